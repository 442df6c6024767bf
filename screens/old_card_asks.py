"""The forms for a card that came back, and for a destruction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.rules.destruction import DEFAULT_METHOD
from db.rules.indonesian import read_date
from db.rules.nik import nik_errors, plain_digits
from db.rules.stock import TAKE_BACK_CAUSES
from db.transactions.take_back_card import TakeBackOrder
from screens.form_lines import DateLine, FormLine, PickLine, TextLine
from screens.locale import Lang, say, written
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in

BOTH, CARDS, BLANKS = "both", "cards", "blanks"
_WITNESSES = 3


@dataclass(frozen=True, slots=True)
class DestroyWish:
    """What is to be destroyed, before it is known what that is: see DestroyOrder."""

    what: str
    until: date
    witnesses: tuple[tuple[str, str], ...]
    method: str
    document: str
    day: str


def take_back_ask(place: str | None, lang: Lang) -> StockAsk:
    """Return the form for a card that came back without another made for it."""
    causes = [(str(each), say(f"name.{each}", lang)) for each in TAKE_BACK_CAUSES]
    lines: list[FormLine] = [
        TextLine("back-nik", "NIK", needed=True),
        PickLine("back-cause", say("stock.label.cause", lang), causes, needed=True),
        PiecesLine("back-issue", say("old.label.issue", lang)),
        TextLine("back-document", say("stock.label.document", lang)),
    ]

    def amiss(values: Values) -> Values:
        wrong = nik_errors(plain_digits(values["back-nik"]))
        return {"back-nik": say("old.lack.nik", lang)} if wrong else {}

    def order(values: Values) -> TakeBackOrder:
        issue = pieces_in(values, "back-issue") if values["back-issue"] else 0
        nik = plain_digits(values["back-nik"])
        return TakeBackOrder(nik, values["back-cause"], issue, values["back-document"])

    question = say("old.back.question", lang, place=place)
    return StockAsk(question, lines, order, amiss=amiss, number="back-nik")


def destroy_ask(place: str | None, today: date, notes: Sequence[str], lang: Lang) -> StockAsk:
    """Return the form of a destruction; `notes` tell what lies at the place."""
    kinds = [(each, say(f"destroy.what.{each}", lang)) for each in (BOTH, CARDS, BLANKS)]
    now = written(today)
    lines: list[FormLine] = [
        PickLine("destroy-what", say("destroy.label.what", lang), kinds),
        DateLine("destroy-until", say("destroy.label.until", lang), now, needed=True),
        *_witness_lines(lang),
        TextLine("destroy-document", say("stock.label.document", lang)),
        TextLine("destroy-method", say("destroy.label.method", lang), DEFAULT_METHOD, needed=True),
        DateLine("destroy-day", say("destroy.label.day", lang), now, needed=True),
    ]
    for line in lines:
        if isinstance(line, TextLine):
            line.proposed = bool(line.text)

    def amiss(values: Values) -> Values:
        return _amiss(values, lang)

    question = say("destroy.question", lang, place=place)
    return StockAsk(question, lines, _wish, notes, amiss=amiss)


def _witness_lines(lang: Lang) -> list[FormLine]:
    lines: list[FormLine] = []
    for number in range(1, _WITNESSES + 1):
        for name in ("witness", "agency"):
            label = say(f"destroy.label.{name}", lang, number=number)
            lines.append(TextLine(f"{name}-{number}", label, needed=number == 1))
    return lines


def _amiss(values: Values, lang: Lang) -> Values:
    """Return the days that are none, and the witnesses of whom a half is missing."""
    days = ("destroy-until", "destroy-day")
    found = {name: say("destroy.lack.day", lang) for name in days if not read_date(values[name])}
    for number in range(1, _WITNESSES + 1):
        pair = (f"witness-{number}", f"agency-{number}")
        lacking = [name for name in pair if not values[name]]
        if len(lacking) == 1:
            found[lacking[0]] = say("stock.lack.text", lang)
    return found


def _wish(values: Values) -> DestroyWish:
    until, day = read_date(values["destroy-until"]), read_date(values["destroy-day"])
    assert until is not None
    assert day is not None
    pairs = [
        (values[f"witness-{number}"], values[f"agency-{number}"])
        for number in range(1, _WITNESSES + 1)
    ]
    return DestroyWish(
        values["destroy-what"],
        until,
        tuple(pair for pair in pairs if all(pair)),
        values["destroy-method"],
        values["destroy-document"],
        day.isoformat(),
    )
