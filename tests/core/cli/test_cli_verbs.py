"""Which calls open the window, which are misspelled; restore, split, models, info."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.cli import opens_window, run
from core.project.folder import ProjectFolder
from core.sample import FIELDS
from tests.core.cli.conftest import refusal, result

if TYPE_CHECKING:
    from pathlib import Path


def test_only_a_project_that_is_there_or_the_sample_opens_the_window(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert opens_window([])
    assert opens_window(["--sample"])
    assert all(opens_window(["--sample", field]) for field in FIELDS)
    assert opens_window([str(tmp_path)])
    for arguments in (
        ["trian", "P"],
        ["help"],
        ["train", "P"],
        ["--version"],
        [str(tmp_path / "gone")],
        ["--sample", "x"],
    ):
        assert not opens_window(arguments)
    assert refusal(capfd, "trian", "P") == "error: Unknown verb trian. Did you mean train?"
    assert "neither a verb nor a project" in refusal(capfd, "harbuor")
    assert (
        refusal(capfd, "--sample", "x")
        == "error: There is no sample x. Choose one of these: aerial, street, body."
    )
    assert "a project and nothing else" in refusal(capfd, tmp_path, "info")


def test_help_is_help_and_options_are_spelled_out(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["help"]) == 0
    assert "VERB" in capfd.readouterr().out
    assert run(["help", "predict"]) == 0
    assert "IMAGE_OR_DIR" in capfd.readouterr().out
    assert "--js (see main.py info --help)" in refusal(capfd, "info", "P", "--js")
    assert "(see main.py train --help)" in refusal(capfd, "train", "P", "--wrong")


@pytest.mark.parametrize("seed", ["-1", "1180591620717411303424", "x", "4294967296"])
def test_a_seed_out_of_range_is_refused(seed: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert "0 to 4294967295" in refusal(capfd, "train", "P", "--seed", seed)


def test_labels_are_restored_from_a_backup_and_the_ones_before_are_kept(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, opened = ProjectFolder.open(project)
    task = opened.tasks[0].id
    folder.backup_labels([("shot 0", task), ("shot 1", task)], "a mistake")
    for image in ("shot 0", "shot 1"):
        folder.labels.replace(image, task, np.zeros((64, 96), np.uint8))
    folder.close()
    assert run(["restore", str(project), "--list", "--json"]) == 0
    listed = result(capfd)["backups"]
    assert isinstance(listed, list)
    assert listed[0]["reason"] == "a mistake"
    call = ["restore", str(project), "--backup", str(listed[0]["backup"]), "--json"]
    assert run(call) == 0
    said = result(capfd)
    assert said["restored"] == 2
    folder, _ = ProjectFolder.open(project)
    label = folder.labels.copy("shot 0", task)
    kept = folder.backups()[0]
    before = folder.backed_up(kept, "shot 0", task)
    folder.close()
    assert label is not None
    assert before is not None
    assert (label[4:, 48:] == 1).all()
    assert (before == 0).all()
    assert said["kept_as"] == kept.number
    assert "Backup 99 does not exist" in refusal(capfd, "restore", project, "--backup", "99")


def test_tasks_and_images_are_restored_from_a_version(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(["split", str(project), "test", "shot 0.png", str(project.parent / "photos" / "shot 1.png")]) == 0
    )
    assert "2 images moved to test" in capfd.readouterr().out
    assert run(["restore", str(project), "--list", "--json"]) == 0
    versions = result(capfd)["versions"]
    assert isinstance(versions, list)
    assert run(["restore", str(project), "--version", str(versions[0]["version"])]) == 0
    capfd.readouterr()
    assert run(["info", str(project), "--images", "--json"]) == 0
    said = result(capfd)
    assert said["images"] == {"train": 4, "val": 2, "test": 0}
    details = said["image_details"]
    assert isinstance(details, list)
    assert details[0]["split"] == "train"
    assert details[0]["labels"] == ["left and right"]
    assert "Version 99 does not exist" in refusal(capfd, "restore", project, "--version", "99")


def test_split_names_images_that_are_not_there_or_not_clear(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "no image nowhere.png" in refusal(capfd, "split", project, "val", "nowhere.png")
    assert run(["split", str(project), "val", "shot 4"]) == 0
    assert "0 images moved to val. 1 already there." in capfd.readouterr().out


def test_many_images_that_are_gone_are_one_sentence(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for path in (project.parent / "photos").iterdir():
        path.unlink()
    assert run(["info", str(project)]) == 0
    warnings = [line for line in capfd.readouterr().err.splitlines() if line.startswith("warning: ")]
    assert len(warnings) == 1
    assert "shot 0.png, shot 1.png, shot 2.png and 3 more" in warnings[0]


def test_models_are_listed_and_removed_with_nothing_else(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    model = project / "models" / "first"
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(b"")
    (model / "model.json").write_text('{"metrics": {"road": {"miou": 0.5}}, "mode": "full", "steps": 7}')
    (model / "notes.txt").write_text("mine")
    assert run(["info", str(project)]) == 0
    assert "full learning, 7 steps; mean IoU road 0.500" in capfd.readouterr().out
    assert run(["models", str(project), "--json"]) == 0
    listed = result(capfd)["models"]
    assert isinstance(listed, dict)
    assert listed["first"]["miou"] == {"road": 0.5}
    assert "no model other. Its models: first" in refusal(capfd, "models", project, "--remove", "other")
    assert run(["models", str(project), "--remove", "first"]) == 0
    assert "notes.txt" in capfd.readouterr().err
    assert [p.name for p in model.iterdir()] == ["notes.txt"]


def test_verify_finds_and_repairs_what_is_broken(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(project), "--json"]) == 0
    assert result(capfd)["findings"] == []
    label = project / "labels" / "left-and-right" / "shot 1.png"
    label.write_bytes(b"cut off")
    assert run(["verify", str(project), "--json"]) == 2
    said = capfd.readouterr()
    assert [f["kind"] for f in json.loads(said.out)["findings"]] == ["label"]
    assert "--repair" in said.err
    assert run(["verify", str(project), "--repair"]) == 0
    assert run(["verify", str(project)]) in (0, 2)  # what was set aside is named
