"""What every screen is given: the office, the language, the terminal, and who is signed in."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from db.journal.call import Call, Terminal
from db.office import OperatorLine
from db.store.store import Store
from db.viewer import Viewer
from screens.drafts import Drafts
from screens.locale import Lang
from screens.papers.tools import NO_TOOLS, Tools
from screens.roster_tools import RosterTools


@dataclass(frozen=True, slots=True)
class Session:
    """An open office at a terminal.

    `place` is the one asked for, `registered` the terminal's own; either may be None. `tools`
    are what this machine makes papers with, `rosters` what it reads lists' files with.
    """

    store: Store
    lang: Lang
    terminal: Terminal
    place: str | None
    training: bool
    plain: bool = False
    registered: str | None = None
    tools: Tools = NO_TOOLS
    rosters: RosterTools | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A session with an operator signed in at a place.

    `drafts` is what they typed into forms that isn't recorded, `bookmarks` where each list room
    was left, by its name.
    """

    session: Session
    operator: OperatorLine
    place: str | None
    idle_lock_minutes: int = 0
    drafts: Drafts = field(init=False, repr=False, compare=False)
    bookmarks: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "drafts", Drafts(self.session.store, self.viewer()))

    def call(self) -> Call:
        """Return a new call of an act, with an id of its own."""
        return Call(str(uuid.uuid4()), self.operator.name, self.place, self.session.terminal)

    def viewer(self) -> Viewer:
        """Return the operator as one who looks at residents."""
        return Viewer(self.operator.name, self.place, self.session.terminal)
