"""Whether a letter is genuine and open, from the text of its QR code."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from db.journal.clock import Clock
from db.reads.letter_keys import KeyLine, letter_on_record
from db.rules.letter import ForgedBy, LetterText, Payload, key_id_of, read_payload
from db.rules.refused import Refused
from db.rules.suket import SuketState
from db.store.store import Store
from screens.papers.letter_key import signed_by

_MOST_BYTES = 1_000_000
_PUBLIC = re.compile(r"[0-9a-f]{64}")


def checked_on_record(text: str, store: Store, clock: Clock | None = None) -> LetterText:
    """Return what a genuine letter of an open suket says, by the office's own record.

    Raises Refused FORGED (with `why`), OTHER_OFFICE, WITHDRAWN, VOID or LAPSED.
    """
    payload = _read(text)
    letter = payload.letter
    known = store.read(letter_on_record, letter, clock)
    if (letter.region, letter.training) != (known.region, known.training):
        whose = f"{letter.region} LATIHAN" if letter.training else letter.region
        raise Refused("OTHER_OFFICE", region=whose)
    _ask_signed(payload, known.public)
    if known.state is None:
        raise Refused("FORGED", why=ForgedBy.REGISTER_DIFFERS)
    if known.state == SuketState.BATAL:
        raise Refused("VOID", number=letter.number, since=known.closed_on)
    if known.state != SuketState.AKTIF:
        raise Refused("WITHDRAWN", number=letter.number, state=known.state, since=known.closed_on)
    if known.lapsed:
        raise Refused("LAPSED", number=letter.number, until=letter.valid_until)
    return letter


def checked_by_keys(text: str, keys: Mapping[str, str]) -> LetterText:
    """Return what a genuine letter says, by public keys (hex, by id) alone; its state isn't known.

    Raises Refused FORGED.
    """
    payload = _read(text)
    _ask_signed(payload, keys.get(payload.letter.key_id))
    return payload.letter


def keys_as_file(region: str, keys: tuple[KeyLine, ...]) -> str:
    """Return the file that `keys_in_file` reads: the public halves, and whose they are."""
    told = [{"id": key.key_id, "public": key.public, "state": key.state} for key in keys]
    return json.dumps({"region": region, "keys": told}, indent=2) + "\n"


def keys_in_file(path: Path) -> dict[str, str]:
    """Return the public keys of a file by their ids. Raises Refused KEYS_FILE_UNREADABLE."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError(f"> {_MOST_BYTES} bytes")
        publics = [str(key["public"]) for key in json.loads(path.read_text("utf-8"))["keys"]]
        if not all(map(_PUBLIC.fullmatch, publics)):
            raise ValueError("public")
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused("KEYS_FILE_UNREADABLE", file=str(path), detail=why) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        why = f"{type(error).__name__}: {error}"[:120]
        raise Refused("KEYS_FILE_UNREADABLE", file=str(path), detail=why) from error
    # The id follows from the key, whatever the file says.
    return {key_id_of(public): public for public in publics}


def _read(text: str) -> Payload:
    payload = read_payload(text)
    if payload is None:
        raise Refused("FORGED", why=ForgedBy.TEXT_DIFFERS)
    return payload


def _ask_signed(payload: Payload, public: str | None) -> None:
    if public is None:
        raise Refused("FORGED", why=ForgedBy.KEY_UNKNOWN)
    if not signed_by(public, payload.signed, payload.signature):
        raise Refused("FORGED", why=ForgedBy.NOT_SIGNED)
