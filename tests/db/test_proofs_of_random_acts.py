"""Each proof that random acts are held to sees what it is there to see."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from db.journal.act import Decision, Desk
from db.journal.receipt import Receipt
from db.models import Contact, Ktp
from db.rules.refused import Refused
from db.rules.stock import StockMove
from db.store.engine import reading_database
from db.store.store import Store
from db.transactions import issue_card as issuing
from db.transactions import replace_card as replacing
from db.transactions import spoil_blanks as spoiling
from db.transactions.changes import blanks_used
from db.transactions.replace_card import ReplaceOrder
from tests.db.random_acts.chance_office import plain_office
from tests.db.random_acts.history import History
from tests.db.random_acts.lots import Lots
from tests.db.random_acts.proofs import PROOFS, broken
from tests.db.random_acts.twin import empty_twin
from tests.office import READY, TODAY
from tests.office_copies import OfficeCopies
from tests.tampering import behind_the_back

DAY = "'2024-03-04'"
ACT = "'00000000-0000-4000-8000-000000000000'"
SHIPMENT = (
    "INSERT INTO shipment (ref, sent_from, sent_to, quantity, arrived, lost, sent_on, sent_by, "
    f"state, changed_by) VALUES ('KIRIM-2024-0001', 'DINAS', 'MPP', 5, {{}}, {DAY}, 'gudang', "
    f"'{{}}', {ACT})"
)
LOAN = (
    "INSERT INTO loan (ref, direction, partner, place, quantity, returned, made_on, document, "
    f"state, changed_by) VALUES ('PINJAM-2024-0001', 'IN', 'Lobar', 'DINAS', 5, {{}}, {DAY}, "
    f"'BA', '{{}}', {ACT})"
)
BATCH = (
    "INSERT INTO batch (ref, place, released_on, released_by, asked, kept, state, changed_by) "
    f"VALUES ('CETAK-2024-000{{}}', 'DINAS', {DAY}, 'gudang', 1, 0, '{{}}', {ACT})"
)
ITEM = (
    "INSERT INTO batch_item (batch, seq, nik, state, print_data) "
    f"VALUES ('CETAK-2024-000{{}}', 1, '{READY.nik}', '{{}}', 'x')"
)
DELIVERY = (
    "INSERT INTO delivery (ref, place, kelurahan, sent_on, carrier, state, changed_by) "
    f"VALUES ('ANTAR-2024-0001', 'DINAS', '52.71.01.1004', {DAY}, 'SUHARDI', '{{}}', {ACT})"
)
DELIVERED = (
    "INSERT INTO delivery_item (delivery, nik, issue, state) "
    f"VALUES ('ANTAR-2024-0001', '{READY.nik}', 1, 'OUT')"
)
CARD = (
    "INSERT INTO card (nik, issue, state, printed_on, place) "
    f"VALUES ('{READY.nik}', {{}}, 'ISSUED', {DAY}, 'DINAS')"
)
SUKET = (
    "INSERT INTO suket (number, series, year, seq, nik, issued_on, valid_until, place, reason, "
    f"state) VALUES ('S{{0}}', '', 2024, {{0}}, '{READY.nik}', {DAY}, '2024-09-04', 'DINAS', "
    "'BLANKS_OUT', 'AKTIF')"
)
COUNT = (
    "INSERT INTO stock_count (ref, place, opened_on, opened_by, document, expected, state, "
    f"changed_by) VALUES ('OPNAME-2024-0001', 'DINAS', {DAY}, 'gudang', 'BA', 5, '{{}}', {ACT})"
)
DESTRUCTION = (
    "INSERT INTO destruction (ref, place, day, method, witnesses, cards, blanks, made_by, state, "
    f"changed_by) VALUES ('MUSNAH-2024-0001', 'DINAS', {DAY}, 'DIBAKAR', '[]', {{}}, {{}}, "
    f"'gudang', 'DONE', {ACT})"
)
CLOSING = (
    "INSERT INTO day_closing (ref, place, day, since, from_n, to_n, head, opening, moved_in, "
    "moved_out, counted, looks_from, looks_to, looks_digest, closed_by) VALUES "
    f"('TUTUP-2024-0001', 'DINAS', {DAY}, {DAY}, {{}}, 3, 'h', 0, {{}}, 0, 0, 0, 0, 'd', 'x')"
)
VISIT = (
    "INSERT INTO visit (ref, kind, site, day, team, place, state, listed, made_by, changed_by) "
    f"VALUES ('JEMPUT-2024-000{{}}', 'RUMAH', 'Pejeruk', {DAY}, '', 'MOBIL-1', '{{}}', {{}}, "
    f"'petugas', {ACT})"
)
LISTED = (
    "INSERT INTO visit_pupil (visit, line, name, class_name, nik, matched, outside) "
    f"VALUES ('JEMPUT-2024-0001', 1, 'X', '', '{READY.nik}', 'NIK', 0)"
)
BECAME = (
    "INSERT INTO visit_outcome (visit, line, outcome, recorded, card, changed_by) "
    f"VALUES ('JEMPUT-2024-0001', 1, '{{}}', {{}}, {{}}, {ACT})"
)
ONE_OPEN_CARD, ONE_OPEN_SUKET, ONE_RUN = (
    "DROP INDEX card_one_valid",
    "DROP INDEX suket_one_open",
    "DROP INDEX batch_item_one_run",
)
# What is done behind the program's back, by the proof that must see it.
SEEN: dict[str, tuple[str, ...]] = {
    "a place's blanks are the sum of its moves": (
        "UPDATE stock_balance SET on_hand = on_hand + 1 WHERE place = 'DINAS'",
    ),
    "a tray's blanks are the sum of its moves": (
        "INSERT INTO tray_balance (place, clerk, on_hand) VALUES ('DINAS', 'petugas', 1)",
    ),
    "rolls are the sum of their moves": (
        "INSERT INTO roll_entry (act, line, place, item, kind, quantity, day) "
        f"VALUES ({ACT}, 1, 'DINAS', 'RIBBON', 'TERIMA', 2, {DAY})",
    ),
    "a place's trays hold what it says they hold": (
        "UPDATE stock_balance SET at_trays = 1 WHERE place = 'DINAS'",
    ),
    "what left and didn't arrive is under way or lost": (SHIPMENT.format("0, 0", "UNDER_WAY"),),
    "a shipment is under way while something of it is": (SHIPMENT.format("5, 0", "UNDER_WAY"),),
    "what is lent and borrowed is what the ledger moved for it": (LOAN.format("0", "OPEN"),),
    "a loan is open while something of it is owed": (LOAN.format("0", "SETTLED"),),
    "as many cards are there as blanks were used for cards": (CARD.format(1),),
    "one valid card a person": (ONE_OPEN_CARD, CARD.format(1), CARD.format(2)),
    "a valid card is in the state of its person's KTP-el": (CARD.format(1),),
    "one open suket a person": (ONE_OPEN_SUKET, SUKET.format(1), SUKET.format(2)),
    "suket numbers have no gap": (SUKET.format(2),),
    "numbers of shipments have no gap": (SHIPMENT.format("0, 0", "UNDER_WAY"),),
    "numbers of loans have no gap": (LOAN.format("0", "OPEN"),),
    "numbers of counts have no gap": (
        "INSERT INTO numbering (series, year, last) VALUES ('OPNAME', 2024, 2)",
        COUNT.format("OPEN"),
    ),
    "numbers of print runs have no gap": (BATCH.format(1, "OPEN"),),
    "numbers of deliveries have no gap": (DELIVERY.format("OUT"),),
    "a count that is posted or differs says what was counted": (COUNT.format("POSTED"),),
    "numbers of closings have no gap": (CLOSING.format(1, 0),),
    "a closing begins where the one before it ended": (CLOSING.format(2, 0),),
    "a closing has what its entries moved": (CLOSING.format(1, 7).replace("7, 0, 0", "7, 0, 7"),),
    "numbers of destructions have no gap": (DESTRUCTION.format(0, 1),),
    "a destruction has as many pieces as it says": (DESTRUCTION.format(1, 0),),
    "destroyed blanks are spoiled ones": (
        DESTRUCTION.format(0, 2),
        "INSERT INTO destroyed_blank (act, line, destruction, quantity, cause) "
        f"VALUES ({ACT}, 1, 'MUSNAH-2024-0001', 2, 'GAGAL_CETAK')",
    ),
    "a card in the register of old cards isn't valid": (
        CARD.format(1),
        "INSERT INTO old_card (nik, issue, cause, taken_on, place) "
        f"VALUES ('{READY.nik}', 1, 'RUSAK', {DAY}, 'DINAS')",
    ),
    "nobody is in two print runs": (
        ONE_RUN,
        BATCH.format(1, "OPEN"),
        BATCH.format(2, "OPEN"),
        ITEM.format(1, "WAITS"),
        ITEM.format(2, "WAITS"),
    ),
    "whoever is at a printer is at somebody's": (BATCH.format(1, "OPEN"), ITEM.format(1, "TAKEN")),
    "a print run is open while someone of it waits": (
        BATCH.format(1, "DONE"),
        ITEM.format(1, "WAITS"),
    ),
    "a card that is out is in one delivery, and nobody has it": (
        DELIVERY.format("OUT"),
        DELIVERED,
    ),
    "a delivery is out while a card of it is": (DELIVERY.format("DONE"), DELIVERED),
    "numbers of visits have no gap": (VISIT.format(2, "TERJADWAL", 0),),
    "one visit runs at a van": (
        "DROP INDEX visit_runs",
        VISIT.format(1, "BERJALAN", 0),
        VISIT.format(2, "BERJALAN", 0),
    ),
    "a visit's list is as long as it says, and outcomes are of its lines": (
        VISIT.format(1, "TERJADWAL", 1),
    ),
    "a visit that is done has an outcome for every line": (VISIT.format(1, "SELESAI", 1), LISTED),
    "nothing became of a visit that wasn't there": (
        VISIT.format(1, "BATAL", 1),
        LISTED,
        BECAME.format("SUDAH", 0, 1),
    ),
    "whoever was recorded at a visit is called so": (
        VISIT.format(1, "BERJALAN", 1),
        LISTED,
        BECAME.format("SUDAH", 1, 0),
    ),
    "whoever was recorded at a visit was so by an act that stands": (
        VISIT.format(1, "BERJALAN", 1),
        LISTED,
        BECAME.format("TEREKAM", 1, 0),
    ),
    "whoever got a card at a visit did so by an act that stands": (
        VISIT.format(1, "BERJALAN", 1),
        LISTED,
        BECAME.format("SUDAH", 0, 1),
    ),
    "the chain's head is its last entry": ("UPDATE chain_head SET n = n + 1",),
}
# The tables' own checks keep this one; without them it would be seen by the sums as well.
KEPT_BY_THE_TABLES = {"nothing is below zero"}


@pytest.fixture
def engine() -> str:
    """Give one engine: the proofs are one statement for both, and random acts ask it on both."""
    return "sqlite"


@pytest.fixture
def url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of a copy of the office in which random acts begin."""
    yield from office_copies.copy(plain_office, tmp_path)


