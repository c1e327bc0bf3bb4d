from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.images.preprocessing import prepare
from core.learning.data.preview import examples
from core.project.settings import Augmentation, Denoising, Normalisation, Preprocessing

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

PLAIN = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)


def test_they_are_around_labelled_pixels_and_the_same_for_a_seed(world: World) -> None:
    how = Augmentation(mix=0.5, turn=20)
    one, again = (examples(world.data(), "i0", how, 3, side=24) for _ in range(2))
    assert len(one) == 6
    for a, b in zip(one, again, strict=True):
        np.testing.assert_array_equal(a.image, b.image)
        np.testing.assert_array_equal(a.labels, b.labels)
    assert any((c.labels != 255).any() for c in one)
    others = examples(world.data(), "i0", how, 4, side=24)
    assert any(
        a.image.shape != b.image.shape or (a.image != b.image).any() for a, b in zip(one, others, strict=True)
    )


def test_they_show_the_image_as_it_is_prepared(world: World) -> None:
    world.preprocessing = Preprocessing(normalisation=Normalisation("image"), denoising=Denoising("median"))
    whole = examples(world.data(), "i2", PLAIN, 0, count=1)[0]  # which has no label
    np.testing.assert_array_equal(whole.image, prepare(world.images["i2"], world.preprocessing))
    assert (whole.labels == 255).all()


def test_another_image_is_pasted_in(world: World) -> None:
    world.images["i1"] = np.full_like(world.images["i1"], 7)
    crops = examples(world.data(), "i0", Augmentation(False, False, 1, 1, colour=0, mix=1.0), 0)
    assert any((c.image == 7).all(axis=-1).any() for c in crops)


def test_an_image_that_cannot_be_read_is_said(world: World) -> None:
    world.images["i0"] = np.zeros((0, 0, 3), np.uint8)
    with pytest.raises(ValueError, match=r"i0\.png"):
        examples(world.data(), "i0", PLAIN, 0)
