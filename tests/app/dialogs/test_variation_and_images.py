from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.learning_settings.images import ImagesPage
from app.dialogs.learning_settings.variation import PRESETS, VariationPage
from app.widgets.pictures import picture, reduced, reduced_label, with_labels
from app.work.background import Background
from core.images.preprocessing import prepare
from core.images.reading import ImageError
from core.learning.data.learning_data import LearningData
from core.project.model import Choices, ImageEntry, Project, new_task
from core.project.settings import Augmentation, Denoising, Normalisation, Preprocessing
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.widgets.amount import Amount

IMAGE = np.random.default_rng(0).integers(40, 120, (30, 40, 3), dtype=np.uint8)
TASK = new_task(Project("p"), "road", ("background", "road"))


def read(image_id: str) -> np.ndarray:
    if image_id == "broken":
        raise ImageError("broken.png can't be read. Leave it out.")
    return IMAGE


def label(image_id: str, task_id: str) -> np.ndarray | None:
    return np.ones(IMAGE.shape[:2], np.uint8) if image_id == "a" else None


DATA = LearningData((TASK,), tuple(ImageEntry(i, f"{i}.png") for i in ("a", "b", "broken")), read, label)


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    assert made.shut_down(30_000)


@pytest.fixture
def opened(qtbot: QtBot, background: Background) -> Callable[..., LearningSettingsDialog]:
    """Shows the dialog with the one page, of a project."""
    shown = []

    def show(kind: type, project: Project, image_id: str | None = "a") -> LearningSettingsDialog:
        dialog = LearningSettingsDialog([kind(DATA, image_id, TASK.id, background)], project)
        qtbot.addWidget(dialog)
        shown.append(dialog)
        dialog.show()
        return dialog

    return show


def type_into(qtbot: QtBot, amount: Amount, text: str) -> None:
    amount.number.selectAll()
    qtbot.keyClicks(amount.number, text)
    qtbot.keyClick(amount.number, Qt.Key.Key_Return)


def pick(qtbot: QtBot, box: QComboBox, row: int) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def colours(image: QImage) -> list[tuple[int, int, int]]:
    return [image.pixelColor(x, 0).getRgb()[:3] for x in range(image.width())]  # type: ignore[misc]


# variation --------------------------------------------------------------------------------------------------


def test_it_shows_what_the_project_varies_and_reads_the_same_back(opened) -> None:
    how = Augmentation(False, True, 0.5, 2.0, 30.0, 0.5, 1.5, 12.0, 0.25)
    project = Project("p", learning=Choices(augmentation=how))
    assert opened(VariationPage, project).read(project) == project


def test_every_amount_can_be_typed(opened, qtbot: QtBot) -> None:
    dialog = opened(VariationPage, Project("p"))
    page = dialog.pages[0]
    wanted = {"smallest": 0.5, "largest": 2.0, "turn": 20.0, "colour": 0.5, "blur": 1.5, "noise": 9.0}
    for name, value in wanted.items():
        type_into(qtbot, page.amounts[name], f"{value:g}")
    type_into(qtbot, page.mix, "40")
    for box in (page.mirror, page.upside_down):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    how = dialog.read(Project("p")).learning.augmentation
    assert how == Augmentation(mirror=False, upside_down=True, mix=0.4, **wanted)


def test_the_slider_and_the_number_are_one(opened, qtbot: QtBot) -> None:
    turn = opened(VariationPage, Project("p")).pages[0].amounts["turn"]
    with qtbot.waitSignal(turn.changed):
        qtbot.keyClick(turn.slider, Qt.Key.Key_End)
    assert turn.value == 90
    type_into(qtbot, turn, "170")  # beyond the slider's end
    assert (turn.value, turn.slider.value()) == (170, turn.slider.maximum())
    assert turn.isVisible()  # Enter did not end the dialog


def test_a_preset_sets_all_amounts_and_a_change_is_one_s_own(opened, qtbot: QtBot) -> None:
    dialog = opened(VariationPage, Project("p"))
    page = dialog.pages[0]
    assert page.preset.currentIndex() == 0
    pick(qtbot, page.preset, 1)
    assert dialog.read(Project("p")).learning.augmentation == PRESETS[1][1]
    type_into(qtbot, page.amounts["turn"], "3")
    assert page.preset.currentIndex() == len(PRESETS)


