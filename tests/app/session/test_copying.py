from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from core.labels.consequences import CARRIED, record_id
from tests.app.session.conftest import step, write_images
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture
def said(session: Session) -> list[str]:
    texts: list[str] = []
    session.notice.connect(lambda notice: texts.append(notice.text))
    return texts


def test_labels_go_to_the_next_image_in_one_step(session: Session, said: list[str]) -> None:
    for task in ("road", "building"):
        session.set_active(task, 1)
        paint(session, 10, 10, 4)
    road = label(session, task="road")
    assert session.copying.copy_to_next(("road", "building"))
    assert session.current_image == "scene1"
    assert np.array_equal(label(session, "scene1", "road"), road)
    assert np.array_equal(label(session, "scene1", "building"), road)
    assert said == ["Copied from scene0.png to scene1.png: road, building."]
    assert session.undo_stack.undoText() == "Copy labels"
    session.undo()
    assert (label(session, "scene1", "road") == 255).all()
    assert (label(session, "scene1", "building") == 255).all()
    session.redo()
    assert np.array_equal(label(session, "scene1", "road"), road)


def test_what_is_there_stays_or_is_replaced(session: Session) -> None:
    paint(session, 10, 10, 4)
    source = label(session)
    step(session)
    session.set_active("road", 0)
    paint(session, 13, 10, 4)
    there = label(session)
    step(session, -1)
    session.copying.copy_to_next(("road",))
    assert np.array_equal(label(session), np.where(there == 255, source, there))
    step(session, -1)
    session.copying.copy_to_next(("road",), replace=True)
    assert np.array_equal(label(session), source)
    assert session.folder is not None
    [backup] = session.folder.backups()
    kept = session.folder.backed_up(backup, "scene1", "road")
    assert kept is not None
    assert np.array_equal(kept, np.where(there == 255, source, there))


def test_images_of_another_size_are_refused_in_words(
    session: Session, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    paths = write_images(tmp_path / "other", 1, (10, 12))
    paths = [paths[0].rename(paths[0].with_name("small.png"))]
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(paths, split="train")
    said.clear()
    session.show_image("scene2")
    paint(session, 10, 10)
    assert not session.copying.copy_to_next(("road",))
    assert said == [
        "scene2.png has 32 × 24 pixels, small.png has 12 × 10. "
        "Labels can be copied only between images of the same size."
    ]
    assert session.current_image == "scene2"


def test_nothing_to_copy_and_nowhere_to_copy_to(session: Session, said: list[str]) -> None:
    assert not session.copying.copy_to_next(("road",))
    session.show_image("scene2")
    assert not session.copying.copy_to_next(("road",))
    assert said == [
        "scene0.png has no labels to copy.",
        "This is the last image; there is no next image to copy labels to.",
    ]


def test_a_locked_task_is_left_out(session: Session, said: list[str]) -> None:
    for task in ("road", "building"):
        session.set_active(task, 1)
        paint(session, 10, 10, 4)
    session.limits.lock_task("road", True)
    assert session.copying.copy_to_next(("road", "building"))
    assert session.labels.get("scene1", "road") is None
    assert (label(session, "scene1", "building") == 1).any()
    assert said[0] == "Not copied because locked: road."


def moved_pictures(folder: Path, right: int) -> list[Path]:
    """Two photos of one scene, the second moved to the right."""
    folder.mkdir()
    noise = np.random.default_rng(3).integers(0, 255, (64, 96, 3), dtype=np.uint8)
    photo = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), 2), noise, 0, 255, cv2.NORM_MINMAX)
    paths = [folder / "frame1.png", folder / "frame2.png"]
    cv2.imwrite(str(paths[0]), photo)
    cv2.imwrite(str(paths[1]), np.roll(photo, right, axis=1))
    return paths


@pytest.fixture
def video(session: Session, qtbot: QtBot, tmp_path: Path) -> Session:
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(moved_pictures(tmp_path / "video", 8), split="train")
    session.show_image("frame1")
    session.set_active("road", 1)
    paint(session, 40, 30, 10)
    return session


def test_a_copy_follows_the_motion_as_one_marked_step(video: Session, said: list[str], qtbot: QtBot) -> None:
    assert video.copying.copy_to_next(("road",), follow=True)
    assert not video.may_paint()
    qtbot.waitUntil(lambda: video.current_image == "frame2")
    columns = np.nonzero(label(video, "frame2") == 1)[1]
    assert columns.mean() == pytest.approx(47.5, abs=1.0)
    record = video.labels.get("frame2", record_id("road"))
    assert record is not None
    assert np.array_equal(record == CARRIED, label(video, "frame2") == 1)
    assert said[-1].startswith("Copied along the motion from frame1.png to frame2.png: road.")
    assert video.undo_stack.undoText() == "Copy labels along the motion"
    video.undo()
    assert (label(video, "frame2") == 255).all()
    assert video.may_paint()


def test_a_photo_that_is_gone_is_said_and_nothing_is_copied(
    video: Session, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "video" / "frame2.png").unlink()
    video.copying.copy_to_next(("road",), follow=True)
    qtbot.waitUntil(lambda: any(text.startswith("The labels were not copied: ") for text in said))
    assert video.current_image == "frame1"
    assert video.may_paint()
    assert video.labels.get("frame2", "road") is None
