"""The text of a letter's QR code: one way to write it, and no other is read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.letter import LetterText, key_id_of, read_payload, signed_bytes, written_payload

LETTER = LetterText(
    training=False,
    region="52.71",
    key_id="0123456789abcdef",
    number="471.13/12/Dukcapil/XI/2026",
    nik="5271013101880001",
    name="I GEDE D'ARTA 50% | B",
    issued_on=date(2026, 11, 22),
    valid_until=date(2027, 5, 22),
)
SIGNATURE = bytes(range(64))
TEXT = written_payload(LETTER, SIGNATURE)

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100)
days = st.dates(date(1900, 1, 1), date(9999, 12, 31))
letters = st.builds(
    LetterText,
    training=st.booleans(),
    region=st.from_regex(r"[0-9]{2}\.[0-9]{2}", fullmatch=True),
    key_id=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    number=texts,
    nik=st.from_regex(r"[0-9]{16}", fullmatch=True),
    name=texts,
    issued_on=days,
    valid_until=days,
)
signatures = st.binary(min_size=64, max_size=64)


def test_it_is_written_as_offices_will_read_it_in_years() -> None:
    assert TEXT == (
        "SUKET/1|52.71|0123456789abcdef|471.13/12/Dukcapil/XI/2026|5271013101880001|"
        "I GEDE D'ARTA 50%25 %7C B|20261122|20270522|"
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0-Pw"
    )


@given(letters, signatures)
def test_what_is_written_reads_back(letter: LetterText, signature: bytes) -> None:
    found = read_payload(written_payload(letter, signature))
    assert found is not None
    assert (found.letter, found.signature) == (letter, signature)
    assert found.signed == signed_bytes(letter)


@given(letters, signatures)
def test_it_is_printable_ascii(letter: LetterText, signature: bytes) -> None:
    text = written_payload(letter, signature)
    assert text.isascii()
    assert text.isprintable()


@given(st.text(max_size=300))
def test_no_text_is_read_that_would_be_written_otherwise(text: str) -> None:
    found = read_payload(text)
    assert found is None or written_payload(found.letter, found.signature) == text.strip()


@given(letters, signatures, st.data())
def test_a_changed_sign_never_says_the_same(
    letter: LetterText, signature: bytes, data: st.DataObject
) -> None:
    text = written_payload(letter, signature)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(exclude_characters=text[at], exclude_categories=["Cs"]))
    found = read_payload(text[:at] + other + text[at + 1 :])
    assert found is None or (found.letter, found.signature) != (letter, signature)


@pytest.mark.parametrize("around", ["{}\r\n", " {}", "\t{}\n"])
def test_what_a_scanner_adds_around_it_is_left_out(around: str) -> None:
    found = read_payload(around.format(TEXT))
    assert found is not None
    assert found.letter == LETTER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SUKET/1",
        TEXT + "|",
        TEXT[:-1],
        TEXT + "A",
        TEXT + "=",
        TEXT.replace("SUKET/1", "SUKET/2"),
        TEXT.replace("SUKET/1", "suket/1"),
        TEXT.replace("%7C", "%7c"),
        TEXT.replace("%7C", "|"),
        TEXT.replace("%7C", "%FF"),
        TEXT.replace("50%25", "50%"),
        TEXT.replace("GEDE", "%47EDE"),
        TEXT.replace("GEDE", "GÉDE"),
        TEXT.replace("I GEDE", "I\N{NO-BREAK SPACE}GEDE"),
        TEXT.replace("20261122", "20261131"),
        TEXT.replace("20261122", "٢٠٢٦١١٢٢"),
        TEXT.replace("20261122", "2026-11-22"),
        TEXT.replace("5271013101880001", "527101310188000"),
        TEXT.replace("0123456789abcdef", "0123456789ABCDEF"),
        # Of the signature's last sign four bits are over.
        TEXT[:-1] + "x",
        TEXT.replace("-Pw", "+Pw"),
        "\N{ZERO WIDTH NO-BREAK SPACE}" + TEXT,
        TEXT.replace("|", "\n|", 1),
        TEXT.replace("I GEDE D'ARTA 50%25 %7C B", ""),
        TEXT.replace("I GEDE", "I GEDE" + "A" * 4000),
    ],
)
def test_any_other_way_to_write_it_is_not_read(text: str) -> None:
    assert read_payload(text) is None


def test_the_id_of_a_key_is_the_beginning_of_its_hash() -> None:
    # RFC 8032, section 7.1, test 1.
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key_id_of(public) == "21fe31dfa154a261"
    with pytest.raises(ValueError, match="hex"):
        key_id_of("xyz")
