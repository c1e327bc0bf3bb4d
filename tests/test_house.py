"""The shape of the code: small files and functions, flat folders, no import cycles, no deep ladders of classes.

Read from the source with `ast`; nothing is imported or run.
"""

from __future__ import annotations

import ast
import runpy
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE, LONGEST_NINE_IN_TEN, MOST_PARAMETERS = 400, 20, 8
FULLEST_FOLDER, DEEPEST_LADDER, EVERYDAY_SHARE = 20, 4, 0.01
EVERYDAY = frozenset(
    [
        "found",
        "kept",
        "known",
        "said",
        "wanted",
        "before",
        "after",
        "more",
        "some",
        "own",
        "whole",
        "part",
        "mine",
        "chosen",
        "every",
        "each",
        "other",
        "others",
        "asked",
        "told",
        "there",
        "here",
        "way",
        "share",
        "held",
        "shown",
        "given",
        "taken",
        "made",
        "done",
        "seen",
        "meant",
        "how",
        "which",
        "what",
        "who",
        "now",
        "then",
        "come",
        "came",
        "fresh",
        "again",
        "few",
        "most",
        "least",
        "one",
        "both",
        "place",
        "places",
        "work",
        "piece",
        "pieces",
        "far",
        "answer",
        "answers",
    ]
)
"""Words that don't say what a local variable holds."""

# What does not meet the bounds yet. Names leave these sets; none is to join them.
LONG_FILES: set[str] = set()
CROWDED: set[str] = set()
FULL_FOLDERS = {"core/learning"}
IN_CYCLES = ("core.learning.",)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of app and core by its dotted name."""
    paths = sorted(p for root in ("app", "core") for p in (ROOT / root).rglob("*.py"))
    return {_name(p): ast.parse(p.read_text(encoding="utf-8")) for p in paths}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def functions() -> list[tuple[str, Function, bool]]:
    """(dotted name, definition, whether it is a method) of every function."""

    def walk(node: ast.AST, name: str) -> list[tuple[str, Function, bool]]:
        result: list[tuple[str, Function, bool]] = []
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                dotted = f"{name}.{child.name}"
                if not isinstance(child, ast.ClassDef):
                    result.append((dotted, child, isinstance(node, ast.ClassDef)))
                result += walk(child, dotted)
            else:
                result += walk(child, name)
        return result

    return [row for name, tree in modules().items() for row in walk(tree, name)]


@cache
def imported(name: str) -> set[str]:
    """The modules that one imports: at load, inside functions, and for types only."""
    targets: set[str] = set()
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.Import):
            targets |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                targets.add(inner if inner in modules() else node.module or "")
    return targets


def test_files_are_short() -> None:
    lines = {name: tree.body[-1].end_lineno or 0 for name, tree in modules().items() if tree.body}
    assert {name for name, count in lines.items() if count > LONGEST_FILE} <= LONG_FILES


def test_nine_in_ten_functions_are_short() -> None:
    lengths = sorted((f.end_lineno or f.lineno) - f.lineno + 1 for _, f, _ in functions())
    assert lengths[int(0.9 * (len(lengths) - 1))] <= LONGEST_NINE_IN_TEN


def test_functions_take_few_parameters() -> None:
    crowded = set()
    for name, function, is_method in functions():
        of = function.args
        names = [a.arg for a in (*of.posonlyargs, *of.args, *of.kwonlyargs)]
        count = len(names) - (is_method and names[:1] in (["self"], ["cls"]))
        if count > MOST_PARAMETERS:
            crowded.add(name)
    assert crowded <= CROWDED


def test_no_folder_is_crowded() -> None:
    paths = [p for root in ("app", "core") for p in (ROOT / root).rglob("*.py") if p.name != "__init__.py"]
    counted = Counter(p.parent.relative_to(ROOT).as_posix() for p in paths)
    assert {folder for folder, count in counted.items() if count > FULLEST_FOLDER} <= FULL_FOLDERS


def test_imports_go_one_way() -> None:
    """Whatever can't be put in an order is on a cycle, or between two."""
    graph = {name: (imported(name) & modules().keys()) - {name} for name in modules()}
    for backwards in (False, True):  # first what imports nothing that is left, then what nothing left imports
        if backwards:
            graph = {name: {n for n, targets in graph.items() if name in targets} for name in graph}
        while free := [name for name, targets in graph.items() if not targets]:
            graph = {name: targets.difference(free) for name, targets in graph.items() if name not in free}
    assert [name for name in graph if not name.startswith(IN_CYCLES)] == []


def test_core_knows_nothing_of_the_window() -> None:
    windows = {"PySide6", "pyqtgraph", "app"}
    roots = {n: {t.split(".")[0] for t in imported(n)} & windows for n in modules() if n.startswith("core")}
    assert {name: outside for name, outside in roots.items() if outside} == {}


def test_no_class_stands_on_a_high_ladder() -> None:
    bases: dict[str, list[str]] = {}
    for module, tree in modules().items():
        names = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                above = [ast.unparse(base).split("[")[0] for base in node.bases]
                bases[f"{module}.{node.name}"] = [names.get(b, f"{module}.{b}") for b in above]

    def depth(name: str) -> int:
        return 1 + max(map(depth, bases[name]), default=0) if name in bases else 0

    assert {name for name in bases if depth(name) > DEEPEST_LADDER} == set()


def test_locals_say_what_they_hold() -> None:
    names = [
        node.id
        for _, function, _ in functions()
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    everyday = Counter(name for name in names if name in EVERYDAY)
    assert everyday.total() <= EVERYDAY_SHARE * len(names), everyday.most_common(10)


def test_the_picture_of_the_rooms_is_up_to_date() -> None:
    drawing = runpy.run_path(str(ROOT / "docs" / "draw_architecture.py"))
    assert drawing["TARGET"].read_text(encoding="utf-8") == drawing["draw"](), "run docs/draw_architecture.py"
