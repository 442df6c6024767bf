"""What a machine brings to the making of papers, beside the office's database."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tools:
    """Folders and a printer of this machine; None where there is none.

    `own` holds the office's own templates, `keys` the private keys that sign letters, `printer`
    is a queue of CUPS, and into `folder` goes as a file what no printer takes.
    """

    own: Path | None
    keys: Path
    printer: str | None
    folder: Path | None


NO_TOOLS = Tools(None, Path(os.devnull), None, None)
