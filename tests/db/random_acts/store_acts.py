"""What is tried with blanks: arrived, spoiled, and for whom they are kept."""

from __future__ import annotations

from db.rules.issuing_policy import PolicyMode, PrintClass
from db.rules.roles import Act
from db.rules.stock import SpoilCause
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.request_blanks import RequestOrder, request_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import Floor

SETTINGS = (
    ("red_level", "400"),
    ("red_level", "300"),
    ("usable", "place"),
    ("usable", "office"),
    ("suket_months", "6"),
    ("suket_months", "1"),
    ("suket_series", "A"),
    ("suket_series", "B"),
    ("suket_template", "471.13/{series}{seq}/{year}"),
)


def try_receive(floor: Floor) -> Attempt | None:
    pieces = floor.lots.number(1, 12)
    stated = None if floor.lots.one_in(2) else pieces + floor.lots.one_of((0, 1, -1))
    order = ReceiveOrder(
        pieces,
        f"BA {floor.new_number()}",
        stated=stated,
        note="" if floor.lots.one_in(4) else "kardus terbuka",
        opening=floor.lots.one_in(6),
    )
    return floor.attempt(Act.RECEIVE, receive_blanks, order)


def try_spoil(floor: Floor) -> Attempt | None:
    order = SpoilOrder(floor.lots.number(1, 4), floor.lots.one_of(tuple(SpoilCause)))
    return floor.attempt(Act.SPOIL, spoil_blanks, order, places=floor.with_blanks())


def try_policy(floor: Floor) -> Attempt | None:
    modes = (PolicyMode.NORMAL, PolicyMode.NORMAL, PolicyMode.SELEKTIF, PolicyMode.HABIS)
    mode = floor.lots.one_of(modes)
    classes = floor.lots.one_of((tuple(PrintClass), tuple(PrintClass)[:2], tuple(PrintClass)[2:]))
    order = PolicyOrder(mode, "blangko tipis", ",".join(classes))
    return floor.attempt(Act.SET_POLICY, set_policy, order)


def try_setting(floor: Floor) -> Attempt | None:
    name, value = floor.lots.one_of(SETTINGS)
    return floor.attempt(Act.CHANGE_SETTING, change_setting, SettingOrder(name, value))


def try_request(floor: Floor) -> Attempt | None:
    order = RequestOrder(floor.lots.one_of((0, 0, 40, 4000)), floor.lots.one_of(("", "dua bulan")))
    return floor.attempt(Act.REQUEST_BLANKS, request_blanks, order)


STORE = {
    Act.RECEIVE: try_receive,
    Act.SPOIL: try_spoil,
    Act.SET_POLICY: try_policy,
    Act.CHANGE_SETTING: try_setting,
    Act.REQUEST_BLANKS: try_request,
}
