"""Drags of files: what is dragged, and how a drop is accepted without costing anybody a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def accept_copy(event: QDropEvent) -> None:
    """Accept a drag as a copy, whatever its source proposes: a source deletes its files after a move."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
