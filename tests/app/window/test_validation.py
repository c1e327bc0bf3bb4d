"""Images that are measured and not learned from say so, and labelling is led to them when it is their turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from app.session.progress import Progress, next_to_label, progress_of
from core.project.model import ImageEntry
from core.project.splits import automatic_splits
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def paint(window: MainWindow, qtbot: QtBot, down: int = 0) -> None:
    qtbot.waitUntil(lambda: window.canvas.image_shown == session_of(window).current_image)
    viewport = window.canvas.viewport()
    middle = viewport.rect().center() + QPoint(0, down)
    qtbot.mousePress(viewport, LEFT, pos=middle)
    qtbot.mouseMove(viewport, middle + QPoint(30, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=middle + QPoint(30, 0))


def test_the_first_stroke_on_a_val_image_asks_what_it_is_for(open_window: MainWindow, qtbot: QtBot) -> None:
    session, bar = session_of(open_window), open_window.validation_bar
    assert not bar.chip.isVisible()
    paint(open_window, qtbot)
    assert not bar.isVisible()
    session.images.set_split(["scene1"], "val")
    assert bar.chip.isVisible()
    paint(open_window, qtbot, 60)
    assert bar.isVisible()
    qtbot.mouseClick(bar.use_button, LEFT)
    assert not bar.isVisible()
    assert [i.split for i in session.project.images] == ["train"] * 3
    assert not bar.chip.isVisible()


def test_it_asks_once_in_a_project(open_window: MainWindow, qtbot: QtBot) -> None:
    session, bar = session_of(open_window), open_window.validation_bar
    session.images.set_split(["scene1", "scene2"], "val")
    paint(open_window, qtbot)
    session.show_image("scene0")
    assert not bar.isVisible()  # it was not answered
    session.show_image("scene1")
    paint(open_window, qtbot)
    qtbot.mouseClick(bar.keep_button, LEFT)
    session.show_image("scene2")
    paint(open_window, qtbot)
    assert not bar.isVisible()
    assert [i.split for i in session.project.images] == ["train", "val", "val"]


def test_the_list_says_how_many_of_train_and_val_have_labels(open_window: MainWindow, qtbot: QtBot) -> None:
    session, progress = session_of(open_window), open_window.images.find_bar.progress
    assert progress.text() == "Train 0/3 labelled"
    session.images.set_split(["scene2"], "val")
    paint(open_window, qtbot)
    qtbot.waitUntil(lambda: progress.text() == "Train 1/2 labelled · Val 0/1")


def test_the_table_leads_to_a_val_image(open_window: MainWindow, qtbot: QtBot) -> None:
    session, learning = session_of(open_window), open_window.learning
    session.images.set_split(["scene2"], "val")
    learning.set_open(on=True)
    learning.redraw()
    qtbot.mouseClick(learning.val_button, LEFT)
    assert session.current_image == "scene2"


def test_next_leaves_val_out_and_then_leads_there() -> None:
    names = ["a", "b", "c", "d", "e"]
    splits = {n: "val" if n in "bd" else "train" for n in names}
    images = [ImageEntry(n, f"{n}.png", splits[n], 4, 4) for n in names]  # type: ignore[arg-type]

    def following(current: str, *labelled: str) -> str | None:
        progress = progress_of(images, labelled)
        return next_to_label(names, current, passed=labelled, splits=splits, progress=progress)  # type: ignore[arg-type]

    assert following("a", "a") == "c"
    assert following("c", "a", "c") == "e"
    assert following("e", "a", "c", "e") == "b"
    assert following("b", "a", "b", "c", "e") == "d"
    assert following("d", *names) is None
    assert progress_of(images, ("a", "b")) == Progress(3, 1, 2, 1)


def test_the_first_image_and_small_projects_are_learned_from() -> None:
    names = [f"photo {chr(97 + n)}.png" for n in range(26)]
    for start in range(len(names)):
        turned = names[start:] + names[:start]
        assert automatic_splits(turned)[0] == "train"
        assert automatic_splits(turned[:7]) == ["train"] * 7
    assert "val" in automatic_splits(names)
    known = [(name, "train") for name in names[:7]]
    assert automatic_splits(names[7:], known) == automatic_splits(names)[7:]  # type: ignore[arg-type]


def test_the_first_series_is_learned_from_as_a_whole() -> None:
    names = [f"clip{clip}_{frame}.png" for clip in range(30) for frame in range(3)]
    for clip in range(30):
        turned = names[3 * clip :] + names[: 3 * clip]
        assert automatic_splits(turned)[:3] == ["train"] * 3
