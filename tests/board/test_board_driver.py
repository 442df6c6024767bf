"""Of what comes from a viewer's terminal only the board's keys get in, whatever it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from counter_tui.board_driver import BOARD_KEYS, BoardKeys, Pastes
from counter_tui.terminal_driver import PASTE_BEGINS, PASTE_ENDS, Keys

PIECES = st.sampled_from(
    ["a", "?", "\x1b", "\x1b[", "\x1b[20", "~", "1~", "[A", PASTE_BEGINS, PASTE_ENDS]
)


@given(st.lists(PIECES, max_size=12), st.lists(st.integers(0, 60), max_size=6))
def test_pastes_are_left_out_however_the_line_cuts_them(parts: list[str], cuts: list[int]) -> None:
    text = "".join(parts)
    whole, in_pieces = Pastes(), Pastes()
    at_once = whole.outside(text) + whole.outside("")
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    came = [text[first:last] for first, last in pairwise(edges) if last > first]
    # "" comes last: that nothing came in between would make a key of a mark's beginning.
    assert "".join(map(in_pieces.outside, [*came, ""])) == at_once


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_stands_before_and_after_a_paste_is_kept(before: str, after: str) -> None:
    typed = [text.replace("\x1b", "") for text in (before, after)]
    pastes = Pastes()
    came = pastes.outside(f"{typed[0]}{PASTE_BEGINS}? \x11 x{PASTE_ENDS}{typed[1]}")
    assert came + pastes.outside("") == "".join(typed)


def test_an_esc_is_a_key_when_nothing_follows_it() -> None:
    pastes = Pastes()
    assert pastes.outside("\x1b") == ""
    assert pastes.outside("") == "\x1b"


def test_a_paste_without_an_end_takes_no_room() -> None:
    pastes = Pastes()
    assert pastes.outside(PASTE_BEGINS) == ""
    for _ in range(100):
        assert pastes.outside("x" * 1000) == ""
        assert len(pastes.cut) < len(PASTE_ENDS)


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[99999999999u",
        "\x1b[1:2;1u",
        "\x1b[97;1;99999999999u",
        "\x1b[48;99999999999;1;1;1t",
        "\x1b[<99999999999999999999;1;1M",
    ],
)
def test_a_key_that_no_keyboard_has_is_left_out_and_the_next_one_is_read(sequence: str) -> None:
    keys = Keys()
    for _ in keys.read(sequence):
        pass
    last = [each for each in keys.read("?") if isinstance(each, events.Key)]
    assert [each.key for each in last] == ["question_mark"]


@given(st.text(alphabet="\x1b[]?<>=;:0123456789uABMmtRy~O P\x07\\", max_size=60))
def test_no_sequence_breaks_the_reading_of_keys(text: str) -> None:
    keys = Keys()
    for _ in keys.read(text):
        pass
    # A letter ends whatever sequence is open; a paste that began is the one thing left.
    list(keys.read(f"{PASTE_ENDS}x" * 2))
    last = [each for each in keys.read("?") if isinstance(each, events.Key)]
    assert [each.key for each in last] == ["question_mark"]


def keys_in(text: str) -> list[str]:
    keys = BoardKeys()
    read = [*keys.read(text), *keys.read("")]
    return [each.key for each in read if isinstance(each, events.Key)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("\x11", "ctrl+q"),
        ("\x1b[113;5u", "ctrl+q"),
        ("?", "question_mark"),
        ("\x1bOP", "f1"),
        ("\x1b[11~", "f1"),
        ("\x1b", "escape"),
        ("\x1b[27u", "escape"),
        ("\r", "enter"),
        ("\x1b[A", "up"),
        ("\x1bOB", "down"),
        ("\x1b[5~", "pageup"),
        ("\x1b[6~", "pagedown"),
        ("\x1b[H", "home"),
        ("\x1b[F", "end"),
    ],
)
def test_the_boards_keys_are_read_as_terminals_send_them(text: str, key: str) -> None:
    assert key in BOARD_KEYS
    assert keys_in(text) == [key]
    assert keys_in(text * 3) == [key] * 3


@pytest.mark.parametrize(
    "report",
    [
        "\x1b[?1;2c",
        "\x1b[?1;2\x1b[?6c",
        "\x1b]11;rgb:??/??/??\x07",
        "\x1b]11;?\x1b\\",
        "\x1bP1$r?m\x1b\\",
        "\x1bP1$r?\x1b[?1u",
        "\x1b[<0;10;10M",
        "\x1b[M???",
        "\x1b[24;80R",
        "\x1b?",
        f"{PASTE_BEGINS}?\x11{PASTE_ENDS}",
    ],
)
def test_no_sign_of_a_report_is_a_key(report: str) -> None:
    assert not BOARD_KEYS.intersection(keys_in(report))
    assert keys_in(f"{report}\x11")[-1:] == ["ctrl+q"]


def test_a_report_without_an_end_takes_no_room_and_no_key_for_long() -> None:
    keys = BoardKeys()
    for text in ("\x1b]2;", *["x" * 1000] * 50):
        list(keys.read(text))
    assert [each.key for each in keys.read("\x11") if isinstance(each, events.Key)] == ["ctrl+q"]


@given(st.text(alphabet="\x1b[]?<>=;:0123456789uABMmtRy~O P\x07\\", max_size=60))
def test_ctrl_q_leaves_after_anything_once_nothing_came_for_a_moment(text: str) -> None:
    keys = BoardKeys()
    for came in (text, PASTE_ENDS, ""):
        list(keys.read(came))
    assert [each.key for each in keys.read("\x11") if isinstance(each, events.Key)] == ["ctrl+q"]
