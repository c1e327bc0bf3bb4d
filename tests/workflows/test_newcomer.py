"""A newcomer's first minutes: photos dropped, two classes painted, what the window asks for done, masks taken out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.dialogs.export.dialog import ExportDialog
from app.dialogs.full_learning import FullLearningDialog
from app.dialogs.new_project.dialog import NewProjectDialog
from app.panels.hint_line import HintLine
from app.panels.learning.result_card import ResultCard
from app.panels.learning.strip import LearningStrip
from app.panels.recent.row import RecentRow
from app.panels.start_page import StartPage
from app.window.validation import ValidationBar, ValidationChip
from core.images.reading import read_index_mask
from core.project.model import UNLABELLED
from core.sample import draw_scene, load_recipe
from tests.app.window.test_drops import drag
from tests.workflows.conftest import PATIENCE
from tests.workflows.user import REACH, User, inside

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

Truths = dict[str, "npt.NDArray[np.uint8]"]
NAMES = ("bridge", "canal", "cedar", "dune", "farm", "ferry", "forge", "garden")
"""Of eight images, "canal" is for validation by its name."""
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def drawn(folder: Path) -> Truths:
    """Eight drawn photos in `folder`; where the road is in each, by image id."""
    recipe = msgspec.structs.replace(load_recipe(), size=192)
    truths = {}
    for number, name in enumerate(NAMES):
        scene = draw_scene(recipe, number)
        Image.fromarray(scene.picture).save(folder / f"{name}.png")
        truths[name] = scene.truth["road"]
    return truths


def real(folder: Path) -> Truths:
    """The same of street photos, at half their size."""
    source = Path(os.environ.get("MASKLOOM_DATA", "")) / "street" / "train"
    if not os.environ.get("MASKLOOM_DATA") or not source.is_dir():
        pytest.skip("needs the street photos: set MASKLOOM_DATA")
    truths = {}
    for name, path in zip(NAMES, sorted((source / "images").iterdir())[::40], strict=False):
        Image.open(path).reduce(2).save(folder / f"{name}.png")
        mask = np.asarray(Image.open(source / "masks" / f"{path.stem}.png"))[::2, ::2]
        truths[name] = (mask == 3).astype(np.uint8)
    return truths


@pytest.mark.parametrize("make_photos", [drawn, real])
def test_from_photos_to_masks(
    make_photos: Callable[[Path], Truths],
    start_program: Callable[[], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    truths = make_photos(photos)
    user = User(start_program(), qtbot)
    new_project(user, photos, tmp_path / "projects" / "roads")
    assert user.session.image_entry(user.session.current_image or "").split == "train"  # type: ignore[union-attr]
    label_three_images(user, truths)
    follow_the_hint_to_validation(user, truths)
    train_fully(user)
    masks = export(user, tmp_path / "masks")
    assert sorted(path.stem for path in masks) == sorted(labelled(user))
    assert {0, 1, UNLABELLED} == set(np.unique(read_index_mask(masks[0])))
    find_it_again(user, start_program, tmp_path / "projects" / "roads")


def new_project(user: User, photos: Path, folder: Path) -> None:
    """Drop the folder on the start page, and say what the task is."""
    drag(user.shown(StartPage), [photos])
    user.until(lambda: any(d.isVisible() for d in user.window.findChildren(NewProjectDialog)))
    dialog = user.shown(NewProjectDialog)
    retype(user, dialog.folder, str(folder))
    dialog.template.setFocus()
    while dialog.template.currentText() != "Blank":
        user.qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    user.until(lambda: [field.text() for field in task_names(dialog)] == [""])
    retype(user, task_names(dialog)[0], "road")
    user.until(dialog.create_button.isEnabled)
    user.click(dialog.create_button)
    user.until(lambda: len(user.session.project.images) == len(NAMES) and user.session.current_image)
    user.back_at_the_window()
    assert [c.name for c in user.session.project.tasks[0].classes] == ["background", "road"]


def task_names(dialog: NewProjectDialog) -> list[QLineEdit]:
    """The fields for tasks' names that are on screen."""
    fields = dialog.findChildren(QLineEdit)
    return [field for field in fields if field.accessibleName() == "Task name" and field.isVisible()]


