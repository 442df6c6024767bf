"""Finding residents by what a clerk types in the one search field."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Expression, ModelSelect, fn

from db.journal.clock import Clock
from db.models import Kelurahan, Ktp, NameWord, Resident
from db.models.base import rows_of
from db.office import office_settings
from db.reads.today import office_now
from db.rules.eligibility import eligibility
from db.rules.ktp_status import NOT_RECORDED, KtpStatus
from db.rules.name_words import name_words
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.refused import Refused
from db.rules.search_line import (
    FullNumber,
    LastDigits,
    NameWords,
    NothingToSearch,
    parse_search,
)
from db.rules.settings import OfficeSettings

# Enough to rank the best twenty from; a search never walks the whole register.
CANDIDATES = 200
_AFTER_ALL_LETTERS = "\U0010ffff"
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A resident found; `status` is what their card would show today."""

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    mother_name: str
    status: KtpStatus


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits first; `more` says that there are others beyond them."""

    hits: tuple[Hit, ...]
    more: bool


def search(line: str, limit: int = 20, clock: Clock | None = None) -> Found:
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
        rows = _rows(_people().where(where).limit(limit + 1))
    elif isinstance(asked, LastDigits):
        rows = _rows(_people().where(_ends_with(asked.digits)).limit(limit + 1))
    else:
        rows = _named(asked)
    hits = _hits(rows, clock) if rows else []
    ranked = sorted(hits, key=lambda hit: _rank(hit, asked))
    return Found(tuple(ranked[:limit]), len(hits) > limit)


def _people() -> "ModelSelect[Resident]":
    return (
        Resident.select(
            Resident.nik,
            Resident.name,
            Resident.birth_date,
            Kelurahan.name.alias("kelurahan_name"),
            Resident.mother_name,
            fn.COALESCE(Ktp.status, Resident.siak_status).alias("recorded"),
            Resident.marital,
            Resident.base_status,
            Resident.citizenship,
            Resident.home,
        )
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
    )


def _ends_with(digits: str) -> Expression:
    """Return the range of reversed NIKs that begin with the digits reversed."""
    tail = digits[::-1]
    return Resident.nik_reversed.between(tail.ljust(16, "0"), tail.ljust(16, "9"))


def _named(asked: NameWords) -> list[Row]:
    """Find by the longest word through its index, and keep who has the others too."""
    longest, *others = sorted(asked.words, key=len, reverse=True)
    matching = NameWord.select(NameWord.nik).where(_begins(longest))
    for word in others:
        matching = matching.where(NameWord.nik.in_(_also(word)))
    return _rows(_people().where(Resident.nik.in_(matching.limit(CANDIDATES))))


def _also(word: str) -> "ModelSelect[NameWord]":
    other = NameWord.alias()
    return other.select(other.nik).where(
        (other.word >= word) & (other.word < word + _AFTER_ALL_LETTERS)
    )


def _begins(word: str) -> Expression:
    return (NameWord.word >= word) & (NameWord.word < word + _AFTER_ALL_LETTERS)


def _rows(query: "ModelSelect[Resident]") -> list[Row]:
    return list(rows_of(query))


def _hits(rows: list[Row], clock: Clock | None) -> list[Hit]:
    settings = office_settings()
    today = office_now(settings, clock).today
    return [_hit(row, settings, today) for row in rows]


def _hit(row: Row, settings: OfficeSettings, today: date) -> Hit:
    nik, name, birth_date, kelurahan, mother, recorded, *facts, home = row
    if recorded and recorded not in NOT_RECORDED:
        return Hit(nik, name, birth_date, kelurahan, mother, KtpStatus(recorded))
    marital, base_status, citizenship = facts
    person = Person(
        nik=nik,
        birth_date=birth_date,
        marital=Marital(marital),
        base_status=BaseStatus(base_status),
        citizenship=Citizenship(citizenship),
        outsider=home != settings.region,
    )
    may_enrol = eligibility(person, today, serve_outsiders=settings.serve_outsiders).may_enrol
    status = KtpStatus.BELUM_REKAM if may_enrol else KtpStatus.BELUM_WAJIB
    return Hit(nik, name, birth_date, kelurahan, mother, status)


def _rank(hit: Hit, asked: FullNumber | LastDigits | NameWords) -> tuple[object, ...]:
    if isinstance(asked, FullNumber):
        return (hit.nik != asked.digits, hit.name, hit.nik)
    if isinstance(asked, NameWords):
        words = name_words(hit.name)
        whole = sum(word in words for word in asked.words)
        return (-whole, len(words), hit.name, hit.birth_date, hit.nik)
    return (hit.name, hit.nik)
