"""A real canvas on a real session: small images, two tasks, the mouse and the keys of a user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.view import CanvasView
from app.session import Session
from app.window.view_state import ViewState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
WIDTH, HEIGHT = 41, 30
GREY = 100


def write_photo(path: Path, width: int = WIDTH, height: int = HEIGHT, value: int = GREY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.full((height, width, 3), value, np.uint8))
    return path


def swept(
    start: QPointF, end: QPointF, diameter: int, shape: tuple[int, int] = (HEIGHT, WIDTH)
) -> npt.NDArray[np.bool_]:
    """What a round brush must cover, worked out pixel by pixel."""
    y, x = np.mgrid[: shape[0], : shape[1]] + 0.5
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = dx * dx + dy * dy
    t = np.clip(((x - start.x()) * dx + (y - start.y()) * dy) / length, 0, 1) if length else 0.0
    inside = (x - start.x() - t * dx) ** 2 + (y - start.y() - t * dy) ** 2 <= diameter**2 / 4
    for point in (start, end):
        inside[int(point.y()), int(point.x())] = True
    return inside


@dataclass
class Hand:
    """A user's hand on the canvas; points are image coordinates, those reached are returned."""

    canvas: CanvasView
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.to_view(x, y).toPoint()

    def reached(self, x: float, y: float) -> QPointF:
        return self.canvas.to_image(QPointF(self.at(x, y)))

    def press(
        self, x: float, y: float, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE
    ) -> QPointF:
        self.send(QEvent.Type.MouseButtonPress, self.at(x, y), button, held)
        return self.reached(x, y)

    def move(self, x: float, y: float) -> QPointF:
        self.send(QEvent.Type.MouseMove, self.at(x, y))
        return self.reached(x, y)

    def release(
        self, x: float, y: float, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE
    ) -> QPointF:
        self.send(QEvent.Type.MouseButtonRelease, self.at(x, y), button, held)
        return self.reached(x, y)

    def send(
        self,
        kind: QEvent.Type,
        place: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
        held: Qt.KeyboardModifier = NONE,
    ) -> None:
        """A mouse event at a place of the viewport; QTest.mouseMove is silent where the cursor is already."""
        if kind == QEvent.Type.MouseButtonPress:
            self.buttons |= button
        if kind == QEvent.Type.MouseButtonRelease:
            self.buttons &= ~button
        viewport, point = self.canvas.viewport(), QPointF(place)
        event = QMouseEvent(kind, point, viewport.mapToGlobal(point), button, self.buttons, held)
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def click(
        self, x: float, y: float, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE
    ) -> QPointF:
        self.press(x, y, button, held)
        return self.release(x, y, button, held)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.canvas, key)

    def wheel(self, point: QPoint, notches: float, held: Qt.KeyboardModifier = NONE) -> None:
        viewport = self.canvas.viewport()
        delta = QPoint(0, round(120 * notches))
        event = QWheelEvent(
            QPointF(point), viewport.mapToGlobal(QPointF(point)), QPoint(), delta, Qt.MouseButton.NoButton, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def color(self, x: int, y: int) -> tuple[int, int, int]:
        """What is on screen over the middle of an image's pixel."""
        QApplication.processEvents()
        picture = self.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        color = picture.pixelColor(self.at(x + 0.5, y + 0.5))
        return color.red(), color.green(), color.blue()


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """Two tasks; images "one" and "two" of one size and a bigger one; the first on screen; nothing learns."""
    session = Session()
    session.learn_at_once = False
    session.create(
        tmp_path / "project", "Harbour", (("road", ("background", "road")), ("tree", ("background", "tree")))
    )
    paths = [
        write_photo(tmp_path / "photos" / "one.png"),
        write_photo(tmp_path / "photos" / "three.png", 80, 20),
        write_photo(tmp_path / "photos" / "two.png", value=180),
    ]
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(paths, split="train")
    session.show_image("one")
    session.set_active("road", 1)
    yield session
    session.shut_down()


@pytest.fixture
def view_state() -> ViewState:
    return ViewState()


@pytest.fixture
def canvas(qtbot: QtBot, session: Session, view_state: ViewState) -> CanvasView:
    """At 8 screen pixels an image pixel, so that the mouse reaches every pixel."""
    canvas = CanvasView(session, view_state)
    qtbot.addWidget(canvas)
    canvas.resize(500, 400)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.image_shown == "one")
    canvas.actual_size()
    for _ in range(6):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(8.0)
    return canvas


@pytest.fixture
def hand(canvas: CanvasView) -> Hand:
    return Hand(canvas)


@pytest.fixture
def label(session: Session) -> object:
    """The label of a task on the image on screen, all unlabelled where there is none."""

    def read(task_id: str = "road", image_id: str = "one") -> npt.NDArray[np.uint8]:
        found = session.labels.get(image_id, task_id)
        return np.full((HEIGHT, WIDTH), 255, np.uint8) if found is None else found

    return read
