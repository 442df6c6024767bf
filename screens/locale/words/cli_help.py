"""The command line's help: a line for each command, and one for each argument."""

_COMMANDS = {
    "command.demo": (
        "bangun kantor pelatihan dan buka",
        "build the training office and open it",
    ),
    "command.init": (
        "kantor baru: setelan, tempat, admin pertama",
        "a new office: settings, places, first admin",
    ),
    "command.find": (
        "cari penduduk seperti di loket; pencariannya dicatat",
        "search as the counter does; the search is recorded",
    ),
    "command.show": (
        "data seorang penduduk dan tindakan berikutnya; pembukaannya dicatat",
        "a resident's record and next act; the opening is recorded",
    ),
    "command.views": (
        "siapa yang membuka data penduduk ini",
        "who looked at this resident",
    ),
    "command.enrol": ("catat perekaman", "record an enrolment"),
    "command.issue": ("cetak KTP-el", "issue a card"),
    "command.suket": (
        "terbitkan suket; suket void NOMOR --reason R membatalkannya",
        "give a suket; suket void NUMBER --reason R voids one",
    ),
    "command.hand-over": ("serahkan kartu yang sudah dicetak", "hand over a printed card"),
    "command.replace": (
        "ganti kartu: hilang, rusak, data berubah, pindah datang",
        "replace a card: lost, damaged, data changed, moved in",
    ),
    "command.status": ("catat jawaban SIAK", "record SIAK's answer"),
    "command.correct": ("koreksi tindakan yang keliru", "take a mistaken act back"),
    "command.stock": ("blangko di setiap tempat", "the blanks at each place"),
    "command.stock receive": ("terima blangko", "receive blanks"),
    "command.stock spoil": ("catat blangko rusak", "write spoiled blanks off"),
    "command.board": ("papan angka untuk pengawas", "the supervisors' figures"),
    "command.policy": ("kebijakan cetak: lihat atau ubah", "the issuing policy: show or change"),
    "command.settings": (
        "setelan kantor: lihat atau ubah",
        "the office's settings: show or change",
    ),
    "command.terminal": (
        "terminal ini: lihat, atau daftarkan (dengan --place)",
        "this terminal: show, or register it (with --place)",
    ),
    "command.operators": ("orang yang masuk ke kantor ini", "the people who sign in"),
    "command.operators list": ("daftar operator", "list them"),
    "command.operators add": (
        "tambah operator; kata sandinya ditanyakan",
        "add one; their password is asked for",
    ),
    "command.operators disable": ("nonaktifkan operator", "shut one out"),
    "command.operators password": ("kata sandi baru", "give one a new password"),
    "command.journal": ("catatan semua tindakan", "the record of every act"),
    "command.journal verify": (
        "periksa jurnal; berhenti pada kesalahan pertama",
        "check the journal; stops at the first thing that fails",
    ),
    "command.upgrade": (
        "sesuaikan basis data dengan versi program ini",
        "bring the database up to this program's version",
    ),
}

_GLOBALS = {
    "arg.help": ("tampilkan bantuan ini", "show this help"),
    "arg.version": ("tampilkan versi program", "show the program's version"),
    "arg.db": (
        "basis data: sqlite:////jalur/kantor.db atau postgresql://...; juga COUNTER_TUI_DB",
        "the database: sqlite:////path/office.db or postgresql://...; COUNTER_TUI_DB as well",
    ),
    "arg.lang": ("bahasa: id atau en", "the language: id or en"),
    "arg.json": ("cetak sebagai JSON", "print JSON"),
    "arg.as": ("siapa yang bertindak", "who acts"),
    "arg.with": (
        "orang kedua, bila tindakan memerlukannya",
        "the second person, where one is needed",
    ),
    "arg.password_fd": (
        "baca kata sandi dari berkas terbuka N, satu baris untuk setiap orang: --as, --with, baru",
        "read passwords from open file N, a line each: of --as, of --with, a new one",
    ),
    "arg.place": (
        "tempat bertindak (tanpa ini: tempat terminal ini, atau tempat terakhir)",
        "where one acts (without it: this terminal's place, or one's last)",
    ),
    "arg.id": (
        "id tindakan; mengulang dengan id ini aman",
        "the act's id; a retry with it is safe",
    ),
    "arg.plain": ("layar tanpa hiasan", "screens without ornament"),
}

