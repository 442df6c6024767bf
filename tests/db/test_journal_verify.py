"""The record is checked link by link, and the first entry that doesn't hold is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from db.journal.canonical import GENESIS
from db.journal.fault import Fault, FaultCode
from db.journal.verify import Verified, verify
from db.rules.refused import Refused
from db.store.store import Store, open_store
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import ADULT, PRINTED, READY, SIXTEEN, call
from tests.tampering import Hands, behind_the_back

F = FaultCode
MIDDLE = 20
Change = Callable[[Hands], object]


def verified_after(url: str, change: Change, since: str | None = None) -> Verified:
    """Change an office behind the program's back and verify it."""
    with behind_the_back(url) as hands:
        change(hands)
    store = open_store(url)
    try:
        return store.read(verify, since)
    finally:
        store.close()


def entries_of(store: Store) -> int:
    return store.read(verify).entries


def test_a_history_of_every_kind_of_act_holds(lived: Store, lived_url: str) -> None:
    found = lived.read(verify)
    with behind_the_back(lived_url) as hands:
        assert hands.rows("SELECT n, hash FROM chain_head") == [(found.entries, found.head)]
    assert found.fault is None
    assert found.entries > 40


def test_a_database_without_acts_holds(database_url: str) -> None:
    from db.store.create import create_database

    create_database(database_url)
    store = open_store(database_url)
    assert store.read(verify) == Verified(0, GENESIS, None)
    store.close()


def change_body(hands: Hands) -> None:
    [(body,)] = hands.rows("SELECT body FROM journal_entry WHERE n = ?", MIDDLE)
    assert '"by":"' in body
    hands.do(
        "UPDATE journal_entry SET body = ? WHERE n = ?", body.replace('"by":"', '"by":"x'), MIDDLE
    )


def add_a_blank(hands: Hands) -> None:
    hands.do("UPDATE journal_entry SET body = body || ' ' WHERE n = ?", MIDDLE)


def change_hash(hands: Hands) -> None:
    hands.do("UPDATE journal_entry SET hash = ? WHERE n = ?", "f" * 64, MIDDLE)


def delete_one(hands: Hands) -> None:
    hands.do("DELETE FROM journal_entry WHERE n = ?", MIDDLE)


def delete_one_and_close_the_gap(hands: Hands) -> None:
    delete_one(hands)
    [(last,)] = hands.rows("SELECT max(n) FROM journal_entry")
    for n in range(MIDDLE + 1, last + 1):
        hands.do("UPDATE journal_entry SET n = ? WHERE n = ?", n - 1, n)


def insert_one(hands: Hands) -> None:
    [(last,)] = hands.rows("SELECT max(n) FROM journal_entry")
    for n in range(last, MIDDLE - 1, -1):
        hands.do("UPDATE journal_entry SET n = ? WHERE n = ?", n + 1, n)
    hands.do(
        "INSERT INTO journal_entry (chain, n, act_id, kind, body, hash) "
        "SELECT chain, ?, 'another', kind, 'forged', hash FROM journal_entry WHERE n = ?",
        MIDDLE,
        MIDDLE + 1,
    )


def swap_two(hands: Hands) -> None:
    for old, new in ((MIDDLE, -1), (MIDDLE + 1, MIDDLE), (-1, MIDDLE + 1)):
        hands.do("UPDATE journal_entry SET n = ? WHERE n = ?", new, old)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (change_body, F.JOURNAL_CHANGED),
        (add_a_blank, F.JOURNAL_CHANGED),
        (change_hash, F.JOURNAL_CHANGED),
        (delete_one, F.JOURNAL_GAP),
        (delete_one_and_close_the_gap, F.JOURNAL_CHANGED),
        (insert_one, F.JOURNAL_CHANGED),
        (swap_two, F.JOURNAL_CHANGED),
    ],
)
def test_a_change_inside_the_chain_is_found_where_it_is(
    lived_url: str, change: Change, code: FaultCode
) -> None:
    found = verified_after(lived_url, change)
    assert found.fault
    assert (found.fault.n, found.fault.code) == (MIDDLE, code)
    assert found.entries == MIDDLE - 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("act_id", "11111111-1111-4111-8111-111111111111"),
        ("kind", "enrol"),
        ("nik", READY.nik),
        ("nik", None),
        ("corrects", "11111111-1111-4111-8111-111111111111"),
    ],
)
def test_a_finding_column_that_was_changed_alone_is_found(
    lived_url: str, column: str, value: str | None
) -> None:
    with behind_the_back(lived_url) as hands:
        [(n,)] = hands.rows(
            "SELECT n FROM journal_entry WHERE kind = 'spoil' AND nik IS NOT NULL AND n > ?", MIDDLE
        )

    def change(hands: Hands) -> None:
        hands.do(f"UPDATE journal_entry SET {column} = ? WHERE n = ?", value, n)

    assert verified_after(lived_url, change).fault == Fault(n, F.JOURNAL_COLUMNS, column)


