"""People come and go, their data is corrected, and the year's target follows.

Values of the refusals: `people` are lines of name, masked NIK and kelurahan, `field` is
SIAK's heading of a column, `day` a date.
"""

_NAMES = {
    "name.add-resident": ("tambah penduduk satu per satu", "add one resident"),
    "name.arrive": ("catat kedatangan", "record an arrival"),
    "name.depart": ("catat pindah atau meninggal", "record a departure"),
    "name.correct-resident": ("perbaiki data penduduk", "correct a resident's data"),
    "name.take-target": ("tetapkan target tahun", "note a year's target"),
    "name.ADDED": ("ditambahkan di loket", "entered at the counter"),
    "name.ARRIVED": ("pindah datang", "moved into the city"),
    "name.MENINGGAL": ("meninggal", "died"),
    "name.KOREKSI": ("salah masuk", "entered by mistake"),
    "name.PINDAH_KELUAR": ("pemilik pindah", "holder moved away"),
    "name.REGISTER": ("berkas atau perbaikan data", "a file, or corrected data"),
    "name.source": ("sumber", "source"),
}

_DONE = {
    "done.add-resident": (
        "Penduduk ditambahkan; belum dikonfirmasi berkas SIAK.",
        "Resident added; not confirmed by SIAK's file yet.",
    ),
    "done.arrive": ("Kedatangan dicatat.", "Arrival recorded."),
    "done.depart": ("Kepergian dicatat.", "Departure recorded."),
    "done.correct-resident": (
        "Data diperbaiki; belum dikonfirmasi berkas SIAK.",
        "Data corrected; not confirmed by SIAK's file yet.",
    ),
    "done.take-target": ("Target tahun ditetapkan.", "The year's target is noted."),
    "receipt.base_status": ("Status dasar", "Base status"),
    "receipt.old_card": ("Kartu lama", "Old card"),
    "receipt.old_card.shelf": (
        "{cause}; ambil kartu ke-{issue} dari rak {place}, simpan di kartu lama",
        "{cause}; take card no. {issue} from the shelf at {place} to the old cards",
    ),
}

_COMMANDS = {
    "command.residents": ("data penduduk", "the register of residents"),
    "command.residents add": (
        "tambah penduduk yang NIK-nya tidak ditemukan",
        "enter someone whose NIK isn't found",
    ),
    "command.residents arrive": (
        "catat kedatangan dari berkas CSV atau XLSX, satu tindakan per baris",
        "record the arrivals of a CSV or XLSX file, one act a row",
    ),
    "command.residents depart": (
        "catat penduduk pindah keluar atau meninggal",
        "record that someone moved away or died",
    ),
    "command.residents correct": (
        "perbaiki data: FIELD=NILAI dengan nama kolom SIAK",
        "correct data: FIELD=VALUE by SIAK's headings",
    ),
    "command.target": (
        "target tahun: patokan, datang, pergi, sudah dan belum rekam (--json: per kelurahan juga)",
        "the year's target: baseline, arrived, departed, recorded, left (--json: by kelurahan too)",
    ),
    "command.target snapshot": (
        "tetapkan daftar target satu tahun seperti adanya",
        "note the list of a year's target as it stands",
    ),
    "arg.resident_name": ("nama lengkap", "the full name"),
    "arg.birth_date": ("tanggal lahir: 31-12-2006", "the birth date: 31-12-2006"),
    "arg.sex": ("L atau P", "L (male) or P (female)"),
    "arg.kelurahan": ("kelurahan: kode atau nama", "the kelurahan: code or name"),
    "arg.kecamatan": ("kecamatan, bila perlu", "the kecamatan, where needed"),
    "arg.no_kk": ("No. KK", "the number of the family card"),
    "arg.birth_place": ("tempat lahir", "the place of birth"),
    "arg.marital": ("status kawin: kata atau angka SIAK", "marital status: SIAK's word or number"),
    "arg.religion": ("agama", "the religion"),
    "arg.occupation": ("pekerjaan", "the occupation"),
    "arg.blood": ("golongan darah", "the blood group"),
    "arg.citizenship": ("WNI atau WNA", "WNI (citizen) or WNA (foreigner)"),
    "arg.address": ("alamat", "the address"),
    "arg.rt": ("nomor RT", "the number of the RT"),
    "arg.rw": ("nomor RW", "the number of the RW"),
    "arg.mother": ("nama ibu", "the mother's name"),
    "arg.new_person": (
        "orang lain dari yang senama dan selahir",
        "someone else than who has that name and birth date",
    ),
    "arg.depart_reason": ("PINDAH atau MENINGGAL", "PINDAH (moved away) or MENINGGAL (died)"),
    "arg.fields": ("FIELD=NILAI, misalnya TGL_LHR=31-12-2006", "such as TGL_LHR=31-12-2006"),
    "arg.year": ("tahun target", "the target's year"),
    "arg.names": (
        "siapa yang datang dan pergi; pembacaannya dicatat",
        "who came and went; reading them is recorded",
    ),
    "arg.source": ("sumber daftarnya: DP4, SIAK", "where the list comes from: DP4, SIAK"),
    "usage.residents_correct": (
        "{word}: tulis FIELD=NILAI, setiap kolom sekali. Kolom: {fields}",
        "{word}: write FIELD=VALUE, each field once. Fields: {fields}",
    ),
}

