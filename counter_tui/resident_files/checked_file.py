"""A file that is read more than once and must not change meanwhile."""

import codecs
import errno
import hashlib
import io
import os
import re
import stat
from pathlib import Path
from typing import BinaryIO

from db.rules.refused import Refused

_BLOCK = 1 << 20
_ASCII = bytes(range(128))
# A letter beyond ASCII as UTF-8 writes it; Windows-1252 hardly ever has such bytes in a row.
_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class CheckedFile:
    """An open file whose SHA-256 and encoding are known before a row of it is read.

    Each later reading checks every block against the first one, so that not a byte counts
    that wasn't there then. `encoding` is Windows-1252 where the bytes are none of UTF-8's.
    """

    def __init__(self, path: Path) -> None:
        """Open and read the file once. Raises Refused FILE_UNREADABLE."""
        self.path = path
        self._blocks: list[bytes] = []
        try:
            # Not path.open(): a pipe would wait for a writer, and is no file to read twice.
            self._file: BinaryIO = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", 0)
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
        try:
            # Only a file can be read twice.
            if not stat.S_ISREG(os.fstat(self._file.fileno()).st_mode):
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
            self._survey()
        except OSError as error:
            self._file.close()
            raise _unreadable(path, error) from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def start(self) -> bytes:
        """Return the first bytes."""
        return self._head

    def binary(self) -> BinaryIO:
        """Return the file from its beginning. Reading raises Refused FILE_CHANGED."""
        return io.BufferedReader(_Blocks(self._file, self._blocks, self.path), _BLOCK)

    def _survey(self) -> None:
        whole, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
        sound, letters, strays = True, 0, 0
        self._head = b""
        while block := self._file.read(_BLOCK):
            self._head = self._head or block[:64]
            whole.update(block)
            self._blocks.append(_digest(block))
            if block.isascii():
                continue
            found = _LETTER.findall(block)
            letters += len(found)
            strays += len(block.translate(None, _ASCII)) - sum(map(len, found))
            sound = sound and _is_sound(decoder, block)
        # One damaged byte doesn't make a file another's: the row it stands in is rejected.
        utf8 = sound or letters > strays or self._head.startswith(codecs.BOM_UTF8)
        self.encoding = "utf-8-sig" if utf8 else "cp1252"
        self.sha256 = whole.hexdigest()


class _Blocks(io.RawIOBase):
    """The blocks of a file, each compared with what it was."""

    def __init__(self, file: BinaryIO, digests: list[bytes], path: Path) -> None:
        self._file, self._digests, self._path = file, digests, path
        self._next = 0
        self._left = memoryview(b"")
        self._ended = False
        file.seek(0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        if not self._left and not self._ended:
            self._left = memoryview(self._block())
        taken = min(len(buffer), len(self._left))
        buffer[:taken] = self._left[:taken]
        self._left = self._left[taken:]
        return taken

    def _block(self) -> bytes:
        block = self._file.read(_BLOCK)
        expected = self._digests[self._next] if self._next < len(self._digests) else _digest(b"")
        if _digest(block) != expected:
            raise Refused("FILE_CHANGED", file=self._path.name)
        self._next += 1
        self._ended = not block
        return block


def _is_sound(decoder: codecs.IncrementalDecoder, block: bytes) -> bool:
    try:
        decoder.decode(block)
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(path: Path, error: OSError | ValueError) -> Refused:
    why = error.strerror if isinstance(error, OSError) else None
    return Refused("FILE_UNREADABLE", file=path.name, detail=why or str(error))


def _digest(block: bytes) -> bytes:
    return hashlib.blake2b(block, digest_size=16).digest()
