"""Exporting labels in any of WRITERS: what all formats share.

Existing files are replaced only on request, every file is written whole or not at all, and what can't be read or
written is reported without ending the export.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular, write_atomic, write_parts
from core.exchange.mask_files import TASK_TITLE, image_lines
from core.exchange.targets import Obstacle, find_obstacle, no_room
from core.exchange.writer import LeftOutError, layout_of
from core.images.reading import ImageError
from core.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from core.exchange.source import Source
    from core.exchange.writer import OutFile, Writer
    from core.labels.files import Key
    from core.project.model import ImageEntry

_TITLES: Final = ("Labels exported by Maskloom", "Predictions made by Maskloom")
"""How the text file beside an export begins, by where its labels come from."""
EXAMPLES: Final = 3


class NoRoomError(Exception):
    """No further file can be written there."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} could not be written: {why}. Free some space there, or choose a folder on another disk."
        )
        self.path, self.why = path, why


class RefusedExportError(Exception):
    """Nothing was written, since something is in the way."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(f"{obstacle.path} is in the way.")
        self.obstacle = obstacle


class _CancelledError(Exception):
    """In the middle of a file."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What an export would write, before it does."""

    labels: int
    images: int
    """That have these labels."""
    files: int
    examples: tuple[str, ...]
    """The first files, by their paths below the folder that is chosen."""
    losses: tuple[str, ...]
    """What the files can't hold, as sentences."""
    obstacle: Obstacle | None
    skipped: int = 0
    """Images whose files are there already, and stay."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    labels: frozenset[Key]
    files: int
    """With labels in them."""
    copies: int
    """Images that were copied along."""
    notes: Path
    """The text file beside the files, if anything was written and one was asked for."""
    cancelled: bool = False

    def of_task(self, task_id: str) -> int:
        """How many labels of a task."""
        return sum(task == task_id for _, task in self.labels)

    @property
    def images(self) -> int:
        """How many images have a label among them."""
        return len({image for image, _ in self.labels})


def survey(writer: Writer, source: Source, out: Path | None, *, replace: bool = False) -> Survey:
    """What would be written into `out` (None: not chosen yet), what would be lost, and what is in the way."""
    files = list(writer.files(source))
    obstacle = None if out is None else _obstacle(writer, source, files, out, replace=replace)
    losses = tuple(writer.losses(source))
    examples = tuple(file.path for file in files if not (file.copies or file.beside))[:EXAMPLES]
    count = sum(not file.beside for file in files)
    return Survey(source.count, len(source.images), count, examples, losses, obstacle)


def export(
    writer: Writer,
    source: Source,
    out: Path,
    *,
    replace: bool = False,
    notes: bool = True,
    progress: Callable[[float, str], object] = lambda _fraction, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
    ended: Callable[[OutFile, bool], object] = lambda _file, _written: None,
) -> Exported:
    """Write the labels of `source` into the folder or file `out`; `source.problems` says what was left out.

    With `notes`, a text file goes beside the files and says what they are.

    `progress` gets the fraction done and the image at hand; `ended` gets each file, and whether it was written. Raises
    RefusedExportError before anything is written, and NoRoomError; files that were written before stay.
    """
    files = list(writer.files(source))
    obstacle = _obstacle(writer, source, files, out, replace=replace, notes=notes)
    if obstacle is not None:
        raise RefusedExportError(obstacle)
    run = _Run(source, out, progress, cancelled, copies=sum(file.copies for file in files))
    try:
        for file in files:
            if cancelled():
                break
            ended(file, run.write(file))
    except _CancelledError:
        pass
    finally:
        source.on_read = None
        if run.labels and notes:
            run.write_notes(notes_path(writer, out), _notes(writer, source, run.labels))
    return Exported(frozenset(run.labels), run.files, run.copies, notes_path(writer, out), cancelled())


class _Run:
    """Writes one file after the other, and counts."""

    def __init__(
        self,
        source: Source,
        out: Path,
        progress: Callable[[float, str], object],
        cancelled: Callable[[], bool],
        copies: int,
    ) -> None:
        self.labels: set[Key] = set()
        self.files = self.copies = 0
        self._source, self._out, self._progress, self._cancelled = source, out, progress, cancelled
        self._total, self._done = source.count + copies, 0
        source.on_read = self._read

    def _read(self, image: ImageEntry) -> None:
        self._advance(image.name)

    def _advance(self, name: str) -> None:
        """Progress counts labels read and images copied; a format that reads a label twice stays at the end."""
        self._done += 1
        self._progress(min(1.0, self._done / self._total), name)

    def write(self, file: OutFile) -> bool:
        """Write one and return whether it was; what is wrong is reported. Raises NoRoomError and _CancelledError."""
        source, target = self._source, self._out / file.path
        written = False
        source.reading.clear()
        try:
            parts = file.parts()
            if parts is None:
                return False
            target.parent.mkdir(parents=True, exist_ok=True)
            write_parts(target, self._checked(parts), sync=False)
        except (LeftOutError, ImageError) as error:
            source.report(str(error))
        except MemoryError:
            source.report(f"There is not enough memory to make {target}. It was skipped.")
        except OSError as error:
            self._not_written(target, error)
        else:
            written = True
            self.labels.update(source.reading)
            self.files += not (file.copies or file.beside)
            self.copies += file.copies
        if file.copies:
            self._advance(target.name)
        return written

    def write_notes(self, path: Path, text: str) -> None:
        """Write the text file; its failure is one of many."""
        try:
            write_atomic(path, text.encode())
        except OSError as error:
            self._source.report(_why_not(path, error))

    def _checked(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        for part in parts:
            if self._cancelled():
                raise _CancelledError
            yield part

    def _not_written(self, target: Path, error: OSError) -> None:
        why = no_room(error)
        if why:
            raise NoRoomError(target, why) from error
        self._source.report(_why_not(target, error))


def _why_not(target: Path, error: OSError) -> str:
    why = error.strerror or str(error)
    return f"{target} could not be written ({why}). Move whatever is in its place, or choose another folder."


def _obstacle(
    writer: Writer, source: Source, files: Iterable[OutFile], out: Path, *, replace: bool, notes: bool = True
) -> Obstacle | None:
    origin, targets = source.origin, [out / file.path for file in files]
    protected, project = origin.protected(), origin.project
    obstacle = find_obstacle(targets, protected, replace=replace, project=project, ours=origin.is_replaceable)
    if obstacle is not None or not notes:
        return obstacle
    return find_obstacle(
        [notes_path(writer, out)], protected, replace=replace, project=project, ours=is_notes
    )


def notes_path(writer: Writer, out: Path) -> Path:
    """The text file that goes with an export."""
    if writer.suffix:
        return out.with_name(f"{out.name}.about.txt")
    return out / f"about-{writer.id}.txt"


def is_notes(path: Path) -> bool:
    """Whether an export wrote it: then the next one may replace it."""
    try:
        return read_regular(path).startswith(tuple(title.encode() for title in _TITLES))
    except OSError:
        return False


def _notes(writer: Writer, source: Source, labels: set[Key]) -> str:
    """What the files are, what their numbers and colours mean, what they can't hold, and what was left out."""
    images = len({image for image, _ in labels})
    lines = [
        f"{_TITLES[source.origin.predicted]}: {writer.title}",
        f"Project: {source.project.name}",
        f"Written: {len(labels)} labels of {images} images",
        f"Files: {layout_of(writer, folders=source.selection.folders)}",
        *source.origin.about,
    ]
    for task in source.tasks:
        lines += ["", f"{TASK_TITLE}{task.name}"]
        lines += [f"  {index}  {each.color}  {each.name}" for index, each in enumerate(task.classes)]
    names = image_lines(_shared_names(source))
    lines += ["", *names] if names else []
    for title, sentences in (
        ("Not included", tuple(writer.losses(source))),
        ("Changed", tuple(source.remarks)),
        ("Left out", tuple(source.problems)),
    ):
        if sentences:
            lines += ["", f"{title}:", *(f"- {sentence}" for sentence in sentences)]
    return "\n".join(printable(line) for line in lines) + "\n"


def _shared_names(source: Source) -> dict[str, str]:
    """Image ids and paths, where an id is not just the image's name: so that an import can match them again."""
    if source.origin.predicted:  # nobody imports them
        return {}
    names = {image.id: PurePath(image.name).stem for image in source.project.images}
    stems = Counter(name.casefold() for name in names.values())
    return {
        image.id: image.path.replace("\\", "/")
        for image in source.images
        if stems[names[image.id].casefold()] > 1 or image.id != names[image.id]
    }
