"""Make the README's picture of a correction: `python docs/correction.py [FILE]`.

On a scene of the sample that nobody has labelled, finds the largest mistake of one task (the sample knows what is
right), zooms to it, paints one stroke through it with the mouse, and puts the view before and after side by side.
Runs without a screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "2")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import torch  # noqa: F401  # before Qt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.main_window import SIZE
from core.sample import draw_scene, load_recipe
from docs.pictures import learned, wait_for
from docs.sample_window import sample_window, wait

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.main_window import MainWindow
    from app.session import Session

SCENE = 3
ZOOM = 0.9
PART = QSizeF(440, 380)
"""Of the view that is shown, in screen pixels."""
GAP = 16


@dataclass(frozen=True)
class Mistake:
    """Pixels that belong together, are predicted as one class, and are of another."""

    task: str
    truth: int
    box: QRectF
    path: list[tuple[float, float]]
    """Where a stroke goes through its middle."""


def largest_mistake(session: Session, image: str) -> Mistake:
    """Of all tasks."""
    truth, mistakes = draw_scene(load_recipe(), SCENE).truth, []
    for task in session.project.tasks:
        prediction = session.learning.predictions.of(image)[task.id].classes
        for value in range(len(task.classes)):
            wrong = ((truth[task.id] == value) & (prediction != value)).astype(np.uint8)
            _, regions, stats, _ = cv2.connectedComponentsWithStats(wrong)
            if len(stats) < 2:
                continue
            region = int(stats[1:, cv2.CC_STAT_AREA].argmax()) + 1
            x, y, width, height, area = (int(number) for number in stats[region])
            box = QRectF(x, y, width, height)
            mistakes.append((area, Mistake(task.id, value, box, _through(regions == region))))
    return max(mistakes, key=lambda pair: pair[0])[1]


def _through(region: np.ndarray) -> list[tuple[float, float]]:
    """From its roomiest pixel towards the one that is the farthest away with half as much room."""
    room = cv2.distanceTransform(region.astype(np.uint8), cv2.DIST_L2, 5)
    row, column = np.unravel_index(int(room.argmax()), room.shape)
    rows, columns = np.nonzero(room >= room.max() / 2)
    far = int(((rows - row) ** 2 + (columns - column) ** 2).argmax())
    return [(float(column), float(row)), (float(columns[far]), float(rows[far]))]


def paint(canvas: CanvasView, path: list[tuple[float, float]]) -> None:
    """A stroke with the mouse, through points of the image."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease]
    for kind, (x, y) in zip(kinds, [*path, path[-1]], strict=True):
        point = canvas.to_view(x, y)
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        viewport = canvas.viewport()
        event = QMouseEvent(
            kind, point, viewport.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(viewport, event)


def correct(window: MainWindow, session: Session) -> tuple[QPixmap, QPixmap]:
    """The view before and after a stroke."""
    entry = session.project.images[SCENE]
    session.show_image(entry.id)
    tasks = len(session.project.tasks)
    wait_for(lambda: len(session.learning.predictions.of(entry.id)) == tasks, "the predictions")
    mistake = largest_mistake(session, entry.id)
    session.set_active(mistake.task, mistake.truth)
    window.canvas.show_at(ZOOM, mistake.box.center())
    wait(500)
    before = _part(window)
    earlier = session.learning.predictions.of(entry.id)[mistake.task]
    paint(window.canvas, mistake.path)
    wait_for(
        lambda: session.learning.predictions.of(entry.id).get(mistake.task, earlier) is not earlier,
        "the answer to the stroke",
    )
    wait(4000)  # a few more steps
    return before, _part(window)


def _part(window: MainWindow) -> QPixmap:
    """The middle of the canvas."""
    viewport = window.canvas.viewport()
    part = QRectF(QPointF(), PART)
    part.moveCenter(QRectF(viewport.rect()).center())
    return viewport.grab(part.toRect())


def side_by_side(first: QPixmap, second: QPixmap) -> QImage:
    """Two pictures of one size in one, at the size of one screen pixel per point."""
    size = first.size() / first.devicePixelRatio()
    both = QImage(2 * size.width() + GAP, size.height(), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, picture in enumerate((first, second)):
        left = number * (size.width() + GAP)
        painter.drawPixmap(QRectF(left, 0, size.width(), size.height()), picture, QRectF(picture.rect()))
    painter.end()
    return both


def main() -> int:
    """Make the picture."""
    folder = Path(__file__).resolve().parent / "pictures"
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "correction.png"
    with sample_window(SIZE) as (window, session, sample):
        learned(window, session, sample)
        side_by_side(*correct(window, session)).save(str(path))
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
