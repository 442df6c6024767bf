"""The board of a page that an office publishes: how it is asked for, and why there is none."""

WORDS = {
    "arg.board_page": (
        "halaman yang diterbitkan loket: berkas, atau postgresql://... (tanpa ini: kantor sendiri)",
        "the page that counters publish: a file, or postgresql://... (without it: the own office)",
    ),
    "arg.viewer": ("nama yang melihat, untuk baris atas", "who looks on, for the first line"),
    "usage.viewer": (
        "--viewer: paling banyak {most} huruf, tanpa tanda kendali",
        "--viewer: at most {most} letters, none a control sign",
    ),
}

REFUSALS = {
    "PAGE_GONE": (
        ("Halaman papan angka tidak ada.", "The board's page isn't there."),
        ("Jawabannya: {detail:.80}.", "The answer: {detail:.80}."),
        (
            "Periksa alamat sesudah --page, dan apakah loket menerbitkannya.",
            "Check the address behind --page, and whether the counters publish it.",
        ),
    ),
    "PAGE_BROKEN": (
        ("Halaman papan angka tidak terbaca.", "The board's page can't be read."),
        ("Sebabnya: {detail:.80}.", "Why: {detail:.80}."),
        (
            "Periksa alamat sesudah --page, dan apakah versi program di loket sama.",
            "Check the address behind --page, and that the counters' program is the same version.",
        ),
    ),
}
