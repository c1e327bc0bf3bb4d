"""The preparation of images: as arithmetic in the graph, as numpy beside it, and what is said of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from core.export import predict_onnx
from core.export.package import preparation
from core.export.preparing import Preparation, outside
from core.images.preprocessing import prepare
from core.network.multitask import as_tensor
from core.project.settings import Denoising, Normalisation, Preprocessing
from tests.core.export.conftest import make_model

RNG = np.random.default_rng(0)
BYTES = RNG.integers(0, 256, (9, 11, 3), dtype=np.uint8)
DEEP = RNG.integers(0, 65536, (9, 11, 3), dtype=np.uint16)
LIMITS = Normalisation(by="project", limits=((20, 220), (0, 100), (7, 7)), per_channel=True)


@pytest.mark.parametrize(
    ("image", "how"),
    [
        (BYTES, Preprocessing(normalisation=LIMITS)),
        (BYTES, Preprocessing(normalisation=Normalisation(by="project", limits=((3, 250),)), left_out=(1,))),
        (BYTES, Preprocessing()),
        (
            DEEP,
            Preprocessing(normalisation=Normalisation("project", limits=((20, 220),), depth=((0.0, 9.0),))),
        ),
    ],
)
def test_the_graph_prepares_values_as_learning_did(image: np.ndarray[Any, Any], how: Preprocessing) -> None:
    expected = as_tensor(prepare(image, how))
    values = Preparation(how, 3)(as_tensor(image))
    torch.testing.assert_close(values, expected, atol=1e-4, rtol=0)
    scaled = Preparation(how, 3, 255.0)(as_tensor(image) / 255)
    torch.testing.assert_close(scaled, expected, atol=1e-4, rtol=0)


@pytest.mark.parametrize("image", [BYTES, np.repeat(DEEP[..., :1], 3, axis=2)])
@pytest.mark.parametrize(
    "how",
    [
        Preprocessing(),
        Preprocessing(normalisation=Normalisation(by="image")),
        Preprocessing(normalisation=Normalisation(by="image", low=0, high=90, per_channel=True)),
        Preprocessing(normalisation=Normalisation(by="image"), denoising=Denoising("median", 3)),
        Preprocessing(normalisation=LIMITS, denoising=Denoising("median", 2)),
    ],
)
def test_the_script_prepares_images_as_learning_did(image: np.ndarray[Any, Any], how: Preprocessing) -> None:
    values = predict_onnx.prepare(image, preparation(make_model(how), []))
    stored = image
    if image.dtype != np.uint8:  # as read: between the percentiles of its own values
        low, high = np.percentile(image, (0.5, 99.5))
        stored = np.floor(((image - low) * (65535 / (high - low)) + 0.5).clip(0, 65535)).astype(np.uint16)
    np.testing.assert_allclose(values, as_tensor(prepare(stored, how)).numpy(), atol=2e-2)


def test_what_is_not_in_the_graph_is_said() -> None:
    assert outside(Preprocessing(normalisation=LIMITS, left_out=(0,))) == ()
    assert outside(Preprocessing(normalisation=Normalisation(by="project"))) == ()  # not measured
    (percentiles,) = outside(Preprocessing(normalisation=Normalisation(by="image", per_channel=True)))
    assert "their own 1 and 99 percentiles (each channel)" in percentiles
    stretched, denoised = outside(Preprocessing(normalisation=LIMITS, denoising=Denoising("bilateral", 4)))
    assert "20 to 220, 0 to 100, 7 to 7" in stretched
    assert "(bilateral, strength 4)" in denoised
