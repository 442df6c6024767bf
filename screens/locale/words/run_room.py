"""The run room."""

WORDS = {
    "room.title.run": ("CETAK KARTU", "PRINTING CARDS"),
    "room.about.run": (
        "Satu kartu demi satu. Enter berarti kartu yang tampil sudah tercetak baik; yang "
        "berikutnya diambil. Bila program mati, cetakan lanjut di kartu yang sama.",
        "One card after the other. Enter says that the card shown is printed well; the next "
        "one is taken. If the program dies, the run goes on at the same card.",
    ),
    "room.key.run-shelf": ("Rak", "Shelf"),
    "room.key.run-skip": ("Lewati", "Skip"),
    "room.key.run-take-over": ("Alih", "Take"),
    "room.key.run-spoil": ("Rusak", "Spoil"),
    "room.key.run-close": ("Tutup", "Close"),
    "room.key.run-correct": ("Koreksi", "Correct"),
    "room.help.run-shelf": (
        "rak atau kotak untuk kartu yang tercetak mulai sekarang",
        "shelf or box for the cards printed from now on",
    ),
    "room.help.run-skip": (
        "lewati kartu ini dengan alasan; orangnya tetap di antrean",
        "skip this card with a reason; the person stays in the queue",
    ),
    "room.help.run-take-over": (
        "ambil alih kartu yang ada di pencetak rekan",
        "take over the card at a colleague's printer",
    ),
    "room.help.run-spoil": (
        "blangko ini rusak: catat sebabnya, ambil blangko berikutnya",
        "this blank is spoiled: record the cause, take the next blank",
    ),
    "room.help.run-close": (
        "tutup cetakan; yang belum dicetak kembali ke antrean",
        "close the run; who isn't printed goes back to the queue",
    ),
    "room.help.run-correct": (
        "lihat kartu Anda yang terakhir tercetak, dan batalkan",
        "look at the card you printed last, and take it back",
    ),
    "act.batch-next": ("di pencetak, cetakan antrean", "at the printer, of a run"),
    "act.batch-printed": ("cetak KTP-el dari antrean", "card printed in a run"),
    "act.batch-skip": ("dilewati di cetakan", "skipped in a run"),
    "run.help.enter": (
        "kartu yang tampil sudah tercetak; ambil yang berikutnya",
        "the card shown is printed; take the next one",
    ),
    "run.help.arrows": ("lihat yang dihentikan dan dilewati", "go through who was stopped"),
    "run.help.scan": (
        "16 angka dan Enter: sama dengan kartu ini? Tidak ada yang tercatat",
        "16 digits and Enter: is it this card's? Nothing is recorded",
    ),
    "run.help.back": (
        "kembali ke antrean; kartu ini menunggu Anda",
        "back to the queue; this card waits for you",
    ),
    "run.check": ("Cocokkan:", "Compare:"),
    "run.placeholder": ("pindai NIK di kartu", "scan the NIK on the card"),
    "run.far": ("{printed} dari {people} tercetak", "{printed} of {people} printed"),
    "run.skipped": ("{count} dilewati", "{count} skipped"),
    "run.stopped": ("{count} dihentikan", "{count} stopped"),
    "run.waits": ("{count} menunggu", "{count} wait"),
    "run.blanks": (
        "Blangko di {place}: {on_hand} · disisakan untuk loket: {kept}",
        "Blanks at {place}: {on_hand} · kept for the counter: {kept}",
    ),
    "run.card": (
        "Di pencetak: kartu ke-{seq} dari {people}",
        "At the printer: card {seq} of {people}",
    ),
    "run.birth": ("lahir {birth}", "born {birth}"),
    "run.barred": ("Tidak dicetak. {why}", "Not to be printed. {why}"),
    "run.class.PEMULA17": ("Kartu pertama pada umur 17", "First card, at 17"),
    "run.class.SUKET": ("Pemegang suket", "Suket holder"),
    "run.class.READY": ("Siap cetak", "Print-ready"),
    "run.class.SIXTEEN": ("Umur 16", "Aged 16"),
    "run.suket": ("Pemegang suket {number}", "Holds suket {number}"),
    "run.shelf": ("Rak: {shelf}", "Shelf: {shelf}"),
    "run.shelf.none": ("belum disebut (F2)", "none named (F2)"),
    "run.shelf.question": (
        "Kartu yang tercetak mulai sekarang ditaruh di mana?",
        "Where are the cards put that are printed from now on?",
    ),
    "run.shelf.told": ("Kartu berikutnya ditaruh di rak: {shelf}.", "Next cards' shelf: {shelf}."),
    "run.none.next": ("Belum ada kartu di pencetak.", "No card is at the printer."),
    "run.none.wait": (
        "Semua sudah dibagi: kartu terakhir ada di pencetak rekan.",
        "All are dealt out: the last cards are at colleagues' printers.",
    ),
    "run.none.over": ("Cetakan ini selesai.", "This run is over."),
    "run.enter.print": ("= TERCETAK, ambil berikutnya", "= PRINTED, take the next"),
    "run.enter.next": (
        "= ambil kartu berikutnya ({count} menunggu)",
        "= take the next card ({count} wait)",
    ),
    "run.enter.back": (
        "= batalkan kartu ini, dengan alasan   (Esc: jangan)",
        "= take this card back, with a reason   (Esc: don't)",
    ),
    "run.back": (
        "Kartu Anda yang terakhir tercetak, ke-{seq}",
        "The card you printed last, no. {seq}",
    ),
    "run.back.about": (
        "{name}: kartunya batal dan blangkonya dibukukan kembali.",
        "{name}: the card is void and its blank is booked back.",
    ),
    "run.taken": ("{clerk} mencetak ke-{seq}: {name}", "{clerk} prints no. {seq}: {name}"),
    "run.stopped.title": ("Tidak dicetak: {count}", "Not printed: {count}"),
    "run.state.STOPPED": ("henti", "stopped"),
    "run.state.SKIPPED": ("lewat", "skipped"),
    "run.bar.over": ("Cetakan ini selesai.", "This run is over."),
    "run.bar.nobody": (
        "Tidak ada kartu di pencetak; Enter mengambil yang berikutnya.",
        "No card is at the printer; Enter takes the next one.",
    ),
    "run.bar.stopped": (
        "Kartu ini tidak dicetak lagi; Enter mengambil yang berikutnya.",
        "This card is not printed any more; Enter takes the next one.",
    ),
    "run.bar.last": (
        "Belum ada kartu yang Anda cetak di cetakan ini.",
        "You have printed no card in this run yet.",
    ),
    "run.bar.others": (
        "Tidak ada kartu di pencetak rekan.",
        "No card is at a colleague's printer.",
    ),
    "run.bar.busy": (
        "Selesaikan dulu kartu di pencetak Anda.",
        "Finish the card at your own printer first.",
    ),
    "run.resumed": (
        "Anda berhenti di kartu ini. Sudah tercetak baik: Enter. Belum: cetak sekarang.",
        "You stopped at this card. Printed well: Enter. Not yet: print it now.",
    ),
    "run.early": (
        "Tidak dihitung: tombol ditekan sebelum kartunya tampil. Lihat, lalu tekan lagi.",
        "Not counted: the key was pressed before the card was shown. Look, then press again.",
    ),
    "run.typed": (
        "Tidak dihitung: ada yang diketik. Esc menghapusnya; di sini hanya NIK dicocokkan.",
        "Not counted: something was typed. Esc clears it; here only a NIK is compared.",
    ),
    "run.nothing": ("Tidak ada yang perlu dicetak lagi.", "There is nothing left to print."),
    "run.scan.same": ("Cocok: ini kartu {name}.", "It fits: this is the card of {name}."),
    "run.scan.other": (
        "! TIDAK COCOK: NIK itu bukan milik {name}. Periksa kartunya; tidak ada yang tercatat.",
        "! IT DOES NOT FIT: that NIK isn't {name}'s. Check the card; nothing is recorded.",
    ),
    "run.scan.nobody": (
        "Tidak ada satu kartu di layar untuk dicocokkan dengan itu.",
        "There is no one card on the screen to compare that with.",
    ),
    "run.printed": (
        "Tercetak: {name}, ke-{seq}. F12 membatalkan.",
        "Printed: {name}, no. {seq}. F12 undoes.",
    ),
    "run.spoiled": (
        "1 blangko rusak dicatat, sisa {left}. Ambil blangko berikutnya untuk {name}.",
        "1 spoiled blank recorded, {left} left. Take the next blank for {name}.",
    ),
    "run.was_skipped": ("Dilewati: {name}, ke-{seq}.", "Skipped: {name}, no. {seq}."),
    "run.were_stopped": (
        "{count} orang dihentikan: tidak dicetak lagi; alasannya di bawah.",
        "{count} people were stopped: not to be printed any more; why stands below.",
    ),
    "run.closed": (
        "{ref} ditutup; yang tersisa kembali ke antrean.",
        "{ref} is closed; the rest is back in the queue.",
    ),
    "run.taken_back": (
        "Kartu dibatalkan dan kembali di pencetak. Sisa blangko: {left}.",
        "The card was taken back and is at the printer again. Blanks left: {left}.",
    ),
    "run.skip.question": ("Dilewati karena:", "Skipped because:"),
    "run.take_over.question": ("Kartu siapa yang diambil alih?", "Whose card is taken over?"),
    "run.take_over.about": (
        "Tanyakan dulu apakah kartunya sudah tercetak di sana.",
        "First ask whether the card was printed there.",
    ),
    "run.close.question": ("{ref} ditutup karena:", "{ref} is closed because:"),
    "run.close.about": (
        "{count} orang yang belum dicetak kembali ke antrean.",
        "{count} people who aren't printed go back to the queue.",
    ),
    "reason.skip.1": ("data di kartu salah", "wrong data on the card"),
    "reason.skip.2": ("orangnya minta ditunda", "the person asks to wait"),
    "reason.skip.3": ("foto atau tanda tangan tidak ada di SIAK", "no photo or signature at SIAK"),
    "reason.close-run.1": ("blangko diperlukan di loket", "blanks are needed at the counter"),
    "reason.close-run.2": ("pencetak rusak", "the printer is broken"),
    "reason.close-run.3": ("jam kerja selesai", "the working day is over"),
}
