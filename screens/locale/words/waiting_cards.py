"""The waiting cards."""

WORDS = {
    "room.title.waiting": ("KARTU MENUNGGU", "WAITING CARDS"),
    "room.about.waiting": (
        "Kartu yang sudah tercetak dan belum diambil. Enter membuka orangnya, lalu serahkan.",
        "Cards that are printed and not collected. Enter opens the person; then hand it over.",
    ),
    "room.turns.waiting": (
        "semua, yang ada di tempat ini, atau kata SIAK",
        "all, those that lie here, or SIAK's word",
    ),
    "room.none.waiting": ("Tidak ada kartu yang menunggu.", "No card is waiting."),
    "waiting.figures": (
        "{count} kartu sudah tercetak dan belum diambil.",
        "{count} cards are printed and not collected.",
    ),
    "waiting.view.all": ("Semua", "All"),
    "waiting.view.here": ("Di {place}", "At {place}"),
    "waiting.view.siak": ("Menurut SIAK", "By SIAK's word"),
    "waiting.column.printed": ("Dicetak", "Printed"),
    "waiting.column.days": ("Hari", "Days"),
    "waiting.column.phone": ("Telepon", "Telephone"),
    "waiting.column.place": ("Tempat", "Place"),
}
