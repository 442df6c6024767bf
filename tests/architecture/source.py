"""The program's own source, as the tests of its shape read it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("counter_tui", "screens", "db")


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the three packages: its dotted name, where it is and its text."""

    name: str
    path: Path
    text: str

    @property
    def place(self) -> str:
        """Return the file's path from the top of the checkout."""
        return self.path.relative_to(ROOT).as_posix()

    def tree(self) -> ast.Module:
        """Return the file, parsed."""
        return ast.parse(self.text, filename=self.place)


@dataclass(frozen=True, slots=True)
class Import:
    """One import: who, on which line, and the dotted name that is imported."""

    importer: Module
    line: int
    imported: str

    def __str__(self) -> str:
        return f"{self.importer.place}:{self.line} imports {self.imported}"


def modules(package: str) -> list[Module]:
    """Return every module of `package`, in the order of their paths."""
    found = []
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, path, path.read_text(encoding="utf-8")))
    return found


def imports(package: str) -> list[Import]:
    """Return every import in `package`, also those inside functions and for types only."""
    return [
        Import(module, line, imported)
        for module in modules(package)
        for line, imported in _imported_names(module.tree())
    ]


def is_within(name: str, package: str) -> bool:
    """Say whether the dotted `name` is `package` or something in it."""
    return name == package or name.startswith(f"{package}.")


def _imported_names(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                # `from db import models` imports db.models as surely as `import db.models`.
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)
            case ast.ImportFrom():
                raise AssertionError(f"line {node.lineno}: a relative import has no full name")
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(str(name))]):
                yield node.lineno, name
