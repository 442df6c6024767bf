"""The day's closing: its room, its commands, its refusals, and what verify says of it."""

_NOW = (
    "Simpan salinan basis data, lalu lapor kepada pimpinan.",
    "Keep a copy of the database, then tell the head of the office.",
)

WORDS = {
    "name.close-day": ("tutup hari", "close the day"),
    "done.close-day": ("Hari ditutup.", "The day is closed."),
    "rooms.day": ("Tutup hari", "The day's closing"),
    "room.title.day": ("TUTUP HARI", "THE DAY'S CLOSING"),
    "room.about.day": (
        "Hitung blangko di tempat ini, lalu tutup harinya: saldo awal + masuk - keluar = hitung."
        " Tindakan sesudahnya masuk penutupan berikut; hari yang terlupa ditutup besok.",
        "Count the blanks here, then close the day: opening + in - out = counted. What is done"
        " after it falls into the next closing; a forgotten day is closed tomorrow.",
    ),
    "room.turns.day": ("lembar hari ini, atau penutupan yang lalu", "the sheet, or past closings"),
    "room.none.day": ("Belum ada penutupan di tempat ini.", "No day was closed at this place."),
    "room.key.close-day": ("Tutup hari", "Close the day"),
    "room.key.print-day": ("Cetak", "Print"),
    "room.help.close-day": (
        "hitung blangko, lalu tutup hari di tempat ini",
        "count the blanks, then close this place's day",
    ),
    "room.help.print-day": (
        "cetak lembar penutupan yang dipilih sekali lagi",
        "print the chosen closing's page again",
    ),
    "day.view.sheet": ("Hari ini", "Today"),
    "day.view.closings": ("Penutupan yang lalu", "Past closings"),
    "day.figures": (
        "{place} sejak {ref} ({day}): {left} keping; tindakan: {acts}.",
        "{place} since {ref} ({day}): {left} pieces expected; acts: {acts}.",
    ),
    "day.figures.first": (
        "{place} sejak awal ({day}): {left} keping; tindakan: {acts}.",
        "{place} since the beginning ({day}): {left} pieces expected; acts: {acts}.",
    ),
    "day.figures.open": (
        "Belum bisa ditutup; belum selesai di {place}: {count}.",
        "It can't be closed yet; unfinished at {place}: {count}.",
    ),
    "day.figures.nothing": (
        "{place} sudah ditutup hari ini ({ref}); sesudah itu tidak ada tindakan.",
        "{place} was closed today ({ref}); nothing was done since.",
    ),
    "day.figures.fault": (
        "! Catatan {place} diubah di luar program; jangan ditutup.",
        "! {place}'s record was changed from outside; don't close the day.",
    ),
    "day.column.what": ("Lembar hari", "The day's sheet"),
    "day.column.in": ("Masuk", "In"),
    "day.column.out": ("Keluar", "Out"),
    "day.column.left": ("Sisa", "Left"),
    "day.row.opening": ("Saldo awal: hitungan {ref} ({day})", "Opening: counted at {ref} ({day})"),
    "day.row.opening.first": ("Saldo awal: belum pernah ditutup", "Opening: never closed before"),
    "day.row.total": ("Seharusnya ada di tempat ini", "Should lie at this place"),
    "day.row.day": ("{day}, tindakan: {acts}", "{day}, acts: {acts}"),
    "day.row.sukets": ("Suket diberikan: {count}", "Sukets given: {count}"),
    "day.detail.sukets": ("{first} s.d. {last}", "{first} to {last}"),
    "day.row.spoiled": ("Blangko rusak, {cause}: {count}", "Blanks spoiled, {cause}: {count}"),
    "day.row.old_cards": ("Kartu lama, {cause}: {count}", "Old cards, {cause}: {count}"),
    "day.row.late": (
        "Sesudah ditutup {day}, tindakan: {count}",
        "After the closing of {day}, acts: {count}",
    ),
    "day.row.clerk": (
        "{clerk}: kartu {cards}, suket {sukets}, rekam {enrolled}",
        "{clerk}: cards {cards}, sukets {sukets}, enrolled {enrolled}",
    ),
    "day.detail.clerk": (
        "{name}: serah {handed}, blangko rusak {spoiled}, koreksi {corrected}, lain {others}.",
        "{name}: handed over {handed}, spoiled {spoiled}, taken back {corrected}, other {others}.",
    ),
    "day.detail.total": (
        "Hitung semua blangko yang terletak di sini; F2 menutup harinya.",
        "Count all blanks that lie here; F2 closes the day.",
    ),
    "day.row.open.count": ("! Opname {ref} belum selesai", "! The count {ref} isn't finished"),
    "day.row.open.tray": (
        "! {pieces} blangko di meja {ref}",
        "! {pieces} blanks at {ref}'s desk",
    ),
    "day.row.open.printer": (
        "! {ref}: seorang masih di printer ({who})",
        "! {ref}: someone is at the printer ({who})",
    ),
    "day.todo.count": (
        "Dibuka oleh {who}. Isi hitungannya, atau batalkan: F9 1, lalu F10.",
        "Opened by {who}. Enter what was counted, or cancel it: F9 1, then F10.",
    ),
    "day.todo.tray": (
        "Petugas gudang menghitungnya kembali: F9 1, lalu F9.",
        "The store keeper takes them back and counts: F9 1, then F9.",
    ),
    "day.todo.printer": (
        "Catat kartunya, lewati, atau akhiri urutannya: F9 2.",
        "Record the card, skip it or end the run: F9 2.",
    ),
    "day.row.open.shipment": (
        "{ref}: {pieces} di jalan, {who}",
        "{ref}: {pieces} under way, {who}",
    ),
    "day.row.open.delivery": ("{ref}: diantar, {who}", "{ref}: carried out, {who}"),
    "day.detail.under_way": (
        "Tidak menghalangi penutupan: di luar hitungan tempat ini.",
        "It doesn't keep the day open: it isn't counted at this place.",
    ),
    "day.ask": ("Tutup hari di {place}", "Close the day at {place}"),
    "day.ask.note": (
        "Hitung semua blangko yang terletak di tempat ini.",
        "Count all blanks that lie at this place.",
    ),
    "day.closed": (
        "{ref}: hari di {place} ditutup, {counted} keping.",
        "{ref}: the day of {place} is closed, {counted} pieces.",
    ),
    "day.row.closing": (
        "{ref} · {place} · {day} · awal {opening}",
        "{ref} · {place} · {day} · opening {opening}",
    ),
    "day.detail.closing": (
        "Ditutup oleh {by}, sejak {since}. Hash {head}",
        "Closed by {by}, since {since}. Hash {head}",
    ),
    "day.not_a_closing": (
        "Belum ditutup: pilih penutupan yang lalu (panah kanan), lalu cetak.",
        "It isn't closed: choose a past closing (right arrow), then print.",
    ),
    "day.head": ("Hash halaman ini: {head}", "This page's hash: {head}"),
    "day.check": (
        "Periksa kapan saja: counter-tui journal verify --since {head}",
        "Check it at any time: counter-tui journal verify --since {head}",
    ),
    "day.looks": (
        "Pembukaan data penduduk: {count}, sidik {digest}",
        "Looks at residents' records: {count}, digest {digest}",
    ),
    "command.day": (
        "lembar hari ini: apa yang akan ditutup, apa yang belum selesai",
        "the day's sheet: what would be closed, what is unfinished",
    ),
    "command.day close": (
        "hitung blangko dan tutup hari di tempat ini",
        "count the blanks and close this place's day",
    ),
    "command.day list": ("penutupan yang lalu", "past closings"),
    "command.day show": ("sebuah penutupan, dihitung lagi", "a closing, counted anew"),
    "arg.day_counted": ("blangko yang dihitung", "the blanks that were counted"),
    "arg.day_ref": ("nomor penutupan (TUTUP-...)", "the closing's number (TUTUP-...)"),
}

