"""SIAK down and back, and the recordings that hang there: names, refusals, commands."""

_NAMES = {
    "name.note-case": ("catat kasus SIAK", "note a case at SIAK"),
    "name.report-siak": ("laporkan SIAK putus atau pulih", "report SIAK down or back"),
    "name.note": ("catatan", "note"),
    "name.CATCH_UP": ("belum dikirim sejak SIAK putus", "not sent since SIAK was down"),
    "name.UNANSWERED": ("dikirim, lama tanpa jawaban", "sent, long without an answer"),
    "name.ADJUDICATE": ("menunggu keputusan pusat", "the centre has to decide"),
    "name.DUPLICATE_OPERATOR": (
        "sidik jari operator ikut terekam",
        "the operator's own finger was recorded",
    ),
    "name.SALAH_REKAM": (
        "salah rekam: biometrik di NIK orang lain",
        "recorded under someone else's NIK",
    ),
    "name.TWO_NIKS": ("satu orang, dua NIK", "one person, two NIKs"),
    "name.FALSE_MATCH": ("dua orang, dikira sama", "two people taken for one"),
    "name.BIOMETRICS_POOR": ("biometrik kurang jelas", "biometrics unclear"),
    "name.SENT_AGAIN": ("sudah dikirim ulang", "sent again"),
    "name.OTHER": ("lainnya", "something else"),
}

_STEPS = {
    "hanging.step.SEND": (
        "Kirim dari SIAK sekarang, lalu catat jawabannya (F7 di kartunya).",
        "Send it from SIAK now, then record the answer (F7 on the card).",
    ),
    "hanging.step.SEND_WHEN_BACK": (
        "Kirim begitu SIAK pulih, lalu catat jawabannya (F7 di kartunya).",
        "Send it once SIAK is back, then record the answer (F7 on the card).",
    ),
    "hanging.step.CHECK_SENT": (
        "Periksa di SIAK apakah terkirim; bila belum, kirim. Catat statusnya (F7).",
        "See in SIAK whether it was sent; if not, send it. Record the status (F7).",
    ),
    "hanging.step.ASK_ANSWER": (
        "Periksa jawabannya di SIAK dan catat (F7); bila tidak ada, kirim ulang dan beri catatan.",
        "See SIAK's answer and record it (F7); if there is none, send again and note that.",
    ),
    "hanging.step.WAIT_RESENT": (
        "Sudah dikirim ulang: tunggu jawabannya; bila tetap tidak ada, minta ke pusat.",
        "Sent again: wait for the answer; if it stays away, ask the centre.",
    ),
    "hanging.step.RECORD_AGAIN": (
        "Minta pusat menghapus rekaman yang gagal, panggil orangnya, rekam ulang.",
        "Ask the centre to delete the failed record, call the person, record again.",
    ),
    "hanging.step.RECORD_WITH_CARE": (
        "Minta pusat menghapus rekaman, panggil orangnya; bersihkan jari dan alat, rekam ulang.",
        "Ask the centre to delete the record, call the person; clean fingers and device, record.",
    ),
    "hanging.step.FIND_OTHER": (
        "Lihat di SIAK dengan NIK mana rekamannya sama, lalu beri catatan.",
        "See in SIAK which NIK has the same record, then note it.",
    ),
    "hanging.step.DELETE_OTHER_NIK": (
        "Minta pusat menghapus NIK yang tidak dipakai, lalu catat jawabannya (F7).",
        "Ask the centre to delete the NIK that isn't used, then record the answer (F7).",
    ),
    "hanging.step.DELETE_BOTH": (
        "Minta pusat menghapus rekaman yang tertukar; keduanya direkam ulang.",
        "Ask the centre to delete the mixed-up records; both are recorded again.",
    ),
    "hanging.step.DELETE_OPERATOR": (
        "Minta pusat menghapus rekaman yang memuat sidik jari operator; rekam ulang.",
        "Ask the centre to delete the record with the operator's finger; record again.",
    ),
    "hanging.step.TELL_FALSE_MATCH": (
        "Minta pusat memutuskan bahwa dua orang itu berbeda, dengan KK keduanya.",
        "Ask the centre to decide that these are two people, with the KK of both.",
    ),
    "hanging.step.ASK_DECISION": (
        "Pusat yang memutuskan: kirim di daftar bulanan, lalu catat jawabannya (F7).",
        "The centre decides: send it in the monthly list, then record the answer (F7).",
    ),
    "hanging.step.ASK_SEARCH": (
        "Pusat yang mengulang pencarian: kirim di daftar bulanan, catat jawabannya (F7).",
        "The centre searches again: send it in the monthly list, record the answer (F7).",
    ),
    "hanging.step.ASK_CENTRE": (
        "Kirim di daftar bulanan untuk pusat, lalu catat jawabannya (F7).",
        "Send it in the monthly list for the centre, then record the answer (F7).",
    ),
}

