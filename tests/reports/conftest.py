"""Models and windows for tests made from public bug reports."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import torch

from core.learning.checkpoint import describe, save_model
from core.network.multitask import MultiTaskNet
from core.project import Project, new_task
from tests.reports.helpers import new_project

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
def stored_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The models of a project whose task is road=background,road; the network is as it begins."""
    torch.manual_seed(0)
    task = new_task(Project("p"), "road", ("background", "road"))
    net = MultiTaskNet({task.id: 2}, pretrained=False)
    models = tmp_path_factory.mktemp("models")
    save_model(models / "current", net, describe(net, (task,)))
    return models


@pytest.fixture
def trained(stored_model: Path, tmp_path: Path) -> Callable[..., Path]:
    """Makes a project, its task road=background,road, that has a model; in the folder `tmp_path`, or another."""

    def make(root: Path | None = None) -> Path:
        project = new_project(root or tmp_path, "road=background,road")
        shutil.copytree(stored_model, project / "models")
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
