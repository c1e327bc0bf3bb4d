from __future__ import annotations

import pytest

from app.language.units import area_text, length_text, round_length


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (0.3, "30 cm"),
        (1.0, "1 m"),
        (1234.0, "1.23 km"),
        (2.5e-7, "250 nm"),
        (6.5e-6, "6.5 µm"),
        (150.0, "150 m"),
    ],
)
def test_lengths(metres: float, text: str) -> None:
    assert length_text(metres) == text


@pytest.mark.parametrize(
    ("area", "text"),
    [(12_345.0, "1.23 ha"), (310.4, "310 m²"), (5e6, "5 km²"), (3.2e-11, "32 µm²"), (0.5, "5000 cm²")],
)
def test_areas(area: float, text: str) -> None:
    assert area_text(area).replace(",", "").replace("\u202f", "") == text


@pytest.mark.parametrize(
    ("most", "length"), [(0.9, 0.5), (1.0, 1.0), (19.0, 10.0), (4.9e-6, 2e-6), (7300.0, 5000.0)]
)
def test_a_bar_has_a_round_length(most: float, length: float) -> None:
    assert round_length(most) == pytest.approx(length)
