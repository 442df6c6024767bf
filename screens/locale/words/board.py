"""The supervisors' board."""

WORDS = {
    "board.title": ("PAPAN ANGKA", "BOARD"),
    "board.lost": ("ANGKA LAMA: basis data tidak terjangkau", "OLD: database out of reach"),
    "board.keys": ("F1 bantuan   Esc kembali   Ctrl+Q keluar", "F1 help   Esc back   Ctrl+Q quits"),
    "board.keys.home": (
        "F1 bantuan   Esc ganti petugas   Ctrl+Q keluar",
        "F1 help   Esc signs out   Ctrl+Q quits",
    ),
    "board.keys.only": ("F1 bantuan   Ctrl+Q keluar", "F1 help   Ctrl+Q quits"),
    "board.stock": ("Blangko", "Blanks"),
    "board.under_way": ("+ {pieces} di jalan", "+ {pieces} under way"),
    "board.policy": ("Kebijakan", "Policy"),
    "board.policy.since": ("Kebijakan sejak {since}", "Policy since {since}"),
    "board.cover": (
        "cukup {days} hari kerja ({mean} sehari)",
        "lasts {days} working days ({mean} a day)",
    ),
    "board.cover.unknown": ("belum ada rata-rata cetak", "no mean of printing yet"),
    "board.instead": ("Diberi sebagai pengganti", "Given instead of a card"),
    "board.instead.counts": ("IKD {ikd}, biodata {biodata}", "IKD {ikd}, biodata sheets {biodata}"),
    "board.today": ("Hari ini", "Today"),
    "board.enrolled": ("Perekaman", "Enrolments"),
    "board.cards": ("KTP-el dicetak", "KTP-el printed"),
    "board.suket": ("Suket terbit", "Suket issued"),
    "board.spoiled": ("Blangko rusak", "Blanks spoiled"),
    "board.open": ("Yang masih terbuka", "Still open"),
    "board.suket_open": ("Suket belum ditarik", "Suket not taken back"),
    "board.suket_lapsed": ("  di antaranya lewat masa berlaku", "  of these lapsed"),
    "board.cards_waiting": ("Kartu tercetak menunggu diambil", "Printed cards not collected"),
    "board.waiting_for_siak": ("Perekaman menunggu jawaban SIAK", "Enrolments waiting for SIAK"),
    "board.target": ("Target {year}: sudah rekam", "Target {year}: recorded"),
    "board.left": ("Belum rekam", "Still to be recorded"),
    "board.drift": (
        "awal {baseline}  +{arrived} -{departed}",
        "began {baseline}  +{arrived} -{departed}",
    ),
    "board.as_of": (
        "Perubahan terakhir terbaca {clock} {zone} · jurnal {n} · {head}",
        "Last change read {clock} {zone} · journal {n} · {head}",
    ),
}
