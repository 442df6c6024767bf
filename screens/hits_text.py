"""The list of people that a search found, with the one that Enter opens."""

from rich.text import Text

from db.reads.search import Found, Hit
from db.rules.nik import mask_nik
from screens.hit_list import HitList
from screens.locale import Lang, say, written
from screens.text_lines import fitted, joined, wrapped

WIDE = 110
_BIRTH, _NIK = 10, 16
# The status's column and the blanks between columns, and how name, kelurahan and mother's name
# share what is left.
_NARROW = (9, 1, (24, 15, 14))
_AMPLE = (14, 2, (20, 12, 13))


def hits_text(people: HitList, lang: Lang, width: int, height: int) -> Text:
    """Return the list for a pane of `width` x `height`, scrolled so that the chosen row is seen."""
    hits = people.found.hits
    if not hits:
        return _nobody(people.line, lang, width, height)
    lines = [Text(_head(people, lang), "dim"), Text(_heading(lang, width), "dim")]
    room = max(1, height - len(lines))
    first = max(0, min((people.chosen or 0) - room // 2, len(hits) - room))
    for index, hit in enumerate(hits[first : first + room], first):
        here = index == people.chosen
        row = f"{'▶' if here else ' '} {_row(hit, lang, width)}"
        lines.append(Text(row, "reverse" if here else ""))
    return joined(lines, width, height)


def _head(people: HitList, lang: Lang) -> str:
    found = people.found
    count = len(found.hits)
    kind = "live" if people.live else "sent"
    if found.more:
        return say(f"hits.{kind}.more", lang, shown=count, total=_total(found))
    if count == 1:
        return say(f"hits.{kind}.one", lang)
    return say(f"hits.{kind}.some", lang, count=count)


def _total(found: Found) -> str:
    """Return how many fit the line, as a list says it: 37, or 1.000+ where counting stopped."""
    return f"{written(found.count)}{'' if found.counted_all else '+'}"


def _nobody(line: str, lang: Lang, width: int, height: int) -> Text:
    """Return that nobody fits, and what to try."""
    lines = wrapped(say("hits.none", lang, line=line), width, "bold")
    tries = [Text(f"  {say(f'hits.try.{each}', lang)}") for each in ("name", "more", "nik")]
    return joined([*lines, Text(), Text(say("hits.try", lang)), *tries], width, height)


def _heading(lang: Lang, width: int) -> str:
    keys = ("hits.name", "hits.birth", "hits.kelurahan", "hits.mother", "hits.status")
    return "  " + _columns([say(key, lang) for key in keys], "NIK", width)


def _row(hit: Hit, lang: Lang, width: int) -> str:
    length = "short" if width >= WIDE else "brief"
    here = hit.base_status == "HIDUP"
    key = f"status.{length}.{hit.status}" if here else f"name.{hit.base_status}"
    status = say(key, lang)
    about = [hit.name, written(hit.birth_date), hit.kelurahan, hit.mother_name, status]
    return _columns(about, mask_nik(hit.nik), width)


def _columns(about: list[str], nik: str, width: int) -> str:
    """Return a row: what tells namesakes apart, and on a wide screen the NIK, masked."""
    name, birth, kelurahan, mother, status = about
    wide = width >= WIDE
    status_width, gap, shares = _AMPLE if wide else _NARROW
    fixed = _BIRTH + status_width + (_NIK + gap if wide else 0)
    room = width - 2 - fixed - 4 * gap
    name_width, kelurahan_width = (room * share // sum(shares) for share in shares[:2])
    cells = [
        fitted(name, name_width),
        fitted(birth, _BIRTH),
        fitted(kelurahan, kelurahan_width),
        fitted(mother, room - name_width - kelurahan_width),
        fitted(status, status_width),
    ]
    if wide:
        cells.insert(1, fitted(nik, _NIK))
    return (" " * gap).join(cells)
