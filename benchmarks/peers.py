"""What others would use, on the same images, labels and minutes: a random forest on filters, and a U-Net.

Needs scikit-image and scikit-learn for the forest, segmentation-models-pytorch for the U-Net:
`pip install -e '.[benchmarks]'`. Images and labels are read once and kept.
"""

from __future__ import annotations

import os
import time
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from core.network.encoder import IMAGENET_MEAN, IMAGENET_STD
from core.network.multitask import MultiTaskNet, as_tensor
from core.predicting.tiles import cut
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData

    Predict = Callable[[Pixels], dict[str, Pixels]]

PIXELS_AN_IMAGE, PIXELS = 3000, 200_000
"""That a task's forest learns from, at most: of one image, and of all."""
TREES, MOST_ROUNDS = 100, 200
LITE0_MEAN, LITE0_STD = (127.0,) * 3, (128.0,) * 3
"""With which its weights were learned."""
TILE, MARGIN = 768, 128
"""Larger images are predicted in tiles of so many pixels a side, read with a margin around."""


def forest(data: LearningData, deadline: float, seed: int) -> Predict:
    """A random forest a task on multi-scale intensity, edge and texture filters: the method of ilastik.

    Reads images in random order until half of the time has passed, then grows trees, TREES at most, as long as the
    next ones will be done by `deadline` (time.monotonic()). Gives the class map per task id of an image.
    """
    from sklearn.ensemble import RandomForestClassifier

    rows = _labelled_rows(data, time.monotonic() + (deadline - time.monotonic()) / 2, seed)
    forests = {t: RandomForestClassifier(0, warm_start=True, n_jobs=-1, random_state=seed) for t in rows}
    step = os.cpu_count() or 1
    longest = 0.0
    for trees in range(step, TREES + step, step):
        begun = time.monotonic()
        if begun + 1.2 * longest > deadline and trees > step:
            break
        for task_id, forest in forests.items():
            forest.n_estimators = min(trees, TREES)
            forest.fit(*rows[task_id])
        longest = max(longest, time.monotonic() - begun)
    del rows

    def predict(tile: Pixels) -> dict[str, Pixels]:
        features = _filters(tile)
        return {t: f.predict(features).reshape(tile.shape[:2]).astype(np.uint8) for t, f in forests.items()}

    return lambda image: tiled(image, predict)


def boosting(data: LearningData, deadline: float, seed: int) -> Predict:
    """Gradient-boosted trees a task on frozen features of a pretrained network: the method of napari-convpaint.

    The features are those that our quick learning begins with, so what differs is only what learns from them. Reads
    images until a third of the time has passed; each task's trees then get an equal part of the rest.
    """
    from sklearn.ensemble import HistGradientBoostingClassifier

    net = MultiTaskNet({})
    net.eval()

    @torch.no_grad()
    def features(tile: Pixels) -> np.ndarray:
        height, width = tile.shape[:2]
        pyramid = net.features(as_tensor(tile, torch.device("cpu")))
        full = (pyramid.height, pyramid.width)
        maps = [torch.nn.functional.interpolate(m.float(), full, mode="bilinear")[0] for m in pyramid.maps]
        return np.ascontiguousarray(torch.cat(maps)[:, :height, :width].flatten(1).T.numpy())

    begun = time.monotonic()
    rows = _labelled_rows(data, begun + (deadline - begun) / 3, seed, features)
    trees = {}
    for number, (task_id, (values, truth)) in enumerate(rows.items()):
        until = time.monotonic() + (deadline - time.monotonic()) / (len(rows) - number)
        model = HistGradientBoostingClassifier(max_iter=5, warm_start=True, random_state=seed)
        longest = 0.0
        while model.max_iter <= MOST_ROUNDS and time.monotonic() + longest < until:
            start = time.monotonic()
            model.fit(values, truth)
            model.max_iter += 5
            longest = max(longest, time.monotonic() - start)
        trees[task_id] = model

    def predict(tile: Pixels) -> dict[str, Pixels]:
        values = features(tile)
        return {t: m.predict(values).reshape(tile.shape[:2]).astype(np.uint8) for t, m in trees.items()}

    return lambda image: tiled(image, predict)


