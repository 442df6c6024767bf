"""The suket register."""

WORDS = {
    "room.title.suket": ("REGISTER SUKET", "SUKET REGISTER"),
    "room.about.suket": (
        "Setiap suket yang pernah terbit. Yang masih terbuka berdiri menurut hari terakhirnya.",
        "Every suket ever given. The open ones stand by their last day.",
    ),
    "room.turns.suket": (
        "terbuka, lewat masa berlaku, atau semuanya",
        "the open ones, the lapsed ones, or all",
    ),
    "room.none.suket": ("Tidak ada suket di sini.", "There is no suket here."),
    "room.key.void-suket": ("Batal", "Void"),
    "room.help.void-suket": (
        "batalkan suket yang dipilih, dengan alasan",
        "void the chosen suket, with the reason",
    ),
    "suket.view.open": ("Terbuka", "Open"),
    "suket.view.lapsed": ("Lewat", "Lapsed"),
    "suket.view.all": ("Semua", "All"),
    "suket.figures.none": (
        "Tidak ada suket terbuka yang lewat masa berlakunya.",
        "No open suket has lapsed.",
    ),
    "suket.figures.lapsed": (
        "{lapsed} suket terbuka sudah lewat masa berlakunya.",
        "{lapsed} open sukets have lapsed.",
    ),
    "suket.column.number": ("Nomor", "Number"),
    "suket.column.issued": ("Terbit", "Issued"),
    "suket.column.until": ("Sampai", "Until"),
    "suket.column.state": ("Keadaan", "State"),
    "suket.column.place": ("Tempat", "Place"),
    "suket.state.AKTIF": ("terbuka", "open"),
    "suket.state.LEWAT": ("lewat", "lapsed"),
    "suket.state.DITARIK": ("ditarik", "returned"),
    "suket.state.DIGANTI": ("diganti", "renewed"),
    "suket.state.BATAL": ("batal", "void"),
    "suket.closed": (
        "! Suket {number} sudah tidak terbuka, jadi tidak perlu dibatalkan.",
        "! Suket {number} is not open any more, so there is nothing to void.",
    ),
    "room.key.print-letter": ("Cetak", "Print"),
    "room.help.print-letter": (
        "cetak surat suket yang dipilih",
        "print the letter of the chosen suket",
    ),
    "suket.closed.letter": (
        "! Suket {number} sudah tidak terbuka, jadi suratnya tidak dicetak lagi.",
        "! Suket {number} is not open any more, so its letter isn't printed again.",
    ),
    "suket.void.whose": ("Pemegang: {name}, {nik}", "Holder: {name}, {nik}"),
    "suket.voided": (
        "Suket {number} atas nama {name} batal. Nomornya tetap di register.",
        "Suket {number} of {name} is void. Its number stays in the register.",
    ),
}
