"""A page for the board, put in its place as the counters put it."""

from __future__ import annotations

import os
import pwd
from dataclasses import replace

from db.publishing.document import page_text
from db.rules.board_figures import BoardFigures
from screens.locale import say
from tests.board.some_figures import some_figures
from tests.ssh.machine import Machine

# Stands on every board that shows figures, at every size.
FIGURES = say("board.as_of", "id", clock="", zone="").partition(" -")[0]


def publish(machine: Machine, figures: BoardFigures | None = None) -> None:
    """Give the board these figures, or any."""
    owner = pwd.getpwnam(machine.clerks)
    fresh = machine.page.with_name("fresh")
    fresh.write_text(page_text(figures or some_figures()))
    fresh.chmod(0o644)
    os.chown(fresh, owner.pw_uid, owner.pw_gid)
    fresh.replace(machine.page)


def with_office(name: str) -> BoardFigures:
    """Return figures of an office of this name, one entry later."""
    figures = some_figures()
    return replace(figures, office=name, head_n=figures.head_n + 1)
