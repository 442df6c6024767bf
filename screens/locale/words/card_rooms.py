"""What is done for a card beside the straight way: hand-over, replacement, void, correction."""

_HAND_OVER = {
    "hand.title": ("SERAHKAN KARTU", "HAND OVER"),
    "hand.title.issue": ("CETAK DENGAN KETERANGAN", "ISSUE WITH REMARKS"),
    "hand.about": (
        "Kepada siapa kartu diserahkan, dan bagaimana pemiliknya dicocokkan. Enter di baris "
        "terakhir mencatat.",
        "Who takes the card, and how its holder was matched. Enter on the last line records.",
    ),
    "handover.suket": (
        "Suket {number} masih terbuka: menyerahkan kartu menutupnya.",
        "Suket {number} is open: handing the card over closes it.",
    ),
    "hand.HOW": ("Kartu", "Card"),
    "hand.NOW": ("diserahkan sekarang", "handed over now"),
    "hand.WAITS": ("dicetak, menunggu diambil", "printed, waits to be collected"),
    "hand.TO": ("Diambil oleh", "Taken by"),
    "hand.NAME": ("Nama pengambil", "Collector's name"),
    "hand.RELATION": ("Hubungan", "Relation"),
    "hand.DOCUMENT": ("No. surat kuasa", "Proxy document no."),
    "hand.MATCH": ("Sidik jari", "Fingers"),
    "hand.MATCHED": ("cocok", "matched"),
    "hand.SUKET": ("Lembar suket", "Suket sheet"),
    "hand.BACK": ("ditarik", "taken back"),
    "hand.LOST": ("hilang", "gone missing"),
    "hand.hint.HOW": (
        "Panah atau huruf: diserahkan sekarang, atau dicetak dan menunggu. Enter lanjut.",
        "Arrow or letter: handed over now, or printed and waiting. Enter goes on.",
    ),
    "hand.hint.WAITS": (
        "Enter mencatat: kartu dicetak dan menunggu; suket yang terbuka belum ditutup.",
        "Enter records: the card is printed and waits; an open suket stays open.",
    ),
    "hand.hint.TO": (
        "Panah atau huruf memilih siapa yang mengambil.",
        "Arrow or letter picks who takes it.",
    ),
    "hand.hint.NAME": (
        "Nama yang mengambil, seperti di KTP-nya.",
        "The name of who takes it, as on their own card.",
    ),
    "hand.hint.RELATION": (
        "Hubungannya dengan pemilik: AYAH, ISTRI, TETANGGA.",
        "Their relation to the holder: FATHER, WIFE, NEIGHBOUR.",
    ),
    "hand.hint.DOCUMENT": (
        "Nomor atau tanggal surat kuasa.",
        "Number or date of the proxy's document.",
    ),
    "hand.hint.MATCH": (
        "Hasil pencocokan sidik jari pemilik dengan kartunya, atau mengapa tidak.",
        "Whether the holder's finger matched the card, or why not.",
    ),
    "hand.hint.SUKET": (
        "Apakah lembar suketnya dikembalikan. Enter mencatat.",
        "Whether the suket's sheet came back. Enter records.",
    ),
    "hand.lack.empty": ("kosong", "empty"),
    "hand.lack.NAME": (
        "Tulis nama yang mengambil kartu, seperti di KTP-nya.",
        "Write the name of who takes the card, as on their own card.",
    ),
    "hand.lack.RELATION": (
        "Tulis hubungannya dengan pemilik, misalnya AYAH atau ISTRI.",
        "Write their relation to the holder, for example FATHER or WIFE.",
    ),
    "hand.lack.DOCUMENT": (
        "Kuasa mengambil dengan surat: tulis nomor atau tanggal suratnya.",
        "A proxy collects on a document: write its number or date.",
    ),
}

