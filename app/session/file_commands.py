"""Undo and redo for images' files, labels set aside or restored, and versions of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session.document import Document
    from core.labels.swap import LabelSwap
    from core.project.model import ImageEntry, Project


class ChangeFiles(QUndoCommand):
    """Images have other files, or their files were agreed to."""

    def __init__(self, document: Document, after: Sequence[ImageEntry], text: str) -> None:
        super().__init__(text)
        self._document, self._after = document, tuple(after)
        self._before = tuple(document.project.image(e.id) for e in self._after)

    def redo(self) -> None:
        self._document.put_entries(self._after)

    def undo(self) -> None:
        """Take the old ones; what is wrong with them is found again."""
        self._document.put_entries(self._before)


class SwapLabels(QUndoCommand):
    """Whole labels take the place of others; with `entries`, the images' files and sizes, too."""

    def __init__(
        self, document: Document, swaps: Sequence[LabelSwap], text: str, entries: Sequence[ImageEntry] = ()
    ) -> None:
        super().__init__(text)
        self._document, self._swaps = document, tuple(swaps)
        self._after = tuple(entries)
        self._before = tuple(document.project.image(e.id) for e in self._after)

    def redo(self) -> None:
        """Put the new labels in place."""
        for swap in self._swaps:
            self._document.put_label(swap.image_id, swap.task_id, swap.after.label)
        if self._after:
            self._document.put_entries(self._after)

    def undo(self) -> None:
        for swap in self._swaps:
            self._document.put_label(swap.image_id, swap.task_id, swap.before.label)
        if self._before:
            self._document.put_entries(self._before)


class RestoreProject(QUndoCommand):
    """Tasks and images as an earlier version of the project had them."""

    def __init__(self, document: Document, after: Project, text: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, document.project, after

    def redo(self) -> None:
        self._document.set_project(self._after, tasks=True, images=True)

    def undo(self) -> None:
        self._document.set_project(self._before, tasks=True, images=True)
