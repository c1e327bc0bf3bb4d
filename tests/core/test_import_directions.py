"""Imports in core go one way, those for type checking included."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

CORE = Path(__file__).resolve().parents[2] / "core"


def module_of(path: Path) -> str:
    name = ".".join(path.relative_to(CORE.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {module_of(path): path for path in CORE.rglob("*.py")}


def imported_by(module: str) -> set[str]:
    """Every module of core that is imported anywhere in `module`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= inner & MODULES.keys() or {str(node.module)}
    return (names & MODULES.keys()) - {module}


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    return {module: imported_by(module) for module in MODULES}


def test_no_module_is_imported_by_what_it_imports(imports: dict[str, set[str]]) -> None:
    TopologicalSorter(imports).prepare()  # CycleError names the modules


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("core.network", ("core.predicting", "core.learning")),
        ("core.predicting", ("core.learning",)),
        ("core.learning.data", ("core.learning.evaluation", "core.learning.quick", "core.learning.full")),
        ("core.learning.losses", ("core.learning.quick", "core.learning.full")),
        ("core.learning.evaluation", ("core.learning.quick", "core.learning.full")),
        ("core.learning.quick", ("core.learning.full",)),
    ],
)
def test_what_lies_below_imports_nothing_above(
    imports: dict[str, set[str]], below: str, above: tuple[str, ...]
) -> None:
    upward = {
        (module, other)
        for module in imports
        for other in imports[module]
        if module.startswith(f"{below}.") and other.startswith(tuple(f"{folder}." for folder in above))
    }
    assert not upward
