"""Packs a project into one .zip file, with or without its images.

    project.json                  as it is now, with the paths of images below images/
    labels/<task>/<image>.png     every label, with the strokes that are only in the journal
    images/...                    unless they were left out
    models/, backups/, opinions/, insight/, versions/  as they are

The project is only read; it can be read-only, or open in the window. The archive is written under another name and
moved into place when it is complete.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final

from core.atomic import (
    StorageError,
    check_regular,
    is_disk_full,
    is_link,
    open_new,
    sync_folder,
)
from core.images.reading import encode_index_mask
from core.project.file import PROJECT_FILE, VERSIONS_DIR, encode_project, read_project, versions
from core.project.model import is_windows_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.labels.files import Key
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project

IMAGES: Final = "images"
SUFFIX: Final = ".zip"
_AS_THEY_ARE: Final = ("models", "backups", "opinions", "insight")
_OWN: Final = ("labels", "journal", "backups", "versions", "models", "opinions", "insight", "images")
_TEMPORARY: Final = re.compile(r"\..*|.+\.tmp|.+\.part")
_SMALL: Final = frozenset([".json", ".jsonl", ".txt"])
"""What is compressed; labels, images and weights are already, or can't be."""
_CHUNK: Final = 1 << 20
_TIME: Final = (1980, 1, 1, 0, 0, 0)


class PackError(Exception):
    """Nothing was packed or unpacked; the text says what is wrong and what to do."""


class CancelledError(Exception):
    """It was cancelled; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What is in an archive."""

    path: Path
    labels: int
    images: int
    """Files of images; those that were left out are not counted."""
    problems: tuple[str, ...] = ()
    """Sentences about what could not be read."""


