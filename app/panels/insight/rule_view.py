"""Marks on the image on screen where its labels break rules between tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.language.sentences import spoken
from app.window.spotlight import Marks
from app.work.latest import Latest
from core.insight.rule_breaks import BROKEN, rule_breaks
from core.project.rules import excluded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from app.session import Session
    from app.window.view_state import ViewState
    from app.work.background import Job
    from core.project.folder import ProjectFolder
    from core.project.rules import Excluded

COLOR: Final = "#E5484D"
DELAY_MS: Final = 100
Broken = tuple[str, "npt.NDArray[np.uint8] | None"]
"""An image's id, and a code for each of its pixels; None where no rule can be broken."""


class RuleView(QObject):
    """Follows the image on screen while it is on; works on copies, in the background."""

    changed = Signal()
    """Another number of pixels breaks rules."""

    def __init__(self, session: Session, view_state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._on = False
        self.broken: int | None = None
        """How many pixels break rules; None while that isn't known."""
        self._latest = Latest(session.background, self)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._look)
        for signal in (
            session.current_image_changed,
            session.label_committed,
            session.limits_changed,
            session.tasks_changed,
            session.project_changed,
        ):
            signal.connect(self._follow)

    def set_on(self, *, on: bool) -> None:
        """Mark them, or nothing any more."""
        if on != self._on:
            self._on = on
            if not on:
                self._forget()
                self._view.marking.clear()
            self._follow()

    @property
    def rules(self) -> tuple[Excluded, ...]:
        """The project's rules whose classes exist."""
        return excluded(self._session.project)

    def _forget(self) -> None:
        self._latest.cancel()
        self._timer.stop()
        self.broken = None
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._on:
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        folder, image_id = self._session.folder, self._session.current_image
        if not self._on or folder is None or image_id is None:
            self._forget()
            return
        self._latest.start(_looking(folder, image_id, self.rules))

    @Slot(object)
    def _arrived(self, result: object) -> None:
        image_id, codes = cast("Broken", result)
        if not self._on or image_id != self._session.current_image:
            return
        self.broken = 0 if codes is None else int(np.count_nonzero(codes == BROKEN))
        if codes is not None and self.broken:
            self._view.marking.show(Marks(image_id, codes, (COLOR,), frozenset([BROKEN])))
        else:
            self._view.marking.clear()
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._session.tell("warning", spoken(str(error)))


def _looking(folder: ProjectFolder, image_id: str, rules: Sequence[Excluded]) -> Callable[[Job], object]:
    tasks = dict.fromkeys(task for first, _, second, _ in rules for task in (first, second))

    def work(_job: Job) -> Broken:
        copies = {task: folder.labels.copy(image_id, task) for task in tasks}
        labels = {task: label for task, label in copies.items() if label is not None}
        return image_id, rule_breaks(rules, labels)

    return work
