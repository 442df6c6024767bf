"""The rooms of visits and schools, and their forms."""

_VISITS = {
    "rooms.visits": ("Jemput bola dan sekolah", "Going to school: visits"),
    "rooms.target": ("Target tahun ini", "The year's target"),
    "paper.by_key.visit": (
        "Enter mencetak lembar untuk kepala sekolah.",
        "Enter prints the page for the principal.",
    ),
    "room.title.visits": ("JEMPUT BOLA", "VISITS"),
    "room.about.visits": (
        "Kunjungan ke sekolah dan tempat lain: rencanakan, ambil daftarnya, lalu masuk dengan"
        " Enter. Putuskan dulu nama yang meragukan; pada harinya Enter di dalam memulai.",
        "Visits to schools and elsewhere: plan one, take its list, then go in with Enter. Decide"
        " the doubtful names beforehand; on the day Enter inside starts it.",
    ),
    "room.turns.visits": ("yang terbuka, yang selesai, atau semua", "open ones, done ones, or all"),
    "room.none.visits": (
        "Belum ada kunjungan. F2 merencanakan yang baru.",
        "There is no visit. F2 plans a new one.",
    ),
    "room.key.visit-open": ("Masuk", "Go in"),
    "room.key.visit-new": ("Baru", "New"),
    "room.key.visit-roster": ("Daftar", "List"),
    "room.key.visit-schools": ("Sekolah", "Schools"),
    "room.key.visit-change": ("Ubah", "Change"),
    "room.key.visit-cancel": ("Batal", "Cancel"),
    "room.help.visit-open": ("masuk ke kunjungan yang dipilih", "go into the chosen visit"),
    "room.help.visit-new": ("rencanakan kunjungan baru", "plan a new visit"),
    "room.help.visit-roster": (
        "ambil daftar nama dari berkas CSV atau XLSX untuk kunjungan yang dipilih",
        "take a list of names from a CSV or XLSX file for the chosen visit",
    ),
    "room.help.visit-schools": ("sekolah yang dikenal kantor", "the schools that the office keeps"),
    "room.help.visit-change": (
        "ubah hari, tim atau mobil kunjungan yang dipilih",
        "change the chosen visit's day, team or van",
    ),
    "room.help.visit-cancel": (
        "batalkan kunjungan yang dipilih, dengan alasan",
        "call the chosen visit off, with a reason",
    ),
    "visits.figures": (
        "Sekolah: {schools}. Mobil: {vans}.",
        "Schools: {schools}. Vans: {vans}.",
    ),
    "visits.view.OPEN": ("Terbuka", "Open"),
    "visits.view.DONE": ("Selesai", "Done"),
    "visits.view.ALL": ("Semua", "All"),
    "visits.column.day": ("Hari", "Day"),
    "visits.column.site": ("Tempat", "Where"),
    "visits.column.kind": ("Jenis", "Kind"),
    "visits.column.state": ("Keadaan", "State"),
    "visits.column.listed": ("Daftar", "Listed"),
    "visits.column.place": ("Mobil", "Van"),
    "visits.about": ("{ref}, {kind}. Tim: {team}.", "{ref}, {kind}. Team: {team}."),
    "visits.carried": ("Melanjutkan {ref}.", "It goes on from {ref}."),
    "visits.closed": ("Ditutup {day}.", "Closed on {day}."),
    "visits.day.past": (
        "Harinya sudah lewat: Enter di dalam memulai hari ini, F6 mengubah harinya.",
        "Its day has passed: Enter inside starts it today, F6 changes the day.",
    ),
    "visits.day.closed": (
        "Hari itu libur atau akhir pekan; tanyakan ke sekolahnya.",
        "That day is a holiday or a weekend; ask the school.",
    ),
    "visits.day.friday": (
        "Hari Jumat: sekolah pulang sebelum siang.",
        "A Friday: schools end before noon.",
    ),
    "visits.made": (
        "{ref} direncanakan. F3 mengambil daftar namanya.",
        "{ref} is planned. F3 takes its list of names.",
    ),
    "visits.changed": ("{ref} diubah.", "{ref} was changed."),
    "visits.cancelled": ("{ref} dibatalkan.", "{ref} was called off."),
    "visits.cancel.question": ("Dibatalkan karena:", "Called off because:"),
    "visits.over": (
        "Kunjungan ini sudah selesai atau batal: tidak berubah lagi.",
        "This visit is over or called off: it doesn't change any more.",
    ),
    "visits.runs": (
        "Kunjungan ini sedang berjalan: hari dan timnya tidak berubah lagi.",
        "This visit is running: its day and team don't change any more.",
    ),
    "visits.no_van": (
        "Tidak ada tempat yang berkeliling. Admin menandainya: counter-tui settings.",
        "No place of the office goes out. The admin marks one: counter-tui settings.",
    ),
    "reason.cancel-visit.1": ("sekolah meminta ditunda", "the school asked to wait"),
    "reason.cancel-visit.2": ("mobil atau alat rusak", "the van or a device is broken"),
    "reason.cancel-visit.3": ("blangko tidak cukup", "there are too few blanks"),
}

