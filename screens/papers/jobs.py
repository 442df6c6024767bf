"""Printing a paper from its data to the tray, and keeping the list of papers by how it went."""

import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.reads.paper_list import PaperLine, paper_line, papers_sent
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.paper_tries import paper_done, paper_failed, paper_sent, take_paper
from db.viewer import Viewer
from screens.papers.make import Paper, made
from screens.papers.paper_file import save_paper
from screens.papers.printing import (
    Job,
    JobNews,
    JobState,
    job_here,
    job_news,
    send_to_printer,
    withdraw,
)
from screens.papers.tools import Tools

# So long the terminal watches a job before it leaves it to the printer and the list.
SECONDS = 20.0
_OFTEN, _SELDOM = 0.05, 1.0


class Ending(StrEnum):
    """How a try ended; WAITS: in the printer's queue, TAKEN: another terminal printed it."""

    PRINTED = "PRINTED"
    SAVED = "SAVED"
    WAITS = "WAITS"
    FAILED = "FAILED"
    TAKEN = "TAKEN"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a paper; `says` is the printer's own word, `why` what it failed of."""

    kind: PaperKind
    ref: str
    ending: Ending
    printer: str = ""
    says: str = ""
    file: Path | None = None
    why: Refused | None = None


def print_due(
    store: Store,
    viewer: Viewer,
    kind: PaperKind,
    ref: str,
    tools: Tools,
    seconds: float = SECONDS,
) -> Outcome | None:
    """Print a paper that an act has just put on the list; None where it isn't there.

    Nothing is done on a machine that has neither a printer nor a folder: the paper waits.
    """
    if tools.printer is None and tools.folder is None:
        return None
    line = store.read(paper_line, kind, ref)
    if line is None or line.state != "WAITS":
        return None
    return _print(store, viewer, line, tools, seconds)


def print_paper(
    store: Store,
    viewer: Viewer,
    kind: PaperKind,
    ref: str,
    tools: Tools,
    seconds: float = SECONDS,
) -> Outcome:
    """Print a paper that someone asks for, from the list or not; one that fails goes on the list.

    A job that a printer of this machine still has is not sent twice, unless the printer stands
    still: then it is taken back first. Without a printer the paper goes as a file into the
    machine's folder. Raises Refused PRINTER_NOT_SET where there is neither, and what making a
    paper that isn't on the list is refused with.
    """
    if tools.printer is None and tools.folder is None:
        raise Refused("PRINTER_NOT_SET")
    line = store.read(paper_line, kind, ref)
    if line is None:
        return _print_unlisted(store, viewer, made(store, viewer, kind, ref, tools), tools, seconds)
    return _still_there(store, viewer, line) or _print(store, viewer, line, tools, seconds)


def print_listed(
    store: Store, viewer: Viewer, listed: PaperLine, tools: Tools, seconds: float = SECONDS
) -> Outcome:
    """Print a paper as `print_paper` does, unless another terminal took it since it was listed."""
    if tools.printer is None and tools.folder is None:
        raise Refused("PRINTER_NOT_SET")
    line = store.read(paper_line, listed.kind, listed.ref)
    if line is None or (line.state == "SENT" and line.tries != listed.tries):
        return Outcome(listed.kind, listed.ref, Ending.TAKEN)
    return _still_there(store, viewer, line) or _print(store, viewer, line, tools, seconds)


def settle(store: Store, viewer: Viewer) -> None:
    """Ask this machine's printers what became of the jobs they took, and bring the list to it."""
    for line in store.read(papers_sent, viewer.place):
        try:
            _still_there(store, viewer, line)
        except Refused:
            # Its server is away: nobody knows, so the list says what it said.
            return


def _print(store: Store, viewer: Viewer, line: PaperLine, tools: Tools, seconds: float) -> Outcome:
    """Print a paper of the list."""
    kind, ref = line.kind, line.ref
    try:
        paper = made(store, viewer, kind, ref, tools)
        if tools.printer is None:
            return _saved(store, paper, ref, tools)
        if not store.write(take_paper, kind, ref, line.tries, tools.printer):
            return Outcome(kind, ref, Ending.TAKEN)
        job = send_to_printer(paper.pdf, paper.title, tools.printer)
    except Refused as why:
        return _failed(store, viewer, line, tools.printer or "", why)
    store.write(paper_sent, viewer, kind, ref, line.nik, job.printer, job.where)
    return _ended(store, viewer, line, job, _watched(job, seconds))


