from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.session.conftest import write_images
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session


def ids(session: Session) -> list[str]:
    return [i.id for i in session.project.images]


def test_images_of_a_folder_are_added_with_their_sizes(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    write_images(tmp_path / "more" / "deeper", 2, (11, 13))
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([tmp_path / "more"])
    assert ids(session) == ["scene0", "scene1", "scene2", "scene0-2", "scene1-2"]
    assert (session.project.images[-1].height, session.project.images[-1].width) == (11, 13)


def test_an_unreadable_file_is_named_and_the_rest_goes_on(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "more"
    write_images(folder, 1)
    (folder / "broken.png").write_bytes(b"\x89PNG not really")
    notices: list[object] = []
    session.notice.connect(notices.append)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([folder])
    qtbot.waitUntil(lambda: len(notices) == 1)
    assert len(ids(session)) == 4
    assert notices[-1].level == "warning"  # type: ignore[attr-defined]
    assert "broken.png" in notices[-1].text  # type: ignore[attr-defined]


def test_adding_the_same_files_again_adds_nothing(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    notices: list[object] = []
    session.notice.connect(notices.append)
    session.images.add([tmp_path / "pictures"])
    qtbot.waitUntil(lambda: len(notices) == 1)
    assert len(ids(session)) == 3
    assert "3 already in the project" in notices[-1].text  # type: ignore[attr-defined]


def test_copied_images_live_in_the_project(
    new_session: Callable[[], Session], qtbot: QtBot, tmp_path: Path
) -> None:
    session = new_session()
    session.create(tmp_path / "copying", "Copying")
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(write_images(tmp_path / "elsewhere", 1), copy=True)
    assert session.project.images[0].path == "images/scene0.png"
    assert (tmp_path / "copying" / "images" / "scene0.png").exists()


def test_removing_images_keeps_files_and_labels_and_is_undoable(session: Session, tmp_path: Path) -> None:
    paint(session, 10, 10)
    painted = label(session)
    session.images.remove(["scene0", "scene2"])
    assert ids(session) == ["scene1"]
    assert session.current_image == "scene1"
    assert (tmp_path / "pictures" / "scene0.png").exists()
    session.undo_stack.undo()
    assert ids(session) == ["scene0", "scene1", "scene2"]
    assert (label(session, "scene0", "road") == painted).all()


def test_splits_move_and_come_back(session: Session) -> None:
    session.images.set_split(["scene0", "scene1"], "val")
    assert [i.split for i in session.project.images] == ["val", "val", "train"]
    session.undo_stack.undo()
    assert [i.split for i in session.project.images] == ["train"] * 3


def test_adding_shows_its_progress_and_can_be_cancelled(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    write_images(folder, 200, (4, 4))
    notices: list[object] = []
    session.notice.connect(notices.append)
    with qtbot.waitSignal(session.work.changed):
        session.images.add([folder])
    qtbot.waitUntil(lambda: session.work.share is not None or not session.work.running)
    session.work.cancel()
    assert not session.work.running
    assert len(notices) == 1
    session.images.add([folder], split="val")
    qtbot.waitUntil(lambda: len(notices) == 2)
    assert {i.split for i in session.project.images[-200:]} >= {"val"}


def test_one_long_work_at_a_time(session: Session, tmp_path: Path) -> None:
    write_images(tmp_path / "more", 20)
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    session.images.add([tmp_path / "more"])
    session.images.add([tmp_path / "more"])
    assert said == ["Please wait: Adding images…"]
