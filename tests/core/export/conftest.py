"""A tiny trained model, and its ONNX file, which is exported once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from torch import nn

from core.export.onnx_file import write_onnx
from core.export.trained import TrainedModel
from core.network import multitask
from core.network.architecture import Architecture
from core.network.encoder import Encoder
from core.network.model_files import describe
from core.network.multitask import MultiTaskNet
from core.project.model import Class, Task
from core.project.settings import Normalisation, Preprocessing

if TYPE_CHECKING:
    from pathlib import Path

TASKS = (
    Task("road", "Road", (Class("none", "#000000"), Class("road", "#ff0000"), Class("path", "#00ff00"))),
    Task("2-sides", "Two sides", (Class("left", "#0000ff"), Class("right", "#ffff00"))),
)
OFFSET = 0.7
"""Of the class road: a threshold."""


class TinyEncoder(Encoder):
    """Two levels of four channels."""

    channels = (4, 4)
    ends = (0, 1)
    early = 1

    def __init__(self, first: int, factor: int) -> None:
        """`first`: the stride of the first level; the second one is coarser by `factor`."""
        super().__init__(
            nn.Sequential(nn.Conv2d(3, 4, 3, stride=first, padding=1), nn.ReLU()),
            (nn.Sequential(nn.Conv2d(4, 4, 3, stride=factor, padding=1), nn.ReLU()),),
        )
        self.strides = (first, first * factor)


def make_model(
    preprocessing: Preprocessing,
    *,
    sharing: str = "whole",
    channels: int = 3,
    quick: bool = False,
    strides: tuple[int, int] = (2, 8),
    scales: tuple[float, ...] = (1.0, 0.5),
) -> TrainedModel:
    """A model with random weights, scaled so that its classes vary, and with a threshold and a temperature.

    `quick`: as quick learning leaves it, without a decoder. `strides`: see TinyEncoder.
    """
    torch.manual_seed(0)
    architecture = Architecture(sharing=sharing, channels=channels, scales=scales)  # type: ignore[arg-type]
    encoder = TinyEncoder(*strides)
    encoder.read_channels(channels)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(multitask, "build_encoder", lambda *_arguments: encoder)
        net = MultiTaskNet({task.id: len(task.classes) for task in TASKS}, architecture)
    if not quick:
        net.add_decoder()
    net.eval()
    with torch.no_grad():
        blocks = torch.rand(1, channels, 8, 8).mul(255).repeat_interleave(8, 2).repeat_interleave(8, 3)
        for task, logits in net.logits(net.features(blocks)).items():
            layer = net.head(task).classify
            layer.bias -= logits.mean(dim=(0, 2, 3))
            for parameter in (layer.weight, layer.bias):
                parameter /= logits.std(dim=(0, 2, 3)).view(-1, *[1] * (parameter.dim() - 1))
        net.head("road").offset[1] = OFFSET
        net.head("road").temperature.fill_(1.5)
    return TrainedModel(
        net, TASKS, preprocessing, describe(net, TASKS), "harbour", 3, {"road": 2, "2-sides": 1}
    )


@pytest.fixture(scope="session")
def model() -> TrainedModel:
    """It learned from images stretched between limits of the project, without their last band.

    Few levels: each costs a second in the exporter.
    """
    normalisation = Normalisation(by="project", limits=((20, 220),))
    preprocessing = Preprocessing(normalisation=normalisation, left_out=(2,))
    return make_model(preprocessing, strides=(4, 4), scales=(1.0,))


@pytest.fixture(scope="session")
def exported(model: TrainedModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, with confidences."""
    path = tmp_path_factory.mktemp("exported") / "model.onnx"
    write_onnx(model, path, confidences=True, metadata={"extra": "more"})
    return path
