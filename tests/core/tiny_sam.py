"""A tiny encoder and decoder with the inputs and outputs of the SAM family: what is alike in colour is the thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from pathlib import Path

SIDE, CELL = 128, 4
FLOAT = TensorProto.FLOAT


def save_pair(folder: Path, *, second: bool = False) -> Path:
    """Write both into a folder; `second`: as the second generation has them."""
    folder.mkdir(parents=True, exist_ok=True)
    embedding = "image_embed" if second else "image_embeddings"
    _save(folder / "tiny_encoder.onnx", *_encoder(embedding, second))
    _save(folder / "tiny_decoder.onnx", *_decoder(embedding, second))
    return folder


def _save(path: Path, nodes: list, inputs: list, outputs: list, constants: list) -> None:
    graph = helper.make_graph(nodes, path.stem, inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _value(name: str, *shape: object, kind: int = FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, list(shape))


def _encoder(embedding: str, second: bool) -> tuple[list, list, list, list]:
    pooled = {"kernel_shape": [CELL, CELL], "strides": [CELL, CELL]}
    nodes = [helper.make_node("AveragePool", ["image"], [embedding], **pooled)]
    outputs = [_value(embedding, 1, 3, SIDE // CELL, SIDE // CELL)]
    if second:
        nodes.append(helper.make_node("Identity", ["image"], ["high_res_feats_0"]))
        outputs.insert(0, _value("high_res_feats_0", 1, 3, SIDE, SIDE))
    return nodes, [_value("image", 1, 3, SIDE, SIDE)], outputs, []


def _decoder(embedding: str, second: bool) -> tuple[list, list, list, list]:
    constants = {
        "zero": np.array([0], np.int64),
        "one": np.array([1], np.int64),
        "axis": np.array([1], np.int64),
        "axes": np.array([2, 3], np.int64),
        "start": np.array([0, 0], np.int64),
        "half": np.array(SIDE / 2, np.float32),
        "unit": np.array(1.0, np.float32),
        "grid": np.array([1, 1, 1, 2], np.int64),
        "limit": np.array(0.6, np.float32),
        "whole": np.array([1, 1, SIDE, SIDE], np.int64),
        "score": np.array([[0.9]], np.float32),
    }
    nodes = [
        helper.make_node("Slice", ["point_coords", "zero", "one", "axis"], ["first"]),
        helper.make_node("Div", ["first", "half"], ["share"]),
        helper.make_node("Sub", ["share", "unit"], ["place"]),
        helper.make_node("Reshape", ["place", "grid"], ["places"]),
        helper.make_node("GridSample", [embedding, "places"], ["color"]),
        helper.make_node("Sub", [embedding, "color"], ["apart"]),
        helper.make_node("Abs", ["apart"], ["far"]),
        helper.make_node("ReduceMax", ["far"], ["farthest"], axes=[1], keepdims=1),
        helper.make_node("Sub", ["limit", "farthest"], ["low_res_masks"]),
        helper.make_node("Identity", ["score"], ["iou_predictions"]),
    ]
    inputs = [
        _value(embedding, 1, 3, SIDE // CELL, SIDE // CELL),
        _value("point_coords", 1, "points", 2),
        _value("point_labels", 1, "points"),
        _value("mask_input", 1, 1, 256, 256),
        _value("has_mask_input", 1),
    ]
    if second:
        nodes.append(helper.make_node("Identity", ["low_res_masks"], ["masks"]))
        inputs.insert(1, _value("high_res_feats_0", 1, 3, SIDE, SIDE))
        masks = _value("masks", 1, 1, SIDE // CELL, SIDE // CELL)
    else:
        nodes += [
            helper.make_node("Resize", ["low_res_masks", "", "", "whole"], ["large"], mode="linear"),
            helper.make_node("Cast", ["orig_im_size"], ["ends"], to=TensorProto.INT64),
            helper.make_node("Slice", ["large", "start", "ends", "axes"], ["masks"]),
        ]
        inputs.append(_value("orig_im_size", 2))
        masks = _value("masks", 1, 1, "height", "width")
    outputs = [masks, _value("iou_predictions", 1, 1)]
    kept = [numpy_helper.from_array(array, name) for name, array in constants.items()]
    return nodes, inputs, outputs, kept
