"""The verbs of the menu Label that change labels or protect them: shapes, taking, copying, locks, rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.actions.base import MenuVerbs, show_dialog
from app.canvas.label_preview import LabelPreview
from app.dialogs.copy_labels import CopyLabels
from app.dialogs.interpolate import Interpolate
from app.session.stroke_kinds import INTERPOLATE, OPERATIONS, TAKE
from core.labels.operations import changes
from core.labels.taking import taken_above
from core.project.model import ClassRef

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from app.dialogs.interpolate import InterpolateDialog
    from app.dialogs.operation import Chosen
    from core.labels.operations import OperationName
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

ASIDE = 24
"""The distance from the window's corner of a dialog that must not hide the image."""


class OperationVerbs(MenuVerbs):
    """Changes are previewed on the image while the dialog is open."""

    # shapes -----------------------------------------------------------------------------------------------

    def change_shapes(self, name: OperationName) -> None:
        """Ask how much to grow, shrink, smooth, fill or remove; the image shows the result."""
        from app.dialogs.operation import OperationDialog

        session = self._session
        at = self._shell.canvas.pointed_at
        task = session.task_entry(session.active_task)
        preview = self._preview(name)
        if task is None or preview is None:
            return
        index = session.active_class
        region = self._class_at(task, at)
        dialog = OperationDialog(name, task.name, task.classes[index].name, index, region, self._window)
        show = partial(self._show_operation, preview, at)
        dialog.changed.connect(show)
        preview.counted.connect(dialog.show_count)
        dialog.accepted.connect(lambda: self._keep_operation(preview, dialog.chosen))
        dialog.rejected.connect(preview.drop)
        show(dialog.chosen)
        self._show_aside(dialog)

    def _preview(self, name: OperationName) -> LabelPreview | None:
        preview = LabelPreview(self._session, OPERATIONS[name], self._window)
        if preview.possible:
            return preview
        preview.drop()
        return None

    def _class_at(self, task: Task, at: tuple[float, float] | None) -> str:
        """The labelled class under the pointer, or ""."""
        image_id = self._session.current_image
        label = self._session.labels.get(image_id, task.id) if image_id is not None else None
        if label is None or at is None:
            return ""
        value = int(label[int(at[1]), int(at[0])])
        return task.classes[value].name if value < len(task.classes) else ""

    def _show_operation(self, preview: LabelPreview, at: tuple[float, float] | None, chosen: Chosen) -> None:
        operation, point = chosen.operation, at if chosen.region else None
        preview.show(
            OPERATIONS[operation.name], lambda label, cancelled: changes(label, operation, point, cancelled)
        )

    def _keep_operation(self, preview: LabelPreview, chosen: Chosen) -> None:
        preview.keep(OPERATIONS[chosen.operation.name].title, backup=not chosen.region)

    def _show_aside(self, dialog: QDialog) -> None:
        """Show the dialog in a corner of the window: what it changes is in the middle."""
        show_dialog(dialog)
        area = self._window.frameGeometry()
        dialog.move(
            area.right() - dialog.frameGeometry().width() - ASIDE,
            area.bottom() - dialog.frameGeometry().height() - ASIDE,
        )

    # predictions ------------------------------------------------------------------------------------------

    @Slot()
    def take_above(self) -> None:
        """Ask for the confidence above which the active task's prediction becomes the label."""
        from app.dialogs.take_above import TakeAboveDialog

        session = self._session
        task = session.task_entry(session.active_task)
        entry = session.image_entry(session.current_image or "")
        prediction = session.taking.prediction()
        if task is None or entry is None or prediction is None:
            return
        preview = LabelPreview(session, TAKE, self._window)
        if not preview.possible:
            preview.drop()
            return
        images = session.project.images
        train = sum(i.split == "train" for i in images)
        names = [c.name for c in task.classes]
        acceptance, held_out = self._view.acceptance, entry.split != "train"
        dialog = TakeAboveDialog(
            task.name, names, (train, len(images)), held_out, acceptance.percent, self._window
        )
        dialog.number.valueChanged.connect(acceptance.set_percent)  # one value, wherever it is changed
        acceptance.changed.connect(dialog.set_percent)
        show = partial(self._show_threshold, preview, prediction)
        dialog.changed.connect(show)
        preview.counted.connect(dialog.show_count)
        dialog.wanted.connect(partial(self._take, preview, task.id))
        dialog.rejected.connect(preview.drop)
        show(dialog.chosen)
        self._show_aside(dialog)

    def _show_threshold(self, preview: LabelPreview, prediction: TaskPrediction, wanted: object) -> None:
        from app.dialogs.take_above import TakeAbove

        assert isinstance(wanted, TakeAbove)
        threshold = wanted.threshold
        classes, confidence = prediction.classes, prediction.confidence
        preview.show(TAKE, lambda label, _: taken_above(label, classes, confidence, threshold))

    def _take(self, preview: LabelPreview, task_id: str, wanted: object) -> None:
        from app.dialogs.take_above import TakeAbove

        assert isinstance(wanted, TakeAbove)
        if wanted.scope == "image":
            preview.keep(TAKE.title, backup=True)
            return
        preview.drop()
        images = self._session.project.images
        ids = [i.id for i in images if wanted.scope == "all" or i.split == "train"]
        self._session.taking.take_above(ids, task_id, wanted.threshold)

    # the next image ---------------------------------------------------------------------------------------

    @Slot()
    def copy_to_next(self) -> None:
        """Ask which labels go to the next image."""
        from app.dialogs.copy_labels import CopyLabelsDialog

        session = self._session
        images = session.project.images
        index = next((n for n, i in enumerate(images) if i.id == session.current_image), len(images))
        task = session.task_entry(session.active_task)
        if task is None or index + 1 >= len(images):
            session.copying.copy_to_next(())  # says why not
            return
        dialog = CopyLabelsDialog(task.name, images[index + 1].name, self._last_copy, self._window)
        dialog.wanted.connect(self._copy)
        show_dialog(dialog)

    @Slot(object)
    def _copy(self, wanted: object) -> None:
        assert isinstance(wanted, CopyLabels)
        self._last_copy = wanted
        self.copy_again()

    @Slot()
    def copy_again(self) -> None:
        """Copy to the next image as the last time."""
        session, last = self._session, self._last_copy
        active = (session.active_task,) if session.active_task is not None else ()
        ids = tuple(t.id for t in session.project.tasks) if last.all_tasks else active
        session.copying.copy_to_next(ids, replace=last.replace, follow=last.follow)

    _last_copy = CopyLabels()

    # between two images -----------------------------------------------------------------------------------

    @Slot()
    def interpolate(self) -> None:
        """Ask what to interpolate; the canvas previews the result."""
        from app.dialogs.interpolate import InterpolateDialog

        session, came_from = self._session, self._session.current_image
        task = session.task_entry(session.active_task)
        if task is None or not session.may_change() or not session.may_start_work():
            return
        ends = session.interpolating.ends(task.id)
        if ends is None:
            return
        span = session.interpolating.span(ends[0][0], ends[1][0])
        between = [image.id for image, _ in span.between]
        if between and came_from not in between:
            session.show_image(between[len(between) // 2])
        preview = LabelPreview(session, INTERPOLATE, self._window)
        if not preview.possible:
            preview.drop()
            return
        dialog = InterpolateDialog(task.name, ends, self._last_interpolation, self._window)
        show = partial(self._show_interpolation, preview, dialog)
        dialog.changed.connect(show)
        preview.counted.connect(dialog.show_count)
        dialog.wanted.connect(partial(self._interpolate, preview))
        dialog.rejected.connect(preview.drop)
        dialog.rejected.connect(partial(session.show_image, came_from))
        show()
        self._show_aside(dialog)

    def _show_interpolation(self, preview: LabelPreview, dialog: InterpolateDialog) -> None:
        interpolating, chosen = self._session.interpolating, dialog.chosen
        image_id, task_id = self._session.current_image, self._session.active_task
        if image_id is not None and task_id is not None:
            span = interpolating.span(chosen.before, chosen.after)
            pieces = interpolating.pieces(span, image_id, task_id, replace=chosen.replace)
            preview.show(INTERPOLATE, pieces)

    def _interpolate(self, preview: LabelPreview, wanted: object) -> None:
        assert isinstance(wanted, Interpolate)
        self._last_interpolation = wanted.all_tasks, wanted.replace
        preview.drop()
        session = self._session
        active = (session.active_task,) if session.active_task is not None else ()
        ids = tuple(t.id for t in session.project.tasks) if wanted.all_tasks else active
        span = session.interpolating.span(wanted.before, wanted.after)
        session.interpolating.interpolate(span, ids, replace=wanted.replace)

    _last_interpolation = False, False

    # protection -------------------------------------------------------------------------------------------

    @property
    def class_locked(self) -> bool:
        task_id = self._session.active_task
        return task_id is not None and self._session.limits.is_locked(task_id, self._session.active_class)

    @property
    def task_locked(self) -> bool:
        task_id = self._session.active_task
        return task_id is not None and self._session.limits.is_locked(task_id)

    @property
    def only_inside(self) -> bool:
        """Whether painting is limited to the inside of a class."""
        return self._session.limits.paint_inside is not None

    @Slot()
    def toggle_class_lock(self) -> None:
        """Lock or unlock the active class."""
        session = self._session
        if session.active_task is None:
            return
        if self.task_locked:
            session.tell("info", self.tr("The whole task is locked. Unlock it to unlock its classes."))
            return
        session.limits.lock_class(session.active_task, session.active_class, not self.class_locked)

    @Slot()
    def toggle_task_lock(self) -> None:
        """Lock or unlock the active task."""
        if self._session.active_task is not None:
            self._session.limits.lock_task(self._session.active_task, not self.task_locked)

    @Slot()
    def toggle_only_inside(self) -> None:
        """Limit painting to the inside of the currently active class, or remove the limit."""
        session = self._session
        task = session.task_entry(session.active_task)
        if task is None or self.only_inside:
            session.limits.set_paint_inside(None)
            return
        ref = ClassRef(task.id, task.classes[session.active_class].name)
        session.limits.set_paint_inside(ref)
        text = self.tr("Painting is limited to {0}. Now choose the class to paint there.")
        session.tell("info", text.format(session.limits.class_name(ref)))

    @Slot()
    def edit_rules(self) -> None:
        """Ask which classes of different tasks exclude each other."""
        from app.dialogs.rules import RulesDialog

        dialog = RulesDialog(self._session.project, self._window)
        dialog.wanted.connect(self._session.limits.set_rules)
        show_dialog(dialog)
