"""How alike an exported model and the network that it came from are, on photos.

    python main.py export-model PROJECT --format onnx --out MODEL.onnx
    python -m benchmarks.exported PROJECT MODEL.onnx PHOTOS [--every 1]

Every photo is predicted by PyTorch and by onnxruntime, with one look: the largest difference of a probability, and the
fraction of pixels that get the same class, for every task.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.machine.process_environment import BEFORE_TORCH

os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import numpy as np
import onnxruntime
import torch

from core.export.graph import IMAGE, outputs_of
from core.export.preparing import steps_of
from core.images.bands import read_channels
from core.images.finding import find_images
from core.images.preprocessing import prepare
from core.network.multitask import as_tensor
from core.predicting.files import load_predictor
from core.predicting.look import probabilities
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from core.predicting.predictor import Predictor


def answers(
    predictor: Predictor, session: onnxruntime.InferenceSession, path: Path
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Each task's probabilities (classes, H, W), by PyTorch and by onnxruntime."""
    net, how = predictor.net, predictor.preprocessing
    image = read_channels(path, net.architecture.channels, depth=how.depth)
    prepared = prepare(image, how)
    size, tasks = (image.shape[0], image.shape[1]), [task.id for task in predictor.tasks]
    with torch.inference_mode():
        expected = probabilities(net, net.features(as_tensor(prepared)), size, tasks)
    given = as_tensor(image if steps_of(how).limits else prepared).numpy()
    names = [output.name for output in outputs_of(predictor.tasks)]
    maps = session.run(names, {IMAGE: given})
    return [(expected[task].numpy(), values[0]) for task, values in zip(tasks, maps, strict=True)]


def main() -> None:
    """Compare, and print a line for each task."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--every", type=int, default=1, help="2: every second photo")
    chosen = parser.parse_args()
    folder, project = ProjectFolder.open(chosen.project, to_look=True)
    predictor = load_predictor(folder.models_dir, project, device="cpu")
    folder.close()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(str(chosen.file), options, providers=["CPUExecutionProvider"])
    photos = find_images(chosen.photos)[:: chosen.every]
    farthest, alike, pixels = (np.zeros(len(predictor.tasks)) for _ in range(3))
    begun = time.monotonic()
    for number, path in enumerate(photos, 1):
        for index, (expected, values) in enumerate(answers(predictor, session, path)):
            farthest[index] = max(farthest[index], np.abs(expected - values).max())
            alike[index] += (expected.argmax(axis=0) == values.argmax(axis=0)).sum()
            pixels[index] += expected[0].size
        if number in (1, len(photos)) or number % 20 == 0:
            print(f"{number} of {len(photos)} photos, {time.monotonic() - begun:.0f} s", flush=True)
    for index, task in enumerate(predictor.tasks):
        print(
            f"{task.name:16} probabilities differ by {farthest[index]:.2g} at most; "
            f"{alike[index] / pixels[index]:.5%} of {pixels[index]:,.0f} pixels get the same class"
        )


if __name__ == "__main__":
    main()
