"""Whether the record still is as it was written."""

from argparse import Namespace

from counter_tui.settings import Settings


def verify(settings: Settings, asked: Namespace) -> None:
    """Check the journal, with --replay the tables too; refused at the first thing that fails."""
    raise NotImplementedError
