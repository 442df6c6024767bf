"""Refusals about blanks; quantities are pieces (keping)."""

REFUSALS = {
    "NOT_ENOUGH_BLANKS": (
        ("Blangko di {place} tidak cukup.", "Not enough blanks at {place}."),
        (
            "Diminta {asked}, tercatat {on_hand}.",
            "Asked for {asked}, on record {on_hand}.",
        ),
        (
            "Periksa jumlah dan tempatnya; bila isi gudang berbeda, beri tahu petugas gudang.",
            "Check number and place; if the shelf says otherwise, tell the store keeper.",
        ),
    ),
    "QUANTITY_OUT_OF_RANGE": (
        ("Jumlah {quantity} tidak diterima.", "{quantity} isn't accepted."),
        (
            "Paling sedikit {least}, paling banyak {most}.",
            "At least {least}, at most {most}.",
        ),
        ("Isi jumlah yang benar-benar dihitung.", "Give the number that was counted."),
    ),
    "CAUSE_UNKNOWN": (
        ("Sebab {cause:.20} tidak dikenal.", "Unknown cause: {cause:.20}."),
        ("Yang ada: {accepted}.", "Known are: {accepted}."),
        ("Pilih salah satu di antaranya.", "Choose one of these."),
    ),
}
