"""Refusals about who may do what: signing in, operators, rights, places, second person.

Values: `places` and `accepted` are lists, `act` is the name of an act.
"""

_CHOOSE = ("Pilih salah satu di antaranya.", "Choose one of these.")
_NAMES = ("Yang ada: {accepted}.", "Known are: {accepted}.")
_PLACES_NOW = (
    "Pilih tempat yang ada (--place KODE), atau minta admin memeriksa daftar tempat.",
    "Name one of the office's places (--place CODE), or ask the admin to check the list.",
)

_SIGN_IN = {
    "WRONG_PASSWORD": (
        ("Nama dan kata sandi tidak cocok.", "Name and password don't match."),
        (
            "Tidak ada operator aktif dengan nama dan kata sandi itu.",
            "No active operator has that name with that password.",
        ),
        (
            "Ketik ulang keduanya; bila lupa, minta kata sandi baru kepada admin.",
            "Type both again; if forgotten, ask the admin for a new password.",
        ),
    ),
    "SIGN_IN_PAUSED": (
        ("Masuk ditunda sebentar.", "Signing in is paused."),
        (
            "Lima kali berturut-turut kata sandi {operator:.32} tidak cocok.",
            "The password of {operator:.32} didn't match five times in a row.",
        ),
        ("Tunggu satu menit, lalu coba lagi.", "Wait one minute, then try again."),
    ),
    "PASSWORD_TOO_SHORT": (
        ("Kata sandi terlalu pendek.", "The password is too short."),
        ("Paling sedikit {least} huruf atau tanda.", "At least {least} characters are needed."),
        ("Pilih yang lebih panjang.", "Choose a longer one."),
    ),
    "PASSWORD_TOO_LONG": (
        ("Kata sandi terlalu panjang.", "The password is too long."),
        ("Paling banyak {most} huruf atau tanda.", "At most {most} characters fit."),
        ("Pilih yang lebih pendek.", "Choose a shorter one."),
    ),
    "OPERATOR_UNKNOWN": (
        ("Operator {operator:.32} tidak ada.", "There is no operator {operator:.32}."),
        (
            "Nama itu tidak ada di daftar operator kantor.",
            "The office's list of operators doesn't have that name.",
        ),
        (
            "Periksa ejaannya pada daftar: counter-tui operators list.",
            "Check its spelling in the list: counter-tui operators list.",
        ),
    ),
    "OPERATOR_DISABLED": (
        ("Operator {operator:.32} tidak aktif.", "Operator {operator:.32} isn't active."),
        (
            "Yang tidak aktif tidak dapat masuk atau bertindak.",
            "Who isn't active can't sign in or act.",
        ),
        ("Minta admin mengaktifkannya kembali.", "Ask the admin to let them in again."),
    ),
    "OPERATOR_EXISTS": (
        ("Operator {operator:.32} sudah ada.", "Operator {operator:.32} already exists."),
        ("Satu nama hanya untuk satu orang.", "A name belongs to one person only."),
        ("Pilih nama masuk yang lain.", "Choose another sign-in name."),
    ),
    "OPERATOR_NAME": (
        ("Nama masuk {name:.20} tidak diterima.", "{name:.20} isn't accepted as a sign-in name."),
        (
            "Huruf tanpa tanda, angka, dan _, diawali huruf, paling panjang 32.",
            "Plain letters, digits and _, beginning with a letter, at most 32.",
        ),
        ("Contoh: budi_s.", "For example: budi_s."),
    ),
    "ROLE_UNKNOWN": (
        ("Peran {role:.20} tidak dikenal.", "Unknown role: {role:.20}."),
        _NAMES,
        _CHOOSE,
    ),
    "LAST_ADMIN": (
        (
            "Admin terakhir tidak dapat dinonaktifkan.",
            "The last admin can't be disabled.",
        ),
        (
            "{operator:.32} satu-satunya admin yang aktif.",
            "{operator:.32} is the only active admin.",
        ),
        ("Tambahkan admin lain lebih dahulu.", "Add another admin first."),
    ),
}

_RIGHTS = {
    "NOT_PERMITTED": (
        ("Tidak termasuk hak peran ini.", "This role may not do that."),
        ("Peran {role} tidak dapat: {act}.", "The role {role} may not: {act}."),
        ("Yang dapat: {roles}.", "Who may: {roles}."),
    ),
    "PLACE_UNKNOWN": (
        ("Tempat pelayanan tidak dikenal.", "Unknown place."),
        (
            "Yang diminta: {place:.20}; kantor tidak mempunyai tempat itu.",
            "Asked for: {place:.20}; the office has no such place.",
        ),
        _PLACES_NOW,
    ),
    "PLACE_NOT_YOURS": (
        (
            "Bukan tempat tugas operator ini: {place:.20}.",
            "Not this operator's place: {place:.20}.",
        ),
        ("Tempat tugasnya: {places}.", "Their places: {places}."),
        (
            "Pilih salah satunya (--place KODE), atau minta admin menambahkan.",
            "Choose one of them (--place CODE), or ask the admin to add it.",
        ),
    ),
    "PLACE_CODE": (
        (
            "Kode tempat {place:.20} tidak diterima.",
            "{place:.20} isn't accepted as a place's code.",
        ),
        (
            "1 sampai 12 huruf latin, angka, atau tanda hubung.",
            "1 to 12 plain letters, digits or hyphens.",
        ),
        ("Contoh: DINAS, MPP, MOBIL-1.", "For example: DINAS, MPP, MOBIL-1."),
    ),
    "SECOND_PERSON_NEEDED": (
        ("Perlu orang kedua.", "A second person is needed."),
        ("Kantor memintanya untuk: {act}.", "The office asks for one to: {act}."),
        (
            "Ulangi bersama rekan yang berhak; di baris perintah: --with NAMA.",
            "Do it again with a colleague who may; on the command line: --with NAME.",
        ),
    ),
    "SECOND_PERSON_SAME": (
        ("Orang kedua harus orang lain.", "The second person is someone else."),
        ("Keduanya masuk dengan nama yang sama.", "Both signed in under the same name."),
        ("Minta rekan lain yang berhak.", "Ask another colleague with the right."),
    ),
    "SECOND_PERSON_NOT_PERMITTED": (
        ("{operator:.32} tidak dapat menjadi orang kedua.", "{operator:.32} can't be the second."),
        (
            "Orang kedua memerlukan hak yang sama, atau seorang admin.",
            "The second person needs the same right, or is an admin.",
        ),
        ("Minta rekan lain yang berhak.", "Ask another colleague with the right."),
    ),
}

REFUSALS = {**_SIGN_IN, **_RIGHTS}
