"""report and reproduce, on a project that was learned for a moment."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import run
from core.insight.report import facts_in
from tests.core.cli.conftest import make_project, refusal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("report"))
    assert run(["train", str(project), "--steps", "20", "--seed", "3", "--device", "cpu"]) == 0
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
    assert text.count("data:image/jpeg") == 2 * 3  # two val images, each with label, prediction and errors
    assert "loss over step of quick learning" in text
    assert "mean IoU while learning over minutes of learning" in text


def test_an_existing_file_and_the_projects_own_folders_are_left_alone(
    trained: Path, html: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "--replace" in refusal(capfd, "report", trained, "--out", str(html))
    assert "must end in .html, not .pdf" in refusal(capfd, "report", trained, "--out", "report.pdf")
    own = trained / "labels" / "report.html"
    assert "inside one of the project's own folders" in refusal(capfd, "report", trained, "--out", str(own))


def again(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[dict[str, Any], str]:
    """What reproduce gave, and what it said."""
    capfd.readouterr()
    assert run(["reproduce", *map(str, arguments), "--json"]) == 0
    said = capfd.readouterr()
    return json.loads(said.out), said.err


def test_reproduce_makes_the_same_model_with_the_seed_of_the_report(
    trained: Path, html: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made, said = again(capfd, html)
    assert "labels are the same" in said
    assert "warning" not in said
    assert made["same"]
    (score,) = made["tasks"].values()
    assert score["miou"] == score["reported"]
    refused = refusal(capfd, "reproduce", html)
    assert "has a model reproduced already" in refused
    another, _ = again(capfd, html, "--seed", "4", "--name", "another")
    assert not another["same"]


def test_a_full_run_is_made_again_with_its_own_settings(
    trained: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    full = ["--mode", "full", "--steps", "2", "--objective", "focal", "--seed", "5", "--name", "full"]
    assert run(["train", str(trained), *full, "--weight", "left and right=0.5", "--device", "cpu"]) == 0
    path = tmp_path / "full.html"
    assert run(["report", str(trained), "--out", str(path), "--model", "full", "--device", "cpu"]) == 0
    facts = facts_in(path.read_text(encoding="utf-8"))
    (recorded,) = facts["learning"]["runs"]
    assert (recorded["mode"], recorded["seed"], recorded["steps"]) == ("full", 5, 2)
    assert list(recorded["weights"].values()) == [0.5]
    assert recorded["config"]["objective"] == "focal"
    made, said = again(capfd, path, "--name", "full again")
    assert "warning" not in said
    assert made["same"]
    record = json.loads((trained / "models" / "full again" / "learning.json").read_text())["record"]
    assert {**record["runs"][0], "begun": ""} == {**recorded, "begun": ""}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda facts: facts["hashes"].update(labels="other"), "labels differ"),
        (lambda facts: facts["hashes"].update(splits="other"), "another split"),
        (lambda facts: facts["model"]["prepared"].update(denoise="strong"), "prepared in another way"),
        (lambda facts: facts["versions"].update(torch="1.0"), "Versions differ"),
        (lambda facts: facts["learning"]["runs"][0].update(attended=True), "learned live"),
        (lambda facts: facts["learning"]["runs"][0].update(continued=True), "several runs"),
        (lambda facts: facts["learning"]["runs"][0].update(steps=None, minutes=1), "bounded by 1 minutes"),
        (lambda facts: facts["learning"]["runs"][0].update(device="cuda"), "learned on cuda"),
        (lambda facts: facts["learning"]["runs"][0].update(threads=4000), "4000 threads"),
        (lambda facts: facts.pop("learning"), "records no seed"),
        (lambda facts: (facts.pop("learning"), facts.pop("model")), "records no seed"),
        (lambda facts: facts.pop("run"), "incomplete"),
        (lambda facts: facts["about"].update({"scored on": "else"}), "incomplete"),
        (lambda facts: facts["run"].update(mode="--replace"), "invalid choice"),
        (lambda facts: facts.update(versions="old"), "incomplete"),
        (lambda facts: facts["about"].update(project="\0"), "incomplete"),
        (lambda facts: (facts.pop("learning"), facts["run"].update(steps=float("inf"))), "incomplete"),
    ],
)
def test_what_is_not_as_it_was_is_said(
    html: Path,
    tmp_path: Path,
    change: Any,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("core.cli.verbs.reproducing.trained_on", lambda _o, told, _c: told.result({}, []))
    facts = facts_in(html.read_text(encoding="utf-8"))
    change(facts)
    path = tmp_path / "changed.html"
    path.write_text(f'<script type="application/json" id="maskloom-report">{json.dumps(facts)}</script>')
    capfd.readouterr()
    run(["reproduce", str(path), "--name", "changed"])
    assert said in capfd.readouterr().err


@pytest.mark.parametrize("miou", [10**400, float("nan"), -1, "high", None])
def test_a_score_that_is_none_is_not_compared(
    trained: Path, html: Path, tmp_path: Path, miou: object, capfd: pytest.CaptureFixture[str]
) -> None:
    facts = facts_in(html.read_text(encoding="utf-8"))
    facts["tasks"]["left and right"]["miou"] = miou
    facts["learning"]["runs"][0]["steps"] = 1
    path = tmp_path / "changed.html"
    path.write_text(f'<script type="application/json" id="maskloom-report">{json.dumps(facts)}</script>')
    capfd.readouterr()
    name = f"scored {miou!s:.4}".strip()
    assert run(["reproduce", str(path), "--name", name]) == 0
    assert "and not known" in capfd.readouterr().out


def test_a_model_without_a_record_is_reported_as_such(trained: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(trained, copy)
    (copy / "models" / "current" / "learning.json").unlink()
    path = tmp_path / "old.html"
    assert run(["report", str(copy), "--out", str(path), "--device", "cpu"]) == 0
    assert "Not recorded" in path.read_text(encoding="utf-8")


def test_another_file_is_no_report(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html></html>")
    capfd.readouterr()
    assert run(["reproduce", str(path)]) == 2
    assert "not a report" in capfd.readouterr().err
