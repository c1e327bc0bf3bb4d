"""What is remembered between two runs: recent projects, theme, the window's layout, keys.

Settings never block the start: what can't be read counts as never set, and a line in the log says so.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from app.theme import CHOICES, Choice
from core.learning.remote.host import COMMAND, Host
from core.machine.device_choices import DEVICES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.window.view_state import BrushUnit, Wheel
    from core.smart.prompting import Place

log = logging.getLogger(__name__)

RECENT_KEPT: Final = 12
VIEWS_KEPT: Final = 50
LAYOUT_VERSION: Final = 1
"""Counted up when docks or tool bars change, so that an older layout is not forced on newer ones."""


class Settings:
    """A QSettings with a method for each thing that is remembered."""

    def __init__(self, store: QSettings | None = None) -> None:
        if store is None:
            store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Maskloom", "Maskloom")
        self._store = store
        if store.status() != QSettings.Status.NoError:
            log.warning(
                "settings in %s can't be read (%s); starting with none", store.fileName(), store.status()
            )

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return Path(self._store.fileName())

    def recent(self) -> list[Path]:
        """The projects opened last, the newest first; some may be gone."""
        return [Path(p) for p in self._list("recent")]

    def add_recent(self, path: Path) -> None:
        """Put a project at the top of the recent ones."""
        older = [p for p in self.recent() if p != path]
        self._write("recent", json.dumps([str(p) for p in [path, *older][:RECENT_KEPT]]))

    def remove_recent(self, path: Path) -> None:
        """Forget a project; its folder is not touched."""
        self._write("recent", json.dumps([str(p) for p in self.recent() if p != path]))

    @property
    def theme(self) -> Choice:
        """After the system, light, or dark."""
        value = self._text("theme")
        for choice in CHOICES:
            if value == choice:
                return choice
        if value:
            log.warning("unknown theme %r in the settings; using the system theme", value)
        return "system"

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._write("theme", choice)

    @property
    def language(self) -> str:
        """What the window speaks from the next start on: one of LANGUAGES, or "" for the system's."""
        return self._text("language")

    @language.setter
    def language(self, choice: str) -> None:
        self._write("language", choice)

    @property
    def device(self) -> str:
        """What the user chose to learn on: one of DEVICES."""
        value = self._text("device")
        return value if value in DEVICES else "auto"

    @device.setter
    def device(self, wanted: str) -> None:
        self._write("device", wanted)

    @property
    def learn_on(self) -> Host | None:
        """The other computer to learn on; None for this one."""
        return self.last_host if self._text("learn_elsewhere") == "yes" else None

    @learn_on.setter
    def learn_on(self, host: Host | None) -> None:
        self._write("learn_elsewhere", "yes" if host is not None else "no")
        if host is not None:
            values = {"name": host.name, "command": host.command, "waits": host.waits}
            self._write("host", json.dumps(values))

    @property
    def last_host(self) -> Host | None:
        """The other computer that was chosen last, whether it is learned on or not."""
        stored = self._parsed("host")
        if not isinstance(stored, dict):
            return None
        try:
            command, waits = str(stored.get("command", COMMAND)), stored.get("waits") is True
            return Host(str(stored["name"]), command, waits)
        except (KeyError, ValueError):
            log.warning("the computer to learn on in the settings can't be used; passed over")
            return None

    @property
    def licences(self) -> frozenset[str]:
        """The licences of pretrained weights that the user accepted, by name."""
        return frozenset(self._list("licences"))

    def add_licence(self, name: str) -> None:
        """Remember that the user accepted a licence."""
        self._write("licences", json.dumps(sorted({*self.licences, name})))

    @property
    def learn_at_once(self) -> bool:
        """Quick learning starts when a project opens."""
        return self._text("learn_at_once") != "no"

    @learn_at_once.setter
    def learn_at_once(self, on: bool) -> None:
        self._write("learn_at_once", "yes" if on else "no")

    @property
    def pen_pressure(self) -> bool:
        """The pressure of a pen sets the brush's width."""
        return self._text("pen_pressure") == "yes"

    @pen_pressure.setter
    def pen_pressure(self, on: bool) -> None:
        self._write("pen_pressure", "yes" if on else "no")

    @property
    def prompt_place(self) -> Place | None:
        """Where the model for prompted segmentation is: a folder, or an encoder's and a decoder's file."""
        folder = self._text("prompt_folder")  # as it was remembered when a model was always a folder
        return tuple(Path(p) for p in self._list("prompt_model")) or ((Path(folder),) if folder else None)

    @prompt_place.setter
    def prompt_place(self, place: Place) -> None:
        self._write("prompt_model", json.dumps([str(p) for p in place]))

    def bytes(self, key: str) -> QByteArray:
        """Geometry and layout as Qt made them; empty if never set or unreadable."""
        value = self._store.value(f"window/{key}")
        if value is not None and not isinstance(value, QByteArray):
            log.warning("window/%s in the settings is no byte array; passed over", key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember geometry or layout."""
        self._store.setValue(f"window/{key}", value)

    def layout_of(self, project: str) -> QByteArray:
        """The layout of a project's panels, by its folder; empty for one never closed."""
        layouts = self._parsed("layouts")
        text = layouts.get(project) if isinstance(layouts, dict) else None
        return QByteArray.fromBase64(text.encode()) if isinstance(text, str) else QByteArray()

    def set_layout_of(self, project: str, layout: QByteArray) -> None:
        """Remember the layout of a project's panels; those of the newest projects are kept."""
        stored = self._parsed("layouts")
        layouts = {k: v for k, v in stored.items() if k != project} if isinstance(stored, dict) else {}
        layouts[project] = bytes(layout.toBase64().data()).decode()
        self._write("layouts", json.dumps(dict(list(layouts.items())[-VIEWS_KEPT:])))

    def keys(self) -> dict[str, tuple[str, ...]]:
        """Keys that the user gave to actions, by the action's id."""
        stored = self._parsed("keys")
        if not isinstance(stored, dict):
            return {}
        return {str(k): tuple(str(key) for key in v) for k, v in stored.items() if isinstance(v, list)}

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Remember keys by the action's id."""
        self._write("keys", json.dumps({k: list(v) for k, v in keys.items()}))

    @property
    def scale_bar(self) -> bool:
        """The scale bar is shown where the size of a pixel is known."""
        return self._text("scale_bar") != "no"

    @scale_bar.setter
    def scale_bar(self, on: bool) -> None:
        self._write("scale_bar", "yes" if on else "no")

    @property
    def brush_unit(self) -> BrushUnit:
        """Whether the brush keeps its size in the image or on screen."""
        return "screen" if self._text("brush_unit") == "screen" else "image"

    @brush_unit.setter
    def brush_unit(self, unit: BrushUnit) -> None:
        self._write("brush_unit", unit)

    @property
    def wheel(self) -> Wheel:
        """What the mouse's wheel does alone: zoom, or scroll."""
        return "scroll" if self._text("wheel") == "scroll" else "zoom"

    @wheel.setter
    def wheel(self, does: Wheel) -> None:
        self._write("wheel", does)

    @property
    def navigator(self) -> bool:
        """The navigator lies over the canvas."""
        return self._text("navigator") == "yes"

    @navigator.setter
    def navigator(self, on: bool) -> None:
        self._write("navigator", "yes" if on else "no")

    @property
    def learning_open(self) -> bool:
        """The Learning panel shows curves and results."""
        return self._text("learning_open") == "yes"

    @learning_open.setter
    def learning_open(self, on: bool) -> None:
        self._write("learning_open", "yes" if on else "no")

    @property
    def hints(self) -> bool:
        """A line under the canvas says what to do next."""
        return self._text("hints") != "no"

    @hints.setter
    def hints(self, on: bool) -> None:
        self._write("hints", "yes" if on else "no")

    def view_of(self, project: str) -> dict[str, object]:
        """The view of a project, by its folder; {} for one never adjusted."""
        views = self._parsed("views")
        view = views.get(project) if isinstance(views, dict) else None
        return view if isinstance(view, dict) else {}

    def set_view_of(self, project: str, view: Mapping[str, object]) -> None:
        """Remember the view of a project; the most recently adjusted projects are kept."""
        stored = self._parsed("views")
        views = {k: v for k, v in stored.items() if k != project} if isinstance(stored, dict) else {}
        if view:
            views[project] = dict(view)
        self._write("views", json.dumps(dict(list(views.items())[-VIEWS_KEPT:])))

    def drafts_of(self, project: str) -> dict[str, object]:
        """Outlines of a project, by its folder, that were not painted when it was closed."""
        drafts = self._parsed("drafts")
        outlines = drafts.get(project) if isinstance(drafts, dict) else None
        return outlines if isinstance(outlines, dict) else {}

    def set_drafts_of(self, project: str, drafts: Mapping[str, object]) -> None:
        """Remember outlines that are not painted yet; those of the newest projects are kept."""
        stored = self._parsed("drafts")
        drafts_of = {k: v for k, v in stored.items() if k != project} if isinstance(stored, dict) else {}
        new = {project: dict(drafts)} if drafts else {}
        self._write("drafts", json.dumps(dict(list({**drafts_of, **new}.items())[-VIEWS_KEPT:])))

    def last_images(self) -> dict[Path, str]:
        """Of each project that is remembered, the id of the image that was on screen last."""
        views = self._parsed("views")
        places = (
            {k: v.get("place") for k, v in views.items() if isinstance(v, dict)}
            if isinstance(views, dict)
            else {}
        )
        ids = {Path(k): place.get("image") for k, place in places.items() if isinstance(place, dict)}
        return {path: image_id for path, image_id in ids.items() if isinstance(image_id, str)}

    def was_told(self, what: str, project: str) -> bool:
        """Whether something was explained in that project, by its folder."""
        return project in self._list(what)

    def set_told(self, what: str, project: str) -> None:
        """Remember that something was explained in that project; the newest projects are kept."""
        projects = [p for p in self._list(what) if p != project]
        self._write(what, json.dumps([*projects, project][-VIEWS_KEPT:]))

    def save(self) -> None:
        """Write them now; a failure costs a line in the log, no more."""
        self._store.sync()
        if self._store.status() != QSettings.Status.NoError:
            log.warning(
                "settings could not be written to %s (%s)", self._store.fileName(), self._store.status()
            )

    def _write(self, key: str, value: str) -> None:
        self._store.setValue(key, value)

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        if not isinstance(value, str):
            log.warning("%s in the settings is no text; passed over", key)
        return value if isinstance(value, str) else ""

    def _list(self, key: str) -> list[str]:
        stored = self._parsed(key)
        return [v for v in stored if isinstance(v, str)] if isinstance(stored, list) else []

    def _parsed(self, key: str) -> object:
        text = self._text(key)
        if not text:
            return None
        try:
            return json.loads(text)
        except ValueError:
            log.warning("%s in the settings can't be read; passed over", key)
            return None
