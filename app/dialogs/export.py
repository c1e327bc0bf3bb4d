"""Exports labels: which format, which of them and where to; says first what is written, and what it can't hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.export_choices import ExportChoices
from app.dialogs.frame import Frame, problem_label, section
from app.language.sentences import spoken
from app.session.exporting import Ending, Export
from app.widgets.plain_text import plain
from app.work.latest import Latest
from core.exchange.tables import WRITERS

if TYPE_CHECKING:
    from app.session import Session
    from core.exchange.exporting import Survey
    from core.exchange.writer import Writer

LOSSES_HEIGHT: Final = 92
PROBLEMS_SHOWN: Final = 3


class ExportDialog(Frame):
    """Stays open while labels are written, and says how that ended; closing it leaves the export running."""

    folder_wanted = Signal(object)
    """The user wants to see the folder with what was written."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ExportDialog", "Export"),
            QCoreApplication.translate(
                "ExportDialog", "Write the labels to files for other programs. The project stays as it is."
            ),
            parent,
        )
        self._session, self._exporting = session, session.exporting
        self._survey: Survey | None = None
        self._written: Path | None = None
        self._latest = Latest(session.background, self)
        self.setMinimumWidth(720)
        self.choices = ExportChoices(session.project)
        self.column.addWidget(self.choices)
        self.column.addLayout(self._target())
        self.column.addLayout(self._facts())
        self.column.addLayout(self._button_row())
        last = self._exporting.last
        if last is not None:
            self.choices.take(last)
        self.out.setText(str(self._usual_target() if last is None else last.out))
        self._connect()
        self._look()

    # building ---------------------------------------------------------------------------------------------

    def _target(self) -> QGridLayout:
        self.out = QLineEdit()
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.replace = QCheckBox(self.tr("Replace existing files"))
        self.layout_line = plain(QLabel(wordWrap=True))
        self.layout_line.setProperty("role", "dim")
        self.out_label = QLabel(self.tr("&Folder"))
        self.out_label.setBuddy(self.out)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING)
        grid.addWidget(self.out_label, 0, 0)
        grid.addWidget(self.out, 0, 1)
        grid.addWidget(self.browse, 0, 2)
        grid.addWidget(self.layout_line, 1, 1, 1, 2)
        grid.addWidget(self.replace, 2, 1, 1, 2)
        return grid

    def _facts(self) -> QVBoxLayout:
        self.losses = QPlainTextEdit(readOnly=True)
        self.losses.setAccessibleName(self.tr("What the files can't hold"))
        self.losses.setFixedHeight(LOSSES_HEIGHT)
        self.losses.setTabChangesFocus(True)
        self.summary = plain(QLabel(wordWrap=True))
        self.problem = problem_label()
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        column.addWidget(section(self.tr("What the files can't hold")))
        for widget in (self.losses, self.summary, self.problem, self.bar):
            column.addWidget(widget)
        return column

    def _button_row(self) -> QHBoxLayout:
        self.show_button = QPushButton(self.tr("Open the folder"), autoDefault=False)
        self.show_button.setIcon(theme.icon("folder"))
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.cancel_button = QPushButton(self.tr("Cancel export"), autoDefault=False)
        self.export_button = QPushButton(self.tr("Export"), default=True)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.show_button)
        row.addStretch(1)
        for button in (self.close_button, self.cancel_button, self.export_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.choices.format_changed.connect(self._format_changed)
        self.choices.changed.connect(self._look)
        self.replace.toggled.connect(self._look)
        self.out.textChanged.connect(self._look)
        self.browse.clicked.connect(self._browse)
        self.export_button.clicked.connect(self._export)
        self.cancel_button.clicked.connect(self._session.work.cancel)
        self.close_button.clicked.connect(self.reject)
        self.show_button.clicked.connect(self._show_folder)
        self._latest.arrived.connect(self._show_survey)
        self._latest.failed.connect(self._show_failure)
        self._exporting.changed.connect(self._follow)
        self._exporting.ended.connect(self._show_ending)
        self._session.project_changed.connect(self.reject)

    # where to ---------------------------------------------------------------------------------------------

    @property
    def writer(self) -> Writer:
        """The format that is chosen."""
        return self.choices.writer

    @property
    def chosen(self) -> Export:
        """What the dialog says now."""
        text = self.out.text().strip()
        out = Path(text).expanduser() if text else None
        return Export(self.writer.id, out, self.choices.selection, self.replace.isChecked())

    def _usual_target(self) -> Path:
        """A folder beside the project, or a file for formats that write one."""
        folder = self._session.folder
        path = Path.home() / "project" if folder is None else folder.path
        return path.with_name(f"{path.name} labels{self.writer.suffix}")

    @Slot()
    def _format_changed(self) -> None:
        """A format that writes one file needs a file's name, others a folder's."""
        path = Path(self.out.text().strip())
        suffixes = {writer.suffix for writer in WRITERS.values() if writer.suffix}
        if path.name:
            stem = path.stem if path.suffix in suffixes else path.name
            self.out.setText(str(path.with_name(f"{stem}{self.writer.suffix}")))
        self._look()

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.out.text())
        if self.writer.suffix:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
            dialog.setDefaultSuffix(self.writer.suffix)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    # what would be written --------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Survey in the background what would be written now."""
        self._survey = self._written = None
        self.layout_line.setText(spoken(self.writer.layout))
        self.out_label.setText(self.tr("&File") if self.writer.suffix else self.tr("&Folder"))
        if self._session.is_open:
            self._latest.start(self._exporting.surveying(self.chosen))
        self._follow()

    @Slot(object)
    def _show_survey(self, result: object) -> None:
        self._survey = survey = cast("Survey", result)
        self.losses.setPlainText("\n".join(spoken(loss) for loss in survey.losses))
        labels = self.tr("%n label(s)", "", survey.labels)
        text = self.tr("This writes {0} of {1}.").format(labels, self.tr("%n image(s)", "", survey.images))
        self.summary.setText(
            text if survey.labels else self.tr("These images have no labels of these tasks.")
        )
        obstacle = survey.obstacle
        self._say_problem("" if obstacle is None else self._exporting.obstacle_text(obstacle))
        self._follow()

    @Slot(object)
    def _show_failure(self, error: object) -> None:
        self._say_problem(spoken(str(error)))

    def _say_problem(self, text: str) -> None:
        if text != self.problem.text():
            self.problem.setText(text)
            self.problem.setVisible(bool(text))
            self._fit()

    def _fit(self) -> None:
        if self.isVisible():
            self.fit_height()

    # writing ----------------------------------------------------------------------------------------------

    @Slot()
    def _export(self) -> None:
        if self._session.work.running:
            self._say_problem(self.tr("Please wait: {0}").format(self._session.work.text))
        elif self.export_button.isEnabled():
            self._say_problem("")
            self._exporting.start(self.chosen)

    @Slot()
    def _follow(self) -> None:
        """Show how far an export is, and what is possible now."""
        running, survey = self._exporting.running, self._survey
        possible = survey is not None and bool(survey.labels) and survey.obstacle is None
        self.export_button.setEnabled(possible and not running and bool(self.out.text().strip()))
        self.export_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        self.show_button.setVisible(self._written is not None)
        for widget in (self.choices, self.out, self.browse, self.replace):
            widget.setEnabled(not running)
        self.choices.with_images.setEnabled(self.writer.takes_images)
        self.bar.setValue(round(100 * (self._session.work.share or 0)))
        if running:
            self.summary.setText(self._session.work.text)
        if self.bar.isVisibleTo(self) != running:
            self.bar.setVisible(running)
            self._fit()

    @Slot(object)
    def _show_ending(self, ending: object) -> None:
        assert isinstance(ending, Ending)
        self._written = ending.written
        lines = [ending.text, *ending.problems[:PROBLEMS_SHOWN]]
        hidden_count = len(ending.problems) - PROBLEMS_SHOWN
        if hidden_count > 0:
            lines.append(self.tr("%n more problem(s) are listed in the text file.", "", hidden_count))
        failed = ending.level == "error"
        self.summary.setText("" if failed else "\n".join(spoken(line) for line in lines))
        self._say_problem(spoken(ending.text) if failed else "")
        self._follow()
        self._fit()

    @Slot()
    def _show_folder(self) -> None:
        if self._written is not None:
            self.folder_wanted.emit(self._written if self._written.is_dir() else self._written.parent)
