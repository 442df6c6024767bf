"""The forms of visits and schools: a new visit, what of it changes, a list's file, a school."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.reads.visits.schools import SchoolLine
from db.reads.visits.visit_list import VisitLine
from db.rules.indonesian import read_date
from db.rules.visits import VisitKind
from db.transactions.add_school import SchoolOrder
from db.transactions.change_school import ChangeSchoolOrder
from db.transactions.change_visit import ChangeVisitOrder
from db.transactions.new_visit import NewVisitOrder
from screens.form_lines import CodedLine, DateLine, FormLine, PathLine, PickLine, TextLine
from screens.locale import Lang, say, written
from screens.stock_form import StockAsk, Values

KIND, SCHOOL, SITE = "visit-kind", "visit-school", "visit-site"
DAY, TEAM, VAN, FILE = "visit-day", "visit-team", "visit-van", "visit-file"
CODE, NAME, ADDRESS, HEAD = "school-code", "school-name", "school-address", "school-head"
Memory = MutableMapping[str, str]


@dataclass(frozen=True, slots=True)
class VisitGround:
    """What a visit's form stands on: the schools that are open, the vans, and the day."""

    schools: tuple[SchoolLine, ...]
    vans: tuple[str, ...]
    today: date


def new_visit_ask(ground: VisitGround, own: str | None, lang: Lang) -> StockAsk:
    """Return the form of a new visit; the operator's own van stands there first."""
    kinds = [(str(kind), say(f"name.{kind}", lang)) for kind in VisitKind]
    places = [(each.code, each.name, each.code) for each in ground.schools]
    day = DateLine(DAY, say("visit.label.day", lang), written(ground.today), needed=True)
    day.proposed = True
    lines: list[FormLine] = [
        PickLine(KIND, say("visit.label.kind", lang), kinds),
        CodedLine(SCHOOL, say("visit.label.school", lang), needed=True, answers=places),
        TextLine(SITE, say("visit.label.site", lang), needed=True),
        day,
        TextLine(TEAM, say("visit.label.team", lang)),
    ]
    if len(ground.vans) > 1:
        lines.append(_vans(ground.vans, own or "", lang))

    def hidden(values: Values) -> frozenset[str]:
        return frozenset({SITE if values[KIND] == VisitKind.SEKOLAH else SCHOOL})

    def amiss(values: Values) -> Values:
        wrong = _day_amiss(values, ground.today, lang)
        known = {each.code for each in ground.schools}
        if values[KIND] == VisitKind.SEKOLAH and values[SCHOOL] not in known:
            wrong[SCHOOL] = say("visit.lack.school", lang)
        return wrong

    def order(values: Values) -> NewVisitOrder:
        to_school = values[KIND] == VisitKind.SEKOLAH
        return NewVisitOrder(
            values[KIND],
            _iso(values[DAY]),
            school=values[SCHOOL] if to_school else "",
            site="" if to_school else values[SITE],
            team=values[TEAM],
            van=values.get(VAN, ground.vans[0] if ground.vans else ""),
        )

    question = say("visit.new.question", lang)
    return StockAsk(question, lines, order, hidden=hidden, amiss=amiss)


def change_visit_ask(visit: VisitLine, ground: VisitGround, lang: Lang) -> StockAsk:
    """Return the form of what changes of a planned visit."""
    lines: list[FormLine] = [
        DateLine(DAY, say("visit.label.day", lang), written(visit.day), needed=True),
        TextLine(TEAM, say("visit.label.team", lang), visit.team),
    ]
    if visit.school is None:
        lines.insert(0, TextLine(SITE, say("visit.label.site", lang), visit.site, needed=True))
    if len(ground.vans) > 1:
        lines.append(_vans(ground.vans, visit.place, lang))

    def amiss(values: Values) -> Values:
        return _day_amiss(values, ground.today, lang)

    def order(values: Values) -> ChangeVisitOrder:
        return ChangeVisitOrder(
            visit.ref,
            _iso(values[DAY]),
            values[TEAM],
            values.get(VAN, ""),
            values.get(SITE, ""),
        )

    question = say("visit.change.question", lang, ref=visit.ref, site=visit.site)
    return StockAsk(question, lines, order, amiss=amiss)


def roster_ask(visit: VisitLine, lang: Lang) -> StockAsk:
    """Return the form for a list's file; its answer is the path."""
    lines = (PathLine(FILE, say("visit.label.file", lang), needed=True),)
    question = say("visit.roster.question", lang, site=visit.site)
    notes = (say("visit.roster.about", lang),)
    return StockAsk(question, lines, lambda values: values[FILE], notes)


def school_ask(school: SchoolLine | None, lang: Lang) -> StockAsk:
    """Return the form of a new school, or of what changes of one."""
    told = (school.name, school.address or "", school.principal or "") if school else ("", "", "")
    lines: list[FormLine] = [
        TextLine(NAME, say("school.label.name", lang), told[0], needed=True),
        TextLine(ADDRESS, say("school.label.address", lang), told[1]),
        TextLine(HEAD, say("school.label.head", lang), told[2]),
    ]
    if school is None:
        lines.insert(0, TextLine(CODE, say("school.label.code", lang), needed=True))

    def order(values: Values) -> SchoolOrder | ChangeSchoolOrder:
        data = (values[NAME], values[ADDRESS], values[HEAD])
        if school is None:
            return SchoolOrder(values[CODE], *data)
        return ChangeSchoolOrder(school.code, *data)

    key = "school.change.question" if school else "school.new.question"
    return StockAsk(say(key, lang, code=school.code if school else None), lines, order)


def _vans(vans: Sequence[str], chosen: str, lang: Lang) -> PickLine:
    line = PickLine(VAN, say("visit.label.van", lang), [(van, van) for van in vans])
    line.set(chosen)
    return line


def _iso(text: str) -> str:
    day = read_date(text)
    return day.isoformat() if day else text


def _day_amiss(values: Values, today: date, lang: Lang) -> dict[str, str]:
    day = read_date(values[DAY])
    if day is None:
        return {DAY: say("visit.lack.date", lang)}
    return {DAY: say("visit.lack.past", lang)} if day < today else {}
