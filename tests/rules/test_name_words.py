"""The words of a name."""

import unicodedata
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.name_words import name_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("M. ZULKARNAIN", ("M", "ZULKARNAIN")),
        ("M.ZULKARNAIN", ("M", "ZULKARNAIN")),
        ("Nur'aini", ("NURAINI",)),
        ("Nur\u2019aini", ("NURAINI",)),
        ("Nur`aini", ("NURAINI",)),
        ("Nur\u00b4aini", ("NURAINI",)),
        ("Nur\u02bcaini", ("NURAINI",)),
        ("Nur\u00adaini", ("NURAINI",)),
        ("Sri-Wahyuni", ("SRI", "WAHYUNI")),
        # Two words, of which the second says nothing new.
        ("Sayang-sayang", ("SAYANG",)),
        ("Sukarno", ("SUKARNO",)),
        ("I Gusti Ngurah  Rai", ("I", "GUSTI", "NGURAH", "RAI")),
        ("Lalu Muhammad, S.Pd.", ("LALU", "MUHAMMAD", "S", "PD")),
        ("Andr\u00e9", ("ANDRE",)),
        ("Andre\u0301", ("ANDRE",)),
        ("GRO\u1e9e gro\u00df", ("GROSS",)),
        ("\uff2e\uff29 \uff2d\uff21DE", ("NI", "MADE")),
        ("Jl. [Mawar]; 'Melati'", ("JL", "MAWAR", "MELATI")),
        ("siti\u00a0aminah\tSITI", ("SITI", "AMINAH")),
        ("a_b", ("A", "B")),
        ("", ()),
        (" .-' ", ()),
    ],
)
def test_a_name_is_cut_into_its_words(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


@given(st.text())
@example("\u0149\u0390\ufb01\u00df\u0130")
def test_words_are_already_spelled_as_they_should_be(name: str) -> None:
    words = name_words(name)
    assert name_words(" ".join(words)) == words


def test_letters_of_every_shape_are_folded_for_good() -> None:
    # All that Latin letters, their marks and their look-alikes are among.
    shapes = chain(
        range(0x3000), range(0xA640, 0xAC00), range(0xFB00, 0x10000), range(0x1D400, 0x1D800)
    )
    for sign in map(chr, shapes):
        words = name_words(f"A{sign}B")
        assert name_words(" ".join(words)) == words, hex(ord(sign))


@given(st.text())
def test_words_are_different_and_hold_neither_blanks_nor_signs(name: str) -> None:
    words = name_words(name)
    assert len(set(words)) == len(words)
    assert all(word and word.isalnum() for word in words)


latin_names = st.text("abcdefghijklmnopqrstuvwxyzABCÉÈÑéèñü '-.", max_size=60)


@given(latin_names)
def test_case_and_accents_make_no_difference(name: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    assert name_words(name) == name_words(name.lower()) == name_words(name.upper())
    assert name_words(name) == name_words(plain)


@given(latin_names, latin_names)
def test_the_words_of_a_longer_name_begin_with_those_of_its_beginning(
    first: str, rest: str
) -> None:
    words = name_words(first)
    assert name_words(f"{first} {rest}")[: len(words)] == words
