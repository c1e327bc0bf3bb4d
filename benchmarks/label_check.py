"""The label check against planted mistakes: how many of its first suspects are regions whose class was swapped.

    MASKLOOM_DATA=... python -m benchmarks.label_check [--images 40] [--swapped 0.05] [--first 50] [--seeds 3]
        [--first-seed 0] [--data street]

Of the labelled regions (connected pixels of one class, from LEAST pixels on) of some images of a set a fraction gets
another class of its task. A suspect is right if most of it lies in planted regions, and a second one in the same
region does not count again. The control takes as many regions at random.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np
import torch

from benchmarks.street_data import data_folder, evenly
from core.exchange.mapping import read_mapping
from core.exchange.source_masks import convert_mask, read_source_mask
from core.images.reading import read_image
from core.insight.label_check import LabelCheck
from core.learning.config import LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.quick.head_trainer import new_heads
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import MultiTaskNet
from core.project.model import UNLABELLED, ImageEntry, Project, new_task

if TYPE_CHECKING:
    from core.images.pixels import Pixels
    from core.insight.suspects import Suspect
    from core.project.model import Task

LEAST: Final = 100
"""Pixels of a region that counts: a person would not have painted smaller ones as such."""


class Planted(NamedTuple):
    """Labels with mistakes, and where they are."""

    labels: dict[tuple[str, str], Pixels]
    where: dict[tuple[str, str], np.ndarray]
    """(H, W) by image and task: the number of the planted region, 0 elsewhere."""
    regions: int
    swapped: int


def truth_of(
    images: int, mapping: str, data: str = "street"
) -> tuple[tuple[Task, ...], dict[str, Pixels], dict[tuple[str, str], Pixels]]:
    """The tasks, images by id, and correct labels by image and task id of evenly spaced train images."""
    folder = data_folder() / data
    mappings = read_mapping(folder / mapping)
    project = Project("benchmark")
    tasks = tuple(new_task(project, m.name, tuple(m.classes)) for m in mappings)
    pictures, truth = {}, {}
    for path in evenly(sorted((folder / "train" / "images").iterdir()), images):
        pictures[path.stem] = read_image(path)
        source = read_source_mask(path.parents[1] / "masks" / f"{path.stem}.png")
        for task, task_mapping in zip(tasks, mappings, strict=True):
            converted = convert_mask(source, task_mapping)
            truth[path.stem, task.id] = converted[0] if isinstance(converted, tuple) else converted
    return tasks, pictures, truth


def plant(
    tasks: tuple[Task, ...], truth: dict[tuple[str, str], Pixels], fraction: float, seed: int
) -> Planted:
    """Give that fraction of all regions another class of their task."""
    random = np.random.default_rng(seed)
    sizes = {task.id: len(task.classes) for task in tasks}
    regions: list[tuple[tuple[str, str], int, np.ndarray]] = []
    for key, label in truth.items():
        for value in np.unique(label[label != UNLABELLED]):
            count, numbers, stats, _ = cv2.connectedComponentsWithStats(
                (label == value).view(np.uint8), connectivity=4
            )
            large = [n for n in range(1, count) if stats[n, cv2.CC_STAT_AREA] >= LEAST]
            regions += [(key, int(value), numbers == n) for n in large]
    chosen = random.choice(len(regions), round(fraction * len(regions)), replace=False)
    labels = {key: label.copy() for key, label in truth.items()}
    where = {key: np.zeros(label.shape, np.int32) for key, label in truth.items()}
    for number, index in enumerate(chosen, 1):
        key, value, mask = regions[index]
        others = [c for c in range(sizes[key[1]]) if c != value]
        labels[key][mask] = random.choice(others)
        where[key][mask] = number
    return Planted(labels, where, len(regions), len(chosen))


def fitted_net(data: LearningData, seed: int) -> MultiTaskNet:
    """A network that has measured its channels, as quick learning's has."""
    torch.manual_seed(seed)
    net = MultiTaskNet({}).eval()
    net.heads = new_heads(net, {t.id: len(t.classes) for t in data.tasks}, seed)
    quick = QuickRun(net, Dataset(data), torch.device("cpu"), LearnSettings(), fitted=False)
    quick.gather_next()
    return net


def right(suspects: tuple[Suspect, ...], planted: Planted) -> list[bool]:
    """Whether each of them is a planted region that none before it was."""
    verdicts, regions = [], set()
    for suspect in suspects:
        numbers = planted.where[suspect.image_id, suspect.task_id][suspect.box.slices][suspect.mask]
        number = int(np.bincount(numbers).argmax())
        verdicts.append(number > 0 and number not in regions)
        regions.add(number)
    return verdicts


def main() -> None:
    """Plant, check, count; a row per seed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=int, default=40)
    parser.add_argument("--swapped", type=float, default=0.05, help="fraction of the regions")
    parser.add_argument("--first", type=int, default=50)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--data", default="street", help="street or aerial")
    parser.add_argument("--mapping", default="mapping.json")
    args = parser.parse_args()
    tasks, images, truth = truth_of(args.images, args.mapping, args.data)
    entries = tuple(ImageEntry(image_id, f"{image_id}.jpg", "train") for image_id in images)
    print("seed  regions  planted  of the first  planted ones  by chance  all  seconds")
    for seed in range(args.first_seed, args.first_seed + args.seeds):
        planted = plant(tasks, truth, args.swapped, seed)

        def read_label(image_id: str, task_id: str, planted: Planted = planted) -> Pixels:
            return planted.labels[image_id, task_id].copy()

        data = LearningData(tasks, entries, lambda image_id: images[image_id], read_label)
        begun = time.monotonic()
        check = LabelCheck(data, fitted_net(data, seed))
        for _ in check.run():
            pass
        verdicts = right(check.result().suspects, planted)
        first = verdicts[: args.first]
        chance = planted.swapped / planted.regions
        print(
            f"{seed:4}  {planted.regions:7}  {planted.swapped:7}  {len(first):12}  {sum(first) / len(first):12.0%}  "
            f"{chance:9.0%}  {sum(verdicts):3}  {time.monotonic() - begun:7.0f}"
        )


if __name__ == "__main__":
    main()
