from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.canvas.tools.brush import BrushTool
from app.panels.insight.coverage import PART, TRAIN, VAL, CoveragePage
from app.panels.insight.pages import PAGES
from app.panels.insight.panel import InsightPanel

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
