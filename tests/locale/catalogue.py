"""The catalogue and the places that speak from it, as the tests read them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

from screens.locale import words
from tests.architecture.source import PACKAGES, is_within, modules

# WrongUsage carries a key and its values to where they are said.
SPEAKERS = frozenset({"say", "WrongUsage"})


def all_words() -> dict[str, tuple[str, str]]:
    """Return every sentence that isn't a refusal: its key, Indonesian, English."""
    found: dict[str, tuple[str, str]] = {}
    for info in iter_modules(words.__path__):
        found.update(getattr(import_module(f"{words.__name__}.{info.name}"), "WORDS", {}))
    return found


def placeholders(sentence: str) -> set[str]:
    """Return the names in braces of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def spoken() -> Iterator[tuple[str, re.Pattern[str], set[str]]]:
    """Yield every call that speaks by a key written there: its place, the key, what it passes.

    A key put together from text and values is a pattern for all keys that it can become.
    """
    for package in PACKAGES:
        for module in modules(package):
            for node in ast.walk(module.tree()):
                match node:
                    case ast.Call(func=ast.Name(id=name), args=[key, *_], keywords=passed):
                        if name in SPEAKERS and (pattern := _pattern(key)):
                            names = {each.arg for each in passed if each.arg}
                            yield f"{module.place}:{node.lineno}", pattern, names


def named_keys() -> list[re.Pattern[str]]:
    """Return every text in the source that can be a sentence's key, outside the catalogue."""
    return [
        pattern
        for package in PACKAGES
        for module in modules(package)
        if not is_within(module.name, "screens.locale.words")
        for node in ast.walk(module.tree())
        if (pattern := _pattern(node))
    ]


def _pattern(node: ast.AST) -> re.Pattern[str] | None:
    match node:
        case ast.Constant(value=str(text)) if "." in text:
            return re.compile(re.escape(text))
        # A key begins with the name of its room: "name.{status}".
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *rest]) if "." in start:
            return re.compile(re.escape(start) + "".join(map(_part, rest)))
    return None


def _part(node: ast.AST) -> str:
    return re.escape(str(node.value)) if isinstance(node, ast.Constant) else ".+"
