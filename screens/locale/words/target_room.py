"""The year's target: its room, the people behind its numbers, the voters of an election day."""

_COMMANDS = {
    "command.target people": (
        "orang di balik satu angka target, menurut nama",
        "the people behind a number of the target, by name",
    ),
    "command.target voters": (
        "proyeksi pemilih (DP4) pada hari pemilihan, per kelurahan",
        "the projection of voters (DP4) on an election day, by kelurahan",
    ),
    "arg.target_out": (
        "tulis angka dan bagiannya ke berkas CSV ini",
        "write the figures and parts to this CSV file",
    ),
    "arg.target_part": (
        "LEFT (belum rekam), RECORDED, ALL, ARRIVED atau DEPARTED",
        "LEFT (not recorded), RECORDED, ALL, ARRIVED or DEPARTED",
    ),
    "arg.target_kecamatan": ("hanya kecamatan ini, nama atau kode", "this kecamatan alone"),
    "arg.target_kelurahan": ("hanya kelurahan ini, nama atau kode", "this kelurahan alone"),
    "arg.target_school": ("hanya sekolah dengan kode ini", "the school of this code alone"),
    "arg.no_school": (
        "yang tidak ada di daftar sekolah mana pun",
        "those who are on no school's list",
    ),
    "arg.target_month": ("hanya yang lahir di bulan ini, 1-12", "born in this month alone, 1-12"),
    "arg.people_out": ("tulis orangnya ke berkas CSV ini", "write the people to this CSV file"),
    "arg.election_day": (
        "hari pemilihan (bawaan: setelan election_day)",
        "the election day (default: the setting election_day)",
    ),
    "arg.voters_kelurahan": ("hanya kelurahan ini", "this kelurahan alone"),
    "arg.unrecorded": (
        "hanya yang belum direkam, dengan --names atau --out",
        "those alone who aren't recorded, with --names or --out",
    ),
    "arg.voters_names": (
        "nama dan alamat, bagi yang berhak; pembacaannya dicatat",
        "names and addresses, for those with the right; reading them is recorded",
    ),
    "arg.voters_out": (
        "tulis nama dan alamat ke berkas CSV ini",
        "write names and addresses to this CSV file",
    ),
    "usage.target_out": (
        "--names dan --out tidak dapat bersamaan; nama ada di `target people --out`",
        "--names and --out exclude each other; names are in `target people --out`",
    ),
    "usage.target_month": ("--month: bulan 1 sampai 12", "--month: a month, 1 to 12"),
    "usage.target_one": (
        "sebutkan satu saja: --kecamatan atau --kelurahan, --school atau --no-school",
        "give one of --kecamatan and --kelurahan, one of --school and --no-school",
    ),
    "usage.voters_names": (
        "--unrecorded perlu --names atau --out; keduanya tidak bersamaan",
        "--unrecorded needs --names or --out; these two exclude each other",
    ),
    "target.people.nobody": ("Tidak ada orang di bagian ini.", "Nobody is in this part."),
    "target.people.count": ("{count} orang", "{count} people"),
    "voters.title": ("Pemilih pada {day}", "Voters on {day}"),
    "voters.city": ("Kota", "City"),
    "voters.apart": (
        "Termasuk {young} di bawah 17 yang pernah kawin; TNI/Polri di luar hitungan: {serve}.",
        "Among them {young} under 17 who are or were married; TNI/Polri not counted: {serve}.",
    ),
    "voters.column.total": ("pemilih", "voters"),
    "voters.column.male": ("L", "men"),
    "voters.column.female": ("P", "women"),
    "voters.column.first_time": ("pemula", "first"),
    "voters.column.recorded": ("rekam", "recorded"),
    "voters.column.left": ("belum", "left"),
}

