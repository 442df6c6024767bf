"""The office's tables are what the journal adds up to, and the first row that isn't is named."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from db.journal.fault import Fault, FaultCode
from db.journal.replay import replay
from db.journal.verify import verify
from db.rules.nik import mask_nik
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import ADULT, READY, SENT, call
from tests.tampering import Hands, behind_the_back

F = FaultCode
SUKET = "471.13/3/Dukcapil/III/2024"


def replayed_after(url: str, *statements: str) -> Fault | None:
    """Change an office behind the program's back and replay it."""
    with behind_the_back(url) as hands:
        for statement in statements:
            hands.do(statement)
    return replay(url)


def test_a_history_of_every_kind_of_act_adds_up(lived_url: str) -> None:
    assert replay(lived_url) is None


def test_replay_reads_only_and_leaves_nothing_behind(
    lived: Store, lived_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    before = lived.read(verify)
    assert replay(lived_url) is None
    assert list(scratch.iterdir()) == []
    assert lived.read(verify) == before


def test_replay_leaves_the_models_of_its_caller_bound_where_they_were(
    office: Store, office_url: str
) -> None:
    def both() -> int:
        assert replay(office_url) is None
        return verify().entries

    assert office.read(both) == office.read(verify).entries


def test_today_s_settings_do_not_decide_what_was_done_before(lived_url: str) -> None:
    """A replay asks the entries alone: here nobody could do anything any more."""
    with behind_the_back(lived_url) as hands:
        hands.do("UPDATE operator SET active = false")
        hands.do("""UPDATE setting SET value = '"HABIS"' WHERE key = 'policy_mode'""")
    fault = replay(lived_url)
    assert fault
    assert fault.code == F.REPLAY_DIFFERS
    assert fault.n is None


MASKED = {person: mask_nik(person.nik) for person in (ADULT, READY, SENT)}


@pytest.mark.parametrize(
    ("statement", "code", "detail"),
    [
        (
            f"UPDATE ktp SET status = 'DUPLICATE_RECORD' WHERE nik = '{SENT.nik}'",
            F.REPLAY_DIFFERS,
            f"ktp · nik {MASKED[SENT]} · status",
        ),
        (
            f"UPDATE ktp SET issue = 3, attempt = 2 WHERE nik = '{ADULT.nik}'",
            F.REPLAY_DIFFERS,
            f"ktp · nik {MASKED[ADULT]} · attempt · issue",
        ),
        (
            f"DELETE FROM ktp WHERE nik = '{ADULT.nik}'",
            F.REPLAY_MISSING,
            f"ktp · nik {MASKED[ADULT]}",
        ),
        (
            "INSERT INTO ktp (nik, status, since, attempt, issue, reason) "
            f"VALUES ('{READY.nik}', 'CARD_ISSUED', '2024', 0, 1, 'BARU')",
            F.REPLAY_EXTRA,
            f"ktp · nik {MASKED[READY]}",
        ),
        (
            f"UPDATE card SET state = 'VOID' WHERE nik = '{ADULT.nik}' AND issue = 2",
            F.REPLAY_DIFFERS,
            f"card · nik {MASKED[ADULT]} · issue 2 · state",
        ),
        (
            f"UPDATE card SET collector = NULL WHERE nik = '{SENT.nik}'",
            F.REPLAY_DIFFERS,
            f"card · nik {MASKED[SENT]} · issue 1 · collector",
        ),
        (
            f"DELETE FROM card WHERE nik = '{ADULT.nik}' AND issue = 1",
            F.REPLAY_MISSING,
            f"card · nik {MASKED[ADULT]} · issue 1",
        ),
        (
            f"UPDATE suket SET valid_until = '2030-01-01' WHERE number = '{SUKET}'",
            F.REPLAY_DIFFERS,
            f"suket · number {SUKET} · valid_until",
        ),
        (
            f"DELETE FROM suket WHERE number = '{SUKET}'",
            F.REPLAY_MISSING,
            f"suket · number {SUKET}",
        ),
        (
            "INSERT INTO suket (number, series, year, seq, nik, issued_on, valid_until, place, "
            "reason, state) VALUES ('forged', '', 2024, 7, "
            f"'{SENT.nik}', '2024-03-04', '2024-09-04', 'DINAS', 'BLANKS_OUT', 'AKTIF')",
            F.REPLAY_EXTRA,
            "suket · number forged",
        ),
        (
            "UPDATE suket_counter SET last = 9",
            F.REPLAY_DIFFERS,
            "suket_counter · series  · year 2024 · last",
        ),
        (
            f"UPDATE old_card SET document = 'x' WHERE nik = '{ADULT.nik}'",
            F.REPLAY_DIFFERS,
            f"old_card · nik {MASKED[ADULT]} · issue 1 · document",
        ),
        (
            "UPDATE stock_balance SET on_hand = 4 WHERE place = 'MPP'",
            F.REPLAY_DIFFERS,
            "stock_balance · place MPP · on_hand",
        ),
        (
            "UPDATE operator SET role = 'admin' WHERE name = 'petugas'",
            F.REPLAY_DIFFERS,
            "operator · name petugas · role",
        ),
        (
            "DELETE FROM operator_place WHERE operator = 'petugas2' AND place = 'MPP'",
            F.REPLAY_MISSING,
            "operator_place · operator petugas2 · place MPP",
        ),
        (
            "UPDATE setting SET value = '1' WHERE key = 'amber_level'",
            F.REPLAY_DIFFERS,
            "setting · key amber_level · value",
        ),
        (
            "UPDATE place SET visits = true WHERE code = 'MPP'",
            F.REPLAY_DIFFERS,
            "place · code MPP · visits",
        ),
    ],
)
def test_a_row_changed_behind_the_program_s_back_is_found(
    lived_url: str, statement: str, code: FaultCode, detail: str
) -> None:
    assert replayed_after(lived_url, statement) == Fault(None, code, detail)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE stock_entry SET quantity = 13 WHERE quantity = 12", F.REPLAY_DIFFERS),
        ("DELETE FROM stock_entry WHERE quantity = 12", F.REPLAY_MISSING),
        (
            "INSERT INTO stock_entry (act, line, place, kind, quantity, day) "
            "VALUES ('nobody', 1, 'DINAS', 'TERIMA', 100, '2024-03-04')",
            F.REPLAY_EXTRA,
        ),
    ],
)
def test_a_move_of_blanks_that_was_changed_is_found(
    lived_url: str, statement: str, code: FaultCode
) -> None:
    fault = replayed_after(lived_url, statement)
    assert fault
    assert (fault.n, fault.code) == (None, code)
    assert fault.detail.startswith("stock_entry · act ")


