"""A map is high where the evidence is, and a band that decides comes first."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.insight.explaining.band_importance import MEASURED, band_drops, band_means
from core.insight.explaining.explanation import BandsWeighed, Explain
from core.insight.explaining.saliency import channel_weights, saliency
from core.insight.explaining.why import around
from core.network.heads import PixelHead
from core.network.neck import Pyramid

CPU = torch.device("cpu")


def head_for(channel: int, channels: int = 3) -> PixelHead:
    """A head whose class 1 depends on that channel alone: the more of it, the likelier."""
    head = PixelHead(channels, 2, hidden=1).eval()
    with torch.no_grad():
        for parameter in head.parameters():
            parameter.zero_()
        head.project.weight[0, channel] = 1.0
        head.project.bias[0] = 5.0  # so that no ReLU cuts what is below the average
        head.mix.weight[0, 0] = 1.0
        head.classify.weight[1, 0] = 2.0
        head.classify.bias[1] = -10.0
    return head


def pyramid() -> Pyramid:
    """32 x 32 pixels: channel 0 is high at the top left, 1 at the bottom right, 2 (coarser) at the top right."""
    fine = torch.full((1, 2, 8, 8), -0.5)
    fine[0, 0, :2, :2] = 2.0
    fine[0, 1, 6:, 6:] = 2.0
    coarse = torch.full((1, 1, 4, 4), -0.5)
    coarse[0, 0, 0, 3] = 2.0
    return Pyramid((fine, coarse), 32, 32)


@pytest.mark.parametrize(("channel", "corner"), [(0, (0, 0)), (1, (7, 7)), (2, (0, 7))])
def test_the_map_is_high_where_the_deciding_feature_is(channel: int, corner: tuple[int, int]) -> None:
    head, maps = head_for(channel), pyramid()
    middle = maps.at(torch.tensor([15.0]), torch.tensor([15.0]))  # where nothing is special
    weights = channel_weights(head, middle, 1)
    assert weights.abs().argmax() == channel
    strengths = saliency(maps, weights, (8, 8))
    assert strengths[corner] == strengths.max()
    assert strengths[corner] == pytest.approx(2.0 * float(weights[channel]))
    assert strengths[4, 4] == 0  # what is below the average speaks against it


def test_what_speaks_for_one_of_two_classes_speaks_against_the_other() -> None:
    head, maps = head_for(0), pyramid()
    features = maps.at(torch.tensor([15.0, 3.0]), torch.tensor([15.0, 3.0]))
    first, second = (channel_weights(head, features, index) for index in (0, 1))
    assert torch.allclose(first, -second)
    assert not bool(((saliency(maps, first, (8, 8)) > 0) & (saliency(maps, second, (8, 8)) > 0)).any())


def test_a_task_of_a_single_class_is_explained_by_its_logit() -> None:
    head = PixelHead(3, 1).eval()
    weights = channel_weights(head, torch.ones(4, 3), 0)
    assert bool(torch.isfinite(weights).all())
    assert bool(weights.any())


def test_features_of_inference_mode_are_explained() -> None:
    """Those in memory were computed without gradients."""
    with torch.inference_mode():
        features = torch.ones(2, 3)
    assert channel_weights(head_for(1), features, 1).argmax() == 1


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_the_band_that_decides_comes_first(dtype: type[np.uint8 | np.uint16]) -> None:
    """Class 1 where the third band is brighter than on average; the fourth speaks against it a little."""
    scale = 1 if dtype is np.uint8 else 257
    image = np.random.default_rng(0).integers(90, 110, (16, 16, 5)).astype(dtype)
    image[4:8, 4:8, 2:4] = 200
    image = (image * np.array(scale)).astype(dtype)
    means = band_means(image)
    assert 99 < means[2] < 107

    def probability(pixels: torch.Tensor) -> float:
        part = pixels[0, :, 4:8, 4:8].mean(dim=(1, 2))
        return float(torch.sigmoid((part[2] - 150) / 10 - (part[3] - 100) / 100))

    work = band_drops(image, means, probability, CPU)
    pieces = 0
    while True:
        try:
            next(work)
            pieces += 1
        except StopIteration as end:
            whole, drops = end.value
            break
    assert pieces == 5
    weighed = BandsWeighed(Explain("i", "t", 5, 5), whole, drops)
    assert whole > 0.9
    assert weighed.order()[:2] == [2, 3]
    assert drops[2] > 0.8
    assert drops[3] < 0
    assert max(abs(drops[i]) for i in (0, 1, 4)) < 1e-6


def test_means_of_a_large_image_are_those_of_evenly_spaced_pixels() -> None:
    rows = MEASURED // 1024 * 2 + 1
    image = np.broadcast_to(np.array([7, 200], np.uint8), (rows, 1024, 2))
    assert band_means(image).tolist() == [7, 200]


@pytest.mark.parametrize(
    ("size", "y", "x", "part"),
    [
        ((100, 300), 50, 290, (0, 0, 100, 300)),
        ((5000, 300), 2500, 10, (1984, 0, 3008, 300)),
        ((5000, 4000), 4999, 3999, (4032, 3008, 5000, 4000)),
        ((5000, 4000), 0, 2000, (0, 1472, 1024, 2496)),
    ],
)
def test_of_a_large_image_a_part_around_the_pixel_is_looked_at(
    size: tuple[int, int], y: int, x: int, part: tuple[int, int, int, int]
) -> None:
    tile = around(size, y, x, 1024)
    assert tuple(tile[:4]) == part
    assert tile.top <= y < tile.bottom
    assert tile.left <= x < tile.right
