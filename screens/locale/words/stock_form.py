"""The small forms of the store's rooms: their lines, and what belongs on each."""

WORDS = {
    "stock.form.keys": (
        "Enter lanjut dan mencatat   Ctrl+S mencatat   Esc batal",
        "Enter goes on and records   Ctrl+S records   Esc leaves",
    ),
    "stock.lack.pieces": ("bukan jumlah keping", "no number of pieces"),
    "stock.lack.rolls": ("bukan jumlah rol", "no number of rolls"),
    "stock.lack.text": ("belum diisi", "is missing"),
    "stock.lack.short": ("terlalu panjang", "is too long"),
    "stock.label.pieces": ("Keping", "Pieces"),
    "stock.lacks.pieces": (
        "Isi jumlah keping, 1 sampai {most}; 6000 dan 6.000 sama.",
        "Type the pieces, 1 to {most}; 6000 and 6.000 are the same.",
    ),
    "stock.label.document": ("Nomor surat", "Document"),
    "stock.lacks.document": (
        "Isi nomor surat pengantar atau berita acaranya, paling banyak 80 huruf.",
        "Type the number of the letter or minutes that go with it, 80 letters at most.",
    ),
    "stock.label.stated": ("Menurut surat", "As stated"),
    "stock.lacks.stated": (
        "Isi jumlah yang tertulis di surat, atau kosongkan bila tidak tertulis.",
        "Type the number that the letter states, or leave it empty where it states none.",
    ),
    "stock.label.note": ("Sebab selisih", "Why different"),
    "stock.lacks.note": (
        "Surat dan hitungan berbeda: tulis sebabnya, misalnya dus terbuka.",
        "The letter and the count differ: say why, for example a box was open.",
    ),
    "stock.label.source": ("Dari", "From"),
    "stock.lacks.source": (
        "Isi dari mana datangnya, atau kosongkan.",
        "Type from where they came, or leave it empty.",
    ),
    "stock.label.opening": ("Jenis", "Kind"),
    "stock.lacks.opening": (
        "Baru datang, atau sudah ada di sini sebelum pencatatan dimulai.",
        "They arrived now, or lay here before records began.",
    ),
    "stock.opening.no": ("baru datang", "arrived now"),
    "stock.opening.yes": ("saldo awal", "opening balance"),
    "stock.label.cause": ("Sebab", "Cause"),
    "stock.lacks.cause": (
        "Panah atau huruf memilih sebabnya; Enter mencatat.",
        "Arrow or letter picks the cause; Enter records.",
    ),
}
