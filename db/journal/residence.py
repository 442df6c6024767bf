"""Whether the register agrees with the counter's own word about where people belong."""

from db.journal.fault import Fault, FaultCode, row_named
from db.models import Residence, Resident
from db.models.base import rows_of


def residence_fault() -> Fault | None:
    """Return the first person whose base status isn't the counter's own word."""
    query = (
        Residence.select(Residence.nik)
        .join(Resident)
        .where(Resident.base_status != Residence.state)
        .order_by(Residence.nik)
        .limit(1)
    )
    for (nik,) in rows_of(query):
        return Fault(None, FaultCode.RESIDENCE_DIFFERS, row_named("resident", {"nik": nik}))
    return None
