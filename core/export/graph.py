"""A network as one function of tensors, from an image's values to the probabilities of every task's classes.

A graph that takes any size gets images that are padded already, and their size before, because the padding can't be
followed through the network with a symbol for a size: see core.export.onnx_file, which puts it around the graph.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import torch
import torch.nn.functional as F
from timm.layers.conv2d_same import Conv2dSame
from torch import Tensor, nn

from core.export.preparing import Preparation
from core.network.multitask import FINE
from core.network.neck import POSITION_STRIDE, POSITIONS, Frame
from core.predicting.calibration import Calibration, calibration_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.export.trained import TrainedModel
    from core.network.heads import PixelHead
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.project.model import Task

CONFIDENCE = "_confidence"
"""The end of the name of an output that holds the confidence of the class decided on."""


@dataclass(frozen=True, slots=True)
class Output:
    """One output of the graph."""

    name: str
    """A C identifier made of the task's id, as ONNX wants it."""
    task: Task


def outputs_of(tasks: Sequence[Task]) -> tuple[Output, ...]:
    """An output for each task. Task ids that would give the same name are numbered."""
    names: list[str] = []
    for task in tasks:
        plain = re.sub(r"\W", "_", task.id, flags=re.ASCII)
        plain = f"task_{plain}" if plain[0].isdigit() or plain in _TAKEN else plain
        name, number = plain, 2
        while {name, name.removesuffix(CONFIDENCE), name + CONFIDENCE} & set(names):
            name, number = f"{plain}_{number}", number + 1
        names.append(name)
    return tuple(Output(name, task) for name, task in zip(names, tasks, strict=True))


IMAGE = "image"
"""The name of the input."""
PADDED, SIZE = "padded", "size"
"""The names of the inputs of a graph that takes padded images of any size."""
_TAKEN = frozenset([IMAGE, PADDED, SIZE])


class PaddedGraph(nn.Module):
    """Padded images of any size -> the probabilities of every task's classes at the pixels of the padded image.

    What decides is in them, the thresholds of classes too: the most probable class is the one that Maskloom predicts
    with one look. With `confidences`, each task's confidence in that class, (N, 1, H, W), follows: a likelihood
    without thresholds, calibrated.
    """

    def __init__(self, model: TrainedModel, *, input_scale: float = 1.0, confidences: bool = False) -> None:
        super().__init__()
        self.net, tasks = _with_constant_padding(model.net), [task.id for task in model.tasks]
        self.preparation = Preparation(model.preprocessing, model.channels, input_scale)
        pyramid = _example(model.net)
        groups: dict[tuple[int, ...] | None, list[str]] = {}
        for task in tasks:
            groups.setdefault(model.net.head(task).reads, []).append(task)
        self.joined_heads = nn.ModuleList(
            JoinedHeads([model.net.head(task) for task in group], pyramid) for group in groups.values()
        )
        order = [task for group in groups.values() for task in group]
        self.order = [order.index(task) for task in tasks]
        self.confidences = nn.ModuleList(
            Confidence(calibration_of(model.net, task)) for task in tasks if confidences
        )

    @property
    def multiple(self) -> int:
        """What the sides of a padded image are multiples of."""
        return self.net.neck.multiple

    @property
    def smallest(self) -> int:
        """The smallest of these in which every map has at least a cell of its own size."""
        return smallest_side(self.multiple)

    @property
    def channels(self) -> int:
        """The number of channels of an image."""
        return self.net.architecture.channels

    def forward(self, padded: Tensor, size: Tensor) -> tuple[Tensor, ...]:
        """`size`: (2,) float32, the height and width before the padding."""
        frame_size = cast("tuple[int, int]", (size[0], size[1]))  # numbers that are known when the graph runs
        pyramid = self.net.features(self.preparation(padded), Frame(0, 0, *frame_size))
        sides = padded.shape[2], padded.shape[3]
        logits = [values for heads in self.joined_heads for values in heads(pyramid)]
        probabilities = [
            F.interpolate(logits[index].softmax(dim=1), size=sides, mode="bilinear", align_corners=False)
            for index in self.order
        ]
        confidences = [
            confidence(probability)
            for confidence, probability in zip(self.confidences, probabilities, strict=False)
        ]
        return (*probabilities, *confidences)


class JoinedHeads(nn.Module):
    """Heads that read the same maps, computed together as in core.network.heads, with the thresholds in their biases.

    Which maps have the same size is found out before: comparing sizes is no part of a graph.
    """

    def __init__(self, heads: Sequence[PixelHead], pyramid: Pyramid) -> None:
        """`pyramid`: an example of what they read."""
        super().__init__()
        self.reads = heads[0].reads or tuple(range(len(pyramid.maps)))
        channels = [pyramid.maps[index].shape[1] for index in self.reads]
        joined = torch.cat([head.project.weight.detach() for head in heads])
        weights = torch.split(joined, channels, dim=1)
        strides = [_stride(pyramid, index) for index in self.reads]
        self.groups: list[tuple[int, list[int]]] = []
        """Strides, and the maps that have it, by their position in `reads`."""
        for stride in sorted(set(strides)):
            indices = [index for index, map_stride in enumerate(strides) if map_stride == stride]
            weight = torch.cat([weights[index] for index in indices], dim=1)
            self.register_buffer(f"weight_{len(self.groups)}", weight[:, :, None, None])
            self.groups.append((stride, indices))
        self.register_buffer("bias", torch.cat([head.project.bias.detach() for head in heads])[:, None, None])
        self.mix = nn.ModuleList(_pointwise(head.mix.weight, head.mix.bias) for head in heads)
        self.classify = nn.ModuleList(
            _pointwise(head.classify.weight, head.classify.bias + head.offset) for head in heads
        )

    def forward(self, pyramid: Pyramid) -> list[Tensor]:
        """Each head's logits (N, classes, h, w), one cell for every second pixel of a row and column."""
        size = pyramid.height // FINE, pyramid.width // FINE
        total = self.get_buffer("bias")
        for number, (stride, indices) in enumerate(self.groups):
            level = torch.cat([pyramid.maps[self.reads[index]] for index in indices], dim=1)
            if 0 < stride < FINE:
                level = _resized(level, size)
            projected = F.conv2d(level, self.get_buffer(f"weight_{number}"))
            total = total + (projected if 0 < stride <= FINE else _resized(projected, size))
        hidden = F.relu(total).chunk(len(self.mix), dim=1)
        mixed = [F.relu(mix(values)) for mix, values in zip(self.mix, hidden, strict=True)]
        return [classify(values) for classify, values in zip(self.classify, mixed, strict=True)]


