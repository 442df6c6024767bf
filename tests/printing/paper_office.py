"""An office that prints its papers, and a machine with what it takes to make them."""

from __future__ import annotations

from pathlib import Path

from db.office import office_settings
from db.reads.paging import Ask
from db.reads.paper_list import ALL, PaperLine, paper_page
from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.add_letter_key import LetterKeyOrder, add_letter_key
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.viewer import Viewer
from screens.papers.letter_key import new_key
from screens.papers.tools import Tools
from tests.office import FixedClock, call

CLERK = Viewer("petugas", "DINAS", clock=FixedClock())


def prints(office: Store, *kinds: PaperKind) -> None:
    """Let the office print these kinds of paper."""
    order = SettingOrder("papers", ",".join(kinds))
    office.write(change_setting, call("admin", None), order)


def machine(
    office: Store, folder: Path, printer: str | None = None, files: Path | None = None
) -> Tools:
    """Return what a machine makes papers with: a key of its own, which the office knows."""
    key = new_key(folder / "keys")
    office.write(add_letter_key, call("admin", None), LetterKeyOrder(key.public))
    return Tools(None, folder / "keys", printer, files)


def give_suket(office: Store, nik: str, operator: str = "petugas") -> str:
    """Give a suket and return its number."""
    number = office.write(issue_suket, call(operator), SuketOrder(nik)).suket_number
    assert number is not None
    return number


def waiting(office: Store) -> list[PaperLine]:
    """Return every paper on the list, the oldest first."""
    assert office.read(office_settings)
    return list(office.read(paper_page, None, ALL, "", Ask()).rows)