_WORDS = {
    "target.school": ("Per sekolah", "By school"),
    "target.no_school": ("(tidak di daftar sekolah)", "(on no school's list)"),
    "target.column.address": ("Alamat", "Address"),
    "target.column.school": ("Sekolah", "School"),
    "target.column.recorded": ("Direkam", "Recorded"),
    "target.column.reason": ("Sebab", "Reason"),
    "target.figures": (
        "Target {year}: {baseline} + {arrived} datang - {departed} pergi = {target}. "
        "Rekam {recorded}, belum {left}.",
        "Target {year}: {baseline} + {arrived} came - {departed} went = {target}. "
        "Recorded {recorded}, left {left}.",
    ),
    "target.figures.no_snapshot": (
        "Target {year}: {target}. Sudah rekam {recorded}, belum {left}.",
        "Target of {year}: {target}. Recorded {recorded}, left {left}.",
    ),
    "target.pace.kept": (
        "Laju {days} hari kerja: {kept} sehari.",
        "Pace over {days} working days: {kept} a day.",
    ),
    "target.pace.unknown": ("Laju belum diketahui.", "The pace isn't known yet."),
    "target.pace.needed": (
        "Perlu {needed} sehari, {days} hari kerja lagi.",
        "Needed: {needed}, {days} days left.",
    ),
    "target.pace.estimated": ("Libur perkiraan.", "Holidays estimated."),
    "target.pace.no_day": (
        "Tidak ada hari kerja lagi tahun ini.",
        "No working day of the year is left.",
    ),
    "target.pace.done": ("Dengan laju ini selesai {day}.", "At this pace done by {day}."),
    "target.pace.short": (
        "Dengan laju ini {count} orang belum direkam pada 31-12-{year}.",
        "At this pace {count} people aren't recorded by 31-12-{year}.",
    ),
    "target.pace.over": (
        "Tahun {year} sudah berakhir; {left} orang tidak direkam.",
        "The year {year} is over; {left} people were not recorded.",
    ),
    "target.pace.complete": ("Semua sudah direkam.", "Everyone is recorded."),
}

_MONTHS = {
    "month.1": ("Januari", "January"),
    "month.2": ("Februari", "February"),
    "month.3": ("Maret", "March"),
    "month.4": ("April", "April"),
    "month.5": ("Mei", "May"),
    "month.6": ("Juni", "June"),
    "month.7": ("Juli", "July"),
    "month.8": ("Agustus", "August"),
    "month.9": ("September", "September"),
    "month.10": ("Oktober", "October"),
    "month.11": ("November", "November"),
    "month.12": ("Desember", "December"),
}

