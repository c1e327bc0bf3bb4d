"""What else `benchmarks.painting` promises: a long stroke at 60 fps, a big fill, its undo, memory, the next image."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Slot

if TYPE_CHECKING:
    from benchmarks.painting import Bench

FRAME = 1 / 60
NEXT_SIZE = (1224, 1632)
FILL_SECONDS, UNDO_SECONDS, OPEN_SECONDS, NEXT_SECONDS = 0.5, 0.1, 1.5, 0.1


class Heartbeat(QObject):
    """A timer that says by how much the window was ever late."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=8, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """From now on."""
        self.worst, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """Seconds of the longest gap."""
        self._timer.stop()
        return max(self.worst, time.perf_counter() - self._last)

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, now - self._last), now


def verdict(seconds: float, promised: float, worked: float | None = None) -> str:
    """The figure, whether it keeps the promise, and the time that the window's thread itself worked for it."""
    cpu = "" if worked is None else f" (cpu {worked * 1e3:.0f})"
    return f"{seconds * 1e3:8.0f} ms{cpu}" + (
        "" if seconds <= promised else f"  over {promised * 1e3:.0f} ms"
    )


def long_stroke(bench: Bench) -> None:
    """A 40-pixel stroke across the whole view, a move every sixtieth of a second, as a screen would ask for it."""
    bench.canvas.fit()
    fit = bench.canvas.zoom
    bench.view_state.set_diameter(round(40 / fit))
    bench.session.set_active("building", 1)
    bench.app.processEvents()
    left = Qt.MouseButton.LeftButton
    start, end = bench.canvas.to_view(0, 0), bench.canvas.to_view(bench.size, bench.size)
    area = QRectF(start, end).intersected(QRectF(bench.canvas.viewport().rect())).adjusted(9, 9, -9, -9)
    bench.send(QEvent.Type.MouseButtonPress, area.topLeft(), left)
    late, began = [], time.perf_counter()
    frames = 90
    for number in range(frames):
        due = began + number * FRAME
        time.sleep(max(0.0, due - time.perf_counter()))
        share = number / (frames - 1)
        bench.send(QEvent.Type.MouseMove, area.topLeft() + QPointF(area.width(), area.height()) * share, left)
        late.append(time.perf_counter() - due)
    bench.send(QEvent.Type.MouseButtonRelease, area.bottomRight(), Qt.MouseButton.NoButton)
    missed = sum(value > FRAME for value in late)
    p95 = float(np.percentile(late, 95))
    print(
        f"stroke across the view at 60 fps: p95 {p95 * 1e3:.1f} ms a frame, {missed} of {frames} frames missed"
    )


def fill_and_undo(bench: Bench) -> None:
    """A fill of everything in a task without labels, and its undo; the window's longest silence meanwhile."""
    session = bench.session
    session.tasks.add("sky")
    beat = Heartbeat()
    bench.canvas.fit()
    bench.view_state.set_tool("fill")
    bench.app.processEvents()
    middle = bench.canvas.to_view(bench.size / 2, bench.size / 2)
    beat.start()
    seconds = bench.send(QEvent.Type.MouseButtonPress, middle, Qt.MouseButton.LeftButton)
    seconds += bench.send(QEvent.Type.MouseButtonRelease, middle, Qt.MouseButton.NoButton)
    bench.until(lambda: session.images.coverage(session.current_image or "").get("sky", 0) == 1)
    silence = beat.stop()
    pixels = bench.size**2 / 1e6
    print(
        f"fill of {pixels:.0f} million pixels {verdict(seconds, FILL_SECONDS)}, longest silence {silence * 1e3:.0f} ms"
    )
    start, worked = time.perf_counter(), time.thread_time()
    session.undo()
    bench.app.processEvents()
    worked = time.thread_time() - worked
    print(f"its undo                    {verdict(time.perf_counter() - start, UNDO_SECONDS, worked)}")
    bench.view_state.set_tool("brush")
    session.tasks.remove("sky")


def resident() -> int:
    """Bytes of memory that this process holds and uses; 0 where the system doesn't say.

    What was freed is given back to the system first, so that a peak that has passed doesn't count.
    """
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):  # glibc only
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def memory(bench: Bench, before: int, layers: int) -> None:
    """Bytes a pixel that each label layer added, its reductions and strokes for undo included."""
    folder = bench.session.folder
    assert folder is not None
    folder.labels.flush()  # the thread that writes them is done, too
    after = resident()
    if not after:
        print(f"memory: {sys.platform} does not say")
        return
    each = (after - before) / bench.size**2 / layers
    print(
        f"memory {after / 2**20:.0f} MiB in all; {each:.2f} bytes a pixel a layer"
        + ("" if each <= 2 else "  over 2")
    )


def next_image(bench: Bench, folder: Path) -> None:
    """From the key to the picture, in a list of 2-megapixel JPEGs: the neighbours are read ahead, a jump is not."""
    rng = np.random.default_rng(2)
    paths = []
    for number in range(8):
        small = rng.integers(0, 255, (NEXT_SIZE[0] // 16, NEXT_SIZE[1] // 16, 3), np.uint8)
        path = folder / f"next{number}.jpg"
        cv2.imwrite(str(path), cv2.resize(small, NEXT_SIZE[::-1], interpolation=cv2.INTER_CUBIC))
        paths.append(path)
    session = bench.session
    session.images.add(paths, split="train")
    bench.until(lambda: len(session.project.images) == 9)
    ids = [i.id for i in session.project.images]

    def show(image_id: str) -> float:
        start = time.perf_counter()
        session.show_image(image_id)
        bench.until(lambda: bench.canvas.image_shown == image_id)
        bench.app.processEvents()
        return time.perf_counter() - start

    jump = show(ids[4])
    steps = []
    for image_id in ids[5:9]:
        end = time.monotonic() + 1.0  # as long as a person looks at an image, at the least
        bench.until(lambda end=end: time.monotonic() > end)  # type: ignore[misc]
        steps.append(show(image_id))
    print(
        f"next image (2 megapixels)   {verdict(float(np.median(steps)), NEXT_SECONDS)}, worst {max(steps) * 1e3:.0f} ms"
    )
    print(f"a jump in the list          {verdict(jump, NEXT_SECONDS)}")
