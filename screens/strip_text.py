"""The live strip: what lies where, what was done today, what is still to do."""

from rich.text import Text

from db.office import PlaceLine
from db.reads.strip import Strip
from screens.locale import Lang, say, written
from screens.text_lines import both_ends


def strip_lines(strip: Strip, place: str | None, lang: Lang, width: int) -> list[Text]:
    """Return the strip's two lines."""
    blanks = Text(f"{say('strip.blanks', lang)} ")
    for index, line in enumerate(_own_first(strip.places, place)):
        blanks.append(" · " if index else "")
        style = "bold" if line.code == place else ""
        blanks.append(f"{line.code} {written(line.on_hand)}", style)
    day = Text()
    if strip.level:
        day.append(f" {say(f'strip.level.{strip.level}', lang)} ", "bold reverse")
        day.append("  ")
    day.append(written(strip.day))
    today = Text(f"{say('strip.today', lang)} ")
    today.append(f"{say('strip.cards', lang)} {written(strip.today.cards)}", "bold")
    today.append(f" · {say('strip.suket', lang)} {written(strip.today.suket)}")
    aims = Text(f"{say('strip.suket_open', lang)} {written(strip.suket_open)}  ")
    target = strip.target
    aims.append(
        f"{say('strip.target', lang)} {target.year}: "
        f"{written(target.recorded)}/{written(target.target)}"
    )
    return [both_ends(blanks, day, width), both_ends(today, aims, width)]


def _own_first(places: tuple[PlaceLine, ...], own: str | None) -> list[PlaceLine]:
    return sorted(places, key=lambda line: line.code != own)
