"""The run room's body: the one card that is at the printer, and who was stopped."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from db.reads.runs import LastPrinted, Run, RunItem
from db.rules.nik import mask_nik
from screens.locale import Lang, refusal_words, say, written
from screens.run_step import Step
from screens.text_lines import fitted, joined, wrapped

_INDENT = "   "
_ORDINAL, _STATE = 7, 10


@dataclass(frozen=True, slots=True)
class RunShown:
    """What the room shows: the run, what Enter does, the shelf, and the first stopped one seen."""

    run: Run
    step: Step
    shelf: str
    first: int = 0


def run_lines(run: Run, lang: Lang) -> list[Text]:
    """Return the two lines on how far the run is and what blanks there are."""
    far = Text(f"{run.ref}  ", "bold")
    far.append(say("run.far", lang, printed=run.printed, people=run.people), "bold")
    for count, key in ((run.skipped, "run.skipped"), (run.stopped, "run.stopped")):
        if count:
            far.append(f" · {say(key, lang, count=count)}")
    far.append(f" · {say('run.waits', lang, count=run.waits)}")
    blanks = say("run.blanks", lang, place=run.place, on_hand=run.on_hand, kept=run.kept)
    return [far, Text(blanks)]


def taken_words(item: RunItem, lang: Lang) -> str:
    """Return in a line what is at a colleague's printer."""
    return say("run.taken", lang, clerk=item.clerk, seq=item.seq, name=item.name)


def not_printed(run: Run) -> list[RunItem]:
    """Return who was stopped or skipped, the latest of the run first."""
    return sorted((*run.stopped_items, *run.skipped_items), key=lambda item: -item.seq)


def run_text(shown: RunShown, lang: Lang, width: int, height: int) -> Text:
    """Return the card that is at the printer, what Enter does, and the list of stopped ones."""
    lines = [*_head(shown, lang, width), *_enter(shown, lang, width)]
    stopped = _stopped(shown, lang, height - len(lines) - 1)
    return joined([*lines, Text(), *stopped], width, height)


def _head(shown: RunShown, lang: Lang, width: int) -> list[Text]:
    run, item = shown.run, shown.run.at_printer
    if shown.step is Step.BACK and run.last:
        return _printed_last(run.last, lang, width)
    if item is None:
        words = say(f"run.none.{shown.step}", lang)
        return [Text(), *(Text(f"{_INDENT}{line.plain}", "bold") for line in _broken(words, width))]
    title = say("run.card", lang, seq=item.seq, people=run.people)
    lines = [Text(title, "bold")]
    nik = f"{item.nik[:6]} {item.nik[6:12]} {item.nik[12:]}"
    birth = say("run.birth", lang, birth=item.birth_date)
    lines += _band([item.name, f"{nik}   {birth}   {item.kelurahan}"], width)
    if item.bar:
        refusal = refusal_words(item.bar.code, item.bar.values, lang)
        why = say("run.barred", lang, why=f"{refusal.what} {refusal.why}")
        return [*lines, *wrapped(f"! {why}", width, "bold")[:2]]
    about = say(f"run.class.{item.cls}", lang)
    suket = say("run.suket", lang, number=item.suket) if item.suket else about
    shelf = say("run.shelf", lang, shelf=shown.shelf or say("run.shelf.none", lang))
    return [*lines, Text(f"{_INDENT}{suket}"), Text(f"{_INDENT}{shelf}")]


def _printed_last(last: LastPrinted, lang: Lang, width: int) -> list[Text]:
    nik = f"{last.nik[:6]} {last.nik[6:12]} {last.nik[12:]}"
    title = say("run.back", lang, seq=last.seq)
    return [Text(title, "bold"), *_band([last.name, nik], width), Text(), Text()]


def _band(texts: Sequence[str], width: int) -> list[Text]:
    """Return lines that stand out as one block, so that nobody misses who is meant."""
    lines = ["", *(f"{_INDENT}{text}" for text in texts), ""]
    return [Text(fitted(line, width), "bold reverse") for line in lines]


def _enter(shown: RunShown, lang: Lang, width: int) -> list[Text]:
    if shown.step in (Step.WAIT, Step.OVER):
        return []
    count = shown.run.waits
    words = say(f"run.enter.{shown.step}", lang, count=count)
    return [Text(), Text().append(f"{_INDENT}Enter  ", "bold").append(words, "bold")]


def _stopped(shown: RunShown, lang: Lang, room: int) -> list[Text]:
    """Return who is at colleagues' printers, and as many of the stopped as there is room for."""
    run = shown.run
    lines = [Text(taken_words(each, lang)) for each in run.others_taken]
    lines = lines[: max(room - 2, 0)]
    items = not_printed(run)
    if not items:
        return lines
    left = max(room - len(lines) - 1, 1)
    first = min(shown.first, max(len(items) - left, 0))
    seen = items[first : first + left]
    beyond = len(items) - first - len(seen)
    title = say("run.stopped.title", lang, count=len(items))
    more = f"  ▲ {first}" if first else ""
    more += f"  ▼ {beyond}" if beyond else ""
    return [*lines, Text(f"{title}{more}", "dim"), *(_stopped_line(each, lang) for each in seen)]


def _stopped_line(item: RunItem, lang: Lang) -> Text:
    number = fitted(f"{written(item.seq)}", _ORDINAL)
    state = fitted(say(f"run.state.{item.state}", lang), _STATE)
    why = say("cli.value", lang, value=item.reason)
    return Text(f"  {number}{state}{item.name}  {mask_nik(item.nik)[-8:]}  {why}")


def _broken(words: str, width: int) -> list[Text]:
    return wrapped(words, width - len(_INDENT), "")
