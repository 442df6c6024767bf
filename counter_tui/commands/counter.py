"""Opening the counter itself."""

from argparse import Namespace

from counter_tui.commands.desk import store_at
from counter_tui.settings import Settings
from counter_tui.terminal_identity import ask_for_terminal


def counter(settings: Settings, _asked: Namespace) -> int:
    """Open the counter on the office's database."""
    ask_for_terminal("usage.counter_terminal")
    return run(settings)


def run(settings: Settings) -> int:
    """Run the counter until it is quit."""
    # An office out of reach is told here, in words, before the screen is taken.
    store_at(settings.url).close()
    from counter_tui.app import run_counter

    return run_counter(settings.url, settings)
