"""The supervisors' board."""

_FRAME = {
    "board.title": ("PAPAN ANGKA", "BOARD"),
    "board.as_of": ("Angka per {clock} {zone}", "Figures of {clock} {zone}"),
    "board.as_of.day": ("Angka per {day} {clock} {zone}", "Figures of {day} {clock} {zone}"),
    "board.silent": ("TIDAK DITERBITKAN sejak {since}", "NOT PUBLISHED since {since}"),
    "board.over": ("BUKAN ANGKA HARI INI", "NOT TODAY'S FIGURES"),
    "board.lost": ("ANGKA LAMA: basis data tidak terjangkau", "OLD: database out of reach"),
    "board.lost.page": (
        "ANGKA LAMA: halaman angka tidak terbaca",
        "OLD: the page of figures can't be read",
    ),
    "board.none": (
        "Belum ada angka: basis data tidak terjangkau. Papan ini menunggunya.",
        "No figures yet: the database is out of reach. This board waits for it.",
    ),
    "board.none.page": (
        "Belum ada angka: halaman angka belum ada, atau tidak dapat dibaca. Papan ini menunggunya.",
        "No figures yet: the page of figures isn't there, or can't be read. "
        "This board waits for it.",
    ),
    "board.none.at": ("Halaman: {page}", "The page: {page}"),
    "board.none.why": ("Sebabnya: {cause}", "Why: {cause}"),
    "board.journal": ("jurnal {n} · {head}", "journal {n} · {head}"),
    "board.keys": ("F1 bantuan   Esc kembali   Ctrl+Q keluar", "F1 help   Esc back   Ctrl+Q quits"),
    "board.keys.home": (
        "F1 bantuan  Esc ganti petugas  Ctrl+Q keluar",
        "F1 help  Esc signs out  Ctrl+Q quits",
    ),
    "board.keys.only": ("F1 bantuan   Ctrl+Q keluar", "F1 help   Ctrl+Q quits"),
}

_PLACES = {
    "board.today": ("Hari ini {day}", "Today {day}"),
    "board.day": ("Tanggal {day}", "On {day}"),
    "board.place": ("Tempat", "Place"),
    "board.blanks": ("Blangko", "Blanks"),
    "board.cover": ("Cukup", "Lasts"),
    "board.work.enrolled": ("Rekam", "Record"),
    "board.work.cards": ("KTP-el", "KTP-el"),
    "board.work.suket": ("Suket", "Suket"),
    "board.work.spoiled": ("Rusak", "Spoilt"),
    "board.all": ("Semua tempat", "All places"),
    "board.others": ("{count} tempat lain", "{count} other places"),
    "board.others.empty": ("({empty} habis)", "({empty} without)"),
    "board.level": ("BLANGKO {level}", "BLANKS: {level}"),
    "board.level.none": ("BLANGKO HABIS", "OUT OF BLANKS"),
    "board.levels": (
        "batas: kuning {amber}, merah {red}",
        "alarm levels: amber {amber}, red {red}",
    ),
    "board.none_left": ("HABIS", "NONE"),
    "board.policy": ("Kebijakan", "Policy"),
    "board.policy.means": ("Kebijakan {policy}", "Policy {policy}"),
    "board.policy.since": ("sejak {since}", "since {since}"),
    "board.pace": ("{mean} kartu/hari kerja", "{mean} cards a workday"),
    "board.pace.one": ("{mean} kartu/hari kerja", "{mean} card a workday"),
    "board.pace.unknown": ("belum ada rata-rata cetak", "no mean of printing yet"),
    "board.under_way": ("{pieces} di jalan", "{pieces} under way"),
    "board.instead": (
        "IKD {ikd}, biodata {biodata}",
        "IKD {ikd}, biodata sheets {biodata}",
    ),
}

_OPEN = {
    "board.open": ("Yang terbuka", "Still open"),
    "board.count": ("jumlah", "count"),
    "board.oldest": ("terlama", "oldest"),
    "board.age.today": ("hari ini", "today"),
    "board.days": ("{days} hari", "{days} days"),
    "board.days.one": ("{days} hari", "{days} day"),
    "board.workdays": ("{days} hari kerja", "{days} workdays"),
    "board.workdays.one": ("{days} hari kerja", "{days} workday"),
    "board.suket_open": ("Suket terbuka", "Open sukets"),
    "board.suket_lapsed": ("  lewat waktu", "  lapsed"),
    "board.to_catch_up": ("  belum dikirim", "  not sent yet"),
    "board.cards_waiting": ("Kartu tunggu ambil", "Cards to collect"),
    "board.waiting_for_siak": ("Tunggu jawab SIAK", "At SIAK"),
}

