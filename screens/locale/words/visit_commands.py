"""Visits and schools on the command line: the commands, their arguments, what they print."""

_COMMANDS = {
    "command.visit": ("kunjungan jemput bola dan daftar namanya", "visits and their lists"),
    "command.visit new": ("rencanakan kunjungan", "plan a visit"),
    "command.visit list": ("kunjungan yang terbuka", "the visits that are open"),
    "command.visit roster": (
        "ambil daftar nama dari CSV atau XLSX; baris yang salah ditulis ke berkas lain",
        "take a list from CSV or XLSX; rows with faults go to another file",
    ),
    "command.visit show": (
        "angka satu kunjungan; --names dan --out daftarnya, dicatat",
        "a visit's figures; --names and --out its list, which is recorded",
    ),
    "command.visit start": ("mulai kunjungan", "begin a visit"),
    "command.visit close": (
        "tutup kunjungan; setiap baris mendapat hasilnya",
        "close a visit; each line gets its outcome",
    ),
    "command.visit cancel": ("batalkan kunjungan", "call a visit off"),
    "command.visit change": ("ubah kunjungan yang terjadwal", "change a planned visit"),
    "command.visit pupil": (
        "catat hasil satu baris, atau tentukan siapa orangnya",
        "note what became of a line, or decide who it is",
    ),
    "command.visit candidates": (
        "siapa yang mungkin dimaksud satu baris; dicatat",
        "who may be meant by a line; recorded",
    ),
    "command.visit add": (
        "tambahkan satu orang ke daftar: dengan NIK, atau nama dan tanggal lahir",
        "put one person on the list: by NIK, or by name and birth date",
    ),
    "command.schools": ("sekolah yang dikunjungi", "the schools that are visited"),
    "command.schools add": ("tambah sekolah", "add a school"),
    "command.schools change": (
        "ubah sekolah, tutup, atau buka lagi",
        "change a school, close it, or open it again",
    ),
}

_ARGUMENTS = {
    "arg.visit_ref": ("nomor kunjungan: JEMPUT-2026-0001", "the visit: JEMPUT-2026-0001"),
    "arg.visit_ref_here": (
        "nomor kunjungan (bawaan: yang berjalan di tempat ini, atau satu-satunya yang terbuka)",
        "the visit (default: the one that runs at this place, or the only open one)",
    ),
    "arg.visit_kind": (
        "SEKOLAH (bawaan), KELURAHAN, RUMAH_SAKIT, LAPAS atau RUMAH",
        "SEKOLAH (default), KELURAHAN, RUMAH_SAKIT, LAPAS or RUMAH",
    ),
    "arg.visit_day": ("hari kunjungan: 31-12-2026", "the visit's day: 31-12-2026"),
    "arg.visit_site": ("tempatnya, bila bukan sekolah", "where, if it isn't a school"),
    "arg.visit_team": ("siapa yang berangkat", "who goes"),
    "arg.visit_van": (
        "tempat yang blangkonya dipakai (bawaan: mobil satu-satunya)",
        "the place whose blanks are used (default: the only van)",
    ),
    "arg.visit_reason": ("mengapa dibatalkan", "why it is called off"),
    "arg.visit_names": ("daftar namanya juga; dicatat", "its list of names too; recorded"),
    "arg.visit_out": (
        "tulis daftarnya ke berkas CSV; perlu hak ekspor",
        "write its list to a CSV file; takes the right to export",
    ),
    "arg.visits_done": ("yang sudah selesai atau batal", "those done or called off"),
    "arg.roster_file": (
        "berkas CSV atau XLSX, dengan nomor kunjungan di depannya bila perlu",
        "the CSV or XLSX file, after the visit's number where one is needed",
    ),
    "arg.pupil_line": (
        "nomor baris di daftar, dengan nomor kunjungan di depannya bila perlu",
        "the line's number on the list, after the visit's where one is needed",
    ),
    "arg.pupil_absent": ("tidak hadir", "absent"),
    "arg.pupil_leave": ("PKL atau izin", "on work placement or leave"),
    "arg.pupil_failed": ("perekaman tidak berhasil", "the recording failed"),
    "arg.pupil_clear": ("hapus hasil yang dicatat", "take back what was noted"),
    "arg.pupil_reason": ("keterangan, tanpa nama orang", "a remark, without anyone's name"),
    "arg.pupil_nik": (
        "baris ini penduduk dengan NIK ini; boleh seperti di daftar calon",
        "this line is the resident of this NIK; also as the candidates show it",
    ),
    "arg.pupil_nobody": ("tidak ada di data kantor", "nobody of the register"),
    "arg.pupil_name": ("nama menurut daftar", "the name on the list"),
    "arg.pupil_nik_given": ("NIK, bila diketahui", "the NIK, if it is known"),
    "arg.pupil_nisn": ("NISN, sepuluh angka", "the NISN, ten digits"),
    "arg.pupil_class": ("kelas atau rombel", "the class"),
    "arg.school_code": ("kode sekolah di kantor ini", "the office's code for the school"),
    "arg.school_name": ("nama sekolah", "the school's name"),
    "arg.school_address": ("alamatnya", "its address"),
    "arg.school_principal": ("kepala sekolah", "who heads it"),
    "arg.school_close": ("sekolahnya sudah tutup", "the school was closed for good"),
    "arg.school_open": ("buka lagi", "open it again"),
    "arg.schools_all": ("yang sudah tutup juga", "those that were closed too"),
}

