"""Who in the register a line of a list is: the list's words beside those of who may be meant."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from db.reads.visits.candidates import Candidate
from db.reads.visits.sheet import Pupil
from db.rules.ktp_status import KtpStatus
from db.rules.nik import mask_nik
from screens.choice import WIDTH, Choice, ChoiceList
from screens.locale import Lang, say, written
from screens.pupil_rows import name_of
from screens.text_lines import fitted, joined, wrapped
from screens.widgets.lines import Lines

NOBODY = "nobody"
LATER = ""
_NAME, _PLACE = 29, 18
_TOLD_LINES = 3


class PupilChoice(Choice):
    """Its result is the NIK of who it is, NOBODY, or "" where that stays to be decided.

    That is the first answer: an Enter too many decides nothing. A `*` stands before what differs
    from the list; the lines below tell more of the one at hand.
    """

    def __init__(self, pupil: Pupil, found: Sequence[Candidate], lang: Lang) -> None:
        self._found = tuple(found)
        self._pupil = pupil
        answers = [(LATER, say(f"pupil.leaves.{_unanswered(pupil)}", lang))]
        answers += [(each.nik, _row(each)) for each in self._found]
        answers.append((NOBODY, say("pupil.nobody", lang)))
        caps = ("0", *(str(n) for n in range(1, len(self._found) + 1)), "x")
        question = say("pupil.question", lang, line=pupil.line, name=name_of(pupil, lang))
        super().__init__(question, answers, lang, [_listed(pupil, lang)], caps)

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog", classes="tight"):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            yield self._noted()
            yield ChoiceList([label for _, label in self.answers], self.caps)
            told = Lines(id="told")
            told.styles.height = _TOLD_LINES
            yield told
            keys = Lines(classes="line")
            keys.show(Text(say("dialog.keys.letters", self.lang), "dim"))
            yield keys

    def on_mount(self) -> None:
        self._tell()

    async def on_key(self, event: events.Key) -> None:
        # Textual calls the handler of each class in turn unless it is told not to.
        event.prevent_default()
        await super().on_key(event)
        if self.is_current:
            self._tell()

    def _tell(self) -> None:
        """Tell of the answer at hand what its row has no room for."""
        answer = self.answers[self.query_one(ChoiceList).chosen][0]
        found = next((each for each in self._found if each.nik == answer), None)
        words = self._about(found) if found else self._without(answer)
        lines = wrapped(words, WIDTH, "")
        self.query_one("#told", Lines).show(joined(lines, WIDTH, _TOLD_LINES))

    def _without(self, answer: str) -> str:
        """Return what an answer means that names nobody."""
        told = answer or (_unanswered(self._pupil) if self._found else "none")
        return say(f"pupil.about.{told}", self.lang)

    def _about(self, found: Candidate) -> str:
        lang = self.lang
        told = say(
            "pupil.about",
            lang,
            nik=mask_nik(found.nik),
            mother=found.mother_name or "-",
            status=found.status or KtpStatus.BELUM_REKAM,
        )
        if found.differs:
            parts = ", ".join(say(f"pupil.differs.{each}", lang) for each in found.differs)
            told += f" {say('pupil.differs', lang, parts=parts)}"
        if found.listed_as == self._pupil.line:
            told += f" {say('pupil.this', lang)}"
        elif found.listed_as is not None:
            told += f" {say('pupil.listed', lang, line=found.listed_as)}"
        return told


def _unanswered(pupil: Pupil) -> str:
    """Return what the first answer leaves: a doubt, or what was decided before."""
    return "later" if pupil.doubtful else "as-is"


def _listed(pupil: Pupil, lang: Lang) -> str:
    nik = mask_nik(pupil.nik_given) if pupil.nik_given else "-"
    birth, grade = pupil.birth_date, pupil.class_name or "-"
    return say("pupil.listed.as", lang, name=pupil.name, birth=birth, nik=nik, grade=grade)


def _row(found: Candidate) -> str:
    name = fitted(f"{_mark('NAME', found)}{found.name}", _NAME)
    birth = f"{_mark('BIRTH_DATE', found)}{written(found.birth_date)}"
    return f"{name} {birth} {fitted(found.kelurahan, _PLACE)}"


def _mark(what: str, found: Candidate) -> str:
    return "*" if what in found.differs else " "