_REPLACE = {
    "replace.title": ("GANTI KARTU", "REPLACE THE CARD"),
    "replace.reason": ("Alasan", "Reason"),
    "replace.reason.none": (
        "(h hilang, r rusak, d data berubah, p pindah datang)",
        "(l lost, d damaged, c changed data, m moved in)",
    ),
    "replace.reason.HILANG": ("hilang", "lost"),
    "replace.reason.RUSAK": ("rusak", "damaged"),
    "replace.reason.PERUBAHAN_DATA": ("data berubah", "changed data"),
    "replace.reason.PINDAH_DATANG": ("pindah datang", "moved in"),
    "replace.hint.REASON": (
        "Tekan huruf depan alasannya: langsung lanjut ke baris berikutnya.",
        "Press the first letter of the reason: it goes on to the next line.",
    ),
    "replace.hint.EXCEPTION": (
        "Tulis mengapa dokumen itu tidak ditunjukkan.",
        "Say why that document wasn't shown.",
    ),
    "replace.hint.DOCUMENTS": (
        "Spasi: semua ditunjukkan dan kartu lama ditarik; angka menandai satu. Enter mencatat.",
        "Space: all shown and the old card taken; a digit ticks one. Enter records.",
    ),
    "replace.hint.DOCUMENTS.HILANG": (
        "Spasi: semua sudah ditunjukkan; angka menandai satu. Enter mencatat.",
        "Space: all were shown; a digit ticks one. Enter records.",
    ),
    "replace.lack.reason": ("belum dipilih", "not chosen"),
    "replace.number": ("Nomor surat", "Number"),
    "replace.exception": ("Sebabnya", "Why without"),
    "replace.documents": ("Ditunjukkan", "Shown"),
    "replace.becomes": (
        "Kartu lama tidak berlaku lagi; berikutnya penerbitan ke-{issue}.",
        "The old card becomes void; the next is issue no. {issue}.",
    ),
    "replace.about": (
        "Tekan huruf depan alasannya, lalu isi nomor suratnya dan tandai yang ditunjukkan.",
        "Press the first letter of the reason, then give the number and tick what was shown.",
    ),
    "replace.lack.empty": ("kosong", "empty"),
    "replace.lack.card": ("kartu lama belum ditarik", "old card not taken"),
    "replace.lack.documents": ("belum ditunjukkan", "not shown"),
    "replace.number.lack.HILANG": (
        "Tulis nomor surat kehilangan dari polisi.",
        "Write the number of the police letter.",
    ),
    "replace.number.lack.PERUBAHAN_DATA": (
        "Tulis nomor bukti perubahannya: KK baru, akta, atau putusan.",
        "Write the number of the proof: new KK, certificate or court order.",
    ),
    "replace.number.lack.PINDAH_DATANG": (
        "Tulis nomor surat pindahnya (SKPWNI).",
        "Write the number of the moving letter (SKPWNI).",
    ),
    "replace.documents.lack": (
        "Dokumen belum ditandai. Tekan spasi bila semua sudah ditunjukkan; bila ada yang tidak "
        "ada, naik satu baris dan tulis sebabnya.",
        "Documents aren't ticked. Press space if all were shown; if one isn't there, go up a "
        "line and say why.",
    ),
}

_CORRECT = {
    "correct.which": ("Koreksi tindakan: {name}", "Take back an act: {name}"),
    "correct.about.plain": (
        "Enter: alasannya ditanya, lalu tindakan ini dibatalkan.",
        "Enter: the reason is asked, then this act is taken back.",
    ),
    "correct.about.blank": (
        "Enter: alasannya ditanya, lalu tindakan ini dibatalkan; blangkonya dibukukan kembali.",
        "Enter: the reason is asked, then this act is taken back; its blank is booked back.",
    ),
    "correct.second": (
        "Tindakan orang lain atau hari lain: kantor meminta orang kedua.",
        "Another's act or another day's: the office asks a second person.",
    ),
    "correct.later": (
        "Ada tindakan sesudahnya yang bertumpu padanya. Batalkan dulu yang lebih baru, dari "
        "atas ke bawah.",
        "Later acts rest on it. Take back the newer ones first, from the top down.",
    ),
    "correct.nothing": (
        "Belum ada tindakan kantor ini untuk orang ini.",
        "This office has done nothing for this person yet.",
    ),
    "correct.bar.ACT_CORRECTED": ("sudah dibatalkan", "taken back already"),
    "correct.bar.ACT_NOT_CORRECTABLE": ("tidak bisa", "can't be"),
    "correct.bar.LATER_ACTS_REST_ON_IT": ("ada sesudahnya", "later acts"),
    "correct.bar.NOT_PERMITTED": ("bukan hak Anda", "not yours to"),
    "correct.question": ("Dibatalkan karena:", "Taken back because:"),
    "correct.help": ("koreksi tindakan", "taking an act back"),
    "correct.help.about": (
        "Tindakan orang ini, yang terbaru di atas. Tidak ada yang dihapus: pembatalan dicatat "
        "sebagai tindakan baru.",
        "What was done for this person, newest first. Nothing is deleted: taking back is "
        "recorded as a new act.",
    ),
    "correct.help.choose": ("memilih tindakan", "choose an act"),
    "correct.help.enter": ("lanjut ke alasannya", "go on to the reason"),
    "correct.help.esc": ("kembali, tidak ada yang berubah", "back, nothing changes"),
    "did.correct": ("Dibatalkan: {what}.", "Taken back: {what}."),
    "did.void-suket": ("Suket {number} dibatalkan.", "Suket {number} is void."),
    "did.override-suket": (
        "Suket {number} terbit sebagai pengecualian, berlaku s.d. {until}.",
        "Suket {number} issued as an exception, valid until {until}.",
    ),
    "did.issue.wait": (
        "KTP-el dicetak, menunggu diambil. Sisa blangko di {place}: {left}.",
        "KTP-el printed, waits to be collected. Blanks left at {place}: {left}.",
    ),
}

