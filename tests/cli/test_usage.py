"""How the command line is called, and what it says of a call that can't be understood."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module

import pytest

from counter_tui.cli import parse
from counter_tui.command_list import COMMANDS
from counter_tui.command_shape import Command
from counter_tui.troubles import WrongUsage
from screens.locale import LANGUAGES, Lang
from screens.locale.words.cli import WORDS
from tests.cli.conftest import ROOT, Run, process

# Words of argparse's own sentences; none may reach a person who reads Indonesian.
ARGPARSE_WORDS = re.compile(
    r"\b(usage|error|arguments?|options|required|invalid|unrecognized|expected|choose)\b"
)
WRONG = [
    (["bukan"], "usage.choice"),
    (["--lang", "jv", "stock"], "usage.choice"),
    (["issue", "x", "--suket", "ada"], "usage.choice"),
    (["show"], "usage.required"),
    (["stock", "receive", "5"], "usage.required"),
    (["operators"], "usage.required"),
    (["find", "x", "--limit"], "usage.value_missing"),
    (["find", "x", "--limit", "lima"], "usage.number"),
    (["stock", "receive", "1,5", "--document", "BA"], "usage.number"),
    (["stock", "--jason"], "usage.unknown"),
    (["stock", "--jso"], "usage.unknown"),
    (["settings", "a", "b", "c"], "usage.unknown"),
    (["--json=3", "stock"], "usage.no_value"),
    (["find", "x", "--limit", "0"], "usage.limit"),
    (["suket", "void"], "usage.suket_void"),
    (["suket", "void", "471.13/1"], "usage.suket_void"),
    (["suket", "5271014405900001", "--reason", "x"], "usage.suket"),
    (["policy", "HABIS"], "usage.policy"),
    (["policy", "--reason", "x"], "usage.policy"),
    (["terminal", "x" * 41], "usage.terminal"),
    (["init"], "usage.init"),
    (["init", "--place", "DINAS", "--admin", "a"], "usage.place"),
    (["init", "--place", "A=b", "--place", "A=c", "--admin", "a"], "usage.place_twice"),
    (["init", "--place", "A=b", "--admin", "a", "--region", "5271"], "usage.region"),
    ([], "usage.counter_terminal"),
    (["board"], "usage.board_terminal"),
    (["find", "\udcff"], "usage.not_text"),
]


def says(key: str, lang: Lang, told: str) -> bool:
    """Say whether `told` is the sentence `key`, whatever fills its braces."""
    sentence = re.escape(WORDS[key][LANGUAGES.index(lang)])
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", sentence), told) is not None


@pytest.mark.parametrize(("argv", "key"), WRONG)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_wrong_usage_is_told_in_the_language_asked(
    run: Run, argv: list[str], key: str, lang: Lang
) -> None:
    # Where the sentence is about --lang itself, the one named first is the language.
    ran = run("--lang", lang, *argv)
    assert (ran.status, ran.out) == (2, "")
    *usage, told = ran.err.splitlines()
    assert says(key, lang, told.removeprefix("counter-tui: ")), told
    assert lang == "en" or not ARGPARSE_WORDS.search(told)
    assert all(line.startswith(WORDS["cli.usage"][LANGUAGES.index(lang)]) for line in usage)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command.words))
def test_every_command_has_its_help_in_both_languages(
    run: Run, command: Command, lang: Lang
) -> None:
    ran = run(*command.words, "--help", "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    for argument in command.arguments:
        if argument.flag.startswith("-"):
            assert argument.flag in ran.out
    words = set(ARGPARSE_WORDS.findall(ran.out))
    assert lang == "en" or not words, words


def test_help_lists_every_command(run: Run) -> None:
    listed = run("--help").out
    for command in COMMANDS:
        if len(command.words) == 1:
            assert re.search(rf"^ +{command.words[0]} ", listed, re.MULTILINE)
        else:
            group, word = command.words
            assert re.search(rf"^ +{word} ", run(group, "--help").out, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command.words))
def test_every_command_has_the_function_that_does_it(command: Command) -> None:
    room, _, name = command.does.partition(".")
    assert callable(getattr(import_module(f"counter_tui.commands.{room}"), name))


def test_the_version_is_the_packages(run: Run) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert run("--version").out.split() == ["counter-tui", settings["project"]["version"]]


@pytest.mark.parametrize(
    ("flag", "value", "name"),
    [
        ("--db", "sqlite:////x", "db"),
        ("--lang", "en", "lang"),
        ("--json", None, "json"),
        ("--as", "petugas", "operator"),
        ("--with", "gudang", "second"),
        ("--password-fd", "3", "password_fd"),
        ("--place", "DINAS", "place"),
        ("--id", "x", "act_id"),
        ("--plain", None, "plain"),
    ],
)
def test_an_option_stands_before_or_after_the_command(
    flag: str, value: str | None, name: str
) -> None:
    option = [flag, value] if value else [flag]
    for argv in (
        [*option, "stock", "receive", "5", "--document", "x"],
        ["stock", *option, "receive", "5", "--document", "x"],
        ["stock", "receive", *option, "5", "--document", "x"],
        ["stock", "receive", "5", "--document", "x", *option],
    ):
        asked = parse(argv, "en")
        assert getattr(asked, name) == (3 if flag == "--password-fd" else value or True)
        assert (asked.does, asked.quantity) == ("stock.receive", 5)


def test_of_an_option_given_twice_the_last_counts() -> None:
    assert parse(["--as", "petugas", "stock", "--as", "gudang"], "en").operator == "gudang"


@pytest.mark.parametrize(
    "argv",
    [
        ["suket", "void", "471.13/7/Dukcapil/I/2024", "--reason", "salah"],
        ["suket", "void", "--reason", "salah", "471.13/7/Dukcapil/I/2024"],
        ["suket", "--reason", "salah", "void", "471.13/7/Dukcapil/I/2024"],
        ["suket", "--json", "void", "--reason=salah", "471.13/7/Dukcapil/I/2024", "--as", "x"],
    ],
)
def test_the_number_of_a_void_suket_may_stand_before_and_after_the_options(
    argv: list[str],
) -> None:
    asked = parse(argv, "en")
    assert (asked.nik, asked.number, asked.reason) == ("void", "471.13/7/Dukcapil/I/2024", "salah")


def test_a_settings_value_may_stand_behind_an_option_and_be_empty() -> None:
    assert parse(["settings", "red_level", "--as", "admin", "400"], "en").value == "400"
    assert parse(["settings", "suket_fixed_end", ""], "en").value == ""
    assert parse(["settings", "red_level"], "en").value is None


def test_numbers_are_read_as_indonesians_write_them() -> None:
    assert parse(["stock", "receive", "6.000", "--document", "x"], "en").quantity == 6000


def test_an_unknown_option_is_named_with_the_usage_of_its_command() -> None:
    with pytest.raises(WrongUsage) as wrong:
        parse(["issue", "5271014405900001", "--tunggu"], "id")
    assert wrong.value.usage.startswith("pemakaian: counter-tui issue NIK [--wait]")


@pytest.mark.parametrize("command", [["paper"], ["papers", "print"], ["papers", "drop"]])
def test_the_kinds_of_paper_are_told_as_they_are_typed(run: Run, command: list[str]) -> None:
    ran = run(*command, "kunjungan", "1")
    assert ran.status == 2
    assert "suket, slip, count, destruction, request, handover, day, visit" in ran.err


def test_a_password_in_a_misspelt_option_is_not_shown(run: Run) -> None:
    ran = run("stock", "--dbb", "postgresql://loket:sandi-rahasia@server/kantor")
    assert ran.status == 2
    assert "sandi-rahasia" not in ran.err


def test_a_call_without_a_terminal_does_not_hang() -> None:
    ran = process()
    assert (ran.status, ran.out) == (2, "")
    assert "--help" in ran.err
