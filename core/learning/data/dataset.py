"""Reads images and labels for learning; what can't be read is skipped and reported once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from core.images.preprocessing import prepare
from core.images.reading import ImageError
from core.labels.packing import histogram, is_empty
from core.machine.byte_cache import ByteCache
from core.machine.memory import is_out_of_memory
from core.notice import IMAGE_FILES, Notice
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.data.learning_data import LearningData
    from core.project.settings import Preprocessing

KEPT_BYTES: Final = 128 << 20
"""The bytes of prepared images that are cached, so that the one on screen is not denoised for each prediction."""


class Dataset:
    """LearningData with errors caught: `notices` collects sentences, each of them once."""

    def __init__(self, data: LearningData) -> None:
        self.data = data
        self.notices: list[Notice] = []
        self._said: set[tuple[str, str]] = set()
        self._names = {i.id: i.name for i in data.images}
        self._prepared: ByteCache[str, DeepPixels] = ByteCache(KEPT_BYTES, lambda image: image.nbytes)

    def prepared_as(self, preprocessing: Preprocessing) -> Dataset:
        """The same images with other preprocessing; notices of both are collected here, each once."""
        if preprocessing == self.data.preprocessing:
            return self
        dataset = Dataset(replace(self.data, preprocessing=preprocessing))
        dataset.notices, dataset._said = self.notices, self._said
        return dataset

    def change(self, data: LearningData) -> None:
        """Continue with other data, without repeating notices."""
        self.data = data
        self._names = {i.id: i.name for i in data.images}
        self._prepared.clear()

    def image(self, image_id: str) -> DeepPixels | None:
        """(H, W, channels) as the network sees it, which must not be written to; or None with a notice."""
        prepared = self._prepared.get(image_id)
        if prepared is not None:
            return prepared
        try:
            image = self.data.read_image(image_id)
        except (ImageError, OSError, KeyError) as error:
            missing = isinstance(error.__cause__, FileNotFoundError)
            cause = IMAGE_FILES if missing else ""
            self._say(image_id, "image", f"{error} It was left out of learning.", cause)
            return None
        except Exception as error:  # whatever a file reader raises: one bad image must not end learning
            self.leave_out(image_id, error)
            return None
        if image.shape[2] != self.data.channels:
            name = self._names.get(image_id, image_id)
            self._say(
                image_id,
                "image",
                f"{name} has {image.shape[2]} channels, but the project's images have {self.data.channels}. "
                "It was left out of learning.",
            )
            return None
        return self._prepare(image_id, image) if self.data.preprocessing.changes else image

    def leave_out(self, image_id: str, error: Exception) -> None:
        """Report that an image could not be used for learning or scoring."""
        why = (
            "there is not enough memory for it"
            if is_out_of_memory(error)
            else f"it could not be read ({error})"
        )
        self._say(
            image_id, "image", f"{self._names.get(image_id, image_id)}: {why}. It was left out of learning."
        )

    def _prepare(self, image_id: str, image: DeepPixels) -> DeepPixels | None:
        try:
            prepared = prepare(image, self.data.preprocessing)
        except ValueError as error:
            name = self._names.get(image_id, image_id)
            self._say(
                image_id, "image", f"{name} could not be preprocessed: {error} It was left out of learning."
            )
            return None
        except Exception as error:  # as above
            self.leave_out(image_id, error)
            return None
        self._prepared[image_id] = prepared
        return prepared

    def labels(self, image_id: str, size: tuple[int, int] | None = None) -> dict[str, Pixels]:
        """Labels with something painted, by task id, without those whose size differs from `size` (H, W)."""
        labels: dict[str, Pixels] = {}
        for task in self.data.tasks:
            label = self._label(image_id, task.id)
            if label is None or is_empty(label):
                continue
            if size is not None and label.shape != size:
                name = self._names.get(image_id, image_id)
                self._say(
                    image_id,
                    task.id,
                    f"The label of task {task.name!r} for {name} has {label.shape[1]} x {label.shape[0]} pixels, "
                    f"but the image has {size[1]} x {size[0]}. It was left out of learning. Import or paint it again.",
                )
                continue
            labels[task.id] = _within(label, len(task.classes))
        return labels

    def _label(self, image_id: str, task_id: str) -> Pixels | None:
        try:
            return self.data.read_label(image_id, task_id)
        except Exception as error:  # whatever the store raises: one bad label must not end learning
            name = self._names.get(image_id, image_id)
            self._say(
                image_id,
                task_id,
                f"A label of {name} could not be read ({error}). It was left out of learning.",
            )
            return None

    def _say(self, image_id: str, what: str, text: str, cause: str = "") -> None:
        if (image_id, what) not in self._said:
            self._said.add((image_id, what))
            self.notices.append(Notice("warning", text, cause=cause))

    def of_split(self, split: str) -> list[str]:
        """The ids of the images of a split, in order."""
        return [i.id for i in self.data.images if i.split == split]

    def labelled(self, image_ids: Iterable[str]) -> list[str]:
        """Those of the images that have any label."""
        return [i for i in image_ids if any(self._painted(i, t.id) for t in self.data.tasks)]

    def _painted(self, image_id: str, task_id: str) -> bool:
        label = self._label(image_id, task_id)
        return label is not None and not is_empty(label)


def _within(label: Pixels, classes: int) -> Pixels:
    """The label without classes that the task lacks: itself, or a copy."""
    numbers = np.flatnonzero(histogram(label))
    if not bool(((numbers >= classes) & (numbers != UNLABELLED)).any()):
        return label
    table = np.full(256, UNLABELLED, np.uint8)
    table[:classes] = np.arange(classes)
    return table[label]
