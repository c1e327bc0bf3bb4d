"""The main job from end to end: open the sample, paint, see what was learned, close, and find it all again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from app.canvas.view import CanvasView
from app.panels.tasks.task_card import TaskCard
from app.session import Session
from core.project.model import UNLABELLED
from core.sample import draw_scene, sample_folder
from tests.app.canvas.conftest import Hand
from tests.workflows.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from core.sample import Recipe

REACH = 8  # half the length of a stroke, in pixels of the image


@dataclass
class User:
    """Somebody at the window: looks at it, presses keys, paints with the mouse."""

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

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.hand.canvas, key)

    def open_sample(self) -> None:
        buttons = [*self.window.findChildren(QPushButton), *self.window.findChildren(QToolButton)]
        button = next(b for b in buttons if b.accessibleName() == "Try the sample")
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.session.is_open, timeout=PATIENCE)

    def choose_task(self, task_id: str) -> None:
        for _ in self.session.project.tasks:
            if self.session.active_task != task_id:
                self.press(Qt.Key.Key_T)
        assert self.session.active_task == task_id

    def paint(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        hand = self.hand
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


def test_paint_the_sample_see_it_learned_and_find_it_again(
    start_program: Callable[[], MainWindow], recipe: Recipe, qtbot: QtBot
) -> None:
    user = User(start_program(), qtbot)
    user.open_sample()
    user.wait_for_scores()

    user.press(Qt.Key.Key_D)  # past the painted scene
    image = user.session.current_image
    assert image == "scene-02"
    assert user.labels(image) == {}
    user.wait_for_predictions(image)

    user.press(Qt.Key.Key_B)
    truth = draw_scene(recipe, 1).truth
    for task in user.session.project.tasks:
        user.choose_task(task.id)
        for value, key in ((0, Qt.Key.Key_1), (1, Qt.Key.Key_2)):
            user.press(key)
            x, y = inside(truth[task.name], value)
            user.paint((x - REACH, y), (x + REACH, y))
            label = user.session.labels.get(image, task.id)
            assert label is not None
            assert label[int(y), int(x)] == value

    with qtbot.waitSignal(  # the strokes are learned without being asked for
        user.session.prediction_changed, timeout=PATIENCE, check_params_cb=lambda changed: changed == image
    ):
        pass
    user.wait_for_scores()
    painted = user.labels(image)
    assert all({0, 1, UNLABELLED} == set(np.unique(label)) for label in painted.values())

    user.window.close()
    qtbot.waitUntil(user.window.has_ended, timeout=PATIENCE)
    assert not user.session.is_open
    assert (sample_folder() / "models" / "current" / "model.json").exists()

    again = User(start_program(), qtbot)
    again.session.learn_at_once = False  # what is shown now was there, not learned anew
    again.open_sample()
    again.session.show_image(image)
    kept = again.labels(image)
    assert set(kept) == set(painted)
    assert all(np.array_equal(kept[task], painted[task]) for task in kept)
    again.wait_for_predictions(image)
    assert again.session.learning.state.mode is None


def test_the_window_closes_while_it_learns_and_nothing_painted_is_lost(
    start_program: Callable[[], MainWindow], recipe: Recipe, qtbot: QtBot
) -> None:
    user = User(start_program(), qtbot)
    user.open_sample()
    user.session.learning.learn_full(minutes=30)
    qtbot.waitUntil(lambda: user.session.learning.state.phase == "full", timeout=PATIENCE)

    user.press(Qt.Key.Key_B)
    user.choose_task("building")
    user.press(Qt.Key.Key_2)
    image = user.session.current_image
    assert image is not None
    user.paint((40.5, 40.5), (60.5, 40.5))
    painted = user.labels(image)["building"]
    assert painted[40, 50] == 1

    user.window.close()
    qtbot.waitUntil(user.window.has_ended, timeout=PATIENCE)

    again = User(start_program(), qtbot)
    again.session.learn_at_once = False
    again.open_sample()
    assert np.array_equal(again.labels(image)["building"], painted)
