"""Files of residents: what is wrong with a cell or a row, and what an import says."""

# Beside a field of a form there is room for 34 letters.
_CELLS = {
    "cell.FIELD_MISSING": ("kosong, padahal harus ada", "is empty and is needed"),
    "cell.FIELD_UNREADABLE": ("berisi tanda tak terlihat", "holds signs that can't be seen"),
    "cell.FIELD_TOO_LONG": ("lebih dari {most} huruf", "more than {most} letters"),
    "cell.NUMBER_ROUNDED": ("tersimpan sebagai bilangan", "is stored as a number"),
    "cell.NIK_NOT_16_DIGITS": ("bukan 16 angka", "hasn't 16 digits"),
    "cell.NIK_PROVINCE_UNKNOWN": ("angka 1-2 bukan kode provinsi", "digits 1-2: no such province"),
    "cell.NIK_REGION_ZERO": ("angka 3-6 berisi kode 00", "digits 3-6 hold a code 00"),
    "cell.NIK_DATE_IMPOSSIBLE": ("angka 7-12 bukan tanggal lahir", "digits 7-12: no birth date"),
    "cell.NIK_SERIAL_ZERO": ("empat angka terakhir 0000", "the last four digits are 0000"),
    "cell.KK_NOT_16_DIGITS": ("No. KK bukan 16 angka", "a No. KK has 16 digits"),
    "cell.NAME_WITHOUT_LETTERS": ("nama tanpa huruf", "a name without letters"),
    "cell.DATE_UNREADABLE": ("bukan tanggal", "is no date"),
    "cell.BIRTH_AFTER_TODAY": ("lahir sesudah hari ini", "born after today"),
    "cell.BIRTH_TOO_LONG_AGO": ("lahir lebih dari 150 tahun lalu", "born over 150 years ago"),
    "cell.VALUE_UNKNOWN": ("tidak ada dalam daftar", "isn't in the list"),
    "cell.NUMBER_WITHOUT_MEANING": ("angka ini belum diberi arti", "this number has no meaning"),
    "cell.OCCUPATION_NUMBER": ("angka ini bermakna ganda", "this number is ambiguous"),
    "cell.AREA_UNKNOWN": ("kelurahan tidak dikenal", "no such kelurahan"),
    "advice.NUMBER_ROUNDED": (
        "padahal Excel hanya menyimpan 15 angka: jadikan kolomnya teks dan isi lagi dari sumbernya",
        "and Excel keeps only 15 digits: make the column text and fill it again from its source",
    ),
    "advice.NUMBER_WITHOUT_MEANING": (
        "tulis dengan kata, atau admin menetapkan artinya",
        "write the word, or have the admin set what it means",
    ),
    "advice.OCCUPATION_NUMBER": ("tulis dengan kata", "write the words"),
    "advice.DATE_UNREADABLE": (
        "tulis 31-12-2006, 31/12/2006, atau 2006-12-31",
        "write 31-12-2006, 31/12/2006 or 2006-12-31",
    ),
}

_ROWS = {
    "row.CELLS_MISSING": (
        "baris ini lebih pendek daripada judul kolom",
        "the row has fewer cells than headings",
    ),
    "row.CELLS_TOO_MANY": (
        "baris ini lebih panjang daripada judul kolom",
        "the row has more cells than headings",
    ),
    "row.QUOTE_OPEN": ("tanda kutip tidak ditutup", "a quote isn't closed"),
    "row.LINE_TOO_LONG": (
        "baris terlalu panjang; di sini hanya awalnya",
        "the line is too long; only its beginning stands here",
    ),
    "twice.lines": (
        "NIK: ada di baris {lines} dengan data berbeda; tidak satu pun dipakai",
        "NIK: stands in lines {lines} with different data; none of them is used",
    ),
    "row.NIK_NOT_HERE": ("NIK: tidak ada dalam data penduduk", "NIK: isn't in the register"),
}

_DIFFERENCES = {
    "difference.STATUS_NOT_FORWARD": (
        "berkas tidak memundurkan status",
        "a file never moves a status back",
    ),
    "difference.STATUS_OF_COUNTER": (
        "status di loket tidak dapat berlanjut ke sana",
        "the counter's status can't go on to that",
    ),
    "difference.SUKET_OPEN": (
        "suketnya masih terbuka: catat kartunya di loket",
        "the suket is still open: record the card at the counter",
    ),
    "difference.RESIDENCE_OF_COUNTER": (
        "loket mencatat lain: datang, pindah, atau meninggal",
        "the counter has recorded otherwise: arrived, moved or died",
    ),
    "difference.CORRECTED_HERE": (
        "diperbaiki di loket; berkas belum mengatakan hal yang sama",
        "corrected at the counter; the file doesn't say the same yet",
    ),
    "difference.CARD_WAITS": (
        "kartunya menunggu di rak: catat di loket",
        "the card waits on the shelf: record it at the counter",
    ),
    "difference.NOT_SERVED_HERE": (
        "orang ini tidak dilayani di loket",
        "the counter doesn't serve this person",
    ),
}

