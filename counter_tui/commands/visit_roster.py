"""People put on a visit's list from the command line: all those of a file, or one on the spot."""

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from counter_tui.commands.desk import call, checked_nik, open_office
from counter_tui.commands.receipts import done, receipt_lines
from counter_tui.commands.visit_shown import what_words
from counter_tui.commands.visits import chosen_visit, split_words
from counter_tui.output import as_json, print_lines, show
from counter_tui.resident_files.side_file import free_path
from counter_tui.roster_files.read_roster import read_roster
from counter_tui.roster_files.rejects import write_rejects
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.reads.today import office_now
from db.reads.visits.line_added import line_added
from db.reads.visits.roster_taken import RosterTaken, roster_taken
from db.reads.visits.sheet import visit_sheet
from db.reads.visits.visit_list import visit_line
from db.roster_match import match_roster
from db.rules.indonesian import read_date
from db.rules.refused import Refused
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.take_roster import roster_order, take_roster
from screens.locale import Lang, say


def roster(settings: Settings, asked: Namespace) -> None:
    """Take a file's lines onto a visit's list; rows that can't be taken go to a file beside it.

    Raises Refused where the file can't be read as a list, and as `take_roster` does.
    """
    ref, name = split_words(asked.words, "usage.visit_roster")
    path, lang = Path(name), settings.lang
    with open_office(settings) as store:
        office = store.read(office_settings)
        mine = call(store, settings)
        visit = store.read(visit_line, chosen_visit(store, mine.place, ref)).ref
        read = read_roster(path, store.read(_today))
        rejects = _written_rejects(read, path, asked.rejects, lang)
        order = roster_order(visit, read)
        # Found beside the clerks' work; the act itself only looks whether it still holds.
        matches = store.read(match_roster, read.lines)
        receipt = done(store, take_roster, mine, order, read.lines, matches)
        taken = store.read(_taken, receipt.act)
    rejected = len(read.rejects)
    if rejects:
        told = say("import.rejects", lang, rejected=rejected, file=str(rejects))
        print_lines([told], sys.stderr)
    found = {
        **as_json(receipt),
        "ref": taken.visit,
        "added": taken.added,
        "there": taken.there,
        "matched": taken.matched,
        "doubtful": taken.doubtful,
        "unknown": taken.unknown,
        "read": len(read.lines) + rejected,
        "rejected": rejected,
        "rejects_file": str(rejects) if rejects else None,
    }
    words = f"  {_counts(read, taken, lang)}"
    show(settings, found, [*receipt_lines(receipt, office, lang), words])


def add(settings: Settings, asked: Namespace) -> None:
    """Put somebody on a visit's list on the spot; print on which line, and what they are."""
    born = read_date(asked.birth_date) if asked.birth_date else None
    if asked.birth_date and born is None:
        raise WrongUsage("usage.day", name="--birth-date", value=asked.birth_date[:40])
    if not asked.nik and not (asked.name and born):
        raise WrongUsage("usage.visit_add")
    nik = checked_nik(asked.nik) if asked.nik else None
    line = RosterLine(asked.name.upper(), born, asked.nisn or None, nik, asked.class_name)
    with open_office(settings) as store:
        office = store.read(office_settings)
        mine = call(store, settings)
        visit = chosen_visit(store, mine.place, asked.ref)
        receipt = done(store, add_pupil, mine, AddPupilOrder(visit), line)
        number = store.read(line_added, receipt.act)
        sheet = store.read(visit_sheet, visit, mine.clock)
    added = next(each for each in sheet.pupils if each.line == number)
    found = {
        **as_json(receipt),
        "line": number,
        "class": added.what,
        "doubtful": added.doubtful,
    }
    words = say(
        "visits.cli.added", settings.lang, line=number, what=what_words(added, settings.lang)
    )
    show(settings, found, [*receipt_lines(receipt, office, settings.lang), f"  {words}"])


def _today() -> date:
    return office_now(office_settings()).today


def _written_rejects(read: RosterRead, path: Path, named: str | None, lang: Lang) -> Path | None:
    if not read.rejects:
        return None
    beside = free_path(path, "rejects") if named is None else Path(named)
    if beside.exists() and beside.samefile(path):
        raise Refused("SIDE_FILE_IS_THE_FILE", file=str(beside))
    return write_rejects(read, beside, lang)


def _taken(act_id: str) -> RosterTaken:
    """Return what an act took that has just been done."""
    taken = roster_taken(act_id)
    if taken is None:
        raise Refused("RECORD_DIFFERS", table="journal_entry")
    return taken


def _counts(read: RosterRead, taken: RosterTaken, lang: Lang) -> str:
    return say(
        "visits.cli.roster",
        lang,
        read=len(read.lines) + len(read.rejects),
        rejected=len(read.rejects),
        added=taken.added,
        there=taken.there,
        matched=taken.matched,
        doubtful=taken.doubtful,
        unknown=taken.unknown,
    )
