"""A line of a visit's list from the command line: what became of it, and who it is."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import Any

from counter_tui.commands.desk import call, checked_nik, open_office, viewer
from counter_tui.commands.receipts import print_done
from counter_tui.commands.visits import chosen_visit, split_words
from counter_tui.output import show, table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.visits.candidates import Candidate, candidates
from db.reads.visits.visit_list import visit_line
from db.reads.whole_lists import shows_whole_niks
from db.rules.indonesian import read_number
from db.rules.nik import mask_nik
from db.rules.refused import Refused
from db.rules.visits import Outcome
from db.store.store import Store
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.viewer import ask_may_look, record_look
from screens.locale import Lang, say, written

# What a clerk may say of a line by which option; the last takes back what was said.
_SAID = {
    "absent": str(Outcome.TIDAK_HADIR),
    "leave": str(Outcome.PKL_IZIN),
    "failed": str(Outcome.GAGAL),
    "clear": "",
}
_REASONED = ("absent", "leave", "failed")
_COLUMNS = (
    "hits.name",
    "hits.birth",
    "hits.kelurahan",
    "hits.mother",
    "hits.status",
    "visits.cli.candidate.differs",
)


def pupil(settings: Settings, asked: Namespace) -> None:
    """Say what became of a line, or which resident it is."""
    ref, line = _line_of(asked.words)
    said = [option for option in _SAID if getattr(asked, option)]
    if len(said) + asked.nobody + bool(asked.nik) != 1:
        raise WrongUsage("usage.visit_pupil")
    if asked.reason and not set(said) & set(_REASONED):
        raise WrongUsage("usage.visit_pupil_reason")
    with open_office(settings) as store:
        mine = call(store, settings)
        visit = chosen_visit(store, mine.place, ref)
        if said:
            note = NotePupilOrder(visit, line, _SAID[said[0]], asked.reason)
            print_done(store, settings, note_pupil, mine, note)
        else:
            nik = _meant(store, visit, line, asked.nik) if asked.nik else None
            print_done(store, settings, match_pupil, mine, MatchOrder(visit, line), nik)


def candidates_of(settings: Settings, asked: Namespace) -> None:
    """Print who in the register may be meant by a line; that is recorded as a look."""
    ref, line = _line_of(asked.words)
    with open_office(settings) as store:
        who = viewer(store, settings)
        store.read(ask_may_look, who)
        whole = store.read(shows_whole_niks, who, export=False)
        visit = store.read(visit_line, chosen_visit(store, who.place, ref)).ref
        found = store.read(candidates, visit, line)
        store.write(record_look, who, "LIST", query=f"visit {visit} {line}", hits=len(found))
    told = [_told(each, whole=whole) for each in found]
    lines = _lines(found, line, settings.lang, whole=whole)
    show(settings, {"ref": visit, "line": line, "candidates": told}, lines)


def _line_of(words: Sequence[str]) -> tuple[str | None, int]:
    ref, word = split_words(words, "usage.visit_line")
    line = read_number(word)
    if line is None:
        raise WrongUsage("usage.number", name="LINE", value=word[:40])
    return ref, line


def _meant(store: Store, visit: str, line: int, typed: str) -> str:
    """Return the NIK that was typed; one masked as lists show it must be one candidate's alone."""
    if "*" not in typed:
        return checked_nik(typed)
    masked = "".join(typed.split())
    found = store.read(candidates, visit, line)
    niks = [each.nik for each in found if mask_nik(each.nik) == masked]
    if len(niks) != 1:
        raise Refused("NIK_NOT_FOUND", nik=masked[:40])
    return niks[0]


def _told(candidate: Candidate, *, whole: bool) -> dict[str, Any]:
    return {
        "nik": candidate.nik if whole else mask_nik(candidate.nik),
        "name": candidate.name,
        "birth_date": candidate.birth_date,
        "kelurahan": candidate.kelurahan,
        "mother_name": candidate.mother_name,
        "status": candidate.status,
        "differs": candidate.differs,
        "listed_as": candidate.listed_as,
    }


def _lines(found: Iterable[Candidate], line: int, lang: Lang, *, whole: bool) -> list[str]:
    heading = ("NIK", *(say(key, lang) for key in _COLUMNS))
    rows = [
        (
            each.nik if whole else mask_nik(each.nik),
            written(each.name),
            written(each.birth_date),
            written(each.kelurahan),
            written(each.mother_name),
            say(f"status.short.{each.status}", lang) if each.status else "-",
            _remark(each, line, lang),
        )
        for each in found
    ]
    return table([heading, *rows]) if rows else [say("visits.cli.no_candidate", lang)]


def _remark(candidate: Candidate, line: int, lang: Lang) -> str:
    """Return in what a resident differs from the line, and where else on the list they stand."""
    parts = [say(f"visits.cli.differs.{each}", lang) for each in candidate.differs]
    if candidate.listed_as not in (None, line):
        parts.append(say("visits.cli.listed_as", lang, line=candidate.listed_as))
    return ", ".join(parts) or say("visits.cli.differs.nothing", lang)
