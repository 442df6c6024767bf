"""The second person beside an act, and the reasons that are asked for."""

WORDS = {
    "second.question": ("Orang kedua untuk: {act}", "Second person, to: {act}"),
    "second.name": ("Nama masuk orang kedua", "Second person's sign-in name"),
    "second.password": ("Kata sandinya", "Their password"),
    "second.about": (
        "Rekan yang berhak, atau admin, mengetik sendiri. Petugas di loket tidak berganti.",
        "A colleague with the right, or an admin, types it. The clerk at the counter stays.",
    ),
    "second.keys": (
        "Enter lanjut, sesudah kata sandi: tindakan dikirim   Esc batal",
        "Enter goes on; after the password the act is sent   Esc cancels",
    ),
    "second.help": ("orang kedua", "the second person"),
    "reason.own": ("atau ketik alasan lain", "or type another reason"),
    "reason.keys": (
        "1-3 memilih atau ketik alasannya, Enter setuju, Esc batal",
        "1-3 choose, or type the reason; Enter agrees, Esc cancels",
    ),
    "reason.about": (
        "Alasan tercatat bersama tindakannya dan tidak bisa diubah.",
        "The reason is recorded with the act and can't be changed.",
    ),
    "reason.help": ("alasan", "a reason"),
    "reason.correct.1": ("Salah orang", "Wrong person"),
    "reason.correct.2": ("Salah tombol", "Wrong key"),
    "reason.correct.3": ("Belum terjadi, hanya tercatat", "Recorded, but it didn't happen"),
    "reason.void-suket.1": ("Salah orang", "Wrong person"),
    "reason.void-suket.2": ("Data di suket salah", "Wrong data on the suket"),
    "reason.void-suket.3": ("Lembar rusak atau tidak tercetak", "Sheet damaged or not printed"),
    "reason.override.1": ("Alat cetak rusak", "The printer is broken"),
    "reason.override.2": ("Listrik atau jaringan putus", "Power or network is down"),
    "reason.override.3": ("Blangko disimpan untuk jadwal lain", "Blanks are kept for a visit"),
}
