"""The verbs of the menu File: projects, and adding images and labels."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot

from app.actions.adding import Adding
from app.actions.base import MenuVerbs, show_dialog
from app.dialogs.file_choosers import folder_chooser, images_chooser
from app.dialogs.predictions.opening import Predicted
from app.language.sentences import spoken
from core.exchange.mapping import is_mapping
from core.exchange.values.offering import is_label_file
from core.images.finding import is_project
from core.project.archive.unpacking import is_packed
from core.project.folder import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.actions.base import Window
    from app.dialogs.new_project.dialog import NewProject, NewProjectDialog
    from app.session import Session
    from app.session.exporting import Ending
    from app.settings import Settings
    from app.window.view_state import ViewState
    from core.sample import FieldName


class FileVerbs(MenuVerbs):
    """File."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        super().__init__(session, view_state, settings, window)
        self.adding = Adding(session, self._window)
        self.adding.masks_wanted.connect(self.import_labels)
        session.packing.unpacked.connect(self.open_path)
        self.predicted = Predicted(session, self._window)
        self.predicted.folder_wanted.connect(self._show_folder)
        self.predicted.order_wanted.connect(self.predict_images)

    @Slot()
    def new_project(self, images: Sequence[Path] = ()) -> None:
        """Ask for a name, a folder and tasks, then create the project."""
        from app.dialogs.new_project.dialog import NewProjectDialog

        dialog = NewProjectDialog(self._window, images, background=self._session.background)
        dialog.wanted.connect(partial(self._create, dialog))
        show_dialog(dialog)

    def _create(self, dialog: NewProjectDialog, wanted: NewProject) -> None:
        try:
            self._session.create(wanted.folder, wanted.name, wanted.tasks)
        except (StorageError, ValueError, OSError) as error:
            dialog.refuse(spoken(str(error)))
            return
        if wanted.images:
            self.adding.add(wanted.images, copy=wanted.copy, undoable=False)

    @Slot()
    def open_project(self) -> None:
        """Ask for a project's folder and open it."""
        dialog = folder_chooser(self._window, self.tr("Open a project folder"), self._projects_folder())
        dialog.fileSelected.connect(self._open_chosen)
        show_dialog(dialog)

    @Slot(str)
    def _open_chosen(self, folder: str) -> None:
        self.open_path(Path(folder))

    @Slot(object)
    def open_path(self, path: object) -> None:
        """Open the project in a folder; if that fails, the current one stays open."""
        assert isinstance(path, Path)
        try:
            self._session.open(path)
        except (StorageError, OSError) as error:
            self.say(self.tr("The project could not be opened."), error)

    @Slot()
    def open_for_editing(self) -> None:
        """Try again to open the project for editing."""
        try:
            self._session.open_for_editing()
        except (StorageError, OSError) as error:
            self.say(self.tr("The project stays read-only."), error)

    @Slot(str)
    def open_sample(self, field: FieldName) -> None:
        """Open the sample project of a field; it is drawn on first use."""
        try:
            self._session.open_sample(field)
        except (StorageError, OSError) as error:
            self.say(self.tr("The sample could not be opened."), error)

    @Slot(object)
    def take_drop(self, paths: object) -> None:
        """Handle dropped paths: open a project, add images, or create a project from them."""
        existing = [p for p in cast("Sequence[Path]", paths) if p.exists()]
        projects = [p for p in existing if is_project(p)]
        mappings = [p for p in existing if is_mapping(p)] if self._session.is_open else []
        packed = [p for p in existing if is_packed(p)]
        if projects:
            self.open_path(projects[0])
        elif packed:
            self.unpack(packed[0])
        elif mappings:
            others = [p for p in existing if p not in mappings]
            self.import_labels(others[0] if others else None, mappings[0])
        elif self._session.is_open and len(existing) == 1 and is_label_file(existing[0]):
            self.import_labels(existing[0])
        elif existing and self._session.is_open:
            self.adding.add(existing)
        elif existing:
            self.new_project(existing)

    @Slot()
    def choose_images(self) -> None:
        """Ask for image files and add them."""
        dialog = images_chooser(self._window, self.tr("Add images"), self._images_folder())
        dialog.filesSelected.connect(self._add_chosen)
        show_dialog(dialog)

    @Slot()
    def choose_image_folder(self) -> None:
        """Ask for a folder and add all images below it."""
        dialog = folder_chooser(
            self._window, self.tr("Add all images in a folder and its subfolders"), self._images_folder()
        )
        dialog.filesSelected.connect(self._add_chosen)
        show_dialog(dialog)

    @Slot()
    def choose_images_with_bands(self) -> None:
        """Ask for a folder of photos, and for the rasters that become bands of them."""
        dialog = folder_chooser(self._window, self.tr("Folder with the images"), self._images_folder())
        dialog.filesSelected.connect(partial(self._add_chosen, with_bands=True))
        show_dialog(dialog)

    @Slot(list)
    def _add_chosen(self, files: list[str], *, with_bands: bool = False) -> None:
        self.adding.add([Path(f) for f in files], with_bands=with_bands)

    @Slot()
    @Slot(object)
    def import_labels(self, path: Path | None = None, mapping: Path | None = None) -> None:
        """Ask for masks and what their values mean, then import them."""
        from app.dialogs.import_labels.dialog import ImportLabelsDialog

        dialog = ImportLabelsDialog(self._session, self._window)
        if path is not None or mapping is not None:
            dialog.propose(path, mapping)
        show_dialog(dialog)

    @Slot()
    def export_labels(self) -> None:
        """Ask for a format and a folder, then write labels or predictions there."""
        from app.dialogs.export.dialog import ExportDialog

        dialog = ExportDialog(self._session, self._window, self._view.selected)
        dialog.folder_wanted.connect(self._show_folder)
        show_dialog(dialog)

    @Slot()
    def predict_images(self) -> None:
        """Ask for images, a format and a folder, and put their prediction into the queue."""
        from app.dialogs.export.predict import PredictDialog

        dialog = PredictDialog(self._session, self._window)
        dialog.ordered.connect(self.show_predictions)
        show_dialog(dialog)

    @Slot()
    def show_predictions(self) -> None:
        """Open the window with the queue of predictions and their results."""
        self.predicted.show()

    @Slot()
    def export_model(self) -> None:
        """Ask for a format and a path, then write the trained model there."""
        from app.dialogs.export.model import ExportModelDialog

        folder = self._session.folder
        if folder is not None:
            self._session.save_now()
            dialog = ExportModelDialog(folder.path, self._window)
            dialog.folder_wanted.connect(self._show_folder)
            show_dialog(dialog)

    def is_told(self, ending: Ending) -> bool:
        """Whether a dialog says how an export ended."""
        from app.dialogs.export.dialog import ExportDialog

        return any(dialog.tells(ending) for dialog in self._window.findChildren(ExportDialog))

    @Slot(object)
    def _show_folder(self, folder: object) -> None:
        assert isinstance(folder, Path)
        self.show_folder(folder)

    @Slot()
    def ask_for_image_files(self) -> None:
        """Show missing or changed images, and ask what to do."""
        from app.dialogs.image_files import ImageFilesDialog

        files = self._session.image_files
        if not files.problems:
            files.look_and_say()
        elif not self._window.findChildren(ImageFilesDialog):
            show_dialog(ImageFilesDialog(self._session, self._window))

    @Slot()
    def restore(self) -> None:
        """Show the backups and versions to restore."""
        from app.dialogs.restore.dialog import RestoreDialog

        dialog = RestoreDialog(self._session, self._window, bands=self._view.bands)
        dialog.version_wanted.connect(self._restore_version)
        dialog.labels_wanted.connect(self._restore_labels)
        show_dialog(dialog)

    @Slot(object)
    def _restore_version(self, version: object) -> None:
        assert isinstance(version, Path)
        self._session.restoring.restore_project(version)

    @Slot(object)
    def _restore_labels(self, wanted: object) -> None:
        from app.dialogs.restore.dialog import Labels

        assert isinstance(wanted, Labels)
        self._session.restoring.restore_labels(wanted.backup, wanted.pairs)

    @Slot()
    def save(self) -> None:
        """Write what is waiting, and say that nobody has to."""
        self._session.save_now()
        if self._session.saved:
            self._session.tell("info", self.tr("Saved. Everything is saved as you paint."))

    @Slot()
    def pack(self) -> None:
        """Ask for a file, then pack the project into it."""
        from app.dialogs.packing import PackDialog

        folder = self._session.folder
        if folder is not None:
            dialog = PackDialog(folder.path, len(self._session.project.images), self._window)
            dialog.wanted.connect(self._pack)
            show_dialog(dialog)

    @Slot(object, bool)
    def _pack(self, out: object, with_images: bool) -> None:
        assert isinstance(out, Path)
        self._session.packing.pack(out, with_images=with_images)

    @Slot()
    def unpack(self, source: Path | None = None) -> None:
        """Ask for a packed project and a folder, then unpack and open it."""
        from app.dialogs.packing import UnpackDialog

        dialog = UnpackDialog(self._window, source)
        dialog.wanted.connect(self._session.packing.unpack)
        show_dialog(dialog)

    @Slot()
    def show_project_folder(self) -> None:
        """Open the project's folder in the file manager."""
        if self._session.folder is not None:
            self.show_folder(self._session.folder.path)

    @Slot()
    def close_project(self) -> None:
        """Close the project; everything is saved already."""
        self._session.close()

    @Slot()
    def quit(self) -> None:
        """Close the window, and with it the program."""
        self._window.close()

    def _projects_folder(self) -> str:
        recent = self._settings.recent()
        return str(recent[0].parent) if recent else str(Path.home())

    def _images_folder(self) -> str:
        folder = self._session.folder
        return str(folder.path.parent) if folder is not None else str(Path.home())
