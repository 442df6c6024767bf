"""The lines of a form: editing, dates, and answers that are sought by typing."""

from __future__ import annotations

import pytest

from screens.form_lines import LONGEST, DateLine, PickLine, SoughtLine, TextLine

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
