"""Every value that stands in a sentence, a list or a legend has a name in both languages."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

from db.journal.fault import FaultCode
from db.rules.collectors import Collector, MatchLack
from db.rules.destruction import NotThere
from db.rules.hanging import CaseKind, HangClass
from db.rules.instead import Instead
from db.rules.issuing_policy import PolicyMode, PrintClass, PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.letter import ForgedBy, KeyState
from db.rules.next_act import Next
from db.rules.person import BaseStatus, Marital
from db.rules.print_queue import DeliveredState, ItemState, QueueClass, RunState, StopReason
from db.rules.request_kinds import Document
from db.rules.residence import DriftReason, ResidenceCause
from db.rules.roles import Act, Role
from db.rules.settings import SECOND_PERSON_ACTS
from db.rules.stock import OldCardCause, RollItem, SpoilCause
from db.rules.suket import SuketState
from db.rules.taken import Taken
from db.rules.visits import Outcome, VisitKind, VisitState
from screens.locale.sentences import LANGUAGES
from tests.locale.catalogue import all_words
from tests.locale.raised_codes import asked_fields, next_codes

WORDS = all_words()
NAMED: tuple[type[StrEnum], ...] = (
    Role,
    Act,
    Next,
    KtpStatus,
    BaseStatus,
    Marital,
    SuketState,
    PolicyMode,
    PrintReason,
    PrintClass,
    RollItem,
    SpoilCause,
    OldCardCause,
    ResidenceCause,
    DriftReason,
    CaseKind,
    HangClass,
    Collector,
    MatchLack,
    Document,
    Taken,
    Instead,
    QueueClass,
    StopReason,
    RunState,
    ItemState,
    DeliveredState,
    NotThere,
    KeyState,
    ForgedBy,
    FaultCode,
    VisitKind,
    VisitState,
    Outcome,
)
# A list of people at 80 columns has this much room for the state.
SHORT = 14
# The resident's card at 80 columns, without the mark before the line.
CARD_LINE = 76


def named(prefix: str) -> set[str]:
    return {key.removeprefix(prefix) for key in WORDS if key.startswith(prefix)}


def test_everything_that_is_shown_by_a_name_has_one_and_nothing_else() -> None:
    members = {str(member) for kind in NAMED for member in kind}
    assert named("name.") == members | set(SECOND_PERSON_ACTS) | asked_fields()


@pytest.mark.parametrize("status", KtpStatus)
def test_a_status_has_a_short_form_for_lists(status: KtpStatus) -> None:
    for short in WORDS[f"status.short.{status}"]:
        assert len(short) <= SHORT


def test_no_short_form_is_left_over_or_given_twice() -> None:
    assert named("status.short.") == set(KtpStatus)
    for lang in range(len(LANGUAGES)):
        shorts = [WORDS[f"status.short.{status}"][lang] for status in KtpStatus]
        assert len(set(shorts)) == len(shorts)


def test_a_recorded_status_shows_siaks_letters_in_both_languages() -> None:
    letters = {
        status: [re.findall(r"\(([A-Z_]+)\)", told) for told in WORDS[f"name.{status}"]]
        for status in KtpStatus
        if not status.startswith("BELUM_")
    }
    assert all(id_ == en and len(id_) == 1 for id_, en in letters.values()), letters


def test_every_next_act_says_what_enter_does() -> None:
    codes = {key for key in named("next.") if not key.startswith("also.")}
    assert codes == next_codes()
    for code in codes:
        assert all(told.startswith("Enter: ") for told in WORDS[f"next.{code}"])


def test_a_next_act_fits_one_line_of_the_card() -> None:
    for key in named("next."):
        for told in WORDS[f"next.{key}"]:
            filled = told.format(
                place="MOBIL-1",
                issue=12,
                proposal=max((WORDS[f"name.{each}"][0] for each in KtpStatus), key=len),
                number="471.13/12345/Dukcapil/VIII/2027",
                until="17-08-2027",
            )
            assert len(filled) <= CARD_LINE, filled
