"""The settings of an office: their names, defaults, and what each may hold."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from db.rules.code_lists import BASE_STATUSES, KTP_STATUSES, numbered_words
from db.rules.collectors import ALL_COLLECTORS, read_collectors
from db.rules.indonesian import LONGEST_NUMBER, read_date
from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.suket import SuketValidity, template_errors, written_suket_number

# Acts for which an office may ask a second person; the office's default asks it for all.
SECOND_PERSON_ACTS = ("receive", "accept", "count", "destroy", "spoil-many", "correct-other")
SPOIL_MANY = 3
# What a suket's row has room for.
SERIES_LENGTH = 12
NUMBER_LENGTH = 80
MOST_CLOSED_DAYS = 200


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The office's settings with the defaults of Kota Mataram.

    `flag_status_numbers` and `status_numbers` are what bare numbers mean in files of
    residents, "1=HIDUP,2=MATI"; a number without a meaning is rejected.
    Levels are pieces, `idle_lock_minutes` 0 means never, `usable` is where a blank
    counts for the suket rule ("place" or "office"), dates are ISO or empty. `siak_wait_days`
    is how many days a recording waits for SIAK's answer before it hangs. `ribbon_cards` and
    `film_cards` are how many cards a roll does, 0 where that isn't counted. `kept_back` is how
    many blanks a print run leaves for the counter, `extra_holidays` are ISO days on which this
    office is closed although the national calendar says otherwise. `government`, `office_address`
    and `office_city` stand at the head of papers; `papers` are the kinds that this office prints
    from here, each of which waits on the list of papers until a printer has it. `board_page`:
    counters of an office on PostgreSQL keep the page of figures that a viewing role reads.
    """

    office_name: str = "Disdukcapil Kota Mataram"
    region: str = "52.71"
    time_zone: str = "Asia/Makassar"
    training: bool = False
    amber_level: int = 2000
    red_level: int = 500
    suket_allowed: bool = True
    suket_months: int = 6
    suket_fixed_end: str = ""
    suket_template: str = "471.13/{series}{seq}/Dukcapil/{roman_month}/{year}"
    suket_series: str = ""
    signer_name: str = ""
    signer_nip: str = ""
    signer_title: str = ""
    siak_proposal: str = KtpStatus.PRINT_READY_RECORD
    policy_mode: str = PolicyMode.NORMAL
    policy_classes: tuple[str, ...] = tuple(PrintClass)
    target_year: int = 0
    election_day: str = ""
    idle_lock_minutes: int = 10
    usable: str = "place"
    serve_outsiders: bool = True
    second_person: tuple[str, ...] = SECOND_PERSON_ACTS
    hand_over_to: tuple[str, ...] = ALL_COLLECTORS
    flag_status_numbers: str = ""
    status_numbers: str = ""
    siak_wait_days: int = 7
    ribbon_cards: int = 500
    film_cards: int = 1500
    policy_reason: str = ""
    policy_since: str = ""
    policy_by: str = ""
    kept_back: int = 0
    extra_holidays: tuple[str, ...] = ()
    government: str = "Pemerintah Kota Mataram"
    office_address: str = ""
    office_city: str = "Mataram"
    papers: tuple[str, ...] = ()
    board_page: bool = False

    @property
    def meanings_of_numbers(self) -> dict[str, dict[str, str]]:
        """Return what bare numbers mean in a file, by the heading under which they stand."""
        return {
            "FLAG_STATUS": numbered_words(self.flag_status_numbers, BASE_STATUSES) or {},
            "CURRENT_STATUS_CODE": numbered_words(self.status_numbers, KTP_STATUSES) or {},
        }

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone (WITA for Mataram)."""
        return ZoneInfo(self.time_zone)

    @property
    def policy(self) -> IssuingPolicy:
        """Return the issuing policy as a value."""
        return _policy(
            self.policy_mode,
            tuple(self.policy_classes),
            self.policy_since,
            self.policy_reason,
            self.policy_by,
            self.kept_back,
        )

    @property
    def closed_days(self) -> frozenset[date]:
        """Return the days on which this office alone is closed."""
        return frozenset(map(date.fromisoformat, self.extra_holidays))

    @property
    def suket_validity(self) -> SuketValidity:
        """Return how long a new suket runs: some months, or to a fixed day."""
        if self.suket_fixed_end:
            return SuketValidity(months=None, fixed_end=date.fromisoformat(self.suket_fixed_end))
        return SuketValidity(months=self.suket_months, fixed_end=None)

    def target_for(self, today: date) -> int:
        """Return the year whose 17-year-olds are the target: the set one, else this year."""
        return self.target_year or today.year


# Lists ask for the policy once a person.
@lru_cache(4)
def _policy(
    mode: str, classes: tuple[str, ...], since: str, reason: str, by: str, kept_back: int
) -> IssuingPolicy:
    return IssuingPolicy(
        PolicyMode(mode),
        tuple(PrintClass(name) for name in classes),
        date.fromisoformat(since) if since else None,
        reason,
        by,
        kept_back,
    )


DEFAULTS = OfficeSettings()
SETTING_NAMES = tuple(f.name for f in fields(OfficeSettings))
# `training` is fixed when the office is opened, the policy has an act and a right of its own.
FIXED_SETTINGS = frozenset({"training", "region"})
POLICY_SETTINGS = frozenset(
    {"policy_mode", "policy_classes", "policy_reason", "policy_since", "policy_by", "kept_back"}
)


def settings_from(stored: dict[str, str]) -> OfficeSettings:
    """Return the settings from their stored JSON; what isn't stored has its default."""
    known: dict[str, Any] = {}
    for name, text in stored.items():
        if name in SETTING_NAMES:
            value = json.loads(text)
            known[name] = tuple(value) if isinstance(value, list) else value
    return OfficeSettings(**known)


