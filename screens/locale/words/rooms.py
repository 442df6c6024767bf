"""What all rooms with a list say alike."""

WORDS = {
    "room.filter": ("Saring:", "Filter:"),
    "room.placeholder": ("nama, nomor, atau akhir NIK", "a name, a number or last digits"),
    "room.reading": ("Membaca daftar ...", "Reading the list ..."),
    "room.unfit": (
        'Tidak ada yang cocok dengan "{text}". Esc menghapus saringan.',
        'Nothing fits "{text}". Esc clears the filter.',
    ),
    "room.short": (
        "Ketik dua huruf atau tiga angka untuk menyaring; huruf perintah ada di F1.",
        "Type two letters or three digits to filter; F1 lists the letters that are commands.",
    ),
    "room.nobody": (
        "Baris ini bukan milik siapa pun: tidak ada yang dibuka.",
        "This row is nobody's: there is nothing to open.",
    ),
    "room.early": (
        "Tidak dihitung: tombol ditekan sebelum barisnya tampil. Tekan lagi.",
        "Not counted: the key was pressed before the row was shown. Press it again.",
    ),
    "room.empty": (
        "Tidak ada baris yang dipilih: daftar ini kosong.",
        "No row is chosen: the list is empty.",
    ),
    "room.unsure": (
        "Belum pasti tercatat. Enter mengirim lagi; tidak akan tercatat dua kali.",
        "Perhaps not recorded. Enter sends it again; it can't be recorded twice.",
    ),
    "room.unsure.leave": (
        "! Belum pasti tercatat: Enter mengirim lagi. Esc sekali lagi pergi; lihat di sini nanti.",
        "! Perhaps not recorded: Enter sends it again. Esc once more leaves; look here later.",
    ),
    "room.open": ("Buka", "Open"),
    "room.turn": ("Tampilan", "View"),
    "room.enter": (
        "buka orang dari baris yang dipilih",
        "open the person of the chosen row",
    ),
    "room.key.help": ("Bantu", "Help"),
    "room.key.back": ("Kembali", "Back"),
    "room.help.arrows": ("pilih baris lain", "choose another row"),
    "room.help.pages": ("satu layar naik atau turun", "a screen up or down"),
    "room.help.ends": ("ke awal atau akhir daftar", "to the beginning or end of the list"),
    "room.help.filter": (
        "saring; 16 angka dan Enter dicari di loket",
        "filter; 16 digits and Enter are looked up",
    ),
    "room.help.back": ("hapus saringan, lalu kembali selangkah", "clear the filter, then go back"),
    "room.help.help": ("bantuan ini", "this help"),
}
