"""The dialogs that keep work from being lost: images that moved or changed, and Restore."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.application import make_application
from app.canvas.tools.brush import BrushTool
from app.dialogs.image_files import ImageFilesDialog
from app.dialogs.restore.dialog import RestoreDialog
from app.dialogs.restore.version_words import VersionWords
from core.labels.stroke import UNLABELLED
from tests.app.conftest import session_of
from tests.app.session.test_image_files import digest, paint, state, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def reopen(window: MainWindow, qtbot: QtBot, damage: Callable[[], object]) -> ImageFilesDialog:
    """Label two images, close, damage, open again: the dialog that asks."""
    session = session_of(window)
    for image_id in ("scene0", "scene1"):
        paint(session, image_id)
    qtbot.waitUntil(lambda: all(digest(session, i) for i in ("scene0", "scene1")))
    assert session.folder is not None
    path = session.folder.path
    session.close()
    damage()
    session.open(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImageFilesDialog)))
    return window.findChildren(ImageFilesDialog)[0]


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


def rows(dialog: ImageFilesDialog) -> list[tuple[str, str]]:
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [(i.text(0), i.text(1)) for i in items if i is not None]


def test_moved_images_are_found_by_their_folder(open_window, qtbot, pictures):
    moved = pictures.with_name("moved")
    dialog = reopen(open_window, qtbot, lambda: pictures.rename(moved))
    assert rows(dialog) == [(f"scene{n}.png", "Its file is missing") for n in range(3)]
    assert not dialog.keep_button.isEnabled()
    assert not dialog.set_aside_button.isEnabled()
    qtbot.mouseClick(dialog.find_button, LEFT)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(moved))
    chooser.close()
    session = session_of(open_window)
    qtbot.waitUntil(lambda: not session.image_files.problems)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert session.project.images[0].path == str(moved / "scene0.png")


def test_a_changed_image_is_kept_or_its_labels_are_set_aside(open_window, qtbot, pictures):
    def damage():
        write(pictures / "scene0.png")
        write(pictures / "scene1.png", size=(48, 64))

    dialog = reopen(open_window, qtbot, damage)
    session = session_of(open_window)
    assert rows(dialog) == [
        ("scene0.png", "Its file has changed"),
        ("scene1.png", "Its file has another size"),
    ]
    assert not dialog.keep_button.isEnabled()  # both are chosen, and one doesn't fit
    dialog.list.setFocus()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    assert str(pictures / "scene0.png") in dialog.sentence.text()
    qtbot.mouseClick(dialog.keep_button, LEFT)
    assert rows(dialog) == [("scene1.png", "Its file has another size")]
    qtbot.mouseClick(dialog.set_aside_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert session.folder is not None
    assert (session.folder.labels.copy("scene1", "road") == UNLABELLED).all()
    session.undo()
    qtbot.waitUntil(lambda: state(session, "scene1") == "resized")


def test_later_changes_nothing_and_the_menu_asks_again(open_window, qtbot, pictures):
    dialog = reopen(open_window, qtbot, lambda: write(pictures / "scene0.png"))
    session = session_of(open_window)
    dialog.reject()
    assert state(session) == "changed"
    qtbot.waitUntil(lambda: not open_window.findChildren(ImageFilesDialog))
    open_window.action_set["image_files"].trigger()
    assert open_window.findChildren(ImageFilesDialog)


def test_removing_and_undo(open_window, qtbot, pictures):
    dialog = reopen(open_window, qtbot, lambda: write(pictures / "scene0.png"))
    session = session_of(open_window)
    qtbot.mouseClick(dialog.remove_button, LEFT)
    assert session.image_entry("scene0") is None
    qtbot.waitUntil(lambda: not dialog.isVisible())
    session.undo()
    assert state(session) == "changed"


def test_a_missing_image_gets_another_file(open_window, qtbot, pictures):
    other = pictures.parent / "other.png"

    def damage():
        (pictures / "scene0.png").rename(other)

    dialog = reopen(open_window, qtbot, damage)
    session = session_of(open_window)
    qtbot.mouseClick(dialog.replace_button, LEFT)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(other))
    chooser.close()
    qtbot.waitUntil(lambda: not session.image_files.problems)
    assert session.project.images[0].path == str(other)


def test_restore_lists_versions_and_backups_and_brings_a_label_back(open_window, qtbot):
    session = session_of(open_window)
    assert session.folder is not None
    before = paint(session, "scene0")
    session.folder.backup_labels([("scene0", "road"), ("scene1", "road")], "Grow road")
    session.set_active("road", 0)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(0, 0, 30, 20, 9)
    session.labels.end_stroke()
    session.tasks.add("trees")
    open_window.action_set["restore"].trigger()
    (dialog,) = open_window.findChildren(RestoreDialog)
    texts = [dialog.list.topLevelItem(n).text(1) for n in range(dialog.list.topLevelItemCount())]
    (place,) = [n for n, text in enumerate(texts) if text.startswith("Before: Grow road · 2")]
    assert "Before: task trees added" in texts
    backup = dialog.list.topLevelItem(place)
    dialog.list.setCurrentItem(backup.child(0))
    qtbot.waitUntil(lambda: not dialog.picture.pixmap().isNull())
    dialog.list.setCurrentItem(backup.child(1))
    qtbot.waitUntil(lambda: dialog.picture.text() == "Nothing painted")
    dialog.list.setCurrentItem(backup.child(0))
    qtbot.mouseClick(dialog.restore_button, LEFT)
    assert np.array_equal(session.folder.labels.copy("scene0", "road"), before)
    session.undo()
    assert not np.array_equal(session.folder.labels.copy("scene0", "road"), before)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "just now"), (59, "just now"), (60, "1 minute ago"), (3599, "59 minutes ago"), (3600, "1 hour ago"),
        (86399, "23 hours ago"), (86400, "1 day ago"), (13 * 86400, "13 days ago"), (15 * 86400, "2 weeks ago"),
    ],
)  # fmt: skip
def test_an_age_is_said_in_its_largest_whole_unit(translated, seconds, words):
    make_application()
    assert VersionWords().age(seconds) == words


def test_restore_brings_a_removed_task_back(open_window, qtbot):
    session = session_of(open_window)
    session.tasks.remove("building")
    open_window.action_set["restore"].trigger()
    (dialog,) = open_window.findChildren(RestoreDialog)
    assert dialog.list.topLevelItem(0).text(1) == "Before: task building removed"
    assert dialog.list.topLevelItem(0).text(0).endswith("· just now")
    assert "building, weight 1: background, building" in dialog.words.text()
    qtbot.mouseClick(dialog.restore_button, LEFT)
    assert [t.id for t in session.project.tasks] == ["road", "building"]
    session.undo()
    assert [t.id for t in session.project.tasks] == ["road"]


def test_restore_with_nothing_to_go_back_to(window, qtbot, tmp_path):
    session = session_of(window)
    session.create(tmp_path / "fresh", "Fresh")
    window.action_set["restore"].trigger()
    (dialog,) = window.findChildren(RestoreDialog)
    assert not dialog.restore_button.isEnabled()
    assert "Nothing to restore yet" in dialog.words.text()


def test_a_version_s_time_is_when_the_change_was_made(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    assert session.folder is not None
    file = session.folder.path / "project.json"
    os.utime(file, (file.stat().st_mtime - 960,) * 2)  # saved 16 minutes ago, and changed now
    session.tasks.add("trees", ("background", "tree"))
    open_window.action_set["restore"].trigger()
    [dialog] = open_window.findChildren(RestoreDialog)
    rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    [when] = [row.text(0) for row in rows if row.text(1) == "Before: task trees added"]
    assert when.endswith("just now")
