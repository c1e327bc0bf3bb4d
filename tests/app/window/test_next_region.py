"""The window goes from region to region; the learner's answers are the test's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.panels.insight.next_regions import NextRegionsPage
from app.panels.insight.panel import InsightPanel
from core.insight.suggestions import Ranked, RankedImage, RankImages, Region, Suggested, SuggestRegions
from core.learning.events import Message, Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

SHAPE = (24, 32)


def region(image_id: str, top: int, left: int, tasks: tuple[str, ...] = ("road",)) -> Region:
    mask = np.ones((6, 8), np.uint8)
    mask[0, 0] = 0
    return Region(image_id, top, left, mask, 0.5, tasks, "Road is unsure: road or background?")


@dataclass
class Answers:
    """A learner that knows what it says."""

    session: Session
    regions: dict[str, tuple[Region, ...]] = field(default_factory=dict)
    ranked: tuple[RankedImage, ...] = ()
    asked: list[Message] = field(default_factory=list)

    def post(self, message: Message) -> None:
        self.asked.append(message)
        say = self.session.learning._on_event
        if isinstance(message, SuggestRegions):
            say(Suggested(message.image_id, message.strategy, self.regions.get(message.image_id, ())))
        elif isinstance(message, RankImages):
            say(Ranked(message.strategy, (), 0.5))
            say(Ranked(message.strategy, self.ranked, 1.0))


@pytest.fixture
def answers(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Answers:
    """The image on screen has a prediction, two regions to label, and another image one."""
    session = session_of(open_window)
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    answers = Answers(session)
    monkeypatch.setattr(session.learning.host, "post", answers.post)
    answers.regions = {"scene1": (region("scene1", 2, 3), region("scene1", 14, 20))}
    other = region("scene2", 8, 8)
    answers.ranked = (RankedImage("scene2", 0.4, "Unlike anything labelled.", other),)
    classes = np.ones(SHAPE, np.uint8)
    for index, left in ((0, 28), (1, 30)):  # labels of two classes, so that predictions are shown
        session.set_active("road", index)
        stroke = session.labels.begin_stroke(open_window.canvas.tool.info.stroke)
        assert stroke is not None
        stroke.line(left, 1, left, 1, 1)
        session.labels.end_stroke()
    predictions = {task: TaskPrediction(classes, classes * 200) for task in ("road", "building")}
    session.learning._on_event(Predicted("scene1", predictions))
    return answers


def in_hand(window: MainWindow) -> tuple[str, int, int] | None:
    current = session_of(window).where_next.region
    return None if current is None else (current.image_id, current.top, current.left)


def test_a_key_flies_to_the_next_region_and_outlines_it(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    canvas = open_window.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Y)
    assert in_hand(open_window) == ("scene1", 2, 3)
    middle = canvas.to_view(7, 5)
    assert abs(middle.x() - canvas.viewport().width() / 2) <= 1
    spot = canvas.view_state.spotlight.spot
    assert spot is not None
    assert tuple(spot.box) == (2, 3, 8, 11)
    assert spot.text == "Road is unsure: road or background?"
    qtbot.keyClick(canvas, Qt.Key.Key_Y)
    assert in_hand(open_window) == ("scene1", 14, 20)


def test_accepting_labels_the_region_in_one_step_that_can_be_undone(
    open_window: MainWindow, answers: Answers
) -> None:
    session, actions = answers.session, open_window.action_set
    actions["next_region"].trigger()
    session.set_active("road", 0)
    stroke = session.labels.begin_stroke(open_window.canvas.tool.info.stroke)
    assert stroke is not None
    stroke.line(5, 5, 5, 5, 1)  # a correction inside the region
    session.labels.end_stroke()
    before = session.labels.get("scene1", "road").copy()  # type: ignore[union-attr]
    count = session.undo_stack.count()
    actions["accept_region"].trigger()
    mask = np.zeros(SHAPE, np.bool_)
    mask[2:8, 3:11] = True
    mask[2, 3] = False
    label = session.labels.get("scene1", "road")
    assert np.array_equal(label, np.where(mask & (before == 255), 1, before))  # type: ignore[arg-type]
    assert session.labels.get("scene1", "building") is None  # the region was not about it
    taken = session.labels.taken("scene1", "road")
    assert taken is not None
    assert np.array_equal(taken, mask & (before == 255))
    assert session.undo_stack.count() == count + 1
    assert session.undo_stack.undoText() == "Accept prediction"
    assert in_hand(open_window) == ("scene1", 14, 20)
    session.undo()
    assert np.array_equal(session.labels.get("scene1", "road"), before)  # type: ignore[arg-type]


def test_accepting_without_a_prediction_or_a_region_says_so(
    open_window: MainWindow, answers: Answers
) -> None:
    session, actions = answers.session, open_window.action_set
    actions["accept_region"].trigger()
    assert open_window.messages.texts[-1] == "No region is outlined. “Next region” (Y) goes to one."
    actions["next_region"].trigger()
    session.learning.predictions.clear()
    count = session.undo_stack.count()
    actions["accept_region"].trigger()
    assert open_window.messages.texts[-1] == "There is no prediction to accept in this region."
    assert session.undo_stack.count() == count
    assert in_hand(open_window) == ("scene1", 2, 3)


def test_what_is_skipped_does_not_come_back(open_window: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    actions = open_window.action_set
    actions["next_region"].trigger()
    actions["skip_region"].trigger()
    assert in_hand(open_window) == ("scene1", 14, 20)
    actions["skip_region"].trigger()  # nothing is left here: the next image
    assert in_hand(open_window) == ("scene2", 8, 8)
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene2")
    answers.session.show_image("scene1")
    assert in_hand(open_window) is None
    assert open_window.canvas.view_state.spotlight.spot is None
    answers.regions["scene1"] += (region("scene1", 3, 24),)
    actions["next_region"].trigger()
    assert in_hand(open_window) == ("scene1", 3, 24)


def test_the_next_image_is_the_most_useful_one(open_window: MainWindow, answers: Answers) -> None:
    session, actions = answers.session, open_window.action_set
    session.images.set_flag(["scene0"], "skip")
    actions["next_useful"].trigger()
    assert RankImages(("scene2",)) in answers.asked
    assert in_hand(open_window) == ("scene2", 8, 8)
    session.images.set_flag(["scene1"], "done")
    answers.ranked = ()
    actions["next_useful"].trigger()
    assert open_window.messages.texts[-1] == "There is no other train image left to label."


def test_nothing_learned_is_said(open_window: MainWindow, answers: Answers) -> None:
    answers.regions, answers.ranked = {}, ()
    open_window.action_set["next_region"].trigger()
    assert open_window.messages.texts[-1].startswith("There is nothing to suggest yet.")


def test_the_list_of_images_can_be_sorted_by_use(open_window: MainWindow, answers: Answers) -> None:
    open_window.action_set["useful_first"].trigger()
    model = open_window.images.model
    assert model.ids == ["scene2", "scene0", "scene1"]
    tip = model.data(model.place("scene2"), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "No. 1 to label next. Unlike anything labelled." in tip
    answers.ranked = tuple(RankedImage(i, 0.4, "Unlike anything labelled.") for i in ("scene0", "scene2"))
    answers.session.where_next.rank()
    assert model.ids == ["scene0", "scene2", "scene1"]


def test_the_page_lists_regions_and_flies_to_the_one_that_is_clicked(
    open_window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    open_window.action_set["suggestions"].trigger()
    panel = open_window.docks["insight"].widget()
    assert isinstance(panel, InsightPanel)
    page = panel.show_page("next")
    assert isinstance(page, NextRegionsPage)
    page.rank_button.click()
    qtbot.waitUntil(lambda: page.list.count() == 3)
    text = page.list.item(2).text()
    assert text == "Road is unsure: road or background?\nscene2.png, x 12, y 11"
    page.list.itemClicked.emit(page.list.item(2))
    assert in_hand(open_window) == ("scene2", 8, 8)
    page.strategy.setCurrentIndex(page.strategy.findData("margin"))
    page.strategy.activated.emit(page.strategy.currentIndex())
    assert answers.asked[-1] == SuggestRegions("scene2", "margin")
