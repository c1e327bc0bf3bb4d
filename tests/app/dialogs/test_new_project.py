from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from app.dialogs.new_project.dialog import NewProject, NewProjectDialog
from app.dialogs.new_project.templates import templates
from app.language.choice import install_language
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    made = NewProjectDialog()
    qtbot.addWidget(made)
    made.folder.setText(str(tmp_path / "harbour"))
    made.show()
    return made


def fields(dialog: NewProjectDialog, name: str) -> list[QLineEdit]:
    return [f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name and not f.isHidden()]


def test_the_first_template_has_our_three_tasks(
    dialog: NewProjectDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.name.setText("Harbour 2026")
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    made = wanted.args[0]
    assert isinstance(made, NewProject)
    assert made.name == "Harbour 2026"
    assert [name for name, _ in made.tasks] == ["road", "building", "vegetation"]
    assert made.tasks[0][1] == ("background", "road")
    assert (made.images, made.copy) == ((), False)


def test_the_folder_follows_the_name_until_it_is_typed(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "Old Harbour")
    assert Path(dialog.folder.text()).name == "old-harbour"
    dialog.folder.clear()
    qtbot.keyClicks(dialog.folder, "/somewhere/else")
    qtbot.keyClicks(dialog.name, " 2")
    assert dialog.folder.text() == "/somewhere/else"


def test_a_folder_keeps_the_letters_of_any_language(dialog: NewProjectDialog) -> None:
    dialog._touched_folder = False
    dialog.name.setText("港口 2026")
    assert Path(dialog.folder.text()).name == "港口-2026"


def test_classes_are_separated_by_the_commas_of_any_keyboard(dialog: NewProjectDialog) -> None:
    classes = fields(dialog, "Classes (comma-separated)")[0]
    classes.setText("背景，道路、人行道, water")
    assert dialog.tasks.words()[0][1] == ("背景", "道路", "人行道", "water")


def test_templates_are_in_the_language_of_the_window(translated: QApplication) -> None:
    install_language(translated, QLocale("zh_CN"))
    title, tasks = templates()[0]
    assert (title, tasks[0]) == ("航拍图像：道路、建筑、植被", ("道路", ("背景", "道路")))


def test_another_template_changes_the_rows(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    dialog.template.setFocus()
    qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: [name for name, _ in dialog.tasks.words()] == ["vessel", "lesion"])


def test_a_task_is_added_and_proposes_its_classes(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.tasks.add_button, Qt.MouseButton.LeftButton)
    name = fields(dialog, "Task name")[-1]
    assert not dialog.create_button.isEnabled()
    assert "name" in dialog.problem.text()
    qtbot.keyClicks(name, "water")
    assert dialog.tasks.words()[-1] == ("water", ("background", "water"))
    assert dialog.create_button.isEnabled()
    classes = fields(dialog, "Classes (comma-separated)")[-1]
    classes.clear()
    qtbot.keyClicks(classes, "land, river , sea,")
    qtbot.keyClicks(name, "s")
    assert dialog.tasks.words()[-1] == ("waters", ("land", "river", "sea"))


def test_a_task_can_be_taken_out(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    remove = next(b for b in dialog.findChildren(QToolButton) if b.accessibleName() == "Remove task")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert [name for name, _ in dialog.tasks.words()] == ["building", "vegetation"]


@pytest.mark.parametrize(
    ("tasks", "words"),
    [
        ((("a", ("x",)), ("a", ("x",))), "same name"),
        ((("a", ()),), "needs at least one class"),
        ((("a", ("x", "x")),), "two classes"),
        ((("a", tuple(str(n) for n in range(255))),), "more than 254"),
    ],
)
def test_tasks_that_cannot_be_are_said(
    dialog: NewProjectDialog, tasks: tuple[tuple[str, tuple[str, ...]], ...], words: str
) -> None:
    dialog.tasks.set_words(tasks)
    assert words in dialog.problem.text()
    assert not dialog.problem.isHidden()
    assert not dialog.create_button.isEnabled()


def test_a_folder_that_cannot_be_used_is_said(dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "project.json").write_text("{}")
    (tmp_path / "file").write_text("")
    for text, words in (
        (str(tmp_path / "old"), "This folder already contains a project"),
        (str(tmp_path / "file"), "This is a file"),
        ("relative", "full path"),
    ):
        dialog.folder.setText(text)
        assert words in dialog.problem.text()
        assert not dialog.create_button.isEnabled()


def test_a_project_needs_a_name(dialog: NewProjectDialog) -> None:
    dialog.name.setText("  ")
    assert "name" in dialog.problem.text()


def test_from_the_dialog_to_an_open_project_with_images(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = write_images(tmp_path / "pictures", 2)
    window.verbs.file.new_project([tmp_path / "pictures"])
    dialog = window.findChild(NewProjectDialog)
    assert isinstance(dialog, NewProjectDialog)
    assert dialog.name.text() == "pictures"
    dialog.folder.setText(str(tmp_path / "harbour"))
    dialog.copy.setChecked(True)
    create = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Create project")
    session = session_of(window)
    with qtbot.waitSignal(session.current_image_changed, timeout=5000):
        qtbot.mouseClick(create, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(session.project.images) == 2)
    assert [t.name for t in session.project.tasks] == ["road", "building", "vegetation"]
    assert (tmp_path / "harbour" / "images" / paths[0].name).is_file()


def test_a_folder_without_permission_is_said_in_the_dialog_which_stays_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    window.verbs.file.new_project()
    dialog = window.findChild(NewProjectDialog)
    assert isinstance(dialog, NewProjectDialog)
    dialog.name.setText("Harbour")
    dialog.folder.setText(str(tmp_path / "taken" / "project"))
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert str(tmp_path / "taken" / "project") in dialog.problem.text()
    assert not session_of(window).is_open
    assert not window.messages.texts
    dialog.folder.setText(str(tmp_path / "free"))
    assert not dialog.problem.isVisible()
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert session_of(window).project.name == "Harbour"
    assert not dialog.isVisible()


def test_nothing_is_wrong_with_a_field_until_it_is_left(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.template.setFocus()
    for _ in range(2):
        qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: [name for name, _ in dialog.tasks.words()] == [""])
    assert not dialog.problem.isVisible()
    assert not dialog.create_button.isEnabled()
    name = fields(dialog, "Task name")[-1]
    place = dialog.create_button.pos()
    name.setFocus()
    qtbot.keyClicks(name, "a")
    qtbot.keyClick(name, Qt.Key.Key_Backspace)
    assert not dialog.problem.isVisible()
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    assert dialog.problem.text() == "A task name is missing."
    assert dialog.problem.isVisible()
    assert dialog.create_button.pos() == place


def test_tasks_that_were_rewritten_are_no_template(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    assert dialog.template.currentText().startswith("Aerial images")
    qtbot.keyClicks(fields(dialog, "Task name")[0], "s")
    assert dialog.template.currentText() == "Custom"
    assert dialog.tasks.words()[0][0] == "roads"
    dialog.template.setFocus()
    qtbot.keyClick(dialog.template, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: dialog.tasks.words()[0][0] == "road")
    assert dialog.template.currentText().startswith("Aerial images")


def test_images_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    write_images(tmp_path / "many", 3)
    write_images(tmp_path / "many" / "below", 2)
    (tmp_path / "many" / "notes.txt").write_text("no image")
    dialog = NewProjectDialog(images=[tmp_path / "many", tmp_path / "many" / "scene0.png"])
    qtbot.addWidget(dialog)
    label = dialog.findChild(QLabel, "imageCount")
    qtbot.waitUntil(lambda: label.text() == "5 image(s)")


def test_volumes_and_videos_are_counted_apart(qtbot: QtBot, tmp_path: Path) -> None:
    write_images(tmp_path / "many", 2)
    for name in ("scan.nii.gz", "clip.mp4", "raw.cr2"):
        (tmp_path / "many" / name).touch()
    dialog = NewProjectDialog(images=[tmp_path / "many", tmp_path / "many" / "clip.mp4"])
    qtbot.addWidget(dialog)
    label = dialog.findChild(QLabel, "imageCount")
    qtbot.waitUntil(lambda: label.text() == "2 image(s), and 2 volume(s) or video(s)")


@pytest.mark.parametrize("count", [1, 3, 12])
def test_no_row_is_squeezed_and_no_hole_is_left(dialog: NewProjectDialog, qtbot: QtBot, count: int) -> None:
    dialog.tasks.set_words([(f"task {n}", ("background", "x")) for n in range(count)])
    dialog._add([str(Path(__file__).parent)])
    names = fields(dialog, "Task name")
    qtbot.waitUntil(lambda: all(name.height() >= name.sizeHint().height() for name in names))
    qtbot.waitUntil(
        lambda: dialog.height() <= min(640, dialog.layout().totalHeightForWidth(dialog.width()) + 1)
    )
