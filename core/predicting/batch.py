"""Predicts many images into files, image by image, with a record of each: it can be interrupted, continued and shared.

Formats that write one file about all images have no records: they are written from beginning to end.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.exporting import export
from core.exchange.formats import overlay
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile
from core.predicting.order import Follower
from core.predicting.origin import Predicted
from core.predicting.records import Failure, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from core.exchange.source import Source
    from core.exchange.writer import Writer
    from core.predicting.records import Manner, Record, Records
    from core.predicting.remote import Destination
    from core.predicting.shards import Shard
    from core.project.model import ImageEntry, Task

OVERLAYS: Final = "overlay"
PROBABILITIES: Final = "probabilities"
"""Folders for what is written besides."""
OFTEN: Final = 50
"""Images after which records are copied to where predictions go, if that is elsewhere."""


@dataclass
class Plan:
    """Which files are to be written."""

    files: dict[str, list[OutFile]] = field(default_factory=dict)
    """By image id, in the order in which they are written."""
    shared: list[OutFile] = field(default_factory=list)
    """About all images."""
    skipped: int = 0
    """Images whose files all stay as they are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch."""

    predicted: tuple[Path, ...]
    """Images whose files were all written."""
    failures: tuple[Failure, ...]
    files: int = 0
    """That were written, with labels in them."""


def all_files(
    writer: Writer, source: Source, *, overlays: bool = False, probabilities: bool = False
) -> list[OutFile]:
    """The files of a format that writes image by image, and what is wanted besides."""
    files = list(writer.files(source))
    if overlays:
        files += [replace(file, path=f"{OVERLAYS}/{file.path}") for file in overlay.WRITER.files(source)]
    if probabilities:
        files += _probability_files(source)
    return files


def _probability_files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.project.tasks)
    for image in source.images:
        for task in source.tasks_of(image):
            path = f"{PROBABILITIES}/{names[task.id]}/{source.origin.stem(image)}.npy"
            yield OutFile(path, partial(_probabilities, source, image, task), image=image.id)


def _probabilities(source: Source, image: ImageEntry, task: Task) -> Iterator[bytes] | None:
    """A NumPy file: (classes, height, width) of float16."""
    if source.label(image, task) is None:
        return None
    origin = source.origin
    assert isinstance(origin, Predicted)
    prediction = origin.prediction(image, task)
    if prediction is None or prediction.probabilities is None:
        return None
    return _npy(prediction.probabilities)


def _npy(probabilities: npt.NDArray[np.float16]) -> Iterator[bytes]:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(probabilities))
    yield header.getvalue()
    for plane in probabilities:
        yield plane.tobytes()


def planned(
    files: Iterable[OutFile],
    source: Source,
    destination: Destination,
    done: Callable[[str], Record | None],
    *,
    skip: Callable[[str], bool] = lambda _name: False,
) -> Plan:
    """What of these files is to be written.

    `done` gives the record of an image whose files need not be written again; `skip` says which existing files stay.
    """
    plan = Plan()
    by_image: dict[str, list[OutFile]] = {image.id: [] for image in source.images}
    for file in files:
        (by_image[file.image] if file.image else plan.shared).append(file)
    stems = {image.id: source.origin.stem(image) for image in source.images}
    for image_id, image_files in by_image.items():
        record = done(stems[image_id])
        left = []
        for file in image_files:
            if record is not None and file.path in record.files and destination.exists(file.path):
                continue
            if not skip(file.path):
                left.append(file)
        if all(file.beside for file in left):
            plan.skipped += 1
        else:
            plan.files[image_id] = left
    return plan


class Batch:
    """Writes the files of a plan, and records what became of each image."""

    def __init__(
        self,
        source: Source,
        origin: Predicted,
        destination: Destination,
        records: Records,
        manner: Manner,
        shard: Shard,
    ) -> None:
        self._source, self._origin, self._destination, self._out = (
            source,
            origin,
            destination,
            destination.out,
        )
        self._records, self._manner, self._shard = records, manner, shard
        self._images = {image.id: image for image in source.images}
        self._follower = Follower()
        self._started = False
        self._problems: list[str] = []
        """What is wrong with the image at hand."""
        self._image = ""
        self._files: Sequence[OutFile] = ()
        self._whole = True
        self._predicted: list[Path] = []
        self._failures: list[Failure] = []

    def report(self, problem: str) -> None:
        """Something is wrong with the image at hand."""
        self._problems.append(problem)
        self._follower.say(problem)

    def write(
        self,
        writer: Writer,
        plan: Plan,
        follower: Follower,
        *,
        replacing: bool,
        notes: bool = False,
    ) -> Outcome:
        """Write the files, with `notes` a text file beside them as well.

        Raises as `export` does, and OSError. What was written before is recorded.
        """
        self._follower = follower
        files = [self._recorded(file, files) for files in plan.files.values() for file in files]
        files += map(self._about_all, plan.shared if self._shard.number == 1 else ())
        try:
            exported = export(
                replace(writer, files=lambda _source: files),
                self._source,
                self._out,
                replace=replacing,
                notes=notes,
                cancelled=follower.cancelled,
                ended=self._ended,
            )
            if self._started and not follower.cancelled():
                self._records.end()
        finally:
            self._records.close()
            if self._started:
                self._destination.publish_records(self._records.paths)
        return Outcome(tuple(self._predicted), tuple(self._failures), exported.files)

    def _recorded(self, file: OutFile, files: Sequence[OutFile]) -> OutFile:
        """One of an image's files; before the first is made, it is recorded that they are begun."""

        def parts() -> Iterable[bytes] | None:
            if file.image != self._image:
                self._begin(file.image, files)
            return file.parts()

        return replace(file, parts=parts)

    def _about_all(self, file: OutFile) -> OutFile:
        def parts() -> Iterable[bytes] | None:
            if self._started:
                self._records.begin([file.path])
            return file.parts()

        return replace(file, parts=parts)

    def _begin(self, image_id: str, files: Sequence[OutFile]) -> None:
        if not self._started:
            self._out.mkdir(parents=True, exist_ok=True)
            self._records.start(self._manner)
            self._started = True
        self._image, self._files, self._whole = image_id, files, True
        self._problems.clear()
        self._records.begin(file.path for file in files)
        self._follower.progress(len(self._predicted) + len(self._failures), self._images[image_id].name)

    def _ended(self, file: OutFile, written: bool) -> None:
        """After the last file of an image, its record."""
        if not file.image:
            if written and self._started:
                self._records.share(file.path)
                self._destination.publish([file.path])
            return
        self._whole &= written or file.beside
        if file.path != self._files[-1].path:
            return
        image = self._images[file.image]
        stem, path = self._origin.stem(image), self._origin.path(image)
        if self._whole:
            targets = {name: self._out / name for name in (file.path for file in self._files)}
            pixels = self._origin.counts(image, self._source.tasks_of(image))
            record = record_of(stem, self._destination.address(path), self._manner, targets, pixels)
            self._destination.publish(targets)
            self._records.add(record)
            self._predicted.append(path)
            self._follower.ended(stem, path, "")
        elif self._problems:
            failure = Failure(stem, self._destination.address(path), " ".join(dict.fromkeys(self._problems)))
            self._records.fail(failure)
            self._failures.append(failure)
            self._follower.ended(stem, path, failure.error)
        self._image = ""
        if (len(self._predicted) + len(self._failures)) % OFTEN == 0:
            self._destination.publish_records(self._records.paths)
