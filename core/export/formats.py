"""The formats in which a trained model can be exported, one line each. No torch: the modules are loaded when needed."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.export.errors import Progress
    from core.export.trained import TrainedModel

    Write = Callable[[TrainedModel, Path, Progress | None], "Exported"]


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
    """Has `write(model, out, progress)`, which makes `out` completely or raises ExportError and leaves nothing."""

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
        ),
        Format(
            "package",
            "Package with a script",
            "A folder with the ONNX file, a script that needs only onnxruntime and numpy, and a model card.",
            "",
            "core.export.package",
        ),
    )
}
