"""Whether a suket's letter is genuine and open; without a sign-in, for it tells only the letter."""

import sys
from argparse import Namespace
from pathlib import Path

from counter_tui.commands.desk import open_office
from counter_tui.output import show, table
from counter_tui.settings import Settings
from db.rules.letter import LetterText
from db.rules.suket import SuketState
from db.store.errors import OfficeUnavailable
from screens.locale import Lang, say, written
from screens.papers.check_letter import checked_by_keys, checked_on_record, keys_in_file


def check(settings: Settings, asked: Namespace) -> None:
    """Check a letter's text on the office's record, or by --keys where that can't be reached.

    `-` reads the text from standard input. Raises Refused FORGED, OTHER_OFFICE, WITHDRAWN, VOID
    or LAPSED.
    """
    text = sys.stdin.readline() if asked.text == "-" else asked.text
    state: str | None = SuketState.AKTIF
    try:
        letter = _on_record(settings, text)
    except OfficeUnavailable:
        if asked.keys is None:
            raise
        letter, state = checked_by_keys(text, keys_in_file(Path(asked.keys))), None
    found = {"genuine": True, "state": state, **_told(letter)}
    show(settings, found, _lines(letter, state, settings.lang))


def _on_record(settings: Settings, text: str) -> LetterText:
    with open_office(settings, read_only=True) as store:
        return checked_on_record(text, store)


def _told(letter: LetterText) -> dict[str, object]:
    return {
        "number": letter.number,
        "nik": letter.nik,
        "name": letter.name,
        "issued_on": letter.issued_on,
        "valid_until": letter.valid_until,
        "region": letter.region,
        "key": letter.key_id,
        "training": letter.training,
    }


def _lines(letter: LetterText, state: str | None, lang: Lang) -> list[str]:
    told = (
        (say("letter.number", lang), letter.number),
        ("NIK", letter.nik),
        (say("letter.name", lang), letter.name),
        (say("letter.issued", lang), letter.issued_on),
        (say("letter.until", lang), letter.valid_until),
        (say("letter.key", lang), letter.key_id),
    )
    first = [say("letter.open" if state else "letter.unknown", lang)]
    if letter.training:
        first.append(say("letter.training", lang))
    return [*first, *(f"  {line}" for line in table([(a, written(b)) for a, b in told]))]
