"""Compares an exported file with the network it came from, at several sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from core.export.errors import ExportError, tell
from core.export.graph import smallest_side
from core.images.pixels import STEP
from core.images.preprocessing import prepare
from core.network.multitask import as_tensor
from core.predicting.look import probabilities
from core.project.settings import Denoising, Normalisation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt
    from torch import Tensor

    from core.export.errors import Progress
    from core.export.graph import Output
    from core.export.trained import TrainedModel
    from core.images.pixels import DeepPixels

    Floats = npt.NDArray[np.float32]

CLOSE: Final = 1e-4
"""The most by which probabilities can differ."""
ALIKE: Final = 0.9999
"""The least fraction of pixels that get the same class."""
TIE: Final = 2 * CLOSE
"""Where the two most probable classes differ by less, either is right."""


def sizes_of(multiple: int, fixed: int | None) -> tuple[tuple[int, int], ...]:
    """Heights and widths to compare at: less than what is padded to, odd, and larger than the exporter's example."""
    if fixed is not None:
        return ((fixed, fixed),)
    side = smallest_side(multiple)
    return (
        (max(1, multiple // 2 - 3), max(1, multiple - 5)),
        (2 * multiple - 1, multiple + 3),
        (4 * side - 3, 6 * side),
    )


def verify(
    path: Path,
    model: TrainedModel,
    outputs: Sequence[Output],
    *,
    fixed: int | None = None,
    input_scale: float = 1.0,
    progress: Progress | None = None,
) -> None:
    """Raise ExportError if the file predicts otherwise than Maskloom does with one look."""
    import onnxruntime

    try:
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own kinds, which have no common base
        text = f"The exported file could not be loaded by onnxruntime ({error}), so it was not kept. {REPORT}"
        raise ExportError(text) from error
    sizes = sizes_of(model.net.neck.multiple, fixed)
    for number, size in enumerate(sizes):
        tell(progress, number / len(sizes), "comparing with the network")
        image = _image(size, model, number)
        batch = np.repeat(_as_read(image) / np.float32(input_scale), 2, axis=0)  # two images: a batch
        names = [output.name for output in outputs]
        maps = session.run(names, {session.get_inputs()[0].name: batch})
        expected_maps = _expected(image, model)
        for output, values in zip(outputs, maps, strict=True):
            _compare(np.asarray(values), expected_maps[output.task.id], output, size)


REPORT: Final = "Please report this with the name of the network and its encoder."


def _image(size: tuple[int, int], model: TrainedModel, seed: int) -> DeepPixels:
    """Smooth random values with edges, of the depth that the model's images have."""
    generator = np.random.default_rng(seed)
    coarse = generator.integers(0, 256, (size[0] // 8 + 1, size[1] // 8 + 1, model.channels))
    fine = np.kron(coarse, np.ones((8, 8, 1)))[: size[0], : size[1]]
    values = np.clip(fine + generator.normal(0, 8, fine.shape), 0, 255)
    deep = bool(model.preprocessing.depth)
    return np.round(values * STEP).astype(np.uint16) if deep else np.round(values).astype(np.uint8)


def _as_read(image: DeepPixels) -> Floats:
    """(1, C, H, W), 0 ... 255."""
    return np.asarray(as_tensor(image).numpy(), np.float32)


def _expected(image: DeepPixels, model: TrainedModel) -> dict[str, Tensor]:
    """Maskloom's own probabilities (classes, H, W) by task id, without what comes before the graph."""
    from dataclasses import replace

    from core.export.preparing import steps_of

    inside = replace(model.preprocessing, denoising=Denoising())
    if not steps_of(model.preprocessing).limits:
        inside = replace(inside, normalisation=Normalisation())
    tensor = as_tensor(prepare(image, inside))
    with torch.inference_mode():
        pyramid = model.net.features(tensor)
        size = image.shape[0], image.shape[1]
        return probabilities(model.net, pyramid, size, [task.id for task in model.tasks])


def _compare(values: Floats, wanted: Tensor, output: Output, size: tuple[int, int]) -> None:
    expected = wanted.numpy()
    where = f"{output.task.name} at {size[1]} x {size[0]} pixels"
    for image_values in values:
        if image_values.shape != expected.shape:
            shape = " x ".join(map(str, image_values.shape))
            raise ExportError(f"{NOT_KEPT} {where} has the shape {shape}. {REPORT}")
        difference = float(np.abs(image_values - expected).max())
        if not difference <= CLOSE:  # NaN, too
            raise ExportError(f"{NOT_KEPT} {where} differs by {difference:.2g}. {REPORT}")
        alike = _alike(image_values, expected)
        if alike < ALIKE:
            raise ExportError(
                f"{NOT_KEPT} {where} has {1 - alike:.2%} of its pixels in other classes. {REPORT}"
            )


NOT_KEPT: Final = "The exported file does not predict what the model predicts, so it was not kept."


def _alike(values: Floats, expected: Floats) -> float:
    """The fraction of pixels that get the same class, of those that are no tie."""
    if len(expected) == 1:
        return 1.0
    best = np.partition(expected, -2, axis=0)
    clear = best[-1] - best[-2] > TIE
    same = values.argmax(axis=0) == expected.argmax(axis=0)
    return float(same[clear].mean()) if clear.any() else 1.0
