"""Rolls of ribbon and film."""

WORDS = {
    "room.title.rolls": ("ROL PITA DAN FILM", "ROLLS OF RIBBON AND FILM"),
    "room.about.rolls": (
        "Rol yang tersedia di setiap tempat, dan sisa kartu dari rol di printernya.",
        "The rolls at each place, and how many cards are left on the one in its printer.",
    ),
    "room.none.rolls": ("Tidak ada rol.", "There are no rolls."),
    "room.key.receive-rolls": ("Terima", "Receive"),
    "room.key.mount-roll": ("Pasang", "Mount"),
    "room.key.count-rolls": ("Hitung", "Count"),
    "room.help.receive-rolls": (
        "catat rol yang datang, dengan suratnya",
        "record rolls that arrived, with their document",
    ),
    "room.help.mount-roll": (
        "pasang satu rol dari jenis yang dipilih di printer",
        "mount a roll of the chosen kind in the printer",
    ),
    "room.help.count-rolls": (
        "hitung rol dari jenis yang dipilih; selisihnya dicatat",
        "count the rolls of the chosen kind; a difference is posted",
    ),
    "rolls.figures": (
        "Rol dicatat di {place}; yang di printer tidak ikut dihitung.",
        "Rolls are recorded at {place}; the one in the printer isn't counted with them.",
    ),
    "rolls.column.item": ("Jenis", "Kind"),
    "rolls.column.rolls": ("Rol", "Rolls"),
    "rolls.column.left": ("Di printer", "In the printer"),
    "rolls.left": ("sisa {cards} kartu", "{cards} cards left"),
    "rolls.receive.question": ("Rol datang di {place}", "Rolls arrived at {place}"),
    "rolls.count.question": ("Hitung {item} di {place}", "Count {item} at {place}"),
    "rolls.count.note": (
        "Rol yang masih utuh; yang di printer tidak dihitung.",
        "The rolls that are whole; the one in the printer isn't counted.",
    ),
    "rolls.mount.question": (
        "Pasang satu rol {item} di printer {place}?",
        "Mount a roll of {item} in the printer at {place}?",
    ),
    "rolls.mount.none": (
        "Belum ada rol di printer yang tercatat.",
        "No roll is on record in the printer.",
    ),
    "rolls.mount.left": (
        "Rol yang sekarang masih sisa {cards} kartu; rol itu dianggap habis.",
        "The present roll has {cards} cards left; it counts as used up.",
    ),
    "rolls.answer.no": ("Belum", "Not yet"),
    "rolls.answer.yes": ("Pasang", "Mount it"),
    "rolls.mounted": ("Dipasang di printer {place}: {item}.", "Mounted at {place}: {item}."),
    "rolls.received": (
        "{rolls} rol {item} diterima di {place}.",
        "{rolls} rolls of {item} received at {place}.",
    ),
    "rolls.agrees": (
        "{rolls} rol {item} dihitung. Cocok dengan catatan.",
        "{rolls} rolls of {item} counted. It agrees with the record.",
    ),
    "rolls.differs": (
        "{rolls} rol {item} dihitung. Selisih {difference} dicatat.",
        "{rolls} rolls of {item} counted. The difference {difference} is posted.",
    ),
    "stock.label.item": ("Jenis", "Kind"),
    "stock.lacks.item": ("Panah atau huruf memilih jenisnya.", "Arrow or letter picks the kind."),
    "stock.label.rolls": ("Rol", "Rolls"),
    "stock.lacks.rolls": (
        "Isi jumlah rol yang dihitung.",
        "Type the rolls as counted.",
    ),
}
