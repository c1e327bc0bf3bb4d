"""The curve of IoU over work is kept with the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.tools.brush import BrushTool
from core.insight.work_curve import FILE, WorkCurve, read_work_curve
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Scored
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session

SCORED = Scored("quick", 1, {"road": TaskScore((0.5, 0.7), (9, 9))}, best=True)


def dab(session: Session, x: int) -> None:
    session.set_active("road", 1)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(x, 5, x, 5, 2)
    session.labels.end_stroke()


def test_it_survives_reopening_and_goes_on(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    dab(session, 5)
    session.learning._on_event(SCORED)
    session.undo_stack.undo()  # was work as well
    assert session.close()
    assert session.work_curves.curve == WorkCurve()
    again = new_session()
    again.open(tmp_path / "project")
    [point] = again.work_curves.curve.points
    assert (point.strokes, point.ious) == (1, {"road": 0.6})
    dab(again, 15)
    again.learning._on_event(SCORED)
    assert [p.strokes for p in again.work_curves.curve.points] == [1, 2]


def test_it_is_written_while_one_works(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    dab(session, 5)
    session.learning._on_event(SCORED)
    qtbot.waitUntil((tmp_path / "project" / FILE).exists, timeout=20_000)
    qtbot.waitUntil(lambda: read_work_curve(tmp_path / "project").strokes == 1)


def test_a_project_that_is_only_looked_at_is_left_alone(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    dab(session, 5)
    session.close()
    owner, _ = ProjectFolder.open(tmp_path / "project")
    before = (tmp_path / "project" / FILE).read_bytes()
    looking = new_session()
    looking.open(tmp_path / "project")
    assert looking.read_only
    assert looking.work_curves.curve.strokes == 1
    looking.show_image("scene2")
    looking.learning._on_event(SCORED)
    assert looking.work_curves.curve.points == ()
    looking.close()
    assert (tmp_path / "project" / FILE).read_bytes() == before
    owner.close()


def test_a_damaged_curve_is_said_and_begins_anew(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    dab(session, 5)
    session.close()
    (tmp_path / "project" / FILE).write_bytes(b"{")
    again = new_session()
    notices = []
    again.notice.connect(notices.append)
    again.open(tmp_path / "project")
    assert "IoU over work is damaged" in notices[0].text
    assert again.work_curves.curve.strokes == 0
    again.show_image("scene2")
    again.close()
    assert not (tmp_path / "project" / FILE).exists()  # nothing was done that would be worth a file