def chained_anew(hands: Hands, n: int, change: Callable[[dict[str, Any]], None]) -> None:
    hands.rewrite(n, change)
    hands.chain_anew()


@pytest.mark.parametrize(
    ("fields", "code", "detail"),
    [
        ({"n": MIDDLE + 1}, F.JOURNAL_COLUMNS, "n"),
        ({"chain": "van"}, F.JOURNAL_COLUMNS, "chain"),
        ({"v": 2}, F.JOURNAL_VERSION, "2"),
        ({"v": "1"}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"n": str(MIDDLE)}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"at": None}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"more": "words"}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"rows": {}}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"rows": [1]}, F.JOURNAL_NOT_CANONICAL, ""),
        ({"decided": 1.5}, F.JOURNAL_NOT_CANONICAL, ""),
    ],
)
def test_an_entry_the_program_would_not_write_is_found_in_a_chain_made_anew(
    lived_url: str, fields: dict[str, object], code: FaultCode, detail: str
) -> None:
    found = verified_after(
        lived_url, lambda hands: chained_anew(hands, MIDDLE, lambda entry: entry.update(fields))
    )
    assert found.fault == Fault(MIDDLE, code, detail)


@pytest.mark.parametrize(
    "write",
    [
        lambda body: body.replace(",", ", ", 1),
        lambda body: body.replace('"act":', '"act" :', 1),
        lambda body: body.replace('"chain":"o', '"chain":"\\u006f', 1),
        lambda body: body.replace('"by":', '"at":"2024","by":', 1),
        lambda body: body.replace(f'"n":{MIDDLE}', f'"n":{MIDDLE}.0', 1),
        lambda body: body.replace(f'"n":{MIDDLE}', f'"n":0{MIDDLE}', 1),
        lambda body: body[:-1] + ',"act":"x"}',
        lambda body: "[" + body + "]",
        lambda body: body[:-1],
        lambda body: "[" * 100_000,
        lambda body: "",
    ],
)
def test_an_entry_that_is_not_canonical_is_found_in_a_chain_made_anew(
    lived_url: str, write: Callable[[str], str]
) -> None:
    def change(hands: Hands) -> None:
        [(body,)] = hands.rows("SELECT body FROM journal_entry WHERE n = ?", MIDDLE)
        assert write(body) != body
        hands.do("UPDATE journal_entry SET body = ? WHERE n = ?", write(body), MIDDLE)
        hands.chain_anew()

    assert verified_after(lived_url, change).fault == Fault(MIDDLE, F.JOURNAL_NOT_CANONICAL)


def test_a_moment_that_goes_backwards_is_found(lived_url: str) -> None:
    earlier = "2020-01-01T00:00:00.000000Z"
    found = verified_after(
        lived_url, lambda hands: chained_anew(hands, MIDDLE, lambda entry: entry.update(at=earlier))
    )
    assert found.fault
    assert (found.fault.n, found.fault.code) == (MIDDLE, F.JOURNAL_TIME)
    assert found.fault.detail.endswith(f"/ {earlier}")


