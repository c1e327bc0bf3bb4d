"""What painting on a very large GeoTIFF costs, on the real canvas and session: the first view, memory, strokes.

    python -m benchmarks.huge_view [--side 20000] [--overviews] [--dabs 60] [--image FILE.tif]

A tiled, compressed RGB image of side x side pixels, without reduced levels in the file unless `--overviews` is given;
its levels are made in an empty cache folder, as the first time. Compare the dabs with `benchmarks.painting --sizes
8192`: "cpu" is what the window's thread itself worked, which other programs on the machine hardly change. The peak of
memory is split: what is only mapped from the file of levels is given back as soon as others need it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
import tifffile
import torch  # noqa: F401  (before Qt)
from PySide6.QtWidgets import QApplication

from app import theme
from app.canvas.tools.brush import BrushTool
from benchmarks.painting import Bench

TILE = 512
GIB = 2**20
"""In the kibibytes of /proc."""
KEYS = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 25832)
TAGS = (
    (33550, "d", 3, (0.1, 0.1, 0.0), True),
    (33922, "d", 6, (0.0, 0.0, 0.0, 356000.0, 5645000.0, 0.0), True),
    (34735, "H", len(KEYS), KEYS, True),
)


def write_scene(path: Path, side: int, *, overviews: bool) -> None:
    """A blurred pattern, tile by tile."""
    small = np.random.default_rng(0).integers(0, 255, (side // 8 + 65, side // 8 + 65, 3), np.uint8)

    def tiles(step: int):  # type: ignore[no-untyped-def]
        for top in range(0, side // step, TILE):
            for left in range(0, side // step, TILE):
                window = small[top * step // 8 :, left * step // 8 :][: TILE * step // 8, : TILE * step // 8]
                yield cv2.resize(window, (TILE, TILE), interpolation=cv2.INTER_LINEAR) // 4 * 4

    options = {"photometric": "rgb", "tile": (TILE, TILE), "compression": "zlib", "dtype": np.uint8}
    with tifffile.TiffWriter(path) as tif:
        tif.write(
            tiles(1),
            shape=(side, side, 3),
            extratags=TAGS,
            metadata=None,
            subifds=int(overviews),
            **options,
        )
        if overviews:
            tif.write(tiles(8), shape=(side // 8, side // 8, 3), subfiletype=1, metadata=None, **options)


def peak() -> str:
    """The memory of this process, in GiB."""
    lines = (line.split(":") for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    sizes = {name: int(text.split()[0]) / GIB for name, text in lines if text.strip().endswith("kB")}
    return f"{sizes['VmHWM']:.2f} GiB at most; now {sizes['RssAnon']:.2f} of its own, {sizes['RssFile']:.2f} mapped"


class HugeBench(Bench):
    """Bench with a GeoTIFF, which says when it was first seen."""

    image: Path | None = None
    overviews = False

    def photo(self) -> Path:
        path = self.image or self.folder / "photo.tif"
        if self.image is None:
            write_scene(path, self.size, overviews=self.overviews)
        self.begun = time.perf_counter()
        self.worked_before = time.process_time()
        return path

    def until(self, condition) -> None:  # type: ignore[no-untyped-def]
        """Longer than usual, and the first view is timed."""
        end = time.monotonic() + 600
        first = self.canvas.image_shown is None
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents()
            time.sleep(0.001)
        if first and self.canvas.image_shown is not None and not hasattr(self, "seen"):
            self.seen = time.perf_counter() - self.begun
            worked = time.process_time() - self.worked_before
            print(f"first view after {self.seen:.2f} s (cpu {worked:.2f}); {peak()}", flush=True)
            self.until(lambda: self.canvas.pixels is not None)
            worked = time.process_time() - self.worked_before
            seconds = time.perf_counter() - self.begun
            print(f"sharp after {seconds:.1f} s (cpu {worked:.1f}); {peak()}", flush=True)

    def paint_labels(self) -> None:
        """The first stroke on an empty label, then as usual."""
        for number, task in enumerate(self.session.project.tasks):
            self.session.set_active(task.id, 1)
            start, worked = time.perf_counter(), time.thread_time()
            stroke = self.session.labels.begin_stroke(BrushTool.info.stroke)
            assert stroke is not None
            stroke.line(self.size / 3, self.size / 3, self.size / 2, self.size / 2, 100)
            self.session.labels.stroke_changed(stroke.box)
            self.session.labels.end_stroke()
            self.app.processEvents()
            worked = time.thread_time() - worked
            if not number:
                print(f"first stroke {time.perf_counter() - start:.2f} s (cpu {worked:.2f})", flush=True)
        super().paint_labels()

    def rows(self, dabs: int) -> None:
        """The table of dabs, and an undo."""
        heads = ("brush px", "dab p50", "p95", "worst", "cpu p95", "press", "release")
        print(f"{'zoom':>8}" + "".join(f"{head:>9}" for head in heads) + "  ms")
        self.canvas.fit()
        fit = self.canvas.zoom
        for name, zoom, brush in (
            ("fit", fit, 40),
            ("fit", fit, round(40 / fit)),
            ("0.25", 0.25, 40),
            ("1", 1.0, 40),
            ("4", 4.0, 40),
        ):
            self.take_up(zoom, brush)
            self.row(name, dabs)
        start, worked = time.perf_counter(), time.thread_time()
        self.session.undo()
        self.app.processEvents()
        print(
            f"undo {(time.perf_counter() - start) * 1e3:.0f} ms (cpu {(time.thread_time() - worked) * 1e3:.0f})"
        )
        assert self.session.folder is not None
        self.session.folder.labels.flush()
        print(f"three labels painted and written; {peak()}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--side", type=int, default=20000)
    parser.add_argument("--overviews", action="store_true")
    parser.add_argument("--dabs", type=int, default=60)
    parser.add_argument("--image", type=Path, help="an image of that side, instead of a new one")
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    HugeBench.image, HugeBench.overviews = arguments.image, arguments.overviews
    with tempfile.TemporaryDirectory() as folder:
        print(f"{arguments.side} x {arguments.side}; {peak()}", flush=True)
        bench = HugeBench(app, arguments.side, Path(folder))
        bench.rows(arguments.dabs)
        bench.session.shut_down()
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


if __name__ == "__main__":
    main()
