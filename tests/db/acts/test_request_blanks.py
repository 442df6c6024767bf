"""Blanks asked of the centre, with the figures on which they are asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from db.models import BlankRequest, PaperDue
from db.reads.blank_requests import blank_requests
from db.reads.need import need
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.request_blanks import RequestOrder, request_blanks
from tests.dump import rows
from tests.office import FixedClock, call
from tests.refusals import refused


def test_a_request_keeps_what_was_needed_then(office: Store) -> None:
    office.write(change_setting, call("admin", None), SettingOrder("papers", "suket,request"))
    before = office.read(need, FixedClock())
    receipt = office.write(request_blanks, call("gudang"), RequestOrder())
    assert receipt.ref == "MINTA-2024-0001"
    office.write(receive_blanks, call("gudang"), ReceiveOrder(900, "BA 1/2024"))
    (row,) = rows(office, BlankRequest)
    assert row["asked"] == before.suggested
    figures = json.loads(str(row["figures"]))
    assert figures["on_hand"] == 0
    assert figures["recorded_not_printed"] == before.counts.recorded_not_printed
    assert figures["suggested"] == before.suggested
    assert [due["kind"] for due in rows(office, PaperDue)] == ["request"]


def test_figures_that_were_read_before_are_kept_as_they_were(office: Store) -> None:
    seen = replace(office.read(need, FixedClock()), suggested=77, mean=12.34)
    office.write(request_blanks, call("gudang"), RequestOrder(), seen)
    (row,) = rows(office, BlankRequest)
    assert row["asked"] == 77
    assert json.loads(str(row["figures"]))["mean"] == 12.3


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (RequestOrder(), "NOTHING_TO_REQUEST"),
        (RequestOrder(-1), "QUANTITY_OUT_OF_RANGE"),
        (RequestOrder(1_000_001), "QUANTITY_OUT_OF_RANGE"),
        (RequestOrder(5, "x" * 121), "TEXT_TOO_LONG"),
        (RequestOrder(5, "a\u202eb"), "TEXT_UNREADABLE"),
    ],
)
def test_a_request_that_says_nothing_is_refused(
    office: Store, order: RequestOrder, code: str
) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(900, "BA 1/2024"))
    assert refused(office, request_blanks, call("gudang"), order).code == code
    assert rows(office, BlankRequest) == []


def test_a_request_by_mistake_is_taken_back_and_keeps_its_number(office: Store) -> None:
    receipt = office.write(request_blanks, call("gudang"), RequestOrder(40))
    office.write(correct_act, call("gudang"), CorrectOrder(receipt.act, "salah jumlah"))
    office.write(request_blanks, call("gudang"), RequestOrder(400, "dua bulan"))
    found = [(line.ref, line.asked, line.state) for line in office.read(blank_requests, 10)]
    assert found == [
        ("MINTA-2024-0002", 400, "SENT"),
        ("MINTA-2024-0001", 40, "CANCELLED"),
    ]
