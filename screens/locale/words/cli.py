"""The command line: what it asks and prints, and how it says that it was called wrongly."""

_ABOUT = {
    "cli.about": (
        "Loket perekaman dan pencetakan KTP-el. Tanpa perintah: buka loket.",
        "The registration counter for the KTP-el. Without a command: open the counter.",
    ),
    "cli.called": ("counter-tui [PERINTAH] [opsi]", "counter-tui [COMMAND] [options]"),
    "cli.usage": ("pemakaian:", "usage:"),
    "cli.commands": ("perintah", "commands"),
    "cli.command": ("PERINTAH", "COMMAND"),
    "cli.arguments": ("argumen", "arguments"),
    "cli.globals": (
        "opsi umum, sebelum atau sesudah perintah",
        "options, before or after the command",
    ),
    "cli.value": ("{value}", "{value}"),
    "cli.yes": ("ya", "yes"),
    "cli.no": ("tidak", "no"),
    "cli.password": ("Kata sandi {operator}", "Password of {operator}"),
    "cli.new_password": ("Kata sandi baru untuk {operator}", "New password for {operator}"),
    "cli.password_again": ("Sekali lagi, untuk {operator}", "Once more, for {operator}"),
    "cli.unsure": (
        "Belum pasti tercatat. Mengulang dengan --id {act} tidak akan mencatatnya dua kali.",
        "It may be recorded or not. A retry with --id {act} can't record it twice.",
    ),
    "cli.unprinted": (
        "Sudah dilakukan, tetapi hasilnya tidak dapat ditulis: {why}",
        "Done, but the answer can't be written: {why}",
    ),
}

_USAGE = {
    "usage.as_is": ("{sentence}", "{sentence}"),
    "usage.required": ("belum disebutkan: {names}", "missing: {names}"),
    "usage.unknown": ("tidak dikenal: {names}", "unknown: {names}"),
    "usage.choice": (
        "{name}: {value} tidak dikenal. Yang ada: {accepted}",
        "{name}: unknown {value}. Known are: {accepted}",
    ),
    "usage.number": ("{name}: {value} bukan bilangan bulat", "{name}: {value} is no whole number"),
    "usage.value_missing": ("{name}: nilainya belum disebutkan", "{name}: its value is missing"),
    "usage.no_value": ("{name} tidak menerima nilai: {value}", "{name} takes no value: {value}"),
    "usage.not_text": (
        "perintah berisi huruf yang tidak terbaca (bukan UTF-8)",
        "the command holds letters that can't be read (not UTF-8)",
    ),
    "usage.file": (
        "berkas setelan tidak dapat dipakai: {path}: {why}",
        "this settings file can't be used: {path}: {why}",
    ),
    "usage.as": (
        "siapa yang bertindak? Sebutkan --as OPERATOR",
        "who acts? Name them by --as OPERATOR",
    ),
    "usage.no_password": (
        "kata sandi {operator} tidak dapat ditanyakan tanpa terminal. Pakai --password-fd N",
        "the password of {operator} can't be asked without a terminal. Use --password-fd N",
    ),
    "usage.password_variable": (
        "COUNTER_TUI_PASSWORD hanya berlaku di kantor pelatihan. Pakai --password-fd N",
        "COUNTER_TUI_PASSWORD counts in a training office only. Use --password-fd N",
    ),
    "usage.password_fd": (
        "--password-fd {fd} tidak dapat dibaca",
        "--password-fd {fd} can't be read",
    ),
    "usage.password_missing": (
        "--password-fd: baris kata sandi {operator} tidak ada (satu baris untuk setiap orang)",
        "--password-fd: no line with the password of {operator} (one line a person)",
    ),
    "usage.limit": ("--limit: antara 1 dan {most}", "--limit: between 1 and {most}"),
    "usage.suket": (
        "suket NIK tidak menerima --reason atau nomor; suket void NOMOR --reason R membatalkan",
        "suket NIK takes no --reason and no number; suket void NUMBER --reason R voids one",
    ),
    "usage.suket_void": (
        "suket void memerlukan NOMOR dan --reason R saja",
        "suket void takes NUMBER and --reason R alone",
    ),
    "usage.policy": (
        "mengubah kebijakan memerlukan MODE dan --reason R",
        "changing the policy takes MODE and --reason R",
    ),
    "usage.terminal": (
        "nama terminal: 1 sampai {most} huruf",
        "the name of a terminal: 1 to {most} letters",
    ),
    "usage.init": (
        "tanpa terminal init memerlukan --place KODE=NAMA dan --admin NAMA",
        "without a terminal init takes --place CODE=NAME and --admin NAME",
    ),
    "usage.region": (
        "--region {value}: kode kabupaten/kota seperti 52.71",
        "--region {value}: the code of a city or regency, such as 52.71",
    ),
    "usage.place": (
        "--place {value}: KODE=NAMA, atau KODE=NAMA:van untuk mobil keliling",
        "--place {value}: CODE=NAME, or CODE=NAME:van for a van",
    ),
    "usage.place_twice": ("--place: kode yang sama dua kali", "--place: the same code twice"),
    "usage.counter_terminal": (
        "loket memerlukan terminal. Perintah untuk skrip: counter-tui --help",
        "the counter needs a terminal. Commands for scripts: counter-tui --help",
    ),
    "usage.board_terminal": (
        "papan angka memerlukan terminal. Angkanya saja: board --json",
        "the board needs a terminal. Its figures alone: board --json",
    ),
    "usage.demo_terminal": (
        "kantor pelatihan siap; membukanya memerlukan terminal. Tanpa membuka: --build-only",
        "the training office is ready; opening it needs a terminal. Not to open it: --build-only",
    ),
}

