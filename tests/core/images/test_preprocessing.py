from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.images.preprocessing import (
    MEASURED_IMAGES,
    denoise,
    histogram,
    limits_of,
    normalise,
    prepare,
    prepare_part,
    project_histogram,
)
from core.images.reading import ImageError
from core.project.file import encode_project, parse_project
from core.project.model import Project
from core.project.settings import DENOISE_METHODS, Denoising, Normalisation, Preprocessing

if TYPE_CHECKING:
    from core.images.pixels import Pixels

IMAGES = st.tuples(st.integers(1, 12), st.integers(1, 12), st.integers(1, 16)).flatmap(
    lambda shape: arrays(np.uint8, shape)
)
HOWS = st.builds(
    Preprocessing,
    normalisation=st.builds(
        Normalisation,
        by=st.sampled_from(["none", "image", "project"]),
        low=st.floats(0, 40),
        high=st.floats(60, 100),
        per_channel=st.booleans(),
        limits=st.sampled_from([(), ((20, 200),), ((7, 7),)]),
    ),
    denoising=st.builds(Denoising, method=st.sampled_from(DENOISE_METHODS), strength=st.integers(1, 10)),
)


def grainy(seed: int = 0, channels: int = 3) -> Pixels:
    """A dark square on a grey ground, 60 to 120, with grain."""
    image = np.full((40, 40, channels), 110.0)
    image[10:30, 10:30] = 70
    noise = np.random.default_rng(seed).normal(0, 6, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


@given(IMAGES, HOWS)
def test_shape_and_type_stay_and_the_image_itself_is_not_touched(image: Pixels, how: Preprocessing) -> None:
    before = image.copy()
    made = prepare(image, how)
    assert (made.shape, made.dtype) == (image.shape, np.uint8)
    np.testing.assert_array_equal(image, before)
    if not how.changes:
        assert made is image


@given(IMAGES, st.floats(0, 40), st.floats(60, 100), st.booleans())
def test_normalising_keeps_the_order_of_values(image: Pixels, low: float, high: float, each: bool) -> None:
    made = normalise(image, Normalisation("image", low, high, each))
    for channel in range(image.shape[2]):
        order = np.argsort(image[..., channel], axis=None, kind="stable")
        assert (np.diff(made[..., channel].ravel()[order].astype(int)) >= 0).all()


@given(IMAGES)
def test_from_the_least_to_the_greatest_value_all_of_the_range_is_used_and_twice_is_as_once(
    image: Pixels,
) -> None:
    how = Normalisation("image", 0, 100)
    made = normalise(image, how)
    if image.min() < image.max():
        assert (made.min(), made.max()) == (0, 255)
    else:
        np.testing.assert_array_equal(made, image)
    np.testing.assert_array_equal(normalise(made, how), made)


def test_per_channel_balances_colours_and_jointly_keeps_them() -> None:
    image = np.stack([np.linspace(0, 100, 256), np.linspace(0, 200, 256)], axis=-1).astype(np.uint8)[None]
    each = normalise(image, Normalisation("image", 0, 100, per_channel=True))
    together = normalise(image, Normalisation("image", 0, 100))
    assert each.max(axis=(0, 1)).tolist() == [255, 255]
    assert together.max(axis=(0, 1)).tolist() == [128, 255]


def test_what_lies_beyond_the_percentiles_is_cut_off() -> None:
    image = np.arange(100, dtype=np.uint8).reshape(10, 10, 1)
    made = normalise(image, Normalisation("image", 10, 90))
    assert (made.ravel()[:10] == 0).all()
    assert (made.ravel()[89:] == 255).all()
    assert 0 < made.ravel()[50] < 255


def test_a_project_s_limits_are_every_image_s() -> None:
    how = Normalisation("project", limits=((50, 100),))
    image = np.array([[[40], [50], [75], [100], [130]]], np.uint8)
    assert normalise(image, how).ravel().tolist() == [0, 0, 128, 255, 255]
    assert normalise(image, replace(how, limits=())) is image  # not measured yet


def test_limits_of_other_channels_are_refused_with_the_mend() -> None:
    how = Normalisation("project", per_channel=True, limits=((0, 9), (0, 9), (0, 9)))
    with pytest.raises(ValueError, match="Measure them again"):
        normalise(np.zeros((2, 2, 4), np.uint8), how)


@given(arrays(np.uint8, (6, 5, 2)), st.floats(0, 100))
def test_a_percentile_leaves_that_share_below(image: Pixels, percent: float) -> None:
    how = Normalisation("project", min(percent, 99.0), 100, per_channel=True)
    for channel, (low, high) in enumerate(limits_of(histogram(image), how)):
        values = image[..., channel]
        assert (values <= low).mean() >= how.low / 100 - 1e-9
        assert (values < low).mean() <= how.low / 100 + 1e-9
        assert high == values.max()


def test_a_project_is_measured_on_few_images_that_all_count_the_same() -> None:
    images = {f"i{n}": np.full((2 + n % 3, 2, 1), n % 2 * 200, np.uint8) for n in range(200)}
    read: list[str] = []

    def look(image_id: str) -> Pixels:
        read.append(image_id)
        return images[image_id]

    spread = project_histogram(look, list(images))
    assert len(read) <= MEASURED_IMAGES
    assert spread[0, [0, 200]].sum() == pytest.approx(1)
    assert limits_of(spread, Normalisation("project", 0, 100))[0][0] == 0


def test_images_that_cannot_be_read_or_have_other_channels_are_not_measured() -> None:
    def look(image_id: str) -> Pixels:
        if image_id == "broken":
            raise ImageError("no")
        return np.full((2, 2, 3 if image_id == "a" else 1), 9, np.uint8)

    spread = project_histogram(look, ["broken", "a", "b"], (ImageError,))
    assert spread.shape == (3, 256)
    with pytest.raises(ValueError, match="None of the project's images"):
        project_histogram(look, ["broken"], (ImageError,))
    with pytest.raises(InterruptedError):
        project_histogram(look, ["a"], progress=lambda _share: False)


@pytest.mark.parametrize("method", [m for m in DENOISE_METHODS if m != "none"])
@pytest.mark.parametrize("channels", [1, 3, 5])
def test_grain_goes_and_the_edge_stays(method, channels: int) -> None:
    image = grainy(channels=channels)
    made = denoise(image, Denoising(method, 5))
    assert made[2:8, 2:8].std() < 0.6 * image[2:8, 2:8].std()
    assert float(made[14:26, 2:8].mean()) - float(made[14:26, 12:28].mean()) > 35


@pytest.mark.parametrize("method", [m for m in DENOISE_METHODS if m != "none"])
def test_stronger_leaves_less_grain(method) -> None:
    image = grainy()
    left = [denoise(image, Denoising(method, strength))[2:8, 2:8].std() for strength in (1, 4, 9)]
    assert left[0] >= left[1] >= left[2]
    assert left[0] > left[2]


def test_denoising_comes_after_normalising() -> None:
    image = grainy()
    how = Preprocessing(normalisation=Normalisation("image"), denoising=Denoising("median"))
    expected = denoise(normalise(image, how.normalisation), how.denoising)
    np.testing.assert_array_equal(prepare(image, how), expected)


def test_values_that_make_no_sense_are_refused() -> None:
    for low, high in ((5, 5), (60, 40), (-1, 50), (1, 101)):
        with pytest.raises(ValueError, match="percentiles"):
            Normalisation("image", low, high)
    with pytest.raises(ValueError, match="strength"):
        Denoising("median", 11)
    with pytest.raises(ValueError, match="limits"):
        Normalisation("project", limits=((9, 3),))


def test_a_project_keeps_them_and_one_from_before_has_none() -> None:
    how = Preprocessing(
        normalisation=Normalisation("project", 2, 98, True, ((1, 2), (3, 4), (5, 6))),
        denoising=Denoising("non-local means", 7),
    )
    assert parse_project(encode_project(Project("p", preprocessing=how))).preprocessing == how
    before = (
        b'{"name": "p", "version": 2, "preprocessing": '
        b'{"normalise": "image", "low_percentile": 0.5, "high_percentile": 99.5}}'
    )
    assert not parse_project(before).preprocessing.changes
    wrong = before.replace(b"99.5}", b'99.5, "denoising": {"method": "magic"}}')
    with pytest.raises(ValueError, match=r"preprocessing\.denoising\.method"):
        parse_project(wrong)


@given(arrays(np.uint8, (30, 45, 3)), HOWS, st.data())
@settings(max_examples=30, deadline=None)
def test_a_part_is_what_the_whole_has_there(image: Pixels, how: Preprocessing, draw: st.DataObject) -> None:
    top, left = draw.draw(st.integers(0, 29)), draw.draw(st.integers(0, 44))
    rows, columns = slice(top, draw.draw(st.integers(top, 30))), slice(left, draw.draw(st.integers(left, 45)))
    if rows.start == rows.stop or columns.start == columns.stop:
        return
    made = prepare_part(image, how, rows, columns)
    np.testing.assert_array_equal(made, prepare(image, how)[rows, columns])
