"""The commands of visits and of the schools that the van goes to."""

from counter_tui.command_shape import Command, code_word, needed, switch, text
from db.rules.visits import VisitKind

_REF = text("ref", "REF", "visit_ref")
_SCHOOL = text("code", "CODE", "school_code")
_ADDRESS = text("--address", "A", "school_address")
_PRINCIPAL = text("--principal", "NAME", "school_principal")
_TEAM = text("--team", "NAMES", "visit_team")
_VAN = text("--van", "CODE", "visit_van", default="")
_SITE = text("--site", "TEXT", "visit_site", default="")

VISIT_COMMANDS: tuple[Command, ...] = (
    Command(
        ("visit", "new"),
        "visits.new",
        (
            text("--kind", "K", "visit_kind", type=code_word, choices=tuple(map(str, VisitKind))),
            text("--school", "CODE", "school_code", default=""),
            needed("--day", "DATE", "visit_day"),
            _SITE,
            _TEAM,
            _VAN,
        ),
    ),
    Command(("visit", "list"), "visits.listed", (switch("--done", "visits_done"),)),
    Command(
        ("visit", "roster"),
        "visit_roster.roster",
        (text("words", "[REF] FILE", "roster_file", nargs="+"), text("--rejects", "FILE")),
    ),
    Command(
        ("visit", "show"),
        "visit_shown.shown",
        (
            text("ref", "REF", "visit_ref_here", nargs="?"),
            switch("--names", "visit_names"),
            text("--out", "FILE", "visit_out"),
        ),
    ),
    Command(("visit", "start"), "visits.start", (_REF,)),
    Command(("visit", "close"), "visits.close", (text("ref", "REF", "visit_ref_here", nargs="?"),)),
    Command(("visit", "cancel"), "visits.cancel", (_REF, needed("--reason", "R", "visit_reason"))),
    Command(
        ("visit", "change"),
        "visits.change",
        (_REF, text("--day", "DATE", "visit_day", default=""), _SITE, _TEAM, _VAN),
    ),
    Command(
        ("visit", "pupil"),
        "visit_pupil.pupil",
        (
            text("words", "[REF] LINE", "pupil_line", nargs="+"),
            switch("--absent", "pupil_absent"),
            switch("--leave", "pupil_leave"),
            switch("--failed", "pupil_failed"),
            switch("--clear", "pupil_clear"),
            text("--reason", "R", "pupil_reason", default=""),
            text("--nik", "NIK", "pupil_nik"),
            switch("--nobody", "pupil_nobody"),
        ),
    ),
    Command(
        ("visit", "candidates"),
        "visit_pupil.candidates_of",
        (text("words", "[REF] LINE", "pupil_line", nargs="+"),),
    ),
    Command(
        ("visit", "add"),
        "visit_roster.add",
        (
            text("ref", "REF", "visit_ref_here", nargs="?"),
            text("--name", "NAME", "pupil_name", default=""),
            text("--birth-date", "DATE", default=""),
            text("--nik", "NIK", "pupil_nik_given", default=""),
            text("--nisn", "NISN", "pupil_nisn", default=""),
            text("--class", "C", "pupil_class", dest="class_name", default=""),
        ),
    ),
    Command(("schools",), "schools.listed", (switch("--all", "schools_all"),)),
    Command(
        ("schools", "add"),
        "schools.add",
        (_SCHOOL, needed("--name", "NAME", "school_name"), _ADDRESS, _PRINCIPAL),
    ),
    Command(
        ("schools", "change"),
        "schools.change",
        (
            _SCHOOL,
            text("--name", "NAME", "school_name", default=""),
            _ADDRESS,
            _PRINCIPAL,
            switch("--close", "school_close"),
            switch("--open", "school_open"),
        ),
    ),
)
