"""The status bar: where the pointer is, what is under it, and whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from app import theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import line_height
from core.labels.consequences import CARRIED, INTERPOLATED, TAKEN

if TYPE_CHECKING:
    from app.canvas.cursor_info import CursorInfo, TaskAtCursor
    from app.session import Session


SAID_MS: Final = 5000


class StatusBar(QStatusBar):
    """Shows `CursorInfo`s and the session's saved state."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._info: CursorInfo | None = None
        self.setSizeGripEnabled(False)
        metrics = self.fontMetrics()
        self.position = QLabel()
        self.position.setFixedWidth(metrics.horizontalAdvance("x 00000, y 00000") + theme.SPACING)
        self.position.setToolTip(self.tr("The pixel under the pointer, from the image's upper left corner"))
        self.zoom = QLabel()
        self.zoom.setToolTip(self.tr("Zoom: 100 % shows each pixel of the image as one of the screen"))
        self.zoom.setFixedWidth(metrics.horizontalAdvance("10000 %") + theme.SPACING)
        self.under = ElidedLabel(quiet=True)
        self._mark, self.saved = QLabel(), QLabel()
        self._said = ""
        self._said_timer = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said_timer.timeout.connect(self._forget_said)
        self._build()
        session.saved_changed.connect(self._show_saved)
        session.project_changed.connect(self._project_changed)
        session.active_changed.connect(self._show_under)
        theme.theme().changed.connect(self._show_saved)
        self._project_changed()

    def _build(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.SPACING * 3 // 2, 0, theme.SPACING, 2)
        row.setSpacing(theme.SPACING)
        for label in (self.position, self.zoom):
            row.addWidget(label)
        row.addWidget(self.under, 1)
        self._row = row
        row.addWidget(self._mark)
        row.addWidget(self.saved)
        self.addWidget(line, 1)
        self.setFixedHeight(
            line_height(self.tr("Saved")) + theme.SPACING * 3 // 2
        )  # whatever it says, it moves nothing above it

    def add_bell(self, bell: QWidget) -> None:
        """Put what counts problems beside what says whether all is saved."""
        self._row.insertWidget(self._row.indexOf(self._mark), bell)

    @Slot(object)
    def show_info(self, info: CursorInfo) -> None:
        """What lies under the pointer."""
        self._info = info
        over = info.x is not None and info.y is not None
        self.position.setText(self.tr("x {0}, y {1}").format(info.x, info.y) if over else "")
        percent = info.zoom * 100
        self.zoom.setText(self.tr("{0} %").format(round(percent) if percent >= 10 else round(percent, 1)))
        self._show_under()

    def say(self, text: str) -> None:
        """Say for a few seconds what has just happened, in place of what lies under the pointer."""
        self._said = text
        self._said_timer.start()
        self._show_under()

    @Slot()
    def _forget_said(self) -> None:
        self._said = ""
        self._show_under()

    @Slot()
    def _show_under(self) -> None:
        if self._said:
            self.under.setText(self._said)
            return
        tasks = self._info.tasks if self._info is not None else ()
        active = [t for t in tasks if t.task_id == self._session.active_task]
        inactive = [t for t in tasks if t.task_id != self._session.active_task]
        rest = ["     ".join(map(words, inactive)) for words in (self._words, self._short_words)]
        lines = ["     ".join([*map(self._words, active), *filter(None, [words])]) for words in rest]
        fits = self.under.fontMetrics().horizontalAdvance(lines[0]) <= self.under.width()
        self.under.setText(lines[0] if fits else lines[1])

    def _short_words(self, task: TaskAtCursor) -> str:
        """A task that isn't painted, where all of them don't fit: what the model says, or else the label."""
        said = task.prediction or task.label or self.tr("unlabelled")
        return self.tr("{0}: {1}").format(task.task_name, said)

    def _words(self, task: TaskAtCursor) -> str:
        words = self.tr("{0}: {1}").format(task.task_name, task.label or self.tr("unlabelled"))
        if task.label is not None:
            words += self._origin(task.mark)
        if task.prediction is not None:
            words += self.tr(", predicted {0}").format(task.prediction)
            if task.confidence is not None:
                words += self.tr(" {0} %").format(round(task.confidence * 100))
        return words

    def _origin(self, mark: int) -> str:
        """How a label came about that nobody painted."""
        origins = {
            TAKEN: self.tr(" (accepted prediction)"),
            INTERPOLATED: self.tr(" (interpolated)"),
            CARRIED: self.tr(" (copied along the motion)"),
        }
        return origins.get(mark, "")

    @Slot()
    def _project_changed(self) -> None:
        self._info, self._said = None, ""
        for label in (self.position, self.zoom, self.under):
            label.setText("")
        self._show_saved()

    @Slot()
    def _show_saved(self) -> None:
        session = self._session
        if not session.is_open:
            mark, token, text = "", "", ""
        elif session.read_only:
            mark, token, text = "lock", "warning", self.tr("Read only")
        elif session.saved:
            mark, token, text = "check", "success", self.tr("Saved")
        else:
            mark, token, text = "clock", "warning", self.tr("Saving…")
        self.saved.setText(text)
        self._mark.setVisible(bool(mark))
        if mark:
            self._mark.setPixmap(theme.icon(mark, token).pixmap(QSize(14, 14), self.devicePixelRatioF()))
