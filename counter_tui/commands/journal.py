"""Whether the record still is as it was written."""

from argparse import Namespace

from counter_tui.commands.desk import open_office
from counter_tui.output import show
from counter_tui.settings import Settings
from counter_tui.troubles import RecordBroken
from db.journal.verify import verify as walk
from screens.locale import say


def verify(settings: Settings, asked: Namespace) -> None:
    """Check the journal, with --replay the tables too. Raises RecordBroken with the first fault.

    No sign-in: what it prints holds no person.
    """
    with open_office(settings, read_only=True) as store:
        verified = store.read(walk, asked.since)
    fault = verified.fault
    if fault is None and asked.replay:
        from db.journal.replay import replay

        fault = replay(settings.url)
    if fault:
        raise RecordBroken(fault)
    found = {
        "holds": True,
        "entries": verified.entries,
        "head": verified.head,
        "replayed": asked.replay,
    }
    lang = settings.lang
    told = [say("verify.holds", lang, entries=verified.entries, head=verified.head)]
    if asked.replay:
        told.append(say("verify.replayed", lang))
    show(settings, found, told)
