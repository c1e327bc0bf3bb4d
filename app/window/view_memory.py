"""The last view of each project: adjustments and bands of the photo, patterns of tasks. In the settings."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final, get_args

import msgspec
from PySide6.QtCore import QObject, QPointF, QTimer, Slot

from app.canvas.adjustment import Adjustment
from app.canvas.patterns import Pattern
from app.canvas.tools import TOOLS
from app.panels.images.filter import ImageFilter
from app.window.comparison import ViewMode  # noqa: TC001  (msgspec reads it)
from app.window.confidence.acceptance import PERCENT

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import ViewState
    from core.images.bands import Bands


QUIET_MS: Final = 1000


class Place(msgspec.Struct, frozen=True):
    """Where the user was in a project, and with what in hand."""

    image: str | None = None
    task: str | None = None
    class_index: int = msgspec.field(default=0, name="class")
    tool: str = ""
    diameter: int = 0
    mode: ViewMode = "both"
    percent: int = PERCENT
    """How confident a prediction must be to be accepted."""
    sight: tuple[float, float, float] | None = None
    """Zoom, and the image's point in the middle of the view; None where all of it was shown."""
    filter: ImageFilter = ImageFilter()
    """Of the list of images, but for what was searched."""


class ViewMemory(QObject):
    """Brings a project's view back when it is opened, and remembers it when it changes."""

    def __init__(
        self, session: Session, view_state: ViewState, settings: Settings, canvas: CanvasView
    ) -> None:
        super().__init__(canvas)
        self._session, self._view, self._settings = session, view_state, settings
        self._restoring = False
        self._canvas = canvas
        self._of = ""  # the project that `_place` is in
        self._place: dict[str, object] = {}
        self._sight: tuple[float, float, float] | None = None  # to be shown once the image can be seen
        self._timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self._remember)
        session.project_changed.connect(self._restore)
        for signal in (
            session.current_image_changed,
            session.active_changed,
            view_state.tool_changed,
            view_state.brush_changed,
            view_state.mode_changed,
            view_state.acceptance.changed,
            view_state.image_filter_changed,
            canvas.view_moved,
        ):
            signal.connect(self._note_place)
        canvas.image_ready.connect(self._show_sight)
        view_state.adjustment_changed.connect(self._remember)
        view_state.bands_changed.connect(self._remember)
        view_state.task_view_changed.connect(self._remember)
        self._restore()

    @property
    def _key(self) -> str:
        folder = self._session.folder
        return str(folder.path) if folder is not None else ""

    @Slot()
    def _restore(self) -> None:
        """What can't be read counts as never set."""
        if self._timer.isActive() and self._of:
            self._timer.stop()
            self._write(self._of)
        self._of, self._place, self._sight = self._key, {}, None
        if not self._key:
            return
        self._view.comparison.reset()
        self._view.spotlight.clear()
        stored = self._settings.view_of(self._key)
        patterns = stored.get("patterns")
        pattern_names = get_args(Pattern)
        self._restoring = True
        try:
            self._view.set_adjustment(_adjustment(stored.get("adjustment")))
            self._view.set_bands(_bands(stored.get("bands")))
            for task in self._session.project.tasks:
                pattern = patterns.get(task.id) if isinstance(patterns, dict) else None
                self._view.set_task_view(task.id, pattern=pattern if pattern in pattern_names else "none")
            self._return_to(_place(stored.get("place")))
        finally:
            self._restoring = False

    @Slot()
    def _remember(self) -> None:
        if self._restoring or not self._key:
            return
        self._write(self._key)

    def _write(self, key: str) -> None:
        stored = self._settings.view_of(key)
        if key != self._key:  # closed meanwhile: only the place is news
            self._settings.set_view_of(key, {**stored, "place": self._place})
            return
        patterns = {task.id: self._view.task_view(task.id).pattern for task in self._session.project.tasks}
        remembered: dict[str, object] = {}
        if not self._view.adjustment.is_plain:
            remembered["adjustment"] = asdict(self._view.adjustment)
        if self._view.bands:
            remembered["bands"] = list(self._view.bands)
        if set(patterns.values()) - {"none"}:
            remembered["patterns"] = {task: name for task, name in patterns.items() if name != "none"}
        if self._place:
            remembered["place"] = self._place
        self._settings.set_view_of(self._key, remembered)

    # where one was ----------------------------------------------------------------------------------------

    @Slot()
    def _note_place(self) -> None:
        """Keep in mind where the user is; written when it has been quiet for a moment, or at the end."""
        session, view, canvas = self._session, self._view, self._canvas
        if self._restoring or not self._key or session.current_image is None:
            return
        if self._sight is None:
            self._place.pop("sight", None)
            if not canvas.fitted and canvas.image_shown == session.current_image:
                middle = canvas.to_image(QPointF(canvas.viewport().rect().center()))
                self._place["sight"] = [canvas.zoom, middle.x(), middle.y()]
        self._place |= {
            "image": session.current_image,
            "task": session.active_task,
            "class": session.active_class,
            "tool": view.tool,
            "diameter": view.diameter,
            "mode": view.mode,
            "percent": view.acceptance.percent,
            "filter": asdict(replace(view.image_filter, text="")),
        }
        self._timer.start()

    def _return_to(self, place: Place) -> None:
        """What is gone meanwhile is passed over."""
        session, view = self._session, self._view
        view.set_mode(place.mode)
        view.acceptance.set_percent(place.percent)
        if place.tool in TOOLS:
            view.set_tool(place.tool)
        view.set_diameter(place.diameter or view.diameter)
        view.set_image_filter(place.filter)
        if place.task is not None:
            session.set_active(place.task, place.class_index)
        if place.image is not None:
            session.show_image(place.image)
        if place.image is not None and session.current_image == place.image:
            self._sight = place.sight

    @Slot(str)
    def _show_sight(self, image_id: str) -> None:
        sight, self._sight = self._sight, None
        if sight is not None and image_id == self._session.current_image:
            self._canvas.show_at(sight[0], QPointF(sight[1], sight[2]))


def _place(stored: object) -> Place:
    try:
        return msgspec.convert(stored, Place)
    except msgspec.ValidationError:
        return Place()


def _bands(found: object) -> Bands:
    """Whether the project's images have them is seen where they are shown."""
    try:
        bands = msgspec.convert(found, tuple[int, ...])
    except msgspec.ValidationError:
        return ()
    return bands if len(bands) in (1, 3) else ()


def _adjustment(found: object) -> Adjustment:
    try:
        adjustment = msgspec.convert(found, Adjustment)
        adjustment.table()
    except (msgspec.ValidationError, ValueError, ZeroDivisionError):
        return Adjustment()
    return adjustment if 0.2 <= adjustment.gamma <= 5.0 and adjustment.channel in range(4) else Adjustment()
