"""What a visit's room shows: how far the visit is, and the pupil who is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from db.reads.visits.sheet import Pupil, VisitSheet
from db.rules.calendar_dates import age_on
from db.rules.next_act import Next
from db.rules.nik import mask_nik
from db.rules.visits import PupilClass
from screens.columns import WIDE
from screens.locale import Lang, refusal_words, say, written
from screens.pupil_list import ALL, VIEWS, PupilList
from screens.pupil_rows import name_of, pupil_rows, state_words
from screens.text_lines import both_ends, fitted, joined, wrapped
from screens.view_tabs import view_tabs
from screens.visit_reading import Seen
from screens.visit_step import Does, Step

_INDENT = "  "
# What two parts are called where there is little room, in either language.
_SIGNS = {str(PupilClass.UNDER_16): "<16", str(PupilClass.UNKNOWN): "?"}
# A line apart from the rows, the name in a band, two on the person and three on Enter.
CARD_LINES = 7


@dataclass(frozen=True, slots=True)
class VisitShown:
    """What the room shows: the visit as it was read on a day, the list, and what Enter does."""

    seen: Seen
    rows: PupilList
    step: Step
    today: date


def visit_lines(shown: VisitShown, lang: Lang, width: int) -> list[Text]:
    """Return the visit, what was done at it, and the parts of the list, a line each."""
    return [
        _visit(shown.seen, lang, width),
        _done(shown.seen.sheet, lang),
        _parts(shown, lang, width),
    ]


def _visit(seen: Seen, lang: Lang, width: int) -> Text:
    visit, year = seen.sheet.visit, seen.target
    line = Text(f"{visit.site}  ", "bold")
    state = say(f"name.{visit.state}", lang)
    # The day of its state: when it was closed, began, or is to be.
    day = visit.closed_on or visit.started_on or visit.day
    line.append(say("visit.head", lang, ref=visit.ref, day=day, state=state))
    goal = say("visit.target", lang, year=str(year.year), done=year.recorded, target=year.target)
    return both_ends(line, Text(goal), width)


def _done(sheet: VisitSheet, lang: Lang) -> Text:
    here = Text(say("visit.here", lang, recorded=sheet.recorded, cards=sheet.cards), "bold")
    if sheet.outsiders_recorded:
        here.append(f" ({say('visit.here.outside', lang, count=sheet.outsiders_recorded)})")
    place = sheet.visit.place
    return here.append(f" · {say('visit.blanks', lang, place=place, on_hand=sheet.on_hand)}")


def _parts(shown: VisitShown, lang: Lang, width: int) -> Text:
    """Return the classes with their numbers, which add up to the list; the view in brackets."""
    short = width < WIDE
    names = [_part(view, shown.seen.sheet, lang, short=short) for view in VIEWS]
    at = VIEWS.index(shown.rows.view)
    told = [f"[{name}]" if index == at else name for index, name in enumerate(names)]
    line = Text(told[0], "bold" if at == 0 else "").append(" = ")
    for index, name in enumerate(told[1:], 1):
        line.append("  " if index > 1 else "").append(name, "bold" if index == at else "")
    return line if line.cell_len <= width else view_tabs(names, at, width)


def _part(view: str, sheet: VisitSheet, lang: Lang, *, short: bool) -> str:
    count = sheet.visit.listed if view == ALL else _count(sheet, view)
    sign = _SIGNS.get(view) if short else None
    told = f"{sign or say(f'visit.view.{view}', lang)} {written(count)}"
    if view == PupilClass.UNKNOWN and sheet.doubtful:
        told += f" ({say('visit.to_decide', lang, count=sheet.doubtful)})"
    return told


def _count(sheet: VisitSheet, view: str) -> int:
    return sum(count for what, count in sheet.classes.items() if str(what) == view)


def visit_text(shown: VisitShown, lang: Lang, width: int, height: int) -> Text:
    """Return the list and below it the chosen pupil with what Enter does."""
    rows, pupil = shown.rows, shown.rows.chosen
    room = max(height - CARD_LINES, 3)
    if pupil is None:
        listed = wrapped(_no_rows(shown, lang), width, "")
    else:
        listed = list(pupil_rows(rows.window, lang, width, room).split("\n", allow_blank=True))
    listed = [*listed, *[Text()] * room][:room]
    card = _pupil(pupil, shown, lang, width) if pupil else []
    return joined([*listed, Text(), *card, *_enter(shown, lang, width)], width, height)


def _no_rows(shown: VisitShown, lang: Lang) -> str:
    if shown.rows.text:
        return say("visit.unfit", lang, text=shown.rows.text)
    return say("visit.empty" if not shown.rows.pupils else "visit.none", lang)


def _pupil(pupil: Pupil, shown: VisitShown, lang: Lang, width: int) -> list[Text]:
    listed = " · ".join(part for part in (pupil.class_name, _born(pupil, shown, lang)) if part)
    band = f" {pupil.line}  {name_of(pupil, lang)}   {listed}"
    told = Text(_INDENT).append(state_words(pupil, lang), "bold")
    if pupil.reason:
        told.append(f": {pupil.reason}")
    if pupil.nik is not None:
        told.append(f" · {say('visit.status', lang, status=pupil.status)}")
    if _born_otherwise(pupil):
        told.append(f" · {say('visit.born.listed', lang, birth=pupil.birth_date)}")
    return [Text(fitted(band, width), "bold reverse"), _register(pupil, lang), told]


def _born(pupil: Pupil, shown: VisitShown, lang: Lang) -> str:
    born = pupil.registered_birth_date or pupil.birth_date
    if born is None:
        return ""
    return say("visit.born", lang, birth=born, age=age_on(born, shown.today))


def _register(pupil: Pupil, lang: Lang) -> Text:
    """Return who the register says it is, in bold where the list says another name, or nobody."""
    if pupil.nik is None:
        given = mask_nik(pupil.nik_given) if pupil.nik_given else "-"
        key = "visit.undecided" if pupil.doubtful else "visit.nobody"
        return Text(f"{_INDENT}{say(key, lang, nik=given)}")
    line = Text(f"{_INDENT}{say('visit.register', lang)} ")
    same = (pupil.registered_name or "").upper() == pupil.name.upper()
    line.append(pupil.registered_name or "-", "" if same else "bold")
    return line.append(f" · {mask_nik(pupil.nik)} · {pupil.kelurahan or '-'}")


def _born_otherwise(pupil: Pupil) -> bool:
    listed, told = pupil.birth_date, pupil.registered_birth_date
    return None not in (listed, told) and listed != told


def _enter(shown: VisitShown, lang: Lang, width: int) -> list[Text]:
    """Return what Enter does for what is shown, or why it does nothing and what to do."""
    step = shown.step
    if step.does is not Does.NOTHING:
        told = enter_words(shown, lang)
        return wrapped(f"▸ Enter: {told}", width, "bold reverse")
    head, *rest = nothing_words(shown, lang)
    return [*wrapped(f"■ {head}", width, "bold")[:3], *wrapped(" ".join(rest), width, "")]


def enter_words(shown: VisitShown, lang: Lang) -> str:
    """Return what Enter does."""
    sheet, pupil = shown.seen.sheet, shown.rows.chosen
    if shown.step.does is Does.RECORD and pupil and pupil.next:
        again = pupil.next.why == "NEXT_ENROL_AGAIN"
        key = "visit.enter.record.again" if again else "visit.enter.record"
        return say(key, lang, proposal=shown.seen.proposal)
    if shown.step.does is Does.CARD:
        return say("visit.enter.card", lang, place=sheet.visit.place)
    if shown.step.does is Does.START:
        return say("visit.enter.start", lang, day=sheet.visit.day)
    return say(f"visit.enter.does.{shown.step.does}", lang)


def nothing_words(shown: VisitShown, lang: Lang) -> Sequence[str]:
    """Return why Enter does nothing, and what to do instead."""
    step, visit = shown.step, shown.seen.sheet.visit
    if step.bar is not None:
        words = refusal_words(step.bar.why, step.bar.values, lang)
        now = words.now if step.bar.act is not Next.NONE else say("visit.nothing.next", lang)
        return [words.what, words.why, now]
    what = say(f"visit.nothing.{step.why}", lang, place=visit.place, day=visit.day)
    return [what]
