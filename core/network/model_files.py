"""Models on disk: models/<name>/model.safetensors + model.json. Nothing is ever unpickled.

The weights file contains the description too, so that replacing this one file replaces the model; model.json is a copy
of it for people and other programs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import msgspec
import safetensors
import safetensors.torch
import torch

from core.atomic import read_regular, write_atomic
from core.json_bytes import loads, plain_utf8
from core.network.architecture import Architecture
from core.network.encoders import EncoderError
from core.network.multitask import MultiTaskNet
from core.project.model import Class, Task
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


VERSION: Final = 1
WEIGHTS, DESCRIPTION = "model.safetensors", "model.json"
_PREPARED: Final = "images"
_MEND: Final = "Delete the folder {0} and learn again; your labels are not affected."
MAX_TASKS: Final = 1000
FEW_TASKS: Final = 8
MAX_TEXT: Final = 1 << 24
"""The longest description, in characters; a thousand tasks with the most classes need fewer."""
DAMAGED: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""Exceptions raised by reading an invalid description."""


class ModelError(Exception):
    """A stored model can't be used; str() tells the user which file it is and what to do."""


@dataclass(frozen=True, slots=True)
class Description:
    """What model.json holds."""

    tasks: tuple[Task, ...]
    architecture: Architecture = field(default_factory=Architecture)
    preprocessing: Mapping[str, object] = field(default_factory=dict)
    """How the network itself transforms values, for other programs."""
    prepared: Preprocessing = field(default_factory=Preprocessing)
    """How images were prepared for learning, and must be for predicting; not at all in earlier versions."""
    metrics: Mapping[str, object] = field(default_factory=dict)
    """By task name: iou by class name, miou, pixels; as scored when it was saved."""
    labels_hash: str = ""
    learned: frozenset[str] | None = None
    """The ids of the tasks that had labels; None in models of earlier versions, where all had."""
    mode: str = "quick"
    steps: int = 0


def save_model(folder: Path, net: MultiTaskNet, description: Description) -> None:
    """Write the model to `folder`, atomically replacing the existing one. Raises OSError."""
    state = {k: v.detach().cpu().contiguous() for k, v in net.state_dict().items()}
    text = json.dumps(to_json(description), indent=1, ensure_ascii=False)
    write_atomic(folder / WEIGHTS, safetensors.torch.save(state, {"model": text}))
    write_atomic(folder / DESCRIPTION, text.encode())


def model_exists(folder: Path) -> bool:
    """Whether `folder` contains a model."""
    return (folder / WEIGHTS).exists() or (folder / DESCRIPTION).exists()


def stored_architecture(folder: Path) -> Architecture | None:
    """The architecture of the model in `folder`; None if there is no usable model."""
    description = stored_description(folder)
    return description.architecture if description is not None else None


def stored_description(folder: Path) -> Description | None:
    """The description of the model in `folder`, from its file's header; None if there is no usable model."""
    if not (folder / WEIGHTS).is_file():  # reading a pipe would block
        return None
    try:
        with safetensors.safe_open(str(folder / WEIGHTS), "pt") as file:
            text = (file.metadata() or {})["model"]
        return from_json(_parsed(text))
    except (safetensors.SafetensorError, OSError, *DAMAGED):
        return None


