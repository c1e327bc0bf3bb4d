"""Deepness, the QGIS plugin: one ONNX file for square tiles, with the metadata that the plugin reads.

It gives the network 8-bit pixels divided by 255, tile by tile, and takes the most likely class of every output. A
model of several tasks has an output for each, which QGIS shows as a group of layers.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.export.errors import ExportError
from core.export.formats import Exported
from core.export.onnx_file import write_onnx
from core.export.options import OVERLAP, TILE
from core.export.preparing import outside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.export.errors import Progress
    from core.export.image_facts import ImageFacts
    from core.export.trained import TrainedModel
    from core.option import Option
    from core.project.model import Task

_FINEST: Final = 0.01
"""Centimetres: Deepness shows two decimals, and refuses 0."""
_PER_METRE: Final = 100
_DIVISOR: Final = 255.0
"""What Deepness divides pixels by."""
_POSITIONS: Final = (
    "For this model it counts where in the image a pixel lies, and in Deepness every tile is an image of its own. For "
    "maps, switch off “Position in the image counts” in Learning settings › Model, train again, then export it."
)
_LIMITS: Final = (
    "Deepness takes layers of 8 bits per band only, in the order of the bands that the model learned from.",
    "It draws every class, also one that stands for the background: switch its layer off in QGIS.",
)


def write(
    model: TrainedModel,
    out: Path,
    progress: Progress | None = None,
    *,
    tile: int = 512,
    overlap: int = 25,
    resolution: float = 0.0,
) -> Exported:
    """Write `out`, an ONNX file. Raises ExportError, and InterruptedError if `progress` returns False."""
    _refuse(model)
    for option, value in ((TILE, tile), (OVERLAP, overlap)):
        _check(option, value)
    multiple = model.net.neck.multiple
    side = -(-tile // multiple) * multiple
    centimetres, remarks = _resolution(model.facts, resolution)
    written = write_onnx(
        model,
        out,
        fixed=side,
        input_scale=_DIVISOR,
        metadata=metadata(model.tasks, side, overlap, centimetres),
        progress=progress,
    )
    if model.net.architecture.positions:
        remarks = [*remarks, _POSITIONS]
    if side != tile:
        remarks = [
            f"Tiles have {side} pixels a side, since this network needs multiples of {multiple}.",
            *remarks,
        ]
    return Exported(written.path, (*written.remarks, *remarks, *_LIMITS))


def metadata(
    tasks: Sequence[Task], side: int, overlap: int, centimetres: float | None = None
) -> dict[str, str]:
    """What Deepness reads from the file; each value is JSON.

    Its code reads `tile_size`, its documentation says `tiles_size`. Its groups of layers are only numbered, so that
    class names begin with their task's.
    """
    names = [
        {str(index): f"{task.name}: {entry.name}" for index, entry in enumerate(task.classes)}
        for task in tasks
    ]
    values = {
        "model_type": "Segmentor",
        "class_names": names if len(names) > 1 else names[0],
        "tile_size": side,
        "tiles_size": side,
        "tiles_overlap": overlap,
        "seg_thresh": 0,
        "seg_small_segment": 0,
        **({} if centimetres is None else {"resolution": centimetres}),
    }
    return {key: json.dumps(value, ensure_ascii=False) for key, value in values.items()}


def _refuse(model: TrainedModel) -> None:
    """Raise ExportError for a model whose images Deepness would prepare in another way."""
    if model.facts.deep:
        raise ExportError(
            "Deepness divides pixels by 255, but the images of this project have more than 8 bits. Convert "
            "them to 8 bits in QGIS, let the project learn from the converted images, then export it."
        )
    if sentences := outside(model.preprocessing):
        raise ExportError(
            f"Deepness gives the model pixels as they are. {' '.join(sentences)} Switch that off in "
            "Learning settings › Image preparation, train again, then export it."
        )


def _check(option: Option, value: int) -> None:
    if not option.lowest <= value <= option.highest:
        raise ExportError(f"--{option.id} should be {option.lowest} to {option.highest}, not {value}.")


def _resolution(facts: ImageFacts, asked_for: float) -> tuple[float | None, list[str]]:
    """Centimetres per pixel, or None, and what to say of it."""
    centimetres = asked_for or facts.pixel_size * _PER_METRE
    if not centimetres:
        return None, [
            "The project has no pixel size, so the file has none either: enter it in Deepness as Resolution "
            "[cm/px], or set Image › Pixel size… (--resolution) and export again."
        ]
    if centimetres < _FINEST:
        return None, [
            f"A pixel measures {centimetres:g} cm, and Deepness takes no less than {_FINEST} cm: give the layer "
            "in QGIS a coarser scale, and enter its pixel size in Deepness."
        ]
    if not asked_for and facts.sizes_differ:
        return centimetres, [
            f"The images have different pixel sizes; the file has their median, {centimetres:.4g} cm."
        ]
    return round(centimetres, 4), []
