"""Painting on labels, stroke by stroke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.session.commands import PaintLabel
from app.session.stroke_kinds import ERASER
from core.labels.consequences import consequences, is_record, record_id, taken
from core.labels.packing import pack, unpack
from core.labels.stroke import Stroke
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from app.session.document import Document
    from app.session.image_files import ImageFiles
    from app.session.limits import Limits
    from app.session.stroke_kinds import StrokeKind
    from core.labels.boxes import Box
    from core.labels.stroke import LabelChange
    from core.project.model import Task


@dataclass(frozen=True, slots=True)
class LabelPiece:
    """What a label becomes inside `box`, packed: made in the background, put in place by `LabelEditor.put`."""

    image_id: str
    task_id: str
    box: Box
    packed: bytes

    @classmethod
    def of(cls, image_id: str, task_id: str, box: Box, values: npt.NDArray[np.uint8]) -> LabelPiece:
        """`values` are the label's (H, W) uint8 in `box`."""
        return cls(image_id, task_id, box, pack(values))


class LabelEditor(QObject):
    """A stroke changes the label at once; it is journaled before the next one can begin."""

    remembered = Signal()
    """A stroke, or what else one does to a label, became an undoable step."""

    def __init__(self, document: Document, limits: Limits, image_files: ImageFiles) -> None:
        super().__init__(document)
        self._document, self._limits, self._image_files = document, limits, image_files
        self._stroke: Stroke | None = None
        self._kind = ERASER
        self._is_preview = False
        document.stroke_must_end.connect(self.end_stroke)

    def get(self, image_id: str, task_id: str) -> npt.NDArray[np.uint8] | None:
        """The live label (H, W) uint8, read-only; None if nothing is painted or it can't be read."""
        if self._document.folder is None:
            return None
        try:
            return self._document.folder.labels.get(image_id, task_id)
        except StorageError as error:
            self._document.tell("error", str(error))
            return None

    def taken(self, image_id: str, task_id: str) -> npt.NDArray[np.bool_] | None:
        """Which pixels of the label (H, W) were taken from a prediction and not changed since; None without any."""
        label = self.get(image_id, task_id)
        record = self.get(image_id, record_id(task_id))
        return None if label is None or record is None else taken(label, record)

    @property
    def stroke(self) -> Stroke | None:
        return self._stroke

    def begin_stroke(
        self,
        kind: StrokeKind,
        *,
        task_id: str | None = None,
        only_unlabelled: bool = False,
        source: npt.NDArray[np.uint8] | None = None,
        preview: bool = False,
    ) -> Stroke | None:
        """Start a stroke on the image on screen with the active task and class; None, with a notice, if not possible.

        Locks, rules and "paint only inside" hold for all of them. With a `source` (H, W) each pixel gets what
        that has there. A `preview` is put back when something ends it, unless `keep_preview` was called. A stroke
        that still runs is ended first.
        """
        self.end_stroke()
        task = self._document.task_entry(task_id or self._document.active_task)
        entry = (
            self._document.image_entry(self._document.current_image) if self._document.current_image else None
        )
        if not self._document.may_change() or not self._document.may_paint() or self._document.folder is None:
            return None
        if entry is None:
            self._document.tell("info", self.tr("Add an image first."))
            return None
        if task is None:
            self._document.tell("info", self.tr("Add a task first."))
            return None
        why_not = self._why_no_stroke(entry.id, task.id)
        if why_not:
            self._document.tell("warning", why_not)
            return None
        if not self._may_paint_class(task, kind):
            return None
        labels, shape = self._document.folder.labels, (entry.height, entry.width)
        try:
            labels.wait_durable()  # the stroke before this one is on disk before this one begins
            array = labels.edit(entry.id, task.id, shape)
        except StorageError as error:
            self._document.tell("error", str(error))
            return None
        value = UNLABELLED if kind == ERASER else self._document.active_class
        protect = only_unlabelled and kind != ERASER
        guard = self._limits.guard(
            entry.id, task.id, shape, only_unlabelled=protect, inside=self._limits.paint_inside
        )
        self._stroke = Stroke(array, entry.id, task.id, value, kind.id, guard=guard, source=source)
        self._kind, self._is_preview = kind, preview
        return self._stroke

    def _may_paint_class(self, task: Task, kind: StrokeKind) -> bool:
        if self._limits.is_locked(task.id):
            self._document.tell(
                "info", self.tr("Task “{0}” is locked. Unlock it to change its labels.").format(task.name)
            )
            return False
        if kind.paints_class and self._limits.is_locked(task.id, self._document.active_class):
            name = task.classes[self._document.active_class].name
            self._document.tell("info", self.tr("Class “{0}” is locked. Unlock it to paint it.").format(name))
            return False
        return True

    def _why_no_stroke(self, image_id: str, task_id: str) -> str:
        """Why that label can't be painted on, for example because it does not fit its image file; or ""."""
        if self._image_files.fits(image_id, task_id):
            return ""
        return self.tr("{0} Resolve this first under File › Missing or changed images.").format(
            self._image_files.sentence(image_id)
        )

    def stroke_changed(self, box: Box) -> None:
        """Report that the running stroke touched `box`; tools call this after each part of a stroke."""
        if self._stroke is not None and not box.empty:
            self._document.labels_changed.emit(self._stroke.image_id, self._stroke.task_id, box)

    def end_stroke(self) -> None:
        """The running stroke becomes an undoable change, goes to the journal and to the learner."""
        if self._is_preview:
            self.cancel_stroke()
        stroke, self._stroke = self._stroke, None
        if stroke is None or self._document.folder is None:
            return
        change = stroke.finish()
        if change is not None:
            self.remember(self.record(change), self._kind)
        elif stroke.blocked:
            self._limits.say_blocked(stroke.blocked)

    def set_kind(self, kind: StrokeKind) -> None:
        """The running stroke is of another kind: another operation was chosen in its dialog."""
        if self._stroke is not None:
            self._kind, self._stroke.kind = kind, kind.id

    def keep_preview(self) -> None:
        """Keep the preview of the running stroke, whatever ends it."""
        self._is_preview = False

    def record(self, change: LabelChange) -> tuple[LabelChange, ...]:
        """Commit a change that is in the live label already, and all that follows from it; one undoable step."""
        assert self._document.folder is not None
        self._document.folder.labels.commit(change)
        followed = self.follow(change)
        self._document.label_committed.emit(change)
        return (change, *followed)

    def follow(self, change: LabelChange) -> tuple[LabelChange, ...]:
        """Do and commit what follows from a change that is committed: rules, and the record of taken pixels."""
        assert self._document.folder is not None
        labels = self._document.folder.labels

        def read(task_id: str) -> npt.NDArray[np.uint8] | None:
            return self._limits.live_label(change.image_id, task_id, change.shape)

        def edit(task_id: str) -> npt.NDArray[np.uint8]:
            return labels.edit(change.image_id, task_id, change.shape)

        try:
            followed = consequences(self._document.project, change, read, edit)
        except StorageError as error:  # only the record of taken pixels can refuse
            self._document.tell("error", str(error))
            return ()
        for further in followed:
            labels.commit(further)
            if not is_record(further.task_id):
                self._document.labels_changed.emit(further.image_id, further.task_id, further.box)
                self._document.label_committed.emit(further)
        return tuple(followed)

    def put(self, piece: LabelPiece, kind: StrokeKind) -> tuple[LabelChange, ...]:
        """Give a label its new pixels, where locks, rules and the paint area let it, and commit that.

        Returns every change for the caller's undo step; () if nothing changed, or the image or task is gone.
        """
        document = self._document
        entry = document.image_entry(piece.image_id)
        if document.folder is None or entry is None or document.task_entry(piece.task_id) is None:
            return ()
        shape = (entry.height, entry.width)
        try:
            label = document.folder.labels.edit(piece.image_id, piece.task_id, shape)
        except StorageError as error:
            document.tell("error", str(error))
            return ()
        guard = self._limits.guard(piece.image_id, piece.task_id, shape, inside=self._limits.paint_inside)
        stroke = Stroke(label, piece.image_id, piece.task_id, 0, kind.id, guard=guard)
        stroke.put(piece.box, unpack(piece.packed, piece.box.shape))
        change = stroke.finish()
        if change is None:
            return ()
        changes = self.record(change)
        document.labels_changed.emit(piece.image_id, piece.task_id, change.box)
        return changes

    def remember(self, changes: tuple[LabelChange, ...], kind: StrokeKind) -> None:
        """Make a stroke and what followed from it one undoable step."""
        self._document.undo_stack.push(PaintLabel(self._document, changes, kind))
        self.remembered.emit()

    def cancel_stroke(self) -> None:
        """Put back what the running stroke changed."""
        stroke, self._stroke, self._is_preview = self._stroke, None, False
        if stroke is not None:
            box = stroke.cancel()
            if not box.empty:
                self._document.labels_changed.emit(stroke.image_id, stroke.task_id, box)
