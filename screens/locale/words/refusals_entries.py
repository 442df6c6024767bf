"""Refusals about the record and about what was entered: ids, corrections, texts, settings.

Values: `act` is an act's id, `kind` an act's name or a letter of form F-1.02, `acts` and
`accepted` are lists, `field` names the text asked for.
"""

_CHOOSE = ("Pilih salah satu di antaranya.", "Choose one of these.")
_NAMES = ("Yang ada: {accepted}.", "Known are: {accepted}.")
_SETTINGS_LIST = (
    "Daftar setelan: counter-tui settings.",
    "The list of settings: counter-tui settings.",
)

_RECORD = {
    "OFFICE_OPEN": (
        ("Kantor ini sudah dibuka.", "This office is open already."),
        ("Jurnalnya sudah berisi tindakan.", "Its journal holds acts."),
        (
            "Masuk seperti biasa; untuk kantor baru sebutkan basis data lain (--db).",
            "Sign in as usual; for a new office name another database (--db).",
        ),
    ),
    "RESIDENT_EXISTS": (
        ("NIK {nik} sudah ada di daftar penduduk.", "NIK {nik} is in the register already."),
        ("Seorang penduduk hanya dicatat sekali.", "A resident is entered only once."),
        ("Cari NIK itu dan lanjutkan dari datanya.", "Look the NIK up and go on from there."),
    ),
    "RECORD_DIFFERS": (
        ("Tindakan dihentikan; tidak ada yang berubah.", "Stopped; nothing was changed."),
        (
            "Data tersimpan tidak sama dengan catatan jurnal.",
            "The stored data isn't what the journal says.",
        ),
        (
            "Jangan diulang; minta admin menjalankan counter-tui journal verify --replay.",
            "Don't try again; ask the admin to run counter-tui journal verify --replay.",
        ),
    ),
    "HASH_UNREADABLE": (
        ("Hash tidak terbaca.", "The hash can't be read."),
        (
            "Hash terdiri atas {least} sampai 64 tanda 0-9 dan a-f.",
            "A hash has {least} to 64 of the signs 0-9 and a-f.",
        ),
        ("Salin dari tempat hash itu dicatat.", "Copy it from where it was noted."),
    ),
    "ACT_ID_INVALID": (
        ("Id tindakan tidak terbaca.", "The act's id can't be read."),
        ("{act:.40} bukan UUID.", "{act:.40} isn't a UUID."),
        (
            "Ulangi tanpa --id; program membuat idnya sendiri.",
            "Try again without --id; the program makes one itself.",
        ),
    ),
    "ACT_ID_REUSED": (
        ("Id tindakan sudah terpakai.", "The act's id is taken."),
        (
            "{act:.40} sudah tercatat untuk perintah lain ({kind}).",
            "{act:.40} is on record for another order ({kind}).",
        ),
        (
            "Ulangi tanpa --id; program membuat idnya sendiri.",
            "Try again without --id; the program makes one itself.",
        ),
    ),
    "ACT_NOT_FOUND": (
        ("Tindakan itu tidak ditemukan.", "That act isn't found."),
        ("Jurnal tidak memuat id {act:.40}.", "The journal has no id {act:.40}."),
        ("Salin idnya dari tanda terima tindakan itu.", "Copy the id from the act's receipt."),
    ),
    "ACT_NOT_CORRECTABLE": (
        ("Tindakan ini tidak dapat dikoreksi.", "This act can't be corrected."),
        ("Jenisnya: {kind}.", "Its kind: {kind}."),
        (
            "Perbaiki dengan tindakan baru, misalnya setelan diubah kembali.",
            "Put it right by a new act, for example by setting it back.",
        ),
    ),
    "ACT_CORRECTED": (
        ("Tindakan ini sudah dikoreksi.", "This act is already corrected."),
        ("Satu tindakan dikoreksi satu kali saja.", "An act is taken back once only."),
        (
            "Lihat riwayatnya; bila ternyata benar, lakukan tindakan itu lagi.",
            "See the history; if the act was right after all, do it again.",
        ),
    ),
    "LATER_ACTS_REST_ON_IT": (
        ("Belum dapat dikoreksi.", "Can't be corrected yet."),
        ("Ada tindakan sesudahnya: {acts}.", "Later acts rest on it: {acts}."),
        ("Koreksi dari yang terakhir.", "Correct the last one first."),
    ),
}

