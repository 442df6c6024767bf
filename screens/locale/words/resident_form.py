"""The form for a person, what leads to it, and people who leave."""

_FORM = {
    "form.title.add": ("TAMBAH PENDUDUK", "ADD A RESIDENT"),
    "form.title.arrive": ("PINDAH DATANG", "MOVES IN"),
    "form.title.correct": ("PERBAIKI DATA", "CORRECT DATA"),
    "form.about.add": (
        "Isi dari KK atau layar SIAK. Bertanda * harus ada; sisanya boleh menyusul. Data ini "
        "bertanda belum dikonfirmasi SIAK sampai berkas SIAK memuatnya.",
        "Fill in from the KK or SIAK's screen. What is marked * is needed, the rest can follow. "
        "The data stay marked as not confirmed until a file of SIAK's has them.",
    ),
    "form.about.arrive": (
        "Isi alamat barunya dari surat pindah (SKPWNI) atau KK baru. Bertanda * harus ada.",
        "Fill in the new address from the moving letter (SKPWNI) or the new KK. * is needed.",
    ),
    "form.about.correct": (
        "Ubah yang keliru dan tulis alasannya. Yang lama dan yang baru tercatat di jurnal.",
        "Change what is wrong and say why. The journal keeps what was and what is.",
    ),
    "form.kept": (
        "Di sini lagi: isian Anda yang belum tercatat. Periksa sebelum menyimpan. Ctrl+R "
        "membuangnya dan mulai dari awal.",
        "Here again is what you typed and did not record. Check it before saving. Ctrl+R drops "
        "it and begins anew.",
    ),
    "counter.unfinished": (
        "{count} isian Anda belum dicatat: F10 menandai orangnya; cari, lalu lanjutkan.",
        "{count} of your forms are not recorded yet: F10 marks the people; look one up, go on.",
    ),
    "form.opens": (
        "Isian sedang dibuka; ketikan menunggu.",
        "The form is opening; what you type waits for it.",
    ),
    "form.keys": (
        "F1 bantuan   Enter maju   Ctrl+S catat   Esc kembali, isian disimpan",
        "F1 help   Enter goes on   Ctrl+S records   Esc leaves and keeps it all",
    ),
    "form.asks": (
        "Diketik, atau dari pemindai? Enter sekali lagi bila {number} memang untuk {label}; Esc "
        "mencari nomor itu.",
        "Typed, or from a scanner? Enter once more if {number} is meant for {label}; Esc looks "
        "that number up.",
    ),
    "form.several": (
        "{count} yang cocok: panah kanan memilih, atau ketik lanjutannya.",
        "{count} fit: the right arrow chooses, or type on.",
    ),
    "form.choose": ("beberapa cocok, pilih satu", "several fit, choose one"),
    "form.faults": (
        "{count} isian perlu diperbaiki; yang bertanda ! di sampingnya.",
        "{count} to put right: those marked !.",
    ),
    "field.name": ("Nama lengkap", "Full name"),
    "field.birth": ("Tanggal lahir", "Birth date"),
    "field.sex": ("Jenis kelamin", "Sex"),
    "field.kelurahan": ("Kelurahan", "Kelurahan"),
    "field.reason": ("Alasan", "Reason"),
    "field.mother": ("Nama ibu", "Mother's name"),
    "field.no_kk": ("No. KK", "No. KK"),
    "field.birth_place": ("Tempat lahir", "Birth place"),
    "field.address": ("Alamat", "Address"),
    "field.rt": ("RT", "RT"),
    "field.rw": ("RW", "RW"),
    "field.marital": ("Status kawin", "Marital status"),
    "field.religion": ("Agama", "Religion"),
    "field.occupation": ("Pekerjaan", "Occupation"),
    "field.blood": ("Gol. darah", "Blood group"),
    "field.citizenship": ("Kewarganegaraan", "Citizenship"),
    "field.sex.L": ("L  laki-laki", "L  male"),
    "field.sex.P": ("P  perempuan", "P  female"),
}

