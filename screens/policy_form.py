"""The form of the issuing policy: for whom blanks are printed, in which order, and why."""

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from db.rules.indonesian import read_number
from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass
from db.transactions.set_policy import PolicyOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.help import HelpText, form_lines
from screens.locale import refusal_words, say
from screens.scanned import Scanned
from screens.session import Shift
from screens.text_lines import joined, wrapped
from screens.widgets.form_fields import FormFields
from screens.widgets.lines import Lines

MODE, PLACE, KEEP, REASON = "mode", "place", "keep", "reason"
WIDTH = 68
_MOST_KEPT = 1_000_000
_MOST_LETTERS = 120
_NOBODY = "-"


class PolicyForm(ModalScreen[PolicyOrder | Scanned | None]):
    """Asks for the policy; its result is the act's order.

    The mode and each place of the order are picked by a letter. The order has as many lines as
    it has classes and one more, on which it ends. Esc gives None, and what a reader sends is
    the result, to look up.
    """

    CSS_PATH = "policy_form.tcss"
    AUTO_FOCUS = "#form"
    number = ""

    def __init__(self, shift: Shift, policy: IssuingPolicy) -> None:
        super().__init__()
        self.lang = shift.session.lang
        self.policy = policy
        self._mode = self._picks(MODE, "policy.mode", tuple(PolicyMode))
        self._mode.set(str(policy.mode))
        self._places = [self._place(at, policy) for at in range(1, len(PrintClass) + 1)]
        kept = str(policy.kept_back or "")
        self._keep = TextLine(KEEP, say("policy-form.kept", self.lang), text=kept, proposed=True)
        self._reason = TextLine(REASON, say("policy.reason", self.lang), needed=True)

    def _picks(self, heading: str, label: str, answers: tuple[str, ...]) -> PickLine:
        words = [(str(each), say(f"policy.pick.{each}", self.lang)) for each in answers]
        return PickLine(heading, say(label, self.lang), words, jumps=True)

    def _place(self, at: int, policy: IssuingPolicy) -> PickLine:
        line = self._picks(f"{PLACE}{at}", f"policy.place.{at}", tuple(PrintClass))
        line.answers = [*line.answers, (_NOBODY, say("policy.pick.nobody", self.lang))]
        line.set(str(policy.classes[at - 1]) if at <= len(policy.classes) else _NOBODY)
        return line

    # What the fields ask.

    def shown_lines(self) -> list[FormLine]:
        """Return the lines; those of the order while it decides, down to its end."""
        return [self._mode, *self._order_lines(), self._keep, self._reason]

    def _order_lines(self) -> list[PickLine]:
        if self._mode.value != PolicyMode.SELEKTIF:
            return []
        ends = next((n for n, line in enumerate(self._places) if line.value == _NOBODY), None)
        return self._places if ends is None else self._places[: ends + 1]

    def follow(self, heading: str) -> None:
        """Bring no other line to what this one says."""

    def passed(self, line: FormLine) -> None:
        """Bring no other line to what one says that is left."""

    def settled(self, heading: str) -> bool:
        """Return whether another line no longer makes this one wrong."""
        line = next((each for each in self.shown_lines() if each.heading == heading), None)
        return line is None or not self.stops_at(line)

    def stops_at(self, line: FormLine) -> str:
        """Return what a line lacks in a few words."""
        key = self._lack(line)
        return say(f"policy.lack.{key}", self.lang) if key else ""

    def _lack(self, line: FormLine) -> str:
        if line is self._keep:
            return "" if self._kept() is not None else "keep"
        if line is self._reason:
            if len(line.value) > _MOST_LETTERS:
                return "long"
            return "" if line.value else "reason"
        if line is self._mode:
            return ""
        before = self._chosen_before(line)
        if line.value == _NOBODY:
            return "" if before else "nobody"
        return "twice" if line.value in before else ""

    def _chosen_before(self, line: FormLine) -> list[str]:
        lines = self._order_lines()
        at = next((n for n, each in enumerate(lines) if each is line), 0)
        return [each.value for each in lines[:at]]

    def _kept(self) -> int | None:
        kept = read_number(self._keep.value or "0")
        return kept if kept is not None and 0 <= kept <= _MOST_KEPT else None

    # What is seen.

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(id="question")
            question.show(joined(self._question(), WIDTH, 2))
            yield question
            yield FormFields(self)
            yield Lines(id="told")
            keys = Lines(classes="line")
            keys.show(Text(say("policy-form.keys", self.lang), "dim"))
            yield keys

    def _question(self) -> list[Text]:
        """Return the title, and what the policy is now."""
        policy = self.policy
        now = say("policy-form.now", self.lang, policy=policy.mode)
        if policy.since:
            now = say(
                "policy-form.since",
                self.lang,
                policy=policy.mode,
                since=policy.since,
                by=policy.by,
            )
        return [Text(say("policy-form.title", self.lang), "bold"), Text(now)]

    def help_text(self) -> HelpText:
        """Return what F1 says."""
        title = say("policy-form.title", self.lang)
        about = say("policy-form.about", self.lang)
        return HelpText(title, form_lines(self.lang, keeps=False), about)

    def on_mount(self) -> None:
        self._tell()

    @on(FormFields.Changed)
    def _changed(self, event: FormFields.Changed) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        """Say what belongs on the line at hand, or in bold what is wrong with it."""
        fields = self.query_one(FormFields)
        line = fields.line
        kind = PLACE if line.heading.startswith(PLACE) else line.heading
        wrong = self._lack(line) if line.heading in fields.faults else ""
        if wrong == "nobody":
            words = refusal_words("POLICY_WITHOUT_CLASSES", {}, self.lang).now
        else:
            words = say(f"policy.hint.{'twice' if wrong == 'twice' else kind}", self.lang)
        lines = wrapped(f"! {words}" if wrong else words, WIDTH, "bold" if wrong else "")
        self.query_one("#told", Lines).show(joined(lines, WIDTH, 2))

    @on(FormFields.Left)
    def _left(self, event: FormFields.Left) -> None:
        event.stop()
        self.dismiss(event.scanned)

    @on(FormFields.Sent)
    def _sent(self, event: FormFields.Sent) -> None:
        event.stop()
        lacks = {line.heading: self.stops_at(line) for line in self.shown_lines()}
        lacks = {heading: words for heading, words in lacks.items() if words}
        if lacks:
            self.query_one(FormFields).show_faults(lacks)
            return
        order = ",".join(each.value for each in self._order_lines() if each.value != _NOBODY)
        self.dismiss(PolicyOrder(self._mode.value, self._reason.value, order, self._kept()))
