"""The page: the board's figures as one JSON text, and figures back from whatever a page holds."""

import json
from typing import Any

from db.journal.canonical import canonical
from db.publishing.causes import BadPage, PageCause
from db.publishing.plain_values import Misshapen, plain, shaped
from db.publishing.sensible import nonsense
from db.rules.board_figures import BoardFigures

FORMAT = 1
# A busy city's page has some 20,000.
MOST_BYTES = 256 * 1024


def page_text(figures: BoardFigures) -> str:
    """Return the page of some figures, the same text for the same figures.

    Raises BadPage where `read_page` would refuse it: what no reader takes isn't published.
    """
    text = canonical({"format": FORMAT, "figures": plain(figures)})
    read_page(text)
    return text


def read_page(page: str | bytes) -> BoardFigures:
    """Return the figures that a page holds; raises BadPage, whatever the page is.

    It may have been written by anybody: nothing in it reaches a terminal that isn't a number in
    its range, a code that the record knows, or a short text of printable characters.
    """
    raw = page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page
    if len(raw) > MOST_BYTES:
        raise BadPage(PageCause.TOO_LONG)
    try:
        document = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_each_once, parse_constant=_no_number
        )
    except (ValueError, RecursionError) as error:
        raise BadPage(PageCause.NOT_JSON) from error
    if not isinstance(document, dict) or document.keys() != {"format", "figures"}:
        raise BadPage(PageCause.NO_PAGE)
    if type(document["format"]) is not int or document["format"] != FORMAT:
        raise BadPage(PageCause.OTHER_VERSION)
    try:
        figures = shaped(BoardFigures, document["figures"])
    except Misshapen as error:
        raise BadPage(PageCause.MISSHAPEN, error.where) from error
    if where := nonsense(figures):
        raise BadPage(PageCause.OUT_OF_RANGE, where)
    return figures


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name twice")
    return found


def _no_number(text: str) -> Any:
    raise ValueError(text)
