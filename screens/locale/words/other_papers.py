"""Why a paper other than the suket can't be printed."""

REFUSALS = {
    "SLIP_NOT_FOUND": (
        ("Tanda terima tidak dicetak: {ref:.40}.", "No slip was printed: {ref:.40}."),
        (
            "Di kantor ini tidak ada perekaman dengan NIK atau nomor tindakan itu, "
            "atau sudah dibatalkan.",
            "This office has no enrolment of that NIK or act, or it was taken back.",
        ),
        (
            "Periksa riwayat orangnya, lalu ulangi.",
            "Look at the person's history, then try again.",
        ),
    ),
    "COUNT_NOT_POSTED": (
        ("Berita acara {ref} belum ada.", "There is no record of {ref} yet."),
        ("Hitungannya belum selesai.", "The count isn't finished."),
        (
            "Isi hasil hitungan, dan sebabnya bila berbeda.",
            "Enter the pieces, and the reason where they differ.",
        ),
    ),
    "PAPER_CANCELLED": (
        ("{ref} tidak dicetak.", "{ref} was not printed."),
        ("Tindakannya sudah dibatalkan.", "Its act was taken back."),
        (
            "Cetak nomor yang menggantikannya, bila ada.",
            "Print the number that replaced it, if there is one.",
        ),
    ),
}
