"""One notice: an icon, a sentence, what can be done about it, and a way to dismiss it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app import theme
from app.widgets.sentence import Sentence
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPixmap, QResizeEvent

    from app.window.notices.log import Entry
    from core.notice import Level

TIMEOUT_MS: Final[dict[Level, int]] = {"info": 6_000, "warning": 15_000, "error": 0}
"""How long a notice without a cause stays; 0 means until it is dismissed."""
GUARD_MS: Final = 400
"""How long the buttons of a notice that took another's place refuse clicks: they were meant for the other."""


class NoticeRow(QFrame):
    """Shows an entry of the log. `gone` comes when it was dismissed, by the user (True) or by time."""

    gone = Signal(object, bool)
    details_wanted = Signal(object)
    """The entry whose details the user wants to read."""

    def __init__(self, entry: Entry, timeout_ms: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setProperty("role", "notice")
        self._mark = QLabel()
        self._words = Sentence()
        self.details_button = QPushButton(self.tr("Details"))
        self.details_button.setProperty("role", "link")
        self.details_button.clicked.connect(self._want_details)
        self.dismiss_button = SmallButton("close")
        self.dismiss_button.set_name(self.tr("Dismiss"))
        self.dismiss_button.clicked.connect(self._dismissed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(theme.SPACING * 3 // 2, 3, theme.SPACING // 2, 3)
        self._line.setSpacing(theme.SPACING)
        self._line.addWidget(self._mark)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self.details_button)
        self._line.addWidget(self.dismiss_button)
        self._buttons: list[QPushButton] = []
        self._timeout_ms = timeout_ms
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._timed_out)
        self._guard = QTimer(self, singleShot=True, interval=GUARD_MS)
        self._guard.timeout.connect(self._accept_clicks)
        self.show_entry()

    def show_entry(self) -> None:
        """Show what the entry says now."""
        entry = self.entry
        self.setProperty("level", entry.level)
        theme.restyle(self)
        self._mark.setPixmap(self._icon())
        self._words.say(entry.text if entry.count == 1 else f"{entry.text}  ×{entry.count}")
        wait = TIMEOUT_MS[entry.level] if self._timeout_ms is None else self._timeout_ms
        self._timer.setInterval(0 if entry.cause and self._timeout_ms is None else wait)
        self._show_details_button()
        self.run()

    def set_buttons(self, buttons: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer what can be done about it; the notice goes with a click, unless its cause is still there."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for text, do in buttons:
            button = QPushButton(text)
            button.setStyleSheet("QPushButton { padding: 1px 9px; }")
            if not self.entry.cause:
                button.clicked.connect(self._dismissed)
            button.clicked.connect(partial(self._do, do))
            self._line.insertWidget(2 + len(self._buttons), button)
            button.show()
            self._buttons.append(button)

    @staticmethod
    def _do(do: Callable[[], object], _checked: bool = False) -> None:
        do()

    def run(self) -> None:
        """Count the time that it stays, from now on."""
        if self._timer.interval() > 0:
            self._timer.start()

    def wait(self) -> None:
        """Stay: it is covered, or somebody is about to click it."""
        self._timer.stop()

    def guard(self) -> None:
        """Refuse clicks for a moment."""
        self._set_clickable(False)
        self._guard.start()

    @Slot()
    def _accept_clicks(self) -> None:
        self._set_clickable(True)

    def _set_clickable(self, on: bool) -> None:
        for button in (*self._buttons, self.details_button, self.dismiss_button):
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)

    def _icon(self) -> QPixmap:
        token = {"info": "accent_text", "warning": "warning", "error": "error"}[self.entry.level]
        return theme.icon(self.entry.level, token).pixmap(QSize(18, 18), self.devicePixelRatioF())

    def _show_details_button(self) -> None:
        self.details_button.setVisible(bool(self.entry.details) or self._words.is_cut)

    @Slot()
    def _want_details(self) -> None:
        self.wait()
        self.details_wanted.emit(self.entry)

    @Slot()
    def _dismissed(self) -> None:
        self._timer.stop()
        self.gone.emit(self, True)

    @Slot()
    def _timed_out(self) -> None:
        self.gone.emit(self, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is cut is in the details."""
        super().resizeEvent(event)
        self._show_details_button()

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon in the new theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark.setPixmap(self._icon())
