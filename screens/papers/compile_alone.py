"""A process that does nothing but set one paper, from what it is told on its standard input.

Run as a program. Typst would fetch a package that a template asks for: so it is given every
file as bytes, and before it sees the template this process gives up the right to open any
file or connection at all.
"""

import base64
import json
import resource
import sys
from typing import Any

import typst

# From 1970 on every paper with the same data has the same bytes.
_UNDATED = 0
_MAIN = "main.typ"


def main() -> int:
    """Write the PDF, or as JSON what Typst says is wrong, and return 0 or 1."""
    asked = json.load(sys.stdin)
    files = {name: base64.b64decode(held) for name, held in asked["files"].items()}
    files[_MAIN] = files[asked["template"]]
    # What the first compilation loads can't be loaded any more once nothing can be opened.
    _compiled({_MAIN: b"."}, "{}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    try:
        pdf = _compiled(files, asked["data"])
    except typst.TypstError as error:
        told = {"message": error.message, "where": error.diagnostic}
        sys.stdout.write(json.dumps(told))
        return 1
    sys.stdout.buffer.write(pdf)
    return 0


def _compiled(files: dict[str, bytes], data: str) -> bytes:
    # Its own description leaves out that files may come as a dictionary.
    compile_files: Any = typst.compile
    pdf: bytes = compile_files(
        files,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        timestamp=_UNDATED,
    )
    return pdf


if __name__ == "__main__":
    sys.exit(main())
