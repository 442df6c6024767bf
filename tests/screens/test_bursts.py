"""What a reader sends, in whatever burst and at whatever moment, only ever looks up."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from db.store.store import Store
from tests.office import ADULT, ISSUED, READY, READY_TOO, RESIDENTS
from tests.screens.driving import (
    ENROL_THROUGH,
    LINE_ENDS,
    SUFFIXES,
    Desk,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    paste,
    receive,
    screen_is,
    screen_text,
    shown,
    told,
    until,
    writing_held,
)

TEN = RESIDENTS[:10]
# A NIK that nobody in the register has.
NOT_THERE = "5271014405900009"

Read = Callable[[Desk], None]
Moment = Callable[[Desk], AbstractAsyncContextManager[None]]


def typed_ending_in(*suffix: str) -> Read:
    return lambda desk: burst(desk, *itertools.chain(*((who.nik, *suffix) for who in TEN)))


def pasted_in_lines(end: str, last: str) -> Read:
    return lambda desk: paste(desk, end.join(who.nik for who in TEN) + last)


KEYS = {f"keys with {name}": typed_ending_in(*suffix) for name, suffix in SUFFIXES.items()}
PASTES = {
    f"paste with {name}{'' if last else ', the last line open'}": pasted_in_lines(end, last)
    for name, end in LINE_ENDS.items()
    for last in (end, "")
}
READERS = {**KEYS, **PASTES}


@asynccontextmanager
async def before_anything_is_shown(_desk: Desk) -> AsyncIterator[None]:
    yield


@asynccontextmanager
async def while_a_print_ready_resident_is_shown(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    yield


@asynccontextmanager
async def while_a_list_is_shown(desk: Desk) -> AsyncIterator[None]:
    burst(desk, "baiq", "enter")
    await shown(desk, "2 orang")
    yield


@asynccontextmanager
async def while_a_lookup_is_under_way(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    with writing_held(desk.store):
        burst(desk, ADULT.nik, "enter")
        await told(desk, "Mencari")
        yield


@asynccontextmanager
async def right_after_the_form_was_asked_for(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, ADULT.nik)
    burst(desk, "f2")
    yield


@asynccontextmanager
async def while_the_form_is_open(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, ADULT.nik)
    burst(desk, "f2")
    await screen_is(desk, "Enrol")
    yield


@asynccontextmanager
async def on_the_last_line_of_the_form(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, ADULT.nik)
    burst(desk, "f2", *ENROL_THROUGH[:-1])
    await screen_is(desk, "Enrol")
    yield


@asynccontextmanager
async def right_after_a_spoiled_blank_was_asked_for(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    burst(desk, "f8")
    yield


@asynccontextmanager
async def while_a_choice_is_open(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    burst(desk, "f8")
    await screen_is(desk, "Choice")
    yield


@asynccontextmanager
async def while_the_document_is_asked_for(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, ISSUED.nik)
    burst(desk, "f6")
    await screen_is(desk, "ReplaceForm")
    burst(desk, "h")
    await until(desk, lambda: "▶ Nomor surat" in screen_text(desk))
    yield


@asynccontextmanager
async def while_a_collector_is_named(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    burst(desk, "f9", "a", "enter", "enter", "right", "enter")
    await screen_is(desk, "HandOverForm")
    await until(desk, lambda: "▶ Nama pengambil" in screen_text(desk))
    yield


@asynccontextmanager
async def while_the_help_is_open(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    burst(desk, "f1")
    await screen_is(desk, "Help")
    yield


@asynccontextmanager
async def while_the_rooms_are_offered(desk: Desk) -> AsyncIterator[None]:
    burst(desk, "f9")
    await screen_is(desk, "Choice")
    yield


@asynccontextmanager
async def while_nobody_has_the_number(desk: Desk) -> AsyncIterator[None]:
    burst(desk, NOT_THERE, "enter")
    await shown(desk, f"NIK {NOT_THERE} tidak ditemukan.")
    yield


@asynccontextmanager
async def right_after_the_person_s_form_was_asked_for(desk: Desk) -> AsyncIterator[None]:
    async with while_nobody_has_the_number(desk):
        burst(desk, "enter")
        yield


@asynccontextmanager
async def while_the_person_s_form_is_open(desk: Desk) -> AsyncIterator[None]:
    async with while_nobody_has_the_number(desk):
        burst(desk, "enter", "siti", "enter")
        await screen_is(desk, "ResidentForm")
        yield


@asynccontextmanager
async def on_the_number_of_the_kk(desk: Desk) -> AsyncIterator[None]:
    async with while_nobody_has_the_number(desk):
        burst(desk, "enter", *["down"] * 5)
        await screen_is(desk, "ResidentForm")
        yield


@asynccontextmanager
async def while_a_departure_is_asked_about(desk: Desk) -> AsyncIterator[None]:
    await look_up(desk, READY_TOO.nik)
    burst(desk, "f9", "d", "enter")
    await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
    yield


MOMENTS: tuple[Moment, ...] = (
    before_anything_is_shown,
    while_a_print_ready_resident_is_shown,
    while_a_list_is_shown,
    while_a_lookup_is_under_way,
    right_after_the_form_was_asked_for,
    while_the_form_is_open,
    on_the_last_line_of_the_form,
    right_after_a_spoiled_blank_was_asked_for,
    while_a_choice_is_open,
    while_the_document_is_asked_for,
    while_a_collector_is_named,
    while_the_help_is_open,
    while_the_rooms_are_offered,
    while_nobody_has_the_number,
    right_after_the_person_s_form_was_asked_for,
    while_the_person_s_form_is_open,
    on_the_number_of_the_kk,
    while_a_departure_is_asked_about,
)


async def ten_scans_are_ten_lookups(desk: Desk, moment: Moment, read: Read) -> None:
    """Let a reader send ten NIKs at a moment; check that they were looked up and nothing else."""
    async with moment(desk):
        # The one that is under way at that moment comes first.
        before = len(looks(desk.store)) + (moment is while_a_lookup_is_under_way)
        read(desk)
    await until(desk, lambda: len(looks(desk.store)) >= before + 10)
    await shown(desk, TEN[-1].name)
    await all_settled(desk)
    assert looks(desk.store)[before:] == [("OPEN", who.nik) for who in TEN]
    assert TEN[-1].name in desk.pane
    assert desk.typed == ""
    assert desk.app.screen is desk.counter
    assert acts(desk.store) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_ten_scans_beside_a_card_are_ten_lookups(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for read in READERS.values():
            await ten_scans_are_ten_lookups(desk, while_a_print_ready_resident_is_shown, read)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("moment", MOMENTS)
async def test_ten_scans_at_any_moment_are_ten_lookups(office: Store, moment: Moment) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await ten_scans_are_ten_lookups(desk, moment, KEYS["keys with CR LF"])


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_paste_at_any_moment_is_ten_lookups(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for moment in MOMENTS:
            read = PASTES["paste with CR, the last line open"]
            await ten_scans_are_ten_lookups(desk, moment, read)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("chosen", [False, True], ids=["typed", "a row is chosen"])
async def test_ten_scans_into_a_live_list_open_none_of_its_rows(
    office: Store, chosen: bool
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY_TOO.nik)
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        if chosen:
            burst(desk, "down")
            await shown(desk, "▶")
        before = len(looks(office))
        typed_ending_in("enter")(desk)
        await until(desk, lambda: len(looks(office)) >= before + 10)
        await shown(desk, TEN[-1].name)
        await all_settled(desk)
    # The first number joins the name that stood in the field, and is told from it.
    assert looks(office)[before:] == [("OPEN", who.nik) for who in TEN]
    assert acts(office) == []


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"])
async def test_ten_scans_are_ten_lookups_on_postgres(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for moment in (while_a_print_ready_resident_is_shown, right_after_the_form_was_asked_for):
            await ten_scans_are_ten_lookups(desk, moment, KEYS["keys with CR"])


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("key", "room"), [("f1", "Help"), ("f6", "ReplaceForm")])
async def test_a_line_feed_that_lags_behind_its_return_is_no_enter_of_its_own(
    office: Store, key: str, room: str
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, key)
        await screen_is(desk, room)
        burst(desk, READY.nik, "enter")
        await shown(desk, READY.name)
        burst(desk, "ctrl+j")
        await all_settled(desk)
        assert READY.name in desk.pane
        assert type(desk.app.screen).__name__ == "Counter"
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_scans_right_after_an_act_keep_its_outcome_in_sight(office: Store) -> None:
    receive(office, 2)
    issued = f"{READY.name}: KTP-el terbit. Sisa blangko di DINAS: 1."
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter", READY_TOO.nik, "enter", ADULT.nik, "enter")
        await shown(desk, ADULT.name, issued)
        await look_up(desk, READY_TOO.nik)
        assert desk.message == ""
        with writing_held(office):
            burst(desk, "enter", ADULT.nik, "enter")
            await told(desk, "Mencari")
        await shown(desk, ADULT.name, f"{READY_TOO.name}: KTP-el terbit.")
    assert acts(office) == ["issue", "issue"]
    assert [kind for kind, _ in looks(office)] == ["OPEN"] * 5


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_outcome_that_was_seen_isnt_told_twice(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await look_up(desk, ADULT.nik)
        assert desk.message == ""


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_empty_lines_and_blanks_in_a_paste_are_nothing(office: Store) -> None:
    async with counter(office) as desk:
        paste(desk, f"\n\r\n  \n{READY.nik}\n\n\t{ADULT.nik}  \r\n \n")
        await shown(desk, ADULT.name)
        await all_settled(desk)
    assert looks(office) == [("OPEN", READY.nik), ("OPEN", ADULT.nik)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_pasted_line_without_its_end_waits_for_enter(office: Store) -> None:
    async with counter(office) as desk:
        paste(desk, READY.nik)
        await until(desk, lambda: desk.typed == READY.nik)
        await all_settled(desk)
        assert looks(office) == []
        burst(desk, "enter")
        await shown(desk, READY.name)
    assert looks(office) == [("OPEN", READY.nik)]
