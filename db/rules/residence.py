"""Where a person belongs by the counter's own word, and why."""

from enum import StrEnum

from db.rules.person import BaseStatus


class ResidenceCause(StrEnum):
    """Why the counter says where a person belongs.

    ADDED: entered by a clerk who didn't find them. ARRIVED: moved into the city. PINDAH,
    MENINGGAL: departed. KOREKSI: entered by mistake; the line stays, as not valid.
    """

    ADDED = "ADDED"
    ARRIVED = "ARRIVED"
    PINDAH = "PINDAH"
    MENINGGAL = "MENINGGAL"
    KOREKSI = "KOREKSI"


STATE_OF: dict[ResidenceCause, BaseStatus] = {
    ResidenceCause.ADDED: BaseStatus.HIDUP,
    ResidenceCause.ARRIVED: BaseStatus.HIDUP,
    ResidenceCause.PINDAH: BaseStatus.PINDAH,
    ResidenceCause.MENINGGAL: BaseStatus.MATI,
    ResidenceCause.KOREKSI: BaseStatus.TIDAK_VALID,
}


class DriftReason(StrEnum):
    """Why someone joined or left a year's list; REGISTER: by a file, or a correction of data."""

    ARRIVED = "ARRIVED"
    ADDED = "ADDED"
    PINDAH = "PINDAH"
    MENINGGAL = "MENINGGAL"
    REGISTER = "REGISTER"


DEPARTURES = (ResidenceCause.PINDAH, ResidenceCause.MENINGGAL)
