"""The Insight panel: a chooser above, and below it the page that answers the chosen question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from app import theme
from app.panels.insight.pages import PAGES

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState


class InsightPanel(QWidget):
    """Shows one of PAGES. A page is made when it is chosen for the first time, and told when it is on screen."""

    page_changed = Signal(str)
    """The name of the page on screen."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session, self._view = session, view_state
        self._made: dict[str, QWidget] = {}
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Insight"))
        for page in PAGES:
            self.chooser.addItem(theme.icon(page.icon, "text_dim"), page.text(), page.name)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.addWidget(self.chooser)
        column.addWidget(self._stack, 1)
        self.chooser.currentIndexChanged.connect(self._show_chosen)
        self._show_chosen()

    def show_page(self, name: str) -> QWidget:
        """Show the page of that name, and return it; KeyError without one."""
        index = self.chooser.findData(name)
        if index < 0:
            raise KeyError(name)
        self.chooser.setCurrentIndex(index)
        return self._made[name]

    @Slot()
    def _show_chosen(self) -> None:
        name = self.chooser.currentData()
        if name not in self._made:
            page = next(page for page in PAGES if page.name == name)
            self._made[name] = page.make(self._session, self._view)
            self._stack.addWidget(self._made[name])
        self._stack.setCurrentWidget(self._made[name])
        self.page_changed.emit(name)
