"""The live strip: what lies where, what was done today, what is still to do."""

from datetime import date

from rich.text import Text

from db.office import PlaceLine
from db.reads.siak_line import SiakDown, SiakLine
from db.reads.strip import Strip
from screens.locale import Lang, say, written
from screens.text_lines import both_ends


def level_words(level: str, blanks: int, lang: Lang) -> str:
    """Return how low the stock is; none left is told as such, whatever the levels are."""
    return say(f"strip.level.{level if blanks else 'none'}", lang)


def strip_lines(strip: Strip, place: str | None, lang: Lang, width: int) -> list[Text]:
    """Return the strip's two lines."""
    day = Text()
    if strip.level:
        day.append(f" {level_words(strip.level, strip.blanks, lang)} ", "bold reverse")
        day.append("  ")
    if papers := strip.papers.get(place or "", 0):
        day.append(f" {say('strip.papers', lang, count=papers)} ", "bold")
        day.append(" ")
    day.append(written(strip.day))
    siak = siak_text(strip.siak, strip.day, lang)
    cards = Text(f"{say('strip.cards', lang)} {written(strip.today.cards)}", "bold")
    sukets = Text(f" · {say('strip.suket', lang)} {written(strip.today.suket)}")
    work = [Text(f"{say('strip.today', lang)} ") + cards + sukets, cards + sukets, cards]
    aims = Text(f"{say('strip.suket_open', lang)} {written(strip.suket_open)}  ")
    target = strip.target
    aims.append(
        f"{say('strip.target', lang)} {target.year}: "
        f"{written(target.recorded)}/{written(target.target)}"
    )
    blanks = _lying_and_moving(strip, place, lang, width - day.cell_len - 2)
    return [
        both_ends(blanks, day, width),
        both_ends(_beside(siak, work, width - aims.cell_len - 2), aims, width),
    ]


def siak_text(siak: SiakLine, today: date, lang: Lang) -> Text:
    """Return that SIAK is down and since when, or what is still to be sent; else nothing."""
    if siak.down:
        return siak_down_text(siak.down, today, lang)
    if siak.to_catch_up:
        return Text(say("strip.siak.catch_up", lang, count=siak.to_catch_up), "bold")
    return Text()


def siak_down_text(down: SiakDown, today: date, lang: Lang) -> Text:
    """Return that SIAK is down, and since when: today's time, or the day before it too."""
    clock = down.clock if down.day == today else f"{down.day:%d-%m} {down.clock}"
    return Text(f" {say('strip.siak.down', lang, clock=clock)} ", "bold reverse")


def _beside(siak: Text, work: list[Text], room: int) -> Text:
    """Return SIAK's state, if any, and as much of today's work beside it as there is room for."""
    if not siak.plain:
        return work[0]
    fitting = [siak + Text("  ") + each for each in work]
    return next((text for text in fitting if text.cell_len <= room), siak)


def _lying_and_moving(strip: Strip, own: str | None, lang: Lang, room: int) -> Text:
    """Return what lies where, and what is under way where there is room for both."""
    places = _own_first(strip.places, own)
    moving = say("strip.under_way", lang, pieces=strip.under_way)
    beside = Text(f" · {moving}" if strip.under_way else "")
    both = _blanks(places, own, lang, room - beside.cell_len).append_text(beside)
    return both if both.cell_len <= room else _blanks(places, own, lang, room)


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