def load_model(folder: Path) -> tuple[MultiTaskNet, Description]:
    """Load the model in `folder` to the CPU, ready to predict. Raises ModelError."""
    mend = _MEND.format(folder)
    if not (folder / WEIGHTS).is_file():
        raise ModelError(f"There is no model in {folder}: the file {WEIGHTS} is missing. Train one first.")
    try:
        if (folder / DESCRIPTION).exists():  # missing after a crash right after the weights were written
            _parsed(plain_utf8(read_regular(folder / DESCRIPTION)).decode())
    except (*DAMAGED, OSError) as error:
        raise ModelError(f"The file {folder / DESCRIPTION} could not be read ({error}). {mend}") from error
    state, description = _read_weights(folder / WEIGHTS, mend)
    try:
        _check_size(description, sum(v.nbytes for v in state.values()))
        net = network_of(description)
        net.load_state_dict(state)
    except EncoderError as error:
        raise ModelError(
            f"The model in {folder} can't be used with this installation. {error} The model was not changed."
        ) from error
    except (RuntimeError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ModelError(
            f"The weights in {folder / WEIGHTS} do not fit any network of this version of Maskloom. {mend}"
        ) from error
    return net.eval(), description


def _parsed(text: str) -> Any:
    """The JSON of a description. Raises ValueError or RecursionError if it is invalid."""
    if len(text) > MAX_TEXT:
        raise ValueError(f"it is longer than {MAX_TEXT:,} characters")
    return loads(text)


def _read_weights(path: Path, mend: str) -> tuple[dict[str, torch.Tensor], Description]:
    """All tensors, read only after the description in the file was checked against them: it may claim any size."""
    try:
        with safetensors.safe_open(str(path), "pt") as file:
            description = _described(file, path, mend)
            state = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
    except (safetensors.SafetensorError, OSError, ValueError) as error:
        raise ModelError(f"The file {path} is damaged or truncated ({error}). {mend}") from error
    broken = not_finite(state)
    if broken:
        raise ModelError(
            f"The weights in {path} contain NaN or infinity (in {broken}): the file is damaged, or "
            f"learning diverged. {mend}"
        )
    return state, description


def _described(file: Any, path: Path, mend: str) -> Description:
    """The description in a weights file. Raises ModelError if there is none, or if it does not match the tensors."""
    try:
        description = from_json(_parsed((file.metadata() or {}).get("model", "")))
    except DAMAGED as error:
        reason = f" ({error})" if isinstance(error, msgspec.ValidationError) else ""
        raise ModelError(f"The file {path} has no description of its model{reason}. {mend}") from error
    names = set(file.keys())
    for task in description.tasks:
        last = f"heads.{task.id}.classify.bias"
        if last not in names or file.get_slice(last).get_shape() != [len(task.classes)]:
            raise ModelError(f"The file {path} has no weights for the task {task.name}. {mend}")
    return description


def _check_size(description: Description, size: int) -> None:
    """Raise ValueError if tensors of that size are too small for all tasks, before anything is built for them."""
    if len(description.tasks) <= FEW_TASKS:
        return
    small_net = network_of(replace(description, tasks=description.tasks[:1]))
    task_parameters = [
        p for name, p in small_net.named_parameters() if name.startswith(("heads.", "branches."))
    ]
    last_layer = [
        p for name, p in small_net.named_parameters() if ".classify." in name
    ]  # other kinds need fewer
    smallest = len(description.tasks) * (
        sum(p.nbytes for p in task_parameters) - sum(p.nbytes for p in last_layer)
    )
    if size < smallest:
        raise ValueError(f"{size} bytes, but {len(description.tasks)} tasks need {smallest}")


def not_finite(state: Mapping[str, torch.Tensor]) -> str:
    """The name of the first tensor that contains NaN or infinity, or ""."""
    return next(
        (k for k, v in state.items() if v.is_floating_point() and not bool(torch.isfinite(v).all())), ""
    )


def check_tasks(description: Description, tasks: Sequence[Task], folder: Path) -> None:
    """Raise ModelError if the model has learned none of the project's tasks."""
    if tasks and not {t.id for t in tasks} & {t.id for t in description.tasks}:
        theirs = ", ".join(t.name for t in description.tasks) or "none"
        ours = ", ".join(t.name for t in tasks)
        raise ModelError(
            f"The model in {folder} was trained for other tasks ({theirs}; this project has {ours}). "
            "Train a new one, or choose another model."
        )


def check_channels(net: MultiTaskNet, channels: int, folder: Path) -> None:
    """Raise ModelError if the model takes a different number of bands than the project's images have."""
    theirs = net.architecture.channels
    if theirs != channels:
        raise ModelError(
            f"The model in {folder} takes images with {theirs} bands, but the images of this project have {channels}. "
            "Train a new one, or choose another model."
        )


def labels_hash(labels: Iterable[tuple[str, str, tuple[int, int], int]]) -> str:
    """A short hash of labels, given as (image id, task id, size, checksum of the pixels) in a stable order."""
    digest = hashlib.blake2b(digest_size=16)
    for image_id, task_id, size, checksum in labels:
        digest.update(f"{image_id}/{task_id}/{size}/{checksum}\n".encode())
    return digest.hexdigest()


def describe(net: MultiTaskNet, tasks: Sequence[Task]) -> Description:
    """The description of this network, which predicts `tasks`."""
    return Description(
        tasks=tuple(tasks),
        architecture=net.architecture,
        preprocessing=_preprocessing(net),
    )


def _preprocessing(net: MultiTaskNet) -> dict[str, object]:
    channels = net.architecture.channels
    return {
        "input": "RGB 0-255" if channels == 3 else f"{channels} channels 0-255",
        "mean": net.encoder.mean.tolist(),
        "deviation": net.encoder.std.tolist(),
    }


def network_of(description: Description) -> MultiTaskNet:
    """A network as described, with arbitrary weights. Raises ValueError if this version does not support it."""
    classes = {t.id: len(t.classes) for t in description.tasks}
    return MultiTaskNet(classes, description.architecture, pretrained=False)


def learned_tasks(description: Description) -> frozenset[str]:
    """The ids of the tasks that the model can predict."""
    return frozenset(t.id for t in description.tasks) if description.learned is None else description.learned


def to_json(description: Description) -> dict[str, Any]:
    """What model.json holds."""
    return {
        "version": VERSION,
        "architecture": description.architecture.as_json(),
        "tasks": [
            {"id": t.id, "name": t.name, "classes": [{"name": c.name, "color": c.color} for c in t.classes]}
            for t in description.tasks
        ],
        "preprocessing": {**description.preprocessing, _PREPARED: msgspec.to_builtins(description.prepared)},
        "metrics": dict(description.metrics),
        "labels_hash": description.labels_hash,
        "learned": sorted(learned_tasks(description)),
        "mode": description.mode,
        "steps": description.steps,
    }


class _ClassText(msgspec.Struct):
    name: str
    color: str


class _TaskText(msgspec.Struct):
    id: str
    name: str
    classes: list[_ClassText]


class _Text(msgspec.Struct):
    """The content of model.json, with the types and limits that are checked when it is read."""

    version: Literal[1]
    architecture: dict[str, Any]
    tasks: Annotated[list[_TaskText], msgspec.Meta(max_length=MAX_TASKS)]
    preprocessing: dict[str, Any]
    metrics: dict[str, Any]
    labels_hash: str
    mode: Literal["quick", "full"]
    steps: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    learned: frozenset[str] | None = None


def from_json(data: Any) -> Description:
    """The description in the content of a model.json. Raises ValueError if it is invalid."""
    text = msgspec.convert(data, _Text)
    prepared = text.preprocessing.pop(_PREPARED, {})
    return Description(
        tasks=tuple(Task(t.id, t.name, tuple(Class(c.name, c.color) for c in t.classes)) for t in text.tasks),
        architecture=Architecture.from_json(text.architecture),
        preprocessing=text.preprocessing,
        prepared=msgspec.convert(prepared, Preprocessing),
        metrics=text.metrics,
        labels_hash=text.labels_hash,
        learned=text.learned,
        mode=text.mode,
        steps=text.steps,
    )
