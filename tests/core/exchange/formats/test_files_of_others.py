"""One label as other programs wrote it, in each of their formats (`fixtures/shapes_of_others.py`)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.exchange.tables import READERS, recognised
from core.project.model import ImageEntry
from tests.core.exchange.formats.drawn_world import World

FIXTURES = Path(__file__).parent / "fixtures"
CASES = (
    ("labelme", "labelme"),
    ("cvat", "cvat"),
    ("datumaro_cvat", "cvat"),
    ("datumaro_coco", "coco"),
    ("datumaro_panoptic", "coco-panoptic"),
    ("datumaro_coco_polygons", "coco"),
    ("ultralytics", "yolo"),
)
ROUGH = {"datumaro_coco_polygons": 0.2, "ultralytics": 0.35}
"""Outlines of these run through the centres of pixels, without holes: as much of the image may differ."""


@pytest.mark.parametrize(("folder", "reader"), CASES)
def test_what_other_programs_wrote(tmp_path: Path, folder: str, reader: str) -> None:
    truth = np.asarray(Image.open(FIXTURES / "truth.png"))
    height, width = truth.shape
    Image.new("RGB", (width, height)).save(tmp_path / "photo.png")
    world = World(tmp_path, (ImageEntry("photo", "photo.png", width=width, height=height),), {})
    assert [row.id for row in recognised(FIXTURES / folder)] == [reader]
    labels, problems = world.imported(READERS[reader], FIXTURES / folder, tasks=())
    (label,) = labels.values()
    assert np.count_nonzero(label != truth) <= ROUGH.get(folder, 0) * truth.size
    assert set(np.unique(label)) == {0, 1, 255}
    assert all(problem.cause == "pixels in no shape" for problem in problems)
