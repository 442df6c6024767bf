"""What a visit's room tells after a key, and what it asks."""

WORDS = {
    "visit.early": (
        "Tidak dihitung: tombol ditekan sebelum murid ini tampil. Lihat, lalu tekan lagi.",
        "Not counted: the key was pressed before this pupil was shown. Look, then press again.",
    ),
    "visit.short": (
        "Ketik dua huruf nama, atau nomor di daftar; huruf perintah ada di F1.",
        "Type two letters of a name, or a number; F1 lists the letters that are commands.",
    ),
    "visit.several": (
        "{count} orang cocok; yang tampil: {name}. Periksa.",
        "{count} people fit; shown is {name}. Check it.",
    ),
    "visit.no_number": (
        "Tidak ada nomor {number} di daftar ini.",
        "This list has no number {number}.",
    ),
    "visit.none_left": (
        "Semua yang perlu direkam sudah dicatat. F11 menutup kunjungan.",
        "Everyone to be recorded has been noted. F11 closes the visit.",
    ),
    "visit.scan.one": (
        "Pindai satu NIK saja; tidak ada yang dipilih.",
        "Scan one NIK at a time; nobody was chosen.",
    ),
    "visit.scan.unlisted": (
        "NIK {nik} tidak ada di daftar ini. F7 menambahkannya.",
        "NIK {nik} isn't on this list. F7 adds it.",
    ),
    "visit.started": (
        "Kunjungan dimulai: yang direkam di mobil ini sekarang dicatat di sini.",
        "The visit has started: what is recorded at this van is noted here from now on.",
    ),
    "visit.did.record": (
        "✓ Direkam: no. {line} {name}. SIAK: {status}.",
        "✓ Recorded: no. {line} {name}. SIAK: {status}.",
    ),
    "visit.did.failed": (
        "Perekaman gagal menurut SIAK: no. {line} {name}. Enter merekam ulang.",
        "SIAK says it failed: no. {line} {name}. Enter records again.",
    ),
    "visit.did.card": (
        "✓ KTP-el diserahkan: no. {line} {name}. Sisa blangko: {left}.",
        "✓ Card given: no. {line} {name}. Blanks left: {left}.",
    ),
    "visit.did.hand-over": (
        "✓ KTP-el diserahkan: no. {line} {name}.",
        "✓ Card handed over: no. {line} {name}.",
    ),
    "visit.said": ("No. {line} {name}: {outcome}.", "No. {line} {name}: {outcome}; noted."),
    "visit.said.back": (
        "No. {line} {name}: yang dicatat tadi dibatalkan.",
        "No. {line} {name}: what was noted is taken back.",
    ),
    "visit.failed.question": ("Perekaman gagal karena:", "Recording failed because:"),
    "reason.visit-failed.1": ("sidik jari tidak terbaca", "fingerprints can't be read"),
    "reason.visit-failed.2": ("alat atau jaringan mati", "device or network down"),
    "reason.visit-failed.3": ("murid menolak atau sakit", "the pupil refused or fell ill"),
    "visit.matched": (
        "Diputuskan: no. {line} {name} dihubungkan dengan register.",
        "Decided: no. {line} {name} is linked to the register.",
    ),
    "visit.matched.nobody": (
        "Diputuskan: no. {line} {name} tidak ada di register.",
        "Decided: no. {line} {name} isn't in the register.",
    ),
    "visit.added": ("Ditambahkan ke daftar.", "Added to the list."),
    "visit.added.line": ("Ditambahkan: no. {line} {name}.", "Added: no. {line} {name}."),
    "visit.spoil.nobody": (
        "Bukan untuk kartu seseorang: satu blangko mobil ini.",
        "Not for anybody's card: one blank of this van.",
    ),
    "visit.spoiled": (
        "1 blangko rusak dicatat, sisa {left}.",
        "1 spoiled blank recorded, {left} left.",
    ),
    "visit.close.question": ("Tutup kunjungan ke {site}?", "Close the visit to {site}?"),
    "visit.close.answer.no": ("Belum", "Not yet"),
    "visit.close.answer.yes": (
        "Ya: semua sudah dicatat, kunjungan dikunci",
        "Yes: everything is noted, the visit is locked",
    ),
    "visit.close.part": ("{outcome} {count}", "{outcome}: {count}"),
    "visit.close.sum": ("{parts} = {listed} di daftar.", "{parts} = {listed} on the list."),
    "visit.close.doubtful": (
        "Belum diputuskan: {count}; ditutup sekarang, baris itu menjadi tidak dikenal.",
        "Not decided yet: {count}; closed now, these lines become unknown.",
    ),
    "visit.closed": (
        "Kunjungan ditutup. Yang tidak hadir masuk daftar kunjungan berikutnya.",
        "The visit is closed. Who was absent goes onto the next visit's list.",
    ),
    "pupil.question": ("Siapa no. {line}, {name}?", "Who is no. {line}, {name}?"),
    "pupil.listed.as": (
        "Di daftar: {name}, lahir {birth}, NIK {nik}, kelas {grade}. Yang berbeda: *",
        "As listed: {name}, born {birth}, NIK {nik}, class {grade}. What differs: *",
    ),
    "pupil.leaves.later": ("Nanti: belum diputuskan", "Later: not decided yet"),
    "pupil.leaves.as-is": ("Tetap seperti sekarang", "As it is"),
    "pupil.nobody": ("Bukan siapa pun di register", "Nobody in the register"),
    "pupil.about.later": (
        "Tanyakan nama ibu atau lihat KK-nya, lalu pilih dengan angkanya.",
        "Ask the mother's name or look at the KK, then choose by the digit.",
    ),
    "pupil.about.as-is": (
        "Yang diputuskan sebelumnya tidak berubah.",
        "What was decided before doesn't change.",
    ),
    "pupil.about.none": (
        "Tidak ada yang mirip di register. Bila KK-nya memuat NIK: Esc, lalu F7.",
        "Nobody in the register is like it. If the KK has a NIK: Esc, then F7.",
    ),
    "pupil.about.nobody": (
        "Baris ini lalu tidak dikenal; di loket (F9) orangnya dapat ditambahkan.",
        "The line is then unknown; at the counter (F9) the person can be added.",
    ),
    "pupil.about": (
        "NIK {nik}, ibu: {mother}, status: {status}.",
        "NIK {nik}, mother: {mother}, status: {status}.",
    ),
    "pupil.differs": ("Berbeda: {parts}.", "Different: {parts}."),
    "pupil.differs.NAME": ("nama", "name"),
    "pupil.differs.BIRTH_DATE": ("tanggal lahir", "birth date"),
    "pupil.differs.NIK": ("angka NIK", "digits of the NIK"),
    "pupil.this": ("Sekarang baris ini dihubungkan dengannya.", "The line is linked to them now."),
    "pupil.listed": ("Sudah di daftar sebagai no. {line}.", "Already on the list as no. {line}."),
}
