"""The day's sheet line by line, for the room and for the command line."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.reads.day_closing import ClosingLine
from db.reads.day_figures import ByClerk, DayFigures
from db.reads.day_open import OpenThing
from db.reads.day_sheet import DaySheet
from screens.locale import Lang, refusal_words, say


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the sheet: what it says, pieces in, out and left, and what to know or do.

    A `strong` row is what must be seen first; `closing` is what a line of past closings tells.
    """

    key: str
    what: str
    moved_in: int | None = None
    moved_out: int | None = None
    left: int | None = None
    advice: str = ""
    strong: bool = False
    closing: ClosingLine | None = None


def closing_row(line: ClosingLine, lang: Lang) -> SheetRow:
    """Return a past closing as a line of the list of closings."""
    what = say(
        "day.row.closing", lang, ref=line.ref, day=line.day, place=line.place, opening=line.opening
    )
    advice = say("day.detail.closing", lang, by=line.closed_by, since=line.since, head=line.head)
    return SheetRow(
        line.ref, what, line.moved_in, line.moved_out, line.counted, advice, closing=line
    )


def sheet_rows(sheet: DaySheet, lang: Lang) -> tuple[SheetRow, ...]:
    """Return the sheet as it stands: what keeps it open first, then what it counts."""
    if sheet.fault:
        words = refusal_words(sheet.fault.code, _told(sheet), lang)
        return (
            SheetRow("fault", f"! {words.what}", advice=f"{words.why} {words.now}", strong=True),
        )
    return (
        *(_open(thing, lang) for thing in sheet.open),
        *figures_rows(sheet.figures, opening_words(sheet, lang), lang, closed_on(sheet)),
        *(_under_way(thing, lang) for thing in sheet.under_way),
    )


def closed_on(sheet: DaySheet) -> object:
    """Return the day of the closing before, None where there is none."""
    return sheet.since if sheet.since_ref else None


def opening_words(sheet: DaySheet, lang: Lang) -> str:
    """Return where the opening balance comes from."""
    if sheet.since_ref is None:
        return say("day.row.opening.first", lang)
    return say("day.row.opening", lang, ref=sheet.since_ref, day=sheet.since)


def figures_rows(
    figures: DayFigures, opening: str, lang: Lang, before: object
) -> Iterator[SheetRow]:
    """Yield what a sheet or a past closing counts; `before` is the day of the closing before."""
    yield SheetRow("opening", opening, left=figures.opening)
    for move in figures.moves:
        told = say(f"stock.kind.{move.kind}", lang)
        ends = (move.moved_in or None, move.moved_out or None)
        yield SheetRow(f"move {move.kind}", f"  {told}", *ends)
    yield SheetRow(
        "total",
        say("day.row.total", lang),
        figures.moved_in,
        figures.moved_out,
        figures.closing,
        say("day.detail.total", lang),
        strong=True,
    )
    if len(figures.by_day) > 1:
        for day in figures.by_day:
            words = say("day.row.day", lang, day=day.day, acts=day.acts)
            moved = (day.moved_in or None, day.moved_out or None)
            yield SheetRow(f"day {day.day}", f"  {words}", *moved, day.closing)
    yield from _counted(figures, lang, before)
    for clerk in figures.by_clerk:
        yield _clerk(clerk, lang)


def _counted(figures: DayFigures, lang: Lang, before: object) -> Iterator[SheetRow]:
    first, last = figures.suket_first, figures.suket_last
    if first and last:
        words = say("day.row.sukets", lang, count=figures.sukets)
        numbers = say("day.detail.sukets", lang, first=first, last=last)
        yield SheetRow("sukets", words, advice=numbers)
    for cause, count in figures.spoiled:
        words = say("day.row.spoiled", lang, cause=cause, count=count)
        yield SheetRow(f"spoiled {cause}", words)
    for cause, count in figures.old_cards:
        words = say("day.row.old_cards", lang, cause=cause, count=count)
        yield SheetRow(f"old {cause}", words)
    if figures.late:
        count = sum(acts for _, acts in figures.late)
        words = say("day.row.late", lang, day=before, count=count)
        told = (f"{say(f'name.{kind}', lang)} {acts}" for kind, acts in figures.late)
        yield SheetRow("late", words, advice=", ".join(told))


def _clerk(did: ByClerk, lang: Lang) -> SheetRow:
    words = say(
        "day.row.clerk",
        lang,
        clerk=did.clerk,
        cards=did.cards,
        sukets=did.sukets,
        enrolled=did.enrolled,
    )
    more = say(
        "day.detail.clerk",
        lang,
        name=did.name,
        handed=did.handed,
        spoiled=did.spoiled,
        corrected=did.corrected,
        others=did.others,
    )
    return SheetRow(f"clerk {did.clerk}", words, advice=more)


def _open(thing: OpenThing, lang: Lang) -> SheetRow:
    advice = say(f"day.todo.{thing.kind}", lang, who=thing.who)
    return SheetRow(f"open {thing.ref}", _thing(thing, lang), advice=advice, strong=True)


def _under_way(thing: OpenThing, lang: Lang) -> SheetRow:
    advice = say("day.detail.under_way", lang)
    return SheetRow(f"away {thing.ref}", _thing(thing, lang), advice=advice)


def _thing(thing: OpenThing, lang: Lang) -> str:
    key = f"day.row.open.{thing.kind}"
    return say(key, lang, ref=thing.ref, pieces=thing.pieces, who=thing.who)


def _told(sheet: DaySheet) -> dict[str, object]:
    assert sheet.fault
    return {"n": sheet.fault.n, "detail": sheet.fault.detail}