_LIST = {
    "hanging.since": ("Sejak", "Since"),
    "hanging.days": ("Hari", "Days"),
    "hanging.note": ("Catatan", "Note"),
    "hanging.before": ("sebelum loket ini", "before this counter"),
    "hanging.total": ("Kasus menggantung: {total}", "Hanging cases: {total}"),
    "hanging.nobody": ("Tidak ada kasus yang menggantung.", "No case hangs."),
    "hanging.written": (
        "{count} baris ditulis ke {file}. Isinya data pribadi: jangan disebarkan.",
        "{count} rows written to {file}. They are personal data: don't pass them on.",
    ),
    "hanging.other": ("NIK lain {nik}", "other NIK {nik}"),
}

_SCREENS = {
    "strip.siak.down": ("SIAK PUTUS sejak {clock}", "SIAK DOWN since {clock}"),
    "strip.siak.catch_up": ("{count} belum dikirim: F9 5", "{count} not sent: F9 5"),
    "key.siak": ("SIAK putus", "SIAK down"),
    "help.siak": (
        "SIAK putus sejak sekarang; sekali lagi: sudah pulih",
        "SIAK is down from now on; once more: it is back",
    ),
    "say.siak.asking": ("Melaporkan keadaan SIAK ...", "Reporting SIAK's state ..."),
    "say.siak.changed": (
        "Tidak dihitung: keadaan SIAK di baris atas baru saja berubah. Baca, lalu tekan lagi.",
        "Not counted: SIAK's state above changed just now. Read it, then press again.",
    ),
    "say.siak.down": (
        "SIAK dicatat putus sejak {clock}. Perekaman sekarang diusulkan: BIO. Sudah pulih, atau "
        "salah tekan: F11 lagi.",
        "SIAK is noted as down since {clock}. Enrolments now propose: BIO. Once it is back, or "
        "if this was a slip: F11 again.",
    ),
    "say.siak.up": (
        "SIAK dicatat pulih. Tidak ada rekaman yang belum dikirim.",
        "SIAK is noted as back. No recording is left to be sent.",
    ),
    "say.siak.up.catch_up": (
        "SIAK dicatat pulih. {count} rekaman belum dikirim: F9 5.",
        "SIAK is noted as back. {count} recordings not sent yet: F9 5.",
    ),
    "say.siak.unsure": (
        "{trouble} Belum pasti tercatat; baris atas menunjukkannya bila sudah tersambung.",
        "{trouble} Not sure it was recorded; the lines above show it once connected again.",
    ),
}

