"""The menu that says which images the list shows: labels, split, quality of the prediction, marks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.language.joining import list_text
from app.panels.images.filter import LOW_IOU, UNCERTAIN, ImageFilter
from app.panels.wording import iou_text, percent_text, split_text
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Sequence


class ImageFilterMenu(QMenu):
    """`changed` is emitted when something was chosen; `wanted` is the filter. Rebuilt each time: tasks change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = ImageFilter()
        self._tasks: Sequence[tuple[str, str]] = ()
        self.aboutToShow.connect(self.build)

    def set_tasks(self, tasks: Sequence[tuple[str, str]]) -> None:
        """Ids and names of the project's tasks. A filter by a task that is gone is dropped."""
        self._tasks = tuple(tasks)
        if self.wanted.task and self.wanted.task not in dict(tasks):
            self._take(labels="any", task="")

    @Slot()
    def build(self) -> None:
        """Fill the menu."""
        self.clear()
        self._add(self, self.tr("All images"), self.wanted.shows_all, _NOTHING)
        self.addSeparator()
        self._add_labels()
        self.addSeparator()
        for split in SPLITS:
            self._choice(self, self.tr("Split: {0}").format(split_text(split)), split=split)
        self.addSeparator()
        self._choice(self, self.tr("mIoU below {0}").format(iou_text(LOW_IOU)), quality="low iou")
        text = self.tr("Mean confidence below {0}").format(percent_text(UNCERTAIN))
        self._choice(self, text, quality="uncertain")
        self.addSeparator()
        self._choice(self, self.tr("Not done, not skipped"), mark="open")
        self._choice(self, self.tr("Done"), mark="done")
        self._choice(self, self.tr("Skipped"), mark="skip")
        self._choice(self, self.tr("With a note"), mark="note")

    def _add_labels(self) -> None:
        self._choice(self, self.tr("Not labelled"), labels="unlabelled", task="")
        self._choice(self, self.tr("Partly labelled"), labels="incomplete", task="")
        if self._tasks:
            without = self.addMenu(self.tr("Without labels of"))
            having = self.addMenu(self.tr("With labels of"))
            for task_id, name in self._tasks:
                self._choice(without, name, labels="without", task=task_id)
                self._choice(having, name, labels="with", task=task_id)

    def _choice(self, menu: QMenu, text: str, **values: Any) -> None:
        """Something that can be asked for besides what is asked for in other groups; again takes it back."""
        on = all(getattr(self.wanted, name) == value for name, value in values.items())
        self._add(menu, text, on, {name: _NOTHING[name] for name in values} if on else values)

    def _add(self, menu: QMenu, text: str, on: bool, values: dict[str, Any]) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(partial(self._chosen, values))

    def _chosen(self, values: dict[str, Any], _checked: bool = False) -> None:
        self._take(**values)

    def _take(self, **values: Any) -> None:
        self.wanted = replace(self.wanted, **values)
        self.changed.emit()

    def words(self) -> str:
        """What is shown, in a few words."""
        filter_, names = self.wanted, dict(self._tasks)
        task = names.get(filter_.task, "")
        texts: dict[str, str] = {
            "unlabelled": self.tr("unlabelled"),
            "incomplete": self.tr("partly labelled"),
            "without": self.tr("without {0}").format(task),
            "with": self.tr("with {0}").format(task),
            "low iou": self.tr("low mIoU"),
            "uncertain": self.tr("uncertain"),
            "open": self.tr("open"),
            "done": self.tr("done"),
            "skip": self.tr("skipped"),
            "note": self.tr("with a note"),
            **{str(split): split_text(split) for split in SPLITS},
        }
        parts = (filter_.split, filter_.labels, filter_.quality, filter_.mark)
        text = list_text(texts[choice] for choice in parts if choice != "any")
        return text[:1].upper() + text[1:] if text else self.tr("All images")


_NOTHING: dict[str, Any] = {"labels": "any", "task": "", "split": "any", "quality": "any", "mark": "any"}
