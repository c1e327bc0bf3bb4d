"""Backups: labels as they were before many of them changed at once, and labels that were set aside.

    backups/000003/backup.json              when, why, which labels
    backups/000003/<task>/<image id>.png    a label; missing if nothing was painted

A backup is written under a temporary name and moved into place, so it is complete or absent. A PNG that is up to
date gets a second name instead of a copy: labels are always replaced by new files, never changed in place.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import shutil
import time
from typing import TYPE_CHECKING, Final

import msgspec

from core.atomic import (
    StorageError,
    is_link,
    make_folder,
    read_regular,
    remove_tree,
    second_name,
    sync_folder,
    why_not_written,
    write_atomic,
)
from core.images.reading import ImageError, read_index_mask, write_index_mask
from core.labels.journal import check_ids

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable
    from pathlib import Path

    from core.labels.files import Key
    from core.labels.packing import Pixels
    from core.labels.writer import LabelWriter

log = logging.getLogger(__name__)

BACKUPS_DIR: Final = "backups"
KEPT_BACKUPS: Final = 10
"""How many backups of each label are kept; older ones are removed when a new one is made."""

_BACKUP_FILE: Final = "backup.json"
_MAKING: Final = ".making"
_GROWING: Final = ".growing"
_LOG: Final = (
    "growing.jsonl"  # the backup without labels, then a line per label, so that a crash leaves it usable
)
_REMOVING: Final = ".removing"
_NUMBER: Final = re.compile(r"\d{6,}")


class Backup(msgspec.Struct, frozen=True):
    """One backup: the contents of `backup.json`, and its number, which is its folder's name."""

    time: float
    """Seconds since 1970."""
    reason: str
    """What was about to happen, in the user's language."""
    labels: tuple[tuple[str, str], ...]
    """The (image id, task id) of its labels."""
    kept: bool = False
    """Whether it holds labels that were set aside, so it is never removed automatically."""
    number: int = 0


def make_backup(
    folder: Path, writer: LabelWriter, pairs: Iterable[Key], reason: str, *, keep: bool = False
) -> Backup | None:
    """Back up the current labels, including every finished stroke; None if there are no pairs.

    A pair without a label is recorded as such. Raises StorageError if a label can't be read or the disk refuses;
    then there is no new backup, and the old ones are unchanged.
    """
    keys = tuple(dict.fromkeys(pairs))
    if not keys:
        return None
    root = folder / BACKUPS_DIR
    making = root / _MAKING
    try:
        remove_tree(making)  # left by a crash
        making.mkdir(parents=True)
        backup = Backup(time.time(), reason, keys, keep, max(_numbers(root), default=0) + 1)
        for key in keys:
            _copy(writer, key, _label_path(making, key))
        write_atomic(making / _BACKUP_FILE, msgspec.json.encode(backup))
        os.replace(making, root / f"{backup.number:06d}")
        sync_folder(root)
    except OSError as error:
        remove_tree(making)
        raise StorageError(_why_no_backup(root, error)) from error
    except StorageError:
        remove_tree(making)
        raise
    _prune(root)
    return backup


class GrowingBackup:
    """A backup to which labels are added one by one, each before it changes; a crash loses none of them."""

    def __init__(self, folder: Path, writer: LabelWriter, reason: str, lock: threading.Lock) -> None:
        """Write nothing until the first `add`. `lock` is held while backups are numbered."""
        self.set_aside: list[Path] = []
        """The new names of label files that could not be read and were replaced."""
        self._root = folder / BACKUPS_DIR
        self._writer = writer
        self._reason = reason
        self._lock = lock
        self._keys: set[Key] = set()

    def add(self, image_id: str, task_id: str) -> None:
        """Add the current label, unless the backup has it. On StorageError, don't change the label."""
        key = (image_id, task_id)
        if key in self._keys:
            return
        folder = self._root / _GROWING
        try:
            if not self._keys:
                finish_growing(self._root.parent, self._lock)  # left by a crash
                make_folder(folder, within=self._root.parent)
                write_atomic(
                    folder / _LOG, msgspec.json.encode(Backup(time.time(), self._reason, ())) + b"\n"
                )
            _copy(self._writer, key, _label_path(folder, key))
            with open(folder / _LOG, "ab") as log_file:
                log_file.write(msgspec.json.encode(key) + b"\n")
        except OSError as error:
            raise StorageError(_why_no_backup(self._root, error)) from error
        self._keys.add(key)

    def finish(self) -> Backup | None:
        """Number and return the backup; None if nothing was added. Raises StorageError."""
        if not self._keys:
            return None
        try:
            return finish_growing(self._root.parent, self._lock)
        except OSError as error:
            raise StorageError(_why_no_backup(self._root, error)) from error


