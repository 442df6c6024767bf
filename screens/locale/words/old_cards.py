"""Old cards taken back, spoiled blanks, and their destruction: acts and refusals.

Values: `issue` is which card (penerbitan ke-n), `day`, `least` and `most` are dates where a day
is asked, `gone` says why a thing can't be destroyed.
"""

WORDS = {
    "name.take-back": ("terima kartu lama", "take back an old card"),
    "done.take-back": ("Kartu lama dicatat.", "The old card is recorded."),
    "done.destroy": ("Pemusnahan dicatat.", "The destruction is recorded."),
    "name.HILANG_DITEMUKAN": ("hilang, ditemukan", "lost and found"),
    "name.NOT_IN_REGISTER": ("tidak ada di daftar", "not in the register"),
    "name.ALREADY_DESTROYED": ("sudah dimusnahkan", "already destroyed"),
    "name.SPOILING_CORRECTED": ("pencatatan rusaknya dikoreksi", "its spoiling was corrected"),
    "name.AT_OTHER_PLACE": ("ada di tempat lain", "at another place"),
    "name.witness": ("nama saksi", "witness's name"),
    "name.agency": ("instansi saksi", "witness's agency"),
    "name.method": ("cara memusnahkan", "method of destruction"),
    "rooms.old-cards": ("Kartu lama dan pemusnahan", "Old cards and destruction"),
    "room.title.old-cards": ("KARTU LAMA", "OLD CARDS"),
    "room.about.old-cards": (
        "Kartu yang ditarik dan blangko rusak, sampai dimusnahkan dengan berita acara. Kartu lama "
        "bukan stok blangko.",
        "Cards that were taken back and spoiled blanks, until they are destroyed by a record. An "
        "old card never was blank stock.",
    ),
    "room.turns.old-cards": (
        "kartu di sini, blangko rusak, pemusnahan, semua kartu",
        "cards here, spoiled blanks, destructions, all cards",
    ),
    "room.key.card-back": ("Terima", "Take back"),
    "room.key.destroy": ("Musnahkan", "Destroy"),
    "room.key.record": ("BA", "Record"),
    "room.help.card-back": (
        "catat kartu yang kembali tanpa diganti: ditemukan, rusak, pemilik meninggal atau pindah",
        "record a card that came back without another: found, damaged, its holder died or moved",
    ),
    "room.help.destroy": (
        "musnahkan kartu lama dan blangko rusak yang ada di sini, di depan saksi",
        "destroy the old cards and spoiled blanks that lie here, before witnesses",
    ),
    "room.help.record": (
        "cetak berita acara pemusnahan dari baris yang dipilih",
        "print the destruction's record of the chosen row",
    ),
    "old.view.lies": ("Kartu di sini", "Cards here"),
    "old.view.blanks": ("Blangko rusak", "Spoiled blanks"),
    "old.view.destructions": ("Pemusnahan", "Destructions"),
    "old.view.all": ("Semua kartu", "All cards"),
    "old.none.lies": ("Tidak ada kartu lama di sini.", "No old card lies here."),
    "old.none.blanks": ("Tidak ada blangko rusak di sini.", "No spoiled blank lies here."),
    "old.none.destructions": ("Belum ada pemusnahan.", "Nothing was destroyed yet."),
    "old.none.all": ("Belum ada kartu lama.", "There is no old card yet."),
    "old.figures.none": (
        "Di {place} tidak ada yang menunggu dimusnahkan.",
        "Nothing at {place} waits to be destroyed.",
    ),
    "old.figures.waits": (
        "Menunggu dimusnahkan: kartu lama {cards}, blangko rusak {blanks}.",
        "To be destroyed: old cards {cards}, spoiled blanks {blanks}.",
    ),
    "old.column.day": ("Tanggal", "Day"),
    "old.column.name": ("Nama", "Name"),
    "old.column.issue": ("Ke-", "No."),
    "old.column.cause": ("Sebab", "Cause"),
    "old.column.place": ("Tempat", "Place"),
    "old.column.end": ("Pemusnahan", "Destruction"),
    "old.column.ref": ("Nomor", "Number"),
    "old.column.cards": ("Kartu", "Cards"),
    "old.column.blanks": ("Blangko", "Blanks"),
    "old.column.state": ("Keadaan", "State"),
    "old.column.pieces": ("Keping", "Pieces"),
    "old.detail.card": (
        "Ada di {place}. Surat: {document}.",
        "It lies at {place}. Paper: {document}.",
    ),
    "old.detail.lies": ("Belum dimusnahkan.", "Not destroyed yet."),
    "old.detail.destroyed": ("Dimusnahkan dengan {ref}.", "Destroyed by {ref}."),
    "old.detail.act": ("Dicatat dengan tindakan {act}.", "Recorded by act {act}."),
    "old.detail.witnesses": ("Saksi: {witnesses}.", "Witnesses: {witnesses}."),
    "old.detail.how": (
        "{method}, surat {document}, dicatat {by}.",
        "{method}, paper {document}, recorded by {by}.",
    ),
    "old.no_record": (
        "! Kartu ini belum dimusnahkan: belum ada berita acaranya.",
        "! This isn't destroyed yet: there is no record of it.",
    ),
    "old.nothing": (
        "! Di {place} tidak ada yang dapat dimusnahkan sampai tanggal itu.",
        "! Nothing lies at {place} since that day or longer.",
    ),
    "old.cards": ("{cards} kartu lama: {causes}", "{cards} old cards: {causes}"),
    "old.blanks": ("{pieces} blangko rusak: {causes}", "{pieces} spoiled blanks: {causes}"),
    "old.label.issue": ("Penerbitan ke-", "Issue (1, 2 ...)"),
    "old.lack.nik": ("16 angka", "16 digits"),
    "old.back.question": ("Kartu lama kembali di {place}", "An old card came back at {place}"),
    "old.back.done": (
        "Diterima: kartu ke-{issue} NIK {nik}, {cause}.",
        "Taken back: card {issue} of NIK {nik}, {cause}.",
    ),
    "stock.lacks.back-nik": (
        "NIK di kartu yang kembali, enam belas angka.",
        "The NIK on the card that came back, sixteen digits.",
    ),
    "stock.lacks.back-cause": (
        "Rusak yang masih berlaku diganti di loket (F6), bukan di sini.",
        "A damaged card that is still valid is replaced at the counter (F6), not here.",
    ),
    "stock.lacks.back-issue": (
        "Kartu ke berapa; kosong: yang terbaru yang belum kembali.",
        "Which card it is; empty: the newest that hasn't come back.",
    ),
    "stock.lacks.back-document": (
        "Surat yang menyertai, bila ada.",
        "The paper that came with it, if any.",
    ),
    "destroy.question": ("Pemusnahan di {place}", "Destruction at {place}"),
    "destroy.what.both": ("kartu lama dan blangko rusak", "old cards and spoiled blanks"),
    "destroy.what.cards": ("kartu lama saja", "old cards only"),
    "destroy.what.blanks": ("blangko rusak saja", "spoiled blanks only"),
    "destroy.label.what": ("Yang dimusnahkan", "To destroy"),
    "destroy.label.until": ("Diterima sampai", "Taken until"),
    "destroy.label.witness": ("Saksi {number}", "Witness {number}"),
    "destroy.label.agency": ("Instansi saksi {number}", "Agency of witness {number}"),
    "destroy.label.method": ("Cara", "Method"),
    "destroy.label.day": ("Tanggal pemusnahan", "Day of destruction"),
    "destroy.lack.day": ("seperti 31-12-2026", "like 31-12-2026"),
    "stock.lacks.destroy-what": (
        "Kartu lama dan blangko rusak dihitung terpisah dalam satu berita acara.",
        "Old cards and spoiled blanks are counted apart in one record.",
    ),
    "stock.lacks.destroy-until": (
        "Yang diterima atau rusak sampai tanggal ini; yang terlama dulu.",
        "What was taken back or spoiled by this day; the oldest first.",
    ),
    "stock.lacks.witness-1": (
        "Siapa menyaksikan dan menandatangani, misalnya dari Satpol PP.",
        "Who stands by and signs, of the municipal police for one.",
    ),
    "stock.lacks.agency-1": ("Instansi saksi ini.", "The agency of this witness."),
    "stock.lacks.witness-2": ("Saksi kedua, bila ada.", "A second witness, if any."),
    "stock.lacks.agency-2": ("Instansi saksi kedua.", "The second witness's agency."),
    "stock.lacks.witness-3": ("Saksi ketiga, bila ada.", "A third witness, if any."),
    "stock.lacks.agency-3": ("Instansi saksi ketiga.", "The third witness's agency."),
    "stock.lacks.destroy-document": (
        "Nomor berita acara kantor, bila ada.",
        "The office's own number of the record, if any.",
    ),
    "stock.lacks.destroy-method": (
        "Cara memusnahkan; surat edaran 2018 menyebut dibakar.",
        "How it is done; the circular of 2018 says burnt (dibakar).",
    ),
    "stock.lacks.destroy-day": (
        "Hari pemusnahan: hari ini, atau sebelumnya bila dicatat kemudian.",
        "The day it was done: today, or an earlier one where it is recorded later.",
    ),
    "destroy.sure": ("Musnahkan semua ini?", "Destroy all of this?"),
    "destroy.no": ("Tidak, kembali", "No, go back"),
    "destroy.yes": ("Ya, musnahkan dan catat", "Yes, destroy and record it"),
    "destroy.would.cards": ("Kartu lama {cards}: {causes}", "Old cards {cards}: {causes}"),
    "destroy.would.blanks": (
        "Blangko rusak {pieces}: {causes}",
        "Spoiled blanks {pieces}: {causes}",
    ),
    "destroy.left": (
        "Masih ada {left} lagi: buat pemusnahan berikutnya.",
        "{left} more lie here: make another destruction of them.",
    ),
    "destroy.done": (
        "{ref}: {cards} kartu lama dan {blanks} blangko rusak dimusnahkan.",
        "{ref}: {cards} old cards and {blanks} spoiled blanks destroyed.",
    ),
    "destroy.ended": (
        "{cards} kartu lama, {blanks} blangko rusak",
        "{cards} old cards, {blanks} spoiled blanks",
    ),
    "destroy.pieces": ("kartu {cards}, blangko {blanks}", "cards {cards}, blanks {blanks}"),
    "act.take-back": ("kartu lama diterima", "old card taken back"),
    "command.cards old": (
        "kartu lama dan blangko rusak yang menunggu dimusnahkan",
        "old cards and spoiled blanks that wait to be destroyed",
    ),
    "command.cards take-back": (
        "kartu yang kembali tanpa diganti",
        "a card that came back without another made for it",
    ),
    "command.cards destroy": (
        "musnahkan kartu lama dan blangko rusak di depan saksi",
        "destroy old cards and spoiled blanks before witnesses",
    ),
    "command.cards destructions": ("daftar pemusnahan", "the destructions"),
    "arg.every_old_card": (
        "juga yang sudah dimusnahkan, di semua tempat",
        "those destroyed too, at every place",
    ),
    "arg.old_out": ("tulis semuanya ke berkas CSV ini", "write all of it to this CSV file"),
    "arg.back_cause": (
        "HILANG_DITEMUKAN, RUSAK, MENINGGAL atau PINDAH_KELUAR",
        "HILANG_DITEMUKAN (lost and found), RUSAK (damaged), MENINGGAL (died) or PINDAH_KELUAR",
    ),
    "arg.back_issue": (
        "kartu ke berapa (bawaan: yang terbaru yang belum kembali)",
        "which card it is (default: the newest that hasn't come back)",
    ),
    "arg.back_document": ("surat yang menyertai", "the paper that came with it"),
    "arg.witness": (
        'saksi, "NAMA, INSTANSI"; boleh diulang',
        'a witness, "NAME, AGENCY"; may be repeated',
    ),
    "arg.destroy_until": (
        "yang diterima atau rusak sampai tanggal ini (bawaan: hari ini)",
        "what was taken back or spoiled by this day (default: today)",
    ),
    "arg.cards_only": ("kartu lama saja", "old cards only"),
    "arg.blanks_only": ("blangko rusak saja", "spoiled blanks only"),
    "arg.method": (
        "cara memusnahkan (bawaan: DIBAKAR)",
        "how it is done (default: DIBAKAR, burnt)",
    ),
    "arg.destroy_document": (
        "nomor berita acara kantor",
        "the office's own number of the record",
    ),
    "arg.destroy_day": (
        "tanggal pemusnahan (bawaan: hari ini)",
        "the day it was done (default: today)",
    ),
    "arg.destroy_dry": (
        "tunjukkan saja apa yang akan dimusnahkan",
        "only say what would be destroyed",
    ),
    "usage.destroy_only": (
        "--cards-only dan --blanks-only tidak dapat bersamaan",
        "--cards-only and --blanks-only exclude each other",
    ),
}

