"""Refusals of the store room: trays, shipments, loans, counts and rolls; quantities are pieces."""

_TRAYS = {
    "BLANKS_AT_OTHER_TRAYS": (
        ("Blangko {place} ada di meja petugas.", "The blanks of {place} are at clerks' desks."),
        ("Yang memegang: {trays}.", "They are held by: {trays}."),
        (
            "Minta gudang memberi atau menerima kembali blangko meja.",
            "Ask the store keeper to give you some or to take those back.",
        ),
    ),
    "CLERK_NOT_AT_PLACE": (
        (
            "Blangko tidak dapat diberikan kepada {operator}.",
            "{operator} can't be given blanks here.",
        ),
        (
            "Orang ini tidak bertugas mencetak di {place}.",
            "They don't print cards at {place}.",
        ),
        (
            "Periksa nama dan tempatnya; admin mengatur tempat operator.",
            "Check name and place; the admin sets an operator's places.",
        ),
    ),
    "TRAY_EMPTY": (
        ("Meja {operator} kosong.", "{operator} holds no blanks."),
        ("Di {place} tidak ada blangko atas namanya.", "None at {place} are in their name."),
        ("Periksa nama dan tempatnya.", "Check name and place."),
    ),
    "TRAY_DIFFERS": (
        ("Isi meja {operator} berbeda.", "The desk of {operator} holds another number."),
        (
            "Dihitung {counted}, tercatat {on_hand}, selisih {difference}.",
            "Counted {counted}, on record {on_hand}, difference {difference}.",
        ),
        ("Hitung lagi, atau sebutkan alasannya.", "Count again, or give the reason."),
    ),
    "TRAY_HOLDS_LESS": (
        ("Meja {operator} di {place} tidak cukup.", "{operator} at {place} holds too few."),
        ("Diminta {asked}, dipegang {on_hand}.", "Asked for {asked}, held {on_hand}."),
        (
            "Koreksi dulu pencetakan sesudahnya, atau hitung meja itu.",
            "Correct what was printed since first, or count that desk.",
        ),
    ),
}

_RECEIPTS = {
    "RECEIPT_DIFFERS_NEEDS_NOTE": (
        ("Jumlah datang berbeda dari surat.", "Not as many came as the document says."),
        (
            "Di surat {stated}, dihitung {counted}, selisih {difference}.",
            "Stated {stated}, counted {counted}, difference {difference}.",
        ),
        ("Hitung lagi, atau tulis catatannya.", "Count again, or write a note on it."),
    ),
    "OPENING_TOO_LATE": (
        ("Saldo awal {place} tidak dapat dicatat.", "No opening balance for {place}."),
        ("Kartu stok {place} sudah berisi.", "The stock card of {place} has begun."),
        (
            "Catat sebagai penerimaan, atau lakukan opname.",
            "Record them as received, or count the stock.",
        ),
    ),
}

_NUMBERED = {
    "REF_NOT_FOUND": (
        ("Nomor {ref} tidak ada.", "There is no number {ref}."),
        ("Nomornya seperti {series}-2026-0001.", "It is written like {series}-2026-0001."),
        ("Lihat nomornya pada daftar, lalu ulangi.", "See the list for it, then try again."),
    ),
    "SAME_PLACE": (
        ("Blangko tidak dikirim.", "No blanks were sent."),
        ("{place} adalah asal dan tujuannya.", "{place} is where from and where to."),
        ("Pilih tempat tujuan yang lain.", "Choose another destination."),
    ),
    "NOT_UNDER_WAY": (
        ("Kiriman {ref} sudah selesai.", "Shipment {ref} is closed."),
        (
            "Tidak ada lagi blangkonya di perjalanan.",
            "Nothing of it is under way any more.",
        ),
        ("Periksa nomornya pada daftar kiriman.", "Check the number in the list of shipments."),
    ),
    "ACCEPTS_TOO_MANY": (
        ("Kiriman {ref} tidak sebanyak itu.", "Shipment {ref} isn't as large as that."),
        (
            "Dihitung {counted}, di perjalanan {left}.",
            "Counted {counted}, under way {left}.",
        ),
        (
            "Hitung lagi; bila benar lebih, terima {left} dan lakukan opname.",
            "Count again; if there are more, accept {left} and count the stock.",
        ),
    ),
    "LOAN_NOT_OPEN": (
        ("Pinjaman {ref} sudah selesai.", "Loan {ref} is closed."),
        ("Semuanya sudah kembali, atau pinjaman dibatalkan.", "All came back, or it is void."),
        ("Periksa nomornya pada daftar pinjaman.", "Check the number in the list of loans."),
    ),
    "SETTLES_TOO_MANY": (
        ("Pinjaman {ref} tidak sebanyak itu.", "Loan {ref} isn't as large as that."),
        ("Dikembalikan {asked}, sisa pinjaman {left}.", "Given back {asked}, still owed {left}."),
        ("Periksa jumlah dan nomornya.", "Check quantity and number."),
    ),
}

_COUNTS = {
    "COUNT_IS_OPEN": (
        ("Opname {place} belum selesai.", "A count at {place} isn't finished."),
        ("Nomornya {ref}.", "Its number is {ref}."),
        ("Isi hasilnya, atau batalkan dengan koreksi.", "Enter it, or correct its opening."),
    ),
    "COUNT_NOT_OPEN": (
        ("Opname {ref} sudah selesai.", "Count {ref} is finished."),
        ("Hasilnya sudah dibukukan, atau dibatalkan.", "It is posted, or void."),
        ("Buka opname baru.", "Open a new count."),
    ),
    "COUNT_DIFFERS": (
        ("Hasil opname {ref} berbeda.", "Count {ref} differs."),
        (
            "Dihitung {counted}, tercatat {expected}, selisih {difference}.",
            "Counted {counted}, on record {expected}, difference {difference}.",
        ),
        (
            "Hitung lagi, atau isi lagi dengan alasan (--reason).",
            "Count again, or enter it again with a reason (--reason).",
        ),
    ),
}

_ROLLS = {
    "ROLL_ITEM_UNKNOWN": (
        ("Rol {item:.20} tidak dikenal.", "Unknown rolls: {item:.20}."),
        ("Yang ada: {accepted}.", "Known are: {accepted}."),
        ("Pilih salah satu.", "Choose one of these."),
    ),
    "NOT_ENOUGH_ROLLS": (
        ("Rol {item} di {place} tidak cukup.", "Not enough rolls of {item} at {place}."),
        ("Diminta {asked}, tercatat {on_hand}.", "Asked for {asked}, on record {on_hand}."),
        ("Catat dulu rol yang datang, atau hitung.", "Record what arrived first, or count."),
    ),
    "ROLLS_DIFFER": (
        ("Jumlah rol {item} berbeda.", "The number of rolls of {item} differs."),
        (
            "Dihitung {counted}, tercatat {on_hand}, selisih {difference}.",
            "Counted {counted}, on record {on_hand}, difference {difference}.",
        ),
        ("Hitung lagi, atau sebutkan alasannya.", "Count again, or give the reason."),
    ),
}

REFUSALS = {**_TRAYS, **_RECEIPTS, **_NUMBERED, **_COUNTS, **_ROLLS}
