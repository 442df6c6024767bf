"""No text in the board's figures tells of a resident, whatever was typed about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta

from counter_tui.commands.board import figures as told
from counter_tui.output import as_json
from db.models import Operator, Resident
from db.reads.board import board
from db.rules.board_figures import BoardFigures
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.db.visits_made import a_school, done, planned, running
from tests.history import live_through
from tests.office import ADULT, READY, SIXTEEN, TODAY, FixedClock, call

NIK = re.compile(r"[0-9]{16}")


def texts(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def lived(office: Store) -> FixedClock:
    """Live through acts of every kind and visits of every kind; return the clock afterwards."""
    live_through(office)
    clock = FixedClock()
    clock.forward(days=201)
    running(office, SIXTEEN, days=201, school=a_school(office))
    planned(office, ADULT, READY, days=201)
    day = (TODAY + timedelta(days=202)).isoformat()
    for kind in ("KELURAHAN", "RUMAH_SAKIT", "LAPAS"):
        order = NewVisitOrder(kind, day, "", READY.name, team=ADULT.name)
        done(office, new_visit, order, days=201)
    office.write(enrol, call(place="MPP", clock=clock), EnrolOrder(SIXTEEN.nik))
    office.write(report_siak, call(clock=clock), SiakOrder(down=False))
    office.write(report_siak, call(clock=clock), SiakOrder(down=True))
    policy = PolicyOrder("SELEKTIF", f"untuk {READY.name}", "SUKET")
    office.write(set_policy, call("gudang", clock=clock), policy)
    return clock


def people(office: Store) -> list[str]:
    """Return every name, NIK and family's number that the office has, and its operators' names."""
    residents = office.read(
        lambda: [
            text
            for each in Resident.select()
            for text in (each.nik, each.no_kk, each.name, each.mother_name, each.address)
        ]
    )
    operators = office.read(
        lambda: [text for each in Operator.select() for text in (each.name, each.full_name)]
    )
    return [*residents, *operators]


def test_no_text_names_a_resident_or_an_operator(office: Store) -> None:
    figures = office.read(board, lived(office))
    assert len(figures.visits) == 5
    found = list(texts(figures))
    assert {figures.office, "DINAS", "SMAN 1 MATARAM"} <= set(found)
    for name in people(office):
        assert not [text for text in found if name.casefold() in text.casefold()]


def test_no_number_is_as_long_as_a_nik(office: Store) -> None:
    figures = office.read(board, lived(office))
    for text in texts(figures):
        assert text == figures.head_hash or not NIK.search(text)


def test_what_the_command_prints_comes_of_the_figures_alone(office: Store) -> None:
    figures: BoardFigures = office.read(board, lived(office))
    printed = as_json(told(figures))
    assert printed["today"]["enrolled"] == figures.today.enrolled == 1
    assert printed["oldest_days"]["suket_open"] == figures.backlog.suket_open.oldest_days
    assert [visit["ref"] for visit in printed["visits"]] == [each.ref for each in figures.visits]
    assert [len(printed[name]) for name in ("by_hour", "by_day")] == [24, 30]
    assert printed["stock"]["places"][0]["today"] == {
        "enrolled": 0,
        "cards": 0,
        "suket": 0,
        "spoiled": 0,
    }
    for name in people(office):
        assert name.casefold() not in repr(printed).casefold()
