"""Draws the pictures in docs/ from a training office: python docs/make_pictures.py --db URL."""

import argparse
import asyncio
import re
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from counter_tui.app import CounterApp
from db.journal.call import Terminal
from db.reads.training_cases import training_cases
from db.store.store import open_store
from screens.counter import Counter
from screens.session import Session

HERE = Path(__file__).parent


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the program work until something holds."""
    while not holds():
        await pilot.pause(0.02)


async def draw(url: str) -> None:
    """Sign in, look one resident up, and save what the terminal shows."""
    store = open_store(url)
    nik = store.read(training_cases)["ready"]
    app = CounterApp(Session(store, "id", Terminal(), None, training=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.screen.query("#operator")))
        await pilot.press(*"petugas", "enter", *"demo", "enter")
        await until(pilot, lambda: isinstance(app.screen, Counter))
        await pilot.press(*nik, "enter")
        await until(pilot, lambda: isinstance(app.screen, Counter) and app.screen.view is not None)
        await pilot.pause(0.3)
        picture = app.export_screenshot(title="counter-tui")
    store.close()
    # The fonts that Textual names lie on a server; a picture in docs fetches nothing.
    picture = re.sub(r"@font-face\s*{[^}]*}", "", picture)
    (HERE / "counter.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", required=True)
    asyncio.run(draw(parser.parse_args().db))
