"""The documents say what the code does: refusals, roles, words."""

from __future__ import annotations

import re
from pathlib import Path

from db.rules.roles import PERMITTED, Act, Role
from screens.locale.refusal_table import refusal_table
from screens.locale.sentences import refusal_codes, say
from tests.architecture.source import PACKAGES, ROOT, modules

DOCS = ROOT / "docs"
CODE = re.compile(r"`([^`]+)`")


def rows_of(document: Path) -> list[list[str]]:
    """Return the cells of every row of a Markdown file's tables, headings included."""
    lines = document.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return [row for row in rows if not set("".join(row)) <= {"-"}]


def test_the_refusals_are_the_catalogues() -> None:
    document = DOCS / "refusals.md"
    renew = "python -m screens.locale.refusal_table > docs/refusals.md"
    assert document.read_text(encoding="utf-8") == refusal_table(), f"renew it: {renew}"


def test_the_refusals_document_names_every_code_once() -> None:
    codes = [line.split(" | ")[0] for line in refusal_table().splitlines() if line[:2] == "| "]
    named = [code.removeprefix("| ") for code in codes if code != "| code"]
    assert sorted(named) == sorted(refusal_codes())


def test_the_table_of_roles_has_every_act_and_every_role() -> None:
    heading, *rows = rows_of(DOCS / "roles.md")
    assert heading == ["act", "Indonesian", *(say(f"name.{role}", "id") for role in Role)]
    assert [row[0] for row in rows] == [str(act) for act in Act]
    assert [row[1] for row in rows] == [say(f"name.{act}", "id") for act in Act]


def test_every_cell_of_the_table_of_roles_is_the_rule() -> None:
    _, *rows = rows_of(DOCS / "roles.md")
    for name, _, *cells in rows:
        told = dict(zip(Role, cells, strict=True))
        assert told == {role: "yes" if role in PERMITTED[Act(name)] else "-" for role in Role}, name


def test_every_name_in_the_glossary_is_a_name_in_the_code() -> None:
    source = "\n".join(module.text for package in PACKAGES for module in modules(package))
    words = set(re.findall(r"\w+", source))
    names = [name for _, code, _ in rows_of(DOCS / "glossary.md") for name in CODE.findall(code)]
    assert names
    assert set(names) <= words


def test_the_glossary_has_a_line_a_word() -> None:
    words = [row[0] for row in rows_of(DOCS / "glossary.md") if row[0] not in ("word", "-")]
    assert len(words) == len(set(words))
