"""A window in a process of its own that does what it is told, line by line, and answers each with a line of JSON.

python -m tests.reliability.second_window PROJECT SETTINGS_FILE

say               what the window says: reason, title, notices, whether it may change anything
paint             a stroke across the image with the brush; then as "say", with the pixels of each class
tool NAME         a press, a drag and a release with that tool; then as "say"
edit              a click on "Open for editing"; then as "say"
picture FILE      the window as PNG
close             close the window and end
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch  # noqa: F401  before Qt
from PySide6.QtCore import QObject, QPoint, QSettings, Qt, QThread, Signal, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import theme
from app.application import make_application, make_window
from app.main_window import SIZE
from app.session import Session
from app.settings import Settings
from tests.light_learning import learn_lightly

if TYPE_CHECKING:
    from app.main_window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Reader(QThread):
    """Reads the orders."""

    said = Signal(str)

    def run(self) -> None:
        for line in sys.stdin:
            self.said.emit(line.strip())


class Servant(QObject):
    """Does what it is told."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        session = window.findChild(Session)
        assert isinstance(session, Session)
        self.session = session

    @Slot(str)
    def obey(self, order: str) -> None:
        verb, _, what = order.partition(" ")
        answer = {"say": self.say, "paint": self.paint, "edit": self.edit, "close": self.close}.get(verb)
        if answer is None:
            answer = {"tool": lambda: self.tool(what), "picture": lambda: self.picture(what)}[verb]
        sys.stdout.write(json.dumps(answer()) + "\n")
        sys.stdout.flush()

    def say(self) -> dict[str, object]:
        label = self.session.labels.get(self.session.current_image or "", "road")
        values, counts = np.unique(label, return_counts=True) if label is not None else ([], [])
        return {
            "read_only": self.session.read_only,
            "bar": self.window.read_only_bar.text if self.window.read_only_bar.isVisible() else "",
            "button": self.window.read_only_bar.button.property("role"),
            "title": self.window.windowTitle(),
            "notices": self.window.messages.texts,
            "image": self.session.current_image,
            "pixels": {str(v): int(n) for v, n in zip(values, counts, strict=True)},
        }

    def paint(self) -> dict[str, object]:
        return self.tool("brush")

    def tool(self, name: str) -> dict[str, object]:
        self.window.messages.clear()
        self.window.canvas.view_state.set_tool(name)
        canvas = self.window.canvas
        first, last = (
            canvas.viewport().mapTo(self.window, canvas.to_view(x, 10.5).toPoint()) for x in (5, 25)
        )
        handle = self.window.windowHandle()
        QTest.mousePress(handle, LEFT, NONE, first)
        QTest.mouseMove(handle, (first + last) / 2 if first != last else QPoint(first))
        QTest.mouseRelease(handle, LEFT, NONE, last)
        QTest.keyClick(handle, Qt.Key.Key_Return)
        QApplication.processEvents()
        return self.say()

    def edit(self) -> dict[str, object]:
        self.window.messages.clear()
        QTest.mouseClick(self.window.read_only_bar.button, LEFT)
        return self.say()

    def picture(self, path: str) -> dict[str, object]:
        self.window.grab().save(path)
        return {}

    def close(self) -> dict[str, object]:
        self.window.close()
        while not self.window.has_ended():
            time.sleep(0.01)
        QApplication.exit()
        return {}


def main() -> None:
    project, settings_file = Path(sys.argv[1]), sys.argv[2]
    learn_lightly(pytest.MonkeyPatch())
    app = make_application()
    theme.apply(app, "light" if "--light" in sys.argv else "dark")
    window = make_window(Settings(QSettings(settings_file, QSettings.Format.IniFormat)))
    window.resize(SIZE)  # the offscreen screen has room for less
    window.show()
    servant = Servant(window)
    servant.session.learn_at_once = False
    window.verbs.file.open_path(project)
    while window.canvas.image_shown is None:
        app.processEvents()
    reader = Reader()
    reader.said.connect(servant.obey)
    reader.start()
    app.exec()
    reader.wait()


if __name__ == "__main__":
    main()
