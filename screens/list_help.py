"""The help of a room with a list: what each of its keys does, or why it is grey."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from db.rules.roles import Role
from screens.help import HelpLine, HelpText
from screens.locale import Lang, say
from screens.room_keys import RoomKey, bar_words, permitted

if TYPE_CHECKING:
    from screens.list_room import ListRoom

_ALWAYS = (
    ("↑ ↓", "arrows"),
    ("PgUp PgDn", "pages"),
    ("Home End", "ends"),
    ("a-z 0-9", "filter"),
    ("Esc", "back"),
    ("F1  ?", "help"),
)


def list_help(room: "ListRoom[Any]") -> HelpText:
    """Return the help for a room as it stands."""
    lang, name, key = room.lang, room.NAME, room.enter_key()
    turns = say(f"room.turns.{name}", lang) if len(room.views) > 1 else ""
    enter = say(f"room.help.{key.id}" if key else "room.enter", lang)
    lines = room_help(room.KEYS, room.shift.operator.role, lang, turns, enter)
    return HelpText(say(f"room.title.{name}", lang), lines, say(f"room.about.{name}", lang))


def room_help(
    keys: Sequence[RoomKey], role: Role, lang: Lang, turns: str, opens: str
) -> tuple[HelpLine, ...]:
    """Return a line for each key of a room; `turns` is what Left and Right go to."""
    lines = [HelpLine("Enter", opens)] if opens else []
    for key in keys:
        grey = not permitted(key, role)
        what = bar_words(key, role, lang) if grey else say(f"room.help.{key.id}", lang)
        lines.append(HelpLine(f"{key.cap}  {key.letter}", what, grey=grey))
    if turns:
        lines.append(HelpLine("◂ ▸", turns))
    lines += [HelpLine(cap, say(f"room.help.{name}", lang)) for cap, name in _ALWAYS]
    return tuple(lines)
