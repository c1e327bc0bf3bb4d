"""Where one paints: only where unlabelled, only inside a class; a button of the tool bar and what fills the menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app import theme
from app.widgets.marks import swatch
from app.widgets.plain_text import as_tip
from core.project.model import ClassRef

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from app.actions.action_set import ActionSet
    from app.session import Session

NAME_WIDTH = 96
"""How much room the name of a class has in the tool bar."""


def fill_inside_menu(session: Session, menu: QMenu) -> None:
    """Every class of every task, to paint only inside of it; entries of an earlier filling go."""
    for old in menu.actions():
        if old.property("inside"):
            menu.removeAction(old)
            old.deleteLater()
    for earlier in menu.findChildren(QActionGroup):
        earlier.deleteLater()
    group = QActionGroup(menu)
    refs: list[ClassRef | None] = [None]
    refs += [ClassRef(task.id, class_.name) for task in session.project.tasks for class_ in task.classes]
    for ref in refs:
        text = QCoreApplication.translate("WhereButton", "Anywhere")
        if ref is not None:
            inside = QCoreApplication.translate("WhereButton", "Only inside {0}")
            text = inside.format(session.limits.class_name(ref)).replace("&", "&&")
        action = menu.addAction(text)
        if ref is not None:
            action.setIcon(_swatch(session, ref))
        action.setProperty("inside", True)
        action.setCheckable(True)
        action.setChecked(ref == session.limits.paint_inside)
        action.setActionGroup(group)
        action.triggered.connect(partial(_choose, session, ref))


def _choose(session: Session, ref: ClassRef | None, _checked: bool = False) -> None:
    session.limits.set_paint_inside(ref)


def _swatch(session: Session, ref: ClassRef) -> QIcon:
    task = session.project.task(ref.task)
    return swatch(next(c.color for c in task.classes if c.name == ref.name))


class WhereButton(QToolButton):
    """A click protects what is labelled; the menu has the classes that one may paint inside of."""

    def __init__(self, session: Session, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._only = actions["only_unlabelled"]
        self.setIcon(theme.icon("gaps"))
        self.setIconSize(QSize(20, 20))
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("isFamily", True)
        self.setObjectName("button_where")
        menu = QMenu(self)
        menu.addActions([self._only, actions["only_inside"]])
        menu.addSeparator()
        menu.aboutToShow.connect(partial(fill_inside_menu, session, menu))
        self.setMenu(menu)
        self.clicked.connect(self._only.trigger)
        self._only.changed.connect(self._show)
        session.limits_changed.connect(self._show)
        session.project_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        inside = self._session.limits.paint_inside
        self.setEnabled(self._only.isEnabled())
        self.setChecked(self._only.isChecked() or inside is not None)
        parts = [self._only.toolTip()]
        if inside is not None:
            name = self._session.limits.class_name(inside)
            parts.insert(0, self.tr("Painting is limited to {0}.").format(name))
            metrics = self.fontMetrics()
            self.setText(metrics.elidedText(inside.name, Qt.TextElideMode.ElideRight, NAME_WIDTH))
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if inside is None else style.ToolButtonTextBesideIcon
        )
        self.setToolTip(as_tip("\n".join(parts)))
        self.setAccessibleName(self.tr("Paint area. {0}").format(" ".join(parts).replace("\n", ". ")))
