"""Whether a key counts: only for what could be seen when it was pressed."""

from typing import TYPE_CHECKING

from db.reads.resident_view import ResidentView
from screens.counter_help import counter_help
from screens.help import Help
from screens.keys import BY_DEED, HELP, LAST, ROOMS, SIAK, CounterKey
from screens.legend_text import bar_against
from screens.locale import refusal_words, say
from screens.widgets.scan_field import ScanField

if TYPE_CHECKING:
    from screens.counter import Counter


class CounterKeys:
    """Enter and the command keys of the counter.

    `painted_at` is when what the pane shows went out to the terminal, None before it did.
    """

    def __init__(self, counter: "Counter") -> None:
        self._counter = counter
        self._lang = counter.lang
        self.painted_at: float | None = None

    def was_seen(self, at: float) -> bool:
        """Return whether a key was pressed after what is shown went out to the terminal."""
        return self.painted_at is not None and at > self.painted_at

    def press(self, event: ScanField.Pressed) -> None:
        """Do what a command key, or Enter on the empty field, asks for."""
        counter = self._counter
        problem = self._not_counted(event)
        if event.command is HELP:
            shown = None if counter.live.covers else counter.view
            told = counter_help(shown, self._lang, counter.shift.operator.role)
            counter.open_dialog(Help(told, self._lang), lambda _: None)
        elif event.command is ROOMS:
            counter.rooms.offer(None if problem else counter.view)
        elif event.command is LAST:
            counter.rooms.open_room("last")
        elif event.command is SIAK:
            counter.siak.press(event.at)
        elif problem:
            counter.tell(say(problem, self._lang))
        elif counter.acts.sends_again(event.command):
            return
        elif counter.view:
            self._press_on(counter.view, event.command)
        elif event.command:
            counter.tell(say("say.nobody" if counter.missing else "say.choose", self._lang))
        elif counter.missing:
            counter.adding.add(counter.missing)
        elif counter.list and counter.list.nik:
            counter.answers.open(counter.list.nik)

    def take(self, event: ScanField.Took) -> None:
        """Open the row that was chosen, and painted so, when Enter was pressed."""
        counter = self._counter
        chosen = counter.live.list
        if counter.acts.busy:
            counter.tell(say("say.busy", self._lang))
        elif not chosen or not chosen.nik or not self.was_seen(event.at):
            counter.tell(say("say.early", self._lang))
        else:
            counter.field.clear_text()
            counter.answers.open_found(chosen.line, chosen.nik)

    def _not_counted(self, event: ScanField.Pressed) -> str | None:
        """Return why a key doesn't count: nobody is shown, or it wasn't meant for this card."""
        counter = self._counter
        if counter.acts.busy:
            return "say.busy"
        if counter.answers.waiting:
            return "say.early"
        if counter.live.covers:
            return "say.choose"
        listed = counter.list and counter.list.found.hits
        if not (counter.view or counter.missing or listed):
            return "say.nobody"
        if not self.was_seen(event.at):
            return "say.early"
        return None if event.clean else "say.typed"

    def _press_on(self, view: ResidentView, command: CounterKey | None) -> None:
        counter = self._counter
        if command is None and counter.done:
            counter.tell(say("say.done", self._lang))
            return
        deed = view.next.deed
        key = command or (BY_DEED[deed] if deed else None)
        if key is None:
            counter.tell_refused(refusal_words(view.next.why, view.next.values, self._lang))
        elif bar := bar_against(key, view, counter.shift.operator.role):
            counter.tell_refused(refusal_words(bar.code, bar.values, self._lang))
        else:
            counter.deeds.start(key, view)
