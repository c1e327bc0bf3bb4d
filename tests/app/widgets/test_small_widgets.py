"""Elided labels, legends, opacity controls, swatches, empty states, plots: what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app import theme
from app.panels.learning.curve_plot import Curve, CurvePlot
from app.panels.learning.legend import Legend
from app.panels.tasks.card import Card
from app.panels.tasks.color_swatch import ColorSwatch
from app.panels.tasks.opacity_control import OpacityControl
from app.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_label_without_room_is_elided(qtbot: QtBot) -> None:
    label = ElidedLabel("a long name that needs room")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert not label.is_elided
    label.resize(40, 20)
    assert label.is_elided
    assert label.minimumSizeHint().width() < 40


def test_a_swatch_paints_its_colour(qtbot: QtBot) -> None:
    swatch = ColorSwatch("#E69F00")
    qtbot.addWidget(swatch)
    swatch.resize(swatch.sizeHint())
    assert swatch.grab().toImage().pixelColor(swatch.rect().center()) == QColor("#E69F00")
    swatch.set_color("#0072B2")
    assert swatch.color == "#0072B2"
    assert swatch.grab().toImage().pixelColor(swatch.rect().center()) == QColor("#0072B2")


def test_a_card_carries_the_edge_of_its_task_when_active(qtbot: QtBot) -> None:
    theme.theme()
    card = Card()
    qtbot.addWidget(card)
    card.resize(100, 60)
    card.set_edge_color("#56B4E9")
    assert card.grab().toImage().pixelColor(1, 30) != QColor("#56B4E9")
    card.set_active(True)
    assert card.grab().toImage().pixelColor(1, 30) == QColor("#56B4E9")


def test_opacity_is_told_once_and_shown_silently(qtbot: QtBot) -> None:
    control = OpacityControl("Labels")
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.opacity_changed), qtbot.assertNotEmitted(control.visibility_changed):
        control.set_state(False, 0.3)
    assert not control.slider.isEnabled()
    with qtbot.waitSignal(control.visibility_changed) as shown:
        qtbot.mouseClick(control.eye, Qt.MouseButton.LeftButton)
    assert shown.args == [True]
    with qtbot.waitSignal(control.opacity_changed) as faded:
        qtbot.keyClick(control.slider, Qt.Key.Key_PageUp)
    assert faded.args == [0.4]


def test_a_legend_counts_what_does_not_fit(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_items([(f"task number {n}", "#56B4E9") for n in range(20)])
    legend.resize(200, 20)
    legend.grab()
    assert legend.toolTip().count("\n") == 19
    assert legend.minimumSizeHint().width() < 40


def test_a_plot_keeps_curves_by_key_and_follows_the_theme(qtbot: QtBot) -> None:
    dressed = theme.theme()
    plot = CurvePlot()
    qtbot.addWidget(plot)
    plot.resize(240, 120)
    plot.show()
    x = np.arange(50.0)
    plot.show_curves({"a": Curve("#F0E442", x, x, faint=x), "b": Curve("#0072B2", x, 2 * x)}, mark_at=9)
    before = plot.grab().toImage()
    dressed.set_choice("dark" if not dressed.dark else "light")
    assert plot.grab().toImage() != before
    plot.show_curves({"b": Curve("#0072B2", x, x)})
    assert list(plot.curves) == ["b"]
    assert plot.marked_at is None
