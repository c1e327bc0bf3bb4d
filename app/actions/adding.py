"""Adds images, and asks first how, and where there are masks among them: these are labels, not photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app import theme
from app.language.sentences import spoken
from app.widgets.plain_text import plain
from core.exchange.incoming import Options, choices_for
from core.exchange.values.offering import find_labels
from core.images.slicing.series import Taking

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.session import Session
    from app.work.background import Job
    from core.exchange.incoming import Choices
    from core.exchange.values.recognising import FoundMasks
    from core.images.stacking import ExtraBand


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Files to add, and how."""

    paths: Sequence[Path]
    copy: bool
    undoable: bool
    with_bands: bool = False
    """Rasters can become bands, even if none are near the photos."""


class Adding(QObject):
    """Looks at the files in the background; `masks_wanted` carries the path of masks, once their photos are there."""

    masks_wanted = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._wanted: _Wanted | None = None
        self._seen: FoundMasks | None = None
        self._taking, self._bands = Taking(), tuple["ExtraBand", ...]()
        self._masks: Path | None = None
        """To be imported as soon as their photos were added."""
        session.images.added.connect(self._added)
        session.project_changed.connect(self._forget)

    def add(
        self, paths: Sequence[Path], *, copy: bool = False, undoable: bool = True, with_bands: bool = False
    ) -> None:
        """Add image files and folders, or import the masks among them as labels; ask where there is a choice."""
        session = self._session
        if session.folder is None or not session.may_change() or not session.may_start_work():
            return
        self._wanted = request = _Wanted(tuple(paths), copy, undoable, with_bands)
        self._masks = None
        images, image_path = session.project.images, session.folder.image_path

        def work(job: Job) -> tuple[_Wanted, FoundMasks | None, Choices]:
            masks = find_labels(request.paths, images, image_path, cancelled=lambda: job.cancelled)
            return request, masks, choices_for(request.paths)

        session.background.start(work, self._looked, self._failed)

    @Slot(object)
    def _looked(self, result: object) -> None:
        request, masks, choices = cast("tuple[_Wanted, FoundMasks | None, Choices]", result)
        if request is not self._wanted:  # another project, or other files since
            return
        self._seen, self._taking, self._bands = masks, Taking(), ()
        if choices or request.with_bands:
            self._ask_how(request, choices)
        else:
            self._continue()

    def _ask_how(self, request: _Wanted, choices: Choices) -> None:
        from app.dialogs.add_images import AddImagesDialog

        first = request.paths[0]
        folder = first if first.is_dir() else first.parent
        dialog = AddImagesDialog(choices, folder, self._window, with_bands=request.with_bands)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._take_choices)
        dialog.open()

    @Slot(object, object)
    def _take_choices(self, taking: object, bands: object) -> None:
        self._taking, self._bands = cast("Taking", taking), cast("tuple[ExtraBand, ...]", bands)
        self._continue()

    def _continue(self) -> None:
        if self._seen is not None and self._seen.title and not self._seen.photos:
            self.masks_wanted.emit(self._seen.path)
        elif self._seen is not None:
            self._ask(self._seen)
        elif self._wanted is not None:
            self._add(self._wanted.paths)

    @Slot(object)
    def _failed(self, _error: object) -> None:
        if self._wanted is not None:
            self._add(self._wanted.paths)  # which says what is wrong with them

    def _ask(self, seen: FoundMasks) -> None:
        box = plain(QMessageBox(self._window))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Import labels"))
        box.setIconPixmap(
            theme.icon("import", "accent_text").pixmap(QSize(32, 32), self._window.devicePixelRatioF())
        )
        masks = self.tr("%n mask(s)", "", seen.masks)
        if seen.title:
            photos = self.tr("%n photo(s)", "", len(seen.photos))
            box.setText(self.tr("{0} and labels found: {1}.").format(photos, spoken(seen.title)))
        elif seen.photos:
            box.setText(
                self.tr("{0} and {1} found.").format(self.tr("%n photo(s)", "", len(seen.photos)), masks)
            )
        else:
            images = self.tr("%n image(s) of this project", "", seen.images)
            box.setText(self.tr("{0} found for {1}.").format(masks, images))
        box.setInformativeText(
            self.tr("Import the labels, too?") if seen.title else self.tr("Import the masks as labels?")
        )
        yes = box.addButton(
            self.tr("Import labels") if seen.title else self.tr("Import as labels"),
            QMessageBox.ButtonRole.AcceptRole,
        )
        no = box.addButton(
            self.tr("Add the photos only") if seen.title else self.tr("Add all as photos"),
            QMessageBox.ButtonRole.DestructiveRole,
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        yes.clicked.connect(self._import_masks)
        no.clicked.connect(self._add_all)
        box.open()

    @Slot()
    def _import_masks(self) -> None:
        masks, self._seen = self._seen, None
        if masks is None:
            return
        if masks.photos:
            self._masks = masks.path
            self._add(masks.photos)
        else:
            self.masks_wanted.emit(masks.path)

    @Slot()
    def _add_all(self) -> None:
        if self._wanted is not None:
            self._add(self._wanted.paths, masks=True)

    def _add(self, paths: Sequence[Path], *, masks: bool = False) -> None:
        if self._wanted is not None:
            options = Options(self._taking, masks=masks, bands=self._bands)
            copy, undoable = self._wanted.copy, self._wanted.undoable
            self._session.images.add(paths, copy=copy, undoable=undoable, options=options)

    @Slot()
    def _added(self) -> None:
        masks, self._masks = self._masks, None
        if masks is not None:
            self.masks_wanted.emit(masks)

    @Slot()
    def _forget(self) -> None:
        self._wanted = self._seen = self._masks = None
