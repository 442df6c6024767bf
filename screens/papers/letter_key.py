"""The keys that sign letters: the private half in a file of this machine, never in the database.

Ed25519, one file a key, <folder>/<key id>.pem, which no other account may read.
"""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.rules.letter import key_id_of
from db.rules.refused import Refused

# cryptography takes long to load, and few commands sign.
if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made: its id, its public half as hex, and the file of the private one."""

    key_id: str
    public: str
    file: Path


def new_key(folder: Path) -> NewKey:
    """Make a key and write its file. Raises Refused LETTER_KEY_UNWRITABLE, LETTER_KEY_OPEN."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw().hex()
    written = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    key_id = key_id_of(public)
    path = _file(folder, key_id)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _ask_closed(folder)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused("LETTER_KEY_UNWRITABLE", file=str(path), detail=why) from error
    return NewKey(key_id, public, path)


def forget_key(key: NewKey) -> None:
    """Remove the file of a key that the office didn't take."""
    key.file.unlink(missing_ok=True)


def has_key(folder: Path, key_id: str) -> bool:
    """Return whether this machine has the private half of a key.

    Raises Refused LETTER_KEY_UNREADABLE where the folder can't be looked into.
    """
    path = _file(folder, key_id)
    try:
        return path.is_file()
    except OSError as error:
        raise _unreadable(path, error) from error


def own_key(folder: Path, accepted: Collection[str]) -> str:
    """Return the id of the key with which this machine signs: the first accepted one it has.

    Raises Refused LETTER_KEY_MISSING, LETTER_KEY_UNREADABLE.
    """
    for key_id in sorted(accepted):
        if has_key(folder, key_id):
            return key_id
    raise Refused("LETTER_KEY_MISSING", folder=str(folder))


def sign(folder: Path, key_id: str, text: bytes) -> bytes:
    """Return the signature of `text`.

    Raises Refused LETTER_KEY_OPEN where others may read the file, and LETTER_KEY_UNREADABLE
    where it can't be read or holds another key.
    """
    private = _private(folder, key_id)
    if key_id_of(private.public_key().public_bytes_raw().hex()) != key_id:
        raise Refused("LETTER_KEY_UNREADABLE", file=str(_file(folder, key_id)), detail=key_id)
    return private.sign(text)


def signed_by(public: str, text: bytes, signature: bytes) -> bool:
    """Return whether the key with this public half (hex) signed `text`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def _private(folder: Path, key_id: str) -> "Ed25519PrivateKey":
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path = _file(folder, key_id)
    try:
        _ask_closed(folder)
        _ask_closed(path)
        found = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unreadable(path, error) from error
    if not isinstance(found, Ed25519PrivateKey):
        raise Refused("LETTER_KEY_UNREADABLE", file=str(path), detail=type(found).__name__)
    return found


def _unreadable(path: Path, error: Exception) -> Refused:
    why = getattr(error, "strerror", None) or type(error).__name__
    return Refused("LETTER_KEY_UNREADABLE", file=str(path), detail=why)


def _ask_closed(path: Path) -> None:
    if path.stat().st_mode & _OTHERS:
        raise Refused("LETTER_KEY_OPEN", file=str(path))


def _file(folder: Path, key_id: str) -> Path:
    return folder / f"{key_id}.pem"
