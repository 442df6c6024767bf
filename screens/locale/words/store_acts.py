"""The acts of the store room: what each is called and how it is confirmed on the command line."""

_ACTS = {
    "name.send": ("kirim blangko", "send blanks"),
    "name.accept": ("terima kiriman blangko", "accept blanks sent"),
    "name.write-off": ("hapus kiriman yang hilang", "write off what is missing"),
    "name.borrow": ("pinjam blangko", "borrow blanks"),
    "name.lend": ("pinjamkan blangko", "lend blanks"),
    "name.settle-loan": ("kembalikan pinjaman", "give a loan back"),
    "name.give-tray": ("beri blangko ke meja", "give blanks to a clerk"),
    "name.return-tray": ("terima kembali dari meja", "take a clerk's blanks back"),
    "name.open-count": ("buka opname", "open a count"),
    "name.receive-rolls": ("terima rol", "receive rolls"),
    "name.mount-roll": ("pasang rol", "mount a roll"),
    "name.count-rolls": ("hitung rol", "count the rolls"),
}

_DONE = {
    "done.send": ("Blangko dikirim.", "Blanks sent."),
    "done.accept": ("Kiriman diterima.", "Shipment accepted."),
    "done.write-off": ("Kiriman yang hilang dihapus.", "What was missing is written off."),
    "done.borrow": ("Blangko pinjaman dicatat.", "Borrowed blanks recorded."),
    "done.lend": ("Blangko dipinjamkan.", "Blanks lent."),
    "done.settle-loan": ("Pengembalian dicatat.", "The return is recorded."),
    "done.give-tray": ("Blangko diberikan ke meja.", "Blanks given to the clerk."),
    "done.return-tray": ("Blangko meja diterima kembali.", "The clerk's blanks are back."),
    "done.open-count": ("Opname dibuka.", "Count opened."),
    "done.count": ("Hasil opname dicatat.", "Count entered."),
    "done.receive-rolls": ("Rol diterima.", "Rolls received."),
    "done.mount-roll": ("Rol dipasang.", "Roll mounted."),
    "done.count-rolls": ("Rol dihitung.", "Rolls counted."),
    "receipt.ref": ("Nomor", "Number"),
    "receipt.difference": ("Selisih", "Difference"),
}

# What an order asks for in words.
_FIELDS = {
    "name.partner": ("kantor lain", "other office"),
}

_ITEMS = {
    "name.RIBBON": ("pita (ribbon)", "ribbon"),
    "name.FILM": ("film transfer", "transfer film"),
}

WORDS = {**_ACTS, **_DONE, **_FIELDS, **_ITEMS}