def test_scales_in_the_wrong_order_are_said_and_not_saved(opened, qtbot: QtBot) -> None:
    dialog = opened(VariationPage, Project("p"))
    type_into(qtbot, dialog.pages[0].amounts["smallest"], "3")
    assert dialog.problem.isVisible()
    assert not dialog.save_button.isEnabled()
    assert dialog.read(Project("p")) == Project("p")


def test_six_examples_come_and_others_when_asked(opened, qtbot: QtBot) -> None:
    page = opened(VariationPage, Project("p")).pages[0]
    qtbot.waitUntil(lambda: len(page.grid.pictures) == 6, timeout=60_000)
    before = page.grid.pictures
    road = tuple(int(TASK.colors[1][i : i + 2], 16) for i in (1, 3, 5))
    pixel = colours(before[0])[0]
    assert max(abs(a - b) for a, b in zip(pixel, road, strict=True)) < 110  # the label lies over it
    qtbot.mouseClick(page.other_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.grid.pictures[0] != before[0], timeout=60_000)


@pytest.mark.parametrize("kind", [VariationPage, ImagesPage])
def test_an_image_that_cannot_be_read_is_said_in_the_preview(opened, qtbot: QtBot, kind: type) -> None:
    page = opened(kind, Project("p"), "broken").pages[0]
    view = page.grid if kind is VariationPage else page.view
    qtbot.waitUntil(lambda: "broken.png can't be read" in view.text, timeout=60_000)


@pytest.mark.parametrize("kind", [VariationPage, ImagesPage])
def test_without_an_image_the_preview_says_so(opened, qtbot: QtBot, kind: type) -> None:
    page = opened(kind, Project("p"), None).pages[0]
    view = page.grid if kind is VariationPage else page.view
    qtbot.waitUntil(lambda: "Open an image" in view.text, timeout=60_000)


# images -----------------------------------------------------------------------------------------------------


def test_the_preview_shows_the_image_before_and_after(opened, qtbot: QtBot) -> None:
    dialog = opened(ImagesPage, Project("p"))
    page = dialog.pages[0]
    pick(qtbot, page.normalise.box, 1)
    pick(qtbot, page.denoise.box, 1)
    type_into(qtbot, page.strength, "1")
    how = dialog.read(Project("p")).preprocessing
    assert how == Preprocessing(normalisation=Normalisation("image"), denoising=Denoising("median", 1))
    expected = picture(prepare(IMAGE, how))
    qtbot.waitUntil(lambda: page.view.after == expected, timeout=60_000)
    assert page.view.before == picture(IMAGE)


