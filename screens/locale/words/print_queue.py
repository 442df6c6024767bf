"""The print queue, and releasing a run of it."""

WORDS = {
    "rooms.queue": ("Antrean cetak", "Print queue"),
    "room.title.queue": ("ANTREAN CETAK", "PRINT QUEUE"),
    "room.about.queue": (
        "Siapa yang menunggu kartunya dicetak, menurut urutan cetak: yang baru 17 tahun, "
        "pemegang suket, yang lain, lalu yang berumur 16.",
        "Who waits for their card, in the order of printing: new 17-year-olds, suket holders, "
        "the others, then the sixteen-year-olds.",
    ),
    "room.turns.queue": (
        "satu golongan, atau pemegang suket dari satu bulan",
        "one class, or the suket holders of one month",
    ),
    "room.none.queue": ("Tidak ada yang menunggu cetak.", "Nobody waits to be printed."),
    "room.key.release": ("Lepas", "Release"),
    "room.key.run": ("Cetak", "Print"),
    "room.help.release": (
        "lepas orang terdepan ke satu cetakan; sisakan blangko untuk loket",
        "release the first people as a print run; keep blanks for the counter",
    ),
    "room.help.run": (
        "buka cetakan tempat ini: satu kartu demi satu",
        "open this place's run: one card after the other",
    ),
    "queue.figures": ("{total} orang menunggu", "{total} people wait"),
    "queue.days": ("± {days} hari kerja", "about {days} working days"),
    "queue.admitted": ("{count} boleh kini", "{count} may now"),
    "queue.one_run": ("cetakan {printed}/{people}", "run {printed}/{people}"),
    "queue.runs": ("{count} cetakan", "{count} runs"),
    "queue.run": ("{ref}: {printed} dari {people}", "{ref}: {printed} of {people}"),
    "queue.view.all": ("Semua", "All"),
    "queue.view.PEMULA17": ("Baru 17", "Now 17"),
    "queue.view.SUKET": ("Suket", "Sukets"),
    "queue.view.READY": ("Siap cetak", "Ready"),
    "queue.view.SIXTEEN": ("Umur 16", "Aged 16"),
    "queue.column.since": ("Sejak", "Since"),
    "queue.column.class": ("Golongan", "Class"),
    "queue.column.run": ("Cetakan", "Run"),
    "queue.class.PEMULA17": ("baru 17", "now 17"),
    "queue.class.SUKET": ("suket", "a suket"),
    "queue.class.READY": ("siap", "ready"),
    "queue.class.SIXTEEN": ("umur 16", "aged 16"),
    "queue.why.PEMULA17": (
        "Kartu pertama; 17 tahun sejak {since}.",
        "First card; 17 since {since}.",
    ),
    "queue.why.SUKET": (
        "Memegang suket pertama sejak {since}.",
        "Holds a suket, the first since {since}.",
    ),
    "queue.why.READY": ("Siap cetak, tanpa suket.", "Print-ready, without a suket."),
    "queue.why.SIXTEEN": ("Boleh dicetak mulai {since}.", "May be printed from {since}."),
    "queue.suket": ("Suket {number}, berlaku s.d. {until}.", "Suket {number}, until {until}."),
    "queue.in_run": ("Sudah dilepas dalam {ref}.", "Released already in {ref}."),
    "queue.every_month": ("semua", "all"),
    "queue.count": ("Jumlah orang", "How many people"),
    "queue.keep": ("Sisakan blangko", "Blanks to keep"),
    "queue.month": ("Suket dari bulan", "Sukets of the month"),
    "queue.release.question": ("Lepas orang terdepan untuk dicetak", "Release the first people"),
    "queue.release.about": (
        "Di {place} ada {on_hand} blangko; {promised} kartu dari cetakan yang terbuka belum "
        "dicetak.",
        "{place} has {on_hand} blanks; {promised} cards of open runs are not printed yet.",
    ),
    "queue.released": (
        "{ref} dilepas. F3 membuka cetakannya, satu kartu demi satu.",
        "{ref} is released. F3 opens the run, one card after the other.",
    ),
    "queue.no_run": (
        "! Tidak ada cetakan yang terbuka di {place}. F2 melepas yang baru.",
        "! No run is open at {place}. F2 releases a new one.",
    ),
    "queue.which_run": ("Cetakan yang mana?", "Which run?"),
    "stock.lack.people": ("bukan jumlah orang", "no number of people"),
    "stock.lacks.run-count": (
        "Berapa orang terdepan yang dicetak dalam cetakan ini.",
        "How many of the first people are printed in this run.",
    ),
    "stock.lacks.run-keep": (
        "Blangko yang disisakan untuk loket; cetakan berhenti di jumlah itu.",
        "Blanks kept for the counter; the run stops at that number.",
    ),
    "stock.lacks.run-month": (
        "Panah memilih bulan suket pertama; semua berarti seluruh antrean. Enter melepas.",
        "Arrows pick the month of the first suket; all is the whole queue. Enter releases.",
    ),
}
