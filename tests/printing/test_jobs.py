"""From an act to the tray: the list of papers says what is printed and what isn't, and why."""

from __future__ import annotations

import io
import stat
import threading
import time
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from db.models import Look
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store, open_store
from db.transactions.drop_paper import drop_paper
from db.transactions.paper_tries import paper_sent, read_why, take_paper
from db.transactions.void_suket import VoidSuketOrder, void_suket
from db.viewer import Viewer
from screens.papers.jobs import Ending, print_due, print_listed, print_paper, settle
from screens.papers.tools import Tools
from tests.dump import rows
from tests.office import READY, READY_TOO, call
from tests.printing.cups import Cups, Queue
from tests.printing.paper_office import CLERK, give_suket, machine, prints, waiting

SUKET = PaperKind.SUKET


@pytest.fixture
def tools(office: Store, queue: Queue, tmp_path: Path) -> Tools:
    """Give a machine of an office that prints sukets, with a printer that prints."""
    prints(office, SUKET)
    return machine(office, tmp_path, queue.name)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def why_of(office: Store) -> str | None:
    [line] = waiting(office)
    return read_why(line.why)[0] if line.why else None


def test_an_act_puts_its_paper_on_the_list_and_the_printer_takes_it_off(
    office: Store, tools: Tools, queue: Queue
) -> None:
    number = give_suket(office, READY.nik)
    [line] = waiting(office)
    assert (line.kind, line.ref, line.nik, line.state) == (SUKET, number, READY.nik, "WAITS")
    outcome = print_due(office, CLERK, SUKET, number, tools)
    assert outcome is not None
    assert outcome.ending is Ending.PRINTED
    assert waiting(office) == []
    [pdf] = queue.printed()
    assert number in text_of(pdf)
    assert READY.nik in text_of(pdf)
    assert number in queue.titles()
    assert READY.nik not in queue.titles()
    assert READY.name not in queue.titles()


def test_an_office_that_does_not_print_a_kind_has_no_list_of_it(
    office: Store, tools: Tools, queue: Queue
) -> None:
    prints(office, PaperKind.COUNT)
    number = give_suket(office, READY.nik)
    assert waiting(office) == []
    assert print_due(office, CLERK, SUKET, number, tools) is None
    assert queue.printed() == []


def test_a_stopped_printer_leaves_the_paper_on_the_list_and_nothing_in_its_queue(
    office: Store, tools: Tools, queue: Queue
) -> None:
    number = give_suket(office, READY.nik)
    queue.stop()
    outcome = print_due(office, CLERK, SUKET, number, tools)
    assert outcome is not None
    assert outcome.ending is Ending.FAILED
    assert why_of(office) == "PRINTER_STOPPED"
    assert queue.waiting() == []
    queue.start()
    assert print_paper(office, CLERK, SUKET, number, tools).ending is Ending.PRINTED
    assert waiting(office) == []
    assert len(queue.printed()) == 1


def test_what_a_printer_prints_late_leaves_the_list_when_it_is_asked(
    office: Store, tools: Tools, queue: Queue
) -> None:
    number = give_suket(office, READY.nik)
    outcome = print_due(office, CLERK, SUKET, number, tools, seconds=0)
    assert outcome is not None
    assert outcome.ending in (Ending.WAITS, Ending.PRINTED)
    until_printed(queue, 1)
    settle(office, CLERK)
    assert waiting(office) == []


def until_printed(queue: Queue, papers: int) -> None:
    end = time.monotonic() + 20
    while len(queue.printed()) < papers or queue.waiting():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_paper_still_in_the_queue_is_not_sent_twice(
    office: Store, tools: Tools, cups: Cups
) -> None:
    number = give_suket(office, READY.nik)
    # A printer that tries again every half minute, and is never stopped.
    stuck = cups.broken_queue(1, "retry-job")
    slow = replace(tools, printer=stuck.name)
    first = print_due(office, CLERK, SUKET, number, slow, seconds=0.5)
    again = print_paper(office, CLERK, SUKET, number, slow, seconds=0.5)
    assert first is not None
    assert (first.ending, again.ending) == (Ending.WAITS, Ending.WAITS)
    assert again.says == "paper is out"
    assert len(stuck.waiting()) == 1
    stuck.cancel_all()
    settle(office, CLERK)
    assert why_of(office) == "PRINT_CANCELLED"


@pytest.mark.parametrize("policy", ["abort-job"])
def test_a_printer_that_gives_up_leaves_the_paper_with_its_word(
    office: Store, tools: Tools, cups: Cups, policy: str
) -> None:
    number = give_suket(office, READY.nik)
    broken = replace(tools, printer=cups.broken_queue(1, policy).name)
    outcome = print_due(office, CLERK, SUKET, number, broken)
    assert outcome is not None
    assert outcome.ending is Ending.FAILED
    [line] = waiting(office)
    assert line.why is not None
    code, values = read_why(line.why)
    assert (code, values["detail"]) == ("PRINT_ABORTED", "paper is out")


