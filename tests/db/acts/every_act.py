"""Each act of the office once, done lawfully, for what has to hold for all of them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.letter import key_id_of
from db.rules.roles import Act
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.add_letter_key import LetterKeyOrder, add_letter_key
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.add_residents import add_residents
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_school import ChangeSchoolOrder, change_school
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.change_visit import ChangeVisitOrder, change_visit
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.close_visit import close_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.depart import DepartOrder, depart
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.request_blanks import RequestOrder, request_blanks
from db.transactions.retire_letter_key import RetireKeyOrder, retire_letter_key
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.set_password import PasswordOrder, set_password
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from db.transactions.shelve_card import ShelveOrder, shelve_card
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.start_visit import start_visit
from db.transactions.take_back_card import TakeBackOrder, take_back_card
from db.transactions.take_item import NextOrder, take_item
from db.transactions.take_roster import roster_order, take_roster
from db.transactions.take_target import TargetOrder, take_target
from db.transactions.visit_order import VisitOrder
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from db.transactions.write_off_shipment import WriteOffOrder, write_off_shipment
from tests.office import (
    ADULT,
    ISSUED,
    MORNING,
    MOVED,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    SIXTEEN,
    FixedClock,
    call,
    crowd,
    password_hash,
)

FIRST_SUKET = "471.13/1/Dukcapil/III/2024"
FIRST_SHIPMENT = "KIRIM-2024-0001"
FIRST_LOAN = "PINJAM-2024-0001"
FIRST_COUNT = "OPNAME-2024-0001"
FIRST_RUN = "CETAK-2024-0001"
FIRST_DELIVERY = "ANTAR-2024-0001"
FIRST_VISIT = "JEMPUT-2024-0001"
SECOND_VISIT = "JEMPUT-2024-0002"


@dataclass(frozen=True, slots=True)
class Step:
    """An act with its order, by whom and where, some days after TODAY.

    `order` is what follows the call, `more` what follows the order. An id given stays the
    same however often the step is done.
    """

    do: Callable[..., Receipt]
    order: Any
    operator: str = "petugas"
    place: str | None = "DINAS"
    more: tuple[Any, ...] = ()
    days: int = 0
    act_id: str | None = None

    def call(self, act_id: str | None = None) -> Call:
        """Return a call for this step; of its own act unless an id is given here or there."""
        clock = FixedClock(MORNING + timedelta(days=self.days))
        return call(self.operator, self.place, clock=clock, act_id=act_id or self.act_id)

    def done(self, store: Store, act_id: str | None = None) -> Receipt:
        """Do it."""
        return store.write(self.do, self.call(act_id), self.order, *self.more)


@dataclass(frozen=True, slots=True)
class EveryAct:
    """A lawful act, what has to be done before it, and another order of the same kind."""

    kind: Act
    step: Step
    other: Any
    before: tuple[Step, ...] = ()

    def prepare(self, store: Store) -> None:
        """Bring the office to where the act is lawful."""
        for step in self.before:
            step.done(store)


BLANKS = Step(receive_blanks, ReceiveOrder(3, "BA 1/2024"), "gudang")
SENT_BLANKS = Step(send_blanks, SendOrder(2, "DINAS", "MPP", "SJ 7"), "gudang")
LOAN = Step(borrow_blanks, BorrowOrder(5, "Lombok Barat", "BA 2/2024"), "gudang")
COUNT = Step(open_count, OpenCountOrder("BA 3/2024"), "gudang")
TRAY = Step(give_tray, GiveTrayOrder("petugas", 2), "gudang")
ROLLS = Step(receive_rolls, RollsOrder("RIBBON", 4, "BA 4/2024"), "gudang")
CARD = Step(issue_card, IssueOrder(READY.nik), act_id=str(uuid.UUID(int=1)))
WAITING_CARD = Step(issue_card, IssueOrder(READY.nik, wait=True))
RUN = Step(release_batch, ReleaseOrder(2, keep=0), "gudang")
NEXT = Step(take_item, NextOrder(FIRST_RUN))
DELIVERY = Step(deliver_cards, DeliverOrder(READY.kelurahan_code, "Pak Kaling"))
LOST = Step(replace_card, ReplaceOrder(ISSUED.nik, "HILANG", "LP/12/III/2024"))
DAMAGED = Step(replace_card, ReplaceOrder(ISSUED.nik, "RUSAK", "kartu rusak"))
DESTRUCTION = DestroyOrder((f"{ISSUED.nik}/1",), (), (("I Made Arta", "Satpol PP"),))
SUKET = Step(issue_suket, SuketOrder(READY.nik))
OVERRIDE = Step(issue_suket, SuketOrder(READY.nik, "printer rusak"), "gudang")
DOWN = Step(report_siak, SiakOrder(down=True))
NEWCOMERS = crowd(3)
PUBLIC_KEY = "a1" * 32
OTHER_KEY = "b2" * 32

VISIT = Step(new_visit, NewVisitOrder("KELURAHAN", "2024-03-04", site="Kantor Lurah Pejeruk"))
ROSTER = (
    RosterLine(ADULT.name, ADULT.birth_date, "0012345678", ADULT.nik, "XII IPA 1"),
    RosterLine(SIXTEEN.name, SIXTEEN.birth_date, None, None, "X"),
    RosterLine("LALU TIDAK TERCATAT", date(2007, 1, 2), None, None, "X"),
)
ROSTER_FILE = RosterRead(ROSTER, (), "f1" * 32)
TAKEN = Step(take_roster, roster_order(FIRST_VISIT, ROSTER_FILE), more=(ROSTER,))
LISTED = Step(add_pupil, AddPupilOrder(FIRST_VISIT), more=(ROSTER[0],))
NOBODY = Step(add_pupil, AddPupilOrder(FIRST_VISIT), more=(ROSTER[2],))
STARTED = Step(start_visit, VisitOrder(FIRST_VISIT))


def admins(do: Callable[..., Receipt], order: Any, *more: Any) -> Step:
    """Return a step of the admin, who serves at no place."""
    return Step(do, order, "admin", None, more)


EVERY_ACT: dict[str, EveryAct] = {
    "enrol": EveryAct(
        Act.ENROL, Step(enrol, EnrolOrder(ADULT.nik)), EnrolOrder(ADULT.nik, "BIO_CAPTURED")
    ),
    "status": EveryAct(
        Act.SET_STATUS,
        Step(set_status, StatusOrder(SENT.nik, "PRINT_READY_RECORD")),
        StatusOrder(SENT.nik, "DUPLICATE_RECORD"),
    ),
    "issue": EveryAct(Act.ISSUE, CARD, IssueOrder(READY_TOO.nik), (BLANKS,)),
    "issue --wait": EveryAct(
        Act.ISSUE,
        Step(issue_card, IssueOrder(READY.nik, wait=True)),
        IssueOrder(READY.nik),
        (BLANKS,),
    ),
    "hand over": EveryAct(
        Act.HAND_OVER,
        Step(hand_over_card, HandOverOrder(PRINTED.nik)),
        HandOverOrder(PRINTED.nik, "SUHARDI", "ayah"),
    ),
    "replace": EveryAct(
        Act.REPLACE,
        Step(replace_card, ReplaceOrder(ISSUED.nik, "RUSAK", "kartu rusak")),
        ReplaceOrder(ISSUED.nik, "HILANG", "LP/12/III/2024"),
    ),
    "void card": EveryAct(
        Act.VOID_CARD,
        Step(void_card, VoidCardOrder(READY.nik)),
        VoidCardOrder(READY_TOO.nik),
        (BLANKS, CARD),
    ),
    "suket": EveryAct(Act.SUKET, SUKET, SuketOrder(READY_TOO.nik)),
    "suket again": EveryAct(
        Act.SUKET,
        Step(issue_suket, SuketOrder(READY.nik), days=200),
        SuketOrder(READY_TOO.nik),
        (SUKET,),
    ),
    "suket --override": EveryAct(
        Act.OVERRIDE_SUKET, OVERRIDE, SuketOrder(READY.nik, "listrik padam"), (BLANKS,)
    ),
    "suket void": EveryAct(
        Act.VOID_SUKET,
        Step(void_suket, VoidSuketOrder(FIRST_SUKET, "salah nama")),
        VoidSuketOrder(FIRST_SUKET, "salah alamat"),
        (SUKET,),
    ),
    "receive": EveryAct(Act.RECEIVE, BLANKS, ReceiveOrder(4, "BA 1/2024")),
    "spoil": EveryAct(
        Act.SPOIL,
        Step(spoil_blanks, SpoilOrder(2, "GAGAL_CETAK")),
        SpoilOrder(2, "CACAT_PABRIK"),
        (BLANKS,),
    ),
    "correct": EveryAct(
        Act.CORRECT,
        Step(correct_act, CorrectOrder(str(CARD.act_id), "salah orang")),
        CorrectOrder(str(CARD.act_id), "salah cetak"),
        (BLANKS, CARD),
    ),
    "policy": EveryAct(
        Act.SET_POLICY,
        Step(set_policy, PolicyOrder("HABIS", "blangko habis"), "gudang", None),
        PolicyOrder("NORMAL", "blangko tiba"),
    ),
    "setting": EveryAct(
        Act.CHANGE_SETTING,
        admins(change_setting, SettingOrder("red_level", "700")),
        SettingOrder("red_level", "800"),
    ),
    "operator add": EveryAct(
        Act.CHANGE_OPERATOR,
        admins(add_operator, OperatorOrder("baru", "Baru", "clerk", ("MPP",)), password_hash()),
        OperatorOrder("baru", "Baru", "supervisor", ()),
    ),
    "operator disable": EveryAct(
        Act.CHANGE_OPERATOR,
        admins(disable_operator, DisableOrder("petugas2")),
        DisableOrder("petugas"),
    ),
    "operator password": EveryAct(
        Act.CHANGE_OPERATOR,
        admins(set_password, PasswordOrder("petugas"), "a hash of argon2"),
        PasswordOrder("gudang"),
    ),
    "residents": EveryAct(
        Act.ADD_RESIDENTS, admins(add_residents, "siak.csv", NEWCOMERS), "other.csv"
    ),
    "resident add": EveryAct(
        Act.ADD_RESIDENT,
        Step(add_resident, AddResidentOrder(NEWCOMERS[0])),
        AddResidentOrder(NEWCOMERS[1]),
    ),
    "resident arrive": EveryAct(
        Act.ARRIVE, Step(arrive, ArriveOrder(NEWCOMERS[0])), ArriveOrder(NEWCOMERS[1])
    ),
    "resident back": EveryAct(
        Act.ARRIVE,
        Step(arrive, ArriveOrder(replace(MOVED, address="JL. BUNG KARNO 9"))),
        ArriveOrder(MOVED),
    ),
    "resident depart": EveryAct(
        Act.DEPART,
        Step(depart, DepartOrder(READY.nik, "PINDAH")),
        DepartOrder(READY.nik, "MENINGGAL"),
        (SUKET,),
    ),
    "resident correct": EveryAct(
        Act.CORRECT_RESIDENT,
        Step(
            correct_resident,
            CorrectResidentOrder(replace(ADULT, birth_date=date(1990, 5, 5)), "akta lahir"),
        ),
        CorrectResidentOrder(replace(ADULT, birth_date=date(1990, 5, 6)), "akta lahir"),
    ),
    "target": EveryAct(
        Act.TAKE_TARGET, admins(take_target, TargetOrder(2024, "DP4")), TargetOrder(2025, "DP4")
    ),
    "instead": EveryAct(
        Act.GIVE_INSTEAD,
        Step(give_instead, GiveInsteadOrder(READY.nik, "IKD")),
        GiveInsteadOrder(READY.nik, "BIODATA"),
    ),
    "note case": EveryAct(
        Act.NOTE_CASE,
        Step(note_case, NoteCaseOrder(SENT.nik, "TWO_NIKS", "lihat KK", ADULT.nik)),
        NoteCaseOrder(SENT.nik, "TWO_NIKS", "lihat KK"),
    ),
    "siak down": EveryAct(Act.REPORT_SIAK, DOWN, SiakOrder(down=True, since="08.30")),
    "siak up": EveryAct(
        Act.REPORT_SIAK,
        Step(report_siak, SiakOrder(down=False)),
        SiakOrder(down=True),
        (DOWN,),
    ),
    "school": EveryAct(
        Act.ADD_SCHOOL,
        admins(add_school, SchoolOrder("SMAN1", "SMAN 1 MATARAM")),
        SchoolOrder("SMAN2", "SMAN 2 MATARAM"),
    ),
    "school change": EveryAct(
        Act.CHANGE_SCHOOL,
        admins(change_school, ChangeSchoolOrder("SMAN1", principal="Drs. H. Saleh")),
        ChangeSchoolOrder("SMAN1", closed=True),
        (admins(add_school, SchoolOrder("SMAN1", "SMAN 1 MATARAM")),),
    ),
    "visit": EveryAct(Act.NEW_VISIT, VISIT, NewVisitOrder("RUMAH", "2024-03-05", site="Pejeruk")),
    "visit change": EveryAct(
        Act.CHANGE_VISIT,
        Step(change_visit, ChangeVisitOrder(FIRST_VISIT, day="2024-03-06", team="Tim A")),
        ChangeVisitOrder(FIRST_VISIT, day="2024-03-07"),
        (VISIT,),
    ),
    "visit list": EveryAct(
        Act.TAKE_ROSTER,
        TAKEN,
        roster_order(FIRST_VISIT, replace(ROSTER_FILE, sha256="e2" * 32)),
        (VISIT,),
    ),
    "visit add": EveryAct(Act.ADD_PUPIL, LISTED, AddPupilOrder(SECOND_VISIT), (VISIT,)),
    "visit match": EveryAct(
        Act.MATCH_PUPIL,
        Step(match_pupil, MatchOrder(FIRST_VISIT, 1), more=(SIXTEEN.nik,)),
        MatchOrder(FIRST_VISIT, 2),
        (VISIT, NOBODY),
    ),
    "visit start": EveryAct(Act.START_VISIT, STARTED, VisitOrder(SECOND_VISIT), (VISIT, LISTED)),
    "visit note": EveryAct(
        Act.NOTE_PUPIL,
        Step(note_pupil, NotePupilOrder(FIRST_VISIT, 1, "PKL_IZIN", "praktik di bengkel")),
        NotePupilOrder(FIRST_VISIT, 1, "TIDAK_HADIR"),
        (VISIT, LISTED, STARTED),
    ),
    "visit close": EveryAct(
        Act.CLOSE_VISIT,
        Step(close_visit, VisitOrder(FIRST_VISIT)),
        VisitOrder(SECOND_VISIT),
        (VISIT, LISTED, STARTED),
    ),
    "visit cancel": EveryAct(
        Act.CANCEL_VISIT,
        Step(cancel_visit, CancelVisitOrder(FIRST_VISIT, "jalan banjir")),
        CancelVisitOrder(FIRST_VISIT, "mobil rusak"),
        (VISIT, LISTED),
    ),
    "enrol at a visit": EveryAct(
        Act.ENROL,
        Step(enrol, EnrolOrder(ADULT.nik), place="MOBIL-1"),
        EnrolOrder(SIXTEEN.nik),
        (VISIT, LISTED, STARTED),
    ),
    "letter key": EveryAct(
        Act.LETTER_KEY,
        admins(add_letter_key, LetterKeyOrder(PUBLIC_KEY)),
        LetterKeyOrder(OTHER_KEY),
    ),
    "letter key retired": EveryAct(
        Act.LETTER_KEY,
        admins(retire_letter_key, RetireKeyOrder(key_id_of(PUBLIC_KEY))),
        RetireKeyOrder(key_id_of(OTHER_KEY)),
        (admins(add_letter_key, LetterKeyOrder(PUBLIC_KEY)),),
    ),
    "batch release": EveryAct(Act.RELEASE_BATCH, RUN, ReleaseOrder(1, keep=0), (BLANKS,)),
    "batch next": EveryAct(Act.BATCH_NEXT, NEXT, NextOrder(FIRST_RUN, "petugas2"), (BLANKS, RUN)),
    "batch printed": EveryAct(
        Act.BATCH_PRINTED,
        Step(print_batch_card, PrintedOrder(FIRST_RUN, READY.nik, "A1")),
        PrintedOrder(FIRST_RUN, READY_TOO.nik),
        (BLANKS, RUN, NEXT),
    ),
    "batch skip": EveryAct(
        Act.BATCH_SKIP,
        Step(skip_item, SkipOrder(FIRST_RUN, READY.nik, "foto buram")),
        SkipOrder(FIRST_RUN, READY.nik, "foto gelap"),
        (BLANKS, RUN, NEXT),
    ),
    "batch close": EveryAct(
        Act.BATCH_CLOSE,
        Step(close_batch, CloseBatchOrder(FIRST_RUN, "printer rusak")),
        CloseBatchOrder(FIRST_RUN, "listrik padam"),
        (BLANKS, RUN),
    ),
    "shelve": EveryAct(
        Act.SHELVE,
        Step(shelve_card, ShelveOrder(READY.nik, "B7")),
        ShelveOrder(READY.nik, "B8"),
        (BLANKS, WAITING_CARD),
    ),
    "deliver": EveryAct(
        Act.DELIVER,
        DELIVERY,
        DeliverOrder(READY.kelurahan_code, "Bu Kaling"),
        (BLANKS, WAITING_CARD),
    ),
    "return delivered": EveryAct(
        Act.RETURN_DELIVERED,
        Step(return_delivered, ReturnDeliveredOrder(FIRST_DELIVERY, (READY.nik,))),
        ReturnDeliveredOrder(FIRST_DELIVERY),
        (BLANKS, WAITING_CARD, DELIVERY),
    ),
    "receive opening": EveryAct(
        Act.RECEIVE,
        Step(receive_blanks, ReceiveOrder(40, "BA 0/2024", opening=True), "gudang"),
        ReceiveOrder(40, "BA 0/2024"),
    ),
    "send": EveryAct(Act.SEND, SENT_BLANKS, SendOrder(2, "DINAS", "MOBIL-1", "SJ 7"), (BLANKS,)),
    "accept": EveryAct(
        Act.ACCEPT,
        Step(accept_blanks, AcceptOrder(FIRST_SHIPMENT, 1), place="MPP"),
        AcceptOrder(FIRST_SHIPMENT),
        (BLANKS, SENT_BLANKS),
    ),
    "write off": EveryAct(
        Act.WRITE_OFF,
        Step(write_off_shipment, WriteOffOrder(FIRST_SHIPMENT, "hilang"), "gudang"),
        WriteOffOrder(FIRST_SHIPMENT, "terbakar"),
        (BLANKS, SENT_BLANKS),
    ),
    "borrow": EveryAct(Act.BORROW, LOAN, BorrowOrder(6, "Lombok Barat", "BA 2/2024")),
    "lend": EveryAct(
        Act.LEND,
        Step(lend_blanks, LendOrder(2, "Lombok Barat", "BA 2/2024"), "gudang"),
        LendOrder(1, "Lombok Barat", "BA 2/2024"),
        (BLANKS,),
    ),
    "settle loan": EveryAct(
        Act.SETTLE_LOAN,
        Step(settle_loan, SettleLoanOrder(FIRST_LOAN, 2, "BA 5/2024"), "gudang"),
        SettleLoanOrder(FIRST_LOAN, 5, "BA 5/2024"),
        (LOAN,),
    ),
    "give tray": EveryAct(Act.GIVE_TRAY, TRAY, GiveTrayOrder("petugas2", 2), (BLANKS,)),
    "return tray": EveryAct(
        Act.RETURN_TRAY,
        Step(return_tray, ReturnTrayOrder("petugas", 1, "jatuh"), "gudang"),
        ReturnTrayOrder("petugas", 2),
        (BLANKS, TRAY),
    ),
    "open count": EveryAct(Act.OPEN_COUNT, COUNT, OpenCountOrder("BA 4/2024"), (BLANKS,)),
    "count": EveryAct(
        Act.COUNT,
        Step(enter_count, EnterCountOrder(FIRST_COUNT, 2, "hilang"), "gudang"),
        EnterCountOrder(FIRST_COUNT, 3),
        (BLANKS, COUNT),
    ),
    "receive rolls": EveryAct(Act.RECEIVE_ROLLS, ROLLS, RollsOrder("FILM", 4, "BA 4/2024")),
    "mount roll": EveryAct(
        Act.MOUNT_ROLL, Step(mount_roll, MountOrder("RIBBON")), MountOrder("FILM"), (ROLLS,)
    ),
    "count rolls": EveryAct(
        Act.COUNT_ROLLS,
        Step(count_rolls, CountRollsOrder("RIBBON", 3, "rusak"), "gudang"),
        CountRollsOrder("RIBBON", 4),
        (ROLLS,),
    ),
    "take back": EveryAct(
        Act.TAKE_BACK,
        Step(take_back_card, TakeBackOrder(ISSUED.nik, "HILANG_DITEMUKAN")),
        TakeBackOrder(ISSUED.nik, "RUSAK"),
        (LOST,),
    ),
    "destroy": EveryAct(
        Act.DESTROY,
        Step(destroy, DESTRUCTION, "gudang"),
        replace(DESTRUCTION, method="DIPOTONG"),
        (DAMAGED,),
    ),
    "close day": EveryAct(
        Act.CLOSE_DAY, Step(close_day, CloseDayOrder(3)), CloseDayOrder(4), (BLANKS,)
    ),
    "request blanks": EveryAct(
        Act.REQUEST_BLANKS,
        Step(request_blanks, RequestOrder(4000, "diambil sendiri"), "gudang"),
        RequestOrder(5000),
    ),
}
