"""Print runs, waiting cards and deliveries: their acts, names, refusals and commands."""

WORDS = {
    "name.release-batch": ("lepas cetakan", "release a print run"),
    "name.batch-next": ("ambil berikutnya di cetakan", "take the next of a run"),
    "name.batch-printed": ("catat cetak di cetakan", "record a run's card"),
    "name.batch-skip": ("lewati di cetakan", "skip someone in a run"),
    "name.batch-close": ("tutup cetakan", "close a print run"),
    "name.shelve": ("catat rak kartu", "note a card's shelf"),
    "name.deliver": ("antar kartu", "send cards to a kelurahan"),
    "name.return-delivered": ("terima kembali kartu antaran", "take delivered cards back"),
    "done.release-batch": ("Cetakan dilepas.", "Print run released."),
    "done.batch-next": ("Berikutnya diambil.", "The next one is taken."),
    "done.batch-printed": ("Kartu tercetak; menunggu diserahkan.", "Card printed; it waits."),
    "done.batch-skip": ("Dilewati; tetap di antrean.", "Skipped; stays in the queue."),
    "done.batch-close": ("Cetakan ditutup.", "Print run closed."),
    "done.shelve": ("Rak kartu dicatat.", "The card's shelf is noted."),
    "done.deliver": ("Kartu dibawa ke kelurahan.", "Cards are on their way to the kelurahan."),
    "done.return-delivered": ("Kartu kembali ke rak.", "Cards are back on the shelf."),
    "name.shelf": ("rak", "shelf"),
    "name.carrier": ("pembawa kartu", "who carries the cards"),
    "name.PEMULA17": ("baru 17 tahun", "just turned 17"),
    "name.READY": ("siap cetak", "print-ready"),
    "name.SIXTEEN": ("umur 16", "aged 16"),
    "name.DATA_CHANGED": ("datanya berubah", "their data changed"),
    "name.STATUS_CHANGED": ("tidak lagi siap cetak", "no longer print-ready"),
    "name.NOT_OF_AGE": ("belum 17 tahun", "not yet 17"),
    "name.NOT_ADMITTED": ("ditahan kebijakan cetak", "kept back by the policy"),
    "name.NOT_SERVED_HERE": ("tidak dilayani di sini", "not served here"),
    "name.OPEN": ("terbuka", "open"),
    "name.DONE": ("selesai", "done"),
    "name.CLOSED": ("ditutup", "closed"),
    "name.CANCELLED": ("dibatalkan", "cancelled"),
    "name.WAITS": ("menunggu", "waits"),
    "name.TAKEN": ("di pencetak", "at a printer"),
    "name.PRINTED": ("tercetak", "printed"),
    "name.SKIPPED": ("dilewati", "skipped"),
    "name.STOPPED": ("dihentikan", "stopped"),
    "name.LEFT": ("belum terlayani", "not reached"),
    "name.OUT": ("sedang diantar", "on the way"),
    "name.HANDED": ("diserahkan", "handed over"),
    "name.RETURNED": ("kembali", "returned"),
}

