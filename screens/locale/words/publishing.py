"""What a command says of the board's page."""

WORDS = {
    "publishing.failed": (
        "Halaman papan angka belum dapat diperbarui: {why}",
        "The board's page can't be brought up to date yet: {why}",
    ),
}
