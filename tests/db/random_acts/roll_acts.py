"""What is tried with rolls of ribbon and film."""

from __future__ import annotations

from db.rules.roles import Act
from db.rules.stock import RollItem
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import EVERY_PLACE, Floor


def try_receive_rolls(floor: Floor) -> Attempt | None:
    item = floor.lots.one_of(tuple(RollItem))
    order = RollsOrder(item, floor.lots.number(1, 4), "BA pita")
    return floor.attempt(Act.RECEIVE_ROLLS, receive_rolls, order)


def try_mount_roll(floor: Floor) -> Attempt | None:
    there = floor.rows("SELECT place, item FROM roll_balance WHERE rolls > 0 ORDER BY place, item")
    roll = floor.any_of(there)
    if roll is None:
        return None
    return floor.attempt(Act.MOUNT_ROLL, mount_roll, MountOrder(roll[1]), places=(roll[0],))


def try_count_rolls(floor: Floor) -> Attempt | None:
    item, place = floor.lots.one_of(tuple(RollItem)), floor.lots.one_of(EVERY_PLACE)
    query = f"SELECT SUM(rolls) FROM roll_balance WHERE place = '{place}' AND item = '{item}'"
    counted = max(floor.count(query) + floor.lots.one_of((0, 1, -1)), 0)
    order = CountRollsOrder(item, counted, "" if floor.lots.one_in(4) else "salah hitung")
    return floor.attempt(Act.COUNT_ROLLS, count_rolls, order, places=(place,))


ROLLS = {
    Act.RECEIVE_ROLLS: try_receive_rolls,
    Act.MOUNT_ROLL: try_mount_roll,
    Act.COUNT_ROLLS: try_count_rolls,
}
