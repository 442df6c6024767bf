"""Two lines for the stock of blanks: how many, and what they came with or why they are lost."""

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from db.rules.indonesian import read_number
from db.rules.stock import SpoilCause
from db.transactions.receive_blanks import MOST_AT_ONCE, ReceiveOrder
from db.transactions.spoil_blanks import SpoilOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.help import HelpText, form_lines
from screens.locale import Lang, say
from screens.scanned import Scanned
from screens.text_lines import joined, wrapped
from screens.widgets.form_fields import FormFields
from screens.widgets.lines import Lines

PIECES, DOCUMENT, CAUSE = "pieces", "document", "cause"
WIDTH = 68
_MOST_LETTERS = 80


class StockForm(ModalScreen[ReceiveOrder | SpoilOrder | Scanned | None]):
    """Asks for pieces and a document, or pieces and a cause; its result is the act's order.

    Esc gives None, and what a reader sends is the result, to look up.
    """

    CSS_PATH = "stock_form.tcss"
    AUTO_FOCUS = "#form"
    number = ""

    def __init__(self, question: str, lang: Lang, *, receives: bool) -> None:
        super().__init__()
        self.question = question
        self.lang = lang
        self.receives = receives
        pieces = TextLine(PIECES, say("stock.pieces", lang), needed=True)
        causes = [(str(each), say(f"name.{each}", lang)) for each in SpoilCause]
        self._lines: list[FormLine] = [
            pieces,
            TextLine(DOCUMENT, say("stock.document", lang), needed=True)
            if receives
            else PickLine(CAUSE, say("stock.cause", lang), causes, needed=True),
        ]

    # What the fields ask.

    def shown_lines(self) -> list[FormLine]:
        """Return the lines."""
        return list(self._lines)

    def follow(self, heading: str) -> None:
        """Bring no other line to what this one says."""

    def settled(self, heading: str) -> bool:
        """Return that no line makes up for what another lacks."""
        return False

    def stops_at(self, line: FormLine) -> str:
        """Return what a line lacks in a few words."""
        if line.heading == PIECES and self._pieces() is None:
            return say("stock.lack.pieces", self.lang)
        if line.heading == DOCUMENT and not line.value:
            return say("stock.lack.document", self.lang)
        if line.heading == DOCUMENT and len(line.value) > _MOST_LETTERS:
            return say("stock.lack.short", self.lang)
        return ""

    def _pieces(self) -> int | None:
        """Return how many pieces were typed: 6000 and 6.000 are the same."""
        pieces = read_number(self._lines[0].value)
        return pieces if pieces is not None and 0 < pieces <= MOST_AT_ONCE else None

    # What is seen.

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            yield FormFields(self)
            yield Lines(id="told")
            keys = Lines(classes="line")
            keys.show(Text(say("stock.form.keys", self.lang), "dim"))
            yield keys

    def help_text(self) -> HelpText:
        """Return what F1 says."""
        return HelpText(self.question, form_lines(self.lang, keeps=False))

    def on_mount(self) -> None:
        self._tell()

    @on(FormFields.Changed)
    def _changed(self, event: FormFields.Changed) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        """Say what belongs on the line at hand, and in bold where that is still lacking."""
        fields = self.query_one(FormFields)
        heading = fields.line.heading
        words = say(f"stock.lacks.{heading}", self.lang, most=MOST_AT_ONCE)
        lacks = heading in fields.faults
        lines = wrapped(f"! {words}" if lacks else words, WIDTH, "bold" if lacks else "")
        self.query_one("#told", Lines).show(joined(lines, WIDTH, 2))

    @on(FormFields.Left)
    def _left(self, event: FormFields.Left) -> None:
        event.stop()
        self.dismiss(event.scanned)

    @on(FormFields.Sent)
    def _sent(self, event: FormFields.Sent) -> None:
        event.stop()
        lacks = {line.heading: self.stops_at(line) for line in self._lines}
        lacks = {heading: words for heading, words in lacks.items() if words}
        pieces, said = self._pieces(), self._lines[1].value
        if lacks or pieces is None:
            self.query_one(FormFields).show_faults(lacks)
        elif self.receives:
            self.dismiss(ReceiveOrder(pieces, said))
        else:
            self.dismiss(SpoilOrder(pieces, said))