def stored_value(value: object) -> str:
    """Return a setting's value as it is stored."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def read_setting(name: str, text: str) -> object:
    """Return the value that `text` means for the setting `name`.

    Raises Refused SETTING_UNKNOWN, SETTING_FIXED or SETTING_VALUE (with what is accepted).
    """
    if name not in SETTING_NAMES:
        raise Refused("SETTING_UNKNOWN", name=name)
    if name in FIXED_SETTINGS:
        raise Refused("SETTING_FIXED", name=name)
    reader, accepted = _READERS.get(name, (_text, "1-120"))
    value = reader(text.strip())
    if value is None:
        raise Refused("SETTING_VALUE", name=name, value=text.strip()[:60], accepted=accepted)
    return value


def _text(text: str) -> str | None:
    return text if len(text) <= 120 and text.isprintable() else None


def _flag(text: str) -> bool | None:
    return {"ya": True, "yes": True, "true": True, "tidak": False, "no": False, "false": False}.get(
        text.lower()
    )


def _count(least: int, most: int) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        plain = text.replace(".", "")
        digits = plain.isascii() and plain.isdigit() and len(plain) <= LONGEST_NUMBER
        return int(plain) if digits and least <= int(plain) <= most else None

    return read


def _day(text: str) -> str | None:
    if not text:
        return ""
    day = read_date(text)
    return day.isoformat() if day else None


def _days(text: str) -> tuple[str, ...] | None:
    """Return the days of a list, earliest first and each once."""
    read = [read_date(part.strip()) for part in text.split(",") if part.strip()]
    if None in read or len(read) > MOST_CLOSED_DAYS:
        return None
    return tuple(sorted({day.isoformat() for day in read if day}))


def _zone(text: str) -> str | None:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        return None
    return text


def _series(text: str) -> str | None:
    # A digit at the end would run into the number: series 1 and 1 as series "" and 11.
    fits = len(text) <= SERIES_LENGTH and text.isprintable() and not text[-1:].isdigit()
    return text if fits else None


def _template(text: str) -> str | None:
    if not text or len(text) > 60 or not text.isprintable() or template_errors(text):
        return None
    longest = written_suket_number(
        text, series="X" * SERIES_LENGTH, seq=9_999_999, issued_on=date(2028, 8, 1)
    )
    return text if len(longest) <= NUMBER_LENGTH else None


def _choice(*allowed: str) -> Callable[[str], str | None]:
    return lambda text: text if text in allowed else None


def _some_of(*allowed: str) -> Callable[[str], tuple[str, ...] | None]:
    def read(text: str) -> tuple[str, ...] | None:
        names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
        return names if set(names) <= set(allowed) else None

    return read


def _listed(allowed: tuple[str, ...]) -> str:
    return ", ".join(allowed)


def _numbers_of(values: Mapping[str, object]) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        words = numbered_words(text, values)
        return None if words is None else ",".join(f"{n}={word}" for n, word in words.items())

    return read


_YES_NO = "ya/tidak, yes/no"
_ANSWERS = tuple(str(answer) for answer in ANSWERS_TO_ENROLMENT)
_CLASSES = tuple(str(name) for name in PrintClass)
_MODES = tuple(str(mode) for mode in PolicyMode)
_PIECES = _count(0, 1_000_000)
_PAPERS = tuple(str(kind) for kind in PaperKind)
_READERS: dict[str, tuple[Callable[[str], object], str]] = {
    "time_zone": (_zone, "IANA"),
    "amber_level": (_PIECES, "0-1.000.000"),
    "red_level": (_PIECES, "0-1.000.000"),
    "suket_allowed": (_flag, _YES_NO),
    "suket_months": (_count(1, 24), "1-24"),
    "suket_fixed_end": (_day, "31-12-2026"),
    "suket_template": (_template, DEFAULTS.suket_template),
    "suket_series": (_series, f"0-{SERIES_LENGTH}"),
    "siak_proposal": (_choice(*_ANSWERS), _listed(_ANSWERS)),
    "policy_mode": (_choice(*_MODES), _listed(_MODES)),
    "policy_classes": (_some_of(*_CLASSES), _listed(_CLASSES)),
    "target_year": (_count(0, 2200), "0-2200"),
    "election_day": (_day, "31-12-2026"),
    "idle_lock_minutes": (_count(0, 240), "0-240"),
    "usable": (_choice("place", "office"), "place, office"),
    "serve_outsiders": (_flag, _YES_NO),
    "flag_status_numbers": (_numbers_of(BASE_STATUSES), "1=HIDUP,2=MATI"),
    "siak_wait_days": (_count(1, 365), "1-365"),
    "ribbon_cards": (_count(0, 100_000), "0-100.000"),
    "film_cards": (_count(0, 100_000), "0-100.000"),
    "policy_since": (_day, "31-12-2026"),
    "kept_back": (_PIECES, "0-1.000.000"),
    "papers": (_some_of(*_PAPERS), _listed(_PAPERS)),
    "board_page": (_flag, _YES_NO),
    "extra_holidays": (_days, "17-08-2026, 18-08-2026"),
    "status_numbers": (_numbers_of(KTP_STATUSES), "5=PRINT_READY_RECORD,8=CARD_ISSUED"),
    "hand_over_to": (read_collectors, _listed(ALL_COLLECTORS)),
    "second_person": (_some_of(*SECOND_PERSON_ACTS), _listed(SECOND_PERSON_ACTS)),
}