_FORMS = {
    "visit.new.question": ("Kunjungan baru", "A new visit"),
    "visit.change.question": ("Ubah {ref}, {site}", "Change {ref}, {site}"),
    "visit.label.kind": ("Jenis", "Kind"),
    "visit.label.school": ("Sekolah", "School"),
    "visit.label.site": ("Di mana", "Where"),
    "visit.label.day": ("Hari", "Day"),
    "visit.label.team": ("Tim", "Team"),
    "visit.label.van": ("Mobil", "Van"),
    "visit.label.file": ("Berkas", "File"),
    "visit.label.name": ("Nama", "Name"),
    "visit.label.born": ("Lahir", "Born"),
    "visit.label.class": ("Kelas", "Class"),
    "stock.lacks.visit-kind": (
        "Panah atau huruf memilih ke mana tim pergi.",
        "Arrow or letter picks where the team goes.",
    ),
    "stock.lacks.visit-school": (
        "Ketik sebagian nama atau kode sekolahnya; panah kiri kanan memilih.",
        "Type part of the school's name or code; left and right choose.",
    ),
    "stock.lacks.visit-site": (
        "Isi tempatnya, misalnya RSUD KOTA MATARAM.",
        "Type the place, for example RSUD KOTA MATARAM.",
    ),
    "stock.lacks.visit-day": (
        "Isi harinya, misalnya 17-08-2026; hari ini atau sesudahnya.",
        "Type the day, for example 17-08-2026; today or later.",
    ),
    "stock.lacks.visit-team": (
        "Isi nama petugasnya, atau kosongkan.",
        "Type who goes, or leave it empty.",
    ),
    "stock.lacks.visit-van": (
        "Panah memilih mobil yang blangkonya dipakai.",
        "Arrow picks the van whose blanks are used.",
    ),
    "stock.lacks.visit-file": (
        "Isi letak berkasnya, misalnya ~/sman1.xlsx.",
        "Type where the file is, for example ~/sman1.xlsx.",
    ),
    "stock.lacks.pupil-nik": (
        "Isi NIK; bila ada di register, nama dan lahirnya tidak perlu.",
        "Type the NIK; if it is in the register, name and birth aren't needed.",
    ),
    "stock.lacks.pupil-name": (
        "Tanpa NIK: isi nama lengkapnya.",
        "Without a NIK: type the whole name.",
    ),
    "stock.lacks.pupil-born": (
        "Tanpa NIK: isi tanggal lahirnya, misalnya 17-08-2009.",
        "Without a NIK: type the birth date, for example 17-08-2009.",
    ),
    "stock.lacks.pupil-class": ("Isi kelasnya, atau kosongkan.", "Type the class, or leave it."),
    "stock.lacks.pupil-nisn": (
        "Isi NISN, sepuluh angka, atau kosongkan.",
        "Type the NISN, ten digits, or leave it empty.",
    ),
    "stock.lacks.school-code": (
        "Isi kode untuk sekolah ini: huruf, angka atau garis, misalnya SMAN-1.",
        "Type a code for this school: letters, digits or dashes, such as SMAN-1.",
    ),
    "stock.lacks.school-name": ("Isi nama sekolahnya.", "Type the school's name."),
    "stock.lacks.school-address": (
        "Isi alamatnya, atau kosongkan.",
        "Type its address, or leave it empty.",
    ),
    "stock.lacks.school-head": (
        "Isi nama kepala sekolahnya, atau kosongkan.",
        "Type its principal's name, or leave it empty.",
    ),
    "visit.lack.school": ("pilih sekolahnya", "choose the school"),
    "visit.lack.date": ("bukan tanggal", "no date"),
    "visit.lack.past": ("sudah lewat", "has passed"),
    "visit.lack.nisn": ("bukan NISN", "no NISN"),
    "visit.roster.question": ("Daftar nama untuk {site}", "A list of names for {site}"),
    "visit.roster.about": (
        "CSV atau XLSX dengan NAMA dan TGL_LHR, atau NIK; NISN dan KELAS bila ada.",
        "CSV or XLSX with NAMA and TGL_LHR, or NIK; NISN and KELAS where known.",
    ),
    "visits.roster.none": (
        "Di terminal ini berkas tidak dapat dibaca; pakai counter-tui visit roster.",
        "Files can't be read at this terminal; use counter-tui visit roster.",
    ),
    "visits.roster.reading": ("Membaca berkas ...", "Reading the file ..."),
    "visits.roster.unread": ("Berkas tidak terbaca: {why}.", "The file can't be read: {why}."),
    "visits.roster.empty": ("Tidak ada baris yang dapat diambil.", "No line could be taken."),
    "visits.roster.taken": (
        "Masuk daftar: {added}; sudah ada: {there}.",
        "Onto the list: {added}; there already: {there}.",
    ),
    "visits.roster.doubtful": (
        "{count} meragukan: Enter masuk, lalu putuskan.",
        "{count} are doubtful: Enter goes in, to decide.",
    ),
    "visits.roster.rejected": (
        "{count} baris ditolak, alasannya di {file}.",
        "{count} rows rejected, why stands in {file}.",
    ),
    "visit.add.question": ("Tambah ke daftar", "Add to the list"),
    "visit.add.about": (
        "Cukup NIK. Tanpa NIK: nama dan tanggal lahir.",
        "The NIK is enough. Without it: name and birth date.",
    ),
}

