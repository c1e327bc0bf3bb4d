"""The verbs for images: split, flags, note, removing, stepping. They act on all images selected in the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit

from app.actions.base import MenuVerbs, show_dialog
from app.dialogs.pixel_size import PixelSizeDialog
from app.session.progress import next_to_label

if TYPE_CHECKING:
    from app.panels.images.filter import Order
    from core.project.model import Flag, Split


class ImageVerbs(MenuVerbs):
    """The image verbs of the menu Edit, and going from one image to the next."""

    @property
    def split(self) -> str:
        """The split of the image on screen."""
        entry = self._session.image_entry(self._session.current_image or "")
        return entry.split if entry is not None else ""

    @property
    def chosen_images(self) -> tuple[str, ...]:
        """The images selected in the list if the one on screen is among them, otherwise only that one."""
        current = self._session.current_image
        if current is None:
            return ()
        return self._view.selected if current in self._view.selected else (current,)

    @property
    def flag(self) -> str:
        """The flag of the image on screen."""
        entry = self._session.image_entry(self._session.current_image or "")
        return entry.flag if entry is not None else ""

    def set_split(self, split: Split) -> None:
        """Move the chosen images to a split."""
        self._session.images.set_split(self.chosen_images, split)

    def toggle_flag(self, flag: Flag) -> None:
        """Flag the chosen images, or remove the flag if the one on screen has it."""
        self._session.images.set_flag(self.chosen_images, "" if self.flag == flag else flag)

    @Slot()
    def edit_note(self) -> None:
        """Ask for a note for the chosen images."""
        ids = self.chosen_images
        entry = self._session.image_entry(self._session.current_image or "")
        if entry is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Note"))
        title = (
            self.tr("Note about {0}").format(entry.name)
            if len(ids) == 1
            else self.tr("Note about {0} images")
        )
        dialog.setLabelText(title.format(len(ids)))
        dialog.setTextValue(entry.note)
        dialog.resize(420, 220)
        if (field := dialog.findChild(QPlainTextEdit)) is not None:
            field.setAccessibleName(self.tr("Note"))
        self._noted = ids
        dialog.textValueSelected.connect(self._write_note)
        show_dialog(dialog)

    @Slot(str)
    def _write_note(self, text: str) -> None:
        self._session.images.set_note(self._noted, text)

    @Slot()
    def edit_pixel_size(self) -> None:
        """Ask what a pixel measures, in the chosen images or in all."""
        session, ids = self._session, self.chosen_images
        if not ids:
            return
        entry = session.image_entry(ids[0])
        metres = (entry.pixel_size if entry is not None else 0.0) or session.project.pixel_size
        of_file = session.pixel_sizes.of_file(ids[0])
        dialog = PixelSizeDialog(metres, of_file, len(ids), self._window)
        dialog.wanted.connect(
            lambda metres, all_images: session.pixel_sizes.set(None if all_images else ids, metres)
        )
        show_dialog(dialog)

    @Slot()
    def remove_image(self) -> None:
        """Remove the chosen images from the project, with undo."""
        ids = self.chosen_images
        self._session.images.remove(ids)
        if len(ids) > 1:
            text = self.tr("{0} images were removed from the project. You can undo this.")
            self._session.tell("info", text.format(len(ids)))

    # stepping -----------------------------------------------------------------------------------------------

    def _order(self) -> list[str]:
        """All images in the order of stepping: as the list shows them, if it contains the one on screen."""
        listed = self._view.listed
        everything = [i.id for i in self._session.project.images]
        if listed is None or self._session.current_image not in listed:
            return everything
        ids = set(everything)
        return [image_id for image_id in listed if image_id in ids]

    def step_image(self, step: int) -> None:
        """The next or previous image of the list; stays at the ends."""
        order, current = self._order(), self._session.current_image
        if not order:
            return
        index = order.index(current) + step if current in order else 0
        self._session.show_image(order[max(0, min(len(order) - 1, index))])

    @Slot()
    def next_unlabelled(self) -> None:
        """Go to the next image without a label of the active task, wrapping around; flagged images are skipped.

        Validation images wait until a few others have labels, and come first then.
        """
        session = self._session
        if session.folder is None or session.active_task is None:
            return
        passed = {image for image, task in session.folder.labels.labelled() if task == session.active_task}
        passed |= {i.id for i in session.project.images if i.flag}
        splits = {i.id: i.split for i in session.project.images}
        image_id = next_to_label(
            self._order(),
            session.current_image,
            passed=passed,
            splits=splits,
            progress=session.images.progress,
        )
        if image_id is None:
            session.tell("info", self.tr("No unlabelled images left for this task."))
        else:
            session.show_image(image_id)

    @property
    def useful_first(self) -> bool:
        """The list is sorted by how useful labels would be, the most useful first."""
        image_filter = self._view.image_filter
        return image_filter.order == "most useful" and not image_filter.backwards

    @Slot()
    def toggle_useful_first(self) -> None:
        """Sort the list by how useful labels would be, or by date added again."""
        order: Order = "added" if self.useful_first else "most useful"
        self._view.set_image_filter(replace(self._view.image_filter, order=order, backwards=False))

    @Slot()
    def find_image(self) -> None:
        """Focus the search field of the list of images."""
        self._shell.find_image()
