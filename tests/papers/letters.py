"""Letters as tests make and read them: an office with a key, and the QR code off the page."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from pypdf import PdfReader

from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.add_letter_key import LetterKeyOrder, add_letter_key
from db.viewer import Viewer
from screens.papers.letter_key import new_key
from screens.papers.make import made
from screens.papers.tools import Tools
from tests.office import FixedClock, call

SIGNER = {
    "signer_name": "H. LALU BUDI SANTOSO, S.H., M.Si.",
    "signer_nip": "19700101 199503 1 001",
    "signer_title": "Kepala Dinas Kependudukan dan Pencatatan Sipil",
}
# A printer's dots an inch are at least twice as many.
_DOTS_AN_INCH = 150


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it was read back: its pages as text, and what its QR code says."""

    pdf: bytes
    pages: tuple[str, ...]
    code: str

    @property
    def text(self) -> str:
        """Return the text of all pages, words parted by one blank."""
        return " ".join(self.pages)


def with_key(store: Store, keys: Path) -> str:
    """Give an office a key whose private half lies in the folder `keys`; return its id."""
    key = new_key(keys)
    store.write(add_letter_key, call("admin", None), LetterKeyOrder(key.public))
    return key.key_id


def tools_of(keys: Path, own: Path | None = None) -> Tools:
    """Return a machine's tools: its keys, and templates of the office's own."""
    return Tools(own, keys, None, None)


def letter(store: Store, ref: str, tools: Tools, clock: FixedClock | None = None) -> Letter:
    """Make the letter of a suket and read it back."""
    viewer = Viewer("petugas", "DINAS", clock=clock or FixedClock())
    return read_letter(made(store, viewer, PaperKind.SUKET, ref, tools).pdf)


def _codes(page: Any) -> list[Any]:
    # What looks like a code of another kind to the reader, within this one, is none.
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return list(zxingcpp.read_barcodes(page, formats=only))


def read_letter(pdf: bytes) -> Letter:
    """Read a letter with readers that aren't ours."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    drawn = pypdfium2.PdfDocument(pdf)
    try:
        [found] = _codes(drawn[0].render(scale=_DOTS_AN_INCH / 72).to_pil())
    finally:
        drawn.close()
    texts = tuple(" ".join(page.extract_text().split()) for page in pages)
    return Letter(pdf, texts, found.text)
