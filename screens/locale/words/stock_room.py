"""The stock room."""

WORDS = {
    "room.title.stock": ("STOK BLANGKO", "STOCK OF BLANKS"),
    "room.about.stock": (
        "Blangko di setiap tempat, dan setiap perubahannya, yang terakhir di atas.",
        "The blanks at every place, and every move of them, the latest on top.",
    ),
    "room.turns.stock": ("tempat yang lain", "another place"),
    "room.none.stock": (
        "Di tempat ini belum pernah ada blangko.",
        "There never were blanks at this place.",
    ),
    "room.key.receive": ("Terima", "Receive"),
    "room.key.spoil": ("Rusak", "Spoil"),
    "room.key.correct": ("Koreksi", "Correct"),
    "room.help.receive": (
        "catat blangko yang datang, dengan surat pengantarnya",
        "record blanks that arrived, with their document",
    ),
    "room.help.spoil": (
        "catat blangko rusak, dengan sebabnya",
        "write spoiled blanks off, with the cause",
    ),
    "room.help.correct": (
        "batalkan tindakan dari baris yang dipilih, dengan alasan",
        "take the act of the chosen row back, with the reason",
    ),
    "stock.figures": ("{total} blangko di semua tempat.", "{total} blanks at all places."),
    "stock.column.day": ("Tanggal", "Day"),
    "stock.column.clock": ("Jam", "Time"),
    "stock.column.kind": ("Jenis", "Kind"),
    "stock.column.pieces": ("Keping", "Pieces"),
    "stock.column.about": ("Surat, sebab, kartu", "Paper, cause, card"),
    "stock.column.by": ("Oleh", "By"),
    "stock.kind.TERIMA": ("terima", "received"),
    "stock.kind.CETAK": ("cetak", "printed"),
    "stock.kind.RUSAK": ("rusak", "spoiled"),
    "stock.kind.PEMBATALAN": ("pembatalan", "reversed"),
    "stock.corrected": ("(batal)", "(undone)"),
    "stock.corrected.already": (
        "! Tindakan ini sudah dibatalkan, atau baris ini pembatalannya. Pilih baris lain.",
        "! This act was taken back already, or this row is what took it back. Choose another.",
    ),
    "stock.elsewhere": (
        "! Anda bertugas di {place}: terima dan rusak dicatat di bukunya. Buka dengan ◂▸.",
        "! You work at {place}: blanks are recorded in its own ledger. Turn to it with ◂▸.",
    ),
    "stock.receive.question": ("Blangko datang di {place}", "Blanks arrived at {place}"),
    "stock.spoil.question": ("Blangko rusak di {place}", "Blanks spoiled at {place}"),
    "stock.pieces": ("Keping", "Pieces"),
    "stock.document": ("Nomor surat", "Document"),
    "stock.cause": ("Sebab", "Cause"),
    "stock.form.keys": (
        "Enter lanjut dan mencatat   Ctrl+S mencatat   Esc batal",
        "Enter goes on and records   Ctrl+S records   Esc leaves",
    ),
    "stock.lack.pieces": ("bukan jumlah keping", "no number of pieces"),
    "stock.lack.document": ("belum diisi", "is missing"),
    "stock.lack.short": ("terlalu panjang", "is too long"),
    "stock.lacks.pieces": (
        "Isi jumlah keping, 1 sampai {most}; 6000 dan 6.000 sama.",
        "Type the pieces, 1 to {most}; 6000 and 6.000 are the same.",
    ),
    "stock.lacks.document": (
        "Isi nomor surat pengantar atau berita acaranya, paling banyak 80 huruf.",
        "Type the number of the letter or minutes they came with, 80 letters at most.",
    ),
    "stock.lacks.cause": (
        "Panah atau huruf memilih sebabnya; Enter mencatat.",
        "Arrow or letter picks the cause; Enter records.",
    ),
    "stock.received": (
        "{pieces} blangko diterima. Sisa blangko di {place}: {left}.",
        "{pieces} blanks received. Blanks left at {place}: {left}.",
    ),
    "stock.spoiled": (
        "{pieces} blangko rusak dicatat. Sisa blangko di {place}: {left}.",
        "{pieces} spoiled blanks recorded. Blanks left at {place}: {left}.",
    ),
    "stock.correct.what": (
        "{what}: {pieces} keping, {day} {clock}, oleh {by}.",
        "{what}: {pieces} pieces, {day} {clock}, by {by}.",
    ),
    "stock.correct.whose": ("Untuk kartu {nik}.", "For the card of {nik}."),
    "stock.taken_back": (
        "Tindakan dibatalkan. Sisa blangko di tempat itu: {left}.",
        "The act was taken back. Blanks left at that place: {left}.",
    ),
}
