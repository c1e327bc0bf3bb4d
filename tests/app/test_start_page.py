from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.panels.recent import reading
from app.panels.recent.row import RecentRow
from app.panels.sample_cards import cover
from app.panels.start_page import StartPage
from core.sample import FIELDS
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app import theme
    from app.main_window import MainWindow


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
    [
        ("New project", "new_wanted"),
        ("Open project", "open_wanted"),
        ("Aerial scenes", "sample_wanted"),
        ("A street", "sample_wanted"),
        ("Slices of a body", "sample_wanted"),
    ],
)
def test_each_way_in_can_be_taken_by_mouse_and_by_key(
    page: StartPage, qtbot: QtBot, name: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    button(page, name).setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button(page, name), Qt.Key.Key_Space)


def test_the_card_of_each_sample_asks_for_its_field(page: StartPage, qtbot: QtBot) -> None:
    for field, card in page.samples.cards.items():
        with qtbot.waitSignal(page.sample_wanted) as wanted:
            card.click()
        assert wanted.args == [field]
    assert list(page.samples.cards) == list(FIELDS)


def test_the_scenes_on_the_cards_appear_while_the_page_is_shown(page: StartPage, qtbot: QtBot) -> None:
    cards = page.samples.cards.values()
    qtbot.waitUntil(lambda: not any(card.picture.is_empty for card in cards))


def test_the_card_of_a_sample_shows_a_scene_of_it() -> None:
    image = cover("body")
    assert (image.width(), image.height()) == (520, 390)
    middle = {image.pixelColor(x, 200).value() for x in range(150, 350)}
    assert len(middle) > 20


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


def worked_on(folder: Path, days: float, *labels: str) -> Path:
    """A project of three images with those labels, written so many days ago, and a model."""
    files = {
        "project.json": {
            "name": "Harbour",
            "images": [{"id": i, "path": f"{i}.png", "split": "train"} for i in "abc"],
        },
        "models/current/model.json": {
            "metrics": {"road": {"miou": 0.7}, "pier": {"miou": 0.9}, "sea": {"miou": None}}
        },
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(content))
    for label in labels:
        (folder / "labels" / label).parent.mkdir(parents=True, exist_ok=True)
        (folder / "labels" / label).write_bytes(b"")
    then = time.time() - days * 86400
    for path in (
        folder / "project.json",
        folder / "models/current/model.json",
        *(folder / "labels").glob("*"),
    ):
        os.utime(path, (then, then))
    return folder


def test_a_recent_project_says_how_far_it_is(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = worked_on(tmp_path / "harbour", 1, "road/a.png", "pier/a.png", "pier/c.png", "pier/gone.png")
    page.set_recent([path])
    qtbot.waitUntil(lambda: bool(page.facts[path]))
    assert page.facts[path] == "2 of 3 labelled · mIoU .80 · yesterday"


@pytest.mark.parametrize("harm", ["model", "labels", "project"])
def test_what_cannot_be_read_of_a_project_is_left_out(
    page: StartPage, qtbot: QtBot, tmp_path: Path, harm: str
) -> None:
    path = worked_on(tmp_path / "harbour", 0)
    if harm == "model":
        (path / "models/current/model.json").write_text('{"metrics": 3}')
    elif harm == "labels":
        (path / "labels").write_text("a file")
    else:
        (path / "project.json").write_text('{"images": [{"id": 3}]}')
    page.set_recent([path])
    qtbot.waitUntil(lambda: bool(page.facts[path]))
    words = {"model": "0 of 3 labelled · today", "labels": "0 of 3 labelled · mIoU .80 · today"}
    assert page.facts[path] == words.get(harm, "No images yet")


def test_the_picture_of_a_recent_project_is_the_image_seen_last(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    make = reading.make

    def made(path: Path, *others: object) -> object:
        asked.append(path.name)
        return make(path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "make", made)
    session = session_of(open_window)
    session.show_image("scene2")
    assert session.folder is not None
    path = session.folder.path
    open_window.action_set["close"].trigger()
    qtbot.waitUntil(lambda: bool(open_window.start.facts[path]))
    assert open_window.start.facts[path] == "0 of 3 labelled · today"
    picture = open_window.start.findChild(RecentRow).findChild(QLabel)
    assert not picture.pixmap().isNull()
    assert asked == ["scene2.png"]
