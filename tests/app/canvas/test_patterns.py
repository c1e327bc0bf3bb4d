from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.canvas.patterns import PATTERNS, Pattern, gaps, tile
from app.canvas.sampling import Frame
from tests.app.canvas.conftest import HEIGHT, WIDTH, Hand

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState


def test_patterns_are_different_and_neither_full_nor_empty() -> None:
    assert not tile("none", 12).any()
    tiles = [tile(pattern, 12) for pattern in PATTERNS if pattern != "none"]
    assert len({t.tobytes() for t in tiles}) == len(tiles) >= 3
    assert all(0.2 < t.mean() < 0.8 for t in tiles)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_parts_of_a_pattern_fit_together_and_move_with_the_image(pattern: Pattern) -> None:
    whole = gaps(Frame(0, 0, 60, 40, 1.0, 5.0, 7.0), pattern)
    part = gaps(Frame(23, 11, 20, 15, 1.0, 5.0, 7.0), pattern)
    assert np.array_equal(whole[11:26, 23:43], part)
    moved = gaps(Frame(0, 0, 60, 40, 1.0, 8.0, 9.0), pattern)
    assert np.array_equal(whole[:38, :57], moved[2:, 3:])


@pytest.mark.parametrize("zooms", [0, -6, -8], ids=["near", "actual", "far"])
def test_a_hatched_label_shows_the_photo_in_its_gaps_at_every_zoom(
    zooms: int, canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))[:] = 1
    canvas.show_current()
    for _ in range(-zooms):
        canvas.zoom_out()

    def colors() -> int:
        QApplication.processEvents()
        picture = canvas.grab().toImage()
        middle = canvas.to_view(WIDTH / 2, HEIGHT / 2).toPoint()
        around = range(-4, 5)
        return len({picture.pixel(middle.x() + x, middle.y() + y) for x in around for y in around})

    assert colors() == 1
    view_state.set_task_view("road", pattern="rising")
    assert colors() == 2
    view_state.set_task_view("road", pattern="none")
    assert colors() == 1


def test_a_hatched_dab_meets_what_was_drawn_before(
    canvas: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    view_state.set_task_view("road", pattern="grid")
    for first, second in pairwise([(5, 5), (20, 12), (33, 25), (10, 20)]):
        hand.press(*first)
        hand.move(*second)
        hand.release(*second)
    drawn = canvas.grab().toImage()
    canvas._draw_all()
    QApplication.processEvents()
    assert canvas.grab().toImage() == drawn
