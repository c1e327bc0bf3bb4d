"""What exporting labels of many images costs, against reading them: time, and the most memory.

    python -m benchmarks.exporting [--images 5000] [--formats coco coco-polygons labelme yolo cvat coco-panoptic]

The project has images of 480 x 360 pixels with complete labels of three tasks: a road with its edges, a dozen
buildings with windows, and leaves, which are specks. Labels are read once, then each format writes one file (or
folder) of each task. Each part runs in a process of its own, so that the peak of its memory is its own; the last
column is what the peak grew by since before the first label was read. Factors are of CPU time, which other programs
on the machine change less.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from core.exchange.exporting import export
from core.exchange.source import Painted, Source
from core.exchange.tables import WRITERS
from core.images.reading import encode_index_mask
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task

HEIGHT, WIDTH = 360, 480
KINDS = 40
"""Different scenes, which are repeated."""
TASKS = (
    ("road", ("background", "road")),
    ("building", ("background", "building", "window")),
    ("leaves", ("no", "yes")),
)
READING = "reading"
FORMATS = ("coco", "coco-polygons", "labelme", "yolo", "cvat", "coco-panoptic")


def scene(number: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The labels of the three tasks."""
    rng = np.random.default_rng(number)
    road, building = np.zeros((HEIGHT, WIDTH), np.uint8), np.zeros((HEIGHT, WIDTH), np.uint8)
    edge = 240 + np.cumsum(rng.integers(-2, 3, WIDTH))
    road[np.arange(HEIGHT)[:, None] > edge[None]] = 1
    for _ in range(12):
        x, y, w, h = rng.integers((0, 0, 20, 20), (WIDTH, 240, 90, 120))
        cv2.rectangle(building, (int(x), int(y)), (int(x + w), int(y + h)), 1, -1)
        for _ in range(6):
            dx, dy = rng.integers((0, 0), (w, h))
            cv2.rectangle(building, (int(x + dx), int(y + dy)), (int(x + dx + 5), int(y + dy + 7)), 2, -1)
    noise = cv2.GaussianBlur(rng.random((HEIGHT, WIDTH)).astype(np.float32), (0, 0), 4)
    return road, building, (noise > np.quantile(noise, 0.8)).astype(np.uint8)


def make(folder: Path, count: int) -> None:
    """A project whose images are all labelled."""
    project = Project("many")
    for name, classes in TASKS:
        project = add_task(project, new_task(project, name, classes))
    images = tuple(ImageEntry(f"im{n}", f"im{n}.png", "train", WIDTH, HEIGHT) for n in range(count))
    ProjectFolder.create(folder, replace(project, images=images)).close()
    masks = [
        [encode_index_mask(label, task.colors) for label, task in zip(scene(n), project.tasks, strict=True)]
        for n in range(min(KINDS, count))
    ]
    for number, task in enumerate(project.tasks):
        (folder / "labels" / task.id).mkdir(parents=True, exist_ok=True)
        for n, image in enumerate(images):
            (folder / "labels" / task.id / f"{image.id}.png").write_bytes(masks[n % KINDS][number])


def peak() -> float:
    """The most memory that the process held so far, in MiB; getrusage would count that of its parent."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 2**10


def measure(project: Path, what: str) -> dict[str, float]:
    """Read all labels, or export them."""
    folder, content = ProjectFolder.open(project)
    source = Source(Painted(folder, content), content)
    before, start, cpu = peak(), time.perf_counter(), time.process_time()
    labels = 0
    if what == READING:
        labels = sum(source.label(image, task) is not None for image, task in source.pairs())
    else:
        out = Path(tempfile.mkdtemp(dir=project.parent))
        labels = len(export(WRITERS[what], source, out).labels)
    seconds = time.perf_counter() - start
    folder.close()
    cpu = time.process_time() - cpu
    return {
        "labels": labels,
        "seconds": round(seconds, 2),
        "cpu": round(cpu, 2),
        "grew_mib": round(peak() - before),
    }


def main() -> None:
    """Make the project, and measure each part in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=5000)
    parser.add_argument("--formats", nargs="+", default=FORMATS)
    parser.add_argument("--measure", nargs=2, metavar=("PROJECT", "WHAT"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure(Path(chosen.measure[0]), chosen.measure[1])))
        return
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary, "project")
        make(project, chosen.images)
        reading = 0.0
        for what in (READING, *chosen.formats):
            call = [sys.executable, "-m", "benchmarks.exporting", "--measure", str(project), what]
            row = json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
            reading = reading or row["cpu"]
            print(
                f"{what:15} {row['labels']:6} labels {row['seconds']:8.1f} s {row['cpu']:8.1f} s of CPU  "
                f"x{row['cpu'] / reading:5.2f}  +{row['grew_mib']} MiB",
                flush=True,
            )


if __name__ == "__main__":
    main()