def test_a_paper_asked_for_by_hand_that_fails_goes_on_the_list(
    office: Store, tools: Tools, queue: Queue
) -> None:
    prints(office)
    number = give_suket(office, READY.nik)
    away = replace(tools, printer="nowhere")
    assert print_paper(office, CLERK, SUKET, number, away).ending is Ending.FAILED
    [line] = waiting(office)
    assert (line.ref, line.nik, line.place, line.made_by) == (number, READY.nik, "DINAS", "petugas")
    assert why_of(office) == "PRINTER_UNKNOWN"
    assert print_paper(office, CLERK, SUKET, number, tools).ending is Ending.PRINTED
    assert waiting(office) == []
    assert len(queue.printed()) == 1


def test_a_suket_that_is_void_by_now_is_not_printed_and_says_so(
    office: Store, tools: Tools, queue: Queue
) -> None:
    number = give_suket(office, READY.nik)
    office.write(void_suket, call(), VoidSuketOrder(number, "salah orang"))
    assert print_paper(office, CLERK, SUKET, number, tools).ending is Ending.FAILED
    assert why_of(office) == "SUKET_CLOSED"
    assert queue.printed() == []
    office.write(drop_paper, CLERK, SUKET, number)
    assert waiting(office) == []


def test_of_two_terminals_that_print_one_paper_one_takes_it(
    office: Store, office_url: str, tools: Tools, queue: Queue
) -> None:
    give_suket(office, READY.nik)
    other = open_store(office_url)
    begin = threading.Barrier(2)
    endings: list[Ending] = []
    [listed] = waiting(office)

    def print_here(store: Store) -> None:
        begin.wait()
        endings.append(print_listed(store, CLERK, listed, tools).ending)

    terminals = [threading.Thread(target=print_here, args=(store,)) for store in (office, other)]
    for terminal in terminals:
        terminal.start()
    for terminal in terminals:
        terminal.join()
    other.close()
    assert waiting(office) == []
    assert sorted(endings) == [Ending.PRINTED, Ending.TAKEN]
    assert len(queue.printed()) == 1


def test_a_listed_paper_that_another_terminal_is_sending_is_left_to_it(
    office: Store, tools: Tools, queue: Queue
) -> None:
    number = give_suket(office, READY.nik)
    [listed] = waiting(office)
    assert office.write(take_paper, SUKET, number, listed.tries, queue.name)
    assert print_listed(office, CLERK, listed, tools).ending is Ending.TAKEN
    assert queue.printed() == []
    [cut_off] = waiting(office)
    assert print_listed(office, CLERK, cut_off, tools).ending is Ending.PRINTED
    assert len(queue.printed()) == 1


def test_a_paper_is_taken_once_for_each_time_it_was_read(office: Store, tools: Tools) -> None:
    number = give_suket(office, READY.nik)
    assert office.write(take_paper, SUKET, number, 0, "desk")
    assert not office.write(take_paper, SUKET, number, 0, "desk")
    [line] = waiting(office)
    assert (line.state, line.job, line.tries) == ("SENT", None, 1)
    # The terminal that took it is gone: someone says that it is to be printed all the same.
    assert print_paper(office, CLERK, SUKET, number, tools).ending is Ending.PRINTED
    assert waiting(office) == []


def test_a_job_of_another_machine_is_left_alone(office: Store, tools: Tools, queue: Queue) -> None:
    number = give_suket(office, READY.nik)
    print_due(office, CLERK, SUKET, number, replace(tools, printer="nowhere"))
    [line] = waiting(office)
    assert line.state == "FAILED"
    office.write(paper_sent, CLERK, SUKET, number, READY.nik, queue.name, "1@loket-9")
    settle(office, CLERK)
    assert [each.job for each in waiting(office)] == ["1@loket-9"]


def test_without_a_printer_a_paper_goes_into_the_folder_of_this_machine(
    office: Store, tools: Tools, tmp_path: Path
) -> None:
    number = give_suket(office, READY.nik)
    with pytest.raises(Refused) as refused:
        print_paper(office, CLERK, SUKET, number, replace(tools, printer=None))
    assert refused.value.code == "PRINTER_NOT_SET"
    assert print_due(office, CLERK, SUKET, number, replace(tools, printer=None)) is None
    assert [line.state for line in waiting(office)] == ["WAITS"]

    folder = tmp_path / "new" / "papers"
    filed = replace(tools, printer=None, folder=folder)
    outcome = print_paper(office, CLERK, SUKET, number, filed)
    assert outcome.ending is Ending.SAVED
    assert waiting(office) == []
    assert outcome.file is not None
    assert outcome.file.parent == folder
    assert stat.S_IMODE(outcome.file.stat().st_mode) == 0o600
    assert number in text_of(outcome.file.read_bytes())
    assert [path.name for path in folder.iterdir()] == [outcome.file.name]


def test_a_dropped_paper_is_off_the_list_and_who_dropped_it_is_recorded(
    office: Store, tools: Tools
) -> None:
    number = give_suket(office, READY.nik)
    give_suket(office, READY_TOO.nik)
    office.write(drop_paper, CLERK, SUKET, number)
    assert [line.nik for line in waiting(office)] == [READY_TOO.nik]
    [look] = rows(office, Look, kind="DROP_PAPER")
    assert (look["operator"], look["nik"]) == ("petugas", READY.nik)
    with pytest.raises(Refused) as refused:
        office.write(drop_paper, CLERK, SUKET, number)
    assert refused.value.code == "PAPER_NOT_WAITING"
    with pytest.raises(Refused) as refused:
        office.write(drop_paper, Viewer("pengawas", None), SUKET, number)
    assert refused.value.code == "NOT_PERMITTED"
