"""Signing in: the password is checked outside any transaction, the result recorded in one."""

from dataclasses import dataclass, replace

from db.office import OperatorLine, office_settings, operator_named, places
from db.passwords import password_fits
from db.reads.operators import last_place_of, password_hash_of
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.record_sign_in import record_sign_in, sign_in_paused
from db.viewer import Viewer


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is at the terminal now, and at which place (None for who serves at none).

    `idle_lock_minutes` is after how long without a key they must sign in again, 0 for never.
    """

    operator: OperatorLine
    place: str | None
    idle_lock_minutes: int


def sign_in(
    store: Store, viewer: Viewer, password: str, *, registered: str | None = None
) -> SignedIn:
    """Check the password of `viewer.operator` and record the try.

    The place is the one asked for, else the terminal's `registered` one, else the last one
    used, else the first of the operator's. A registered place counts only for who serves at
    places, and only if this office has it: a machine may hold two offices.

    Raises Refused WRONG_PASSWORD (also for an unknown name), SIGN_IN_PAUSED after five
    failures within a minute, PLACE_UNKNOWN or PLACE_NOT_YOURS.
    """
    if store.read(sign_in_paused, viewer):
        raise Refused("SIGN_IN_PAUSED", operator=viewer.operator)
    if not password_fits(store.read(password_hash_of, viewer.operator), password):
        store.write(record_sign_in, replace(viewer, place=None), good=False)
        raise Refused("WRONG_PASSWORD", operator=viewer.operator)
    operator = store.read(operator_named, viewer.operator)
    try:
        place = store.read(_place_for, operator, viewer.place, registered)
    except Refused:
        store.write(record_sign_in, replace(viewer, place=None), good=True)
        raise
    store.write(record_sign_in, replace(viewer, place=place), good=True)
    return SignedIn(operator, place, store.read(office_settings).idle_lock_minutes)


def _place_for(operator: OperatorLine, asked: str | None, registered: str | None) -> str | None:
    known = {line.code for line in places()}
    if asked is None and operator.places and registered in known:
        asked = registered
    if asked is not None:
        if asked not in known:
            raise Refused("PLACE_UNKNOWN", place=asked)
        if asked not in operator.places:
            raise Refused("PLACE_NOT_YOURS", place=asked, places=operator.places)
        return asked
    last = last_place_of(operator.name)
    if last in operator.places:
        return last
    ordered = [line.code for line in places() if line.code in operator.places]
    return ordered[0] if ordered else None


def is_training(store: Store) -> bool:
    """Return whether the office is a training office."""
    return store.read(office_settings).training
