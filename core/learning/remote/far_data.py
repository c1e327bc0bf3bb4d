"""A project's images and labels on the learner's computer, as they were sent; an image is asked for when it is read."""

from __future__ import annotations

import threading
from typing import IO, TYPE_CHECKING, Final

from core.images.bands import read_channels
from core.images.reading import ImageError
from core.labels.packing import unpack
from core.learning.remote.description import described
from core.learning.remote.image_cache import discard
from core.learning.remote.protocol import FileWanted, ImageIs, ImageMissing, ImageWanted, Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.data.learning_data import LearningData
    from core.learning.remote.description import Description
    from core.learning.remote.image_cache import ImageCache
    from core.learning.remote.protocol import Header

LOOK: Final = 0.5
"""Seconds between two looks whether an image is still waited for."""
_CUT: Final = "The connection ended before {0} was sent."


class FarData:
    """Filled by the link's thread, read by the learner's."""

    def __init__(
        self, cache: ImageCache, send: Callable[[Header], None], is_over: Callable[[], bool]
    ) -> None:
        """`is_over`: nobody waits for an image any more."""
        self._cache, self._send, self._is_over = cache, send, is_over
        self._labels: dict[tuple[str, str], tuple[bytes, tuple[int, int]]] = {}
        self._names: dict[str, str] = {}
        self._description: Description | None = None
        self._arrived = threading.Condition()
        self._answers: dict[str, ImageIs | ImageMissing] = {}

    # what is sent -------------------------------------------------------------------------------------------

    def describe(self, description: Description) -> LearningData:
        """Take other tasks and images; labels that were sent stay."""
        old = {i.id: i for i in self._description.images} if self._description is not None else {}
        self._description = description
        self._names = {image.id: image.name for image in description.images}
        with self._arrived:
            for image in description.images:
                if old.get(image.id) != image:
                    self._answers.pop(image.id, None)
        channels, depth = description.channels, description.preprocessing.depth

        def read_image(image_id: str) -> DeepPixels:
            path = self.image_path(image_id)
            try:
                return read_channels(path, channels, depth=depth)
            except ImageError as error:  # names the file here
                raise ImageError(str(error).replace(path.name, self._name(image_id))) from error

        return described(description, read_image, self.read_label, lambda: tuple(self._labels))

    def take_label(self, header: Label, packed: bytes) -> None:
        """A label has changed; without pixels it is gone."""
        key = (header.image, header.task)
        if header.height and header.width:
            self._labels[key] = (packed, (header.height, header.width))
        else:
            self._labels.pop(key, None)

    def take_answer(self, answer: ImageIs | ImageMissing) -> None:
        """Which file an image is."""
        with self._arrived:
            self._answers[answer.image] = answer
            self._arrived.notify_all()

    def take_file(self, digest: str, draft: IO[bytes]) -> None:
        """An image's file is here. If it changed on its way, it is asked for again."""
        with self._arrived:
            waiting = [a for a in self._answers.values() if isinstance(a, ImageIs) and a.digest == digest]
            path = self._cache.keep(draft, digest, waiting[0].suffix) if waiting else None
            if path is None:
                discard(draft)
                for answer in waiting:
                    del self._answers[answer.image]
            self._arrived.notify_all()

    # what is read -------------------------------------------------------------------------------------------

    def read_label(self, image_id: str, task_id: str) -> Pixels | None:
        """A copy of the label, None without one."""
        stored = self._labels.get((image_id, task_id))
        return None if stored is None else unpack(*stored)

    def image_path(self, image_id: str) -> Path:
        """The image's file, as soon as it is here. Raises ImageError."""
        while True:
            answer = self._answer(image_id)
            path = self._cache.find(answer.digest, answer.suffix)
            if path is None:
                self._send(FileWanted(image_id, answer.digest))
                path = self._file(image_id, answer)
            if path is not None:
                return path

    def _answer(self, image_id: str) -> ImageIs:
        with self._arrived:
            if image_id not in self._answers:
                self._send(ImageWanted(image_id))
            self._wait_for(lambda: image_id in self._answers, image_id)
            answer = self._answers[image_id]
            if isinstance(answer, ImageMissing):
                del self._answers[image_id]  # it can be back next time
                raise ImageError(answer.text) from (FileNotFoundError() if answer.gone else None)
            return answer

    def _file(self, image_id: str, answer: ImageIs) -> Path | None:
        """None if it has changed meanwhile, so that its digest must be asked for again."""

        def find() -> Path | None:
            return self._cache.find(answer.digest, answer.suffix)

        with self._arrived:
            self._wait_for(lambda: self._answers.get(image_id) is not answer or find() is not None, image_id)
            return find()

    def _wait_for(self, is_here: Callable[[], bool], image_id: str) -> None:
        while not self._arrived.wait_for(is_here, LOOK):
            if self._is_over():
                raise ImageError(_CUT.format(self._name(image_id)))

    def _name(self, image_id: str) -> str:
        return self._names.get(image_id, image_id)
