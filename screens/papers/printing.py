"""Handing a paper to a printer through CUPS, and asking what became of it.

A queue's list is read by whoever stands at the printer: a job's title names the kind of paper and
its number, never a person.
"""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.rules.refused import Refused
from screens.papers.ipp import GET_JOB, GET_PRINTER, NOT_FOUND, NoAnswer, ask_server

SECONDS = 30
_REQUEST = re.compile(r"request id is \S+-(\d+) ")
_LOCAL = ("localhost", "127.0.0.1", "[::1]")
_STOPPED = 5
# job-state of RFC 8011: 3 pending, 4 held, 5 processing, 6 stopped.
_CANCELED, _ABORTED, _COMPLETED = 7, 8, 9


class JobState(StrEnum):
    """What became of a job; GONE: the server keeps no memory of it."""

    WAITS = "WAITS"
    PRINTED = "PRINTED"
    CANCELLED = "CANCELLED"
    ABORTED = "ABORTED"
    GONE = "GONE"


@dataclass(frozen=True, slots=True)
class Job:
    """A paper in a printer's queue: the server's number for it, and which server that is."""

    number: int
    printer: str
    server: str

    @property
    def where(self) -> str:
        """Return the job as the list of papers keeps it: 12@loket-1."""
        return f"{self.number}@{_host(self.server)}"


@dataclass(frozen=True, slots=True)
class JobNews:
    """What became of a job, what the printer says of it, and whether the printer is stopped."""

    state: JobState
    says: str = ""
    stopped: bool = False


def send_to_printer(pdf: bytes, title: str, printer: str) -> Job:
    """Hand a PDF to a queue and return its job.

    Raises Refused PRINT_PROGRAM_MISSING where CUPS isn't installed, PRINTER_AWAY where its server
    can't be reached, PRINTER_UNKNOWN, PRINTER_CLOSED where the queue takes nothing, and
    PRINTER_REFUSED.
    """
    asked = ("-d", printer, "-t", title, "-o", "media=A4", "-o", "sides=one-sided", "-")
    said = _run("lp", asked, pdf)
    server = server_here()
    number = _REQUEST.search(said.stdout.decode("utf-8", "replace"))
    if said.returncode or number is None:
        detail = " ".join(said.stderr.decode("utf-8", "replace").split())
        raise _why_not(server, printer, detail)
    return Job(int(number[1]), printer, server)


def job_here(where: str, printer: str) -> Job | None:
    """Return the job that the list of papers keeps, None where another machine's server has it."""
    number, _, host = where.partition("@")
    server = server_here()
    if not number.isdecimal() or host != _host(server):
        return None
    return Job(int(number), printer, server)


def job_news(job: Job) -> JobNews:
    """Return what became of a job. Raises Refused PRINTER_AWAY."""
    wanted = ("job-state", "job-printer-state-message", "job-printer-state-reasons")
    try:
        told = ask_server(job.server, GET_JOB, f"ipp://localhost/jobs/{job.number}", wanted)
        state = told.number("job-state")
        if told.status == NOT_FOUND or state is None:
            return JobNews(JobState.GONE)
        says = " ".join(told.words("job-printer-state-message")).strip()
        if state == _COMPLETED:
            return JobNews(JobState.PRINTED)
        if state == _CANCELED:
            return JobNews(JobState.CANCELLED, says)
        if state == _ABORTED:
            return JobNews(JobState.ABORTED, says)
        return _waiting(job, says)
    except NoAnswer as away:
        raise Refused("PRINTER_AWAY", printer=job.printer, detail=str(away)) from away


def withdraw(job: Job) -> None:
    """Take a job back from its queue; it may be printed already, then nothing happens."""
    _run("cancel", (f"{job.printer}-{job.number}",), b"")


def server_here() -> str:
    """Return the server that this machine prints by: `host:port` or the path of its socket."""
    return _run("lpstat", ("-H",), b"").stdout.decode("utf-8", "replace").strip()


def _waiting(job: Job, says: str) -> JobNews:
    wanted = ("printer-state", "printer-state-message", "printer-state-reasons")
    told = ask_server(job.server, GET_PRINTER, _uri(job.printer), wanted)
    reasons = [each for each in told.words("printer-state-reasons") if each != "none"]
    says = says or " ".join(told.words("printer-state-message")).strip() or " ".join(reasons)
    return JobNews(JobState.WAITS, says, stopped=told.number("printer-state") == _STOPPED)


def _why_not(server: str, printer: str, detail: str) -> Refused:
    """Return why `lp` took nothing: it says the same whether a server or a printer isn't there."""
    try:
        told = ask_server(server, GET_PRINTER, _uri(printer), ("printer-is-accepting-jobs",))
    except NoAnswer as away:
        return Refused("PRINTER_AWAY", printer=printer, detail=str(away))
    if told.status == NOT_FOUND:
        return Refused("PRINTER_UNKNOWN", printer=printer)
    if told.values.get("printer-is-accepting-jobs") == (False,):
        return Refused("PRINTER_CLOSED", printer=printer)
    return Refused("PRINTER_REFUSED", printer=printer, detail=detail[:200])


def _run(
    program: str, arguments: Sequence[str], given: bytes
) -> "subprocess.CompletedProcess[bytes]":
    """Run one of CUPS's programs, without a shell; it speaks English whatever the machine does."""
    path = shutil.which(program)
    if path is None:
        raise Refused("PRINT_PROGRAM_MISSING", program=program)
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            [path, *arguments],
            input=given,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("PRINTER_AWAY", printer="", detail=program) from error


def _uri(printer: str) -> str:
    from urllib.parse import quote

    return f"ipp://localhost/printers/{quote(printer, safe='')}"


def _host(server: str) -> str:
    """Return a server by a name that other machines know it by too: its own, for the one here."""
    own = server.startswith("/") or server.rpartition(":")[0] in _LOCAL
    return socket.gethostname() if own else server
