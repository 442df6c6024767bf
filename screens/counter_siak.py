"""F11: SIAK is down, or back; reported from the counter for every terminal."""

from typing import TYPE_CHECKING

from db.journal.call import Call
from db.office import office_settings
from db.reads.siak_line import SiakLine, siak_line
from db.rules.refused import Refused
from db.transactions.report_siak import SiakOrder, report_siak
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter


def _report_and_read(call: Call, order: SiakOrder) -> SiakLine:
    report_siak(call, order)
    return siak_line(office_settings())


class CounterSiak:
    """Sends the report that the key means for the state which the strip showed."""

    NAME = "siak"

    def __init__(self, counter: "Counter", shift: Shift) -> None:
        self._counter = counter
        self._shift = shift
        self._lang = shift.session.lang
        self._sending = False

    def press(self, at: float) -> None:
        """Report the other state than the strip shows; `at` is when the key was read.

        A key that was pressed before the strip showed its present state means nothing: it
        could undo what a colleague reported in that moment.
        """
        counter = self._counter
        siak = counter.figures.siak_seen(at)
        if self._sending or counter.acts.busy:
            counter.tell(say("say.busy", self._lang))
        elif siak is None:
            counter.tell(say("say.siak.changed", self._lang))
        else:
            self._sending = True
            counter.tell(say("say.siak.asking", self._lang))
            down = siak.down
            order = SiakOrder(down is None, outage=down.act if down else "")
            store = self._shift.session.store
            report(
                counter, store.send_write(_report_and_read, self._shift.call(), order), self.NAME
            )

    def ended(self, event: Ended) -> None:
        """Tell what is known of SIAK now, and what there is to catch up on."""
        self._sending = False
        counter = self._counter
        if isinstance(event.value, SiakLine):
            counter.tell(self._did(event.value))
        elif isinstance(event.error, Refused):
            counter.tell_refused(words_of(event.error, self._lang))
        elif event.error:
            trouble = words_of(event.error, self._lang).what
            counter.tell(f"! {say('say.siak.unsure', self._lang, trouble=trouble)}", "bold")

    def _did(self, siak: SiakLine) -> str:
        if siak.down:
            return say("say.siak.down", self._lang, clock=siak.down.clock)
        if siak.to_catch_up:
            return say("say.siak.up.catch_up", self._lang, count=siak.to_catch_up)
        return say("say.siak.up", self._lang)
