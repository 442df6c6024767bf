"""The keys of list rooms, declared once a room; legend, help and dispatch come from there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rich.text import Text

from db.rules.roles import Act, Role, permits, who_may
from screens.locale import Lang, refusal_words, say


@dataclass(frozen=True, slots=True)
class RoomKey:
    """A command key of a room: its terminal name, the letter that is its twin, the act it asks for.

    `on_row` is for a key that does something with the chosen row. The legend's word is
    `room.key.<id>`, the help's line `room.help.<id>`.
    """

    id: str
    key: str
    letter: str
    act: Act | None = None
    on_row: bool = False

    @property
    def cap(self) -> str:
        """Return the key as it is printed on a keyboard."""
        return self.key.upper()


HELP = RoomKey("help", "f1", "?")


def permitted(key: RoomKey, role: Role) -> bool:
    """Return whether an operator of this role may press the key."""
    return key.act is None or permits(role, key.act)


def bar_words(key: RoomKey, role: Role, lang: Lang) -> str:
    """Return why this role may not press the key, and who may."""
    assert key.act is not None
    values = {"role": role, "act": key.act, "roles": who_may(key.act)}
    return refusal_words("NOT_PERMITTED", values, lang).line


def room_legend(
    keys: Sequence[RoomKey],
    role: Role,
    lang: Lang,
    turns: str,
    opens: str,
    width: int,
    grey: Collection[str] = (),
) -> list[Text]:
    """Return the keys in lines of `width` cells, none of them broken over two lines.

    `turns` is what Left and Right change, `opens` what Enter does; `grey` are the keys, by id,
    that do nothing at this moment for whoever it is.
    """
    parts = [
        _part(
            key.cap,
            say(f"room.key.{key.id}", lang),
            grey=key.id in grey or not permitted(key, role),
        )
        for key in (HELP, *keys)
    ]
    told = (("Enter", opens), ("◂ ▸", turns), ("Esc", say("room.key.back", lang)))
    parts += [_part(cap, word) for cap, word in told if word]
    lines = [Text(no_wrap=True, end="")]
    for part in parts:
        if lines[-1].plain and lines[-1].cell_len + 1 + part.cell_len > width:
            lines.append(Text(no_wrap=True, end=""))
        elif lines[-1].plain:
            lines[-1].append(" ")
        lines[-1].append_text(part)
    return lines


def _part(cap: str, word: str, *, grey: bool = False) -> Text:
    if grey:
        return Text(f"{cap} {word.lower()}", "dim")
    return Text().append(f"{cap} ", "bold").append(word.upper())
