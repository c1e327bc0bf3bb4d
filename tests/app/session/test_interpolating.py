from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.session.stroke_kinds import ERASER
from core.labels.consequences import INTERPOLATED, record_id
from core.project.model import ClassRef, Rule
from tests.app.session.conftest import TASKS, write_images
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session
    from core.project.series import Span


@pytest.fixture
def clip(new_session: Callable[[], Session], qtbot: QtBot, tmp_path: Path) -> Session:
    """Five frames; a disc of road lies left in the first and right in the last."""
    session = new_session()
    session.create(tmp_path / "project", "Harbour", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(write_images(tmp_path / "pictures", 5), split="train")
    for image, x in (("scene0", 8), ("scene4", 24)):
        session.show_image(image)
        session.set_active("road", 1)
        paint(session, x, 12, 4)
    session.show_image("scene2")
    return session


@pytest.fixture
def said(clip: Session) -> list[str]:
    texts: list[str] = []
    clip.notice.connect(lambda notice: texts.append(notice.text))
    return texts


def between(session: Session, before: str, after: str) -> Span:
    first, second = session.image_entry(before), session.image_entry(after)
    assert first is not None
    assert second is not None
    return session.interpolating.span(first, second)


def interpolate(session: Session, qtbot: QtBot, tasks: tuple[str, ...] = ("road",)) -> None:
    ends = session.interpolating.ends(tasks[0])
    assert ends is not None
    session.interpolating.interpolate(session.interpolating.span(ends[0][0], ends[1][0]), tasks)
    qtbot.waitUntil(lambda: not session.work.running)


def middle(session: Session, image: str) -> float:
    return float(np.nonzero(label(session, image, "road") == 1)[1].mean())


def test_what_lies_between_is_labelled_in_one_step(clip: Session, qtbot: QtBot, said: list[str]) -> None:
    steps = clip.undo_stack.count()
    interpolate(clip, qtbot)
    assert [middle(clip, f"scene{n}") for n in (1, 2, 3)] == pytest.approx([11.5, 15.5, 19.5], abs=0.6)
    assert clip.undo_stack.count() == steps + 1
    assert clip.undo_stack.undoText() == "Interpolated: road, scene0.png to scene4.png"
    assert said == ["Labels were interpolated. Look them over; images changed: 3."]
    clip.undo()
    assert all((label(clip, f"scene{n}") == 255).all() for n in (1, 2, 3))
    clip.redo()
    assert middle(clip, "scene2") == pytest.approx(15.5, abs=0.6)


def test_interpolated_pixels_are_marked_until_they_change(clip: Session, qtbot: QtBot) -> None:
    interpolate(clip, qtbot)
    record = clip.labels.get("scene2", record_id("road"))
    assert record is not None
    assert np.array_equal(record == INTERPOLATED, label(clip, "scene2") == 1)
    paint(clip, 15, 12, 1, ERASER)
    assert record[12, 15] == 255
    assert (record == INTERPOLATED).any()
    assert not clip.labels.taken("scene2", "road").any()  # type: ignore[union-attr]


def test_painted_pixels_stay_and_interpolated_ones_are_made_again(clip: Session, qtbot: QtBot) -> None:
    interpolate(clip, qtbot)
    clip.show_image("scene4")
    paint(clip, 24, 12, 5, ERASER)
    paint(clip, 24, 4, 4)  # the disc went elsewhere
    clip.show_image("scene3")
    clip.set_active("road", 0)
    paint(clip, 3, 20, 1)
    clip.set_active("road", 1)
    clip.show_image("scene1")
    interpolate(clip, qtbot)  # from scene0 to scene3, which holds what a person painted now
    assert label(clip, "scene3")[20, 3] == 0
    clip.undo()
    clip.show_image("scene3")
    paint(clip, 3, 20, 1, ERASER)
    clip.show_image("scene1")
    interpolate(clip, qtbot)
    rows = np.nonzero(label(clip, "scene2", "road") == 1)[0]
    assert rows.mean() == pytest.approx(8, abs=0.6)


def test_replacing_changes_painted_pixels_and_keeps_a_backup(clip: Session, qtbot: QtBot) -> None:
    clip.set_active("road", 0)
    paint(clip, 16, 12, 2)
    paint(clip, 28, 20, 1)
    before = label(clip)
    clip.interpolating.interpolate(between(clip, "scene0", "scene4"), ("road",))
    qtbot.waitUntil(lambda: not clip.work.running)
    assert label(clip, "scene2")[12, 16] == 0
    clip.interpolating.interpolate(between(clip, "scene0", "scene4"), ("road",), replace=True)
    qtbot.waitUntil(lambda: not clip.work.running)
    assert label(clip, "scene2")[12, 16] == 1
    assert label(clip, "scene2")[20, 28] == 0  # both ends say nothing there
    assert clip.folder is not None
    newest = clip.folder.backups()[0]
    kept = clip.folder.backed_up(newest, "scene2", "road")
    assert kept is not None
    assert kept[12, 16] == before[12, 16] == 0


def test_all_tasks_each_between_its_own_images(clip: Session, qtbot: QtBot) -> None:
    clip.set_active("building", 1)
    for image in ("scene1", "scene3"):
        clip.show_image(image)
        paint(clip, 5, 5, 2)
    clip.show_image("scene2")
    interpolate(clip, qtbot, ("road", "building"))
    assert (label(clip, "scene2", "building") == 1).any()
    assert (label(clip, "scene1", "road") == 1).any()
    assert clip.labels.get("scene0", "building") is None


def test_locks_and_rules_hold(clip: Session, qtbot: QtBot, said: list[str]) -> None:
    clip.limits.set_rules((Rule(ClassRef("road", "road"), ClassRef("building", "building"), "clear"),))
    clip.set_active("building", 1)
    paint(clip, 15, 12, 2)
    before = label(clip, "scene2", "building")
    interpolate(clip, qtbot)
    assert np.array_equal(label(clip, "scene2", "building"), before)
    assert label(clip, "scene2", "road")[12, 15] == 255
    clip.undo()
    clip.limits.lock_task("road", True)
    said.clear()
    interpolate(clip, qtbot)
    assert said == ["Not interpolated because locked: road.", "Nothing to interpolate."]
    assert (label(clip, "scene2", "road") == 255).all()


def test_it_says_what_is_missing(clip: Session, said: list[str]) -> None:
    assert clip.interpolating.ends("building") is None
    assert said[0].startswith("Label “building” on an image before and an image after this one first.")
    clip.show_image("scene4")
    ends = clip.interpolating.ends("road")
    assert ends is not None
    assert [[image.id for image in images] for images in ends] == [["scene0"], ["scene4"]]


def test_an_image_without_a_number_is_no_series(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    texts: list[str] = []
    session.notice.connect(lambda notice: texts.append(notice.text))
    path = write_images(tmp_path / "more", 1)[0].rename(tmp_path / "map.png")
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([path], split="train")
    session.show_image("map")
    texts.clear()
    assert session.interpolating.ends("road") is None
    assert texts[0].startswith("map.png is not part of a series.")


def test_cancelling_keeps_what_was_done_as_one_step(clip: Session, qtbot: QtBot) -> None:
    clip.interpolating.interpolate(between(clip, "scene0", "scene4"), ("road",))
    clip.work.cancel()
    qtbot.waitUntil(lambda: not clip.work.running)
    assert clip.busy == ""
    paint(clip, 3, 3, 1)
    assert label(clip)[3, 3] == 1
