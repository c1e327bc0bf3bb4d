"""Run in the environment of Deepness: what its Segmentor reads of a model, and the classes that it draws.

    python deepness.py SOURCE MODEL.onnx TILES.npy CLASSES.npy

TILES: (N, side, side, channels) uint8. Only QGIS itself has a stand-in: what is asked for a tile is Deepness's code.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np


class _Meta(type):
    def __getattr__(cls, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


class Anything(metaclass=_Meta):
    """Has every attribute, and can be called and inherited from."""

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        pass

    def __getattr__(self, name: str) -> object:
        return Anything()

    def __call__(self, *_args: object, **_kwargs: object) -> object:
        return Anything()


class Qgis(ModuleType):
    """A module of QGIS."""

    __path__: list[str] = []  # noqa: RUF012

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Anything,), {})


source, path, tiles, out = map(Path, sys.argv[1:])
sys.path.insert(0, str(source / "src"))
for part in ("", ".core", ".gui", ".PyQt", ".PyQt.QtCore", ".PyQt.QtGui", ".PyQt.QtWidgets"):
    sys.modules[f"qgis{part}"] = Qgis(f"qgis{part}")

from deepness.processing.map_processor.map_processor_segmentation import MapProcessorSegmentation  # noqa: E402
from deepness.processing.models.segmentor import Segmentor  # noqa: E402

model = Segmentor(str(path))
processor = MapProcessorSegmentation.__new__(MapProcessorSegmentation)
processor.model = model
processor.segmentation_parameters = SimpleNamespace(
    pixel_classification__probability_threshold=model.get_metadata_segmentation_threshold()
)
np.save(out, processor._process_tile(np.load(tiles)) - 1)
report = {
    "type": Segmentor.get_model_type_from_metadata(str(path)),
    "shape": model.get_input_shape()[1:],
    "batch": model.get_model_batch_size(),
    "names": model.get_outputs_channel_names(),
    "channels": model.get_number_of_output_channels(),
    "sigmoid": model.outputs_are_sigmoid,
    "resolution": model.get_metadata_resolution(),
    "tile": model.get_metadata_tile_size(),
    "overlap": model.get_metadata_tiles_overlap(),
    "small": model.get_metadata_segmentation_small_segment(),
}
sys.stdout.write(json.dumps(report))
