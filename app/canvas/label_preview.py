"""A preview on the label on screen of what a dialog is about to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.labels.boxes import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from app.session import Session
    from app.session.stroke_kinds import StrokeKind
    from app.work.background import Job
    from core.labels.operations import Piece

    Work = Callable[[npt.NDArray[np.uint8], Callable[[], bool]], Sequence[Piece]]
    """The current label, and a check for cancellation -> the pieces that change."""

QUIET_MS: Final = 60


class LabelPreview(QObject):
    """An unfinished stroke: computed in the background, undone and redrawn with every change of the dialog.

    It is kept by `keep` and undone by `drop`, or by whatever else the user starts.
    """

    counted = Signal(object, bool)
    """How many pixels change, None while it is computed; and whether locks, rules or limits protect some."""

    def __init__(self, session: Session, kind: StrokeKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stroke = session.labels.begin_stroke(kind, preview=True)
        self._before: npt.NDArray[np.uint8] | None = None
        if self._stroke is not None:
            label = session.labels.get(self._stroke.image_id, self._stroke.task_id)
            self._before = None if label is None else label.copy()
        self._work: Work | None = None
        self._job: Job | None = None
        self._keep_reason: str | None = None
        self._backup = False
        self._timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self._start)

    @property
    def possible(self) -> bool:
        """Whether the label can be changed; if not, the session has said why."""
        return self._before is not None and self._runs

    @property
    def _runs(self) -> bool:
        return self._stroke is not None and self._session.labels.stroke is self._stroke

    def show(self, kind: StrokeKind, work: Work) -> None:
        """Compute the change and show it instead of the current one."""
        if self._stroke is None:
            return
        if self._runs:
            self._session.labels.set_kind(kind)
        self._work = work
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.counted.emit(None, False)
        self._timer.start()

    @Slot()
    def _start(self) -> None:
        compute, original = self._work, self._before
        if compute is None or original is None:
            return

        def run(job: Job) -> Sequence[Piece]:
            return compute(original, lambda: job.cancelled)

        self._job = self._session.background.start(run, self._show, self._failed, priority=1)

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._job = None
        self.drop()
        self._session.tell("error", self.tr("The label was not changed: {0}").format(error))

    @Slot(object)
    def _show(self, pieces: object) -> None:
        self._job = None
        stroke, original = self._stroke, self._before
        if not self._runs or stroke is None or original is None:
            return
        box = stroke.cancel()
        stroke.blocked.clear()
        count = 0
        label = self._session.labels.get(stroke.image_id, stroke.task_id)
        assert label is not None
        for piece_box, values in pieces:  # type: ignore[attr-defined]
            box = box.union(stroke.put(piece_box, values))
            count += int(np.count_nonzero(label[piece_box.slices] != original[piece_box.slices]))
        self._session.labels.stroke_changed(Box(*box))
        self.counted.emit(count, bool(stroke.blocked))
        if self._keep_reason is not None:
            self._keep()

    def keep(self, reason: str, *, backup: bool) -> None:
        """Turn it into a change as soon as it is computed; the label is backed up first."""
        self._keep_reason, self._backup = reason, backup
        if self._job is None and not self._timer.isActive():
            self._keep()

    def _keep(self) -> None:
        stroke, folder, reason = self._stroke, self._session.folder, self._keep_reason
        if not self._runs or stroke is None or folder is None:
            return
        self._session.labels.keep_preview()
        if not self._backup:
            self._backed_up(None)
            return
        key = (stroke.image_id, stroke.task_id)

        def run(job: Job) -> None:
            folder.backup_labels([key], reason or "")

        self._session.background.start(run, self._backed_up, self._not_backed_up, priority=1)

    @Slot(object)
    def _backed_up(self, _: object) -> None:
        if self._runs:
            self._session.labels.end_stroke()
        self._end()

    @Slot(object)
    def _not_backed_up(self, error: object) -> None:
        if self._runs:
            self._session.labels.cancel_stroke()
        self._session.tell("error", self.tr("The label was not changed: {0}").format(error))
        self._end()

    @Slot()
    def drop(self) -> None:
        """Put everything back."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._runs:
            self._session.labels.cancel_stroke()
        self._end()

    def _end(self) -> None:
        self._before = self._work = None  # a copy of the whole label
        self.deleteLater()
