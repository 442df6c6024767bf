"""The form for somebody who isn't on a visit's list: a NIK, or a name and a birth date."""

from collections.abc import MutableMapping

from db.rules.indonesian import read_date
from db.rules.nik import nik_errors, plain_digits
from db.rules.roster_line import RosterLine
from screens.form_lines import DateLine, FormLine, TextLine
from screens.locale import Lang, say
from screens.stock_form import StockAsk, StockForm, Values

NIK, NAME, BORN = "pupil-nik", "pupil-name", "pupil-born"
CLASS, NISN = "pupil-class", "pupil-nisn"
_NISN_DIGITS = 10
_MOST_CLASS = 20


def pupil_form(nik: str, lang: Lang, memory: MutableMapping[str, str]) -> StockForm:
    """Return the form; its result is the line of the list. A `nik` that is given stands in it."""
    if nik:
        memory[NIK] = nik
    lines: list[FormLine] = [
        TextLine(NIK, "NIK"),
        TextLine(NAME, say("visit.label.name", lang)),
        DateLine(BORN, say("visit.label.born", lang)),
        TextLine(CLASS, say("visit.label.class", lang)),
        TextLine(NISN, "NISN"),
    ]

    def amiss(values: Values) -> Values:
        return _amiss(values, lang)

    def order(values: Values) -> RosterLine:
        return RosterLine(
            name=" ".join(values[NAME].split()),
            birth_date=read_date(values[BORN]) if values[BORN] else None,
            nisn=values[NISN] or None,
            nik=plain_digits(values[NIK]) or None,
            class_name=values[CLASS],
        )

    question = say("visit.add.question", lang)
    notes = (say("visit.add.about", lang),)
    asked = StockAsk(question, lines, order, notes, amiss=amiss, number=NIK)
    return StockForm(asked, lang, memory)


def _amiss(values: Values, lang: Lang) -> dict[str, str]:
    """Return what is wrong with lines taken together, in a few words each."""
    found: dict[str, str] = {}
    nik = plain_digits(values[NIK])
    if nik and nik_errors(nik):
        found[NIK] = say("old.lack.nik", lang)
    if not nik:
        for heading in (NAME, BORN):
            if not values[heading]:
                found[heading] = say("stock.lack.text", lang)
    if values[BORN] and read_date(values[BORN]) is None:
        found[BORN] = say("visit.lack.date", lang)
    if values[NISN] and not _is_nisn(values[NISN]):
        found[NISN] = say("visit.lack.nisn", lang)
    if len(values[CLASS]) > _MOST_CLASS:
        found[CLASS] = say("stock.lack.short", lang)
    return found


def _is_nisn(text: str) -> bool:
    return len(text) == _NISN_DIGITS and text.isascii() and text.isdecimal()
