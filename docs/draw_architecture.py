"""Draws docs/pictures/architecture.svg: the rooms of app and core in layers, and which imports which.

    python docs/draw_architecture.py

Read from the imports in the source, those for types and inside functions included; nothing is run. Arrows that
follow from others are left out. Rooms in one frame import each other; modules beside the folders are not shown.
"""

from __future__ import annotations

import ast
import textwrap
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures" / "architecture.svg"
WIDTH, BOX, HEIGHT, GAP, ROW, MARGIN = 1100, 168, 62, 26, 118, 24

Groups = list[tuple[str, ...]]
Arrows = dict[tuple[str, ...], set[tuple[str, ...]]]


def rooms(root: str) -> dict[str, str]:
    """The folders of `root` by name, each with the first sentence of its docstring."""
    said = {}
    for path in sorted((ROOT / root).glob("*/__init__.py")):
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        said[path.parent.name] = text.split("\n\n")[0].split(". ")[0].replace("\n", " ").rstrip(".")
    return said


def imports(root: str) -> dict[str, set[str]]:
    """For each room of `root` the rooms of `root` that it imports."""
    names = rooms(root)
    graph: dict[str, set[str]] = {name: set() for name in names}
    for name in names:
        for path in (ROOT / root / name).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                if isinstance(node, ast.ImportFrom):
                    modules += [f"{node.module}.{alias.name}" for alias in node.names]
                elif isinstance(node, ast.Import):
                    modules += [alias.name for alias in node.names]
                parts = [module.split(".") for module in modules]
                graph[name] |= {p[1] for p in parts if p[0] == root and len(p) > 1 and p[1] in names}
        graph[name].discard(name)
    return graph


def reach(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """For each room all that it imports, directly or not."""
    result = {name: set(targets) for name, targets in graph.items()}
    for middle in graph:
        for name in graph:
            if middle in result[name]:
                result[name] |= result[middle]
    return result


def layers(graph: dict[str, set[str]]) -> tuple[list[Groups], Arrows]:
    """Groups of rooms that import each other, in layers from above to below; and the arrows that are needed."""
    reached = reach(graph)
    group = {
        name: tuple(sorted({name} | {other for other in reached[name] if name in reached[other]}))
        for name in graph
    }
    below: Arrows = {
        members: {group[other] for name in members for other in reached[name]} - {members}
        for members in group.values()
    }
    arrows = {
        members: {t for t in targets if not any(t in below[between] for between in targets)}
        for members, targets in below.items()
    }

    def level(members: tuple[str, ...]) -> int:
        return 1 + max(map(level, below[members]), default=-1)

    by_level: dict[int, Groups] = {}
    for members in sorted(below):
        by_level.setdefault(level(members), []).append(members)
    rows = [by_level[number] for number in sorted(by_level, reverse=True)]
    for above, row in pairwise(rows):  # at the end those that only higher rows import
        row.sort(key=lambda members: not any(members in arrows[upper] for upper in above))
    return rows, arrows


def draw_band(root: str, top: int) -> tuple[list[str], int]:
    """One of the two bands, app or core, and where it ends."""
    texts = rooms(root)
    rows, arrows = layers(imports(root))
    bottom = top + 64 - (ROW - HEIGHT) + ROW * len(rows)
    svg = [
        f'<rect class="band" x="8" y="{top}" width="{WIDTH - 16}" height="{bottom - top}" rx="10"/>',
        f'<text class="root" x="{MARGIN}" y="{top + 26}">{root}</text>',
    ]
    frames: dict[tuple[str, ...], tuple[float, float, float]] = {}  # left, right, top
    boxes: list[str] = []
    for number, row in enumerate(rows):
        count = sum(map(len, row))
        x = (WIDTH - count * BOX - (count - 1) * GAP) / 2
        y = top + 44 + number * ROW
        for members in row:
            frames[members] = (x, x + len(members) * (BOX + GAP) - GAP, y)
            if len(members) > 1:
                size = f'width="{frames[members][1] - x + 16:g}" height="{HEIGHT + 16}"'
                boxes.append(f'<rect class="frame" x="{x - 8:g}" y="{y - 8}" {size} rx="8"/>')
            for name in members:
                boxes += draw_box(name, texts[name], x, y)
                x += BOX + GAP
    for members, targets in arrows.items():
        svg += [arrow(frames[members], frames[target]) for target in sorted(targets)]
    return svg + boxes, bottom


def draw_box(name: str, text: str, x: float, y: float) -> list[str]:
    """A room: its name, and what is in it."""
    lines = textwrap.wrap(text, 29, max_lines=2, placeholder=" …")
    return [
        f'<rect class="room" x="{x:g}" y="{y:g}" width="{BOX}" height="{HEIGHT}" rx="6"/>',
        f'<text class="name" x="{x + BOX / 2:g}" y="{y + 21:g}">{escape(name)}</text>',
        *(
            f'<text class="text" x="{x + BOX / 2:g}" y="{y + 38 + 13 * number:g}">{escape(line)}</text>'
            for number, line in enumerate(lines)
        ),
    ]


def arrow(start: tuple[float, float, float], end: tuple[float, float, float]) -> str:
    """From the lower side of a group to the upper side of another; past the row between them by the side."""
    middle = (end[0] + end[1]) / 2
    top = end[2] - 10
    skips = end[2] - start[2] > ROW
    if skips and not start[0] < middle < start[1]:
        side, height = start[0] if middle < start[0] else start[1], start[2] + HEIGHT / 2
        return f'<path class="arrow" d="M{side:g} {height:g} Q{middle:g} {height:g} {middle:g} {top:g}"/>'
    x = min(max(middle, start[0] + BOX / 4), start[1] - BOX / 4)
    target = min(max(x, end[0] + BOX / 4), end[1] - BOX / 4)
    return f'<path class="arrow" d="M{x:g} {start[2] + HEIGHT + 4:g} L{target:g} {top:g}"/>'


def draw() -> str:
    """The picture as SVG."""
    app, end = draw_band("app", 8)
    core, bottom = draw_band("core", end + 44)
    middle = WIDTH / 2
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 8}" role="img">'
    style = (
        "<style>text{font-family:sans-serif;text-anchor:middle;fill:#1d2733}.root{text-anchor:start;font-size:17px;"
        "font-weight:bold}.name{font-size:15px;font-weight:bold}.text{font-size:10.5px;fill:#4b5a6b}"
        ".band{fill:#f2f5f9;stroke:#c9d3df}.room{fill:#fff;stroke:#6b7f96}.frame{fill:#dde6f1;stroke:none}"
        ".arrow{fill:none;stroke:#6b7f96;stroke-width:1.4;marker-end:url(#head)}.all{stroke-width:4}</style>"
    )
    marker = (
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" '
        'markerUnits="userSpaceOnUse"><path d="M0 0 8 4 0 8z" fill="#6b7f96"/></marker></defs>'
    )
    ground = f'<rect width="{WIDTH}" height="{bottom + 8}" fill="#fff"/>'
    title = "<title>The rooms of Maskloom: app imports core; inside both, imports go down</title>"
    between = f'<path class="arrow all" d="M{middle:g} {end + 4} V{end + 40}"/>'
    return "\n".join([head, title, style, marker, ground, *app, between, *core, "</svg>"]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(draw(), encoding="utf-8", newline="\n")
