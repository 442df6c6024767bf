"""What a command says of the board's page."""

WORDS = {
    "publishing.failed": (
        "Halaman papan angka belum dapat diperbarui: {why}",
        "The board's page can't be brought up to date yet: {why}",
    ),
    "publishing.owner": (
        "Map {folder} harus milik akun yang menjalankan loket, dan berkas di dalamnya juga.",
        "The folder {folder} has to belong to the account that runs the counters, "
        "and so have the files in it.",
    ),
}
