"""Images a second: what `predict` writes from files to files, against the bare network and onnxruntime.

python -m benchmarks.batch [--images 40] [--size 480 360] [--rounds 5] [--project PROJECT] [--device cpu]

The same images three ways, in turn, in the same run: the network alone (images in memory, one forward pass each, all
tasks' logits at every second pixel), everything from files to files (`core.predicting`, read, predicted and written
side by side), and onnxruntime, where the network can be exported. Medians of the rounds, and their ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from core.machine.process_environment import BEFORE_TORCH

os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import cv2
import numpy as np
import torch

from core.exchange.source import Source
from core.exchange.tables import WRITERS
from core.images.bands import read_channels
from core.network.multitask import MultiTaskNet, as_tensor
from core.network.registry import choose
from core.predicting.ahead import Ahead
from core.predicting.batch import Batch, planned
from core.predicting.files import FilePredictor, load_predictor
from core.predicting.inputs import Input, find_inputs
from core.predicting.origin import Predicted, project_of
from core.predicting.predictor import Predictor
from core.predicting.records import Manner, Records
from core.predicting.remote import Destination
from core.predicting.shards import Shard
from core.project.folder import ProjectFolder
from core.project.model import Project, add_task, new_task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.images.pixels import DeepPixels

CLASSES = (2, 4, 11)
"""Of the tasks of the network that stands in for a project's."""


def made(folder: Path, count: int, size: tuple[int, int]) -> list[Path]:
    """Photos that are no noise: smooth, with edges, so that files have usual sizes."""
    random, (width, height) = np.random.default_rng(0), size
    folder.mkdir()
    paths = []
    for number in range(count):
        small = random.integers(0, 255, (height // 24, width // 24, 3), dtype=np.uint8)
        photo = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
        photo[height // 3 :, width // 4 : width // 2] //= 2
        paths.append(folder / f"{number:05}.jpg")
        cv2.imwrite(str(paths[-1]), photo)
    return paths


def stand_in(device: str) -> tuple[Project, Predictor]:
    """A project and a network after full learning, with random heads."""
    project = Project("benchmark")
    for number, count in enumerate(CLASSES):
        names = tuple(f"c{index}" for index in range(count))
        project = add_task(project, new_task(project, f"task {number}", names))
    net = MultiTaskNet({task.id: len(task.classes) for task in project.tasks}, choose("lite0"))
    net.add_decoder()
    return project, Predictor(net.eval(), project.tasks, torch.device(device))


def bare(predictor: Predictor, images: Sequence[DeepPixels]) -> None:
    """The forward pass, and nothing else."""
    tasks = [task.id for task in predictor.tasks]
    with torch.inference_mode():
        for image in images:
            pyramid = predictor.net.features(as_tensor(image, predictor.device))
            logits = predictor.net.logits(pyramid, tasks)
        float(next(iter(logits.values())).sum())  # a GPU is waited for


def in_memory(predictor: Predictor, images: Sequence[DeepPixels]) -> None:
    """Predictions at every pixel, without files."""
    for image in images:
        predictor.predict(image)


def files_to_files(predictor: Predictor, project: Project, inputs: Sequence[Input], out: Path) -> None:
    """What the verb does for each image."""
    as_seen, by_id = project_of(project, inputs)
    with Ahead(FilePredictor(predictor, say=print)) as ahead:
        origin = Predicted(out.parent / "project", by_id, ahead)
        source = Source(origin, as_seen)
        writer = WRITERS["index-png"]
        plan = planned(writer.files(source), source, Destination(out), lambda _stem: None)
        ahead.announce([origin.path(image) for image in source.images])
        manner, shard = Manner("benchmark", 1, writer.id), Shard()
        batch = Batch(source, origin, Destination(out), Records(out, shard), manner, shard)
        outcome = batch.write(writer, plan, replacing=True, progress=lambda _done, _name: None)
    assert len(outcome.predicted) == len(inputs)


def onnx_runs() -> str:
    """Why there is no column for onnxruntime; "" if there is."""
    try:
        import onnxruntime  # noqa: F401

        import core.export  # noqa: F401
    except ImportError as error:
        return f"onnxruntime is left out: {error}"
    return "onnxruntime is left out: this benchmark does not know how to export yet"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", type=int, default=40)
    parser.add_argument("--size", type=int, nargs=2, default=(480, 360))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--photos", type=Path, help="predict these instead of drawn ones")
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="batch-"))
    try:
        measure(args, root)
    finally:
        shutil.rmtree(root)


def measure(args: argparse.Namespace, root: Path) -> None:
    """All ways in turn, `rounds` times."""
    if args.photos:
        inputs = find_inputs([args.photos], [root / "out"])[: args.images]
    else:
        inputs = [Input(path, path.stem) for path in made(root / "photos", args.images, tuple(args.size))]
    if args.project:
        folder, project = ProjectFolder.open(args.project, to_look=True)
        predictor = load_predictor(folder.models_dir, project, device=args.device)
        folder.close()
    else:
        project, predictor = stand_in(args.device)
    depth = predictor.preprocessing.depth
    channels = predictor.net.architecture.channels
    images = [read_channels(entry.path, channels, strict=True, depth=depth) for entry in inputs]
    ways: dict[str, Callable[[], None]] = {
        "the network alone": lambda: bare(predictor, images),
        "predictions in memory": lambda: in_memory(predictor, images),
        "files to files": lambda: files_to_files(predictor, project, inputs, root / "out"),
    }
    bare(predictor, images[:2])
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(args.rounds):
        for name, run in ways.items():
            begun = time.perf_counter()
            run()
            seconds[name].append(time.perf_counter() - begun)
            shutil.rmtree(root / "out", ignore_errors=True)
    print(f"{len(images)} images of {images[0].shape[1]} x {images[0].shape[0]}, {args.rounds} rounds")
    ratios = {
        name: median(a / b for a, b in zip(seconds["the network alone"], times, strict=True))
        for name, times in seconds.items()
    }
    for name, times in seconds.items():
        print(f"{name:24} {len(images) / median(times):8.2f} images/s   {ratios[name]:.3f} of the network")
    print(onnx_runs(), file=sys.stderr)


if __name__ == "__main__":
    main()
