"""How long undoing and redoing a big fill takes, and what hundreds of steps cost in memory.

    python -m benchmarks.undo [--sizes 4096 8192] [--steps 500]

The fill covers nearly all of the image, around all the strokes. "undo" is from the verb to the end of all that
it causes in the window's thread, without the repaint, which `benchmarks.painting` times; "cpu" is the time that the
thread itself worked, which other programs on the machine hardly change.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from app.canvas.tools.brush import BrushTool
from app.canvas.tools.fill import FillTool
from app.canvas.tools.line import LineTool

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import cv2
import numpy as np
import torch  # noqa: F401  (before Qt)
from PySide6.QtWidgets import QApplication

from app.canvas.view import CanvasView
from app.session import Session
from app.session.commands import PaintLabel
from app.window.view_state import ViewState
from core.project.model import UNLABELLED

TARGET_MS = 100.0
REPEATS = 5


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[4096, 8192])
    parser.add_argument("--steps", type=int, default=500)
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _run(app, size, arguments.steps, Path(folder))


def _run(app: QApplication, size: int, steps: int, folder: Path) -> None:
    path = folder / "photo.jpg"
    cv2.imwrite(str(path), np.full((size, size, 3), 90, np.uint8))
    session = Session()
    session.learn_at_once = False
    session.learning.start = lambda: None  # type: ignore[method-assign]
    session.create(folder / "project", "Undo", (("road", ("background", "road", "kerb")),))
    canvas = CanvasView(session, ViewState())
    canvas.resize(1280, 800)
    canvas.show()
    session.images.add([path], split="train")
    while canvas.image_shown is None:
        app.processEvents()
        time.sleep(0.002)
    _paint_lines(session, size, steps)
    fill = _timed(lambda: _fill(session, size))
    undo = [_timed(session.undo if n % 2 == 0 else session.redo) for n in range(2 * REPEATS)]
    wall = sorted(1000 * u[0] for u in undo)
    cpu = sorted(1000 * u[1] for u in undo)
    print(
        f"{size:>6}²  fill {1000 * fill[0]:6.0f} ms   undo median {wall[REPEATS]:6.1f} ms, worst {wall[-1]:6.1f} ms"
        f"   cpu median {cpu[REPEATS]:6.1f} ms, worst {cpu[-1]:6.1f} ms   (at most {TARGET_MS:.0f})"
    )
    held = _held(session)
    print(f"         {steps + 1} steps hold {held / 2**20:.1f} MiB")
    session.undo()
    back = _timed(lambda: session.go_to_step(1))
    print(f"         back through {steps} steps: {back[0]:.2f} s, cpu {back[1]:.2f} s")
    canvas.close()
    session.shut_down()


def _timed(work) -> tuple[float, float]:  # type: ignore[no-untyped-def]
    start, worked = time.perf_counter(), time.thread_time()
    work()
    return time.perf_counter() - start, time.thread_time() - worked


def _paint_lines(session: Session, size: int, steps: int) -> None:
    rng = np.random.default_rng(0)
    for number in range(steps):
        session.set_active("road", number % 2)
        stroke = session.labels.begin_stroke(BrushTool.info.stroke)
        assert stroke is not None
        x, y = rng.random(2) * size
        stroke.line(x, y, x + rng.normal() * 200, y + rng.normal() * 200, 12)
        session.labels.stroke_changed(stroke.box)
        session.labels.end_stroke()


def _fill(session: Session, size: int) -> None:
    """The unlabelled region, closed in by a frame near the edge of the image."""
    session.set_active("road", 2)
    low, high = size // 64, size - size // 64
    stroke = session.labels.begin_stroke(LineTool.info.stroke)
    assert stroke is not None
    stroke.path([(low, low), (high, low), (high, high), (low, high), (low, low)], 4)
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    stroke = session.labels.begin_stroke(FillTool.info.stroke)
    assert stroke is not None
    row, column = np.argwhere(_inner(session, size) == UNLABELLED)[0] + size // 4
    session.labels.stroke_changed(stroke.fill(float(column), float(row)))
    session.labels.end_stroke()


def _inner(session: Session, size: int) -> np.ndarray:
    """A part of the label amid the image, to begin the fill in."""
    label = session.labels.get(session.project.images[0].id, "road")
    assert label is not None
    return label[size // 4 : size // 2, size // 4 : size // 2]


def _held(session: Session) -> int:
    commands = (session.undo_stack.command(n) for n in range(session.undo_stack.count()))
    return sum(len(c.change.before) + len(c.change.after) for c in commands if isinstance(c, PaintLabel))


if __name__ == "__main__":
    main()
