"""Tiny encoders and decoders with the inputs and outputs of the SAM family: what is alike in colour is the thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from core.smart.prompting.onnx_image import DEVIATION, MEAN

if TYPE_CHECKING:
    from pathlib import Path

SIDE, CELL = 128, 4
FLOAT, BYTES = TensorProto.FLOAT, TensorProto.UINT8
GRID = SIDE // CELL


@dataclass(frozen=True)
class Layout:
    """How one of the published pairs is laid out."""

    image: tuple[object, ...] = (1, 3, SIDE, SIDE)
    image_kind: int = FLOAT
    normalises: float = 0.0
    """The encoder normalises by itself; its values go up to this."""
    features: tuple[str, ...] = ("image_embeddings",)
    """By the encoder's names; those after the first are of high resolution."""
    features_wanted: tuple[str, ...] = ()
    """By the decoder's names, where they are others."""
    points: str = "point_coords"
    labels: str = "point_labels"
    point_axes: tuple[object, ...] = (1, "points", 2)
    boxes: bool = False
    extras: bool = True
    """The decoder may be given a mask."""
    size: bool = False
    """The decoder answers at the size that is asked for."""
    masks: str = "masks"
    scores: str = "iou_predictions"
    names: tuple[str, str] = ("tiny_encoder", "tiny_decoder")


SECOND = ("image_embed", "high_res_feats_0")
LAYOUTS = {
    "sam": Layout(size=True),
    "sam, pixels in": Layout(image=(SIDE, SIDE, 3), normalises=255, size=True),  # MobileSAM's are exported so too
    "sam, bytes in": Layout(image=(1, SIDE, SIDE, 3), image_kind=BYTES, normalises=255, size=True),
    "edge sam": Layout(extras=False, scores="scores"),
    "fixed points": Layout(point_axes=(1, 3, 2), extras=False),
    "sam 2": Layout(features=SECOND),
    "sam 2, renamed": Layout(features=SECOND, features_wanted=("embedding", "fine")),
    "efficient sam": Layout(
        image=(1, 3, SIDE, SIDE), normalises=1, points="batched_point_coords", labels="batched_point_labels",
        point_axes=(1, 1, "points", 2), extras=False, masks="output_masks", size=True,
    ),
    "transformers": Layout(
        points="input_points", labels="input_labels", point_axes=(1, 1, "points", 2), extras=False,
        masks="pred_masks", scores="iou_scores", names=("vision_encoder", "prompt_encoder_mask_decoder"),
    ),
    "transformers, sam 2": Layout(
        features=("image_embeddings.2", "image_embeddings.0"), points="input_points", labels="input_labels",
        point_axes=(1, 1, "points", 2), boxes=True, extras=False, masks="pred_masks", scores="iou_scores",
        names=("vision_encoder", "prompt_encoder_mask_decoder"),
    ),
}  # fmt: skip


def save_pair(folder: Path, layout: str = "sam") -> Path:
    """Write both into a folder, laid out as one of LAYOUTS."""
    folder.mkdir(parents=True, exist_ok=True)
    how = LAYOUTS[layout]
    _save(folder / f"{how.names[0]}.onnx", *_encoder(how))
    _save(folder / f"{how.names[1]}.onnx", *_decoder(how))
    return folder


def _save(path: Path, nodes: list, inputs: list, outputs: list, constants: dict[str, np.ndarray]) -> None:
    kept = [numpy_helper.from_array(array, name) for name, array in constants.items()]
    graph = helper.make_graph(nodes, path.stem, inputs, outputs, kept)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _value(name: str, *shape: object, kind: int = FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, list(shape))


