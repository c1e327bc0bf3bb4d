"""Models and windows for tests made from public bug reports."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.reports.helpers import new_project, prepared, scenes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose name says nothing: a sentence that names it must not be taken for the one looked for."""
    return tmp_path_factory.mktemp("f")


@pytest.fixture(scope="session")
def trained_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's models after two steps on one label of the task road=background,road."""
    root = tmp_path_factory.mktemp("trained")
    scenes(root, 1)
    project = new_project(root, "road=background,road")
    prepared("import", project, "--images", root / "im", "--labels", f"road={root / 'm'}", "--split", "train")
    prepared("train", project, "--steps", "2", "--device", "cpu")
    return project / "models"


@pytest.fixture
def trained(trained_once: Path, tmp_path: Path) -> Callable[..., Path]:
    """Makes a project, its task road=background,road, that has a model; in the folder `tmp_path`, or another."""

    def make(root: Path | None = None) -> Path:
        project = new_project(root or tmp_path, "road=background,road")
        shutil.copytree(trained_once, project / "models")
        return project

    return make


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session without a learner."""
    from app.session import Session

    monkeypatch.setattr(Session, "start_learner", lambda self: None)
    session = Session()
    session.learn_at_once = False
    yield session
    session.shut_down()
    session.wait_for_threads(30_000)


@pytest.fixture
def notices(session: Session) -> list[str]:
    """What the session says, with the details."""
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(f"{notice.text} {notice.details}".strip()))
    return said
