"""Small images are encoded at twice their size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig, LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.initial_network import suited, wanted
from core.learning.pacing import Pacing
from core.network.architecture import Architecture
from core.network.multitask import MultiTaskNet, as_tensor
from core.network.registry import choose
from core.predicting.predictor import predict_image
from core.project.model import ImageEntry

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

CPU = torch.device("cpu")
DOUBLE = (2.0, 1.0)


def data_of(*sizes: tuple[int, int]) -> LearningData:
    """A project whose images have those widths and heights."""
    entries = tuple(
        ImageEntry(f"i{n}", f"i{n}.png", width=width, height=height)
        for n, (width, height) in enumerate(sizes)
    )
    return LearningData((), entries, lambda _: np.zeros((8, 8, 3), np.uint8), lambda *_: None)


@pytest.mark.parametrize(
    ("sizes", "scales"),
    [
        (((216, 256), (256, 208)), DOUBLE),
        (((216, 256), (256, 208), (2000, 1000)), DOUBLE),
        (((320, 320),), DOUBLE),
        (((321, 20),), (1.0, 0.5)),
        (((480, 360),), (1.0, 0.5)),
        (((216, 256), (480, 360), (480, 360)), (1.0, 0.5)),
        (((0, 0),), (1.0, 0.5)),  # of unknown size
        ((), (1.0, 0.5)),
    ],
)
def test_most_images_decide_at_which_scales_all_are_encoded(
    sizes: tuple[tuple[int, int], ...], scales: tuple[float, ...]
) -> None:
    assert wanted(LearnSettings(), data_of(*sizes)).scales == scales


def test_a_network_that_needs_other_scales_keeps_its_own() -> None:
    transformer = choose(encoder="dinov2")
    assert wanted(LearnSettings(architecture=transformer), data_of((200, 200))).scales == (1.0,)


def test_the_scales_are_stored_with_the_model() -> None:
    architecture = wanted(LearnSettings(), data_of((200, 200)))
    assert Architecture.from_json(architecture.as_json()) == architecture


def test_a_batch_costs_as_much_as_one_of_larger_images() -> None:
    config = FullConfig(pixels=200_000)
    assert suited(config, Architecture(scales=DOUBLE)).pixels == 50_000
    assert suited(config, Architecture()).pixels == 200_000


def test_each_pixel_has_features_of_its_own() -> None:
    net = MultiTaskNet({"t": 2}, Architecture(scales=DOUBLE), pretrained=False).eval()
    image = np.random.default_rng(0).integers(0, 256, (50, 70, 3), dtype=np.uint8)
    with torch.inference_mode():
        pyramid = net.features(as_tensor(image))
    assert (pyramid.height, pyramid.width) == (64, 96)
    assert pyramid.maps[0].shape[2:] == (64, 96)
    assert predict_image(net, image, ["t"], CPU)["t"].classes.shape == (50, 70)


def test_full_learning_learns_at_that_size(world: World) -> None:
    torch.manual_seed(0)
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, Architecture(scales=DOUBLE)).eval()
    config = replace(FullConfig(), pixels=4 * 64 * 80)
    run = FullRun(net, Dataset(world.data()), CPU, config=config, limit=Limit(steps=2))
    while not run.done:
        list(run.advance({}, Pacing()))
    assert run.steps == 2
    assert run.trainer is not None
    assert run.trainer.net.neck.scales == DOUBLE
