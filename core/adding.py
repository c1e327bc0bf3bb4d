"""Adding images to a project: which files, under which ids, in which split. The window and the CLI share it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from core.atomic import copy_new
from core.bands import mismatch
from core.image_files import file_mark
from core.images import ImageError, find_images, read_info
from core.project import ImageEntry, new_image_id
from core.series import automatic_splits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.project import Project, Split


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding files: entries for the project, and a sentence for each file that stayed out."""

    entries: tuple[ImageEntry, ...]
    problems: tuple[str, ...]
    known: int = 0
    """Files that the project had already."""
    notes: tuple[str, ...] = ()
    """A sentence for each file of which something is left out, such as pages after the first."""


def gather_images(
    sources: Iterable[Path],
    project: Project,
    folder: Path,
    *,
    split: Split | Literal["auto"] = "auto",
    copy: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Added:
    """Entries for the image files in `sources` (files, and folders with all below them).

    Images are referenced where they lie, or copied into the project's `images/` with `copy`. A file that can't
    be read, or has other bands than the project's images (the first one decides), stays out with a sentence; the
    rest goes on. `progress(done, of)` is called per file.
    """
    problems: list[str] = []
    notes: list[str] = []
    channels = project.channels if project.images else None
    files = _files(sources, problems)
    automatic = dict(zip(files, automatic_splits([f.name for f in files]), strict=True))
    taken = {i.id.casefold() for i in project.images}
    known_paths = {str(resolve(folder, i.path)) for i in project.images}
    entries: list[ImageEntry] = []
    known = 0
    for number, path in enumerate(files):
        if cancelled():
            break
        if progress is not None:
            progress(number, len(files))
        if str(path) in known_paths:
            known += 1
            continue
        known_paths.add(str(path))
        try:
            info = read_info(path)
            channels = channels or info.learned
            if info.learned != channels:
                raise ImageError(mismatch(path.name, info.learned, channels))
            kept = _copy_in(path, folder) if copy and not path.is_relative_to(folder.resolve()) else path
        except (ImageError, OSError) as error:
            problems.append(str(error) if isinstance(error, ImageError) else _copy_problem(path, error))
            continue
        image_id = new_image_id(path.stem, taken)
        taken.add(image_id.casefold())
        chosen = automatic[path] if split == "auto" else split
        stored, mark = stored_path(folder, kept), file_mark(kept)
        entries.append(
            ImageEntry(image_id, stored, chosen, info.width, info.height, mark, channels=info.learned)
        )
        notes += [info.note] if info.note else []
    return Added(tuple(entries), tuple(problems), known, tuple(notes))


def stored_path(folder: Path, path: Path) -> str:
    """How a project remembers an image: relative inside its own folder, absolute elsewhere."""
    path, folder = path.resolve(), folder.resolve()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def resolve(folder: Path, stored: str) -> Path:
    """The file that a stored path means."""
    path = Path(stored)
    return path if path.is_absolute() else (folder / path).resolve()


def _files(sources: Iterable[Path], problems: list[str]) -> list[Path]:
    files: list[Path] = []
    for source in sources:
        if source.is_dir():
            found = find_images(source)
            if not found:
                problems.append(f"{source} holds no images that can be read.")
            files += [f.resolve() for f in found]
        elif source.exists():
            files.append(source.resolve())
        else:
            problems.append(f"{source} does not exist. Was it moved or renamed?")
    return list(dict.fromkeys(files))


def _copy_in(path: Path, folder: Path) -> Path:
    target_folder = folder / "images"
    target_folder.mkdir(exist_ok=True)
    target = target_folder / path.name
    number = 2
    while target.exists():
        target = target_folder / f"{path.stem}-{number}{path.suffix}"
        number += 1
    partial = target.with_name(target.name + ".part")
    copy_new(path, partial)
    partial.replace(target)
    return target


def _copy_problem(path: Path, error: OSError) -> str:
    return f"{path.name} could not be copied into the project ({error.strerror}). Free some space, then add it again."
