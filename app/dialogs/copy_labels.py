"""Asks which labels to copy to the next image, and what to do with existing ones."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from app.dialogs.frame import Frame


@dataclass(frozen=True, slots=True)
class CopyLabels:
    """What is copied, and how."""

    all_tasks: bool = False
    replace: bool = False
    follow: bool = False
    """Along the motion between the two photos; else to the same pixels."""


class CopyLabelsDialog(Frame):
    """`wanted` carries a CopyLabels when the user agrees."""

    wanted = Signal(object)

    def __init__(self, task_name: str, target: str, last: CopyLabels, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CopyLabelsDialog", "Copy labels to the next image"),
            QCoreApplication.translate(
                "CopyLabelsDialog",
                "Copies the labels to {0}, for images of the same view. You can undo it in one step.",
            ).format(target),
            parent,
        )
        self.setMinimumWidth(420)
        self.of_task = QRadioButton(self.tr("Task {0}").format(task_name))
        self.of_all = QRadioButton(self.tr("All tasks"))
        self.fill = QRadioButton(self.tr("Only where the next image is unlabelled"))
        self.over = QRadioButton(self.tr("Replace the labels of the next image"))
        self.same_place = QRadioButton(self.tr("To the same pixels"))
        self.follow = QRadioButton(self.tr("Along the motion between the two photos"))
        self.follow.setToolTip(
            self.tr("For video. Estimated by optical flow; what can't be followed stays unlabelled.")
        )
        (self.of_all if last.all_tasks else self.of_task).setChecked(True)
        (self.over if last.replace else self.fill).setChecked(True)
        (self.follow if last.follow else self.same_place).setChecked(True)
        self.add_choice(self.of_task, self.of_all)
        self.add_choice(self.same_place, self.follow)
        self.add_choice(self.fill, self.over)
        self.copy_button = self.add_buttons(self.tr("Copy"))
        self.accepted.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        self.wanted.emit(CopyLabels(self.of_all.isChecked(), self.over.isChecked(), self.follow.isChecked()))
