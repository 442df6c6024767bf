"""The kinds of move in the ledgers of blanks and rolls, and why a blank or a card is spoiled."""

from enum import StrEnum


class StockMove(StrEnum):
    """Moves of blanks; each is an entry that is never changed, a mistake is reversed.

    SALDO_AWAL: what lay at a place when the office began to count here. KIRIM and
    TERIMA_KIRIMAN: sent to another place and arrived there; between them the blanks are under
    way and in no place's balance. PINJAM_*: lent by, lent to, and given back to or by another
    office. KOREKSI: the difference that a count found.
    """

    SALDO_AWAL = "SALDO_AWAL"
    TERIMA = "TERIMA"
    PINJAM_MASUK = "PINJAM_MASUK"
    PINJAM_KELUAR = "PINJAM_KELUAR"
    PINJAM_KEMBALI = "PINJAM_KEMBALI"
    KIRIM = "KIRIM"
    TERIMA_KIRIMAN = "TERIMA_KIRIMAN"
    CETAK = "CETAK"
    RUSAK = "RUSAK"
    KOREKSI = "KOREKSI"
    PEMBATALAN = "PEMBATALAN"


class TrayMove(StrEnum):
    """Moves of the blanks in a clerk's hands: given, returned, used, found more or fewer."""

    BERI = "BERI"
    KEMBALI = "KEMBALI"
    CETAK = "CETAK"
    RUSAK = "RUSAK"
    KOREKSI = "KOREKSI"
    PEMBATALAN = "PEMBATALAN"


class RollItem(StrEnum):
    """What the printer eats beside blanks, counted in rolls."""

    RIBBON = "RIBBON"
    FILM = "FILM"


class RollMove(StrEnum):
    """Moves of rolls: arrived, put into the printer, unusable, counted otherwise."""

    TERIMA = "TERIMA"
    PASANG = "PASANG"
    RUSAK = "RUSAK"
    KOREKSI = "KOREKSI"
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
    HILANG_DITEMUKAN = "HILANG_DITEMUKAN"


# Why a card that was recorded as good is void: misprinted, printed with wrong data, dead chip.
VOID_CAUSES = (OldCardCause.SALAH_CETAK, OldCardCause.SALAH_DATA, OldCardCause.CHIP_RUSAK)
# Why a card comes back with which nothing else was done.
TAKE_BACK_CAUSES = (
    OldCardCause.HILANG_DITEMUKAN,
    OldCardCause.RUSAK,
    OldCardCause.MENINGGAL,
    OldCardCause.PINDAH_KELUAR,
)
