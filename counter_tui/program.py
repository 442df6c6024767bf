"""Running what was asked, and turning every end into words and an exit status."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module

from peewee import PeeweeException

from counter_tui.cli import asked_language, parse
from counter_tui.faults import fault_words, unlogged_words
from counter_tui.output import AnswerLost, flush, print_json, print_lines, without_passwords
from counter_tui.page_viewing import views_page
from counter_tui.settings import DEFAULT_LANG, Settings, language, settings_from
from counter_tui.settings_files import FileSettings, SettingsFileError, read_settings_files
from counter_tui.troubles import NoPage, NotOurOffice, RecordBroken, Unsure, WrongUsage
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable, Trouble
from screens.locale import Lang, refusal_words, say

_STOPS = (Refused, RecordBroken, NotOurOffice, NoPage, Unsure, OfficeUnavailable, PeeweeException)

DONE, REFUSED, WRONG_USAGE, NO_OFFICE = 0, 1, 2, 3
FAULT = 70


def run(words: Sequence[str]) -> int:
    """Do what the command line asks and return the exit status.

    0 done, 1 refused, 2 wrong usage, 3 the database can't be reached or isn't ours, 70 a
    fault of the program.
    """
    lang = asked_language(words) or _language_of_the_machine(words)
    try:
        status = _run(words, lang)
        flush()
    except BrokenPipeError:
        # Whoever read has read enough.
        _let_stdout_go()
        return DONE
    except AnswerLost as lost:
        _let_stdout_go()
        print_lines([say("cli.unprinted", lang, why=str(lost))], sys.stderr)
        return NO_OFFICE
    except Exception as error:
        told = unlogged_words(lang) if views_page(words) else fault_words(error, lang)
        print_lines([told], sys.stderr)
        return FAULT
    return status


def _let_stdout_go() -> None:
    """Keep Python from trying at exit to write what is still in stdout's buffer."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str], lang: Lang) -> int:
    try:
        if not all(map(_is_text, argv)):
            raise WrongUsage("usage.not_text")
        asked = parse(argv, lang)
        settings = settings_from(asked, _files(argv))
    except WrongUsage as wrong:
        return _wrong_usage(wrong, lang)
    except SettingsFileError as error:
        return _wrong_usage(WrongUsage("usage.file", path=str(error.path), why=error.why), lang)
    except SystemExit as end:  # --help and --version
        return int(end.code or DONE)
    room, _, name = (asked.does or "counter.counter").partition(".")
    command = getattr(import_module(f"counter_tui.commands.{room}"), name)
    try:
        status: int | None = command(settings, asked)
    except WrongUsage as wrong:
        return _wrong_usage(wrong, settings.lang)
    except _STOPS as error:
        return _stopped(settings, *_ending(error))
    return status or DONE


def _ending(error: Exception) -> tuple[str, Mapping[str, object], int]:
    """Return the code of an error's words, the values in them, and the exit status."""
    match error:
        case Refused():
            return error.code, error.values, REFUSED
        case RecordBroken(fault=fault):
            return fault.code, {"n": fault.n, "detail": fault.detail}, REFUSED
        case NotOurOffice(refused=refused) | NoPage(refused=refused):
            return refused.code, refused.values, NO_OFFICE
        case OfficeUnavailable():
            return error.trouble, {"detail": error.detail}, NO_OFFICE
        case Unsure(away=away, act_id=act_id):
            return away.trouble, {"detail": away.detail, "act": act_id}, NO_OFFICE
        case _:
            return Trouble.UNREACHABLE, {"detail": str(error)}, NO_OFFICE


def _files(words: Sequence[str]) -> FileSettings:
    """Return what the machine is told; whoever views a page has no business with it."""
    return FileSettings() if views_page(words) else read_settings_files()


def _language_of_the_machine(words: Sequence[str]) -> Lang:
    try:
        return language(_files(words))
    except SettingsFileError:
        return DEFAULT_LANG


def _is_text(word: str) -> bool:
    """Return whether an argument came in as UTF-8."""
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _wrong_usage(wrong: WrongUsage, lang: Lang) -> int:
    told = without_passwords(say(wrong.key, lang, **wrong.values))
    print_lines([*wrong.usage.splitlines(), f"counter-tui: {told}"], sys.stderr)
    return WRONG_USAGE


def _stopped(settings: Settings, code: str, values: Mapping[str, object], status: int) -> int:
    """Say why nothing was done: on stderr, or as JSON on stdout."""
    detail = values.get("detail")
    if isinstance(detail, str):
        one_line = " ".join(detail.split())
        values = {**values, "detail": without_passwords(one_line, settings.url)}
    words = refusal_words(code, values, settings.lang)
    if settings.json:
        print_json({"refused": code, "why": words.line, "values": values})
    else:
        print_lines(filter(None, (words.what, words.why, words.now)), sys.stderr)
        if status == NO_OFFICE and "act" in values:
            told = say("cli.unsure", settings.lang, act=values["act"])
            print_lines([told], sys.stderr)
    return status
