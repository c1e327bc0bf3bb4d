"""The window's texts that lupdate overlooks: `say("Context", "text")`, where `say` is QCoreApplication.translate."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALIAS = "say"


def aliased_texts(root: Path) -> list[tuple[str, str]]:
    """The (context, text) of every such call in the modules of app, sorted."""
    modules = (root / "app").rglob("*.py")
    return sorted({pair for path in modules for pair in aliased(path.read_text(encoding="utf-8"))})


def aliased(source: str) -> Iterator[tuple[str, str]]:
    """The (context, text) of the calls in one module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == ALIAS:
            texts = [
                a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)
            ]
            if len(texts) == 2:
                yield texts[0], texts[1]
