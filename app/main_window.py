"""The window: docks around the canvas, menus and tool bar from the table; closing stops work and saves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions.action_set import ActionSet
from app.actions.table import MENUS
from app.actions.verbs import Verbs
from app.canvas.view import CanvasView
from app.panels.hint_line import HintLine
from app.panels.history import HistoryPanel
from app.panels.images.panel import ImagesPanel
from app.panels.insight.panel import InsightPanel
from app.panels.learning.panel import LearningPanel
from app.panels.read_only_bar import ReadOnlyBar
from app.panels.recent.menu import fill_recent_menu
from app.panels.start_page import StartPage
from app.panels.tasks.panel import TasksPanel
from app.settings import LAYOUT_VERSION
from app.window.dock_title import AREAS, DockTitle
from app.window.drafts import Drafts
from app.window.drops import Drops
from app.window.key_focus import KeyFocus
from app.window.notices.bell import Bell
from app.window.notices.closing import Closing
from app.window.notices.export_notices import ExportNotices
from app.window.notices.message_bar import MessageBar
from app.window.notices.messages import Messages
from app.window.notices.undo_notices import UndoNotices
from app.window.over_canvas import OverCanvas
from app.window.split_view import SplitView
from app.window.status_bar import StatusBar
from app.window.tool_bar import make_tool_bar
from app.window.tool_strip import make_tool_strip
from app.window.validation import ValidationBar
from app.window.view_memory import ViewMemory
from app.window.where_button import fill_inside_menu
from app.work.comparing import Comparing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import ViewState

SIZE: Final = QSize(1280, 800)
FRAME: Final = QSize(4, 40)
"""What the window's frame and title take, about: it isn't known before the window is shown."""
IMAGES_WIDTH, TASKS_WIDTH, LEARNING_HEIGHT = 224, 288, 168
HIDDEN_AT_FIRST: Final = ("history", "insight")


def first_size(available: QSize) -> QSize:
    """The window's size at the first start, on a screen that leaves that much."""
    return SIZE.boundedTo(available - FRAME)


