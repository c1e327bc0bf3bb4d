"""Outlines over the image: near a dab they look as if all were drawn, and far from it nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.layers.outlines import PIECE, Outlines

if TYPE_CHECKING:
    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

SIDE = 200


@pytest.fixture
def outlines(qtbot: QtBot) -> Outlines:
    """A circle of many points."""
    angles = np.linspace(0, 2 * np.pi, 5 * PIECE, endpoint=False)
    made = Outlines()
    made.set([np.stack([50 + 40 * np.cos(angles), 50 + 40 * np.sin(angles)], axis=1)])
    return made


def drawn(outlines: Outlines, left: float = 0.0, area: QRectF | None = None) -> npt.NDArray[np.uint8]:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.gray)
    painter = QPainter(image)
    outlines.paint(painter, 2.0, left, 0.0, area)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, image.bytesPerLine())[:, :SIDE].copy()


def test_near_a_dab_it_looks_as_if_all_were_drawn(outlines: Outlines) -> None:
    whole = drawn(outlines)
    part = drawn(outlines, area=QRectF(160, 80, 40, 40))
    assert np.array_equal(part[80:120, 160:], whole[80:120, 160:])
    assert len(np.unique(part[80:120, 160:])) > 1
    assert len(np.unique(part[:, :60])) == 1
    assert len(np.unique(whole[:, :60])) > 1


def test_it_moves_with_the_image_and_is_closed(outlines: Outlines) -> None:
    before, moved = drawn(outlines), drawn(outlines, left=10.0)
    assert np.array_equal(moved[:, 10:], before[:, :-10])
    top, right = (
        before[10:30, 100],
        before[100, 170:190],
    )  # where the circle crosses its axes; it begins at the right
    assert min(len(np.unique(top)), len(np.unique(right))) > 1


def test_other_outlines_replace_those_before(outlines: Outlines) -> None:
    drawn(outlines)
    outlines.set([])
    assert len(np.unique(drawn(outlines))) == 1
