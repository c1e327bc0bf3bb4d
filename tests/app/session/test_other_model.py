"""Another model's predictions, to compare with: in the background, and only while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.predicting.prediction import TaskPrediction

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The images that were predicted; the prediction is road everywhere."""
    asked: list[str] = []

    def predicted(model: Path, project: object, entry: object, path: Path, job: object) -> object:
        asked.append(entry.id)  # type: ignore[attr-defined]
        classes = np.ones((24, 32), np.uint8)
        return entry.id, {"road": TaskPrediction(classes, classes)}  # type: ignore[attr-defined]

    monkeypatch.setattr("app.session.other_model._predicted", predicted)
    return asked


def test_nothing_is_predicted_until_somebody_looks(session: Session, asked: list[str], qtbot: QtBot) -> None:
    other = session.other_model
    other.choose(session.folder.models_dir / "second")  # type: ignore[union-attr]
    session.show_image("scene1")
    assert not other.working
    with qtbot.waitSignal(session.prediction_changed):
        other.want(True)
    assert set(other.of("scene1")) == {"road"}
    assert other.of("scene0") == {}
    with qtbot.waitSignal(session.prediction_changed):
        session.show_image("scene2")
    assert asked == ["scene1", "scene2"]


def test_a_model_that_cannot_be_read_is_said(session: Session, qtbot: QtBot) -> None:
    other = session.other_model
    other.want(True)
    with qtbot.waitSignal(session.notice) as said:
        other.choose(session.folder.models_dir / "second")  # type: ignore[union-attr]
    assert said.args is not None
    assert "The model second could not predict" in said.args[0].text
    assert other.path is None


def test_the_project_s_other_models_are_listed(session: Session) -> None:
    assert session.folder is not None
    assert session.other_model.stored() == []
    for name in ("current", "second", "broken"):
        (session.folder.models_dir / name).mkdir(parents=True)
    for name in ("current", "second"):
        (session.folder.models_dir / name / "model.json").write_text("{}")
    assert [path.name for path in session.other_model.stored()] == ["second"]


def test_another_project_forgets_it(session: Session, tmp_path: Path) -> None:
    session.other_model.choose(tmp_path / "model")
    session.create(tmp_path / "new", "New")
    assert session.other_model.path is None