_ROOM = {
    "room.title.target": ("TARGET", "TARGET"),
    "room.about.target": (
        "Warga kota yang berumur 17 tahun ini: berapa sudah direkam, berapa belum, di mana.",
        "The city's people who turn 17 this year: how many are recorded, how many left, where.",
    ),
    "room.turns.target": (
        "kecamatan, kelurahan, sekolah, bulan lahir, pemilih (DP4), datang dan pergi",
        "kecamatan, kelurahan, school, month of birth, voters (DP4), arrivals and departures",
    ),
    "room.key.target-people": ("Orangnya", "People"),
    "room.help.target-people": (
        "tunjukkan orang di balik angka baris yang dipilih",
        "show the people behind the figures of the chosen row",
    ),
    "room.none.target": ("Tidak ada orang di target ini.", "Nobody is on this list."),
    "room.title.target-people": ("ORANG DI TARGET", "PEOPLE OF THE TARGET"),
    "room.about.target-people": (
        "Orang di balik satu angka target. Membukanya dicatat seperti membuka daftar lain.",
        "The people behind a number of the target. Opening it is recorded as any list is.",
    ),
    "room.turns.target-people": (
        "belum rekam, sudah rekam, semua; atau datang dan pergi",
        "not recorded, recorded, all; or arrived and departed",
    ),
    "room.none.target-people": ("Tidak ada orang di bagian ini.", "Nobody is in this part."),
    "target.view.kecamatan": ("Kecamatan", "Kecamatan"),
    "target.view.kelurahan": ("Kelurahan", "Kelurahan"),
    "target.view.school": ("Sekolah", "School"),
    "target.view.month": ("Bulan lahir", "Birth month"),
    "target.view.voters": ("DP4", "DP4"),
    "target.view.drift": ("Datang-pergi", "Came and went"),
    "target.column.kecamatan": ("Kecamatan", "Kecamatan"),
    "target.column.kelurahan": ("Kelurahan", "Kelurahan"),
    "target.column.month": ("Bulan lahir", "Month of birth"),
    "target.column.drift": ("Perubahan daftar", "How the list changed"),
    "target.column.people": ("Orang", "People"),
    "target.column.day": ("Sejak", "Since"),
    "target.part.LEFT": ("Belum rekam", "Not recorded"),
    "target.part.RECORDED": ("Sudah rekam", "Recorded"),
    "target.part.ALL": ("Semua", "All"),
    "target.part.ARRIVED": ("Datang", "Arrived"),
    "target.part.DEPARTED": ("Pergi", "Departed"),
    "target.detail.part": (
        "{name}: {left} dari {target} belum direkam.",
        "{name}: {left} of {target} are not recorded.",
    ),
    "target.detail.voters": (
        "{name} ({kecamatan}): {young} di bawah 17 pernah kawin; TNI/Polri {serve} di luar.",
        "{name} ({kecamatan}): {young} under 17 ever married; TNI/Polri {serve} not counted.",
    ),
    "target.detail.snapshot": (
        "Daftar seperti ketika ditetapkan.",
        "The list as it stood when it was noted.",
    ),
    "target.detail.no_snapshot": (
        "Belum ditetapkan: `target snapshot` oleh admin.",
        "Not noted yet: `target snapshot`, by an admin.",
    ),
    "target.detail.school": ("Sekolah: {school}", "School: {school}"),
    "target.reason.ARRIVED": ("pindah datang", "moved in"),
    "target.reason.ADDED": ("ditambahkan", "entered"),
    "target.reason.PINDAH": ("pindah", "moved away"),
    "target.reason.MENINGGAL": ("meninggal", "died"),
    "target.reason.REGISTER": ("menurut data", "by the data"),
    "target.detail.reason": ("Sebab: {reason}.", "Reason: {reason}."),
    "target.detail.by_siak": ("Sudah rekam menurut SIAK.", "Recorded, by SIAK's word."),
    "target.detail.recorded": ("Direkam {day} di {place}.", "Recorded on {day} at {place}."),
    "target.detail.recorded.visit": (
        "Direkam {day} di {place}, kunjungan {visit}.",
        "Recorded on {day} at {place}, visit {visit}.",
    ),
    "target.voters.names": (
        "Nama dan alamat: perintah `target voters --out`, bagi yang berhak.",
        "Names and addresses: `target voters --out`, for those with the right.",
    ),
    "target.baseline.people": (
        "Patokan tidak punya daftar sendiri: ia target tanpa yang datang, dengan yang pergi.",
        "The baseline has no list of its own: it is the target less who came, with who went.",
    ),
    "target.voters.no_day": (
        "Hari pemilihan belum ditetapkan (setelan election_day, oleh admin).",
        "No election day is set (the setting election_day, by an admin).",
    ),
    "target.figures.voters": (
        "Pemilih {day}: {total}. Sudah rekam {recorded}, belum {left}.",
        "Voters on {day}: {total}. Recorded {recorded}, left {left}.",
    ),
    "target.people.figures": (
        "{name}, target {year}: {recorded} sudah rekam, {left} belum.",
        "{name}, target of {year}: {recorded} recorded, {left} left.",
    ),
    "target.people.drift": (
        "Datang dan pergi sejak target {year} ditetapkan",
        "Who came and went since the target of {year} was noted",
    ),
}

_REFUSED = {
    "KECAMATAN_UNKNOWN": (
        ("Kecamatan {kecamatan:.40} tidak dikenal.", "Unknown kecamatan: {kecamatan:.40}."),
        ("Pakai nama atau kodenya, 52.71.01.", "Give its name or code, 52.71.01."),
        ("Isi lagi kecamatannya.", "Type the kecamatan again."),
    ),
    "ELECTION_DAY_MISSING": (
        ("Hari pemilihan belum ditetapkan.", "No election day is set."),
        (
            "Siapa pemilih bergantung pada umur di hari itu.",
            "Who is a voter depends on their age on that day.",
        ),
        (
            "Sebutkan --day, atau admin menetapkan setelan election_day.",
            "Give --day, or let an admin set election_day.",
        ),
    ),
    "ELECTION_DAY_WRONG": (
        ("Bukan hari pemilihan.", "That is no election day."),
        ("Tahunnya antara {first} dan {last}.", "Its year is between {first} and {last}."),
        ("Periksa tanggalnya, seperti 27-11-2024.", "Check the date, such as 27-11-2024."),
    ),
}
WORDS = {**_COMMANDS, **_WORDS, **_MONTHS, **_ROOM}
REFUSALS = _REFUSED
