"""The blanks at the clerks' desks."""

WORDS = {
    "room.title.trays": ("BLANGKO DI MEJA", "BLANKS AT THE DESKS"),
    "room.about.trays": (
        "Blangko yang dipegang tiap petugas di tempat ini. Pagi diberi, sore dihitung kembali.",
        "The blanks in each clerk's hands here. Given in the morning, counted in the evening.",
    ),
    "room.turns.trays": ("tempat yang lain", "another place"),
    "room.none.trays": (
        "Tidak ada petugas yang mencetak di tempat ini.",
        "Nobody prints cards at this place.",
    ),
    "room.key.give": ("Beri", "Give"),
    "room.key.take-back": ("Ambil", "Take back"),
    "room.help.give": (
        "beri blangko kepada petugas yang dipilih",
        "give blanks to the chosen clerk",
    ),
    "room.help.take-back": (
        "hitung dan terima kembali semua blangko petugas yang dipilih",
        "count all blanks of the chosen clerk and take them back",
    ),
    "trays.figures": (
        "Di {place}: {held} di meja petugas, {loose} di gudang.",
        "At {place}: {held} at the desks, {loose} in the store.",
    ),
    "trays.column.clerk": ("Petugas", "Clerk"),
    "trays.column.name": ("Nama", "Name"),
    "trays.column.held": ("Di meja", "At the desk"),
    "trays.empty": (
        "! Tidak ada blangko di meja {clerk}.",
        "! There are no blanks at the desk of {clerk}.",
    ),
    "trays.give.question": ("Blangko untuk {clerk} ({name})", "Blanks for {clerk} ({name})"),
    "trays.give.note": ("Sudah memegang {held}.", "Holds {held} already."),
    "trays.back.question": (
        "Blangko dari meja {clerk} ({name})",
        "Blanks from the desk of {clerk} ({name})",
    ),
    "trays.given": (
        "{pieces} blangko diberikan kepada {clerk}.",
        "{pieces} blanks given to {clerk}.",
    ),
    "trays.taken_back": (
        "{pieces} blangko diterima kembali dari {clerk}. Cocok.",
        "{pieces} blanks taken back from {clerk}. They agree.",
    ),
    "trays.taken_back.differs": (
        "{pieces} blangko diterima kembali dari {clerk}. Selisih {difference} dicatat.",
        "{pieces} blanks taken back from {clerk}. The difference {difference} is recorded.",
    ),
    "stock.label.back": ("Keping dihitung", "Counted"),
    "stock.lacks.back": (
        "Hitung semua yang ada di meja itu, lalu isi jumlahnya; boleh 0.",
        "Count all that is at that desk and type the number; it may be 0.",
    ),
    "stock.label.differs": ("Sebab selisih", "Why different"),
    "stock.lacks.differs": (
        "Berbeda dari catatan. Hitung lagi, atau tulis sebabnya.",
        "It isn't what is on record. Count again, or say why.",
    ),
}
