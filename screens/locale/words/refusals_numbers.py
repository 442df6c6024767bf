"""Numbers that can't be meant and search lines with nothing to search for.

`nik` is what the clerk typed, shown whole.
"""

_NIK_NOW = (
    "Cocokkan angka demi angka dengan KK.",
    "Compare it with the KK, digit by digit.",
)
_NIK_WHAT = ("NIK {nik:.24} belum benar.", "{nik:.24} can't be a NIK.")
_KK_WHAT = ("No. KK belum benar.", "That can't be a No. KK.")
_KK_NOW = (
    "Cocokkan angka demi angka dengan kepala lembar KK.",
    "Compare it with the head of the KK, digit by digit.",
)
_PROVINCE = (
    "Dua angka pertama bukan kode provinsi.",
    "The first two digits are no province's code.",
)
_REGION = (
    "Kode kabupaten/kota dan kecamatan (angka 3-6) tidak pernah 00.",
    "The codes of city and kecamatan (digits 3-6) are never 00.",
)
_SERIAL = (
    "Empat angka terakhir tidak pernah 0000.",
    "The last four digits are never 0000.",
)

REFUSALS = {
    "NIK_NOT_16_DIGITS": (
        ("NIK terdiri atas 16 angka.", "A NIK has 16 digits."),
        ("Yang diterima: {nik:.24}.", "Received: {nik:.24}."),
        _NIK_NOW,
    ),
    "NIK_PROVINCE_UNKNOWN": (_NIK_WHAT, _PROVINCE, _NIK_NOW),
    "NIK_REGION_ZERO": (_NIK_WHAT, _REGION, _NIK_NOW),
    "NIK_DATE_IMPOSSIBLE": (
        _NIK_WHAT,
        (
            "Angka 7-12 bukan tanggal lahir (perempuan: tanggalnya ditambah 40).",
            "Digits 7-12 are no birth date (a woman's day has 40 added).",
        ),
        _NIK_NOW,
    ),
    "NIK_SERIAL_ZERO": (_NIK_WHAT, _SERIAL, _NIK_NOW),
    "KK_NOT_16_DIGITS": (
        ("No. KK terdiri atas 16 angka.", "A No. KK has 16 digits."),
        (
            "Ada angka yang kurang, lebih, atau bukan angka.",
            "A digit is missing, there is one too many, or something else is among them.",
        ),
        _KK_NOW,
    ),
    "KK_PROVINCE_UNKNOWN": (_KK_WHAT, _PROVINCE, _KK_NOW),
    "KK_REGION_ZERO": (_KK_WHAT, _REGION, _KK_NOW),
    "KK_DATE_IMPOSSIBLE": (
        _KK_WHAT,
        (
            "Angka 7-12 bukan tanggal pencatatan KK.",
            "Digits 7-12 are no date on which a KK was recorded.",
        ),
        _KK_NOW,
    ),
    "KK_SERIAL_ZERO": (_KK_WHAT, _SERIAL, _KK_NOW),
    "SEARCH_EMPTY": (
        ("Belum ada yang dicari.", "There is nothing to search for."),
        (
            "Kolom cari belum berisi huruf atau angka.",
            "The search field holds no letter and no digit.",
        ),
        ("Pindai atau ketik NIK, No. KK, atau nama.", "Scan or type a NIK, a No. KK or a name."),
    ),
    "SEARCH_TOO_SHORT": (
        ("Terlalu pendek untuk dicari.", "Too short to search for."),
        (
            "Nama dicari mulai 2 huruf, akhir NIK mulai 3 angka.",
            "A name is searched from 2 letters on, the end of a NIK from 3 digits on.",
        ),
        ("Tambahkan huruf atau angka.", "Add letters or digits."),
    ),
    "SEARCH_TOO_LONG": (
        ("Terlalu panjang untuk dicari.", "Too long to search for."),
        (
            "NIK dan No. KK 16 angka; nama paling panjang 200 huruf.",
            "A NIK and a No. KK have 16 digits; a name at most 200 letters.",
        ),
        ("Pindai atau ketik satu nomor saja.", "Scan or type one number only."),
    ),
}
