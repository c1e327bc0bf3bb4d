"""Images of six bands from import to prediction on the command line: channels follow, other images are refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.cli import run
from core.images.reading import read_index_mask
from core.learning.compare_result import BandComparison
from core.network.model_files import load_model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_bands(path: Path, bands: int, seed: int) -> None:
    """A little grain; only the last band tells right from left."""
    values = np.random.default_rng(seed).integers(90, 110, (64, 96, bands), np.uint8)
    values[:, :48, -1] -= 90
    values[:, 48:, -1] += 140
    path.parent.mkdir(exist_ok=True)
    tifffile.imwrite(path, values, photometric="minisblack", planarconfig="contig", compression="lzw")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    mask = np.full((64, 96), 255, np.uint8)
    mask[8:56, 4:40], mask[8:56, 56:92] = 0, 1
    (tmp_path / "masks").mkdir()
    for number in range(4):
        write_bands(tmp_path / "photos" / f"field {number}.tif", 6, number)
        Image.fromarray(mask).save(tmp_path / "masks" / f"field {number}.png")
    made = tmp_path / "project"
    assert run(["new", str(made), "--task", "side=left,right"]) == 0
    files = ["--images", str(tmp_path / "photos"), "--labels", f"side={tmp_path / 'masks'}"]
    assert run(["import", str(made), *files, "--split", "train"]) == 0
    return made


def test_six_bands_from_import_to_prediction(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_bands(tmp_path / "new.tif", 6, 9)
    assert run(["predict", str(project), str(tmp_path / "new.tif"), "--out", str(tmp_path / "out")]) == 2
    assert run(["train", str(project), "--steps", "60", "--device", "cpu"]) == 0
    assert load_model(project / "models" / "current")[0].architecture.channels == 6
    assert run(["predict", str(project), str(tmp_path / "new.tif"), "--out", str(tmp_path / "out")]) == 0
    found = read_index_mask(tmp_path / "out" / "side" / "new.png")
    assert (found[:, :40] == 0).mean() > 0.9
    assert (found[:, 56:] == 1).mean() > 0.9
    write_bands(tmp_path / "four.tif", 4, 1)
    capfd.readouterr()
    assert run(["predict", str(project), str(tmp_path / "four.tif"), "--out", str(tmp_path / "out")]) == 2
    assert "four.tif has 4 bands, but the images of this project have 6." in capfd.readouterr().err


def test_a_model_of_other_bands_is_refused_and_kept(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", str(project), "--steps", "5", "--device", "cpu"]) == 0
    path = project / "project.json"
    data = json.loads(path.read_text())
    for number, image in enumerate(data["images"]):
        write_bands(tmp_path / "two" / f"field {number}.tif", 2, number)
        image["path"], image["channels"], image["file"] = (
            str(tmp_path / "two" / f"field {number}.tif"),
            2,
            None,
        )
    path.write_text(json.dumps(data))
    capfd.readouterr()
    assert run(["evaluate", str(project), "--split", "train"]) == 2
    words = "takes images with 6 bands, but the images of this project have 2"
    assert words in capfd.readouterr().err
    assert run(["train", str(project), "--steps", "5", "--device", "cpu"]) == 0
    assert words in capfd.readouterr().err
    assert load_model(project / "models" / "current")[0].architecture.channels == 2
    assert load_model(project / "models" / "current-unused-1")[0].architecture.channels == 6


def test_rasters_beside_photos_become_bands_with_names(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mask = np.full((64, 96), 255, np.uint8)
    mask[8:56, 4:40], mask[8:56, 56:92] = 0, 1
    (tmp_path / "masks").mkdir()
    (tmp_path / "photos").mkdir()
    for number in range(3):
        noise = np.random.default_rng(number).integers(90, 110, (64, 96, 3)).astype(np.uint8)
        Image.fromarray(noise).save(tmp_path / "photos" / f"f{number}.png")
        write_bands(tmp_path / "photos" / f"f{number}_nir.tif", 2, number)
        Image.fromarray(mask).save(tmp_path / "masks" / f"f{number}.png")
    Image.fromarray(noise).save(tmp_path / "photos" / "alone.png")
    made = tmp_path / "project"
    assert run(["new", str(made), "--task", "side=left,right"]) == 0
    call = ["import", str(made), "--images", str(tmp_path / "photos"), "--band", "nir=_nir.tif"]
    assert run([*call, "--dry-run"]) == 0
    assert not (made / "images").exists()
    assert run([*call, "--labels", f"side={tmp_path / 'masks'}", "--split", "train"]) == 0
    assert "alone.png was skipped: it has no raster for nir" in capfd.readouterr().err
    project = json.loads((made / "project.json").read_text())
    assert [(image["path"], image["channels"]) for image in project["images"]] == [
        (f"images/f{number}.tif", 5) for number in range(3)
    ]
    assert run(["split", str(made), "val", "f2"]) == 0
    capfd.readouterr()
    call = ["compare", str(made), "--steps", "2", "--device", "cpu"]
    assert run([*call, "--without", "7"]) == 2
    assert "Their bands: 1 red, 2 green, 3 blue, 4 nir 1, 5 nir 2." in capfd.readouterr().err
    asked: list[dict[str, int]] = []

    def compare_bands(_data: object, bands: dict[str, int], **_how: object) -> Iterator[BandComparison]:
        asked.append(bands)
        yield BandComparison({}, 1, "", 0, held_out=False)

    monkeypatch.setattr("core.cli.verbs.comparing.compare_bands", compare_bands)
    assert run([*call, "--without", "1", "2", "3", "nir 1", "5"]) == 0
    assert [list(bands.values()) for bands in asked] == [[0, 1, 2, 3, 4]]
    project["preprocessing"]["left_out"] = [0, 1, 2, 3]
    (made / "project.json").write_text(json.dumps(project))
    capfd.readouterr()
    assert run([*call, "--without", "5"]) == 2
    assert "Without nir 2 nothing is left to learn from" in capfd.readouterr().err