def pack(
    folder: ProjectFolder,
    project: Project,
    out: Path,
    *,
    with_images: bool = True,
    progress: Callable[[float, str], object] = lambda _fraction, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Packed:
    """Write a project into the new file `out`. Raises PackError and CancelledError; then there is no such file.

    A label that can't be read is packed as it is, an image that is missing is left out; both are said.
    """
    _check_target(folder.path, out)
    packing = _Packing(folder, project, with_images, progress, cancelled)
    beside = out.with_name(f".{out.name}.tmp")
    try:
        with open(open_new(beside), "wb") as file:
            with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
                packing.write(archive)
            file.flush()
            os.fsync(file.fileno())
        if os.path.lexists(out):  # meanwhile
            raise PackError(_exists(out))
        os.replace(beside, out)
        sync_folder(out.parent)
    except OSError as error:
        why = "the disk is full" if is_disk_full(error) else error.strerror or str(error)
        raise PackError(f"{out} could not be written: {why}. Choose another folder or disk.") from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return Packed(out, packing.labels, packing.images, tuple(packing.problems))


def _check_target(project: Path, out: Path) -> None:
    if os.path.lexists(out):
        raise PackError(_exists(out))
    if not out.parent.is_dir():
        raise PackError(f"The folder {out.parent} does not exist. Choose another one.")
    inside = Path(os.path.realpath(out))
    if any(inside.is_relative_to(os.path.realpath(project / name)) for name in _OWN):
        raise PackError(f"{out} belongs to the project itself. Choose a folder outside the project.")


def _exists(out: Path) -> str:
    return f"{out} already exists, and nothing is replaced. Choose another name."


class _Packing:
    """Writes one entry after the other, and counts."""

    def __init__(
        self,
        folder: ProjectFolder,
        project: Project,
        with_images: bool,
        progress: Callable[[float, str], object],
        cancelled: Callable[[], bool],
    ) -> None:
        self.labels = self.images = 0
        self.problems: list[str] = []
        self._folder, self._project, self._with_images = folder, project, with_images
        self._progress, self._cancelled = progress, cancelled
        self._paths = relative_paths(project.images)

    def write(self, archive: zipfile.ZipFile) -> None:
        """Write everything; the project file comes first."""
        keys = sorted(self._folder.labels.writer.keys())
        entries = self._project.images if self._with_images else ()
        others = list(self._as_they_are())
        total = max(1, len(keys) + len(entries) + len(others))
        _put(archive, PROJECT_FILE, encode_project(self._moved(self._project)))
        for path in versions(self._folder.path):
            self._put_version(archive, path)
        for number, (name, step) in enumerate(self._steps(archive, keys, entries, others), 1):
            if self._cancelled():
                raise CancelledError
            step()
            self._progress(number / total, name)

    def _steps(
        self,
        archive: zipfile.ZipFile,
        keys: Sequence[Key],
        entries: Sequence[ImageEntry],
        others: Sequence[tuple[str, Path]],
    ) -> Iterator[tuple[str, Callable[[], None]]]:
        for key in keys:
            yield key[0], lambda key=key: self._put_label(archive, key)  # type: ignore[misc]
        for entry in entries:
            yield entry.name, lambda entry=entry: self._put_image(archive, entry)  # type: ignore[misc]
        for name, path in others:
            yield name, lambda name=name, path=path: self._put_file(archive, name, path)  # type: ignore[misc]

    def _moved(self, project: Project) -> Project:
        images = (
            replace(entry, path=self._paths.get(entry.id, entry.path)) if entry.id in self._paths else entry
            for entry in project.images
        )
        return replace(project, images=tuple(images))

    def _put_version(self, archive: zipfile.ZipFile, path: Path) -> None:
        """An earlier version of the project file, with the paths of the images that there still are."""
        name = f"{VERSIONS_DIR}/{path.name}"
        try:
            _put(archive, name, encode_project(self._moved(read_project(path))))
        except StorageError:
            self._put_file(archive, name, path)

    def _put_label(self, archive: zipfile.ZipFile, key: Key) -> None:
        writer = self._folder.labels.writer
        name = f"labels/{key[1]}/{key[0]}.png"
        try:
            label = writer.read(key)
        except StorageError as error:
            self.problems.append(f"{error} It was packed as it is.")
            self._put_file(archive, name, writer.path(key))
            return
        if label is not None:
            _put(archive, name, encode_index_mask(label, writer.colors.get(key[1])))
            self.labels += 1

    def _put_image(self, archive: zipfile.ZipFile, entry: ImageEntry) -> None:
        path = self._folder.image_path(entry)
        if self._put_file(archive, self._paths[entry.id], path):
            self.images += 1

    def _put_file(self, archive: zipfile.ZipFile, name: str, path: Path) -> bool:
        try:
            check_regular(path)
            chunks = _chunks_of(path)
            first = next(chunks, b"")
        except OSError as error:
            why = error.strerror or str(error)
            self.problems.append(f"{path} could not be read ({why}), and was left out.")
            return False
        with archive.open(_info(name), "w", force_zip64=True) as target:
            target.write(first)
            for chunk in chunks:
                if self._cancelled():
                    raise CancelledError
                target.write(chunk)
        return True

    def _as_they_are(self) -> Iterator[tuple[str, Path]]:
        """The files of folders that stay as they are; links and what is being written are none of them."""
        for name in _AS_THEY_ARE:
            yield from _files(self._folder.path / name, name)


def _files(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    if is_link(folder) or not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if _TEMPORARY.fullmatch(path.name):
            continue
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            yield from _files(path, f"{name}/{path.name}")
        elif stat.S_ISREG(mode):
            yield f"{name}/{path.name}", path


def _chunks_of(path: Path) -> Iterator[bytes]:
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(_info(name), content)


def _info(name: str) -> zipfile.ZipInfo:
    """An entry without anything that depends on the computer or the time."""
    info = zipfile.ZipInfo(name, _TIME)
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    small = PurePosixPath(name).suffix in _SMALL
    info.compress_type = zipfile.ZIP_DEFLATED if small else zipfile.ZIP_STORED
    return info


# Paths of images --------------------------------------------------------------------------------------------


def relative_paths(images: Sequence[ImageEntry]) -> Mapping[str, str]:
    """Image id -> its path in an archive: as it is in the project, or below images/ as far as folders tell names apart.

    All are safe as names on any system, and differ in more than their letter case.
    """
    outside = {image.id: _parts(image.path) for image in images if _is_outside(image.path)}
    shared = _shared([parts[:-1] for parts in outside.values()])
    used: set[str] = set()
    result: dict[str, str] = {}
    for image in sorted(images, key=lambda image: image.id in outside):  # those inside keep their names
        if image.id in outside:
            path = "/".join([IMAGES, *map(_safe, outside[image.id][shared:])])
        else:
            path = "/".join(map(_safe, re.split(r"[/\\]", image.path)))
        stem, suffix = path[: len(path) - len(PurePath(path).suffix)], PurePath(path).suffix
        number = 2
        while path.casefold() in used:
            path = f"{stem}-{number}{suffix}"
            number += 1
        used.add(path.casefold())
        result[image.id] = path
    return result


def _is_outside(path: str) -> bool:
    return is_windows_path(path) or PurePosixPath(path).is_absolute()


def _parts(path: str) -> list[str]:
    """The names on the way to a file, without a drive."""
    parts = re.split(r"[/\\]" if is_windows_path(path) else "/", path)
    return [name for name in parts if name and not re.fullmatch(r"[A-Za-z]:|\.\.?", name)]


def _shared(folders: Sequence[Sequence[str]]) -> int:
    """How many folders all paths have in common."""
    if not folders:
        return 0
    count = min(map(len, folders))
    while count and len({tuple(folder[:count]) for folder in folders}) > 1:
        count -= 1
    return count


def _safe(name: str) -> str:
    safe = re.sub(r"[\\:*?\"<>|\x00-\x1f]", "_", name).rstrip(" .").lstrip(" ")
    return safe if safe.strip(".") else "_"