def finish_growing(folder: Path, lock: threading.Lock) -> Backup | None:
    """Finish a project's growing backup, also one left by a crash; None if there is none. Raises OSError."""
    root = folder / BACKUPS_DIR
    growing = root / _GROWING
    if is_link(root) or is_link(growing):
        return None
    try:
        first, *rest = read_regular(growing / _LOG).split(b"\n")[:-1]  # the last line may be cut off
        backup = msgspec.json.decode(first, type=Backup)
        keys = tuple(msgspec.json.decode(line, type=tuple[str, str]) for line in rest)
        for key in keys:
            check_ids(*key)
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        log.warning("the unfinished backup %s could not be used: %s", growing, error)
        remove_tree(growing)
        return None
    with lock:
        backup = msgspec.structs.replace(backup, labels=keys, number=max(_numbers(root), default=0) + 1)
        write_atomic(growing / _BACKUP_FILE, msgspec.json.encode(backup))
        (growing / _LOG).unlink()
        os.replace(growing, root / f"{backup.number:06d}")
        sync_folder(root)
    _prune(root)
    return backup


def _why_no_backup(root: Path, error: OSError) -> str:
    return f"No backup of the labels could be made. {why_not_written(root / _BACKUP_FILE, error)}"


def read_backups(folder: Path) -> list[Backup]:
    """All backups that can be read, the newest first."""
    root = folder / BACKUPS_DIR
    backups: list[Backup] = []
    for number in sorted(_numbers(root), reverse=True):
        path = root / f"{number:06d}" / _BACKUP_FILE
        try:
            backup = msgspec.json.decode(read_regular(path), type=Backup)
            for key in backup.labels:
                check_ids(*key)
        except (OSError, ValueError, RecursionError) as error:
            log.warning("the backup %s could not be read: %s", path, error)
            continue
        backups.append(msgspec.structs.replace(backup, number=number))
    return backups


def read_backup(folder: Path, backup: Backup, image_id: str, task_id: str) -> Pixels | None:
    """A label of a backup; None if nothing was painted. Raises StorageError if it can't be read."""
    path = _label_path(folder / BACKUPS_DIR / f"{backup.number:06d}", (image_id, task_id))
    if not path.exists():
        return None
    try:
        return read_index_mask(path)
    except ImageError as error:
        raise StorageError(f"The backup {path} could not be used: {error}") from error


def _copy(writer: LabelWriter, key: Key, target: Path) -> None:
    """Write the label with every committed stroke to another PNG; do nothing if there is no label."""
    target.parent.mkdir(exist_ok=True)
    while True:
        version = writer.version(key)
        source = writer.path(key)
        if key in writer.pending():
            label = writer.read(key)
            if label is not None:
                write_index_mask(target, label, writer.colors.get(key[1]))
        elif source.exists():
            second_name(source, target)
        if writer.version(key) == version:  # otherwise its PNG was written meanwhile
            return
        target.unlink(missing_ok=True)


def _prune(root: Path) -> None:
    """Remove each label from all but its newest backups; remove backups that have no labels left."""
    newer_backups: dict[Key, int] = {}
    for backup in read_backups(root.parent):
        if backup.kept:
            continue
        still = tuple(key for key in backup.labels if newer_backups.get(key, 0) < KEPT_BACKUPS)
        for key in backup.labels:
            newer_backups[key] = newer_backups.get(key, 0) + 1
        path = root / f"{backup.number:06d}"
        with contextlib.suppress(OSError):  # retried with the next backup
            if not still:
                _remove(root, path)
            elif still != backup.labels:
                write_atomic(
                    path / _BACKUP_FILE, msgspec.json.encode(msgspec.structs.replace(backup, labels=still))
                )
                for key in set(backup.labels) - set(still):
                    _label_path(path, key).unlink(missing_ok=True)


def _remove(root: Path, backup: Path) -> None:
    """Remove all of a backup or nothing: it is renamed first. Raises OSError."""
    remove_tree(root / _REMOVING)  # left by a crash
    os.replace(backup, root / _REMOVING)
    shutil.rmtree(root / _REMOVING)


def _numbers(root: Path) -> list[int]:
    try:
        names = [name for name in os.listdir(root) if _NUMBER.fullmatch(name)]
    except FileNotFoundError:
        return []
    return [int(name) for name in names if not is_link(root / name)]


def _label_path(folder: Path, key: Key) -> Path:
    check_ids(*key)
    return folder / key[1] / f"{key[0]}.png"
