"""Masks are told from photos among files that somebody wants to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from core.exchange.values.recognising import find_masks, looks_like_mask
from tests.core.exchange.value_masks import INDICES, image, path_of, save

if TYPE_CHECKING:
    from pathlib import Path


def photo(path: Path, seed: int = 0) -> None:
    save(path, np.random.default_rng(seed).integers(0, 255, (24, 32, 3)).astype(np.uint8))


def test_a_data_set_is_told_from_a_folder_of_photos(tmp_path: Path) -> None:
    for number in range(3):
        photo(tmp_path / "set" / "images" / f"s{number}.jpg", number)
        save(tmp_path / "set" / "masks" / f"s{number}.png", INDICES)
    seen = find_masks([tmp_path / "set"], (), path_of)
    assert seen is not None
    assert (seen.path, seen.masks, seen.images) == (tmp_path / "set" / "masks", 3, 3)
    assert [file.parent.name for file in seen.photos] == ["images"] * 3
    assert find_masks([tmp_path / "set" / "images"], (), path_of) is None
    assert find_masks([tmp_path / "set" / "masks"], (), path_of) is None


def test_masks_beside_their_photos_are_told_by_their_names(tmp_path: Path) -> None:
    for number in range(3):
        photo(tmp_path / f"s{number}.jpg", number)
        save(tmp_path / f"s{number}_mask.png", INDICES)
    seen = find_masks([tmp_path], (), path_of)
    assert seen is not None
    assert sorted(file.name for file in seen.photos) == ["s0.jpg", "s1.jpg", "s2.jpg"]


def test_masks_of_a_projects_images_are_recognised(tmp_path: Path) -> None:
    save(tmp_path / "m" / "a.png", INDICES)
    seen = find_masks([tmp_path / "m"], [image("a"), image("b")], path_of)
    assert seen is not None
    assert (seen.path, seen.masks, seen.images, seen.photos) == (tmp_path / "m", 1, 1, ())
    assert find_masks([tmp_path / "m" / "a.png"], [image("a")], path_of) is not None
    assert find_masks([tmp_path / "m"], [image("b")], path_of) is None


def test_a_lossy_mask_looks_like_a_mask_and_a_photo_does_not(tmp_path: Path) -> None:
    truth = np.zeros((64, 64), np.uint8)
    truth[10:40, 10:40] = 255
    Image.fromarray(truth).save(tmp_path / "m.jpg", quality=70)
    photo(tmp_path / "p.jpg")
    assert looks_like_mask(tmp_path / "m.jpg")
    assert not looks_like_mask(tmp_path / "p.jpg")
    assert not looks_like_mask(tmp_path / "nothing.png")
