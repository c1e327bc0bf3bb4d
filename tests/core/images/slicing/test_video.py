"""Every n-th frame of a video becomes an image; all frames of one are in one split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image

from core.images.decoding import ImageError
from core.images.slicing.video import open_video
from tests.reports.helpers import called, new_project, photo, prepared, read

if TYPE_CHECKING:
    from pathlib import Path

FRAMES = 23


def film(path: Path, codec: str = "MJPG") -> Path:
    """Frame n is grey, of the brightness 10 n."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), 10, (32, 16))
    assert writer.isOpened()
    for number in range(FRAMES):
        writer.write(np.full((16, 32, 3), 10 * number, np.uint8))
    writer.release()
    return path


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return film(tmp_path / "films" / "clip.avi")


def test_frames_between_key_frames_are_exact(tmp_path: Path) -> None:
    series = open_video(film(tmp_path / "clip.mp4", "mp4v"), 7)
    levels = {frame.number: round(frame.values.mean() / 10) for frame in series.slices(frozenset())}
    assert levels == {0: 0, 7: 7, 14: 14, 21: 21}


def test_frames_are_counted_as_they_are_read(clip: Path, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    made = prepared("import", project, "--images", clip, "--every", "5", "--json")
    assert made.json["images"] == 5
    images = read(project).images
    assert [image.name for image in images] == [f"clip_f{n:06}.png" for n in (0, 5, 10, 15, 20)]
    for number, image in zip((0, 5, 10, 15, 20), images, strict=True):
        pixels = np.array(Image.open(project / image.path))
        assert abs(int(pixels.mean()) - 10 * number) <= 3
    assert {image.split for image in images} == {"train"}


def test_more_frames_of_a_clip_join_its_split(clip: Path, tmp_path: Path) -> None:
    for number in range(8):
        photo(tmp_path / "im" / f"{'abcdefgh'[number]}.png", seed=number)
    project = new_project(tmp_path)
    prepared("import", project, "--images", tmp_path / "im")
    prepared("import", project, "--images", clip, "--every", "10", "--split", "val")
    made = prepared("import", project, "--images", clip, "--every", "5", "--json")
    assert (made.json["images"], made.json["known"]) == (2, 3)
    assert {image.split for image in read(project).images if image.name.startswith("clip")} == {"val"}


def test_without_a_number_videos_are_counted_and_said(clip: Path, tmp_path: Path) -> None:
    photo(clip.parent / "a.png")
    made = prepared("import", new_project(tmp_path), "--images", clip.parent, "--json")
    assert made.json["images"] == 1
    assert made.says(r"1 \.avi", "--every 25"), made.said
    alone = called("import", new_project(tmp_path, name="p2"), "--images", clip)
    assert alone.status == 2
    assert alone.says("--every 25"), alone.said


@pytest.mark.parametrize(
    "data", [b"", b"#EXTM3U\n/etc/passwd\n", b"RIFF\0\0\0\0AVI broken"], ids=["empty", "list", "cut"]
)
def test_what_is_no_video_is_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.avi"
    path.write_bytes(data)
    with pytest.raises(ImageError, match=r"bad\.avi could not be read as a video"):
        list(open_video(path, 5).slices(frozenset()))
