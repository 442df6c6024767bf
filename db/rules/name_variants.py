"""Words of names that stand for one another without sounding alike, and titles."""

from collections.abc import Iterable

# Each line is one name as it is written out, shortened, and spelled from the Arabic.
_CLASSES = tuple(
    frozenset(line.split())
    for line in (
        "MUHAMMAD MUHAMAD MOHAMMAD MOHAMAD MOHAMED MOCHAMMAD MOCHAMAD MOCH MUCHAMMAD MUCHAMAD "
        "MUCHAMAT MUHAMMED MUH MOH MUCH MHD MD M",
        "ABDUL ABD ABDOEL ABDU ABDUR ABDUS ABDUN",
        "AHMAD ACHMAD AKHMAD AHMED",
        "SITI SITTI ST",
        "NUR NOER NOR",
        "HUSEN HUSEIN HUSAIN HUSSEIN",
        "YUSUF JUSUF YUSUP JUSUP YOESOEF",
        "YUNUS JUNUS",
        "YAKUB JAKUB YAQUB",
        "YAHYA JAHJA",
        "YASIN JASIN",
        "YOHANES JOHANES JOHANNES",
        "USMAN UTSMAN OSMAN",
        "SULAIMAN SULAEMAN SLEMAN",
        "LALU L",
        "BAIQ BQ",
        "RADEN R RD",
        "HAJI H",
        "HAJJAH HAJAH HJ",
        "GUSTI GST",
        "WAYAN WYN",
        "NYOMAN NYM",
        "KETUT KT",
        "ANAK A",
    )
)

_OTHERS = {
    word: frozenset().union(*(each for each in _CLASSES if word in each)) - {word}
    for word in frozenset().union(*_CLASSES)
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Not part of what a person is called: what they did, studied or are addressed by.
_HONOURS = _words("H HJ HAJI HAJJAH HAJAH DRS DRA DR IR PROF TGH TGKH KH UST USTADZ")
_DEGREES = _words(
    "S SE SH ST SI SSI SPD PD SPDI SAG AG SKOM KOM SSOS SOS SKEP KEP SIP IP MSI MPD MM MH MKES "
    "AMD MD AMA SKM SPT SP STP SPSI PSI FARM APT MT MA LC NS GR"
)
_RANKS = _words("LALU L BAIQ BQ RADEN R RD DENDA LALE LALA I NI IDA GUSTI GST")
_SHORTENED = _words("M MUH MOH MOCH MUCH MHD MD ABD ST SITI SITTI MUHAMMAD MUHAMAD MOHAMMAD")

OPTIONAL = _HONOURS | _DEGREES | _RANKS | _SHORTENED
"""Words that a search asks for first and does without where too few are found."""

_SHORT_WORD = 4


def others_of(word: str) -> frozenset[str]:
    """Return what else a word may be written as, by its class."""
    return _OTHERS.get(word, frozenset())


def without_degrees(words: Iterable[str]) -> tuple[str, ...]:
    """Return what is left of the words after a name's comma: degrees are no names."""
    return tuple(word for word in words if len(word) > _SHORT_WORD)
