"""Second opinions: another person's labels beside yours, compared, and taken region by region."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.language.sentences import spoken
from app.session.labels import LabelPiece
from app.session.stroke_kinds import OPINION
from app.work.latest import Latest
from core.insight.opinions.comparing import Comparison, compare_stored
from core.insight.opinions.differences import Difference, with_theirs
from core.insight.opinions.stored import (
    Opinion,
    labelled_pairs,
    read_opinions,
    rematched,
    remove_opinion,
)
from core.labels.stroke import tight
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.work.background import Job
    from core.insight.agreement import Counts
    from core.insight.opinions.stored import TheirTask
    from core.labels.boxes import Box
    from core.labels.packing import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task

Pair = tuple[str, str]
"""Image id and task id."""
DELAY_MS: Final = 300


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was counted of one label."""

    pair: Pair
    number: int
    """Of the wish to count it."""
    counts: Counts | None
    problem: str = ""


class Opinions(QObject):
    """The second opinion that was chosen, how far it agrees with yours, and what you take. It never changes."""

    changed = Signal()
    """There are other opinions, or another one is looked at."""
    counted = Signal()
    """Some numbers are new."""
    settled_changed = Signal()
    """Another difference was decided."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels
        self._opinions: dict[str, Opinion] = {}
        self._chosen = ""
        self._followed = False
        self._pending: dict[Pair, int] = {}
        """What is still to be counted, each wish with a number: a result of another number is out of date."""
        self._numbers = count()
        self._settled: list[tuple[str, Difference]] = []
        self.comparison = Comparison(())
        """Of the opinion that is looked at, as far as it was counted."""
        self._latest = Latest(document.background, self)
        self._latest.progress.connect(self._take_counted)
        self._latest.arrived.connect(self._all_counted)
        self._latest.failed.connect(self._counting_failed)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._count)
        document.project_changed.connect(self._project_changed)
        document.tasks_changed.connect(self._start_over)
        document.images_changed.connect(self._start_over)
        document.label_committed.connect(self._label_changed)

    @property
    def names(self) -> tuple[str, ...]:
        """Of all opinions."""
        return tuple(self._opinions)

    @property
    def chosen(self) -> Opinion | None:
        """The one that is looked at."""
        return self._opinions.get(self._chosen)

    @property
    def counting(self) -> bool:
        """More numbers are to come."""
        return self._followed and bool(self._pending)

    def follow(self, *, on: bool) -> None:
        """Somebody looks: count, and count again what changes. Nothing is counted while nobody does."""
        self._followed = on
        if on:
            self._count()
        else:
            self._latest.cancel()

    def choose(self, name: str) -> None:
        """Look at another one; "" for none."""
        if name != self._chosen and (name in self._opinions or not name):
            self._chosen = name
            self._start_over()
            self.changed.emit()

    def reload(self, choose: str = "") -> None:
        """Read which opinions there are, and choose one."""
        folder = self._document.folder
        opinions, problems = read_opinions(folder.path) if folder is not None else ([], [])
        self._opinions = {opinion.name: opinion for opinion in opinions}
        if choose in self._opinions:
            self._chosen = choose
        elif self._chosen not in self._opinions:
            self._chosen = next(iter(self._opinions), "")
        for problem in problems:
            self._document.tell("warning", spoken(problem))
        self._start_over()
        self.changed.emit()

    def remove(self, name: str) -> None:
        """Remove an opinion with its labels; yours stay."""
        folder = self._document.folder
        if folder is None or not self._document.may_change():
            return
        try:
            remove_opinion(folder, name)
        except StorageError as error:
            self._document.tell("error", spoken(str(error)))
        self.reload()

    def match(self, name: str, tasks: Sequence[TheirTask]) -> None:
        """Say what their tasks and classes mean in yours."""
        folder, opinion = self._document.folder, self._opinions.get(name)
        if folder is None or opinion is None or not self._document.may_change():
            return
        try:
            rematched(folder, opinion, tasks)
        except StorageError as error:
            self._document.tell("error", spoken(str(error)))
        self.reload(name)

    # taking -------------------------------------------------------------------------------------------------

    def settled(self) -> list[Difference]:
        """The differences of this opinion in which yours is to stay."""
        return [difference for name, difference in self._settled if name == self._chosen]

    def keep(self, difference: Difference) -> None:
        """Yours stays: don't show this difference again until the project is closed."""
        self._settled.append((self._chosen, difference))
        self.settled_changed.emit()

    def take(self, difference: Difference) -> bool:
        """Their class in that region becomes your label, as one undoable step; False, with a notice, if it can't."""
        if difference.theirs == UNLABELLED:
            self._document.tell("info", self.tr("They labelled nothing here: there is nothing to take."))
            return False
        if not self._may_take():
            return False
        label = self._label(difference.image_id, difference.task_id)
        if label is None:
            return False
        values = label[difference.box.slices].copy()
        values[difference.left_in(label)] = difference.theirs
        return self._put(difference.image_id, difference.task_id, difference.box, values)

    def take_image(self, image_id: str, task_id: str, theirs: Pixels) -> bool:
        """All that they labelled in an image becomes your label of a task, but for differences that were kept.

        `theirs` (H, W) uint8 is in your classes. Your label is backed up first. One undoable step; False, with a
        notice, where nothing was changed.
        """
        folder = self._document.folder
        if folder is None or not self._may_take():
            return False
        label = self._label(image_id, task_id)
        if label is None or theirs.shape != label.shape:
            self._document.tell("info", self.tr("They labelled nothing here: there is nothing to take."))
            return False
        try:
            folder.backup_labels([(image_id, task_id)], OPINION.title)
        except StorageError as error:
            self._document.tell("error", spoken(str(error)))
            return False
        values = with_theirs(label, theirs)
        for difference in self.settled():
            if (difference.image_id, difference.task_id) == (image_id, task_id):
                unchanged = difference.left_in(label)
                values[difference.box.slices][unchanged] = difference.yours
        box = tight(values != label)
        return self._put(image_id, task_id, box, values[box.slices])

    def _may_take(self) -> bool:
        document = self._document
        if not document.may_change() or not document.may_paint():
            return False
        self._labels.end_stroke()
        return True

    def _label(self, image_id: str, task_id: str) -> npt.NDArray[np.uint8] | None:
        """Your label, all unlabelled where there is none; None where the image or the task is gone."""
        image = self._document.image_entry(image_id)
        if image is None or self._document.task_entry(task_id) is None:
            return None
        label = self._labels.get(image_id, task_id)
        return np.full((image.height, image.width), UNLABELLED, np.uint8) if label is None else label

    def _put(self, image_id: str, task_id: str, box: Box, values: npt.NDArray[np.uint8]) -> bool:
        piece = None if box.empty else LabelPiece.of(image_id, task_id, box, values)
        changes = self._labels.put(piece, OPINION) if piece is not None else ()
        if not changes:
            text = self.tr("Nothing was changed here: a lock, a rule or the paint area forbids it.")
            self._document.tell("info", text)
            return False
        self._labels.remember(changes, OPINION)
        return True

    # counting -----------------------------------------------------------------------------------------------

    @Slot()
    def _project_changed(self) -> None:
        self._settled.clear()
        self._chosen = ""
        self.reload()

    @Slot()
    def _start_over(self) -> None:
        """Start the count again from nothing."""
        folder, opinion, project = self._document.folder, self.chosen, self._document.project
        self._latest.cancel()
        self.comparison = Comparison(project.tasks)
        pairs = labelled_pairs(folder.path, project, opinion) if folder is not None and opinion else []
        self._pending = {pair: next(self._numbers) for pair in pairs}
        if self._followed:
            self._timer.start()
        self.counted.emit()

    @Slot(object)
    def _label_changed(self, change: object) -> None:
        pair = (change.image_id, change.task_id)  # type: ignore[attr-defined]
        opinion = self.chosen
        if opinion is not None and pair[0] in opinion.images:
            self._pending[pair] = next(self._numbers)
            if self._followed and not self._timer.isActive():
                self._timer.start()

    @Slot()
    def _count(self) -> None:
        folder, opinion = self._document.folder, self.chosen
        if self._followed and folder is not None and opinion is not None and self._pending:
            self._latest.start(_counting(folder, self._document.project, opinion, dict(self._pending)))

    @Slot(object)
    def _take_counted(self, item: object) -> None:
        counted = cast("_Counted", item)
        if self._pending.get(counted.pair) != counted.number:
            return
        del self._pending[counted.pair]
        self.comparison.put(*counted.pair, counted.counts)
        if counted.problem and counted.problem not in self.comparison.problems:
            self.comparison.problems.append(counted.problem)
        self.counted.emit()

    @Slot(object)
    def _all_counted(self, _: object) -> None:
        self.counted.emit()

    @Slot(object)
    def _counting_failed(self, error: object) -> None:
        self._document.tell("warning", spoken(str(error)))


def _counting(
    folder: ProjectFolder, project: Project, opinion: Opinion, pending: Mapping[Pair, int]
) -> Callable[[Job], object]:
    tasks = {task.id: task for task in project.tasks}

    def work(job: Job) -> None:
        for (image_id, task_id), number in pending.items():
            if job.cancelled:
                return
            if task_id in tasks:
                result = _counted(folder, project, opinion, image_id, tasks[task_id])
                job.progress.emit(_Counted((image_id, task_id), number, *result))

    return work


def _counted(
    folder: ProjectFolder, project: Project, opinion: Opinion, image_id: str, task: Task
) -> tuple[Counts | None, str]:
    """What was counted, and what kept it from being counted."""
    try:
        return compare_stored(folder, project, opinion, image_id, task), ""
    except StorageError as error:
        return None, str(error)
    except KeyError:  # the image has left the project meanwhile
        return None, ""
