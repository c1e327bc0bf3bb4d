"""The system's dialogs that ask for image files or a folder, not shown yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core.images.finding import IMAGE_SUFFIXES, TAKEN_APART


def images_chooser(parent: QWidget, title: str, start: str) -> QFileDialog:
    """Asks for image files, beginning in the folder `start`; filesSelected carries them."""
    suffixes = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(IMAGE_SUFFIXES | TAKEN_APART))
    say = QCoreApplication.translate
    dialog = QFileDialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [say("FileChoosers", "Images ({0})").format(suffixes), say("FileChoosers", "All files (*)")]
    )
    return dialog


def folder_chooser(parent: QWidget, title: str, start: str) -> QFileDialog:
    """Asks for a folder, beginning in the folder `start`; fileSelected and filesSelected carry it."""
    dialog = QFileDialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    return dialog
