"""Images a second: what `predict` writes from files to files, against the bare network and onnxruntime.

python -m benchmarks.batch [--images 40] [--size 480 360] [--rounds 5] [--project PROJECT [--onnx FILE]] [--device cpu]

The same images in several ways, in turn, in the same run: the network alone (images in memory, one forward pass each,
all tasks' logits at every second pixel), the same with probabilities at every pixel, which is what the exported graph
computes, onnxruntime with that graph and as many threads, where the network can be exported, and everything from files
to files (`core.predicting`, read, predicted and written side by side). Medians of the rounds, and their ratios.
Processor time is that of all threads: where other programs run, it says more than the clock.
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
from typing import TYPE_CHECKING, NamedTuple

from core.machine.process_environment import BEFORE_TORCH

os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import cv2
import numpy as np
import torch

from core.exchange.source import Source
from core.exchange.tables import WRITERS
from core.export.errors import ExportError
from core.export.graph import IMAGE, outputs_of
from core.export.onnx_file import write_onnx
from core.export.trained import TrainedModel
from core.images.bands import read_channels
from core.network.model_files import describe
from core.network.multitask import MultiTaskNet, as_tensor
from core.network.registry import choose
from core.predicting.ahead import Ahead
from core.predicting.batch import Batch, planned
from core.predicting.files import FilePredictor, load_predictor
from core.predicting.inputs import Input, find_inputs
from core.predicting.look import probabilities
from core.predicting.order import Follower
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

ALONE = "the network alone"
CLASSES = (2, 4, 11)
"""Of the tasks of the network that stands in for a project's."""


class Times(NamedTuple):
    """What a round took, in seconds."""

    clock: float
    processor: float
    """Of all threads."""


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
        outcome = batch.write(writer, plan, Follower(), replacing=True)
    assert len(outcome.predicted) == len(inputs)


def at_every_pixel(predictor: Predictor, images: Sequence[DeepPixels]) -> None:
    """The forward pass up to what the exported graph gives."""
    tasks = [task.id for task in predictor.tasks]
    with torch.inference_mode():
        for image in images:
            pyramid = predictor.net.features(as_tensor(image, predictor.device))
            answers = probabilities(predictor.net, pyramid, (image.shape[0], image.shape[1]), tasks)
        float(next(iter(answers.values())).sum())


def session(
    predictor: Predictor, exported: Path | None, path: Path
) -> Callable[[Sequence[DeepPixels]], None] | None:
    """onnxruntime's loop over images, by a file `exported` before; None, and why, where there can't be one."""
    model = TrainedModel(
        predictor.net, predictor.tasks, predictor.preprocessing, describe(predictor.net, predictor.tasks)
    )
    try:
        import onnxruntime

        file = exported or write_onnx(model, path).path
    except (ImportError, ExportError) as error:
        print(f"onnxruntime is left out: {error}", file=sys.stderr)
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    opened = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    names = [output.name for output in outputs_of(predictor.tasks)]

    def run(images: Sequence[DeepPixels]) -> None:
        for image in images:
            opened.run(names, {IMAGE: as_tensor(image).numpy()})

    return run


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", type=int, default=40)
    parser.add_argument("--size", type=int, nargs=2, default=(480, 360))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--onnx", type=Path, help="the project's model as export-model wrote it")
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
    onnx = session(predictor, args.onnx, root / "model.onnx") if args.device == "cpu" else None
    ways: dict[str, Callable[[], None]] = {
        ALONE: lambda: bare(predictor, images),
        "probabilities": lambda: at_every_pixel(predictor, images),
        **({"onnxruntime": lambda: onnx(images)} if onnx else {}),
        "predictions in memory": lambda: in_memory(predictor, images),
        "files to files": lambda: files_to_files(predictor, project, inputs, root / "out"),
    }
    bare(predictor, images[:2])
    times: dict[str, list[Times]] = {name: [] for name in ways}
    for _ in range(args.rounds):
        for name, run in ways.items():
            begun, processor = time.perf_counter(), time.process_time()
            run()
            times[name].append(Times(time.perf_counter() - begun, time.process_time() - processor))
            shutil.rmtree(root / "out", ignore_errors=True)
    size = f"{images[0].shape[1]} x {images[0].shape[0]}"
    print(f"{len(images)} images of {size}, {args.rounds} rounds, load {os.getloadavg()[0]:.1f}")
    for name, rounds in times.items():
        pairs = list(zip(times[ALONE], rounds, strict=True))
        print(
            f"{name:24} {len(images) / median(t.clock for t in rounds):8.2f} images/s   "
            f"{median(a.clock / b.clock for a, b in pairs):.3f} of the network   "
            f"{1000 * median(t.processor for t in rounds) / len(images):7.0f} ms of processor time an image, "
            f"{median(b.processor / a.processor for a, b in pairs):.3f} of the network's",
            flush=True,
        )


if __name__ == "__main__":
    main()