def _with_constant_padding(net: MultiTaskNet) -> MultiTaskNet:
    """A copy whose convolutions don't work out their padding from the size of the image, as some of timm's do.

    Sides are multiples of every stride, so it is always the same.
    """
    net = copy.deepcopy(net)
    net.heads = nn.ModuleDict()  # JoinedHeads are in their place
    for name, module in list(net.named_modules()):
        if isinstance(module, Conv2dSame):
            owner = net.get_submodule(name.rpartition(".")[0])
            setattr(owner, name.rpartition(".")[2], ConstantlyPadded(module))
    return net


class ConstantlyPadded(nn.Module):
    """A convolution with the padding that it has where sides are multiples of its stride."""

    def __init__(self, convolution: nn.Conv2d) -> None:
        super().__init__()
        self.weight, self.bias = convolution.weight, convolution.bias
        self.stride, self.dilation, self.groups = convolution.stride, convolution.dilation, convolution.groups
        self.padding: list[int] = []
        """Left, right, top, bottom."""
        for kernel, stride, dilation in zip(
            convolution.kernel_size, convolution.stride, convolution.dilation, strict=True
        ):
            total = max(0, (kernel - 1) * dilation + 1 - stride)
            self.padding = [total // 2, total - total // 2, *self.padding]

    def forward(self, x: Tensor) -> Tensor:
        """(N, C, h, w)."""
        padded = F.pad(x, self.padding)
        return F.conv2d(padded, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


def _pointwise(weight: Tensor, bias: Tensor) -> nn.Conv2d:
    """A linear layer as a convolution."""
    layer = nn.Conv2d(weight.shape[1], weight.shape[0], 1)
    layer.load_state_dict({"weight": weight.detach()[:, :, None, None], "bias": bias.detach()})
    return layer


def smallest_side(multiple: int) -> int:
    """The smallest multiple of it that is as long as a cell of positions."""
    return -(-POSITION_STRIDE // multiple) * multiple


def _resized(level: Tensor, size: tuple[int, int]) -> Tensor:
    return F.interpolate(level, size=size, mode="bilinear", align_corners=False)


def _example(net: MultiTaskNet) -> Pyramid:
    """The pyramid of a small image."""
    image = torch.zeros(1, net.architecture.channels, net.neck.multiple, 3 * net.neck.multiple)
    with torch.no_grad():
        return net.features(image)


def _stride(pyramid: Pyramid, index: int) -> int:
    """The pixels between the cells of a map, the same in images of all sizes; minus the map's number if it differs."""
    level = pyramid.maps[index]
    is_position = level.shape[1] == POSITIONS
    if is_position and pyramid.height % POSITION_STRIDE:
        return -1 - index
    return pyramid.height // level.shape[2]


class Confidence(nn.Module):
    """(N, classes, H, W) probabilities of decision -> (N, 1, H, W), the calibrated likelihood of the one decided on."""

    def __init__(self, calibration: Calibration) -> None:
        super().__init__()
        self.plain, self.power = calibration.changes_nothing, 1 / calibration.temperature
        offset = torch.zeros(1) if calibration.offset is None else calibration.offset
        factors = Calibration(calibration.offset).likelihoods(torch.ones_like(offset))
        self.register_buffer("factors", factors[:, None, None])

    def forward(self, probability: Tensor) -> Tensor:
        """See core.predicting.calibration."""
        if self.plain:
            return probability.amax(dim=1, keepdim=True)
        decided = probability.argmax(dim=1, keepdim=True)
        likelihoods = (probability * self.get_buffer("factors")).pow(self.power)
        return likelihoods.gather(1, decided) / likelihoods.sum(dim=1, keepdim=True)


class FixedGraph(nn.Module):
    """Images of one size -> the same at their own pixels."""

    def __init__(self, graph: PaddedGraph) -> None:
        super().__init__()
        self.inner = graph  # torch has an attribute `graph` of its own

    def forward(self, image: Tensor) -> tuple[Tensor, ...]:
        """(N, C, H, W), as read."""
        height, width = image.shape[2:]
        size = torch.tensor([float(height), float(width)])
        maps: tuple[Tensor, ...] = self.inner(self.inner.net.neck.pad(image), size)
        return tuple(m[:, :, :height, :width] for m in maps)
