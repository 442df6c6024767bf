"""What visits, their states, the lines of their lists and the lines' outcomes are called."""

_KINDS = {
    "name.SEKOLAH": ("sekolah", "school"),
    "name.KELURAHAN": ("kantor kelurahan", "kelurahan"),
    "name.RUMAH_SAKIT": ("rumah sakit", "hospital"),
    "name.LAPAS": ("lapas", "prison"),
    "name.RUMAH": ("rumah warga", "someone's home"),
}

_STATES = {
    "name.TERJADWAL": ("terjadwal", "planned"),
    "name.BERJALAN": ("berjalan", "running"),
    "name.SELESAI": ("selesai", "done"),
}

_CLASSES = {
    "visit.class.to_record": ("akan direkam", "to record"),
    "visit.class.recorded": ("sudah rekam, belum punya KTP-el", "recorded, no card yet"),
    "visit.class.has_card": ("sudah punya KTP-el", "has a card"),
    "visit.class.under_16": ("di bawah 16 tahun", "under 16"),
    "visit.class.outside": ("luar kota", "outside the city"),
    "visit.class.unknown": ("tidak dikenal", "unknown"),
}

_OUTCOMES = {
    "name.TEREKAM": ("direkam di kunjungan ini", "recorded at this visit"),
    "name.GAGAL": ("perekaman gagal", "recording failed"),
    "name.DI_BAWAH_16": ("di bawah 16 tahun", "under 16"),
    "name.SUDAH": ("sudah direkam sebelumnya", "recorded before"),
    "name.TIDAK_HADIR": ("tidak hadir", "absent"),
    "name.LUAR_DOMISILI": ("luar domisili", "lives elsewhere"),
    "name.PKL_IZIN": ("PKL atau izin", "work placement or leave"),
    "name.TIDAK_DIKENAL": ("tidak dikenal", "nobody of the register"),
}

WORDS = _KINDS | _STATES | _CLASSES | _OUTCOMES
