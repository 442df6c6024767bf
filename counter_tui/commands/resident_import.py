"""Files of residents and of statuses: bringing them in, or saying what they would do."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

from counter_tui.commands.desk import call, open_office
from counter_tui.output import print_json, print_lines, table
from counter_tui.resident_files.bring_in import (
    DIFFERENCE_HEADINGS,
    LINE,
    REASONS,
    BringIn,
    Counts,
    SideFiles,
)
from counter_tui.resident_files.kinds import RESIDENTS, STATUSES, Kind
from counter_tui.resident_files.preview import PersonMoves, Preview
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.side_file import SideFile, free_path
from counter_tui.settings import Settings
from counter_tui.terminal_identity import is_terminal
from db.journal.call import Call
from db.office import operator_named
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.store.errors import OfficeUnavailable
from db.store.store import Store
from screens.locale import Lang, say

Progress = Callable[[str, int, int], None]


def import_file(settings: Settings, asked: Namespace) -> None:
    """Bring a file of residents into the register."""
    _bring(settings, asked, RESIDENTS)


def statuses(settings: Settings, asked: Namespace) -> None:
    """Record the statuses of a file's people."""
    _bring(settings, asked, STATUSES)


def _bring(settings: Settings, asked: Namespace, kind: Kind) -> None:
    preview = Preview()
    with ExitStack() as stack:
        store = stack.enter_context(open_office(settings))
        by = call(store, settings)
        _check_right(store, by)
        sheet = stack.enter_context(Sheet(Path(asked.file), kind.fields, kind.missing))
        sides = _side_files(stack, asked, sheet)
        work = BringIn(
            store,
            by,
            sheet,
            kind,
            sides,
            settings.lang,
            only_look=asked.dry_run,
            told=preview.take,
        )
        progress = stack.enter_context(_progress(settings))
        try:
            counts = work.run(progress)
        except (OfficeUnavailable, Refused):
            if work.counts.read and not asked.dry_run:
                told = say("import.cut_off", settings.lang, read=work.counts.read)
                print_lines([told], sys.stderr)
            raise
    _print(settings, counts, sides, preview if asked.dry_run else None)


def _check_right(store: Store, by: Call) -> None:
    role = store.read(operator_named, by.operator).role
    if not permits(role, Act.ADD_RESIDENTS):
        roles = who_may(Act.ADD_RESIDENTS)
        raise Refused("NOT_PERMITTED", role=role, act=Act.ADD_RESIDENTS, roles=roles)


def _side_files(stack: ExitStack, asked: Namespace, sheet: Sheet) -> SideFiles:
    """Make the files beside the one that is read; a trial makes only those that are named."""
    headings = (LINE, REASONS, *sheet.headings)
    made = [
        _side_file(stack, asked, sheet, *each)
        for each in (
            ("rejects", asked.rejects, headings),
            ("differences", asked.differences, DIFFERENCE_HEADINGS),
        )
    ]
    return SideFiles(*made)


def _side_file(
    stack: ExitStack,
    asked: Namespace,
    sheet: Sheet,
    kind: str,
    named: str | None,
    headings: Sequence[str],
) -> SideFile | None:
    if named is None and asked.dry_run:
        return None
    path = free_path(sheet.file.path, kind) if named is None else Path(named)
    if path.exists() and path.samefile(sheet.file.path):
        raise Refused("SIDE_FILE_IS_THE_FILE", file=str(path))
    return stack.enter_context(SideFile(path, sheet.delimiter, headings))


@contextmanager
def _progress(settings: Settings) -> Iterator[Progress]:
    """Give the import something to tell its progress to: a bar on a terminal, else nothing."""
    if settings.json or not is_terminal(sys.stderr):
        yield lambda phase, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True)) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(phase: str, done: int, total: int) -> None:
            if phase not in tasks:
                said = say(f"import.phase.{phase}", settings.lang)
                tasks[phase] = bar.add_task(said, total=total or None)
            bar.update(tasks[phase], completed=done)

        yield tell


def _print(settings: Settings, counts: Counts, sides: SideFiles, preview: Preview | None) -> None:
    lang = settings.lang
    files = {
        "rejects_file": sides.rejects and sides.rejects.written,
        "differences_file": sides.differences and sides.differences.written,
    }
    paths = {name: str(path) if path else None for name, path in files.items()}
    print_lines(_left_out(counts, paths, lang), sys.stderr)
    found = {**asdict(counts), **paths}
    if preview:
        found |= {"departs": preview.departs, "moves": preview.moves}
    if settings.json:
        print_json(found)
        return
    told = say(
        "import.counts",
        lang,
        read=counts.read,
        added=counts.added,
        updated=counts.updated,
        unchanged=counts.unchanged,
        rejected=counts.rejected,
    )
    print_lines([told])
    if preview:
        print_lines(_previewed(counts, preview, lang))


def _left_out(counts: Counts, paths: dict[str, str | None], lang: Lang) -> Iterator[str]:
    """Yield what didn't go in, and where it is."""
    rejects, differences = paths["rejects_file"], paths["differences_file"]
    if counts.rejected and rejects:
        yield say("import.rejects", lang, rejected=counts.rejected, file=rejects)
    elif counts.rejected:
        yield say("import.rejected_unlisted", lang, rejected=counts.rejected)
    if counts.differences and differences:
        yield say("import.differences", lang, differences=counts.differences, file=differences)
    elif counts.differences:
        yield say("import.differences_unlisted", lang, differences=counts.differences)


def _previewed(counts: Counts, preview: Preview, lang: Lang) -> Iterator[str]:
    """Yield whom the file would move, and that nothing has happened."""
    if counts.departed:
        yield say("import.departed", lang, departed=counts.departed)
        yield from _people(preview.departs, counts.departed, lang)
    if counts.statuses:
        yield say("import.statuses", lang, statuses=counts.statuses)
        yield from _people(preview.moves, counts.statuses, lang)
    yield say("import.would", lang)


def _people(people: Sequence[PersonMoves], count: int, lang: Lang) -> Iterator[str]:
    rows = [
        (each.name, each.nik, *(say("cli.value", lang, value=code) for code in (each.was, each.to)))
        for each in people
    ]
    yield from (f"  {line}" for line in table(rows))
    if count > len(people):
        yield say("import.more", lang, more=count - len(people))
