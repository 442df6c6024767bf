"""The last ten residents."""

WORDS = {
    "room.title.last": ("SEPULUH TERAKHIR", "THE LAST TEN"),
    "room.about.last": (
        "Sepuluh orang terakhir yang Anda buka, masing-masing sekali.",
        "The last ten people you opened, each of them once.",
    ),
    "room.none.last": ("Anda belum membuka siapa pun.", "You haven't opened anyone yet."),
    "last.figures": (
        "Yang terakhir dibuka di atas. Draf: formulirnya belum selesai.",
        "The latest opened on top. Draft: their form is unfinished.",
    ),
    "last.figures.new": (
        "Belum selesai ditambahkan: {niks}. Ketik NIK itu, Enter.",
        "Not added yet: {niks}. Type that NIK, Enter.",
    ),
    "last.column.when": ("Kapan", "When"),
    "last.column.form": ("Draf", "Draft"),
    "last.unfinished": ("draf", "draft"),
}
