"""Whose figures the board shows, and why they may not be the present ones."""

from dataclasses import dataclass
from datetime import datetime

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.text import Text

from db.publishing.causes import NoFigures
from db.rules.board_figures import BoardFigures
from screens.board_age import since_words
from screens.locale import Lang, say
from screens.text_lines import fitted, wrapped

# An office's name is cut down to so many cells beside the viewer's, and left out below that.
_OFFICE_CUT = 8
# So much of the end of a page's address is shown however long the cause is.
_ADDRESS_CUT = 24


@dataclass(frozen=True, slots=True)
class Doubts:
    """What keeps the figures on the screen from being the present ones.

    `lost`: they can't be read, because of `cause`; `over`: their day isn't today; `silent_since`:
    nobody publishes the page since then. `page` is its address, "" for an office's database.
    """

    page: str = ""
    lost: bool = False
    cause: str = ""
    over: bool = False
    silent_since: datetime | None = None


def cause_words(error: BaseException | None, lang: Lang) -> str:
    """Return why a page gave no figures; "" for what has no words here."""
    if not isinstance(error, NoFigures):
        return ""
    return say(f"page.cause.{error.cause}", lang, detail=error.detail)


def first_line(office: str, viewer: str, lang: Lang, room: int) -> Text:
    """Return the board's title, the office and who looks on, in `room` cells.

    The title gives way first, it says least to those who sit before it; then the office's name
    is cut, for over SSH it is the viewer's that tells one session from another.
    """
    title = say("board.title", lang)
    told = ([title, office, viewer], [office or title, viewer])
    lines = [Text(" " + " · ".join(part for part in parts if part)) for parts in told]
    for line in lines:
        if line.cell_len <= room:
            return line
    if not viewer:
        return lines[-1]
    left = room - cell_len(viewer) - 4
    kept = f"{fitted(office or title, left).rstrip()} · " if left >= _OFFICE_CUT else ""
    return Text(f" {kept}{viewer}")


def doubt_lines(doubts: Doubts, figures: BoardFigures, lang: Lang, width: int) -> list[Text]:
    """Return what stands above figures that may not be the present ones; nothing where they are.

    A page that can't be read is named with the cause, in a line of its own where need be.
    """
    told = []
    if doubts.lost:
        told.append(say("board.lost.page" if doubts.page else "board.lost", lang))
    if doubts.over:
        told.append(say("board.over", lang))
    if doubts.silent_since and not doubts.lost:
        since = since_words(doubts.silent_since, figures, over=doubts.over)
        told.append(say("board.silent", lang, since=since))
    if not told:
        return []
    line = Text(f" {' · '.join(told)} ", "bold reverse")
    if not (doubts.lost and doubts.page):
        return [line]
    why = ": ".join(part for part in (doubts.cause, doubts.page) if part)
    if cell_len(why) <= width - line.cell_len - 2:
        return [Text().append_text(line).append(f"  {why}")]
    return [line, Text(f" {_cause_and_page(doubts, width - 2)}")]


def waiting_lines(doubts: Doubts, lang: Lang, width: int) -> list[Text]:
    """Return what stands where there are no figures yet, and why there are none."""
    if not doubts.lost:
        return [Text()]
    words = say("board.none.page" if doubts.page else "board.none", lang)
    lines = [Text(), *wrapped(words, width, "")]
    if doubts.page:
        address = say("board.none.at", lang, page=doubts.page)
        lines += [Text(), *map(Text, chop_cells(address, width))]
    if doubts.cause:
        lines += wrapped(say("board.none.why", lang, cause=doubts.cause), width, "")
    return lines


def _cause_and_page(doubts: Doubts, width: int) -> str:
    """Return both in one line: the cause loses its end, the page's address its beginning."""
    cause, page = doubts.cause, doubts.page
    if cause:
        room = width - min(cell_len(page), _ADDRESS_CUT) - 2
        cause = f"{cause if cell_len(cause) <= room else fitted(cause, room)}: "
    left = width - cell_len(cause)
    if cell_len(page) > left:
        page = "…" + set_cell_size(page[::-1], left - 1)[::-1]
    return cause + page
