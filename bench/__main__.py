"""`python -m bench [NAME ...]`: measure, and print a table of figures beside their floors."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from bench.figure import Figure, table
from bench.offices import Bench

# In the order in which they are measured; each module has `figures(bench)`.
NAMES = (
    "search_keys",
    "search_sizes",
    "first_paint",
    "acts",
    "runs",
    "terminals",
    "boards",
    "imports",
    "live_stock",
    "lists",
    "statistics",
    "reports",
    "roster",
    "verify",
)
FULL_SIZE = 450_000


def main(words: Sequence[str]) -> None:
    """Measure what was asked for and print the table."""
    asked = _asked(words)
    asked.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    bench = Bench(asked.folder, asked.residents, asked.share)
    figures: list[Figure] = []
    for name in asked.names or NAMES:
        began = time.monotonic()
        figures += import_module(f"bench.{name}").figures(bench)
        print(f"  ({name}: {time.monotonic() - began:.0f} s)", file=sys.stderr)
    print("\n".join([_machine(), "", *table(figures)]))


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--residents", type=int, default=FULL_SIZE)
    parser.add_argument("--share", type=float, default=1.0, help="part of the full counts")
    default = Path(tempfile.gettempdir()) / "counter-tui-bench"
    parser.add_argument("--folder", type=Path, default=default, help="where offices are kept")
    asked = parser.parse_args(words)
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    return asked


def _machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.machine()}; Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, Textual {version('textual')}, Peewee "
        f"{version('peewee')}; load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
