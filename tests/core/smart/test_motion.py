from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.smart import motion
from core.smart.motion import Motion

SIZE = 96


def textured(size: int = SIZE) -> np.ndarray:
    noise = np.random.default_rng(3).integers(0, 255, (size, size, 3), dtype=np.uint8)
    return cv2.normalize(cv2.GaussianBlur(noise, (0, 0), 2), None, 0, 255, cv2.NORM_MINMAX)


def shifted(image: np.ndarray, right: int, down: int) -> np.ndarray:
    matrix = np.array([[1, 0, right], [0, 1, down]], np.float32)
    return cv2.warpAffine(
        image, matrix, (image.shape[1], image.shape[0]), flags=0, borderMode=cv2.BORDER_REFLECT
    )


def label_of_a_disc() -> np.ndarray:
    label = np.full((SIZE, SIZE), 255, np.uint8)
    cv2.circle(label, (40, 40), 15, 1, -1)
    return label


@pytest.mark.parametrize("working", [10**6, SIZE * SIZE // 4], ids=["at full size", "made smaller"])
def test_a_label_moves_with_what_is_seen(monkeypatch: pytest.MonkeyPatch, working: int) -> None:
    monkeypatch.setattr(motion, "_WORKING", working)
    photo, label = textured(), label_of_a_disc()
    moved = Motion(photo, shifted(photo, 6, -4)).carried(label)
    expected = np.full_like(label, 255)
    cv2.circle(expected, (46, 36), 15, 1, -1)
    both, either = (moved == 1) & (expected == 1), (moved == 1) | (expected == 1)
    assert both.sum() / either.sum() > 0.9
    plain = (label == 1) & (expected == 1)
    assert plain.sum() / ((label == 1) | (expected == 1)).sum() < 0.7


def test_what_comes_into_view_is_unlabelled() -> None:
    photo = textured()
    label = np.zeros((SIZE, SIZE), np.uint8)
    moved = Motion(photo, shifted(photo, 10, 0)).carried(label)
    assert (moved[:, :6] == 255).mean() > 0.8
    assert (moved[:, 20:] == 0).mean() > 0.95


def test_nothing_moves_between_two_photos_alike() -> None:
    photo, label = textured(), label_of_a_disc()
    assert np.array_equal(Motion(photo, photo).carried(label), label)


def test_photos_too_small_to_follow_keep_the_label() -> None:
    photo = textured(8)
    label = np.zeros((8, 8), np.uint8)
    assert np.array_equal(Motion(photo, photo[::-1].copy()).carried(label), label)


def test_photos_of_two_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="different sizes"):
        Motion(textured(), textured(40))
