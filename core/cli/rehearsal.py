"""import --dry-run: a project folder that can be read as usual but is never written to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from core.project.folder import ProjectFolder


def rehearsed(folder: ProjectFolder) -> ProjectFolder:
    """The same folder, with all writing replaced by doing nothing."""
    return cast("ProjectFolder", _Folder(folder))


class _Pretending:
    """Forwards to the real object, except for methods that write."""

    _writing: frozenset[str] = frozenset()

    def __init__(self, real: object) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return _nothing if name in self._writing else getattr(self._real, name)


class _Folder(_Pretending):
    _writing = frozenset({"save", "backup_labels", "close"})

    def growing_backup(self, *_: object) -> _Backup:
        """A backup that keeps nothing."""
        return _Backup()

    def __init__(self, real: ProjectFolder) -> None:
        super().__init__(real)
        self.labels = _Labels(real.labels)


class _Labels(_Pretending):
    _writing = frozenset({"replace", "put", "commit", "flush", "set_task_colors"})


class _Backup:
    """A backup of labels that do not change."""

    set_aside: tuple[str, ...] = ()

    def finish(self) -> None:
        """Do nothing: there is nothing to keep."""


def _nothing(*_: object, **__: object) -> None:
    return None
