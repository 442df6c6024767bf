"""Papers, the keys that sign letters, and what a letter's code says when it is checked."""

_COMMANDS = {
    "command.paper": (
        "surat atau berita acara sebagai PDF: ke berkas, ke printer; dicatat",
        "a letter or record as PDF, to a file or a printer; recorded",
    ),
    "command.letter-key": ("kunci yang menandai surat", "the keys that sign letters"),
    "command.letter-key new": (
        "buat kunci di mesin ini dan daftarkan",
        "make a key on this machine and register it",
    ),
    "command.letter-key list": ("kunci yang dikenal kantor ini", "the keys this office knows"),
    "command.letter-key retire": (
        "hentikan kunci; suratnya tetap dapat diperiksa",
        "retire a key; its letters can still be checked",
    ),
    "command.letter-key export": (
        "tulis bagian umum kunci, untuk memeriksa tanpa basis data",
        "write the public halves, to check letters without the database",
    ),
    "command.check-letter": (
        "periksa isi kode QR sebuah suket",
        "check the text of a suket's QR code",
    ),
}

_ARGUMENTS = {
    "arg.paper_kind": (
        "suket, slip, count, destruction, request, handover, day, visit; templates: salin"
        " templat ke folder --out",
        "suket, slip, count, destruction, request, handover, day, visit; templates: copy the"
        " templates to the folder --out",
    ),
    "arg.paper_out": ("berkas PDF yang ditulis", "the PDF file to write"),
    "arg.paper_print": ("cetak di printer terminal ini", "print on this terminal's printer"),
    "arg.letter_key": ("nomor kunci", "the key's id"),
    "arg.keys_out": ("berkas yang ditulis", "the file to write"),
    "arg.letter_text": ("isi kode QR; - : dari masukan", "what the QR code says; - : from input"),
    "arg.letter_keys": (
        "berkas dari letter-key export, tanpa basis data kantor",
        "a file of letter-key export, for want of the office's database",
    ),
}

_SAID = {
    "usage.paper": (
        "paper JENIS NOMOR dengan --out BERKAS atau --print; paper templates --out FOLDER",
        "paper KIND REF with --out FILE or --print; paper templates --out FOLDER",
    ),
    "paper.templates": ("{count} templat disalin ke {folder}", "{count} templates: {folder}"),
    "letter_key.made": ("Kunci {id}: {file}", "Key {id}: {file}"),
    "letter_key.none": ("Belum ada kunci.", "There is no key yet."),
    "letter_key.exported": ("{count} kunci ditulis ke {file}", "{count} keys written to {file}"),
    "letter_key.here": ("di mesin ini", "on this machine"),
    "name.ACTIVE": ("dipakai", "in use"),
    "name.RETIRED": ("dihentikan", "retired"),
    "name.letter-key": ("kunci surat", "letter key"),
    "done.letter-key": ("Kunci surat dicatat.", "Letter key recorded."),
    "letter.open": ("ASLI dan masih berlaku", "GENUINE and open"),
    "letter.unknown": (
        "ASLI; apakah masih berlaku tidak diketahui tanpa basis data kantor",
        "GENUINE; its state isn't known without the office's database",
    ),
    "letter.training": (
        "LATIHAN: surat ini tidak berlaku",
        "TRAINING: this letter is worth nothing",
    ),
    "letter.number": ("nomor", "number"),
    "letter.name": ("nama", "name"),
    "letter.issued": ("terbit", "issued"),
    "letter.until": ("berlaku sampai", "valid until"),
    "letter.key": ("kunci", "key"),
    "name.TEXT_DIFFERS": ("isi kode itu sendiri", "the code's text itself"),
    "name.KEY_UNKNOWN": ("kunci yang tidak dikenal", "a key that isn't known"),
    "name.NOT_SIGNED": ("tanda kunci yang tidak cocok", "a signature that doesn't fit"),
    "name.REGISTER_DIFFERS": (
        "nomor, NIK, atau tanggal yang lain dari register",
        "a number, NIK or date that isn't the register's",
    ),
}

WORDS = {**_COMMANDS, **_ARGUMENTS, **_SAID}

_PAPERS = {
    "PAPER_NOT_FOUND": (
        ("Tidak ada kertas {ref} untuk dicetak.", "There is no paper {ref} to print."),
        (
            "Tidak ada catatan dengan nomor itu, atau orang ini tidak memilikinya.",
            "Nothing on record bears that number, or this person has none.",
        ),
        ("Periksa jenis dan nomornya.", "Check kind and number."),
    ),
    "PAPER_TEMPLATE": (
        ("Templat {template} tidak dapat dipakai.", "The template {template} can't be used."),
        ("Kata Typst: {detail:.80}.", "Typst says: {detail:.80}."),
        (
            "Perbaiki berkas itu, atau pindahkan agar templat bawaan dipakai.",
            "Mend the file, or move it away so that the built-in one serves.",
        ),
    ),
}

