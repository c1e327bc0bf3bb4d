"""Very large labels are packed, written and sampled in parts: what is made in between stays small."""

from __future__ import annotations

import tracemalloc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.images import png, reading
from core.images.png import plain_indices
from core.images.reading import encode_index_mask, read_index_mask, write_index_mask
from core.labels import packing
from core.labels.packing import pack, unpack, unpack_into
from core.labels.stroke import UNLABELLED, Stroke
from core.learning.data import pixel_sampling
from core.learning.data.cutting import Batch, Draw, Material, Work, cut
from core.learning.data.pixel_sampling import pixels_at, pixels_of, sample_pixels
from core.project.settings import Augmentation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIDE = 1500


@pytest.fixture(autouse=True)
def little_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        (packing, "_CHUNK"),
        (png, "_AT_ONCE"),
        (reading, "_AT_ONCE"),
        (pixel_sampling, "_AT_ONCE"),
    ):
        monkeypatch.setattr(module, name, 1 << 14)


@pytest.fixture
def label() -> np.ndarray:
    """Painted all over, in blocks of three classes."""
    blocks = np.random.default_rng(0).choice(np.array([0, 1, 255], np.uint8), (15, 15))
    return np.kron(blocks, np.ones((SIDE // 15, SIDE // 15), np.uint8))


@contextmanager
def needs_at_most(share: float) -> Iterator[None]:
    """Of the memory of the label, at the most, besides what was there before."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] <= share * SIDE * SIDE
    finally:
        tracemalloc.stop()


def test_packing_makes_no_copy(label: np.ndarray) -> None:
    target = np.zeros_like(label)
    with needs_at_most(0.3):
        packed = pack(label[:, 1:])
        unpack_into(packed, target[:, 1:])
    assert np.array_equal(target[:, 1:], label[:, 1:])
    assert np.array_equal(unpack(packed, (SIDE, SIDE - 1)), label[:, 1:])


def test_a_stroke_over_all_of_it_ends_without_copies(label: np.ndarray) -> None:
    before = label.copy()
    stroke = Stroke(label, "scene", "road", 2, "brush")
    stroke.line(3, 3, SIDE - 3, SIDE - 3, 2)
    stroke.line(3, SIDE - 3, SIDE - 3, 3, 2)
    after = label.copy()
    with needs_at_most(0.5):
        change = stroke.finish()
    assert change is not None
    change.revert(label)
    assert np.array_equal(label, before)
    change.apply(label)
    assert np.array_equal(label, after)


@pytest.mark.parametrize("kind", ["blocks", "noise", "one row"])
def test_a_png_is_written_and_read_in_strips(tmp_path: Path, label: np.ndarray, kind: str) -> None:
    if kind == "noise":
        label = np.random.default_rng(0).integers(0, 256, (300, 301), np.uint8)
    elif kind == "one row":
        label = label[:1].repeat(20, axis=1)
    path = tmp_path / "label.png"
    with needs_at_most(0.3):
        write_index_mask(path, label, ("#FF0000", "#00FF00"))
    with needs_at_most(1.3):
        read = read_index_mask(path)
    assert np.array_equal(read, label)
    with reading.Image.open(path) as image:
        assert image.mode == "P"
        assert np.array_equal(np.asarray(image), label)
        assert image.getpalette()[3:6] == [0, 255, 0]
    assert encode_index_mask(label, ("#FF0000", "#00FF00")) == path.read_bytes()


def test_a_label_by_another_program_is_read_with_its_filters(label: np.ndarray) -> None:
    grey = reading.cv2.imencode(".png", label, [reading.cv2.IMWRITE_PNG_STRATEGY, 0])[1].tobytes()
    read = plain_indices(grey)
    assert read is None or np.array_equal(read, label)
    for kind in (1, 2):
        options = [reading.cv2.IMWRITE_PNG_FILTER, 8 << kind]
        read = plain_indices(reading.cv2.imencode(".png", label, options)[1].tobytes())
        assert read is not None
        assert np.array_equal(read, label)


def test_damaged_pngs_are_left_to_another_decoder(label: np.ndarray) -> None:
    whole = encode_index_mask(label)
    assert plain_indices(whole) is not None
    assert plain_indices(whole[:-40]) is None
    assert plain_indices(whole[:30]) is None
    flat = png._chunk(b"IHDR", (SIDE - 1).to_bytes(4, "big") * 2 + b"\x08\x03\0\0\0")
    assert plain_indices(whole[:8] + flat + whole[33:]) is None  # more pixels than it says
    flat = png._chunk(b"IHDR", (SIDE + 1).to_bytes(4, "big") * 2 + b"\x08\x03\0\0\0")
    assert plain_indices(whole[:8] + flat + whole[33:]) is None


def test_pixels_to_learn_from_are_found_without_listing_them_all(label: np.ndarray) -> None:
    sample_pixels({"road": label[:1]}, 1, np.random.default_rng(0))  # what is loaded at the first time
    with needs_at_most(0.5):
        pixels = sample_pixels({"road": label, "wet": label}, 1000, np.random.default_rng(0))
    values = label.ravel()[pixels]
    assert len(np.unique(pixels)) == len(pixels)
    assert UNLABELLED not in values
    listed = [np.flatnonzero(label == value) for value in (0, 1, 0, 1)]
    random, expected = np.random.default_rng(0), []
    for group in listed:
        steps = (np.arange(250) + random.random(250)) * (len(group) / 250)
        expected.append(group[steps.astype(np.int64)])
    assert np.array_equal(pixels, np.unique(np.concatenate(expected)))
    assert np.array_equal(
        pixels_at(label, 1, np.array([0, 5, 70_000])), np.flatnonzero(label == 1)[[0, 5, 70_000]]
    )
    assert pixels_of(label, 1) == int((label == 1).sum())
    few = np.full((3, 4), UNLABELLED, np.uint8)
    few[1, 2] = 1
    assert sample_pixels({"road": few}, 9, random).tolist() == [6]
    assert sample_pixels({}, 9, random).tolist() == []


def test_a_crop_is_cut_without_putting_all_labels_together(label: np.ndarray) -> None:
    photo = np.zeros((SIDE, SIDE, 3), np.uint8)
    draw = Draw("scene", "road", 1, seed=3)
    tasks = ("wet", "road", "dry")
    labels = {"road": label, "dry": 255 - label}
    material = Material(draw, photo, labels, {"wet": label}, tasks, ())
    work = Work(material, None, Batch((draw,), (64, 64), 1.0), Augmentation(mirror=False, turn=0, colour=0))
    cut(work)  # what is loaded at the first time
    with needs_at_most(0.5):
        crop = cut(work)
    assert crop is not None
    frame = crop.frame
    window = slice(frame.top, frame.top + 64), slice(frame.left, frame.left + 64)
    assert (crop.labels[..., 1] == 1).any()
    assert np.array_equal(crop.labels[..., 1], label[window])
    assert np.array_equal(crop.labels[..., 2], 255 - label[window])
    assert np.array_equal(crop.labels[..., 3], label[window])
    assert (crop.labels[..., [0, 4, 5]] == UNLABELLED).all()
