"""Writes a trained model as one ONNX file, which is compared with the network before it is kept."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import logging
import os
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import torch
from torch import nn

from core.atomic import open_new, sync_folder
from core.export.errors import MISSING, ExportError, tell, writing
from core.export.formats import Exported
from core.export.graph import CONFIDENCE, IMAGE, PADDED, SIZE, FixedGraph, Output, PaddedGraph, outputs_of
from core.export.lighter import lighten
from core.export.options import FLOAT32
from core.export.preparing import outside
from core.export.verify import verify
from core.predicting.calibration import calibration_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.export.errors import Progress
    from core.export.trained import TrainedModel

OPSET: Final = 18
"""What onnxruntime 1.14 and later run; the exporter's least."""
IR_VERSION: Final = 9
"""What onnxruntime 1.17 runs; the exporter's own choice is newer."""
METADATA: Final = "maskloom"
"""The key under which the file says in JSON what its outputs mean."""
PACKAGES: Final = ("onnx", "onnxscript", "onnxruntime")


@dataclass(frozen=True, slots=True)
class OnnxFile:
    """A file that was written, and compared with the network."""

    path: Path
    input: str
    outputs: tuple[Output, ...]
    """The tasks' probabilities, in order."""
    remarks: tuple[str, ...]
    """Sentences about what is not in the graph."""
    opset: int


def write(
    model: TrainedModel, out: Path, progress: Progress | None = None, *, precision: str = FLOAT32
) -> Exported:
    """Write the format `onnx` (core.export.formats)."""
    written = write_onnx(model, out, progress=progress)
    table = lighten(written.path, written.outputs, precision, model.examples, progress)
    return Exported(out, (*written.remarks, *table))


