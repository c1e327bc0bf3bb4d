from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.canvas.tools.brush import BrushTool
from app.panels.insight.coverage import PART, TRAIN, VAL, CoveragePage
from app.panels.insight.pages import PAGES
from app.panels.insight.panel import InsightPanel
from app.panels.insight.together import TogetherPage
from core.insight.sharing import GradientsMeasured
from core.learning.events import RunUndone

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


def dab(session: QuietSession, index: int) -> None:
    session.set_active("road", index)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(5 + 10 * index, 5, 5 + 10 * index, 5, 2)
    session.labels.end_stroke()


def test_every_page_of_the_table_opens(panel: InsightPanel) -> None:
    for page in PAGES:
        assert panel.show_page(page.name).isVisible()
        assert panel.chooser.currentText() == page.text()
    with pytest.raises(KeyError):
        panel.show_page("nothing")


def test_labels_per_class_follow_a_stroke(panel: InsightPanel, session: QuietSession, qtbot: QtBot) -> None:
    page = panel.show_page("coverage")
    assert isinstance(page, CoveragePage)
    dab(session, 1)
    qtbot.waitUntil(lambda: page.table.topLevelItem(0).child(1).text(TRAIN) not in ("", "–"))  # type: ignore[union-attr]
    assert "Paint some background too." in page.words.text()
    dab(session, 0)
    qtbot.waitUntil(lambda: "Paint some" not in page.words.text())
    road = page.table.topLevelItem(0)
    assert road is not None
    assert road.text(0) == "road"
    assert [road.child(i).text(0) for i in range(2)] == ["background", "road"]
    assert [road.child(i).text(PART) for i in range(2)] == ["50 %", "50 %"]
    assert road.text(VAL) == "–"


def test_tasks_together_shows_what_was_measured_and_says_why_nothing_was(
    panel: InsightPanel, session: QuietSession, qtbot: QtBot
) -> None:
    page = panel.show_page("together")
    assert isinstance(page, TogetherPage)
    assert "tasks cannot disturb each other" in page.empty.words
    session.learning._begin_full(1.0)
    qtbot.waitUntil(lambda: "first result appears soon" in page.empty.words)
    products = ((1.0, -0.5), (-0.5, 9.0))
    session.hear(*(GradientsMeasured(20 * n, ("road", "building"), products) for n in (1, 2)))
    qtbot.waitUntil(page.matrix.isVisible)
    cells = [[page.matrix.item(row, column) for column in range(3)] for row in range(2)]
    assert [[cell.text() for cell in row if cell is not None] for row in cells] == [
        ["", "-0.17", "25 %"],
        ["-0.17", "", "75 %"],
    ]
    assert "building costs road: 17 % of a step serves it; alone, 100 %." in page.words.text()
    assert "road and building pull the shared features in opposite directions" in page.words.text()
    assert page.plots["cosines"].curves["building/road"].x.tolist() == [20, 40]
    page.over_time.setCurrentIndex(1)
    assert page.plots["parts"].isVisible()
    assert page.plots["parts"].curves["building"].y.tolist() == [0.75, 0.75]
    session.hear(RunUndone(undone=True))  # measurements are of the run whose model is in force
    session.learning_changed.emit()
    qtbot.waitUntil(page.empty.isVisible)
