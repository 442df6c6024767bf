"""The text in a letter's QR code, which says what the letter says and is signed.

SUKET/1|52.71|<key id>|<number>|<NIK>|<name>|20261122|20270522|<signature>, and SUKET-LATIHAN/1
in a training office. There is one way to write it: what reads back to another text is forged.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.nik import NIK_LENGTH

REAL, TRAINING = "SUKET/1", "SUKET-LATIHAN/1"
SIGNATURE_BYTES = 64
KEY_ID_LENGTH = 16
LONGEST_TEXT = 4000
_BETWEEN = "|"
# Printable ASCII but the sign between fields and that of the encoding.
_AS_IT_IS = "".join(map(chr, range(0x20, 0x7F))).translate({ord(_BETWEEN): None, ord("%"): None})
_ENCODED = re.compile(rb"%([0-9A-F]{2})")
_FIELDS = (
    re.compile(r"SUKET(-LATIHAN)?/1"),
    re.compile(r"[0-9]{2}\.[0-9]{2}"),
    re.compile(rf"[0-9a-f]{{{KEY_ID_LENGTH}}}"),
    re.compile(r".+"),
    re.compile(rf"[0-9]{{{NIK_LENGTH}}}"),
    re.compile(r".+"),
    re.compile(r"[0-9]{8}"),
    re.compile(r"[0-9]{8}"),
    re.compile(r"[A-Za-z0-9_-]{86}"),
)


class KeyState(StrEnum):
    """Whether a key signs letters; what a retired one signed can still be checked."""

    ACTIVE = "ACTIVE"
    RETIRED = "RETIRED"


class ForgedBy(StrEnum):
    """What of a letter isn't genuine; REGISTER_DIFFERS: its number, NIK or days."""

    TEXT_DIFFERS = "TEXT_DIFFERS"
    KEY_UNKNOWN = "KEY_UNKNOWN"
    NOT_SIGNED = "NOT_SIGNED"
    REGISTER_DIFFERS = "REGISTER_DIFFERS"


@dataclass(frozen=True, slots=True)
class LetterText:
    """What a suket's QR code says: of which office, signed by which key, whose, from when to when.

    `region` is the office's (52.71), `key_id` the first 16 hex digits of the SHA-256 of the
    public key.
    """

    training: bool
    region: str
    key_id: str
    number: str
    nik: str
    name: str
    issued_on: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class Payload:
    """A text that reads back to itself; `signed` are the bytes under the Ed25519 `signature`."""

    letter: LetterText
    signed: bytes
    signature: bytes


def key_id_of(public: str) -> str:
    """Return the id of a key from its public half, 64 hex digits. Raises ValueError."""
    return hashlib.sha256(bytes.fromhex(public)).hexdigest()[:KEY_ID_LENGTH]


def signed_bytes(letter: LetterText) -> bytes:
    """Return what is signed: the text before its last bar, in ASCII."""
    fields = (
        TRAINING if letter.training else REAL,
        letter.region,
        letter.key_id,
        _written(letter.number),
        letter.nik,
        _written(letter.name),
        f"{letter.issued_on:%Y%m%d}",
        f"{letter.valid_until:%Y%m%d}",
    )
    return _BETWEEN.join(fields).encode("ascii")


def written_payload(letter: LetterText, signature: bytes) -> str:
    """Return the whole text, as it stands in the QR code."""
    coded = base64.urlsafe_b64encode(signature).rstrip(b"=").decode("ascii")
    return f"{signed_bytes(letter).decode('ascii')}{_BETWEEN}{coded}"


def read_payload(text: str) -> Payload | None:
    """Return what a text says; None where it isn't the one way to write that.

    The blanks and the line end that a scanner adds around it are left out, nothing else is.
    """
    bare = text.strip(" \t\r\n")
    fields = bare.split(_BETWEEN)
    if len(bare) > LONGEST_TEXT or len(fields) != len(_FIELDS):
        return None
    if not all(form.fullmatch(field) for form, field in zip(_FIELDS, fields, strict=True)):
        return None
    try:
        letter = LetterText(
            training=fields[0] == TRAINING,
            region=fields[1],
            key_id=fields[2],
            number=_read(fields[3]),
            nik=fields[4],
            name=_read(fields[5]),
            issued_on=_day(fields[6]),
            valid_until=_day(fields[7]),
        )
        signature = base64.urlsafe_b64decode(f"{fields[8]}==")
    except (ValueError, binascii.Error):
        return None
    if written_payload(letter, signature) != bare:
        return None
    return Payload(letter, signed_bytes(letter), signature)


def _written(field: str) -> str:
    return "".join(sign if sign in _AS_IT_IS else _encoded(sign) for sign in field)


def _encoded(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8"))


def _read(field: str) -> str:
    plain = _ENCODED.sub(lambda found: bytes.fromhex(found[1].decode()), field.encode("ascii"))
    return plain.decode("utf-8")


def _day(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