def write_onnx(
    model: TrainedModel,
    path: Path,
    *,
    fixed: int | None = None,
    input_scale: float = 1.0,
    confidences: bool = False,
    metadata: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> OnnxFile:
    """Write the model to `path`, and replace what is there. Raises ExportError or InterruptedError; then it is not.

    The input is (N, C, H, W) float32: values as read, 0 ... 255 once multiplied by `input_scale`. `fixed`: the side of
    the square images that it takes; None for images of any size. `confidences`: another output for each task, see
    core.export.graph. `metadata`: more of it, by key.
    """
    _check_packages()
    tell(progress, 0.0, "reading the network")
    outputs = outputs_of(model.tasks)
    names = [output.name for output in outputs]
    names += [name + CONFIDENCE for name in names] if confidences else []
    graph = PaddedGraph(model, input_scale=input_scale, confidences=confidences).eval()
    try:
        proto = _fixed_proto(graph, fixed, names) if fixed is not None else _any_size_proto(graph, names)
    except Exception as error:  # torch's exporter has many kinds
        raise ExportError(_not_exported(model, fixed, error)) from error
    texts = {METADATA: json.dumps(_description(model, outputs, confidences), ensure_ascii=False)}
    _dress(proto, {**texts, **(metadata or {})})
    tell(progress, 0.7, "comparing with the network")
    with _kept_if_right(path) as beside:
        with open(open_new(beside), "wb") as file:
            file.write(proto.SerializeToString())
            file.flush()
            os.fsync(file.fileno())
        verify(
            beside,
            model,
            outputs,
            fixed=fixed,
            input_scale=input_scale,
            progress=lambda fraction, text: progress is None or progress(0.7 + 0.3 * fraction, text),
        )
    return OnnxFile(path, IMAGE, outputs, _remarks(model, fixed), OPSET)


def _remarks(model: TrainedModel, fixed: int | None) -> tuple[str, ...]:
    remarks = outside(model.preprocessing)
    return (*remarks, _POSITIONS) if fixed is not None and model.net.architecture.positions else remarks


_POSITIONS: Final = (
    "The model counts where in its image a pixel lies, and takes each tile for a whole image. If that makes its "
    "predictions worse, train it without positions."
)


def _check_packages() -> None:
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise ExportError(MISSING.format(", ".join(missing)))


def _not_exported(model: TrainedModel, fixed: int | None, error: Exception) -> str:
    architecture = model.net.architecture
    first_line = next(iter(str(error).strip().splitlines()), type(error).__name__)
    size = "images of any size" if fixed is None else f"images of {fixed} x {fixed} pixels"
    return (
        f"The network {architecture.network} with the encoder {architecture.encoder} could not be exported for {size} "
        f"({first_line}). Choose another network, or predict with Maskloom."
    )


@contextlib.contextmanager
def _kept_if_right(path: Path) -> Iterator[Path]:
    """A path beside the file, which takes its place unless something is raised."""
    beside = path.with_name(f".{path.name}.tmp")
    try:
        with writing(path):
            yield beside
            os.replace(beside, path)
            sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


# the graph ---------------------------------------------------------------------------------------------------


def _fixed_proto(graph: PaddedGraph, side: int, names: Sequence[str]) -> Any:
    image = torch.zeros(2, graph.channels, side, side)
    shapes = {IMAGE: {0: torch.export.Dim("batch")}}
    return _traced(FixedGraph(graph), (image,), shapes, [IMAGE], names)


def _any_size_proto(graph: PaddedGraph, names: Sequence[str]) -> Any:
    """The graph for padded images, with the padding before it, and cut to the image after it."""
    multiple, side = graph.multiple, graph.smallest
    # No map of it is one cell high or wide: the exporter would take that for all images.
    padded = torch.zeros(2, graph.channels, 3 * side, 5 * side)
    size = torch.tensor([3.0 * side, 5.0 * side])
    shapes = {
        PADDED: {
            0: torch.export.Dim("batch"),
            2: multiple * torch.export.Dim("rows"),
            3: multiple * torch.export.Dim("columns"),
        },
        SIZE: None,
    }
    inner_names = [f"padded_{name}" for name in names]
    proto = _traced(graph, (padded, size), shapes, [PADDED, SIZE], inner_names)
    _add_padding(proto, multiple, names)
    return proto


def _traced(
    graph: nn.Module,
    example: tuple[torch.Tensor, ...],
    shapes: Mapping[str, Any],
    inputs: Sequence[str],
    outputs: Sequence[str],
) -> Any:
    """The ONNX model of a graph, as a protocol buffer."""
    with torch.no_grad(), _without_remarks():
        exported = torch.export.export(graph, example, dynamic_shapes=dict(shapes), strict=False)
        program = torch.onnx.export(
            exported,
            input_names=list(inputs),
            output_names=list(outputs),
            opset_version=OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
    assert program is not None
    return program.model_proto


@contextlib.contextmanager
def _without_remarks() -> Iterator[None]:
    """Keep to themselves what the libraries say about their own work."""
    loggers = [logging.getLogger(name) for name in ("onnxscript", "onnx_ir", "torch.onnx", "torch.export")]
    levels = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


def _add_padding(proto: Any, multiple: int, names: Sequence[str]) -> None:
    """Pad the image by repeating its edges, as core.network.neck does, and cut the outputs to its size."""
    import numpy as np
    from onnx import TensorProto, helper, numpy_helper

    graph = proto.graph
    channels = graph.input[0].type.tensor_type.shape.dim[1].dim_value
    constants = {"multiple": [multiple], "none": [0] * 6, "start": [0, 0], "sides": [2, 3]}
    graph.initializer.extend(
        numpy_helper.from_array(np.array(values, np.int64), f"crop_{name}")
        for name, values in constants.items()
    )
    padding_nodes = [
        helper.make_node("Shape", [IMAGE], ["image_size"], start=2, end=4),
        helper.make_node("Neg", ["image_size"], ["minus_size"]),
        helper.make_node("Mod", ["minus_size", "crop_multiple"], ["missing"]),
        helper.make_node("Concat", ["crop_none", "missing"], ["padding"], axis=0),
        helper.make_node("Pad", [IMAGE, "padding"], [PADDED], mode="edge"),
        helper.make_node("Cast", ["image_size"], [SIZE], to=TensorProto.FLOAT),
    ]
    cutting_nodes = [
        helper.make_node("Slice", [f"padded_{name}", "crop_start", "image_size", "crop_sides"], [name])
        for name in names
    ]
    nodes = [*padding_nodes, *graph.node, *cutting_nodes]
    classes = [output.type.tensor_type.shape.dim[1].dim_value for output in graph.output]
    del graph.node[:], graph.input[:], graph.output[:]
    graph.node.extend(nodes)
    shape = ["batch", channels, "height", "width"]
    graph.input.append(helper.make_tensor_value_info(IMAGE, TensorProto.FLOAT, shape))
    graph.output.extend(
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", count, "height", "width"])
        for name, count in zip(names, classes, strict=True)
    )


def _dress(proto: Any, metadata: Mapping[str, str]) -> None:
    """Say what the file is, and nothing of the computer that it was made on. Raises ExportError if it is invalid."""
    import onnx

    proto.ir_version = IR_VERSION
    proto.graph.name = "maskloom"
    for node in proto.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]  # lines of source, with paths
    del proto.graph.value_info[:]  # sizes that differ have one name there, by which onnxruntime reuses memory
    for value in (*proto.graph.input, *proto.graph.output, *proto.graph.initializer):
        value.doc_string = ""
        del value.metadata_props[:]
    onnx.helper.set_model_props(proto, dict(metadata))
    onnx.checker.check_model(proto)


def _description(model: TrainedModel, outputs: Sequence[Output], confidences: bool) -> dict[str, Any]:
    """What the outputs mean."""
    tasks = []
    for output in outputs:
        calibration = calibration_of(model.net, output.task.id)
        offset = calibration.offset
        task = {
            "id": output.task.id,
            "name": output.task.name,
            "output": output.name,
            "classes": [{"name": c.name, "color": c.color} for c in output.task.classes],
            "offset": [] if offset is None else [round(float(value), 6) for value in offset],
            "temperature": calibration.temperature,
        }
        tasks.append({**task, "confidence": output.name + CONFIDENCE} if confidences else task)
    return {
        "version": 1,
        "project": model.project,
        "input": {"name": IMAGE, "channels": model.channels, "values": "0 to 255"},
        "outputs": MEANING,
        "tasks": tasks,
        "outside": list(outside(model.preprocessing)),
    }


MEANING: Final = (
    "Probabilities of decision: the thresholds of classes are in them (offset, added to the logits), so the largest "
    "is the class that Maskloom predicts with one look. As a confidence, take them out again: "
    "(p * exp(-offset)) ** (1 / temperature), divided by its sum over the classes."
)
