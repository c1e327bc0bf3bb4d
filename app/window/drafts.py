"""Outlines that are not painted yet, kept per project: closing throws none away, and opening brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QPointF, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.canvas.tools.bases.outline import State
    from app.canvas.view import CanvasView
    from app.session import Session
    from app.settings import Settings

MOST_POINTS = 20_000
"""Of all outlines of a project, with what lies between their points; more are not kept."""
_Points = list[tuple[float, float]]


class _Draft(msgspec.Struct):
    """A tool's outline on an image."""

    points: _Points
    ways: list[_Points] = msgspec.field(default_factory=list)


_Drafts = dict[str, dict[str, _Draft]]
"""By tool and image."""


class Drafts(QObject):
    """Follows which project is open."""

    def __init__(self, session: Session, settings: Settings, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._session, self._settings, self._canvas = session, settings, canvas
        self._of = ""  # the project whose outlines the tools have
        session.project_changed.connect(self._project_changed)

    @Slot()
    def _project_changed(self) -> None:
        if self._of:
            self._settings.set_drafts_of(self._of, self._kept())
        folder = self._session.folder
        self._of = str(folder.path) if folder is not None else ""
        drafts = _read(self._settings.drafts_of(self._of)) if self._of else {}
        ids = {image.id for image in self._session.project.images}
        for name, tool in self._canvas.outline_tools.items():
            images = {i: d for i, d in drafts.get(name, {}).items() if i in ids}
            tool.set_drafts({image_id: _state(draft) for image_id, draft in images.items()})

    def _kept(self) -> dict[str, object]:
        """What the tools have, as plain values."""
        room = MOST_POINTS
        result: dict[str, object] = {}
        for name, tool in self._canvas.outline_tools.items():
            drafts = {}
            for image_id, state in tool.drafts.items():
                draft = _draft(state)
                room -= len(draft.points) + sum(map(len, draft.ways))
                if room >= 0:
                    drafts[image_id] = draft
            if drafts:
                result[name] = msgspec.to_builtins(drafts)
        return result


def _draft(state: State) -> _Draft:
    points, ways = state
    return _Draft(
        [(round(p.x(), 2), round(p.y(), 2)) for p in points],
        [[(round(x, 2), round(y, 2)) for x, y in line.tolist()] for line in ways],
    )


def _state(draft: _Draft) -> State:
    ways = [np.array(line, np.float64).reshape(-1, 2) for line in draft.ways]
    return [QPointF(x, y) for x, y in draft.points], ways


def _read(stored: Mapping[str, object]) -> _Drafts:
    """What can't be read counts as never drawn."""
    try:
        return msgspec.convert(stored, _Drafts)
    except msgspec.ValidationError:
        return {}
