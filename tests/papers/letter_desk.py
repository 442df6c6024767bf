"""A clerk in a process of their own: gives sukets and prints their letters.

Run as `python -m tests.papers.letter_desk URL KEYS FOLDER NIK...`; waits for a line on its input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from db.rules.papers import PaperKind
from db.store.store import open_store
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.viewer import Viewer
from screens.papers.make import made
from screens.papers.paper_file import write_paper
from tests.office import FixedClock, call
from tests.papers.letters import tools_of


def main() -> None:
    """Give each NIK its suket, and write its letter as <NIK>.pdf."""
    url, keys, folder, *niks = sys.argv[1:]
    store = open_store(url)
    viewer, tools = Viewer("petugas", "DINAS", clock=FixedClock()), tools_of(Path(keys))
    print("ready", flush=True)
    sys.stdin.readline()
    for nik in niks:
        number = store.write(issue_suket, call(), SuketOrder(nik)).suket_number
        assert number is not None
        paper = made(store, viewer, PaperKind.SUKET, number, tools)
        write_paper(paper.pdf, Path(folder, f"{nik}.pdf"))
    store.close()


if __name__ == "__main__":
    main()
