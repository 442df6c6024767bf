"""The store room on the command line: its commands, their arguments, and what they print."""

_COMMANDS = {
    "command.stock send": ("kirim blangko ke tempat lain", "send blanks to another place"),
    "command.stock accept": ("terima blangko yang dikirim", "accept blanks that were sent"),
    "command.stock write-off": (
        "hapus blangko kiriman yang hilang",
        "write off what is missing of a shipment",
    ),
    "command.stock shipments": ("kiriman di perjalanan", "what is under way"),
    "command.stock borrow": ("pinjam dari kantor lain", "borrow from another office"),
    "command.stock lend": ("pinjamkan ke kantor lain", "lend to another office"),
    "command.stock settle": ("catat pengembalian pinjaman", "record that a loan is given back"),
    "command.stock loans": ("pinjaman yang belum kembali", "loans that aren't given back"),
    "command.stock give": ("beri blangko ke meja petugas", "give blanks into a clerk's hands"),
    "command.stock return": ("terima kembali blangko meja", "take a clerk's blanks back"),
    "command.stock count": (
        "opname: --open membuka, lalu isi jumlah tanpa melihat catatan",
        "a count: --open opens it, then enter the pieces, blind",
    ),
    "command.stock card": (
        "kartu stok satu tempat; dicatat",
        "the stock card of a place; recorded",
    ),
    "command.rolls": ("rol pita dan film", "the rolls of ribbon and film"),
    "command.rolls receive": ("terima rol", "receive rolls"),
    "command.rolls mount": ("pasang rol di printer", "put a roll into the printer"),
    "command.rolls count": ("hitung rol", "count the rolls"),
}

_ARGUMENTS = {
    "arg.stated": (
        "jumlah menurut suratnya, bila berbeda",
        "how many the document states, where it differs",
    ),
    "arg.receive_source": ("dari siapa blangkonya", "who gave them"),
    "arg.receive_note": ("mengapa jumlahnya berbeda", "why the numbers differ"),
    "arg.opening": (
        "saldo awal tempat ini, sebelum mutasi lain",
        "the place's opening balance, before any other move",
    ),
    "arg.sent_from": ("tempat asal", "the place they leave"),
    "arg.sent_to": ("tempat tujuan", "the place they go to"),
    "arg.send_document": ("nomor surat jalan", "number of the delivery note"),
    "arg.shipment_ref": ("nomor kiriman, KIRIM-2026-0001", "the shipment, KIRIM-2026-0001"),
    "arg.counted_pieces": ("jumlah yang dihitung", "how many were counted"),
    "arg.partner": ("kantor lain itu", "the other office"),
    "arg.loan_ref": ("nomor pinjaman, PINJAM-2026-0001", "the loan, PINJAM-2026-0001"),
    "arg.tray": ("nama masuk petugas", "the clerk's sign-in name"),
    "arg.difference_reason": (
        "alasan selisih; tanpa ini selisih hanya dilaporkan",
        "why it differs; without it a difference is only told",
    ),
    "arg.count_open": ("hanya membuka opname", "only open the count"),
    "arg.card_since": ("mulai tanggal, 31-12-2026", "from this day, 31-12-2026"),
    "arg.card_until": ("sampai tanggal", "to this day"),
    "arg.move_kinds": ("jenis mutasi, dengan koma: CETAK,RUSAK", "kinds of move: CETAK,RUSAK"),
    "arg.most_lines": ("paling banyak sekian baris", "at most so many lines"),
    "arg.stock_out": (
        "tulis seluruhnya sebagai CSV (hak ekspor)",
        "write all of it as CSV (the right to export)",
    ),
    "arg.roll_item": ("RIBBON atau FILM", "RIBBON or FILM"),
    "arg.rolls": ("berapa rol", "how many rolls"),
}

_USAGE = {
    "usage.count": (
        "opname memerlukan jumlah N, atau --open dengan --document NO",
        "a count takes the pieces N, or --open with --document NO",
    ),
    "usage.count_document": (
        "tidak ada opname terbuka di sini; sebutkan --document NO untuk membukanya",
        "no count is open here; name --document NO to open one",
    ),
    "usage.day": ("{name}: {value} bukan tanggal", "{name}: {value} is no date"),
}

_PRINTED = {
    "stock.cli.under_way": ("Di perjalanan", "Under way"),
    "stock.card.period": (
        "{place}: saldo awal {opening}, saldo akhir {closing}.",
        "{place}: opening balance {opening}, closing balance {closing}.",
    ),
    "shipments.none": ("Tidak ada kiriman di perjalanan.", "Nothing is under way."),
    "shipments.left": ("{left} dari {quantity}", "{left} of {quantity}"),
    "loans.none": ("Tidak ada pinjaman terbuka.", "No loan is open."),
    "loans.IN": ("dari", "from"),
    "loans.OUT": ("ke", "to"),
    "rolls.cli.none": ("Belum ada rol tercatat.", "No rolls are on record."),
}

WORDS = {**_COMMANDS, **_ARGUMENTS, **_USAGE, **_PRINTED}
