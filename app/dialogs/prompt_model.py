"""Asks for the model of “Point and segment”: an ONNX encoder and decoder, or a checkpoint; says what was found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.dialogs.file_choosers import folder_chooser
from app.dialogs.frame import Frame, line, problem_label, section
from app.language.sentences import spoken
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip, plain
from app.widgets.small_button import SmallButton
from core.smart import prompting

if TYPE_CHECKING:
    from core.smart.prompting import Kind, Place

KINDS: Final[tuple[Kind, ...]] = ("onnx", "checkpoint")


class PromptModelDialog(Frame):
    """`wanted` carries the place of a model that can be used when the user agrees."""

    wanted = Signal(object)

    def __init__(self, place: Place | None, parent: QWidget | None = None) -> None:
        """`place`: what is chosen now."""
        super().__init__(
            QCoreApplication.translate("PromptModelDialog", "Segmentation model"),
            QCoreApplication.translate(
                "PromptModelDialog",
                "“Point and segment” uses a SAM-type model from your disk. Nothing is downloaded.",
            ),
            parent,
        )
        self.setMinimumWidth(680)
        self._place: Place | None = None
        self.files_button = QPushButton(self.tr("Choose files…"))
        self.files_button.clicked.connect(self._ask_files)
        self.folder_buttons = {kind: QPushButton(self.tr("Choose folder…")) for kind in KINDS}
        for button in self.folder_buttons.values():
            button.clicked.connect(self._ask_folder)
        self.reasons: dict[Kind, QLabel] = {}
        self._add_kind(
            "onnx",
            self.tr("ONNX encoder and decoder"),
            self.tr("Two .onnx files, exported from SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ or SAM 2."),
            [self.files_button, self.folder_buttons["onnx"]],
        )
        self.column.addWidget(line())
        self._add_kind(
            "checkpoint",
            self.tr("Transformers checkpoint"),
            self.tr(
                "A folder with config.json, model.safetensors and preprocessor_config.json "
                "of SAM, MedSAM, SAM-HQ or SAM 2."
            ),
            [self.folder_buttons["checkpoint"]],
        )
        self.column.addWidget(line())
        self._add_chosen()
        self.use_button = self.add_buttons(self.tr("Use this model"))
        self.accepted.connect(self._use)
        self.take(place)

    def _add_kind(self, kind: Kind, title: str, text: str, buttons: list[QPushButton]) -> None:
        """What it is, beside the buttons that choose it; below, why it can't be used and the command that helps."""
        why = prompting.missing(kind)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACING)
        head.addWidget(section(title), 1)
        for button in buttons:
            button.setAutoDefault(False)
            button.setEnabled(not why)
            button.setToolTip(as_tip(spoken(why)))
            head.addWidget(button)
        explanation = plain(QLabel(text, wordWrap=True))
        explanation.setProperty("role", "dim")
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING // 2)
        column.addLayout(head)
        column.addWidget(explanation)
        if why:
            column.addLayout(self._help_row(kind, why))
        self.column.addLayout(column)

    def _help_row(self, kind: Kind, why: str) -> QHBoxLayout:
        reason = problem_label()
        reason.setText(spoken(why))
        reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        reason.show()
        self.reasons[kind] = reason
        copy = SmallButton("copy")
        copy.set_name(self.tr("Copy the command"))
        copy.setProperty("command", prompting.install_command(kind))
        copy.clicked.connect(self._copy_command)
        row = QHBoxLayout()
        row.addWidget(reason, 1)
        row.addWidget(copy)
        return row

    def _add_chosen(self) -> None:
        self.chosen = ElidedLabel()
        self.found = plain(QLabel(wordWrap=True))
        self.found.setProperty("role", "dim")
        self.problem = problem_label()
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING // 2)
        for widget in (self.chosen, self.found, self.problem):
            column.addWidget(widget)
        self.column.addLayout(column)

    def take(self, place: Place | None) -> None:
        """Choose this, and say what it is or why it can't be used."""
        self._place = place
        why = prompting.problem(place) if place is not None else ""
        folder = place[0].parent if place is not None and len(place) > 1 else place[0] if place else None
        self.chosen.setText(str(folder) if folder is not None else self.tr("No model chosen."))
        self.found.setText(_words(place) if place is not None and not why else "")
        self.found.setVisible(bool(self.found.text()))
        self.problem.setText(spoken(why))
        self.problem.setVisible(bool(why))
        self.use_button.setEnabled(place is not None and not why)
        self.fit_height()

    @Slot()
    def _ask_files(self) -> None:
        title = self.tr("Choose the encoder and decoder files")
        dialog = QFileDialog(self, title, self._start(), self.tr("ONNX models (*.onnx)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_files)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _ask_folder(self) -> None:
        dialog = folder_chooser(self, self.tr("Choose a segmentation model folder"), self._start())
        dialog.fileSelected.connect(self._take_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(list)
    def _take_files(self, files: list[str]) -> None:
        self.take(tuple(Path(f) for f in files))

    @Slot(str)
    def _take_folder(self, folder: str) -> None:
        self.take((Path(folder),))

    def _start(self) -> str:
        """Where the file dialogs open: next to the current choice."""
        return str(self._place[0].parent if self._place else Path.home())

    @Slot()
    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(str(self.sender().property("command")))

    @Slot()
    def _use(self) -> None:
        self.wanted.emit(self._place)


def _words(place: Place) -> str:
    model = prompting.find(place)
    if model.kind == "onnx":
        return QCoreApplication.translate("PromptModelDialog", "Encoder and decoder: {0}").format(model.name)
    return QCoreApplication.translate("PromptModelDialog", "{0} checkpoint").format(model.name)
