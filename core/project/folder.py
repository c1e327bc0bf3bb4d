"""The project folder: project.json, labels, journal and lock, opened and closed together."""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.atomic import StorageError, why_not_written, write_atomic
from core.labels.files import stored_size
from core.labels.journal import Replay, read_journal
from core.labels.store import LabelStore
from core.project.backups import (
    Backup,
    GrowingBackup,
    finish_growing,
    make_backup,
    read_backup,
    read_backups,
)
from core.project.file import PROJECT_FILE, read_project, versions, write_project
from core.project.home import ProjectHome, why_not_safe
from core.project.lock import LockedError, ProjectLock, is_free
from core.project.remote import may_look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Project

__all__ = ["Backup", "LabelStore", "ProjectFolder", "StorageError", "write_atomic"]

_NOWHERE = ".nowhere/image"


class ProjectFolder:
    """An open project's folder; made by `create` or `open`, ended by `close`."""

    def __init__(
        self, home: ProjectHome, lock: ProjectLock | None, read_only_reason: str, replay: Replay
    ) -> None:
        """For `create` and `open`; `lock` is None where the folder is read-only."""
        self.path = path = home.path
        self.read_only_reason = read_only_reason
        """Why nothing may be written, as a sentence; empty if it may."""
        self._locked = False  # by another, when it was opened
        crashed = lock is not None and not replay.closed
        self.recovered = len(replay.patches) if crashed else 0
        """Strokes of the last time that were only in the journal: they were saved by it from a crash."""
        self.problems: tuple[str, ...] = tuple(replay.problems)
        """What was found damaged at opening, as sentences."""
        self.labels = LabelStore(path / "labels", path / "journal", replay, read_only_reason, home)
        self._home = home
        self._lock = lock
        self._saving = threading.Lock()
        self._backing_up = threading.Lock()
        self._wanted: Project | None = None  # what the disk refused last

    @classmethod
    def create(cls, path: Path, project: Project) -> ProjectFolder:
        """Make a project in the folder `path`, which may exist, and open it. Raises StorageError."""
        path = Path(os.path.abspath(path))
        if (path / PROJECT_FILE).exists():
            raise StorageError(f"{path} holds a project already. Open it, or choose another folder.")
        try:
            path.mkdir(parents=True, exist_ok=True)
            lock = ProjectLock(path)
        except LockedError as error:
            raise StorageError(str(error)) from error
        except OSError as error:
            raise StorageError(_why_not_made(path, error)) from error
        try:
            write_project(path, project)
        except OSError as error:
            lock.release()
            raise StorageError(why_not_written(path / PROJECT_FILE, error)) from error
        return cls._opened(path, lock, "", project)

    @classmethod
    def open(cls, path: Path, *, to_look: bool = False) -> tuple[ProjectFolder, Project]:
        """Open the project in the folder `path` (or of the project.json `path`). Raises StorageError.

        Where somebody else has it open, or it may not be written, it opens read-only, with the reason; `to_look`,
        where nothing will be written, it does without being in another's way.
        """
        path = Path(os.path.abspath(path))
        if path.name == PROJECT_FILE and not path.is_dir():
            path = path.parent
        if not (path / PROJECT_FILE).is_file():
            read_project(path / PROJECT_FILE)  # says so; no lock file in a folder that is no project
        # Without a reason the label store would write: it would take strokes out of the owner's journal.
        lock, locked = None, False
        reason = "The project was opened for looking only." if to_look else why_not_safe(path)
        try:
            lock = None if reason else ProjectLock(path)
        except LockedError as error:
            reason, locked = str(error), True
        except OSError as error:
            reason = (
                f"The project is open for looking only: {path} may not be written ({error.strerror}). "
                "Change the folder's permissions, or copy the project to a folder of yours."
            )
        try:
            project = read_project(path / PROJECT_FILE)
            folder = cls._opened(path, lock, reason, project)
            folder._locked = locked
            return folder, project
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def _opened(cls, path: Path, lock: ProjectLock | None, reason: str, project: Project) -> ProjectFolder:
        try:
            home = ProjectHome(path)
        except OSError as error:
            raise StorageError(why_not_written(path / PROJECT_FILE, error)) from error
        try:
            replay = read_journal(path / "journal")
            replay.leave_out_unfit(path / "journal", partial(stored_size, path / "labels"))
            folder = cls(home, lock, reason, replay)
        except BaseException:
            home.close()
            raise
        for task in project.tasks:
            folder.labels.set_task_colors(task.id, task.colors)
        if lock is not None:
            with contextlib.suppress(OSError):  # tried again with the next backup
                finish_growing(path, folder._backing_up)
        return folder

    @property
    def read_only(self) -> bool:
        """Nothing may be written."""
        return self._lock is None

    @property
    def may_be_free(self) -> bool:
        """Read-only because another had it open, who has closed it or died since; opening it again is sure."""
        return self._lock is None and self._locked and is_free(self.path)

    @property
    def models_dir(self) -> Path:
        """Where models are kept, a folder each; it need not exist."""
        return self.path / "models"

    @property
    def predictions_dir(self) -> Path:
        """Where predictions are kept, a folder per task; it need not exist."""
        return self.path / "predictions"

    def image_path(self, entry: ImageEntry) -> Path:
        """Where the image is; it need not exist any more. Nowhere, while it is on a computer not to be asked."""
        return self.path / (entry.path if may_look(entry.path) else _NOWHERE)  # an absolute path stays itself

    def versions(self) -> list[Path]:
        """Versions of project.json before the present one, thinned by age, the oldest first."""
        return versions(self.path)

    def backup_labels(
        self, pairs: Iterable[tuple[str, str]], reason: str, *, keep: bool = False
    ) -> Backup | None:
        """Keep these labels, (image id, task id), as they are now: call it before many of them change at once.

        `reason` says in the user's language what is about to be done. The last ten backups of each label are
        kept; with `keep` it stays until somebody removes it. None where there are no pairs. May be called from
        any thread, and costs little: a PNG that is up to date is not copied.

        Raises StorageError where a label can't be read or the disk refuses; then don't change the labels.
        """
        if self.read_only:
            raise StorageError(self.read_only_reason)
        with self._backing_up:
            self._check_home()
            return make_backup(self.path, self.labels.writer, pairs, reason, keep=keep)

    def growing_backup(self, reason: str) -> GrowingBackup:
        """A backup to add labels to, each before it changes, where it isn't known before which of them will.

        `reason` is as for `backup_labels`. One at a time; `finish` it in the end.
        """
        if self.read_only:
            raise StorageError(self.read_only_reason)
        self._check_home()
        return GrowingBackup(self.path, self.labels.writer, reason, self._backing_up)

    def backups(self) -> list[Backup]:
        """The backups of labels, the newest first."""
        return read_backups(self.path)

    def backed_up(self, backup: Backup, image_id: str, task_id: str) -> Pixels | None:
        """A label of a backup; None where nothing was painted. Raises StorageError where it can't be read."""
        return read_backup(self.path, backup, image_id, task_id)

    def save(self, project: Project, *, minor: bool = False) -> None:
        """Save project.json atomically, keeping the one before as a version; palettes follow its tasks.

        A `minor` change, of what nobody would go back for, keeps no version.

        Raises StorageError where the disk refuses; it is then tried again by itself until that or a later
        `save` succeeds, and the old file stays as it was.
        """
        if self.read_only:
            raise StorageError(self.read_only_reason)
        for task in project.tasks:
            self.labels.set_task_colors(task.id, task.colors)
        with self._saving:
            try:
                self._home.check()
                write_project(self.path, project, keep_version=not minor)
            except OSError as error:
                self._wanted = project
                sentence = why_not_written(self.path / PROJECT_FILE, error)
                self.labels.writer.try_again(self._save_again, sentence)
                raise StorageError(sentence) from error
            if self._wanted is not None:
                self._wanted = None
                self.labels.writer.try_again(None)

    def close(self, *, seconds: float = float("inf"), give_up: bool = False) -> None:
        """Bring labels into their PNGs, drop the journal, release the lock. Twice does nothing.

        After `seconds` no further PNG is begun; the journal keeps those strokes for the next opening.

        Raises StorageError, and stays open, where the disk refuses what is in memory only; with `give_up`
        that is lost instead.
        """
        if self._lock is None:
            self.labels.close()
            self._home.close()
            return
        self.labels.flush(seconds)
        if self._wanted is not None:
            self._close_again()
        if not give_up:
            durable = self.labels.writer.durable and self._wanted is None
            self._check_home("" if durable else "The last changes are not saved yet.")
        if not self.labels.saved and not give_up:
            raise StorageError(
                f"The last changes could not be saved in {self.path}. "
                "Free some space on its disk or connect it, then close again."
            )
        self.labels.writer.close(in_order=True)
        self._lock.release()
        self._lock = None
        self._home.close()
        self.read_only_reason = "The project is closed."

    def _check_home(self, besides: str = "") -> None:
        """StorageError where the project's folder is no longer at its path, with a sentence `besides`."""
        try:
            self._home.check()
        except OSError as error:
            sentence = why_not_written(self.path / PROJECT_FILE, error)
            raise StorageError(f"{sentence} {besides}".strip()) from error

    def _close_again(self) -> None:
        try:
            self._save_again()
        except OSError:
            return  # `saved` tells
        self.labels.writer.try_again(None)

    def _save_again(self) -> None:
        """Called by the label writer until it raises nothing."""
        with self._saving:
            if self._wanted is not None:
                self._home.check()
                write_project(self.path, self._wanted)
                self._wanted = None


def _why_not_made(path: Path, error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"You may not make a project in {path}. Choose a folder that you may write in."
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{path} can't be a project's folder: there is a file in its place. Choose another name."
    return f"No project could be made in {path} ({error.strerror}). Choose another folder."