def test_a_tail_cut_off_with_its_head_is_found_where_tables_hold_its_work(lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        [(n,)] = hands.rows("SELECT n FROM journal_entry WHERE kind = 'policy'")
        hands.do("DELETE FROM journal_entry WHERE n >= ?", n)
        hands.chain_anew()
    fault = replay(lived_url)
    assert fault
    assert fault.code in (F.REPLAY_EXTRA, F.REPLAY_DIFFERS)
    assert fault.detail.startswith("setting · key ")


def entry_numbers(hands: Hands, kind: str) -> Sequence[int]:
    rows = hands.rows("SELECT n FROM journal_entry WHERE kind = ? ORDER BY n", kind)
    return [n for (n,) in rows]


def row_of(entry: dict[str, Any], table: str) -> dict[str, Any]:
    return next(row for row in entry["rows"] if row["t"] == table)


def give_another_number(entry: dict[str, Any]) -> None:
    row_of(entry, "suket")["now"]["seq"] += 1


def give_the_first_number(entry: dict[str, Any]) -> None:
    suket = row_of(entry, "suket")
    suket["k"]["number"], suket["now"]["seq"] = "471.13/1/Dukcapil/III/2024", 1


def move_the_counter_only(entry: dict[str, Any]) -> None:
    row_of(entry, "suket_counter")["now"]["last"] += 1


def forget_the_number(entry: dict[str, Any]) -> None:
    entry["rows"] = [row for row in entry["rows"] if row["t"] != "suket"]


def remove_the_suket(entry: dict[str, Any]) -> None:
    row_of(entry, "suket")["now"] = None


def number_the_suket_anew(entry: dict[str, Any]) -> None:
    suket = row_of(entry, "suket")
    suket["was"]["seq"], suket["now"]["seq"] = 3, 99


def rewrite_the_move(entry: dict[str, Any]) -> None:
    move = row_of(entry, "stock_entry")
    again = {**move, "was": move["now"], "now": {**move["now"], "document": "x"}}
    entry["rows"].insert(1, again)


def take_no_blank(entry: dict[str, Any]) -> None:
    entry["rows"] = [row for row in entry["rows"] if row["t"] != "stock_entry"]


def take_two_blanks(entry: dict[str, Any]) -> None:
    row_of(entry, "stock_entry")["now"]["quantity"] = -2


def take_another_balance(entry: dict[str, Any]) -> None:
    balance = row_of(entry, "stock_balance")
    balance["was"]["on_hand"] += 1
    balance["now"]["on_hand"] += 1


def take_more_than_there_is(entry: dict[str, Any]) -> None:
    balance = row_of(entry, "stock_balance")
    row_of(entry, "stock_entry")["now"]["quantity"] = -1000
    balance["now"]["on_hand"] = balance["was"]["on_hand"] - 1000


def make_a_card_twice(entry: dict[str, Any]) -> None:
    entry["rows"].append(row_of(entry, "card"))


def make_a_second_valid_card(entry: dict[str, Any]) -> None:
    row = row_of(entry, "card")
    entry["rows"].append({**row, "k": {**row["k"], "issue": 2}})


def come_from_another_status(entry: dict[str, Any]) -> None:
    row_of(entry, "ktp")["was"]["status"] = "BIO_CAPTURED"


def write_into_no_table(entry: dict[str, Any]) -> None:
    row_of(entry, "ktp")["t"] = "login"


@pytest.mark.parametrize(
    ("kind", "change", "table"),
    [
        ("suket", give_another_number, "suket"),
        ("suket", give_the_first_number, "suket"),
        ("suket", move_the_counter_only, "suket_counter"),
        ("suket", forget_the_number, "suket_counter"),
        ("void-suket", remove_the_suket, "suket"),
        ("void-suket", number_the_suket_anew, "suket"),
        ("issue", rewrite_the_move, "stock_entry"),
        ("issue", take_no_blank, "stock_balance"),
        ("issue", take_two_blanks, "stock_balance"),
        ("issue", take_another_balance, "stock_balance"),
        ("issue", take_more_than_there_is, "stock_balance"),
        ("issue", make_a_card_twice, "card"),
        ("issue", make_a_second_valid_card, "card"),
        ("status", come_from_another_status, "ktp"),
        ("enrol", write_into_no_table, "login"),
    ],
)
def test_an_entry_that_can_not_follow_the_ones_before_it_is_found(
    lived_url: str, kind: str, change: Callable[[dict[str, Any]], None], table: str
) -> None:
    with behind_the_back(lived_url) as hands:
        numbers = entry_numbers(hands, kind)
        n = numbers[1] if kind == "suket" else numbers[0]
        hands.rewrite(n, change)
        hands.chain_anew()
    fault = replay(lived_url)
    assert fault
    assert (fault.n, fault.code) == (n, F.REPLAY_REFUSED)
    assert fault.detail.split(" · ")[0] == table


@pytest.mark.parametrize("rows", [None, [1], [{"t": "ktp"}], "x", [{"t": "ktp", "k": {"x": 1}}]])
def test_an_entry_whose_rows_are_none_is_found(lived_url: str, rows: object) -> None:
    with behind_the_back(lived_url) as hands:
        hands.rewrite(9, lambda entry: entry.update(rows=rows))
    fault = replay(lived_url)
    assert fault == Fault(9, F.JOURNAL_NOT_CANONICAL)


def test_a_column_that_no_table_has_is_found(lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        n = entry_numbers(hands, "enrol")[0]
        hands.rewrite(n, lambda entry: row_of(entry, "ktp")["now"].update(colour="red"))
    assert replay(lived_url) == Fault(n, F.JOURNAL_NOT_CANONICAL)


def test_an_office_that_is_not_there_is_told_in_words(database_url: str) -> None:
    with pytest.raises(OfficeUnavailable) as raised:
        replay(database_url)
    assert raised.value.trouble is Trouble.NO_OFFICE


def test_acts_go_on_while_the_journal_is_replayed(office: Store, office_url: str) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    assert replay(office_url) is None
