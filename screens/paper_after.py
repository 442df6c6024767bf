"""The paper that an act calls for, printed while the counter goes on; and printing by a key."""

from collections.abc import Callable
from concurrent.futures import CancelledError
from threading import Thread
from typing import Protocol

from textual.message_pump import MessagePump
from textual.screen import Screen

from db.journal.receipt import Receipt
from db.reads.paper_list import PaperLine, paper_line
from db.reads.paper_named import paper_named
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from screens.live import ShowsFigures
from screens.locale import refusal_words, say
from screens.papers.called_for import called_for
from screens.session import Shift
from screens.widgets.message_line import MessageLine


class TellingRoom(Protocol):
    """A room that tells things in a line."""

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence that stays."""


# What a thread found out: the words, and whether they tell of a trouble; None tells nothing.
Told = tuple[str, bool] | None
# What tells the key that prints a paper, in the room where its act is done.
_BY_KEY = {
    PaperKind.SUKET: "paper.by_key.suket",
    PaperKind.DAY: "paper.by_key.day",
    PaperKind.DESTRUCTION: "paper.by_key.destruction",
    PaperKind.VISIT: "paper.by_key.visit",
}


def paper_after(room: TellingRoom, pump: MessagePump, shift: Shift, receipt: Receipt) -> None:
    """Print the paper that an act calls for, if this office prints that kind.

    The act is done whatever happens to its paper, and no key waits for it: what became of it is
    told beside what stands in the room's line, or not at all once something else stands there.
    A paper that isn't printed waits on the list, and the strip says so. Where the office
    doesn't print that kind by itself, the key that prints it is told.
    """
    paper = called_for(receipt)
    tools, lang = shift.session.tools, shift.session.lang
    if paper is None or (tools.printer is None and tools.folder is None):
        return

    def work() -> Told:
        from screens.papers.jobs import Ending, print_due
        from screens.papers.outcome_words import outcome_words

        store, viewer = shift.session.store, shift.viewer()
        outcome = print_due(store, viewer, paper.kind, paper.ref, tools)
        if outcome is None:
            key = _BY_KEY.get(paper.kind)
            listed = key and store.read(paper_line, paper.kind, paper.ref)
            return (say(key, lang), False) if key and not listed else None
        words, failed = outcome_words(outcome, lang), outcome.ending is Ending.FAILED
        return f"{words} {say('paper.again', lang)}" if failed else words, failed

    in_a_thread(room, pump, shift, work)


def print_again(
    room: TellingRoom,
    pump: MessagePump,
    shift: Shift,
    kind: PaperKind,
    ref: str,
    then: Callable[[], None] | None = None,
    *,
    listed: PaperLine | None = None,
) -> None:
    """Print a paper that a key asks for; `then` is called when it is over, however it ended.

    One that is `listed` is printed unless another terminal took it since.
    """

    def work() -> Told:
        from screens.papers.jobs import Ending, print_listed, print_paper
        from screens.papers.outcome_words import outcome_words

        store, viewer = shift.session.store, shift.viewer()
        tools = shift.session.tools
        if listed:
            outcome = print_listed(store, viewer, listed, tools)
        else:
            outcome = print_paper(store, viewer, kind, ref, tools)
        return outcome_words(outcome, shift.session.lang), outcome.ending is Ending.FAILED

    room.tell(say("paper.printing", shift.session.lang))
    in_a_thread(room, pump, shift, work, then, keeps=False)


def print_named(
    room: TellingRoom, pump: MessagePump, shift: Shift, number: str, then: Callable[[], None]
) -> None:
    """Print the paper that a typed number means, as `print_again` does."""

    def work() -> Told:
        from screens.papers.jobs import Ending, print_paper
        from screens.papers.outcome_words import outcome_words

        session = shift.session
        kind, ref = session.store.read(paper_named, number)
        outcome = print_paper(session.store, shift.viewer(), kind, ref, session.tools)
        return outcome_words(outcome, session.lang), outcome.ending is Ending.FAILED

    room.tell(say("paper.printing", shift.session.lang))
    in_a_thread(room, pump, shift, work, then, keeps=False)


def in_a_thread(
    room: TellingRoom,
    pump: MessagePump,
    shift: Shift,
    work: Callable[[], Told],
    then: Callable[[], None] | None = None,
    *,
    keeps: bool = True,
) -> None:
    """Do what takes long beside the room, tell what it found, and call `then`.

    It is told beside what stands in the room's line if that `keeps`, else in its place.

    A daemon: whoever quits doesn't wait for a printer. What was under way is on the list.
    """
    before = _shown(pump)

    def told(found: Told) -> None:
        if found is not None:
            _tell(room, pump, found, before, keeps=keeps)
        if isinstance(pump, ShowsFigures):
            pump.figures_changed()
        if then is not None:
            then()

    def run() -> None:
        try:
            found = work()
        except Refused as why:
            found = refusal_words(why.code, why.values, shift.session.lang).line, True
        except OfficeUnavailable as away:
            values = {"detail": away.detail}
            found = refusal_words(str(away.trouble), values, shift.session.lang).line, True
        except CancelledError:
            return
        except Exception as fault:
            # Nobody would see it end: a thread's own words would be drawn over the room.
            found = say("paper.fault", shift.session.lang, fault=type(fault).__name__), True
        pump.call_later(told, found)

    Thread(target=run, name="paper", daemon=True).start()


def _tell(
    room: TellingRoom, pump: MessagePump, found: tuple[str, bool], before: str, *, keeps: bool
) -> None:
    """Tell it unless something else was said since."""
    words, trouble = found
    now = _shown(pump)
    if now not in (before, ""):
        return
    kept = now if keeps else ""
    room.tell(f"{kept} {'! ' if trouble else ''}{words}".strip(), "bold" if trouble else "")


def _shown(pump: MessagePump) -> str:
    lines = pump.query(MessageLine) if isinstance(pump, Screen) else ()
    return next((line.words for line in lines), "")