WORDS |= {
    "queue.nobody": ("Tidak ada yang menunggu kartu.", "Nobody waits for a card."),
    "queue.waits": (
        "Menunggu kartu: {total}; boleh dicetak kini: {count}.",
        "Waiting for a card: {total}; may be printed now: {count}.",
    ),
    "queue.clear": (
        "Selesai dalam sekitar {days} hari kerja.",
        "Cleared in about {days} working days.",
    ),
    "queue.class": ("Golongan", "Class"),
    "queue.since": ("Sejak", "Since"),
    "out.written": ("{count} baris ditulis ke {file}.", "{count} rows written to {file}."),
    "batch.stands": (
        "{number} {state}: {printed} dari {people} tercetak, {waits} menunggu.",
        "{number} {state}: {printed} of {people} printed, {waits} wait.",
    ),
    "batch.blanks": (
        "Blangko di {place}: {on_hand}; disisakan {kept}.",
        "Blanks at {place}: {on_hand}; {kept} kept.",
    ),
    "batch.at_printer": (
        "Di pencetak: ke-{seq} {name}, {nik}, lahir {born}, {kelurahan}.",
        "At the printer: no. {seq} {name}, {nik}, born {born}, {kelurahan}.",
    ),
    "batch.none": ("Tidak ada cetakan.", "There is no print run."),
    "batch.far": (
        "{printed} dari {people} tercetak, {waits} menunggu",
        "{printed} of {people} printed, {waits} wait",
    ),
    "cards.none": ("Tidak ada kartu yang menunggu.", "No card waits."),
    "cards.printed": ("Dicetak", "Printed"),
    "cards.days": ("Hari", "Days"),
    "cards.place": ("Tempat", "Place"),
    "cards.shelf": ("Rak", "Shelf"),
    "cards.delivery": ("Antaran", "Delivery"),
    "deliveries.none": ("Tidak ada pengantaran.", "There is no delivery."),
    "deliveries.cards": ("Kartu yang dibawa: {count}", "Cards carried: {count}"),
    "deliveries.far": (
        "{out} di jalan, {handed} diserahkan, {returned} kembali",
        "{out} out, {handed} handed over, {returned} returned",
    ),
    "usage.queue_one": (
        "--class atau --month, tidak keduanya",
        "--class or --month, not both",
    ),
}

WORDS |= {
    "command.queue": (
        "siapa yang menunggu kartu, menurut urutan cetak; dicatat",
        "who waits for a card, in the order of printing; recorded",
    ),
    "command.batch": ("cetakan dari antrean", "print runs from the queue"),
    "command.batch release": (
        "lepas orang terdepan sebagai cetakan",
        "release the first of the queue as a run",
    ),
    "command.batch next": (
        "ambil yang berikutnya, atau tampilkan yang di pencetak Anda",
        "take the next one, or show whom you have at the printer",
    ),
    "command.batch printed": (
        "kartu di pencetak Anda tercetak; ambil yang berikutnya",
        "the card at your printer is made; take the next one",
    ),
    "command.batch spoiled": (
        "blangko gagal di pencetak Anda; ambil blangko lain",
        "the blank at your printer failed; take another",
    ),
    "command.batch skip": ("lewati orang di pencetak Anda", "skip whom you have at the printer"),
    "command.batch close": (
        "tutup cetakan; yang tersisa kembali ke antrean",
        "end a run; who is left goes back to the queue",
    ),
    "command.batch list": ("cetakan yang terbuka", "the open runs"),
    "command.batch show": ("keadaan satu cetakan; dicatat", "how a run stands; recorded"),
    "command.batch calls": (
        "daftar panggil satu cetakan sebagai CSV; dicatat",
        "whom to call for a run's cards, as CSV; recorded",
    ),
    "command.cards waiting": (
        "kartu tercetak yang menunggu; dicatat",
        "printed cards that wait; recorded",
    ),
    "command.cards shelve": ("catat rak kartu yang menunggu", "note a waiting card's shelf"),
    "command.cards deliver": (
        "antar kartu ke kelurahan",
        "send waiting cards to a kelurahan",
    ),
    "command.cards returned": ("kartu antaran yang kembali", "delivered cards that came back"),
    "command.cards handed": (
        "kartu antaran yang diserahkan menurut daftar tanda tangan",
        "delivered cards handed over by the signed list",
    ),
    "command.cards deliveries": ("pengantaran yang masih di jalan", "the deliveries that are out"),
    "arg.run": (
        "nomor cetakan; tanpa nomor: satu-satunya yang terbuka di tempat ini",
        "the run's number; without it the only one open at this place",
    ),
    "arg.run_nik": (
        "siapa; tanpa NIK: yang ada di pencetak Anda",
        "whose; without a NIK whom you have at the printer",
    ),
    "arg.release_count": ("berapa orang, paling banyak 1.000", "how many people, 1,000 at most"),
    "arg.release_keep": (
        "blangko yang disisakan untuk loket; bawaan: menurut kebijakan",
        "blanks kept for walk-ins; default: the policy's",
    ),
    "arg.release_month": (
        "hanya pemegang suket pertama dari bulan itu, 2019-07",
        "only holders whose first suket is of that month, 2019-07",
    ),
    "arg.take_over": (
        "ambil alih kartu di pencetak petugas ini",
        "take over the card at this clerk's printer",
    ),
    "arg.shelf": ("rak atau kotak tempat kartunya", "the shelf or box where the card lies"),
    "arg.every_run": ("juga yang sudah selesai", "those that are over too"),
    "arg.every_delivery": ("juga yang sudah selesai", "those that are over too"),
    "arg.calls_out": ("tulis ke berkas CSV ini", "write to this CSV file"),
    "arg.queue_out": (
        "tulis seluruh antrean ke berkas CSV ini",
        "write the whole queue to this CSV file",
    ),
    "arg.waiting_out": ("tulis ke berkas CSV ini", "write to this CSV file"),
    "arg.queue_class": (
        "PEMULA17, SUKET, READY atau SIXTEEN saja",
        "only PEMULA17, SUKET, READY or SIXTEEN",
    ),
    "arg.queue_month": (
        "hanya pemegang suket pertama dari bulan itu, 2019-07",
        "only holders whose first suket is of that month, 2019-07",
    ),
    "arg.waiting_view": (
        "all, here (tempat ini), 30+, 90+ (hari, tempat ini) atau siak",
        "all, here (this place), 30+, 90+ (days, this place) or siak",
    ),
    "arg.deliver_kelurahan": ("nama atau kode kelurahan", "the kelurahan's name or code"),
    "arg.carrier": ("siapa yang membawanya", "who carries them"),
    "arg.deliver_niks": (
        "kartu siapa; tanpa NIK: semua yang menunggu di sini",
        "whose; without a NIK all that wait here",
    ),
    "arg.delivery": ("nomor pengantaran", "the delivery's number"),
    "arg.returned_niks": (
        "kartu siapa; tanpa NIK: semua yang masih di jalan",
        "whose; without a NIK all that are still out",
    ),
    "arg.handed_niks": ("kartu siapa", "whose"),
}

