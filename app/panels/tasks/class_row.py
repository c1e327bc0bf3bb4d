"""One class of a task: colour, name, IoU, number key. A click or Space paints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app import theme
from app.panels.tasks.color_swatch import ColorSwatch
from app.panels.wording import UNKNOWN, count_text, iou_text
from app.widgets.editable_label import EditableLabel
from app.widgets.elided_label import ElidedLabel
from app.widgets.lock_button import LockButton
from app.widgets.marks import draw_key, small_font
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.project.model import Class

HEIGHT = 26
KEY = 18


class ClassRow(QWidget):
    """Shows a class and reports the user's actions; the card calls the session."""

    chosen = Signal()
    renamed = Signal(str)
    recolored = Signal(str)
    remove_wanted = Signal()
    lock_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._active = False
        self.may_remove = True
        self.swatch = ColorSwatch()
        self.name = EditableLabel()
        self.score = ElidedLabel(quiet=True, scale=0.92)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.score.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lock = LockButton()
        self.lock.clicked.connect(self.lock_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACING // 2, 0, theme.SPACING // 2 + KEY + theme.SPACING, 0)
        layout.setSpacing(theme.SPACING // 2)
        layout.addWidget(self.swatch)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.score)
        layout.addWidget(self.lock)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.swatch.picked.connect(self.recolored)
        self.name.edited.connect(self.renamed)

    @property
    def key(self) -> str:
        """The key that activates this class, or ""."""
        return self._key

    def set_key(self, key: str) -> None:
        """Another key takes this class; `show_class` says so."""
        self._key = key
        self.update()

    @property
    def is_active(self) -> bool:
        """This is what the tools paint."""
        return self._active

    def set_check(self, check: Callable[[str], str]) -> None:
        """What says why a name can't be taken."""
        self.name.check = check

    def show_class(self, shown: Class, task_name: str) -> None:
        """Show a class, whatever was shown before."""
        self.swatch.set_color(shown.color)
        self.name.set_text(shown.name)
        self.swatch.setAccessibleName(shown.name)
        self.swatch.setToolTip(as_tip(self.tr("Change the colour of {0}").format(shown.name)))
        key = self.tr("key {0}").format(self.key) if self.key else self.tr("no key")
        self.setAccessibleName(self.tr("Class {0} of task {1}, {2}").format(shown.name, task_name, key))
        explanation = (
            self.tr("Click or press {0} to paint {1}. Double-click or press F2 to rename it.").format(
                self.key, shown.name
            )
            if self.key
            else self.tr("Click to paint {0}. Double-click or press F2 to rename it.").format(shown.name)
        )
        self.setToolTip(as_tip(explanation))

    def show_lock(self, locked: bool, *, by_task: bool) -> None:
        """Show whether the class is locked; a class locked with its task must be unlocked there."""
        self.lock.set_locked(locked)
        self.lock.setEnabled(not by_task)
        name = self.tr("Lock class {0}").format(self.name.text())
        if by_task:
            tip = self.tr("The whole task is locked.")
        elif locked:
            tip = self.tr("Locked: its pixels can't be changed. Click to unlock.")
        else:
            tip = self.tr("Lock: its pixels can't be changed.")
        self.lock.set_name(name, tip)

    def show_active(self, active: bool) -> None:
        """Be marked as what the tools paint, or not."""
        if active != self._active:
            self._active = active
            self.update()

    def show_score(self, known: bool, iou: float | None, pixels: int, basis: str) -> None:
        """Show the IoU and what stands behind it; `known` is False before the first scoring."""
        if not known:
            text, tip = UNKNOWN, self.tr("No score yet.")
        elif iou is None:
            text, tip = UNKNOWN, self.tr("No validation labels for this class, so its IoU is unknown.")
        else:
            text = iou_text(iou)
            tip = self.tr("IoU {0} over {1} labelled pixels of {2}").format(text, count_text(pixels), basis)
        if text != self.score.text():
            self.score.setText(text)
            self.score.setFixedWidth(self.score.fontMetrics().horizontalAdvance(text) + 2)
        self.score.setToolTip(tip)

    # hand and keys ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click paints this class from now on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Enter choose, F2 renames, Delete removes."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.name.edit()
        elif event.key() == Qt.Key.Key_Delete and self.may_remove:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same as words."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(theme.icon("brush"), self.tr("Paint this class")).triggered.connect(self.chosen)
        menu.addAction(theme.icon("edit"), self.tr("Rename")).triggered.connect(self.name.edit)
        menu.addAction(theme.icon("palette"), self.tr("Change colour…")).triggered.connect(self.swatch.click)
        lock = menu.addAction(
            theme.icon("unlock" if self.lock.isChecked() else "lock"),
            self.tr("Unlock class") if self.lock.isChecked() else self.tr("Lock class"),
        )
        lock.setEnabled(self.lock.isEnabled())
        lock.triggered.connect(self.lock.click)
        remove = menu.addAction(theme.icon("trash"), self.tr("Remove class…"))
        remove.setEnabled(self.may_remove)
        remove.triggered.connect(self.remove_wanted)
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click does something."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the active or hovered row, the focus, the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._active or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if self._active else "hover"))
            painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if 0 < len(self.key) <= 2:  # longer ones are in the tool tip
            painter.setFont(small_font(self.font()))
            cap = QRectF(self.width() - KEY - theme.SPACING // 2, (self.height() - KEY) / 2, KEY, KEY)
            draw_key(painter, cap, self.key)
        painter.end()
