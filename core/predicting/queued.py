"""An order that waits for its turn, in a folder of its own with a copy of the model: it outlives the program.

What is learned, renamed or removed in the project meanwhile changes nothing about it. No torch.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from core.atomic import StorageError, copy_new, read_regular, remove_tree, write_atomic
from core.json_bytes import loads
from core.predicting.order import Order
from core.project.file import CURRENT_MODEL, encode_project, read_project

if TYPE_CHECKING:
    from pathlib import Path

    from core.project.model import Project

State = Literal["waiting", "running", "done", "cancelled", "interrupted", "failed"]
GALLERY: Final = "pictures"
"""The file with small pictures, in an order's folder."""
_ORDER, _PROJECT, _STANDING = "order.json", "project.json", "standing.json"


@dataclass(frozen=True, slots=True)
class QueuedOrder:
    """An order, and what it is about."""

    project: str
    """The folder of the project."""
    sources: tuple[str, ...]
    """The images, and folders of images."""
    out: str
    order: Order = field(default_factory=Order)
    add_images: bool = False
    """Add the images to the project afterwards."""
    images: tuple[str, ...] = ()
    """The project's own images: never replaced."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an order is."""

    state: State = "waiting"
    total: int = 0
    """Images, but for those that were predicted before; 0 until they are counted."""
    done: int = 0
    failed: int = 0
    """Of those that are done."""
    skipped: int = 0
    problem: str = ""
    """What ended it, as a sentence."""


def enqueue(folder: Path, queued: QueuedOrder, project: Project, weights: Path) -> None:
    """Write an order into a new folder, with a copy of the model's file as it is now. Raises StorageError."""
    try:
        (folder / CURRENT_MODEL).mkdir(parents=True)
        copy_new(weights, folder / CURRENT_MODEL / weights.name)
        snapshot = replace(project, images=project.images[:1], rules=())
        write_atomic(folder / _PROJECT, encode_project(snapshot))
        write_atomic(folder / _ORDER, _encoded(queued))
        save_standing(folder, Standing())
    except OSError as error:
        with contextlib.suppress(OSError):
            remove_tree(folder)
        why = error.strerror or str(error)
        raise StorageError(
            f"The model {weights} could not be copied to {folder} ({why}). Check that both disks are connected and "
            "have room, and predict again."
        ) from error


def read_queued(folder: Path) -> tuple[QueuedOrder, Project, Standing]:
    """What a folder contains. Raises StorageError."""
    try:
        queued = msgspec.convert(loads(read_regular(folder / _ORDER)), QueuedOrder)
        standing = msgspec.convert(loads(read_regular(folder / _STANDING)), Standing)
    except (OSError, ValueError, RecursionError) as error:
        raise StorageError(
            f"{folder / _ORDER} could not be read ({error}). Delete its folder, and order the prediction again."
        ) from error
    return queued, read_project(folder / _PROJECT), standing


def save_standing(folder: Path, standing: Standing) -> None:
    """Write how far an order is. Raises OSError."""
    write_atomic(folder / _STANDING, _encoded(standing))


def forget_model(folder: Path) -> None:
    """Remove the copy of the model: nothing is left to predict."""
    with contextlib.suppress(OSError):
        remove_tree(folder / CURRENT_MODEL)


def _encoded(values: QueuedOrder | Standing) -> bytes:
    """As JSON in ASCII: the names of files need not be valid text."""
    return json.dumps(msgspec.to_builtins(values)).encode()
