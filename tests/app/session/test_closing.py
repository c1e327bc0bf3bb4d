from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.canvas.tools.brush import BrushTool
from core.project.folder import ProjectFolder, StorageError
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session import Session


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses what is in memory only, unless it may be given up."""
    closing = ProjectFolder.close

    def close(self: ProjectFolder, *, seconds: float = 9.0, give_up: bool = False) -> None:
        if not give_up:
            raise StorageError("The last changes could not be saved. Free some space.")
        closing(self, seconds=seconds, give_up=True)

    monkeypatch.setattr(ProjectFolder, "close", close)


def test_a_project_that_cannot_be_saved_stays_open(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    paint(session, 10, 10)
    painted = label(session)
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    refuse(monkeypatch)
    assert not session.close()
    assert session.is_open
    assert (label(session) == painted).all()
    assert said == ["The last changes could not be saved. Free some space."]
    assert session.close(give_up=True)
    assert not session.is_open


def test_opening_another_project_keeps_one_that_cannot_be_saved(
    session: Session, new_session: Callable[[], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_session()
    other.create(tmp_path / "other", "Other")
    other.close()
    refuse(monkeypatch)
    session.open(tmp_path / "other")
    assert session.project.name == "Harbour"
    monkeypatch.undo()
    session.open(tmp_path / "other")
    assert session.project.name == "Other"


def test_a_project_open_elsewhere_can_be_looked_at_only(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    paint(session, 10, 10)
    painted = label(session)
    session.folder.labels.flush()  # type: ignore[union-attr]
    second = new_session()
    second.open(tmp_path / "project")
    assert second.read_only
    assert second.folder is not None
    assert "open" in second.folder.read_only_reason  # the bar above the image shows it as long as it holds
    assert (label(second, "scene0", "road") == painted).all()
    assert second.labels.begin_stroke(BrushTool.info.stroke) is None
    second.tasks.rename("road", "Streets")
    assert second.project.task("road").name == "road"


def test_a_broken_project_keeps_what_is_open(session: Session, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "project.json").write_text('{"name": "x", "tasks": 7}')
    with pytest.raises(StorageError, match=r"project\.json"):
        session.open(broken)
    assert session.project.name == "Harbour"
    assert (broken / "project.json").read_text() == '{"name": "x", "tasks": 7}'