REFUSALS = {
    "DAY_OPEN": (
        ("Hari di {place} belum bisa ditutup.", "The day of {place} can't be closed yet."),
        (
            "Opname: {counts}. Blangko di meja: {trays}. Di printer: {printers}.",
            "Counts: {counts}. Blanks at desks: {trays}. At printers: {printers}.",
        ),
        ("Selesaikan itu dulu, lalu tutup.", "Finish these first, then close it."),
    ),
    "DAY_COUNT_DIFFERS": (
        ("Hitungan tidak cocok.", "The count doesn't agree."),
        (
            "Dihitung {counted}, tercatat {expected}, selisih {difference}.",
            "Counted {counted}, on record {expected}, difference {difference}.",
        ),
        (
            "Hitung lagi; bila tetap, catat opname dengan alasan (F9 1, F10), lalu tutup.",
            "Count again; if it stays, post a stock count with the reason (F9 1, F10), then close.",
        ),
    ),
    "DAY_CLOSED_ALREADY": (
        ("Hari di {place} sudah ditutup.", "The day of {place} is closed already."),
        ("Sejak {ref} tidak ada tindakan.", "Nothing was done since {ref}."),
        ("Tindakan berikut masuk penutupan berikut.", "What comes falls into the next closing."),
    ),
    "DAY_RECORD_CHANGED": (
        (
            "Catatan berubah di luar program.",
            "The record was changed behind the program's back.",
        ),
        ("Entri {entry}: {fault}. {what:.60}", "Entry {entry}: {fault}. {what:.60}"),
        _NOW,
    ),
    "ROW_CHANGED": (
        ("Data yang ditulis entri {n} diubah.", "A row that entry {n} wrote was changed."),
        ("Yang berbeda: {detail:.80}.", "It differs at: {detail:.80}."),
        _NOW,
    ),
    "ROW_GONE": (
        ("Data yang ditulis entri {n} hilang.", "A row that entry {n} wrote is gone."),
        ("Yang hilang: {detail:.80}.", "Gone is: {detail:.80}."),
        _NOW,
    ),
    "CLOSING_DIFFERS": (
        ("Penutupan hari tidak cocok.", "A day's closing doesn't fit."),
        ("Pada entri {n}: {detail:.80}.", "At entry {n}: {detail:.80}."),
        _NOW,
    ),
    "LOOKS_CHANGED": (
        (
            "Catatan pembukaan data penduduk diubah.",
            "The record of looks at residents was changed.",
        ),
        ("Sebelum penutupan {detail:.40}, entri {n}.", "Before closing {detail:.40}, entry {n}."),
        _NOW,
    ),
}
