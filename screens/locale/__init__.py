"""Every sentence in both languages; no Textual here, the command line speaks from it too."""

from screens.locale.formats import written
from screens.locale.sentences import (
    LANGUAGES,
    Lang,
    RefusalWords,
    refusal_codes,
    refusal_words,
    say,
)

__all__ = [
    "LANGUAGES",
    "Lang",
    "RefusalWords",
    "refusal_codes",
    "refusal_words",
    "say",
    "written",
]
