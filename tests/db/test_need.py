"""What the office has of blanks and needs of them: nobody counts twice, nobody is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from db.reads.need import Need, need, public_stock
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.set_policy import PolicyOrder, set_policy
from db.working_days import working_days_between
from tests.office import (
    ISSUED,
    READY,
    READY_TOO,
    SIXTEEN_READY,
    TODAY,
    FixedClock,
    call,
    crowd,
    person,
)

CROWD = crowd(12)


def read(store: Store, clock: FixedClock | None = None) -> Need:
    return store.read(need, clock or FixedClock())


def received(store: Store, pieces: int, clock: FixedClock | None = None) -> None:
    order = ReceiveOrder(pieces, "BA 1")
    store.write(receive_blanks, call("gudang", clock=clock), order)


def printed(
    store: Store, count: int, clock: FixedClock, first: int = 0, **order: bool
) -> list[str]:
    """Print cards for some of the crowd and return the acts."""
    return [
        store.write(issue_card, call(clock=clock), IssueOrder(who.nik)).act
        for who in CROWD[first : first + count]
    ]


def test_an_office_that_never_printed_says_so(office: Store) -> None:
    found = read(office)
    assert (found.mean, found.mean_days, found.cover_days) == (0.0, 0, None)
    assert (found.level, found.on_hand, found.two_months) == ("red", 0, 0)
    # READY and READY_TOO; SIXTEEN_READY may not be given a card yet.
    assert (found.backlog, found.suggested) == (2, 2)


def test_the_mean_is_that_of_the_days_that_are_known_without_today(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", CROWD)
    received(office, 100)
    clock = FixedClock()
    printed(office, 3, clock)
    clock.forward(days=1)
    _, mistake = printed(office, 2, clock, 3)
    office.write(correct_act, call(clock=clock), CorrectOrder(mistake, "salah orang"))
    assert (read(office, clock).mean, read(office, clock).mean_days) == (3.0, 1)
    # Monday and Tuesday are over; what is printed on Saturday counts for the week's days.
    clock.forward(days=4)
    printed(office, 6, clock, 5)
    assert (read(office, clock).mean, read(office, clock).mean_days) == (0.8, 5)
    clock.forward(days=1)
    found = read(office, clock)
    assert (found.mean, found.mean_days, found.cover_days) == (2.0, 5, 45)
    assert found.two_months == 2 * found.working_days


def test_the_mean_is_that_of_twenty_working_days_at_most(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", CROWD)
    received(office, 100)
    clock = FixedClock()
    printed(office, 10, clock)
    clock.forward(days=70)
    found = read(office, clock)
    assert (found.mean, found.mean_days, found.cover_days) == (0.0, 20, None)


def test_the_coming_two_months_are_counted_in_working_days(office: Store) -> None:
    ahead = working_days_between(TODAY + timedelta(days=1), date(2024, 5, 4))
    assert read(office).working_days == ahead == 34
    order = SettingOrder("extra_holidays", "05-03-2024, 06-03-2024, 09-03-2024")
    office.write(change_setting, call("admin", None), order)
    assert read(office).working_days == ahead - 2
    assert not read(office).estimated


def test_who_holds_a_suket_and_waits_counts_once(office: Store) -> None:
    before = read(office)
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    after = read(office)
    assert (before.backlog, before.suket_open) == (2, 0)
    assert (after.backlog, after.suket_open) == (1, 1)
    assert after.suggested == before.suggested == 2
    assert after.counts.recorded_not_printed == before.counts.recorded_not_printed == 3


def test_a_suket_whose_card_is_printed_already_needs_no_blank(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    received(office, 1)
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    found = read(office)
    assert (found.suket_open, found.suket_printed, found.on_hand) == (1, 1, 0)
    assert (found.backlog, found.suggested) == (1, 1)


def test_who_departed_needs_nothing(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    for who, why in ((READY, "PINDAH"), (READY_TOO, "MENINGGAL"), (SIXTEEN_READY, "PINDAH")):
        office.write(depart, call(), DepartOrder(who.nik, why))
    found = read(office)
    assert (found.backlog, found.suket_open, found.suggested) == (0, 0, 0)
    assert found.counts.recorded_not_printed == 0


def test_who_turns_17_joins_the_backlog_that_day(office: Store) -> None:
    clock = FixedClock()
    clock.forward(days=(date(2024, 9, 1) - TODAY).days)
    assert read(office, clock).backlog == 2
    clock.forward(days=1)
    assert read(office, clock).backlog == 3


def test_the_people_of_other_cities_need_blanks_only_where_they_are_served(office: Store) -> None:
    elsewhere = ("52.01.08.2005", "Perampuan", "Labuapi")
    guest = person("SAHDAN", date(1980, 1, 1), kelurahan=elsewhere, siak="PRINT_READY_RECORD")
    office.write(add_residents, call("admin", None), "SIAK", [guest])
    assert read(office).backlog == 3
    office.write(change_setting, call("admin", None), SettingOrder("serve_outsiders", "tidak"))
    assert read(office).backlog == 2
    # The centre counts the people of the city.
    assert read(office).counts.recorded_not_printed == 3


def test_the_centre_is_told_who_must_hold_a_ktp_and_was_never_recorded(office: Store) -> None:
    # ADULT, FAILED and the married MARRIED_16; not SIXTEEN, CHILD, OUTSIDER, FOREIGNER, MOVED.
    assert read(office).counts.must_hold_not_recorded == 3
    office.write(depart, call(), DepartOrder(person("", date(1990, 5, 4)).nik, "PINDAH"))
    assert read(office).counts.must_hold_not_recorded == 2


def test_the_centre_is_told_of_this_years_lost_and_damaged_cards_and_arrivals(
    office: Store,
) -> None:
    received(office, 10)
    others = [replace(who, siak_status="CARD_ISSUED") for who in CROWD[:3]]
    office.write(add_residents, call("admin", None), "SIAK", others)
    clock = FixedClock()
    for who, why in ((ISSUED, "HILANG"), (others[0], "RUSAK"), (others[1], "HILANG")):
        order = ReplaceOrder(who.nik, why, "LP 1/2024")
        office.write(replace_card, call(clock=clock), order)
    office.write(issue_card, call(clock=clock), IssueOrder(ISSUED.nik))
    child = person("BAIQ NURUL", date(2012, 1, 1), serial=77)
    for who in (CROWD[11], child):
        office.write(arrive, call(clock=clock), ArriveOrder(who))
    counts = read(office, clock).counts
    assert (counts.arrivals, counts.lost, counts.damaged) == (1, 2, 1)
    clock.forward(days=366)
    later = read(office, clock).counts
    assert (later.arrivals, later.lost, later.damaged) == (0, 0, 0)


def test_the_policy_stands_beside_the_figures(office: Store) -> None:
    order = PolicyOrder("SELEKTIF", "stok tipis", "SUKET,PEMULA", 500)
    office.write(set_policy, call("gudang"), order)
    policy = read(office).policy
    assert (policy.mode, policy.classes) == ("SELEKTIF", ("SUKET", "PEMULA"))
    assert (policy.since, policy.reason, policy.by, policy.kept_back) == (
        TODAY,
        "stok tipis",
        "gudang",
        500,
    )


def test_the_public_is_told_what_lies_at_the_places(office: Store) -> None:
    received(office, 700)
    stock = office.read(public_stock, FixedClock())
    assert (stock.office, stock.day, stock.pieces) == ("Disdukcapil Kota Mataram", TODAY, 700)
    assert stock == read(office).public
