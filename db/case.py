"""A resident with everything that the rules ask about, read in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN

from db.models import Card, Kelurahan, Ktp, Resident, Suket
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.models.ktp import VALID_CARD_STATES
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.settings import OfficeSettings
from db.rules.situation import OpenSuket, Situation, Stand
from db.rules.suket import SuketState

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A resident's line in the register beside the rows that the counter's acts made.

    `ktp`, `card`, `suket` are row images (the valid card, the open suket) or None.
    `confirmed`: a file of SIAK's told of the person as the line says.
    """

    register: RegisterRow
    home: str
    ktp: Row | None
    card: Row | None
    suket: Row | None
    confirmed: bool = True

    @property
    def nik(self) -> str:
        """Return the resident's NIK."""
        return self.register.nik

    @property
    def status(self) -> KtpStatus | None:
        """Return the recorded status: the counter's, else SIAK's, else None."""
        recorded = self.ktp["status"] if self.ktp else self.register.siak_status
        return KtpStatus(recorded) if recorded else None

    @property
    def issue(self) -> int:
        """Return which issue of the card is held or being made (penerbitan ke-n)."""
        return int(self.ktp["issue"]) if self.ktp else 1

    @property
    def reason(self) -> PrintReason:
        """Return why that issue is made."""
        return PrintReason(self.ktp["reason"]) if self.ktp else PrintReason.BARU

    def situation(self, stand: Stand, settings: OfficeSettings, today: date) -> Situation:
        """Return what the rules look at for this resident at a place today."""
        return Situation(
            person=Person(
                nik=self.nik,
                birth_date=self.register.birth_date,
                marital=Marital(self.register.marital),
                base_status=BaseStatus(self.register.base_status),
                citizenship=Citizenship(self.register.citizenship),
                outsider=self.home != settings.region,
            ),
            recorded_status=self.status,
            reason=self.reason,
            suket=OpenSuket(self.suket["number"], date.fromisoformat(self.suket["valid_until"]))
            if self.suket
            else None,
            stand=stand,
            policy=settings.policy,
            suket_allowed=settings.suket_allowed,
            serve_outsiders=settings.serve_outsiders,
            today=today,
            card_is_ours=self.card is not None,
            suket_end_past=_is_over(settings.suket_fixed_end, today),
            card_delivery=self.card["delivery"] if self.card else None,
        )


_REGISTER = tuple(
    name
    for name in RegisterRow.__dataclass_fields__
    if name not in ("kelurahan_code", "kelurahan_name", "kecamatan_name")
)


def _everything() -> Any:
    return (
        Resident.select(Resident, Kelurahan, Ktp, Card, Suket)
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .switch(Resident)
        .join(
            Card,
            JOIN.LEFT_OUTER,
            on=((Card.nik == Resident.nik) & Card.state.in_(VALID_CARD_STATES)),
        )
        .switch(Resident)
        .join(
            Suket,
            JOIN.LEFT_OUTER,
            on=((Suket.nik == Resident.nik) & (Suket.state == SuketState.AKTIF)),
        )
    )


_CASE = Kept(Resident, lambda: _everything().where(Resident.nik == slot("nik")))


def _is_over(fixed_end: str, today: date) -> bool:
    return bool(fixed_end) and date.fromisoformat(fixed_end) < today


def case_of(nik: str) -> Case:
    """Return the case of a resident; raises Refused NIK_NOT_FOUND."""
    row = _CASE.row(nik=nik)
    if row is None:
        raise Refused("NIK_NOT_FOUND", nik=nik)
    return _case(row)


def cases_of(niks: Sequence[str]) -> dict[str, Case]:
    """Return the cases of many residents, by NIK; whom the register doesn't know is left out."""
    found = rows_of(_everything().where(Resident.nik.in_(list(niks)))) if niks else ()
    return {case.nik: case for case in map(_case, found)}


def _case(row: tuple[Any, ...]) -> Case:
    parts: list[Row | None] = []
    at = 0
    for model in (Resident, Kelurahan, Ktp, Card, Suket):
        columns = [field.column_name for field in model._meta.sorted_fields]
        values = row[at : at + len(columns)]
        at += len(columns)
        absent = all(value is None for value in values)
        parts.append(None if absent else dict(zip(columns, map(_plain, values), strict=True)))
    resident, kelurahan, ktp, card, suket = parts
    assert resident is not None
    assert kelurahan is not None
    known = {name: resident[name] for name in _REGISTER}
    known["birth_date"] = date.fromisoformat(known["birth_date"])
    register = RegisterRow(
        **known,
        kelurahan_code=kelurahan["code"],
        kelurahan_name=kelurahan["name"],
        kecamatan_name=kelurahan["kecamatan"],
    )
    return Case(register, resident["home"], ktp, card, suket, bool(resident["confirmed"]))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
