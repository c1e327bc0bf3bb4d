"""Asks which labels are interpolated between two labelled images, and what becomes of those that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QRadioButton, QWidget

from app import theme
from app.dialogs.frame import Frame
from app.panels.wording import count_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.project.model import ImageEntry


@dataclass(frozen=True, slots=True)
class Interpolate:
    """What is interpolated between which images, and how."""

    before: ImageEntry
    after: ImageEntry
    all_tasks: bool = False
    replace: bool = False


class InterpolateDialog(Frame):
    """`changed` says that it asks for something else; `wanted` carries an Interpolate when the user agrees."""

    changed = Signal()
    wanted = Signal(object)

    def __init__(
        self,
        task_name: str,
        ends: tuple[Sequence[ImageEntry], Sequence[ImageEntry]],
        last: tuple[bool, bool],
        parent: QWidget | None = None,
    ) -> None:
        """`ends`: the labelled images before and after, the nearest first; `last`: all tasks and replace, last time."""
        super().__init__(
            QCoreApplication.translate("InterpolateDialog", "Interpolate labels"),
            QCoreApplication.translate(
                "InterpolateDialog",
                "Labels the images between two labelled ones by the shapes in both. This image shows a preview; "
                "you can undo it in one step. Interpolated pixels stay distinguishable from painted ones.",
            ),
            parent,
        )
        self.setMinimumWidth(440)
        self._add_ends(ends)
        self._add_choices(task_name, last)
        self.count = QLabel(wordWrap=True)
        self.count.setProperty("role", "dim")
        self.count.setMinimumHeight(2 * self.count.fontMetrics().lineSpacing())
        self.count.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.count)
        self.button = self.add_buttons(self.tr("Interpolate"))
        self.over.toggled.connect(self._change)
        for box in self.ends:
            box.currentIndexChanged.connect(self._change)
        self.accepted.connect(self._accept)

    def _add_ends(self, ends: tuple[Sequence[ImageEntry], Sequence[ImageEntry]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING * 2)
        grid.setColumnStretch(1, 1)
        self.ends = QComboBox(), QComboBox()
        for row, (box, text, images) in enumerate(
            zip(self.ends, (self.tr("&From"), self.tr("&To")), ends, strict=True)
        ):
            for image in images:
                box.addItem(image.name, image)
            label = QLabel(text)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        self.column.addLayout(grid)

    def _add_choices(self, task_name: str, last: tuple[bool, bool]) -> None:
        self.of_task = QRadioButton(self.tr("Task {0}").format(task_name))
        self.of_all = QRadioButton(self.tr("All tasks"))
        self.fill = QRadioButton(self.tr("Only where unlabelled or interpolated before"))
        self.over = QRadioButton(self.tr("Replace the labels in between"))
        (self.of_all if last[0] else self.of_task).setChecked(True)
        (self.over if last[1] else self.fill).setChecked(True)
        self.add_choice(self.of_task, self.of_all)
        self.add_choice(self.fill, self.over)

    @property
    def chosen(self) -> Interpolate:
        """What the dialog says now."""
        before, after = (cast("ImageEntry", box.currentData()) for box in self.ends)
        return Interpolate(before, after, self.of_all.isChecked(), self.over.isChecked())

    @Slot(object, bool)
    def show_count(self, count: int | None, blocked: bool) -> None:
        """Say how many pixels of the image on screen change; None: not known yet."""
        if count is None:
            self.count.setText(self.tr("Calculating…"))
            return
        text = self.tr("Pixels that change in this image: {0}").format(count_text(count))
        if blocked:
            text += ". " + self.tr("Some pixels are protected by locks, rules or the paint area.")
        self.count.setText(text)

    @Slot()
    def _change(self) -> None:
        self.changed.emit()

    @Slot()
    def _accept(self) -> None:
        self.wanted.emit(self.chosen)
