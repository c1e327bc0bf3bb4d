"""Runs `main.py check` in a separate process, and shows its table for copying."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.language.sentences import spoken
from app.verb_process import VerbProcess
from core.learning.check.table import lines_of, title_of, versions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent


class CheckComputerDialog(Frame):
    """The check begins when the dialog opens, and ends with it."""

    def __init__(self, parent: QWidget | None = None, program: Sequence[str] = ()) -> None:
        """`program`: see VerbProcess."""
        super().__init__(
            QCoreApplication.translate("CheckComputerDialog", "Check this computer"),
            QCoreApplication.translate(
                "CheckComputerDialog",
                "Every device learns a few steps from the same images, in a process of its own. A GPU must reach the "
                "same results as the CPU, within the tolerance.",
            ),
            parent,
        )
        self.setMinimumWidth(720)
        self.process = VerbProcess(self, program)
        self._found: dict[str, Any] = {}
        self._add_progress()
        self._add_table()
        self._add_check_buttons()
        self.process.changed.connect(self._follow)
        self.finished.connect(self._end)
        self.start()

    def _add_progress(self) -> None:
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.doing = QLabel(wordWrap=True)
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.doing)

    def _add_table(self) -> None:
        self.versions = QLabel(wordWrap=True)
        self.versions.setProperty("role", "dim")
        self.versions.setTextFormat(Qt.TextFormat.PlainText)
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Results of the check"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Work"), self.tr("Time"), self.tr("Difference"), self.tr("Tolerance")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.verdict = QLabel(wordWrap=True)
        self.verdict.setProperty("role", "strong")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.versions, self.table, self.verdict):
            self.column.addWidget(widget)
            widget.hide()

    def _add_check_buttons(self) -> None:
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("The table as text, to be pasted into a report"))
        self.copy_button.setIcon(theme.icon("copy"))
        self.copy_button.clicked.connect(self._copy)
        self.again_button = QPushButton(self.tr("Check again"))
        self.again_button.clicked.connect(self.start)
        self.close_box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.close_box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.copy_button)
        row.addWidget(self.again_button)
        row.addStretch(1)
        row.addWidget(self.close_box)
        self.column.addLayout(row)

    @Slot()
    def start(self) -> None:
        """Check now, on every device there is."""
        self._found = {}
        self.process.run(["check", "--json"])

    @Slot()
    def _follow(self) -> None:
        running = self.process.running
        self.bar.setVisible(running)
        self.bar.setValue(round(100 * self.process.share))
        if not running and not self._found:
            self._found = _read(self.process.output)
        error = "" if running or self._found else self.process.error
        self.doing.setText(self.process.text or self.tr("Starting.") if running else spoken(error))
        self.doing.setVisible(running or bool(error))
        for widget in (self.versions, self.table, self.verdict, self.copy_button):
            widget.setVisible(bool(self._found))
        self.again_button.setVisible(not running)
        kind = QDialogButtonBox.StandardButton.Cancel if running else QDialogButtonBox.StandardButton.Close
        if self.close_box.button(kind) is None:
            self.close_box.setStandardButtons(kind)
        if self._found:
            self._show()
        self.fit_height()

    def _show(self) -> None:
        self.versions.setText(versions_of(self._found))
        self.verdict.setText(spoken(str(self._found["text"])))
        rows: list[tuple[tuple[str, ...], bool]] = []
        for device in self._found["devices"]:
            rows.append(((title_of(device), "", "", ""), True))
            rows += [(self._row(piece), False) for piece in device["pieces"]]
            if device["problem"]:
                rows.append(((self.tr("Failed: {0}").format(device["problem"]), "", "", ""), False))
        self.table.clearSpans()
        self.table.setRowCount(len(rows))
        for number, (texts, heading) in enumerate(rows):
            for column, text in enumerate(texts):
                self._set_item(number, column, text, heading)
            if heading or not any(texts[1:]):
                self.table.setSpan(number, 0, 1, 4)
        height = sum(self.table.rowHeight(number) for number in range(len(rows)))
        self.table.setFixedHeight(min(420, height + self.table.horizontalHeader().sizeHint().height() + 4))

    def _set_item(self, row: int, column: int, text: str, heading: bool) -> None:
        item = QTableWidgetItem(text)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if heading:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        self.table.setItem(row, column, item)

    def _row(self, piece: dict[str, Any]) -> tuple[str, str, str, str]:
        names = {
            "encoding": self.tr("Encoding an image"),
            "quick": self.tr("A step of live learning"),
            "full": self.tr("A step of full training"),
            "predicting": self.tr("Predicting an image"),
        }
        number = QLocale().toString
        difference = number(float(piece["difference"]), "f", 4)
        if not piece["within"]:
            difference = self.tr("{0} (too large)").format(difference)
        return (
            names.get(piece["name"], piece["name"]),
            self.tr("{0} ms").format(number(1000 * float(piece["seconds"]), "f", 1)),
            difference,
            number(float(piece["tolerance"]), "g", 3),
        )

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """The table for a report, in English whatever the window speaks, as the command line prints it."""
        return "\n".join(lines_of(self._found))

    @Slot()
    def _end(self) -> None:
        self.process.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no process behind."""
        self.process.end()
        super().closeEvent(event)


def _read(output: str) -> dict[str, Any]:
    """The object that the check printed; empty where it printed none."""
    try:
        values = json.loads(output)
    except ValueError:
        return {}
    return values if isinstance(values, dict) and {"devices", "text"} <= values.keys() else {}
