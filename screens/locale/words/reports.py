"""The reports of a day and of a month: their tables, commands and refusals."""

_MEASURES = {
    "report.measure.RECORDED": ("Rekam", "Recorded"),
    "report.measure.PRINTED": ("Cetak", "Printed"),
    "report.measure.PRINTED_IN_RUN": ("Cetak massal", "Printed in runs"),
    "report.measure.HANDED_OVER": ("Diserahkan", "Handed over"),
    "report.measure.SUKET_NEW": ("Suket baru", "New sukets"),
    "report.measure.SUKET_RENEWED": ("Suket diperpanjang", "Renewed sukets"),
    "report.measure.SUKET_VOID": ("Suket batal", "Void sukets"),
    "report.measure.IKD": ("IKD", "Digital ID (IKD)"),
    "report.measure.BIODATA": ("Biodata", "Sheets of biodata"),
    "report.measure.REPLACED": ("Permohonan ganti", "Replacements asked"),
    "report.measure.OLD_CARD": ("Kartu lama ditarik", "Old cards taken back"),
    "report.measure.SPOILED": ("Blangko rusak", "Spoiled blanks"),
    "report.measure.DESTROYED_CARD": ("Kartu lama dimusnahkan", "Old cards destroyed"),
    "report.measure.DESTROYED_BLANK": ("Blangko dimusnahkan", "Spoiled blanks destroyed"),
}

# A sheet's name has 31 letters at the most.
_SHEETS = {
    "report.sheet.made": ("Rekam dan cetak", "Recorded and printed"),
    "report.sheet.stands": ("Status rekam akhir bulan", "Status at the month's end"),
    "report.sheet.outside": ("Luar domisili", "Other cities"),
    "report.sheet.served": ("Serah, suket, pengganti", "Handed over, sukets, instead"),
    "report.sheet.blanks": ("Blangko", "Blanks"),
    "report.sheet.causes": ("Ganti, rusak, musnah", "By cause"),
    "report.sheet.corrected": ("Koreksi", "Corrections"),
    "report.sheet.places": ("Per tempat", "By place"),
    "report.sheet.clerks": ("Per petugas", "By clerk"),
}

_HEADS = {
    "report.head.code": ("Kode", "Code"),
    "report.head.area": ("Wilayah", "Area"),
    "report.head.what": ("Uraian", "What"),
    "report.head.cause": ("Sebab", "Cause"),
    "report.head.count": ("Jumlah", "Count"),
    "report.head.place": ("Tempat", "Place"),
    "report.head.opening": ("Awal", "Opening"),
    "report.head.closing": ("Akhir", "Closing"),
    "report.head.act": ("Tindakan yang dikoreksi", "Act taken back"),
    "report.head.clerk": ("Petugas", "Clerk"),
    "report.head.other": ("Lainnya", "Others"),
    "report.since_january": ("{what} sejak Januari", "{what} since January"),
    "report.suket": ("Suket", "Sukets"),
    "report.both": ("Jml", "Both"),
    "report.city": ("Jumlah kota", "The city"),
    "report.outside": ("Luar domisili", "Other cities"),
    "report.all": ("Jumlah seluruhnya", "All"),
    "report.sum": ("jumlah", "sum"),
}

_SENTENCES = {
    "report.day.title": ("LAPORAN HARIAN KTP-EL {day}", "KTP-EL, REPORT OF {day}"),
    "report.month.title": ("LAPORAN BULANAN KTP-EL {month}", "KTP-EL, REPORT OF {month}"),
    "report.training": (
        "LATIHAN: bukan laporan kantor.",
        "TRAINING: no office's report.",
    ),
    "report.day.not_over": (
        "Hari ini belum selesai: angkanya masih dapat berubah.",
        "The day isn't over: its figures may still change.",
    ),
    "report.month.not_over": (
        "Bulan ini belum selesai: angkanya masih dapat berubah.",
        "The month isn't over: its figures may still change.",
    ),
    "report.entries": ("Catatan hari itu: {count}", "Entries of that day: {count}"),
    "report.of_earlier": (
        "Dikurangi {count} tindakan dari bulan sebelumnya yang dikoreksi bulan ini.",
        "Less {count} acts of earlier months that were taken back in this one.",
    ),
    "report.asked_register": (
        "{count} catatan lama ({month} dari bulan ini) tidak menyebut wilayah: dihitung menurut "
        "alamat penduduk sekarang.",
        "{count} old entries ({month} of this month) name no area: counted where the people live "
        "at present.",
    ),
    "out.whole": ("Ditulis: {file}", "Written: {file}"),
    "command.report": ("laporan harian dan bulanan", "the reports of a day and of a month"),
    "command.report day": (
        "laporan harian: per tempat dan per petugas",
        "the day's report: by place and by clerk",
    ),
    "command.report month": (
        "laporan bulanan per kelurahan dan jenis kelamin",
        "the month's report by kelurahan and sex",
    ),
    "arg.report_day": ("tanggal; tanpa tanggal: hari ini", "the date; without it: today"),
    "arg.report_month": ("bulan, misalnya 2026-10", "the month, such as 2026-10"),
    "arg.report_out": (
        "tulis ke berkas .xlsx atau .csv (bahasa Indonesia)",
        "write it to a file, .xlsx or .csv (in Indonesian)",
    ),
    "usage.month": (
        "{value} bukan bulan: tulis tahun dan bulan, misalnya 2026-10.",
        "{value} is no month: write year and month, such as 2026-10.",
    ),
    "usage.report_file": (
        "{value}: laporan ditulis ke berkas .xlsx atau .csv.",
        "{value}: a report is written to an .xlsx or a .csv file.",
    ),
}

WORDS = {**_MEASURES, **_SHEETS, **_HEADS, **_SENTENCES}

REFUSALS = {
    "REPORT_NOTHING": (
        ("Tidak ada yang dapat dilaporkan.", "There is nothing to report."),
        (
            "Catatan kantor ini baru mulai pada {since}.",
            "This office's record began on {since}.",
        ),
        ("Pilih waktu sejak tanggal itu.", "Choose a time from that day on."),
    ),
    "REPORT_TO_COME": (
        ("Belum ada laporannya.", "There is no report of that yet."),
        (
            "{first} belum tiba; hari ini {today}.",
            "{first} is still to come; today is {today}.",
        ),
        ("Pilih waktu yang sudah berjalan.", "Choose a time that has begun."),
    ),
}
