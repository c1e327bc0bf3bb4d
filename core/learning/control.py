"""A second set of heads that never sees the held-out images: an honest score where the user chose no val images."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch

from core.learning.quick import HeadTrainer, new_heads
from core.learning.scoring import score_images
from core.predicting.predictor import probabilities, to_prediction

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from torch import nn

    from core.learning.events import ImageScored, Pixels, TaskPrediction, TaskScore
    from core.learning.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet


def control_scores(
    quick: QuickRun, held: frozenset[str], weights: Mapping[str, float], steps: int | None = None
) -> Generator[ImageScored | None, None, dict[str, TaskScore]]:
    """Learn fresh heads from all images but `held`, then score them on those. Yields after every step."""
    net = yield from control_net(quick, held, weights, quick.horizon if steps is None else steps)

    def predict(image_id: str, image: Pixels) -> dict[str, TaskPrediction]:
        with torch.inference_mode():
            size = (image.shape[0], image.shape[1])
            answers = probabilities(net, quick.pyramid(image_id, image), size, list(quick.classes))
            return {t: to_prediction(p) for t, p in answers.items()}

    scores = yield from score_images(quick.reader, sorted(held), predict)
    return scores


def control_net(
    quick: QuickRun, held: frozenset[str], weights: Mapping[str, float], steps: int
) -> Generator[None, None, MultiTaskNet]:
    """The network of `quick` with fresh heads, learned in `steps` steps from all images but `held`.

    Its encoder is the same object, not a copy. Yields after every step.
    """
    heads = new_heads(quick.net, quick.classes, quick.seed + 1).to(quick.device)
    trainer = HeadTrainer(heads, quick.bank, quick.classes, seed=quick.seed + 1, batch=quick.batch)
    trainer.refresh(exclude=frozenset((i, m) for i in held for m in (False, True)))
    for step in range(steps if trainer.ready else 0):
        trainer.step(weights, step / steps)
        yield None
    return with_heads(quick.net, heads.eval())


def with_heads(net: MultiTaskNet, heads: nn.ModuleDict) -> MultiTaskNet:
    """A network of the same encoder and neck (shared, not copied) with other heads."""
    other = copy.copy(net)
    other._modules = dict(net._modules)
    other.heads = heads
    return other
