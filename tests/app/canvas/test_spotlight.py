from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.window.spotlight import Marks, Spot, outlines
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


def test_pixels_are_marked_on_their_image_only_and_never_stretched(canvas: CanvasView, qtbot: QtBot) -> None:
    photo, first = canvas.photo, canvas.image_shown
    assert photo is not None
    assert first is not None
    marking = canvas.view_state.marking
    plain = canvas.viewport().grab().toImage()
    codes = np.full((photo.height, photo.width), 255, np.uint8)
    codes[10:14, 20:26] = 1
    marking.show(Marks(first, codes, ("#FF0000", "#0000FF")))
    marked = canvas.viewport().grab().toImage()
    at, beside = canvas.to_view(23, 12).toPoint(), canvas.to_view(5, 12).toPoint()
    assert marked.pixelColor(at).blue() > 180 > marked.pixelColor(at).red()
    assert marked.pixelColor(beside) == plain.pixelColor(beside)
    marking.show(Marks(first, codes, ("#FF0000", "#0000FF"), frozenset([1])))
    striped = canvas.viewport().grab().toImage()
    assert striped not in (plain, marked)
    marking.show(Marks(first, codes[:, :-1], ("#FF0000", "#0000FF")))
    assert canvas.viewport().grab().toImage() == plain
    marking.show(Marks("another", codes, ("#FF0000", "#0000FF")))
    assert canvas.viewport().grab().toImage() == plain
    marking.clear()
    assert canvas.viewport().grab().toImage() == plain
