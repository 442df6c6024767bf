"""What the run room's keys record: printed and the next, spoiled, skipped, taken back, ended."""

from functools import partial
from typing import TYPE_CHECKING

from db.journal.receipt import Receipt
from db.reads.runs import Run, RunItem
from db.rules.stock import SpoilCause
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from screens.ask_reason import AskReason, common_reasons
from screens.choice import Choice
from screens.keys_in_turn import TakesKeys
from screens.locale import say
from screens.queue_forms import shelf_form
from screens.room_keys import RoomKey
from screens.run_keys import CLOSE, CORRECT, SHELF, SKIP, SPOIL, TAKE_OVER
from screens.run_step import Step, step_of
from screens.run_text import taken_words
from screens.scanned import Scanned

if TYPE_CHECKING:
    from screens.run_room import RunRoom


class RunDeeds:
    """Starts what a key means for the card that was painted.

    After a card was printed or skipped the next one is taken by an act of its own. After every
    act the room `waits` until the run was read that knows of it.
    """

    def __init__(self, room: "RunRoom") -> None:
        self._room = room
        self._lang = room.lang
        self._said = ""
        self._then_next = False
        self._from: int | None = None

    @property
    def waits(self) -> bool:
        """Return whether what is on the screen is older than the last act."""
        return self._from is not None

    def enter(self) -> None:
        """Do what Enter means at this step."""
        room, run = self._room, self._room.run
        if run is None:
            room.tell(say("room.reading", self._lang))
        elif room.step is Step.BACK:
            self._ask_why_back(run)
        elif room.step is Step.PRINT and run.at_printer:
            self._printed(run.at_printer)
        elif room.step is Step.NEXT:
            self._next()
        else:
            room.tell(say("run.nothing", self._lang))

    def press(self, key: RoomKey) -> None:
        """Do what a command key means; it is not grey."""
        run = self._room.run
        item = run.at_printer if run else None
        if key is SHELF:
            question = say("run.shelf.question", self._lang)
            self._room.ask(shelf_form(question, self._room.shelf or "", self._lang), self._put_on)
        elif key is CORRECT:
            self._room.looks_back = True
            self._room.draw()
        elif key is CLOSE:
            self._ask_why_closed()
        elif key is TAKE_OVER and run:
            self._ask_whose(run)
        elif key is SPOIL and item:
            self._ask_cause(item)
        elif key is SKIP and item:
            self._ask_why_skipped(item)

    def compare(self, scanned: Scanned) -> None:
        """Say whether a number that was scanned is the card's at the printer; nothing else."""
        run = self._room.run
        item = run.at_printer if run else None
        lines = scanned.text.split()
        if item is None or len(lines) != 1:
            self._room.tell(say("run.scan.nobody", self._lang), "bold")
        elif lines[0] == item.nik:
            self._room.tell(say("run.scan.same", self._lang, name=item.name), "bold")
        else:
            self._room.tell(say("run.scan.other", self._lang, name=item.name), "bold")

    # The acts.

    def _printed(self, item: RunItem) -> None:
        def did(_receipt: Receipt) -> str:
            self._then_next = True
            self._said = say("run.printed", self._lang, name=item.name, seq=item.seq)
            return self._said

        order = PrintedOrder(self._room.ref, item.nik, self._room.shelf or "")
        self._room.acts.send(print_batch_card, order, did)

    def _next(self, take_over: str = "") -> None:
        said, self._said = self._said, ""

        def did(receipt: Receipt) -> str:
            # One act stops no more than so many people: the next one goes on from there.
            self._then_next = receipt.nik is None
            self._said = said
            return said

        order = NextOrder(self._room.ref, take_over=take_over)
        self._room.acts.send(take_item, order, did)

    def acted(self, number: int) -> None:
        """Note after an act which reading of the run knows of it."""
        self._from = number
        self._room.keys.outdated()

    def not_read(self) -> None:
        """Wait no longer for a run that can't be read."""
        self._from, self._then_next = None, False
        self._room.post_message(TakesKeys(drop=False))

    def was_read(self, before: Run | None, number: int) -> None:
        """Take the next card where one was printed or skipped; say who was stopped meanwhile."""
        room, run = self._room, self._room.run
        if run is None:
            return
        room.looks_back = room.looks_back and run.last is not None
        if self._from is not None and number >= self._from:
            then_next, self._then_next, self._from = self._then_next, False, None
            if then_next and step_of(run) is Step.NEXT and run.at_printer is None:
                self._next()
                return
            room.post_message(TakesKeys(drop=False))
        stopped = run.stopped - before.stopped if before else 0
        if stopped > 0:
            room.tell(say("run.were_stopped", self._lang, count=stopped), "bold")

    # The questions.

    def _put_on(self, shelf: str) -> None:
        room = self._room
        room.shelf = room.shift.bookmarks[f"shelf {room.ref}"] = shelf.strip()
        room.draw()
        room.tell(say("run.shelf.told", self._lang, shelf=room.shelf or "-"))

    def _ask_cause(self, item: RunItem) -> None:
        causes = [(str(each), say(f"name.{each}", self._lang)) for each in SpoilCause]
        question = say("dialog.spoil", self._lang)
        self._room.ask(
            Choice(question, causes, self._lang, [item.name]), partial(self._spoil, item)
        )

    def _spoil(self, item: RunItem, cause: str) -> None:
        def did(receipt: Receipt) -> str:
            return say("run.spoiled", self._lang, name=item.name, left=receipt.blanks_left)

        self._room.acts.send(spoil_blanks, SpoilOrder(1, cause, item.nik), did)

    def _ask_why_skipped(self, item: RunItem) -> None:
        question = say("run.skip.question", self._lang)
        reasons = common_reasons("skip", self._lang)
        dialog = AskReason(question, reasons, self._lang, [item.name])
        self._room.ask(dialog, partial(self._skip, item))

    def _skip(self, item: RunItem, reason: str) -> None:
        def did(_receipt: Receipt) -> str:
            self._then_next = True
            self._said = say("run.was_skipped", self._lang, name=item.name, seq=item.seq)
            return self._said

        self._room.acts.send(skip_item, SkipOrder(self._room.ref, item.nik, reason), did)

    def _ask_whose(self, run: Run) -> None:
        answers = [
            (each.clerk or "", taken_words(each, self._lang)) for each in run.others_taken[:9]
        ]
        question = say("run.take_over.question", self._lang)
        notes = [say("run.take_over.about", self._lang)]
        self._room.ask(Choice(question, answers, self._lang, notes), self._next)

    def _ask_why_closed(self) -> None:
        run = self._room.run
        notes = [say("run.close.about", self._lang, count=run.waits if run else 0)]
        question = say("run.close.question", self._lang, ref=self._room.ref)
        reasons = common_reasons("close-run", self._lang)
        self._room.ask(AskReason(question, reasons, self._lang, notes), self._close)

    def _close(self, reason: str) -> None:
        def did(_receipt: Receipt) -> str:
            return say("run.closed", self._lang, ref=self._room.ref)

        self._room.acts.send(close_batch, CloseBatchOrder(self._room.ref, reason), did)

    def _ask_why_back(self, run: Run) -> None:
        last = run.last
        if last is None:
            return
        question = say("correct.question", self._lang)
        notes = [say("run.back.about", self._lang, name=last.name)]
        reasons = common_reasons("correct", self._lang)
        self._room.ask(
            AskReason(question, reasons, self._lang, notes), partial(self._take_back, last.act)
        )

    def _take_back(self, act: str, reason: str) -> None:
        def did(receipt: Receipt) -> str:
            self._room.looks_back = False
            return say("run.taken_back", self._lang, left=receipt.blanks_left)

        self._room.acts.send(correct_act, CorrectOrder(act, reason), did)
