"""What the source raises: every code of a refusal, and the values that each site passes with it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum

from db.journal.fault import FaultCode
from db.rules.kk_number import KkError
from db.rules.nik import NikError
from db.rules.search_line import SearchFault
from db.store.errors import Trouble
from tests.architecture.source import PACKAGES, modules

# Codes that don't stand as text where they are raised: what the expression may be there.
# A hindrance's code passes through `bar`; where it is made it is found on its own.
COMPUTED: dict[str, tuple[str, ...]] = {
    "errors[0]": tuple(NikError),
    "code": (*NikError, "NIK_NOT_FOUND"),
    "asked.why": tuple(SearchFault),
    "bar.code": (),
}
# Codes told by an object of their own, with the values that its words may name.
TOLD_OTHERWISE: dict[type[StrEnum], frozenset[str]] = {
    Trouble: frozenset({"detail"}),
    FaultCode: frozenset({"n", "detail"}),
    KkError: frozenset(),
}


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of one of these names in the three packages, with its place."""
    for package in PACKAGES:
        for module in modules(package):
            for node in ast.walk(module.tree()):
                match node:
                    case ast.Call(func=ast.Name(id=name)) if name in names:
                        yield f"{module.place}:{node.lineno}", node


def texts_in(node: ast.AST) -> list[str]:
    """Return the text constants in an expression: both arms of a choice between two codes."""
    return [
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


def unknown_sites() -> list[str]:
    """Return the places that raise a computed code which COMPUTED doesn't explain."""
    return [
        f"{place} {ast.unparse(call.args[0])}"
        for place, call in calls("Refused", "Hindrance")
        if not isinstance(call.args[0], ast.Constant) and ast.unparse(call.args[0]) not in COMPUTED
    ]


def raised() -> dict[str, frozenset[str]]:
    """Return every code that the source can raise, with the values that all its sites pass."""
    sites: dict[str, list[frozenset[str]]] = defaultdict(list)
    for _, call in calls("Refused", "Hindrance"):
        for code in _codes(call.args[0]):
            sites[code].append(_values(call))
    for kind, values in TOLD_OTHERWISE.items():
        for member in kind:
            sites[str(member)].append(values)
    return {code: frozenset.intersection(*found) for code, found in sites.items()}


def next_codes() -> set[str]:
    """Return every `why` with which the next act is an act, as NEXT_ISSUE."""
    return {
        text
        for _, call in calls("NextAct")
        for text in texts_in(call.args[1])
        if text.startswith("NEXT_")
    }


def asked_fields() -> set[str]:
    """Return the names of the texts that orders ask for: the `field` of TEXT_MISSING and others."""
    asked = {str(ast.literal_eval(call.args[1])) for _, call in calls("checked_text")}
    named = {
        keyword.value.value
        for _, call in calls("Refused")
        for keyword in call.keywords
        if keyword.arg == "field" and isinstance(keyword.value, ast.Constant)
    }
    return asked | {str(name) for name in named}


def _codes(argument: ast.expr) -> tuple[str, ...]:
    if isinstance(argument, ast.Constant):
        return (str(argument.value),)
    return tuple(str(code) for code in COMPUTED.get(ast.unparse(argument), ()))


def _values(call: ast.Call) -> frozenset[str]:
    """Return the names of the values: keywords of Refused, keys of a Hindrance's dictionary."""
    names = {keyword.arg for keyword in call.keywords if keyword.arg}
    for argument in call.args[1:]:
        assert isinstance(argument, ast.Dict), ast.unparse(call)
        names |= {str(ast.literal_eval(key)) for key in argument.keys if key}
    return frozenset(names)
