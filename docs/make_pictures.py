"""Draws the pictures in docs/pictures/ from a training office.

    counter-tui demo --build-only --db sqlite:////tmp/pictures.db
    python docs/make_pictures.py --db sqlite:////tmp/pictures.db

Acts are done on the way, so the office is one that may be thrown away.
"""

import argparse
import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from textual.pilot import Pilot

from counter_tui.app import CounterApp
from db.journal.call import Call, Terminal
from db.reads.training_cases import training_cases
from db.store.store import open_store
from db.transactions.change_setting import SettingOrder, change_setting
from screens.counter import Counter
from screens.session import Session
from screens.sign_in import SignIn

FOLDER = Path(__file__).parent / "pictures"
# A NIK of the city that nobody has.
NOBODY = "5271014512990777"


@dataclass(frozen=True)
class Picture:
    """A picture: `keys` are pressed over the card of the ready-made `case`.

    A key is one of Textual's names; a longer text is typed. `papers` are the kinds that the
    office prints meanwhile; this terminal has no printer, so they wait. Without a `place` it
    is the office's first.
    """

    name: str
    case: str = ""
    keys: tuple[str, ...] = ()
    operator: str = "petugas"
    size: tuple[int, int] = (80, 24)
    papers: str = ""
    place: str | None = None


# Releases five of the queue, with a thousand blanks kept.
_RELEASED = ("f2", "=5", "enter", "ctrl+u", "=1000", "ctrl+s")
# Sends blanks to the next place, gives some to a clerk, counts one too few, mounts a ribbon.
_SENT = ("f2", "=200", "enter", "enter", "=SJ 7/2024", "enter")
_GIVEN = ("down", "down", "enter", "=100", "enter")
_COUNTED = ("f2", "=BA 9/2024", "enter", "enter", "=4.697", "enter")
_MOUNTED = ("f2", "enter", "=12", "enter", "=BA 4/2024", "enter", "enter", "2", "enter")
# Sends the first card's kelurahan out with a carrier.
_CARRIED = ("f5", "enter", "=pak amin", "enter")
# Goes to the visits, of which the one that runs stands first.
_VISITS = ("f9", "7", "enter")
# Records an enrolment with its first document.
_ENROLLED = ("f2", "enter", "space", "ctrl+s")

