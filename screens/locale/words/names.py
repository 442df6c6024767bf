"""Names of things that stand inside other sentences.

"name.X" is how any sentence shows the value X: an act, a status, a role, a cause. A status
keeps SIAK's own letters beside the plain word; "status.short.X" fits a list's column of 14,
"status.brief.X" a narrow one of 9.
"""

_ROLES = {
    "name.clerk": ("petugas", "clerk"),
    "name.store_keeper": ("gudang", "store keeper"),
    "name.supervisor": ("pengawas", "supervisor"),
    "name.admin": ("admin", "admin"),
}

_ACTS = {
    "name.look-up": ("cari dan buka data", "look up residents"),
    "name.enrol": ("rekam", "record the enrolment"),
    "name.status": ("ubah status SIAK", "set SIAK's status"),
    "name.issue": ("cetak KTP-el", "issue the card"),
    "name.hand-over": ("serahkan KTP-el", "hand over the card"),
    "name.replace": ("ganti KTP-el", "replace the card"),
    "name.void-card": ("batalkan kartu", "void a card"),
    "name.suket": ("terbitkan suket", "give a suket"),
    "name.override-suket": ("suket pengecualian", "give a suket as an exception"),
    "name.void-suket": ("batalkan suket", "void a suket"),
    "name.spoil": ("catat blangko rusak", "record spoiled blanks"),
    "name.receive": ("terima blangko", "receive blanks"),
    "name.correct": ("koreksi tindakan", "correct an act"),
    "name.policy": ("atur kebijakan cetak", "set the issuing policy"),
    "name.setting": ("ubah setelan", "change a setting"),
    "name.operator": ("kelola operator", "manage operators"),
    "name.add-residents": ("tambah penduduk", "add residents"),
    "name.add-school": ("tambah sekolah", "add a school"),
    "name.views": ("lihat siapa membuka data", "see who opened a record"),
    "name.open-office": ("buka kantor", "open the office"),
    # What may come next at the counter besides an act.
    "name.wait": ("tunggu", "wait"),
    "name.none": ("tidak ada", "nothing"),
}

# Acts for which an office may ask a second person, where they aren't an act's own name.
_SECOND_PERSON_ACTS = {
    "name.count": ("hitung blangko", "count the blanks"),
    "name.destroy": ("musnahkan kartu", "destroy cards"),
    "name.spoil-many": ("catat banyak blangko rusak", "write off many blanks at once"),
    "name.correct-other": (
        "koreksi tindakan orang atau hari lain",
        "correct another's or an earlier day's act",
    ),
}

_STATUSES = {
    "name.BELUM_WAJIB": ("belum wajib KTP", "not yet of age for a KTP"),
    "name.BELUM_REKAM": ("belum rekam", "not recorded"),
    "name.BIO_CAPTURED": ("biometrik diambil (BIO)", "biometrics taken (BIO)"),
    "name.SENT_FOR_ENROLLMENT": ("dikirim ke pusat (SFE)", "sent to the centre (SFE)"),
    "name.ENROLL_FAILURE": ("perekaman gagal (EFC)", "recording failed (EFC)"),
    "name.SEARCH_FAILURE": ("pencarian gagal (SEARCH_FAILURE)", "search failed (SEARCH_FAILURE)"),
    "name.ADJUDICATE_RECORD": ("diperiksa pusat (ADJ)", "checked at the centre (ADJ)"),
    "name.DUPLICATE_RECORD": ("rekam ganda (DUP)", "recorded twice (DUP)"),
    "name.PRINT_READY_RECORD": ("siap cetak (PRR)", "print-ready (PRR)"),
    "name.CARD_PRINTED": ("tercetak, belum diserahkan (CP)", "printed, not handed over (CP)"),
    "name.CARD_ISSUED": ("KTP-el diserahkan (CI)", "card handed over (CI)"),
}

