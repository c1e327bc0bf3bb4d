"""The patterns of the sentences that core says: its strings, with {0}, {1} ... where values are put in."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SILENT = ("cli",)
"""Rooms of core whose texts no window shows."""
SENTENCE = re.compile(r"[A-Z{].*[.…]$", re.DOTALL)
AROUND_ANOTHER = re.compile(r" ?[A-ZΔ{\d].*[.…:]( {\d+})? ?", re.DOTALL)
"""A sentence that begins or ends with another."""
REASON = re.compile(
    r" ?(an?|all|another|choose|encoded|in|it|its|no|of|the|there|The|This|Δm|\d|{\d+}:?) .*| by choice",
    re.DOTALL,
)
"""What stands within a sentence: "its pixels are damaged", "no connection to {0}"."""
QUANTITY = re.compile(r"{\d+} (minutes|steps|threads)|1 thread| since {\d+}")
FOR_OTHERS = re.compile(r"\(default|in overlay pictures:|%s|[<*|\\]")
"""Help of the command line, lines of the log, patterns, files."""


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
        if QUANTITY.fullmatch(pattern) or (
            _words(pattern) >= 2 and (id(node) in errors or SENTENCE.match(pattern) or _is_part(pattern))
        ):
            yield pattern


def _is_part(pattern: str) -> bool:
    """Whether it reads like a part of what a person is told."""
    return not FOR_OTHERS.search(pattern) and bool(
        AROUND_ANOTHER.fullmatch(pattern) or REASON.fullmatch(pattern)
    )


def _words(pattern: str) -> int:
    return len(re.findall(r"[A-Za-z]{2,}", re.sub(r"{\d+}", "", pattern)))


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