def _print_unlisted(
    store: Store, viewer: Viewer, paper: Paper, tools: Tools, seconds: float
) -> Outcome:
    """Print a paper that no list tells of; it goes on the list where that doesn't succeed."""
    line = _line_of(paper, viewer)
    if tools.printer is None:
        return _saved(store, paper, line.ref, tools)
    try:
        job = send_to_printer(paper.pdf, paper.title, tools.printer)
    except Refused as why:
        return _failed(store, viewer, line, tools.printer, why)
    return _ended(store, viewer, line, job, _watched(job, seconds))


def _still_there(store: Store, viewer: Viewer, line: PaperLine) -> Outcome | None:
    """Bring a paper of the list to what its job became; None where it is to be printed anew.

    Raises Refused PRINTER_AWAY.
    """
    job = job_here(line.job, line.printer or "") if line.job else None
    if line.state != "SENT" or job is None:
        return None
    ended = _ended(store, viewer, line, job, job_news(job))
    return None if ended.ending is Ending.FAILED else ended


def _watched(job: Job, seconds: float) -> JobNews:
    """Return what became of a job, or that it still waits when the time is over."""
    end, pause = time.monotonic() + seconds, _OFTEN
    while True:
        try:
            news = job_news(job)
        except Refused:
            # It was taken: what became of it is asked again later.
            return JobNews(JobState.WAITS)
        if news.state is not JobState.WAITS or news.stopped or time.monotonic() >= end:
            return news
        time.sleep(pause)
        pause = min(2 * pause, _SELDOM)


def _ended(store: Store, viewer: Viewer, line: PaperLine, job: Job, news: JobNews) -> Outcome:
    """Bring the list to what became of a job."""
    kind, ref, printer = line.kind, line.ref, job.printer
    if news.state is JobState.WAITS and news.stopped:
        # What lies in a printer that stands still isn't left there: it would come out twice.
        withdraw(job)
        after = job_news(job)
        if after.state is not JobState.PRINTED:
            why = Refused("PRINTER_STOPPED", printer=printer, detail=news.says)
            return _failed(store, viewer, line, printer, why)
        news = after
    if news.state is JobState.PRINTED:
        store.write(paper_done, kind, ref)
        return Outcome(kind, ref, Ending.PRINTED, printer)
    if news.state is JobState.WAITS:
        store.write(paper_sent, viewer, kind, ref, line.nik, printer, job.where)
        return Outcome(kind, ref, Ending.WAITS, printer, news.says)
    return _failed(store, viewer, line, printer, _why(news, printer))


def _why(news: JobNews, printer: str) -> Refused:
    """Return why a job that is over wasn't printed."""
    if news.state is JobState.CANCELLED:
        return Refused("PRINT_CANCELLED", printer=printer)
    if news.state is JobState.ABORTED:
        return Refused("PRINT_ABORTED", printer=printer, detail=news.says)
    return Refused("PRINT_FORGOTTEN", printer=printer)


def _failed(store: Store, viewer: Viewer, line: PaperLine, printer: str, why: Refused) -> Outcome:
    store.write(paper_failed, viewer, line.kind, line.ref, line.nik, why)
    return Outcome(line.kind, line.ref, Ending.FAILED, printer, why=why)


def _saved(store: Store, paper: Paper, ref: str, tools: Tools) -> Outcome:
    assert tools.folder is not None
    file = save_paper(paper, tools.folder)
    store.write(paper_done, paper.kind, ref)
    return Outcome(paper.kind, ref, Ending.SAVED, file=file)


def _line_of(paper: Paper, viewer: Viewer) -> PaperLine:
    """Return a paper as the list would tell of it."""
    return PaperLine(
        paper.kind,
        paper.ref,
        paper.nik,
        name=None,
        place=viewer.place or "",
        made_at="",
        made_by=viewer.operator,
        state="WAITS",
        printer=None,
        job=None,
        tries=0,
        why=None,
    )