def _encoder(how: Layout) -> tuple[list, list, list, dict[str, np.ndarray]]:
    constants = {"batch": np.array([0], np.int64)}
    nodes, last = [helper.make_node("Cast", ["image"], ["numbers"], to=FLOAT)], "numbers"
    if len(how.image) == 3:
        nodes.append(helper.make_node("Unsqueeze", [last, "batch"], ["one"]))
        last = "one"
    if how.image[-1] == 3:
        nodes.append(helper.make_node("Transpose", [last], ["planes"], perm=[0, 3, 1, 2]))
        last = "planes"
    if how.normalises:
        share = how.normalises / 255
        constants["mean"] = np.array(MEAN, np.float32).reshape(1, 3, 1, 1) * np.float32(share)
        constants["deviation"] = np.array(DEVIATION, np.float32).reshape(1, 3, 1, 1) * np.float32(share)
        nodes.append(helper.make_node("Sub", [last, "mean"], ["centred"]))
        nodes.append(helper.make_node("Div", ["centred", "deviation"], ["normal"]))
        last = "normal"
    pooled = {"kernel_shape": [CELL, CELL], "strides": [CELL, CELL]}
    nodes.append(helper.make_node("AveragePool", [last], [how.features[0]], **pooled))
    outputs = [_value(how.features[0], 1, 3, GRID, GRID)]
    for name in how.features[1:]:
        nodes.append(helper.make_node("Identity", [last], [name]))
        outputs.insert(0, _value(name, 1, 3, SIDE, SIDE))
    return nodes, [_value("image", *how.image, kind=how.image_kind)], outputs, constants


def _decoder(how: Layout) -> tuple[list, list, list, dict[str, np.ndarray]]:
    wanted = how.features_wanted or how.features
    constants = {
        "zero": np.array([0], np.int64),
        "one": np.array([1], np.int64),
        "two": np.array([2], np.int64),
        "axes": np.array([2, 3], np.int64),
        "start": np.array([0, 0], np.int64),
        "half": np.array(SIDE / 2, np.float32),
        "unit": np.array(1.0, np.float32),
        "row": np.array([1, -1, 2], np.int64),
        "grid": np.array([1, 1, 1, 2], np.int64),
        "limit": np.array(0.6, np.float32),
        "whole": np.array([1, 1, SIDE, SIDE], np.int64),
        "score": np.array([[0.9]], np.float32),
    }
    nodes = [helper.make_node("Reshape", [how.points, "row"], ["points"])]
    inputs = [_value(name, 1, 3, *([GRID] * 2 if i == 0 else [SIDE] * 2)) for i, name in enumerate(wanted)]
    inputs.append(_value(how.points, *how.point_axes))
    inputs.append(_value(how.labels, *how.point_axes[:-1]))
    shown = "points"
    if how.boxes:
        inputs.append(_value("input_boxes", 1, "boxes", 4))
        nodes.append(helper.make_node("Slice", ["input_boxes", "zero", "two", "two"], ["corners"]))
        nodes.append(helper.make_node("Concat", ["corners", "points"], ["shown"], axis=1))
        shown = "shown"
    if how.extras:
        inputs += [_value("mask_input", 1, 1, GRID, GRID), _value("has_mask_input", 1)]
    nodes += [
        helper.make_node("Slice", [shown, "zero", "one", "one"], ["first"]),
        helper.make_node("Div", ["first", "half"], ["share"]),
        helper.make_node("Sub", ["share", "unit"], ["place"]),
        helper.make_node("Reshape", ["place", "grid"], ["places"]),
        helper.make_node("GridSample", [wanted[0], "places"], ["color"]),
        helper.make_node("Sub", [wanted[0], "color"], ["apart"]),
        helper.make_node("Abs", ["apart"], ["far"]),
        helper.make_node("ReduceMax", ["far"], ["farthest"], axes=[1], keepdims=1),
        helper.make_node("Sub", ["limit", "farthest"], ["low"]),
        helper.make_node("Identity", ["score"], [how.scores]),
    ]
    height, width = GRID, GRID
    if how.size:
        inputs.append(_value("orig_im_size", 2))
        nodes += [
            helper.make_node("Resize", ["low", "", "", "whole"], ["large"], mode="linear"),
            helper.make_node("Cast", ["orig_im_size"], ["ends"], to=TensorProto.INT64),
            helper.make_node("Slice", ["large", "start", "ends", "axes"], ["found"]),
        ]
        height, width = "height", "width"
    else:
        nodes.append(helper.make_node("Identity", ["low"], ["found"]))
    nodes.append(_with_axes(how, constants))
    axes = [1] * (len(how.point_axes) - 2)
    outputs = [_value(how.masks, *axes, 1, height, width), _value(how.scores, 1, 1)]
    return nodes, inputs, outputs, constants


def _with_axes(how: Layout, constants: dict[str, np.ndarray]) -> onnx.NodeProto:
    """The answer, with one more axis where points have one more."""
    if len(how.point_axes) == 3:
        return helper.make_node("Identity", ["found"], [how.masks])
    constants["ahead"] = np.array([0], np.int64)
    return helper.make_node("Unsqueeze", ["found", "ahead"], [how.masks])
