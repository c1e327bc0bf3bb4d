"""The project's images as a list for a view: what to draw per row, asked for only where a row is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from app.language.sentences import spoken
from app.language.units import area_text
from app.panels.images.filter import Facts, ImageFilter, arrange
from app.panels.wording import flag_text, iou_text, percent_text, split_text, task_color
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from app.panels.images.thumbnails import Thumbnails
    from app.session import Session
    from core.project.model import ImageEntry, Project, Split

ROW = Qt.ItemDataRole.UserRole
"""The role that carries an `ImageRow`."""
ID = Qt.ItemDataRole.UserRole + 1
"""The role that carries the image's id."""


@dataclass(frozen=True, slots=True)
class ImageRow:
    """What a row shows."""

    id: str
    name: str
    split: str
    shares: tuple[tuple[str, float], ...]
    """Colour and fraction of labelled pixels (0 ... 1), per task."""
    miou: float | None
    problem: str
    flag: str = ""
    note: str = ""


class ImageListModel(QAbstractListModel):
    """Entries that pass the filter, in the order asked for. Opening it reads no file."""

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails
        self._filter = ImageFilter()
        self._rows: list[ImageEntry] = []
        self._places: dict[str, int] = {}
        self._cache: dict[str, ImageRow] = {}
        self._labelled: dict[str, set[str]] = {}
        self._project: Project | None = None
        self._entries: dict[str, ImageEntry] = {}
        thumbnails.ready.connect(self._row_changed)
        session.image_changed.connect(self._row_changed)
        session.tasks_changed.connect(self._all_changed)

    # what the panel asks ------------------------------------------------------------------------------------

    @property
    def filter(self) -> ImageFilter:
        """What is shown, and in which order."""
        return self._filter

    def set_filter(self, wanted: ImageFilter) -> None:
        """Show other images, or in another order. The same again takes in what has become known since."""
        self._filter = wanted
        self.rearrange()

    @property
    def ids(self) -> list[str]:
        """The images that are shown, in order."""
        return [entry.id for entry in self._rows]

    @Slot()
    def rearrange(self) -> None:
        """Reload the project's images. Rows stay where they are if the images are the same."""
        project = self._session.project
        self._labelled = self._labelled_tasks()
        rows = arrange(project.images, self._filter, len(project.tasks), self._facts)
        self._cache.clear()
        if [e.id for e in rows] == [e.id for e in self._rows]:
            self._rows = rows
            self._tell_all()
            return
        self.beginResetModel()
        self._rows = rows
        self._places = {entry.id: row for row, entry in enumerate(rows)}
        self.endResetModel()

    def place(self, image_id: str | None) -> QModelIndex:
        """The index of an image; an invalid one where it is not shown."""
        row = self._places.get(image_id, -1) if image_id is not None else -1
        return self.index(row) if row >= 0 else QModelIndex()

    def entry(self, index: QModelIndex | QPersistentModelIndex) -> ImageEntry | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    # what the view asks -------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many images pass the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A row's parts; the thumbnail is asked for here, so only seen rows get one."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ROW:
            return self._row(entry)
        if role == ID:
            return entry.id
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.known(entry.id) or self._wanted_thumbnail(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._description(entry))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._description(entry)
        return None

    def _wanted_thumbnail(self, entry: ImageEntry) -> QPixmap | None:
        folder = self._session.folder
        return self._thumbnails.get(entry.id, folder.image_path(entry)) if folder is not None else None

    def _row(self, entry: ImageEntry) -> ImageRow:
        row = self._cache.get(entry.id)
        if row is None:
            coverage = self._session.images.coverage(entry.id)
            shares = tuple((task_color(t), coverage.get(t.id, 0.0)) for t in self._session.project.tasks)
            wrong = self._session.image_files.sentence(entry.id)
            problem = wrong or self._thumbnails.problem(entry.id)
            miou = self._facts(entry.id).miou
            row = ImageRow(entry.id, entry.name, entry.split, shares, miou, problem, entry.flag, entry.note)
            self._cache[entry.id] = row
        return row

    def _description(self, entry: ImageEntry) -> str:
        row = self._row(entry)
        if row.problem:
            return row.problem
        size = self.tr("{0} × {1} pixels, ").format(entry.width, entry.height) if entry.width else ""
        lines = [entry.name, size + self.tr("split {0}").format(split_text(entry.split))]
        lines.append(self._split_words(entry.split))
        scores = self._session.learning.predictions.score(entry.id)
        pixel = self._session.pixel_sizes.of(entry.id)
        for task, (_, fraction) in zip(self._session.project.tasks, row.shares, strict=True):
            text = self.tr("{0}: {1} labelled").format(task.name, percent_text(fraction))
            if pixel is not None and fraction:
                text += f" ({area_text(fraction * entry.width * entry.height * pixel.area)})"
            if task.id in scores:
                text += self.tr(", mIoU {0}").format(iou_text(scores[task.id]))
            lines.append(text)
        confidence = self._session.learning.predictions.confidence(entry.id)
        if confidence is not None:
            lines.append(self.tr("Mean confidence {0}").format(percent_text(confidence)))
        if (ranked := self._session.where_next.rank_of(entry.id)) is not None:
            text = self.tr("No. {0} to label next. {1}")
            lines.append(text.format(ranked[0] + 1, spoken(ranked[1].reason)))
        lines += [flag_text(entry.flag)] if entry.flag else []
        lines += [entry.note] if entry.note else []
        return "\n".join(lines)

    def _split_words(self, split: Split) -> str:
        """What the chip in the row means."""
        words: dict[Split, str] = {
            "train": self.tr("Train: the model learns from its labels"),
            "val": self.tr("Val: its labels only measure the model and choose the best"),
            "test": self.tr("Test: never learned from, and measured only when you ask"),
        }
        return words[split]

    # facts --------------------------------------------------------------------------------------------------

    def _labelled_tasks(self) -> dict[str, set[str]]:
        """Which tasks each image has labels of; only looked up where filter or order need it."""
        labelled: dict[str, set[str]] = {}
        folder = self._session.folder
        if folder is not None and self._filter.labels != "any":
            for image_id, task_id in folder.labels.labelled():
                labelled.setdefault(image_id, set()).add(task_id)
        return labelled

    def _facts(self, image_id: str) -> Facts:
        tasks = {t.id for t in self._session.project.tasks}
        shares = self._session.images.coverage(image_id)
        scores = [v for t, v in self._session.learning.predictions.score(image_id).items() if t in tasks]
        return Facts(
            frozenset(self._labelled.get(image_id, set()) & tasks),
            sum(shares.get(t, 0.0) for t in tasks) / max(1, len(tasks)),
            sum(scores) / len(scores) if scores else None,
            self._session.learning.predictions.confidence(image_id),
            ranked[0] if (ranked := self._session.where_next.rank_of(image_id)) is not None else None,
        )

    # changes ------------------------------------------------------------------------------------------------

    @Slot(str)
    def _row_changed(self, image_id: str) -> None:
        self._cache.pop(image_id, None)
        index = self.place(image_id)
        if index.isValid():
            self._rows[index.row()] = self._entry_now(image_id) or self._rows[index.row()]
            self.dataChanged.emit(index, index)

    def _entry_now(self, image_id: str) -> ImageEntry | None:
        """The project's entry. Looked up in a table: thousands of rows change while labels are counted."""
        project = self._session.project
        if project is not self._project:
            self._project = project
            self._entries = {entry.id: entry for entry in project.images}
        return self._entries.get(image_id)

    @Slot()
    def _all_changed(self) -> None:
        self._cache.clear()
        self._tell_all()

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def ids_of(indexes: Sequence[QModelIndex]) -> list[str]:
    """The ids of images at some indexes, from the top of the list down."""
    return [str(index.data(ID)) for index in sorted(indexes, key=lambda index: index.row())]
