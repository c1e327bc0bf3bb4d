"""Masks and results that lie beside images are no images; what was chosen by itself always is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.exchange.incoming import Choices, Options, choices_for, prepare
from core.exchange.prediction_mark import marked
from core.images.slicing.series import EVERY
from tests.reports.helpers import called, grey, new_project, photo, prepared, read, square

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(3):
        photo(tmp_path / "set" / f"p{number}.png", seed=number)
    return tmp_path / "set"


def names(folder: Path, project: Path, *options: object) -> list[str]:
    prepared("import", project, "--images", folder, *options)
    return [image.name for image in read(project).images]


def test_masks_beside_photos_are_left_out_and_said(photos: Path, tmp_path: Path) -> None:
    for number in range(3):
        grey(photos / f"p{number}_mask.png", square())
    made = prepared("import", new_project(tmp_path), "--images", photos, "--json")
    assert made.json["images"] == 3
    assert made.says("3 files that look like masks", r"p0_mask\.png", "--all-files"), made.said
    assert len(names(photos, new_project(tmp_path, name="all"), "--all-files")) == 6
    assert names(photos / "p1_mask.png", new_project(tmp_path, name="one")) == ["p1_mask.png"]


def test_predictions_are_left_out(photos: Path) -> None:
    data = grey(photos / "road" / "p0.png", square()).read_bytes()
    (photos / "road" / "p0.png").write_bytes(marked(data))
    incoming = prepare([photos], photos / "images")
    assert incoming.chosen.without == {photos / "road" / "p0.png"}


def test_an_export_beside_its_photos_is_left_out(photos: Path, tmp_path: Path) -> None:
    project = new_project(tmp_path, "road=background,road,verge")
    for number in range(3):
        grey(tmp_path / "m" / f"p{number}.png", square())
    prepared("import", project, "--images", photos, "--labels", f"road={tmp_path / 'm'}")
    assert called("export", project, "--format", "coloured-png", "--out", photos).status == 0
    assert names(photos, new_project(tmp_path, name="next")) == ["p0.png", "p1.png", "p2.png"]


def test_a_folder_of_masks_alone_is_taken_as_it_is(tmp_path: Path) -> None:
    for number in range(3):
        grey(tmp_path / "m" / f"p{number}.png", square())
    assert prepare([tmp_path / "m"], tmp_path / "images").chosen.without == frozenset()


def test_photos_of_few_colours_are_photos(tmp_path: Path) -> None:
    for number in range(4):
        flat = np.full((16, 16, 3), 50 * number, np.uint8)
        grey(tmp_path / "im" / f"{number}.png", flat)
    assert prepare([tmp_path / "im"], tmp_path / "images").chosen.without == frozenset()


def test_videos_wait_for_a_number(photos: Path) -> None:
    assert choices_for([photos]) == Choices()
    (photos / "clip.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    assert choices_for([photos]) == choices_for([photos / "clip.mp4"]) == Choices((EVERY,), videos=True)
    assert prepare([photos], photos / "images", Options()).chosen.without == frozenset()


def test_without_the_packages_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    (tmp_path / "a.nii").write_bytes(bytes(400))
    (tmp_path / "b.dcm").write_bytes(bytes(128) + b"DICM")
    for name in ("nibabel", "pydicom", "pydicom.pixels"):
        monkeypatch.setitem(sys.modules, name, None)
    incoming = prepare([tmp_path], tmp_path / "images")
    assert ['pip install "maskloom[medical]"' in text for text in incoming.problems] == [True, True]
