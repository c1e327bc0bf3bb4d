"""A real session on a small project; only the learner's thread is left out, and tests speak in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from app.panels.learning.panel import LearningPanel
from app.panels.tasks.panel import TasksPanel
from app.session import Session
from app.window.view_state import ViewState
from core.learning.evaluation.task_score import TaskScore
from core.project import model as edits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.panels.tasks.class_row import ClassRow
    from app.panels.tasks.task_card import TaskCard
    from core.learning.events import Event

TASKS = (("road", ("background", "road")), ("building", ("background", "building")))

ROAD = TaskScore(
    (0.9, 0.8),
    (1000, 50),
    accuracy=0.95,
    dice=(0.95, 0.89),
    matrix=((953, 47), (5, 45)),
    images=7,
    interval=(0.8, 0.9),
    intervals=((0.88, 0.93), (0.70, 0.86)),
)
SCORES = {"road": ROAD, "building": TaskScore((0.7, None), (1050, 0))}


class QuietSession(Session):
    """A session whose learner never starts; `hear` is what would come from its thread."""

    def __init__(self) -> None:
        super().__init__()
        self.learning.start = lambda: None  # type: ignore[method-assign]

    def hear(self, *events: Event) -> None:
        for event in events:
            self.learning._on_event(event)


def write_image(path: Path, value: int = 120) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), np.full((24, 32, 3), value, np.uint8))


def entries(folder: Path, count: int) -> tuple[edits.ImageEntry, ...]:
    """Entries without files: the list must not need them."""
    return tuple(
        edits.ImageEntry(
            f"scene {n}", str(folder / f"scene {n}.png"), "val" if n % 4 == 3 else "train", 32, 24
        )
        for n in range(count)
    )


@pytest.fixture
def closed_session(qtbot: QtBot) -> Iterator[QuietSession]:
    session = QuietSession()
    session.learn_at_once = False
    yield session
    session.shut_down()


@pytest.fixture
def session(closed_session: QuietSession, tmp_path: Path) -> QuietSession:
    """Two tasks and six images, four to learn from and two val; the third one's file is missing."""
    session = closed_session
    session.create(tmp_path / "project", "Harbour", TASKS)
    images = []
    for number in range(6):
        path = tmp_path / "pictures" / f"scene{number}.png"
        if number != 2:
            write_image(path, 40 * number)
        images.append(edits.ImageEntry(path.stem, str(path), "val" if number >= 4 else "train", 32, 24))
    session.set_project(edits.add_images(session.project, tuple(images)), images=True)
    session.show_image("scene0")
    return session


@pytest.fixture
def view_state() -> ViewState:
    return ViewState()


@pytest.fixture
def panel(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> TasksPanel:
    made = TasksPanel(session, view_state)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def row(panel: TasksPanel, task_id: str, index: int) -> ClassRow:
    return panel.cards[task_id].classes.rows[index]


def order(panel: TasksPanel) -> list[TaskCard]:
    return sorted(panel.cards.values(), key=lambda card: card.y())


@pytest.fixture
def learning_panel(session: QuietSession, qtbot: QtBot) -> LearningPanel:
    made = LearningPanel(session)
    qtbot.addWidget(made)
    made.resize(980, 150)
    made.show()
    qtbot.waitExposed(made)
    return made
