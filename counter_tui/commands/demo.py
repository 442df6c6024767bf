"""The training office: build it, open it, name its ready-made cases."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from counter_tui.commands import counter
from counter_tui.commands.desk import open_office
from counter_tui.commands.letter_key import first_key
from counter_tui.output import print_lines, show, table, without_passwords
from counter_tui.settings import Settings, sqlite_url
from counter_tui.terminal_identity import ask_for_terminal, is_terminal
from counter_tui.training_place import ready_office
from counter_tui.troubles import NotOurOffice
from db.office import office_settings
from db.rules.refused import Refused
from screens.locale import Lang, say

Progress = Callable[[str, int, int], None]


def demo(settings: Settings, asked: Namespace) -> int | None:
    """Open the training office, building it first where it isn't there yet."""
    own = "training-shortage.db" if asked.shortage else "training.db"
    settings = replace(
        settings, url=sqlite_url(own) if settings.url_asked is None else settings.url
    )
    if asked.cases:
        _print_cases(settings)
        return None
    built = _build(settings, asked)
    if asked.build_only:
        found = {"url": without_passwords(settings.url), "built": built}
        show(settings, found, [say("demo.ready", settings.lang, url=found["url"])])
        return None
    ask_for_terminal("usage.demo_terminal")
    return counter.run(settings)


def _print_cases(settings: Settings) -> None:
    from counter_tui.demo.cases import demo_cases

    with open_office(settings, read_only=True) as store:
        if not store.read(office_settings).training:
            raise NotOurOffice(Refused("NOT_TRAINING"))
        cases = demo_cases(store)
    show(settings, cases, table(list(cases.items())))


def _build(settings: Settings, asked: Namespace) -> bool:
    """Have the training office ready; return whether it was built for that."""
    from counter_tui.demo.build import build_demo
    from counter_tui.demo.plan import SMALLEST_OFFICE

    if asked.residents < SMALLEST_OFFICE:
        raise Refused("TOO_FEW_RESIDENTS", asked=asked.residents, least=SMALLEST_OFFICE)

    def build(url: str) -> None:
        with _progress(settings.lang) as progress:
            build_demo(
                url,
                residents=asked.residents,
                seed=asked.seed,
                shortage=asked.shortage,
                progress=progress,
            )

    def waiting() -> None:
        print_lines([say("demo.waiting", settings.lang)], sys.stderr)

    built = ready_office(settings.url, build, fresh=asked.fresh, waiting=waiting)
    if built:
        # Not in the build itself, which is the same from the same seed; a key never is.
        first_key(settings, "admin")
    return built


@contextmanager
def _progress(lang: Lang) -> Iterator[Progress]:
    """Give the builder something to tell its progress to: a bar on a terminal, else nothing."""
    if not is_terminal(sys.stderr):
        yield lambda phase, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True)) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(phase: str, done: int, total: int) -> None:
            if phase not in tasks:
                tasks[phase] = bar.add_task(say(f"demo.phase.{phase}", lang), total=total)
            bar.update(tasks[phase], completed=done)

        yield tell