_COUNTER = {
    "missing.nik": (
        "Menurut NIK: {sex}, lahir {birth}, pertama terdaftar di {where}.",
        "The NIK says: {sex}, born {birth}, first registered in {where}.",
    ),
    "missing.sex.L": ("laki-laki", "male"),
    "missing.sex.P": ("perempuan", "female"),
    "missing.enter.new": (
        "Enter: tambahkan orang ini, dari KK atau layar SIAK",
        "Enter: add this person, from the KK or SIAK's screen",
    ),
    "missing.enter.draft": (
        "Enter: lanjutkan isian yang belum dicatat",
        "Enter: go on with the form that isn't recorded yet",
    ),
    "missing.enter.same": (
        "Enter: jawab, orang yang sama atau orang lain",
        "Enter: answer, the same person or somebody else",
    ),
    "same.question": ("Sudah ada yang senama dan selahir:", "Same name, born the same day:"),
    "same.back": (
        "Orang yang sama: jangan tambahkan, cari namanya",
        "The same person: don't add, search the name",
    ),
    "same.new": ("Orang lain: tambahkan", "Somebody else: add them"),
    "dialog.rooms.for": ("Untuk {name} ({nik}):", "For {name} ({nik}):"),
    "rooms.depart.PINDAH": ("Orang ini pindah keluar kota", "This person moves away"),
    "rooms.depart.MENINGGAL": ("Orang ini meninggal", "This person has died"),
    "rooms.arrive": ("Orang ini pindah datang ke kota", "This person moves into the city"),
    "rooms.correct": ("Perbaiki data orang ini", "Correct this person's data"),
    "depart.question.PINDAH": ("Catat pindah keluar kota?", "Record that they move away?"),
    "depart.question.MENINGGAL": ("Catat meninggal?", "Record the death?"),
    "depart.who": ("{name}, lahir {birth}, NIK {nik}", "{name}, born {birth}, NIK {nik}"),
    "depart.suket": ("Suket {number} menjadi BATAL.", "Suket {number} becomes void."),
    "depart.card": (
        "Kartu yang menunggu di {place} batal: masuk kartu lama.",
        "The card that waits at {place} is void: to the old cards.",
    ),
    "depart.held": (
        "KTP-el yang dipegangnya tidak dicatat kembali di sini.",
        "The KTP-el they hold isn't recorded as returned here.",
    ),
    "depart.no": ("Tidak, kembali", "No, go back"),
    "depart.yes.PINDAH": ("Ya, catat pindah", "Yes, record the move"),
    "depart.yes.MENINGGAL": ("Ya, catat meninggal", "Yes, record the death"),
    "did.add-resident": (
        "Ditambahkan; belum dikonfirmasi SIAK.",
        "Added; not confirmed by SIAK yet.",
    ),
    "did.arrive": ("Kedatangan dicatat.", "Arrival recorded."),
    "did.correct-resident": (
        "Data diperbaiki; belum dikonfirmasi SIAK.",
        "Data corrected; not confirmed by SIAK yet.",
    ),
    "did.depart.PINDAH": ("Pindah keluar dicatat.", "The move is recorded."),
    "did.depart.MATI": ("Meninggal dicatat.", "The death is recorded."),
    "did.depart.suket": ("Suket {number} BATAL.", "Suket {number} is void."),
    "did.depart.card": (
        "Ambil kartunya dari rak {place}, simpan di kartu lama.",
        "Take the card from the shelf at {place} to the old cards.",
    ),
    "act.add-resident": ("ditambahkan di loket", "added at the counter"),
    "act.arrive": ("pindah datang", "moved in"),
    "act.depart": ("pindah keluar / meninggal", "moved away / died"),
    "act.depart.PINDAH": ("pindah keluar", "moved away"),
    "act.depart.MATI": ("meninggal", "died"),
    "act.correct-resident": ("data diperbaiki", "data corrected"),
    "card.unconfirmed": ("belum dikonfirmasi SIAK", "not confirmed by SIAK"),
}

WORDS = {**_FORM, **_COUNTER}