_ENTRIES = {
    "TEXT_MISSING": (
        ("Isian belum lengkap.", "Something is still missing."),
        ("Masih kosong: {field}.", "Still empty: {field}."),
        ("Isi, lalu ulangi.", "Fill it in, then try again."),
    ),
    "TEXT_TOO_LONG": (
        ("Isian terlalu panjang.", "The text is too long."),
        (
            "Paling banyak {most} huruf untuk: {field}.",
            "At most {most} characters fit for: {field}.",
        ),
        ("Singkat, lalu ulangi.", "Shorten it, then try again."),
    ),
    "TEXT_UNREADABLE": (
        (
            "Isian memuat tanda yang tidak terlihat.",
            "The text holds characters that can't be seen.",
        ),
        ("Isian: {field}.", "Where: {field}."),
        ("Ketik langsung, tanpa menempel.", "Type it instead of pasting it."),
    ),
    "STATUS_UNKNOWN": (
        ("Status {status:.24} tidak dikenal.", "Unknown status: {status:.24}."),
        (
            "Status ditulis seperti di SIAK, misalnya PRINT_READY_RECORD.",
            "A status is written as SIAK does, for example PRINT_READY_RECORD.",
        ),
        ("Pilih dari daftar status (F7).", "Choose from the list of statuses (F7)."),
    ),
    "REQUEST_KIND_UNKNOWN": (
        ("Jenis permohonan {kind:.10} tidak dikenal.", "Unknown kind of request: {kind:.10}."),
        (
            "Huruf bagian II formulir F-1.02: A sampai G.",
            "The letters of section II of form F-1.02 are A to G.",
        ),
        ("Salin hurufnya dari formulir.", "Copy the letter from the form."),
    ),
    "KIND_FOR_FOREIGNERS": (
        ("Jenis {kind} hanya untuk orang asing.", "Kind {kind} is for foreigners only."),
        (
            "Perpanjangan berlaku bagi pemegang ITAP (Perpres 96/2018 pasal 14).",
            "Only who holds an ITAP renews a card (Perpres 96/2018 art. 14).",
        ),
        (
            "Pilih jenis yang lain; orang asing dilayani di SIAK.",
            "Choose another kind; foreigners are served in SIAK.",
        ),
    ),
    "DOCUMENT_UNKNOWN": (
        ("Dokumen {given:.20} tidak dikenal di sini.", "Unknown document here: {given:.20}."),
        ("Untuk jenis ini: {accepted}.", "For this kind: {accepted}."),
        _CHOOSE,
    ),
    "TAKEN_UNKNOWN": (
        ("{given:.20} bukan yang diambil saat rekam.", "{given:.20} isn't taken at a recording."),
        ("Yang diambil: {accepted}.", "What is taken: {accepted}."),
        _CHOOSE,
    ),
    "EXCEPTION_NEEDED": (
        ("Syaratnya belum lengkap.", "The request isn't complete."),
        ("Tidak ada: {lacking}.", "Not there: {lacking}."),
        (
            "Lengkapi, atau tulis alasannya.",
            "Complete it, or say why it can't be.",
        ),
    ),
    "PHONE_INVALID": (
        ("Nomor telepon {number:.20} tidak benar.", "{number:.20} is no telephone number."),
        (
            "Nomor dimulai 0 atau +62 dan berisi 9 sampai 14 angka.",
            "A number begins with 0 or +62 and has 9 to 14 digits.",
        ),
        ("Perbaiki, atau kosongkan.", "Put it right, or leave it empty."),
    ),
    "REASON_UNKNOWN": (
        ("Alasan {reason:.20} tidak dikenal.", "Unknown reason: {reason:.20}."),
        _NAMES,
        _CHOOSE,
    ),
    "SCHOOL_EXISTS": (
        ("Sekolah {school:.20} sudah ada.", "There already is a school {school:.20}."),
        ("Satu kode hanya untuk satu sekolah.", "A code belongs to one school only."),
        ("Pilih kode yang lain.", "Choose another code."),
    ),
    "SETTING_UNKNOWN": (
        ("Setelan {name:.40} tidak ada.", "There is no setting {name:.40}."),
        ("Nama itu tidak dikenal.", "The name isn't known."),
        _SETTINGS_LIST,
    ),
    "SETTING_FIXED": (
        ("Setelan {name} tidak dapat diubah.", "The setting {name} can't be changed."),
        ("Ditetapkan saat kantor dibuka.", "It was fixed when the office was opened."),
        (
            "Bila perlu lain, buka kantor baru: counter-tui init.",
            "If it has to differ, open a new office: counter-tui init.",
        ),
    ),
    "SETTING_VALUE": (
        ("Nilai {value:.20} tidak diterima.", "The value {value:.20} isn't accepted."),
        ("{name} menerima: {accepted}.", "{name} takes: {accepted}."),
        ("Isi seperti itu.", "Give it like that."),
    ),
    "SETTING_IS_POLICY": (
        ("Setelan ini bagian kebijakan cetak.", "This setting is part of the issuing policy."),
        (
            "{name} diatur oleh gudang, dengan alasan.",
            "{name} is set by the store keeper, with a reason.",
        ),
        ("Minta gudang: counter-tui policy.", "Ask the store keeper: counter-tui policy."),
    ),
}

REFUSALS = {**_RECORD, **_ENTRIES}
