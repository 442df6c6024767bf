"""Signing in, and the lock of a screen left alone."""

WORDS = {
    "sign_in.title": ("LOKET KTP-el", "KTP-el COUNTER"),
    "sign_in.operator": ("Nama masuk", "Sign-in name"),
    "sign_in.password": ("Kata sandi", "Password"),
    "sign_in.keys": (
        "Enter lanjut   Esc kosongkan   Ctrl+Q keluar",
        "Enter goes on   Esc clears   Ctrl+Q quits",
    ),
    "sign_in.training": (
        "KANTOR PELATIHAN: petugas, gudang, pengawas, admin; kata sandi demo",
        "TRAINING OFFICE: petugas, gudang, pengawas, admin; password demo",
    ),
    "sign_in.checking": ("Memeriksa ...", "Checking ..."),
    "sign_in.locked": ("Layar dikunci. Masuk lagi.", "The screen was locked. Sign in again."),
    "sign_in.name_missing": ("Isi nama masuk dulu.", "Enter the sign-in name first."),
}
