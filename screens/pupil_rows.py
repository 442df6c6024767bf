"""A visit's list in rows: number, name, class, and what each line is or what became of it."""

from collections.abc import Sequence

from rich.text import Text

from db.reads.visits.sheet import Pupil
from db.rules.next_act import Next
from db.rules.nik import mask_nik
from db.rules.visits import PupilClass
from screens.columns import Column, layout
from screens.locale import Lang, say, written
from screens.row_window import RowWindow
from screens.text_lines import joined

HEADING = 1


def pupil_rows(window: RowWindow[Pupil], lang: Lang, width: int, height: int) -> Text:
    """Return the rows that there is room for under their headings; `▶` marks the chosen one."""
    window.resize(height - HEADING)
    shown = layout(_columns(lang), max(width - 4, 10))
    above = "▲" if window.more_above else " "
    lines = [Text(f"  {shown.heading()} {above}", "dim")]
    for index, pupil in enumerate(window.seen, window.top):
        here = index == window.chosen
        last = index == window.top + window.height - 1
        below = "▼" if last and window.more_below else " "
        line = f"{'▶' if here else ' '} {shown.row(pupil)} {below}"
        elsewhere = pupil.what is PupilClass.OUTSIDE
        lines.append(Text(line, "reverse" if here else "dim" if elsewhere else ""))
    return joined(lines, width, height)


def name_of(pupil: Pupil, lang: Lang) -> str:
    """Return who a line names; one that was erased names nobody."""
    if pupil.erased:
        return say("visit.erased", lang)
    return pupil.name or pupil.registered_name or say("visit.nameless", lang)


def state_words(pupil: Pupil, lang: Lang) -> str:
    """Return what became of a line at this visit, else what it is."""
    if pupil.recorded or pupil.card:
        done = "both" if pupil.recorded and pupil.card else "card" if pupil.card else "recorded"
        return f"✓ {say(f'visit.done.{done}', lang)}"
    if pupil.doubtful:
        return f"? {say('visit.row.doubtful', lang)}"
    if pupil.outcome is not None:
        return say(f"visit.outcome.{pupil.outcome}", lang)
    if pupil.next is not None and pupil.next.act is Next.ISSUE:
        return say("visit.row.ready", lang)
    return say(f"visit.row.{pupil.what}", lang)


def _columns(lang: Lang) -> Sequence[Column[Pupil]]:
    return (
        Column(say("visit.column.line", lang), 4, lambda row: str(row.line), right=True),
        Column(say("hits.name", lang), 20, lambda row: name_of(row, lang), grow=3),
        Column(say("visit.column.class", lang), 12, lambda row: row.class_name or "-"),
        Column(say("hits.birth", lang), 10, lambda row: written(row.birth_date), wide=True),
        Column("NIK", 16, _nik, wide=True),
        Column(say("visit.column.state", lang), 25, lambda row: state_words(row, lang)),
    )


def _nik(pupil: Pupil) -> str:
    nik = pupil.nik or pupil.nik_given
    return mask_nik(nik) if nik else "-"
