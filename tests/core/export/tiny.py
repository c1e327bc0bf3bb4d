"""A graph of one convolution a task, with the names, sizes and metadata of what `write_onnx` writes, in no time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from core.export.graph import outputs_of
from core.export.onnx_file import OnnxFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_tiny(
    model: Any,
    path: Path,
    *,
    fixed: int | None = None,
    input_scale: float = 1.0,
    confidences: bool = False,
    metadata: Mapping[str, str] | None = None,
    progress: Any = None,
) -> OnnxFile:
    """Scale, a 3 x 3 convolution per task, softmax: with the names, sizes and metadata of a real one."""
    sides = [fixed, fixed] if fixed else ["rows", "columns"]
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["batch", model.channels, *sides])
    random = np.random.default_rng(1)
    constants = [numpy_helper.from_array(np.float32(input_scale / 255), "scale")]
    nodes, outputs = [helper.make_node("Mul", ["image", "scale"], ["scaled"])], []
    confident: list[Any] = []
    for output in outputs_of(model.tasks):
        name, count = output.name, len(output.task.classes)
        weights = random.normal(0, 1, (count, model.channels, 3, 3)).astype(np.float32)
        constants.append(numpy_helper.from_array(weights, f"{name}_weights"))
        nodes += [
            helper.make_node("Conv", ["scaled", f"{name}_weights"], [f"{name}_logits"], pads=[1, 1, 1, 1]),
            helper.make_node("Softmax", [f"{name}_logits"], [name], axis=1),
        ]
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", count, *sides]))
        if confidences:
            sure = f"{name}_confidence"
            nodes.append(helper.make_node("ReduceMax", [name], [sure], axes=[1], keepdims=1))
            confident.append(helper.make_tensor_value_info(sure, TensorProto.FLOAT, ["batch", 1, *sides]))
    graph = helper.make_graph(nodes, "tiny", [image], outputs + confident, constants)
    whole = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(whole, dict(metadata or {}))
    onnx.checker.check_model(whole)
    onnx.save(whole, path)
    return OnnxFile(path, "image", outputs_of(model.tasks), (), 17)
