"""What a list of projects shows of each: read from a few small files, without opening the project. Never raises."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from core.atomic import StorageError, read_regular
from core.project.file import CURRENT_MODEL, MODELS_DIR, PROJECT_FILE
from core.project.remote import may_look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LABELS: Final = "labels"
_MODEL: Final = (MODELS_DIR, CURRENT_MODEL, "model.json")
_ERRORS: Final = (OSError, StorageError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True)
class Summary:
    """A project at a glance."""

    images: int = 0
    labelled: int = 0
    """Images that have a label of some task."""
    miou: float | None = None
    """Of the current model on validation images, the mean over tasks, as scored when it was saved."""
    changed: float = 0.0
    """When it was last worked on, in seconds since 1970; 0: unknown."""
    picture: Path | None = None
    """An image of it: the one asked for, or the first."""


class _Image(msgspec.Struct):
    id: str
    path: str


class _Named(msgspec.Struct):
    name: str = ""


class _Listed(msgspec.Struct):
    images: list[_Image] = msgspec.field(default_factory=list)


class _Score(msgspec.Struct):
    miou: float | None = None


class _Model(msgspec.Struct):
    metrics: dict[str, _Score] = msgspec.field(default_factory=dict)


def project_name(folder: Path) -> str:
    """The name of the project in `folder`; the folder's, if project.json does not give one."""
    try:
        project = msgspec.json.decode(read_regular(folder / PROJECT_FILE), type=_Named)
    except _ERRORS:
        return folder.name
    return project.name.strip() or folder.name


def summary(folder: Path, image_id: str = "") -> Summary:
    """Of the project in `folder`, as far as it can be read. `image_id`: of the picture, if the project has it."""
    try:
        project = msgspec.json.decode(read_regular(folder / PROJECT_FILE), type=_Listed)
    except _ERRORS:
        return Summary()
    ids = {image.id for image in project.images}
    pictured = next((i for i in project.images if i.id == image_id), next(iter(project.images), None))
    labelled, changed = _labels(folder)
    return Summary(
        len(ids),
        len(ids & labelled),
        _miou(folder.joinpath(*_MODEL)),
        max([changed, *_modified(folder / PROJECT_FILE, folder.joinpath(*_MODEL))]),
        folder / pictured.path if pictured is not None and may_look(pictured.path) else None,
    )


def _labels(folder: Path) -> tuple[set[str], float]:
    """Ids of images that have a label, and when one was last written."""
    stems: set[str] = set()
    latest = 0.0
    try:
        with os.scandir(folder / _LABELS) as tasks:
            for task in tasks:
                if task.is_dir():
                    latest = max(latest, task.stat().st_mtime)
                    stems |= {name[:-4] for name in os.listdir(task.path) if name.endswith(".png")}
    except OSError:
        pass
    return stems, latest


def _modified(*paths: Path) -> Iterator[float]:
    for path in paths:
        try:
            yield path.stat().st_mtime
        except OSError:
            continue


def _miou(path: Path) -> float | None:
    try:
        model = msgspec.json.decode(read_regular(path), type=_Model)
    except _ERRORS:
        return None
    values = [score.miou for score in model.metrics.values() if score.miou is not None]
    return sum(values) / len(values) if values else None
