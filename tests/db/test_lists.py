"""The lists of the rooms: what stands in them, in which order, and what narrows them."""

from __future__ import annotations

from datetime import date

import pytest

from db.contacts import keep_contact
from db.models import Look
from db.reads.last_residents import SHOWN, last_residents
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page
from db.reads.suket_register import ALL, LAPSED, OPEN, SuketLine, suket_counts, suket_page
from db.reads.waiting_cards import ALL as EVERYWHERE
from db.reads.waiting_cards import HERE, SIAK, waiting_cards, waiting_counts
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.look_at_list import look_at_list
from db.transactions.open_record import open_record
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.void_suket import VoidSuketOrder, void_suket
from db.viewer import Viewer
from tests.office import ADULT, PRINTED, READY, READY_TOO, TODAY, FixedClock, call, crowd
from tests.refusals import refused


def _names(page: Page[SuketLine]) -> list[str]:
    return [row.name for row in page.rows]


def test_open_sukets_stand_by_their_last_day_and_all_by_the_day_they_were_given(
    office: Store,
) -> None:
    clock = FixedClock()
    for who in (READY_TOO, READY):
        office.write(issue_suket, call(clock=clock), SuketOrder(who.nik))
        clock.forward(days=1)
    assert _names(office.read(suket_page, OPEN, "", Ask(), clock)) == [READY_TOO.name, READY.name]
    assert _names(office.read(suket_page, ALL, "", Ask(), clock)) == [READY.name, READY_TOO.name]
    assert office.read(suket_page, LAPSED, "", Ask(), clock) == Page()


def test_a_suket_has_lapsed_on_the_day_after_its_last(office: Store) -> None:
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert receipt.suket_until is not None
    clock = FixedClock()
    clock.forward(days=(receipt.suket_until - TODAY).days)
    assert office.read(suket_counts, clock).lapsed == 0
    clock.forward(days=1)
    assert office.read(suket_counts, clock).lapsed == 1
    (line,) = office.read(suket_page, LAPSED, "", Ask(), clock).rows
    assert (line.state, line.is_open, line.number) == ("LEWAT", True, receipt.suket_number)


def test_a_void_suket_stays_in_the_register_only(office: Store) -> None:
    number = office.write(issue_suket, call(), SuketOrder(READY.nik)).suket_number or ""
    office.write(void_suket, call(), VoidSuketOrder(number, "salah orang"))
    assert office.read(suket_page, OPEN, "", Ask(), FixedClock()) == Page()
    (line,) = office.read(suket_page, ALL, "", Ask(), FixedClock()).rows
    assert (line.state, line.is_open) == ("BATAL", False)
    counts = office.read(suket_counts, FixedClock())
    assert (counts.open, counts.lapsed, counts.all) == (0, 0, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("iqbal", [READY.name]),
        ("mu iq", [READY.name]),
        ("iq mu", [READY.name]),
        ("qbal", []),
        ("sari", [READY_TOO.name]),
        ("dukcapil", []),
        ("/2/", [READY.name]),
        (READY.nik[-8:], [READY.name]),
        ("100%", []),
        ("i_", [READY.name]),
        ("\\\\", [READY_TOO.name, READY.name]),
        ("\\_%", []),
        ("mu'h iq", [READY.name]),
        ("47\x001", []),
        ("471.\udc80", []),
    ],
)
def test_words_narrow_a_list_by_how_names_begin_and_what_numbers_hold(
    office: Store, text: str, found: list[str]
) -> None:
    for who in (READY_TOO, READY):
        office.write(issue_suket, call(), SuketOrder(who.nik))
    assert _names(office.read(suket_page, OPEN, text, Ask(), FixedClock())) == found


def test_a_list_is_narrowed_from_two_letters_or_three_digits_on() -> None:
    assert narrowing("a") == narrowing("12") == narrowing(" ") == ()
    assert narrowing("sri w") == ("SRI", "W")
    assert narrowing("123") == ("123",)


def test_waiting_cards_stand_by_how_long_they_wait(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    office.write(receive_blanks, call("gudang", "MPP"), ReceiveOrder(5, "BA 2"))
    clock = FixedClock()
    office.write(issue_card, call(clock=clock), IssueOrder(READY_TOO.nik, wait=True))
    clock.forward(days=3)
    office.write(issue_card, call(place="MPP", clock=clock), IssueOrder(READY.nik, wait=True))
    office.write(keep_contact, READY.nik, "081234567890", TODAY)

    def waiting(view: str, text: str = "") -> list[tuple[object, ...]]:
        page = office.read(waiting_cards, "MPP", view, text, Ask(), clock)
        return [(row.name, row.days, row.place, row.phone) for row in page.rows]

    first, second = (READY_TOO.name, 3, "DINAS", None), (READY.name, 0, "MPP", "081234567890")
    assert waiting(EVERYWHERE) == [first, second]
    assert waiting(HERE) == [second]
    assert waiting(EVERYWHERE, "sari") == [first]
    assert waiting(SIAK) == [(PRINTED.name, None, None, None)]
    counts = office.read(waiting_counts)
    assert (counts.all, counts.siak) == (2, 1)
    office.write(hand_over_card, call(clock=clock), HandOverOrder(READY_TOO.nik))
    office.write(hand_over_card, call(clock=clock), HandOverOrder(PRINTED.nik))
    assert waiting(EVERYWHERE) == [second]
    assert waiting(SIAK) == []


def test_the_last_opened_stand_once_each_and_only_ones_own(office: Store) -> None:
    people = crowd(SHOWN + 5)
    office.write(add_residents, call("admin", None), "SIAK", people)
    clock = FixedClock()
    mine = Viewer("petugas", "DINAS", clock=clock)
    assert office.read(last_residents, "petugas", clock) == ()
    for who in [*people, people[0], people[1], people[0]]:
        office.write(open_record, mine, who.nik)
        clock.forward(minutes=1)
    office.write(open_record, Viewer("petugas2", "DINAS", clock=clock), ADULT.nik)
    found = office.read(last_residents, "petugas", clock)
    expected = [people[0], people[1], *people[:1:-1]][:SHOWN]
    assert [each.hit.nik for each in found] == [who.nik for who in expected]
    assert found[0].clock == "09.17"
    assert all(each.is_today for each in found)
    clock.forward(days=1)
    again = office.read(last_residents, "petugas", clock)
    assert [(each.day, each.is_today) for each in again] == [(date(2024, 3, 4), False)] * SHOWN


def test_a_list_that_is_shown_is_one_row_of_the_looks(office: Store) -> None:
    office.write(look_at_list, Viewer("petugas", "DINAS", clock=FixedClock()), "suket", "open", "X")
    (row,) = office.read(lambda: list(Look.select().where(Look.kind == "LIST")))
    assert (row.operator, row.query, row.nik) == ("petugas", "suket open X", None)


def test_who_may_not_look_at_residents_is_shown_no_list(office: Store) -> None:
    viewer = Viewer("pengawas", None, clock=FixedClock())
    assert refused(office, look_at_list, viewer, "suket").code == "NOT_PERMITTED"
