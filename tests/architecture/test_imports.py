"""One street: counter_tui -> screens -> db, and inside db down to the rules. Never back up."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib

import pytest

from tests.architecture.source import PACKAGES, ROOT, Import, imports, is_within, modules

# What a pure rule has no business with: the machine, its files, its clock, chance.
IMPURE_MODULES = frozenset(
    {
        "asyncio",
        "importlib",
        "io",
        "logging",
        "multiprocessing",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "socket",
        "sqlite3",
        "subprocess",
        "sys",
        "tempfile",
        "threading",
        "time",
        "urllib",
    }
)
CLOCK_METHODS = frozenset({"now", "today", "utcnow"})
IO_FUNCTIONS = frozenset({"input", "open", "print"})

# A command or a test that shows no screen must not pay for loading one.
WITHOUT_TEXTUAL = ("screens.locale", "counter_tui.cli")

# Imports every named module and says after which one a forbidden package was loaded.
IMPORT_AND_LOOK = """
import importlib, sys
forbidden, names = sys.argv[1].split(), sys.argv[2:]
for name in names:
    importlib.import_module(name)
    loaded = [package for package in forbidden if package in sys.modules]
    if loaded:
        sys.exit(f"importing {name} loads {loaded}")
"""


def listing(found: list[Import]) -> str:
    return "\n".join(str(one) for one in found)


def db_layers() -> list[list[str]]:
    """Return the layers of db, highest first, as the import linter's contract writes them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = [
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract.get("containers") == ["db"]
    ]
    return [
        [f"db.{name.strip(' ()')}" for name in layer.split("|")] for layer in contract["layers"]
    ]


@pytest.mark.parametrize("package", PACKAGES[1:])
def test_no_package_imports_one_above_it(package: str) -> None:
    assert modules(package)
    above = PACKAGES[: PACKAGES.index(package)]
    wrong = [
        one for one in imports(package) if any(is_within(one.imported, upper) for upper in above)
    ]
    assert not wrong, listing(wrong)


def test_no_layer_of_db_imports_one_above_or_beside_it() -> None:
    layers = db_layers()
    assert layers[-1] == ["db.rules"]
    wrong = []
    for height, layer in enumerate(layers):
        for own in layer:
            closed = [name for upper in layers[: height + 1] for name in upper if name != own]
            wrong += [
                one
                for one in imports("db")
                if is_within(one.importer.name, own)
                and any(is_within(one.imported, name) for name in closed)
            ]
    assert not wrong, listing(wrong)


def test_rules_import_nothing_but_the_pure_standard_library_and_each_other() -> None:
    wrong = []
    for one in imports("db"):
        top = one.imported.split(".")[0]
        pure = top in sys.stdlib_module_names and top not in IMPURE_MODULES
        if is_within(one.importer.name, "db.rules") and not (
            pure or is_within(one.imported, "db.rules")
        ):
            wrong.append(one)
    assert not wrong, listing(wrong)


def test_rules_read_no_clock_and_do_no_input_or_output() -> None:
    wrong = []
    for module in modules("db"):
        if not is_within(module.name, "db.rules"):
            continue
        for node in ast.walk(module.tree()):
            match node:
                case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK_METHODS:
                    wrong.append(f"{module.place}:{node.lineno} calls {name}()")
                case ast.Call(func=ast.Name(id=name)) if name in IO_FUNCTIONS:
                    wrong.append(f"{module.place}:{node.lineno} calls {name}()")
    assert not wrong, "\n".join(wrong)


def test_db_imports_neither_textual_nor_rich() -> None:
    wrong = [one for one in imports("db") if one.imported.split(".")[0] in ("textual", "rich")]
    assert not wrong, listing(wrong)


def test_screens_import_neither_peewee_nor_the_tables() -> None:
    closed = ("peewee", "playhouse", "db.models")
    wrong = [
        one for one in imports("screens") if any(is_within(one.imported, name) for name in closed)
    ]
    assert not wrong, listing(wrong)


def import_and_look(forbidden: str, names: list[str]) -> None:
    # A process of its own: in this one the tests' plugins have loaded far more.
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_AND_LOOK, forbidden, *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr


def test_loading_db_loads_neither_textual_nor_rich() -> None:
    import_and_look("textual rich screens counter_tui", [module.name for module in modules("db")])


@pytest.mark.parametrize("name", WITHOUT_TEXTUAL)
def test_what_shows_no_screen_loads_no_textual(name: str) -> None:
    names = [one.name for one in modules(name.split(".")[0]) if is_within(one.name, name)]
    assert names
    import_and_look("textual", names)
