"""The lines of the form for a person, under SIAK's headings, and what they are filled with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.office import office_settings
from db.reads.areas import areas
from db.reads.today import office_now
from db.rules.areas import Areas
from db.rules.code_lists import BLOOD, OCCUPATIONS, RELIGIONS
from db.rules.nik import likely_birth_date, read_nik
from db.rules.person import Citizenship, Marital, Sex
from db.rules.register_row import RegisterRow
from screens.form_lines import DateLine, FormLine, PickLine, SoughtLine, TextLine
from screens.locale import Lang, say, written

REASON = "REASON"
# What a person who moves in has anew; the form doesn't guess it.
_OF_THE_HOME = ("NO_KK", "ALAMAT", "NO_RT", "NO_RW", "NO_KEL")
_COLUMNS = {
    "NAMA_LGKP": "name",
    "JENIS_KLMIN": "sex",
    "NO_KEL": "kelurahan_code",
    "NAMA_LGKP_IBU": "mother_name",
    "NO_KK": "no_kk",
    "TMPT_LHR": "birth_place",
    "ALAMAT": "address",
    "NO_RT": "rt",
    "NO_RW": "rw",
    "STAT_KWN": "marital",
    "AGAMA": "religion",
    "JENIS_PKRJN": "occupation",
    "GOL_DRH": "blood",
    "KEWARGANEGARAAN": "citizenship",
}


@dataclass(frozen=True, slots=True)
class FormGround:
    """What the form stands on: the office's kelurahan, its region as 52.71, and its day."""

    areas: Areas
    region: str
    today: date

    def kecamatan(self, code: str) -> str:
        """Return the name of the kecamatan that a NIK's first six digits mean, or the digits."""
        for area in self.areas.all:
            if area.kecamatan_code.replace(".", "") == code:
                return area.kecamatan_name
        return code


def form_ground() -> FormGround:
    """Read what the form stands on."""
    settings = office_settings()
    return FormGround(areas(), settings.region, office_now(settings).today)


def told_by_nik(nik: str, today: date) -> dict[str, str]:
    """Return what a NIK says of a person nobody knows: birth date and sex, both to be checked."""
    born = written(likely_birth_date(nik, today))
    return {"TGL_LHR": born, "JENIS_KLMIN": read_nik(nik).sex}


def told_by_register(row: RegisterRow, *, moves_in: bool = False) -> dict[str, str]:
    """Return what the register says of a person; of one who moves in, nothing of their home."""
    told = {heading: getattr(row, column) for heading, column in _COLUMNS.items()}
    told["TGL_LHR"] = written(row.birth_date)
    return told if not moves_in else {**told, **dict.fromkeys(_OF_THE_HOME, "")}


def resident_lines(
    ground: FormGround, told: Mapping[str, str], lang: Lang, *, reason: bool
) -> list[FormLine]:
    """Return the form's lines, filled with what is told; the needed ones come first."""
    lines: list[FormLine] = [
        TextLine("NAMA_LGKP", _label("name", lang), needed=True),
        DateLine("TGL_LHR", _label("birth", lang), needed=True),
        PickLine("JENIS_KLMIN", _label("sex", lang), _named(Sex, "field.sex", lang), needed=True),
        SoughtLine("NO_KEL", _label("kelurahan", lang), needed=True, answers=_kelurahan(ground)),
        *([TextLine(REASON, _label("reason", lang), needed=True)] if reason else []),
        TextLine("NAMA_LGKP_IBU", _label("mother", lang)),
        TextLine("NO_KK", _label("no_kk", lang)),
        TextLine("TMPT_LHR", _label("birth_place", lang)),
        TextLine("ALAMAT", _label("address", lang)),
        TextLine("NO_RT", _label("rt", lang)),
        TextLine("NO_RW", _label("rw", lang)),
        PickLine("STAT_KWN", _label("marital", lang), _named(Marital, "name", lang)),
        PickLine("AGAMA", _label("religion", lang), _plain(RELIGIONS.values())),
        SoughtLine("JENIS_PKRJN", _label("occupation", lang), answers=_occupations()),
        PickLine("GOL_DRH", _label("blood", lang), _plain(BLOOD.values())),
        PickLine("KEWARGANEGARAAN", _label("citizenship", lang), _plain(Citizenship, none=False)),
    ]
    for line in lines:
        if line.heading in told:
            line.set(told[line.heading])
    return lines


def _label(name: str, lang: Lang) -> str:
    return say(f"field.{name}", lang)


def _named(values: "type[Sex | Marital]", key: str, lang: Lang) -> list[tuple[str, str]]:
    return [(str(each), say(f"{key}.{each}", lang)) for each in values]


def _plain(values: "object", *, none: bool = True) -> list[tuple[str, str]]:
    kept = [str(each) for each in dict.fromkeys(values) if each]  # type: ignore[call-overload]
    return [*([("", "-")] if none else []), *((each, each) for each in kept)]


def _kelurahan(ground: FormGround) -> list[tuple[str, str, str]]:
    return [(area.code, area.name, area.kecamatan_name) for area in ground.areas.all]


def _occupations() -> list[tuple[str, str, str]]:
    return [(words, words, "") for words in OCCUPATIONS.values()]
