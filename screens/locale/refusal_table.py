"""docs/refusals.md, made from the catalogue: `python -m screens.locale.refusal_table`."""

from db.journal.fault import FaultCode
from db.store.errors import Trouble
from screens.locale.sentences import LANGUAGES, refusal_codes, refusal_words

_HEAD = """\
# Refusals

Every refusal has a code that never changes its name, and says what happened, why, and what to \
do now. On the command line it stands on stderr and the exit status is 1; with `--json` it is \
`{"refused": CODE, "why": ...}` on stdout. A refused act has changed nothing. Words in braces are \
filled in; `-` stands where there is no value.

This file is made from the catalogue in `screens/locale/words`: \
`python -m screens.locale.refusal_table > docs/refusals.md`.
"""
_TROUBLES = """\
## The database

What keeps the program from the office's database; the exit status is 3.
"""
_FAULTS = """\
## The record

What `counter-tui journal verify` can find; it names the first.
"""
# A training office has troubles of its own, which the demo command tells, and so has a page.
OTHER_TROUBLES = ("NOT_TRAINING", "DEMO_UNFINISHED", "PAGE_GONE", "PAGE_BROKEN")
_COLUMNS = "| code | Indonesian | English |\n|---|---|---|\n"


class _ItsOwnName(dict[str, object]):
    """Values for a sentence: each is its own name in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def refusal_table() -> str:
    """Return the document as Markdown: the refusals, then what ails the database and the record."""
    troubles = sorted([*map(str, Trouble), *OTHER_TROUBLES])
    faults = [str(fault) for fault in FaultCode]
    refusals = [code for code in refusal_codes() if code not in (*troubles, *faults)]
    sections = ((_HEAD, refusals), (_TROUBLES, troubles), (_FAULTS, faults))
    return "\n".join(f"{head}\n{_COLUMNS}{_rows(codes)}" for head, codes in sections)


def _rows(codes: list[str]) -> str:
    return "".join(f"| {code} | {' | '.join(_told(code))} |\n" for code in codes)


def _told(code: str) -> list[str]:
    lines = [refusal_words(code, _ItsOwnName(), lang).line for lang in LANGUAGES]
    return [line.replace("|", "\\|") for line in lines]


if __name__ == "__main__":
    print(refusal_table(), end="")
