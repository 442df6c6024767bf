"""Refusals about a resident's card and suket.

Values: `valid_until` is a date, `elsewhere` and `places` map places to their blanks, `policy`
is a PolicyMode, `state` a SuketState. The keys in brackets are the counter's.
"""

_NEXT_ACT = ("Lihat di layar apa yang berikutnya.", "See on the screen what comes next.")

REFUSALS = {
    "CARD_ISSUED": (
        ("KTP-el sudah diserahkan.", "The card is already handed over."),
        ("Seorang penduduk memegang satu KTP-el yang berlaku.", "A resident holds one valid card."),
        (
            "Hilang, rusak, atau data berubah: ganti (F6). Salah cetak: gagal cetak (F8).",
            "Lost, damaged or data changed: replace (F6). Misprinted: failed print (F8).",
        ),
    ),
    "CARD_WAITS": (
        ("KTP-el sudah dicetak.", "The card is already printed."),
        ("Kartunya menunggu diserahkan.", "It waits to be handed over."),
        (
            "Serahkan (F5); bila salah cetak, catat gagal cetak (F8).",
            "Hand it over (F5); if it is misprinted, record the failed print (F8).",
        ),
    ),
    "POLICY_KEEPS_BLANKS": (
        ("Belum dapat dicetak sekarang.", "Can't be printed at present."),
        (
            "{policy}; dicetak: {served}. Orang ini: {classes}.",
            "{policy}; printed: {served}. This person: {classes}.",
        ),
        (
            "Suket (F4) bagi yang belum memegangnya; kebijakan diatur gudang.",
            "A suket (F4) for someone without one; the store keeper sets the policy.",
        ),
    ),
    "NO_BLANK_HERE": (
        ("Blangko di {place} habis.", "No blanks left at {place}."),
        ("Masih ada di: {elsewhere}.", "There still are some at: {elsewhere}."),
        (
            "Arahkan ke sana; suket (F4) bagi yang belum memegangnya.",
            "Send them there; a suket (F4) for someone without one.",
        ),
    ),
    "NO_BLANKS": (
        ("Blangko habis.", "No blanks left."),
        (
            "Di {place} dan di tempat lain tidak ada blangko.",
            "There are none at {place} or anywhere else in the office.",
        ),
        (
            "Suket (F4) bagi yang belum memegangnya; kartu dicetak setelah blangko datang.",
            "A suket (F4) for someone without one; the card is printed once blanks arrive.",
        ),
    ),
    "SUKET_RUNS": (
        ("Suket masih berlaku.", "The suket still runs."),
        ("Nomor {number}, sampai {valid_until}.", "Number {number}, until {valid_until}."),
        (
            "Pakai suket itu; bila blangko tersedia, cetak KTP-el (F3).",
            "Use that one; if there are blanks, issue the card (F3).",
        ),
    ),
    "SUKET_NOT_ALLOWED": (
        ("Suket tidak diterbitkan.", "No sukets are given."),
        ("Setelan kantor tidak mengizinkan suket.", "The office's settings don't allow them."),
        (
            "Cetak KTP-el bila blangko tersedia (F3), atau sarankan IKD.",
            "Issue the card when there are blanks (F3), or suggest the IKD app.",
        ),
    ),
    "SUKET_END_PAST": (
        ("Suket belum dapat diterbitkan.", "The suket can't be given."),
        (
            "Tanggal akhir suket pada setelan kantor sudah lewat.",
            "The last day that the office's settings give all sukets is past.",
        ),
        (
            "Minta admin mengubah setelan suket_fixed_end.",
            "Ask the admin to change the setting suket_fixed_end.",
        ),
    ),
    "BLANKS_AVAILABLE": (
        ("Suket ditolak: blangko tersedia.", "No suket: there are blanks."),
        ("Tersedia di: {places}.", "They are at: {places}."),
        (
            "Cetak KTP-el di sana (F3); pengecualian hanya oleh gudang, dengan alasan.",
            "Issue the card there (F3); only the store keeper makes exceptions, with a reason.",
        ),
    ),
    "SUKET_NOT_FOUND": (
        ("Suket {number:.40} tidak ditemukan.", "Suket {number:.40} isn't found."),
        (
            "Nomor itu tidak ada di register suket kantor.",
            "The office's register of sukets doesn't have that number.",
        ),
        (
            "Cocokkan dengan lembarnya, atau buka NIK pemegangnya.",
            "Compare it with the sheet, or open its holder's NIK.",
        ),
    ),
    "SUKET_CLOSED": (
        ("Suket {number:.40} sudah ditutup.", "Suket {number:.40} is closed."),
        ("Keadaannya: {state}.", "Its state: {state}."),
        (
            "Lihat riwayat pemegangnya; suket ini tidak dibatalkan dan tidak dicetak lagi.",
            "See its holder's history; it is neither voided nor printed any more.",
        ),
    ),
    "NO_CARD_WAITS": (
        ("Tidak ada kartu yang menunggu diserahkan.", "No printed card waits."),
        (
            "Untuk penduduk ini belum ada kartu tercetak.",
            "None has been printed for this resident.",
        ),
        _NEXT_ACT,
    ),
    "NO_CARD_TO_REPLACE": (
        ("Tidak ada kartu untuk diganti.", "There is no card to replace."),
        ("Penduduk ini belum memegang KTP-el.", "This resident doesn't hold a card."),
        _NEXT_ACT,
    ),
    "NO_CARD_TO_VOID": (
        ("Tidak ada kartu untuk dibatalkan.", "There is no card to void."),
        ("Penduduk ini tidak mempunyai kartu yang berlaku.", "This resident has no valid card."),
        (
            "Buka penduduk yang kartunya gagal dicetak, lalu catat di sana (F8).",
            "Open the resident whose card failed and record it there (F8).",
        ),
    ),
    "CARD_NOT_OURS": (
        ("Kartunya bukan buatan kantor ini.", "The card wasn't made at this office."),
        (
            "Statusnya dari SIAK; cetaknya tidak tercatat di sini.",
            "Its status is SIAK's; its printing isn't recorded here.",
        ),
        (
            "Bila kartunya salah atau rusak: ganti (F6).",
            "If it is wrong or damaged: replace it (F6).",
        ),
    ),
}
