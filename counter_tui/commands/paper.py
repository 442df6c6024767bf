"""A letter or a record: to a file, to the printer, and the templates that set it."""

import shutil
from argparse import Namespace
from pathlib import Path

from counter_tui.commands.desk import open_office, viewer
from counter_tui.output import print_lines, show
from counter_tui.settings import Settings, papers_of
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from screens.locale import say
from screens.papers.jobs import print_paper
from screens.papers.make import made
from screens.papers.outcome_words import outcome_words, paper_words
from screens.papers.paper_file import write_paper
from screens.papers.render import built_in_templates


def paper(settings: Settings, asked: Namespace) -> None:
    """Make a paper and write it to a file, print it, or both; that it was made is recorded.

    Raises Refused where it can't be made, written or printed.
    """
    if asked.kind == "templates":
        _templates(settings, asked)
        return
    if asked.ref is None or not (asked.out or asked.print):
        raise WrongUsage("usage.paper")
    kind, lang = PaperKind(asked.kind), settings.lang
    told: dict[str, object] = {"kind": kind}
    lines = []
    with open_office(settings) as store:
        who = viewer(store, settings)
        tools = papers_of(settings, training=store.read(office_settings).training)
        if asked.out:
            found, path = made(store, who, kind, asked.ref, tools), Path(asked.out)
            write_paper(found.pdf, path)
            told |= {"ref": found.ref, "file": str(path)}
            paper = paper_words(kind, found.ref, lang)
            lines.append(say("paper.saved", lang, paper=paper, file=str(path)))
        if asked.print:
            outcome = print_paper(store, who, kind, asked.ref, tools)
            if outcome.why is not None:
                print_lines([] if settings.json else lines)
                raise outcome.why
            told |= {"ref": outcome.ref, "printing": outcome.ending, "printer": outcome.printer}
            lines.append(outcome_words(outcome, lang))
    show(settings, told, lines)


def _templates(settings: Settings, asked: Namespace) -> None:
    """Copy the built-in templates to a folder to start from; a file that is there stays."""
    if asked.out is None or asked.ref is not None:
        raise WrongUsage("usage.paper")
    folder = Path(asked.out)
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for template in built_in_templates():
            copy = folder / template.name
            if not copy.exists():
                shutil.copyfile(template, copy)
                written.append(copy.name)
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused("SIDE_FILE_UNWRITABLE", file=str(folder), detail=why) from error
    words = say("paper.templates", settings.lang, count=len(written), folder=str(folder))
    show(settings, {"folder": str(folder), "files": written}, [words])
