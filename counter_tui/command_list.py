"""Every command with its arguments, declared once: parser, help and dispatch come from here."""

from counter_tui.closing_commands import CLOSING_COMMANDS
from counter_tui.command_shape import Argument, Command, code_word, whole_number
from counter_tui.command_shape import needed as _needed
from counter_tui.command_shape import switch as _switch
from counter_tui.command_shape import text as _text
from counter_tui.paper_commands import PAPER_COMMANDS
from counter_tui.print_commands import PRINT_COMMANDS
from counter_tui.printing_commands import PRINTING_COMMANDS
from counter_tui.report_commands import REPORT_COMMANDS
from counter_tui.ssh_commands import SSH_COMMANDS
from counter_tui.store_commands import STORE_COMMANDS
from counter_tui.target_commands import TARGET_COMMANDS
from counter_tui.visit_commands import VISIT_COMMANDS

_NIK = _text("nik", "NIK")
_SUKET_LOST = _text("--suket", "lost", "suket_lost", choices=("lost",))
_REASON = _needed("--reason", "R")
_COLLECTOR = (
    _text("--to", "NAME", default=""),
    _text("--relation", "R", default=""),
    _text("--handed-to", "WHO", type=code_word, default=""),
    _text("--document", "NO", "proxy_document", default=""),
    _text("--no-match", "R", default=""),
    _SUKET_LOST,
)

