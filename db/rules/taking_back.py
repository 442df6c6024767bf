"""Which acts a correction may take back, and what stands against taking one back."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.rules.lawful import Hindrance
from db.rules.roles import Act

CORRECTABLE = frozenset(
    {
        Act.ENROL,
        Act.SET_STATUS,
        Act.ISSUE,
        Act.HAND_OVER,
        Act.REPLACE,
        Act.VOID_CARD,
        Act.SUKET,
        Act.OVERRIDE_SUKET,
        Act.VOID_SUKET,
        Act.SPOIL,
        Act.RECEIVE,
        Act.ADD_RESIDENT,
        Act.ARRIVE,
        Act.DEPART,
        Act.CORRECT_RESIDENT,
        Act.TAKE_TARGET,
        Act.NOTE_CASE,
        Act.REPORT_SIAK,
        Act.SEND,
        Act.ACCEPT,
        Act.WRITE_OFF,
        Act.BORROW,
        Act.LEND,
        Act.SETTLE_LOAN,
        Act.GIVE_TRAY,
        Act.RETURN_TRAY,
        Act.OPEN_COUNT,
        Act.COUNT,
        Act.RECEIVE_ROLLS,
        Act.MOUNT_ROLL,
        Act.COUNT_ROLLS,
        Act.RELEASE_BATCH,
        Act.BATCH_NEXT,
        Act.BATCH_PRINTED,
        Act.BATCH_SKIP,
        Act.BATCH_CLOSE,
        Act.SHELVE,
        Act.DELIVER,
        Act.RETURN_DELIVERED,
        Act.GIVE_INSTEAD,
        Act.TAKE_BACK,
        Act.DESTROY,
        Act.REQUEST_BLANKS,
        Act.START_VISIT,
        Act.CLOSE_VISIT,
        Act.CANCEL_VISIT,
    }
)
_GIVES_DATA = frozenset({Act.ADD_RESIDENT, Act.ARRIVE, Act.CORRECT_RESIDENT})
# Nothing rests on a spoiled blank, booked back whatever happened since, nor on a note, nor on
# what was given in a card's place.
_BEARS_NOTHING = frozenset({Act.SPOIL, Act.NOTE_CASE, Act.GIVE_INSTEAD})
# These rest on no act: they stay as they are when one before them is taken back. Whom a clerk
# has at the printer is looked at again when the card is made; a card came back whoever it is of.
RESTS_ON_NOTHING = frozenset(
    {Act.CORRECT, Act.BATCH_NEXT, Act.BATCH_SKIP, Act.RETURN_DELIVERED, *_BEARS_NOTHING}
)


@dataclass(frozen=True, slots=True)
class Done:
    """One act of a history: its number in the chain, id and kind, and the act it took back."""

    n: int
    act: str
    kind: str
    corrects: str | None


def bar_to_taking_back(act: Done, history: Sequence[Done]) -> Hindrance | None:
    """Return why an act can't be taken back, None where it can.

    `history` is every act on the same resident, or what took `act` back where it has none.
    """
    if act.kind not in CORRECTABLE:
        return Hindrance("ACT_NOT_CORRECTABLE", {"kind": act.kind})
    taken_back = {each.corrects for each in history if each.corrects}
    if act.act in taken_back:
        return Hindrance("ACT_CORRECTED", {"act": act.act})
    later = [
        each
        for each in sorted(history, key=lambda each: each.n, reverse=True)
        if each.n > act.n and each.act not in taken_back and _rests(each.kind, act.kind)
    ]
    if later:
        told = tuple(f"{each.kind} {each.act}" for each in later)
        return Hindrance("LATER_ACTS_REST_ON_IT", {"acts": told})
    return None


def _rests(kind: str, on: str) -> bool:
    """Return whether a later act rests on one of kind `on`.

    A data correction rests on acts that gave the person their data, on no others.
    """
    if on in _BEARS_NOTHING or kind in RESTS_ON_NOTHING:
        return False
    return kind != Act.CORRECT_RESIDENT or on in _GIVES_DATA
