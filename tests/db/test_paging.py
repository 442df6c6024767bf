"""Pages of a list: every row once, whatever others add or take away meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.models import Kelurahan
from db.reads.paging import Ask, Page, Where, page_of
from db.store.store import Store

# Rows of one kecamatan stand together, so a page often ends between two that are alike.
NAMES = [f"K{number:03}" for number in range(100)]


def _code(name: str) -> str:
    return f"90.00.00.0{name[1:]}"


def _kecamatan(name: str) -> str:
    return f"C{int(name[1:]) // 7:03}"


def _add(*names: str) -> None:
    for name in names:
        Kelurahan.create(code=_code(name), name=name, kecamatan=_kecamatan(name))


def _remove(*names: str) -> None:
    Kelurahan.delete().where(Kelurahan.name.in_(names)).execute()


def _page(ask: Ask, descending: bool = False) -> Page[str]:
    query = Kelurahan.select(Kelurahan.name).where(Kelurahan.code.startswith("90."))
    columns = [Kelurahan.kecamatan, Kelurahan.code]
    return page_of(query, columns, ask, str, descending=descending)


@pytest.fixture
def listed(office: Store) -> Store:
    """Give an office with every other of NAMES in a list."""
    office.write(_add, *NAMES[::2])
    return office


def _walked(
    office: Store,
    *,
    forwards: bool,
    limit: int,
    descending: bool = False,
    between: Callable[[int], None] = lambda _number: None,
) -> list[str]:
    """Return the rows of all pages in the order in which they were walked."""
    page = office.read(_page, Ask(Where.FIRST if forwards else Where.LAST, (), limit), descending)
    found: list[str] = []
    for number in range(len(NAMES)):
        found += page.rows if forwards else page.rows[::-1]
        if not (page.more_after if forwards else page.more_before):
            break
        between(number)
        where = Where.AFTER if forwards else Where.BEFORE
        key = page.keys[-1 if forwards else 0]
        page = office.read(_page, Ask(where, key, limit), descending)
    return found


@pytest.mark.parametrize("limit", [1, 3, 7, 49, 50, 51])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_hold_every_row_once_in_order(listed: Store, limit: int, descending: bool) -> None:
    every = NAMES[::2][:: -1 if descending else 1]
    assert _walked(listed, forwards=True, limit=limit, descending=descending) == every
    assert _walked(listed, forwards=False, limit=limit, descending=descending) == every[::-1]


@pytest.mark.parametrize("forwards", [True, False])
def test_rows_that_come_and_go_meanwhile_shift_no_other(listed: Store, forwards: bool) -> None:
    new, gone = NAMES[1::2], NAMES[::4]

    def change(number: int) -> None:
        listed.write(_add, *new[3 * number : 3 * number + 3])
        listed.write(_remove, *gone[2 * number : 2 * number + 2])

    found = _walked(listed, forwards=forwards, limit=5, between=change)
    assert len(found) == len(set(found))
    assert found == sorted(found, reverse=not forwards)
    stayed = [name for name in NAMES[::2] if name not in gone]
    assert set(stayed) <= set(found)


def test_a_page_says_whether_there_is_more_on_either_side(listed: Store) -> None:
    def more(ask: Ask) -> tuple[bool, bool]:
        page = listed.read(_page, ask)
        return page.more_before, page.more_after

    page = listed.read(_page, Ask(limit=50))
    first, second, last = page.keys[0], page.keys[1], page.keys[-1]
    assert more(Ask(limit=50)) == (False, False)
    assert more(Ask(limit=49)) == (False, True)
    assert more(Ask(Where.LAST, (), 49)) == (True, False)
    assert more(Ask(Where.AFTER, first, 49)) == (True, False)
    assert more(Ask(Where.AFTER, first, 48)) == (True, True)
    assert more(Ask(Where.AFTER, last, 5)) == (True, False)
    assert more(Ask(Where.BEFORE, last, 49)) == (False, True)
    assert more(Ask(Where.BEFORE, first, 5)) == (False, True)
    assert more(Ask(Where.AROUND, second, 49)) == (False, False)
    assert more(Ask(Where.AROUND, page.keys[25], 3)) == (True, True)


def test_around_a_row_stand_its_neighbours_also_when_it_is_gone(listed: Store) -> None:
    key = listed.read(_page, Ask(limit=50)).keys[10]
    assert listed.read(_page, Ask(Where.AROUND, key, 2)).rows == ("K016", "K018", "K020", "K022")
    listed.write(_remove, "K020")
    assert listed.read(_page, Ask(Where.AROUND, key, 2)).rows == ("K016", "K018", "K022", "K024")


@pytest.mark.parametrize("where", Where)
def test_an_empty_list_is_an_empty_page(office: Store, where: Where) -> None:
    page = office.read(_page, Ask(where, ("C000", "90.00.00.0000"), 5))
    assert page == Page()
