"""The form that records an enrolment."""

WORDS = {
    "enrol.title": ("REKAM", "ENROL"),
    "enrol.kind": ("Jenis permohonan (F-1.02)", "Kind of request (F-1.02)"),
    "enrol.answer": ("Jawaban SIAK", "SIAK's answer"),
    "enrol.early": (
        "Rekam dini: KTP-el baru bisa dicetak mulai {from_day}.",
        "Early recording: the KTP-el can be printed from {from_day}.",
    ),
    "enrol.again": ("Rekam ulang: percobaan sebelumnya gagal.", "Again: the last try failed."),
    "enrol.keys": (
        "Enter lanjut, di baris terakhir: catat   panah atau huruf memilih   Esc batal",
        "Enter goes on, on the last line: record   arrows, letter choose   Esc cancels",
    ),
    "enrol.confirm": (
        "Sidik jari, iris, foto dan tanda tangan sudah diambil di alat perekam.",
        "Fingers, irises, photo and signature were taken on the recorder.",
    ),
    "enrol.kind.A": ("Baru", "New"),
    "enrol.kind.B": ("Pindah datang", "Moved in"),
    "enrol.kind.C": ("Hilang atau rusak", "Lost or damaged"),
    "enrol.kind.D": ("Perpanjangan (ITAP)", "Renewal (ITAP)"),
    "enrol.kind.E": ("Perubahan kewarganegaraan", "Change of citizenship"),
    "enrol.kind.F": ("Luar domisili", "Lives elsewhere"),
    "enrol.kind.G": ("Transmigrasi", "Transmigration"),
}