_ROOM = {
    "room.title.hanging": ("KASUS SIAK", "SIAK CASES"),
    "room.about.hanging": (
        "Perekaman yang berhenti di SIAK: gagal, ganda, atau lama tanpa jawaban. Enter membuka "
        "orangnya di loket; jawaban SIAK dicatat di sana (F7).",
        "Recordings that stopped at SIAK: failed, duplicate, or long without an answer. Enter "
        "opens the person at the counter; SIAK's answer is recorded there (F7).",
    ),
    "room.turns.hanging": ("semua, atau satu macam saja", "all, or one class only"),
    "room.none.hanging": (
        "Tidak ada kasus yang menggantung di sini.",
        "No case hangs here.",
    ),
    "room.key.note-case": ("Catat", "Note"),
    "room.help.note-case": (
        "catat apa yang diketahui tentang kasus ini",
        "note what is known about this case",
    ),
    "hanging.view.all": ("Semua", "All"),
    "hanging.view.CATCH_UP": ("Belum dikirim", "Not sent"),
    "hanging.view.ENROLL_FAILURE": ("EFC", "EFC fail"),
    "hanging.view.DUPLICATE_RECORD": ("DUP", "DUP twice"),
    "hanging.view.ADJUDICATE_RECORD": ("ADJ", "ADJ check"),
    "hanging.view.SEARCH_FAILURE": ("Cari gagal", "Srch fail"),
    "hanging.view.UNANSWERED": ("Tanpa jawaban", "Unanswered"),
    "hanging.figures": (
        "{total} kasus; macet mulai {days} hari.",
        "{total} cases; stuck after {days} days.",
    ),
    "hanging.why": (
        "{nik} · {why} · tercatat {since}",
        "{nik} · {why} · recorded {since}",
    ),
    "hanging.why.before": (
        "{nik} · {why} · sebelum loket ini",
        "{nik} · {why} · before this counter",
    ),
    "hanging.unnoted": ("Belum ada catatan (F2).", "No note yet (F2)."),
    "hanging.noted": ("Catatan {day}: {note}", "Noted {day}: {note}"),
    "hanging.next": ("Sekarang: {step}", "Now: {step}"),
    "hanging.kept": ("Catatan untuk {name} disimpan.", "The note about {name} is kept."),
    "note.short.ADJUDICATE": ("tunggu pusat", "centre decides"),
    "note.short.DUPLICATE_OPERATOR": ("jari operator", "operator's"),
    "note.short.SALAH_REKAM": ("salah rekam", "wrong NIK"),
    "note.short.TWO_NIKS": ("dua NIK", "two NIKs"),
    "note.short.FALSE_MATCH": ("dikira sama", "false match"),
    "note.short.BIOMETRICS_POOR": ("kurang jelas", "unclear"),
    "note.short.SENT_AGAIN": ("kirim ulang", "sent again"),
    "note.short.OTHER": ("lainnya", "other"),
    "note.title": ("CATATAN KASUS", "CASE NOTE"),
    "note.kind": ("Jenis kasus", "Kind of case"),
    "note.other": ("NIK lain", "Other NIK"),
    "note.note": ("Catatan", "Words"),
    "note.about": (
        "Apa yang diketahui tentang kasus ini? Catatan lama tetap tersimpan.",
        "What is known about this case? Earlier notes stay.",
    ),
    "note.lack.long": ("terlalu panjang", "too long"),
    "note.lack.empty": ("masih kosong", "still empty"),
    "note.lack.other": (
        "Jenis ini belum berkata apa-apa: tulis apa yang diketahui.",
        "This kind says nothing yet: write what is known.",
    ),
    "note.lack.nik": ("bukan NIK lain", "no other NIK"),
}

_STATE = {
    "siak.up": ("SIAK tidak dilaporkan putus.", "SIAK isn't reported down."),
    "siak.down": (
        "SIAK PUTUS sejak {day} {clock}, dilaporkan {operator}.",
        "SIAK DOWN since {day} {clock}, reported by {operator}.",
    ),
    "siak.catch_up": (
        "{count} rekaman belum dikirim: counter-tui hanging.",
        "{count} recordings not sent: counter-tui hanging.",
    ),
    "done.report-siak": ("Keadaan SIAK dicatat.", "SIAK's state recorded."),
    "done.note-case": ("Catatan kasus disimpan.", "Case note kept."),
    "act.note-case": ("catatan kasus", "case noted"),
}

