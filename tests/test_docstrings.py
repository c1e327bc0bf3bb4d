"""Docstrings where a name does not say it all: ruff asks for modules, classes and functions, this for longer methods.

A public method of up to four lines can do without one if its name says what it does.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LINES = 4


def long_public_methods(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            methods = [child for child in node.body if isinstance(child, ast.FunctionDef)]
            yield from (m for m in methods if not m.name.startswith("_") and lines_of(m) > LINES)


def lines_of(function: ast.FunctionDef) -> int:
    first = function.body[1 if ast.get_docstring(function) and len(function.body) > 1 else 0]
    return (function.end_lineno or 0) - first.lineno + 1


def test_every_longer_public_method_has_a_docstring() -> None:
    lacking = [
        f"{path.relative_to(ROOT)}:{method.lineno} {method.name}"
        for folder in ("app", "core")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for method in long_public_methods(ast.parse(path.read_text(encoding="utf-8")))
        if not ast.get_docstring(method)
    ]
    assert not lacking


def test_a_longer_method_without_one_is_found() -> None:
    long = "class A:\n    def b(self):\n" + "        x = 1\n" * (LINES + 1)
    assert [m.name for m in long_public_methods(ast.parse(long))] == ["b"]
    short = "class A:\n    def b(self):\n" + "        x = 1\n" * LINES
    assert not list(long_public_methods(ast.parse(short)))
