"""The waiting cards, where they lie, and cards that are carried to a kelurahan."""

WORDS = {
    "room.title.waiting": ("KARTU MENUNGGU", "WAITING CARDS"),
    "room.about.waiting": (
        "Kartu yang sudah tercetak dan belum diambil. Enter membuka orangnya, lalu serahkan.",
        "Cards that are printed and not collected. Enter opens the person; then hand it over.",
    ),
    "room.turns.waiting": (
        "semua, di tempat ini, lewat 30 atau 90 hari, atau kata SIAK",
        "all, those here, over 30 or 90 days, or SIAK's word",
    ),
    "room.none.waiting": ("Tidak ada kartu yang menunggu.", "No card is waiting."),
    "waiting.figures": (
        "{count} kartu sudah tercetak dan belum diambil.",
        "{count} cards are printed and not collected.",
    ),
    "waiting.view.all": ("Semua", "All"),
    "waiting.view.here": ("Di {place}", "At {place}"),
    "waiting.view.30+": ("30+ hari", "30+ days"),
    "waiting.view.90+": ("90+ hari", "90+ days"),
    "waiting.view.siak": ("Menurut SIAK", "By SIAK's word"),
    "waiting.column.printed": ("Dicetak", "Printed"),
    "waiting.column.days": ("Hari", "Days"),
    "waiting.column.phone": ("Telepon", "Telephone"),
    "waiting.column.place": ("Tempat", "Place"),
    "waiting.column.shelf": ("Rak", "Shelf"),
    "waiting.carried": ("diantar", "out"),
    "room.key.shelve": ("Rak", "Shelf"),
    "room.key.deliver": ("Antar", "Deliver"),
    "room.key.deliveries": ("Pengantaran", "Deliveries"),
    "room.help.shelve": (
        "sebut rak tempat kartu yang dipilih",
        "name the shelf on which the chosen card lies",
    ),
    "room.help.deliver": (
        "kirim kartu kelurahan dari baris yang dipilih dengan seorang pembawa",
        "send the cards of the chosen row's kelurahan out with a carrier",
    ),
    "room.help.deliveries": (
        "pengantaran yang di luar: siapa menandatangani, apa yang kembali",
        "what is out: who signed, what came back",
    ),
    "shelf.label": ("Rak", "Shelf"),
    "shelf.question": ("Kartu ini ditaruh di mana?", "Where does this card lie?"),
    "shelf.done": (
        "Kartu {name} ditaruh di rak {shelf}.",
        "The card of {name} lies on shelf {shelf}.",
    ),
    "stock.lacks.shelf": (
        "Rak, laci atau kotak, seperti tertulis di sana; paling banyak 20 huruf.",
        "Shelf, drawer or box as it is labelled; 20 letters at most.",
    ),
    "deliver.question": ("Kartu diantar ke kelurahan", "Cards are carried to a kelurahan"),
    "deliver.kelurahan": ("Kelurahan", "Kelurahan (to)"),
    "deliver.carrier": ("Pembawa", "Carrier"),
    "deliver.lack.kelurahan": ("tidak dikenal", "isn't known"),
    "deliver.done": (
        "{ref}: kartu dibawa keluar oleh {carrier}. F6 membuka pengantarannya.",
        "{ref}: cards carried out by {carrier}. F6 opens the deliveries.",
    ),
    "stock.lacks.kelurahan": (
        "Ketik awal namanya; semua kartunya yang menunggu di tempat ini dibawa.",
        "Type how its name begins; all its cards that wait here are carried out.",
    ),
    "stock.lacks.carrier": (
        "Nama yang membawa dan menjawab kartunya, paling banyak 60 huruf. Enter mencatat.",
        "Who carries the cards and answers for them, 60 letters at most. Enter records.",
    ),
}
