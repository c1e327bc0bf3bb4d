"""Asks for a new project: name, folder, tasks (a template or one's own) and, if wanted, images right away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.file_choosers import folder_chooser, images_chooser
from app.dialogs.frame import Frame, line, problem_label, section
from app.dialogs.new_project.task_rows import TaskRows, TaskWords
from app.dialogs.new_project.templates import templates
from app.work.background import Background
from app.work.latest import Latest
from core.images.finding import TAKEN_APART, search, suffix_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.work.background import Job

ROWS_HEIGHT: Final = 236


@dataclass(frozen=True, slots=True)
class NewProject:
    """What was asked for."""

    folder: Path
    name: str
    tasks: tuple[TaskWords, ...]
    images: tuple[Path, ...] = ()
    copy: bool = False


class NewProjectDialog(Frame):
    """`wanted` carries a NewProject when the user agrees."""

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        images: Sequence[Path] = (),
        *,
        background: Background | None = None,
    ) -> None:
        """`background`: where images are counted; by default one of its own."""
        super().__init__(
            QCoreApplication.translate("NewProjectDialog", "New project"),
            QCoreApplication.translate(
                "NewProjectDialog",
                "A task is a set of classes that exclude one another, such as road / not road. Tasks "
                "may overlap. You can change all of this later.",
            ),
            parent,
        )
        self.setMinimumWidth(660)
        self._images: tuple[Path, ...] = tuple(images)
        self._touched_folder = False
        self._refusal = ""
        self._left: set[QWidget] = set()  # fields that the user has been in and left
        self._counting = Latest(background or Background(self), self)
        self._counting.arrived.connect(self._show_count)
        self._build_fields(images[0].stem if len(images) == 1 else "")
        self.column.addLayout(self._form())
        self.column.addWidget(line())
        self.column.addLayout(self._task_part())
        self.column.addWidget(line())
        self.column.addLayout(self._image_part())
        self.problem = problem_label()
        policy = self.problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else fields and buttons move under the pointer as it comes
        self.problem.setSizePolicy(policy)
        self.column.addWidget(self.problem)
        self.create_button = self.add_buttons(self.tr("Create project"))
        self.template.setCurrentIndex(0)
        self._use_template(0)
        self._show_images()
        self._name_changed()

    # building ---------------------------------------------------------------------------------------------

    def _build_fields(self, name: str) -> None:
        self.name = QLineEdit(name or self.tr("My project"))
        self.name.selectAll()
        self.name.setAccessibleName(self.tr("Project name"))
        self.name.textChanged.connect(self._name_changed)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Project folder"))
        for field in (self.name, self.folder):
            field.editingFinished.connect(partial(self._leave, field))
        self.folder.textEdited.connect(self._folder_edited)
        self.folder.textChanged.connect(self._check)

    def _form(self) -> QFormLayout:
        browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.setSpacing(theme.SPACING)
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SPACING * 2)
        form.setVerticalSpacing(theme.SPACING * 3 // 2)
        form.addRow(self.tr("&Name"), self.name)
        label = QLabel(self.tr("&Folder"))
        label.setBuddy(self.folder)
        form.addRow(label, where)
        return form

    def _task_part(self) -> QVBoxLayout:
        self.template = QComboBox()
        self.template.setAccessibleName(self.tr("Template"))
        self._templates = templates()
        for text, _ in self._templates:
            self.template.addItem(text)
        self.template.addItem(self.tr("Custom"))
        self.template.activated.connect(self._use_template)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Tasks")))
        head.addStretch(1)
        head.addWidget(self.template)
        self.tasks = TaskRows()
        self.tasks.changed.connect(self._tasks_changed)
        self.tasks.left.connect(self._check)
        self._rows_area = QScrollArea(widgetResizable=True)
        self._rows_area.setFrameShape(QFrame.Shape.NoFrame)
        self._rows_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it, and scroll into view
        self._rows_area.setWidget(self.tasks)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        column.addLayout(head)
        column.addWidget(self._rows_area)
        return column

    def _image_part(self) -> QVBoxLayout:
        self._summary = QLabel(wordWrap=True)
        self._summary.setObjectName("imageCount")
        self._summary.setProperty("role", "dim")
        files = QPushButton(self.tr("Add images…"), autoDefault=False)
        files.setIcon(theme.icon("images"))
        files.clicked.connect(self._choose_files)
        folder = QPushButton(self.tr("Add folder…"), autoDefault=False)
        folder.setIcon(theme.icon("folder"))
        folder.clicked.connect(self._choose_folder)
        self._forget = QPushButton(self.tr("Clear"), autoDefault=False)
        self._forget.setProperty("role", "quiet")
        self._forget.clicked.connect(self._clear_images)
        self.copy = QCheckBox(self.tr("Copy them into the project folder"))
        head = QHBoxLayout()
        head.setSpacing(theme.SPACING)
        head.addWidget(section(self.tr("Images")))
        head.addSpacing(theme.SPACING)
        head.addWidget(self._summary, 1)
        for button in (self._forget, files, folder):
            head.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        column.addLayout(head)
        column.addWidget(self.copy)
        return column

    # following what is typed ------------------------------------------------------------------------------

    @Slot()
    def _name_changed(self) -> None:
        if not self._touched_folder:
            self.folder.setText(str(_projects_folder() / _folder_name(self.name.text())))
        self._check()

    @Slot()
    def _folder_edited(self) -> None:
        self._touched_folder = True

    @Slot()
    def _browse(self) -> None:
        dialog = folder_chooser(
            self, self.tr("Choose where to create the project"), str(_existing(self._path()))
        )
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    @Slot(str)
    def _folder_chosen(self, folder: str) -> None:
        self._touched_folder = True
        path = Path(folder)
        nonempty = path.is_dir() and any(path.iterdir())
        self.folder.setText(str(path / _folder_name(self.name.text()) if nonempty else path))

    @Slot(int)
    def _use_template(self, index: int) -> None:
        if index < len(self._templates):
            self.tasks.set_words(self._templates[index][1])

    @Slot()
    def _tasks_changed(self) -> None:
        """What was rewritten is no template any more."""
        index = self.template.currentIndex()
        if index < len(self._templates) and not self.tasks.shows(self._templates[index][1]):
            self.template.setCurrentIndex(len(self._templates))
        self._check()
        self._fit()

    def _fit(self) -> None:
        """Give the rows the height they need, up to a bound, and the dialog what it needs with them."""
        height = min(self.tasks.sizeHint().height(), ROWS_HEIGHT)
        if height != self._rows_area.height():
            self._rows_area.setFixedHeight(height)
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit_height)

    def _leave(self, field: QWidget) -> None:
        self._left.add(field)
        self._check()

    @Slot()
    def _choose_files(self) -> None:
        dialog = images_chooser(self, self.tr("Add images"), str(Path.home()))
        dialog.filesSelected.connect(self._add)
        dialog.open()

    @Slot()
    def _choose_folder(self) -> None:
        dialog = folder_chooser(
            self, self.tr("Add all images in a folder and its subfolders"), str(Path.home())
        )
        dialog.filesSelected.connect(self._add)
        dialog.open()

    @Slot(list)
    def _add(self, files: list[str]) -> None:
        self._images = tuple(dict.fromkeys([*self._images, *(Path(f) for f in files)]))
        self._show_images()

    @Slot()
    def _clear_images(self) -> None:
        self._images = ()
        self._show_images()

    def _show_images(self) -> None:
        self._summary.setText(
            self.tr("Counting…") if self._images else self.tr("None yet. You can add them later.")
        )
        self._counting.start(partial(_count, self._images))
        self._forget.setVisible(bool(self._images))
        self.copy.setVisible(bool(self._images))
        self._fit()

    @Slot(object)
    def _show_count(self, counted: object) -> None:
        images, others = cast("tuple[int, int]", counted)
        text = self.tr("%n image(s)", "", images)
        if others:
            text = self.tr("{0}, and %n volume(s) or video(s)", "", others).format(text)
        if self._images:
            self._summary.setText(text)

    def _path(self) -> Path:
        return Path(self.folder.text().strip() or ".").expanduser()

    def _problem(self) -> str:
        """Why the project can't be made as it is typed; "" where it can."""
        if not self.name.text().strip():
            return self.tr("Enter a project name.")
        return self._folder_problem() or self.tasks.problem()

    def _folder_problem(self) -> str:
        path = self._path()
        if not path.is_absolute():
            return self.tr("Enter the full path of the folder.")
        if (path / "project.json").exists():
            return self.tr(
                "This folder already contains a project. Choose another folder, or open the project."
            )
        return self.tr("This is a file. Choose a folder.") if path.is_file() else ""

    @property
    def _is_typing(self) -> bool:
        """The user is in the field that something is wrong with, for the first time."""
        if not self.name.text().strip():
            field: QWidget = self.name
        elif self._folder_problem():
            field = self.folder
        else:
            return self.tasks.is_typing
        return field.hasFocus() and field not in self._left

    @Slot()
    def _check(self) -> None:
        if hasattr(self, "create_button"):
            self._refusal = ""
            problem = self._problem()
            self.problem.setText(problem)
            self.problem.setVisible(bool(problem) and not self._is_typing)
            self.create_button.setEnabled(not problem)

    def refuse(self, text: str) -> None:
        """Stay open, and say why the project could not be made."""
        self._refusal = text
        self.problem.setText(text)
        self.problem.show()
        self._fit()

    def accept(self) -> None:
        """Hand over what was typed; closes unless it is refused."""
        self._check()
        if self._problem():
            return
        self.wanted.emit(
            NewProject(
                self._path(),
                self.name.text().strip(),
                self.tasks.words(),
                self._images,
                self.copy.isChecked() and bool(self._images),
            )
        )
        if not self._refusal:
            super().accept()


def _count(paths: Sequence[Path], job: Job) -> tuple[int, int]:
    """How many images those files and folders are, and how many files are taken apart into more."""
    images: set[Path] = set()
    others: set[Path] = set()
    for path in paths:
        if job.cancelled:
            break
        result = search(path) if path.is_dir() else None
        files = [path] if result is None else result.others
        others.update(file for file in files if suffix_of(file.name) in TAKEN_APART)
        images.update([path] if result is None else result.files)
    return len(images - others), len(others)


def _folder_name(project: str) -> str:
    """The project's name as a folder's, in whatever letters it is written."""
    return re.sub(r"\W+", "-", project.lower()).strip("-_") or "project"


def _projects_folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "Maskloom"


def _existing(path: Path) -> Path:
    return next((p for p in (path, *path.parents) if p.is_dir()), Path.home())
