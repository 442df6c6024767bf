"""The physical counts."""

WORDS = {
    "room.title.counts": ("OPNAME BLANGKO", "COUNTS OF BLANKS"),
    "room.about.counts": (
        "Buka opname, hitung semua blangko tanpa melihat catatan, lalu isi. Baru sesudah itu"
        " catatan dan selisihnya tampil.",
        "Open a count, count every blank without looking at the record, and enter it. Only then"
        " the record and the difference are shown.",
    ),
    "room.none.counts": ("Belum pernah ada opname.", "Nothing was ever counted."),
    "room.key.open-count": ("Buka opname", "Open a count"),
    "room.key.enter-count": ("Isi", "Enter it"),
    "room.key.cancel-count": ("Batalkan", "Cancel"),
    "room.help.open-count": (
        "buka opname di tempat ini, dengan nomor berita acara",
        "open a count at this place, with the number of its minutes",
    ),
    "room.help.enter-count": (
        "isi jumlah yang dihitung untuk opname yang dipilih",
        "enter what was counted for the chosen count",
    ),
    "room.help.cancel-count": (
        "batalkan opname yang dipilih selama belum diisi",
        "cancel the chosen count while nothing was entered",
    ),
    "count.none": (
        "Tidak ada opname yang terbuka di {place}.",
        "No count is open at {place}.",
    ),
    "count.figures.OPEN": (
        "{ref} terbuka di {place} sejak {day}: hitung, lalu isi.",
        "{ref} is open at {place} since {day}: count, then enter it.",
    ),
    "count.figures.COUNTED": (
        "{ref} di {place} berbeda: hitung ulang, atau catat selisihnya.",
        "{ref} at {place} differs: count again, or post the difference.",
    ),
    "count.column.state": ("Keadaan", "State"),
    "count.column.counted": ("Hitung", "Counted"),
    "count.column.expected": ("Catatan", "Record"),
    "count.column.difference": ("Selisih", "Diff."),
    "count.state.OPEN": ("terbuka", "open"),
    "count.state.COUNTED": ("berbeda", "differs"),
    "count.state.POSTED": ("selesai", "done"),
    "count.state.CANCELLED": ("dibatalkan", "cancelled"),
    "count.detail": ("Dibuka oleh {by}. Surat: {document}.", "Opened by {by}. Paper: {document}."),
    "count.next.OPEN": (
        "Hitung blangko di gudang, tanpa yang di meja petugas. Enter: isi jumlahnya.",
        "Count the blanks in the store, not those at the desks. Enter: type the number.",
    ),
    "count.next.COUNTED": (
        "Enter: hitung ulang, atau catat selisihnya dengan alasan.",
        "Enter: count again, or post the difference with a reason.",
    ),
    "count.next.POSTED": ("Cocok dengan catatan.", "It agreed with the record."),
    "count.next.CANCELLED": ("Dibatalkan.", "Cancelled."),
    "count.reason": ("Alasan selisih: {reason}.", "Why it differed: {reason}."),
    "count.over": (
        "! Opname ini sudah selesai. F2 membuka yang baru.",
        "! That count is over. F2 opens a new one.",
    ),
    "count.open.question": ("Buka opname di {place}", "Open a count at {place}"),
    "count.open.note": (
        "Yang dihitung adalah blangko pada saat ini. Jangan mencetak sampai selesai dihitung.",
        "What is counted are the blanks of this moment. Print none until they are counted.",
    ),
    "count.opened": (
        "{ref} dibuka di {place}. Hitung blangko di gudang, tanpa yang di meja; lalu Enter.",
        "{ref} is open at {place}. Count the blanks in the store, not the desks'; then Enter.",
    ),
    "count.enter.question": ("{ref}: hasil hitungan", "{ref}: what was counted"),
    "count.enter.note": (
        "Blangko di gudang tempat ini; yang di meja dihitung saat dikembalikan.",
        "Blanks in this place's store; a desk's are counted when returned.",
    ),
    "count.agrees": (
        "{ref}: {counted} dihitung. Cocok dengan catatan.",
        "{ref}: {counted} counted. It agrees with the record.",
    ),
    "count.posted": (
        "{ref}: {counted} dihitung. Selisih {difference} dicatat.",
        "{ref}: {counted} counted. The difference {difference} is posted.",
    ),
    "count.differs": (
        "{ref}: {counted} dihitung, selisih {difference}. Belum dicatat ke stok.",
        "{ref}: {counted} counted, difference {difference}. Not posted to the stock yet.",
    ),
    "count.differs.question": ("{ref} berbeda dari catatan", "{ref} differs from the record"),
    "count.note.counted": ("Dihitung  {counted}", "Counted     {counted}"),
    "count.note.expected": ("Catatan   {expected}", "On record   {expected}"),
    "count.note.difference": ("Selisih   {difference}", "Difference  {difference}"),
    "count.answer.again": ("Hitung ulang", "Count again"),
    "count.answer.post": (
        "Catat selisihnya, dengan alasan",
        "Post the difference, with the reason",
    ),
    "count.reason.question": (
        "Mengapa {ref} berselisih {difference}?",
        "Why does {ref} differ by {difference}?",
    ),
    "reason.count.1": ("blangko hilang", "blanks are missing"),
    "reason.count.2": ("blangko rusak yang belum dicatat", "spoiled blanks not recorded yet"),
    "reason.count.3": ("salah hitung saat diterima", "counted wrongly on arrival"),
    "count.cancel.question": ("Mengapa {ref} dibatalkan?", "Why is {ref} cancelled?"),
    "count.cancelled": ("Opname dibatalkan.", "The count is cancelled."),
    "stock.label.minutes": ("Berita acara", "Minutes"),
    "stock.lacks.minutes": (
        "Isi nomor berita acara opname, paling banyak 80 huruf.",
        "Type the number of the minutes of the count, 80 letters at most.",
    ),
    "stock.label.counted": ("Keping dihitung", "Counted"),
    "stock.lacks.counted": (
        "Isi jumlah yang dihitung; 6000 dan 6.000 sama.",
        "Type what was counted; 6000 and 6.000 are the same.",
    ),
}
