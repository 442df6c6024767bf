"""The steps of a setup as one shell script, which a person reads and root runs.

Running it again changes nothing but the files, which are then as it says.
"""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from counter_tui.ssh_setup.access import PROGRAM, Access, Kind
from counter_tui.ssh_setup.role import role_step
from counter_tui.ssh_setup.sshd_config import match_block, what_counts
from counter_tui.ssh_setup.wrappers import wrapper
from screens.locale import say

STEPS_FILE = "setup.sh"
_END = "COUNTER_TUI_END"
_EXECUTABLE, _READABLE = "0755", "0644"


@dataclass(frozen=True, slots=True)
class SetupFile:
    """A file of root's: where it goes, with which mode, and its text."""

    path: str
    mode: str
    text: str

    @property
    def name(self) -> str:
        """Return its name without the folder."""
        return self.path.rpartition("/")[2]


def setup_files(access: Access) -> tuple[SetupFile, ...]:
    """Return the files of a setup: what a key starts, and what sshd is told."""
    return (
        SetupFile(access.wrapper, _EXECUTABLE, wrapper(access)),
        SetupFile(access.sshd_file, _READABLE, match_block(access)),
    )


def steps(access: Access, *, beside: bool = False) -> str:
    """Return the script; its files stand in it, or `beside` it in its own folder."""
    program, sshd = setup_files(access)
    lang = access.lang
    parts = [
        "#!/bin/sh",
        _told(say("ssh.script", lang, account=access.account)),
        "set -eu",
        "umask 022",
        # As `su` leaves it there is no sbin in it.
        "PATH=$PATH:/usr/sbin:/sbin",
        "stop() { printf '%s\\n' \"$@\" >&2; exit 1; }",
        *(['here=$(cd "$(dirname "$0")" && pwd)'] if beside else []),
        # Other accounts may not look into the folder that root stands in.
        "cd /",
        "",
        _told(say("ssh.step.program", lang, program=access.program)),
        f"{access.python} -I -c 'import counter_tui'",
        f"install -d -o root -g root -m 0755 {access.program}/libexec",
        _installed(program, beside=beside),
        "",
        *_account(access),
        "",
        *_page(access),
        _told(say("ssh.step.keys", lang)),
        f"install -d -o root -g root -m 0755 {access.keys}",
        f"[ -e {access.keys_file} ] || "
        f"install -o root -g root -m 0644 /dev/null {access.keys_file}",
        "",
        *_sshd(access, sshd, beside=beside),
        "",
        *_afterwards(access),
    ]
    return "\n".join(parts) + "\n"


def _account(access: Access) -> Iterator[str]:
    """Yield how the account is made: no password, and its shell is the one program."""
    account, lang = access.account, access.lang
    yield _told(say("ssh.step.account", lang, account=account))
    home = "/" if access.kind is Kind.VIEWERS else access.home
    yield (
        f"id -u {account} >/dev/null 2>&1 || useradd --system --user-group --password '*' \\\n    "
        f"--home-dir {home} --no-create-home --shell {access.wrapper} {account}"
    )
    other = say("ssh.stop.account", lang, account=account, home=home, shell=access.wrapper)
    yield (
        f'[ "$(getent passwd {account} | cut -d: -f6-)" = {home}:{access.wrapper} ] ||\n'
        f"    {_stop(other)}"
    )
    closed = say("ssh.stop.program", lang, account=account, python=access.python)
    yield (
        f"runuser -u {account} -- {access.python} -I -B -c 'import counter_tui' ||\n"
        f"    {_stop(closed)}"
    )
    if access.kind is Kind.CLERKS:
        yield f"install -d -o {account} -g {account} -m 0700 {access.home}"


def _page(access: Access) -> Iterator[str]:
    if access.kind is not Kind.VIEWERS:
        return
    if access.page_in_database:
        yield _told(say("ssh.step.role", access.lang, account=access.account))
        yield role_step(access)
    else:
        folder = access.page.rpartition("/")[0]
        who = access.publisher
        yield _told(say("ssh.step.page", access.lang, publisher=who))
        yield f"install -d -o {who} -g {who} -m 0755 {folder}"
    yield ""


def _sshd(access: Access, file: SetupFile, *, beside: bool) -> Iterator[str]:
    """Yield how sshd is told; what it doesn't take, or what doesn't count, is taken away again."""
    yield _told(say("ssh.step.sshd", access.lang))
    yield f"sshd=$(command -v sshd) || {_stop(say('ssh.stop.sshd', access.lang))}"
    yield _installed(file, beside=beside)
    yield f"trap 'rm -f {file.path}' EXIT"
    yield '"$sshd" -t'
    yield (
        f'counts=$("$sshd" -T -C user={access.account},host=localhost,addr=127.0.0.1 '
        "| tr 'A-Z' 'a-z')"
    )
    yield "while read -r line; do"
    yield '    printf \'%s\\n\' "$counts" | grep -qxF "$line" ||'
    yield f'        {_stop(say("ssh.stop.counts", access.lang, account=access.account))} "$line"'
    yield f"done <<'{_END}'"
    yield from (line.lower() for line in what_counts(access))
    yield _END
    yield "trap - EXIT"
    yield "systemctl reload ssh"


def _afterwards(access: Access) -> Iterator[str]:
    """Yield, as comments, what is left for a person to do."""
    lang, command = access.lang, access.command
    options = f"--kind {access.kind}"
    if access.program != PROGRAM:
        options = f"{options} --program {access.program}"
    yield _told(say("ssh.then.key", lang, command=command, options=options, file=access.keys_file))
    if access.kind is Kind.CLERKS:
        office = f"sqlite:///{access.home}/office.db"
        yield _told(say("ssh.then.settings", lang, file=access.settings, db=office))
        yield _told(
            say("ssh.then.office", lang, account=access.account, command=command, db=office)
        )
    elif access.page_in_database:
        yield _told(say("ssh.then.flag", lang, command=command))
    else:
        yield _told(say("ssh.then.page", lang, page=access.page))


def _installed(file: SetupFile, *, beside: bool) -> str:
    command = f"install -o root -g root -m {file.mode}"
    if beside:
        return f'{command} "$here/{file.name}" {file.path}'
    return f"{command} /dev/stdin {file.path} <<'{_END}'\n{file.text}{_END}"


def _stop(words: str) -> str:
    return f"stop {shlex.quote(words)}"


def _told(sentences: str) -> str:
    return "\n".join(f"# {line}" for line in sentences.splitlines())