def broken_at(url: str) -> list[str]:
    """Return the proofs that don't hold in an office."""
    database = reading_database(url)
    with database.connection_context():
        return broken(database)


def test_every_proof_is_shown_to_see_something() -> None:
    assert set(SEEN) | KEPT_BY_THE_TABLES == set(PROOFS)


@pytest.mark.parametrize("name", list(SEEN))
def test_a_proof_sees_what_was_done_behind_the_program_s_back(url: str, name: str) -> None:
    assert broken_at(url) == []
    with behind_the_back(url) as hands:
        for statement in SEEN[name]:
            hands.do(statement)
    assert name in broken_at(url)


@pytest.fixture
def history(url: str, tmp_path: Path) -> Iterator[History]:
    """Give a history in which nothing has been tried yet."""
    empty_twin(tmp_path / "empty.db")
    with History.opened(url, tmp_path / "empty.db", tmp_path, Counter()) as history:
        yield history


def try_often(history: History) -> None:
    """Let enough be tried that every kind of act is among it."""
    for number in range(400):
        history.step(Lots(number))


def test_a_card_that_takes_no_blank_is_seen(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issuing, "blanks_used", lambda *_args, **_named: [])
    with pytest.raises(AssertionError, match="as many cards are there as blanks were used"):
        try_often(history)


