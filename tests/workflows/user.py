"""Somebody at the window: looks at it, presses keys, paints with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from app.canvas.view import CanvasView
from app.panels.tasks.task_card import TaskCard
from app.session import Session
from tests.app.canvas.conftest import Hand
from tests.workflows.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)

REACH = 8  # half the length of a stroke, in pixels of the image


@dataclass
class User:
    """What they see is found by what it is; what they do are events."""

    window: MainWindow
    qtbot: QtBot

    @property
    def session(self) -> Session:
        found = self.window.findChild(Session)
        assert isinstance(found, Session)
        return found

    @property
    def hand(self) -> Hand:
        canvas = self.window.findChild(CanvasView)
        assert isinstance(canvas, CanvasView)
        return Hand(canvas)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.hand.canvas, key, held)

    def shown(self, kind: type[Shown]) -> Shown:
        """The widget of that kind that is on screen."""
        return next(widget for widget in self.window.findChildren(kind) if widget.isVisible())

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def back_at_the_window(self) -> None:
        """After a dialog; window managers do this, Qt's offscreen platform doesn't."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def open_sample(self) -> None:
        buttons = [*self.window.findChildren(QPushButton), *self.window.findChildren(QToolButton)]
        button = next(b for b in buttons if b.accessibleName() == "Aerial scenes")
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.session.is_open, timeout=PATIENCE)

    def choose_task(self, task_id: str) -> None:
        for _ in self.session.project.tasks:
            if self.session.active_task != task_id:
                self.press(Qt.Key.Key_T)
        assert self.session.active_task == task_id

    def paint(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        hand = self.hand
        self.until(lambda: hand.canvas.image_shown == self.session.current_image)
        hand.press(*start)
        hand.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        hand.move(*end)
        hand.release(*end)

    def score_texts(self) -> dict[str, str]:
        """What the task panel shows as mean IoU, by task id."""
        return {card.task_id: card.score.text() for card in self.window.findChildren(TaskCard)}

    def wait_for_scores(self) -> None:
        """Until every task shows a number."""

        def shown() -> bool:
            texts = self.score_texts()
            return len(texts) == 3 and all(text.strip(" ~.0123456789") == "" for text in texts.values())

        self.qtbot.waitUntil(shown, timeout=PATIENCE)

    def wait_for_predictions(self, image_id: str) -> None:
        tasks = {task.id for task in self.session.project.tasks}
        self.qtbot.waitUntil(
            lambda: set(self.session.learning.predictions.of(image_id)) == tasks, timeout=PATIENCE
        )

    def labels(self, image_id: str) -> dict[str, npt.NDArray[np.uint8]]:
        found = {task.id: self.session.labels.get(image_id, task.id) for task in self.session.project.tasks}
        return {task: label.copy() for task, label in found.items() if label is not None}


def inside(truth: npt.NDArray[np.uint8], value: int) -> tuple[float, float]:
    """A place from which REACH pixels to the left and right are all of one class, and rows beside it too."""
    room = 2 * REACH + 1
    alike = np.lib.stride_tricks.sliding_window_view(truth == value, (7, room)).all(axis=(2, 3))
    rows, columns = np.nonzero(alike)
    middle = len(rows) // 2
    return float(columns[middle] + REACH) + 0.5, float(rows[middle] + 3) + 0.5
