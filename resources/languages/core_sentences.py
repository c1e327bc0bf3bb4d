"""The patterns of the sentences that core says: its strings, with {0}, {1} ... where values are put in."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SILENT = ("cli", "sample")
"""Rooms of core whose texts no window shows."""


def core_sentences(root: Path) -> list[str]:
    """The patterns of every sentence in the modules of core, sorted."""
    found: set[str] = set()
    for path in (root / "core").rglob("*.py"):
        if path.relative_to(root / "core").parts[0] not in SILENT:
            found |= set(sentences(path.read_text(encoding="utf-8")))
    return sorted(found)


def sentences(source: str) -> Iterator[str]:
    """The patterns of one module: what ends like a sentence, and what an error is made of."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    errors = {id(argument) for node in ast.walk(tree) for argument in _error_arguments(node)}
    for node in ast.walk(tree):
        if id(node) in silent or id(node) in inside:
            continue
        pattern = _pattern(node)
        if re.search(r"[{}]", re.sub(r"{\d+}", "", pattern)):
            continue  # not a sentence
        words = len(re.findall(r"[A-Za-z]{2,}", re.sub(r"{\d+}", "", pattern)))
        if words >= 2 and (id(node) in errors or re.match(r"[A-Z{].*[.…]$", pattern, re.DOTALL)):
            yield pattern


def _error_arguments(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Error"):
        return node.args
    return []


def _pattern(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value  # may hold {0} for str.format
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, places = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{places}}}")
            places += 1
    return "".join(parts)
