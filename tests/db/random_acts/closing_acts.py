"""What is tried at the end of a day: blanks counted, rightly or not, and the day closed."""

from __future__ import annotations

from db.rules.roles import Act
from db.transactions.close_day import CloseDayOrder, close_day
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import EVERY_PLACE, Floor


def try_close_day(floor: Floor) -> Attempt | None:
    ready = floor.rows(
        "SELECT b.place FROM stock_balance b WHERE b.at_trays = 0 AND NOT EXISTS (SELECT 1 "
        "FROM stock_count c WHERE c.place = b.place AND c.state IN ('OPEN', 'COUNTED')) "
        "ORDER BY b.place"
    )
    places = tuple(str(place) for (place,) in ready)
    place = floor.lots.one_of(EVERY_PLACE if floor.lots.one_in(4) or not places else places)
    there = floor.count(f"SELECT on_hand FROM stock_balance WHERE place = '{place}'")
    counted = max(there + floor.lots.one_of((0, 0, 0, 0, 1, -1)), 0)
    return floor.attempt(Act.CLOSE_DAY, close_day, CloseDayOrder(counted), places=(place,))


CLOSING = {Act.CLOSE_DAY: try_close_day}
