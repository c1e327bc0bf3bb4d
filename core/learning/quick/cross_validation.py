"""Heads that never see what they are scored on: an honest score where there are no val images."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch

from core.learning.evaluation.evaluator import score_images
from core.learning.quick.head_trainer import HeadTrainer, new_heads
from core.predicting.calibration import to_prediction
from core.predicting.look import FLOAT, ORDINARY, probabilities
from core.predicting.predictor import predict_image
from core.predicting.tiles import LARGE

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from torch import nn

    from core.images.pixels import DeepPixels
    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import ImageScored
    from core.learning.quick.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet
    from core.predicting.prediction import TaskPrediction


def fold_scores(
    quick: QuickRun, parts: Sequence[frozenset[str]], weights: Mapping[str, float], steps: int | None = None
) -> Generator[ImageScored | None, None, dict[str, TaskScore]]:
    """Cross-validation: train new heads without each of `parts`, then score them on it; all parts as one set.

    Yields after every step.
    """
    nets: dict[str, MultiTaskNet] = {}
    for held_out in parts:
        net = yield from control_net(quick, held_out, weights, quick.horizon if steps is None else steps)
        nets |= dict.fromkeys(held_out, net)

    def predict(image_id: str, image: DeepPixels) -> dict[str, TaskPrediction]:
        return control_prediction(quick, nets[image_id], image_id, image)

    return (yield from score_images(quick.dataset, sorted(nets), predict))


def control_prediction(
    quick: QuickRun,
    net: MultiTaskNet,
    image_id: str,
    image: DeepPixels,
    *,
    complete: torch.dtype | None = None,
) -> dict[str, TaskPrediction]:
    """Every task's prediction by a control, by task id, from remembered features where they can be.

    If a type `complete` is given, the probabilities of all classes come along, unless these are too many numbers.
    """
    tasks, size = list(quick.classes), (image.shape[0], image.shape[1])
    if size[0] * size[1] > LARGE:  # its features are not cached as a whole
        return predict_image(net, image, tasks, quick.device)
    with torch.inference_mode():
        task_probabilities = probabilities(net, quick.pyramid(image_id, image), size, tasks)
        return {
            t: to_prediction(p, complete=complete if p.numel() * FLOAT <= ORDINARY else None)
            for t, p in task_probabilities.items()
        }


def control_net(
    quick: QuickRun, held: frozenset[str], weights: Mapping[str, float], steps: int
) -> Generator[None, None, MultiTaskNet]:
    """The network of `quick` with new heads, trained for `steps` steps on all images except `held`.

    Its encoder is shared, not copied. Yields after every step.
    """
    heads = new_heads(quick.net, quick.classes, quick.seed + 1).to(quick.device)
    trainer = HeadTrainer(heads, quick.bank, quick.classes, seed=quick.seed + 1, batch=quick.batch)
    trainer.refresh(exclude=frozenset((i, m) for i in held for m in (False, True)))
    for step in range(steps if trainer.ready else 0):
        trainer.step(weights, step / steps)
        yield None
    return with_heads(quick.net, heads.eval())


def with_heads(net: MultiTaskNet, heads: nn.ModuleDict) -> MultiTaskNet:
    """A network with other heads on the same encoder and neck, which are shared rather than copied."""
    clone = copy.copy(net)
    clone._modules = dict(net._modules)
    clone.heads = heads
    return clone
