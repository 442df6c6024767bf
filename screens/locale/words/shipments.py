"""Blanks under way between places, and loans between offices."""

WORDS = {
    "room.title.shipments": ("KIRIMAN DAN PINJAMAN", "SHIPMENTS AND LOANS"),
    "room.about.shipments": (
        "Blangko yang dikirim ke tempat lain dan belum tiba, dan pinjaman antar kantor.",
        "Blanks sent to another place and not arrived yet, and loans between offices.",
    ),
    "room.turns.shipments": ("kiriman di jalan, atau pinjaman", "shipments under way, or loans"),
    "room.none.shipments": ("Tidak ada di sini.", "There is none."),
    "room.key.send": ("Kirim", "Send"),
    "room.key.accept": ("Terima", "Accept"),
    "room.key.borrow": ("Pinjam", "Borrow"),
    "room.key.lend": ("Pinjamkan", "Lend"),
    "room.key.settle": ("Lunasi", "Settle"),
    "room.key.write-off": ("Hilang", "Lost"),
    "room.help.send": (
        "kirim blangko dari tempat ini ke tempat lain",
        "send blanks from this place to another",
    ),
    "room.help.accept": (
        "catat yang tiba dari kiriman yang dipilih; sisanya tetap di jalan",
        "record what arrived of the chosen shipment; the rest stays under way",
    ),
    "room.help.borrow": ("pinjam blangko dari kantor lain", "borrow blanks from another office"),
    "room.help.lend": ("pinjamkan blangko ke kantor lain", "lend blanks to another office"),
    "room.help.settle": (
        "catat yang dikembalikan dari pinjaman yang dipilih",
        "record what is given back of the chosen loan",
    ),
    "room.help.write-off": (
        "catat bahwa sisa kiriman yang dipilih hilang, dengan alasan",
        "record that the rest of the chosen shipment is lost, with the reason",
    ),
    "ship.figures": ("{pieces} blangko di jalan.", "{pieces} blanks under way."),
    "ship.figures.none": ("Tidak ada blangko di jalan.", "No blanks are under way."),
    "ship.view.under-way": ("Di jalan", "Under way"),
    "ship.view.loans": ("Pinjaman", "Loans"),
    "ship.column.ref": ("Nomor", "Number"),
    "ship.column.way": ("Dari → ke", "From → to"),
    "ship.column.partner": ("Dipinjam dari / ke", "Lent from / to"),
    "ship.column.pieces": ("Keping", "Pieces"),
    "ship.column.left": ("Sisa", "Open"),
    "ship.detail": ("Dikirim oleh {by}. Surat: {document}.", "Sent by {by}. Paper: {document}."),
    "ship.next": (
        "Enter: hitung yang tiba di {place}, lalu catat.",
        "Enter: count what arrived at {place}, and record it.",
    ),
    "ship.next.there": (
        "Diterima oleh petugas di {place}.",
        "To be accepted by those who work at {place}.",
    ),
    "ship.theirs": (
        "! Kiriman ini diterima oleh petugas di {place}.",
        "! This shipment is accepted by those who work at {place}.",
    ),
    "ship.other": (
        "! Tombol ini untuk tampilan yang satu lagi. Buka dengan ◂▸.",
        "! That key is for the other view. Turn to it with ◂▸.",
    ),
    "ship.send.question": ("Kirim blangko dari {place}", "Send blanks from {place}"),
    "ship.accept.question": ("{ref} tiba di {place}", "{ref} arrived at {place}"),
    "ship.accept.note": (
        "Dikirim dari {sent_from} oleh {by}, {day}.",
        "Sent from {sent_from} by {by}, {day}.",
    ),
    "ship.lost.question": ("Sisa {ref} hilang", "The rest of {ref} is lost"),
    "ship.lost.note": (
        "{left} blangko tidak akan tiba. Ini tidak mengurangi stok tempat mana pun.",
        "{left} blanks won't arrive. No place's stock changes by it.",
    ),
    "ship.sent": (
        "{pieces} blangko dikirim ke {place}: {ref}. Sisa di sini: {left}.",
        "{pieces} blanks sent to {place}: {ref}. Left here: {left}.",
    ),
    "ship.accepted": (
        "{pieces} blangko dari {ref} diterima. Sisa blangko di {place}: {left}.",
        "{pieces} blanks of {ref} accepted. Blanks left at {place}: {left}.",
    ),
    "ship.lost": (
        "{pieces} blangko dari {ref} dicatat hilang.",
        "{pieces} blanks of {ref} recorded as lost.",
    ),
    "loan.direction.IN": ("dari", "from"),
    "loan.direction.OUT": ("ke", "to"),
    "loan.detail": ("Di {place}. Surat: {document}.", "At {place}. Paper: {document}."),
    "loan.next.IN": (
        "Enter: catat yang kita kembalikan.",
        "Enter: record what we give back.",
    ),
    "loan.next.OUT": (
        "Enter: catat yang dikembalikan kepada kita.",
        "Enter: record what is given back to us.",
    ),
    "loan.borrow.question": (
        "Pinjam blangko dari kantor lain, masuk ke {place}",
        "Borrow blanks from another office, into {place}",
    ),
    "loan.lend.question": (
        "Pinjamkan blangko dari {place} ke kantor lain",
        "Lend blanks from {place} to another office",
    ),
    "loan.settle.question.IN": (
        "{ref}: dikembalikan ke {partner}",
        "{ref}: given back to {partner}",
    ),
    "loan.settle.question.OUT": (
        "{ref}: dikembalikan oleh {partner}",
        "{ref}: given back by {partner}",
    ),
    "loan.borrowed": (
        "{pieces} blangko dipinjam dari {partner}: {ref}. Sisa di sini: {left}.",
        "{pieces} blanks borrowed from {partner}: {ref}. Left here: {left}.",
    ),
    "loan.lent": (
        "{pieces} blangko dipinjamkan ke {partner}: {ref}. Sisa di sini: {left}.",
        "{pieces} blanks lent to {partner}: {ref}. Left here: {left}.",
    ),
    "loan.settled": (
        "{pieces} blangko dari {ref} dikembalikan. Sisa blangko di {place}: {left}.",
        "{pieces} blanks of {ref} given back. Blanks left at {place}: {left}.",
    ),
    "stock.label.sent": ("Keping", "Pieces"),
    "stock.lacks.sent": (
        "Isi jumlah keping, 1 sampai {most}; 6000 dan 6.000 sama.",
        "Type the pieces, 1 to {most}; 6000 and 6.000 are the same.",
    ),
    "stock.label.to": ("Ke", "To"),
    "stock.lacks.to": (
        "Panah atau huruf memilih tempat tujuannya.",
        "Arrow or letter picks where they go.",
    ),
    "stock.label.note-of": ("Nomor surat", "Document"),
    "stock.lacks.note-of": (
        "Isi nomor surat jalannya, atau kosongkan: kiriman punya nomor sendiri.",
        "Type the delivery note's number, or leave it empty: it gets a number of its own.",
    ),
    "stock.label.arrived": ("Keping tiba", "Arrived"),
    "stock.lacks.arrived": (
        "Hitung, lalu isi jumlahnya. Kosong berarti semuanya tiba.",
        "Count them and type the number. Empty means that all arrived.",
    ),
    "stock.label.reason": ("Alasan", "Reason"),
    "stock.lacks.reason": (
        "Tulis alasannya, paling banyak 80 huruf.",
        "Say why, 80 letters at most.",
    ),
    "stock.label.partner": ("Kantor", "Office"),
    "stock.lacks.partner": (
        "Isi nama kantor yang lain, misalnya DUKCAPIL LOMBOK BARAT.",
        "Type the other office's name, for example DUKCAPIL LOMBOK BARAT.",
    ),
}
