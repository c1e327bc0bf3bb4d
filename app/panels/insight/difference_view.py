"""The differences between two people's labels of the image on screen: marked, and decided one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.language.sentences import spoken
from app.window.spotlight import Marks, Spot
from app.work.latest import Latest
from core.insight.opinions.differences import (
    ONLY_THEIRS,
    ONLY_YOURS,
    OTHER_CLASS,
    SAME,
    Difference,
    difference_at,
    difference_map,
    differences,
    settled_out,
)
from core.insight.opinions.stored import theirs_as_yours
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from app.session import Session
    from app.window.view_state import ViewState
    from app.work.background import Job
    from core.insight.opinions.stored import Opinion
    from core.project.folder import ProjectFolder
    from core.project.model import Project

COLORS: Final = {ONLY_YOURS: "#3B82F6", ONLY_THEIRS: "#F59E0B", OTHER_CLASS: "#D946A8"}
"""Apart for every eye: the third one is striped, too."""
DELAY_MS: Final = 100


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What was made of an image in the background."""

    image_id: str
    task_id: str
    theirs: npt.NDArray[np.uint8] | None
    """(H, W) in your classes; None where they have no label."""
    codes: npt.NDArray[np.uint8] | None = None
    regions: tuple[Difference, ...] = ()


class DifferenceView(QObject):
    """Follows the image on screen and the active task while it is `on`. One difference at a time is selected."""

    changed = Signal()
    """Other differences are known, or another one is selected."""

    def __init__(self, session: Session, view_state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._on = self._marked = self._in_turn = self._going_on = False
        self._shown: Shown | None = None
        self.selected: Difference | None = None
        """What the buttons are about."""
        self._latest = Latest(session.background, self)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._look)
        for signal in (
            session.current_image_changed,
            session.active_changed,
            session.label_committed,
            session.opinions.settled_changed,
        ):
            signal.connect(self._follow)
        for signal in (session.tasks_changed, session.opinions.changed, session.project_changed):
            signal.connect(self._start_over)
        view_state.marking.picked.connect(self._picked)

    def set_on(self, *, on: bool, marked: bool) -> None:
        """Whether differences are looked for, and marked on the image."""
        self._on, self._marked = on, marked
        if not on:
            self._latest.cancel()
            self._forget()
            self._view.marking.clear()
        self._follow()

    @property
    def shown(self) -> Shown | None:
        """What is known of the image on screen and the active task; None while it is not."""
        shown, session = self._shown, self._session
        fits = shown is not None and (shown.image_id, shown.task_id) == (
            session.current_image,
            session.active_task,
        )
        return shown if fits else None

    def next(self) -> None:
        """Select the next difference, the largest first; after the last one, the first again."""
        differences = self.shown
        if differences is not None and differences.regions:
            index = (
                differences.regions.index(self.selected) + 1 if self.selected in differences.regions else 0
            )
            self._select(differences.regions[index % len(differences.regions)])

    def go_on(self) -> None:
        """The selected difference was decided: select the next one, if it was one of a round."""
        self._going_on = self._in_turn

    # following ----------------------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        if self.shown is None and self._shown is not None:
            self._forget()
        if self._on:
            self._timer.start()

    @Slot()
    def _start_over(self) -> None:
        """What is known, or on its way, is in classes that may be others now: nothing of it can be taken."""
        self._latest.cancel()
        self._forget()
        self._follow()

    def _forget(self) -> None:
        self._shown = None
        self._deselect()
        self.changed.emit()

    def _deselect(self) -> None:
        if self.selected is not None:
            self.selected = None
            self._view.spotlight.clear()

    @Slot()
    def _look(self) -> None:
        session = self._session
        folder, opinion = session.folder, session.opinions.chosen
        image_id, task_id = session.current_image, session.active_task
        if not self._on or folder is None or opinion is None or image_id is None or task_id is None:
            self._latest.cancel()
            self._forget()
            self._view.marking.clear()
            return
        settled = session.opinions.settled()
        self._latest.start(_looking(folder, session.project, opinion, (image_id, task_id), settled))

    @Slot(object)
    def _arrived(self, result: object) -> None:
        if not self._on:
            return
        self._shown = cast("Shown", result)
        differences = self.shown
        if self.selected is not None and (differences is None or self.selected not in differences.regions):
            self._deselect()
        marking = self._view.marking
        if differences is not None and differences.codes is not None and self._marked:
            colors = tuple(COLORS[code] for code in sorted(COLORS))
            marking.show(Marks(differences.image_id, differences.codes, colors, frozenset([OTHER_CLASS])))
        else:
            marking.clear()
        if self._going_on and self.selected is None:
            self.next()
        self._going_on = False
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._forget()
        self._view.marking.clear()
        self._session.tell("warning", spoken(str(error)))

    # selecting ----------------------------------------------------------------------------------------------

    @Slot(int, int)
    def _picked(self, x: int, y: int) -> None:
        """Select the difference that was clicked, as both labels are now."""
        differences = self.shown
        if not self._on or differences is None or differences.theirs is None or differences.codes is None:
            return
        yours = self._session.labels.get(differences.image_id, differences.task_id)
        yours = np.full(differences.theirs.shape, UNLABELLED, np.uint8) if yours is None else yours
        if yours.shape != differences.theirs.shape or differences.codes[y, x] == SAME:
            return
        difference = difference_at(differences.image_id, differences.task_id, yours, differences.theirs, x, y)
        if difference is not None:
            self._select(difference, fly=False)

    def _select(self, difference: Difference, *, fly: bool = True) -> None:
        self.selected, self._in_turn = difference, fly
        words = self._words(difference)
        spot = Spot(difference.image_id, difference.box, difference.mask, words, fly)
        self._view.spotlight.show(spot)
        self.changed.emit()

    def _words(self, difference: Difference) -> str:
        task = self._session.task_entry(difference.task_id)
        names = [
            self.tr("nothing")
            if value == UNLABELLED
            else task.classes[value].name
            if task is not None and value < len(task.classes)
            else "–"
            for value in (difference.yours, difference.theirs)
        ]
        return self.tr("yours: {0}; theirs: {1}").format(*names)


def _looking(
    folder: ProjectFolder,
    project: Project,
    opinion: Opinion,
    of: tuple[str, str],
    settled: Sequence[Difference],
) -> Callable[[Job], object]:
    image_id, task_id = of

    def work(job: Job) -> Shown:
        theirs = theirs_as_yours(folder.path, project, opinion, image_id, task_id)
        yours = folder.labels.copy(image_id, task_id) if theirs is not None else None
        if theirs is None:
            return Shown(image_id, task_id, None)
        if yours is None:
            yours = np.full(theirs.shape, UNLABELLED, np.uint8)
        if job.cancelled or yours.shape != theirs.shape:
            return Shown(image_id, task_id, None)
        codes = difference_map(yours, theirs)
        settled_here = [item for item in settled if (item.image_id, item.task_id) == of]
        settled_out(codes, yours, settled_here)
        compared = np.where(codes == SAME, theirs, yours)  # what was decided is no difference
        regions = tuple(differences(image_id, task_id, compared, theirs))
        return Shown(image_id, task_id, theirs, codes, regions)

    return work
