"""export: formats, options, and what is said of what the files can't hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.exchange.source import Selection
from core.exchange.tables import EXPORT_OPTIONS
from core.images.reading import read_index_mask
from core.images.slicing.series import IMAGE_OPTIONS, Taking
from tests.core.cli.conftest import refusal, result

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["index-png", "masks"])
def test_both_names_of_the_format_write_the_same(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(["export", str(project), "--format", name, "--out", str(tmp_path / "out")]) == 0
    assert "left and right: 6 masks in" in capfd.readouterr().out
    assert len(names(tmp_path / "out" / "left and right")) == 6
    assert "bright side" in (tmp_path / "out" / "about-index-png.txt").read_text()


def test_coloured_masks_have_the_classes_colours(project: Path, tmp_path: Path) -> None:
    assert run(["export", str(project), "--format", "coloured-png", "--out", str(tmp_path / "out")]) == 0
    with Image.open(tmp_path / "out" / "left and right" / "shot 0.png") as image:
        pixels = np.asarray(image)
    assert (pixels[:4] == 0).all()
    assert len(np.unique(pixels[4:].reshape(-1, 4), axis=0)) == 2
    assert (pixels[4:, :, 3] == 255).all()


def test_splits_and_images_are_chosen(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    call = ["export", str(project), "--format", "index-png", "--out", str(out), "--splits", "val"]
    assert run([*call, "--with-images", "--json"]) == 0
    said = result(capfd)
    assert said["written"] == {"left and right": 2}
    assert said["images"] == 2
    assert names(out / "left and right") == names(out / "images") == ["shot 4.png", "shot 5.png"]
    assert not any("train" in loss for loss in said["losses"])  # type: ignore[attr-defined]
    assert run([*call, "--tasks", "left and right", "--replace", "--json"]) == 0
    assert result(capfd)["images"] == 0
    assert "no task 'sky'" in refusal(capfd, *call, "--tasks", "sky")


def test_where_nothing_fits_nothing_is_written(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["export", str(project), "--format", "index-png", "--out", str(tmp_path / "out")]
    assert run([*call, "--splits", "test"]) == 0
    assert "No label fits --tasks and --splits." in capfd.readouterr().out
    assert not (tmp_path / "out").exists()


def test_a_dry_run_says_what_would_be_written_and_lost(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    call = ["export", str(project), "--format", "index-png", "--out", str(out)]
    assert run([*call, "--dry-run"]) == 0
    said = capfd.readouterr().out
    assert f"This would write 6 labels of 6 images into {out}." in said
    assert "do not say which images are train or val" in said
    assert not out.exists()
    assert run(call) == 0
    assert "do not say which images are train or val" in capfd.readouterr().err  # before it writes
    assert "6 of the 6 files to write already exist" in refusal(capfd, *call, "--dry-run")


def test_a_label_that_can_t_be_read_is_named_and_the_rest_is_written(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "labels" / "left-and-right" / "shot 2.png").write_bytes(b"no PNG")
    call = ["export", str(project), "--format", "index-png", "--out", str(tmp_path / "out"), "--json"]
    assert run(call) == 0
    said = result(capfd)
    assert said["written"] == {"left and right": 5}
    assert "shot 2.png" in str(said["problems"])
    assert "shot 2.png" in (tmp_path / "out" / "about-index-png.txt").read_text()
    assert read_index_mask(tmp_path / "out" / "left and right" / "shot 3.png").shape == (64, 96)


def test_an_option_that_a_format_lacks_is_refused(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["export", str(project), "--out", str(tmp_path / "out"), "--format"]
    assert "coco has no --simplify" in refusal(capfd, *call, "coco", "--simplify", "2")
    assert "choose one of these formats: overlay" in refusal(capfd, *call, "coco", "--legend")
    assert not (tmp_path / "out").exists()


def test_every_declared_option_is_a_field_with_its_default() -> None:
    for options, kind in ((EXPORT_OPTIONS, Selection()), (IMAGE_OPTIONS, Taking())):
        assert {option.id: option.default for option in options} == {
            o.id: getattr(kind, o.id) for o in options
        }
