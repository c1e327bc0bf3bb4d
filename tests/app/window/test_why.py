"""The window asks why a region is predicted as it is; the learner's answers are the test's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame

from app.panels.insight.band_list import BAND, WITHOUT
from app.panels.insight.panel import InsightPanel
from app.panels.insight.why import WhyPage
from core.insight.explaining.explanation import BandsWeighed, Explain, Explained, Explanation
from core.learning.events import Message, Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

LEFT = Qt.MouseButton.LeftButton
SHAPE = (24, 32)
DROPS = (0.02, 0.5, -0.1)


@dataclass
class Answers:
    """A learner that knows what it says: the strongest places are the last four columns of cells."""

    session: Session
    asked: list[Explain] = field(default_factory=list)
    silent: bool = False
    learned: bool = True

    def post(self, message: Message) -> None:
        if isinstance(message, Explain):
            self.asked.append(message)
            if not self.silent:
                self.answer(message)

    def answer(self, message: Explain) -> None:
        say = self.session.learning._on_event
        if not self.learned:
            say(Explained(message, None))
            return
        strengths = np.zeros((6, 8), np.uint8)
        strengths[:, 4:] = 255
        explained = 1 if message.class_index is None else message.class_index
        mask = np.ones((8, 8), np.uint8)
        say(Explained(message, Explanation(1, explained, 0.75, 4, 4, mask, 0, 0, strengths, 4, whole=True)))
        say(BandsWeighed(message, 0.75, DROPS))


@pytest.fixture
def answers(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Answers:
    session = session_of(open_window)
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    answers = Answers(session)
    monkeypatch.setattr(session.learning.host, "post", answers.post)
    open_window.canvas.setFocus()
    return answers


def page_of(window: MainWindow) -> WhyPage:
    panel = window.docks["insight"].widget()
    assert isinstance(panel, InsightPanel)
    page = panel.show_page("why")
    assert isinstance(page, WhyPage)
    return page


def at(window: MainWindow, x: float, y: float) -> QPoint:
    return window.canvas.to_view(x, y).toPoint()


def color_at(window: MainWindow, x: float, y: float) -> QColor:
    viewport = window.canvas.viewport()
    ratio = viewport.devicePixelRatioF()
    point = at(window, x, y)
    return viewport.grab().toImage().pixelColor(round(point.x() * ratio), round(point.y() * ratio))


def test_a_key_asks_about_the_region_under_the_pointer(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    canvas = open_window.canvas
    qtbot.mouseMove(canvas.viewport(), at(open_window, 6.5, 5.5))
    qtbot.keyClick(canvas, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert answers.asked == [Explain("scene1", "road", 6, 5)]
    page = page_of(open_window)
    assert page.isVisible()
    assert page.words.text() == "The outlined region is predicted as road, with a mean probability of 75 %."
    assert (
        "does not show which places the model needs to decide, nor whether it is right" in page.meaning.text()
    )
    assert page.legend.isVisible()


def test_bands_are_listed_by_their_effect(open_window: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    open_window.action_set["why"].trigger()
    page = page_of(open_window)
    qtbot.waitUntil(lambda: page.bands.topLevelItem(0).text(BAND) == "2 · green")  # type: ignore[union-attr]
    rows = [page.bands.topLevelItem(row) for row in range(page.bands.topLevelItemCount())]
    assert [(row.text(BAND), row.text(WITHOUT)) for row in rows if row is not None] == [
        ("2 · green", "25 %"),
        ("3 · blue", "85 %"),
        ("1 · red", "73 %"),
    ]


def test_the_map_lies_over_the_image_until_it_is_switched_off(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    before = [color_at(open_window, x, 20) for x in (2, 30)]
    open_window.action_set["why"].trigger()
    page = page_of(open_window)
    weak, strong = (color_at(open_window, x, 20) for x in (2, 30))
    assert weak == before[0]
    assert strong != before[1]
    assert strong.red() > 200
    qtbot.mouseClick(page.show_map, LEFT, pos=QPoint(8, page.show_map.height() // 2))
    assert color_at(open_window, 30, 20) == before[1]
    qtbot.mouseClick(page.show_map, LEFT, pos=QPoint(8, page.show_map.height() // 2))
    assert color_at(open_window, 30, 20) == strong
    page_panel = open_window.docks["insight"].widget()
    assert isinstance(page_panel, InsightPanel)
    page_panel.show_page("coverage")
    assert color_at(open_window, 30, 20) == before[1]


def test_while_regions_are_picked_a_click_asks_and_paints_nothing(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    open_window.action_set["why"].trigger()
    page, viewport = page_of(open_window), open_window.canvas.viewport()
    count = answers.session.undo_stack.count()
    answers.asked.clear()
    qtbot.mouseClick(page.pick, LEFT)
    qtbot.mouseClick(viewport, LEFT, pos=at(open_window, 9.5, 12.5))
    assert answers.asked == [Explain("scene1", "road", 9, 12)]
    assert answers.session.undo_stack.count() == count
    assert viewport.cursor().shape() == Qt.CursorShape.WhatsThisCursor
    qtbot.mouseClick(viewport, LEFT, pos=QPoint(1, 1))  # beside the image
    assert len(answers.asked) == 1
    qtbot.mouseClick(page.pick, LEFT)
    qtbot.mouseClick(viewport, LEFT, pos=at(open_window, 9.5, 12.5))
    assert len(answers.asked) == 1
    assert answers.session.undo_stack.count() == count + 1


def test_another_class_and_another_task_are_asked_about(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    open_window.action_set["why"].trigger()
    page = page_of(open_window)
    page.classes.setFocus()
    qtbot.keyClick(page.classes, Qt.Key.Key_Down)
    assert answers.asked[-1].class_index == 0
    assert page.words.text() == (
        "The outlined region is predicted as road. The mean probability of background is 75 % there."
    )
    x, y = answers.asked[-1].x, answers.asked[-1].y
    answers.session.set_active("building", 1)
    assert answers.asked[-1] == Explain("scene1", "building", x, y)
    assert page.classes.currentIndex() == 0


def test_a_new_prediction_asks_again_once_it_is_quiet(
    open_window: MainWindow, answers: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_window.action_set["why"].trigger()
    session, page = answers.session, page_of(open_window)
    session.why._again.setInterval(1)
    classes = np.ones(SHAPE, np.uint8)
    event = Predicted("scene1", {"road": TaskPrediction(classes, classes * 200)})
    assert len(answers.asked) == 1
    answers.silent = True
    session.learning._on_event(event)
    qtbot.waitUntil(lambda: len(answers.asked) == 2)
    assert page.words.text().startswith("The outlined region")  # the last answer stays meanwhile
    open_window.docks["insight"].hide()
    session.learning._on_event(event)
    assert not session.why._again.isActive()  # nobody looks


def test_what_cannot_be_answered_is_said_and_another_image_forgets(
    open_window: MainWindow, answers: Answers
) -> None:
    page_of(open_window)
    answers.learned = False
    open_window.action_set["why"].trigger()
    page = page_of(open_window)
    assert page.words.text().startswith("There is nothing to explain yet.")
    answers.learned, answers.silent = True, True
    answers.session.why.ask(3, 3)
    assert page.words.text() == "Looking…"
    answers.answer(Explain("scene1", "road", 20, 3))  # of another question
    assert page.words.text() == "Looking…"
    answers.answer(answers.asked[-1])
    assert page.words.text().startswith("The outlined region")
    answers.session.show_image("scene0")
    assert page.words.text().endswith("press Shift+W.")
    assert not page.bands.isVisible()


def test_the_legend_of_what_the_map_covers_goes_meanwhile(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    session, canvas = answers.session, open_window.canvas
    label, classes = np.zeros(SHAPE, np.uint8), np.ones(SHAPE, np.uint8)
    label[:, 28:] = 1  # with one class only, there would be no prediction
    session.put_label("scene1", "road", label)
    session.learning._on_event(Predicted("scene1", {"road": TaskPrediction(classes, classes * 255)}))
    for action, name in (("view_errors", "compare_bar"), ("view_confidence", "confidence_bar")):
        open_window.action_set[action].trigger()
        bar = canvas.findChild(QFrame, name)
        assert bar is not None
        qtbot.waitUntil(bar.isVisible)
        open_window.action_set["why"].trigger()
        assert not bar.isVisible()
        session.why.set_map_wanted(False)
        assert bar.isVisible()
        session.why.set_map_wanted(True)
        assert not bar.isVisible()
        session.why.forget()
        assert bar.isVisible()
