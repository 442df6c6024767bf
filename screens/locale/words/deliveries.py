"""The room of deliveries: cards that were carried to a kelurahan, and their signed lists."""

WORDS = {
    "room.title.deliveries": ("PENGANTARAN KARTU", "DELIVERIES OF CARDS"),
    "room.about.deliveries": (
        "Kartu yang dibawa ke kelurahan. Catat dari daftar yang ditandatangani siapa menerima; "
        "yang kembali ditaruh lagi di rak.",
        "Cards that were carried to a kelurahan. Record from the signed list who took theirs; "
        "what came back is put on the shelf again.",
    ),
    "room.turns.deliveries": ("pengantaran yang lain", "another delivery"),
    "room.none.deliveries": ("Tidak ada kartu yang di luar.", "No card is out."),
    "room.key.signed": ("Diterima", "Signed"),
    "room.key.returned": ("Retur", "Returned"),
    "room.key.rest": ("Retur sisa", "Rest"),
    "room.help.signed": (
        "kartu ini diterima menurut daftar: catat oleh siapa",
        "this card was signed for: record by whom",
    ),
    "room.help.returned": ("kartu ini kembali ke rak", "this card came back to the shelf"),
    "room.help.rest": (
        "semua yang masih di luar kembali ke rak",
        "all that is still out came back to the shelf",
    ),
    "act.shelve": ("kartu ditaruh di rak", "card shelved"),
    "act.return-delivered": ("kartu retur dari kelurahan", "card came back"),
    "deliveries.out": ("{count} kartu di luar", "{count} cards are out"),
    "deliveries.figures": (
        "{out} di luar, {handed} diterima, {returned} retur · {kelurahan} · {sent_on} · {carrier}",
        "{out} out, {handed} signed, {returned} returned · {kelurahan} · {sent_on} · {carrier}",
    ),
    "deliveries.column.state": ("Kartu", "Card"),
    "deliveries.column.suket": ("Suket terbuka", "Open suket"),
    "deliveries.state.OUT": ("di luar", "out"),
    "deliveries.state.HANDED": ("diterima", "signed"),
    "deliveries.state.RETURNED": ("retur", "returned"),
    "deliveries.about": (
        "Daftar {ref}. Lahir {birth}, telepon {phone}.",
        "List {ref}. Born {birth}, telephone {phone}.",
    ),
    "deliveries.not_out": (
        "! Kartu ini sudah dicatat: {state}.",
        "! This card was recorded already: {state}.",
    ),
    "deliveries.handed": ("Diterima: {name}.", "Signed for: {name}."),
    "deliveries.returned": ("Kembali ke rak: {name}.", "Back on the shelf: {name}."),
    "deliveries.rest": ("{count} kartu kembali ke rak.", "{count} cards are back on the shelf."),
    "deliveries.one_left": (
        "! Hanya kartu {name} yang masih di luar. Pilih barisnya, lalu F7.",
        "! Only the card of {name} is still out. Choose its row, then F7.",
    ),
    "deliveries.rest.question": ("Semua yang di luar kembali?", "Is all that is out back?"),
    "deliveries.rest.no": ("Tidak", "No"),
    "deliveries.rest.yes": ("Ya, {count} kartu kembali ke rak", "Yes, {count} cards are back"),
    "signed.question": ("Daftar {ref}: siapa yang menerima?", "List {ref}: who signed for it?"),
    "relation.SPOUSE": ("suami atau istri", "husband or wife"),
    "relation.PARENT": ("ayah atau ibu", "father or mother"),
    "relation.CHILD": ("anak", "child"),
    "relation.SIBLING": ("kakak atau adik", "brother or sister"),
    "relation.IN_LAW": ("mertua, menantu atau ipar", "a relation by marriage"),
    "relation.GRANDPARENT": ("kakek, nenek atau cucu", "grandparent or grandchild"),
    "relation.OTHER": ("keluarga lain", "another of the family"),
    "stock.lacks.taker": (
        "Panah memilih siapa yang menandatangani daftar. Enter mencatat.",
        "Arrows pick who signed the list. Enter records.",
    ),
    "stock.lacks.taker-name": (
        "Nama yang menandatangani, seperti di daftar.",
        "The name of who signed, as on the list.",
    ),
    "stock.lacks.taker-relation": (
        "Hubungannya dengan pemilik kartu; panah memilih.",
        "What they are to the holder; arrows pick.",
    ),
    "stock.lacks.taker-suket": (
        "Suketnya ikut kembali, atau hilang; panah memilih. Enter mencatat.",
        "Whether the suket came back or is lost; arrows pick. Enter records.",
    ),
}
