"""Who took a card, on what, and why no finger was matched; what may be wrong with that."""

REFUSALS = {
    "COLLECTOR_UNKNOWN": (
        ("Pengambil {name:.20} tidak dikenal.", "Unknown collector: {name:.20}."),
        ("Yang ada: {accepted}.", "Known are: {accepted}."),
        ("Pilih salah satu di antaranya.", "Choose one of these."),
    ),
    "COLLECTOR_NOT_ALLOWED": (
        ("Kartu tidak diserahkan kepada {name}.", "The card doesn't go to: {name}."),
        (
            "Setelan kantor hanya mengizinkan: {accepted}.",
            "The office's settings allow only: {accepted}.",
        ),
        (
            "Serahkan kepada yang diizinkan, atau minta pemiliknya datang.",
            "Hand it to one of these, or ask the holder to come.",
        ),
    ),
    "COLLECTOR_IS_HOLDER": (
        ("Pengambil tertulis dua macam.", "Two collectors are named."),
        (
            "Pemilik mengambil sendiri, tetapi tertulis juga {name:.40}.",
            "The holder takes it in person, yet {name:.40} is named too.",
        ),
        (
            "Kosongkan nama dan suratnya, atau pilih keluarga atau kuasa.",
            "Leave name and document empty, or choose family or proxy.",
        ),
    ),
    "COLLECTOR_OF_WAITING": (
        ("Kartu yang menunggu belum diambil siapa pun.", "Nobody took a card that waits."),
        (
            "Pengambil dan suket dicatat saat kartunya diserahkan.",
            "Who takes it, and the suket, are recorded when it is handed over.",
        ),
        (
            "Catat cetaknya saja, atau serahkan sekarang.",
            "Record the printing only, or hand it over now.",
        ),
    ),
    "OLD_CARD_STAYS": (
        ("Kartu lama belum ditarik.", "The old card wasn't taken back."),
        (
            "Penggantian karena {reason} menarik kartu lamanya.",
            "A replacement for this reason takes the old card: {reason}.",
        ),
        (
            "Tarik kartunya lalu beri tanda; bila tidak ada lagi, alasannya HILANG.",
            "Take the card and tick it; if it is gone, the reason is HILANG.",
        ),
    ),
}

WORDS = {
    "name.SELF": ("pemilik sendiri", "the holder in person"),
    "name.FAMILY": ("keluarga", "family"),
    "name.PROXY": ("kuasa dengan surat", "a proxy with a document"),
    "name.FINGERS_WORN": ("sidik jari aus", "fingerprints worn"),
    "name.HAND_HURT": ("tangan luka atau cacat", "hand hurt or missing"),
    "name.READER_BROKEN": ("alat pembaca rusak", "reader broken"),
    "name.HOLDER_ABSENT": ("pemilik tidak hadir", "holder not present"),
    "name.match_lacks": ("alasan tanpa sidik jari", "reason without a match"),
    "name.SALAH_DATA": ("data di kartu salah", "wrong data on the card"),
    "name.CHIP_RUSAK": ("chip tidak terbaca", "chip unreadable"),
}
