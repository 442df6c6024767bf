"""What rows of a file would do to the register: the one judgement for trying and for doing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.models import ChainHead
from db.models.kept import Kept
from db.office import office_settings
from db.reads.known_people import KnownPerson, known_people
from db.reads.standing_corrections import with_corrections_kept
from db.rules.file_status import counter_moves_on, register_moves_on, same_status
from db.rules.ktp_status import HAS_VALID_CARD, KtpStatus
from db.rules.person import BaseStatus, Citizenship
from db.rules.register_row import RegisterRow
from db.rules.residence import ResidenceCause


@dataclass(frozen=True, slots=True)
class Incoming:
    """A sound row of a file: its line, and what it says of one person.

    `row` is None where the file tells statuses only; `untold` names the fields of `row`
    that the file left out. `repeats`: an earlier line said the same. `status` counts where
    `status_told`; None then means "not recorded".
    """

    line: int
    nik: str
    row: RegisterRow | None
    untold: frozenset[str]
    status: str | None
    status_told: bool
    repeats: bool = False


class Fate(StrEnum):
    """What a row comes to; every row that is read comes to exactly one."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


class DifferenceCause(StrEnum):
    """Why something in a file is listed and not applied."""

    STATUS_NOT_FORWARD = "STATUS_NOT_FORWARD"
    STATUS_OF_COUNTER = "STATUS_OF_COUNTER"
    SUKET_OPEN = "SUKET_OPEN"
    RESIDENCE_OF_COUNTER = "RESIDENCE_OF_COUNTER"
    NOT_SERVED_HERE = "NOT_SERVED_HERE"
    CORRECTED_HERE = "CORRECTED_HERE"
    CARD_WAITS = "CARD_WAITS"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a file and the office disagree: the field's heading, what each says, and why.

    `cause` is a DifferenceCause, or the code of the refusal that an act met.
    """

    line: int
    nik: str
    field: str
    here: str
    file: str
    cause: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one row comes to.

    `row` is to be written to the register with `confirmed`; `departs` and `status` are acts
    to follow it. `status_moves` where the status becomes the file's, by an act or in the
    register, from `status_was`. `name` is the person's, for whoever looks before it is done.
    """

    incoming: Incoming
    fate: Fate
    row: RegisterRow | None = None
    confirmed: bool = True
    departs: ResidenceCause | None = None
    status: str | None = None
    status_was: str | None = None
    status_moves: bool = False
    name: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def status_to(self) -> str | None:
        """Return the status after it, None where the person isn't recorded."""
        return self.status or (self.row.siak_status if self.row else None)


_HEAD = Kept(ChainHead, lambda: ChainHead.select(ChainHead.n))
_DISPUTES = frozenset({DifferenceCause.RESIDENCE_OF_COUNTER, DifferenceCause.CORRECTED_HERE})
_DEPARTURES = {
    str(BaseStatus.MATI): ResidenceCause.MENINGGAL,
    str(BaseStatus.PINDAH): ResidenceCause.PINDAH,
}
_NO_DEPARTURE = frozenset(map(str, (BaseStatus.MATI, BaseStatus.PINDAH, BaseStatus.TIDAK_VALID)))


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts on a batch, and the number of the journal's last entry when they were made.

    Whatever changes the register leaves an entry, so at the same entry they still hold.
    """

    verdicts: list[Verdict]
    at_entry: int


def judge_now(batch: Sequence[Incoming]) -> Judged:
    """Judge a batch and say at which entry of the journal that was."""
    return Judged(judge(batch), last_entry())


def last_entry() -> int:
    """Return the number of the journal's last entry."""
    row = _HEAD.row()
    return int(row[0]) if row else 0


def judge(batch: Sequence[Incoming]) -> list[Verdict]:
    """Return what each row of a batch comes to, in the batch's order, as the register stands.

    A status of someone whom the register doesn't have is rejected.
    """
    known = known_people([each.nik for each in batch])
    return [_verdict(each, known.get(each.nik)) for each in batch]


def _verdict(incoming: Incoming, known: KnownPerson | None) -> Verdict:
    if incoming.repeats:
        return Verdict(incoming, Fate.UNCHANGED)
    if known is None:
        if incoming.row is None:
            return Verdict(incoming, Fate.REJECTED)
        return Verdict(incoming, Fate.ADDED, incoming.row, name=incoming.row.name)
    if _is_the_same(incoming, known):
        return Verdict(incoming, Fate.UNCHANGED)
    return _compared(incoming, known)


def _is_the_same(incoming: Incoming, known: KnownPerson) -> bool:
    """Return whether a whole row says what the register has, and no act has a part in it."""
    if incoming.row is None or incoming.untold or known.ktp or known.residence:
        return False
    return known.confirmed and known.is_as(incoming.row)


