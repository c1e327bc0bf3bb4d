"""Exports the trained model for other programs: which format, and where to."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.language.sentences import spoken
from app.verb_process import VerbProcess
from app.widgets.option_rows import OptionRows
from app.widgets.plain_text import plain
from core.export.formats import FORMATS, OPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from core.export.formats import Format


class ExportModelDialog(Frame):
    """The export runs in a process of its own, because it would disturb learning, and ends with the dialog."""

    folder_wanted = Signal(object)
    """The user wants to see the folder with what was written."""

    def __init__(self, project: Path, parent: QWidget | None = None, program: Sequence[str] = ()) -> None:
        """`program`: see VerbProcess."""
        super().__init__(
            QCoreApplication.translate("ExportModelDialog", "Export model"),
            QCoreApplication.translate(
                "ExportModelDialog",
                "Write the saved model to files that predict without Maskloom. Their predictions are compared with the "
                "model's before they are kept.",
            ),
            parent,
        )
        self._project = self._written = project
        self.process = VerbProcess(self, program)
        self.setMinimumWidth(640)
        self._add_formats()
        self._add_target()
        self._add_progress()
        self._add_button_row()
        self._take_format()
        for button in self.formats.values():
            button.toggled.connect(self._take_format)
        self.process.changed.connect(self._follow)
        self.finished.connect(self._end)
        self._follow()

    def _add_formats(self) -> None:
        self.formats: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING // 2)
        for row in FORMATS.values():
            button = QRadioButton(spoken(row.title))
            text = plain(QLabel(spoken(row.text), wordWrap=True))
            text.setContentsMargins(theme.SPACING * 3, 0, 0, theme.SPACING // 2)
            text.setProperty("role", "dim")
            group.addButton(button)
            column.addWidget(button)
            column.addWidget(text)
            self.formats[row.id] = button
        next(iter(self.formats.values())).setChecked(True)
        self.options = OptionRows(OPTIONS)
        self.column.addLayout(column)
        self.column.addWidget(self.options)

    def _add_target(self) -> None:
        self.label = QLabel()
        self.out = QLineEdit()
        self.label.setBuddy(self.out)
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        for widget in (self.label, self.out, self.browse):
            row.addWidget(widget)
        self.problem = problem_label()
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.out.textChanged.connect(self._check)
        self.browse.clicked.connect(self._browse)

    def _add_progress(self) -> None:
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.doing = plain(QLabel(wordWrap=True))
        self.doing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.doing)

    def _add_button_row(self) -> None:
        self.show_button = QPushButton(self.tr("Show in folder"), autoDefault=False)
        self.show_button.setIcon(theme.icon("folder"))
        self.show_button.hide()
        self.export_button = QPushButton(self.tr("Export"), default=True)
        self.close_box = QDialogButtonBox()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.show_button)
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.close_box)
        self.column.addLayout(row)
        self.show_button.clicked.connect(self._show_folder)
        self.export_button.clicked.connect(self.start)
        self.close_box.rejected.connect(self._cancel)

    @property
    def format(self) -> Format:
        """The format that is ticked."""
        return next(FORMATS[name] for name, button in self.formats.items() if button.isChecked())

    @property
    def path(self) -> Path:
        """The new file or folder."""
        return self.format.path(Path(self.out.text().strip()).expanduser())

    @Slot()
    def _take_format(self) -> None:
        """Propose a new name beside the project, with the format's suffix."""
        suffix = self.format.suffix
        self.options.offer(self.format.options)
        self.label.setText(self.tr("&File") if suffix else self.tr("Fo&lder"))
        folder = Path(self.out.text()).parent if self.out.text().strip() else self._project.parent
        stem, number = f"{self._project.name}-model", 1
        path = folder / f"{stem}{suffix}"
        while os.path.lexists(path):
            number += 1
            path = folder / f"{stem}-{number}{suffix}"
        self.out.setText(str(path))

    @Slot()
    def _check(self) -> None:
        named = bool(self.out.text().strip())
        text = ""
        if named and os.path.lexists(self.path):
            text = self.tr("{0} already exists. Choose another name.").format(self.path.name)
        elif named and not self.path.parent.is_dir():
            text = self.tr("The folder {0} does not exist.").format(self.path.parent)
        running = self.process.running
        self.problem.setText(text)
        self.problem.setVisible(bool(text) and not running and not self.show_button.isVisibleTo(self))
        self.export_button.setEnabled(named and not text and not running)
        self.fit_height()

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export model"), self.out.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    @Slot()
    def start(self) -> None:
        """Export now."""
        self.show_button.hide()
        arguments = [str(self._project), "--format", self.format.id, "--out", str(self.path), "--json"]
        values = self.options.values(self.format.options)
        changed = [option for option in OPTIONS if values[option.id] != option.default]
        chosen = [text for option in changed for text in (f"--{option.id}", str(values[option.id]))]
        self.process.run(["export-model", *arguments, *chosen])

    @Slot()
    def _follow(self) -> None:
        running = self.process.running
        for widget in (*self.formats.values(), self.options, self.out, self.browse):
            widget.setEnabled(not running)
        self.bar.setVisible(running)
        self.bar.setValue(round(100 * self.process.share))
        text = self.process.text or self.tr("Starting.")
        if not running:
            text = self._ending()
        self.doing.setText(text)
        self.doing.setVisible(bool(text))
        kind = QDialogButtonBox.StandardButton.Cancel if running else QDialogButtonBox.StandardButton.Close
        if self.close_box.button(kind) is None:
            self.close_box.setStandardButtons(kind)
        self._check()

    def _ending(self) -> str:
        """How the last export ended; "" before the first one."""
        if self.process.error:
            return spoken(self.process.error)
        try:
            result = json.loads(self.process.output)
            self._written = Path(result["out"])
            remarks = [spoken(str(remark)) for remark in result["remarks"]]
        except (ValueError, TypeError, KeyError):
            return ""
        self.show_button.show()
        return " ".join([self.tr("Exported to {0}.").format(self._written), *remarks])

    @Slot()
    def _show_folder(self) -> None:
        self.folder_wanted.emit(self._written.parent)

    @Slot()
    def _cancel(self) -> None:
        """Cancel the export if one is running; otherwise close."""
        if self.process.running:
            self.process.cancel()
        else:
            self.reject()

    @Slot()
    def _end(self) -> None:
        self.process.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no process behind."""
        self.process.end()
        super().closeEvent(event)