_ARGUMENTS = {
    "arg.nik": ("NIK 16 angka; boleh berspasi di dalam kutip", "the NIK; in groups within quotes"),
    "arg.residents": ("jumlah penduduk, mulai 16.000", "how many residents, from 16.000 on"),
    "arg.seed": ("angka awal acakan", "the random seed"),
    "arg.shortage": (
        "sehari sebelum 6.000 blangko tiba: stok 0",
        "the day before the 6.000 blanks came: stock 0",
    ),
    "arg.fresh": ("bangun ulang dari awal", "build it anew"),
    "arg.build_only": ("bangun saja, jangan dibuka", "build it only, don't open it"),
    "arg.cases": ("NIK untuk setiap contoh keadaan", "the NIKs of ready-made cases"),
    "arg.office_name": ("nama kantor", "the office's name"),
    "arg.region": ("kode kabupaten/kota, seperti 52.71", "the city's code, such as 52.71"),
    "arg.places": (
        "tempat, KODE=NAMA; mobil keliling KODE=NAMA:van; boleh berulang",
        "a place, CODE=NAME; a van CODE=NAME:van; may be repeated",
    ),
    "arg.admin": ("nama masuk admin pertama", "the first admin's sign-in name"),
    "arg.admin_name": ("nama lengkapnya", "their full name"),
    "arg.query": (
        "NIK, angka akhirnya, No. KK, atau kata dari nama",
        "a NIK, its last digits, a No. KK, or words of a name",
    ),
    "arg.limit": ("paling banyak sekian orang", "at most so many people"),
    "arg.answer": (
        "jawaban SIAK (tanpa ini: usulan dalam setelan)",
        "SIAK's answer (without it: the setting's proposal)",
    ),
    "arg.kind": ("jenis permohonan formulir F-1.02", "the kind of request of form F-1.02"),
    "arg.enrol_shown": (
        "dokumen yang ditunjukkan, dengan koma: KK,SKP",
        "the documents shown, with commas: KK,SKP",
    ),
    "arg.not_taken": (
        "yang tidak dapat diambil: PHOTO, FINGERS, IRIS, SIGNATURE",
        "what couldn't be taken: PHOTO, FINGERS, IRIS, SIGNATURE",
    ),
    "arg.enrol_exception": (
        "mengapa ada yang tidak ditunjukkan atau tidak diambil",
        "why something wasn't shown or wasn't taken",
    ),
    "arg.phone": (
        "telepon; dihapus saat kartu diserahkan",
        "telephone; erased when the card is handed over",
    ),
    "arg.wait": ("kartu dicetak dan menunggu diambil", "the card is printed and waits"),
    "arg.suket_lost": ("lembar suketnya hilang", "the sheet of the open suket is lost"),
    "arg.suket_nik": (
        "NIK 16 angka; atau void dan nomor suket",
        "the NIK; or void and the number of a suket",
    ),
    "arg.override": (
        "alasan pengecualian selagi ada blangko (hak gudang)",
        "reason to give one while there are blanks (the store keeper's right)",
    ),
    "arg.void_reason": ("alasan pembatalan", "why it is voided"),
    "arg.to": ("pengambil, bila bukan pemiliknya", "who collects it, if not the holder"),
    "arg.relation": ("hubungannya dengan pemilik", "their relation to the holder"),
    "arg.replace_reason": (
        "HILANG, RUSAK, PERUBAHAN_DATA atau PINDAH_DATANG",
        "HILANG, RUSAK, PERUBAHAN_DATA or PINDAH_DATANG",
    ),
    "arg.replace_document": (
        "nomor surat atau bukti; kartu rusak tanpa nomor",
        "number of the letter or proof; none for a damaged card",
    ),
    "arg.code": ("status menurut SIAK", "the status that SIAK shows"),
    "arg.act": ("id tindakan yang keliru", "the id of the mistaken act"),
    "arg.reason": ("alasan", "why"),
    "arg.quantity": ("jumlah blangko", "how many blanks"),
    "arg.receive_document": ("nomor surat atau berita acara", "number of their letter or minutes"),
    "arg.cause": (
        "GAGAL_CETAK, GAGAL_ENCODE atau CACAT_PABRIK",
        "GAGAL_CETAK, GAGAL_ENCODE or CACAT_PABRIK",
    ),
    "arg.spoil_nik": ("penduduk yang kartunya gagal", "the resident whose card failed"),
    "arg.mode": ("NORMAL, SELEKTIF atau HABIS", "NORMAL, SELEKTIF or HABIS"),
    "arg.policy_reason": ("dasar perubahannya", "what the change rests on"),
    "arg.classes": (
        "kelas yang dicetak pada SELEKTIF, dengan koma",
        "classes that SELEKTIF prints, commas between",
    ),
    "arg.setting_name": (
        "nama setelan; dengan NILAI sesudahnya: ubah",
        "a setting's name; with a VALUE after it: change it",
    ),
    "arg.terminal": ("nama terminal ini", "this terminal's name"),
    "arg.operator_name": ("nama masuk", "the sign-in name"),
    "arg.full_name": ("nama lengkap", "the full name"),
    "arg.role": (
        "petugas, gudang, pengawas atau admin",
        "clerk, store-keeper, supervisor or admin",
    ),
    "arg.operator_places": (
        "tempat bertugas, dengan koma",
        "the places where they act, commas between",
    ),
    "arg.may_export": ("boleh melihat NIK utuh dalam daftar", "may see whole NIKs in lists"),
    "arg.undo": ("aktifkan kembali", "let them in again"),
    "arg.replay": (
        "bandingkan juga isi tabel dengan jurnal",
        "compare the tables with the journal as well",
    ),
    "arg.since": (
        "hash yang dicatat sebelumnya, paling sedikit 16 huruf; harus ada dalam jurnal",
        "a hash noted earlier, 16 letters at least; it must be in the journal",
    ),
}

WORDS = {**_COMMANDS, **_GLOBALS, **_ARGUMENTS}