PICTURES = (
    Picture("counter", "ready"),
    Picture("counter-wide", "ready", size=(120, 40)),
    Picture("greeting"),
    Picture("search", keys=("=sri wah", "down")),
    Picture("missing", keys=(f"={NOBODY}", "enter")),
    Picture("add", keys=(f"={NOBODY}", "enter", "enter")),
    Picture("help", "ready", ("f1",)),
    Picture("enrol", "unrecorded", ("f2", "enter", "space")),
    Picture("hand-over", "printed", ("f9", "a", "enter", "right", "enter")),
    Picture("replace", "issued", ("f6",)),
    Picture("status", "printed", ("f7",)),
    Picture("spoil", "ready", ("f8",)),
    Picture("rooms", "suket", ("f9",)),
    Picture("correct", "suket", ("f9", "b", "enter")),
    Picture("correct-reason", "suket", ("f9", "b", "enter", "enter", "1")),
    Picture("correct-data", "issued", ("f9", "g", "enter")),
    Picture("depart", "suket", ("f9", "d", "enter")),
    Picture("stock", "", ("f9", "1", "enter"), "gudang"),
    Picture("stock-receive", "", ("f9", "1", "enter", "f2", "=6.000"), "gudang"),
    Picture("queue", keys=("f9", "2", "enter")),
    Picture("queue-wide", keys=("f9", "2", "enter"), size=(120, 40)),
    Picture("release", keys=("f9", "2", "enter", "f2", "=500", "enter")),
    Picture("run", keys=("f9", "2", "enter", *_RELEASED, "f3", "enter", "enter", "enter")),
    Picture("stock-sifted", "", ("f9", "1", "enter", "f3", "f4", "f4", "f4"), "gudang"),
    Picture("shipments", "", ("f9", "1", "enter", "f5", *_SENT), "gudang"),
    Picture("trays", "", ("f9", "1", "enter", "f9", *_GIVEN), "gudang"),
    Picture("count", "", ("f9", "1", "enter", "f10", *_COUNTED), "gudang"),
    Picture("rolls", "", ("f9", "1", "enter", "f11", *_MOUNTED), "gudang"),
    Picture("need", "", ("f9", "1", "enter", "f7"), "gudang"),
    Picture("policy", "", ("f9", "1", "enter", "f6", "s"), "gudang"),
    Picture("suket-register", keys=("f9", "3", "enter")),
    Picture("suket-register-wide", keys=("f9", "3", "enter"), size=(120, 40)),
    Picture("waiting", keys=("f9", "4", "enter")),
    Picture("deliveries", keys=("f9", "4", "enter", *_CARRIED, "f6")),
    Picture("hanging", keys=("f9", "5", "enter")),
    Picture("hanging-wide", keys=("f9", "5", "enter"), size=(120, 40)),
    Picture("case-note", keys=("f9", "5", "enter", "f2")),
    Picture("old-cards", "", ("f9", "k", "enter"), "gudang"),
    Picture("day", "", ("f9", "8", "enter"), "gudang"),
    Picture("day-close", "", ("f9", "8", "enter", "f2", "=4.700"), "gudang"),
    Picture("papers", "unrecorded", (*_ENROLLED, "f9", "p", "enter"), papers="slip"),
    Picture("visits", keys=_VISITS, place="MOBIL-1"),
    Picture("visit", keys=(*_VISITS, "enter"), place="MOBIL-1"),
    Picture("visit-wide", keys=(*_VISITS, "enter"), size=(120, 40), place="MOBIL-1"),
    Picture("visit-done", keys=(*_VISITS, "enter", "enter"), place="MOBIL-1"),
    Picture("visit-who", keys=(*_VISITS, "enter", "left", "f12", "1"), place="MOBIL-1"),
    Picture("visit-close", keys=(*_VISITS, "enter", "f11"), place="MOBIL-1"),
    Picture("schools", keys=(*_VISITS, "f5"), place="MOBIL-1"),
    Picture("target", keys=("f9", "t", "enter")),
    Picture("target-people", keys=("f9", "t", "enter", "right", "right", "enter")),
    Picture("last", "ready", ("f10",)),
    Picture("board", keys=("f9", "6", "enter")),
    Picture("board-wide", keys=("f9", "6", "enter"), size=(200, 50)),
    Picture("siak-down", "unrecorded", ("f11",)),
    Picture("sign-in"),
)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the program work until something holds."""
    while not holds():
        await pilot.pause(0.02)


def let_print(url: str, kinds: str) -> None:
    """Let the office print these kinds of paper."""
    store = open_store(url)
    call = Call(str(uuid4()), "admin", None)
    store.write(change_setting, call, SettingOrder("papers", kinds))
    store.close()


async def draw(url: str, picture: Picture, cases: Mapping[str, str]) -> None:
    """Sign in, press the keys, and save what the terminal shows."""
    store = open_store(url)
    app = CounterApp(Session(store, "id", Terminal(), picture.place, training=True))
    async with app.run_test(size=picture.size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SignIn))
        await until(pilot, lambda: app.screen.focused is not None)
        if picture.name != "sign-in":
            await pilot.press(*picture.operator, "enter", *"demo", "enter")
            await until(pilot, lambda: isinstance(app.screen, Counter))
            await pilot.pause(0.3)
            if picture.case:
                await pilot.press(*cases[picture.case], "enter")
                await pilot.pause(0.5)
            for key in picture.keys:
                await pilot.press(*(key[1:] if key.startswith("=") else (key,)))
                await pilot.pause(0.5)
        shown = app.export_screenshot(title="counter-tui")
        if picture.name == "siak-down":
            await pilot.press("f11")
            await pilot.pause(0.5)
    store.close()
    # The fonts that Textual names lie on a server; a picture in docs fetches nothing.
    shown = re.sub(r"@font-face\s*{[^}]*}", "", shown)
    shown = shown.replace("<text ", '<text xml:space="preserve" ')
    (FOLDER / f"{picture.name}.svg").write_text(shown, encoding="utf-8")


def draw_all(url: str, names: list[str]) -> None:
    """Draw the pictures of these names, or all of them."""
    FOLDER.mkdir(exist_ok=True)
    store = open_store(url)
    cases = store.read(training_cases)
    store.close()
    for picture in PICTURES:
        if names and picture.name not in names:
            continue
        if picture.papers:
            let_print(url, picture.papers)
        asyncio.run(draw(url, picture, cases))
        if picture.papers:
            let_print(url, "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", required=True)
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    draw_all(asked.db, asked.names)
