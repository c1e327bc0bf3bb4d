"""What this computer sends of a project: labels that changed, images that are asked for, stored models."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING, Final

from core.digests import content_digest
from core.images.decoding import ImageError, sentences
from core.labels.packing import is_empty, pack
from core.learning.remote import protocol as say
from core.learning.remote.description import describe
from core.learning.remote.values import encode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.learning.data.learning_data import LearningData
    from core.learning.remote.link import Link

Key = tuple[str, str]
_SUFFIX: Final = re.compile(r"(\.[A-Za-z0-9]{1,8}){1,2}$")
_NOTHING: Final = ""
MOST_UNSENT: Final = 32 << 20


class Sending:
    """What the learner at the other end of one link has, by hash; what differs is sent."""

    def __init__(self, link: Link, data: LearningData) -> None:
        self._link = link
        self._data = data
        self._labels: dict[Key, str] = {}
        self._digests: dict[str, tuple[os.stat_result, str]] = {}

    # labels, from the loop ----------------------------------------------------------------------------------

    def project(self, data: LearningData) -> Iterator[tuple[int, int]]:
        """Send tasks and images, and before them the labels that may be new: (sent, all) after each."""
        old, self._data = self._data, data
        keys = self._to_look_at(old, data)
        for number, key in enumerate(keys, 1):
            self.label(*key)
            self._link.wait_for_room(MOST_UNSENT)
            yield number, len(keys)
        self._link.send(say.Project(), encode(describe(data)))

    def label(self, image_id: str, task_id: str) -> None:
        """Send a label unless the other side has it as it is. One that can't be read counts as none."""
        try:
            label = self._data.read_label(image_id, task_id)
        except Exception:  # whatever the store raises: the learner here would leave it out, too
            label = None
        key = (image_id, task_id)
        if label is None or is_empty(label):
            if self._labels.pop(key, _NOTHING):
                self._link.send(say.Label(image_id, task_id, 0, 0))
            return
        height, width = label.shape
        packed = pack(label)
        digest = hashlib.blake2b(packed + b"%dx%d" % label.shape, digest_size=16).hexdigest()
        if self._labels.get(key) != digest:
            self._labels[key] = digest
            self._link.send(say.Label(image_id, task_id, height, width), packed)

    def _to_look_at(self, old: LearningData, new: LearningData) -> list[Key]:
        """Labels that were not sent, are gone, or whose task or image is another."""
        old_tasks, old_images = {t.id: t.classes for t in old.tasks}, {i.id: i for i in old.images}
        tasks = {t.id for t in new.tasks if old_tasks.get(t.id) != t.classes}
        images = {i.id for i in new.images if old_images.get(i.id) != i}
        keys = set(_painted(new))
        changed = {key for key in keys if key[0] in images or key[1] in tasks}
        return sorted(changed | (keys ^ self._labels.keys()))

    # images, from the link's thread -------------------------------------------------------------------------

    def answer(self, header: say.Header) -> bool:
        """Answer what is asked about images; False for anything else."""
        match header:
            case say.ImageWanted(image_id):
                self._link.send(self._which(image_id))
            case say.FileWanted(image_id):
                self._send_file(image_id)
            case _:
                return False
        return True

    def _which(self, image_id: str) -> say.ImageIs | say.ImageMissing:
        name = next((i.name for i in self._data.images if i.id == image_id), image_id)
        path = self._data.paths.get(image_id)
        if path is None:
            return say.ImageMissing(image_id, f"{name} is no longer in the project.", gone=False)
        try:
            with sentences(path):
                return say.ImageIs(image_id, self._digest(image_id, path), _suffix(path))
        except ImageError as error:
            gone = isinstance(error.__cause__, FileNotFoundError)
            return say.ImageMissing(image_id, str(error), gone=gone)

    def _send_file(self, image_id: str) -> None:
        try:
            path = self._data.paths[image_id]
            digest = self._digest(image_id, path)
            self._link.send(say.File(digest), open(path, "rb"), bulk=True)  # noqa: SIM115  # the link closes it
        except (KeyError, OSError):
            self._digests.pop(image_id, None)
            self._link.send(self._which(image_id))

    def _digest(self, image_id: str, path: Path) -> str:
        """Of the file's content, which is read only if the file has changed. Raises OSError."""
        with open(path, "rb") as file:
            now = os.fstat(file.fileno())
            stat, digest = self._digests.get(image_id, (None, ""))
            if stat is None or (stat.st_mtime_ns, stat.st_size, stat.st_ino) != (
                now.st_mtime_ns,
                now.st_size,
                now.st_ino,
            ):
                digest = content_digest(file)
                self._digests[image_id] = (now, digest)
            return digest


def _painted(data: LearningData) -> list[Key]:
    if data.painted is None:
        return [(image.id, task.id) for image in data.images for task in data.tasks]
    images, tasks = {i.id for i in data.images}, {t.id for t in data.tasks}
    return [(image, task) for image, task in data.painted() if image in images and task in tasks]


def _suffix(path: Path) -> str:
    matched = _SUFFIX.search(path.name)
    return matched[0] if matched is not None else ""
