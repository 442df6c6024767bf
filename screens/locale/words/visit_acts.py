"""The acts on schools and visits: what each is called, how it is confirmed, why it is refused."""

_ACTS = {
    "name.change-school": ("ubah sekolah", "change a school"),
    "name.new-visit": ("rencanakan kunjungan", "plan a visit"),
    "name.change-visit": ("ubah kunjungan", "change a visit"),
    "name.take-roster": ("masukkan daftar kunjungan", "take a visit's list"),
    "name.add-pupil": ("tambah orang ke daftar kunjungan", "add a person to a visit's list"),
    "name.match-pupil": ("tetapkan siapa orang di daftar", "decide who a line of a list is"),
    "name.start-visit": ("mulai kunjungan", "start a visit"),
    "name.note-pupil": ("catat hasil satu baris kunjungan", "note what became of a line"),
    "name.close-visit": ("tutup kunjungan", "close a visit"),
    "name.cancel-visit": ("batalkan kunjungan", "call a visit off"),
}

_DONE = {
    "done.change-school": ("Data sekolah diubah.", "The school is changed."),
    "done.new-visit": ("Kunjungan direncanakan.", "The visit is planned."),
    "done.change-visit": ("Kunjungan diubah.", "The visit is changed."),
    "done.take-roster": ("Daftar dimasukkan.", "The list is taken in."),
    "done.add-pupil": ("Ditambahkan ke daftar.", "Added to the list."),
    "done.match-pupil": ("Keputusan dicatat.", "The decision is recorded."),
    "done.start-visit": ("Kunjungan dimulai.", "The visit is started."),
    "done.note-pupil": ("Hasilnya dicatat.", "What became of it is noted."),
    "done.close-visit": ("Kunjungan ditutup.", "The visit is closed."),
    "done.cancel-visit": ("Kunjungan dibatalkan.", "The visit is called off."),
}

# What an order asks for in words.
_FIELDS = {
    "name.team": ("petugas yang berangkat", "team"),
    "name.site": ("tempat kunjungan", "where the visit is"),
    "name.address": ("alamat", "address"),
    "name.principal": ("kepala sekolah", "principal"),
}

WORDS = _ACTS | _DONE | _FIELDS

_SCHOOLS = {
    "SCHOOL_NOT_FOUND": (
        ("Sekolah {school} tidak ada.", "There is no school {school}."),
        (
            "Kodenya tidak ada di daftar kantor, atau sekolahnya sudah ditutup.",
            "Its code isn't on the office's list, or the school is closed.",
        ),
        ("Pilih dari daftar sekolah, atau tambahkan.", "Choose from the list, or add it."),
    ),
}

_VISITS = {
    "VISIT_KIND": (
        ("Kunjungan {kind} tidak dapat dicatat begini.", "A visit {kind} can't be noted so."),
        (
            "Kunjungan ke sekolah menyebut kode sekolah; jenis lain menyebut tempatnya.",
            "One to a school names the school's code; any other kind names the place.",
        ),
        ("Pilih jenisnya: {kinds}.", "Choose the kind: {kinds}."),
    ),
    "VISIT_DAY_PAST": (
        ("Tanggal {day} sudah lewat.", "The day {day} is past."),
        ("Hari ini {today}.", "Today is {today}."),
        ("Pilih hari ini atau sesudahnya.", "Choose today or a later day."),
    ),
    "VISIT_PLACE": (
        ("{place} bukan mobil kunjungan.", "{place} is no van for visits."),
        (
            "Kunjungan memakai blangko tempat yang berkeliling: {vans}.",
            "A visit uses the blanks of a place that goes out: {vans}.",
        ),
        ("Sebutkan mobilnya.", "Name the van."),
    ),
    "VISIT_RUNS": (
        ("Kunjungan lain sedang berjalan di {place}.", "Another visit runs at {place}."),
        ("Yang berjalan: {ref}, {site:.40}.", "It is {ref}, {site:.40}."),
        ("Tutup kunjungan itu dulu.", "Close that one first."),
    ),
    "VISIT_STATE": (
        ("Kunjungan {ref} {state}.", "The visit {ref} is {state}."),
        ("Ini hanya untuk kunjungan yang {needed}.", "This is for a visit that is {needed}."),
        ("Periksa nomornya di daftar kunjungan.", "Check its number in the list of visits."),
    ),
    "VISIT_HAS_SERVED": (
        ("Kunjungan {ref} tidak dapat dibatalkan.", "The visit {ref} can't be called off."),
        (
            "{count} orang sudah direkam atau dicetak di kunjungan ini.",
            "{count} people were recorded or got a card at it.",
        ),
        ("Tutup kunjungan itu.", "Close it instead."),
    ),
}

_PUPILS = {
    "PUPIL_RECORDED": (
        ("Baris {line} di {ref} sudah dilayani.", "Line {line} of {ref} has been served."),
        (
            "Orangnya direkam atau dicetak di kunjungan ini.",
            "They were recorded or got a card at this visit.",
        ),
        ("Kalau itu keliru, koreksi tindakannya.", "If that was a mistake, correct that act."),
    ),
    "PUPIL_NOT_DUE": (
        ("Baris {line} tidak dapat dicatat begitu.", "Line {line} can't be noted so."),
        (
            "Hasilnya sudah pasti: {outcome}.",
            "What it comes to is settled: {outcome}.",
        ),
        (
            "Catat hanya yang masih harus direkam; kalau orangnya keliru, tetapkan siapa dia.",
            "Note only who is still to be recorded; if it's the wrong person, decide who they are.",
        ),
    ),
    "PUPIL_NAMED": (
        ("Alasan untuk baris {line} tidak disimpan.", "The reason for line {line} isn't kept."),
        (
            "Di dalamnya ada nama atau nomor orangnya, dan catatan ini tidak pernah dihapus.",
            "It holds a name or a number of theirs, and this record is never erased.",
        ),
        ("Tulis alasannya tanpa nama.", "Write the reason without a name."),
    ),
    "OUTCOME_UNKNOWN": (
        ("Hasil {outcome} tidak dapat dicatat.", "The outcome {outcome} can't be noted."),
        ("Yang dapat dicatat: {accepted}.", "What can be noted: {accepted}."),
        ("Pilih salah satu.", "Choose one of these."),
    ),
}

REFUSALS = _SCHOOLS | _VISITS | _PUPILS
