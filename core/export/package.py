"""A folder that predicts without Maskloom: the model, a script, what the script has to know, and a card."""

from __future__ import annotations

import json
import math
from contextlib import contextmanager
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from core.atomic import remove_tree, write_atomic
from core.export.errors import ExportError, writing
from core.export.formats import Exported
from core.export.graph import CONFIDENCE
from core.export.lighter import lighten
from core.export.model_card import model_card, tasks_as_json
from core.export.onnx_file import write_onnx
from core.export.options import FLOAT32
from core.export.preparing import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.export.errors import Progress
    from core.export.graph import Output
    from core.export.trained import TrainedModel
    from core.project.settings import Preprocessing

SCRIPT: Final = "predict_onnx.py"
MODEL: Final = "model.onnx"
CARD: Final = "README.md"
CLASSES: Final = "classes.json"
PREPARATION: Final = "preprocess.json"


def write(
    model: TrainedModel, out: Path, progress: Progress | None = None, *, precision: str = FLOAT32
) -> Exported:
    """Write the folder `out`, completely or not at all. Raises ExportError and InterruptedError."""
    with drafted(out) as draft:
        return Exported(out, fill(model, draft, progress, precision=precision))


@contextmanager
def drafted(out: Path) -> Iterator[Path]:
    """An empty folder that becomes `out`, unless something is raised: then it is removed."""
    draft = out.with_name(f".{out.name}.tmp")
    try:
        with writing(out):
            remove_tree(draft)
            draft.mkdir()
            yield draft
            draft.rename(out)
    finally:
        remove_tree(draft)


def fill(
    model: TrainedModel, folder: Path, progress: Progress | None = None, *, precision: str = FLOAT32
) -> tuple[str, ...]:
    """Write everything into `folder`; returns remarks. Raises ExportError, OSError and InterruptedError."""
    _check(model.preprocessing)
    written = write_onnx(model, folder / MODEL, confidences=True, progress=progress)
    table = lighten(written.path, written.outputs, precision, model.examples, progress)
    for name, text in _texts(model, written.outputs).items():
        write_atomic(folder / name, text.encode())
    return (*_remarks(model.preprocessing), *table)


def _check(preprocessing: Preprocessing) -> None:
    """Raise ExportError for what the script can't do."""
    method = preprocessing.denoising.method
    if method not in ("none", "median"):
        raise ExportError(
            f"The model learned from images denoised by {method}, which the script of a package can't do with numpy "
            "alone. Export the format onnx and denoise images yourself before you pass them in, or train again "
            "without denoising or with the median."
        )


def _remarks(preprocessing: Preprocessing) -> tuple[str, ...]:
    steps = steps_of(preprocessing)
    if not (steps.normalised_before or steps.denoised_before):
        return ()
    return (
        f"{SCRIPT} prepares images with numpy before the model sees them, because that can't be in the ONNX graph. "
        f"Other programs have to do the same; {PREPARATION} says how.",
    )


def _texts(model: TrainedModel, outputs: Sequence[Output]) -> dict[str, str]:
    """The files beside the model, by name."""
    script = resources.files("core.export").joinpath(SCRIPT).read_text(encoding="utf-8")
    return {
        SCRIPT: script,
        CLASSES: _json(tasks_as_json(outputs)),
        PREPARATION: _json(preparation(model, outputs)),
        CARD: model_card(model, outputs, _use(outputs)),
    }


def _json(values: Any) -> str:
    return json.dumps(values, indent=1, ensure_ascii=False) + "\n"


def preparation(model: TrainedModel, outputs: Sequence[Output]) -> dict[str, Any]:
    """What the script does to an image before the model sees it."""
    preprocessing, steps = model.preprocessing, steps_of(model.preprocessing)
    normalisation = preprocessing.normalisation
    stretch = {"low": normalisation.low, "high": normalisation.high, "per_channel": normalisation.per_channel}
    side = 2 * math.ceil(preprocessing.denoising.strength / 2) + 1  # as in core.images.preprocessing
    return {
        "channels": model.channels,
        "tasks": [output.name for output in outputs],
        "percentiles": [preprocessing.low_percentile, preprocessing.high_percentile],
        "depth": [list(pair) for pair in preprocessing.depth],
        "stretch": stretch if steps.normalised_before else None,
        "limits": [list(pair) for pair in normalisation.limits] if normalisation.by == "project" else [],
        "median": side if preprocessing.denoising.method == "median" else 0,
    }


def _use(outputs: Sequence[Output]) -> list[str]:
    names = ", ".join(f"`{output.name}`" for output in outputs)
    return [
        "```",
        "pip install onnxruntime numpy pillow",
        f"python {SCRIPT} photo.jpg more/*.png --out masks",
        "```",
        "",
        f"This writes `masks/<task>/<image>.png` for {names}: the value of a pixel is the number of its class, as "
        f"listed below and in `{CLASSES}`. With `--confidence`, it also writes how sure the model is (0 to 255). "
        "An image is predicted whole, so a very large one needs much memory.",
        "",
        f"In other programs: `{MODEL}` takes one input, `image`, float32 (batch, channels, height, width) with values "
        "0 to 255, of any size, and returns the probabilities of every task's classes at every pixel. The thresholds "
        f"of classes are in them: the largest decides. `<task>{CONFIDENCE}` is the calibrated likelihood of its class.",
        f"`{PREPARATION}` says what `{SCRIPT}` does to images before.",
    ]
