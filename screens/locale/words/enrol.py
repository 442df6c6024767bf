"""The form that records an enrolment, and the documents and kinds that requests name."""

_FORM = {
    "enrol.title": ("REKAM", "ENROL"),
    "enrol.kind": ("Jenis F-1.02", "Kind, F-1.02"),
    "enrol.documents": ("Dokumen", "Documents"),
    "enrol.documents.none": ("tidak ada yang disyaratkan", "none is asked for"),
    "enrol.taken": ("Diambil", "Taken"),
    "enrol.exception": ("Alasan", "Reason"),
    "enrol.phone": ("Telepon", "Telephone"),
    "card.unfinished": (
        "Isian Anda yang belum dicatat: {forms}. Buka lagi dan selesaikan.",
        "Of yours and not recorded yet: {forms}. Open it again and finish it.",
    ),
    "form.left.add": ("tambah penduduk", "adding the person"),
    "form.left.enrol": ("rekam (F2)", "enrolment (F2)"),
    "form.left.replace": ("ganti kartu (F6)", "replacement (F6)"),
    "form.left.hand-over": ("serahkan dengan keterangan (F9 a)", "hand-over with remarks (F9 a)"),
    "form.left.arrive": ("pindah datang (F9 f)", "moving in (F9 f)"),
    "form.left.correct": ("perbaikan data (F9 g)", "correction of data (F9 g)"),
    "form.left.note-case": ("catatan kasus (F9 5)", "note on the case (F9 5)"),
    "card.phone": ("telepon {phone}", "telephone {phone}"),
    "enrol.answer": ("Jawaban SIAK", "SIAK's answer"),
    "enrol.about": (
        "Lihat dokumennya, lalu tandai di baris Dokumen: spasi untuk semua, angka untuk satu. "
        "Enter di baris terakhir mencatat.",
        "Look at the documents, then tick them: space for all, a digit for one. Enter on the "
        "last line records.",
    ),
    "enrol.hint.KIND": (
        "Panah kiri dan kanan, atau hurufnya, memilih jenis; dokumennya menyesuaikan.",
        "Left and right, or its letter, choose the kind; the documents follow it.",
    ),
    "enrol.hint.DOCUMENTS": (
        "Spasi: semua sudah ditunjukkan. Angka: tandai satu.",
        "Space: all were shown. A digit: tick one.",
    ),
    "enrol.hint.TAKEN": (
        "Sudah diambil di alat perekam. Angka: hapus tanda yang tidak dapat diambil.",
        "Taken on the recorder. A digit unticks what couldn't be taken.",
    ),
    "enrol.hint.EXCEPTION": (
        "Mengapa tidak lengkap, misalnya: jari terluka, surat pindah menyusul.",
        "Why it isn't complete, for example: injured finger, moving letter follows.",
    ),
    "enrol.hint.PHONE": (
        "Boleh kosong. Dihapus saat KTP-el diserahkan.",
        "May stay empty. It is erased when the card is handed over.",
    ),
    "enrol.hint.ANSWER": (
        "Yang tertulis di layar SIAK; panah atau huruf memilih. Enter mencatat perekaman.",
        "What SIAK's screen says; arrows or a letter choose. Enter records the enrolment.",
    ),
    "enrol.lack.documents": ("belum ditunjukkan", "not shown"),
    "enrol.lack.exception": ("kosong", "empty"),
    "enrol.lack.KIND": ("untuk orang asing", "for foreigners"),
    "enrol.lack.PHONE": ("nomor tidak benar", "no such number"),
    "enrol.documents.lack": (
        "Dokumen belum ditandai. Tekan spasi bila semua sudah ditunjukkan; bila ada yang tidak "
        "ada, turun ke baris Alasan dan tulis sebabnya.",
        "Documents aren't ticked. Press space if all were shown; if one isn't there, go down to "
        "the reason and say why.",
    ),
    "enrol.exception.lack": (
        "Tulis mengapa ada yang tidak ditunjukkan atau tidak diambil, misalnya: jari terluka.",
        "Say why something wasn't shown or wasn't taken, for example: injured finger.",
    ),
    "enrol.early": (
        "Rekam dini: KTP-el baru bisa dicetak mulai {from_day}.",
        "Early recording: the KTP-el can be printed from {from_day}.",
    ),
    "enrol.again": ("Rekam ulang: percobaan sebelumnya gagal.", "Again: the last try failed."),
}

_KINDS = {
    "enrol.kind.A": ("Baru", "New"),
    "enrol.kind.B": ("Pindah datang", "Moved in"),
    "enrol.kind.C": ("Hilang atau rusak", "Lost or damaged"),
    "enrol.kind.D": ("Perpanjangan (ITAP)", "Renewal (ITAP)"),
    "enrol.kind.E": ("Perubahan kewarganegaraan", "Change of citizenship"),
    "enrol.kind.F": ("Luar domisili", "Lives elsewhere"),
    "enrol.kind.G": ("Transmigrasi", "Transmigration"),
}

# Beside a box to tick: three of them fit a line of 80 columns.
_BOXES = {
    "document.KK": ("KK", "KK (family card)"),
    "document.SKP": ("surat pindah", "moving letter"),
    "document.POLICE_LETTER": ("surat polisi", "police letter"),
    "document.OLD_CARD": ("kartu lama", "old card"),
    "document.LETTER_OR_CARD": ("surat polisi/kartu rusak", "police letter/damaged card"),
    "document.TRAVEL_DOCUMENT": ("paspor", "passport"),
    "document.ITAP": ("ITAP", "ITAP permit"),
    "document.CITIZENSHIP": ("bukti WNI", "proof of citizenship"),
    "document.PROOF_OF_CHANGE": ("bukti perubahan", "proof of change"),
    "taken.PHOTO": ("foto", "photo"),
    "taken.FINGERS": ("sidik jari", "fingers"),
    "taken.IRIS": ("iris", "irises"),
    "taken.SIGNATURE": ("tanda tangan", "signature"),
}

_NAMES = {
    "name.KK": ("kartu keluarga (KK)", "family card (KK)"),
    "name.SKP": ("surat pindah (SKPWNI)", "moving letter (SKPWNI)"),
    "name.POLICE_LETTER": ("surat kehilangan dari polisi", "police letter of the loss"),
    "name.OLD_CARD": ("KTP-el lama", "old KTP-el"),
    "name.LETTER_OR_CARD": ("surat polisi atau kartu rusak", "police letter or damaged card"),
    "name.TRAVEL_DOCUMENT": ("paspor", "passport"),
    "name.ITAP": ("izin tinggal tetap (ITAP)", "permit to stay (ITAP)"),
    "name.CITIZENSHIP": ("bukti kewarganegaraan", "proof of citizenship"),
    "name.PROOF_OF_CHANGE": ("bukti perubahan data", "proof of the changed data"),
    "name.PHOTO": ("foto", "photo"),
    "name.FINGERS": ("sidik jari", "fingerprints"),
    "name.IRIS": ("iris", "irises"),
    "name.SIGNATURE": ("tanda tangan", "signature"),
    "name.exception": ("alasan", "reason"),
}

WORDS = {**_FORM, **_KINDS, **_BOXES, **_NAMES}
