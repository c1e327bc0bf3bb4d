"""How data sets of masks are laid out: where images and masks go, by their splits, and the files that describe them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, image_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Split, Task


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a task, for the files that describe it."""

    source: Source
    task: Task
    stems: dict[Split, list[str]] = field(default_factory=dict)
    """The names of the masks in each split."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the files of one task go, below a folder of its own."""

    image: str
    """With {split}, {stem} and {suffix}, as in "images/{split}/{stem}{suffix}"."""
    mask: str
    encode: Callable[[Pixels, Task], bytes]
    about: Mapping[str, Callable[[Written], str | None]]
    """Files that describe the masks, written after them; None: nothing to say."""
    stem: Callable[[str], str] = str
    """What an image is called in this layout."""

    def files(self, source: Source) -> Iterator[OutFile]:
        """All files of all tasks."""
        names = folder_names(source.tasks)
        for task in source.tasks:
            folder, written = names[task.id], Written(source, task)
            for image in source.images:
                if task in source.tasks_of(image):
                    yield from self._of_image(source, image, folder, written)
            for path, text in self.about.items():
                yield OutFile(f"{folder}/{path}", partial(_about, written, text))

    def _of_image(
        self, source: Source, image: ImageEntry, folder: str, written: Written
    ) -> Iterator[OutFile]:
        stem = self.stem(source.origin.stem(image))
        words = {"split": image.split, "stem": stem, "suffix": PurePath(image.name).suffix}
        mask = OutFile(f"{folder}/{self.mask.format(**words)}", partial(self._mask, image, stem, written))
        if source.selection.with_images:
            yield image_copy(source, image, f"{folder}/{self.image.format(**words)}")
        yield mask

    def _mask(self, image: ImageEntry, stem: str, written: Written) -> tuple[bytes] | None:
        source, task = written.source, written.task
        label = source.label(image, task)
        if label is None:
            return None
        written.stems.setdefault(image.split, []).append(stem)
        return (source.origin.sealed(self.encode(label, task)),)


def _about(written: Written, text: Callable[[Written], str | None]) -> tuple[bytes] | None:
    content = text(written) if written.stems else None
    return None if content is None else (content.encode(),)
