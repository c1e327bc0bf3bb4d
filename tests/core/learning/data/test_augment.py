from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.learning.choices import full_config_of
from core.learning.config import Augmentation
from core.learning.data.augment import (
    Crop,
    mirror,
    nearest,
    padded,
    paste,
    stack_labels,
    turn,
    upside_down,
    vary,
)
from core.network.neck import Frame
from core.project.file import encode_project, parse_project
from core.project.model import Choices, Project

PLAIN = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)


def example() -> tuple[np.ndarray, np.ndarray]:
    image = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    labels = (np.arange(40 * 60).reshape(40, 60) % 7).astype(np.uint8)
    return image, np.stack([labels, 6 - labels], axis=-1)


def crop(how: Augmentation = PLAIN, scale: float = 1.0, seed: int = 0) -> Crop:
    image, labels = example()
    return vary(image, labels, (11, 52), (24, 32), scale, how, np.random.default_rng(seed))


def test_unvaried_it_is_a_piece_of_the_image_with_its_labels() -> None:
    image, labels = example()
    for seed in range(10):
        cut = crop(seed=seed)
        rows = slice(cut.frame.top, cut.frame.top + 24)
        columns = slice(cut.frame.left, cut.frame.left + 32)
        np.testing.assert_array_equal(cut.image, image[rows, columns])
        np.testing.assert_array_equal(cut.labels, labels[rows, columns])
        assert rows.start <= 11 < rows.stop
        assert columns.start <= 52 < columns.stop


@pytest.mark.parametrize("flip", [mirror, upside_down])
def test_turned_over_twice_it_is_as_before(flip) -> None:
    cut = crop()
    again = flip(flip(cut))
    np.testing.assert_array_equal(again.image, cut.image)
    np.testing.assert_array_equal(again.labels, cut.labels)
    assert again.frame == cut.frame


def test_mirrored_its_place_is_mirrored_too() -> None:
    cut = mirror(crop())
    image, labels = (a[:, ::-1] for a in example())
    np.testing.assert_array_equal(cut.image[0], image[cut.frame.top, cut.frame.left :][:32])
    np.testing.assert_array_equal(cut.labels[0], labels[cut.frame.top, cut.frame.left :][:32])


@pytest.mark.parametrize("scale", [0.5, 1.4])
def test_scaled_labels_keep_their_classes(scale: float) -> None:
    cut = crop(scale=scale)
    assert cut.image.shape[:2] == cut.labels.shape[:2]
    assert set(np.unique(cut.labels)) <= set(range(7))
    assert cut.frame.height == round(40 * scale)


@pytest.mark.parametrize("scale", [0.5, 0.75, 0.9, 1.1, 1.4, 2.0])
def test_scaled_labels_stay_where_the_image_is(scale: float) -> None:
    """Of an image that says where each of its pixels was: what a label is of lies where the scaled image says."""
    height, width = 120, 200
    there = np.tile(np.arange(width, dtype=np.float32), (height, 1))
    size = (round(width * scale), round(height * scale))
    image = cv2.resize(there, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    labels = nearest(np.tile(np.arange(width, dtype=np.uint8), (height, 1))[..., None], size)[..., 0]
    assert labels.shape == image.shape
    inside = (labels.astype(np.float32) - image)[:, 3:-3]
    assert abs(inside.mean()) < 0.05
    assert abs(inside).max() <= 0.76


def test_a_crop_that_is_too_small_is_filled_with_unlabelled_pixels() -> None:
    small = crop()
    larger = padded(small, (30, 32))
    assert larger.image.shape == (30, 32, 3)
    np.testing.assert_array_equal(larger.image[:24], small.image)
    np.testing.assert_array_equal(larger.image[24:], small.image[:-7:-1])
    assert (larger.labels[24:] == 255).all()
    assert padded(small, (24, 32)) is small


def test_what_comes_in_at_the_corners_is_unlabelled() -> None:
    image, labels = (np.full((32, 32, n), 3, np.uint8) for n in (3, 2))
    cut = Crop(image, labels, Frame(0, 0, 32, 32))
    turned = turn(cut, 45)
    assert (turned.labels[0, 0] == 255).all()
    assert (turned.labels[16, 16] == 3).all()
    assert set(np.unique(turned.labels)) == {3, 255}


def test_a_task_without_a_label_is_unlabelled_throughout() -> None:
    label = np.zeros((4, 5), np.uint8)
    stacked = stack_labels({"b": label}, ("a", "b"), (4, 5))
    assert (stacked[..., 0] == 255).all()
    assert (stacked[..., 1] == 0).all()


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 2**32))
def test_pasted_is_a_rectangle_and_all_else_stays(height: int, width: int, seed: int) -> None:
    one, other = (
        Crop(
            np.full((height, width, 4), n, np.uint8),
            np.full((height, width, 2), n, np.uint8),
            Frame(0, 0, 9, 9),
        )
        for n in (1, 255)
    )
    made = paste(one, other, np.random.default_rng(seed))
    inside = made.labels[..., 0] == 255
    np.testing.assert_array_equal(made.image, np.where(inside[..., None], 255, 1).repeat(4, axis=2))
    np.testing.assert_array_equal(made.labels[..., 1] == 255, inside)
    rows, columns = inside.any(axis=1), inside.any(axis=0)
    np.testing.assert_array_equal(inside, np.outer(rows, columns))
    assert (one.labels == 1).all()


def test_as_much_is_pasted_as_is_left() -> None:
    one, other = (
        Crop(np.full((40, 40, 1), n, np.uint8), np.zeros((40, 40, 0), np.uint8), Frame(0, 0, 40, 40))
        for n in (0, 1)
    )
    shares = [paste(one, other, np.random.default_rng(seed)).image.mean() for seed in range(400)]
    assert 0.25 < np.mean(shares) < 0.45  # half, less what lies beyond the border
    assert np.max(shares) > 0.8


@pytest.mark.parametrize("mix", [-0.1, 1.1])
def test_the_fraction_of_mixed_crops_is_0_to_1(mix: float) -> None:
    with pytest.raises(ValueError, match="fraction"):
        Augmentation(mix=mix)


def test_a_project_s_augmentation_is_what_full_learning_varies_crops_with() -> None:
    how = Augmentation(upside_down=True, mix=0.4)
    project = Project("p", learning=Choices(augmentation=how))
    kept = parse_project(encode_project(project))
    assert full_config_of(kept.learning).augmentation == how
    assert full_config_of(kept.learning, objective="dice").augmentation == how
    with pytest.raises(ValueError, match=r"learning\.augmentation"):
        parse_project(encode_project(project).replace(b'"mix": 0.4', b'"mix": 4'))


@pytest.mark.parametrize("name", ["turn", "colour", "blur", "noise"])
@pytest.mark.parametrize("amount", [1e9, 1e308, float("inf"), float("nan")])
def test_amounts_that_no_arithmetic_can_take_are_bounded(name: str, amount: float) -> None:
    how = Augmentation()
    object.__setattr__(how, name, amount)  # as a file could hold it, whatever is checked where files are read
    for seed in range(6):
        varied = crop(how, seed=seed)
        assert varied.image.shape == (24, 32, 3)
        assert varied.image.dtype == np.uint8