_SCHOOLS = {
    "room.title.schools": ("SEKOLAH", "SCHOOLS"),
    "room.about.schools": (
        "Sekolah yang didatangi. Yang ditutup tidak ditawarkan lagi; kunjungan lamanya tetap.",
        "Schools that are visited. One that is closed isn't offered; its old visits stay.",
    ),
    "room.turns.schools": ("yang buka, atau yang ditutup", "those open, or those closed"),
    "room.none.schools": (
        "Belum ada sekolah. F2 menambahkannya.",
        "There is no school. F2 adds one.",
    ),
    "room.key.school-new": ("Tambah", "Add"),
    "room.key.school-change": ("Ubah", "Change"),
    "room.key.school-close": ("Tutup", "Close"),
    "room.help.school-new": ("tambahkan sebuah sekolah", "add a school"),
    "room.help.school-change": (
        "ubah nama, alamat atau kepala sekolah",
        "change its name, address or principal",
    ),
    "room.help.school-close": (
        "tutup sekolah yang dipilih, atau buka lagi",
        "close the chosen school, or open it again",
    ),
    "schools.figures": (
        "Sekolah yang didatangi tim jemput bola.",
        "Schools to which the team goes.",
    ),
    "schools.view.open": ("Buka", "Open"),
    "schools.view.closed": ("Ditutup", "Closed"),
    "schools.column.code": ("Kode", "Code"),
    "schools.column.name": ("Nama", "Name"),
    "schools.column.visits": ("Kunjungan", "Visits"),
    "schools.column.last": ("Terakhir", "Last"),
    "schools.about": ("Kepala: {head}. Alamat: {address}.", "Head: {head}. Address: {address}."),
    "schools.closed": ("Ditutup {day}.", "Closed on {day}."),
    "schools.added": ("Ditambahkan: {name}.", "Added: {name}."),
    "schools.changed": ("Diubah: {name}.", "Changed: {name}."),
    "schools.was_closed": ("Ditutup: {name}. F8 membukanya lagi.", "Closed: {name}. F8 reopens."),
    "schools.was_opened": ("Dibuka lagi: {name}.", "Opened again: {name}."),
    "schools.close.question": ("{name} ditutup untuk seterusnya?", "Close {name} for good?"),
    "schools.close.answer.no": ("Tidak", "No"),
    "schools.close.answer.yes": ("Ya, tidak didatangi lagi", "Yes, nobody goes there any more"),
    "school.new.question": ("Sekolah baru", "A new school"),
    "school.change.question": ("Ubah sekolah {code}", "Change school {code}"),
    "school.label.code": ("Kode", "Code"),
    "school.label.name": ("Nama", "Name"),
    "school.label.address": ("Alamat", "Address"),
    "school.label.head": ("Kepala", "Principal"),
}

WORDS = _VISITS | _FORMS | _SCHOOLS
