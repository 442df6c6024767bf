"""Suket: the letter that stands in for the card, its renewal, and the store keeper's override."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.models import Suket, SuketCounter
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    CHILD,
    DUPLICATE,
    FAILED,
    FOREIGNER,
    ISSUED,
    MARRIED_16,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    SIXTEEN,
    SIXTEEN_READY,
    FixedClock,
    born,
    call,
    counted,
)
from tests.refusals import refused

FIRST = "471.13/1/Dukcapil/III/2024"
TEMPLATE = "471.13/{series}{seq}/Dukcapil/{roman_month}/{year}"


def receive(office: Store, quantity: int, place: str = "DINAS") -> None:
    office.write(receive_blanks, call("gudang", place), ReceiveOrder(quantity, "BA 1"))


def set_to(office: Store, name: str, value: str) -> None:
    office.write(change_setting, call("admin", None), SettingOrder(name, value))


def suket_row(**columns: object) -> dict[str, object]:
    plain = {
        "number": FIRST,
        "series": "",
        "year": 2024,
        "seq": 1,
        "nik": READY.nik,
        "issued_on": "2024-03-04",
        "valid_until": "2024-09-04",
        "place": "DINAS",
        "reason": "BLANKS_OUT",
        "state": "AKTIF",
        "replaces": None,
        "closed_on": None,
        "paper": None,
        "first_on": None,
    }
    return plain | columns


def test_a_suket_is_given_while_there_are_no_blanks(office: Store) -> None:
    calling = call()
    changed = did(office, lambda: office.write(issue_suket, calling, SuketOrder(READY.nik)))
    assert changed == {
        "suket": ([], [suket_row()]),
        "suket_counter": ([], [{"series": "", "year": 2024, "last": 1}]),
    }
    entry = entry_of(office, calling.act_id)
    assert (entry["kind"], entry["nik"]) == ("suket", READY.nik)
    assert entry["decided"] == {
        "why": "BLANKS_OUT",
        "override": None,
        "template": TEMPLATE,
        **counted(READY),
    }


def test_the_receipt_names_number_and_last_day(office: Store) -> None:
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert (receipt.suket_number, receipt.suket_until, receipt.suket_state) == (
        FIRST,
        date(2024, 9, 4),
        "AKTIF",
    )
    assert (receipt.status, receipt.card_issue, receipt.blanks_left) == (None, None, None)


def test_who_is_recorded_but_not_print_ready_gets_one_with_blanks_at_hand(office: Store) -> None:
    receive(office, 9)
    receipt = office.write(issue_suket, call(), SuketOrder(SENT.nik))
    assert entry_of(office, receipt.act)["decided"]["why"] == "NOT_READY_YET"


def test_who_the_policy_does_not_print_gets_one_with_blanks_at_hand(office: Store) -> None:
    receive(office, 9)
    office.write(set_policy, call("gudang"), PolicyOrder("SELEKTIF", "edaran", "HILANG"))
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert entry_of(office, receipt.act)["decided"]["why"] == "BLANKS_KEPT"


def test_numbers_run_on_and_begin_anew_each_year(office: Store) -> None:
    new_year = FixedClock(datetime(2024, 12, 31, 16, 0, tzinfo=UTC))  # midnight in Mataram
    new_years_eve = FixedClock(datetime(2024, 12, 31, 15, 59, tzinfo=UTC))
    given = [
        office.write(issue_suket, call(clock=clock), SuketOrder(person.nik)).suket_number
        for clock, person in (
            (FixedClock(), READY),
            (new_years_eve, READY_TOO),
            (new_year, SENT),
        )
    ]
    assert given == [FIRST, "471.13/2/Dukcapil/XII/2024", "471.13/1/Dukcapil/I/2025"]
    assert [(row["year"], row["last"]) for row in rows(office, SuketCounter)] == [
        (2024, 2),
        (2025, 1),
    ]


def test_the_settings_decide_number_and_validity(office: Store) -> None:
    set_to(office, "suket_template", "{seq}/{series}/SKPTI/{month}/{year}")
    set_to(office, "suket_series", "V-")
    set_to(office, "suket_months", "3")
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert (receipt.suket_number, receipt.suket_until) == (
        "1/V-/SKPTI/03/2024",
        date(2024, 6, 4),
    )
    set_to(office, "suket_fixed_end", "31-12-2024")
    receipt = office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    assert receipt.suket_until == date(2024, 12, 31)


def test_a_number_that_does_not_show_its_series_shares_the_one_count(office: Store) -> None:
    set_to(office, "suket_template", "{seq}/SKPTI/{year}")
    first = office.write(issue_suket, call(), SuketOrder(READY.nik))
    set_to(office, "suket_series", "V-")
    second = office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    assert (first.suket_number, second.suket_number) == ("1/SKPTI/2024", "2/SKPTI/2024")


def test_the_widest_number_that_the_settings_take_fits(office: Store) -> None:
    set_to(office, "suket_series", "S" * 12)
    set_to(office, "suket_template", "{series}{series}{series}/{seq}/{year}/" + "x" * 21)
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert receipt.suket_number == "S" * 36 + "/1/2024/" + "x" * 21


def test_six_months_from_the_end_of_august_end_with_february(office: Store) -> None:
    clock = FixedClock(datetime(2024, 8, 31, 1, 0, tzinfo=UTC))
    receipt = office.write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
    assert receipt.suket_until == date(2025, 2, 28)


def test_a_lapsed_suket_is_renewed_and_linked(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    last_day = FixedClock(datetime(2024, 9, 4, 1, 0, tzinfo=UTC))
    refusal = refused(office, issue_suket, call(clock=last_day), SuketOrder(READY.nik))
    assert (refusal.code, refusal.values) == (
        "SUKET_RUNS",
        {"number": FIRST, "valid_until": date(2024, 9, 4)},
    )
    day_after = FixedClock(datetime(2024, 9, 5, 1, 0, tzinfo=UTC))
    calling = call(clock=day_after)
    changed = did(office, lambda: office.write(issue_suket, calling, SuketOrder(READY.nik)))
    second = suket_row(
        number="471.13/2/Dukcapil/IX/2024",
        seq=2,
        issued_on="2024-09-05",
        valid_until="2025-03-05",
        replaces=FIRST,
        first_on="2024-03-04",
    )
    closed = suket_row(state="DIGANTI", closed_on="2024-09-05")
    assert changed == {
        "suket": ([suket_row()], [closed, second]),
        "suket_counter": (
            [{"series": "", "year": 2024, "last": 1}],
            [{"series": "", "year": 2024, "last": 2}],
        ),
    }


def test_however_often_it_is_renewed_the_day_of_the_first_stays(office: Store) -> None:
    for day in (datetime(2024, 3, 4), datetime(2024, 10, 1), datetime(2025, 6, 1)):
        clock = FixedClock(day.replace(hour=1, tzinfo=UTC))
        office.write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
    found = [row["first_on"] for row in rows(office, Suket)]
    assert sorted(found, key=str) == ["2024-03-04", "2024-03-04", None]


def test_the_store_keeper_may_override_with_a_reason(office: Store) -> None:
    receive(office, 2)
    refusal = refused(office, issue_suket, call(), SuketOrder(READY.nik))
    assert (refusal.code, refusal.values) == ("BLANKS_AVAILABLE", {"places": {"DINAS": 2}})
    order = SuketOrder(READY.nik, "printer rusak")
    receipt = office.write(issue_suket, call("gudang"), order)
    entry = entry_of(office, receipt.act)
    assert (entry["kind"], entry["by"]) == ("override-suket", "gudang")
    assert entry["decided"] == {
        "why": "BLANKS_KEPT",
        "override": "printer rusak",
        "template": TEMPLATE,
        **counted(READY),
    }


def test_a_clerk_may_override_with_the_store_keeper_beside_them(office: Store) -> None:
    receive(office, 2)
    order = SuketOrder(READY.nik, "printer rusak")
    receipt = office.write(issue_suket, call(second="gudang"), order)
    entry = entry_of(office, receipt.act)
    assert (entry["kind"], entry["by"], entry["with"]) == ("suket", "petugas", "gudang")


@pytest.mark.parametrize("second", [None, "petugas2", "pengawas", "admin"])
def test_nobody_else_may_override(office: Store, second: str | None) -> None:
    receive(office, 2)
    order = SuketOrder(READY.nik, "printer rusak")
    refusal = refused(office, issue_suket, call(second=second), order)
    assert (refusal.code, refusal.values["act"]) == ("NOT_PERMITTED", "override-suket")


def test_an_override_is_only_for_blanks_that_lie_there(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    order = SuketOrder(READY.nik, "minta satu lagi")
    assert refused(office, issue_suket, call("gudang"), order).code == "SUKET_RUNS"
    order = SuketOrder(SIXTEEN_READY.nik, "mendesak")
    assert refused(office, issue_suket, call("gudang"), order).code == "NOT_YET_17"
    order = SuketOrder(READY_TOO.nik, "x" * 121)
    refusal = refused(office, issue_suket, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("TEXT_TOO_LONG", {"field": "override", "most": 120})


def test_the_store_keeper_gives_no_suket_that_needs_no_override(office: Store) -> None:
    order = SuketOrder(READY.nik, "mendesak")
    refusal = refused(office, issue_suket, call("gudang"), order)
    assert (refusal.code, refusal.values["act"]) == ("NOT_PERMITTED", "suket")


def test_where_a_blank_counts_is_the_offices_setting(office: Store) -> None:
    receive(office, 4, "MPP")
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    set_to(office, "usable", "office")
    refusal = refused(office, issue_suket, call(), SuketOrder(READY_TOO.nik))
    assert (refusal.code, refusal.values) == ("BLANKS_AVAILABLE", {"places": {"MPP": 4}})


@pytest.mark.parametrize(
    ("person", "code", "values"),
    [
        (ADULT, "NOT_RECORDED", {}),
        (MARRIED_16, "NOT_RECORDED", {}),
        (SIXTEEN, "NOT_RECORDED", {}),
        (SIXTEEN_READY, "NOT_YET_17", {"from_day": born(-17, SIXTEEN_READY.birth_date)}),
        (CHILD, "UNDER_16", {"from_day": born(-16, CHILD.birth_date)}),
        (FAILED, "RECORD_AGAIN", {}),
        (DUPLICATE, "DUPLICATE_BLOCKS", {}),
        (PRINTED, "CARD_WAITS", {}),
        (ISSUED, "CARD_ISSUED", {}),
        (FOREIGNER, "FOREIGNER", {}),
    ],
)
def test_a_suket_that_may_not_be_is_refused_without_blanks(
    calm: Store, person: RegisterRow, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, issue_suket, call(), SuketOrder(person.nik))
    assert (refusal.code, refusal.values) == (code, values)


def test_who_is_not_in_the_register_gets_none(calm: Store) -> None:
    assert refused(calm, issue_suket, call(), SuketOrder("abc")).code == "NIK_NOT_16_DIGITS"
    unknown = SuketOrder("5271014405900999")
    assert refused(calm, issue_suket, call(), unknown).code == "NIK_NOT_FOUND"


def test_an_office_may_give_no_sukets_at_all(office: Store) -> None:
    set_to(office, "suket_allowed", "tidak")
    refusal = refused(office, issue_suket, call(), SuketOrder(READY.nik))
    assert refusal.code == "SUKET_NOT_ALLOWED"


def test_a_fixed_end_that_is_past_gives_none(office: Store) -> None:
    set_to(office, "suket_fixed_end", "03-03-2024")
    assert refused(office, issue_suket, call(), SuketOrder(READY.nik)).code == "SUKET_END_PAST"


def test_a_married_sixteen_year_old_gets_one_once_recorded(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(MARRIED_16.nik))
    office.write(issue_suket, call(), SuketOrder(MARRIED_16.nik))
    assert [row["nik"] for row in rows(office, Suket)] == [MARRIED_16.nik]
