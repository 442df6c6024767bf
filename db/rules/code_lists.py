"""SIAK's code lists: what a column's number or words mean in the register.

The numbers are those of the lists in public use for the columns of a resident file.
Where two lists in use give one number two meanings, the number isn't taken:

* occupations: numbers 1 to 88 are the same in both lists, while "Lainnya" is 89 in one
  and 99 in the other; from 89 on only words are taken;
* marital status: 1 to 4 as the files have them. 5 and 6 exist only on the form F-1.01
  (Permendagri 109/2019), whose 3 and 4 then mean something else; its six kinds are taken
  as words.
"""

import re
from collections.abc import Mapping

from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Sex

_SIGNS = re.compile(r"[\s_.\-/]+")


def plain_word(text: str) -> str:
    """Return a list's word in the one spelling in which it is looked up: BELUM KAWIN."""
    return _SIGNS.sub(" ", text).strip().upper()


def numbered_words(text: str, values: Mapping[str, object]) -> dict[str, str] | None:
    """Return the word of each number in a text as 1=HIDUP,2=MATI; None for any other text.

    Words are those of a code list, `values`; numbers come back without leading zeros.
    """
    words: dict[str, str] = {}
    for pair in filter(None, map(str.strip, text.split(","))):
        number, _, word = map(str.strip, pair.partition("="))
        if not (number.isascii() and number.isdigit()) or plain_word(word) not in values:
            return None
        words[number.lstrip("0") or "0"] = plain_word(word)
    return words


SEXES: Mapping[str, Sex] = {
    **dict.fromkeys(("L", "1", "LK", "LAKI LAKI", "PRIA", "MALE"), Sex.L),
    **dict.fromkeys(("P", "2", "PR", "PEREMPUAN", "WANITA", "FEMALE"), Sex.P),
}

MARITAL: Mapping[str, Marital] = {
    **dict.fromkeys(("1", "BELUM KAWIN", "BELUM MENIKAH"), Marital.BELUM_KAWIN),
    **dict.fromkeys(
        ("2", "KAWIN", "KAWIN TERCATAT", "KAWIN BELUM TERCATAT", "MENIKAH"), Marital.KAWIN
    ),
    **dict.fromkeys(
        ("3", "CERAI HIDUP", "CERAI HIDUP TERCATAT", "CERAI HIDUP BELUM TERCATAT"),
        Marital.CERAI_HIDUP,
    ),
    **dict.fromkeys(("4", "CERAI MATI"), Marital.CERAI_MATI),
}

_BELIEF = "KEPERCAYAAN TERHADAP TUHAN YME"
RELIGIONS: Mapping[str, str] = {
    **dict.fromkeys(("1", "ISLAM"), "ISLAM"),
    **dict.fromkeys(("2", "KRISTEN", "KRISTEN PROTESTAN", "PROTESTAN"), "KRISTEN"),
    **dict.fromkeys(("3", "KATHOLIK", "KATOLIK", "KRISTEN KATOLIK"), "KATHOLIK"),
    **dict.fromkeys(("4", "HINDU"), "HINDU"),
    **dict.fromkeys(("5", "BUDHA", "BUDDHA"), "BUDHA"),
    **dict.fromkeys(("6", "KHONGHUCU", "KONGHUCU", "KONG HU CU"), "KHONGHUCU"),
    **dict.fromkeys(
        (
            "7",
            "KEPERCAYAAN",
            "KEPERCAYAAN TERHADAP TUHAN YME",
            "KEPERCAYAAN TERHADAP TUHAN YME LAINNYA",
            "KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA",
            "PENGHAYAT KEPERCAYAAN",
            "LAINNYA",
        ),
        _BELIEF,
    ),
}

_BLOOD_GROUPS = ("A", "B", "AB", "O", "A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-")
# Written without `plain_word`, for which the minus is a sign between words.
BLOOD: Mapping[str, str] = {
    **{str(number): group for number, group in enumerate(_BLOOD_GROUPS, start=1)},
    **{group: group for group in _BLOOD_GROUPS},
    **dict.fromkeys(("13", "TIDAK TAHU", "-", "TDK TAHU"), ""),
}

CITIZENSHIP: Mapping[str, Citizenship] = {
    **dict.fromkeys(("1", "WNI", "INDONESIA", "WARGA NEGARA INDONESIA"), Citizenship.WNI),
    **dict.fromkeys(("2", "WNA", "ASING", "WARGA NEGARA ASING"), Citizenship.WNA),
}

