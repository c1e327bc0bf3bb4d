"""Why a region is predicted as it is: a map of what speaks for a class, and what each band means for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.insight.band_list import BandList
from app.panels.insight.map_legend import MapLegend
from app.panels.wording import percent_text
from app.widgets.plain_text import plain
from core.images.bands import band_names

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from app.work.background import Job
    from core.insight.explaining.explanation import Explanation
    from core.project.model import Task


class WhyPage(QWidget):
    """Above, what is asked; below, what was answered. The map and the outline are on the canvas."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view, self._why = session, view_state, session.why
        self._names: tuple[str, ...] = ()
        self._named = ""  # the image whose bands these are
        self._listed: tuple[str, ...] = ()
        self.classes = QComboBox()
        self.classes.setAccessibleName(self.tr("Class to explain"))
        self.pick = QPushButton(self.tr("Click a region"))
        self.pick.setToolTip(self.tr("While this is on, a click on the image asks about the region there"))
        self.pick.setCheckable(True)
        self.show_map = QCheckBox(self.tr("Show the map"))
        self.legend = MapLegend()
        self.words, self.meaning, self.bands_words = (plain(QLabel(wordWrap=True)) for _ in range(3))
        for label in (self.meaning, self.bands_words):
            label.setProperty("role", "dim")
        self.bands = BandList()
        self._arrange()
        self.classes.activated.connect(self._choose)
        self.pick.toggled.connect(self._why.set_picking)
        self.show_map.toggled.connect(self._why.set_map_wanted)
        for changed in (self._why.changed, session.tasks_changed, session.active_changed):
            changed.connect(self._follow)
        view_state.key_names_changed.connect(self._follow)
        session.project_changed.connect(self._forget_names)

    def _arrange(self) -> None:
        column, answer = QVBoxLayout(self), QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        for widgets in ((self.classes, self.pick), (self.show_map, self.legend)):
            row = QHBoxLayout()
            row.setSpacing(theme.SPACING)
            for widget in widgets:
                row.addWidget(widget, 1 if widget in (self.classes, self.legend) else 0)
            column.addLayout(row)
        below = QVBoxLayout(answer)
        below.setContentsMargins(0, 0, 0, 0)
        for line in (self.words, self.meaning, self.bands_words, self.bands):
            below.addWidget(line)
        below.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(answer)
        column.addWidget(area, 1)

    # following --------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again what was asked, and show its map."""
        super().showEvent(event)
        self._why.set_watched(True)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the map off the canvas, and let clicks paint."""
        super().hideEvent(event)
        self._why.set_watched(False)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._why.set_class(index - 1 if index else None)

    @Slot()
    def _follow(self) -> None:
        if not self.isVisible():
            return
        why, session = self._why, self._session
        task = session.task_entry(session.active_task)
        self._list_classes(task)
        self.pick.setChecked(why.picking)
        self.show_map.setChecked(why.map_wanted)
        explanation = why.explanation
        if explanation is not None and task is not None:  # it can be about a class that has just been removed
            fits = max(explanation.predicted, explanation.explained) < len(task.classes)
            explanation = explanation if fits else None
        answered = explanation is not None and task is not None
        for widget in (self.show_map, self.legend, self.meaning):
            widget.setVisible(answered)
        if explanation is not None and task is not None:
            self.words.setText(self._answer(explanation, task))
            self.meaning.setText(self._meaning(explanation, task))
        else:
            self.words.setText(self._hint())
        self._show_bands(explanation, task)

    def _list_classes(self, task: Task | None) -> None:
        names = tuple(c.name for c in task.classes) if task is not None else ()
        if names != self._listed or not self.classes.count():
            self._listed = names
            self.classes.clear()
            self.classes.addItem(self.tr("As predicted"))
            self.classes.addItems(names)
        index = self._why.class_index
        self.classes.setCurrentIndex(0 if index is None else index + 1)

    def _hint(self) -> str:
        if self._why.answered:
            return self.tr(
                "There is nothing to explain yet. Paint a few strokes of two classes of this task first."
            )
        if self._why.asked is not None:
            return self.tr("Looking…")
        key = self._view.key_name("why")
        if not key:
            return self.tr("Why does the model predict what it does? Click a region of the image.")
        text = self.tr("Why does the model predict what it does? Point to a region, and press {0}.")
        return text.format(key)

    def _answer(self, explanation: Explanation, task: Task) -> str:
        names = [c.name for c in task.classes]
        percent = percent_text(explanation.probability)
        predicted, explained = names[explanation.predicted], names[explanation.explained]
        if explanation.predicted == explanation.explained:
            text = self.tr("The outlined region is predicted as {0}, with a mean probability of {1}.")
            return text.format(predicted, percent)
        text = self.tr("The outlined region is predicted as {0}. The mean probability of {1} is {2} there.")
        return text.format(predicted, explained, percent)

    def _meaning(self, explanation: Explanation, task: Task) -> str:
        name = task.classes[explanation.explained].name
        if not explanation.map.any():
            return self.tr("No place speaks for {0} more than the average does, so the map is empty.").format(
                name
            )
        text = self.tr(
            "Bright places share the features that speak for {0} in the outlined region. "
            "The map does not show which places the model needs to decide, nor whether it is right."
        ).format(name)
        if explanation.whole:
            return text
        limit = self.tr("The image is large, so only the part around the region was looked at.")
        return f"{text} {limit}"

    def _show_bands(self, explanation: Explanation | None, task: Task | None) -> None:
        weighed = self._why.bands
        has_bands = weighed is not None and explanation is not None and task is not None
        self.bands.setVisible(has_bands)
        self.bands_words.setVisible(has_bands)
        if weighed is None or explanation is None or task is None:
            return
        self._learn_names(weighed.asked.image_id)
        text = self.tr("Mean probability of {0} there when every pixel of a band has the band's mean:")
        self.bands_words.setText(text.format(task.classes[explanation.explained].name))
        self.bands.show_bands(weighed, self._names)

    def _learn_names(self, image_id: str) -> None:
        """Read in the background what the image's bands are called."""
        folder, entry = self._session.folder, self._session.image_entry(image_id)
        if image_id == self._named or folder is None or entry is None:
            return
        self._named, self._names = image_id, ()  # where they can't be read, bands have numbers
        path, channels = folder.image_path(entry), self._session.project.channels

        def work(_job: Job) -> tuple[str, tuple[str, ...]]:
            return image_id, band_names(path, channels)

        self._session.background.start(work, self._take_names)

    @Slot()
    def _forget_names(self) -> None:
        """Another project can have an image of the same id."""
        self._named, self._names = "", ()

    @Slot(object)
    def _take_names(self, result: object) -> None:
        image_id, names = cast("tuple[str, tuple[str, ...]]", result)
        if image_id == self._named:
            self._names = names
            self._follow()
