"""Row changes that several acts share, and the question whether an act is lawful."""

from collections.abc import Mapping

from db.case import Case, case_of
from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, new_row
from db.models import Setting
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, hindrance
from db.rules.nik import nik_errors
from db.rules.refused import Refused
from db.rules.settings import stored_value
from db.rules.situation import Stand
from db.rules.stock import StockMove, TrayMove
from db.rules.suket import SuketState
from db.transactions.ledgers import BlankLine, TrayLine, booked

# The columns of a card that say who took it and on what.
_WHO_TOOK_IT = ("handed_to", "collector", "relation", "document", "match_lacks")


def known_case(nik: str) -> Case:
    """Return the resident's case; raises Refused where the NIK can't be one or isn't known."""
    if errors := nik_errors(nik):
        raise Refused(errors[0], nik=nik[:40])
    return case_of(nik)


def lawful_case(desk: Desk, nik: str, deed: Deed) -> Case:
    """Return the resident's case; raises Refused where `deed` may not be done for them now."""
    case = known_case(nik)
    bar = hindrance(case.situation(desk.stand, desk.settings, desk.today), deed)
    if bar:
        raise Refused(bar.code, **bar.values)
    return case


def lawful_case_anywhere(desk: Desk, nik: str, deed: Deed) -> Case:
    """Return the resident's case for a deed that no place and no blank has a part in.

    Raises Refused as `lawful_case` does.
    """
    case = known_case(nik)
    nowhere = Stand("-", visits=False, on_hand=0, usable=0, elsewhere={})
    bar = hindrance(case.situation(nowhere, desk.settings, desk.today), deed)
    if bar:
        raise Refused(bar.code, **bar.values)
    return case


def counted_as(desk: Desk, case: Case) -> dict[str, object]:
    """Return what an entry says of the person for the reports: where they live, and their sex.

    So a month's figures stay what they were, wherever the person lives later.
    """
    return {
        "kelurahan": case.register.kelurahan_code,
        "sex": case.register.sex,
        "outsider": case.home != desk.settings.region,
    }


def ktp_change(desk: Desk, case: Case, status: KtpStatus, **columns: object) -> RowChange:
    """Return the change of the resident's KTP-el to `status`, with other columns given."""
    now = {"status": str(status), "since": desk.at, **columns}
    key = {"nik": case.nik}
    if case.ktp is not None:
        change = changed_row("ktp", key, case.ktp, **now)
        # The status stands in the entry even where a second attempt ends as the first did.
        was = {**(change.was or {}), "status": case.ktp["status"]}
        return RowChange("ktp", key, was, {**(change.now or {}), "status": str(status)})
    fresh = {
        "attempt": 0,
        "issue": case.issue,
        "reason": str(case.reason),
        "enrolled_on": None,
        "enrolled_at": None,
        "request_kind": None,
    }
    return new_row("ktp", key, **{**fresh, **now})


def blanks_used(
    desk: Desk,
    kind: StockMove,
    quantity: int = 1,
    *,
    nik: str | None = None,
    cause: str | None = None,
) -> list[RowChange]:
    """Return the changes of `quantity` blanks printed (CETAK) or spoiled (RUSAK) by the operator.

    They come from the operator's own tray at the place while it holds any, the others from
    the loose blanks there. Raises Refused NOT_ENOUGH_BLANKS, or BLANKS_AT_OTHER_TRAYS where
    the place's last blanks are in other clerks' hands.
    """
    line = BlankLine(desk.place, kind, -quantity, cause=cause, nik=nik)
    own = min(desk.trays.get(desk.operator.name, 0), quantity)
    if not own:
        return booked(desk, [line])
    return booked(desk, [line], [TrayLine(desk.place, desk.operator.name, TrayMove(kind), -own)])


def suket_closed(
    desk: Desk, suket: dict[str, object], state: SuketState, *, paper: str | None
) -> RowChange:
    """Return the change that closes an open suket; `paper` is BACK, LOST or None."""
    return changed_row(
        "suket",
        {"number": suket["number"]},
        suket,
        state=str(state),
        closed_on=desk.today.isoformat(),
        paper=paper,
    )


def card_made(
    desk: Desk, case: Case, taken: Mapping[str, object] | None, *, shelf: str | None = None
) -> RowChange:
    """Return the row of the card just made for the resident's present issue.

    `taken` says who took it, None where it waits, on `shelf` where one is said.
    """
    nobody = dict.fromkeys(_WHO_TOOK_IT)
    return new_row(
        "card",
        {"nik": case.nik, "issue": case.issue},
        state="ISSUED" if taken else "PRINTED",
        printed_on=desk.today.isoformat(),
        place=desk.place,
        handed_on=desk.today.isoformat() if taken else None,
        **(taken or nobody),
        shelf=shelf,
        delivery=None,
    )


def old_card_in(
    desk: Desk,
    key: Mapping[str, object],
    cause: str,
    document: str | None = None,
    *,
    place: str | None = None,
) -> RowChange:
    """Return the row of a card that was taken back; it lies where the act is done, or at `place`.

    `key` is the card's NIK and issue.
    """
    return new_row(
        "old_card",
        key,
        cause=str(cause),
        document=document,
        taken_on=desk.today.isoformat(),
        place=place or desk.place,
        destroyed=None,
    )


def setting_changed(name: str, value: object) -> RowChange:
    """Return the change of one setting to a checked value."""
    row = Setting.select().where(Setting.key == name).first()
    stored = stored_value(value)
    if row is None:
        return new_row("setting", {"key": name}, value=stored)
    return changed_row("setting", {"key": name}, {"value": row.value}, value=stored)
