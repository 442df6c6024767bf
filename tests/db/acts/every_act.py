"""Each act of the office once, done lawfully, for what has to hold for all of them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.add_residents import add_residents
from db.transactions.add_school import PupilLine, add_school
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_password import PasswordOrder, set_password
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_target import TargetOrder, take_target
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from tests.office import (
    ADULT,
    ISSUED,
    MORNING,
    MOVED,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    FixedClock,
    call,
    crowd,
    password_hash,
)

FIRST_SUKET = "471.13/1/Dukcapil/III/2024"


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
CARD = Step(issue_card, IssueOrder(READY.nik), act_id=str(uuid.UUID(int=1)))
SUKET = Step(issue_suket, SuketOrder(READY.nik))
OVERRIDE = Step(issue_suket, SuketOrder(READY.nik, "printer rusak"), "gudang")
DOWN = Step(report_siak, SiakOrder(down=True))
NEWCOMERS = crowd(3)
PUPILS = (PupilLine("BAIQ LALE", date(2007, 5, 1), None, "XI-2"),)


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
        Act.ADD_SCHOOL, admins(add_school, "50202001", "SMAN 1 MATARAM", PUPILS), "50202002"
    ),
}
