"""Papers at the printer, and the list of those that are still to be printed."""

WORDS = {
    "paper.kind.suket": ("Suket", "Suket"),
    "paper.kind.slip": ("Tanda terima", "Slip"),
    "paper.kind.count": ("BA opname", "Count record"),
    "paper.kind.destruction": ("BA pemusnahan", "Destruction"),
    "paper.kind.request": ("Permintaan", "Request"),
    "paper.kind.handover": ("BA antaran", "Delivery list"),
    "paper.kind.day": ("Tutup hari", "Day closing"),
    "paper.kind.visit": ("Kunjungan", "Visit"),
    "paper.printing": ("Mencetak ...", "Printing ..."),
    "paper.printed": ("{paper} tercetak di {printer}.", "{paper} printed at {printer}."),
    "paper.saved": ("{paper} disimpan: {file}", "{paper} saved: {file}"),
    "paper.taken": (
        "{paper} sudah diambil terminal lain.",
        "{paper} was taken by another terminal.",
    ),
    "paper.waits": (
        "{paper} masih di antrean printer {printer}.",
        "{paper} is still in the queue of {printer}.",
    ),
    "paper.waits.says": (
        "{paper} masih di antrean printer {printer}: {says}.",
        "{paper} is still in the queue of {printer}: {says}.",
    ),
    "paper.failed": (
        "{paper} BELUM tercetak: {why}",
        "{paper} NOT printed: {why}",
    ),
    "room.title.papers": ("CETAK ULANG", "PAPERS TO PRINT"),
    "room.about.papers": (
        "Kertas yang diminta suatu tindakan dan belum tercetak. Tindakannya sendiri sudah sah.",
        "Papers that an act called for and that aren't printed yet. The act itself is done.",
    ),
    "room.turns.papers": ("tempat ini atau semua tempat", "this place or all places"),
    "room.none.papers": (
        "Tidak ada kertas yang menunggu dicetak.",
        "No paper waits to be printed.",
    ),
    "room.key.print-paper": ("Cetak", "Print"),
    "room.help.print-paper": ("cetak kertas yang dipilih", "print the chosen paper"),
    "room.key.print-number": ("Cetak nomor", "Print number"),
    "room.help.print-number": (
        "cetak kertas mana pun menurut nomornya atau NIK",
        "print any paper by its number or a NIK",
    ),
    "papers.ask_number": ("Cetak kertas menurut nomornya", "Print a paper by its number"),
    "stock.lacks.paper-number": (
        "OPNAME-, MUSNAH-, MINTA-, ANTAR-, TUTUP-, JEMPUT-, nomor suket, atau NIK"
        " (surat suketnya; tanpa suket: tanda terima terakhir).",
        "OPNAME-, MUSNAH-, MINTA-, ANTAR-, TUTUP-, JEMPUT-, a suket's number, or a NIK"
        " (the letter of the suket; without one the latest slip).",
    ),
    "room.key.save-paper": ("PDF", "PDF"),
    "room.help.save-paper": (
        "simpan sebagai PDF di folder komputer ini",
        "save it as a PDF in this machine's folder",
    ),
    "room.key.drop-paper": ("Coret", "Drop"),
    "room.help.drop-paper": (
        "coret kertas yang tidak perlu lagi; dicatat siapa yang mencoret",
        "drop a paper that nobody needs; who dropped it is recorded",
    ),
    "rooms.print-paper": ("Cetak surat / tanda terima", "Print the letter / the slip"),
    "rooms.papers": ("Cetak ulang", "Papers to print"),
    "papers.figures": (
        "{count} kertas menunggu dicetak di {place}.",
        "Papers that wait to be printed at {place}: {count}.",
    ),
    "papers.view.here": ("Di {place}", "At {place}"),
    "papers.view.all": ("Semua tempat", "All places"),
    "papers.sent": (
        "Di antrean printer {printer} ({job}). Enter menanyakan keadaannya.",
        "In the queue of {printer} ({job}). Enter asks how it is.",
    ),
    "papers.cut_off": (
        "Terminal lain sedang mencetaknya, atau terputus. Enter mencetak lagi.",
        "Another terminal is printing it, or was cut off. Enter prints it again.",
    ),
    "papers.waits": (
        "Belum dikirim ke printer. Tindakannya oleh {by}.",
        "Not sent to a printer yet. The act was done by {by}.",
    ),
    "papers.busy": (
        "! Tunggu sebentar: kertas sebelumnya masih dicetak.",
        "! Wait a moment: the paper before is still being printed.",
    ),
    "papers.no_folder": (
        "! Komputer ini tidak punya folder untuk PDF: paper_folder di /etc/counter-tui.toml.",
        "! This machine has no folder for PDFs: paper_folder in /etc/counter-tui.toml.",
    ),
    "papers.ask_drop": (
        "Coret {paper} dari daftar cetak ulang?",
        "Drop {paper} from the list of papers to print?",
    ),
    "papers.drop.no": ("Tidak, biarkan", "No, leave it"),
    "papers.drop.yes": ("Ya, kertas ini tidak perlu lagi", "Yes, nobody needs this paper"),
    "strip.papers": ("cetak ulang {count}", "to print {count}"),
    "paper.fault": (
        "Kertas belum tercetak: kesalahan program ({fault}).",
        "The paper isn't printed: a fault of the program ({fault}).",
    ),
    "paper.again": ("Cetak ulang: F9 p.", "Print it again: F9 p."),
    "paper.by_key.suket": ("F9 j mencetak suratnya.", "F9 j prints the letter."),
    "paper.by_key.day": ("Enter mencetak lembarnya.", "Enter prints the page."),
    "paper.by_key.destruction": ("Enter mencetak BA-nya.", "Enter prints its record."),
    "papers.again": (
        "Cetak ulang: counter-tui papers print",
        "Print it again: counter-tui papers print",
    ),
    "papers.none": (
        "Tidak ada kertas yang menunggu dicetak di sini.",
        "No paper waits here to be printed.",
    ),
    "papers.dropped": (
        "{paper} dicoret dari daftar cetak ulang.",
        "{paper} is off the list of papers to print.",
    ),
    "papers.column.since": ("Sejak", "Since"),
    "papers.column.kind": ("Kertas", "Paper"),
    "papers.column.ref": ("Nomor", "Number"),
    "papers.column.whose": ("Pemilik", "Whose"),
    "papers.column.place": ("Tempat", "Place"),
    "papers.column.by": ("Oleh", "By"),
    "papers.column.state": ("Keadaan", "State"),
    "papers.state.WAITS": ("belum dicetak", "not printed yet"),
    "papers.state.SENT": ("di printer", "at the printer"),
    "papers.state.FAILED": ("gagal", "failed"),
    "command.papers": (
        "kertas yang menunggu dicetak; dicatat",
        "the papers that wait to be printed; recorded",
    ),
    "command.papers print": (
        "cetak ulang satu kertas, atau semua yang menunggu di sini",
        "print one paper again, or all that wait here",
    ),
    "command.papers drop": (
        "coret kertas yang tidak perlu lagi; dicatat",
        "drop a paper that nobody needs; recorded",
    ),
    "arg.every_paper": ("di semua tempat", "at all places"),
    "arg.waiting_kind": ("jenis kertas", "the kind of paper"),
    "arg.waiting_ref": (
        "nomor kertas seperti di daftarnya",
        "the paper's number as the list has it",
    ),
    "usage.papers_print": (
        "papers print memerlukan KIND dan REF, atau keduanya tidak",
        "papers print takes KIND and REF, or neither",
    ),
}

