from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.canvas.spotlight import outlines
from app.window.spotlight import Spot
from core.labels.boxes import Box

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView


def spot(image_id: str, text: str = "") -> Spot:
    return Spot(image_id, Box(10, 20, 14, 26), np.ones((4, 6), np.uint8), text)


def test_the_outline_runs_just_inside_the_pixels_of_the_region() -> None:
    (outline,) = outlines(spot("a"))
    assert (outline.min(axis=0).tolist(), outline.max(axis=0).tolist()) == ([20.25, 10.25], [25.75, 13.75])
    ring = np.ones((5, 5), np.uint8)
    ring[2, 2] = 0
    assert len(outlines(Spot("a", Box(0, 0, 5, 5), ring))) == 2


def test_the_canvas_flies_to_a_region_of_another_image_and_outlines_it(
    canvas: CanvasView, qtbot: QtBot
) -> None:
    light, first = canvas.view_state.spotlight, canvas.image_shown
    other = next(i.id for i in canvas.session.project.images if i.id != first)
    canvas.zoom_out()
    zoom = canvas.zoom
    light.show(spot(other, "labelled road, looks like grass"))
    qtbot.waitUntil(lambda: canvas.image_shown == other)
    assert canvas.zoom > zoom
    middle = canvas.to_view(23, 12)
    assert abs(middle.x() - canvas.viewport().width() / 2) <= 1
    outlined = canvas.viewport().grab().toImage()
    light.clear()
    assert canvas.viewport().grab().toImage() != outlined
    assert canvas.to_view(23, 12) == middle  # the view stays


def test_nothing_is_outlined_on_other_images(canvas: CanvasView, qtbot: QtBot) -> None:
    first = canvas.image_shown
    other = next(i.id for i in canvas.session.project.images if i.id != first)
    assert first is not None
    canvas.view_state.spotlight.show(spot(first))
    canvas.session.show_image(other)
    qtbot.waitUntil(lambda: canvas.image_shown == other)
    canvas.refresh_overlay()
    outlined = canvas.viewport().grab().toImage()
    canvas.view_state.spotlight.clear()
    assert canvas.viewport().grab().toImage() == outlined