_IMPORT = {
    "import.counts": (
        "{read} baris: {added} baru, {updated} diperbarui, {unchanged} tetap, {rejected} ditolak",
        "{read} rows: {added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected",
    ),
    "import.would": (
        "Percobaan: belum ada yang diubah.",
        "A trial: nothing has been changed.",
    ),
    "import.rejects": ("Yang ditolak ada di {file}", "The rejected rows are in {file}"),
    "import.differences": (
        "{differences} perbedaan tidak diterapkan; daftarnya di {file}",
        "{differences} differences were not applied; they are listed in {file}",
    ),
    "import.differences_unlisted": (
        "{differences} perbedaan tidak diterapkan",
        "{differences} differences are not applied",
    ),
    "import.rejected_unlisted": ("{rejected} baris ditolak", "{rejected} rows are rejected"),
    "import.departed": ("Pindah atau meninggal: {departed}", "Moved or died: {departed}"),
    "import.statuses": ("Status berubah: {statuses}", "Statuses that move: {statuses}"),
    "import.more": ("... dan {more} lagi", "... and {more} more"),
    "import.cut_off": (
        "Terhenti setelah {read} baris. Kirim berkas yang sama sekali lagi.",
        "Cut off after {read} rows. Send the same file once more.",
    ),
    "import.phase.survey": ("membaca", "reading"),
    "import.phase.rows": ("memasukkan", "bringing in"),
}

_HELP = {
    "command.residents import": (
        "masukkan berkas penduduk dari SIAK (CSV atau XLSX)",
        "bring a file of SIAK's residents in (CSV or XLSX)",
    ),
    "command.residents statuses": (
        "catat status KTP-el banyak orang dari berkas",
        "record the KTP-el statuses of many people from a file",
    ),
    "arg.resident_file": (
        "berkas dengan judul kolom SIAK: NIK, NAMA_LGKP, TGL_LHR, JENIS_KLMIN, NO_KEC, NO_KEL ...",
        "a file with SIAK's headings: NIK, NAMA_LGKP, TGL_LHR, JENIS_KLMIN, NO_KEC, NO_KEL ...",
    ),
    "arg.status_file": (
        "berkas dengan judul kolom NIK dan CURRENT_STATUS_CODE",
        "a file with the headings NIK and CURRENT_STATUS_CODE",
    ),
    "arg.rejects": (
        "ke mana baris yang ditolak ditulis (bawaan: di samping berkasnya)",
        "where the rejected rows are written (default: beside the file)",
    ),
    "arg.differences": (
        "ke mana perbedaan yang tidak diterapkan ditulis (bawaan: di samping berkasnya)",
        "where the differences that aren't applied are written (default: beside the file)",
    ),
    "arg.dry_run": (
        "hanya tunjukkan apa yang akan terjadi; tidak ada yang diubah",
        "only show what would happen; nothing is changed",
    ),
}

WORDS = {**_CELLS, **_ROWS, **_DIFFERENCES, **_IMPORT, **_HELP}

REFUSALS = {
    "FILE_UNREADABLE": (
        ("{file:.40} tidak dapat dibaca.", "{file:.40} can't be read."),
        ("Penyebab: {detail:.80}.", "The cause: {detail:.80}."),
        (
            "Periksa nama dan letak berkasnya.",
            "Check the file's name and where it lies.",
        ),
    ),
    "FILE_NOT_A_SHEET": (
        ("{file:.40} bukan CSV atau XLSX.", "{file:.40} is no CSV and no XLSX."),
        (
            "Isinya tulisan UTF-16 atau Excel lama (.xls).",
            "It holds UTF-16 text or an old workbook (.xls).",
        ),
        ("Simpan lagi sebagai CSV UTF-8.", "Save it again as CSV UTF-8."),
    ),
    "FILE_CHANGED": (
        ("{file:.40} berubah selagi dibaca.", "{file:.40} changed while it was read."),
        (
            "Yang sudah masuk tetap tercatat; sisanya belum.",
            "What went in stays recorded; the rest didn't go in.",
        ),
        ("Kirim berkas yang utuh sekali lagi.", "Send the finished file once more."),
    ),
    "SHEET_TOO_LONG": (
        ("{file:.40} terlalu besar untuk XLSX.", "{file:.40} is too big for an XLSX."),
        (
            "XLSX dibaca sekaligus, paling banyak {most} baris.",
            "An XLSX is read whole, at most {most} rows.",
        ),
        ("Simpan sebagai CSV UTF-8.", "Save it as CSV UTF-8."),
    ),
    "HEADINGS_MISSING": (
        ("Judul kolom belum lengkap: {headings}.", "Headings are missing: {headings}."),
        ("Yang ada di {file:.30}: {found:.60}.", "Found in {file:.30}: {found:.60}."),
        ("Tambahkan judul kolomnya di baris pertama.", "Add them to the first line."),
    ),
    "SIDE_FILE_UNWRITABLE": (
        ("{file:.60} tidak dapat ditulis.", "{file:.60} can't be written."),
        ("Penyebab: {detail:.40}.", "The cause: {detail:.40}."),
        (
            "Sebutkan tempat lain: --rejects, --differences, --out.",
            "Name another place: --rejects, --differences, --out.",
        ),
    ),
    "SIDE_FILE_IS_THE_FILE": (
        ("{file:.60} adalah berkas yang dibaca.", "{file:.60} is the file that is read."),
        (
            "Baris yang ditolak dan perbedaan memerlukan berkas sendiri.",
            "Rejected rows and differences need files of their own.",
        ),
        ("Sebutkan nama lain.", "Name another one."),
    ),
}
