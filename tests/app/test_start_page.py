from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.panels.start_page import StartPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app import theme


@pytest.fixture
def page(qtbot: QtBot, dressed: theme.Theme) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(page: StartPage, name: str) -> QPushButton | QToolButton:
    buttons = [*page.findChildren(QPushButton), *page.findChildren(QToolButton)]
    return next(b for b in buttons if b.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("New project", "new_wanted"), ("Open project", "open_wanted"), ("Try the sample", "sample_wanted")],
)
def test_each_way_in_can_be_taken_by_mouse_and_by_key(
    page: StartPage, qtbot: QtBot, name: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    button(page, name).setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button(page, name), Qt.Key.Key_Space)


def test_the_words_inside_a_button_do_not_take_its_clicks(page: StartPage, qtbot: QtBot) -> None:
    label = next(w for w in page.findChildren(QLabel) if w.text() == "Choose tasks, then add images")
    where = label.mapTo(page, label.rect().center())
    target = page.childAt(where)
    assert target is button(page, "New project")


def projects(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.mkdir(parents=True)
        (path / "project.json").write_text("{}")
    return made


def test_recent_projects_can_be_opened(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.set_recent(projects(tmp_path, "harbour", "fields"))
    with qtbot.waitSignal(page.project_wanted) as wanted:
        qtbot.mouseClick(button(page, "Open fields"), Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "fields"]


def test_a_missing_project_says_so_and_can_be_forgotten(
    page: StartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.set_recent([*projects(tmp_path, "harbour"), tmp_path / "gone"])
    assert page.recent == ((tmp_path / "harbour", False), (tmp_path / "gone", True))
    assert not button(page, "gone is missing").isEnabled()
    assert any(w.text().startswith("Not found") for w in page.findChildren(QLabel))
    with qtbot.waitSignal(page.forgotten) as forgotten:
        qtbot.mouseClick(button(page, "Remove gone from this list"), Qt.MouseButton.LeftButton)
    assert forgotten.args == [tmp_path / "gone"]


def test_an_empty_list_says_what_will_be_there(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.set_recent(projects(tmp_path, "harbour"))
    page.set_recent([])
    assert page.recent == ()

    def shown() -> list[str]:
        return [w.text() for w in page.findChildren(QLabel) if w.isVisible()]

    qtbot.waitUntil(lambda: "Recently opened projects appear here." in shown())
    assert "harbour" not in shown()


def test_recent_projects_are_tall_enough_to_read(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.set_recent(projects(tmp_path, "harbour"))
    name = next(w for w in page.findChildren(QLabel) if w.text() == "harbour")
    qtbot.waitUntil(lambda: name.height() >= name.fontMetrics().height())


@pytest.mark.parametrize(
    ("contents", "name"),
    [('{"name": "Harbour, north"}', "Harbour, north"), ("{", "sample"), ("[]", "sample")],
)
def test_a_recent_project_has_its_own_name(page: StartPage, tmp_path: Path, contents: str, name: str) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "project.json").write_text(contents)
    page.set_recent([tmp_path / "sample"])
    assert button(page, f"Open {name}").isEnabled()