def test_an_act_that_moves_other_blanks_than_its_order_says_is_seen(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_too_many(desk: Desk, kind: StockMove, quantity: int = 1, **named: Any) -> Any:
        return blanks_used(desk, kind, quantity + 1, **named)

    monkeypatch.setattr(spoiling, "blanks_used", one_too_many)
    with pytest.raises(AssertionError):
        try_often(history)


def test_what_an_act_does_beside_its_entry_is_seen(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_the_quiet(desk: Desk, order: ReplaceOrder) -> Decision:
        Ktp.update(attempt=Ktp.attempt + 1).execute()
        return decide(desk, order)

    decide = replacing._decide
    monkeypatch.setattr(replacing, "_decide", on_the_quiet)
    with pytest.raises(AssertionError):
        try_often(history)


def test_a_refused_act_that_leaves_something_behind_is_seen(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_behind = itertools.count()

    def kept(store: Store, job: Callable[..., Receipt], *args: Any, **named: Any) -> Any:
        def job_that_commits() -> Receipt | Refused:
            Contact.delete().execute()
            Contact.insert(nik=READY.nik, phone=f"08{next(left_behind)}", noted_on=TODAY).execute()
            try:
                return job(*args, **named)
            except Refused as refusal:
                return refusal

        future: Future[Receipt | Refused] = send(store, job_that_commits)
        told: Future[Receipt] = Future()
        outcome = future.result()
        if isinstance(outcome, Refused):
            told.set_exception(outcome)
        else:
            told.set_result(outcome)
        return told

    send = Store.send_write
    monkeypatch.setattr(Store, "send_write", kept)
    with pytest.raises(AssertionError):
        try_often(history)
