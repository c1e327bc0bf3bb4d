"""The verb agree; what it computes is in tests/core/insight."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from tests.core.cli.conftest import result

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def second(project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """Another person's project of the same images, in which one mask is moved by 8 columns and a class has no name."""
    for number in range(6):
        pixels = np.array(Image.open(tmp_path / "masks" / f"shot {number}.png"))
        if number == 3:
            pixels[4:, 40:48] = 7
        (tmp_path / "second").mkdir(exist_ok=True)
        Image.fromarray(pixels).save(tmp_path / "second" / f"shot {number}.png")
    spec = {"classes": {"other": ["*"], "light": [7]}, "unlabelled": [9]}
    (tmp_path / "second.json").write_text(json.dumps({"tasks": {"left and right": spec}}))
    path = tmp_path / "anna"
    assert run(["new", str(path)]) == 0
    masks = ["--masks", str(tmp_path / "second"), "--mapping", str(tmp_path / "second.json")]
    assert run(["import", str(path), "--images", str(tmp_path / "photos"), *masks]) == 0
    capfd.readouterr()
    return path


def everything(path: Path) -> dict[str, bytes]:
    return {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}


MATCH = "left and right/light=left and right/bright side"


def test_the_numbers_are_of_what_both_labelled_and_nothing_is_written(
    project: Path, second: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = everything(project)
    assert run(["agree", str(project), str(second), "--match", MATCH, "--json"]) == 0
    values = result(capfd)
    assert everything(project) == files
    task = values["tasks"]["left and right"]
    assert (values["matched"], task["pixels"], task["differing"]) == (6, 6 * 60 * 96, 60 * 8)
    half, moved = 6 * 60 * 48, 60 * 8
    assert task["classes"]["bright side"]["iou"] == pytest.approx(half / (half + moved), abs=1e-6)
    assert task["classes"]["other"]["dice"] == pytest.approx(
        2 * (half - moved) / (2 * half - moved), abs=1e-6
    )
    assert values["images"][0]["image"] == "shot 3.png"
    assert values["images"][1]["dice"] == 1.0


def test_classes_of_other_names_are_said(
    project: Path, second: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["agree", str(project), str(second), "--images"]) == 0
    out, err = capfd.readouterr()
    assert "light of left and right are none of yours" in err
    assert "shot 3.png" in out
    assert run(["agree", str(project), str(second), "--match", "left and right/x=left and right/other"]) == 2
    assert "has no class 'x'" in capfd.readouterr().err
    assert run(["agree", str(project), str(second), "--match", "x"]) == 2
    assert "should look like" in capfd.readouterr().err


def test_what_is_kept_can_be_compared_by_its_name(
    project: Path, second: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ["agree", str(project), str(second), "--match", MATCH, "--json"]
    assert run([*arguments, "--keep", "anna"]) == 0
    first = result(capfd)
    assert run(["agree", str(project), "anna", "--json"]) == 0
    stored = result(capfd)
    assert (stored["tasks"], stored["images"]) == (first["tasks"], first["images"])
    assert run(["verify", str(project)]) == 0


def test_masks_are_read_as_import_reads_them(
    project: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ["agree", str(project), str(tmp_path / "masks"), "--mapping", str(mapping), "--json"]
    assert run(arguments) == 0
    assert result(capfd)["tasks"]["left and right"]["kappa"] == 1.0


def test_bad_input_is_one_line_that_names_it(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "broken.json").write_text("{")
    for other in (tmp_path / "notes.txt", tmp_path / "nowhere", project):
        assert run(["agree", str(project), str(other)]) == 2
        error = capfd.readouterr().err.strip()
        assert error.startswith("error: ")
        assert other.name in error
        assert "\n" not in error
    masks = ["agree", str(project), str(tmp_path / "masks"), "--mapping", str(tmp_path / "broken.json")]
    assert run(masks) == 2
    assert "broken.json" in capfd.readouterr().err
