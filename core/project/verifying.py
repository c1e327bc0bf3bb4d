"""Checks a project folder for anything broken, missing or left over, and repairs what can be repaired.

    for finding in verify(path, repair=False): print(finding.text)

A repair removes nothing that may contain somebody's work: files that can't be used are renamed.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from core.atomic import StorageError, read_regular, set_aside, why_not_written, write_atomic
from core.images.reading import ImageError, read_info
from core.labels.files import UnreadableLabelError
from core.project.file import PROJECT_FILE, NewerProjectError, parse_project, read_project, versions
from core.project.folder import ProjectFolder
from core.project.home import why_not_safe
from core.project.image_files import look, look_at_all
from core.project.leftovers import broken_opinions, check_models, leftovers, unknown_files
from core.project.lock import LockedError, ProjectLock, is_free
from core.project.model import replace_image
from core.project.moved import find_moved, old_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.labels.packing import Pixels
    from core.project.folder import Backup
    from core.project.image_files import Look
    from core.project.model import Project

Kind = Literal[
    "project", "link", "label", "size", "image", "journal", "leftover", "model", "opinion", "unknown"
]
"""What a finding is about:

project: project.json can't be read. link: a folder of the project is a link. label: a label can't be read. size: a
label differs in size from its image. image: its file is missing, has changed or can't be read. journal: it is
damaged, or has strokes that are not in their labels yet. leftover: a temporary file of a killed program. model: a
model can't be used. opinion: a second opinion, or a label of one, can't be read. unknown: a file in one of the
project's own folders that Maskloom did not create.
"""

_AGAIN: Final = "Nothing else was checked."


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem."""

    kind: Kind
    path: Path
    """The file or folder concerned."""
    text: str
    """Sentences for the user: what is wrong, and what was or can be done about it."""
    repaired: bool = False
    """Whether it has just been repaired."""


def verify(
    path: Path, repair: bool = False, progress: Callable[[int, int], None] | None = None
) -> list[Finding]:
    """All problems of the project in the folder `path` (or of the project.json `path`).

    With `repair`, what can be repaired is, and the findings say so. Otherwise nothing is changed, so another process
    can have the project open. `progress(done, of)` is called for each label and image. Raises StorageError if there
    is no project, or if it should be repaired but can't be written.
    """
    path = Path(os.path.abspath(path))
    if path.name == PROJECT_FILE and not path.is_dir():
        path = path.parent
    findings = _check_project_file(path, repair)
    if findings and not findings[0].repaired:
        return findings
    unsafe = why_not_safe(path)
    if unsafe:
        return [*findings, Finding("link", path, f"{unsafe} {_AGAIN}")]
    folder, project = ProjectFolder.open(path, to_look=not repair)
    try:
        if repair and folder.read_only:
            raise StorageError(folder.read_only_reason)
        check = _Check(folder, project, repair, progress or (lambda done, of: None))
        findings += check.all()
    finally:
        folder.close()
    return findings


def _check_project_file(path: Path, repair: bool) -> list[Finding]:
    """The problems of project.json; with `repair`, its last readable version replaces it."""
    file = path / PROJECT_FILE
    try:
        read_project(file)
    except NewerProjectError:  # not damaged: an older version in its place would lose what is new
        raise
    except StorageError as error:
        version = _good_version(path)
        if version is None and not os.path.lexists(file):
            raise
        if not repair or version is None:
            return [Finding("project", file, f"{error} {_AGAIN}")]
        return [Finding("project", file, _restore_version(path, version, str(error)), repaired=True)]
    return []


def _good_version(path: Path) -> Path | None:
    for version in reversed(versions(path)):
        try:
            parse_project(read_regular(version))
        except (OSError, ValueError):
            continue
        return version
    return None


def _restore_version(path: Path, version: Path, why: str) -> str:
    file, aside_text = path / PROJECT_FILE, ""
    reason = why_not_safe(path)
    try:
        if reason:
            raise StorageError(reason)
        lock = ProjectLock(path)
        try:
            if os.path.lexists(file):
                aside_text = f", and the damaged file is kept as {set_aside(file).name}"
            write_atomic(file, read_regular(version))
        finally:
            lock.release()
    except LockedError as error:
        raise StorageError(str(error)) from error
    except OSError as error:
        raise StorageError(why_not_written(file, error)) from error
    return f"{why.split('. ')[0]}. It was replaced with its last version, {version.name}{aside_text}."


