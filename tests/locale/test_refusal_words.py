"""Every refusal that can be raised has its words, and the words name what is passed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from textwrap import wrap

import pytest

from db.rules.destruction import NotThere
from db.rules.issuing_policy import PolicyMode, PrintClass
from db.rules.ktp_status import KtpStatus
from db.rules.letter import ForgedBy
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.request_kinds import DOCUMENTS_FOR_ENROLMENT, RequestKind
from db.rules.roles import Act, Role
from db.rules.settings import SETTING_NAMES, read_setting
from db.rules.suket import SuketState
from db.rules.taken import Taken
from db.rules.visits import SAID_BY_CLERK, Outcome, VisitKind, VisitState
from db.transactions.replace_card import REPLACEMENT_REASONS
from screens.locale.sentences import LANGUAGES, Lang, refusal_codes, refusal_words
from tests.locale.raised_codes import raised, unknown_sites

RAISED = raised()
# Three lines of an 80-column terminal, a column left free at each side.
LINES, COLUMNS = 3, 78

ACT_ID = "0190c7a2-6f3e-7b1a-9c55-3d1e8a2b4c6d"
LONGEST_STATUS = max(
    KtpStatus, key=lambda each: len(refusal_words("NO_ANSWER_DUE", {"status": each}, "id").why)
)
STOCK = {"DINAS": 4999, "MPP": 1200, "MOBIL-1": 150}
# The longest that a value is in practice; typed text may be longer and is cut by its sentence.
LONGEST: dict[str, object] = {
    "accepted": REPLACEMENT_REASONS,
    "act": ACT_ID,
    "acts": (f"{Act.HAND_OVER} {ACT_ID}", f"{Act.REPLACE} {ACT_ID}"),
    "asked": 1_000_000,
    "base_status": BaseStatus.TIDAK_VALID,
    "cause": "x" * 40,
    "classes": (PrintClass.SUKET, PrintClass.RUSAK_ATAU_BERUBAH),
    "count": 12,
    "day": date(2027, 8, 17),
    "detail": "/" + "x" * 500,
    "elsewhere": STOCK,
    "field": "override",
    "faults": "TGL_LHR: lahir sesudah hari ini: 31-12-2099; JENIS_KLMIN: tidak dikenal: X",
    "first": "2000",
    "given": "x" * 40,
    "lacking": (*DOCUMENTS_FOR_ENROLMENT[RequestKind.B], *Taken),
    "file": "/" + "x" * 255,
    "found": tuple("x" * 30 for _ in range(12)),
    "from_day": date(2027, 8, 17),
    "gone": NotThere.SPOILING_CORRECTED,
    "headings": ("NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NO_KEC", "NO_KEL"),
    "kind": Act.OVERRIDE_SUKET,
    "kecamatan": "x" * 60,
    "kelurahan": "x" * 60,
    "last": "2100",
    "least": 8,
    "line": 2_000,
    "most": 1_000_000,
    "n": 1_000_000,
    "name": max(SETTING_NAMES, key=len),
    "nik": "x" * 40,
    "number": "471.13/12345/Dukcapil/VIII/2027",
    "nisn": "x" * 20,
    "other": 2_000,
    "niks": ("527101******0001",) * 3,
    "on_hand": 999_999,
    "operator": "x" * 32,
    "people": ("LALU MUHAMMAD ZULKARNAIN 527101******0001 Ampenan Selatan",) * 3,
    "place": "MOBIL-1",
    "places": STOCK,
    "policy": PolicyMode.SELEKTIF,
    "printer": "x" * 60,
    "program": "lpstat",
    "quantity": 1_000_000,
    "reason": "x" * 40,
    "school": "x" * 20,
    "served": (PrintClass.PEMULA, PrintClass.HILANG),
    "role": Role.STORE_KEEPER,
    "roles": (Role.CLERK, Role.STORE_KEEPER),
    "state": SuketState.DIGANTI,
    "status": LONGEST_STATUS,
    "to": LONGEST_STATUS,
    "counted": 999_999,
    "difference": -999_999,
    "expected": 999_999,
    "issue": 12,
    "item": "RIBBON",
    "items": ("527101******0001/12",) * 3,
    "left": 999_999,
    "ref": "KIRIM-2027-0001",
    "series": "OPNAME",
    "stated": 999_999,
    "trays": {"petugas1": 500, "petugas2": 500, "petugas3": 500},
    "valid_until": date(2027, 8, 17),
    "folder": "/" + "x" * 255,
    "key": "0123456789abcdef",
    "region": "52.71 LATIHAN",
    "template": "destruction.typ",
    "why": ForgedBy.REGISTER_DIFFERS,
    "until": date(2027, 8, 17),
    "since": date(2027, 8, 17),
    "value": "x" * 60,
    "year": "2027",
}
LONGEST_OF: dict[str, dict[str, object]] = {
    "ROLL_ITEM_UNKNOWN": {"item": "x" * 40, "accepted": ("RIBBON", "FILM")},
    "REF_NOT_FOUND": {"ref": "x" * 40},
    "SCHOOL_NOT_FOUND": {"school": "x" * 20},
    "VISIT_KIND": {"kind": "x" * 20, "kinds": tuple(VisitKind)},
    "VISIT_DAY_PAST": {"today": date(2027, 8, 18)},
    "VISIT_PLACE": {"place": "x" * 40, "vans": ("MOBIL-1", "MOBIL-2", "MOTOR-1")},
    "VISIT_RUNS": {"ref": "JEMPUT-2027-0001", "place": "MOBIL-1", "site": "x" * 80},
    "VISIT_STATE": {"state": VisitState.BERJALAN, "needed": (VisitState.TERJADWAL,) * 2},
    "VISIT_HAS_SERVED": {"count": 2000},
    "PUPIL_NOT_DUE": {"line": 2000, "outcome": Outcome.DI_BAWAH_16},
    "OUTCOME_UNKNOWN": {"outcome": "x" * 20, "accepted": SAID_BY_CLERK},
    "OPERATOR_NAME": {"name": "x" * 40},
    "SECOND_PERSON_NEEDED": {"act": "correct-other"},
    "NOT_PERMITTED": {"act": Act.READ_VIEWS},
    "SIAK_DOWN_ALREADY": {"clock": "08.30"},
    "BATCH_SIZE": {"kept": 1_000_000, "most": 1000},
    "BATCH_TOO_LARGE": {"asked": 1000, "possible": 1000, "released": 1000, "kept": 1_000_000},
    "BATCH_KEEPS_BACK": {"kept": 1_000_000},
    "BATCH_WHICH": {"numbers": ("CETAK-2026-0001", "CETAK-2026-0002", "CETAK-2026-0003")},
    "BATCH_ALL_TAKEN": {"clerks": ("petugas", "petugas2", "petugas3")},
    "BATCH_AT_OTHER_PRINTER": {"clerks": ("petugas", "petugas2", "petugas3")},
    "CARD_AT_KELURAHAN": {"delivery": "ANTAR-2026-0001"},
    "ONE_AT_THE_PRINTER": {"name": "x" * 100},
    "LETTER_KEY_UNKNOWN": {"key": "x" * 40},
    "SIAK_TIME": {"time": "x" * 12},
    "DAY_OPEN": {
        "counts": ("OPNAME-2027-0001",),
        "trays": ("petugas1 500", "petugas2 500"),
        "printers": ("CETAK-2027-0001 petugas3",),
    },
    "DAY_RECORD_CHANGED": {"entry": 1_000_000, "fault": "CLOSING_DIFFERS", "what": "x" * 80},
    "NOTHING_TO_REQUEST": {"stock": 1_000_000},
    "REPORT_NOTHING": {"since": date(2027, 8, 17)},
    "REPORT_TO_COME": {"first": date(2027, 8, 17), "today": date(2027, 8, 16)},
}


class AnyValue(dict[str, object]):
    """Values for a sentence, whatever it names; keeps the names."""

    def __init__(self) -> None:
        super().__init__()
        self.named: set[str] = set()

    def __missing__(self, name: str) -> str:
        self.named.add(name)
        return "..."


def longest_values(code: str) -> Mapping[str, object]:
    return {**LONGEST, **LONGEST_OF.get(code, {})}


def placeholders(code: str, lang: Lang) -> set[str]:
    values = AnyValue()
    refusal_words(code, values, lang)
    return values.named


def test_every_site_that_raises_a_computed_code_is_explained() -> None:
    assert not unknown_sites()


def test_every_code_that_is_raised_has_its_words() -> None:
    assert set(RAISED) <= set(refusal_codes())


def test_no_words_are_left_over_for_codes_that_nothing_raises() -> None:
    assert set(refusal_codes()) <= set(RAISED)


@pytest.mark.parametrize("code", refusal_codes())
def test_a_refusal_says_what_happened_why_and_what_to_do_now(code: str) -> None:
    for lang in LANGUAGES:
        words = refusal_words(code, AnyValue(), lang)
        for part in (words.what, words.why, words.now):
            assert part == part.strip()
            assert part.endswith("."), part
            assert part[0].isupper() or not part[0].isalpha(), part


@pytest.mark.parametrize("code", refusal_codes())
def test_a_refusal_names_only_values_that_every_site_passes(code: str) -> None:
    for lang in LANGUAGES:
        assert placeholders(code, lang) <= RAISED[code]


@pytest.mark.parametrize("code", refusal_codes())
def test_a_refusal_names_the_same_values_in_both_languages(code: str) -> None:
    indonesian, english = (placeholders(code, lang) for lang in LANGUAGES)
    assert indonesian == english


@pytest.mark.parametrize("code", refusal_codes())
def test_a_refusal_fits_three_lines_of_a_small_terminal(code: str) -> None:
    for lang in LANGUAGES:
        line = refusal_words(code, longest_values(code), lang).line
        assert len(wrap(line, COLUMNS)) <= LINES, line


@pytest.mark.parametrize("name", SETTING_NAMES)
def test_what_a_setting_accepts_fits_as_well(name: str) -> None:
    with pytest.raises(Refused) as refused:
        read_setting(name, "x" * 60 + "\n" + "x" * 100)
    for lang in LANGUAGES:
        line = refusal_words(refused.value.code, refused.value.values, lang).line
        assert len(wrap(line, COLUMNS)) <= LINES, line


@pytest.mark.parametrize("code", refusal_codes())
def test_no_part_of_a_refusal_is_the_same_in_both_languages(code: str) -> None:
    indonesian, english = (refusal_words(code, AnyValue(), lang) for lang in LANGUAGES)
    assert indonesian.what != english.what
    assert indonesian.why != english.why
    assert indonesian.now != english.now


def test_a_refusal_with_a_day_tells_it_as_people_write_it() -> None:
    values = {"from_day": date(2027, 8, 17)}
    assert "Cetak mulai 17-08-2027." in refusal_words("NOT_YET_17", values, "id").line
    assert "17-08-2027" in refusal_words("UNDER_16", values, "en").line


def test_a_refusal_with_places_tells_what_lies_at_each() -> None:
    words = refusal_words("NO_BLANK_HERE", {"place": "MOBIL-1", "elsewhere": STOCK}, "id")
    assert words.why == "Masih ada di: DINAS 4.999, MPP 1.200, MOBIL-1 150."


def test_a_refusal_with_a_status_tells_it_in_plain_words_and_siaks_letters() -> None:
    values = {"status": KtpStatus.PRINT_READY_RECORD}
    assert "siap cetak (PRR)" in refusal_words("ALREADY_RECORDED", values, "id").line
    assert "print-ready (PRR)" in refusal_words("ALREADY_RECORDED", values, "en").line


def test_words_are_filled_by_name_alone() -> None:
    for code in refusal_codes():
        for lang in LANGUAGES:
            assert all(name.isidentifier() for name in placeholders(code, lang)), code
