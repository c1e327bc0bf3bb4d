"""import --dry-run: a project's folder that can be read as ever, and that nothing is written into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from core.project.folder import ProjectFolder


def rehearsed(folder: ProjectFolder) -> ProjectFolder:
    """The same folder, which only pretends to be written to."""
    return cast("ProjectFolder", _Folder(folder))


class _Pretending:
    """Does as the real one does, but for what writes."""

    _writing: frozenset[str] = frozenset()

    def __init__(self, real: object) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return _nothing if name in self._writing else getattr(self._real, name)


class _Folder(_Pretending):
    _writing = frozenset({"save", "backup_labels", "close"})

    def growing_backup(self, *_: object) -> _Backup:
        """One that keeps nothing."""
        return _Backup()

    def __init__(self, real: ProjectFolder) -> None:
        super().__init__(real)
        self.labels = _Labels(real.labels)


class _Labels(_Pretending):
    _writing = frozenset({"replace", "put", "commit", "flush", "set_task_colors"})


class _Backup:
    """Of labels that stay as they are."""

    set_aside: tuple[str, ...] = ()

    def finish(self) -> None:
        """Nothing is to be kept."""


def _nothing(*_: object, **__: object) -> None:
    return None