def _labelled_rows(
    data: LearningData, until: float, seed: int, filters: Callable[[Pixels], np.ndarray] | None = None
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Features (n, features) float32 and classes (n,) uint8 of labelled pixels per task id, read until that time."""
    random = np.random.default_rng(seed)
    images = [i.id for i in data.images if i.split == "train"]
    limit = min(PIXELS_AN_IMAGE, max(100, PIXELS // len(images)))
    rows: dict[str, list[np.ndarray]] = {t.id: [] for t in data.tasks}
    truth: dict[str, list[np.ndarray]] = {t.id: [] for t in data.tasks}
    for place in random.permutation(len(images)):
        if time.monotonic() > until and all(rows.values()):
            break
        features = None
        for task in data.tasks:
            label = data.read_label(images[place], task.id)
            known = np.flatnonzero(label != UNLABELLED) if label is not None else np.empty(0, int)
            if label is None or not len(known):
                continue
            if features is None:
                features = (filters or _filters)(data.read_image(images[place]))
            some = random.choice(known, min(limit, len(known)), replace=False)
            rows[task.id].append(features[some])
            truth[task.id].append(label.ravel()[some])
    return {t: (np.concatenate(rows[t]), np.concatenate(truth[t])) for t in rows if rows[t]}


def _filters(image: Pixels) -> np.ndarray:
    """(H W, features) float32."""
    from skimage.feature import multiscale_basic_features

    found = multiscale_basic_features(image, sigma_min=0.7, sigma_max=10, channel_axis=-1)
    return np.asarray(found, np.float32).reshape(-1, found.shape[-1])


def tiled(image: Pixels, predict: Predict) -> dict[str, Pixels]:
    """The image's class maps, put together from those of its tiles, so that memory stays bounded."""
    height, width = image.shape[:2]
    whole: dict[str, Pixels] = {}
    for tile in cut(height, width, TILE, MARGIN):
        answers = predict(image[tile.top : tile.bottom, tile.left : tile.right])
        core = np.s_[tile.core_top : tile.core_bottom, tile.core_left : tile.core_right]
        inside = np.s_[
            tile.core_top - tile.top : tile.core_bottom - tile.top,
            tile.core_left - tile.left : tile.core_right - tile.left,
        ]
        for task, answer in answers.items():
            whole.setdefault(task, np.zeros((height, width), np.uint8))[core] = answer[inside]
    return whole


def unet(data: LearningData, deadline: float, seed: int, *, lite0: bool) -> tuple[Predict, str]:
    """segmentation_models_pytorch's U-Net, a group of channels a task; with what its encoder began with, in words.

    As it comes: ResNet-34; `lite0`: EfficientNet-Lite0 with the weights that our networks begin with. Adam at 1e-3,
    four random crops a step, mirrored half of the time, partial cross-entropy, until `deadline` (time.monotonic()).
    """
    from core.learning.losses.cross_entropy import partial_cross_entropy

    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    data = replace(data, read_image=cache(data.read_image), read_label=cache(data.read_label))
    sizes = {t.id: len(t.classes) for t in data.tasks}
    net, note = lite0_unet(sum(sizes.values())) if lite0 else _usual_unet(sum(sizes.values()))
    net.train()
    mean, deviation = (LITE0_MEAN, LITE0_STD) if lite0 else (IMAGENET_MEAN, IMAGENET_STD)

    def scaled(pixels: torch.Tensor) -> torch.Tensor:
        return (pixels - torch.tensor(mean)[:, None, None]) / torch.tensor(deviation)[:, None, None]

    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    images = [i.id for i in data.images if i.split == "train"]
    steps, longest = 0, 0.0
    while not steps or time.monotonic() + longest < deadline:
        begun = time.monotonic()
        batch = [_crop(data, images[int(random.integers(len(images)))], random) for _ in range(4)]
        pixels = torch.from_numpy(np.stack([b[0] for b in batch])).permute(0, 3, 1, 2).float()
        answers = torch.split(net(scaled(pixels)), list(sizes.values()), dim=1)
        losses = []
        for place, answer in enumerate(answers):
            label = torch.from_numpy(np.stack([b[1][place] for b in batch])).long()
            loss = partial_cross_entropy(answer, label)
            if loss is not None:
                losses.append(loss)
        if losses:
            optimiser.zero_grad()
            torch.stack(losses).sum().backward()  # type: ignore[no-untyped-call]
            optimiser.step()
        steps += 1
        longest = max(longest if steps > 2 else 0.0, time.monotonic() - begun)
    return answers_of(net, scaled, sizes), f"{note}, {steps} steps with seed {seed}"


def answers_of(
    net: torch.nn.Module, scaled: Callable[[torch.Tensor], torch.Tensor], sizes: Mapping[str, int]
) -> Predict:
    """An image's class maps by a U-Net with a group of channels a task; `scaled` makes 0 ... 255 what it takes."""
    net.eval()

    @torch.no_grad()
    def predict(tile: Pixels) -> dict[str, Pixels]:
        height, width = tile.shape[:2]
        padded = np.pad(tile, ((0, -height % 32), (0, -width % 32), (0, 0)), mode="edge")
        logits = net(scaled(torch.from_numpy(padded).permute(2, 0, 1)[None].float()))[0, :, :height, :width]
        parts = torch.split(logits, list(sizes.values()))
        return {t: p.argmax(0).to(torch.uint8).numpy() for t, p in zip(sizes, parts, strict=True)}

    return lambda image: tiled(image, predict)


def _usual_unet(classes: int) -> tuple[Any, str]:
    """As the library makes it; pretrained only where its weights are in the user's cache."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # a look-up without a connection takes half a minute, and nobody asked
    import segmentation_models_pytorch as smp
    from huggingface_hub.errors import LocalEntryNotFoundError

    try:
        return smp.Unet(classes=classes), "ResNet-34, ImageNet weights"
    except LocalEntryNotFoundError:
        return smp.Unet(encoder_weights=None, classes=classes), "ResNet-34, no pretrained weights"


def lite0_unet(classes: int) -> tuple[Any, str]:
    """With the encoder and the weights that come with Maskloom."""
    import segmentation_models_pytorch as smp

    from core.network.backbones.convolutions import Lite0

    net = smp.Unet("tu-tf_efficientnet_lite0", encoder_weights=None, classes=classes)
    names = (("stem.0.", "conv_stem."), ("stem.1.", "bn1."), ("stages.", "blocks."))
    weights = {
        theirs + key.removeprefix(own): value
        for key, value in Lite0("installed").state_dict().items()
        for own, theirs in names
        if key.startswith(own)
    }
    net.encoder.model.load_state_dict(weights)
    return net, "EfficientNet-Lite0, ImageNet weights"


SIDE = 256


def _crop(data: LearningData, image_id: str, random: np.random.Generator) -> tuple[Pixels, list[Pixels]]:
    """A crop of SIDE pixels a side, the image padded where it is smaller, with every task's label of it."""
    image = data.read_image(image_id)
    labels = [data.read_label(image_id, t.id) for t in data.tasks]
    top, left = (int(random.integers(max(1, s - SIDE + 1))) for s in image.shape[:2])
    place = np.s_[top : top + SIDE, left : left + SIDE]
    step = -1 if random.random() < 0.5 else 1
    image = image[place]
    more = [(0, SIDE - s) for s in image.shape[:2]]
    empty = np.full(image.shape[:2], UNLABELLED, np.uint8)
    cropped = [empty if x is None else x[place] for x in labels]
    cropped = [np.pad(x, more, constant_values=UNLABELLED) for x in cropped]
    image = np.pad(image, (*more, (0, 0)), mode="edge")
    return image[:, ::step].copy(), [x[:, ::step].copy() for x in cropped]
