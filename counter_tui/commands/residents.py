"""People one by one: entered, departed, their data corrected."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from counter_tui.commands.desk import call_by, checked_nik, open_office
from counter_tui.commands.receipts import do_and_print, print_done
from counter_tui.commands.sign_in import passwords_for, signed_in
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.areas import areas
from db.reads.today import office_now
from db.rules.areas import Areas
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.resident_fields import Fault, read_resident
from db.rules.resident_headings import FIELDS, heading_positions
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder
from db.transactions.depart import depart as record_departure
from db.transactions.open_record import open_record
from db.viewer import Viewer
from screens.locale import Lang
from screens.locale.resident_faults import fault_sentence

# What the register keys a person by, and what has acts of its own.
_NOT_CORRECTED = frozenset({"NIK", "NO_PROP", "NO_KAB", "FLAG_STATUS", "CURRENT_STATUS_CODE"})
_CAPITALS = frozenset({"NAMA_LGKP", "TMPT_LHR", "ALAMAT", "NAMA_LGKP_IBU"})
_OPTIONS = {
    "NAMA_LGKP": "name",
    "TGL_LHR": "birth_date",
    "JENIS_KLMIN": "sex",
    "NO_KEC": "kecamatan",
    "NO_KEL": "kelurahan",
    "NO_KK": "no_kk",
    "TMPT_LHR": "birth_place",
    "STAT_KWN": "marital",
    "AGAMA": "religion",
    "JENIS_PKRJN": "occupation",
    "GOL_DRH": "blood",
    "KEWARGANEGARAAN": "citizenship",
    "ALAMAT": "address",
    "NO_RT": "rt",
    "NO_RW": "rw",
    "NAMA_LGKP_IBU": "mother",
}


def add(settings: Settings, asked: Namespace) -> None:
    """Enter someone who isn't in the register."""
    cells = {heading: getattr(asked, name) or "" for heading, name in _OPTIONS.items()}
    cells = {**_in_capitals(cells), "NIK": asked.nik}
    with open_office(settings) as store:
        who = signed_in(store, settings, passwords_for(store, settings))
        row = store.read(_read, cells, settings.lang)
        call = call_by(settings, who.operator.name, who.place)
        order = AddResidentOrder(row, new_person=asked.new_person)
        print_done(store, settings, add_resident, call, order)


def depart(settings: Settings, asked: Namespace) -> None:
    """Record that someone moved away or died."""
    do_and_print(settings, record_departure, DepartOrder(checked_nik(asked.nik), asked.reason))


def correct(settings: Settings, asked: Namespace) -> None:
    """Correct fields of a person's data, each given as FIELD=VALUE by SIAK's headings."""
    nik, told = checked_nik(asked.nik), _told(asked.fields)
    with open_office(settings) as store:
        who = signed_in(store, settings, passwords_for(store, settings))
        call = call_by(settings, who.operator.name, who.place)
        viewer = Viewer(who.operator.name, who.place, settings.terminal)

        def act(call: Call, reason: str) -> Receipt:
            # In one transaction, so that what others corrected meanwhile stays.
            register = open_record(viewer, nik).register
            row = _read({**_cells(register, told), **told}, settings.lang)
            return correct_resident(call, CorrectResidentOrder(row, reason))

        print_done(store, settings, act, call, asked.reason)


def _told(words: Sequence[str]) -> dict[str, str]:
    """Return the fields to correct by SIAK's heading. Raises WrongUsage."""
    told: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        field = next(iter(heading_positions([name])), "")
        if not sign or not field or field in _NOT_CORRECTED or field in told:
            fields = ", ".join(each for each in FIELDS if each not in _NOT_CORRECTED)
            raise WrongUsage("usage.residents_correct", word=word[:40], fields=fields)
        told[field] = value
    return _in_capitals(told)


def _in_capitals(cells: Mapping[str, str]) -> dict[str, str]:
    """Return the cells with names and addresses in capitals, as SIAK writes them."""
    return {name: text.upper() if name in _CAPITALS else text for name, text in cells.items()}


def _cells(row: RegisterRow, told: Mapping[str, str]) -> dict[str, str]:
    """Return a person's line as a file would write it, without an address that is told anew."""
    cells = {
        "NIK": row.nik,
        "NO_KK": row.no_kk,
        "NAMA_LGKP": row.name,
        "TMPT_LHR": row.birth_place,
        "TGL_LHR": row.birth_date.isoformat(),
        "JENIS_KLMIN": row.sex,
        "STAT_KWN": row.marital,
        "AGAMA": row.religion,
        "JENIS_PKRJN": row.occupation,
        "GOL_DRH": row.blood,
        "KEWARGANEGARAAN": row.citizenship,
        "ALAMAT": row.address,
        "NO_RT": row.rt,
        "NO_RW": row.rw,
        "NAMA_LGKP_IBU": row.mother_name,
    }
    if told.keys().isdisjoint(("NO_KEC", "NO_KEL")):
        cells["NO_KEL"] = row.kelurahan_code
    return cells


def _read(cells: Mapping[str, str], lang: Lang) -> RegisterRow:
    """Return the person that cells tell of. Raises Refused DATA_FAULTS with everything wrong."""
    settings, known = office_settings(), areas()
    placed = _with_kecamatan(cells, known, settings.region)
    today = office_now(settings).today
    row = read_resident(placed, areas=known, region=settings.region, today=today)
    if isinstance(row, RegisterRow):
        return row
    raise Refused("DATA_FAULTS", faults=_sentences(row, lang))


def _sentences(faults: Sequence[Fault], lang: Lang) -> str:
    return "; ".join(fault_sentence(fault, lang) for fault in faults)


def _with_kecamatan(cells: Mapping[str, str], known: Areas, region: str) -> dict[str, str]:
    """Return the cells with the kecamatan of a kelurahan that was named alone.

    A name that two kecamatan of the city have stays as it is, and so isn't found.
    """
    no_kel = cells.get("NO_KEL", "").strip()
    if cells.get("NO_KEC") or not no_kel or known.find("", no_kel, region):
        return dict(cells)
    found = {known.find(f"{number:02}", no_kel, region) for number in range(1, 100)} - {None}
    codes = [area.code for area in found if area]
    return {**cells, "NO_KEL": codes[0] if len(codes) == 1 else no_kel}
