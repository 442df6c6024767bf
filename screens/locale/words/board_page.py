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
    "page.cause.NOT_THERE": ("berkas itu tidak ada", "there is no such file"),
    "page.cause.CLOSED": (
        "akun yang melihat tidak boleh membacanya",
        "the viewing account may not read it",
    ),
    "page.cause.NO_FILE": ("yang ada di sana bukan berkas biasa", "what is there is no plain file"),
    "page.cause.NOT_YET": (
        "kantor itu tidak menerbitkannya",
        "the office doesn't publish it",
    ),
    "page.cause.NO_VIEW": (
        "basis data itu bukan kantor, atau dari versi lama",
        "that database is no office's, or of an older version",
    ),
    "page.cause.UNREACHED": (
        "basis data tidak dapat dihubungi ({detail})",
        "the database can't be reached ({detail})",
    ),
    "page.cause.UNOPENED": (
        "berkas itu tidak dapat dibuka ({detail})",
        "the file can't be opened ({detail})",
    ),
    "page.cause.TOO_LONG": (
        "isinya lebih panjang dari halaman mana pun",
        "what it holds is longer than any page",
    ),
    "page.cause.NOT_JSON": ("isinya bukan JSON", "what it holds is not JSON"),
    "page.cause.NO_PAGE": (
        "isinya bukan halaman papan angka",
        "what it holds is no page of the board",
    ),
    "page.cause.OTHER_VERSION": (
        "diterbitkan oleh program versi lain",
        "another version of the program published it",
    ),
    "page.cause.MISSHAPEN": (
        "isinya bukan angka kantor ({detail})",
        "what it holds are no office's figures ({detail})",
    ),
    "page.cause.OUT_OF_RANGE": (
        "isinya tidak mungkin benar ({detail})",
        "what it holds can't be true ({detail})",
    ),
}

REFUSALS = {
    "PAGE_GONE": (
        ("Halaman {file:.50} tidak dapat dibuka.", "The page {file:.50} can't be opened."),
        ("Sebabnya: {cause:.140}.", "Why: {cause:.140}."),
        (
            "Periksa alamat sesudah --page, dan apakah loket menerbitkannya.",
            "Check the address behind --page, and whether the counters publish it.",
        ),
    ),
    "PAGE_BROKEN": (
        ("Halaman {file:.50} tidak terbaca.", "The page {file:.50} can't be read."),
        ("Sebabnya: {cause:.140}.", "Why: {cause:.140}."),
        (
            "Periksa alamat sesudah --page, dan apakah versi program di loket sama.",
            "Check the address behind --page, and that the counters' program is the same version.",
        ),
    ),
}
