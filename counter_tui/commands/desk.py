"""What every command stands on: the open office, and who acts or looks."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from peewee import PeeweeException

from counter_tui.commands.sign_in import passwords_for, signed_in
from counter_tui.databases import bad_urls_told
from counter_tui.publishing import publish_after_command
from counter_tui.settings import Settings
from counter_tui.training_place import refuse_unfinished
from db.journal.call import Call
from db.rules.nik import nik_errors, plain_digits
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from db.store.store import Store, open_store
from db.viewer import Viewer


@contextmanager
def open_office(settings: Settings, *, read_only: bool = False) -> Iterator[Store]:
    """Open the office, publish what is new on the board's page after, and close it.

    Raises OfficeUnavailable.
    """
    store = store_at(settings.url, read_only=read_only)
    try:
        try:
            yield store
        except (OfficeUnavailable, PeeweeException):
            raise  # it is the database that is away
        except BaseException:
            # What was done before stays done: of a list as far as the act that was refused, of
            # an import up to Ctrl+C, and of all where the answer couldn't be printed.
            _publish(store, settings, read_only=read_only)
            raise
        _publish(store, settings, read_only=read_only)
    finally:
        store.close()


def _publish(store: Store, settings: Settings, *, read_only: bool) -> None:
    if not read_only:
        publish_after_command(store, settings)


def store_at(url: str, *, read_only: bool = False) -> Store:
    """Return the open office at a URL that a person typed.

    Raises OfficeUnavailable, or NotOurOffice for a training office that isn't finished.
    """
    with bad_urls_told(url):
        refuse_unfinished(url)
        return open_store(url, read_only=read_only)


def viewer(store: Store, settings: Settings) -> Viewer:
    """Sign in and return who looks."""
    who = signed_in(store, settings, passwords_for(store, settings))
    return Viewer(who.operator.name, who.place, settings.terminal)


def call(store: Store, settings: Settings) -> Call:
    """Sign in, the second person too, and return the call of one act."""
    who = signed_in(store, settings, passwords_for(store, settings))
    return call_by(settings, who.operator.name, who.place)


def call_by(settings: Settings, operator: str, place: str | None) -> Call:
    """Return the call of one act; without --id it has a new id."""
    act_id = settings.act_id or str(uuid.uuid4())
    return Call(act_id, operator, place, settings.terminal, settings.second)


def checked_nik(text: str) -> str:
    """Return the NIK that was typed, in groups or not. Raises Refused with what is wrong."""
    nik = plain_digits(text)
    if errors := nik_errors(nik):
        raise Refused(errors[0], nik=nik[:40])
    return nik
