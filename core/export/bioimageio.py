"""bioimage.io: a zip with the ONNX graph, rdf.yaml and test data, which ilastik and deepImageJ read.

The test data are made up: nobody's images leave the computer with the model.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from core.digests import sha256_of
from core.export.errors import ExportError, writing
from core.export.formats import Exported
from core.export.model_card import model_card
from core.export.onnx_file import write_onnx
from core.export.rdf import (
    AUTHOR,
    COVER,
    DOCUMENTATION,
    TEST_INPUT,
    WEIGHTS,
    Contents,
    Credits,
    Size,
    Tensor,
    as_yaml,
    describe,
    is_licence,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.export.errors import Progress
    from core.export.onnx_file import OnnxFile
    from core.export.trained import TrainedModel
    from core.project.model import Task
    from core.project.settings import Normalisation

Floats = npt.NDArray[np.float32]

_RDF: Final = "rdf.yaml"
_LEAST, _HALO = 256, 64
_CELL: Final = 32
"""The side of the patches of the test image."""
_TOP: Final = 255


def write(
    model: TrainedModel,
    out: Path,
    progress: Progress | None = None,
    *,
    authors: str = "",
    licence: str = "",
) -> Exported:
    """Write `out`, a zip. Raises ExportError, and InterruptedError if `progress` returns False."""
    if licence and not is_licence(licence):
        raise ExportError(
            f"{licence!r} is not an SPDX identifier. Choose one from https://spdx.org/licenses, such as CC-BY-4.0."
        )
    with writing(out), tempfile.TemporaryDirectory(prefix=".export-", dir=out.parent) as folder:
        written = write_onnx(model, Path(folder) / WEIGHTS, progress=progress)
        files = _files(model, written, Credits(authors, licence))
        _pack(files, written.path, out)
    remarks = [*written.remarks]
    if not authors:
        remarks.append(
            f"The archive names “{AUTHOR}” as its author. Say who made the model with --authors, or change rdf.yaml."
        )
    if not licence:
        remarks.append("The archive has no licence: without one (--licence), others may not use the model.")
    return Exported(out, tuple(remarks))


def _files(model: TrainedModel, written: OnnxFile, credit: Credits) -> dict[str, bytes]:
    """All files but the weights, by name."""
    multiple = model.net.neck.multiple
    size = Size(-(-_LEAST // multiple) * multiple, multiple, _HALO)
    normalisation = model.preprocessing.normalisation
    image = sample_image(model.channels, size.least, size.least + size.step)
    probabilities = _run(written, prepared(image, normalisation))
    tensors = [Tensor(o.task, f"test_output_{number}.npy") for number, o in enumerate(written.outputs)]
    files = {
        TEST_INPUT: _npy(image),
        **{tensor.file: _npy(values) for tensor, values in zip(tensors, probabilities, strict=True)},
        COVER: _cover(image, probabilities[0], tensors[0].task),
        DOCUMENTATION: documentation(model, written).encode(),
    }
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    contents = Contents({**hashes, WEIGHTS: sha256_of(written.path)}, written.opset, _now())
    rdf = describe(model.project, model.channels, tensors, size, normalisation, credit, contents)
    return {_RDF: as_yaml(rdf).encode(), **files}


def documentation(model: TrainedModel, written: OnnxFile) -> str:
    """README.md: the model card, and what somebody who opens the archive needs to know."""
    limits = [f"- {text}" for text in written.remarks]
    return "\n".join(
        [
            model_card(model, written.outputs, _use(model)),
            *(["## Limits", "", *limits, ""] if limits else []),
            "## Validation",
            "",
            "Label some images that the model did not learn from, predict them, take the class with the highest "
            "probability at each pixel, and compare it with your labels: the intersection over union of each class, "
            "over all labelled pixels of all images together. The scores above were measured like that.",
            "",
        ]
    )


def _use(model: TrainedModel) -> list[str]:
    return [
        "In ilastik, add it in the workflow *Neural Network Classification (Local)*; in Fiji, install it in "
        "deepImageJ (*Install from file*) and run *DeepImageJ Run*.",
        "",
        f"It takes images of {model.channels} bands with values from 0 to 255, and gives a tensor for every task: a "
        "channel for each class, with its probability at each pixel. The order is that of the tables below.",
    ]


def sample_image(channels: int, height: int, width: int) -> Floats:
    """(1, channels, height, width), 0 ... 255: patches with grain, always the same."""
    random = np.random.default_rng(0)
    patches = random.integers(0, _TOP, (channels, -(-height // _CELL), -(-width // _CELL)))
    image = patches.repeat(_CELL, axis=1).repeat(_CELL, axis=2)[:, :height, :width]
    grain = random.normal(0, 8, image.shape)
    return np.clip(np.rint(image + grain), 0, _TOP).astype(np.float32)[None]


def prepared(image: Floats, how: Normalisation) -> Floats:
    """What the preprocessing of rdf.yaml makes of it."""
    if how.by != "image":
        return image
    axes = (2, 3) if how.per_channel else (1, 2, 3)
    low, high = np.percentile(image, (how.low, how.high), axis=axes, keepdims=True)
    return np.asarray(np.clip((image - low) / (high - low + 1e-6), 0, 1) * _TOP, np.float32)


def _run(written: OnnxFile, image: Floats) -> list[Floats]:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(written.path), providers=["CPUExecutionProvider"])
    return list(session.run([output.name for output in written.outputs], {written.input: image}))


def _cover(image: Floats, probabilities: Floats, task: Task) -> bytes:
    """The test image and what the first task makes of it, side by side."""
    colours = np.array([[int(c.color[i : i + 2], 16) for i in (1, 3, 5)] for c in task.classes], np.uint8)
    side = image.shape[2]
    photo = np.resize(image[0], (3, *image.shape[2:])).transpose(1, 2, 0)[:, :side].astype(np.uint8)
    picture = np.concatenate([photo, colours[probabilities[0].argmax(axis=0)][:, :side]], axis=1)
    data = BytesIO()
    Image.fromarray(picture).save(data, "PNG")
    return data.getvalue()


def _pack(files: Mapping[str, bytes], weights: Path, out: Path) -> None:
    """Write the zip beside its place and move it there."""
    beside = weights.with_name("archive.zip")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.write(weights, WEIGHTS)
    os.replace(beside, out)


def _npy(array: npt.NDArray[Any]) -> bytes:
    data = BytesIO()
    np.save(data, array, allow_pickle=False)
    return data.getvalue()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
