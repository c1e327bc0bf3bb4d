"""Lists what can be gone back to: versions of the project, and backups of labels, each with a preview."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.dialogs.restore.version_words import VersionWords
from app.language.joining import list_text
from app.language.numbers import number_text
from app.widgets.plain_text import as_tip
from core.images.bands import thumbnail
from core.images.decoding import ImageError
from core.images.preview import label_picture
from core.project.file import PROJECT_FILE, read_project
from core.project.folder import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from app.session import Session
    from app.work.background import Job
    from core.images.bands import Bands
    from core.labels.packing import Pixels
    from core.project.folder import Backup
    from core.project.model import Project

SIDE: Final = 320
"""Pixels of the preview's longer side."""
_WHAT: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels of a backup, (image id, task id)."""

    backup: Backup
    pairs: tuple[tuple[str, str], ...]


class RestoreDialog(Frame):
    """`version_wanted` carries the Path of a version of project.json, `labels_wanted` a `Labels`."""

    version_wanted = Signal(object)
    labels_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None, *, bands: Bands = ()) -> None:
        super().__init__(
            QCoreApplication.translate("RestoreDialog", "Restore"),
            QCoreApplication.translate(
                "RestoreDialog",
                "Go back to an earlier version of the project's tasks, images or labels. You can undo this.",
            ),
            parent,
        )
        self._session = session
        self._words = VersionWords(self)
        self._bands = bands
        self._number = 0  # of the preview asked for last
        self.setMinimumSize(960, 520)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("When"), self.tr("What")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Versions and backups"))
        self.list.setMinimumWidth(540)
        self.list.currentItemChanged.connect(self._show_current)
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedSize(SIDE, SIDE)
        self.picture.setProperty("role", "dim")
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setFixedWidth(SIDE)
        side = QVBoxLayout()
        side.addWidget(self.picture)
        side.addWidget(self.words, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        row.addWidget(self.list, 1)
        row.addLayout(side)
        self.column.addLayout(row)
        self.restore_button: QPushButton = self.add_buttons(self.tr("Restore"))
        self.accepted.connect(self._restore)
        session.project_changed.connect(self.reject)
        self._fill()

    # the list ---------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        folder = self._session.folder
        rows: list[tuple[float, QTreeWidgetItem]] = []
        if folder is not None:
            rows += [(b.time, self._backup_row(b)) for b in folder.backups()]
            rows += self._version_rows(folder.versions())
        items = [item for _, item in sorted(rows, key=lambda row: row[0], reverse=True)]
        self.list.addTopLevelItems(items)
        if items:
            self.list.setCurrentItem(items[0])
        else:
            self.words.setText(self.tr("Nothing to restore yet."))
            self.restore_button.setEnabled(False)

    def _backup_row(self, backup: Backup) -> QTreeWidgetItem:
        count = self.tr("%n label(s)", "", len(backup.labels))
        title = self.tr("Archived: {0}") if backup.kept else self.tr("Before: {0}")
        item = QTreeWidgetItem([self._when(backup.time), f"{title.format(backup.reason)} · {count}"])
        item.setData(0, _WHAT, Labels(backup, backup.labels))
        item.setToolTip(1, as_tip(item.text(1)))
        for image_id, task_id in backup.labels:
            entry, task = self._session.image_entry(image_id), self._session.task_entry(task_id)
            name = f"{entry.name if entry else image_id} · {task.name if task else task_id}"
            child = QTreeWidgetItem(["", name])
            child.setData(0, _WHAT, Labels(backup, ((image_id, task_id),)))
            child.setToolTip(1, as_tip(name))
            item.addChild(child)
        return item

    def _version_rows(self, paths: list[Path]) -> list[tuple[float, QTreeWidgetItem]]:
        rows: list[tuple[float, QTreeWidgetItem]] = []
        newer: Project | None = self._session.project
        ended = self._session.folder.path / PROJECT_FILE if self._session.folder is not None else None
        for path in reversed(paths):
            try:
                # A version ended when the next one was saved: that is when the change was made.
                when = (ended or path).stat().st_mtime
                ended = path
            except OSError:  # a newer version pushed it out meanwhile
                continue
            try:
                version: Project | None = read_project(path)
            except StorageError:
                version = None  # choosing it says why
            changes = self.tr("tasks and images")
            if version is not None and newer is not None:
                changes = self._words.what_changed(version, newer)
            item = QTreeWidgetItem([self._when(when), self.tr("Before: {0}").format(changes)])
            item.setData(0, _WHAT, path)
            item.setToolTip(1, as_tip(item.text(1)))
            rows.append((when, item))
            newer = version
        return rows

    def _when(self, seconds: float) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(seconds))
        day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
        return f"{day} {moment.time().toString('HH:mm:ss')} · {self._words.age(time.time() - seconds)}"

    # the preview ------------------------------------------------------------------------------------------

    @Slot()
    def _show_current(self) -> None:
        item = self.list.currentItem()
        data = item.data(0, _WHAT) if item is not None else None
        self._number += 1
        self.picture.clear()
        self.restore_button.setEnabled(data is not None)
        self.picture.setVisible(isinstance(data, Labels))
        if isinstance(data, Labels):
            self._show_labels(data)
        elif data is not None:
            self._show_version(data)

    def _show_version(self, path: Path) -> None:
        try:
            version = read_project(path)
        except StorageError as error:
            self.words.setText(str(error))
            self.restore_button.setEnabled(False)
            return
        self.words.setText("\n".join(self._differences(version)))

    def _differences(self, version: Project) -> list[str]:
        """The version in a few lines: what it has, and what it has that is not so now."""
        current = self._session.project
        images = self.tr("%n image(s)", "", len(version.images))
        gone = len({i.id for i in version.images} - {i.id for i in current.images})
        new = len({i.id for i in current.images} - {i.id for i in version.images})
        lines = [
            self.tr("Tasks and images at that time: {0} with {1}.").format(version.name, images),
            "",
        ]
        if gone:
            lines.append(self.tr("Brings back %n image(s).", "", gone))
        if new:
            lines.append(self.tr("Removes %n image(s) added since.", "", new))
        for task in version.tasks:
            classes = list_text(c.name for c in task.classes)
            lines.append(
                self.tr("{0}, weight {1}: {2}").format(task.name, number_text(task.weight, "g"), classes)
            )
        lost = [t.name for t in current.tasks if t.id not in {v.id for v in version.tasks}]
        if lost:
            lines += ["", self.tr("Will be removed: {0} (labels stay on disk).").format(list_text(lost))]
        return lines

    def _show_labels(self, what: Labels) -> None:
        image_id, task_id = what.pairs[0]
        entry, task = self._session.image_entry(image_id), self._session.task_entry(task_id)
        folder = self._session.folder
        if folder is None or entry is None or task is None:
            self.words.setText(self.tr("Its image or task is no longer in the project. Restore that first."))
            return
        lines = [f"{entry.name} · {task.name}", what.backup.reason]
        if len(what.pairs) > 1:
            lines.append(self.tr("and %n more; expand the row to see all.", "", len(what.pairs) - 1))
        self.words.setText("\n".join(lines))
        number, path, bands = self._number, folder.image_path(entry), self._bands

        def work(_job: Job) -> tuple[int, Pixels | str]:
            try:
                label = folder.backed_up(what.backup, image_id, task_id)
            except StorageError as error:
                return number, str(error)
            if label is None:
                return number, ""
            return number, label_picture(label, task.colors, _photo(path, bands), SIDE)

        self._session.background.start(work, self._show_picture, priority=1)

    @Slot(object)
    def _show_picture(self, result: object) -> None:
        number, picture = cast("tuple[int, Pixels | str]", result)
        if number != self._number:
            return
        if isinstance(picture, str):
            self.picture.setText(picture or self.tr("Nothing painted"))
            return
        height, width = picture.shape[:2]
        image = QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        self.picture.setPixmap(QPixmap.fromImage(image))

    @Slot()
    def _restore(self) -> None:
        item = self.list.currentItem()
        data = item.data(0, _WHAT) if item is not None else None
        if isinstance(data, Labels):
            self.labels_wanted.emit(data)
        elif data is not None:
            self.version_wanted.emit(data)


def _photo(path: Path, bands: Bands) -> Pixels | None:
    try:
        return thumbnail(path, SIDE, bands)
    except ImageError:
        return None  # the label is shown alone
