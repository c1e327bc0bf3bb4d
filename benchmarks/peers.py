"""What others would use, on the same images, labels and minutes: a random forest on filters, and a U-Net.

Needs scikit-image and scikit-learn for the forest, segmentation-models-pytorch for the U-Net; they are no
dependencies of Maskloom.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.events import LearningData, Pixels

PIXELS_AN_IMAGE = 3000
TREES = 100


def forest(data: LearningData, deadline: float, seed: int) -> Callable[[Pixels], dict[str, Pixels]]:
    """A random forest a task on multi-scale intensity, edge and texture filters: the method of ilastik.

    Reads images until half of the time has passed, then grows trees, 100 at most, until `deadline`
    (time.monotonic()). Gives the class map per task id of an image.
    """
    from sklearn.ensemble import RandomForestClassifier

    random = np.random.default_rng(seed)
    begun = time.monotonic()
    rows: dict[str, list[np.ndarray]] = {t.id: [] for t in data.tasks}
    truth: dict[str, list[np.ndarray]] = {t.id: [] for t in data.tasks}
    images = [i.id for i in data.images if i.split == "train"]
    for place in random.permutation(len(images)):
        if time.monotonic() > begun + (deadline - begun) / 2 and any(rows.values()):
            break
        features = _filters(data.read_image(images[place]))
        for task in data.tasks:
            label = data.read_label(images[place], task.id)
            if label is None or bool((label == UNLABELLED).all()):
                continue
            known = np.flatnonzero(label != UNLABELLED)
            some = random.choice(known, min(PIXELS_AN_IMAGE, len(known)), replace=False)
            rows[task.id].append(features[some])
            truth[task.id].append(label.ravel()[some])
    forests = {}
    for task in data.tasks:
        if rows[task.id]:
            forests[task.id] = RandomForestClassifier(0, warm_start=True, n_jobs=-1, random_state=seed)
    for trees in range(10, TREES + 1, 10):
        for task_id, each in forests.items():
            each.n_estimators = trees
            each.fit(np.concatenate(rows[task_id]), np.concatenate(truth[task_id]))
        if time.monotonic() > deadline:
            break

    def predict(image: Pixels) -> dict[str, Pixels]:
        features = _filters(image)
        return {t: f.predict(features).reshape(image.shape[:2]).astype(np.uint8) for t, f in forests.items()}

    return predict


def _filters(image: Pixels) -> np.ndarray:
    """(H W, features) float32."""
    from skimage.feature import multiscale_basic_features

    found = multiscale_basic_features(image, sigma_min=0.7, sigma_max=10, channel_axis=-1)
    return np.asarray(found, np.float32).reshape(-1, found.shape[-1])


def unet(data: LearningData, deadline: float, seed: int) -> Callable[[Pixels], dict[str, Pixels]]:
    """segmentation_models_pytorch's U-Net as it comes (ResNet-34, no pretrained weights), a group of channels a task.

    Adam at 1e-3, four random crops a step, mirrored half of the time, partial cross-entropy.
    """
    import segmentation_models_pytorch as smp

    from core.learning.losses import partial_cross_entropy

    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    sizes = {t.id: len(t.classes) for t in data.tasks}
    net = smp.Unet("resnet34", encoder_weights=None, classes=sum(sizes.values())).train()
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    images = [i.id for i in data.images if i.split == "train"]
    steps = 0
    while time.monotonic() < deadline or not steps:
        steps += 1
        batch = [_crop(data, images[int(random.integers(len(images)))], random) for _ in range(4)]
        pixels = torch.from_numpy(np.stack([b[0] for b in batch])).permute(0, 3, 1, 2).float()
        answers = torch.split(net(_scaled(pixels)), list(sizes.values()), dim=1)
        losses = []
        for place, answer in enumerate(answers):
            label = torch.from_numpy(np.stack([b[1][place] for b in batch])).long()
            loss = partial_cross_entropy(answer, label)
            if loss is not None:
                losses.append(loss)
        if losses:
            optimiser.zero_grad()
            torch.stack(losses).sum().backward()
            optimiser.step()
    net.eval()

    @torch.no_grad()
    def predict(image: Pixels) -> dict[str, Pixels]:
        height, width = image.shape[:2]
        padded = np.pad(image, ((0, -height % 32), (0, -width % 32), (0, 0)), mode="edge")
        logits = net(_scaled(torch.from_numpy(padded).permute(2, 0, 1)[None].float()))[0, :, :height, :width]
        parts = torch.split(logits, list(sizes.values()))
        return {t: p.argmax(0).to(torch.uint8).numpy() for t, p in zip(sizes, parts, strict=True)}

    return predict


SIDE = 256
MEAN, DEVIATION = (123.7, 116.3, 103.5), (58.4, 57.1, 57.4)


def _scaled(pixels: torch.Tensor) -> torch.Tensor:
    return (pixels - torch.tensor(MEAN)[:, None, None]) / torch.tensor(DEVIATION)[:, None, None]


def _crop(data: LearningData, image_id: str, random: np.random.Generator) -> tuple[Pixels, list[Pixels]]:
    """A crop of SIDE pixels a side, the image padded where it is smaller, with every task's label of it."""
    image = data.read_image(image_id)
    labels = [data.read_label(image_id, t.id) for t in data.tasks]
    filled = [np.full(image.shape[:2], UNLABELLED, np.uint8) if x is None else x for x in labels]
    more = [(0, max(0, SIDE - s)) for s in image.shape[:2]]
    image = np.pad(image, (*more, (0, 0)), mode="edge")
    filled = [np.pad(x, more, constant_values=UNLABELLED) for x in filled]
    top, left = (int(random.integers(s - SIDE + 1)) for s in image.shape[:2])
    place = np.s_[top : top + SIDE, left : left + SIDE]
    step = -1 if random.random() < 0.5 else 1
    return image[place][:, ::step].copy(), [x[place][:, ::step].copy() for x in filled]
