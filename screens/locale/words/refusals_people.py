"""Refusals about a resident: who is served, who may be recorded, what SIAK says of them.

Values: `from_day` is a date, `status` and `to` are KtpStatus, the rest is text. The keys in
brackets are the counter's; at a command line the act before them names the command.
"""

_NEXT_ACT = ("Lihat di layar apa yang berikutnya.", "See on the screen what comes next.")

REFUSALS = {
    "NOT_SERVED": (
        ("Tidak dapat dilayani.", "Can't be served here."),
        ("Status dasar di SIAK: {base_status}.", "Base status in SIAK: {base_status}."),
        (
            "Bila keadaannya lain, perbaiki di SIAK lebih dahulu.",
            "If that isn't so, have it put right in SIAK first.",
        ),
    ),
    "FOREIGNER": (
        ("Orang asing tidak dilayani di loket ini.", "Foreigners aren't served at this counter."),
        (
            "KTP-el untuk pemegang ITAP dibuat langsung di SIAK.",
            "The card of someone with an ITAP is made in SIAK itself.",
        ),
        ("Layani di SIAK.", "Serve them in SIAK."),
    ),
    "OUTSIDER_NOT_SERVED": (
        ("Luar domisili tidak dilayani.", "Residents of other cities aren't served."),
        (
            "Setelan kantor ini hanya untuk penduduk sendiri.",
            "This office is set to serve its own residents only.",
        ),
        (
            "Arahkan ke Disdukcapil tempat domisilinya.",
            "Send them to the Disdukcapil of the place where they live.",
        ),
    ),
    "UNDER_16": (
        ("Belum 16 tahun.", "Not yet 16."),
        ("Perekaman dapat dilakukan mulai {from_day}.", "Recording is possible from {from_day}."),
        (
            "Sampai saat itu layani KIA; bila sudah kawin, perbarui datanya di SIAK.",
            "Until then serve the child card (KIA); if married, update the record in SIAK.",
        ),
    ),
    "NOT_YET_17": (
        ("Rekam dini: belum 17 tahun.", "Recorded early: not yet 17."),
        ("Cetak mulai {from_day}.", "The card can be printed from {from_day}."),
        (
            "Sampaikan tanggal itu kepada pemohon; suket juga belum dapat diterbitkan.",
            "Tell the person that date; a suket isn't possible before it either.",
        ),
    ),
    "NIK_NOT_FOUND": (
        ("NIK {nik:.24} tidak ditemukan.", "NIK {nik:.24} isn't in the register."),
        (
            "Penduduknya belum masuk data kantor, atau ada angka yang kurang tepat.",
            "The person isn't entered yet, or a digit differs.",
        ),
        (
            "Cocokkan dengan KK dan cari namanya; bila tetap tidak ada, tambahkan orangnya.",
            "Compare it with the KK and search the name; if still not there, add the person.",
        ),
    ),
    "ALREADY_RECORDED": (
        ("Sudah rekam.", "Already recorded."),
        (
            "Status: {status}. Biometrik direkam satu kali seumur hidup.",
            "Status: {status}. Biometrics are recorded once for life.",
        ),
        (
            "Lihat di layar apa yang berikutnya; kartu hilang atau rusak: ganti (F6).",
            "See on the screen what comes next; card lost or damaged: replace it (F6).",
        ),
    ),
    "NOT_RECORDED": (
        ("Belum rekam.", "Not recorded yet."),
        (
            "KTP-el dan suket hanya untuk penduduk yang sudah rekam.",
            "A card or a suket is only for someone who is recorded.",
        ),
        ("Rekam dahulu (F2).", "Record the enrolment first (F2)."),
    ),
    "RECORD_AGAIN": (
        ("Perlu rekam ulang.", "Has to be recorded again."),
        (
            "Perekaman sebelumnya gagal di pusat; biometriknya tidak dapat dipakai.",
            "The last recording failed at the centre; its biometrics can't be used.",
        ),
        ("Rekam ulang (F2).", "Record again (F2)."),
    ),
    "DUPLICATE_BLOCKS": (
        ("Tertahan: rekam ganda (DUP).", "Held back: recorded twice (DUP)."),
        (
            "Biometriknya cocok dengan data lain; hanya pusat yang dapat menghapus.",
            "The biometrics match another record; only the centre can delete one.",
        ),
        (
            "Ajukan penghapusan ke pusat; setelah itu ubah status (F7) dan rekam ulang (F2).",
            "Ask the centre to delete it; then set the status (F7) and record again (F2).",
        ),
    ),
    "WAITS_FOR_SIAK": (
        ("Menunggu jawaban pusat.", "Waiting for the centre."),
        (
            "Status: {status}; KTP-el dicetak setelah siap cetak (PRR).",
            "Status: {status}; a card is printed once print-ready (PRR).",
        ),
        (
            "Periksa SIAK, lalu ubah status (F7); bila perlu, terbitkan suket (F4).",
            "Look in SIAK and set the status (F7); if needed, give a suket (F4).",
        ),
    ),
    "NO_ANSWER_DUE": (
        ("Status belum perlu diubah.", "There is no status to set."),
        (
            "Pada status {status} tidak ada jawaban SIAK yang ditunggu.",
            "In status {status} no answer from SIAK is due.",
        ),
        _NEXT_ACT,
    ),
    "STATUS_CANT_FOLLOW": (
        ("Status tidak dapat menjadi {to}.", "The status can't become {to}."),
        ("Status sekarang: {status}.", "The present status: {status}."),
        (
            "Baca lagi status di SIAK dan pilih salah satu yang ditawarkan (F7).",
            "Read the status in SIAK again and choose one of those offered (F7).",
        ),
    ),
}
