"""Imports labels: looks at the files first, says what is in them, and asks what their values mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.dialogs.import_labels.bottom_rows import Buttons, ExistingLabels
from app.dialogs.import_labels.doubts import DoubtsDialog
from app.dialogs.import_labels.mapping_files import MappingFiles
from app.dialogs.import_labels.meanings import Meanings
from app.dialogs.import_labels.new_class import NewClassDialog
from app.dialogs.import_labels.preview import Preview, Source, ValueTips
from app.dialogs.import_labels.source_form import SourceForm
from app.dialogs.import_labels.values_table import ValuesTable
from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.session.importing import Ending, Import
from app.work.latest import Latest
from core.exchange.importing import grouped
from core.exchange.mapping import MappingError
from core.exchange.reader import NO_MASK
from core.exchange.tables import READERS
from core.exchange.values.table import Meaning, Table, filled

if TYPE_CHECKING:
    from app.session import Session
    from app.session.importing import Sighting
    from core.exchange.fitting import Fitted
    from core.exchange.mapping import TaskMapping
    from core.exchange.reader import Reader
    from core.exchange.values.looking import Looked

SIZE: Final = (1000, 560)
PROBLEMS_SHOWN: Final = 3


class ImportLabelsDialog(Frame):
    """Stays open until all was imported, and says what was not."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImportLabelsDialog", "Import labels"),
            QCoreApplication.translate(
                "ImportLabelsDialog",
                "Labels are matched to images by file name (extension ignored). You can undo the import.",
            ),
            parent,
        )
        self._session, self._importing = session, session.importing
        self._looked: Looked | None = None
        self._reader: Reader | None = None
        """That read the files."""
        self._answers: tuple[tuple[str, str], ...] = ()
        self._source: Source | None = None
        self._cell = (0, 0)
        self._mapping: tuple[TaskMapping, ...] = ()
        """Of a file that was opened before the masks were there."""
        self._latest = Latest(session.background, self)
        self._possible = False
        """The table makes sense."""
        self._meanings = Meanings(session.project.tasks, self)
        self.files = MappingFiles(self)
        self._build()
        self._connect()
        self.resize(*SIZE)
        self._importing.told_by_dialog = True
        self._follow()

    # building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.form = SourceForm()
        self.folder, self.format, self.kind = self.form.folder, self.form.format, self.form.kind
        self.summary, self.bar = self.form.summary, self.form.bar
        self.column.addWidget(self.form)
        self.values, self.preview = ValuesTable(), Preview(self._session.background)
        self._tips = ValueTips(self._session.background, self.values)
        left, column = QWidget(), QVBoxLayout()
        left.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.values, 1)
        column.addLayout(self._table_row())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setSizes([SIZE[0] * 3 // 5, SIZE[0] * 2 // 5])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.column.addWidget(split, 1)
        self.existing_labels, self.problem, buttons = ExistingLabels(), problem_label(), Buttons()
        self.merge, self.replace = self.existing_labels.merge, self.existing_labels.replace
        self.existing = self.existing_labels.count
        self.close_button, self.cancel_button = buttons.close_button, buttons.cancel_button
        self.import_button = buttons.import_button
        for widget in (self.existing_labels, self.problem, buttons):
            self.column.addWidget(widget)

    def _table_row(self) -> QHBoxLayout:
        self.several = QCheckBox(self.tr("Several tasks from one mask"))
        self.open_mapping = QPushButton(self.tr("Open mapping…"), autoDefault=False)
        self.save_mapping = QPushButton(self.tr("Save this mapping…"), autoDefault=False)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.several)
        row.addStretch(1)
        row.addWidget(self.open_mapping)
        row.addWidget(self.save_mapping)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._look)
        self.form.format_changed.connect(self._look_as)
        self.form.doubts_wanted.connect(self._ask_which_images)
        self.form.kind_changed.connect(self._look_again)
        self.several.toggled.connect(self._set_columns)
        self.open_mapping.clicked.connect(self._ask_for_mapping)
        self.save_mapping.clicked.connect(self._ask_where_to_save)
        self.files.loaded.connect(self._take_mapping)
        self.files.failed.connect(self._say_problem)
        self.values.changed.connect(self._meanings_changed)
        self.values.new_wanted.connect(self._ask_for_class)
        self.values.pointed.connect(self._show_value)
        self._latest.arrived.connect(self._show_sighting)
        self._latest.failed.connect(self._show_failure)
        self._latest.progress.connect(self._show_progress)
        self.import_button.clicked.connect(self._import)
        self.cancel_button.clicked.connect(self._session.work.cancel)
        self.close_button.clicked.connect(self.reject)
        self._importing.changed.connect(self._follow)
        self._importing.ended.connect(self._show_ending)
        self._session.project_changed.connect(self.reject)

    # what is imported -------------------------------------------------------------------------------------

    def propose(self, path: Path | None, mapping: Path | None = None) -> None:
        """Start with these masks, and with what a mapping file says of them."""
        if mapping is not None:
            self.files.load(str(mapping))
        if path is not None:
            self.form.take(str(path))

    @property
    def chosen(self) -> Import:
        """What the dialog says now. Raises MappingError where its table contradicts itself."""
        return Import(
            self.form.path or Path(),
            self.form.chosen_format,
            self.values.table.mappings(of_shapes=self._of_shapes),
            kind=self.form.chosen_kind,
            merge=self.merge.isChecked(),
            add_classes=True,
            answers=self._answers,
        )

    @property
    def _of_shapes(self) -> bool:
        """Whether the files hold shapes, which can overlap and leave pixels out."""
        return self._reader is not None and self._reader.takes_rest

    # looking ----------------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Look at other files, in the background."""
        self.form.offer_formats((), "")
        self._look_as()

    @Slot()
    def _look_as(self) -> None:
        """Look at them as files of the format that was chosen."""
        self.form.offer_kinds(())
        self._answers = ()
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        self._looked = self._source = self._reader = None
        self._latest.cancel()
        self._say_problem("")
        self.summary.setText("")
        self.form.say_outlook(None)
        self.preview.set_source(None)
        self._put_table(Table())
        path = self.form.path
        if path is not None and not path.exists():
            self._say_problem(self.tr("File or folder not found."))
        elif path is not None and self._session.is_open:
            self.summary.setText(self.tr("Looking at the files…"))
            self._latest.start(self._importing.looking(self.chosen))
        self._follow()

    @Slot(object)
    def _show_progress(self, progress: object) -> None:
        number, total = cast("tuple[int, int]", progress)
        self.summary.setText(self.tr("Looking at the files: {0} of {1}…").format(number + 1, total))
        self.bar.setValue(round(100 * number / max(1, total)))

    @Slot(object)
    def _show_sighting(self, result: object) -> None:
        sighting = cast("Sighting", result)
        self._reader = READERS[sighting.reader_id]
        if sighting.offered:
            self.form.offer_formats(sighting.offered, sighting.reader_id)
        self._show_looked(sighting.looked, self._reader)

    def _show_looked(self, looked: Looked, reader: Reader) -> None:
        self._looked, scan = looked, looked.scan
        if scan.match.kinds and not self.form.chosen_kind:
            self.form.offer_kinds(scan.match.kinds)
        table = filled(scan.values, self._mapping) if self._mapping else looked.guess.table
        self.form.say_found(scan, "" if self._mapping else looked.guess.source, reader)
        self.form.say_outlook(looked.outlook)
        entries = [image for image in self._session.project.images if image.id in scan.match.items]
        folder = self._session.folder
        if folder is not None and entries:
            self._source = Source(reader, scan.match.items, entries, folder.image_path)
        self.preview.set_source(self._source)
        self.existing_labels.say_count(self._importing.labelled(scan.match))
        self.several.setChecked(table.columns > 1)
        self._put_table(table)
        self._meanings_changed()

    @Slot(object)
    def _show_failure(self, error: object) -> None:
        self.summary.setText("")
        self._say_problem(spoken(str(error)))
        self._follow()

    # the table --------------------------------------------------------------------------------------------

    def _put_table(self, table: Table) -> None:
        pixels = self._looked.scan.pixels if self._looked is not None else 0
        self.values.show_table(table, self._meanings, pixels, of_shapes=self._of_shapes)

    @Slot(bool)
    def _set_columns(self, several: bool) -> None:
        table = self.values.table
        if table.rows and several != (table.columns > 1):
            self._put_table(table.with_columns(2 if several else 1))
            self._meanings_changed()

    @Slot()
    def _meanings_changed(self) -> None:
        """Preview what the labels would be, with the colours that new classes get."""
        result = self._fitted()
        self._possible = result is not None and bool(result.mappings)
        self.preview.refresh(result)
        if result is not None:
            colors = {
                Meaning(task.name, entry.name): entry.color
                for task in result.project.tasks
                for entry in task.classes
            }
            self._meanings.set_colors(colors)
        self._follow()

    def _fitted(self) -> Fitted | None:
        """The project with what the import adds; None, and why, where the table contradicts itself."""
        if self._looked is None or not self._session.is_open:
            return None
        try:
            result = self._importing.fitted(self.chosen)
        except MappingError as error:
            self._say_problem(spoken(str(error)))
            return None
        scan = self._looked.scan
        problems = [problem for problem in scan.problems if problem.cause != NO_MASK or not scan.masks]
        self._say_problems(grouped(problems, max(scan.masks, len(problems))))
        return result

    @Slot(int, int)
    def _ask_for_class(self, row: int, column: int) -> None:
        self._cell = row, column
        current = self.values.table.rows[row].meanings[column]
        tasks = self._meanings.tasks()
        task = current.task or next((m.task for m in self.values.table.meanings()), tasks[0] if tasks else "")
        dialog = NewClassDialog(tasks, task, current.name if current.task else "", self)
        dialog.wanted.connect(self._take_class)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _take_class(self, meaning: object) -> None:
        assert isinstance(meaning, Meaning)
        self.values.set_meaning(*self._cell, meaning)

    @Slot(int)
    def _show_value(self, row: int) -> None:
        """Show where the value of a row is."""
        rows = self.values.table.rows
        self._tips.show_value(self._source, rows[row].value if 0 <= row < len(rows) else None)

    @Slot(object)
    def _take_mapping(self, mappings: object) -> None:
        """Fill the table by a mapping file, now or as soon as there are masks."""
        self._mapping = cast("tuple[TaskMapping, ...]", mappings)
        if self._looked is not None and self._reader is not None:
            self._show_looked(self._looked, self._reader)

    @Slot()
    def _ask_for_mapping(self) -> None:
        self.files.ask_which(self.form.path)

    @Slot()
    def _ask_where_to_save(self) -> None:
        self.files.ask_where(self.form.path, self.values.table, of_shapes=self._of_shapes)

    @Slot()
    def _ask_which_images(self) -> None:
        assert self._looked is not None  # the button is shown for what was found
        dialog = DoubtsDialog(self._looked.scan.match.doubts, self._session.project.images, self)
        dialog.answered.connect(self._take_answers)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _take_answers(self, answers: object) -> None:
        self._answers += cast("tuple[tuple[str, str], ...]", answers)
        self._look_again()

    # importing --------------------------------------------------------------------------------------------

    @Slot()
    def _import(self) -> None:
        if not self.import_button.isEnabled():
            return
        if self._session.work.running:
            self._say_problem(self.tr("Please wait: {0}").format(self._session.work.text))
            return
        self._say_problem("")
        self._importing.run(self.chosen)

    @Slot()
    def _follow(self) -> None:
        """Show how far things are, and what is possible now."""
        running, looking = self._importing.running, self._latest.running
        has_table = bool(self.values.table.rows)
        has_masks = self._looked is not None and bool(self._looked.scan.masks)
        self.import_button.setEnabled(has_masks and self._possible and not running)
        self.import_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        for widget in (self.form, self.values, self.merge, self.replace):
            widget.setEnabled(not running)
        for button in (self.several, self.save_mapping):
            button.setEnabled(has_table and not running)
        self.open_mapping.setEnabled(not running)
        if running:
            self.bar.setValue(round(100 * (self._session.work.share or 0)))
        self.bar.setVisible(running or looking)

    @Slot(object)
    def _show_ending(self, ending: object) -> None:
        assert isinstance(ending, Ending)
        if not ending.failed:
            self.accept()
            lines = [ending.text, *ending.problems]
            self._session.tell(ending.level, sentences_text(map(spoken, lines)), "\n".join(ending.details))
            return
        self.close_button.setText(self.tr("Close"))
        if ending.level != "error":
            self.summary.setText(ending.text)
        self._say_problems(list(ending.problems) or [ending.text])
        self._follow()

    def _say_problems(self, sentences: list[str]) -> None:
        lines = [spoken(sentence) for sentence in sentences[:PROBLEMS_SHOWN]]
        hidden_count = len(sentences) - PROBLEMS_SHOWN
        if hidden_count > 0:
            lines.append(self.tr("%n more problem(s).", "", hidden_count))
        self._say_problem("\n".join(lines))

    @Slot(str)
    def _say_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def fit_height(self) -> None:
        """Keep the first size: the table and the picture take what there is."""

    def done(self, result: int) -> None:
        """Leave an import that runs to tell by a notice how it ends; looking ends."""
        self._importing.told_by_dialog = False
        self._latest.cancel()
        self._tips.show_value(None, None)
        self.preview.set_source(None)
        super().done(result)
