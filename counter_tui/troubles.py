"""What ends a command before it is done, besides a refusal and an office out of reach."""

from db.journal.fault import Fault
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable


class WrongUsage(Exception):  # noqa: N818 - named for what the person did
    """The command was not called as it must be (exit status 2).

    `key` names the sentence that says so, `values` fill it; `usage` is the line that
    shows how the command is called, where there is one.
    """

    def __init__(self, key: str, *, usage: str = "", **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.usage = usage
        self.values = values


class NotOurOffice(Exception):  # noqa: N818 - named for what the person meets
    """A database that this command must not touch (exit status 3); `refused` says why."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.code)
        self.refused = refused


class NoPage(Exception):  # noqa: N818 - named for what the person meets
    """The board's page isn't there or can't be read (exit status 3); `refused` says which."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.code)
        self.refused = refused


class Unsure(Exception):  # noqa: N818 - named for what the person is now
    """The office went away while an act was under way: it may be done or not (exit status 3).

    A retry with `act_id` can't do it twice.
    """

    def __init__(self, act_id: str, away: OfficeUnavailable) -> None:
        super().__init__(str(away))
        self.act_id = act_id
        self.away = away


class RecordBroken(Exception):  # noqa: N818 - a finding, not a fault of the program
    """The record isn't as it was written (exit status 1); `fault` is the first thing found."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault
