"""What a check of the record found first: `n` is the entry's number, `detail` what is wrong there.

`detail` is no sentence: numbers, a place, a table and its key, with a slash between two.
"""

_NOW = (
    "Simpan salinan basis data apa adanya, lalu bandingkan dengan cadangan.",
    "Keep a copy of the database as it is, then compare it with a backup.",
)

REFUSALS = {
    "JOURNAL_CHANGED": (
        ("Entri {n} berubah.", "Entry {n} was changed."),
        (
            "Isinya tidak cocok dengan hash atau dengan entri sebelumnya.",
            "It doesn't fit its hash or the entry before it.",
        ),
        _NOW,
    ),
    "JOURNAL_GAP": (
        ("Nomor entri tidak urut.", "The entries' numbers aren't in order."),
        ("Seharusnya / yang ada: {detail:.80}.", "Should be / is: {detail:.80}."),
        _NOW,
    ),
    "JOURNAL_NOT_CANONICAL": (
        ("Entri {n} bukan tulisan program ini.", "Entry {n} isn't this program's writing."),
        (
            "Bentuknya lain dari yang ditulis program.",
            "It isn't in the form in which the program writes.",
        ),
        _NOW,
    ),
    "JOURNAL_VERSION": (
        ("Entri {n} dari versi lain.", "Entry {n} is of another version."),
        (
            "Program ini tidak mengenal versi format {detail:.40}.",
            "This program doesn't know format version {detail:.40}.",
        ),
        (
            "Periksa dengan versi program yang lebih baru.",
            "Check with a later version of the program.",
        ),
    ),
    "JOURNAL_COLUMNS": (
        ("Kolom entri {n} lain dari isinya.", "The columns of entry {n} don't fit its text."),
        ("Yang berbeda: {detail:.80}.", "These differ: {detail:.80}."),
        _NOW,
    ),
    "JOURNAL_TIME": (
        ("Waktu entri {n} mundur.", "The time of entry {n} runs backwards."),
        ("Sebelumnya / di entri itu: {detail:.80}.", "Before it / in it: {detail:.80}."),
        _NOW,
    ),
    "JOURNAL_OTHER_CHAIN": (
        ("Ada entri di luar jurnal kantor.", "There are entries outside the office's journal."),
        ("Satu kantor mempunyai satu rantai.", "An office has one chain."),
        _NOW,
    ),
    "JOURNAL_CUT": (
        ("Akhir jurnal hilang.", "The end of the journal is missing."),
        (
            "Entri terakhir yang ada / yang dicatat: {detail:.80}.",
            "Last entry there / on record: {detail:.80}.",
        ),
        _NOW,
    ),
    "JOURNAL_HEAD": (
        ("Catatan akhir jurnal tidak cocok.", "The record of the journal's end doesn't fit."),
        ("Entri terakhir: {n}.", "The last entry: {n}."),
        _NOW,
    ),
    "JOURNAL_SINCE": (
        (
            "Jurnal tidak lagi memuat hash yang dicatat.",
            "The journal no longer holds the noted hash.",
        ),
        (
            "Entri dihapus sesudah itu, atau jurnal ditulis ulang.",
            "Entries were cut off since, or the journal was written anew.",
        ),
        _NOW,
    ),
    "STOCK_ENTRIES": (
        ("Buku blangko lain dari jurnal.", "The ledger of blanks isn't what the journal says."),
        ("Pada tindakan {detail:.80}.", "At act {detail:.80}."),
        _NOW,
    ),
    "STOCK_SUM": (
        ("Saldo blangko tidak cocok.", "A balance of blanks doesn't fit."),
        ("Saldo / jumlah mutasi: {detail:.80}.", "Balance / sum of its moves: {detail:.80}."),
        _NOW,
    ),
    "REPLAY_REFUSED": (
        (
            "Entri {n} tidak dapat mengikuti yang sebelumnya.",
            "Entry {n} can't follow the ones before it.",
        ),
        ("Pada: {detail:.80}.", "At: {detail:.80}."),
        _NOW,
    ),
    "REPLAY_MISSING": (
        ("Ada data yang hilang.", "Data is missing."),
        ("Tercatat di jurnal: {detail:.80}.", "The journal has: {detail:.80}."),
        _NOW,
    ),
    "REPLAY_EXTRA": (
        ("Ada data tanpa tindakan.", "There is data that no act made."),
        ("Tidak tercatat di jurnal: {detail:.80}.", "Not in the journal: {detail:.80}."),
        _NOW,
    ),
    "REPLAY_DIFFERS": (
        ("Ada data yang lain dari jurnal.", "Data isn't what the journal says."),
        ("Yang berbeda: {detail:.80}.", "It differs at: {detail:.80}."),
        _NOW,
    ),
    "RESIDENCE_DIFFERS": (
        (
            "Daftar penduduk lain dari tindakan loket.",
            "The register isn't what the counter's acts made it.",
        ),
        ("Yang berbeda: {detail:.80}.", "It differs at: {detail:.80}."),
        _NOW,
    ),
    "TARGET_LIST": (
        ("Daftar target {detail:.10} berubah.", "The list of target {detail:.10} was changed."),
        (
            "Daftarnya tidak sama dengan sidik yang dicatat jurnal.",
            "It isn't the one whose digest the journal keeps.",
        ),
        _NOW,
    ),
    "DESTRUCTION_DIFFERS": (
        (
            "Pemusnahan tidak cocok dengan yang dimusnahkan.",
            "A destruction isn't what bears its number.",
        ),
        ("Tercatat / ditemukan: {detail:.80}.", "Recorded / found: {detail:.80}."),
        _NOW,
    ),
    "VISIT_DIFFERS": (
        (
            "Daftar atau hasil kunjungan tidak cocok.",
            "A visit's list or outcomes aren't as many as it says.",
        ),
        ("Tercatat / ditemukan: {detail:.80}.", "Recorded / found: {detail:.80}."),
        _NOW,
    ),
}
