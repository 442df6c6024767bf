"""Reading the command line: argparse over the command list, in the language asked."""

from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence, Set
from functools import partial
from typing import Any, ClassVar, NoReturn

from counter_tui import __version__
from counter_tui.command_list import COMMANDS, GLOBALS
from counter_tui.command_shape import Argument, Command
from counter_tui.troubles import WrongUsage
from counter_tui.usage_words import usage_sentence
from screens.locale import LANGUAGES, Lang, say

PROGRAM = "counter-tui"
_HELP = "-h"


def parse(argv: Sequence[str], lang: Lang) -> Namespace:
    """Return what was asked; `does` names the function, None where no command was given.

    Raises WrongUsage; exits by SystemExit after --help and --version.
    """
    asked, left = _read(argv, lang)
    late: tuple[str, ...] = getattr(asked, "late", ())
    for name in late:
        setattr(asked, name, None)
    for name, word in zip(late, left, strict=False):
        if not word.startswith("-"):
            setattr(asked, name, word)
    given = sum(getattr(asked, name) is not None for name in late)
    if left[given:]:
        unknown = say("usage.unknown", lang, names=" ".join(left[given:]))
        raise WrongUsage("usage.as_is", usage=_usage_of(asked, lang), sentence=unknown)
    return asked


def asked_language(argv: Sequence[str]) -> Lang | None:
    """Return the language that --lang asks for, before anything else is read."""
    for word, after in zip(argv, [*argv[1:], ""], strict=False):
        said = after if word == "--lang" else word.removeprefix("--lang=")
        for lang in LANGUAGES:
            if word.startswith("--lang") and said == lang:
                return lang
    return None


def _read(argv: Sequence[str], lang: Lang) -> tuple[Namespace, list[str]]:
    """Return what argparse reads, and what it leaves.

    Whoever opens the counter names no command. To declare every command takes longer than to
    sign in, so they are declared only where one may be meant.
    """
    given = frozenset(argv)
    if not given & {_HELP, "--help", *(command.words[0] for command in COMMANDS)}:
        asked, left = _program(lang).parse_known_args(argv)
        if not left:
            return asked, left
    return _program(lang, given).parse_known_args(argv)


class _Parser(ArgumentParser):
    """A parser that speaks the language asked and raises WrongUsage where argparse would exit.

    argparse makes the parsers beneath it by their class, so each language is a class.
    """

    lang: ClassVar[Lang]

    def __init__(self, **told: Any) -> None:
        formatter: Any = partial(_Formatter, lang=self.lang)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **told)

    def add_own(self, arguments: Sequence[Argument]) -> None:
        """Add a command's own arguments."""
        group = self.add_argument_group(say("cli.arguments", self.lang))
        for argument in arguments:
            _add(group, argument, self.lang)

    def add_globals(self, own: Sequence[Argument] = ()) -> Any:
        """Add the options that every command understands, but those that it has as its own."""
        group = self.add_argument_group(say("cli.globals", self.lang))
        group.add_argument(_HELP, "--help", action="help", help=say("arg.help", self.lang))
        taken = {argument.flag for argument in own}
        for argument in GLOBALS:
            if argument.flag not in taken:
                _add(group, argument, self.lang, default=SUPPRESS)
        return group

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage with argparse's message in the language asked."""
        sentence = usage_sentence(message, self.lang)
        raise WrongUsage("usage.as_is", usage=self.format_usage(), sentence=sentence)


class _Indonesian(_Parser):
    lang = "id"


class _English(_Parser):
    lang = "en"


_PARSERS: dict[Lang, type[_Parser]] = {"id": _Indonesian, "en": _English}


class _Formatter(HelpFormatter):
    """Help whose usage line begins in the language asked."""

    def __init__(self, prog: str, *, lang: Lang, **told: Any) -> None:
        super().__init__(prog, max_help_position=32, width=100, **told)
        self._lang = lang

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, prefix or say("cli.usage", self._lang) + " ")


def _program(lang: Lang, given: Set[str] | None = None) -> _Parser:
    """Return the parser: the options of every command, and the commands if words are `given`."""
    called = say("cli.called", lang)
    parser = _PARSERS[lang](prog=PROGRAM, usage=called, description=say("cli.about", lang))
    parser.set_defaults(does=None)
    if given is not None:
        _add_commands(parser, lang, given)
    version, told = f"{PROGRAM} {__version__}", say("arg.version", lang)
    others = parser.add_globals()
    others.add_argument("--version", action="version", version=version, help=told)
    return parser


def _add_commands(parser: _Parser, lang: Lang, given: Set[str]) -> None:
    """Add the commands; those whose first word isn't `given` are named and no more."""
    beneath: dict[tuple[str, ...], Any] = {(): _commands(parser, lang)}
    for command in COMMANDS:
        group = command.words[:-1]
        if command.words[0] not in given:
            _name(beneath, command, lang)
            continue
        if group not in beneath:
            above = _command(beneath[()], group, lang, usage=" ".join([PROGRAM, *group, "..."]))
            beneath[group] = _commands(above, lang, required=True)
            above.add_globals()
        own = _command(beneath[group], command.words, lang, _usage_line(command))
        own.add_own(command.arguments)
        if any(other.words[:-1] == command.words for other in COMMANDS):
            beneath[command.words] = _commands(own, lang)
        own.add_globals(command.arguments)
        own.set_defaults(does=command.does, late=command.late)


def _name(beneath: dict[tuple[str, ...], Any], command: Command, lang: Lang) -> None:
    """Name a command, or the group it is the first of, in the list of commands."""
    first = command.words[:1]
    if first not in beneath:
        beneath[first] = _command(beneath[()], first, lang, usage="")


def _commands(parser: _Parser, lang: Lang, *, required: bool = False) -> Any:
    """Return where the commands beneath a parser are added."""
    return parser.add_subparsers(
        title=say("cli.commands", lang),
        metavar=say("cli.command", lang),
        prog=parser.prog,
        required=required,
        parser_class=_PARSERS[lang],
    )


def _command(beneath: Any, words: tuple[str, ...], lang: Lang, usage: str) -> _Parser:
    told = say(f"command.{' '.join(words)}", lang).replace("%", "%%")
    parser: _Parser = beneath.add_parser(words[-1], help=told, description=told, usage=usage)
    return parser


def _add(group: Any, argument: Argument, lang: Lang, **more: Any) -> None:
    told = say(argument.word, lang).replace("%", "%%")
    group.add_argument(argument.flag, help=told, **{**argument.told, **more})


def _usage_line(command: Command) -> str:
    parts = [PROGRAM, *command.words]
    for argument in command.arguments:
        shown = argument.told.get("metavar") or "|".join(argument.told.get("choices", ()))
        if not argument.flag.startswith("-"):
            parts.append(f"[{shown}]" if argument.told.get("nargs") == "?" else str(shown))
            continue
        option = f"{argument.flag} {shown}".strip()
        parts.append(option if argument.told.get("required") else f"[{option}]")
    parts += [f"[{name.upper()}]" for name in command.late if name != "number"]
    return " ".join(parts)


def _usage_of(asked: Namespace, lang: Lang) -> str:
    found = [command for command in COMMANDS if command.does == asked.does]
    line = _usage_line(found[0]) if found else say("cli.called", lang)
    return f"{say('cli.usage', lang)} {line}\n"
