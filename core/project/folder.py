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
from core.project.file import MODELS_DIR, PROJECT_FILE, read_project, versions, write_project
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
    """The folder of an open project; made by `create` or `open`, closed by `close`."""

    def __init__(
        self, home: ProjectHome, lock: ProjectLock | None, read_only_reason: str, replay: Replay
    ) -> None:
        """Called by `create` and `open`; `lock` is None if the folder is read-only."""
        self.path = path = home.path
        self.read_only_reason = read_only_reason
        """Why the project is read-only, as a sentence; empty if it can be written."""
        self._locked = False  # by another program, when it was opened
        crashed = lock is not None and not replay.closed
        self.recovered = len(replay.patches) if crashed else 0
        """The number of strokes that the journal saved from a crash of the last session."""
        self.problems: tuple[str, ...] = tuple(replay.problems)
        """The damage found when opening, as sentences."""
        self.labels = LabelStore(path / "labels", path / "journal", replay, read_only_reason, home)
        self._home = home
        self._lock = lock
        self._saving = threading.Lock()
        self._backing_up = threading.Lock()
        self._wanted: Project | None = None  # what the disk refused to save

    @classmethod
    def create(cls, path: Path, project: Project) -> ProjectFolder:
        """Create a project in the folder `path`, which can already exist, and open it. Raises StorageError."""
        path = Path(os.path.abspath(path))
        if (path / PROJECT_FILE).exists():
            raise StorageError(f"{path} already contains a project. Open it, or choose another folder.")
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

        If somebody else has it open, or it can't be written, it opens read-only, with the reason. With `to_look` it
        opens read-only in any case, without locking anybody out.
        """
        path = Path(os.path.abspath(path))
        if path.name == PROJECT_FILE and not path.is_dir():
            path = path.parent
        if not (path / PROJECT_FILE).is_file():
            read_project(path / PROJECT_FILE)  # raises if there is no project, before a lock file is made
        # Without a reason the label store would write, and take strokes out of the owner's journal.
        lock, locked = None, False
        reason = "The project was opened read-only." if to_look else why_not_safe(path)
        try:
            lock = None if reason else ProjectLock(path)
        except LockedError as error:
            reason, locked = str(error), True
        except OSError as error:
            reason = (
                f"The project is read-only: {path} could not be written ({error.strerror}). "
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
            with contextlib.suppress(OSError):  # retried with the next backup
                finish_growing(path, folder._backing_up)
        return folder

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._lock is None

    @property
    def may_be_free(self) -> bool:
        """Whether it is read-only only because of another program that has since closed it or crashed."""
        return self._lock is None and self._locked and is_free(self.path)

    @property
    def models_dir(self) -> Path:
        """The folder of the models, one subfolder each; it need not exist."""
        return self.path / MODELS_DIR

    def image_path(self, entry: ImageEntry) -> Path:
        """The path of the image, which may be missing. A path to nowhere if its computer must not be accessed."""
        return self.path / (
            entry.path if may_look(entry.path) else _NOWHERE
        )  # an absolute path stays unchanged

    def versions(self) -> list[Path]:
        """The earlier versions of project.json, thinned by age, oldest first."""
        return versions(self.path)

    def backup_labels(
        self, pairs: Iterable[tuple[str, str]], reason: str, *, keep: bool = False
    ) -> Backup | None:
        """Back up these labels, (image id, task id): call it before many of them change at once.

        `reason` says in the user's language what is about to happen. The last ten backups of each label are kept;
        with `keep`, this one stays until somebody removes it. Returns None if there are no pairs. It can be called
        from any thread and is cheap: a PNG that is up to date is not copied.

        Raises StorageError if a label can't be read or the disk refuses; then don't change the labels.
        """
        if self.read_only:
            raise StorageError(self.read_only_reason)
        with self._backing_up:
            self._check_home()
            return make_backup(self.path, self.labels.writer, pairs, reason, keep=keep)

    def growing_backup(self, reason: str) -> GrowingBackup:
        """A backup to add labels to, each before it changes, if it isn't known in advance which ones will.

        `reason` is as for `backup_labels`. There can be one at a time; call `finish` at the end.
        """
        if self.read_only:
            raise StorageError(self.read_only_reason)
        self._check_home()
        return GrowingBackup(self.path, self.labels.writer, reason, self._backing_up)

    def backups(self) -> list[Backup]:
        """The backups of labels, newest first."""
        return read_backups(self.path)

    def backed_up(self, backup: Backup, image_id: str, task_id: str) -> Pixels | None:
        """A label of a backup; None if nothing was painted. Raises StorageError if it can't be read."""
        return read_backup(self.path, backup, image_id, task_id)

    def read(self) -> Project:
        """The project as it was last saved. Raises StorageError."""
        with self._saving:
            return self._wanted or read_project(self.path / PROJECT_FILE)

    def save(self, project: Project, *, minor: bool = False) -> None:
        """Save project.json atomically and keep the previous one as a version; palettes follow its tasks.

        A `minor` change, which nobody would want to revert, keeps no version.

        Raises StorageError if the disk refuses; saving is then retried automatically until it or a later `save`
        succeeds, and the old file stays.
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
                self.labels.writer.try_again(self._save_again, error, sentence)
                raise StorageError(sentence) from error
            if self._wanted is not None:
                self._wanted = None
                self.labels.writer.try_again(None)

    def close(self, *, seconds: float = float("inf"), give_up: bool = False) -> None:
        """Write labels to their PNGs, drop the journal, release the lock. Can be called twice.

        After `seconds`, no further PNG is started; the journal keeps those strokes for the next time.

        If the disk refuses what is only in memory, raises StorageError and stays open; with `give_up`, that is lost
        instead.
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
                "Free some space on its disk or connect it, then close the project again."
            )
        self.labels.writer.close(in_order=True)
        self._lock.release()
        self._lock = None
        self._home.close()
        self.read_only_reason = "The project is closed."

    def _check_home(self, besides: str = "") -> None:
        """Raise StorageError if the project folder is no longer at its path, with the sentence `besides` added."""
        try:
            self._home.check()
        except OSError as error:
            sentence = why_not_written(self.path / PROJECT_FILE, error)
            raise StorageError(f"{sentence} {besides}".strip()) from error

    def _close_again(self) -> None:
        try:
            self._save_again()
        except OSError:
            return  # `saved` reports it
        self.labels.writer.try_again(None)

    def _save_again(self) -> None:
        """Called by the label writer until it succeeds."""
        with self._saving:
            if self._wanted is not None:
                self._home.check()
                write_project(self.path, self._wanted)
                self._wanted = None


def _why_not_made(path: Path, error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"You do not have permission to create a project in {path}. Choose another folder."
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{path} cannot be a project folder, because a file has that name. Choose another name."
    return f"No project could be created in {path} ({error.strerror}). Choose another folder."
