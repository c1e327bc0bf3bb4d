"""A project's images and labels as an exported graph sees them, to calibrate and to score it with."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.atomic import StorageError
from core.evenly import evenly
from core.export.preparing import steps_of
from core.images.bands import read_channels
from core.images.pixels import as_floats
from core.images.preprocessing import prepare
from core.images.reading import ImageError
from core.project.settings import Normalisation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.images.pixels import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project
    from core.project.settings import Preprocessing

Floats = npt.NDArray[np.float32]

_SIDE: Final = 1024
"""Of larger images, the middle is used."""


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """An image, and its labels by task id."""

    image: Floats
    """(1, channels, H, W), 0 ... 255."""
    labels: dict[str, Pixels]


@dataclass(frozen=True, slots=True)
class Examples:
    """Reads them from an open project; images that can't be read are passed over."""

    folder: ProjectFolder
    project: Project
    preprocessing: Preprocessing
    """What is done to an image, before the graph and in it."""

    def images(self, most: int) -> Iterator[Floats]:
        """Some of the project's images, labelled or not."""
        for entry in evenly(self.project.images, most):
            with suppress(ImageError, OSError, ValueError):
                yield self._read(entry)

    def labelled(self, most: int) -> Iterator[Example]:
        """Some of the labelled images: of val if there are any, else of all splits."""
        ids = {image_id for image_id, _ in self.folder.labels.labelled()}
        entries = [entry for entry in self.project.images if entry.id in ids]
        chosen_entries = [entry for entry in entries if entry.split == "val"] or entries
        for entry in evenly(chosen_entries, most):
            with suppress(ImageError, StorageError, OSError, ValueError):
                image = self._read(entry)
                labels = self._labels(entry, image.shape[2:])
                if labels:
                    yield Example(image, labels)

    def _read(self, entry: ImageEntry) -> Floats:
        path, how = self.folder.image_path(entry), self.preprocessing
        image = read_channels(path, self.project.channels, depth=how.depth)
        in_graph = bool(steps_of(how).limits)
        floats = as_floats(prepare(image, replace(how, normalisation=Normalisation()) if in_graph else how))
        return np.ascontiguousarray(_middle(floats).transpose(2, 0, 1)[None])

    def _labels(self, entry: ImageEntry, size: Sequence[int]) -> dict[str, Pixels]:
        labels = {}
        for task in self.project.tasks:
            label = self.folder.labels.copy(entry.id, task.id)
            if label is not None and _middle(label).shape == tuple(size):
                labels[task.id] = _middle(label)
        return labels


def _middle(array: npt.NDArray[np.generic]) -> npt.NDArray:  # type: ignore[type-arg]
    top, left = (max(0, (side - _SIDE) // 2) for side in array.shape[:2])
    return array[top : top + _SIDE, left : left + _SIDE]
