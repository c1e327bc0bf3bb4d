from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from app.widgets.colors import contrast, luminance, mix, visible_on

byte = st.integers(0, 255)


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert luminance(QColor("#777777")) == pytest.approx(0.184, abs=0.001)


def test_mix() -> None:
    assert mix(QColor("#000000"), QColor("#ffffff"), 0.0).name() == "#000000"
    assert mix(QColor("#000000"), QColor("#ff0000"), 1.0).name() == "#ff0000"


@given(byte, byte, byte, st.sampled_from(["#1e2025", "#fafbfc", "#808080"]))
def test_any_colour_becomes_visible_on_any_ground(r: int, g: int, b: int, ground: str) -> None:
    assert contrast(visible_on(QColor(r, g, b), QColor(ground)), QColor(ground)) >= 1.99


def test_a_colour_that_is_visible_already_stays() -> None:
    assert visible_on(QColor("#0072B2"), QColor("#ffffff")) == QColor("#0072B2")