_SHORT_STATUSES = {
    "status.short.BELUM_WAJIB": ("belum wajib", "not of age"),
    "status.short.BELUM_REKAM": ("belum rekam", "not recorded"),
    "status.short.BIO_CAPTURED": ("BIO diambil", "BIO taken"),
    "status.short.SENT_FOR_ENROLLMENT": ("SFE dikirim", "SFE sent"),
    "status.short.ENROLL_FAILURE": ("EFC gagal", "EFC failed"),
    "status.short.SEARCH_FAILURE": ("pencarian ggl.", "search failed"),
    "status.short.ADJUDICATE_RECORD": ("ADJ diperiksa", "ADJ checked"),
    "status.short.DUPLICATE_RECORD": ("DUP ganda", "DUP twice"),
    "status.short.PRINT_READY_RECORD": ("PRR siap cetak", "PRR ready"),
    "status.short.CARD_PRINTED": ("CP tercetak", "CP printed"),
    "status.short.CARD_ISSUED": ("CI diserahkan", "CI handed over"),
    "status.brief.BELUM_WAJIB": ("blm wajib", "too young"),
    "status.brief.BELUM_REKAM": ("blm rekam", "not rec."),
    "status.brief.BIO_CAPTURED": ("BIO rekam", "BIO taken"),
    "status.brief.SENT_FOR_ENROLLMENT": ("SFE kirim", "SFE sent"),
    "status.brief.ENROLL_FAILURE": ("EFC gagal", "EFC fail"),
    "status.brief.SEARCH_FAILURE": ("cari ggl.", "srch fail"),
    "status.brief.ADJUDICATE_RECORD": ("ADJ cek", "ADJ check"),
    "status.brief.DUPLICATE_RECORD": ("DUP ganda", "DUP twice"),
    "status.brief.PRINT_READY_RECORD": ("PRR siap", "PRR ready"),
    "status.brief.CARD_PRINTED": ("CP cetak", "CP print"),
    "status.brief.CARD_ISSUED": ("CI sudah", "CI given"),
}

_PEOPLE = {
    "name.HIDUP": ("hidup", "alive"),
    "name.MATI": ("meninggal", "deceased"),
    "name.PINDAH": ("pindah", "moved away"),
    # Said of a card too.
    "name.HILANG": ("hilang", "lost or missing"),
    "name.PERGI": ("pergi", "gone abroad or unknown"),
    "name.TIDAK_VALID": ("data tidak valid", "record not valid"),
    "name.BELUM_KAWIN": ("belum kawin", "never married"),
    "name.KAWIN": ("kawin", "married"),
    "name.CERAI_HIDUP": ("cerai hidup", "divorced"),
    "name.CERAI_MATI": ("cerai mati", "widowed"),
}

_SUKETS = {
    "name.AKTIF": ("belum ditutup", "open"),
    "name.DITARIK": ("ditarik", "taken back"),
    "name.DIGANTI": ("diganti suket baru", "replaced by a new one"),
    "name.BATAL": ("batal", "void"),
}

_BLANKS = {
    "name.NORMAL": ("NORMAL (semua dicetak)", "NORMAL (everyone)"),
    "name.SELEKTIF": ("SELEKTIF (kelas terpilih)", "SELEKTIF (chosen classes)"),
    "name.HABIS": ("HABIS (suket saja)", "HABIS (sukets only)"),
    "name.GAGAL_CETAK": ("gagal cetak", "failed print"),
    "name.GAGAL_ENCODE": ("gagal encode", "failed encoding"),
    "name.CACAT_PABRIK": ("cacat pabrik", "factory defect"),
}

# Why a card is made, whom the policy lets print first, why an old card was taken back.
_CARDS = {
    "name.BARU": ("baru", "first card"),
    "name.RUSAK": ("rusak", "damaged"),
    "name.PERUBAHAN_DATA": ("perubahan data", "data changed"),
    "name.PINDAH_DATANG": ("pindah datang", "moved in"),
    "name.SALAH_CETAK": ("salah cetak", "misprinted"),
    "name.PEMULA": ("pemula", "first-time holders"),
    "name.SUKET": ("pemegang suket", "suket holders"),
    "name.RUSAK_ATAU_BERUBAH": ("rusak atau data berubah", "damaged or data changed"),
}

# What an order asks for in words.
_FIELDS = {
    "name.reason": ("alasan", "reason"),
    "name.code": ("kode", "code"),
    "name.document": ("nomor surat", "document number"),
    "name.collector": ("nama pengambil", "collector's name"),
    "name.relation": ("hubungan dengan pemilik", "relation to the holder"),
    "name.name": ("nama", "name"),
    "name.full_name": ("nama lengkap", "full name"),
    "name.override": ("alasan pengecualian", "reason for the exception"),
}

WORDS = {
    **_ROLES,
    **_ACTS,
    **_SECOND_PERSON_ACTS,
    **_STATUSES,
    **_SHORT_STATUSES,
    **_PEOPLE,
    **_SUKETS,
    **_BLANKS,
    **_CARDS,
    **_FIELDS,
}