class MainWindow(QMainWindow):
    """The main window. It shows the start page while no project is open."""

    def __init__(
        self, session: Session, view_state: ViewState, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._settings = session, view_state, settings
        self._layout = settings.bytes("layout")
        self._project = ""  # the one that the layout of the panels is of
        self.setDockNestingEnabled(False)
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        session.learning.licences = settings.licences
        view_state.set_wheel(settings.wheel)
        view_state.set_brush_unit(settings.brush_unit)
        self.canvas = CanvasView(session, view_state)
        self.over_canvas = OverCanvas(self.canvas, self)
        self.over_canvas.navigator.set_wanted(settings.navigator)
        self.over_canvas.set_scale_wanted(settings.scale_bar)
        self.comparing = Comparing(self)
        self.docks = self._build_docks()
        self.verbs = Verbs(session, view_state, settings, self)
        self._closing = Closing(session, self.verbs.file, self)
        self.action_set = ActionSet(self.verbs, self, settings.keys())
        self._build_centre()
        self._tool_bar = make_tool_bar(session, view_state, self.action_set, self)
        self.addToolBar(self._tool_bar)
        self._build_menus()
        self._key_focus = KeyFocus(self.canvas, self.action_set, self)
        self.status = StatusBar(session, self)
        self.setStatusBar(self.status)
        UndoNotices(session, self.status, self.messages, self)
        Messages(session, self.messages, self.verbs, self)
        self.status.add_bell(Bell(self.messages))
        ExportNotices(session, self.messages, self.verbs.file.is_told, self.verbs.file.show_folder, self)
        self._connect()
        self.resize(first_size(self.screen().availableSize()))
        self.restoreGeometry(settings.bytes("geometry"))
        self._project_changed()

    @property
    def widget(self) -> QMainWindow:
        """The window, as far as verbs can use it."""
        return self

    # building ---------------------------------------------------------------------------------------------

    def _build_centre(self) -> None:
        Drafts(self._session, self._settings, self.canvas)
        self.memory = ViewMemory(self._session, self._view, self._settings, self.canvas)
        self.start = StartPage(background=self._session.background)
        self._strip = make_tool_strip(self.action_set, self)
        self._start_area = QScrollArea(
            widgetResizable=True
        )  # a low window scrolls the page, and isn't held up
        self._start_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._start_area.setWidget(self.start)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start_area)
        self._split = SplitView(self.canvas)
        self._stack.addWidget(self._split)
        centre = QWidget()
        centre.setObjectName("centre")
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._strip)
        self.read_only_bar = ReadOnlyBar(self._session)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.read_only_bar)
        self.messages: MessageBar = MessageBar()
        column.addWidget(self.messages)
        self.validation_bar = ValidationBar(self._session, self._settings, self.canvas)
        column.addWidget(self.validation_bar)
        column.addWidget(self._stack, 1)
        self.hint_line = HintLine(self._session, self._view)
        self.hint_line.set_wanted(self._settings.hints)
        column.addWidget(self.hint_line)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        theme.restyle(self._strip)  # else its margins change with the first change of the theme
        self.drops = Drops(self._session, self)

    def _build_docks(self) -> dict[str, QDockWidget]:
        # The right column keeps its height: tasks need it more than the curves need width.
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        docks = {}
        self.learning = LearningPanel(self._session)
        self.learning.set_open(on=self._settings.learning_open)
        self.images = ImagesPanel(self._session, self._view)
        for name, text, panel in (
            ("images", self.tr("Images"), self.images),
            ("tasks", self.tr("Tasks"), TasksPanel(self._session, self._view)),
            ("learning", self.tr("Learning"), self.learning),
            ("history", self.tr("History"), HistoryPanel(self._session)),
            ("insight", self.tr("Insight"), InsightPanel(self._session, self._view)),
        ):
            dock = QDockWidget(text, self)
            dock.setObjectName(name)
            dock.setWidget(panel)
            dock.setTitleBarWidget(DockTitle(dock))
            docks[name] = dock
        for name, area in AREAS.items():
            self.addDockWidget(area, docks[name])
        for name in HIDDEN_AT_FIRST:
            docks[name].hide()
        return docks

    def _build_menus(self) -> None:
        inside = partial(fill_inside_menu, self._session)
        filled: Mapping[str, Callable[[QMenu], None]] = {
            "@recent": self._fill_recent,
            "@panels": self._fill_panels,
            "@inside": inside,
        }
        for spec in MENUS:
            self.menuBar().addMenu(self.action_set.menu(spec, self, filled))

    def _fill_recent(self, menu: QMenu) -> None:
        fill_recent_menu(menu, self._settings.recent(), self.verbs.file.open_path)

    def _fill_panels(self, menu: QMenu) -> None:
        menu.clear()
        for dock in self.docks.values():
            action = dock.toggleViewAction()
            action.setEnabled(self._session.is_open)
            menu.addAction(action)

    def _connect(self) -> None:
        session, view = self._session, self._view
        for signal in (
            session.project_changed,
            session.tasks_changed,
            session.images_changed,
            session.current_image_changed,
            session.active_changed,
            session.limits_changed,
            session.learning_changed,
            session.undo_stack.indexChanged,
            view.tool_changed,
            view.mode_changed,
            view.only_unlabelled_changed,
            view.options_changed,
            view.task_view_changed,
            view.comparison.changed,
            view.wheel_changed,
            view.unpainted_changed,
            self.over_canvas.changed,
        ):
            signal.connect(self._update_actions)
        for dock in self.docks.values():
            dock.visibilityChanged.connect(self._update_actions)
        session.image_changed.connect(self._image_changed)
        self.action_set.keys_changed.connect(self._keys_changed)
        self._keys_changed()
        session.project_changed.connect(self._project_changed)
        session.image_files.wants_answer.connect(self.verbs.file.ask_for_image_files)
        self.read_only_bar.wanted.connect(self.verbs.file.open_for_editing)
        self.canvas.painting_refused.connect(self.read_only_bar.flash)
        self.learning.compare_wanted.connect(self.verbs.learn.compare_previous)
        self.learning.opened.connect(partial(setattr, self._settings, "learning_open"))
        self.hint_line.action_wanted.connect(self._do)
        self.hint_line.closed.connect(self.verbs.help.toggle_hints)
        self.learning.settings_wanted.connect(self.verbs.learn.learning_settings)
        self.learning.confusion_wanted.connect(self.verbs.learn.show_confusion)
        self.images.note_wanted.connect(self.verbs.images.edit_note)
        self.images.files_wanted.connect(self.verbs.file.choose_images)
        self.images.folder_wanted.connect(self.verbs.file.choose_image_folder)
        self.canvas.cursor_info.connect(self.status.show_info)
        start, verbs = self.start, self.verbs
        start.new_wanted.connect(verbs.file.new_project)
        start.open_wanted.connect(verbs.file.open_project)
        start.sample_wanted.connect(verbs.file.open_sample)
        start.project_wanted.connect(verbs.file.open_path)
        start.forgotten.connect(self._forget)
        self.drops.dropped.connect(verbs.file.take_drop)

    def find_image(self) -> None:
        """Show the list of images and focus its search field."""
        self.docks["images"].show()
        self.docks["images"].raise_()
        self.images.find_bar.focus_field()

    # following --------------------------------------------------------------------------------------------

    @Slot()
    def _update_actions(self) -> None:
        self.action_set.update_states()

    @Slot(str)
    def _image_changed(self, image_id: str) -> None:
        if image_id == self._session.current_image:  # thousands change while labels are counted
            self.action_set.update_states()

    @Slot()
    def _keys_changed(self) -> None:
        actions = self.action_set
        self._settings.set_keys(actions.changed_keys)
        self._view.set_key_names({action_id: actions.key_text(action_id) for action_id in actions.keys})

    @Slot(str)
    def _do(self, action_id: str) -> None:
        self.action_set[action_id].trigger()

    @Slot(object)
    def _forget(self, path: object) -> None:
        if isinstance(path, Path):
            self._settings.remove_recent(path)
            self.start.set_recent(self._settings.recent(), self._settings.last_images())

    @Slot()
    def _project_changed(self) -> None:
        folder = self._session.folder
        if folder is not None:
            self._settings.add_recent(folder.path)
            name = self._session.project.name
            kind = self.tr("{0} (read only)") if folder.read_only else "{0}"
            self.setWindowTitle(self.tr("{0} – Maskloom").format(kind.format(name)))
            self._show_panels()
            self.canvas.setFocus()
        else:
            self.setWindowTitle("Maskloom")
            self.start.set_recent(self._settings.recent(), self._settings.last_images())
            self._hide_panels()
        self._settings.save()

    # layout -----------------------------------------------------------------------------------------------

    def _show_panels(self) -> None:
        if self._stack.currentWidget() is self._split or self._session.folder is None:
            return
        self._stack.setCurrentWidget(self._split)
        self._project = str(self._session.folder.path)
        layout = self._settings.layout_of(self._project)
        self._layout = self._layout if layout.isEmpty() else layout
        self._tool_bar.show()
        self._strip.show()
        self.status.show()
        if self._layout.isEmpty() or not self.restoreState(self._layout, LAYOUT_VERSION):
            self.reset_layout()
        self._tool_bar.show()

    def _hide_panels(self) -> None:
        if self._stack.currentWidget() is self._split:
            self._layout = self.saveState(LAYOUT_VERSION)
            self._settings.set_layout_of(self._project, self._layout)
        self._stack.setCurrentWidget(self._start_area)
        self._tool_bar.hide()
        self._strip.hide()
        self.status.hide()
        for dock in self.docks.values():
            dock.hide()

    def reset_layout(self) -> None:
        """Restore the default panel layout."""
        for name, dock in self.docks.items():
            dock.setFloating(False)
            self.addDockWidget(AREAS[name], dock)
            dock.setVisible(name not in HIDDEN_AT_FIRST)
        self._size_docks()
        QTimer.singleShot(0, self, self._size_docks)  # sizes hold only once the docks have been laid out

    @Slot()
    def _size_docks(self) -> None:
        docks = self.docks
        self.resizeDocks(
            [docks["images"], docks["tasks"]], [IMAGES_WIDTH, TASKS_WIDTH], Qt.Orientation.Horizontal
        )
        self.resizeDocks([docks["learning"]], [LEARNING_HEIGHT], Qt.Orientation.Vertical)

    @property
    def layout_state(self) -> QByteArray:
        """Where docks and tool bar are, as it is remembered."""
        return self.saveState(LAYOUT_VERSION) if self._session.is_open else self._layout

    # events -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of an action that is not available now: say why, or offer what it lacks."""
        super().keyPressEvent(event)
        if not event.isAccepted():
            self.status.say(self.verbs.help.why_no_effect(QKeySequence(event.keyCombination())))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, stop all work and save; stay open if the disk refuses to save labels."""
        self._settings.set_bytes("geometry", self.saveGeometry())
        self._settings.set_bytes("layout", self.layout_state)
        self._settings.save()
        if not self._closing.may_close():
            event.ignore()
            return
        self.hide()
        self.comparing.end()
        self._session.shut_down()
        super().closeEvent(event)

    def has_ended(self) -> bool:
        """Whether no thread is running any more; used after closing."""
        return self._session.learning.host.wait(0) and self._session.background.shut_down(0)
