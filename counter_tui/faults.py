"""The last resort: a fault of the program itself, told in words and kept in a log."""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from screens.locale import Lang, say


def fault_words(error: BaseException | None, lang: Lang) -> str:
    """Write the fault to the log and return what the person reads.

    The log has where in the program it happened and no values, so no resident's data.
    """
    return say("fault.words", lang, path=str(_logged(error)))


def unlogged_words(lang: Lang) -> str:
    """Return what a person reads who may write no log."""
    return say("fault.words.unlogged", lang)


def _logged(error: BaseException | None) -> Path:
    folder = user_log_path("counter-tui")
    path = folder / "faults.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(opened, "a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat()} {type(error).__name__}\n")
            log.writelines(traceback.format_tb(error.__traceback__ if error else None))
    except OSError:
        return Path("-")
    return path
