"""How long from a dab to its pixels on screen, through the real canvas and session, with real mouse events.

    python -m benchmarks.painting [--sizes 4096 8192] [--dabs 200]

Three label layers and the photo are visible. "fit" is the whole image in the view; there the brush is also tried
at 40 screen pixels. A dab is timed from the mouse event to the end of the repaint that it causes; "cpu" is the
time that the window's thread itself worked for it, which other programs on the machine hardly change.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import cv2
import numpy as np
import torch  # noqa: F401  (before Qt)
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app import theme
from app.canvas.adjustment import Adjustment
from app.canvas.patterns import PATTERNS
from app.canvas.view import CanvasView
from app.session import Session
from app.view_state import ViewState

TASKS = (
    ("road", ("background", "road")),
    ("building", ("background", "building")),
    ("trees", ("background", "trees")),
)
VIEW = (1280, 800)
TARGET_MS = {4096: 4.0, 8192: 8.0}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[4096, 8192])
    parser.add_argument("--dabs", type=int, default=200)
    parser.add_argument("--pattern", choices=PATTERNS, default="none", help="hatch all three tasks")
    parser.add_argument("--adjusted", action="store_true", help="with contrast and gamma of the view changed")
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            bench = _Bench(app, size, Path(folder))
            for task in bench.session.project.tasks:
                bench.view_state.set_task_view(task.id, pattern=arguments.pattern)
            if arguments.adjusted:
                bench.view_state.set_adjustment(Adjustment(contrast=0.3, gamma=1.5))
            bench.run(arguments.dabs)
    _napari()


class _Bench:
    """One image size."""

    def __init__(self, app: QApplication, size: int, folder: Path) -> None:
        self.app, self.size = app, size
        path = folder / "photo.jpg"
        small = np.random.default_rng(0).integers(0, 255, (size // 64, size // 64, 3), np.uint8)
        cv2.imwrite(str(path), cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC))
        self.session = Session()
        self.session.learn_at_once = False
        self.session.create(folder / "project", "Painting", TASKS)
        self.view_state = ViewState()
        self.canvas = CanvasView(self.session, self.view_state)
        self.canvas.resize(*VIEW)
        self.canvas.show()
        self.session.add_images([path], split="train")
        self.until(lambda: self.session.current_image is not None)
        self.until(lambda: self.canvas.image_shown is not None)
        start = time.perf_counter()
        self.session.show_image(None)
        self.session.show_image(self.session.project.images[0].id)
        self.until(lambda: self.canvas.image_shown is not None)
        self.opening = time.perf_counter() - start
        self.paint_labels()
        self.redrawn = 0
        self.worked: list[float] = []
        self.canvas.redrawn.connect(self.count)

    def until(self, condition) -> None:  # type: ignore[no-untyped-def]
        end = time.monotonic() + 60
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents()
            time.sleep(0.001)

    def count(self, part: QRectF) -> None:
        self.redrawn += 1

    def paint_labels(self) -> None:
        """Every task has both classes on a good part of the image."""
        rng = np.random.default_rng(1)
        for number, task in enumerate(self.session.project.tasks):
            for class_index in (0, 1):
                self.session.set_active(task.id, class_index)
                stroke = self.session.begin_stroke("brush")
                assert stroke is not None
                for x0, y0, x1, y1 in rng.random((12, 4)) * self.size:
                    stroke.line(x0, y0, x1, y1, self.size / (30 + 10 * number))
                self.session.stroke_changed(stroke.box)
                self.session.end_stroke()

    def send(self, kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> float:
        """Seconds until the event and everything that it causes is done, repaint included."""
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            kind, point, viewport.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier
        )
        start, worked = time.perf_counter(), time.thread_time()
        QApplication.sendEvent(viewport, event)
        self.app.processEvents()
        self.worked.append(time.thread_time() - worked)
        return time.perf_counter() - start

    def stroke(self, dabs: int, step: float) -> dict[str, list[float]]:
        """A stroke that wanders over the view, `step` screen pixels a dab."""
        left, held = Qt.MouseButton.LeftButton, {}
        start, end = self.canvas.to_view(0, 0), self.canvas.to_view(self.size, self.size)
        area = QRectF(start, end).intersected(QRectF(self.canvas.viewport().rect())).adjusted(9, 9, -9, -9)
        held["press"] = [self.send(QEvent.Type.MouseButtonPress, area.center(), left)]
        held["dab"] = []
        for number in range(dabs):
            along = number * step
            x = area.left() + abs((along / area.width() + 0.5) % 2 - 1) * area.width()
            y = area.center().y() + area.height() / 2 * np.sin(along / 90)
            before = self.redrawn
            held["dab"].append(self.send(QEvent.Type.MouseMove, QPointF(x, y), left))
            assert self.redrawn > before, "a dab was not painted"
        held["release"] = [self.send(QEvent.Type.MouseButtonRelease, QPointF(x, y), Qt.MouseButton.NoButton)]
        return held

    def run(self, dabs: int) -> None:
        """Print one table."""
        print(f"\n{self.size} x {self.size}, 3 label layers, view {VIEW[0]} x {VIEW[1]}")
        print(f"photo read and shown {self.opening * 1e3:.0f} ms")
        heads = ("brush px", "dab p50", "p95", "worst", "cpu p95", "press", "release")
        print(f"{'zoom':>8}" + "".join(f"{head:>9}" for head in heads) + "  ms")
        self.canvas.fit()
        fit = self.canvas.zoom
        for name, zoom, brush in (
            ("fit", fit, 40),
            ("fit", fit, round(40 / fit)),
            ("0.25", 0.25, 40),
            ("0.5", 0.5, 40),
            ("1", 1.0, 40),
            ("1", 1.0, 200),
            ("4", 4.0, 40),
            ("16", 16.0, 40),
        ):
            self.canvas.fit()
            self.canvas.zoom_at(QPointF(640, 400), np.log2(zoom / self.canvas.zoom))
            self.canvas.zoom_at(QPointF(640, 400), np.log2(zoom / self.canvas.zoom))
            self.view_state.set_diameter(brush)
            self.session.set_active("road", 1)
            self.app.processEvents()
            self.row(name, dabs)
        self.session.set_active("road", 0)
        whole = [self.full_repaint() for _ in range(10)]
        print(f"whole view drawn anew, median {np.median(whole) * 1e3:.1f} ms")
        self.session.shut_down()
        self.canvas.close()
        self.canvas.deleteLater()
        self.app.processEvents()

    def row(self, name: str, dabs: int) -> None:
        self.worked.clear()
        found = self.stroke(dabs, 7.0)
        worked = np.percentile(np.array(self.worked[1:-1]) * 1e3, 95)
        p50, p95, worst = np.percentile(np.array(found["dab"]) * 1e3, [50, 95, 100])
        press, release = found["press"][0] * 1e3, found["release"][0] * 1e3
        target = TARGET_MS.get(self.size)
        verdict = "" if target is None or p95 <= target else f"  over {target:.0f} ms"
        print(
            f"{name:>8}{self.view_state.diameter:>9}"
            + "".join(f"{v:>9.2f}" for v in (p50, p95, worst, worked, press, release))
            + verdict
        )

    def full_repaint(self) -> float:
        start = time.perf_counter()
        self.canvas.resetCachedContent()
        self.canvas.viewport().repaint()
        return time.perf_counter() - start


def _napari() -> None:
    if importlib.util.find_spec("napari") is None:
        print("\nnapari is not installed, so there is nothing to compare with (pip install napari).")


if __name__ == "__main__":
    main()
