"""The main job from end to end: open the sample, paint, see what was learned, close, and find it all again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from core.project.model import UNLABELLED
from core.sample import draw_scene, sample_folder
from tests.workflows.conftest import PATIENCE
from tests.workflows.user import REACH, User, inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from core.sample import Recipe


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