# Understood by every command, before it and after it.
GLOBALS: tuple[Argument, ...] = (
    _text("--db", "URL"),
    Argument("--lang", "arg.lang", {"choices": ("id", "en")}),
    _switch("--json"),
    _text("--as", "OPERATOR", dest="operator"),
    _text("--with", "OPERATOR", dest="second"),
    _text("--password-fd", "N", type=whole_number),
    _text("--place", "CODE"),
    _text("--id", "UUID", dest="act_id"),
    _switch("--plain"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        ("demo",),
        "demo.demo",
        (
            _text("--residents", "N", type=whole_number, default=20_000),
            _text("--seed", "N", type=whole_number, default=1),
            _switch("--shortage"),
            _switch("--fresh"),
            _switch("--build-only"),
            _switch("--cases"),
        ),
    ),
    Command(
        ("init",),
        "init.init",
        (
            _text("--name", "NAME", "office_name"),
            _text("--region", "NN.NN"),
            _text("--place", "CODE=NAME", "places", action="append", dest="places"),
            _text("--admin", "NAME"),
            _text("--admin-name", "NAME"),
        ),
    ),
    Command(
        ("find",),
        "people.find",
        (
            _text("query", "QUERY", nargs="+"),
            _text("--limit", "N", type=whole_number, default=20),
        ),
    ),
    Command(("show",), "people.show", (_NIK,)),
    Command(("views",), "people.views", (_NIK,)),
    Command(
        ("enrol",),
        "acts.enrol",
        (
            _NIK,
            _text("--answer", "STATUS", type=code_word, default=""),
            _text("--kind", "A-G", type=code_word, default=""),
            _text("--shown", "A,B", "enrol_shown", type=code_word),
            _text("--not-taken", "CODES", type=code_word, default=""),
            _text("--exception", "R", "enrol_exception", default=""),
            _text("--phone", "NUMBER", default=""),
        ),
    ),
    Command(("issue",), "acts.issue", (_NIK, _switch("--wait"), *_COLLECTOR)),
    Command(
        ("suket",),
        "acts.suket",
        (
            _text("nik", "NIK | void NUMBER", "suket_nik"),
            _text("--override", "R", default=""),
            _text("--reason", "R", "void_reason"),
        ),
        late=("number",),
    ),
    Command(("hand-over",), "acts.hand_over", (_NIK, *_COLLECTOR)),
    Command(
        ("replace",),
        "acts.replace",
        (
            _NIK,
            _needed("--reason", "R", "replace_reason", type=code_word),
            _text("--document", "NO", "replace_document", default=""),
            _text("--shown", "A,B", "replace_shown", type=code_word),
            _text("--exception", "R", "replace_exception", default=""),
        ),
    ),
    Command(
        ("cards", "void"),
        "acts.void",
        (_NIK, _text("--cause", "C", "void_cause", type=code_word, default="SALAH_CETAK")),
    ),
    *PRINT_COMMANDS,
    Command(("status",), "acts.status", (_NIK, _text("code", "STATUS", type=code_word))),
    Command(
        ("instead",),
        "acts.instead",
        (_NIK, _text("kind", "IKD | BIODATA", "instead_kind", type=code_word)),
    ),
    Command(("correct",), "acts.correct", (_text("act", "ACT"), _REASON)),
    Command(
        ("residents", "add"),
        "residents.add",
        (
            _NIK,
            _needed("--name", "NAME", "resident_name"),
            _needed("--birth-date", "DATE"),
            _needed("--sex", "L/P"),
            _needed("--kelurahan", "K"),
            _text("--kecamatan", "K"),
            _text("--no-kk", "NO"),
            _text("--birth-place", "PLACE"),
            _text("--marital", "STATUS"),
            _text("--religion", "R"),
            _text("--occupation", "O"),
            _text("--blood", "B"),
            _text("--citizenship", "WNI/WNA"),
            _text("--address", "A"),
            _text("--rt", "N"),
            _text("--rw", "N"),
            _text("--mother", "NAME"),
            _switch("--new-person"),
        ),
    ),
    Command(
        ("residents", "import"),
        "resident_import.import_file",
        (
            _text("file", "FILE", "resident_file"),
            _text("--rejects", "FILE"),
            _text("--differences", "FILE"),
            _switch("--dry-run"),
        ),
    ),
    Command(
        ("residents", "statuses"),
        "resident_import.statuses",
        (
            _text("file", "FILE", "status_file"),
            _text("--rejects", "FILE"),
            _text("--differences", "FILE"),
            _switch("--dry-run"),
        ),
    ),
    Command(
        ("residents", "arrive"),
        "arrivals.arrive",
        (_text("file", "FILE", "resident_file"), _text("--rejects", "FILE")),
    ),
    Command(
        ("residents", "depart"),
        "residents.depart",
        (_NIK, _needed("--reason", "R", "depart_reason", type=code_word)),
    ),
    Command(
        ("residents", "correct"),
        "residents.correct",
        (_NIK, _text("fields", "FIELD=VALUE", nargs="+"), _REASON),
    ),
    *TARGET_COMMANDS,
    Command(("hanging",), "hanging.hanging", (_text("--out", "FILE", "hanging_out"),)),
    Command(
        ("hanging", "note"),
        "hanging.note",
        (
            _NIK,
            _needed("--kind", "K", "case_kind", type=code_word),
            _text("--other", "NIK", default=""),
            _text("--note", "TEXT", "case_note", default=""),
        ),
    ),
    Command(
        ("siak",),
        "siak.siak",
        (
            _text("change", "down|up", "siak_change", nargs="?", choices=("down", "up")),
            _text("--since", "HH.MM", "siak_since", default=""),
        ),
    ),
    *STORE_COMMANDS,
    Command(("stock", "need"), "need.need"),
    Command(("stock", "public"), "need.public"),
    *PAPER_COMMANDS,
    *PRINTING_COMMANDS,
    *CLOSING_COMMANDS,
    *REPORT_COMMANDS,
    *VISIT_COMMANDS,
    Command(
        ("board",),
        "board.board",
        (_text("--page", "PAGE", "board_page"), _text("--viewer", "NAME", default="")),
    ),
    *SSH_COMMANDS,
    Command(
        ("policy",),
        "office.policy",
        (
            _text("mode", "MODE", nargs="?", type=code_word),
            _text("--reason", "R", "policy_reason"),
            _text("--classes", "A,B", type=code_word, default=""),
            _text("--keep", "N", type=whole_number),
        ),
    ),
    Command(
        ("settings",),
        "office.setting",
        (_text("name", "NAME", "setting_name", nargs="?"),),
        late=("value",),
    ),
    Command(("terminal",), "office.terminal", (_text("name", "NAME", "terminal", nargs="?"),)),
    Command(("operators", "list"), "operators.listed"),
    Command(
        ("operators", "add"),
        "operators.add",
        (
            _text("name", "NAME", "operator_name"),
            _needed("--full-name", "NAME"),
            _needed("--role", "ROLE"),
            _text("--places", "A,B", "operator_places", default=""),
            _switch("--may-export"),
        ),
    ),
    Command(
        ("operators", "disable"),
        "operators.disable",
        (_text("name", "NAME", "operator_name"), _switch("--undo")),
    ),
    Command(
        ("operators", "password"), "operators.password", (_text("name", "NAME", "operator_name"),)
    ),
    Command(
        ("journal", "verify"),
        "journal.verify",
        (_switch("--replay"), _text("--since", "HASH")),
    ),
    Command(("upgrade",), "office.upgrade"),
)
