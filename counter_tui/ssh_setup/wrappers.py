"""What a key starts: a small script, root's own, that empties everything and runs the program.

It is the account's login shell too, so that a key's line without its command gives no shell.
"""

import shlex

from counter_tui.ssh_setup.access import Access, Kind

_NAME = """\
#!/bin/sh
# {what}
# sshd starts this as the account's shell, with -c and the command of the key's line. What the
# client asked to run is in SSH_ORIGINAL_COMMAND, which nothing here reads.
set -u
LC_ALL=C
own={own}
case "${{1-}}" in
-c) name=${{2-}} ;;
*) name="$own ${{1-}}" ;;
esac
case "$name" in
"$own "*) name=${{name#"$own "}} ;;
*) name= ;;
esac
plain={plain}
case "$name" in
*' --plain') plain=--plain name=${{name%' --plain'}} ;;
esac
case "$name" in
'' | [!a-z0-9]* | *[!a-z0-9._-]*)
    echo 'counter-tui: this account runs one program, by the line of a known key' >&2
    exit 2
    ;;
esac
"""
# The client chooses TERM; of what it says only a known terminal's name goes on.
_LIMITS = """\
case "${TERM-}" in
*[!A-Za-z0-9.+-]*) TERM=xterm ;;
xterm* | screen* | tmux* | linux | vt100 | vt220 | rxvt* | putty* | alacritty | foot*) ;;
*) TERM=xterm ;;
esac
# Until the program has taken the terminal, these keys would reach a starting interpreter.
trap '' INT QUIT TSTP
umask 077
ulimit -c 0
"""
_BOARD = """\
# Not one byte into any file, wherever the account might make one.
ulimit -f 0
cd /
exec /usr/bin/env -i TERM="$TERM" LANG=C.UTF-8 HOME=/nonexistent \\
    {limit} {python} -I -B -m counter_tui board \\
    --page={page} --viewer="$name" --lang={lang} $plain
"""
_COUNTER = """\
case "${{SSH_CONNECTION-}}" in
*[!0-9A-Fa-f.:\\ ]*) SSH_CONNECTION= ;;
esac
cd {home} || exit 2
exec /usr/bin/env -i TERM="$TERM" LANG=C.UTF-8 HOME={home} PATH=/usr/bin:/bin \\
    SSH_CONNECTION="${{SSH_CONNECTION-}}" COUNTER_TUI_SSH_KEY="$name" \\
    COUNTER_TUI_ETC={settings} \\
    {limit} {python} -I -B -m counter_tui $plain
"""


def wrapper(access: Access) -> str:
    """Return the script of an account: it takes the name of a key's holder, and nothing else."""
    if access.kind is Kind.VIEWERS:
        what, then = "The board for one viewer.", _BOARD
    else:
        what, then = "The counter for one clerk.", _COUNTER
    filled = then.format(
        limit=f"/usr/bin/timeout --foreground --kill-after=60s {access.hours}h",
        python=access.python,
        page=shlex.quote(access.page),
        lang=access.lang,
        home=access.home,
        settings=access.settings,
    )
    plain = "--plain" if access.plain else ""
    return _NAME.format(what=what, own=access.wrapper, plain=plain) + _LIMITS + filled
