"""The live strip: what lies where, what was done today, what is still to do."""

from rich.text import Text

from db.office import PlaceLine
from db.reads.strip import Strip
from screens.locale import Lang, say, written
from screens.text_lines import both_ends


def strip_lines(strip: Strip, place: str | None, lang: Lang, width: int) -> list[Text]:
    """Return the strip's two lines."""
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
    blanks = _blanks(_own_first(strip.places, place), place, lang, width - day.cell_len - 2)
    return [both_ends(blanks, day, width), both_ends(today, aims, width)]


def _blanks(places: list[PlaceLine], own: str | None, lang: Lang, room: int) -> Text:
    """Return what lies where: as many places as there is room for, the rest in one sum."""
    for shown in range(len(places), -1, -1):
        text = Text(f"{say('strip.blanks', lang)} ")
        for index, line in enumerate(places[:shown]):
            text.append(" · " if index else "")
            style = "bold" if line.code == own else ""
            text.append(f"{line.code} {written(line.on_hand)}", style)
        if rest := places[shown:]:
            total = sum(line.on_hand for line in rest)
            others = say("strip.others", lang, count=len(rest), total=total)
            text.append(f"{' · ' if shown else ''}{others}")
        if text.cell_len <= room or shown <= 1:
            return text
    return Text()


def _own_first(places: tuple[PlaceLine, ...], own: str | None) -> list[PlaceLine]:
    return sorted(places, key=lambda line: line.code != own)
