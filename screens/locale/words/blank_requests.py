"""Blanks asked of the centre: the act, its form in the room of need, its commands."""

WORDS = {
    "name.request-blanks": ("minta blangko", "ask for blanks"),
    "done.request-blanks": ("Permintaan blangko dicatat.", "The request for blanks is recorded."),
    "command.stock request": (
        "catat permintaan blangko ke pusat dengan angka kebutuhannya",
        "record a request for blanks to the centre with the figures of the need",
    ),
    "command.stock requests": ("permintaan blangko yang dicatat", "requests that were recorded"),
    "arg.request_pieces": (
        "jumlah keping; tanpa angka: sebanyak usul `stock need`",
        "pieces; without a number: as many as `stock need` suggests",
    ),
    "arg.request_note": ("keterangan pada surat permintaan", "a remark on the letter"),
    "need.key.request": ("F2 minta", "F2 request"),
    "need.help.request": (
        "catat permintaan blangko dengan angka-angka di halaman ini",
        "record a request for blanks with the figures of this page",
    ),
    "need.request.question": (
        "Minta blangko ke pusat, dari {place}",
        "Ask the centre for blanks, from {place}",
    ),
    "need.request.note": (
        "Tanpa angka: {suggested} keping, seperti usul. Angka kebutuhan ikut disimpan.",
        "Without a number: {suggested} pieces, as suggested. The figures are kept with it.",
    ),
    "need.label.note": ("Keterangan", "Remark"),
    "need.requested": (
        "{ref} dicatat: {pieces} keping diminta.",
        "{ref} is recorded: {pieces} pieces asked for.",
    ),
    "stock.lacks.request_note": (
        "Yang perlu dibaca pusat pada surat, misalnya cara mengambil; boleh kosong.",
        "What the centre should read on the letter, such as how they are fetched; may be empty.",
    ),
    "requests.none": ("Belum ada permintaan blangko.", "No blanks have been asked for."),
    "requests.SENT": ("diminta", "asked"),
    "requests.CANCELLED": ("batal", "cancelled"),
}

REFUSALS = {
    "NOTHING_TO_REQUEST": (
        ("Tidak ada blangko yang perlu diminta.", "There is no need to ask for blanks."),
        (
            "Yang ada dan di jalan, {stock} keping, mencukupi dua bulan.",
            "What there is and is under way, {stock} pieces, does for two months.",
        ),
        (
            "Bila tetap akan diminta, sebutkan jumlahnya.",
            "To ask all the same, say for how many.",
        ),
    ),
}
