"""The image list with 5,000 entries: how long it takes to open, and how long a frame takes while it scrolls.

Promise: open in 2 s at most, scroll at 60 frames a second (p95 of a frame at most 16.7 ms).

    python benchmarks/image_list.py [--images N] [--pictures N]

`--pictures` images are real files (2 megapixel JPEGs), used in turn, so that thumbnails are made meanwhile.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torch  # noqa: F401, I001  before Qt: the other way round its libraries clash
import cv2
import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import theme
from app.panels.images.panel import ImagesPanel
from app.session import Session
from app.window.view_state import ViewState
from core.project import model as edits

if TYPE_CHECKING:
    from collections.abc import Callable

FRAME_MS = 1000 / 60
OPEN_S = 2.0
FRAMES = 600


class QuietSession(Session):
    """A session without a learner: the list alone is measured."""

    def __init__(self) -> None:
        super().__init__()
        self.learning.start = lambda: None  # type: ignore[method-assign]


def make_project(folder: Path, images: int, pictures: int) -> None:
    """A project of `images` entries and three tasks, with labels on none."""
    rng = np.random.default_rng(0)
    paths = []
    for number in range(pictures):
        path = folder / "pictures" / f"picture{number}.jpg"
        path.parent.mkdir(exist_ok=True)
        small = rng.integers(0, 255, (60, 80, 3), dtype=np.uint8)
        cv2.imwrite(str(path), cv2.resize(small, (1632, 1224), interpolation=cv2.INTER_CUBIC))
        paths.append(path)
    session = QuietSession()
    session.learn_at_once = False
    tasks = [(name, ("background", name)) for name in ("road", "building", "vegetation")]
    session.create(folder / "project", "Many", tasks)
    for number in range(images):  # a name each: the cache in memory goes by image, not by file
        link = folder / "pictures" / f"scene {number:05}.jpg"
        os.link(paths[number % len(paths)], link)
    entries = tuple(
        edits.ImageEntry(f"scene {n:05}", str(folder / "pictures" / f"scene {n:05}.jpg"), "train", 1632, 1224)
        for n in range(images)
    )
    session.set_project(edits.add_images(session.project, entries), images=True)
    session.shut_down()


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure_opening(panel: ImagesPanel, session: Session, folder: Path) -> tuple[float, float]:
    """Seconds until the rows are painted, and of these the seconds of painting."""
    start = time.perf_counter()
    session.open(folder / "project")
    opened = time.perf_counter()
    QApplication.processEvents()
    return time.perf_counter() - start, time.perf_counter() - opened


def measure_scrolling(panel: ImagesPanel, step: int, count: int) -> np.ndarray:
    """Milliseconds a frame: move the list by `step` pixels, let it paint, take in thumbnails."""
    bar = panel.view.verticalScrollBar()
    bar.setValue(0)
    frames = []
    for _ in range(count):
        start, worked = time.perf_counter(), time.thread_time()
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
        spent = (time.perf_counter() - start) * 1000
        frames.append((spent, (time.thread_time() - worked) * 1000))
        if spent < FRAME_MS:
            wait(max(0, int(FRAME_MS - spent)))
    return np.array(frames)


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until something is done and painted, and of these the work of the window's thread."""
    start, worked = time.perf_counter(), time.thread_time()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000


def main() -> int:
    """Measure and print a table; 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=5000)
    parser.add_argument("--pictures", type=int, default=20)
    parser.add_argument("--frames", type=int, default=FRAMES)
    wanted = parser.parse_args()
    app = QApplication([])
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_project(folder, wanted.images, wanted.pictures)
        session = QuietSession()
        session.learn_at_once = False
        panel = ImagesPanel(session, ViewState(), cache_folder=folder / "cache")
        panel.resize(230, 620)
        panel.show()
        wait(200)
        opening, painting = measure_opening(panel, session, folder)
        print(
            f"{wanted.images} images, {os.cpu_count()} cores (load {os.getloadavg()[0]:.1f}), JPEGs of 2 megapixels"
        )
        print(f"{'':34}{'median':>9}{'p95':>9}{'max':>9}")
        print(f"{'open the project, list painted':34}{opening:>8.2f}s{'':9}{'':9}")
        print(f"{'   of which painting':34}{painting * 1000:>7.1f}ms")
        kept = opening <= OPEN_S
        for text, step in (("scroll slowly (12 px a frame)", 12), ("scroll fast (400 px a frame)", 400)):
            frames = measure_scrolling(panel, step, wanted.frames)
            for label, spent in zip((text, "   of which this thread's work"), frames.T, strict=True):
                median, p95, worst = np.median(spent), np.percentile(spent, 95), spent.max()
                print(f"{label:34}{median:>7.2f}ms{p95:>7.2f}ms{worst:>7.2f}ms")
            kept &= bool(np.percentile(frames[:, 0], 95) <= FRAME_MS)
        everything = [i.id for i in session.project.images]
        menu = panel.find_bar.filter_menu
        for text, act in (
            ("find by name, a letter typed", lambda: panel.find_bar.field.setText("scene 00")),
            ("   and again all", panel.find_bar.field.clear),
            ("filter: unlabelled, train", lambda: menu._take(labels="unlabelled", split="train")),
            ("filter: uncertain", lambda: menu._take(labels="any", split="any", quality="uncertain")),
            ("   and again all", lambda: menu._take(quality="any")),
            ("flag all as done, saved", lambda: session.images.set_flag(everything, "done")),
            ("move all to val, saved", lambda: session.images.set_split(everything, "val")),
            ("remove all but ten, saved", lambda: session.images.remove(everything[10:])),
            ("undo that", session.undo),
        ):
            spent, worked = timed(act)
            print(f"{text:34}{spent:>7.1f}ms{worked:>7.1f}ms of this thread's work")
        session.shut_down()
    print("kept" if kept else f"broken: open <= {OPEN_S} s, p95 of a frame <= {FRAME_MS:.1f} ms")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
