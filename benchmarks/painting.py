"""How long from a dab to its pixels on screen, through the real canvas and session, with real mouse events.

    python -m benchmarks.painting [--sizes 4096 8192] [--dabs 200] [--napari-python PYTHON]

Three label layers and the photo are visible. "fit" is the whole image in the view; there the brush is also tried
at 40 screen pixels. A dab is timed from the mouse event to the end of the repaint that it causes; "cpu" is the
time that the window's thread itself worked for it, which other programs on the machine hardly change.

With --napari-python, an interpreter that has napari (in an environment of its own: it brings another Qt), the same
dabs are painted there in the same run, and compared. It needs a screen with OpenGL: DISPLAY, or `xvfb-run` around
all of this.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

from app.canvas.tools.brush import BrushTool

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
from app.window.view_state import ViewState
from benchmarks.painting_more import (
    OPEN_SECONDS,
    fill_and_undo,
    long_stroke,
    memory,
    next_image,
    resident,
    verdict,
)

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
    parser.add_argument("--swipe", action="store_true", help="with a swipe's divider across the view")
    parser.add_argument("--adjusted", action="store_true", help="with contrast and gamma of the view changed")
    parser.add_argument("--napari-python", type=Path, help="an interpreter that has napari")
    parser.add_argument("--napari-dabs", type=int, default=100)
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(app, size, Path(folder))
            for task in bench.session.project.tasks:
                bench.view_state.set_task_view(task.id, pattern=arguments.pattern)
            bench.view_state.comparison.set_swiping(arguments.swipe)
            bench.view_state.comparison.set_divider(0.4)  # strokes begin in the middle, and would drag it
            if arguments.adjusted:
                bench.view_state.set_adjustment(Adjustment(contrast=0.3, gamma=1.5))
            ours = bench.run(arguments.dabs)
        if arguments.napari_python:
            compare(arguments.napari_python, size, arguments.napari_dabs, ours)


class Bench:
    """One image size."""

    def __init__(self, app: QApplication, size: int, folder: Path) -> None:
        self.app, self.size, self.folder = app, size, folder
        path = self.photo()
        self.session = Session()
        self.session.learn_at_once = False
        self.session.create(folder / "project", "Painting", TASKS)
        self.view_state = ViewState()
        self.canvas = CanvasView(self.session, self.view_state)
        self.canvas.resize(*VIEW)
        self.canvas.show()
        self.session.images.add([path], split="train")
        self.until(lambda: self.session.current_image is not None)
        self.until(lambda: self.canvas.image_shown is not None)
        start = time.perf_counter()
        self.session.image_files.file_changed.emit(self.session.current_image)  # it is read again
        self.until(lambda: self.canvas.image_shown is not None)
        self.opening = time.perf_counter() - start
        # The learner's thread loads its network meanwhile, which is no label's memory.
        self.until(
            lambda: (
                self.session.learning.state.device != ""
                and self.session.learning.state.phase in ("idle", "waiting")
            )
        )
        self.without_labels = resident()
        self.paint_labels()
        self.app.processEvents()
        self.redrawn = 0
        self.worked: list[float] = []
        self.canvas.redrawn.connect(self.count)

    def photo(self) -> Path:
        """Write the image."""
        path = self.folder / "photo.jpg"
        small = np.random.default_rng(0).integers(0, 255, (self.size // 64, self.size // 64, 3), np.uint8)
        cv2.imwrite(str(path), cv2.resize(small, (self.size, self.size), interpolation=cv2.INTER_CUBIC))
        return path

    def until(self, condition) -> None:  # type: ignore[no-untyped-def]
        """Let the window live until something is so."""
        end = time.monotonic() + 60
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents()
            time.sleep(0.001)

    def count(self, part: QRectF) -> None:
        """A part was drawn again."""
        self.redrawn += 1

    def paint_labels(self) -> None:
        """Every task has both classes on a good part of the image."""
        rng = np.random.default_rng(1)
        for number, task in enumerate(self.session.project.tasks):
            for class_index in (0, 1):
                self.session.set_active(task.id, class_index)
                stroke = self.session.labels.begin_stroke(BrushTool.info.stroke)
                assert stroke is not None
                for x0, y0, x1, y1 in rng.random((12, 4)) * self.size:
                    stroke.line(x0, y0, x1, y1, self.size / (30 + 10 * number))
                self.session.labels.stroke_changed(stroke.box)
                self.session.labels.end_stroke()

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

    def run(self, dabs: int) -> dict[str, float]:
        """Print one table; dab to painted, p95 in ms, by zoom, for a brush of 40 screen pixels or near it."""
        print(f"\n{self.size} x {self.size}, 3 label layers, view {VIEW[0]} x {VIEW[1]}")
        print(f"photo read and shown       {verdict(self.opening, OPEN_SECONDS)}")
        heads = ("brush px", "dab p50", "p95", "worst", "cpu p95", "press", "release")
        print(f"{'zoom':>8}" + "".join(f"{head:>9}" for head in heads) + "  ms")
        self.canvas.fit()
        fit = self.canvas.zoom
        found: dict[str, float] = {}
        for name, zoom, brush in (
            ("fit", fit, 40),
            ("fit", fit, round(40 / fit)),
            ("0.25", 0.25, 40),
            ("0.5", 0.5, 40),
            ("1", 1.0, 200),
            ("1", 1.0, 40),
            ("4", 4.0, 40),
            ("16", 16.0, 40),
        ):
            self.take_up(zoom, brush)
            found[name] = self.row(name, dabs)
        self.session.set_active("road", 0)
        whole = [self.full_repaint() for _ in range(10)]
        print(f"whole view drawn anew, median {np.median(whole) * 1e3:.1f} ms")
        memory(self, self.without_labels, len(TASKS))
        long_stroke(self)
        fill_and_undo(self)
        next_image(self, self.folder)
        self.session.shut_down()
        self.canvas.close()
        self.canvas.deleteLater()
        self.app.processEvents()
        return found

    def take_up(self, zoom: float, brush: int) -> None:
        """Show the middle of the view at a zoom, and take a brush of that diameter, in pixels, for road."""
        self.canvas.fit()
        for _ in range(2):  # a step never passes over 100 %
            self.canvas.zoom_at(QPointF(640, 400), np.log2(zoom / self.canvas.zoom))
        self.view_state.set_diameter(brush)
        self.session.set_active("road", 1)
        self.app.processEvents()

    def row(self, name: str, dabs: int) -> float:
        """One line of the table; its p95 in ms."""
        self.worked.clear()
        found = self.stroke(dabs, 7.0)
        worked = np.percentile(np.array(self.worked[1:-1]) * 1e3, 95)
        p50, p95, worst = np.percentile(np.array(found["dab"]) * 1e3, [50, 95, 100])
        press, release = found["press"][0] * 1e3, found["release"][0] * 1e3
        target = TARGET_MS.get(self.size)
        said = "" if target is None or p95 <= target else f"  over {target:.0f} ms"
        print(
            f"{name:>8}{self.view_state.diameter:>9}"
            + "".join(f"{v:>9.2f}" for v in (p50, p95, worst, worked, press, release))
            + said
        )
        return float(p95)

    def full_repaint(self) -> float:
        """Seconds to draw all of the view."""
        start = time.perf_counter()
        self.canvas.resetCachedContent()
        self.canvas.viewport().repaint()
        return time.perf_counter() - start


def compare(python: Path, size: int, dabs: int, ours: dict[str, float]) -> None:
    """Paint the same in napari, in a process of its own, and print both."""
    script = Path(__file__).with_name("painting_napari.py")
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [str(python), str(script), str(size), str(dabs)], capture_output=True, text=True, env=environment
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no word"]
        print(f"\nnapari could not be measured: {said[-1]}")
        return
    found = json.loads(done.stdout.strip().splitlines()[-1])
    print(
        f"\nnapari {found['version']} on {found['renderer']}, dab to painted with a brush of 40 screen pixels"
    )
    print(f"{'zoom':>8}{'p50':>9}{'p95':>9}{'worst':>9}  ms   ours p95   times faster")
    for zoom in ("fit", "0.5", "1", "4"):
        p50, p95, worst = found[zoom]
        print(f"{zoom:>8}{p50:>9.1f}{p95:>9.1f}{worst:>9.1f}     {ours[zoom]:8.2f}   {p95 / ours[zoom]:8.1f}")
    print(f"fill of {size**2 / 1e6:.0f} million pixels {found['fill'] * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