def test_an_entry_of_another_chain_is_found(lived_url: str) -> None:
    found = verified_after(
        lived_url,
        lambda hands: hands.do(
            "INSERT INTO journal_entry (chain, n, act_id, kind, nik, body, hash) "
            "SELECT 'other', n, 'another', kind, ?, body, hash FROM journal_entry WHERE n = 1",
            ADULT.nik,
        ),
    )
    assert found.fault == Fault(None, F.JOURNAL_OTHER_CHAIN)


def cut_off(hands: Hands, entries: int) -> None:
    hands.do("DELETE FROM journal_entry WHERE n > ?", entries)


def cut_off_with_the_head(hands: Hands, entries: int) -> None:
    cut_off(hands, entries)
    hands.chain_anew()
    [(body,)] = hands.rows("SELECT body FROM journal_entry WHERE n = ?", entries)
    at = body.split('"at":"')[1].split('"')[0]
    hands.do("UPDATE chain_head SET at = ?", at)


def test_a_tail_that_was_cut_off_is_found_by_the_head(lived: Store, lived_url: str) -> None:
    last = entries_of(lived)
    found = verified_after(lived_url, lambda hands: cut_off(hands, last - 2))
    assert found.fault == Fault(last - 1, F.JOURNAL_CUT, f"{last - 2} / {last}")


def test_a_tail_cut_off_with_the_head_moved_back_is_found_by_a_noted_head(
    lived: Store, lived_url: str
) -> None:
    whole = lived.read(verify)
    # The last acts moved no blanks: nothing else in the database tells.
    shorter = whole.entries - 3
    found = verified_after(lived_url, lambda hands: cut_off_with_the_head(hands, shorter))
    assert found.fault is None
    assert found.entries == shorter
    again = lived.read(verify, whole.head)
    assert again.fault == Fault(None, F.JOURNAL_SINCE, whole.head)


def test_a_chain_made_anew_is_found_by_a_noted_head(lived: Store, lived_url: str) -> None:
    whole = lived.read(verify)
    found = verified_after(
        lived_url,
        lambda hands: chained_anew(hands, 7, lambda entry: entry.update(by="gudang")),
    )
    assert found.fault is None
    assert found.head != whole.head
    assert lived.read(verify, whole.head).fault == Fault(None, F.JOURNAL_SINCE, whole.head)


def test_a_noted_head_stays_in_the_chain_as_it_grows(office: Store) -> None:
    noted = office.read(verify).head
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    for written in (noted, noted.upper(), f" {noted[:16]}\n"):
        found = office.read(verify, written)
        assert found.fault is None
        assert found.head != noted


@pytest.mark.parametrize("text", ["", "abc", "g" * 64, "a" * 15, "a" * 65, GENESIS[:10]])
def test_a_noted_head_that_can_not_be_a_hash_is_refused(office: Store, text: str) -> None:
    with pytest.raises(Refused) as refused:
        office.read(verify, text)
    assert refused.value.code == "HASH_UNREADABLE"


@pytest.mark.parametrize("column", ["hash", "at"])
def test_a_head_that_is_not_the_last_entry_is_found(
    lived: Store, lived_url: str, column: str
) -> None:
    last = entries_of(lived)
    found = verified_after(
        lived_url, lambda hands: hands.do(f"UPDATE chain_head SET {column} = 'other'")
    )
    assert found.fault == Fault(last, F.JOURNAL_HEAD, f"{last} / {last}")


def test_an_entry_after_the_head_is_found(lived: Store, lived_url: str) -> None:
    last = entries_of(lived)
    found = verified_after(lived_url, lambda hands: hands.do("UPDATE chain_head SET n = n - 1"))
    assert found.fault == Fault(last, F.JOURNAL_HEAD, f"{last} / {last - 1}")


def test_a_head_that_was_deleted_is_found(lived: Store, lived_url: str) -> None:
    found = verified_after(lived_url, lambda hands: hands.do("DELETE FROM chain_head"))
    assert found.fault == Fault(found.entries, F.JOURNAL_HEAD)


def a_move(hands: Hands) -> tuple[int, str]:
    """Return the entry number and the act of the move of blanks that a card was made by."""
    [(n, act)] = hands.rows(
        "SELECT n, act_id FROM journal_entry WHERE kind = 'issue' ORDER BY n LIMIT 1"
    )
    return n, act


