"""The same dabs in napari, for `benchmarks.painting`; run by an interpreter that has napari, on a screen with OpenGL.

    PYTHON painting_napari.py SIZE DABS       prints one JSON object on its last line

A photo and three label layers of two labels each are visible; a brush of 40 screen pixels paints into the last one.
Every event goes through the canvas's own widget, and is timed to the end of the drawing that it causes, glFinish
included. It knows nothing of Maskloom.
"""

from __future__ import annotations

import json
import math
import sys
import time

import napari
import numpy as np
from qtpy.QtCore import QEvent, QPointF, Qt
from qtpy.QtGui import QMouseEvent
from qtpy.QtWidgets import QApplication
from vispy.gloo import gl

VIEW = (1280, 800)
STEP = 7.0


def labels(size: int, number: int) -> np.ndarray:
    """Both labels on a good part of the image."""
    rng = np.random.default_rng(number)
    coarse = rng.choice(np.array([0, 1, 2], np.uint8), (size // 256, size // 256))
    return np.ascontiguousarray(coarse.repeat(256, 0).repeat(256, 1))


class Peer:
    """One window."""

    def __init__(self, size: int) -> None:
        small = np.random.default_rng(0).integers(0, 255, (size // 64, size // 64, 3), np.uint8)
        self.viewer = napari.Viewer(show=True)
        self.viewer.window._qt_window.resize(*VIEW)
        self.viewer.add_image(np.ascontiguousarray(small.repeat(64, 0).repeat(64, 1)), rgb=True)
        for number in range(3):
            self.layer = self.viewer.add_labels(labels(size, number))
        self.size = size
        self.canvas = self.viewer.window._qt_viewer.canvas
        self.native = self.canvas.native
        self.draws = 0
        self.canvas._scene_canvas.events.draw.connect(self.drawn)
        self.app = QApplication.instance()
        self.settle()

    def drawn(self, event: object) -> None:
        """The canvas was drawn."""
        self.draws += 1

    def settle(self, seconds: float = 1.0) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def send(self, kind: QEvent.Type, x: float, y: float) -> float:
        """Seconds until the event is painted."""
        point = QPointF(x, y)
        moving = kind == QEvent.Type.MouseMove
        released = kind == QEvent.Type.MouseButtonRelease
        button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, point, self.native.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier
        )
        start, before = time.perf_counter(), self.draws
        QApplication.sendEvent(self.native, event)
        while self.draws == before and time.perf_counter() - start < 2:
            self.app.processEvents()
        gl.glFinish()
        return time.perf_counter() - start

    def dabs(self, zoom: float | None, count: int) -> list[float]:
        """Times of so many dabs at a zoom (screen pixels an image pixel); None: the whole image."""
        self.viewer.reset_view()
        if zoom is not None:
            self.viewer.camera.zoom = zoom
        self.layer.mode = "paint"
        self.layer.selected_label = 1
        self.layer.brush_size = max(1, round(40 / self.viewer.camera.zoom))
        self.settle(0.5)
        width, height = self.native.width() - 40, self.native.height() - 40
        self.send(QEvent.Type.MouseButtonPress, width / 2, height / 2)
        times = []
        for number in range(count):
            along = number * STEP
            x = 20 + abs((along / width + 0.5) % 2 - 1) * width
            times.append(
                self.send(QEvent.Type.MouseMove, x, 20 + height / 2 + height / 2.2 * math.sin(along / 90))
            )
        self.send(QEvent.Type.MouseButtonRelease, x, height / 2)
        return times

    def fill(self) -> float:
        """Seconds for a fill of the whole layer, painted."""
        self.layer.data = np.zeros((self.size, self.size), np.uint8)
        self.layer.mode = "fill"
        self.layer.selected_label = 2
        self.viewer.reset_view()
        self.settle(0.5)
        seconds = self.send(QEvent.Type.MouseButtonPress, self.native.width() / 2, self.native.height() / 2)
        self.send(QEvent.Type.MouseButtonRelease, self.native.width() / 2, self.native.height() / 2)
        return seconds


def main() -> None:
    """Measure and print."""
    size, count = int(sys.argv[1]), int(sys.argv[2])
    peer = Peer(size)
    result: dict[str, object] = {
        "version": napari.__version__,
        "renderer": str(gl.glGetParameter(gl.GL_RENDERER)),
    }
    before = np.array(peer.layer.data)
    for name, zoom in (("fit", None), ("0.5", 0.5), ("1", 1.0), ("4", 4.0)):
        times = peer.dabs(zoom, count)
        result[name] = [float(v) * 1e3 for v in np.percentile(times, [50, 95, 100])]
    assert (np.asarray(peer.layer.data) != before).any(), "the mouse painted nothing"
    result["fill"] = peer.fill()
    print(json.dumps(result))
    peer.viewer.close()


if __name__ == "__main__":
    main()
