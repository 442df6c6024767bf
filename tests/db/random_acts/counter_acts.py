"""What clerks try at the counter."""

from __future__ import annotations

from collections.abc import Collection

from db.rules.hanging import CaseKind
from db.rules.ktp_status import HAS_VALID_CARD, WAITS_FOR_SIAK, KtpStatus, answers_after
from db.rules.roles import Act
from db.rules.stock import VOID_CAUSES
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.replace_card import REPLACEMENT_REASONS, ReplaceOrder, replace_card
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import Floor
from tests.db.random_acts.seen import Seen

READY = KtpStatus.PRINT_READY_RECORD


def _of_status(floor: Floor, statuses: Collection[str | None]) -> list[Seen]:
    return [each for each in floor.people if each.alive_here and each.status in statuses]


def _old_enough(floor: Floor, statuses: Collection[str | None]) -> list[Seen]:
    return [each for each in _of_status(floor, statuses) if each.age(floor.today) >= 17]


def try_enrol(floor: Floor) -> Attempt | None:
    waiting = _of_status(floor, (None, "BELUM_REKAM", "ENROLL_FAILURE"))
    who = floor.any_of([each for each in waiting if each.age(floor.today) >= 16])
    if who is None:
        return None
    answer = floor.lots.one_of(("", READY, "SENT_FOR_ENROLLMENT", "ENROLL_FAILURE", "BIO_CAPTURED"))
    phone = "" if floor.lots.one_in(2) else "0812 3456 7890"
    return floor.attempt(Act.ENROL, enrol, EnrolOrder(who.nik, str(answer)), phone=phone)


def try_status(floor: Floor) -> Attempt | None:
    answerable = {str(each) for each in KtpStatus if answers_after(each)}
    who = floor.any_of(_of_status(floor, answerable))
    if who is None:
        return None
    answer = floor.lots.one_of(answers_after(KtpStatus(str(who.status))))
    return floor.attempt(Act.SET_STATUS, set_status, StatusOrder(who.nik, answer))


def try_issue(floor: Floor) -> Attempt | None:
    who = floor.any_of(_old_enough(floor, (READY,)))
    if who is None:
        return None
    wait = floor.lots.one_in(2)
    family = not wait and floor.lots.one_in(3)
    order = IssueOrder(
        who.nik,
        wait=wait,
        suket_lost=not wait and floor.lots.one_in(3),
        collector="SUHARDI" if family else "",
        relation="ayah" if family else "",
    )
    return floor.attempt(Act.ISSUE, issue_card, order, places=floor.with_blanks())


def try_hand_over(floor: Floor) -> Attempt | None:
    waiting = _of_status(floor, (KtpStatus.CARD_PRINTED,))
    who = floor.any_of([each for each in waiting if each.delivery is None])
    if who is None:
        return None
    order = HandOverOrder(who.nik, suket_lost=floor.lots.one_in(3))
    return floor.attempt(Act.HAND_OVER, hand_over_card, order)


def try_replace(floor: Floor) -> Attempt | None:
    who = floor.any_of(_of_status(floor, (KtpStatus.CARD_ISSUED,)))
    if who is None:
        return None
    order = ReplaceOrder(who.nik, floor.lots.one_of(REPLACEMENT_REASONS), "LP/12/2024")
    return floor.attempt(Act.REPLACE, replace_card, order)


def try_void_card(floor: Floor) -> Attempt | None:
    ours = [each for each in _of_status(floor, HAS_VALID_CARD) if each.card]
    who = floor.any_of(ours)
    if who is None:
        return None
    order = VoidCardOrder(who.nik, floor.lots.one_of(VOID_CAUSES))
    return floor.attempt(Act.VOID_CARD, void_card, order)


def try_suket(floor: Floor) -> Attempt | None:
    waiting = _old_enough(floor, WAITS_FOR_SIAK)
    if empty := floor.without_blanks():
        waiting += _old_enough(floor, (READY,))
    who = floor.any_of(
        [each for each in waiting if not each.suket or floor.lots.one_in(8)] if waiting else []
    )
    if who is None:
        return None
    places = empty if who.status == READY else None
    return floor.attempt(Act.SUKET, issue_suket, SuketOrder(who.nik), places=places)


def try_override_suket(floor: Floor) -> Attempt | None:
    who = floor.any_of([each for each in _old_enough(floor, (READY,)) if not each.suket])
    if who is None:
        return None
    order = SuketOrder(who.nik, "printer rusak")
    places = floor.with_blanks()
    return floor.attempt(Act.OVERRIDE_SUKET, issue_suket, order, places=places, alone=True)


def try_void_suket(floor: Floor) -> Attempt | None:
    who = floor.any_of([each for each in floor.people if each.suket])
    if who is None:
        return None
    return floor.attempt(Act.VOID_SUKET, void_suket, VoidSuketOrder(str(who.suket), "salah orang"))


def try_note_case(floor: Floor) -> Attempt | None:
    who = floor.any_of(_of_status(floor, {str(each) for each in KtpStatus if answers_after(each)}))
    if who is None:
        return None
    kind = floor.lots.one_of(tuple(CaseKind))
    return floor.attempt(Act.NOTE_CASE, note_case, NoteCaseOrder(who.nik, kind, "lihat KK"))


def try_report_siak(floor: Floor) -> Attempt | None:
    down = floor.count("SELECT COUNT(*) FROM siak_outage WHERE up_at IS NULL") == 0
    return floor.attempt(Act.REPORT_SIAK, report_siak, SiakOrder(down))


COUNTER = {
    Act.ENROL: try_enrol,
    Act.SET_STATUS: try_status,
    Act.ISSUE: try_issue,
    Act.HAND_OVER: try_hand_over,
    Act.REPLACE: try_replace,
    Act.VOID_CARD: try_void_card,
    Act.SUKET: try_suket,
    Act.OVERRIDE_SUKET: try_override_suket,
    Act.VOID_SUKET: try_void_suket,
    Act.NOTE_CASE: try_note_case,
    Act.REPORT_SIAK: try_report_siak,
}
