"""The commands of the print queue, its runs, the cards that wait and their deliveries."""

from counter_tui.command_shape import Command, code_word, needed, switch, text, whole_number
from db.rules.destruction import DEFAULT_METHOD

NIK = text("nik", "NIK")
REASON = needed("--reason", "R")
RUN = text("run", "REF", nargs="?")
AT_PRINTER = text("nik", "NIK", "run_nik", nargs="?")

PRINT_COMMANDS: tuple[Command, ...] = (
    Command(
        ("cards", "waiting"),
        "cards.waiting",
        (
            text(
                "--view",
                "V",
                "waiting_view",
                choices=("all", "here", "30+", "90+", "siak"),
                default="all",
            ),
            text("--out", "FILE", "waiting_out"),
        ),
    ),
    Command(("cards", "shelve"), "cards.shelve", (NIK, text("shelf", "RAK"))),
    Command(
        ("cards", "deliver"),
        "cards.deliver",
        (
            needed("--kelurahan", "K", "deliver_kelurahan"),
            needed("--carrier", "NAME"),
            text("niks", "NIK", "deliver_niks", nargs="*"),
        ),
    ),
    Command(
        ("cards", "returned"),
        "cards.returned",
        (text("ref", "REF", "delivery"), text("niks", "NIK", "returned_niks", nargs="*")),
    ),
    Command(
        ("cards", "handed"),
        "cards.handed",
        (text("ref", "REF", "delivery"), text("niks", "NIK", "handed_niks", nargs="+")),
    ),
    Command(("cards", "deliveries"), "cards.carried", (switch("--all", "every_delivery"),)),
    Command(
        ("cards", "old"),
        "old_cards.old",
        (switch("--all", "every_old_card"), text("--out", "FILE", "old_out")),
    ),
    Command(
        ("cards", "take-back"),
        "old_cards.take_back",
        (
            NIK,
            needed("--cause", "C", "back_cause", type=code_word),
            text("--issue", "N", "back_issue", type=whole_number),
            text("--document", "NO", "back_document", default=""),
        ),
    ),
    Command(
        ("cards", "destroy"),
        "old_cards.destroyed",
        (
            text("--witness", "W", action="append"),
            text("--until", "DATE", "destroy_until"),
            switch("--cards-only"),
            switch("--blanks-only"),
            text("--method", "M", default=DEFAULT_METHOD),
            text("--document", "NO", "destroy_document", default=""),
            text("--day", "DATE", "destroy_day"),
            switch("--dry-run", "destroy_dry"),
        ),
    ),
    Command(("cards", "destructions"), "old_cards.records"),
    Command(
        ("queue",),
        "queue.queue",
        (
            text("--limit", "N", type=whole_number),
            text("--class", "C", "queue_class", type=code_word, dest="cls"),
            text("--month", "YYYY-MM", "queue_month"),
            text("--out", "FILE", "queue_out"),
        ),
    ),
    Command(
        ("batch", "release"),
        "batch.release",
        (
            text("count", "N", "release_count", type=whole_number),
            text("--keep", "N", "release_keep", type=whole_number),
            text("--month", "YYYY-MM", "release_month"),
        ),
    ),
    Command(
        ("batch", "next"),
        "batch.following",
        (RUN, text("--take-over", "CLERK", default="")),
    ),
    Command(
        ("batch", "printed"),
        "batch.printed",
        (RUN, AT_PRINTER, text("--shelf", "RAK", default="")),
    ),
    Command(
        ("batch", "spoiled"),
        "batch.spoiled",
        (RUN, AT_PRINTER, needed("--cause", "C", type=code_word)),
    ),
    Command(("batch", "skip"), "batch.skip", (RUN, AT_PRINTER, REASON)),
    Command(("batch", "close"), "batch.close", (RUN, REASON)),
    Command(("batch", "list"), "batch.listed", (switch("--all", "every_run"),)),
    Command(("batch", "show"), "batch.show", (RUN,)),
    Command(("batch", "calls"), "batch.calls", (RUN, needed("--out", "FILE", "calls_out"))),
)
