"""Help: where one is, and what each key does there."""

WORDS = {
    "help.title": ("Bantuan", "Help"),
    "help.enter": (
        "ada isi: cari. Kosong: lakukan yang tertulis di kartu",
        "with text: look up. Empty: do what the card says",
    ),
    "help.help": ("bantuan ini", "this help"),
    "help.enrol": ("catat perekaman", "record the enrolment"),
    "help.issue": ("cetak dan serahkan KTP-el sekarang", "issue the KTP-el now"),
    "help.suket": ("terbitkan suket", "give a suket"),
    "help.hand-over": ("serahkan kartu yang sudah dicetak", "hand over a printed card"),
    "help.replace": (
        "ganti kartu: hilang, rusak, data berubah, pindah",
        "replace: lost, damaged, data changed, moved in",
    ),
    "help.status": ("catat jawaban SIAK", "record SIAK's answer"),
    "help.spoil": ("blangko ini gagal, ambil berikutnya", "this blank is spoiled, take the next"),
    "help.rooms": (
        "ruang lain; orang ini: keterangan, koreksi, pindah",
        "other rooms; this person: remarks, take back, moved",
    ),
    "help.arrows": (
        "memilih dari daftar nama; Enter sesudahnya membuka",
        "choose from the list of names; Enter then opens",
    ),
    "help.esc": ("kosongkan, atau satu langkah kembali", "clear, or one step back"),
    "help.quit": ("keluar dari program", "quit the program"),
    "help.letters": (
        "Huruf + Enter sama dengan tombol F-nya.",
        "A letter + Enter is the same as its F-key.",
    ),
    "help.grey": (
        "Huruf kecil di baris bawah: tidak bisa; tekan untuk tahu sebabnya.",
        "In small letters below: not possible now; press it to learn why.",
    ),
    "help.close": ("Esc menutup", "Esc closes"),
    "help.more": (
        "Panah: baris berikutnya. Esc menutup",
        "Arrows: more lines. Esc closes",
    ),
    "help.at.counter": ("loket", "the counter"),
    "help.at.board": ("papan angka", "the board"),
    "help.at.sign_in": ("masuk", "signing in"),
    "help.at.question": ("pertanyaan", "a question"),
    "help.question.about": (
        "Tidak ada yang dicatat sebelum dijawab.",
        "Nothing is recorded before it is answered.",
    ),
    "help.board.about": (
        "Angka kantor ini, langsung; tidak ada yang dapat diubah di sini.",
        "This office's figures, live; nothing can be changed here.",
    ),
    "help.sign_in.about": (
        "Ketik nama masuk, Enter, kata sandi, Enter. Lupa kata sandi: admin memberi yang baru.",
        "Type your sign-in name, Enter, the password, Enter. Forgot it: the admin sets a new one.",
    ),
    "help.sign_in.enter": ("lanjut; sesudah kata sandi: masuk", "go on; after the password: in"),
    "help.sign_in.rows": ("ke isian sebelum atau sesudahnya", "to the field before or after"),
    "help.sign_in.esc": ("kosongkan kedua isian", "clear both fields"),
    "help.board.esc": ("kembali ke loket", "back to the counter"),
    "help.board.esc.home": (
        "Anda keluar; orang lain dapat masuk",
        "you are signed out; someone else can sign in",
    ),
    "help.choice.digit": ("pilih jawaban dengan nomornya", "choose an answer by its number"),
    "help.choice.letter": (
        "pilih jawaban dengan huruf atau nomornya",
        "choose an answer by its letter or number",
    ),
    "help.choice.arrows": ("pilih jawaban", "choose an answer"),
    "help.choice.enter": ("setuju dengan yang terpilih", "agree with what is chosen"),
    "help.choice.esc": ("batal; tidak ada yang dicatat", "cancel; nothing is recorded"),
    "help.text.enter": ("setuju dengan yang diketik", "agree with what was typed"),
    "help.form.enter": (
        "ke isian berikutnya; di isian terakhir: catat",
        "to the next line; on the last line: record",
    ),
    "help.form.save": ("catat dari isian mana pun", "record, from any line"),
    "help.form.all": (
        "centang semua yang diminta; sekali lagi: hapus semua",
        "tick all that is asked for; once more: none",
    ),
    "help.form.tick": ("centang atau hapus yang bernomor itu", "tick or untick that number"),
    "help.form.rows": ("ke isian sebelum atau sesudahnya", "to the line before or after"),
    "help.form.answers": (
        "jawaban lain; dalam teks: pindah satu huruf",
        "another answer; in a text: one letter on",
    ),
    "help.form.anew": (
        "buang yang sudah diketik, mulai dari awal",
        "drop what was typed, begin anew",
    ),
    "help.form.esc": (
        "tinggalkan; yang sudah diketik disimpan",
        "leave; what was typed is kept",
    ),
    "help.last": ("sepuluh penduduk terakhir yang dibuka", "the last ten residents opened"),
    "small.notice": (
        "Terminal {columns}x{rows} terlalu kecil. Perbesar sampai 80x24.",
        "Terminal {columns}x{rows} is too small. Enlarge it to 80x24.",
    ),
}
