"""Charts of a report as SVG inside HTML: no script, and readable on light and on dark ground.

Lines and text take the colour of the page (`currentColor`); the colours of curves are of middling lightness.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.evaluation.task_score import ReliabilityBin

COLORS: Final = ("#4c78d0", "#dd7a35", "#3f9b5c", "#cf4b55", "#8b6fd0", "#9a7350", "#d070b5", "#2f9fae")
"""Of curves, one after the other; from the ninth curve on, dashed."""
WIDTH, HEIGHT, SQUARE = 440, 240, 240
"""Of charts of curves, and the side of the diagram of reliability, in pixels."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 12, 10, 38
_TEXT: Final = 'font-size="11" fill="currentColor"'
_GRID: Final = 'stroke="currentColor" stroke-opacity=".18"'
_AXIS: Final = 'stroke="currentColor" stroke-opacity=".6" fill="none"'
_TICKS: Final = 5
_LARGEST: Final = 1e12
"""No step, minute or loss is larger: such a number comes from a damaged file, and is left out."""


@dataclass(frozen=True, slots=True)
class Series:
    """One curve."""

    name: str
    points: Sequence[tuple[float, float]]
    """(x, y) by rising x; those that are no finite numbers, or huge ones, are left out."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where values lie in a chart."""

    right: float
    """The largest x; the smallest is 0."""
    top: float
    """The largest y; the smallest is 0."""
    width: int
    height: int

    def x(self, value: float) -> float:
        return _LEFT + (self.width - _LEFT - _RIGHT) * value / self.right

    def y(self, value: float) -> float:
        return self.height - _BOTTOM - (self.height - _TOP - _BOTTOM) * value / self.top


def line_chart(curves: Sequence[Series], x_name: str, y_name: str, *, top: float | None = None) -> str:
    """A figure with the curves and a legend, both axes from 0; "" if there is no point. `top`: the largest y."""
    finite = [
        Series(s.name, [p for p in s.points if all(abs(value) <= _LARGEST for value in p)]) for s in curves
    ]
    numbered = [(i, s) for i, s in enumerate(finite) if s.points]
    if not numbered:
        return ""
    right = max(x for _, s in numbered for x, _ in s.points)
    highest = max(y for _, s in numbered for _, y in s.points)
    frame = _Frame(_rounded_up(right), top or _rounded_up(highest), WIDTH, HEIGHT)
    lines = "".join(_line(frame, s, i) for i, s in numbered)
    legend = " ".join(
        f'<span class="key"><span style="color:{COLORS[i % len(COLORS)]}">■</span> {escape(s.name)}</span>'
        for i, s in numbered
    )
    return (
        f"<figure>{_svg(f'{y_name} over {x_name}', frame, _axes(frame, x_name, y_name) + lines)}"
        f"<figcaption>{legend}</figcaption></figure>"
    )


def _line(frame: _Frame, series: Series, number: int) -> str:
    color = COLORS[number % len(COLORS)]
    points = [f"{frame.x(x):.1f} {frame.y(min(y, frame.top)):.1f}" for x, y in series.points]
    dash = ' stroke-dasharray="5 3"' if number >= len(COLORS) else ""
    if len(points) == 1:
        x, y = points[0].split()
        return f'<circle cx="{x}" cy="{y}" r="2.5" fill="{color}"/>'
    return f'<path d="M{"L".join(points)}" fill="none" stroke="{color}" stroke-width="1.6"{dash}/>'


def reliability_chart(bins: Sequence[ReliabilityBin], error: float | None) -> str:
    """The reliability diagram: a bar per step of confidence, as high as the fraction that is correct."""
    frame = _Frame(1.0, 1.0, SQUARE, SQUARE)
    step = 1 / len(bins)
    bars = "".join(
        f'<rect x="{frame.x(step * i) + 0.5:.1f}" y="{frame.y(b.correct / b.pixels):.1f}" '
        f'width="{frame.x(step) - frame.x(0) - 1:.1f}" height="{frame.y(0) - frame.y(b.correct / b.pixels):.1f}" '
        f'fill="{COLORS[0]}"/>'
        for i, b in enumerate(bins)
        if b.pixels
    )
    ideal = (
        f'<path d="M{frame.x(0):.1f} {frame.y(0):.1f}L{frame.x(1):.1f} {frame.y(1):.1f}" '
        'stroke="currentColor" stroke-dasharray="4" fill="none"/>'
    )
    caption = "Calibration: how often predictions of a confidence are right; the dashed line is ideal."
    if error is not None:
        caption += f" Expected calibration error (ECE) {error:.3f}."
    drawing = _axes(frame, "confidence", "right") + bars + ideal
    return f"<figure>{_svg('reliability', frame, drawing)}<figcaption>{caption}</figcaption></figure>"


# axes -------------------------------------------------------------------------------------------------------


def _svg(title: str, frame: _Frame, drawing: str) -> str:
    return (
        f'<svg viewBox="0 0 {frame.width} {frame.height}" width="{frame.width}" height="{frame.height}" '
        f'role="img" aria-label="{escape(title)}">{drawing}</svg>'
    )


def _axes(frame: _Frame, x_name: str, y_name: str) -> str:
    left, right, bottom = frame.x(0), frame.x(frame.right), frame.y(0)
    parts = [f'<path d="M{left:.1f} {_TOP}V{bottom:.1f}H{right:.1f}" {_AXIS}/>']
    for value in _ticks(frame.top):
        y = frame.y(value)
        parts.append(f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" {_GRID}/>')
        parts.append(f'<text x="{left - 5:.1f}" y="{y + 4:.1f}" text-anchor="end" {_TEXT}>{value:g}</text>')
    parts += [
        f'<text x="{frame.x(value):.1f}" y="{bottom + 15:.1f}" text-anchor="middle" {_TEXT}>{value:g}</text>'
        for value in _ticks(frame.right)
    ]
    middle = (_TOP + bottom) / 2
    parts.append(
        f'<text x="{(left + right) / 2:.1f}" y="{frame.height - 6}" text-anchor="middle" {_TEXT}>'
        f"{escape(x_name)}</text>"
    )
    parts.append(
        f'<text x="11" y="{middle:.1f}" text-anchor="middle" transform="rotate(-90 11 {middle:.1f})" {_TEXT}>'
        f"{escape(y_name)}</text>"
    )
    return "".join(parts)


def _ticks(most: float) -> list[float]:
    step = _step(most)
    return [float(f"{step * i:.6g}") for i in range(math.floor(most / step + 1e-9) + 1)]


def _step(most: float) -> float:
    """A round distance of ticks: 1, 2 or 5 times a power of ten."""
    rough = most / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))


def _rounded_up(most: float) -> float:
    """The next tick; 1 where nothing is above 0, or by less than the computer can divide."""
    if most <= 1 / _LARGEST:
        return 1.0
    step = _step(most)
    return step * math.ceil(most / step - 1e-9)
