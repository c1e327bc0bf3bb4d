"""Lighter graphs: weights of 16 bits, or weights and activations of 8, kept only where the scores stay.

Integers are static and per channel, calibrated on the project's images ("QDQ"). Where the processor has no VNNI, its
8-bit products can overflow, so that weights get 7 bits (`reduce_range`).
"""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, median
from typing import TYPE_CHECKING, Any, Final

from core.export.errors import ExportError, tell, writing
from core.export.graph import IMAGE
from core.export.options import FLOAT16, FLOAT32, INT8

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.export.errors import Progress
    from core.export.examples import Examples, Floats
    from core.export.graph import Output

MOST_LOST: Final = 0.01
"""Of the mean IoU."""
CALIBRATION: Final = 32
SCORED: Final = 64
_NO_EXAMPLES: Final = (
    "No labelled image could be read, so it is not known what a lighter model would lose. Choose float32."
)
_QUANTISED: Final = ("Conv", "MatMul", "Gemm")


@dataclass(slots=True)
class _Graph:
    """A graph under trial."""

    precision: str
    path: Path
    iou: dict[str, float] = field(default_factory=dict)
    """By task name."""
    milliseconds: float = 0.0

    @property
    def mean(self) -> float:
        return fmean(self.iou.values())

    def row(self) -> str:
        """A line of the table."""
        scores = ", ".join(f"{name} {value:.3f}" for name, value in self.iou.items())
        size = self.path.stat().st_size / 1e6
        return f"{self.precision}: {size:.1f} MB; IoU {scores}; {self.milliseconds:.0f} ms an image."


