"""report and reproduce, on a project that was learned for a moment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import run
from core.insight.report import facts_in
from tests.core.cli.conftest import make_project, refusal

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("report"))
    assert run(["train", str(project), "--steps", "20", "--device", "cpu"]) == 0
    return project


@pytest.fixture(scope="module")
def html(trained: Path) -> Path:
    path = trained.parent / "report.html"
    assert run(["report", str(trained), "--out", str(path), "--device", "cpu"]) == 0
    return path


def test_its_numbers_are_those_of_evaluate(
    trained: Path, html: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    capfd.readouterr()
    assert run(["evaluate", str(trained), "--json", "--device", "cpu"]) == 0
    evaluated = json.loads(capfd.readouterr().out)["tasks"]
    text = html.read_text(encoding="utf-8")
    assert facts_in(text)["tasks"] == evaluated
    (score,) = evaluated.values()
    assert f"<td class=n>{score['miou']:.3f}</td>" in text
    assert text.count("data:image/jpeg") == 2 * 2  # two val images, with label and prediction


def test_an_existing_file_and_the_projects_own_folders_are_left_alone(
    trained: Path, html: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "--replace" in refusal(capfd, "report", trained, "--out", str(html))
    own = trained / "labels" / "report.html"
    assert "inside one of the project's own folders" in refusal(capfd, "report", trained, "--out", str(own))


def test_reproduce_trains_as_before_and_says_whether_labels_are_the_same(
    trained: Path, html: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    calls: list[argparse.Namespace] = []
    monkeypatch.setattr("core.cli.verbs.reporting.train_project", lambda options, _: calls.append(options))
    capfd.readouterr()
    assert run(["reproduce", str(html)]) == 0
    assert "labels are the same" in capfd.readouterr().err
    (options,) = calls
    facts = facts_in(html.read_text(encoding="utf-8"))
    assert (options.mode, options.steps) == ("quick", facts["run"]["steps"])
    assert options.name == "reproduced"
    assert options.weight == [("left and right", 1.0)]
    assert str(options.project) == str(trained)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda facts: facts["hashes"].update(labels="other"), "labels differ"),
        (lambda facts: facts.pop("run"), "incomplete"),
        (lambda facts: facts["run"].update(mode="--replace"), "invalid choice"),
    ],
)
def test_reports_of_other_labels_and_damaged_ones(
    html: Path,
    tmp_path: Path,
    change: Any,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("core.cli.verbs.reporting.train_project", lambda _, reporter: reporter.result({}, []))
    facts = facts_in(html.read_text(encoding="utf-8"))
    change(facts)
    path = tmp_path / "changed.html"
    path.write_text(f'<script type="application/json" id="maskloom-report">{json.dumps(facts)}</script>')
    capfd.readouterr()
    run(["reproduce", str(path)])
    assert said in capfd.readouterr().err


def test_another_file_is_no_report(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html></html>")
    capfd.readouterr()
    assert run(["reproduce", str(path)]) == 2
    assert "not a report" in capfd.readouterr().err
