"""Predicts for CVAT: an auto-annotation function for cvat-cli and its agents. README.md says how to run it.

It gives a mask for every class that it sees in an image, or polygons where CVAT asks for them. A pixel counts where
the model's confidence reaches the threshold that CVAT asks for.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cvat_sdk.auto_annotation as cvataa
import numpy as np
import onnxruntime
from cvat_sdk.masks import encode_mask

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))  # cvat-cli loads this file alone

import polygons  # noqa: E402
import predict_onnx  # noqa: E402

if TYPE_CHECKING:
    import cvat_sdk.models
    import PIL.Image

TILE, MARGIN = 2048, 256
"""Larger images are predicted in tiles with this margin of context."""

HOW = json.loads((FOLDER / "preprocess.json").read_text(encoding="utf-8"))
LABELS: list[dict[str, Any]] = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
TASKS: dict[str, dict[str, Any]] = json.loads((FOLDER / "classes.json").read_text(encoding="utf-8"))
OUTPUTS = [(output, index) for output, task in TASKS.items() for index in range(len(task["classes"]))]
"""Of every label, the output of the graph and the number of the class."""

session = onnxruntime.InferenceSession(FOLDER / "model.onnx")
spec = cvataa.DetectionFunctionSpec(
    labels=[cvataa.label_spec(label["name"], number, type="mask") for number, label in enumerate(LABELS)]
)


def detect(
    context: cvataa.DetectionFunctionContext, image: PIL.Image.Image
) -> list[cvat_sdk.models.LabeledShapeRequest]:
    """The shapes of an image."""
    threshold = context.conf_threshold or 0.0
    predictions = predict(predict_onnx.prepare(np.asarray(image.convert("RGB")), HOW))
    shapes = []
    for number, (output, index) in enumerate(OUTPUTS):
        classes, confidence = predictions[output]
        mask = (classes == index) & (confidence >= threshold)
        if mask.any():
            shapes += rings(number, mask) if context.conv_mask_to_poly else [bitmap(number, mask)]
    return shapes


def predict(image: Any) -> dict[str, tuple[Any, Any]]:
    """By output, the class of every pixel of a prepared image, and the confidence in it."""
    height, width = image.shape[2:]
    predictions = {
        n: (np.zeros((height, width), np.uint8), np.zeros((height, width), np.float32)) for n in TASKS
    }
    names = [*TASKS, *(f"{output}_confidence" for output in TASKS)]
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            y, x = max(0, top - MARGIN), max(0, left - MARGIN)
            tile = image[:, :, y : top + TILE + MARGIN, x : left + TILE + MARGIN]
            maps = [values[0, :, top - y :, left - x :] for values in session.run(names, {"image": tile})]
            core = slice(top, top + TILE), slice(left, left + TILE)
            for output, probabilities, confidence in zip(
                TASKS, maps[: len(TASKS)], maps[len(TASKS) :], strict=True
            ):
                predictions[output][0][core] = probabilities.argmax(axis=0)[:TILE, :TILE]
                predictions[output][1][core] = confidence[0, :TILE, :TILE]
    return predictions


def bitmap(number: int, mask: Any) -> cvat_sdk.models.LabeledShapeRequest:
    """A mask, in the box around it."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    box = [int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1]
    return cvataa.mask(number, encode_mask(mask, box))


def rings(number: int, mask: Any) -> list[cvat_sdk.models.LabeledShapeRequest]:
    """A polygon for each region, along the edges of its pixels; holes are joined to it by a line of no width."""
    outlines = [polygons.bridged(region) for region in polygons.outlines(mask)]
    return [cvataa.polygon(number, outline.ravel().astype(float).tolist()) for outline in outlines]
