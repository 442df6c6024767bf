"""A visit's own room: its keys, and what stands on it."""

_KEYS = {
    "room.title.visit": ("KUNJUNGAN", "VISIT"),
    "room.about.visit": (
        "Ketik nomor di daftar, NIK atau nama; Enter memilih muridnya. Enter sekali lagi, dengan"
        " kotak kosong, melakukan yang tertulis: merekam, lalu KTP-el bila sudah 17.",
        "Type the number on the list, a NIK or a name; Enter chooses the pupil. Enter once more,"
        " the field empty, does what is written: record, then the card for who is 17.",
    ),
    "room.key.visit-record": ("Rekam", "Record"),
    "room.key.visit-card": ("KTP", "Card"),
    "room.key.visit-absent": ("Absen", "Absent"),
    "room.key.visit-leave": ("PKL", "Leave"),
    "room.key.visit-failed": ("Gagal", "Fail"),
    "room.key.visit-add": ("Tambah", "Add"),
    "room.key.visit-spoil": ("Rusak", "Spoil"),
    "room.key.visit-counter": ("Loket", "Counter"),
    "room.key.visit-next": ("Lanjut", "Next"),
    "room.key.visit-close": ("Tutup", "Close"),
    "room.key.visit-who": ("Siapa", "Who"),
    "room.help.visit-record": (
        "rekam dengan formulir lengkap: dokumen, kekurangan, telepon",
        "record with the whole form: documents, exceptions, telephone",
    ),
    "room.help.visit-card": ("cetak dan serahkan KTP-el sekarang", "issue the card now"),
    "room.help.visit-absent": ("tidak hadir; sekali lagi: batal", "absent; once more: undone"),
    "room.help.visit-leave": (
        "PKL atau izin; sekali lagi: batal",
        "on placement or leave; once more: undone",
    ),
    "room.help.visit-failed": (
        "perekaman gagal, dengan sebabnya; sekali lagi: batal",
        "recording failed, and why; once more: undone",
    ),
    "room.help.visit-add": (
        "tambah yang tidak ada di daftar; NIK yang baru dipindai sudah terisi",
        "add who isn't listed; a NIK just scanned is filled in",
    ),
    "room.help.visit-spoil": ("sebuah blangko rusak: catat sebabnya", "a blank is spoiled: why"),
    "room.help.visit-counter": (
        "buka orang ini di loket: suket, ganti kartu, koreksi",
        "open this person at the counter: suket, replace, take back",
    ),
    "room.help.visit-next": (
        "murid berikutnya yang perlu direkam",
        "the next pupil who is to be recorded",
    ),
    "room.help.visit-close": (
        "tutup kunjungan: jumlahnya tampil, lalu ditanya sekali",
        "close the visit: its sums are shown, then you are asked once",
    ),
    "room.help.visit-who": (
        "putuskan siapa baris ini di register",
        "decide who this line is in the register",
    ),
    "visit.help.enter": (
        "ada isi: pilih murid. Kosong: lakukan yang tertulis di bawah",
        "with text: choose the pupil. Empty: do what is written",
    ),
    "visit.help.number": (
        "nomor di daftar; 16 angka: NIK-nya. Memilih, tidak mencatat",
        "the number on the list; 16 digits: the NIK. It only chooses",
    ),
    "visit.help.name": ("saring nama, mulai dua huruf", "filter names, from two letters on"),
    "visit.help.arrows": ("pilih murid lain", "choose another pupil"),
    "visit.help.turns": ("bagian lain dari daftar", "another part of the list"),
    "visit.help.back": ("hapus isi, lalu keluar dari kunjungan", "clear, then leave the visit"),
    "visit.whom": ("Murid:", "Pupil:"),
    "visit.placeholder": ("nomor di daftar, NIK, atau nama", "number on the list, NIK or name"),
    "visit.turn": ("Bagian", "Part"),
    "visit.bar.over": (
        "Kunjungan ini sudah selesai atau batal.",
        "This visit is over or called off.",
    ),
    "visit.bar.planned": (
        "Kunjungan ini belum mulai.",
        "This visit hasn't started.",
    ),
    "visit.bar.elsewhere": (
        "Kunjungan ini di tempat lain: keluar, lalu masuk di mobil itu.",
        "This visit is at another place: sign out, and in again at its van.",
    ),
    "visit.bar.nobody": ("Tidak ada murid yang tampil.", "No pupil is shown."),
    "visit.bar.record": (
        "Murid ini tidak dapat direkam sekarang.",
        "This pupil can't be recorded now.",
    ),
    "visit.bar.card": (
        "KTP-el murid ini tidak dapat dicetak sekarang.",
        "This pupil's card can't be issued now.",
    ),
    "visit.bar.done": (
        "Sudah dicatat di kunjungan ini; salah? F9 ke loket, lalu F9 b.",
        "Already recorded at this visit; a mistake? F9 to the counter, then F9 b.",
    ),
    "visit.bar.not-due": (
        "Ini hanya untuk murid yang perlu direkam.",
        "This is only for a pupil who is to be recorded.",
    ),
    "visit.bar.erased": ("Nama di baris ini sudah dihapus.", "This line's name was erased."),
    "visit.bar.no-nik": (
        "Baris ini tanpa NIK: tidak ada yang dibuka di loket.",
        "This line has no NIK: there is nothing to open at the counter.",
    ),
}