def retype(user: User, field: QLineEdit, text: str) -> None:
    field.setFocus()
    user.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    user.qtbot.keyClicks(field, text)
    assert field.text() == text


def paint_both_classes(user: User, truth: npt.NDArray[np.uint8]) -> None:
    """A stroke of road, and one of background."""
    image = user.session.current_image
    user.until(lambda: user.hand.canvas.image_shown == image)
    user.press(Qt.Key.Key_B)
    for value, key in ((1, Qt.Key.Key_2), (0, Qt.Key.Key_1)):
        user.press(key)
        x, y = inside(truth, value)
        user.paint((x - REACH, y), (x + REACH, y))


def label_three_images(user: User, truths: Truths) -> None:
    """N leads from each to the next; live learning answers by itself."""
    for _ in range(3):
        image = user.session.current_image or ""
        assert user.session.image_entry(image).split == "train"  # type: ignore[union-attr]
        paint_both_classes(user, truths[image])
        if len(labelled(user)) < 3:
            user.press(Qt.Key.Key_N)
            user.until(lambda before=image: user.session.current_image != before)
    user.until(lambda: user.session.learning.predictions.of(user.session.current_image or ""))


def labelled(user: User) -> set[str]:
    """Ids of the images with labels."""
    task = user.session.project.tasks[0].id
    return {image.id for image in user.session.project.images if has_label(user, image.id, task)}


def has_label(user: User, image: str, task: str) -> bool:
    label = user.session.labels.get(image, task)
    return label is not None and bool((label != UNLABELLED).any())


def follow_the_hint_to_validation(user: User, truths: Truths) -> None:
    """The line under the canvas leads to a validation image, which says what it is; then there is a score."""
    line = user.shown(HintLine)
    user.until(lambda: "validation" in line.words.text().lower())
    user.click(line.button)
    user.until(lambda: user.session.image_entry(user.session.current_image or "").split == "val")  # type: ignore[union-attr]
    assert user.shown(ValidationChip).text()
    paint_both_classes(user, truths[user.session.current_image or ""])
    user.click(user.shown(ValidationBar).keep_button)
    user.until(lambda: all(text.strip(" ~.0123456789") == "" for text in user.score_texts().values()))


def train_fully(user: User) -> None:
    """Start it from its dialog, finish early; strip and card say what it gained, and live learning is back."""
    user.press(Qt.Key.Key_L, SHIFT)
    user.click(user.shown(FullLearningDialog).start_button)
    user.back_at_the_window()
    user.until(lambda: user.session.learning.state.phase == "full")
    user.press(Qt.Key.Key_Period, CONTROL)
    strip = user.shown(LearningStrip)
    user.until(lambda: strip.phase.text().startswith("Full training"))
    assert user.session.learning.state.mode == "quick"
    user.click(strip.fold_button)
    user.until(lambda: any(card.isVisible() for card in user.window.findChildren(ResultCard)))
    assert user.shown(ResultCard).heading.text() == strip.phase.text()


def export(user: User, folder: Path) -> list[Path]:
    """Ctrl+E, a folder, Export; the files."""
    user.press(Qt.Key.Key_E, CONTROL)
    dialog = user.shown(ExportDialog)
    retype(user, dialog.out, str(folder))
    user.until(dialog.writing.start_button.isEnabled)
    user.click(dialog.writing.start_button)
    user.until(lambda: folder.is_dir() and not user.session.exporting.running)
    user.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    user.back_at_the_window()
    return sorted(folder.rglob("*.png"))


def find_it_again(user: User, start_program: Callable[[], MainWindow], folder: Path) -> None:
    """Close, start again, and click the project on the start page: image, class and labels are as they were."""
    before = user.session.current_image, user.session.active_class, labelled(user)
    user.window.close()
    user.qtbot.waitUntil(user.window.has_ended, timeout=PATIENCE)
    again = User(start_program(), user.qtbot)
    again.session.learn_at_once = False
    again.click(again.shown(RecentRow).findChild(QPushButton))
    again.until(lambda: again.session.is_open and again.session.current_image)
    assert again.session.folder is not None
    assert again.session.folder.path == folder
    assert (again.session.current_image, again.session.active_class, labelled(again)) == before
