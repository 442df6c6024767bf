"""What a command and an argument of the command line are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.rules.indonesian import read_number


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its name or option, the key of its help (`arg.*`), what argparse is told."""

    flag: str
    word: str
    told: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Command:
    """A command of one word or two, and the function in counter_tui.commands that does it.

    `late` names arguments that may stand behind an option, where argparse no longer
    looks for them. Its help is the sentence `command.<words>`.
    """

    words: tuple[str, ...]
    does: str
    arguments: tuple[Argument, ...] = ()
    late: tuple[str, ...] = field(default=())


def whole_number(typed: str) -> int:
    """Return the whole number that a person wrote: 6000 or 6.000. Raises ValueError."""
    number = read_number(typed)
    if number is None:
        raise ValueError(typed)
    return number


def code_word(typed: str) -> str:
    """Return a code of the rules (HILANG, PRINT_READY_RECORD) typed in either case."""
    return typed.strip().upper()


def text(flag: str, metavar: str, word: str = "", **told: Any) -> Argument:
    """Return an argument with a value; `word` is the key of its help where it isn't its name."""
    name = word or flag.lstrip("-").replace("-", "_")
    return Argument(flag, f"arg.{name}", {"metavar": metavar, **told})


def needed(flag: str, metavar: str, word: str = "", **told: Any) -> Argument:
    """Return an option that must be given."""
    return text(flag, metavar, word, required=True, **told)


def switch(flag: str, word: str = "") -> Argument:
    """Return an option without a value."""
    name = word or flag.lstrip("-").replace("-", "_")
    return Argument(flag, f"arg.{name}", {"action": "store_true"})
