"""Searches for task weights with which full training scores better: shows the progress, the result, and applies it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSpinBox

from app import theme
from app.dialogs.frame import Frame
from app.language.joining import list_text
from app.language.sentences import spoken
from app.widgets.plain_text import plain
from app.widgets.spin_box import dress_spin_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.verb_process import VerbProcess

MINUTES: Final = 10


class FindWeightsDialog(Frame):
    """Closing does not stop a search. `wanted` carries the minutes, `apply_wanted` weights by task name."""

    wanted = Signal(float)
    apply_wanted = Signal(dict)

    def __init__(self, process: VerbProcess, parent: QWidget | None = None) -> None:
        """`process`: what searches, or has searched."""
        super().__init__(
            QCoreApplication.translate("FindWeightsDialog", "Find task weights"),
            QCoreApplication.translate(
                "FindWeightsDialog",
                "Trains briefly with several weights, then once more with the best ones and with yours, and compares "
                "these two on the val images. It runs separately and leaves your models unchanged; learning in the "
                "window pauses.",
            ),
            parent,
        )
        self._process = process
        self.setMinimumWidth(560)
        self.minutes = QSpinBox(minimum=1, maximum=24 * 60, value=MINUTES)
        self.minutes.setAccessibleName(self.tr("Minutes in total"))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setMinimumWidth(130)
        dress_spin_box(self.minutes)
        self.start_button = QPushButton(self.tr("Search"))
        self.start_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.doing = plain(QLabel(wordWrap=True))
        self.verdict = plain(QLabel(wordWrap=True))
        self.apply_button = QPushButton(self.tr("Use these weights"))
        self._arrange()
        self.start_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(process.cancel)
        self.apply_button.clicked.connect(self._apply)
        process.changed.connect(self._follow)
        self._follow()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.minutes)
        row.addStretch(1)
        row.addWidget(self.start_button)
        row.addWidget(self.cancel_button)
        self.column.addLayout(row)
        for widget in (self.bar, self.doing, self.verdict):
            self.column.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.ApplyRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    @Slot()
    def _start(self) -> None:
        self.wanted.emit(float(self.minutes.value()))

    @Slot()
    def _apply(self) -> None:
        self.apply_wanted.emit(self._weights("weights"))
        self.apply_button.setEnabled(False)

    @Slot()
    def _follow(self) -> None:
        process = self._process
        running = process.running
        self.start_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        self.minutes.setEnabled(not running)
        self.bar.setVisible(running)
        self.bar.setValue(round(100 * process.share))
        status = process.text or self.tr("Starting.") if running else process.error
        self.doing.setText(status)
        self.doing.setVisible(bool(status))
        self._show_result()

    def _show_result(self) -> None:
        weights = self._weights("weights")
        lines = []
        if weights:
            both = [
                list_text(f"{name} {weight:g}" for name, weight in self._weights(key).items())
                for key in ("weights", "current")
            ]
            lines.append(self.tr("Proposed weights: {0} (yours: {1}).").format(*both))
        lines.append(spoken(str(self._result().get("text", ""))))
        self.verdict.setText("\n".join(filter(None, lines)))
        self.verdict.setVisible(bool(self.verdict.text()))
        self.apply_button.setVisible(bool(weights))

    def _result(self) -> dict[str, Any]:
        """What the search printed; empty while it runs, or where it found nothing."""
        if self._process.running or self._process.error:
            return {}
        try:
            result = json.loads(self._process.output)
        except ValueError:
            return {}
        return result if isinstance(result, dict) else {}

    def _weights(self, key: str) -> dict[str, float]:
        values = self._result().get(key)
        return {str(k): float(v) for k, v in values.items()} if isinstance(values, dict) else {}
