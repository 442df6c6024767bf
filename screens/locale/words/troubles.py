"""What stands between the program and the office's database (exit status 3).

`detail` is a path, a list of migrations or the driver's own words.
"""

REFUSALS = {
    "NO_OFFICE": (
        ("Di sini belum ada kantor.", "No office here."),
        ("Yang dicari: {detail:.80}.", "Looked for: {detail:.80}."),
        (
            "Buka kantor baru (counter-tui init) atau kantor pelatihan (counter-tui demo).",
            "Open a new office (counter-tui init) or the training office (counter-tui demo).",
        ),
    ),
    "NOT_AN_OFFICE": (
        ("Basis data ini bukan kantor.", "This database isn't an office."),
        (
            "Isinya milik program lain: {detail:.80}.",
            "It belongs to another program: {detail:.80}.",
        ),
        (
            "Periksa alamatnya: --db atau COUNTER_TUI_DB.",
            "Check its address: --db or COUNTER_TUI_DB.",
        ),
    ),
    "OFFICE_EXISTS": (
        ("Di sana sudah ada data.", "There already is something."),
        (
            "Tidak ada yang ditimpa: {detail:.80}.",
            "Nothing is overwritten: {detail:.80}.",
        ),
        (
            "Buka kantor itu, atau sebutkan basis data lain dengan --db.",
            "Open that office, or name another database with --db.",
        ),
    ),
    "SCHEMA_OLDER": (
        ("Basis data ini dari versi sebelumnya.", "This database is of an earlier version."),
        ("Belum diterapkan: {detail:.80}.", "Not applied yet: {detail:.80}."),
        (
            "Minta admin membuat cadangan, lalu menjalankan counter-tui upgrade.",
            "Ask the admin to make a backup and then run counter-tui upgrade.",
        ),
    ),
    "SCHEMA_NEWER": (
        ("Basis data ini dari versi yang lebih baru.", "This database is of a later version."),
        (
            "Tidak dikenal program ini: {detail:.80}.",
            "Unknown to this program: {detail:.80}.",
        ),
        (
            "Pasang versi program yang sama dengan terminal lain.",
            "Install the version of the program that the other terminals have.",
        ),
    ),
    "NETWORK_SHARE": (
        ("Berkas kantor ada di jaringan.", "The office's file lies on a network share."),
        (
            "SQLite tidak aman di sana: {detail:.70}.",
            "SQLite isn't safe there: {detail:.70}.",
        ),
        (
            "Pindahkan ke diska komputer ini, atau pakai PostgreSQL.",
            "Move it to a disk of this machine, or use PostgreSQL.",
        ),
    ),
    # The address itself stays out of the words: it may hold a password.
    "BAD_URL": (
        ("Alamat basis data tidak terbaca.", "The database's address can't be read."),
        (
            "Bentuknya sqlite:////jalur/kantor.db atau postgresql://nama@server/kantor.",
            "It looks like sqlite:////path/office.db or postgresql://name@server/office.",
        ),
        (
            "Perbaiki --db atau COUNTER_TUI_DB.",
            "Correct --db or COUNTER_TUI_DB.",
        ),
    ),
    "DRIVER_MISSING": (
        ("PostgreSQL belum dapat dipakai.", "PostgreSQL can't be used yet."),
        ("Paket {detail:.40} belum terpasang.", "The package {detail:.40} isn't installed."),
        (
            'Pasang: pip install "counter-tui[postgres]".',
            'Install it: pip install "counter-tui[postgres]".',
        ),
    ),
    "UNREACHABLE": (
        ("Basis data kantor tidak terjangkau.", "The office's database can't be reached."),
        ("Jawabannya: {detail:.80}.", "Its answer: {detail:.80}."),
        (
            "Periksa jaringan dan server; lihat status penduduk sebelum mengulang tindakan.",
            "Check network and server; look at the resident's status before trying again.",
        ),
    ),
    "DAMAGED": (
        ("Berkas kantor rusak.", "The office's file is damaged."),
        ("Jawaban basis data: {detail:.60}.", "The database's answer: {detail:.60}."),
        (
            "Hentikan pelayanan di semua terminal dan minta admin memulihkan cadangan.",
            "Stop serving at every terminal and ask the admin to restore a backup.",
        ),
    ),
    "DISK_FULL": (
        ("Diska basis data penuh.", "The database's disk is full."),
        (
            "Tidak ada ruang lagi untuk mencatat; tindakan ini belum dilakukan.",
            "There is no room to record anything; this act was not done.",
        ),
        (
            "Minta admin mengosongkan ruang di diska, lalu ulangi.",
            "Ask the admin to make room on the disk, then try again.",
        ),
    ),
    "BUSY": (
        ("Basis data sedang sibuk.", "The database is busy."),
        (
            "Pekerjaan lain belum selesai; tindakan ini belum dilakukan.",
            "Other work isn't finished; this act was not done.",
        ),
        ("Tunggu sebentar, lalu ulangi.", "Wait a moment, then try again."),
    ),
    "READ_ONLY": (
        ("Kantor ini terbuka untuk dibaca saja.", "This office is open for reading only."),
        (
            "Akun atau berkasnya tidak mengizinkan perubahan; tidak ada yang berubah.",
            "Its account or file allows no change; nothing was changed.",
        ),
        (
            "Minta admin memeriksa hak atas basis data.",
            "Ask the admin to check the rights to the database.",
        ),
    ),
}
