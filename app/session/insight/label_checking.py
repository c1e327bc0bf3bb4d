"""The label check: a queue of regions whose labels look wrong, to be fixed or kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.language.sentences import spoken
from app.session.labels import LabelPiece
from app.session.stroke_kinds import FIX
from core.insight.suspects import without
from core.learning import events as ev
from core.learning.config import LearnSettings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.learning.learning import Learning
    from app.work.background import Job
    from core.insight.label_check import Checked
    from core.insight.suspects import Suspect
    from core.labels.stroke import LabelChange
    from core.learning.data.learning_data import LearningData

SAVED_WITHIN: Final = 10.0
"""Seconds for the learner to save its first model."""


class LabelChecking(QObject):
    """Checks in the background, on copies. What is kept as it is stays so until the project is closed."""

    changed = Signal()
    """Other regions wait, or a check began or ended."""

    def __init__(self, document: Document, labels: LabelEditor, learning: Learning) -> None:
        super().__init__(document)
        self._document, self._labels, self._learning = document, labels, learning
        self._checked: Checked | None = None
        self._settled: list[Suspect] = []
        self._solved: set[Suspect] = set()  # their labels have changed since
        self._running = False
        document.project_changed.connect(self._forget)
        document.tasks_changed.connect(self._forget_suspects)
        document.label_committed.connect(self._label_changed)

    @property
    def running(self) -> bool:
        """Labels are being checked."""
        return self._running

    @property
    def checked(self) -> Checked | None:
        """What the last check said; None before it."""
        return self._checked

    @property
    def waiting(self) -> list[Suspect]:
        """The regions that nobody has decided on, the surest mistakes first."""
        suspects = self._checked.suspects if self._checked is not None else ()
        return without((s for s in suspects if s not in self._solved), self._settled)

    def start(self) -> bool:
        """Check all labels; False, with a notice, where that is not possible now."""
        data = self._learning.data()
        folder = self._document.folder
        if data is None or folder is None or not self._document.may_start_work():
            return False
        self._labels.end_stroke()
        self._learning.post(ev.SaveModel())  # it has one to check with as soon as something is learned
        check = _check(data, folder.models_dir)
        self._running = self._document.work.start(
            self.tr("Checking labels…"), check, self._arrived, self._failed, self._ended
        )
        self.changed.emit()
        return self._running

    def fix(self, suspect: Suspect) -> bool:
        """Give the region the class that it looks like, as one undoable step; False, with a notice, if it can't be."""
        document = self._document
        label = self._labels.get(suspect.image_id, suspect.task_id)
        if label is None or not document.may_change() or not document.may_paint():
            return False
        self._labels.end_stroke()
        if not suspect.still_in(label):
            self._label_gone(suspect)
            return False
        values = suspect.mended(label)
        mended = LabelPiece.of(suspect.image_id, suspect.task_id, suspect.box, values)
        changes = self._labels.put(mended, FIX)
        if not changes:
            document.tell(
                "info", self.tr("Nothing was changed here: a lock, a rule or the paint area forbids it.")
            )
            return False
        self._labels.remember(changes, FIX)
        return True

    def keep(self, suspect: Suspect) -> None:
        """The label is right: don't ask again in this session."""
        self._settled.append(suspect)
        self.changed.emit()

    # following ----------------------------------------------------------------------------------------------

    def _label_gone(self, suspect: Suspect) -> None:
        self._solved.add(suspect)
        self.changed.emit()

    @Slot(object)
    def _label_changed(self, change: LabelChange) -> None:
        """Look whether what was suspected there is still labelled so; undo brings it back."""
        solved = set(self._solved)
        for suspect in self._checked.suspects if self._checked is not None else ():
            tasks = (suspect.task_id, *(suspect.against or ())[:1])
            if suspect.image_id != change.image_id or change.task_id not in tasks:
                continue
            if not suspect.box.intersection(change.box).empty:
                (solved.discard if self._stands(suspect) else solved.add)(suspect)
        if solved != self._solved:
            self._solved = solved
            self.changed.emit()

    def _stands(self, suspect: Suspect) -> bool:
        label = self._labels.get(suspect.image_id, suspect.task_id)
        if label is None or not suspect.still_in(label):
            return False
        if suspect.against is None:
            return True
        other_label = self._labels.get(suspect.image_id, suspect.against[0])
        return other_label is not None and suspect.has(other_label, suspect.against[1])

    @Slot()
    def _forget_suspects(self) -> None:
        """Classes may have other numbers now."""
        self._settled.clear()
        if self._checked is not None:
            self._checked = None
            self._solved.clear()
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._running = False
        self._forget_suspects()
        self.changed.emit()

    # the work -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _arrived(self, result: object) -> None:
        self._checked, self._running = cast("Checked", result), False
        self._solved = {s for s in self._checked.suspects if not self._stands(s)}
        for notice in self._checked.notices:
            self._document.notice.emit(notice)
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._document.tell("warning", spoken(str(error)))
        self._ended()

    @Slot()
    def _ended(self) -> None:
        self._running = False
        self.changed.emit()


def _check(data: LearningData, models_dir: Path) -> Callable[[Job], object]:
    def work(job: Job) -> object:
        from core.insight.label_check import check_stored  # here: it loads torch
        from core.network.model_files import model_exists

        folder, begun = models_dir / LearnSettings().model_name, time.monotonic()
        while not model_exists(folder) and not job.cancelled and time.monotonic() - begun < SAVED_WITHIN:
            time.sleep(0.1)

        def progress(fraction: float) -> bool:
            job.tell_share(fraction)
            return not job.cancelled

        return check_stored(data, models_dir, progress)

    return work
