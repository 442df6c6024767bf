"""The list of people that a search found, with the one that Enter opens."""

from rich.text import Text

from db.reads.search import Found, Hit
from db.rules.nik import mask_nik
from screens.locale import Lang, say, written
from screens.text_lines import fitted, joined

_NIK, _BIRTH, _STATUS = 16, 10, 14
_GAP = 2
WIDE = 110


def hits_text(found: Found, line: str, chosen: int, lang: Lang, width: int, height: int) -> Text:
    """Return the list for a pane of `width` x `height`, scrolled so that `chosen` is seen."""
    if not found.hits:
        return joined([Text(say("hits.none", lang, line=line))], width, height)
    count = len(found.hits)
    key = "hits.more" if found.more else "hits.one" if count == 1 else "hits.some"
    lines = [Text(say(key, lang, count=count), "dim"), Text(_heading(lang, width), "dim")]
    room = max(1, height - len(lines))
    first = max(0, min(chosen - room // 2, count - room))
    for index, hit in enumerate(found.hits[first : first + room], first):
        mark = "▶ " if index == chosen else "  "
        row = mark + _row(hit, lang, width)
        lines.append(Text(row, "reverse" if index == chosen else ""))
    return joined(lines, width, height)


def _heading(lang: Lang, width: int) -> str:
    return "  " + _columns(
        say("hits.name", lang),
        "NIK",
        say("hits.birth", lang),
        say("hits.kelurahan", lang),
        say("hits.mother", lang),
        say("hits.status", lang),
        width,
    )


def _row(hit: Hit, lang: Lang, width: int) -> str:
    return _columns(
        hit.name,
        mask_nik(hit.nik),
        written(hit.birth_date),
        hit.kelurahan,
        hit.mother_name,
        say(f"status.short.{hit.status}", lang) if hit.status else "-",
        width,
    )


def _columns(
    name: str, nik: str, birth: str, kelurahan: str, mother: str, status: str, width: int
) -> str:
    """Return a row; a wide screen tells namesakes apart by the mother's name and the state."""
    wide = width >= WIDE
    gaps = 5 if wide else 3
    room = width - 2 - _NIK - _BIRTH - gaps * _GAP - (_STATUS if wide else 0)
    name_width = room * 2 // 5 if wide else room * 3 // 5
    kelurahan_width = room // 4 if wide else room - name_width
    cells = [
        fitted(name, name_width),
        fitted(nik, _NIK),
        fitted(birth, _BIRTH),
        fitted(kelurahan, kelurahan_width),
    ]
    if wide:
        cells.append(fitted(mother, room - name_width - kelurahan_width))
        cells.append(fitted(status, _STATUS))
    return (" " * _GAP).join(cells)