_DONE = {
    "done.enrol": ("Perekaman dicatat.", "Enrolment recorded."),
    "done.issue": ("KTP-el dicetak.", "Card printed."),
    "done.hand-over": ("KTP-el diserahkan.", "Card handed over."),
    "done.replace": (
        "Kartu lama batal; siap cetak untuk penerbitan berikutnya.",
        "The old card is void; print-ready for the next issue.",
    ),
    "done.status": ("Status SIAK dicatat.", "SIAK's status recorded."),
    "done.suket": ("Suket diterbitkan.", "Suket given."),
    "done.override-suket": (
        "Suket diterbitkan sebagai pengecualian.",
        "Suket given as an exception.",
    ),
    "done.void-suket": ("Suket dibatalkan.", "Suket voided."),
    "done.receive": ("Blangko diterima.", "Blanks received."),
    "done.spoil": ("Blangko rusak dicatat.", "Spoiled blanks recorded."),
    "done.correct": ("Tindakan dikoreksi.", "Act corrected."),
    "done.policy": ("Kebijakan cetak diubah.", "Issuing policy changed."),
    "done.setting": ("Setelan diubah.", "Setting changed."),
    "done.operator": ("Data operator diubah.", "Operator changed."),
    "done.open-office": ("Kantor dibuka.", "Office opened."),
    "receipt.card_issue": ("Penerbitan ke-", "Issue no."),
    "receipt.blanks_left": ("Sisa blangko", "Blanks left"),
    "receipt.corrects": ("Mengoreksi", "Corrects"),
    "receipt.place": ("Tempat", "Place"),
    "receipt.by": ("Oleh", "By"),
    "receipt.at": ("Waktu", "Time"),
    "receipt.act": ("Tindakan", "Act"),
}

_PRINTED = {
    "find.nobody": ("Tidak ada yang cocok.", "Nobody fits."),
    "find.count": ("{shown} dari {total}.", "{shown} of {total}."),
    "find.more": (
        "{shown} dari {total}. Tambahkan kata, tanggal lahir atau kelurahan.",
        "{shown} of {total}. Add a word, birth date or kelurahan.",
    ),
    "show.next": ("Berikutnya", "Next"),
    "show.address": ("Alamat", "Address"),
    "views.none": ("Belum ada yang membuka data ini.", "Nobody has opened this record."),
    "stock.total": ("Jumlah", "Total"),
    "operators.active": ("aktif", "active"),
    "operators.disabled": ("nonaktif", "disabled"),
    "terminal.terminal": ("Nama terminal", "Terminal's name"),
    "terminal.place": ("Tempat", "Place"),
    "terminal.file": ("Berkas", "File"),
    "upgrade.done": ("Sudah diterapkan: {names}.", "Applied: {names}."),
    "upgrade.nothing": (
        "Basis data sudah sesuai versi program ini.",
        "The database already is of this program's version.",
    ),
    "verify.holds": (
        "Jurnal utuh: {entries} catatan, hash terakhir {head}.",
        "The journal holds: {entries} entries, last hash {head}.",
    ),
    "verify.replayed": (
        "Isi tabel sama dengan jurnal.",
        "The tables are what the journal adds up to.",
    ),
    "demo.ready": ("Kantor pelatihan siap: {url}", "The training office is ready: {url}"),
    "demo.waiting": (
        "Kantor pelatihan sedang dibangun oleh proses lain; menunggu.",
        "Another process is building the training office; waiting for it.",
    ),
    "demo.phase.residents": ("Penduduk", "Residents"),
    "demo.phase.acts": ("Riwayat", "History"),
    "init.name": ("Nama kantor", "Name of the office"),
    "init.region": ("Kode kabupaten/kota", "Code of the city or regency"),
    "init.place": (
        "Tempat, KODE=NAMA (mobil: KODE=NAMA:van; kosong: selesai)",
        "Place, CODE=NAME (a van: CODE=NAME:van; empty: done)",
    ),
    "init.admin": ("Nama masuk admin pertama", "Sign-in name of the first admin"),
    "init.admin_name": ("Nama lengkap admin", "The admin's full name"),
}

WORDS = {**_ABOUT, **_USAGE, **_DONE, **_PRINTED}

REFUSALS = {
    "NOT_TRAINING": (
        ("Ini bukan kantor pelatihan.", "This isn't a training office."),
        (
            "Perintah demo tidak menyentuh kantor sungguhan; tidak ada yang berubah.",
            "The command demo touches no real office; nothing was changed.",
        ),
        (
            "Jalankan demo tanpa --db dan COUNTER_TUI_DB, atau sebutkan basis data lain.",
            "Run demo without --db and COUNTER_TUI_DB, or name another database.",
        ),
    ),
    "DEMO_UNFINISHED": (
        ("Kantor pelatihan ini belum selesai dibangun.", "This training office isn't finished."),
        (
            "Pembangunannya terputus, atau masih berjalan.",
            "Its building was cut off, or still goes on.",
        ),
        ("Jalankan counter-tui demo lagi.", "Run counter-tui demo again."),
    ),
    "TOO_FEW_RESIDENTS": (
        ("Penduduknya terlalu sedikit: {asked}.", "Too few residents: {asked}."),
        (
            "Angka kantor pelatihan baru cukup mulai {least} penduduk.",
            "The training office's figures fit from {least} residents on.",
        ),
        ("Sebutkan --residents yang lebih besar.", "Give a greater --residents."),
    ),
    "PASSWORDS_DIFFER": (
        ("Kata sandi tidak diubah.", "No password was set."),
        ("Dua ketikannya berbeda.", "The two that were typed differ."),
        ("Ulangi perintahnya.", "Run the command again."),
    ),
}
