"""Whom to call for the card that waits for them."""

from dataclasses import dataclass
from datetime import date

from peewee import JOIN

from db.models import BatchItem, Card, Contact, Kelurahan, Ktp, Resident, Suket
from db.models.base import rows_of
from db.reads.run_items import PRINTED, run_row
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus
from db.rules.suket import SuketState


@dataclass(frozen=True, slots=True)
class CallLine:
    """Someone whose card waits: where they can be called, and where the card lies.

    `suket` is the open suket that they bring along.
    """

    nik: str
    name: str
    phone: str | None
    kelurahan: str
    address: str
    rt: str
    rw: str
    printed_on: date
    place: str
    shelf: str | None
    delivery: str | None
    suket: str | None


def call_list(batch: str | None) -> tuple[CallLine, ...]:
    """Return whose card of a run waits, in the run's order; None: everyone's, longest first.

    Raises Refused BATCH_UNKNOWN.
    """
    query = (
        Ktp.select(
            Ktp.nik,
            Resident.name,
            Contact.phone,
            Kelurahan.name.alias("kelurahan_name"),
            Resident.address,
            Resident.rt,
            Resident.rw,
            Card.printed_on,
            Card.place,
            Card.shelf,
            Card.delivery,
            Suket.number,
        )
        .join(Card, on=((Card.nik == Ktp.nik) & (Card.state == PRINTED)))
        .join_from(Ktp, Resident, on=(Resident.nik == Ktp.nik))
        .join_from(Resident, Kelurahan, on=(Kelurahan.code == Resident.kelurahan))
        .join_from(Ktp, Contact, JOIN.LEFT_OUTER, on=(Contact.nik == Ktp.nik))
        .join_from(
            Ktp,
            Suket,
            JOIN.LEFT_OUTER,
            on=((Suket.nik == Ktp.nik) & (Suket.state == str(SuketState.AKTIF))),
        )
        .where(Ktp.status == str(KtpStatus.CARD_PRINTED))
        .where(Resident.base_status == str(BaseStatus.HIDUP))
    )
    if batch is None:
        query = query.order_by(Ktp.since, Ktp.nik)
    else:
        printed = (BatchItem.nik == Ktp.nik) & (BatchItem.state == PRINTED)
        query = query.join_from(Ktp, BatchItem, on=printed)
        query = query.where(BatchItem.batch == run_row(batch)["ref"]).order_by(BatchItem.seq)
    return tuple(CallLine(*row) for row in rows_of(query))
