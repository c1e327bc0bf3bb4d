"""The lower part of the dialogs that write files: where to, which files, what they can't hold, and how it goes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal, Slot
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
from app.dialogs.frame import problem_label, section
from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.session.exporting import Ending
from app.widgets.elided_label import ElidedLabel
from app.widgets.option_rows import OptionRows
from app.widgets.plain_text import line_height, plain
from app.work.latest import Latest
from core.exchange.exporting import EXAMPLES
from core.exchange.shapes.complete import PARTIAL
from core.exchange.tables import EXPORT_OPTIONS, WRITERS
from core.exchange.writer import layout_of, writes_task_files
from core.learning.events import ModelSaved, SaveModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.session import Session
    from app.session.exporting import Export
    from core.exchange.exporting import Survey
    from core.exchange.writer import Writer
    from core.option import Option

LOSSES_MARGINS: Final = 16
PROBLEMS_SHOWN: Final = 3


class Writing(QWidget):
    """Surveys in the background what would be written, and writes it."""

    folder_wanted = Signal(object)
    """The user wants to see the folder with what was written."""
    started = Signal()
    changed = Signal()
    """It needs more height, or less; or what is possible changed."""
    closed = Signal()
    """The user closes the dialog."""

    def __init__(
        self,
        session: Session,
        wanted: Callable[[], Export],
        verb: str,
        parent: QWidget | None = None,
        *,
        queued: bool = False,
    ) -> None:
        """`wanted`: what is chosen, without the folder. `verb` is on the button that starts.

        `queued`: it waits for its turn elsewhere, whatever else is written.
        """
        super().__init__(parent)
        self._queued = queued
        self._session, self._exporting, self._wanted = session, session.exporting, wanted
        self.survey: Survey | None = None
        self._written: Path | None = None
        self._lacks_model = False
        self._latest = Latest(session.background, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING * 2)
        column.addLayout(self._target())
        column.addLayout(self._facts())
        column.addStretch(1)
        column.addLayout(self._button_row(verb))
        self._connect()

    # building ---------------------------------------------------------------------------------------------

    def _target(self) -> QGridLayout:
        self.out = QLineEdit()
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.by_task = QCheckBox(self.tr("One folder per task"))
        self.by_task.setChecked(True)
        self.options = OptionRows(EXPORT_OPTIONS)
        self.replace = QCheckBox(self.tr("Replace existing files"))
        self.skip = QCheckBox(self.tr("Skip images predicted already"))
        self.skip.setToolTip(
            self.tr("By this model, into this folder. Files that somebody changed there stay as well.")
        )
        if not self._queued:
            self.skip.hide()
        self.layout_line = plain(QLabel(wordWrap=True))
        self.layout_line.setProperty("role", "dim")
        self.preview = [ElidedLabel("", quiet=True) for _ in range(EXAMPLES)]
        self.out_label = QLabel(self.tr("&Folder"))
        self.out_label.setBuddy(self.out)
        boxes = QHBoxLayout()
        boxes.setSpacing(theme.SPACING * 3)
        boxes.addWidget(self.by_task)
        boxes.addWidget(self.replace)
        boxes.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING)
        grid.addWidget(self.out_label, 0, 0)
        grid.addWidget(self.out, 0, 1)
        grid.addWidget(self.browse, 0, 2)
        grid.addLayout(boxes, 1, 1, 1, 2)
        grid.addWidget(self.skip, 2, 1, 1, 2)
        grid.addWidget(self.options, 3, 1, 1, 2)
        grid.addWidget(self.layout_line, 4, 1, 1, 2)
        paths = QVBoxLayout()
        paths.setSpacing(0)
        for label in self.preview:
            label.setMinimumHeight(line_height(self.tr("Replace existing files")))
            paths.addWidget(label)
        grid.addLayout(paths, 5, 1, 1, 2)
        return grid

    def _facts(self) -> QVBoxLayout:
        self.losses = QPlainTextEdit(readOnly=True)
        self.losses.setAccessibleName(self.tr("What the files can't hold"))
        self.losses.setFixedHeight(2 * line_height(self.tr("What the files can't hold")) + LOSSES_MARGINS)
        self.losses.setTabChangesFocus(True)
        self.summary = plain(QLabel(wordWrap=True))
        self.problem = problem_label()
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        column.addWidget(section(self.tr("What the files can't hold")))
        self.learn_button = QPushButton(self.tr("Switch on live learning"), autoDefault=False)
        self.learn_button.hide()
        column.addWidget(self.losses)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.addWidget(self.problem, 1)
        row.addWidget(self.learn_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.bar)
        return column

    def _button_row(self, verb: str) -> QHBoxLayout:
        self.show_button = QPushButton(self.tr("Open the folder"), autoDefault=False)
        self.show_button.setIcon(theme.icon("folder"))
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.cancel_button = QPushButton(self.tr("Cancel export"), autoDefault=False)
        self.start_button = QPushButton(verb, default=True)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.show_button)
        row.addStretch(1)
        for button in (self.close_button, self.cancel_button, self.start_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        for box in (self.replace, self.skip, self.by_task):
            box.toggled.connect(self.look)
        self.replace.toggled.connect(partial(_uncheck, self.skip))
        self.skip.toggled.connect(partial(_uncheck, self.replace))
        self.options.changed.connect(self.look)
        self.out.textChanged.connect(self.look)
        self.browse.clicked.connect(self._browse)
        self.start_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self._session.work.cancel)
        self.close_button.clicked.connect(self.closed)
        self.show_button.clicked.connect(self._show_folder)
        self._latest.arrived.connect(self._show_survey)
        self._latest.failed.connect(self._show_failure)
        self.learn_button.clicked.connect(self._switch_on)
        self._session.learning_event.connect(self._take_event)
        self._session.learning_changed.connect(self._offer_learning)
        self._exporting.changed.connect(self.follow)
        self._exporting.ended.connect(self._show_ending)

    # where to ---------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Export:
        """What the dialog says now."""
        text, export = self.out.text().strip(), self._wanted()
        writer = WRITERS[export.writer_id]
        folders = self.by_task.isChecked() or not writer.takes_one_folder
        values = self.options.values(self._offered(writer, export))
        prediction = export.prediction
        if prediction is not None and writer.by_image:
            prediction = replace(prediction, skip_existing=self.skip.isChecked())
        return replace(
            export,
            out=Path(text).expanduser() if text else None,
            selection=replace(export.selection, folders=folders, **values),
            replace=self.replace.isChecked(),
            prediction=prediction,
        )

    def _offered(self, writer: Writer, export: Export) -> list[Option]:
        """What can be chosen for a format: no model leaves pixels unlabelled."""
        overlaid = export.prediction is not None and export.prediction.overlay
        options = [*writer.options, *(WRITERS["overlay"].options if overlaid else ())]
        return [option for option in dict.fromkeys(options) if option != PARTIAL or export.prediction is None]

    def take(self, export: Export) -> None:
        """Show what was chosen for an earlier export."""
        self.out.setText(str(export.out))
        self.by_task.setChecked(export.selection.folders)
        self.options.put({option.id: getattr(export.selection, option.id) for option in EXPORT_OPTIONS})
        self.skip.setChecked(export.prediction is not None and export.prediction.skip_existing)

    @Slot()
    def take_format(self) -> None:
        """A format that writes one file needs a file's name, others a folder's."""
        path, suffix = Path(self.out.text().strip()), WRITERS[self._wanted().writer_id].suffix
        suffixes = {writer.suffix for writer in WRITERS.values() if writer.suffix}
        if path.name:
            stem = path.stem if path.suffix in suffixes else path.name
            self.out.setText(str(path.with_name(f"{stem}{suffix}")))
        self.look()

    @Slot()
    def _browse(self) -> None:
        suffix = WRITERS[self._wanted().writer_id].suffix
        dialog = QFileDialog(self, self.tr("Export to"), self.out.text())
        if suffix:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
            dialog.setDefaultSuffix(suffix)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    # what would be written --------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Survey in the background what would be written now."""
        writer = WRITERS[self._wanted().writer_id]
        self.survey = self._written = None
        self._lacks_model = False
        self._offer_learning()
        layout = layout_of(writer, folders=self.chosen.selection.folders)
        self.layout_line.setText(spoken(layout))
        self.by_task.setEnabled(writer.takes_one_folder)
        self.skip.setEnabled(writer.by_image)
        one_each = self.tr("One folder per task"), self.tr("One file per task")
        self.by_task.setText(one_each[writes_task_files(writer)])
        self.options.offer(self._offered(writer, self._wanted()))
        self.out_label.setText(self.tr("&File") if writer.suffix else self.tr("&Folder"))
        if self._session.is_open:
            self._latest.start(self._exporting.surveying(self.chosen))
        self.follow()

    @Slot(object)
    def _show_survey(self, result: object) -> None:
        self.survey = survey = cast("Survey", result)
        self.losses.setPlainText("\n".join(spoken(loss) for loss in survey.losses))
        self._show_paths(survey.examples)
        self.summary.setText(self._plan(survey))
        obstacle = survey.obstacle
        self.say_problem("" if obstacle is None else self._exporting.obstacle_text(obstacle))
        self.follow()

    def _show_paths(self, paths: Sequence[str]) -> None:
        """The first files that would be written; as many lines as ever, so that nothing moves."""
        for label, path in zip(self.preview, (*paths, *[""] * EXAMPLES), strict=False):
            label.setText(path)

    def _plan(self, survey: Survey) -> str:
        images = self.tr("%n image(s)", "", survey.images)
        if self._wanted().prediction is not None:
            if not survey.labels:
                return self.tr("No image is predicted: choose images and tasks.")
            text = self.tr("This predicts {0} and writes {1}.").format(
                images, self.tr("%n file(s)", "", survey.files)
            )
            skipped = self.tr("%n image(s) have been predicted already.", "", survey.skipped)
            return sentences_text((text, skipped if survey.skipped else ""))
        if not survey.labels:
            return self.tr("These images have no labels of these tasks.")
        labels = self.tr("%n label(s)", "", survey.labels)
        return self.tr("This writes {0} of {1}.").format(labels, images)

    @Slot(object)
    def _show_failure(self, error: object) -> None:
        from core.predicting.files import NoModelError  # here: it loads torch

        self.summary.clear()
        self._show_paths(())
        self._lacks_model = isinstance(error, NoModelError)
        if self._lacks_model:
            self._session.learning.post(
                SaveModel()
            )  # of live learning, which saves only once all labels are learned
        self.say_problem(spoken(str(error)))
        self._offer_learning()

    @Slot()
    def _switch_on(self) -> None:
        self._session.learning.learn_quick()

    @Slot(object)
    def _take_event(self, event: object) -> None:
        if isinstance(event, ModelSaved) and self._lacks_model:
            self.look()

    @Slot()
    def _offer_learning(self) -> None:
        learning = self._session.learning
        off = learning.state.mode is None and not self._session.read_only
        self.learn_button.setVisible(self._lacks_model and off)
        self.changed.emit()

    def say_problem(self, text: str) -> None:
        """Say why nothing can be written; "" where it can."""
        if text != self.problem.text():
            self.problem.setText(text)
            self.problem.setVisible(bool(text))
            self.changed.emit()

    # writing ----------------------------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        if self._session.work.running and not self._queued:
            self.say_problem(self.tr("Please wait: {0}").format(self._session.work.text))
        elif self.start_button.isEnabled():
            self.say_problem("")
            if self._exporting.start(self.chosen):
                self.started.emit()

    @Slot()
    def follow(self) -> None:
        """Show how far the writing is, and what is possible now."""
        running, survey = self._exporting.running and not self._queued, self.survey
        possible = survey is not None and bool(survey.labels and survey.images) and survey.obstacle is None
        self.start_button.setEnabled(possible and not running and bool(self.out.text().strip()))
        self.start_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        self.show_button.setVisible(self._written is not None)
        for widget in (self.out, self.browse, self.replace):
            widget.setEnabled(not running)
        self.bar.setValue(round(100 * (self._session.work.share or 0)))
        if running:
            self.summary.setText(self._session.work.text)
        self.bar.setVisible(running)
        self.changed.emit()

    @Slot(object)
    def _show_ending(self, ending: object) -> None:
        assert isinstance(ending, Ending)
        self._written = ending.written
        lines = [ending.text, *ending.remarks, *ending.problems[:PROBLEMS_SHOWN]]
        hidden_count = len(ending.problems) - PROBLEMS_SHOWN
        if hidden_count > 0:
            lines.append(self.tr("%n more problem(s) are listed in the text file.", "", hidden_count))
        failed = ending.level == "error"
        self.summary.setText("" if failed else "\n".join(spoken(line) for line in lines))
        self.say_problem(spoken(ending.text) if failed else "")
        self.follow()

    @Slot()
    def _show_folder(self) -> None:
        if self._written is not None:
            self.folder_wanted.emit(self._written if self._written.is_dir() else self._written.parent)


def _uncheck(box: QCheckBox, other_checked: bool) -> None:
    """Of two boxes that exclude each other."""
    if other_checked:
        box.setChecked(False)
