"""The tables of docs/keys.md, made from where keys are declared: `python -m screens.key_tables`."""

from collections.abc import Sequence
from typing import Any

from db.rules.roles import Role
from screens.count_room import CountRoom
from screens.counter_help import counter_help
from screens.counter_rooms import PERSON_LETTERS, ROOMS
from screens.day_room import DayRoom
from screens.deliveries_room import DeliveriesRoom
from screens.hanging_cases import HangingCases
from screens.help import HelpLine, choice_lines, form_lines
from screens.last_residents import LastResidents
from screens.list_help import room_help
from screens.list_room import ListRoom
from screens.locale import LANGUAGES, say
from screens.need_room import REQUEST
from screens.old_cards_room import OldCardsRoom
from screens.papers_room import PapersRoom
from screens.print_queue import PrintQueue
from screens.rolls_room import RollsRoom
from screens.run_help import run_help
from screens.schools_room import SchoolsRoom
from screens.shipments_room import ShipmentsRoom
from screens.stock_room import StockRoom
from screens.suket_register import SuketRegister
from screens.target_room import TargetRoom
from screens.trays_room import TraysRoom
from screens.visit_help import visit_help
from screens.visits_room import VisitsRoom
from screens.waiting_cards import WaitingCards

LIST_ROOMS: tuple[type[ListRoom[Any]], ...] = (
    StockRoom,
    ShipmentsRoom,
    TraysRoom,
    CountRoom,
    RollsRoom,
    PrintQueue,
    SuketRegister,
    WaitingCards,
    DeliveriesRoom,
    HangingCases,
    DayRoom,
    OldCardsRoom,
    PapersRoom,
    TargetRoom,
    LastResidents,
    VisitsRoom,
    SchoolsRoom,
)
_HEAD = "| key | Indonesian | English |\n|---|---|---|\n"


def key_tables() -> str:
    """Return every key of the counter, its rooms, its forms and its questions as Markdown."""
    counter = [counter_help(None, lang, Role.CLERK).lines for lang in LANGUAGES]
    lists = [room_help((), Role.CLERK, lang, "", say("room.enter", lang)) for lang in LANGUAGES]
    parts = [
        _part("At the counter", counter),
        _part("F9: for the person shown, and the other rooms", [_rooms(n) for n in (0, 1)]),
        _part("In every room with a list", lists),
    ]
    parts += [_room(room) for room in LIST_ROOMS if room.KEYS or room.ENTER]
    run = [run_help({}, Role.CLERK, lang).lines for lang in LANGUAGES]
    parts.append(_part("Printing cards of a run", run))
    visit = [visit_help({}, Role.CLERK, lang).lines for lang in LANGUAGES]
    parts.append(_part("In a visit", visit))
    asks = f"{REQUEST.cap}  {REQUEST.letter}"
    need = [(HelpLine(asks, say("need.help.request", lang)),) for lang in LANGUAGES]
    parts.append(_part("Need of blanks", need))
    parts.append(_part("In a form", [form_lines(lang, ticks=True) for lang in LANGUAGES]))
    parts.append(_part("In a question", [choice_lines(lang) for lang in LANGUAGES]))
    return "\n".join(parts)


def _rooms(language: int) -> tuple[HelpLine, ...]:
    lang = LANGUAGES[language]
    offered = {**PERSON_LETTERS, **ROOMS}
    return tuple(HelpLine(key, say(f"rooms.{name}", lang)) for key, name in offered.items())


def _room(room: type[ListRoom[Any]]) -> str:
    tables = []
    for lang in LANGUAGES:
        lines = [
            HelpLine(f"{key.cap}  {key.letter}", say(f"room.help.{key.id}", lang))
            for key in room.KEYS
        ]
        if room.ENTER is not None and room.ENTER not in room.KEYS:
            lines.insert(0, HelpLine("Enter", say(f"room.help.{room.ENTER.id}", lang)))
        tables.append(tuple(lines))
    return _part(say(f"room.title.{room.NAME}", "en").capitalize(), tables)


def _part(title: str, tables: Sequence[Sequence[HelpLine]]) -> str:
    indonesian, english = tables
    rows = "".join(
        f"| {' '.join(line.key.split())} | {line.what} | {other.what} |\n"
        for line, other in zip(indonesian, english, strict=True)
    )
    return f"## {title}\n\n{_HEAD}{rows}"


if __name__ == "__main__":
    print(key_tables(), end="")
