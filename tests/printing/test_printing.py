"""A paper handed to a real CUPS server: what is printed, what waits, what fails and why."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.rules.refused import Refused
from screens.papers.printing import (
    Job,
    JobNews,
    JobState,
    job_here,
    job_news,
    send_to_printer,
    withdraw,
)
from tests.printing.cups import Cups, Queue

PAPER = b"%PDF-1.7\n\x00\xff\n" + bytes(range(256)) * 300


def news_of(job: Job, wanted: Callable[[JobNews], bool]) -> JobNews:
    """Return what became of a job once it is what is waited for."""
    end = time.monotonic() + 20
    while not wanted(news := job_news(job)):
        assert time.monotonic() < end, news
        time.sleep(0.02)
    return news


def refused(printer: str) -> Refused:
    with pytest.raises(Refused) as told:
        send_to_printer(PAPER, "suket 1", printer)
    return told.value


def test_what_is_sent_is_printed_byte_for_byte(queue: Queue) -> None:
    job = send_to_printer(PAPER, "suket 471.13/1/Dukcapil/XI/2026", queue.name)
    news_of(job, lambda news: news.state is JobState.PRINTED)
    assert queue.printed() == [PAPER]
    assert "suket 471.13/1/Dukcapil/XI/2026" in queue.titles()


def test_a_job_waits_at_a_stopped_printer_and_says_so(queue: Queue) -> None:
    queue.stop()
    job = send_to_printer(PAPER, "suket 1", queue.name)
    news = job_news(job)
    assert (news.state, news.stopped) == (JobState.WAITS, True)
    queue.start()
    news_of(job, lambda news: news.state is JobState.PRINTED)
    assert queue.printed() == [PAPER]


def test_a_job_that_is_withdrawn_is_never_printed(queue: Queue) -> None:
    queue.stop()
    job = send_to_printer(PAPER, "suket 1", queue.name)
    withdraw(job)
    assert job_news(job).state is JobState.CANCELLED
    queue.start()
    later = send_to_printer(b"later", "suket 2", queue.name)
    news_of(later, lambda news: news.state is JobState.PRINTED)
    assert queue.printed() == [b"later"]


def test_a_printer_that_gives_a_job_up_is_told_from_one_that_printed_it(cups: Cups) -> None:
    job = send_to_printer(PAPER, "suket 1", cups.broken_queue(1, "abort-job").name)
    news = news_of(job, lambda news: news.state is not JobState.WAITS)
    assert news == JobNews(JobState.ABORTED, "paper is out")


def test_a_printer_without_paper_says_why_its_job_waits(cups: Cups) -> None:
    job = send_to_printer(PAPER, "suket 1", cups.broken_queue(4, "stop-printer").name)
    news = news_of(job, lambda news: news.stopped)
    assert news == JobNews(JobState.WAITS, "paper is out", stopped=True)


def test_a_job_that_the_server_does_not_know_is_gone(queue: Queue, cups: Cups) -> None:
    assert job_news(Job(999_999, queue.name, cups.server)).state is JobState.GONE


def test_an_unknown_printer_a_closed_queue_and_a_silent_server_are_told_apart(
    queue: Queue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert refused("nowhere").code == "PRINTER_UNKNOWN"
    assert refused("-d; rm x").code == "PRINTER_UNKNOWN"
    queue.close()
    assert refused(queue.name).code == "PRINTER_CLOSED"
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))
    assert refused(queue.name).code == "PRINTER_AWAY"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(queue.name).code == "PRINT_PROGRAM_MISSING"


def test_a_server_that_answers_rubbish_is_away(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def babble() -> None:
            for answer in (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\x02\x00\x00", b"what?"):
                link, _ = listener.accept()
                link.recv(10_000)
                link.sendall(answer)
                link.close()

        talker = threading.Thread(target=babble)
        talker.start()
        job = Job(1, queue.name, f"127.0.0.1:{listener.getsockname()[1]}")
        for _ in range(2):
            with pytest.raises(Refused) as told:
                job_news(job)
            assert told.value.code == "PRINTER_AWAY"
        talker.join()


def test_a_job_is_known_only_where_its_server_is(queue: Queue, cups: Cups) -> None:
    job = send_to_printer(PAPER, "suket 1", queue.name)
    assert job.where == f"{job.number}@{socket.gethostname()}"
    assert job_here(job.where, queue.name) == Job(job.number, queue.name, cups.server)
    assert job_here(f"{job.number}@loket-9", queue.name) is None
    assert job_here("@", queue.name) is None