_FIGURES = {
    "show.unconfirmed": (
        "Data ini belum dikonfirmasi berkas SIAK.",
        "This data is not confirmed by SIAK's file yet.",
    ),
    "arrivals.counts": (
        "{read} baris: {arrived} datang, {unchanged} sudah tercatat, {rejected} ditolak.",
        "{read} rows: {arrived} arrived, {unchanged} on record already, {rejected} rejected.",
    ),
    "target.baseline": ("Patokan ({source}, {day})", "Began with ({source}, {day})"),
    "target.no_snapshot": ("Patokan (belum ditetapkan)", "Began with (not noted yet)"),
    "target.arrived": ("Datang", "Arrived"),
    "target.departed": ("Pergi", "Departed"),
    "target.target": ("Target {year}", "Target of {year}"),
    "target.recorded": ("Sudah rekam", "Recorded"),
    "target.left": ("Belum rekam", "Still to be recorded"),
    "target.kecamatan": ("Per kecamatan", "By kecamatan"),
    "target.born": ("Per bulan lahir", "By month of birth"),
    "target.month": ("bulan {month}", "month {month}"),
    "target.short.target": ("target", "in all"),
    "target.short.recorded": ("rekam", "recorded"),
    "target.short.left": ("belum", "left"),
    "target.nobody": ("  tidak ada", "  nobody"),
}

WORDS = {**_NAMES, **_DONE, **_COMMANDS, **_FIGURES}

_PEOPLE = {
    "SAME_PERSON_PERHAPS": (
        ("Mungkin sudah terdaftar.", "Perhaps in the register already."),
        (
            "Nama dan tanggal lahir sama: {people:.90} ({count}).",
            "Same name and birth date: {people:.90} ({count}).",
        ),
        (
            "Cocokkan NIK; orang lain: --new-person.",
            "Compare the NIK; someone else: --new-person.",
        ),
    ),
    "ALREADY_RESIDENT": (
        ("Sudah penduduk kota ini.", "A resident of this city already."),
        (
            "Yang datang ialah orang baru, yang pernah pindah, atau dari luar.",
            "Who arrives is new, moved away once, or lives elsewhere.",
        ),
        ("Bila alamatnya berubah, perbaiki datanya.", "If the address changed, correct the data."),
    ),
    "DECEASED": (
        ("Penduduk ini tercatat meninggal.", "This resident is on record as deceased."),
        ("Yang meninggal tidak dapat datang.", "Someone deceased can't arrive."),
        (
            "Bila keliru, koreksi catatan meninggalnya atau tunggu berkas SIAK.",
            "If that is wrong, correct its record or wait for SIAK's file.",
        ),
    ),
    "ALREADY_DEPARTED": (
        ("Kepergiannya sudah tercatat.", "The departure is on record already."),
        ("Status dasar: {base_status}.", "Base status: {base_status}."),
        (
            "Bila keliru, koreksi; bila kembali, catat kedatangan.",
            "If that is wrong, correct it; if they are back, record an arrival.",
        ),
    ),
    "ARRIVES_ELSEWHERE": (
        ("Alamat barunya di luar kota ini.", "The new address isn't in this city."),
        ("Kelurahan: {kelurahan:.60}.", "It is {kelurahan:.60}."),
        (
            "Periksa kelurahannya; orang luar tidak dicatat datang.",
            "Check the kelurahan; who lives elsewhere doesn't arrive here.",
        ),
    ),
    "NOTHING_CHANGED": (
        ("Tidak ada yang berubah.", "Nothing would change."),
        ("Data NIK {nik} sudah seperti itu.", "The data of NIK {nik} is like that already."),
        ("Ubah isian yang keliru, lalu ulangi.", "Change what is wrong, then try again."),
    ),
    "DATA_UNREADABLE": (
        ("Data tidak dapat dicatat.", "The data can't be recorded."),
        ("Isian yang keliru: {field}.", "What is wrong: {field}."),
        ("Perbaiki isian itu, lalu ulangi.", "Put it right, then try again."),
    ),
    "DATA_FAULTS": (
        ("Data tidak dapat dibaca.", "The data can't be read."),
        ("{faults}.", "It has faults: {faults}."),
        ("Perbaiki semuanya, lalu ulangi.", "Put all of it right, then try again."),
    ),
    "DATA_CHANGED_SINCE": (
        ("Belum dapat dikoreksi.", "This can't be taken back."),
        (
            "Data NIK {nik} sudah diubah lagi sesudahnya.",
            "The data of NIK {nik} was changed again since.",
        ),
        ("Perbaiki datanya dengan tindakan baru.", "Correct the data by a new act."),
    ),
}

_TARGET = {
    "TARGET_TAKEN": (
        ("Target {year} sudah ditetapkan.", "The target of {year} is noted already."),
        (
            "Ditetapkan {day}; patokan yang dapat diganti tidak menunjukkan perubahan.",
            "Noted on {day}; a baseline that could be set anew would hide every change.",
        ),
        (
            "Bila keliru, koreksi tindakannya, lalu tetapkan lagi.",
            "If it was a mistake, correct that act and note it again.",
        ),
    ),
    "TARGET_YEAR": (
        ("Tahun target tidak dikenal.", "No such target year."),
        ("Tahun antara {first} dan {last}.", "A year between {first} and {last}."),
        ("Sebutkan --year dengan empat angka.", "Give --year in four digits."),
    ),
}

REFUSALS = {**_PEOPLE, **_TARGET}
