"""CVAT: a folder with an auto-annotation function for cvat-cli and its agents, and the labels that a task needs."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from core.atomic import write_atomic
from core.exchange.shapes.joined import joined, written
from core.export import package
from core.export.errors import ExportError
from core.export.formats import Exported
from core.export.graph import outputs_of
from core.export.model_card import model_card

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.export.errors import Progress
    from core.export.trained import TrainedModel
    from core.project.model import Task

FUNCTION: Final = "cvat_function.py"
POLYGONS: Final = "polygons.py"
LABELS: Final = "labels.json"
REQUIREMENTS: Final = "requirements.txt"
_COLOURS: Final = 3
_PACKAGES: Final = ("cvat-cli", "cvat-sdk[masks]>=2.30", "numpy", "onnxruntime", "opencv-python-headless")


def write(model: TrainedModel, out: Path, progress: Progress | None = None) -> Exported:
    """Write the folder `out`, completely or not at all. Raises ExportError and InterruptedError."""
    if model.channels != _COLOURS:
        raise ExportError(
            f"CVAT gives a model images of three colours, but this one learned from {model.channels} bands. Predict "
            "with Maskloom and export the predictions for CVAT instead."
        )
    with package.drafted(out) as draft:
        remarks = package.fill(model, draft, progress)
        for name, text in _texts(model).items():
            write_atomic(draft / name, text.encode())
    return Exported(out, (*remarks, *_remarks(model)))


def _texts(model: TrainedModel) -> dict[str, str]:
    """The files beside those of a package, and the card in the place of its own."""
    return {
        FUNCTION: resources.files("core.export").joinpath(FUNCTION).read_text(encoding="utf-8"),
        POLYGONS: resources.files("core.exchange.shapes").joinpath(POLYGONS).read_text(encoding="utf-8"),
        LABELS: json.dumps(labels(model.tasks), indent=1, ensure_ascii=False) + "\n",
        REQUIREMENTS: "\n".join(_PACKAGES) + "\n",
        package.CARD: model_card(model, outputs_of(model.tasks), _use()),
    }


def labels(tasks: Sequence[Task]) -> list[dict[str, Any]]:
    """The labels of CVAT, as its label constructor takes them ("Raw"): named as Maskloom's own CVAT files name them."""
    return [
        {
            "name": joined(task.name, name) if len(tasks) > 1 else name,
            "color": entry.color,
            "type": "any",
            "attributes": [],
        }
        for task in tasks
        for entry, name in zip(task.classes, written([c.name for c in task.classes]), strict=True)
    ]


def _remarks(model: TrainedModel) -> tuple[str, ...]:
    if not model.facts.deep:
        return ()
    return (
        "CVAT shows images with 8 bits, but the model learned from images with more: predictions will differ.",
    )


def _use() -> list[str]:
    return [
        f"In CVAT, give the task the labels in `{LABELS}` (*Raw* in the label constructor), or those of them that you "
        "need. Then, on a computer with Python 3.11 or later and this folder:",
        "",
        "```",
        f"pip install -r {REQUIREMENTS}",
        "cvat-cli --server-host https://app.cvat.ai --auth YOU task auto-annotate 1234 "
        f"--function-file {FUNCTION} --allow-unmatched-labels --conf-threshold 0.5",
        "```",
        "",
        "1234 is the number of the task. With `--conv-mask-to-poly`, polygons come instead of masks. To offer the "
        "model to everybody in *AI tools*, register it, and let an agent run:",
        "",
        "```",
        f"cvat-cli ... function create-native NAME --function-file {FUNCTION}",
        f"cvat-cli ... function run-agent NUMBER --function-file {FUNCTION}",
        "```",
    ]
