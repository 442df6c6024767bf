"""The day's closing by commands."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.cli.conftest import Run
from tests.office import READY, READY_TOO, call
from tests.tampering import behind_the_back


@pytest.fixture
def stocked(office: Store) -> Store:
    """Give an office with 1,200 blanks, one of which became a card."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1_200, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    return office


@pytest.mark.usefixtures("stocked")
def test_the_sheet_says_what_would_be_closed(ask: Run) -> None:
    ran = ask("day")
    assert ran.status == 0
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert lines[0] == "Kantor Dinas"
    assert "terima 1.200" in lines
    assert "Seharusnya ada di tempat ini 1.200 1 1.199" in lines
    assert "petugas: kartu 1, suket 0, rekam 0" in lines

    found = ask("day", "--json").json
    assert (found["on_hand"], found["open"], found["fault"]) == (1199, [], None)
    assert found["figures"]["moves"][0] == {"kind": "TERIMA", "moved_in": 1200, "moved_out": 0}


def test_a_day_is_closed_listed_and_shown_again(stocked: Store, ask: Run) -> None:
    closed = ask("day", "close", "--counted", "1.199")
    assert closed.status == 0, closed
    assert closed.out.startswith("Hari ditutup.")
    assert "TUTUP-" in closed.out
    [line] = ask("day", "list", "--json").json["closings"]
    shown = ask("day", "show", line["ref"])
    assert f"journal verify --since {line['head']}" in shown.out
    again = ask("day", "show", line["ref"].lower(), "--json").json
    assert (again["head"], again["counted"], again["looks"]) == (line["head"], 1199, again["looks"])
    verified = ask("journal", "verify", "--since", line["head"], "--json", by=None)
    assert verified.json["holds"]

    stocked.write(issue_card, call(), IssueOrder(READY_TOO.nik))
    late = ask("day", "show", line["ref"], "--json").json
    assert late == again


@pytest.mark.usefixtures("stocked")
def test_a_wrong_count_is_refused_with_the_difference(ask: Run) -> None:
    ran = ask("day", "close", "--counted", "1200", "--json")
    assert (ran.status, ran.json["refused"]) == (1, "DAY_COUNT_DIFFERS")
    assert ran.json["values"]["difference"] == 1


def test_what_is_open_is_listed(stocked: Store, ask: Run) -> None:
    stocked.write(open_count, call("gudang"), OpenCountOrder("BA 2"))
    assert "! Opname OPNAME-2024-0001 belum selesai" in ask("day").out
    ran = ask("day", "close", "--counted", "1199", "--json")
    assert (ran.status, ran.json["refused"]) == (1, "DAY_OPEN")
    assert ran.json["values"]["counts"] == ["OPNAME-2024-0001"]


@pytest.mark.usefixtures("stocked")
def test_the_same_id_closes_the_day_once(ask: Run) -> None:
    words = ("day", "close", "--counted", "1199")
    act_id = ("--id", "0190c7a2-6f3e-7b1a-9c55-3d1e8a2b4c6d", "--json")
    first, again = (ask(*words, *act_id).json for _ in range(2))
    assert first == again
    assert len(ask("day", "list", "--json").json["closings"]) == 1


def test_a_changed_record_is_said_where_it_was_changed(stocked: Store, ask: Run) -> None:
    with behind_the_back(stocked.url) as hands:
        hands.do("UPDATE stock_entry SET document = 'BA 9' WHERE kind = 'TERIMA'")
    ran = ask("day", "close", "--counted", "1199", "--json")
    assert (ran.status, ran.json["refused"]) == (1, "DAY_RECORD_CHANGED")
    assert ran.json["values"]["what"].endswith("document")


def test_the_closings_page_waits_for_a_printer_where_the_office_prints_it(
    stocked: Store, ask: Run
) -> None:
    stocked.write(change_setting, call("admin", None), SettingOrder("papers", "day"))
    ran = ask("day", "close", "--counted", "1199", "--json")
    assert ran.status == 0
    listed = ask("papers", "--json")
    assert ran.json["ref"] in listed.out


@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize("by", ["pengawas", "admin"])
def test_whoever_serves_at_no_place_sees_the_first_ones_sheet_and_closes_none(
    ask: Run, by: str
) -> None:
    assert ask("day", by=by).out.startswith("Kantor Dinas")
    ran = ask("day", "close", "--counted", "1199", "--json", by=by)
    assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")
    assert ask("day", "list", "--json", by=by).json == {"closings": []}
