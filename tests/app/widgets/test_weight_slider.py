from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.panels.tasks.weight_slider import STEPS, WeightSlider, position_of, weight_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_scale_holds_0_1_and_4_and_rises() -> None:
    assert [weight_at(p) for p in (0, STEPS // 2, STEPS)] == [0, 1, 4]
    weights = [weight_at(p) for p in range(STEPS + 1)]
    assert weights == sorted(weights)
    assert weight_at(1) > 0


@pytest.mark.parametrize("weight", [0, 0.1, 0.5, 1, 1.5, 2, 4])
def test_positions_and_weights_belong_together(weight: float) -> None:
    assert weight_at(position_of(weight)) == pytest.approx(weight, abs=0.03)


@pytest.fixture
def slider(qtbot: QtBot) -> WeightSlider:
    made = WeightSlider()
    qtbot.addWidget(made)
    made.show()
    return made


def test_showing_a_weight_changes_nothing(slider: WeightSlider, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(slider.changed):
        slider.set_weight(7.25)
    assert slider.weight == 7.25
    assert slider.number.value() == 7.25
    assert slider.slider.value() == STEPS


def test_keys_change_it_a_little(slider: WeightSlider, qtbot: QtBot) -> None:
    slider.set_weight(1)
    with qtbot.waitSignal(slider.changed) as changed:
        qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    assert changed.args == [slider.weight]
    assert 1 < slider.weight < 1.2


def test_a_typed_weight_counts_when_it_is_finished(slider: WeightSlider, qtbot: QtBot) -> None:
    slider.number.selectAll()
    with qtbot.assertNotEmitted(slider.changed):
        qtbot.keyClicks(slider.number, "0.3")
    with qtbot.waitSignal(slider.changed):
        qtbot.keyClick(slider.number, Qt.Key.Key_Return)
    assert slider.weight == 0.3
