"""The last view of each project: adjustments and bands of the photo, patterns of tasks. In the settings."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, get_args

import msgspec
from PySide6.QtCore import QObject, Slot

from app.canvas.adjustment import Adjustment
from app.canvas.patterns import Pattern

if TYPE_CHECKING:
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import ViewState
    from core.images.bands import Bands


class ViewMemory(QObject):
    """Brings a project's view back when it is opened, and remembers it when it changes."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view, self._settings = session, view_state, settings
        self._restoring = False
        session.project_changed.connect(self._restore)
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
        if not self._key:
            return
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
        finally:
            self._restoring = False

    @Slot()
    def _remember(self) -> None:
        if self._restoring or not self._key:
            return
        patterns = {task.id: self._view.task_view(task.id).pattern for task in self._session.project.tasks}
        remembered: dict[str, object] = {}
        if not self._view.adjustment.is_plain:
            remembered["adjustment"] = asdict(self._view.adjustment)
        if self._view.bands:
            remembered["bands"] = list(self._view.bands)
        if set(patterns.values()) - {"none"}:
            remembered["patterns"] = {task: name for task, name in patterns.items() if name != "none"}
        self._settings.set_view_of(self._key, remembered)


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
