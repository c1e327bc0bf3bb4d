"""A button that says what a part of the screen shows, with a menu to choose something else."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from app.session.other_model import PREVIOUS

if TYPE_CHECKING:
    from app.session import Session
    from app.window.comparison import Content


def content_text(content: Content, model: Path | None) -> str:
    """What is shown, in words; `model` is the other model's folder."""
    say = QCoreApplication.translate
    words: dict[Content, str] = {
        "photo": say("Compare", "Photo"),
        "labels": say("Compare", "Labels"),
        "predictions": say("Compare", "Predictions"),
        "both": say("Compare", "Labels and predictions"),
        "errors": say("Compare", "Errors"),
        "confidence": say("Compare", "Confidence"),
        "other": say("Compare", "Another model") if model is None else model_text(model),
    }
    return words[content]


def model_text(model: Path) -> str:
    """What a stored model is called."""
    return QCoreApplication.translate("Compare", "Previous model") if model.name == PREVIOUS else model.name


class ContentButton(QToolButton):
    """Chooses what is shown; its menu lists the session's models."""

    chosen = Signal(str)
    """A Content."""

    def __init__(self, session: Session, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._content: Content = content
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("withText", True)
        self.setProperty("hasMenu", True)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        session.other_model.changed.connect(self._say)
        self._say()

    def show_content(self, content: Content) -> None:
        if content != self._content:
            self._content = content
            self._say()

    @Slot()
    def _say(self) -> None:
        self.setText(content_text(self._content, self._session.other_model.path))
        self.setAccessibleName(self.tr("Shown here: {0}").format(self.text()))

    @Slot()
    def _fill(self) -> None:
        menu, model = self.menu(), self._session.other_model.path
        menu.clear()
        contents: tuple[Content, ...] = ("photo", "labels", "predictions", "both", "errors", "confidence")
        for content in contents:
            action = menu.addAction(content_text(content, None))
            action.setCheckable(True)
            action.setChecked(content == self._content)
            action.triggered.connect(partial(self.chosen.emit, content))
        menu.addSeparator()
        stored = self._session.other_model.stored()
        for path in stored if model is None or model in stored else [model, *stored]:
            action = menu.addAction(self.tr("Model {0}").format(model_text(path).replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(self._content == "other" and path == model)
            action.triggered.connect(partial(self._choose, path))
        menu.addAction(self.tr("Another model…")).triggered.connect(self._ask)

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self._session.other_model.choose(path)
        self.chosen.emit("other")

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the folder of a model"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        folder = self._session.folder
        if folder is not None:
            dialog.setDirectory(str(folder.models_dir))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    @Slot(str)
    def _folder_chosen(self, path: str) -> None:
        if (Path(path) / "model.json").is_file():
            self._choose(Path(path))
        else:
            self._session.tell(
                "warning",
                self.tr(
                    "{0} is not a model: it has no model.json. Choose a folder inside a project's “models”."
                ).format(Path(path).name),
            )
