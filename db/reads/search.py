"""Finding residents by what a clerk types in the one search field."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Expression, ModelSelect

from db.models import Kelurahan, Ktp, NameWord, Resident
from db.models.base import rows_of
from db.rules.ktp_status import KtpStatus
from db.rules.name_words import name_words
from db.rules.refused import Refused
from db.rules.search_line import (
    FullNumber,
    LastDigits,
    NameWords,
    NothingToSearch,
    parse_search,
)

# Enough to rank the best twenty from; a search never walks the whole register.
CANDIDATES = 200
_AFTER_ALL_LETTERS = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """A resident found; `status` is the recorded one, None where age decides."""

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    mother_name: str
    status: KtpStatus | None


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits first; `more` says that there are others beyond them."""

    hits: tuple[Hit, ...]
    more: bool


def search(line: str, limit: int = 20) -> Found:
    """Return the residents that `line` may mean.

    A whole number is a NIK or a No. KK, three digits or more are a NIK's last ones, all
    else is the beginnings of words of the name, each of which must be there. Raises
    Refused where there is nothing to search for.
    """
    asked = parse_search(line)
    if isinstance(asked, NothingToSearch):
        raise Refused(asked.why)
    if isinstance(asked, FullNumber):
        where = (Resident.nik == asked.digits) | (Resident.no_kk == asked.digits)
        hits = _hits(_people().where(where).limit(limit + 1))
    elif isinstance(asked, LastDigits):
        hits = _hits(_people().where(_ends_with(asked.digits)).limit(limit + 1))
    else:
        hits = _named(asked)
    ranked = sorted(hits, key=lambda hit: _rank(hit, asked))
    return Found(tuple(ranked[:limit]), len(hits) > limit)


def _people() -> "ModelSelect[Resident]":
    return (
        Resident.select(
            Resident.nik,
            Resident.name,
            Resident.birth_date,
            Resident.mother_name,
            Kelurahan.name.alias("kelurahan_name"),
            Ktp.status,
            Resident.siak_status,
        )
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
    )


def _ends_with(digits: str) -> Expression:
    """Return the range of reversed NIKs that begin with the digits reversed."""
    tail = digits[::-1]
    return Resident.nik_reversed.between(tail.ljust(16, "0"), tail.ljust(16, "9"))


def _named(asked: NameWords) -> list[Hit]:
    """Find by the longest word through its index, and keep who has the others too."""
    longest, *others = sorted(asked.words, key=len, reverse=True)
    matching = NameWord.select(NameWord.nik).where(_begins(longest))
    for word in others:
        matching = matching.where(NameWord.nik.in_(_also(word)))
    return _hits(_people().where(Resident.nik.in_(matching.limit(CANDIDATES))))


def _also(word: str) -> "ModelSelect[NameWord]":
    other = NameWord.alias()
    return other.select(other.nik).where(
        (other.word >= word) & (other.word < word + _AFTER_ALL_LETTERS)
    )


def _begins(word: str) -> Expression:
    return (NameWord.word >= word) & (NameWord.word < word + _AFTER_ALL_LETTERS)


def _hits(query: "ModelSelect[Resident]") -> list[Hit]:
    return [_hit(row) for row in rows_of(query)]


def _hit(row: tuple[Any, ...]) -> Hit:
    nik, name, birth_date, mother, kelurahan, status, siak_status = row
    recorded = status or siak_status
    return Hit(nik, name, birth_date, kelurahan, mother, KtpStatus(recorded) if recorded else None)


def _rank(hit: Hit, asked: FullNumber | LastDigits | NameWords) -> tuple[object, ...]:
    if isinstance(asked, FullNumber):
        return (hit.nik != asked.digits, hit.name, hit.nik)
    if isinstance(asked, NameWords):
        words = name_words(hit.name)
        whole = sum(word in words for word in asked.words)
        return (-whole, len(words), hit.name, hit.birth_date, hit.nik)
    return (hit.name, hit.nik)
