"""A history with every kind of act in it, for what must hold of a whole record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from db.journal.receipt import Receipt
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.add_residents import add_residents
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
    MOVED,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    SIXTEEN,
    FixedClock,
    call,
    crowd,
    person,
)

PEOPLE = crowd(6)
# Names of acts as they are kept in the dictionary that `live_through` returns.
Receipts = dict[str, Receipt]


def live_through(store: Store) -> Receipts:
    """Do acts of every kind over some months in a test office; return the receipts by name.

    DINAS ends with 5 blanks, MPP with 3; ADULT holds a card of the second issue, READY a
    running suket that replaced a lapsed one, and numbers 1 to 6 of the year are given.
    """
    clock, done = FixedClock(), {}

    def act(
        name: str, do: Callable[..., Receipt], order: Any, *more: Any, by: str = "petugas",
        place: str | None = "DINAS",
    ) -> Receipt:  # fmt: skip
        clock.forward(minutes=3)
        done[name] = store.write(do, call(by, place, clock=clock), order, *more)
        return done[name]

    _before_blanks(act)
    clock.forward(days=200)
    _with_blanks(act)
    _come_and_go(act)
    _office_work(act)
    return done


def _before_blanks(act: Callable[..., Receipt]) -> None:
    act("people", add_residents, "siak.csv", PEOPLE, by="admin", place=None)
    act("enrol", enrol, EnrolOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    act("status", set_status, StatusOrder(ADULT.nik, "PRINT_READY_RECORD"))
    act("failed", set_status, StatusOrder(SENT.nik, "ENROLL_FAILURE"))
    act("note", note_case, NoteCaseOrder(SENT.nik, "BIOMETRICS_POOR", "jari kapalan"))
    wrong_note = act("mistaken note", note_case, NoteCaseOrder(SENT.nik, "OTHER", "keliru"))
    act("note back", correct_act, CorrectOrder(wrong_note.act, "salah orang"))
    act("siak down", report_siak, SiakOrder(down=True))
    act("siak up", report_siak, SiakOrder(down=False))
    act("siak down again", report_siak, SiakOrder(down=True), by="gudang")
    act("again", enrol, EnrolOrder(SENT.nik, "PRINT_READY_RECORD"))
    act("suket", issue_suket, SuketOrder(READY.nik))
    act("suket of adult", issue_suket, SuketOrder(ADULT.nik))
    wrong = act("wrong suket", issue_suket, SuketOrder(READY_TOO.nik))
    act("void suket", void_suket, VoidSuketOrder(str(wrong.suket_number), "salah orang"))
    mistake = act("mistaken suket", issue_suket, SuketOrder(SENT.nik))
    act("suket back", correct_act, CorrectOrder(mistake.act, "salah tekan"))
    act("suket again", issue_suket, SuketOrder(SENT.nik))


def _with_blanks(act: Callable[..., Receipt]) -> None:
    act("receive", receive_blanks, ReceiveOrder(12, 'BA "1"/2024'), by="gudang")
    act("receive at mpp", receive_blanks, ReceiveOrder(4, "BA 2"), by="gudang", place="MPP")
    act("override", issue_suket, SuketOrder(READY.nik, "printer rusak"), by="gudang")
    act("issue", issue_card, IssueOrder(ADULT.nik))
    act("wait", issue_card, IssueOrder(SENT.nik, wait=True))
    act("hand over", hand_over_card, HandOverOrder(SENT.nik, "SUHARDI", "ayah", suket_lost=True))
    act("spoil", spoil_blanks, SpoilOrder(1, "GAGAL_CETAK", PEOPLE[0].nik))
    act("issue at mpp", issue_card, IssueOrder(PEOPLE[0].nik), place="MPP")
    act("void card", void_card, VoidCardOrder(PEOPLE[0].nik))
    act("replace", replace_card, ReplaceOrder(ADULT.nik, "RUSAK", "kartu retak"))
    act("second issue", issue_card, IssueOrder(ADULT.nik))
    act("lost", replace_card, ReplaceOrder(ISSUED.nik, "HILANG", "LP/12/2024"))
    mistake = act("mistaken issue", issue_card, IssueOrder(PEOPLE[1].nik))
    act("issue back", correct_act, CorrectOrder(mistake.act, "salah orang"))
    spoiled = act("mistaken spoil", spoil_blanks, SpoilOrder(3, "CACAT_PABRIK"), by="gudang")
    act("spoil back", correct_act, CorrectOrder(spoiled.act, "salah hitung"), by="gudang")
    act("spoil many", spoil_blanks, SpoilOrder(3, "CACAT_PABRIK"), by="gudang")


def _come_and_go(act: Callable[..., Receipt]) -> None:
    act("target", take_target, TargetOrder(2024, "DP4"), by="admin", place=None)
    newcomer = person("SRI RAHAYU", date(2007, 5, 6), serial=77)
    mistake = act("mistaken addition", add_resident, AddResidentOrder(newcomer))
    act("addition back", correct_act, CorrectOrder(mistake.act, "salah NIK"))
    act("addition", add_resident, AddResidentOrder(newcomer))
    back = act("mistaken arrival", arrive, ArriveOrder(MOVED))
    act("arrival back", correct_act, CorrectOrder(back.act, "salah orang"))
    act("arrival", arrive, ArriveOrder(replace(MOVED, address="JL. LANGKO 1")))
    gone = act("mistaken departure", depart, DepartOrder(READY.nik, "MENINGGAL"))
    act("departure back", correct_act, CorrectOrder(gone.act, "salah orang"))
    act("departure", depart, DepartOrder(PRINTED.nik, "PINDAH"))
    married = CorrectResidentOrder(replace(SIXTEEN, marital="KAWIN"), "buku nikah")
    wrong = act("mistaken data", correct_resident, married)
    act("data back", correct_act, CorrectOrder(wrong.act, "salah orang"))
    act("data", correct_resident, married)


def _office_work(act: Callable[..., Receipt]) -> None:
    act("policy", set_policy, PolicyOrder("SELEKTIF", "blangko tipis", "SUKET"), by="gudang")
    admin: dict[str, Any] = {"by": "admin", "place": None}
    act("setting", change_setting, SettingOrder("amber_level", "1.000"), **admin)
    act("setting again", change_setting, SettingOrder("amber_level", "900"), **admin)
    order = OperatorOrder("baru", "Petugas Baru", "clerk", ("MPP", "DINAS"))
    act("operator", add_operator, order, "hash", **admin)
    act("disable", disable_operator, DisableOrder("baru"), **admin)
    act("password", set_password, PasswordOrder("petugas2"), "hash", **admin)
    act("residents", add_residents, "siak-juni.csv", crowd(9)[6:], **admin)
