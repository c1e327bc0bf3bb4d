"""The verb weights; the search itself is in tests/core/insight."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.insight.weight_search import WeightSearch
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUND = WeightSearch(
    {"road": 1.0, "car": 1.0}, {"road": 0.25, "car": 1.0}, 4.0, (1.0, 7.0), (), (), 5, False, "Better."
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "project"
    assert run(["new", str(path), "--task", "road=no,road", "--task", "car=no,car"]) == 0
    return path


def weights(path: Path) -> dict[str, float]:
    folder, project = ProjectFolder.open(path, to_look=True)
    folder.close()
    return {task.name: task.weight for task in project.tasks}


def test_weights_are_set_only_where_that_is_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    minutes = []

    def find(_data: object, bound: float, _how: object) -> Iterator[WeightSearch]:
        minutes.append(bound)
        yield FOUND

    monkeypatch.setattr("core.cli.verbs.weighing.find_weights", find)
    capfd.readouterr()
    assert run(["weights", str(project), "--minutes", "3", "--json"]) == 0
    result = json.loads(capfd.readouterr().out)
    assert result["weights"] == {"road": 0.25, "car": 1.0}
    assert result["interval"] == [1.0, 7.0]
    assert weights(project) == {"road": 1.0, "car": 1.0}
    assert run(["weights", str(project), "--apply"]) == 0
    assert weights(project) == {"road": 0.25, "car": 1.0}
    assert minutes == [3.0, 10.0]


def test_one_task_is_not_enough(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    assert run(["weights", str(project), "--minutes", "1"]) == 2
    assert capfd.readouterr().err.startswith("error: ")
