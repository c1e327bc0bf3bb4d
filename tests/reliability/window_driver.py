"""Works in the real window with mouse and keys until it is killed; a side file tells what it painted.

python -m tests.reliability.window_driver PROJECT SIDE_FILE SEED [--learn]

The side file holds a line of JSON before each thing that it does, saying what and where, and an empty object when
that had ended. `tests.reliability.record` works out from them what the labels must be.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch  # noqa: F401  before Qt
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app import theme
from app.application import SWITCH_SECONDS, make_application, make_window
from app.dialogs.import_labels.dialog import ImportLabelsDialog
from app.main_window import SIZE
from app.session import Session
from app.settings import Settings
from core.exchange.values.table import Meaning
from core.images.reading import write_index_mask
from core.labels.writer import LabelWriter
from core.learning import events as ev
from tests.light_learning import learn_lightly
from tests.reliability.record import IMAGES, SHAPE, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_window import MainWindow

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
KINDS = (
    *("brush",) * 6, *("rectangle",) * 2, "fill", "left open", *("undo",) * 2, "redo",
    *("image",) * 2, "import", "flag", "reopen",
)  # fmt: skip
PATIENCE = 120
"""Seconds."""
SKY = 0.6
"""The share of the image, from above, that no notice covers."""


class User:
    """Somebody at the window who tells the side file what they do."""

    def __init__(self, window: MainWindow, project: Path, side: Path, seed: int) -> None:
        self.window, self.project, self.seed = window, project, seed
        session = window.findChild(Session)
        assert isinstance(session, Session)
        self.session = session
        self.side = os.open(side, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.rng = np.random.default_rng(seed)
        self.timer = QTimer(interval=0)
        self.timer.timeout.connect(self.go_on)

    # hand and eyes ----------------------------------------------------------------------------------------

    def wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, "the window does not come to it"
            QApplication.processEvents()
            time.sleep(0.001)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()  # after a menu or a dialog a window manager does it; offscreen there is none
        self.wait(self.window.isActiveWindow)
        QTest.keyClick(self.window.windowHandle(), key, held)
        QApplication.processEvents()

    def place(self) -> QPoint:
        """Somewhere on the image, in the window."""
        canvas = self.window.canvas
        while True:
            x, y = self.rng.uniform(0, SHAPE[1]), self.rng.uniform(0, SKY * SHAPE[0])
            point = canvas.viewport().mapTo(self.window, canvas.to_view(x, y).toPoint())
            if self.window.childAt(point) is canvas.viewport():
                return point

    def on_image(self, place: QPoint) -> tuple[float, float]:
        canvas = self.window.canvas
        point = canvas.to_image(QPointF(canvas.viewport().mapFrom(self.window, place)))
        return point.x(), point.y()

    def press(self, place: QPoint, button: Qt.MouseButton) -> None:
        QTest.mousePress(self.window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.window.windowHandle(), place)
        QApplication.processEvents()

    def release(self, place: QPoint, button: Qt.MouseButton) -> None:
        QTest.mouseRelease(self.window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    # telling ----------------------------------------------------------------------------------------------

    def begin(self, kind: str, **what: object) -> None:
        os.write(self.side, json.dumps({"kind": kind, **what}).encode() + b"\n")

    def end(self) -> None:
        os.write(self.side, b"{}\n")

    def begin_stroke(self, kind: str, button: Qt.MouseButton, places: list[QPoint]) -> None:
        session = self.session
        self.begin(
            kind,
            image=session.current_image,
            task=session.active_task,
            value=255 if button == RIGHT else session.active_class,
            radius=self.window.canvas.view_state.diameter / 2,
            points=[self.on_image(place) for place in places],
        )

    # what is done -----------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """One thing more."""
        self.timer.stop()  # until this has ended, whatever it waits for
        kind = str(self.rng.choice(KINDS))
        if kind in ("brush", "rectangle", "fill", "left open"):
            self.stroke(kind)
        else:
            {"undo": self.undo, "redo": self.redo, "image": self.image, "flag": self.flag,
             "import": self.import_masks, "reopen": self.reopen}[kind]()  # fmt: skip
        self.end()
        self.timer.start()

    def stroke(self, kind: str) -> None:
        self.key({"rectangle": Qt.Key.Key_R, "fill": Qt.Key.Key_F}.get(kind, Qt.Key.Key_B))
        self.key((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[self.rng.integers(3)])
        self.key((Qt.Key.Key_T, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight)[self.rng.integers(3)])
        button = RIGHT if self.rng.random() < 0.2 else LEFT
        places = [self.place() for _ in range({"fill": 1, "rectangle": 2}.get(kind, 4))]
        self.begin_stroke(kind, button, places)
        self.press(places[0], button)
        for place in places[1:]:
            self.move(place)
        if kind == "left open":  # another image comes while the button is held
            shown = self.session.current_image
            self.key(Qt.Key.Key_A if shown == IMAGES[-1] else Qt.Key.Key_D)
        self.release(places[-1], button)
        self.wait_for_image()

    def undo(self) -> None:
        self.begin("undo")
        self.key(Qt.Key.Key_Z)
        self.wait_for_image()

    def redo(self) -> None:
        self.begin("redo")
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
        self.wait_for_image()

    def image(self) -> None:
        self.begin("image")
        self.key(Qt.Key.Key_A if self.rng.random() < 0.5 else Qt.Key.Key_D)
        self.wait_for_image()

    def flag(self) -> None:
        self.begin("flag", image=self.session.current_image)
        self.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    def import_masks(self) -> None:
        """Through the dialog."""
        images = [str(i) for i in self.rng.choice(IMAGES, 2, replace=False)]
        value, top, left = int(self.rng.integers(3)), int(self.rng.integers(90)), int(self.rng.integers(120))
        with tempfile.TemporaryDirectory() as masks:
            for image in images:
                write_index_mask(Path(masks) / f"{image}.png", whole(value, top, left))
            self.begin("import", images=images, task="road", value=value, top=top, left=left)
            self.window.action_set["import_labels"].trigger()
            (dialog,) = (d for d in self.window.findChildren(ImportLabelsDialog) if d.isVisible())
            QTest.keyClicks(dialog.folder, masks)
            QTest.keyClick(dialog.folder, Qt.Key.Key_Return)
            self.wait(dialog.import_button.isEnabled)
            dialog.replace.click()
            for row in range(dialog.values.rowCount()):  # a value is the number of a class of the road
                token = dialog.values.table.rows[row].value.token
                names = [each.name for each in self.session.project.tasks[0].classes]
                if isinstance(token, int) and token < len(names):
                    dialog.values.set_meaning(
                        row, 0, Meaning(self.session.project.tasks[0].name, names[token])
                    )
            QTest.mouseClick(dialog.import_button, LEFT)
            self.wait(lambda: not self.session.work.running)
            left = [d for d in self.window.findChildren(ImportLabelsDialog) if d.isVisible()]
            assert not left, f"{left[0].summary.text()} {left[0].problem.text()}"

    def reopen(self) -> None:
        """Close the project, and choose it among the last ones."""
        self.begin("reopen")
        self.key(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert not self.session.is_open
        self.open()

    def open(self) -> None:
        """From the last projects, where it is among them."""
        names = f"Open {self.project.name}", f"{self.project.name} is missing"
        known = [b for b in self.window.start.findChildren(QPushButton) if b.accessibleName() in names]
        if known:
            self.wait(known[0].isVisible)
            QTest.mouseClick(known[0], LEFT)
        else:
            self.window.verbs.file.open_path(self.project)
        self.wait(lambda: self.session.is_open)
        assert not self.session.read_only, self.session.folder and self.session.folder.read_only_reason
        self.wait_for_image()

    def wait_for_image(self) -> None:
        shown = self.session.current_image
        self.wait(lambda: self.window.canvas.image_shown == shown)


def end_at_once(*error: Any) -> None:
    """Tell of an exception in a slot and end: the killer sees that nobody is at the window any more."""
    traceback.print_exception(*error)
    os._exit(3)


def main() -> None:
    faulthandler.enable()
    sys.excepthook = end_at_once
    project, side, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    learn_lightly(pytest.MonkeyPatch())
    LabelWriter.quiet_seconds = 0.01
    LabelWriter.longest_wait = 0.05
    sys.setswitchinterval(SWITCH_SECONDS)
    app = make_application()
    settings = Settings(QSettings(str(side.with_suffix(".ini")), QSettings.Format.IniFormat))
    theme.apply(app, "dark")
    window = make_window(settings)
    window.resize(SIZE)  # the offscreen screen has room for less
    window.show()
    user = User(window, project, side, seed)
    user.session.learn_at_once = "--learn" in sys.argv
    began: list[object] = []
    user.session.learning_event.connect(began.append)
    user.wait(window.isActiveWindow)
    user.open()
    if user.session.learn_at_once:
        user.wait(lambda: any(isinstance(event, ev.Losses | ev.ModelSaved) for event in began))
    user.timer.start()
    app.exec()


if __name__ == "__main__":
    main()
