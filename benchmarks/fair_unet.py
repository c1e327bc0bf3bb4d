"""A U-Net as somebody who knows what they do would fine-tune it: our encoder, our crops and augmentation.

The encoder learns at a tenth of the decoder's rate, its batch norms stay as they are, the rates fall along a cosine
over the minutes, and crops are cut, scaled, turned and coloured as in our full learning.
"""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import torch

from benchmarks.peers import LITE0_MEAN, LITE0_STD, answers_of, lite0_unet
from core.learning.config import Augmentation
from core.learning.data.augment import stack_labels, vary
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData

RATE, ENCODER_RATE, BATCH, SIDE = 1e-3, 1e-4, 4, 256
SCALES = (0.75, 1.5)
"""Between these, evenly by octaves."""


def learned(
    data: LearningData, deadline: float, seed: int
) -> tuple[Callable[[Pixels], dict[str, Pixels]], str]:
    """Until `deadline` (time.monotonic()): the class maps by task id of an image, and a note."""
    torch.manual_seed(seed)
    random, begun = np.random.default_rng(seed), time.monotonic()
    data = replace(data, read_image=cache(data.read_image), read_label=cache(data.read_label))
    sizes = {t.id: len(t.classes) for t in data.tasks}
    net, note = lite0_unet(sum(sizes.values()))
    encoder = list(net.encoder.parameters())
    others = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": others, "lr": RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    fraction = 0.0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda _step: 0.5 * (1 + math.cos(math.pi * fraction))
    )
    steps, longest = 0, 0.0
    while not steps or time.monotonic() + longest < deadline:
        step_begun = time.monotonic()
        fraction = min(1.0, (step_begun - begun) / (deadline - begun))
        net.train()
        net.encoder.eval()  # batch norms keep what ImageNet taught
        pixels, labels = _batch(data, random)
        losses = [
            loss
            for index, logits in enumerate(torch.split(net(pixels), list(sizes.values()), dim=1))
            if (loss := partial_cross_entropy(logits, labels[..., index])) is not None
        ]
        if losses:
            optimiser.zero_grad()
            torch.stack(losses).sum().backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
        steps += 1
        longest = max(longest if steps > 2 else 0.0, time.monotonic() - step_begun)
    return answers_of(net, _scaled, sizes), f"{note}, {steps} steps with seed {seed}"


def _batch(data: LearningData, random: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """(BATCH, 3, SIDE, SIDE) float32 and (BATCH, SIDE, SIDE, tasks) int64."""
    images = [i.id for i in data.images if i.split == "train"]
    pixels = np.zeros((BATCH, SIDE, SIDE, 3), np.uint8)
    labels = np.full((BATCH, SIDE, SIDE, len(data.tasks)), UNLABELLED, np.uint8)
    tasks = tuple(task.id for task in data.tasks)
    for index in range(BATCH):
        image_id = images[int(random.integers(len(images)))]
        image = data.read_image(image_id)
        size = (image.shape[0], image.shape[1])
        read = {task: label for task in tasks if (label := data.read_label(image_id, task)) is not None}
        centre = int(random.integers(size[0])), int(random.integers(size[1]))
        scale = float(2 ** random.uniform(*np.log2(SCALES)))
        crop = vary(
            image, stack_labels(read, tasks, size), centre, (SIDE, SIDE), scale, Augmentation(), random
        )
        height, width = crop.image.shape[:2]
        pixels[index, :height, :width] = crop.image
        labels[index, :height, :width] = crop.labels
    return _scaled(torch.from_numpy(pixels).permute(0, 3, 1, 2).float()), torch.from_numpy(labels).long()


def _scaled(pixels: torch.Tensor) -> torch.Tensor:
    """(N, 3, H, W) 0 ... 255 as the encoder's weights expect it."""
    return (pixels - torch.tensor(LITE0_MEAN)[:, None, None]) / torch.tensor(LITE0_STD)[:, None, None]
