"""Files and functions stay small enough to be read at one sitting."""

from __future__ import annotations

import ast

from tests.architecture.source import PACKAGES, modules

FILE_LINES = 400
SCREEN_LINES = 300
FUNCTION_LINES = 60


def test_no_file_is_too_long() -> None:
    sources = [module for package in PACKAGES for module in modules(package)]
    assert sources
    long = [
        f"{module.place}: {lines} lines"
        for module in sources
        if (lines := len(module.text.splitlines())) > FILE_LINES
    ]
    assert not long, "\n".join(long)


def test_no_screen_is_too_long() -> None:
    long = [
        f"{module.place}: {lines} lines"
        for module in modules("screens")
        if module.path.parent.name == "screens"
        and (lines := len(module.text.splitlines())) > SCREEN_LINES
    ]
    assert not long, "\n".join(long)


def test_no_function_is_too_long() -> None:
    long = []
    for package in PACKAGES:
        for module in modules(package):
            for node in ast.walk(module.tree()):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    lines = (node.end_lineno or node.lineno) - node.lineno + 1
                    if lines > FUNCTION_LINES:
                        long.append(f"{module.place}:{node.lineno} {node.name}: {lines} lines")
    assert not long, "\n".join(long)
