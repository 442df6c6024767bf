"""The commands of the store room: blanks, and the rolls of ribbon and film."""

from counter_tui.command_shape import Command, code_word, needed, switch, text, whole_number

_PIECES = text("quantity", "N", type=whole_number)
_ROLLS = text("quantity", "N", "rolls", type=whole_number)
_DOCUMENT = needed("--document", "NO", "receive_document")
_REASON = needed("--reason", "R")
_WHY_IT_DIFFERS = text("--reason", "R", "difference_reason", default="")
_SHIPMENT = text("ref", "REF", "shipment_ref")
_PARTNER = needed("--partner", "NAME")
_ITEM = text("item", "RIBBON|FILM", "roll_item", type=code_word)

STORE_COMMANDS: tuple[Command, ...] = (
    Command(("stock",), "stock.show"),
    Command(
        ("stock", "receive"),
        "stock.receive",
        (
            _PIECES,
            _DOCUMENT,
            text("--stated", "N", type=whole_number),
            text("--source", "NAME", "receive_source", default=""),
            text("--note", "R", "receive_note", default=""),
            switch("--opening"),
        ),
    ),
    Command(
        ("stock", "send"),
        "stock.send",
        (
            _PIECES,
            needed("--from", "CODE", "sent_from", dest="sent_from"),
            needed("--to", "CODE", "sent_to", dest="sent_to"),
            text("--document", "NO", "send_document", default=""),
        ),
    ),
    Command(
        ("stock", "accept"),
        "stock.accept",
        (_SHIPMENT, text("--counted", "N", "counted_pieces", type=whole_number)),
    ),
    Command(("stock", "write-off"), "stock.write_off", (_SHIPMENT, _REASON)),
    Command(("stock", "shipments"), "stock.shipments"),
    Command(("stock", "borrow"), "stock.borrow", (_PIECES, _PARTNER, _DOCUMENT)),
    Command(("stock", "lend"), "stock.lend", (_PIECES, _PARTNER, _DOCUMENT)),
    Command(
        ("stock", "settle"),
        "stock.settle",
        (text("ref", "REF", "loan_ref"), _PIECES, _DOCUMENT),
    ),
    Command(("stock", "loans"), "stock.loans"),
    Command(
        ("stock", "give"), "stock.give", (_PIECES, needed("--to", "NAME", "tray", dest="clerk"))
    ),
    Command(
        ("stock", "return"),
        "stock.give_back",
        (
            text("clerk", "NAME", "tray"),
            needed("--counted", "N", "counted_pieces", type=whole_number),
            _WHY_IT_DIFFERS,
        ),
    ),
    Command(
        ("stock", "count"),
        "stock_count.count",
        (
            text("quantity", "N", "counted_pieces", nargs="?", type=whole_number),
            text("--document", "NO", "receive_document", default=""),
            switch("--open", "count_open"),
            _WHY_IT_DIFFERS,
        ),
    ),
    Command(
        ("stock", "card"),
        "stock_card.card",
        (
            text("--from", "DATE", "card_since", dest="since"),
            text("--to", "DATE", "card_until", dest="until"),
            text("--kind", "A,B", "move_kinds", type=code_word, default=""),
            text("--limit", "N", "most_lines", type=whole_number),
            text("--out", "FILE", "stock_out"),
        ),
    ),
    Command(
        ("stock", "spoil"),
        "stock.spoil",
        (
            _PIECES,
            needed("--cause", "C", type=code_word),
            text("--nik", "NIK", "spoil_nik", default=""),
        ),
    ),
    Command(
        ("stock", "request"),
        "blank_requests.request",
        (
            text("quantity", "N", "request_pieces", nargs="?", type=whole_number),
            text("--note", "R", "request_note", default=""),
        ),
    ),
    Command(("stock", "requests"), "blank_requests.requests"),
    Command(("rolls",), "rolls.show"),
    Command(
        ("rolls", "receive"),
        "rolls.receive",
        (_ITEM, _ROLLS, _DOCUMENT),
    ),
    Command(("rolls", "mount"), "rolls.mount", (_ITEM,)),
    Command(
        ("rolls", "count"),
        "rolls.count",
        (
            _ITEM,
            _ROLLS,
            _WHY_IT_DIFFERS,
        ),
    ),
)
