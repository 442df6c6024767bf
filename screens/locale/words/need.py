"""When to ask for more blanks: the page of figures, the public line, the commands."""

WORDS = {
    "room.title.need": ("KEBUTUHAN BLANGKO", "NEED OF BLANKS"),
    "need.keys": (
        "F1 bantuan   Esc kembali   Ctrl+Q keluar",
        "F1 help   Esc back   Ctrl+Q quits",
    ),
    "need.about": (
        "Kapan meminta blangko dan berapa; F2 mencatat permintaannya.",
        "When to ask for blanks, and for how many; F2 records the request.",
    ),
    "need.help.back": ("kembali ke stok", "back to the stock"),
    "need.help.mean": (
        "Rata-rata: kartu yang dicetak selama hari kerja terakhir (paling banyak 20), termasuk "
        "yang dicetak pada Sabtu dan hari libur; hari ini belum dihitung.",
        "Mean: the cards printed in the last working days (20 at most), with those printed on "
        "Saturdays and holidays between them; today isn't counted yet.",
    ),
    "need.help.once": (
        "Setiap orang dihitung sekali: pemegang suket tidak termasuk yang siap cetak, dan yang "
        "kartunya sudah dicetak tidak memerlukan blangko lagi.",
        "Everyone counts once: a suket's holder is no part of the print-ready, and one whose "
        "card is printed already needs no blank.",
    ),
    "need.help.levels": (
        "Batas kuning dan merah: setelan amber_level dan red_level. Hari libur kantor sendiri: "
        "setelan extra_holidays.",
        "Amber and red: the settings amber_level and red_level. The office's own holidays: the "
        "setting extra_holidays.",
    ),
    "need.there": ("Yang ada", "What there is"),
    "need.pieces": ("{pieces} keping", "{pieces} pieces"),
    "need.places": ("di semua tempat", "at all places"),
    "need.under_way": ("di jalan", "under way"),
    "need.mean": (
        "rata-rata cetak selama {days} hari kerja terakhir",
        "mean of the last {days} working days",
    ),
    "need.mean.none": (
        "rata-rata cetak: belum ada kartu dalam hari kerja terakhir",
        "mean: no card was printed in the last working days",
    ),
    "need.a_day": ("{mean} sehari", "{mean} a day"),
    "need.cover": ("blangko yang ada cukup untuk", "the blanks at hand last"),
    "need.days": ("{days} hari kerja", "{days} working days"),
    "need.levels": ("batas kuning dan merah", "amber and red levels"),
    "need.levels.value": ("{amber} dan {red}", "{amber} and {red}"),
    "need.request": ("Usul permintaan", "Suggested request"),
    "need.two_months": (
        "dua bulan ke depan: {days} hari kerja x {mean}",
        "the coming two months: {days} working days x {mean}",
    ),
    "need.backlog": ("siap cetak dan tanpa suket", "print-ready without a suket"),
    "need.sukets": (
        "pemegang suket yang kartunya belum dicetak",
        "suket holders whose card isn't printed yet",
    ),
    "need.stock": ("dikurangi yang ada dan di jalan", "less what there is and what is under way"),
    "need.centre": ("Dasar permintaan ke pusat", "What the request is founded on"),
    "need.centre.ready": ("sudah rekam, belum cetak (PRR)", "recorded, not printed (PRR)"),
    "need.centre.unrecorded": ("wajib KTP, belum rekam", "must hold a KTP, not recorded"),
    "need.centre.arrivals": ("pindah datang tahun ini", "moved in this year"),
    "need.centre.lost": ("kartu hilang tahun ini", "cards lost this year"),
    "need.centre.damaged": ("kartu rusak tahun ini", "cards damaged this year"),
    "need.public": ("Pengumuman: {line}", "For the public: {line}"),
    "need.public.line": (
        "{office}, {day} pukul {clock} {zone}: tersedia {pieces} keping blangko KTP-el.",
        "{office}, {day} at {clock} {zone}: {pieces} blank KTP-el cards available.",
    ),
    "need.estimated": (
        "Hari libur dua bulan ke depan sebagian perkiraan, menunggu SKB 3 Menteri.",
        "Some holidays of these two months are estimates until they are decreed (SKB 3 Menteri).",
    ),
    "command.stock need": (
        "kapan meminta blangko dan berapa",
        "when to ask for more blanks, and for how many",
    ),
    "command.stock public": (
        "pengumuman stok hari ini dalam satu baris",
        "the day's stock in one line for the public",
    ),
    "command.instead": (
        "catat IKD atau biodata sebagai pengganti KTP-el",
        "record IKD or a sheet of biodata given in place of a card",
    ),
    "arg.instead_kind": ("IKD atau BIODATA", "IKD or BIODATA"),
    "arg.keep": (
        "blangko yang disisakan untuk loket saat cetak massal",
        "blanks that a print run leaves for the counter",
    ),
    "policy.mode": ("Kebijakan", "Policy"),
    "policy.classes": ("Urutan cetak", "Order of printing"),
    "policy.since": ("Sejak", "Since"),
    "policy.reason": ("Dasar", "Reason"),
    "policy.by": ("Oleh", "By"),
    "policy.kept_back": ("Disisakan untuk loket", "Kept for the counter"),
    "policy.pick.NORMAL": ("NORMAL: semua dicetak", "NORMAL: everyone"),
    "policy.pick.SELEKTIF": ("SELEKTIF: menurut urutan", "SELEKTIF: by the order below"),
    "policy.pick.HABIS": ("HABIS: suket saja", "HABIS: sukets only"),
    "policy.pick.PEMULA": ("pemula", "pemula: first card"),
    "policy.pick.SUKET": ("suket yang terbuka", "suket holders"),
    "policy.pick.HILANG": ("hilang", "lost card"),
    "policy.pick.RUSAK_ATAU_BERUBAH": ("rusak atau data berubah", "damaged or data changed"),
    "policy.pick.nobody": ("- (tidak ada lagi)", "- (nobody else)"),
    "policy.place.1": ("Urutan 1", "1st"),
    "policy.place.2": ("Urutan 2", "2nd"),
    "policy.place.3": ("Urutan 3", "3rd"),
    "policy.place.4": ("Urutan 4", "4th"),
    "policy-form.title": ("Kebijakan cetak", "Issuing policy"),
    "policy-form.kept": ("Disisakan", "Kept back"),
    "policy-form.now": ("Berlaku: {policy}.", "In force: {policy}."),
    "policy-form.since": (
        "Berlaku: {policy}, sejak {since}, oleh {by}.",
        "In force: {policy}, since {since}, by {by}.",
    ),
    "policy-form.about": (
        "Untuk siapa blangko dicetak selama persediaan tipis; dicatat dengan dasar dan tanggalnya.",
        "For whom blanks are printed while they are scarce; recorded with ground and date.",
    ),
    "policy-form.keys": (
        "Huruf memilih   Enter lanjut   Ctrl+S mencatat   Esc batal",
        "A letter picks   Enter goes on   Ctrl+S records   Esc leaves",
    ),
    "policy.hint.mode": (
        "N semua dicetak, S menurut urutan kelas, H tidak ada yang dicetak.",
        "N prints for everyone, S by the order of classes, H for nobody.",
    ),
    "policy.hint.place": (
        "Huruf awal memilih kelas; - mengakhiri urutan. Yang tidak disebut belum dicetak.",
        "The first letter picks a class; - ends the order. Whom it leaves out has to wait.",
    ),
    "policy.hint.twice": (
        "Kelas ini sudah ada di atas: pilih yang lain, atau - untuk mengakhiri urutan.",
        "This class stands above already: pick another, or - to end the order.",
    ),
    "policy.hint.keep": (
        "Blangko yang tidak dipakai cetak massal, supaya loket tetap melayani; kosong: 0.",
        "Blanks that no print run takes, so that the counter goes on serving; empty: 0.",
    ),
    "policy.hint.reason": (
        "Surat edaran atau keadaan stok yang mendasarinya, paling banyak 120 huruf.",
        "The circular or the shortage it rests on, 120 letters at most.",
    ),
    "policy.lack.keep": ("bukan jumlah", "no number"),
    "policy.lack.reason": ("belum diisi", "is missing"),
    "policy.lack.long": ("terlalu panjang", "is too long"),
    "policy.lack.twice": ("sudah ada di atas", "stands above already"),
    "policy.lack.nobody": ("belum ada kelas", "no class chosen"),
}
