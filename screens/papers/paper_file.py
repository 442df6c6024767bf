"""A paper as a file that only its owner may read."""

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from db.rules.refused import Refused
from screens.papers.make import Paper

_FILE_SIGNS = re.compile(r"[^A-Za-z0-9.-]+")


def save_paper(paper: Paper, folder: Path) -> Path:
    """Write a paper into a folder under its own name and return the file.

    Raises Refused SIDE_FILE_UNWRITABLE.
    """
    path = folder / f"{_FILE_SIGNS.sub('-', paper.title).strip('-.')}.pdf"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_paper(paper.pdf, path)
    return path


def write_paper(pdf: bytes, path: Path) -> None:
    """Write a PDF to a file that only this account may read, whole or not at all.

    Raises Refused SIDE_FILE_UNWRITABLE.
    """
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
        part.replace(path)
    except OSError as error:
        if part is not None:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        detail = error.strerror or str(error)
        raise Refused("SIDE_FILE_UNWRITABLE", file=str(path), detail=detail) from error
