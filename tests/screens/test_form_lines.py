"""The lines of a form: editing, dates, and answers that are sought by typing."""

from __future__ import annotations

import pytest

from screens.form_lines import (
    LONGEST,
    DateLine,
    PhoneLine,
    PickLine,
    SoughtLine,
    TextLine,
    put_back,
    state_of,
)
from screens.tick_line import TickLine

KELURAHAN = (
    ("1", "Ampenan Selatan", "Ampenan"),
    ("2", "Ampenan Tengah", "Ampenan"),
    ("3", "Karang Baru", "Mataram"),
    ("4", "Karang Baru", "Selaparang"),
    ("5", "Karang Baru Timur", "Selaparang"),
    ("6", "Banjar", "Ampenan"),
)


def sought(*keys: str) -> SoughtLine:
    """Return a line after these keys; what is no key is typed."""
    line = SoughtLine("NO_KEL", "Kelurahan", answers=KELURAHAN)
    for key in keys:
        if key in ("left", "right", "backspace", "ctrl+u"):
            line.edit(key)
        else:
            line.type(key)
    return line


def test_a_text_is_edited_in_place_in_capital_letters() -> None:
    line = TextLine("NAMA_LGKP", "Nama")
    line.type("siti aminah")
    for key in ("home", "delete", "right", "backspace"):
        line.edit(key)
    line.type("sit")
    line.edit("end")
    line.edit("backspace")
    assert line.value == "SITTI AMINA"
    line.edit("ctrl+u")
    assert line.value == ""
    line.type("x" * (LONGEST + 50))
    assert len(line.value) == LONGEST


@pytest.mark.parametrize(
    ("typed", "left"),
    [("04051990", "04-05-1990"), ("4-5-1990", "4-5-1990"), ("0405", "0405"), ("", "")],
)
def test_eight_digits_of_a_date_get_their_dashes(typed: str, left: str) -> None:
    line = DateLine("TGL_LHR", "Lahir")
    line.type(typed)
    line.left()
    assert line.value == left


def test_what_is_proposed_is_replaced_by_typing_and_kept_by_an_editing_key() -> None:
    line = TextLine("shelf", "Rak", "A-1", proposed=True)
    before = state_of(line)
    line.type("b")
    line.type("-2")
    assert line.value == "B-2"
    put_back(line, before)
    line.edit("end")
    line.type("b")
    assert line.value == "A-1B"
    put_back(line, before)
    line.set("C-3")
    line.type("x")
    assert line.value == "C-3X"


def test_a_letter_and_the_arrows_go_round_the_answers() -> None:
    line = PickLine("AGAMA", "Agama", [("", "-"), ("KRISTEN", "kristen"), ("KATHOLIK", "katolik")])
    seen = []
    for key in ("k", "k", "k"):
        line.type(key)
        seen.append(line.value)
    line.edit("right")
    line.edit("right")
    assert [*seen, line.value] == ["KRISTEN", "KATHOLIK", "KRISTEN", ""]


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("banj",), "6"),
        (("ampenan t",), "2"),
        (("tengah",), "2"),
        (("ampenan",), "AMPENAN"),
        (("ampenan", "right"), "1"),
        (("ampenan", "left"), "2"),
        (("ampenan", "right", "right"), "2"),
        (("karang baru",), "KARANG BARU"),
        (("karang baru", "right", "right"), "4"),
        (("karang baru t",), "5"),
        (("entah",), "ENTAH"),
        (("ampenan", "right", "x"), "AMPENANX"),
    ],
)
def test_an_answer_counts_when_it_is_the_only_one_or_was_gone_to(
    keys: tuple[str, ...], value: str
) -> None:
    line = sought(*keys)
    assert line.value == value
    line.left()
    assert line.value == value
    assert line.is_open == (len(line.fitting) > 1 and value not in "123456")


def ticks(*keys: str, ticked: frozenset[str] = frozenset()) -> TickLine:
    """Return a line of two things to tick after these keys."""
    line = TickLine("DOCUMENTS", "Dokumen", (("KK", "KK"), ("SKP", "surat pindah")), ticked)
    for key in keys:
        if key == "backspace":
            line.edit(key)
        else:
            line.type(key)
    return line


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((), ""),
        (("1",), "KK"),
        (("2", "1"), "KK,SKP"),
        (("1", "1"), ""),
        ((" ",), "KK,SKP"),
        (("2", " "), "KK,SKP"),
        ((" ", " "), ""),
        ((" ", "backspace"), ""),
        (("3", "9", "0", "x", "12"), ""),
    ],
)
def test_a_digit_ticks_one_and_a_blank_all(keys: tuple[str, ...], value: str) -> None:
    line = ticks(*keys)
    assert line.value == value
    assert (*line.codes, *line.missing) in (("KK", "SKP"), ("SKP", "KK"))


def test_ticks_of_other_things_are_there_again_when_those_are_back() -> None:
    line = ticks("1")
    line.put((("CITIZENSHIP", "bukti WNI"),))
    assert (line.value, line.words) == ("", "[ ] 1 bukti WNI")
    line.type(" ")
    line.put((("KK", "KK"), ("SKP", "surat pindah")))
    assert (line.value, line.words) == ("KK", "[x] 1 KK  [ ] 2 surat pindah")
    line.put(())
    assert (line.value, line.missing, line.words) == ("", (), "-")


@pytest.mark.parametrize("value", ["", "SKP", "KK,SKP"])
def test_ticks_are_set_by_their_codes(value: str) -> None:
    line = ticks(" ")
    line.set(value)
    assert line.value == value


def test_a_line_is_put_back_to_how_it_stood() -> None:
    for line in (ticks("1"), sought("ampenan", "right"), TextLine("X", "X", "ABC", caret=1)):
        state, value = state_of(line), line.value
        line.type("2")
        line.edit("ctrl+u")
        assert line.value != value
        put_back(line, state)
        assert (line.value, state_of(line)) == (value, state)


@pytest.mark.parametrize(
    ("typed", "left"), [("+62 812-3456-789", "08123456789"), ("12", "12"), ("", "")]
)
def test_a_telephone_is_written_in_one_way_once_its_line_is_left(typed: str, left: str) -> None:
    line = PhoneLine("PHONE", "Telepon")
    line.type(typed)
    line.left()
    assert line.value == left
