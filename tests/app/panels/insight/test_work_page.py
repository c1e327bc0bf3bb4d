"""The page that shows how the scores rose with the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.canvas.tools.brush import BrushTool
from app.panels.insight.panel import InsightPanel
from app.panels.insight.work import WorkPage
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Scored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession


@pytest.fixture
def panel(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> InsightPanel:
    panel = InsightPanel(session, view_state)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    return panel


@pytest.fixture
def page(panel: InsightPanel) -> WorkPage:
    page = panel.show_page("work")
    assert isinstance(page, WorkPage)
    return page


def dab(session: QuietSession, x: int) -> None:
    session.set_active("road", 1)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(x, 5, x, 5, 2)
    session.labels.end_stroke()


def scored(iou: float) -> Scored:
    return Scored("quick", 1, {"road": TaskScore((iou, iou), (9, 9))}, best=True)


def test_scores_are_drawn_over_strokes_and_over_minutes(
    page: WorkPage, session: QuietSession, qtbot: QtBot
) -> None:
    assert page.empty.isVisible()
    dab(session, 5)
    session.hear(scored(0.5))
    dab(session, 15)
    dab(session, 25)
    session.hear(scored(0.7))
    qtbot.waitUntil(lambda: "road" in page.plot.curves and len(page.plot.curves["road"].x) == 2)
    assert list(page.plot.curves["road"].x) == [1, 3]
    assert list(page.plot.curves["road"].y) == [0.5, 0.7]
    assert page.words.text() == "After 3 strokes and 0 minutes of work: road .70"
    assert set(page.plot.curves) == {"road"}
    page.over.setCurrentIndex(1)
    assert max(page.plot.curves["road"].x) < 2
    assert not page.empty.isVisible()


def test_scores_of_other_images_than_val_are_left_out(page: WorkPage, session: QuietSession) -> None:
    session.hear(Scored("quick", 1, {"road": TaskScore((0.5, 0.5), (9, 9))}, best=True, held_out="automatic"))
    assert session.work_curves.curve.points == ()
    assert page.empty.isVisible()