_AGAIN = (
    "Lalu cetak ulang dari daftar kertas (F9 p).",
    "Then print it again from the list of papers (F9 p).",
)

REFUSALS = {
    "PRINTER_NOT_SET": (
        ("Terminal ini tidak punya printer.", "This terminal has no printer."),
        (
            "Berkas setelannya tidak menyebut antrean CUPS, dan juga tidak menyebut folder.",
            "Its settings file names no CUPS queue, and no folder either.",
        ),
        (
            'Minta admin menulis printer = "NAMA" di /etc/counter-tui.toml.',
            'Ask the admin to write printer = "NAME" in /etc/counter-tui.toml.',
        ),
    ),
    "PRINT_PROGRAM_MISSING": (
        ("Mesin ini tidak punya CUPS.", "This machine has no CUPS."),
        ("Program {program} tidak ada.", "The program {program} is not there."),
        (
            "Minta admin memasang cups-client, lalu cetak ulang.",
            "Ask the admin to install cups-client, then print it again.",
        ),
    ),
    "PRINTER_AWAY": (
        ("Server cetak tidak menjawab.", "The print server does not answer."),
        ("CUPS tidak terjangkau ({detail:.30}).", "CUPS can't be reached ({detail:.30})."),
        (
            "Periksa kabel dan servernya. Lalu cetak ulang dari daftar kertas (F9 p).",
            "Check cable and server. Then print it again from the list of papers (F9 p).",
        ),
    ),
    "PRINTER_UNKNOWN": (
        ("Printer {printer:.40} tidak dikenal.", "The printer {printer:.40} isn't known."),
        ("CUPS tidak punya antrean bernama itu.", "CUPS has no queue of that name."),
        (
            "Minta admin memeriksa nama printer di /etc/counter-tui.toml (lpstat -e).",
            "Ask the admin to check the printer's name in /etc/counter-tui.toml (lpstat -e).",
        ),
    ),
    "PRINTER_CLOSED": (
        (
            "Printer {printer:.40} tidak menerima cetakan.",
            "The printer {printer:.40} takes no papers.",
        ),
        ("Antreannya ditutup (cupsreject).", "Its queue is closed (cupsreject)."),
        (
            "Minta admin membukanya (cupsaccept), lalu cetak ulang.",
            "Ask the admin to open it (cupsaccept), then print it again.",
        ),
    ),
    "PRINTER_REFUSED": (
        ("Printer {printer:.40} menolak.", "The printer {printer:.40} refused."),
        ("Katanya: {detail:.60}", "It says: {detail:.60}"),
        _AGAIN,
    ),
    "PRINTER_STOPPED": (
        ("Printer {printer:.40} berhenti.", "The printer {printer:.40} has stopped."),
        ("Katanya: {detail:.60}.", "It says: {detail:.60}."),
        (
            "Perbaiki, jalankan lagi (cupsenable), lalu cetak ulang (F9 p).",
            "Mend it, start it again (cupsenable), then print it again (F9 p).",
        ),
    ),
    "PRINT_CANCELLED": (
        ("Cetakan itu dibatalkan di antrean.", "The print was cancelled in the queue."),
        ("Seseorang membatalkannya di {printer:.40}.", "Someone cancelled it at {printer:.40}."),
        (
            "Bila kertasnya masih perlu, cetak ulang (F9 p).",
            "If the paper is still needed, print it again (F9 p).",
        ),
    ),
    "PRINT_ABORTED": (
        (
            "Printer {printer:.40} gagal mencetak.",
            "The printer {printer:.40} failed to print it.",
        ),
        ("Katanya: {detail:.60}.", "It says: {detail:.60}."),
        _AGAIN,
    ),
    "PRINT_FORGOTTEN": (
        (
            "Printer {printer:.40} tidak ingat cetakan itu.",
            "The printer {printer:.40} doesn't remember that print.",
        ),
        (
            "Tidak diketahui apakah sudah keluar: riwayat CUPS tidak disimpan.",
            "It isn't known whether it came out: CUPS keeps no history.",
        ),
        (
            "Lihat di printer; bila sudah ada, coret dari daftar; bila belum, cetak ulang.",
            "Look at the printer; if it lies there drop it from the list, else print it again.",
        ),
    ),
    "PAPER_NOT_WAITING": (
        (
            "Kertas itu tidak ada di daftar cetak ulang.",
            "That paper is not on the list of papers to print.",
        ),
        (
            "{ref:.60} sudah tercetak, dicoret, atau tidak pernah diminta.",
            "{ref:.60} is printed or dropped by now, or was never called for.",
        ),
        (
            "Lihat daftarnya: counter-tui papers.",
            "Look at the list: counter-tui papers.",
        ),
    ),
}