_SHOWN = {
    "visit.head": ("{state} {day} {ref}", "{state}, {day} {ref}"),
    "visit.here": (
        "Di sini: direkam {recorded}, KTP-el {cards}",
        "Here: recorded {recorded}, cards {cards}",
    ),
    "visit.here.outside": ("{count} luar kota", "{count} from outside"),
    "visit.blanks": ("blangko di {place}: {on_hand}", "blanks at {place}: {on_hand}"),
    "visit.target": ("Target {year}: {done}/{target}", "{year} target: {done}/{target}"),
    "visit.view.all": ("Semua", "All"),
    "visit.view.to_record": ("Rekam", "Record"),
    "visit.view.recorded": ("Terekam", "Recorded"),
    "visit.view.has_card": ("KTP", "Card"),
    "visit.view.under_16": ("Di bawah 16", "Under 16"),
    "visit.view.outside": ("Luar", "Outside"),
    "visit.view.unknown": ("Tidak dikenal", "Unknown"),
    "visit.to_decide": ("{count} ragu", "{count} doubt"),
    "visit.column.line": ("No", "No."),
    "visit.column.class": ("Kelas", "Class"),
    "visit.column.state": ("Keadaan", "State"),
    "visit.done.both": ("direkam, KTP-el", "recorded, card"),
    "visit.done.card": ("KTP-el diserahkan", "card given"),
    "visit.done.recorded": ("direkam", "recorded"),
    "visit.row.doubtful": ("siapa ini? Enter", "who is it? Enter"),
    "visit.row.ready": ("KTP-el siap dicetak", "card can be issued"),
    "visit.row.to_record": ("perlu direkam", "to record"),
    "visit.row.recorded": ("sudah rekam", "recorded before"),
    "visit.row.has_card": ("sudah punya KTP-el", "has a card"),
    "visit.row.under_16": ("di bawah 16", "under 16"),
    "visit.row.outside": ("luar kota", "outside the city"),
    "visit.row.unknown": ("tidak dikenal", "unknown"),
    "visit.outcome.TEREKAM": ("direkam", "recorded"),
    "visit.outcome.GAGAL": ("gagal", "failed"),
    "visit.outcome.DI_BAWAH_16": ("di bawah 16", "under 16"),
    "visit.outcome.SUDAH": ("sudah sebelumnya", "recorded before"),
    "visit.outcome.TIDAK_HADIR": ("tidak hadir", "absent"),
    "visit.outcome.LUAR_DOMISILI": ("luar domisili", "lives elsewhere"),
    "visit.outcome.PKL_IZIN": ("PKL atau izin", "placement or leave"),
    "visit.outcome.TIDAK_DIKENAL": ("tidak dikenal", "unknown"),
    "visit.erased": ("(sudah dihapus)", "(erased)"),
    "visit.nameless": ("(tanpa nama)", "(no name)"),
    "visit.born": ("{birth}, {age} th", "{birth}, aged {age}"),
    "visit.born.listed": ("di daftar lahir {birth}", "listed as born {birth}"),
    "visit.nobody": (
        "Tidak ada di register. NIK menurut daftar: {nik}",
        "Nobody in the register. NIK as listed: {nik}",
    ),
    "visit.undecided": (
        "Belum diputuskan siapa di register. NIK menurut daftar: {nik}",
        "Not decided yet who in the register. NIK as listed: {nik}",
    ),
    "visit.register": ("Register:", "Registered:"),
    "visit.status": ("Status: {status}", "Status: {status}."),
    "visit.enter.start": ("MULAI kunjungan ini (rencana {day})", "START this visit (for {day})"),
    "visit.enter.does.decide": ("putuskan siapa ini", "decide who this is"),
    "visit.enter.record": ("REKAM; jawaban SIAK: {proposal}", "RECORD; SIAK's answer: {proposal}"),
    "visit.enter.record.again": (
        "REKAM ULANG; jawaban SIAK: {proposal}",
        "RECORD AGAIN; SIAK's answer: {proposal}",
    ),
    "visit.enter.card": (
        "cetak dan serahkan KTP-EL, 1 blangko dari {place}",
        "issue the CARD, 1 blank from {place}",
    ),
    "visit.enter.does.hand-over": (
        "SERAHKAN KTP-el yang sudah dicetak",
        "HAND OVER the printed card",
    ),
    "visit.enter.does.page": (
        "cetak lembar untuk kepala sekolah",
        "print the page for the principal",
    ),
    "visit.nothing.cancelled": ("Kunjungan ini dibatalkan.", "This visit was called off."),
    "visit.nothing.elsewhere": (
        "Kunjungan ini di {place}: masuk di sana untuk merekam.",
        "This visit is at {place}: sign in there to record.",
    ),
    "visit.nothing.nobody": (
        "Tidak ada murid yang tampil: ketik nomornya, pindai NIK, atau F7 menambah.",
        "No pupil is shown: type a number, scan a NIK, or F7 adds one.",
    ),
    "visit.nothing.not-yet": (
        "Kunjungan ini untuk {day}. Mulai lebih awal: ubah harinya (Esc, lalu F6).",
        "This visit is for {day}. To start early, change its day (Esc, then F6).",
    ),
    "visit.nothing.outside": (
        "Luar kota menurut NIK, tidak ada di register: tidak masuk target. Bila kantor melayani:"
        " F9, tambahkan di loket, lalu F12 di sini, baru direkam.",
        "Elsewhere by the NIK, not in the register: in no target. If the office serves them: F9,"
        " add at the counter, then F12 here, and only then record.",
    ),
    "visit.nothing.unknown": (
        "Tidak dikenal di register. F9 membuka NIK-nya di loket; sesudah ditambahkan di sana,"
        " F12 di sini, baru direkam.",
        "Unknown to the register. F9 opens the NIK at the counter; once added there, F12 here,"
        " and only then record.",
    ),
    "visit.nothing.no-nik": (
        "Tidak dikenal di register. F12: siapa yang mirip. Bila KK-nya memuat NIK, F7 menambah"
        " dengan NIK itu.",
        "Unknown to the register. F12: who is like it. If the KK has a NIK, F7 adds the pupil"
        " by it.",
    ),
    "visit.nothing.next": (
        "Murid berikutnya: F10, nomornya, atau pindai NIK.",
        "The next pupil: F10, a number, or a scanned NIK.",
    ),
    "visit.nothing.suket": (
        "Tidak ada blangko untuk KTP-el. Suket diberikan di loket: F9.",
        "There is no blank for the card. A suket is given at the counter: F9.",
    ),
    "visit.unfit": ('Tidak ada "{text}" di daftar ini.', 'Nobody on this list fits "{text}".'),
    "visit.unfit.add": (
        'Tidak ada "{text}" di daftar. Esc menghapusnya; F7 menambah murid.',
        'Nobody on the list fits "{text}". Esc clears it; F7 adds a pupil.',
    ),
    "visit.empty": (
        "Daftarnya kosong. F7 menambah murid; dari berkas: Esc, lalu F3.",
        "The list is empty. F7 adds a pupil; from a file: Esc, then F3.",
    ),
    "visit.none": ("Tidak ada murid di bagian ini.", "Nobody is in this part of the list."),
}

WORDS = _KEYS | _SHOWN
