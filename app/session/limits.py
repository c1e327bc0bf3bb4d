"""What may be painted where: locks, rules between tasks, painting inside a class only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.session.commands import SetRules
from core.project.folder import StorageError
from core.project.model import ClassRef
from core.project.rules import class_index, guard_for, locked_classes, with_class_lock, with_task_lock

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from app.session.document import Document
    from core.labels.guard import Guard, Reason
    from core.project.model import Project, Rule


class Limits(QObject):
    """Locks and rules belong to the project; where the user paints just now is forgotten when it closes."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._inside: ClassRef | None = None
        document.tasks_changed.connect(document.limits_changed)
        document.project_changed.connect(self._forget_inside)

    # locks ------------------------------------------------------------------------------------------------

    def is_locked(self, task_id: str, index: int | None = None) -> bool:
        """The class is locked, by itself or with its task; without an index: the task is."""
        if index is None:
            return task_id in self._document.project.locked_tasks
        return index in locked_classes(self._document.project, task_id)

    def lock_class(self, task_id: str, index: int, locked: bool) -> None:
        """Keep a class's pixels as they are, whatever paints, or don't any more."""
        task = self._document.task_entry(task_id)
        if task is not None and 0 <= index < len(task.classes):
            ref = ClassRef(task_id, task.classes[index].name)
            self._put_limits(with_class_lock(self._document.project, ref, locked))

    def lock_task(self, task_id: str, locked: bool) -> None:
        """Keep all of a task's labels as they are, or don't any more."""
        if self._document.task_entry(task_id) is not None:
            self._put_limits(with_task_lock(self._document.project, task_id, locked))

    def _put_limits(self, project: Project) -> None:
        if project != self._document.project and self._document.may_change():
            self._document.set_quietly(project)
        self._document.limits_changed.emit()  # also where it was refused: whoever shows a lock shows the true one again

    # rules ------------------------------------------------------------------------------------------------

    def set_rules(self, rules: tuple[Rule, ...]) -> None:
        """Which classes of different tasks exclude each other from now on; undoable."""
        if rules != self._document.project.rules and self._document.may_change():
            self._document.undo_stack.push(SetRules(self._document, rules))

    # where one may paint ----------------------------------------------------------------------------------

    @property
    def paint_inside(self) -> ClassRef | None:
        """Painting changes nothing outside of this class; None: it may anywhere."""
        ref = self._inside
        return ref if ref is not None and class_index(self._document.project, ref) is not None else None

    def set_paint_inside(self, ref: ClassRef | None) -> None:
        """Paint only inside the labels of that class, of whatever task; None: anywhere."""
        if ref != self._inside:
            self._inside = ref
            self._document.limits_changed.emit()

    def _forget_inside(self) -> None:
        self.set_paint_inside(None)

    def class_name(self, ref: ClassRef) -> str:
        """The class with its task, as one reads it."""
        task = self._document.task_entry(ref.task)
        return self.tr("{0}: {1}").format(task.name if task is not None else ref.task, ref.name)

    def guard(
        self,
        image_id: str,
        task_id: str,
        shape: tuple[int, int],
        *,
        only_unlabelled: bool = False,
        inside: ClassRef | None = None,
    ) -> Guard:
        """What keeps strokes on that label: locks, rules, and what is asked for."""

        def read(other: str) -> npt.NDArray[np.uint8] | None:
            return self.live_label(image_id, other, shape)

        return guard_for(
            self._document.project, task_id, read, only_unlabelled=only_unlabelled, inside=inside
        )

    def live_label(self, image_id: str, task_id: str, shape: tuple[int, int]) -> npt.NDArray[np.uint8] | None:
        """The live label or record of that size; None, with a notice where it can't be read, where there is none."""
        if self._document.folder is None:
            return None
        try:
            label = self._document.folder.labels.get(image_id, task_id)
        except StorageError as error:
            self._document.tell("error", str(error))
            return None
        return label if label is not None and label.shape == shape else None

    def say_blocked(self, reasons: set[Reason]) -> None:
        """Say why a stroke changed nothing."""
        inside = self.paint_inside
        sentences = {
            "locked": self.tr("its pixels or the class are locked"),
            "labelled": self.tr("already labelled (“Paint only where unlabelled” is on)"),
            "outside": self.tr("painting is limited to {0}").format(
                self.class_name(inside) if inside else ""
            ),
            "rule": self.tr("a rule between tasks forbids it there"),
        }
        why = self.tr("; ").join(text for reason, text in sentences.items() if reason in reasons)
        self._document.tell("info", self.tr("Not painted: {0}.").format(why))