_USAGE = {
    "usage.visit_which": (
        "sebutkan nomor kunjungannya; yang terbuka: {visits}",
        "name the visit by its number; open are: {visits}",
    ),
    "usage.visit_roster": (
        "sebutkan satu berkas, boleh dengan nomor kunjungan di depannya",
        "name one file, with the visit's number before it if need be",
    ),
    "usage.visit_line": (
        "sebutkan satu nomor baris, boleh dengan nomor kunjungan di depannya",
        "name one line, with the visit's number before it if need be",
    ),
    "usage.visit_pupil": (
        "sebutkan tepat satu: --absent, --leave, --failed, --clear, --nik atau --nobody",
        "name just one of --absent, --leave, --failed, --clear, --nik and --nobody",
    ),
    "usage.visit_pupil_reason": (
        "--reason hanya dengan --absent, --leave atau --failed",
        "--reason goes only with --absent, --leave or --failed",
    ),
    "usage.visit_add": (
        "sebutkan --nik, atau --name dengan --birth-date",
        "name --nik, or --name with --birth-date",
    ),
    "usage.schools_change": (
        "--close atau --open, tidak keduanya",
        "--close or --open, not both",
    ),
}

_PRINTED = {
    "visits.cli.none": ("Tidak ada kunjungan.", "There is no visit."),
    "visits.cli.column.ref": ("Nomor", "Number"),
    "visits.cli.column.day": ("Hari", "Day"),
    "visits.cli.column.state": ("Keadaan", "State"),
    "visits.cli.column.kind": ("Jenis", "Kind"),
    "visits.cli.column.site": ("Di mana", "Where"),
    "visits.cli.column.listed": ("Daftar", "Listed"),
    "visits.cli.column.place": ("Mobil", "Van"),
    "visits.cli.column.team": ("Tim", "Team"),
    "visits.cli.figure.listed": ("jumlah dalam daftar", "lines on the list"),
    "visits.cli.figure.open": ("belum ada hasil", "no outcome yet"),
    "visits.cli.figure.doubtful": ("perlu diputuskan siapa", "to be decided who it is"),
    "visits.cli.figure.recorded": (
        "direkam di kunjungan ini, semuanya",
        "recorded here, all of them",
    ),
    "visits.cli.figure.cards": ("KTP-el diserahkan di sini", "cards handed out here"),
    "visits.cli.figure.outsiders": ("direkam dari luar kota", "recorded from elsewhere"),
    "visits.cli.figure.erased": ("namanya sudah dihapus", "names erased"),
    "visits.cli.figure.on_hand": ("blangko di mobil", "blanks in the van"),
    "visits.cli.nobody": ("Daftarnya kosong.", "The list is empty."),
    "visits.cli.roster": (
        "{read} baris dibaca: {added} masuk daftar, {there} sudah ada, {rejected} ditolak. "
        "Yang masuk: {matched} dikenali, {doubtful} perlu diputuskan, {unknown} tidak dikenal.",
        "{read} rows read: {added} put on the list, {there} there already, {rejected} rejected. "
        "Of those put on it: {matched} known, {doubtful} to be decided, {unknown} unknown.",
    ),
    "visits.cli.added": ("Baris {line}: {what}.", "Line {line}: {what}."),
    "visits.cli.pupil.line": ("No.", "Line"),
    "visits.cli.pupil.name": ("Nama", "Name"),
    "visits.cli.pupil.class": ("Kelas", "Class"),
    "visits.cli.pupil.what": ("Golongan", "What they are"),
    "visits.cli.pupil.outcome": ("Hasil", "Outcome"),
    "visits.cli.pupil.erased": ("(dihapus)", "(erased)"),
    "visits.cli.pupil.doubtful": ("perlu diputuskan", "to be decided"),
    "visits.cli.candidate.differs": ("Yang berbeda", "What differs"),
    "visits.cli.no_candidate": (
        "Tidak ada penduduk yang mendekati baris ini.",
        "No resident comes near this line.",
    ),
    "visits.cli.differs.NAME": ("nama", "name"),
    "visits.cli.differs.BIRTH_DATE": ("tanggal lahir", "birth date"),
    "visits.cli.differs.NIK": ("nomor NIK", "NIK"),
    "visits.cli.differs.nothing": ("tidak ada", "nothing"),
    "visits.cli.listed_as": ("sudah di baris {line}", "on line {line} already"),
    "done.add-school": ("Sekolah ditambahkan.", "The school is added."),
    "schools.cli.none": ("Belum ada sekolah.", "There is no school yet."),
    "schools.cli.column.code": ("Kode", "Code"),
    "schools.cli.column.name": ("Nama", "Name"),
    "schools.cli.column.visits": ("Kunjungan", "Visits"),
    "schools.cli.column.last": ("Terakhir", "Last"),
    "schools.cli.column.principal": ("Kepala sekolah", "Principal"),
    "schools.cli.column.address": ("Alamat", "Address"),
    "schools.cli.closed": ("tutup sejak {day}", "closed since {day}"),
}

WORDS = _COMMANDS | _ARGUMENTS | _USAGE | _PRINTED
