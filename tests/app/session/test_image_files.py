"""Images that moved or changed under their labels: noticed, asked, mended with undo, never silently mismatched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from app.canvas.tools.brush import BrushTool
from core.labels.stroke import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session
    from core.learning.events import Notice


def paint(session: Session, image_id: str = "scene0") -> np.ndarray:
    session.show_image(image_id)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke, task_id="road")
    assert stroke is not None
    stroke.line(5, 5, 20, 12, 3)
    session.labels.end_stroke()
    assert session.folder is not None
    label = session.folder.labels.copy(image_id, "road")
    assert label is not None
    return label


def digest(session: Session, image_id: str = "scene0") -> str:
    entry = session.image_entry(image_id)
    return entry.file.digest if entry and entry.file else ""


def write(path: Path, size: tuple[int, int] = (24, 32), seed: int = 7) -> None:
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (*size, 3), np.uint8)).save(path)
    stat = path.stat()
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 5_000_000_000))


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


@pytest.fixture
def labelled(session: Session, qtbot: QtBot) -> Session:
    """With a label on scene0 and its digest known."""
    paint(session)
    qtbot.waitUntil(lambda: digest(session) != "")
    return session


def reopened(
    new_session: Callable[[], Session], session: Session, qtbot: QtBot
) -> tuple[Session, list[Notice]]:
    assert session.folder is not None
    path = session.folder.path
    session.close()
    again = new_session()
    notices: list[Notice] = []
    again.notice.connect(notices.append)
    again.open(path)
    qtbot.waitUntil(lambda: not again.image_files.looking)
    return again, notices


def state(session: Session, image_id: str = "scene0") -> str:
    found = session.image_files.problems.get(image_id)
    return found.state if found else "fine"


def test_marks_make_no_versions_to_go_back_to(labelled):
    before = len(labelled.folder.versions())
    paint(labelled, "scene1")
    labelled.image_files.look_again("scene1")
    assert len(labelled.folder.versions()) == before


def test_a_project_whose_images_are_all_there_asks_nothing(labelled, new_session, qtbot):
    again, notices = reopened(new_session, labelled, qtbot)
    assert dict(again.image_files.problems) == {}
    assert notices == []


def test_a_changed_image_is_asked_about_and_neither_painted_nor_learned(
    labelled, new_session, qtbot, pictures
):
    write(pictures / "scene0.png")
    labelled.close()
    again = new_session()
    asked = []
    again.image_files.wants_answer.connect(lambda: asked.append(1))
    again.open(pictures.parent / "project")
    qtbot.waitUntil(lambda: bool(asked))
    assert state(again) == "changed"
    assert "has changed since it was labelled" in again.image_files.sentence("scene0")
    notices: list[Notice] = []
    again.notice.connect(notices.append)
    again.show_image("scene0")
    assert again.labels.begin_stroke(BrushTool.info.stroke, task_id="road") is None
    assert "Resolve this first" in notices[-1].text
    data = again.learning.data()
    assert data.read_label("scene0", "road") is None
    again.image_mends.keep(["scene0"])
    assert state(again) == "fine"
    assert data.read_label("scene0", "road") is not None
    paint(again)
    again.undo()
    again.undo()  # not agreed to any more
    qtbot.waitUntil(lambda: state(again) == "changed")


def test_a_change_while_the_project_is_open_is_noticed_when_the_image_is_shown(labelled, qtbot, pictures):
    labelled.show_image("scene1")
    write(pictures / "scene0.png")
    with qtbot.waitSignals([labelled.image_files.wants_answer, labelled.image_files.file_changed]):
        labelled.show_image("scene0")
    assert state(labelled) == "changed"


def test_an_image_of_another_size_never_stretches_its_label(labelled, qtbot, pictures):
    before = labelled.folder.labels.copy("scene0", "road")
    write(pictures / "scene0.png", size=(48, 64))
    labelled.image_files.look_again("scene0")
    qtbot.waitUntil(lambda: state(labelled) == "resized")
    assert "64 × 48" in labelled.image_files.sentence("scene0")
    labelled.image_mends.keep(["scene0"])  # not for another size
    assert state(labelled) == "resized"
    labelled.image_mends.set_aside(["scene0"])
    qtbot.waitUntil(lambda: state(labelled) == "fine")
    label = labelled.folder.labels.copy("scene0", "road")
    assert label.shape == (48, 64)
    assert (label == UNLABELLED).all()
    (backup,) = labelled.folder.backups()
    assert backup.kept
    assert np.array_equal(labelled.folder.backed_up(backup, "scene0", "road"), before)
    assert paint(labelled).shape == (48, 64)
    labelled.undo()
    labelled.undo()
    assert np.array_equal(labelled.folder.labels.copy("scene0", "road"), before)
    qtbot.waitUntil(lambda: state(labelled) == "resized")
    labelled.redo()
    qtbot.waitUntil(lambda: state(labelled) == "fine")
    assert labelled.folder.labels.copy("scene0", "road").shape == (48, 64)


def test_what_was_set_aside_is_the_same_after_a_crash(labelled, new_session, qtbot, pictures):
    write(pictures / "scene0.png", size=(48, 64))
    labelled.image_files.look_again("scene0")
    qtbot.waitUntil(lambda: state(labelled) == "resized")
    labelled.image_mends.set_aside(["scene0"])
    labelled.folder.labels.wait_durable()
    labelled.folder.labels.writer.close()
    labelled.folder._lock.release()  # as the system does when the process dies
    again = new_session()
    again.open(pictures.parent / "project")
    assert again.folder.labels.copy("scene0", "road").shape == (48, 64)
    assert again.folder.problems == ()


def test_a_label_of_another_size_is_set_aside_alone(labelled, qtbot):
    labelled.folder.labels.put("scene0", "building", np.ones((5, 6), np.uint8))
    labelled.image_files.look_again("scene0")
    qtbot.waitUntil(lambda: state(labelled) == "label")
    assert "building" in labelled.image_files.sentence("scene0")
    paint(labelled)  # the other task's label fits
    labelled.image_mends.set_aside(["scene0"])
    assert labelled.folder.labels.copy("scene0", "building").shape == (24, 32)
    assert (labelled.folder.labels.copy("scene0", "road") != UNLABELLED).any()


def test_a_moved_folder_is_found_again_with_all_that_was_in_it(labelled, new_session, qtbot, pictures):
    paint(labelled, "scene2")
    qtbot.waitUntil(lambda: digest(labelled, "scene2") != "")
    pictures.rename(pictures.with_name("moved"))
    again, _ = reopened(new_session, labelled, qtbot)
    assert {state(again, f"scene{n}") for n in range(3)} == {"missing"}
    with qtbot.waitSignal(again.images_changed):
        again.image_mends.find(pictures.with_name("moved"))
    assert [again.folder.image_path(i) for i in again.project.images] == [
        pictures.with_name("moved") / f"scene{n}.png" for n in range(3)
    ]
    qtbot.waitUntil(lambda: not again.image_files.problems)
    again.undo()
    qtbot.waitUntil(lambda: state(again) == "missing")


def test_a_found_file_of_other_content_is_asked_about(labelled, qtbot, pictures):
    other = pictures / "deep" / "scene0.png"
    other.parent.mkdir()
    write(other)
    (pictures / "scene0.png").unlink()
    labelled.image_files.look_again("scene0")
    qtbot.waitUntil(lambda: state(labelled) == "missing")
    labelled.image_mends.take_file("scene0", other)
    qtbot.waitUntil(lambda: state(labelled) == "changed")
    assert labelled.folder.image_path(labelled.image_entry("scene0")) == other


def test_images_that_nobody_labelled_may_change_and_their_size_is_followed(labelled, qtbot, pictures):
    write(pictures / "scene1.png", size=(48, 64))
    labelled.show_image("scene1")
    qtbot.waitUntil(lambda: labelled.image_entry("scene1").width == 64)
    assert paint(labelled, "scene1").shape == (48, 64)
    assert state(labelled, "scene1") == "fine"


def test_an_image_painted_while_its_file_changed_is_asked_about(session, qtbot, pictures):
    qtbot.waitUntil(lambda: not session.image_files.looking)
    write(pictures / "scene0.png")
    paint(session)
    qtbot.waitUntil(lambda: state(session) == "changed")


def test_looking_on_demand_says_that_all_is_well(labelled, qtbot):
    with qtbot.waitSignal(labelled.notice) as told:
        labelled.image_files.look_and_say()
    assert "found, unchanged" in told.args[0].text
