"""The kinds of move in the ledger of blanks, and why a blank or a card is spoiled."""

from enum import StrEnum


class StockMove(StrEnum):
    """Moves of blanks; each is an entry that is never changed, a mistake is reversed."""

    TERIMA = "TERIMA"
    CETAK = "CETAK"
    RUSAK = "RUSAK"
    PEMBATALAN = "PEMBATALAN"


class SpoilCause(StrEnum):
    """Why a blank was consumed without a valid card."""

    GAGAL_CETAK = "GAGAL_CETAK"
    GAGAL_ENCODE = "GAGAL_ENCODE"
    CACAT_PABRIK = "CACAT_PABRIK"


class OldCardCause(StrEnum):
    """Why a card was taken back; such a card never was blank stock."""

    RUSAK = "RUSAK"
    PERUBAHAN_DATA = "PERUBAHAN_DATA"
    PINDAH_DATANG = "PINDAH_DATANG"
    SALAH_CETAK = "SALAH_CETAK"
    SALAH_DATA = "SALAH_DATA"
    CHIP_RUSAK = "CHIP_RUSAK"
    PINDAH_KELUAR = "PINDAH_KELUAR"
    MENINGGAL = "MENINGGAL"


# Why a card that was recorded as good is void: misprinted, printed with wrong data, dead chip.
VOID_CAUSES = (OldCardCause.SALAH_CETAK, OldCardCause.SALAH_DATA, OldCardCause.CHIP_RUSAK)