def lighten(
    path: Path,
    outputs: Sequence[Output],
    precision: str,
    examples: Examples | None,
    progress: Progress | None = None,
) -> list[str]:
    """Replace the file that was written with one of this precision; what both are like, in lines.

    Raises ExportError, also if it loses too much, and InterruptedError: then there is no file.
    """
    if precision == FLOAT32:
        return []
    try:
        with writing(path), tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as folder:
            light = Path(folder) / path.name
            lines = _converted((path, light), outputs, precision, examples, progress)
            os.replace(light, path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return lines


def _converted(
    paths: tuple[Path, Path],
    outputs: Sequence[Output],
    precision: str,
    examples: Examples | None,
    progress: Progress | None,
) -> list[str]:
    """Convert the first file to the second and try both on labelled images; the lines of the table."""
    path, light = paths
    if examples is None:
        raise ExportError(_NO_EXAMPLES)
    if precision == FLOAT16:
        to_half(path, light)
    else:
        to_integers(path, light, IMAGE, _told(examples.images(CALIBRATION), progress))
    _describe(light, path)
    graphs = [_Graph(FLOAT32, path), _Graph(precision, light)]
    _try(graphs, outputs, examples, progress)
    lost = graphs[0].mean - graphs[1].mean
    lines = [graph.row() for graph in graphs]
    if lost > MOST_LOST:
        raise ExportError(
            f"With {precision} the mean IoU falls by {lost:.3f}, more than {MOST_LOST}, so nothing was written. "
            f"{' '.join(lines)} Choose {FLOAT16 if precision == INT8 else FLOAT32}."
        )
    return lines


def _told(images: Iterator[Floats], progress: Progress | None) -> Iterator[Floats]:
    for number, image in enumerate(images):
        tell(progress, number / CALIBRATION, "calibrating")
        yield image


def _describe(light: Path, source: Path) -> None:
    """Give a converted file the metadata and the version of the other, and its nodes an order that is valid."""
    import onnx
    from onnxruntime.quantization.onnx_model import ONNXModel

    described, converted = onnx.load(source), onnx.load(light)
    ONNXModel(converted).topological_sort()
    _share_constants(converted.graph)
    del converted.graph.value_info[:]
    converted.ir_version = described.ir_version
    del converted.metadata_props[:]
    converted.metadata_props.extend(described.metadata_props)
    onnx.checker.check_model(converted)
    onnx.save(converted, light)


def _share_constants(graph: Any) -> None:
    """Keep only one of equal constants: each convolution has zeros of its own, one for every channel."""
    names: dict[tuple[int, tuple[int, ...], bytes], str] = {}
    replacing: dict[str, str] = {}
    unique = []
    for constant in graph.initializer:
        key = constant.data_type, tuple(constant.dims), _values(constant)
        if key in names:
            replacing[constant.name] = names[key]
        else:
            names[key] = constant.name
            unique.append(constant)
    del graph.initializer[:]
    graph.initializer.extend(unique)
    for node in graph.node:
        for index, name in enumerate(node.input):
            node.input[index] = replacing.get(name, name)


def _values(constant: Any) -> bytes:
    from onnx import numpy_helper

    return bytes(numpy_helper.to_array(constant).tobytes())


def to_half(source: Path, target: Path) -> None:
    """Weights and sums of 16 bits; input and outputs stay 32-bit floats."""
    import onnx
    from onnxruntime.transformers.float16 import convert_float_to_float16

    onnx.save(convert_float_to_float16(onnx.load(source), keep_io_types=True), target)


def to_integers(source: Path, target: Path, name: str, images: Iterator[Floats]) -> None:
    """Weights and activations of 8 bits, calibrated on images for the input `name`."""
    from onnxruntime import quantization

    class Reader(quantization.CalibrationDataReader):  # type: ignore[misc]
        def get_next(self) -> dict[str, Floats] | None:
            image = next(images, None)
            return None if image is None else {name: image}

    ready = target.with_name("ready.onnx")
    quantization.quant_pre_process(source, ready, skip_symbolic_shape=True)
    quantization.quantize_static(
        ready,
        target,
        Reader(),
        quant_format=quantization.QuantFormat.QDQ,
        op_types_to_quantize=list(_QUANTISED),
        per_channel=True,
        reduce_range=not has_vnni(),
        activation_type=quantization.QuantType.QUInt8,
        weight_type=quantization.QuantType.QInt8,
    )
    ready.unlink()


def has_vnni(cpu_info: Path = Path("/proc/cpuinfo")) -> bool:
    """Whether this processor adds 8-bit products without overflow; False where it doesn't say."""
    try:
        return "vnni" in cpu_info.read_text(errors="replace")
    except OSError:
        return False


def _try(
    graphs: Sequence[_Graph], outputs: Sequence[Output], examples: Examples, progress: Progress | None
) -> None:
    """Score the graphs on the same labelled images, in turns, so that a busy moment slows both."""
    import onnxruntime

    from core.learning.evaluation.metrics import confusion, score

    sessions = [
        onnxruntime.InferenceSession(str(graph.path), providers=["CPUExecutionProvider"]) for graph in graphs
    ]
    names = [output.name for output in outputs]
    times: list[list[float]] = [[] for _ in graphs]
    counts: list[dict[str, Any]] = [{} for _ in graphs]
    for number, example in enumerate(examples.labelled(SCORED)):
        tell(progress, min(1.0, number / SCORED), "comparing on labelled images")
        for session, seconds, matrices in zip(sessions, times, counts, strict=True):
            begun = time.perf_counter()
            maps = session.run(names, {IMAGE: example.image})
            seconds.append(time.perf_counter() - begun)
            for output, probabilities in zip(outputs, maps, strict=True):
                label = example.labels.get(output.task.id)
                if label is not None:
                    classes = probabilities[0].argmax(axis=0).astype("uint8")
                    matrix = confusion(label, classes, len(output.task.classes))
                    matrices[output.task.name] = matrices.get(output.task.name, 0) + matrix
    if not counts[0]:
        raise ExportError(_NO_EXAMPLES)
    for graph, seconds, matrices in zip(graphs, times, counts, strict=True):
        graph.milliseconds = median(seconds) * 1000
        graph.iou = {name: score(matrix).miou or 0.0 for name, matrix in matrices.items()}