_TARGET = {
    "board.target": ("Target {year}", "Target {year}"),
    "board.recorded": ("{recorded} dari {target}", "{recorded} of {target}"),
    "board.left": ("belum {left}", "left {left}"),
    "board.target.no_pace": ("belum ada laju", "no pace yet"),
    "board.target.pace": ("laju {kept}{per}", "pace {kept}{per}"),
    "board.target.needed": ("perlu {needed}{per}", "needs {needed}{per}"),
    "board.per.workday": ("/hari kerja", "/workday"),
    "board.per.day": ("/hari", "/day"),
    "board.drift": (
        "awal {baseline}  +{arrived} -{departed}",
        "began {baseline}  +{arrived} -{departed}",
    ),
    "board.kelurahan": ("Kelurahan, terendah dulu", "Kelurahan, lowest first"),
    "board.kelurahan.more": ("{count} tidak muat", "no room for {count} more"),
    "board.kelurahan.kept_back": (
        "{count} tidak ditampilkan (di bawah 5)",
        "{count} not shown (below 5)",
    ),
}

_WORK = {
    "board.by_hour": ("Per jam", "By the hour"),
    "board.by_day": ("Sejak {first}:", "Since {first}:"),
    "board.by_day.signs": ("✓ tutup ○ belum · libur", "✓ closed ○ open · off"),
    "board.visits": ("Kunjungan", "Visits"),
    "board.visits.more": ("Kunjungan ({more} lagi)", "Visits ({more} more)"),
    "board.visits.day": ("hari", "day"),
    "board.visits.today": ("hari ini", "today"),
    "board.column.listed": ("daftar", "listed"),
    "board.column.recorded": ("rekam", "recorded"),
    "board.column.carded": ("KTP-el", "cards"),
    "board.visits.none": ("Tidak ada yang terjadwal.", "None is planned."),
}

_HELP = {
    "help.board.counts": (
        "Angka suatu hari tetap seperti pada akhir hari itu: yang dicatat dikurangi yang ditarik "
        "kembali pada hari yang sama.",
        "A day's figures stay as they stood at its end: what was recorded less what was taken "
        "back the same day.",
    ),
    "help.board.bars": (
        "Tiap baris grafik punya skala sendiri, tertulis di kirinya. Di bawahnya: ✓ hari yang "
        "sudah ditutup, ○ belum, · hari libur.",
        "Each row of bars has a scale of its own, told on its left. Below: ✓ a day that is "
        "closed, ○ one that isn't yet, · a day off.",
    ),
    "help.board.days": (
        "Cukup, kartu dan laju dihitung dalam hari kerja; terlama dalam hari kalender.",
        "Lasts, cards and pace are told in working days; oldest in calendar days.",
    ),
    "help.board.blank": (
        "- : tidak dapat dihitung, misalnya cukup di tempat yang akhir-akhir ini tidak mencetak. "
        "Terlama kosong: tidak ada yang menunggu, atau sejak kapan tidak tercatat. Di bawah "
        "grafik, kosong: hari kerja tanpa catatan.",
        "-: can't be reckoned, as Lasts where nothing was printed lately. Oldest left blank: "
        "nobody waits, or since when isn't recorded. Blank below the bars: a working day on "
        "which nothing was recorded.",
    ),
    "help.board.page": (
        "TIDAK DITERBITKAN: lebih dari tiga menit tidak ada loket yang menerbitkan angka. Wajar "
        "bila semua loket tutup; bila tidak, beri tahu admin.",
        "NOT PUBLISHED: for more than three minutes no counter published figures. As it should "
        "be where all counters are closed; else tell the admin.",
    ),
    "help.board.cells": (
        "Kelurahan dengan angka di bawah 5 tidak ditampilkan.",
        "A kelurahan with a number below 5 isn't shown.",
    ),
}

WORDS = _HELP | _FRAME | _PLACES | _OPEN | _TARGET | _WORK
