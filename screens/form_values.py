"""How the value of a form's line is shown, at hand or not."""

from rich.text import Text

from screens.form_lines import FormLine, PickLine, SoughtLine, TextLine
from screens.tick_line import TickLine


def value_text(line: FormLine, room: int, *, here: bool) -> Text:
    """Return a line's value for `room` cells; with `here` as it is being edited."""
    if isinstance(line, PickLine):
        return Text(f"◂ {line.words} ▸", "reverse") if here else Text(line.words)
    if isinstance(line, TickLine):
        return Text(line.words, "reverse" if here else "")
    if isinstance(line, SoughtLine):
        return _sought(line, room, here=here)
    return _edited(line, room) if here else Text(_end_of(line.text, room))


def caret_at(line: FormLine, room: int) -> int:
    """Return the cell of the value where the next letter goes."""
    return line.at - _first_shown(line, room) if isinstance(line, TextLine) else 0


def _first_shown(line: TextLine, room: int) -> int:
    return max(0, line.at - room + 1)


def _edited(line: TextLine, room: int) -> Text:
    """Return the text around the caret, which stands on a cell of its own at the end."""
    text = f"{line.text} "
    first = _first_shown(line, room)
    shown = Text(text[first : first + room])
    shown.stylize("reverse", line.at - first, line.at - first + 1)
    return shown


def _sought(line: SoughtLine, room: int, *, here: bool) -> Text:
    if not here:
        found = line.found
        beside = f" ({found[2]})" if found and found[2] else ""
        return Text(_end_of(line.text + beside, room))
    shown = _edited(line, room)
    fitting = line.fitting
    if found := line.found:
        if found[1].casefold() != line.text.strip().casefold() or found[2]:
            beside = f" ({found[2]})" if found[2] else ""
            shown.append(f"◂ {found[1]}{beside} ▸", "bold")
    elif fitting:
        shown.append(_choices([each[1] for each in fitting], room - shown.cell_len), "dim")
    return shown


def _choices(words: list[str], room: int) -> str:
    """Return as many of the answers as there is room for, between the signs of the arrows."""
    for count in range(len(words), 0, -1):
        more = " ..." if count < len(words) else ""
        told = f"◂ {' · '.join(words[:count])}{more} ▸"
        if len(told) <= room:
            return told
    return "◂ ... ▸"


def _end_of(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 3]}..."
