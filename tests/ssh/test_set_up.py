"""What the setup prints: exact, safe to run, and refused where it couldn't be."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import shlex
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from counter_tui.__main__ import main
from counter_tui.ssh_setup.access import Access, Kind
from counter_tui.ssh_setup.key_lines import FEWEST_RSA_BITS, key_line, public_key
from counter_tui.ssh_setup.steps import setup_files, steps
from counter_tui.ssh_setup.wrappers import wrapper
from counter_tui.troubles import WrongUsage
from screens.locale import say

PROGRAM = "/opt/counter-tui"
VIEWERS = Access(Kind.VIEWERS, "board", "en")
CLERKS = Access(Kind.CLERKS, "counter", "en")
HOSTILE = ("a b", "a'b", 'a"b', "a;b", "$(id)", "a\nb", "../a", "a%h", "`id`", "", "é", "a\\b")


def _field(*fields: bytes) -> str:
    return base64.b64encode(b"".join(len(f).to_bytes(4) + f for f in fields)).decode()


ED25519 = f"ssh-ed25519 {_field(b'ssh-ed25519', b'k' * 32)}"
RSA = f"ssh-rsa {_field(b'ssh-rsa', b'1', bytes([0, 128]) + bytes(FEWEST_RSA_BITS // 8 - 1))}"


def test_a_key_line_restricts_and_names_the_one_command_and_its_holder() -> None:
    line = key_line(Kind.VIEWERS, PROGRAM, "siti", f"{ED25519} siti@laptop\n")
    command = f"{PROGRAM}/libexec/board-over-ssh siti"
    assert line == f'restrict,pty,command="{command}" {ED25519} siti'


def test_a_clerks_line_names_the_counter() -> None:
    assert "counter-over-ssh budi.1" in key_line(Kind.CLERKS, PROGRAM, "budi.1", ED25519)


def test_a_line_may_ask_for_screens_without_ornament(tmp_path: Path) -> None:
    file = tmp_path / "siti.pub"
    file.write_text(ED25519)
    _, out, _ = _run("ssh-setup", "key", "siti", file, "--plain")
    assert f'command="{PROGRAM}/libexec/board-over-ssh siti --plain" ' in out


@pytest.mark.parametrize("text", [ED25519, RSA, f"{ED25519} a comment of words\r\n"])
def test_a_public_key_is_taken_without_its_comment(text: str) -> None:
    assert public_key(text) == " ".join(text.split()[:2])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ssh-ed25519",
        f"{ED25519}\n{ED25519}",
        f'command="sh" {ED25519}',
        f"no-pty {ED25519}",
        "ssh-dss AAAAB3NzaC1kc3M=",
        f"ssh-ed25519 {_field(b'ssh-rsa', b'k' * 32)}",
        f"ssh-ed25519 {_field(b'ssh-ed25519', b'k' * 32, b'more')}",
        ED25519[:-8],
        ED25519.replace("A", "!", 1),
        f"ssh-rsa {_field(b'ssh-rsa', b'1', b'n' * 64)}",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----",
    ],
)
def test_what_is_not_one_whole_public_key_is_refused(text: str) -> None:
    with pytest.raises(WrongUsage):
        public_key(text)


@pytest.mark.parametrize("name", [*HOSTILE, "Siti", "-siti", ".siti", "s" * 33])
def test_a_name_that_is_not_plain_is_refused(name: str) -> None:
    with pytest.raises(WrongUsage):
        key_line(Kind.VIEWERS, PROGRAM, name, ED25519)


@pytest.mark.parametrize("value", [*HOSTILE, "root", "Board", "a" * 32])
def test_an_account_that_is_not_plain_is_refused(value: str) -> None:
    with pytest.raises(WrongUsage):
        Access(Kind.VIEWERS, value, "en")


@pytest.mark.parametrize("name", ["program", "keys", "sshd", "page", "home", "settings"])
@pytest.mark.parametrize("value", [*HOSTILE, "relative/path", "/a/../b", "/a//b", "/a/", "/a/./b"])
def test_a_path_that_a_shell_or_sshd_could_read_otherwise_is_refused(name: str, value: str) -> None:
    with pytest.raises(WrongUsage):
        Access(Kind.VIEWERS, "board", "en", **{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://board:secret@server/office",
        "postgresql:///office?password=secret",
        "postgresql:///of fice",
        "postgresql:///office';id;'",
        "postgresql:///a/b",
        "postgresql://",
        "postgresql:///-dx",
    ],
)
def test_a_url_with_a_password_or_without_a_plain_database_is_refused(url: str) -> None:
    with pytest.raises(WrongUsage):
        Access(Kind.VIEWERS, "board", "en", page=url)


@pytest.mark.parametrize("hours", [0, 169])
def test_a_session_without_an_end_is_refused(hours: int) -> None:
    with pytest.raises(WrongUsage):
        Access(Kind.VIEWERS, "board", "en", hours=hours)


def test_the_viewers_account_is_not_the_one_that_writes_the_page() -> None:
    with pytest.raises(WrongUsage):
        Access(Kind.VIEWERS, "counter", "en")


@pytest.mark.parametrize("access", [VIEWERS, CLERKS], ids=["viewers", "clerks"])
def test_both_languages_give_the_same_commands(access: Access) -> None:
    other = Access(access.kind, access.account, "id")
    assert _commands(steps(other)) == _commands(steps(access))
    assert steps(other) != steps(access)


@pytest.mark.parametrize("access", [VIEWERS, CLERKS], ids=["viewers", "clerks"])
def test_every_script_is_one_that_a_shell_reads_to_its_end(access: Access) -> None:
    for script in (steps(access), steps(access, beside=True), wrapper(access)):
        subprocess.run(["sh", "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize("access", [VIEWERS, CLERKS], ids=["viewers", "clerks"])
def test_a_script_without_sshd_says_so(access: Access, tmp_path: Path) -> None:
    needed = ("set -eu", "stop()", "sshd=")
    lines = [line for line in steps(access).splitlines() if line.startswith(needed)]
    ran = subprocess.run(
        ["/bin/sh"], input="\n".join(lines), env={"PATH": str(tmp_path)}, capture_output=True,
        text=True,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (1, say("ssh.stop.sshd", "en") + "\n")


@pytest.mark.parametrize("kind", [Kind.VIEWERS, Kind.CLERKS])
@pytest.mark.parametrize("page", ["/srv/page.json", "postgresql:///office"])
def test_what_is_left_to_do_is_told_by_the_programs_own_path(kind: Kind, page: str) -> None:
    script = steps(Access(kind, "guest", "en", program="/srv/ct", page=page))
    calls = re.findall(r"(\S*counter-tui) (?:ssh-setup|init|settings)", script)
    assert calls
    assert set(calls) == {"/srv/ct/bin/counter-tui"}
    assert "ssh-setup key NAME NAME.pub" in script
    assert "--program /srv/ct |" in script


def test_a_url_stands_in_the_viewers_program_as_one_word() -> None:
    page = "postgresql:///office?application_name=board&sslmode=verify-full"
    access = Access(Kind.VIEWERS, "board", "en", page=page)
    assert f"--page='{page}' " in wrapper(access)
    assert "board_figures" in steps(access)


def test_the_role_on_another_machine_is_told_and_not_run() -> None:
    here = steps(Access(Kind.VIEWERS, "board", "en", page="postgresql:///office"))
    there = steps(Access(Kind.VIEWERS, "board", "en", page="postgresql://board@server/office"))
    assert "runuser -u postgres -- psql" in here
    assert not [line for line in _commands(there) if "psql" in line or "GRANT" in line]
    assert "# psql" in there


def test_a_folder_gets_the_files_that_would_be_printed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, _, _ = _run("ssh-setup", "viewers", "--out", out, "--lang", "en")
    assert status == 0
    for file in setup_files(VIEWERS):
        assert (out / file.name).read_text() == file.text
    assert (out / "setup.sh").read_text() == steps(VIEWERS, beside=True)


def test_the_steps_are_printed_as_they_are() -> None:
    assert _run("ssh-setup", "clerks", "--lang", "en") == (0, steps(CLERKS), "")


def test_a_key_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "siti.pub"
    file.write_text(f"{ED25519} siti@laptop\n")
    _, out, _ = _run("ssh-setup", "key", "siti", file, "--json")
    assert json.loads(out)["line"] == key_line(Kind.VIEWERS, PROGRAM, "siti", ED25519)


def test_a_key_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    status, out, err = _run("ssh-setup", "key", "siti", tmp_path / "none.pub")
    assert (status, out) == (2, "")
    assert "none.pub" in err


@pytest.mark.parametrize("access", [VIEWERS, CLERKS], ids=["viewers", "clerks"])
@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-c",),
        ("-c", "sh"),
        ("-c", "siti"),
        ("-c", "{own}"),
        ("-c", "{own} "),
        ("-c", "{own} siti; id"),
        ("-c", "{own} $(id)"),
        ("-c", "{own} Siti"),
        ("-c", "{own} --plain"),
        ("-c", "{own} siti --plain --page=x"),
        ("-c", "{own} siti --plain --plain"),
        ("-c", "{own} siti\nid"),
        ("siti budi",),
    ],
)
def test_a_key_starts_nothing_without_a_plain_name(
    access: Access, words: tuple[str, ...], tmp_path: Path
) -> None:
    asked = [word.format(own=access.wrapper) for word in words]
    ran = subprocess.run(
        ["sh", _harmless(access, tmp_path), *asked], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout) == (2, "")


@pytest.mark.parametrize("access", [VIEWERS, CLERKS], ids=["viewers", "clerks"])
@pytest.mark.parametrize(
    ("term", "kept"),
    [
        ("xterm-256color", "xterm-256color"),
        ("linux", "linux"),
        ("tmux-direct", "tmux-direct"),
        ("", "xterm"),
        ("dumb; id", "xterm"),
        ("xterm\x1b[2J", "xterm"),
        ("../../etc/passwd", "xterm"),
        ("no-such-terminal", "xterm"),
    ],
)
def test_a_known_terminals_name_goes_on_and_no_other(
    access: Access, term: str, kept: str, tmp_path: Path
) -> None:
    ran = subprocess.run(
        ["sh", _harmless(access, tmp_path), "-c", f"{access.wrapper} siti"],
        env={**os.environ, "TERM": term, "SSH_CONNECTION": "10.0.0.7 1 ::1 22", "X": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    told = dict(line.split("=", 1) for line in ran.stdout.splitlines())
    assert told["TERM"] == kept
    if access.kind is Kind.VIEWERS:
        assert sorted(told) == ["HOME", "LANG", "TERM"]
    else:
        assert told["COUNTER_TUI_SSH_KEY"] == "siti"
        assert told["SSH_CONNECTION"] == "10.0.0.7 1 ::1 22"


@pytest.mark.parametrize("kind", [Kind.VIEWERS, Kind.CLERKS])
@pytest.mark.parametrize(
    ("everybody", "line", "plain"),
    [(False, "siti", False), (False, "siti --plain", True), (True, "siti", True)],
)
def test_the_program_is_plain_where_the_line_or_the_setup_says_so(
    kind: Kind, everybody: bool, line: str, plain: bool, tmp_path: Path
) -> None:
    access = Access(kind, "guest", "en", home=str(tmp_path), plain=everybody)
    file = tmp_path / "wrapper"
    file.write_text(wrapper(access).replace(access.python, "/bin/echo"))
    ran = subprocess.run(
        ["sh", file, "-c", f"{access.wrapper} {line}"], capture_output=True, text=True, check=True
    )
    words = shlex.split(ran.stdout)
    assert ("--plain" in words) is plain
    if kind is Kind.VIEWERS:
        assert "--viewer=siti" in words


def _commands(script: str) -> list[str]:
    return [
        re.sub(r"\bstop '.*?'", "stop", line.replace("--lang=id", "--lang=en"))
        for line in script.splitlines()
        if not line.startswith("#")
    ]


def _harmless(access: Access, folder: Path) -> Path:
    """Return a copy that prints its environment where the real one starts the program."""
    script = wrapper(access).replace("/usr/bin/timeout", "/usr/bin/env #")
    file = folder / "wrapper"
    file.write_text(script.replace(f"cd {access.home} ", "cd / "))
    return file


def _run(*words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(list(map(str, words)))
    return status, out.getvalue(), err.getvalue()
