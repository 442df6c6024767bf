"""What the template of a suket's letter gets; the text of its QR code is signed here."""

import io
from collections.abc import Mapping

from db.reads.papers.suket import SuketPaper
from db.rules.letter import LetterText, signed_bytes, written_payload
from screens.locale import say, written
from screens.papers.letter_key import own_key, sign
from screens.papers.tools import Tools

# A stamp or a fold may take 15 % of the code away.
_MENDS = "m"
_SEX = {"L": "LAKI-LAKI", "P": "PEREMPUAN"}
_REASONS = {
    "BLANKS_OUT": "blangko KTP-el tidak tersedia",
    "BLANKS_KEPT": "blangko KTP-el yang tersedia diperuntukkan bagi kebutuhan lain",
    "NOT_READY_YET": "data hasil perekaman masih diproses",
}


def suket_data(paper: SuketPaper, tools: Tools) -> Mapping[str, object]:
    """Return the letter's data. Raises Refused LETTER_KEY_MISSING, LETTER_KEY_OPEN and the like."""
    person = paper.person
    return {
        "number": paper.ref,
        "nik": paper.nik,
        "no_kk": person.no_kk,
        "name": person.name,
        "birth": f"{person.birth_place}, {written(person.birth_date)}",
        "sex": _SEX.get(person.sex, person.sex),
        "blood": person.blood,
        "address": person.address,
        "rt_rw": "/".join(part or "-" for part in (person.rt, person.rw)),
        "kelurahan": person.kelurahan_name,
        "kecamatan": person.kecamatan_name,
        "religion": person.religion,
        "marital": _word(person.marital).upper(),
        "occupation": person.occupation,
        "citizenship": person.citizenship,
        "status": str(paper.status or "-"),
        "status_words": _word(str(paper.status)) if paper.status else "-",
        "reason": _REASONS.get(paper.reason, paper.reason),
        "issued_on": paper.issued_on,
        "valid_until": paper.valid_until,
        "replaces": paper.replaces,
        "place": paper.place,
        "signer": paper.signer,
        "qr": _drawn(_payload(paper, tools)),
    }


def _payload(paper: SuketPaper, tools: Tools) -> str:
    key_id = own_key(tools.keys, paper.keys)
    letter = LetterText(
        paper.head.training,
        paper.region,
        key_id,
        paper.ref,
        paper.nik,
        paper.person.name,
        paper.issued_on,
        paper.valid_until,
    )
    return written_payload(letter, sign(tools.keys, key_id, signed_bytes(letter)))


def _drawn(text: str) -> str:
    """Return a QR code as SVG, with the four empty modules around it that readers need."""
    import segno

    drawn = io.BytesIO()
    code = segno.make(text, error=_MENDS, micro=False, boost_error=False)
    code.save(drawn, kind="svg", border=4, xmldecl=False)
    return drawn.getvalue().decode()


def _word(code: str) -> str:
    return say("cli.value", "id", value=code)