@pytest.mark.parametrize(
    "assignment",
    ["quantity = -2", "place = 'MPP'", "day = '2024-01-01'", "document = 'BA'", "nik = NULL"],
)
def test_a_changed_move_of_blanks_is_found_at_its_act(lived_url: str, assignment: str) -> None:
    with behind_the_back(lived_url) as hands:
        n, act = a_move(hands)
        hands.do(f"UPDATE stock_entry SET {assignment} WHERE act = ?", act)
    found = verified_after(lived_url, lambda hands: None)
    assert found.fault == Fault(n, F.STOCK_ENTRIES, act)


def test_a_deleted_move_of_blanks_is_found_at_its_act(lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        n, act = a_move(hands)
        hands.do("DELETE FROM stock_entry WHERE act = ?", act)
    found = verified_after(lived_url, lambda hands: None)
    assert found.fault == Fault(n, F.STOCK_ENTRIES, act)


def test_a_move_of_blanks_without_an_act_is_found(lived_url: str) -> None:
    found = verified_after(
        lived_url,
        lambda hands: hands.do(
            "INSERT INTO stock_entry (act, line, place, kind, quantity, day) "
            "VALUES ('nobody', 1, 'DINAS', 'TERIMA', 100, '2024-03-04')"
        ),
    )
    assert found.fault == Fault(None, F.STOCK_ENTRIES, "nobody")


def test_a_second_line_of_an_act_that_moved_blanks_once_is_found(lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        n, act = a_move(hands)
        hands.do(
            "INSERT INTO stock_entry (act, line, place, kind, quantity, day) "
            "VALUES (?, 2, 'DINAS', 'TERIMA', 100, '2024-03-04')",
            act,
        )
    found = verified_after(lived_url, lambda hands: None)
    assert found.fault == Fault(n, F.STOCK_ENTRIES, act)


def test_a_balance_that_is_not_the_sum_of_its_moves_is_found(lived_url: str) -> None:
    found = verified_after(
        lived_url,
        lambda hands: hands.do("UPDATE stock_balance SET on_hand = 4 WHERE place = 'MPP'"),
    )
    assert found.fault == Fault(None, F.STOCK_SUM, "MPP: 4 / 3")


def test_a_place_whose_balance_is_missing_is_found(lived_url: str) -> None:
    found = verified_after(
        lived_url, lambda hands: hands.do("DELETE FROM stock_balance WHERE place = 'MOBIL-1'")
    )
    assert found.fault == Fault(None, F.STOCK_SUM, "MOBIL-1: None / 0")


def test_someone_moved_behind_the_counters_back_is_found(lived_url: str) -> None:
    def change(hands: Hands) -> None:
        hands.do("UPDATE resident SET base_status = 'HIDUP' WHERE nik = ?", PRINTED.nik)

    fault = verified_after(lived_url, change).fault
    masked = f"{PRINTED.nik[:6]}******{PRINTED.nik[12:]}"
    assert fault == Fault(None, F.RESIDENCE_DIFFERS, f"resident · nik {masked}")


@pytest.mark.parametrize(
    "statement",
    [
        f"DELETE FROM target_member WHERE nik = '{SIXTEEN.nik}'",
        f"UPDATE target_member SET nik = '{ADULT.nik}' WHERE nik = '{SIXTEEN.nik}'",
        f"INSERT INTO target_member (year, nik) VALUES (2024, '{ADULT.nik}')",
        "UPDATE target_snapshot SET number = 4",
        "DELETE FROM target_snapshot",
    ],
)
def test_a_changed_list_of_a_target_is_found(lived_url: str, statement: str) -> None:
    fault = verified_after(lived_url, lambda hands: hands.do(statement)).fault
    assert fault == Fault(None, F.TARGET_LIST, "2024")


def test_acts_go_on_while_the_record_is_checked(office: Store) -> None:
    def check_and_act() -> Verified:
        before = verify()
        office.write(enrol, call(), EnrolOrder(ADULT.nik))
        after = verify()
        assert before == after
        return after

    assert office.read(check_and_act).fault is None
    assert office.read(verify).fault is None