_LIST = ("Lihat daftar kartu lama (F9 k).", "See the list of old cards (F9 k).")

REFUSALS = {
    "OLD_CARD_KNOWN": (
        ("Kartu itu sudah ada di daftar kartu lama.", "That card is in the register already."),
        (
            "Penerbitan ke-{issue} diterima {day} di {place}.",
            "Issue {issue} was taken back on {day} at {place}.",
        ),
        (
            "Yang di tangan kartu lain: sebut penerbitannya.",
            "Another card in hand: say which issue it is.",
        ),
    ),
    "OLD_CARD_DESTROYED": (
        ("Kartu itu tercatat sudah dimusnahkan.", "That card is recorded as destroyed."),
        (
            "Penerbitan ke-{issue}, diterima {day}, dimusnahkan dengan {ref}.",
            "Issue {issue}, taken back on {day}, destroyed by {ref}.",
        ),
        (
            "Kartunya masih ada: laporkan ke atasan, lalu koreksi pemusnahannya.",
            "If the card is still there: tell your superior, then correct the destruction.",
        ),
    ),
    "OLD_CARD_NONE": (
        ("Kartu itu tidak dikenal.", "No such card."),
        (
            "Bagi NIK {nik:.16} tidak tercatat kartu penerbitan ke-{issue}.",
            "No card of issue {issue} is recorded for NIK {nik:.16}.",
        ),
        ("Periksa NIK dan penerbitannya.", "Check the NIK and which issue it is."),
    ),
    "CARD_STILL_VALID": (
        ("Kartu itu masih berlaku.", "That card is still valid."),
        (
            "Penerbitan ke-{issue} adalah KTP-el yang dipegang.",
            "Issue {issue} is the card that is held.",
        ),
        (
            "Rusak atau berubah: ganti (F6). Meninggal atau pindah: catat itu dulu.",
            "Damaged or changed: replace it (F6). Died or moved away: record that first.",
        ),
    ),
    "NOT_DEPARTED": (
        ("Sebab {cause} tidak cocok.", "The cause {cause} doesn't fit."),
        ("Di daftar, orang ini: {base_status}.", "In the register this person is: {base_status}."),
        (
            "Catat meninggal atau pindahnya dulu, atau pilih sebab lain.",
            "Record the death or the move first, or choose another cause.",
        ),
    ),
    "NOTHING_TO_DESTROY": (
        ("Tidak ada yang dimusnahkan.", "There is nothing to destroy."),
        (
            "Di {place} tidak ada kartu lama atau blangko rusak yang dipilih.",
            "At {place} no old card and no spoiled blank is chosen.",
        ),
        _LIST,
    ),
    "NOT_TO_DESTROY": (
        ("{count} tidak dapat dimusnahkan.", "{count} can't be destroyed."),
        ("Karena {gone}: {items}.", "Because {gone}: {items}."),
        ("Muat ulang daftarnya, lalu coba lagi.", "Load the list again, then try again."),
    ),
    "DESTRUCTION_SIZE": (
        ("{asked} terlalu banyak.", "{asked} are too many."),
        (
            "Satu berita acara memuat paling banyak {most} baris.",
            "One record holds {most} lines at most.",
        ),
        ("Bagi menjadi beberapa pemusnahan.", "Make several destructions of them."),
    ),
    "WITNESS_MISSING": (
        ("Saksi belum lengkap.", "A witness is missing."),
        (
            "Pemusnahan butuh sedikitnya satu saksi, dengan nama dan instansinya.",
            "A destruction needs one witness at least, with name and agency.",
        ),
        (
            'Isi seperti "I Made Arta, Satpol PP".',
            'Give them as "I Made Arta, Satpol PP".',
        ),
    ),
    "WITNESSES_MANY": (
        ("{asked} saksi terlalu banyak.", "{asked} witnesses are too many."),
        ("Berita acara memuat paling banyak {most}.", "The record has room for {most}."),
        ("Sebut yang menandatangani saja.", "Name those who sign."),
    ),
    "DAY_UNREADABLE": (
        ("Tanggal tidak terbaca.", "The date can't be read."),
        ("Diisi: {value:.40}.", "It was: {value:.40}."),
        ("Isi seperti 31-12-2026.", "Type it like 31-12-2026."),
    ),
    "DESTRUCTION_DAY": (
        ("Tanggal {day} tidak cocok.", "The date {day} doesn't fit."),
        (
            "Yang terakhir baru ada {least}, dan hari ini {most}.",
            "The last of them came on {least}, and today is {most}.",
        ),
        ("Isi hari pemusnahannya.", "Give the day of the destruction."),
    ),
}