_SHOW_RUNS = (
    "Semuanya ada di counter-tui batch list --all.",
    "All are in counter-tui batch list --all.",
)
_FRESH = ("Muat ulang daftarnya, lalu coba lagi.", "Read the list anew, then try again.")

REFUSALS = {
    "BATCH_UNKNOWN": (
        ("Cetakan {number} tidak dikenal.", "Unknown print run: {number}."),
        ("Nomornya seperti CETAK-2026-0001.", "Its number looks like CETAK-2026-0001."),
        _SHOW_RUNS,
    ),
    "BATCH_WHICH": (
        ("Cetakannya belum jelas.", "It isn't clear which print run."),
        (
            "Yang terbuka di tempat ini: {numbers}.",
            "Open at this place: {numbers}.",
        ),
        (
            "Sebut nomornya; batch release melepas cetakan baru.",
            "Name its number; batch release releases a new run.",
        ),
    ),
    "BATCH_NOT_OPEN": (
        ("Cetakan {number} tidak terbuka.", "Print run {number} isn't open."),
        ("Keadaannya: {state}.", "It is {state}."),
        ("Lepas cetakan baru untuk yang masih menunggu.", "Release a new run for who still waits."),
    ),
    "BATCH_ELSEWHERE": (
        ("Cetakan {number} dicetak di {place}.", "Print run {number} is printed at {place}."),
        ("Blangkonya ada di sana.", "Its blanks lie there."),
        ("Pindah ke tempat itu atau lepas cetakan di sini.", "Go there, or release a run here."),
    ),
    "BATCH_SIZE": (
        (
            "Jumlah {asked} dengan sisa {kept} tidak diterima.",
            "{asked} with {kept} kept isn't accepted.",
        ),
        (
            "Satu cetakan berisi 1 sampai {most} orang; sisa blangko tidak kurang dari 0.",
            "A run holds 1 to {most} people; what is kept isn't below 0.",
        ),
        ("Lepas beberapa cetakan bila perlu.", "Release several runs where needed."),
    ),
    "BATCH_TOO_LARGE": (
        ("Blangko tidak cukup untuk {asked} kartu.", "Not enough blanks for {asked} cards."),
        (
            "Ada {on_hand}; cetakan lain menunggu {released}; disisakan {kept}.",
            "There are {on_hand}; other runs want {released}; {kept} are kept.",
        ),
        (
            "Paling banyak {possible} yang dapat dilepas sekarang.",
            "At most {possible} can be released now.",
        ),
    ),
    "POLICY_STOPS_RUNS": (
        ("Cetakan berhenti.", "Print runs stand still."),
        (
            "Kebijakan cetak HABIS: tidak ada yang dicetak.",
            "The policy is HABIS: no card is printed.",
        ),
        (
            "Lanjutkan setelah gudang mengubah kebijakan.",
            "Go on once the store keeper has changed the policy.",
        ),
    ),
    "QUEUE_EMPTY": (
        ("Tidak ada yang dapat dilepas.", "Nobody can be released."),
        (
            "Tidak ada yang menunggu, atau kebijakan menahan semuanya.",
            "Nobody waits, or the policy keeps all of them back.",
        ),
        (
            "Lihat antrean cetak dan kebijakannya.",
            "Look at the print queue and the policy.",
        ),
    ),
    "MONTH_UNKNOWN": (
        ("Bulan {given:.20} tidak terbaca.", "The month {given:.20} can't be read."),
        ("Ditulis tahun-bulan, misalnya 2019-07.", "It is written year-month, such as 2019-07."),
        ("Isi lagi bulannya.", "Type the month again."),
    ),
    "BATCH_KEEPS_BACK": (
        (
            "Cetakan berhenti: sisa blangko untuk loket.",
            "The run stops: the rest is for the counter.",
        ),
        (
            "Di {place} ada {on_hand}; cetakan ini menyisakan {kept}.",
            "{place} has {on_hand}; this run keeps {kept}.",
        ),
        (
            "Lanjutkan setelah blangko tiba, atau tutup cetakan.",
            "Go on once blanks arrive, or close the run.",
        ),
    ),
    "ONE_AT_THE_PRINTER": (
        ("Masih ada kartu di pencetak Anda.", "You have one at the printer."),
        ("Kartu {name:.40} belum dicatat.", "The card of {name:.40} isn't recorded."),
        ("Catat tercetak atau lewati dulu.", "Record it as printed, or skip it, first."),
    ),
    "NOT_AT_THE_PRINTER": (
        ("Kartu itu tidak di pencetak Anda.", "That card isn't at your printer."),
        ("NIK {nik:.16}, cetakan {number:.20}.", "NIK {nik:.16}, run {number:.20}."),
        (
            "Lihat siapa yang ada di pencetak; batch next menampilkannya.",
            "See who is at the printer; batch next shows it.",
        ),
    ),
    "NOTHING_TO_TAKE_OVER": (
        ("Tidak ada yang dapat diambil alih.", "There is nothing to take over."),
        ("Tidak ada kartu di pencetak {operator}.", "No card is at the printer of {operator}."),
        ("Ambil yang berikutnya.", "Take the next one."),
    ),
    "BATCH_ALL_TAKEN": (
        ("Tidak ada lagi yang menunggu di cetakan ini.", "Nobody waits in this run any more."),
        ("Yang terakhir di pencetak: {clerks}.", "The last ones are at the printers of: {clerks}."),
        ("Tunggu mereka, atau ambil alih.", "Wait for them, or take over."),
    ),
    "BATCH_AT_OTHER_PRINTER": (
        ("Cetakan belum dapat ditutup.", "The run can't be closed yet."),
        ("Masih ada kartu di pencetak: {clerks}.", "A card is at the printer of: {clerks}."),
        ("Mereka mencatatnya dulu, atau ambil alih.", "They record it first, or take it over."),
    ),
    "PRINT_DATA_CHANGED": (
        ("Datanya berubah sejak cetakan dilepas.", "Their data changed since the release."),
        ("Kartunya akan menampilkan data lain.", "The card would show other data."),
        (
            "Ambil yang berikutnya; orang ini masuk cetakan lain dengan data baru.",
            "Take the next one; this person comes in another run with the new data.",
        ),
    ),
    "CARD_AT_KELURAHAN": (
        ("Kartunya sedang diantar ke kelurahan.", "The card is out for delivery."),
        ("Pengantaran {delivery}.", "Delivery {delivery}."),
        (
            "Diserahkan di sana menurut daftar tanda tangan, atau catat kembali dulu.",
            "It is handed over there by the signed list, or record its return first.",
        ),
    ),
    "CARD_AT_OTHER_PLACE": (
        ("Kartunya ada di {place}.", "The card lies at {place}."),
        ("Raknya dicatat di tempat kartunya.", "Its shelf is noted where it lies."),
        ("Catat di tempat itu.", "Note it there."),
    ),
    "CARD_NOT_OUT": (
        ("Kartu itu tidak sedang diantar.", "That card isn't out."),
        (
            "NIK {nik:.16} tidak terbuka di pengantaran {number:.20}.",
            "NIK {nik:.16} isn't open in delivery {number:.20}.",
        ),
        _FRESH,
    ),
    "DELIVERY_UNKNOWN": (
        ("Pengantaran {number} tidak dikenal.", "Unknown delivery: {number}."),
        ("Nomornya seperti ANTAR-2026-0001.", "Its number looks like ANTAR-2026-0001."),
        ("Periksa nomor di daftar pengantaran.", "Check the number on the delivery list."),
    ),
    "DELIVERY_ELSEWHERE": (
        ("Kartu {number} berasal dari {place}.", "The cards of {number} came from {place}."),
        ("Kartunya kembali ke rak tempat asalnya.", "They go back to the shelf they came from."),
        ("Catat di tempat itu.", "Record it at that place."),
    ),
    "DELIVERY_SIZE": (
        ("{asked} kartu terlalu banyak.", "{asked} cards are too many."),
        ("Satu pengantaran memuat paling banyak {most}.", "A delivery holds {most} at most."),
        ("Bagi menjadi beberapa pengantaran.", "Make several deliveries of them."),
    ),
    "KELURAHAN_UNKNOWN": (
        ("Kelurahan {kelurahan:.40} tidak dikenal.", "Unknown kelurahan: {kelurahan:.40}."),
        ("Pakai nama atau kodenya, 52.71.01.1004.", "Give its name or code, 52.71.01.1004."),
        ("Isi lagi kelurahannya.", "Type the kelurahan again."),
    ),
    "NOTHING_TO_DELIVER": (
        ("Tidak ada kartu untuk diantar.", "There is no card to deliver."),
        (
            "Di {place} tidak ada kartu yang menunggu warga {kelurahan:.40}.",
            "No card of {kelurahan:.40} waits at {place}.",
        ),
        ("Lihat daftar kartu menunggu.", "Look at the list of waiting cards."),
    ),
    "NOT_TO_DELIVER": (
        ("{count} kartu tidak dapat ikut.", "{count} cards can't go along."),
        (
            "Tidak menunggu di tempat ini, atau warga kelurahan lain: {niks}.",
            "They don't wait at this place, or live elsewhere: {niks}.",
        ),
        _FRESH,
    ),
}
