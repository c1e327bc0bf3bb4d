"""The formats in which a trained model can be exported, one line each. No torch: the modules are loaded when needed."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from core.export.options import AUTHORS, LICENCE, OVERLAP, PRECISION, RESOLUTION, TILE
from core.option import united

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.option import Option

    Write = Callable[..., "Exported"]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    remarks: tuple[str, ...] = ()
    """Sentences about what the files can't do."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format to choose from."""

    id: str
    title: str
    text: str
    """One sentence for the window."""
    suffix: str
    """The end of the file's name; "" for a folder."""
    module: str
    """Has `write(model, out, progress, **values)`, with the values of the options by their ids. It makes `out`
    completely, or raises ExportError and leaves nothing."""
    options: tuple[Option, ...] = ()
    """What can be chosen for this format."""

    def path(self, out: Path) -> Path:
        """The path with the format's suffix."""
        return out if out.name.lower().endswith(self.suffix) else out.with_name(f"{out.name}{self.suffix}")

    @property
    def write(self) -> Write:
        """The function that writes the model. Imports torch."""
        return cast("Write", importlib.import_module(self.module).write)


FORMATS: Final[dict[str, Format]] = {
    row.id: row
    for row in (
        Format(
            "onnx",
            "ONNX",
            "One file that onnxruntime, OpenVINO and most other programs run, for images of any size.",
            ".onnx",
            "core.export.onnx_file",
            (PRECISION,),
        ),
        Format(
            "package",
            "Package with a script",
            "A folder with the ONNX file, a script that needs only onnxruntime and numpy, and a model card.",
            "",
            "core.export.package",
            (PRECISION,),
        ),
        Format(
            "deepness",
            "Deepness (QGIS)",
            "One ONNX file for the plugin Deepness, with which QGIS predicts map layers tile by tile.",
            ".onnx",
            "core.export.deepness",
            (TILE, OVERLAP, RESOLUTION),
        ),
        Format(
            "bioimageio",
            "bioimage.io",
            "A zip with the model, its description and test data, for ilastik, deepImageJ and bioimage.io.",
            ".zip",
            "core.export.bioimageio",
            (AUTHORS, LICENCE),
        ),
        Format(
            "cvat",
            "CVAT",
            "A folder with a function with which CVAT labels images by itself.",
            "",
            "core.export.cvat",
        ),
    )
}

OPTIONS: Final = united(row.options for row in FORMATS.values())
"""Those of all formats."""


def strings() -> frozenset[str]:
    """What the table and the options say of the formats, for translators."""
    row_texts = [text for row in FORMATS.values() for text in (row.title, row.text)]
    return frozenset({*row_texts, *(text for option in OPTIONS for text in option.texts)} - {""})