def _compared(incoming: Incoming, known: KnownPerson) -> Verdict:
    was = known.row
    differences: list[Difference] = []
    row = was if incoming.row is None else _merged(incoming, incoming.row, was)
    if not known.confirmed:
        row, disputes = with_corrections_kept(row, was)
        cause = DifferenceCause.CORRECTED_HERE
        differences += [Difference(incoming.line, incoming.nik, *each, cause) for each in disputes]
    row, departs = _base_status(incoming, known, was, row, differences)
    row, status = _status(incoming, known, was, row, differences)
    disputed = any(each.cause in _DISPUTES for each in differences)
    confirmed = known.confirmed or (incoming.row is not None and not disputed)
    writes = row != was or confirmed != known.confirmed
    changed = writes or departs or status
    return Verdict(
        incoming,
        Fate.UPDATED if changed else Fate.UNCHANGED,
        row=row if writes else None,
        confirmed=confirmed,
        departs=departs,
        status=status,
        status_was=known.ktp or was.siak_status,
        status_moves=bool(status) or row.siak_status != was.siak_status,
        name=row.name,
        differences=tuple(differences),
    )


def _merged(incoming: Incoming, row: RegisterRow, was: RegisterRow) -> RegisterRow:
    """Return the file's row with the register's values where the file says nothing."""
    kept = {name: getattr(was, name) for name in incoming.untold}
    return replace(row, **kept) if kept else row


def _base_status(
    incoming: Incoming,
    known: KnownPerson,
    was: RegisterRow,
    row: RegisterRow,
    differences: list[Difference],
) -> tuple[RegisterRow, ResidenceCause | None]:
    """Return the row with the base status it may have, and the departure that is an act."""
    if row.base_status == was.base_status and not _lives_elsewhere(known, row, was):
        return row, None
    if known.residence and not _has_died(known, row):
        field, here, told = "FLAG_STATUS", was.base_status, row.base_status
        if here == told:
            field, here, told = "NO_KEL", was.kelurahan_code, row.kelurahan_code
        cause = DifferenceCause.RESIDENCE_OF_COUNTER
        differences.append(Difference(incoming.line, incoming.nik, field, here, told, cause))
        return _where_the_counter_says(row, was), None
    departs = _DEPARTURES.get(row.base_status)
    if departs and was.base_status not in _NO_DEPARTURE:
        return replace(row, base_status=was.base_status), departs
    if open_here := _open_here(known):
        here, to = was.base_status, row.base_status
        differences.append(
            Difference(incoming.line, incoming.nik, "FLAG_STATUS", here, to, open_here)
        )
        return replace(row, base_status=here), None
    return row, None


def _has_died(known: KnownPerson, row: RegisterRow) -> bool:
    """Return whether a file tells of the death of someone whom the counter has as living here.

    No older file can: who came or was entered since was alive.
    """
    return known.residence == BaseStatus.HIDUP and row.base_status == BaseStatus.MATI


def _open_here(known: KnownPerson) -> str | None:
    """Return why someone can't leave the register by a file alone: what the counter has open."""
    if known.ktp == KtpStatus.CARD_PRINTED:
        return DifferenceCause.CARD_WAITS
    return DifferenceCause.SUKET_OPEN if known.suket else None


def _lives_elsewhere(known: KnownPerson, row: RegisterRow, was: RegisterRow) -> bool:
    """Return whether a file takes someone to another city whom the counter says lives here.

    It may be older than their arrival. Within the city, and of who departed, SIAK knows better.
    """
    lives_here = known.residence == BaseStatus.HIDUP
    return lives_here and row.kelurahan_code[:5] != was.kelurahan_code[:5]


def _where_the_counter_says(row: RegisterRow, was: RegisterRow) -> RegisterRow:
    return replace(
        row,
        base_status=was.base_status,
        kelurahan_code=was.kelurahan_code,
        kelurahan_name=was.kelurahan_name,
        kecamatan_name=was.kecamatan_name,
        address=was.address,
        rt=was.rt,
        rw=was.rw,
    )


def _status(
    incoming: Incoming,
    known: KnownPerson,
    was: RegisterRow,
    row: RegisterRow,
    differences: list[Difference],
) -> tuple[RegisterRow, str | None]:
    """Return the row with SIAK's word it may have, and the status that is to be set by an act."""
    row = replace(row, siak_status=was.siak_status)
    to, here = incoming.status, known.ktp or was.siak_status
    if not incoming.status_told or same_status(here, to):
        return row, None
    cause = _status_bar(known, row, here, to)
    if cause is None:
        return (row, to) if known.ktp else (replace(row, siak_status=to), None)
    told = (here or "BELUM_REKAM", to or "BELUM_REKAM")
    differences.append(Difference(incoming.line, incoming.nik, "CURRENT_STATUS_CODE", *told, cause))
    return row, None


def _status_bar(
    known: KnownPerson, row: RegisterRow, here: str | None, to: str | None
) -> DifferenceCause | None:
    if known.ktp:
        if not counter_moves_on(known.ktp, to):
            return DifferenceCause.STATUS_OF_COUNTER
        return None if _is_served(row) else DifferenceCause.NOT_SERVED_HERE
    if not register_moves_on(here, to):
        return DifferenceCause.STATUS_NOT_FORWARD
    # A card that the counter didn't make would leave its suket open beside it.
    return DifferenceCause.SUKET_OPEN if known.suket and to in HAS_VALID_CARD else None


def _is_served(row: RegisterRow) -> bool:
    """Return whether the counter acts for this person at all."""
    if row.base_status != BaseStatus.HIDUP or row.citizenship != Citizenship.WNI:
        return False
    office = office_settings()
    return office.serve_outsiders or row.kelurahan_code.startswith(office.region)
