"""Folders of images and index masks as LearningData, for the benchmarks; the sets themselves are not ours to ship."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from core.images.reading import read_image
from core.learning.data.learning_data import LearningData
from core.project.model import ImageEntry, Project, Split, new_task

if TYPE_CHECKING:
    from core.images.pixels import Pixels


def data_folder() -> Path:
    """Where the benchmark sets lie: MASKLOOM_DATA, or the end with how to set it."""
    path = Path(os.environ.get("MASKLOOM_DATA", ""))
    if not os.environ.get("MASKLOOM_DATA") or not path.is_dir():
        raise SystemExit("Set MASKLOOM_DATA to the folder that holds street/, aerial/ and cardiac/.")
    return path


def arguments(text: str | None) -> argparse.ArgumentParser:
    """A parser with what all benchmarks take."""
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--images", type=int, default=20, help="train images, evenly spaced; 0 = all")
    parser.add_argument("--seeds", type=int, default=1)
    return parser


def evenly(paths: list[Path], count: int) -> list[Path]:
    """`count` of them, from the first to the last (the middle one for 1); all for 0."""
    if not count or count >= len(paths):
        return paths
    if count == 1:
        return [paths[len(paths) // 2]]
    return [paths[round(i * (len(paths) - 1) / (count - 1))] for i in range(count)]


def learning_data(
    tasks: dict[str, list[str]], splits: dict[Split, list[Path]], labels: dict[Split, Path]
) -> LearningData:
    """Tasks (name -> class names), image files per split, and per split a folder of <task>/<stem>.png."""
    project = Project("benchmark")
    known = tuple(new_task(project, name, tuple(classes)) for name, classes in tasks.items())
    names = {t.id: t.name for t in known}
    files = {p.stem: (p, split) for split, paths in splits.items() for p in paths}
    entries = tuple(ImageEntry(stem, str(p), split, *_size(p)) for stem, (p, split) in files.items())

    def label(image_id: str, task_id: str) -> Pixels | None:
        path = labels[files[image_id][1]] / names[task_id] / f"{image_id}.png"
        return np.array(Image.open(path)) if path.exists() else None

    return LearningData(known, entries, lambda image_id: read_image(files[image_id][0]), label)


def _size(path: Path) -> tuple[int, int]:
    """Width and height of an image, from its header."""
    with Image.open(path) as image:
        return image.size