BASE_STATUSES: Mapping[str, BaseStatus] = {
    **{plain_word(status): status for status in BaseStatus},
    "MENINGGAL": BaseStatus.MATI,
    "MENINGGAL DUNIA": BaseStatus.MATI,
}

S = KtpStatus
# SIAK's long words and the short ones offices report by. What SIAK tells apart on the way to
# the centre and back, and the counter doesn't, counts as the state that allows no more than
# it does. None: no recording.
KTP_STATUSES: Mapping[str, KtpStatus | None] = {
    **{plain_word(status): status for status in KtpStatus},
    **dict.fromkeys(("BELUM WAJIB", "BELUM REKAM", "UNREGISTERED"), None),
    **dict.fromkeys(("BIO", "BC", "PROCESSING", "PRO"), S.BIO_CAPTURED),
    **dict.fromkeys(("SFE", "RECEIVED AT CENTRAL"), S.SENT_FOR_ENROLLMENT),
    **dict.fromkeys(
        ("ENROLL FAILURE AT CENTRAL", "ENROLL FAILURE AT REGIONAL", "EFC", "EFAC"),
        S.ENROLL_FAILURE,
    ),
    "SEARCH FAILURE AT CENTRAL": S.SEARCH_FAILURE,
    "ADJ": S.ADJUDICATE_RECORD,
    **dict.fromkeys(("DUP", "DUF"), S.DUPLICATE_RECORD),
    **dict.fromkeys(("PRR", "SENT FOR CARD PRINTING", "SFCP"), S.PRINT_READY_RECORD),
    **dict.fromkeys(("CP", "CARD SHIPPED", "CS"), S.CARD_PRINTED),
    "CI": S.CARD_ISSUED,
}

_OCCUPATIONS = (
    "BELUM/TIDAK BEKERJA|MENGURUS RUMAH TANGGA|PELAJAR/MAHASISWA|PENSIUNAN|"
    "PEGAWAI NEGERI SIPIL (PNS)|TENTARA NASIONAL INDONESIA (TNI)|KEPOLISIAN RI (POLRI)|"
    "PERDAGANGAN|PETANI/PEKEBUN|PETERNAK|NELAYAN/PERIKANAN|INDUSTRI|KONSTRUKSI|"
    "TRANSPORTASI|KARYAWAN SWASTA|KARYAWAN BUMN|KARYAWAN BUMD|KARYAWAN HONORER|"
    "BURUH HARIAN LEPAS|BURUH TANI/PERKEBUNAN|BURUH NELAYAN/PERIKANAN|BURUH PETERNAKAN|"
    "PEMBANTU RUMAH TANGGA|TUKANG CUKUR|TUKANG LISTRIK|TUKANG BATU|TUKANG KAYU|"
    "TUKANG SOL SEPATU|TUKANG LAS/PANDAI BESI|TUKANG JAHIT|TUKANG GIGI|PENATA RIAS|"
    "PENATA BUSANA|PENATA RAMBUT|MEKANIK|SENIMAN|TABIB|PARAJI|PERANCANG BUSANA|"
    "PENTERJEMAH|IMAM MASJID|PENDETA|PASTOR|WARTAWAN|USTADZ/MUBALIGH|JURU MASAK|"
    "PROMOTOR ACARA|ANGGOTA DPR-RI|ANGGOTA DPD|ANGGOTA BPK|PRESIDEN|WAKIL PRESIDEN|"
    "ANGGOTA MAHKAMAH KONSTITUSI|ANGGOTA KABINET KEMENTERIAN|DUTA BESAR|GUBERNUR|"
    "WAKIL GUBERNUR|BUPATI|WAKIL BUPATI|WALIKOTA|WAKIL WALIKOTA|ANGGOTA DPRD PROVINSI|"
    "ANGGOTA DPRD KABUPATEN/KOTA|DOSEN|GURU|PILOT|PENGACARA|NOTARIS|ARSITEK|AKUNTAN|"
    "KONSULTAN|DOKTER|BIDAN|PERAWAT|APOTEKER|PSIKIATER/PSIKOLOG|PENYIAR TELEVISI|"
    "PENYIAR RADIO|PELAUT|PENELITI|SOPIR|PIALANG|PARANORMAL|PEDAGANG|PERANGKAT DESA|"
    "KEPALA DESA|BIARAWATI|WIRASWASTA"
)
OCCUPATIONS: Mapping[str, str] = {
    str(number): words for number, words in enumerate(_OCCUPATIONS.split("|"), start=1)
}
