"""COCO panoptic: what its files look like, and files that other programs could have written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from core.exchange.tables import READERS, WRITERS, recognised
from tests.core.exchange.formats.drawn_world import drawn_world

if TYPE_CHECKING:
    from pathlib import Path

READER, WRITER = READERS["coco-panoptic"], WRITERS["coco-panoptic"]


def test_files_as_panoptic_readers_want_them(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", partial=True)
    out = tmp_path / "out"
    exported, _ = world.export(WRITER, out)
    assert len(exported.labels) == len(world.labels)  # partial ones as well
    content = json.loads((out / "ground.json").read_text())
    assert [(c["id"], c["name"], c["isthing"], c["color"]) for c in content["categories"]][1] == (
        *(2, "road", 0),
        [0xE0, 0x80, 0x40],
    )
    for image, annotation in zip(content["images"], content["annotations"], strict=True):
        assert image["id"] == annotation["image_id"]
        colors = np.asarray(Image.open(out / "ground" / annotation["file_name"]).convert("RGB")).astype(int)
        numbers = colors @ [1, 256, 65536]
        label = world.by_name()[image["file_name"].removesuffix(".png"), "ground"]
        assert np.array_equal(numbers == 0, label == 255)
        for segment in annotation["segments_info"]:
            mask = numbers == segment["id"]
            assert np.array_equal(mask, label == segment["category_id"] - 1)
            rows, columns = np.nonzero(mask)
            assert segment["area"] == mask.sum()
            assert segment["bbox"] == [columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1]
        assert set(np.unique(numbers)) - {0} == {segment["id"] for segment in annotation["segments_info"]}


def written(folder: Path, numbers: np.ndarray, segments: list[dict[str, Any]], beside: str = "pan/") -> Path:
    """A data set of one image, photo0, 15 x 8."""
    (folder / beside).mkdir(parents=True, exist_ok=True)
    colors = np.stack([numbers & 255, numbers >> 8 & 255, numbers >> 16], axis=-1).astype(np.uint8)
    Image.fromarray(colors).save(folder / beside / "0001.png")
    content = {
        "images": [{"id": 5, "file_name": "photo0.png", "height": 8, "width": 15}],
        "annotations": [{"image_id": 5, "file_name": "0001.png", "segments_info": segments}],
        "categories": [{"id": 17, "name": "road", "isthing": 1}, {"id": 200, "name": "water", "isthing": 0}],
    }
    path = folder / "pan.json"
    path.write_text(json.dumps(content))
    return path


@pytest.mark.parametrize("beside", ["pan/", ""])
def test_large_numbers_and_several_segments_of_a_class(tmp_path: Path, beside: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    numbers = np.zeros((8, 15), np.int64)
    numbers[:2], numbers[2:4], numbers[4:6, :5] = 3226956, 256, 65536
    segments = [
        {"id": 3226956, "category_id": 17},
        {"id": 256, "category_id": 200, "iscrowd": 1},
        {"id": 65536, "category_id": 17},
    ]
    path = written(tmp_path / "in", numbers, segments, beside)
    assert [row.id for row in recognised(path)] == ["coco-panoptic"]
    labels, problems = world.imported(READER, path, tasks=())
    expected = np.full((8, 15), 255)
    expected[:2] = expected[4:6, :5] = 0
    expected[2:4] = 1
    assert np.array_equal(labels["photo0", "pan"], expected)
    assert problems == []


def test_segments_and_categories_that_do_not_exist_are_named(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    numbers = np.zeros((8, 15), np.int64)
    numbers[0], numbers[1], numbers[2] = 1, 2, 3
    path = written(tmp_path / "in", numbers, [{"id": 1, "category_id": 17}, {"id": 2, "category_id": 4}])
    labels, problems = world.imported(READER, path, tasks=())
    assert np.count_nonzero(labels["photo0", "pan"] == 0) == 15
    assert any("15 pixels of 0001.png are of segments" in problem.text for problem in problems)
    assert any("does not list: category 4" in problem.text for problem in problems)


def test_pictures_that_are_missing_or_of_another_size_are_named(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    out = tmp_path / "out"
    world.export(WRITER, out)
    (out / "ground" / "photo0.png").unlink()
    Image.new("RGB", (3, 3)).save(out / "ground" / "photo1.png")
    (out / "things" / "photo2.png").write_bytes(b"no picture")
    labels, problems = world.imported(READER, out)
    assert labels.keys() == {("photo2", "ground"), ("photo0", "things"), ("photo1", "things")}
    texts = " ".join(problem.text for problem in problems)
    for name in ("photo0.png is missing", "photo1.png was skipped: it has 3 x 3 pixels", "photo2.png is"):
        assert name in texts
