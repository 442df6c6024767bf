"""The keys that sign letters: made on this machine, registered at the office."""

import sys
import uuid
from argparse import Namespace
from pathlib import Path

from counter_tui.commands.desk import call, open_office
from counter_tui.commands.receipts import do_and_print, done, receipt_lines
from counter_tui.output import print_lines, show, table
from counter_tui.settings import Settings
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.letter_keys import letter_keys
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.add_letter_key import LetterKeyOrder, add_letter_key
from db.transactions.retire_letter_key import RetireKeyOrder, retire_letter_key
from screens.locale import refusal_words, say, written
from screens.papers.check_letter import keys_as_file
from screens.papers.letter_key import NewKey, forget_key, has_key, new_key


def new(settings: Settings, _asked: Namespace) -> None:
    """Make a key on this machine and register its public half.

    Where its file can't be written nothing is registered, and where the office doesn't take
    it no file stays.
    """
    with open_office(settings) as store:
        office = store.read(office_settings)
        key, receipt = registered(store, call(store, settings), settings.paper.keys)
    told = {"key": key.key_id, "public": key.public, "file": str(key.file), "receipt": receipt}
    made = say("letter_key.made", settings.lang, id=key.key_id, file=str(key.file))
    show(settings, told, [*receipt_lines(receipt, office, settings.lang), made])


def listed(settings: Settings, _asked: Namespace) -> None:
    """Print every key, and whether this machine has its private half."""
    with open_office(settings, read_only=True) as store:
        keys = store.read(letter_keys)
    folder = settings.paper.keys
    found = [
        {
            "key": key.key_id,
            "public": key.public,
            "made_on": key.made_on,
            "made_by": key.made_by,
            "state": key.state,
            "here": has_key(folder, key.key_id),
        }
        for key in keys
    ]
    here = say("letter_key.here", settings.lang)
    rows = [
        (
            key.key_id,
            say("cli.value", settings.lang, value=key.state),
            written(key.made_on),
            key.made_by,
            here if one["here"] else "",
        )
        for key, one in zip(keys, found, strict=True)
    ]
    show(settings, found, table(rows) if rows else [say("letter_key.none", settings.lang)])


def retire(settings: Settings, asked: Namespace) -> None:
    """Retire a key; its letters can still be checked."""
    do_and_print(settings, retire_letter_key, RetireKeyOrder(asked.key))


def export(settings: Settings, asked: Namespace) -> None:
    """Write the public halves to a file with which letters are checked without the database."""
    with open_office(settings, read_only=True) as store:
        keys = store.read(letter_keys)
        region = store.read(office_settings).region
    path = Path(asked.out)
    try:
        path.write_text(keys_as_file(region, keys), encoding="ascii")
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused("SIDE_FILE_UNWRITABLE", file=str(path), detail=why) from error
    words = say("letter_key.exported", settings.lang, count=len(keys), file=str(path))
    show(settings, {"keys": len(keys), "file": str(path)}, [words])


def registered(store: Store, call: Call, folder: Path) -> tuple[NewKey, Receipt]:
    """Make a key in a folder and register it. Raises Refused; then no file stays."""
    key = new_key(folder)
    try:
        receipt = done(store, add_letter_key, call, LetterKeyOrder(key.public))
    except Refused:
        forget_key(key)
        raise
    return key, receipt


def first_key(settings: Settings, operator: str) -> None:
    """Give a new office its first key; where that can't be, say so and go on.

    Letters can't be made until there is one, everything else can.
    """
    call = Call(str(uuid.uuid4()), operator, None, settings.terminal)
    try:
        with open_office(settings) as store:
            registered(store, call, settings.paper.keys)
    except Refused as refused:
        words = refusal_words(refused.code, refused.values, settings.lang)
        print_lines([words.line], sys.stderr)