_KEYS = {
    "LETTER_KEY_MISSING": (
        ("Surat tidak dapat dicetak.", "The letter can't be made."),
        (
            "Di {folder:.40} tidak ada kunci kantor ini.",
            "No key of this office lies in {folder:.40}.",
        ),
        (
            "Admin menjalankan `counter-tui letter-key new` di mesin ini.",
            "The admin runs `counter-tui letter-key new` on this machine.",
        ),
    ),
    "LETTER_KEY_OPEN": (
        ("Kunci surat tidak dipakai.", "The letter key isn't used."),
        ("Akun lain dapat membaca {file:.60}.", "Other accounts may read {file:.60}."),
        (
            "Tutup (chmod go-rwx); bila mungkin terbaca, ganti kuncinya.",
            "Close it (chmod go-rwx); if anyone may have read it, replace the key.",
        ),
    ),
    "LETTER_KEY_UNREADABLE": (
        ("Kunci surat tidak dapat dipakai.", "The letter key can't be used."),
        ("Berkas {file:.50}: {detail:.20}.", "The file {file:.50}: {detail:.20}."),
        (
            "Periksa berkasnya, atau buat kunci baru dengan `letter-key new`.",
            "Check the file, or make a new key with `letter-key new`.",
        ),
    ),
    "LETTER_KEY_UNWRITABLE": (
        ("Kunci tidak dibuat.", "No key was made."),
        ("Berkas {file:.50}: {detail:.20}.", "The file {file:.50}: {detail:.20}."),
        (
            "Periksa folder dan haknya, lalu ulangi.",
            "Check the folder's rights, then repeat.",
        ),
    ),
    "LETTER_KEY_KNOWN": (
        ("Kunci {key} sudah terdaftar.", "Key {key} is registered already."),
        ("Keadaannya: {state}.", "Its state: {state}."),
        ("Buat kunci baru bila perlu.", "Make a new one if you need one."),
    ),
    "LETTER_KEY_UNKNOWN": (
        ("Kunci {key} tidak dikenal.", "Key {key} isn't known."),
        ("Kantor ini tidak mendaftarkannya.", "This office never registered it."),
        ("Lihat `counter-tui letter-key list`.", "See `counter-tui letter-key list`."),
    ),
    "LETTER_KEY_RETIRED": (
        ("Kunci {key} sudah dihentikan.", "Key {key} is retired already."),
        ("Kunci tidak dihentikan dua kali.", "A key is retired once."),
        ("Tidak ada yang perlu dilakukan.", "There is nothing left to do."),
    ),
    "LETTER_KEY_INVALID": (
        ("Kunci tidak terdaftar.", "The key isn't registered."),
        (
            "Kunci umum harus 64 angka heksadesimal dan cocok dengan nomornya.",
            "A public key is 64 hex digits and fits its id.",
        ),
        ("Ulangi dengan `letter-key new`.", "Repeat with `letter-key new`."),
    ),
    "KEYS_FILE_UNREADABLE": (
        ("Berkas kunci {file:.50} tidak terbaca.", "The keys of {file:.50} can't be read."),
        ("Sebabnya: {detail:.50}.", "Why: {detail:.50}."),
        ("Pakai berkas dari `letter-key export`.", "Use a file of `letter-key export`."),
    ),
}

_LETTERS = {
    "FORGED": (
        ("PALSU. Jangan diterima.", "FORGED. Don't accept it."),
        ("Yang tidak benar: {why}.", "What is wrong: {why}."),
        (
            "Ulangi pindai sekali; bila tetap, tahan suratnya dan lapor.",
            "Scan once more; if it stays so, keep the letter and report it.",
        ),
    ),
    "OTHER_OFFICE": (
        ("Surat ini dari kantor lain.", "This letter is another office's."),
        ("Kode kantornya {region}.", "The office's code is {region}."),
        ("Tanyakan ke kantor itu.", "Ask that office."),
    ),
    "WITHDRAWN": (
        ("Suket {number} sudah ditutup.", "Suket {number} is closed."),
        ("Sejak {since}: {state}.", "Since {since}: {state}."),
        ("Tarik suratnya; lihat KTP-el pemegangnya.", "Take the letter; ask for the card."),
    ),
    "LAPSED": (
        ("Suket {number} sudah lewat masa.", "Suket {number} has lapsed."),
        ("Berlaku sampai {until}.", "It was valid until {until}."),
        ("Pemegangnya datang untuk diperpanjang.", "Its holder comes to have it renewed."),
    ),
    "VOID": (
        ("Suket {number} dibatalkan.", "Suket {number} is void."),
        ("Dibatalkan {since}.", "It was voided on {since}."),
        ("Tarik suratnya.", "Take the letter."),
    ),
}

REFUSALS = {**_PAPERS, **_KEYS, **_LETTERS}
