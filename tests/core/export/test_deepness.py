"""What Deepness reads of the exported file, and what it can't do."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import onnx
import pytest

from core.export import deepness
from core.export.errors import ExportError
from core.export.image_facts import ImageFacts
from core.project.model import Class, Task
from core.project.settings import Denoising, Normalisation, Preprocessing
from tests.core.export.tiny import write_tiny

if TYPE_CHECKING:
    from pathlib import Path

    from core.export.trained import TrainedModel

ROAD = Task("road", "road", (Class("none", "#000000"), Class("way", "#ff8000")))


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deepness, "write_onnx", write_tiny)


def props(path: Path) -> dict[str, Any]:
    return {entry.key: json.loads(entry.value) for entry in onnx.load(path).metadata_props}


def test_every_key_is_json_and_each_output_has_its_classes(model: TrainedModel, tmp_path: Path) -> None:
    deepness.write(model, tmp_path / "m.onnx", tile=256, overlap=30, resolution=7.5)
    assert props(tmp_path / "m.onnx") == {
        "model_type": "Segmentor",
        "class_names": [
            {"0": "Road: none", "1": "Road: road", "2": "Road: path"},
            {"0": "Two sides: left", "1": "Two sides: right"},
        ],
        "tile_size": 256,
        "tiles_size": 256,
        "tiles_overlap": 30,
        "seg_thresh": 0,
        "seg_small_segment": 0,
        "resolution": 7.5,
    }
    image = onnx.load(tmp_path / "m.onnx").graph.input[0].type.tensor_type.shape.dim
    assert [d.dim_value for d in image[1:]] == [3, 256, 256]


def test_one_task_has_one_table_of_classes() -> None:
    names = json.loads(deepness.metadata([ROAD], 512, 25)["class_names"])
    assert names == {"0": "road: none", "1": "road: way"}


def test_tiles_are_as_large_as_the_network_needs(model: TrainedModel, tmp_path: Path) -> None:
    multiple = model.net.neck.multiple
    exported = deepness.write(model, tmp_path / "m.onnx", tile=2 * multiple + 1 if multiple > 31 else 65)
    side = props(tmp_path / "m.onnx")["tile_size"]
    assert side % multiple == 0
    assert any(f"{side} pixels a side" in text for text in exported.remarks)


def test_the_resolution_is_that_of_the_images(model: TrainedModel, tmp_path: Path) -> None:
    for facts, stored, word in (
        (ImageFacts(0.1), 10.0, ""),
        (ImageFacts(0.1, sizes_differ=True), 10.0, "median"),
        (ImageFacts(), None, "no pixel size"),
        (ImageFacts(5e-7), None, "coarser scale"),
    ):
        exported = deepness.write(replace(model, facts=facts), tmp_path / "m.onnx")
        assert props(tmp_path / "m.onnx").get("resolution") == stored
        assert word in " ".join(exported.remarks)


def test_a_model_that_counts_positions_says_what_tiles_do_to_it(model: TrainedModel, tmp_path: Path) -> None:
    assert model.net.architecture.positions
    exported = deepness.write(model, tmp_path / "m.onnx")
    assert any("every tile is an image of its own" in text for text in exported.remarks)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"facts": ImageFacts(deep=True)}, "8 bits"),
        ({"preprocessing": Preprocessing(normalisation=Normalisation(by="image"))}, "percentiles"),
        ({"preprocessing": Preprocessing(denoising=Denoising("median"))}, "denoised"),
    ],
)
def test_images_that_deepness_prepares_otherwise_are_refused(
    model: TrainedModel, tmp_path: Path, change: dict[str, Any], word: str
) -> None:
    with pytest.raises(ExportError, match=word):
        deepness.write(replace(model, **change), tmp_path / "m.onnx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("values", "word"), [({"tile": 8}, "--tile"), ({"overlap": 90}, "--overlap")])
def test_numbers_out_of_range_are_refused(
    model: TrainedModel, tmp_path: Path, values: dict[str, int], word: str
) -> None:
    with pytest.raises(ExportError, match=f"{word} should be"):
        deepness.write(model, tmp_path / "m.onnx", **values)  # type: ignore[arg-type]
