"""Who does an act, where, at which terminal, and under which id."""

from dataclasses import dataclass, field

from db.journal.clock import Clock, DatabaseClock


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal as it claims to be: recorded, not proved."""

    name: str = "-"
    os_user: str = "-"
    tty: str = "-"
    ssh_client: str = "-"

    def __str__(self) -> str:
        return f"{self.name} {self.os_user} {self.tty} {self.ssh_client}"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of an act.

    `act_id` is a UUID that the caller makes before sending and keeps for a retry;
    `second` is the second person, signed in too, where an act asks for one.
    """

    act_id: str
    operator: str
    place: str | None
    terminal: Terminal = field(default_factory=Terminal)
    second: str | None = None
    clock: Clock = field(default_factory=DatabaseClock)