@dataclass(slots=True)
class _Check:
    """The checks of an open project."""

    folder: ProjectFolder
    project: Project
    repair: bool
    progress: Callable[[int, int], None]
    done: int = 0

    def all(self) -> Iterator[Finding]:
        """Every finding, most important first."""
        yield from self._journal()
        keys = sorted(self.folder.labels.labelled())
        total = len(keys) + len(self.project.images)
        for image_id, task_id in keys:
            self.progress(self.done, total)
            self.done += 1
            yield from self._label(image_id, task_id)
        yield from self._images(total)
        if self.repair:
            self.folder.labels.flush()
        for model in check_models(self.folder.models_dir, self.repair):
            yield Finding("model", *model)
        for broken in broken_opinions(self.folder.path):
            yield Finding("opinion", *broken)
        if self.repair or is_free(
            self.folder.path
        ):  # otherwise another process may be writing them right now
            for left in leftovers(self.folder.path, self.repair):
                yield Finding("leftover", *left)
        for unknown in unknown_files(self.folder.path):
            yield Finding("unknown", *unknown)

    def _journal(self) -> Iterator[Finding]:
        path = self.folder.path / "journal"
        for problem in self.folder.problems:
            yield Finding("journal", path, problem, self.repair)
        waiting = len(self.folder.labels.writer.pending())
        if not waiting or not (self.repair or is_free(self.folder.path)):
            return
        text = f"The last strokes of {waiting} label(s) were only in the journal"
        if not self.repair:
            yield Finding("journal", path, f"{text}: they will be applied when the project is opened.")
            return
        self.folder.labels.flush()
        left = len(self.folder.labels.writer.pending())
        outcome = "They were applied." if not left else f"Those of {left} could not be applied."
        yield Finding("journal", path, f"{text}. {outcome}", not left)

    def _label(self, image_id: str, task_id: str) -> Iterator[Finding]:
        path = self.folder.labels.writer.path((image_id, task_id))
        try:
            self.folder.labels.copy(image_id, task_id)
        except UnreadableLabelError as error:
            if not self.repair:
                yield Finding("label", path, str(error))
                return
            try:
                yield Finding("label", path, self._restore(image_id, task_id), repaired=True)
            except OSError as refused:
                yield Finding("label", path, why_not_written(path, refused))
        except StorageError as error:
            yield Finding("label", path, str(error))

    def _restore(self, image_id: str, task_id: str) -> str:
        """Replace a label that can't be used with its newest good backup. Raises OSError."""
        labels, key = self.folder.labels, (image_id, task_id)
        backup = self._good_backup(image_id, task_id)
        strokes = labels.writer.strokes(key)
        moved_to = labels.writer.set_aside(key)
        text = f"The label {task_id}/{image_id}.png could not be read"
        text += f": it is kept as {moved_to.name}" if moved_to is not None else ""
        if backup is None:
            return f"{text}. It has no usable backup, so the image no longer has this label."
        date, label = backup
        for stroke in strokes:
            if stroke.shape == label.shape:
                stroke.apply(label)
        labels.put(image_id, task_id, label)
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(date.time))
        return f"{text}, and was replaced with the backup of {when}."

    def _good_backup(self, image_id: str, task_id: str) -> tuple[Backup, Pixels] | None:
        for backup in self.folder.backups():
            if (image_id, task_id) in backup.labels:
                try:
                    label = self.folder.backed_up(backup, image_id, task_id)
                except StorageError:
                    continue
                if label is not None:
                    return backup, label
        return None

    def _images(self, total: int) -> Iterator[Finding]:
        new_paths = self._moved() if self.repair else {}
        changed = self.project
        for state in look_at_all(self.folder, self.project):
            self.progress(self.done, total)
            self.done += 1
            entry = state.entry
            if entry.id in new_paths:
                stored = new_paths[entry.id].relative_to(self.folder.path).as_posix()
                changed = replace_image(changed, replace(entry, path=stored))
                text = f"{entry.name} was missing, but was located in the project folder: {stored}."
                yield Finding("image", new_paths[entry.id], text, repaired=True)
            else:
                yield from self._image(state)
        if changed != self.project:
            self.folder.save(changed)

    def _image(self, seen: Look) -> Iterator[Finding]:
        entry, path = seen.entry, self.folder.image_path(seen.entry)
        if seen.state == "missing":
            yield Finding("image", path, f"{path} is missing. Put it back, or locate it in the window.")
            return
        try:
            read_info(path)
        except ImageError as error:
            yield Finding("image", path, str(error))
        if seen.state in ("changed", "resized"):
            text = (
                f"{entry.name} is not the file that was labelled. "
                "Open the project in the window, and decide what to do with its labels."
            )
            yield Finding("image", path, text)
        for task_id in seen.tasks:
            label = self.folder.labels.writer.path((entry.id, task_id))
            text = (
                f"The label {task_id}/{entry.id}.png differs in size from its image {entry.name}. "
                "Open the project in the window, and decide what to do with it."
            )
            yield Finding("size", label, text)

    def _moved(self) -> dict[str, Path]:
        """Missing images that are in the project's own images/ and match what was labelled."""
        images = self.folder.path / "images"
        gone = [e for e in self.project.images if not self.folder.image_path(e).exists()]
        missing = {e.id: old_place(self.folder.path, e) for e in gone}
        if not missing or not images.is_dir():
            return {}
        return {
            image_id: path
            for image_id, path in find_moved(missing, images).items()
            if path.is_relative_to(self.folder.path)
            and look(path, self.project.image(image_id), {}).state == "fine"
        }