_QUESTIONS = {
    "void-suket.question": ("Suket {number} dibatalkan karena:", "Suket {number} is void because:"),
    "void-suket.whom": ("Pemegang: {name}", "Holder: {name}"),
    "override.question": (
        "Suket walau blangko tersedia, karena:",
        "A suket although there are blanks, because:",
    ),
    "override.about": (
        "Pengecualian oleh gudang; alasannya ikut tercatat.",
        "The store keeper's exception; the reason is recorded with it.",
    ),
    "status.now": ("Sekarang: {status}", "Now: {status}"),
    "status.since": ("Sejak {since}, {days} hari", "Since {since}, {days} days"),
    "status.since.unknown": (
        "Dari berkas SIAK; sejak kapan tidak diketahui.",
        "From a file of SIAK's; since when isn't known.",
    ),
    "card.taken": (", diambil {to}: {name}", ", taken by {to}: {name}"),
    "card.next.role": ("Berikutnya, oleh {role}: {next}", "Next, by {role}: {next}"),
}

_ROOMS = {
    "rooms.stock": ("Stok blangko", "Stock of blanks"),
    "rooms.suket-register": ("Register suket", "Register of sukets"),
    "rooms.waiting": ("Kartu menunggu diambil", "Cards waiting to be collected"),
    "rooms.hanging": ("Kasus menggantung di SIAK", "Cases that hang in SIAK"),
    "rooms.remarks": ("Cetak / serahkan dengan keterangan", "Issue / hand over with remarks"),
    "rooms.correct-act": ("Koreksi tindakan", "Take back an act"),
    "rooms.void-suket": ("Batalkan suket", "Void the suket"),
}

_COMMANDS = {
    "command.cards": ("kartu yang sudah dicetak", "cards that were made"),
    "command.cards void": (
        "batalkan kartu yang sudah dicatat",
        "void a card that was recorded",
    ),
    "arg.handed_to": ("SELF, FAMILY atau PROXY", "SELF, FAMILY or PROXY"),
    "arg.proxy_document": ("nomor surat kuasa", "number of the proxy's document"),
    "arg.no_match": (
        "mengapa sidik jari tidak dicocokkan",
        "why no finger was matched",
    ),
    "arg.replace_shown": (
        "dokumen yang ditunjukkan: KK,POLICE_LETTER,SKP,PROOF_OF_CHANGE,OLD_CARD",
        "documents shown: KK,POLICE_LETTER,SKP,PROOF_OF_CHANGE,OLD_CARD",
    ),
    "arg.replace_exception": (
        "mengapa tanpa salah satu dokumen",
        "why it is done without one of them",
    ),
    "arg.void_cause": (
        "SALAH_CETAK, SALAH_DATA atau CHIP_RUSAK",
        "SALAH_CETAK, SALAH_DATA or CHIP_RUSAK",
    ),
    "done.void-card": ("Kartu dibatalkan.", "Card voided."),
}

WORDS = {**_HAND_OVER, **_REPLACE, **_CORRECT, **_QUESTIONS, **_ROOMS, **_COMMANDS}
