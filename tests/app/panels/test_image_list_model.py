from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.canvas.tools.fill import FillTool
from app.panels.images.filter import ImageFilter
from app.panels.images.list_model import ID, ROW, ImageListModel, ids_of
from app.panels.images.thumbnails import Thumbnails
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import ImageScored
from core.project import model as edits
from tests.app.panels.conftest import entries

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from tests.app.panels.conftest import QuietSession


@pytest.fixture
def model(session: QuietSession, tmp_path: Path) -> ImageListModel:
    made = ImageListModel(session, Thumbnails(session.background, tmp_path / "cache", session), session)
    made.rearrange()
    return made


def test_it_is_a_proper_model(model: ImageListModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_a_row_tells_name_split_and_shares(model: ImageListModel, session: QuietSession) -> None:
    row = model.place("scene4").data(ROW)
    assert (row.name, row.split, row.miou, row.problem) == ("scene4.png", "val", None, "")
    assert [share for _, share in row.shares] == [0.0, 0.0]
    assert [color for color, _ in row.shares] == [t.classes[1].color for t in session.project.tasks]


def test_a_stroke_changes_the_share_of_its_row_only(
    model: ImageListModel, session: QuietSession, qtbot: QtBot
) -> None:
    session.set_active("building", 1)
    stroke = session.labels.begin_stroke(FillTool.info.stroke)
    assert stroke is not None
    stroke.fill(3, 3)
    with qtbot.waitSignal(model.dataChanged) as changed:
        session.labels.end_stroke()
    assert changed.args is not None
    assert [index.data(ID) for index in changed.args[:2]] == ["scene0", "scene0"]
    assert [share for _, share in model.place("scene0").data(ROW).shares] == [0.0, 1.0]
    assert "building: 100 % labelled" in model.place("scene0").data(Qt.ItemDataRole.ToolTipRole)


def test_the_score_of_an_image_is_the_mean_over_its_known_tasks(
    model: ImageListModel, session: QuietSession
) -> None:
    session.hear(
        ImageScored(
            "scene4", {"road": TaskScore((0.9, 0.7), (9, 9)), "building": TaskScore((None, None), (0, 0))}
        )
    )
    assert model.place("scene4").data(ROW).miou == pytest.approx(0.8)
    assert "mIoU .80" in model.place("scene4").data(Qt.ItemDataRole.ToolTipRole)


def test_filtering_unlabelled_asks_the_store(model: ImageListModel, session: QuietSession) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(1, 1, 5, 5, 2)
    session.labels.end_stroke()
    model.set_filter(ImageFilter(labels="unlabelled"))
    assert model.rowCount() == 5
    assert not model.place("scene0").isValid()
    model.set_filter(ImageFilter(labels="incomplete"))
    assert model.place("scene0").isValid()  # road is painted, building is not


def test_the_same_images_keep_their_rows(model: ImageListModel, session: QuietSession, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        session.images.set_split(["scene1"], "test")
        model.rearrange()
    assert model.place("scene1").data(ROW).split == "test"


def test_5000_images_are_listed_without_reading_one(
    model: ImageListModel, session: QuietSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("an image was asked for")

    monkeypatch.setattr("app.panels.images.thumbnails.make", refuse)
    monkeypatch.setattr(Thumbnails, "get", refuse)
    session.set_project(edits.add_images(session.project, entries(tmp_path, 5000)), images=True)
    model.rearrange()
    assert model.rowCount() == 5006
    assert model.place("scene 4999").data(ROW).split == "val"
    model.set_filter(ImageFilter(text="scene 49", split="val", order="name"))
    assert ids_of([model.index(1), model.index(0)]) == ["scene 491", "scene 495"]
