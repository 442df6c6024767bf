"""Lists of visits: what is wrong with a row of a file, and why a line can't be taken."""

_FIELDS = {
    "name.birth_date": ("tanggal lahir", "birth date"),
    "name.class_name": ("kelas", "class"),
}

_CELLS = {
    "cell.NISN_NOT_10_DIGITS": ("bukan 10 angka", "hasn't 10 digits"),
    "cell.NISN_AS_NUMBER": ("tersimpan sebagai bilangan", "is stored as a number"),
    "advice.NISN_AS_NUMBER": (
        "sehingga nol di depannya hilang: jadikan kolomnya teks dan isi lagi dari sumbernya",
        "so zeros before it are lost: make the column text and fill it again from its source",
    ),
}

WORDS = _FIELDS | _CELLS

REFUSALS = {
    "NISN_NOT_10_DIGITS": (
        ("NISN terdiri atas 10 angka.", "A NISN has 10 digits."),
        ("Yang diterima: {nisn:.24}.", "Received: {nisn:.24}."),
        ("Periksa angkanya, atau kosongkan.", "Check its digits, or leave it empty."),
    ),
    "ROSTER_SIZE": (
        ("Daftar ini terlalu panjang.", "This list is too long."),
        (
            "Satu kunjungan memuat paling banyak {most} orang.",
            "One visit's list holds {most} people at most.",
        ),
        ("Bagi menjadi beberapa kunjungan.", "Divide it among several visits."),
    ),
    "ROSTER_DIFFERS": (
        ("Daftar ini tidak dimasukkan.", "This list wasn't taken in."),
        (
            "{count} barisnya bukan isi berkas yang dibaca.",
            "Its {count} lines aren't those of the file that was read.",
        ),
        ("Baca berkasnya sekali lagi.", "Read the file once more."),
    ),
    "PUPIL_NOT_FOUND": (
        ("Baris {line} tidak ada di daftar.", "There is no line {line} on the list."),
        (
            "Nomornya lain, atau namanya sudah dihapus 30 hari sesudah kunjungan.",
            "Its number is another, or the name was erased 30 days after the visit.",
        ),
        ("Lihat nomornya di daftar kunjungan.", "See its number on the visit's list."),
    ),
    "PUPIL_LISTED": (
        ("Orang ini sudah ada di daftar.", "This person is on the list already."),
        ("Barisnya nomor {line}.", "Theirs is line {line}."),
        ("Layani dari baris itu.", "Serve them from that line."),
    ),
    "PUPIL_TWICE": (
        ("Penduduk ini sudah baris {other}.", "This resident is line {other} already."),
        (
            "Satu penduduk hanya satu baris di sebuah daftar.",
            "A resident is one line of a list only.",
        ),
        (
            "Periksa baris {other}; kalau keliru, tetapkan dulu baris itu.",
            "Check line {other}; if that one is wrong, decide it first.",
        ),
    ),
}
