"""Reads images and labels for learning; what can't be read is skipped and reported once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from core.images.preprocessing import prepare
from core.images.reading import ImageError
from core.labels.packing import histogram, is_empty
from core.learning.data.implied_labels import ImpliedLabels
from core.learning.data.label_counts import count
from core.machine.byte_cache import ByteCache
from core.machine.memory import is_out_of_memory
from core.notice import IMAGE_FILES, Notice
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.data.label_counts import Counted
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
        self._relations = ImpliedLabels.of(data)
        self._counted: dict[str, Counted | None] = {}
        """What the labels of an image said when they were last read, until `forget`."""

    def prepared_as(self, preprocessing: Preprocessing) -> Dataset:
        """The same images with other preprocessing; notices of both are collected here, each once."""
        if preprocessing == self.data.preprocessing:
            return self
        dataset = Dataset(replace(self.data, preprocessing=preprocessing))
        dataset.notices, dataset._said, dataset._counted = self.notices, self._said, self._counted
        return dataset

    def change(self, data: LearningData) -> None:
        """Continue with other data, without repeating notices."""
        old, self.data = self.data, data
        self._names = {i.id: i.name for i in data.images}
        self._prepared.clear()
        self._relations = ImpliedLabels.of(data)
        if (old.tasks, old.apart, old.relations) != (data.tasks, data.apart, data.relations):
            self._counted.clear()
        entries = {entry.id: entry for entry in old.images}
        for entry in data.images:
            if entries.get(entry.id) != entry:
                self.forget(entry.id)

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
        labels = self._all_labels(image_id)
        for task in self.data.tasks:
            label = labels.get(task.id)
            if label is not None and size is not None and label.shape != size:
                del labels[task.id]
                name = self._names.get(image_id, image_id)
                self._say(
                    image_id,
                    task.id,
                    f"The label of task {task.name!r} for {name} has {label.shape[1]} x {label.shape[0]} pixels, "
                    f"but the image has {size[1]} x {size[0]}. It was left out of learning. Import or paint it again.",
                )
        return labels

    def _all_labels(self, image_id: str) -> dict[str, Pixels]:
        """All labels with something painted, by task id; what they say is remembered."""
        labels: dict[str, Pixels] = {}
        for task in self.data.tasks:
            label = self._label(image_id, task.id)
            if label is None or is_empty(label):
                continue
            labels[task.id] = _within(label, len(task.classes))
        if image_id not in self._counted:
            self._counted[image_id] = count(labels, self._relations)
        return labels

    def counted(self, image_id: str) -> Counted | None:
        """What is labelled on that image, None where nothing is; its labels are read only if that is not known."""
        if image_id not in self._counted:
            self._all_labels(image_id)
        return self._counted[image_id]

    def is_labelled(self, image_id: str) -> bool:
        """Whether that image has any label; quick also where its labels are not counted yet."""
        if image_id in self._counted:
            return self._counted[image_id] is not None
        return any(
            label is not None and not is_empty(label)
            for label in (self._label(image_id, task.id) for task in self.data.tasks)
        )

    def forget(self, image_id: str) -> None:
        """A label of that image has changed: read them again."""
        self._counted.pop(image_id, None)

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

    def seem_labelled(self, image_ids: Iterable[str]) -> list[str]:
        """As `labelled`, but without reading labels where the project can say which there are."""
        if self.data.painted is None:
            return self.labelled(image_ids)
        tasks = {task.id for task in self.data.tasks}
        images = {image_id for image_id, task_id in self.data.painted() if task_id in tasks}
        return [i for i in image_ids if i in images]

    def labelled(self, image_ids: Iterable[str]) -> list[str]:
        """Those of the images that have any label."""
        return [i for i in image_ids if self.counted(i) is not None]


def _within(label: Pixels, classes: int) -> Pixels:
    """The label without classes that the task lacks: itself, or a copy."""
    numbers = np.flatnonzero(histogram(label))
    if not bool(((numbers >= classes) & (numbers != UNLABELLED)).any()):
        return label
    table = np.full(256, UNLABELLED, np.uint8)
    table[:classes] = np.arange(classes)
    return table[label]