_COMMANDS = {
    "command.siak": (
        "SIAK putus atau pulih: lihat, atau laporkan",
        "SIAK down or back: show it, or report it",
    ),
    "command.hanging": (
        "rekaman yang menggantung di SIAK; --out untuk daftar bulanan",
        "recordings that hang at SIAK; --out for the monthly list",
    ),
    "command.hanging note": ("beri catatan pada sebuah kasus", "note something about a case"),
    "usage.siak_since": (
        "--since menyertai down atau up: siak down --since 08.30",
        "--since goes with down or up: siak down --since 08.30",
    ),
    "arg.siak_change": (
        "down: SIAK putus; up: pulih; tanpa ini: tampilkan saja",
        "down: SIAK is down; up: it is back; without it: only show",
    ),
    "arg.siak_since": (
        "jam hari ini: 08.30",
        "a time of today: 08.30",
    ),
    "arg.hanging_out": (
        "tulis daftar lengkap ke berkas CSV (perlu hak ekspor)",
        "write the whole list to a CSV file (needs the right to export)",
    ),
    "arg.case_kind": (
        "TWO_NIKS, FALSE_MATCH, SALAH_REKAM, DUPLICATE_OPERATOR, BIOMETRICS_POOR, ADJUDICATE, "
        "SENT_AGAIN atau OTHER",
        "TWO_NIKS, FALSE_MATCH, SALAH_REKAM, DUPLICATE_OPERATOR, BIOMETRICS_POOR, ADJUDICATE, "
        "SENT_AGAIN or OTHER",
    ),
    "arg.other": ("NIK lain dalam kasus ini", "the other NIK of the case"),
    "arg.case_note": (
        "catatan; wajib hanya untuk OTHER",
        "the note; needed for OTHER only",
    ),
}

WORDS = {**_NAMES, **_STEPS, **_LIST, **_SCREENS, **_ROOM, **_STATE, **_COMMANDS}

REFUSALS = {
    "SIAK_DOWN_ALREADY": (
        ("SIAK sudah dilaporkan putus.", "SIAK is reported down already."),
        ("Sejak {clock}, oleh {operator:.32}.", "Since {clock}, by {operator:.32}."),
        ("Tidak perlu dilaporkan lagi.", "It needn't be reported again."),
    ),
    "SIAK_UP_ALREADY": (
        ("SIAK sudah dilaporkan pulih.", "SIAK is reported back already."),
        ("Tidak ada gangguan yang masih berjalan.", "No outage is under way."),
        ("Tidak perlu dilaporkan lagi.", "It needn't be reported again."),
    ),
    "SIAK_TIME": (
        ("Jam {time:.12} tidak dapat dipakai.", "The time {time:.12} can't be used."),
        (
            "Harus jam hari ini seperti 08.30, tidak sesudah sekarang, tidak sebelum laporan "
            "terakhir.",
            "It is a time of today such as 08.30, not after now, not before the last report.",
        ),
        ("Ketik jamnya lagi, atau kosongkan: sekarang.", "Type it again, or leave it out: now."),
    ),
    "CASE_KIND_UNKNOWN": (
        ("Jenis kasus {kind:.20} tidak dikenal.", "Unknown kind of case: {kind:.20}."),
        ("Ada delapan jenis, masing-masing dengan katanya.", "There are eight, a word each."),
        (
            "Lihat kata-katanya: counter-tui hanging note --help.",
            "See the words: counter-tui hanging note --help.",
        ),
    ),
    "NO_CASE_TO_NOTE": (
        ("Tidak ada kasus untuk dicatat.", "There is no case to note."),
        (
            "Pada status {status} tidak ada yang ditunggu dari SIAK.",
            "In status {status} nothing is awaited from SIAK.",
        ),
        ("Periksa NIK-nya, lalu ulangi.", "Check the NIK, then try again."),
    ),
    "OTHER_NIK_SAME": (
        ("NIK lain sama dengan NIK orang ini.", "The other NIK is this person's own."),
        ("Kasus ini menyangkut NIK kedua.", "The case is about a second NIK."),
        ("Ketik NIK yang lain, atau kosongkan.", "Type the other NIK, or leave it out."),
    ),
    "EXPORT_NOT_PERMITTED": (
        ("Daftar lengkap tidak boleh dibawa keluar.", "The whole list may not be taken out."),
        (
            "{operator:.32} tidak mempunyai hak ekspor.",
            "{operator:.32} doesn't have the right to export.",
        ),
        (
            "Minta kepada admin, atau lihat daftarnya dengan NIK tersamar.",
            "Ask the admin, or look at the list with masked NIKs.",
        ),
    ),
}
