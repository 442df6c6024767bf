"""What is given in place of a card, and the classes that scarce blanks are printed for."""

WORDS = {
    "name.IKD": ("IKD (identitas digital)", "IKD (digital identity)"),
    "name.BIODATA": ("lembar biodata", "sheet of biodata"),
    "name.give-instead": ("beri IKD atau biodata", "give IKD or biodata"),
    "done.give-instead": (
        "Pengganti KTP-el dicatat.",
        "Recorded what was given in place of the card.",
    ),
    "receipt.instead": ("Diberikan", "Given"),
    "act.give-instead": ("pengganti KTP-el", "given instead of a card"),
    "act.give-instead.IKD": ("IKD diberikan", "IKD given"),
    "act.give-instead.BIODATA": ("biodata diberikan", "biodata given"),
    "did.give-instead.IKD": (
        "IKD diberikan dan dicatat; antrean cetaknya tetap.",
        "IKD given and recorded; the wait for the card goes on.",
    ),
    "did.give-instead.BIODATA": (
        "Lembar biodata diberikan dan dicatat.",
        "A sheet of biodata was given and recorded.",
    ),
    "rooms.give.IKD": ("Beri IKD sebagai pengganti", "Give IKD in place of the card"),
    "rooms.give.BIODATA": ("Beri lembar biodata", "Give a sheet of biodata"),
    "card.class": ("Kelas", "Class"),
    "card.class.served": ("urutan {rank} dari {count}", "no. {rank} of {count}"),
    "card.class.kept": ("belum dicetak", "not printed"),
    "card.instead": (
        "Sementara itu: F9 h memberi IKD, F9 i lembar biodata.",
        "Meanwhile: F9 h gives IKD, F9 i a sheet of biodata.",
    ),
}

REFUSALS = {
    "CARD_AT_HAND": (
        ("Kartunya dapat dicetak sekarang.", "The card can be printed now."),
        (
            "Ada blangko di {place}; IKD hanya bila kartu belum dapat diberikan.",
            "There are blanks at {place}; IKD is for want of a card.",
        ),
        ("Cetak KTP-el (F3).", "Issue the card (F3)."),
    ),
    "INSTEAD_GIVEN": (
        ("Hari ini sudah diberikan: {kind}.", "Given today already: {kind}."),
        (
            "Setiap pengganti dicatat sekali sehari untuk satu orang.",
            "Each is recorded once a day for a person.",
        ),
        (
            "Tidak perlu dicatat lagi; bila keliru, koreksi (F9 b).",
            "It needs no second record; if it was a mistake, take it back (F9 b).",
        ),
    ),
    "INSTEAD_UNKNOWN": (
        ("Pengganti {kind:.20} tidak dikenal.", "Nothing called {kind:.20} can be given."),
        ("Yang ada: {accepted}.", "There are: {accepted}."),
        ("Tulis salah satu di antaranya.", "Name one of these."),
    ),
    "POLICY_WITHOUT_CLASSES": (
        ("SELEKTIF tanpa kelas tidak mencetak siapa pun.", "SELEKTIF without classes."),
        (
            "Kebijakan ini mencetak untuk kelas yang dipilih, dan belum ada yang dipilih.",
            "It prints for the classes that are chosen, and none is.",
        ),
        (
            "Pilih kelasnya menurut urutan cetak, atau HABIS bila semua diberi suket.",
            "Choose them in the order of printing, or HABIS if all get sukets.",
        ),
    ),
}
