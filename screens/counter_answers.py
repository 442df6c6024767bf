"""What the office answers the counter: look-ups, and what became of an act.

What nobody can have seen yet stays beside what is shown next.
"""

from typing import TYPE_CHECKING, Any

from db.reads.resident_view import ResidentView, resident_view
from db.rules.refused import Refused
from db.transactions.look_up import LookUp, look_up
from db.transactions.open_record import open_record
from db.viewer import Viewer
from screens.hit_list import HitList
from screens.locale import RefusalWords, say
from screens.outcome import Ended, report, words_of
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

NOTHING_SAID = ("", "")


def _search_and_open(viewer: Viewer, line: str, nik: str) -> ResidentView:
    """Open a row that was found while typing: recorded as the search and as the opening."""
    look_up(viewer, line)
    return open_record(viewer, nik)


class CounterAnswers:
    """Hands look-ups in and shows their answers, the latest only."""

    def __init__(self, counter: "Counter", shift: Shift) -> None:
        self._counter = counter
        self._shift = shift
        self._lang = shift.session.lang
        self._latest = 0
        self._unseen = NOTHING_SAID
        self.waiting = False

    # Looking up.

    def look_up(self, line: str) -> None:
        """Send a line; what was found for it is shown."""
        self._say_searching(line)
        self._hand_in("look", look_up, self._shift.viewer(), line)

    def open(self, nik: str) -> None:
        """Open the chosen one of a list that was sent for."""
        self._unseen = NOTHING_SAID
        self._hand_in("open", open_record, self._shift.viewer(), nik)

    def open_found(self, line: str, nik: str) -> None:
        """Open the chosen one of a list that was found while typing."""
        self._unseen = NOTHING_SAID
        self._say_searching(line)
        self._hand_in("open", _search_and_open, self._shift.viewer(), line, nik)

    def read_again(self, view: ResidentView) -> None:
        """Read the resident shown again, after a refusal or at midnight."""
        self._wait()
        viewer = self._shift.viewer()
        future = self._shift.session.store.send_read(
            resident_view, view.nik, viewer.place, None, viewer.operator
        )
        report(self._counter, future, "again", self._latest)

    def ended(self, event: Ended) -> None:
        """Show what was looked up, unless something later is awaited."""
        if event.token != self._latest:
            return
        self.waiting = False
        self._counter.live.drop()
        answer = event.value
        refusal = answer.refused if isinstance(answer, LookUp) else event.error
        opened = answer.opened if isinstance(answer, LookUp) else answer
        if isinstance(refusal, Refused) and refusal.code == "NIK_NOT_FOUND":
            self._counter.show_missing(str(refusal.values["nik"]))
            self._counter.say(*self._unseen)
        elif refusal:
            self._counter.show_nobody()
            self._counter.tell_refused(words_of(refusal, self._lang))
        elif opened:
            self._counter.show_resident(opened)
        else:
            self._counter.show_list(HitList(answer.found, answer.line, chosen=0))
        if not refusal and event.name != "again":
            self._counter.say(*self._unseen)

    def seen(self) -> None:
        """Note that what was said last was seen."""
        self._unseen = NOTHING_SAID

    def keep(self, words: str, style: str) -> None:
        """Keep words that are said while an answer is awaited."""
        if self.waiting:
            self._unseen = (words, style)

    def _say_searching(self, line: str) -> None:
        self._counter.say(say("counter.searching", self._lang, line=line[:40]))

    def _hand_in(self, name: str, job: Any, *args: Any) -> None:
        """Hand a writing job in; from now on no key counts for what is still on the screen."""
        self._counter.acts.unsent = None
        self._counter.live.sent()
        self._wait()
        future = self._shift.session.store.send_write(job, *args)
        report(self._counter, future, name, self._latest)

    def _wait(self) -> None:
        self._latest += 1
        self.waiting = True
        self._counter.keys.painted_at = None

    # What became of an act.

    def acted(self, view: ResidentView, words: str, *, finished: bool) -> None:
        """Show the resident after an act; once the service is finished, Enter has no effect."""
        if self.next_is_asked_for(view.register.name, words, ""):
            return
        covered = self._counter.live.covers
        self._counter.show_resident(view, words if finished else None)
        if covered:
            self._unseen = (f"{view.register.name}: {words}", "")
            self._counter.say(*self._unseen)
        else:
            self._counter.tell("" if finished else words)

    def act_refused(self, name: str, view: ResidentView | None, words: RefusalWords) -> None:
        """Tell why an act was refused, and read the resident again: their card was an old one."""
        if not self.next_is_asked_for(name, f"! {words.what} {words.why}", "bold"):
            self._counter.tell_refused(words)
            if view:
                self.read_again(view)

    def act_unsure(self, name: str, trouble: str) -> bool:
        """Tell that nobody knows whether an act was recorded; return whether Enter may send it."""
        look = f"! {trouble} {say('say.unsure.look', self._lang)}"
        if self.next_is_asked_for(name, look, "bold"):
            return False
        self._counter.tell(f"! {trouble} {say('say.unsure', self._lang)}", "bold")
        self._counter.draw()
        return True

    def next_is_asked_for(self, name: str, words: str, style: str) -> bool:
        """Keep an act's outcome for the next card; return whether that is looked up already."""
        self._unseen = (f"{name}: {words}", style)
        if self.waiting:
            self._counter.say(*self._unseen)
        return self.waiting
