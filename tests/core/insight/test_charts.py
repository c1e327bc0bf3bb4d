"""Charts as SVG."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from core.insight.charts import COLORS, Series, line_chart, reliability_chart
from core.learning.evaluation.task_score import ReliabilityBin


def drawn(html: str) -> ElementTree.Element:
    found = re.search(r"<svg.*</svg>", html)
    assert found is not None
    return ElementTree.fromstring(found[0])


def test_curves_lie_between_the_axes_and_names_stay_text() -> None:
    many = [Series(f"<b> & {n}", [(0, n), (10, 2 * n), (20, float("nan"))]) for n in range(1, 11)]
    html = line_chart(many, "steps", "loss")
    assert "<b>" not in html
    paths = [p for p in drawn(html).iter("path") if p.get("stroke") in COLORS]
    assert len(paths) == 10
    assert sum(p.get("stroke-dasharray") is not None for p in paths) == 2
    numbers = [float(n) for p in paths for n in re.findall(r"[\d.]+", p.get("d", ""))]
    assert min(numbers) >= 0
    assert max(numbers) <= 440


@pytest.mark.parametrize(
    "points", [[(0.0, 0.0)], [(5.0, 1e-6), (6.0, 1e9)], [(0.0, 0.0), (0.0, 0.0)], [(0.0, 5e-324)]]
)
def test_any_numbers_can_be_drawn(points: list[tuple[float, float]]) -> None:
    ticks = [t.text for t in drawn(line_chart([Series("road", points)], "steps", "loss")).iter("text")]
    assert 4 <= len(ticks) <= 20


def test_nothing_to_draw_is_no_chart() -> None:
    assert (
        line_chart(
            [Series("road", [(1, float("inf")), (1e308, 1.0), (1, 1.7e308)]), Series("roof", [])],
            "steps",
            "loss",
        )
        == ""
    )


def test_a_bar_is_as_high_as_the_fraction_that_is_right() -> None:
    html = reliability_chart((ReliabilityBin(0, 0, 0.0), ReliabilityBin(40, 30, 34.0)), 0.1)
    (bar,) = drawn(html).iter("rect")
    assert float(bar.get("height", "")) == pytest.approx(0.75 * (240 - 10 - 38), abs=0.2)
    assert "0.100" in html