def test_single_pixels_are_the_same_as_in_the_whole_image(opened, qtbot: QtBot) -> None:
    how = Preprocessing(
        normalisation=Normalisation("image", per_channel=True), denoising=Denoising("bilateral")
    )
    page = opened(ImagesPage, Project("p", preprocessing=how)).pages[0]
    qtbot.mouseClick(page.full_size, Qt.MouseButton.LeftButton, pos=QPoint(8, page.full_size.height() // 2))
    qtbot.waitUntil(lambda: page.view.after == picture(prepare(IMAGE, how)), timeout=60_000)


def test_the_line_between_follows_keys_and_mouse(opened, qtbot: QtBot) -> None:
    view = opened(ImagesPage, Project("p")).pages[0].view
    qtbot.waitUntil(lambda: not view.after.isNull(), timeout=60_000)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.share == pytest.approx(0.45)
    middle = view.rect().center().y()
    start = QPoint(round(view.place.x() + view.share * view.place.width()), middle)
    end = QPoint(round(view.place.right()), middle)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert view.share == pytest.approx(1.0, abs=0.02)


def test_the_project_s_percentiles_are_measured_in_the_background_before_saving(opened, qtbot: QtBot) -> None:
    dialog = opened(ImagesPage, Project("p"))
    pick(qtbot, dialog.pages[0].normalise.box, 2)
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=60_000)
    limits = dialog.read(Project("p")).preprocessing.normalisation.limits
    assert len(limits) == 1
    assert 40 <= limits[0][0] < limits[0][1] < 120
    assert str(limits[0][1]) in dialog.pages[0].normalise.words


def test_what_was_measured_before_is_kept_until_asked(opened, qtbot: QtBot) -> None:
    how = Preprocessing(normalisation=Normalisation("project", limits=((3, 4),)))
    project = Project("p", preprocessing=how)
    dialog = opened(ImagesPage, project)
    assert dialog.read(project) == project
    assert not dialog.consequence.isVisible()
    qtbot.mouseClick(dialog.pages[0].measure_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: dialog.read(project).preprocessing.normalisation.limits not in ((), ((3, 4),)), timeout=60_000
    )
    assert dialog.consequence.isVisible()


def test_percentiles_in_the_wrong_order_are_said(opened, qtbot: QtBot) -> None:
    dialog = opened(
        ImagesPage, Project("p", preprocessing=Preprocessing(normalisation=Normalisation("image")))
    )
    type_into(qtbot, dialog.pages[0].low, "99.5")
    assert not dialog.save_button.isEnabled()
    type_into(qtbot, dialog.pages[0].low, "2")
    assert dialog.save_button.isEnabled()


def test_restored_defaults_prepare_nothing(opened, qtbot: QtBot) -> None:
    how = Preprocessing(normalisation=Normalisation("image", 5, 95, True), denoising=Denoising("median", 7))
    project = Project("p", preprocessing=how)
    dialog = opened(ImagesPage, project)
    assert dialog.read(project) == project
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert dialog.read(project).preprocessing == Preprocessing()
    assert dialog.consequence.isVisible()


# both in the window -----------------------------------------------------------------------------------------


def test_what_is_chosen_in_the_window_is_in_the_project_on_disk(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    open_window.verbs.learn.learning_settings()
    dialog = open_window.findChild(LearningSettingsDialog)
    assert dialog is not None
    images = next(p for p in dialog.pages if isinstance(p, ImagesPage))
    variation = next(p for p in dialog.pages if isinstance(p, VariationPage))
    dialog.list.setCurrentRow(dialog.pages.index(images))
    pick(qtbot, images.denoise.box, 1)
    dialog.list.setCurrentRow(dialog.pages.index(variation))
    type_into(qtbot, variation.mix, "30")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert session.project.preprocessing.denoising.method == "median"
    assert session.learning.config.augmentation.mix == 0.3
    assert session.folder is not None
    kept = (session.folder.path / "project.json").read_text()
    assert '"method": "median"' in kept
    assert '"mix": 0.3' in kept


def test_pictures_of_any_channels_and_sizes() -> None:
    for channels in (1, 2, 3, 7):
        image = np.arange(4 * 6 * channels, dtype=np.uint8).reshape(4, 6, channels)
        assert (picture(image).width(), picture(image).height()) == (6, 4)
        assert reduced(image, 3, 99).shape == (2, 3, channels)
        assert with_labels(image, np.full((4, 6), 255, np.uint8), ("#FF0000",)).shape == (4, 6, 3)
    red = with_labels(np.zeros((1, 1, 3), np.uint8), np.zeros((1, 1), np.uint8), ("#FF0000",), 1.0)
    assert red.tolist() == [[[255, 0, 0]]]


def test_other_preprocessing_reaches_the_learner_that_runs_and_variation_waits_for_a_run(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(open_window)
    told: list[str] = []
    monkeypatch.setattr(session.learning, "restart", lambda: told.append("restart"))
    session.data_changed.connect(lambda: told.append("data"))
    varied = replace(session.project, learning=Choices(augmentation=Augmentation(turn=9)))
    session.learning.set_choices(varied)
    assert told == []
    session.learning.set_choices(replace(varied, preprocessing=Preprocessing(denoising=Denoising("median"))))
    assert told == ["data"]
    data = session.learning.data()
    assert data is not None
    assert data.preprocessing.denoising.method == "median"


def test_a_thin_stroke_is_seen_in_a_small_picture() -> None:
    stroke = np.full((40, 60), 255, np.uint8)
    stroke[:, 31] = 1
    small = reduced_label(stroke, (10, 15))
    assert small.shape == (10, 15)
    assert (small == 1).any(axis=1).all()
    assert ((small == 1) | (small == 255)).all()
