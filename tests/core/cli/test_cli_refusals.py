"""What is refused, in one line that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image

from core.cli import run
from tests.core.cli.conftest import refusal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "VERB"),
        (["paint"], "paint"),
        (["new"], "PROJECT"),
        (["new", "P", "--task", "road"], "road=background,road"),
        (["new", "P", "--task", "road="], "road=background,road"),
        (["new", "P", "--task", "road=a,a"], "two classes with the same name"),
        (["new", "P", "--task", "road=a", "--task", "road=b"], "road"),
        (["train", "P", "--minutes", "0"], "above 0"),
        (["train", "P", "--minutes", "nan"], "above 0"),
        (["train", "P", "--steps", "2.5"], "whole number"),
        (["train", "P", "--minutes", "1", "--steps", "2"], "not allowed with"),
        (["train", "P", "--mode", "slow"], "slow"),
        (["train", "P", "--weight", "road"], "road=0.5"),
        (["train", "P", "--weight", "road=-1"], "road=0.5"),
        (["train", "P", "--name", "../../escape"], "folder name"),
        (["train", "P", "--device", "tpu"], "tpu"),
        (["predict", "P", "--out", "x"], "IMAGE_OR_DIR"),
        (["export", "P", "--format", "docx", "--out", "x"], "docx"),
        (["info", "P"], "project.json is missing"),
    ],
)
def test_bad_arguments_are_refused_in_one_line(
    arguments: list[str], expected: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    placed = [str(tmp_path / "P") if a == "P" else a for a in arguments]
    assert expected in refusal(capfd, *placed)
    assert not (tmp_path / "P" / "project.json").exists()


def test_new_never_replaces_a_project(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (project / "project.json").read_bytes()
    assert "already contains a project" in refusal(capfd, "new", project)
    assert (project / "project.json").read_bytes() == before


def test_a_broken_project_file_is_named_and_left_alone(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "project.json").write_text('{"name": "half')
    assert "project.json" in refusal(capfd, "info", project)
    assert (project / "project.json").read_text() == '{"name": "half'


def test_import_refusals_say_what_is_missing(
    project: Path, images: Path, mapping: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "Nothing to import" in refusal(capfd, "import", project)
    assert "go together" in refusal(capfd, "import", project, "--masks", empty)
    assert "does not exist" in refusal(capfd, "import", project, "--images", tmp_path / "nowhere")
    assert "no readable images" in refusal(capfd, "import", project, "--images", empty)
    assert "no task 'sky'" in refusal(capfd, "import", project, "--labels", f"sky={empty}")
    assert "left and right" in refusal(capfd, "import", project, "--labels", f"sky={empty}")
    masks = ["--masks", images, "--mapping"]
    assert "broken.json" in refusal(capfd, "import", project, *masks, broken)
    assert "none.json" in refusal(capfd, "import", project, *masks, tmp_path / "none.json")
    assert "has no mask" in refusal(capfd, "import", project, "--masks", empty, "--mapping", mapping)


def test_learning_refusals_name_what_is_missing(
    project: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", tmp_path / "out"]
    assert "no task 'sky'" in refusal(capfd, "train", project, "--weight", "sky=1")
    assert "lite0" in refusal(capfd, "train", project, "--encoder", "huge")
    assert "fixed" in refusal(capfd, "train", project, "--balancing", "magic")
    for option in ("--unlabelled", "--no-unlabelled"):  # which older versions took
        assert f"unrecognized arguments: {option}" in refusal(capfd, "train", project, option)
    assert "current" in refusal(capfd, "evaluate", project)
    assert "other" in refusal(capfd, "predict", project, images, *out, "--model", "other")
    assert "nowhere.png does not exist" in refusal(capfd, "predict", project, images / "nowhere.png", *out)
    assert not (tmp_path / "out").exists()


def test_two_images_that_would_become_one_mask_are_refused(
    project: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(tmp_path / "shot 3.bmp")
    call = ("predict", project, images, tmp_path / "shot 3.bmp", "--out", tmp_path / "out")
    assert "would both become shot 3.png" in refusal(capfd, *call)


def test_training_without_labels_says_so(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bare"
    assert run(["new", str(path), "--task", "a=b,c"]) == 0
    assert run(["import", str(path), "--images", str(images)]) == 0
    assert "label" in refusal(capfd, "train", path, "--steps", "1", "--device", "cpu")


@pytest.mark.skipif(torch.accelerator.is_available(), reason="there is a GPU here")
def test_check_refuses_a_device_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--device", "cuda"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("error: CUDA is not available")
    assert said.err.count("\n") == 1
