"""SIAK is down, or back: reported once for the whole office."""

from dataclasses import dataclass
from datetime import datetime

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.clock import written_moment
from db.journal.receipt import Receipt
from db.journal.rows import changed_row, image, new_row
from db.models import SiakOutage
from db.reads.siak_line import siak_down
from db.rules.clock_time import read_time
from db.rules.refused import Refused
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class SiakOrder:
    """What someone found: SIAK is down, or back.

    `since` is a time of today (08.30), empty for this moment. `outage` is the act that
    reported the outage which the screen showed; empty where none was shown or asked for.
    """

    down: bool
    since: str = ""
    outage: str = ""


def report_siak(call: Call, order: SiakOrder) -> Receipt:
    """Record that SIAK is down, or that it is back.

    Two who find the same at once report it once: the later one is refused with what is known
    already, and undoes nothing. Raises Refused SIAK_DOWN_ALREADY, SIAK_UP_ALREADY, SIAK_TIME.
    """
    return record(call, Act.REPORT_SIAK, order, _decide)


def _decide(desk: Desk, order: SiakOrder) -> Decision:
    known = siak_down(desk.settings)
    if known and (order.down or order.outage not in ("", known.act)):
        raise Refused("SIAK_DOWN_ALREADY", clock=known.clock, operator=known.by)
    if known is None and not order.down:
        raise Refused("SIAK_UP_ALREADY")
    at = _moment(desk, order.since, not_before=known.since if known else _last_end())
    act = str(desk.call.act_id)
    if known is None:
        opened = {"down_at": at, "up_act": None, "up_at": None}
        return Decision([new_row("siak_outage", {"act": act}, **opened)])
    was = image(SiakOutage.get_by_id(known.act))
    return Decision([changed_row("siak_outage", {"act": known.act}, was, up_act=act, up_at=at)])


def _last_end() -> str:
    last = SiakOutage.select().order_by(SiakOutage.down_at.desc()).first()
    return str(last.up_at) if last else ""


def _moment(desk: Desk, since: str, *, not_before: str) -> str:
    """Return the UTC moment of a time of today, or of the act itself."""
    if not since.strip():
        return desk.at
    clock = read_time(since)
    if clock is None:
        raise Refused("SIAK_TIME", time=since.strip()[:12])
    moment = written_moment(datetime.combine(desk.today, clock, desk.settings.zone))
    if not not_before <= moment <= desk.at:
        raise Refused("SIAK_TIME", time=since.strip()[:12])
    return moment
