"""What the actions do: each verb is a method, named in the table. Questions never block."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox

from app import errors, theme
from app.action_set import needs_met
from app.view_state import VIEW_MODES, TaskView, ToolName, ViewMode
from core.images import IMAGE_SUFFIXES
from core.storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.actions import Need
    from app.main_window import MainWindow
    from app.session import Session
    from app.settings import Settings
    from app.view_state import ViewState
    from core.project import Split


class Verbs(QObject):
    """Verbs of the window; those that change the project hand on to the session."""

    def __init__(
        self, session: Session, view_state: ViewState, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._view, self._settings, self._window = session, view_state, settings, window

    # what is so now ---------------------------------------------------------------------------------------

    def state(self) -> dict[Need, bool]:
        """What holds now, by the names that the table of actions uses."""
        session = self._session
        return needs_met(
            is_open=session.is_open,
            read_only=session.read_only,
            image=session.current_image is not None,
            task=session.active_task is not None,
            images=bool(session.project.images),
            undo=session.undo_stack.canUndo() and not session.read_only,
            redo=session.undo_stack.canRedo() and not session.read_only,
            mode=session.learning_mode,
        )

    @property
    def tool(self) -> str:
        """The tool in hand."""
        return self._view.tool

    @property
    def mode(self) -> str:
        """What is shown: labels, predictions, both, errors."""
        return self._view.mode

    @property
    def only_unlabelled(self) -> bool:
        """Painting leaves labelled pixels alone."""
        return self._view.only_unlabelled

    @property
    def labels_visible(self) -> bool:
        """The active task's labels are shown."""
        return self._task_view().label_visible

    @property
    def predictions_visible(self) -> bool:
        """The active task's prediction is shown."""
        return self._task_view().prediction_visible

    def _task_view(self) -> TaskView:
        return self._view.task_view(self._session.active_task or "")

    @property
    def class_index(self) -> int:
        """The class that is painted."""
        return self._session.active_class

    @property
    def split(self) -> str:
        """The split of the image on screen."""
        entry = self._session.image_entry(self._session.current_image or "")
        return entry.split if entry is not None else ""

    @property
    def learning(self) -> bool:
        """Learning is switched on."""
        return self._session.learning_mode is not None

    @property
    def device_choice(self) -> str:
        """The device that was chosen: auto, cpu, cuda, mps."""
        return self._session.wanted_device

    @property
    def theme_choice(self) -> str:
        """The theme that was chosen."""
        return theme.theme().choice

    @property
    def is_full_screen(self) -> bool:
        """The window fills the screen."""
        return self._window.isFullScreen()

    # File -------------------------------------------------------------------------------------------------

    @Slot()
    def new_project(self, images: Sequence[Path] = ()) -> None:
        """Ask for a name, a folder and tasks, then make the project."""
        from app.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._window, images)
        dialog.wanted.connect(self._create)
        _show(dialog)

    @Slot(object)
    def _create(self, wanted: object) -> None:
        from app.dialogs.new_project import NewProject

        assert isinstance(wanted, NewProject)
        try:
            self._session.create(wanted.folder, wanted.name, wanted.tasks)
        except (StorageError, ValueError, OSError) as error:
            self._say(self.tr("The project was not made."), error)
            return
        if wanted.images:
            self._session.add_images(wanted.images, copy=wanted.copy)

    @Slot()
    def open_project(self) -> None:
        """Ask for a project's folder and open it."""
        dialog = self._folder_dialog(self.tr("Open a project's folder"), self._projects_folder())
        dialog.fileSelected.connect(self._open_chosen)
        _show(dialog)

    @Slot(str)
    def _open_chosen(self, folder: str) -> None:
        self.open_path(Path(folder))

    @Slot(object)
    def open_path(self, path: object) -> None:
        """Open the project in a folder; what is open stays open if that fails."""
        assert isinstance(path, Path)
        try:
            self._session.open(path)
        except (StorageError, OSError) as error:
            self._say(self.tr("The project was not opened."), error)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample project; it is drawn on first use."""
        try:
            self._session.open_sample()
        except (StorageError, OSError) as error:
            self._say(self.tr("The sample was not opened."), error)

    @Slot(object)
    def take_drop(self, paths: object) -> None:
        """Paths were dropped on the window: a project opens, images are added or make a new project."""
        given = [p for p in cast("Sequence[Path]", paths) if p.exists()]
        projects = [p for p in given if p.name == "project.json" or (p / "project.json").exists()]
        if projects:
            self.open_path(projects[0])
        elif given and self._session.is_open:
            self._session.add_images(given)
        elif given:
            self.new_project(given)

    @Slot()
    def choose_images(self) -> None:
        """Ask for image files and add them."""
        suffixes = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(IMAGE_SUFFIXES))
        dialog = QFileDialog(self._window, self.tr("Add images"), self._images_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Images ({0})").format(suffixes), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._add_chosen)
        _show(dialog)

    @Slot()
    def choose_image_folder(self) -> None:
        """Ask for a folder and add all images below it."""
        dialog = self._folder_dialog(self.tr("Add all images below a folder"), self._images_folder())
        dialog.filesSelected.connect(self._add_chosen)
        _show(dialog)

    @Slot(list)
    def _add_chosen(self, files: list[str]) -> None:
        self._session.add_images([Path(f) for f in files])

    @Slot()
    def import_labels(self) -> None:
        """Ask for masks and what their values mean, then import them."""
        from app.dialogs.import_labels import ImportLabelsDialog

        tasks = [(t.id, t.name) for t in self._session.project.tasks]
        dialog = ImportLabelsDialog(self._window, tasks)
        dialog.wanted.connect(self._import)
        _show(dialog)

    @Slot(object)
    def _import(self, wanted: object) -> None:
        from app.dialogs.import_labels import ImportLabels

        assert isinstance(wanted, ImportLabels)
        self._session.import_labels(wanted.folder, mapping=wanted.mapping, task_id=wanted.task_id)

    @Slot()
    def show_project_folder(self) -> None:
        """Open the project's folder in the file manager."""
        if self._session.folder is not None:
            errors.open_folder(self._session.folder.path)

    @Slot()
    def close_project(self) -> None:
        """Close the project; everything is saved already."""
        self._session.close()

    @Slot()
    def quit(self) -> None:
        """Close the window, and with it the program."""
        self._window.close()

    def _folder_dialog(self, title: str, start: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        return dialog

    def _projects_folder(self) -> str:
        recent = self._settings.recent()
        return str(recent[0].parent) if recent else str(Path.home())

    def _images_folder(self) -> str:
        folder = self._session.folder
        return str(folder.path.parent) if folder is not None else str(Path.home())

    # Edit -------------------------------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take back the last change; a stroke that runs is ended first."""
        self._session.end_stroke()
        self._session.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self._session.end_stroke()
        self._session.undo_stack.redo()

    @Slot()
    def add_task(self) -> None:
        """Ask for a name and add a task of it."""
        dialog = self._ask(self.tr("Add a task"), self.tr("What does the task ask of every pixel?"), "")
        dialog.textValueSelected.connect(self._add_task)
        _show(dialog)

    @Slot(str)
    def _add_task(self, name: str) -> None:
        if name.strip():
            self._session.add_task(name.strip())

    @Slot()
    def rename_task(self) -> None:
        """Ask for the active task's new name."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            dialog = self._ask(self.tr("Rename the task"), self.tr("Name"), task.name)
            dialog.textValueSelected.connect(self._rename_task)
            _show(dialog)

    @Slot(str)
    def _rename_task(self, name: str) -> None:
        if name.strip() and self._session.active_task is not None:
            self._session.rename_task(self._session.active_task, name.strip())

    def _ask(self, title: str, question: str, text: str) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(text)
        dialog.setMinimumWidth(360)
        if (field := dialog.findChild(QLineEdit)) is not None:
            field.setAccessibleName(question)
        return dialog

    @Slot()
    def remove_task(self) -> None:
        """Say what is lost, then remove the active task."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            lost = self._session.what_is_lost(task.id)
            self._confirm(
                self.tr("Remove task “{0}”?").format(task.name), lost, self.tr("Remove"), self._remove_task
            )

    @Slot()
    def _remove_task(self) -> None:
        if self._session.active_task is not None:
            self._session.remove_task(self._session.active_task)

    def set_split(self, split: Split) -> None:
        """Move the image on screen to a split."""
        if self._session.current_image is not None:
            self._session.set_split([self._session.current_image], split)

    @Slot()
    def remove_image(self) -> None:
        """Take the image on screen out of the project; undo brings it back."""
        if self._session.current_image is not None:
            self._session.remove_images([self._session.current_image])

    # View -------------------------------------------------------------------------------------------------

    @Slot()
    def zoom_in(self) -> None:
        """Nearer."""
        self._window.canvas.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self._window.canvas.zoom_out()

    @Slot()
    def fit(self) -> None:
        """Show the whole image."""
        self._window.canvas.fit()

    @Slot()
    def actual_size(self) -> None:
        """One image pixel to one pixel of the screen."""
        self._window.canvas.actual_size()

    def set_mode(self, mode: ViewMode) -> None:
        """Show labels, predictions, both or errors."""
        self._view.set_mode(mode)

    @Slot()
    def next_mode(self) -> None:
        """The next of the views."""
        place = VIEW_MODES.index(self._view.mode)
        self._view.set_mode(VIEW_MODES[(place + 1) % len(VIEW_MODES)])

    @Slot()
    def toggle_labels(self) -> None:
        """Show or hide the active task's labels."""
        if self._session.active_task is not None:
            self._view.set_task_view(self._session.active_task, label_visible=not self.labels_visible)

    @Slot()
    def toggle_predictions(self) -> None:
        """Show or hide the active task's prediction."""
        if self._session.active_task is not None:
            self._view.set_task_view(
                self._session.active_task, prediction_visible=not self.predictions_visible
            )

    def set_theme(self, choice: theme.Choice) -> None:
        """Light, dark, or after the system; remembered."""
        self._settings.theme = choice
        theme.theme().set_choice(choice)

    @Slot()
    def full_screen(self) -> None:
        """Fill the screen, or don't."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    @Slot()
    def reset_layout(self) -> None:
        """Panels as they were at first."""
        self._window.reset_layout()

    # Label ------------------------------------------------------------------------------------------------

    def set_tool(self, tool: ToolName) -> None:
        """Take a tool."""
        self._view.set_tool(tool)

    def step_diameter(self, step: int) -> None:
        """A larger or smaller brush."""
        self._view.step_diameter(step)

    @Slot()
    def toggle_only_unlabelled(self) -> None:
        """Protect labelled pixels, or don't."""
        self._view.set_only_unlabelled(not self._view.only_unlabelled)

    def choose_class(self, index: int) -> None:
        """Paint that class of the active task; nothing happens where it has fewer."""
        if self._session.active_task is not None:
            self._session.set_active(self._session.active_task, index)

    def step_class(self, step: int) -> None:
        """The next or previous class, around the ends."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            self._session.set_active(task.id, (self._session.active_class + step) % len(task.classes))

    def step_task(self, step: int) -> None:
        """The next or previous task, around the ends."""
        ids = [t.id for t in self._session.project.tasks]
        if self._session.active_task in ids:
            self._session.set_active(ids[(ids.index(self._session.active_task) + step) % len(ids)])

    def step_image(self, step: int) -> None:
        """The next or previous image."""
        self._session.next_image(step)

    @Slot()
    def next_unlabelled(self) -> None:
        """Go to the next image on which the active task has no label, around the end."""
        session = self._session
        if session.folder is None or session.active_task is None:
            return
        labelled = {image for image, task in session.folder.labels.labelled() if task == session.active_task}
        ids = [i.id for i in session.project.images]
        start = ids.index(session.current_image) + 1 if session.current_image in ids else 0
        for image_id in ids[start:] + ids[:start]:
            if image_id not in labelled and image_id != session.current_image:
                session.show_image(image_id)
                return
        session.tell("info", self.tr("Every other image has a label of this task."))

    # Learn ------------------------------------------------------------------------------------------------

    @Slot()
    def toggle_learning(self) -> None:
        """Switch quick learning on, or all learning off; remembered for the next project."""
        on = self._session.learning_mode is None
        self._settings.learn_at_once = self._session.learn_at_once = on
        self._session.learn_quick(on)

    @Slot()
    def learn_full(self) -> None:
        """Ask how long, then learn everything."""
        from app.dialogs.full_learning import FullLearningDialog

        dialog = FullLearningDialog(self._window)
        dialog.wanted.connect(self._learn_full)
        _show(dialog)

    @Slot(object)
    def _learn_full(self, minutes: object) -> None:
        self._session.learn_full(cast("float | None", minutes))

    @Slot()
    def stop(self) -> None:
        """End what runs; the best so far is kept."""
        self._session.stop()

    @Slot()
    def cancel(self) -> None:
        """Ask once, then throw the full run away."""
        self._confirm(
            self.tr("Throw this run away?"),
            self.tr("The model from before full learning comes back. Stop would keep the best so far."),
            self.tr("Throw away"),
            self._session.cancel,
        )

    def set_device(self, device: str) -> None:
        """Learn elsewhere; remembered."""
        self._settings.device = device
        self._session.set_device(device)

    # Help -------------------------------------------------------------------------------------------------

    @Slot()
    def show_shortcuts(self) -> None:
        """Every key, searchable."""
        from app.dialogs.shortcuts import ShortcutsDialog

        _show(ShortcutsDialog(self._window.actions_set, self._window))

    @Slot()
    def open_log_folder(self) -> None:
        """Open the folder of log files."""
        errors.open_folder(errors.log_folder())

    @Slot()
    def about(self) -> None:
        """Version, licence, what it runs on."""
        from app.dialogs.about import AboutDialog

        _show(AboutDialog(self._window))

    # asking and telling -----------------------------------------------------------------------------------

    def _say(self, what: str, error: Exception) -> None:
        self._session.tell("error", f"{what} {error}")

    def _confirm(self, question: str, text: str, yes: str, verb: object) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(question)
        box.setText(f"<b>{question}</b>")
        box.setInformativeText(text)
        box.setIconPixmap(theme.icon("warning", "warning").pixmap(32))
        button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        button.clicked.connect(verb)
        _show(box)


def _show(dialog: QDialog) -> None:
    """Open a dialog over the window without stopping the program; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
