"""Pseudo-labels: confident predictions of the network that a full run began with, for unlabelled pixels.

A fine-tune from a few strokes alone drifts: away from them nothing holds it, and partial cross-entropy is known
to let whole regions go. So what quick learning was sure of counts as a weaker label there (pseudo-labels behind
a confidence gate: Lee 2013; Sohn et al. 2020, arXiv:2001.07685). It is worked out once an image.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.predicting.predictor import predict_image
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    import torch

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.config import FullConfig
    from core.network.multitask import MultiTaskNet

UNKNOWN_SHARE = 0.05
"""The least fraction of unlabelled pixels for which a task of an image gets pseudo-labels."""


class PseudoLabeler:
    """Predicts the pseudo-labels of an image by `net`."""

    def __init__(self, net: MultiTaskNet, config: FullConfig, device: torch.device) -> None:
        self.net, self.config, self.device = net, config, device

    def __call__(self, image: DeepPixels, labels: Mapping[str, Pixels]) -> dict[str, Pixels]:
        """Class indices (H, W) uint8 by task id, 255 where there is a label or no confident prediction.

        Only tasks of which something, but not nearly all, is labelled.
        """
        if not self.config.pseudo_labels:
            return {}
        unknown = {task: label == UNLABELLED for task, label in labels.items()}
        partly_labelled = [task for task, where in unknown.items() if where.mean() > UNKNOWN_SHARE]
        if not partly_labelled:
            return {}
        predictions = predict_image(self.net, image, partly_labelled, self.device)
        threshold = round(255 * self.config.sure)
        return {
            task: np.where(
                unknown[task] & (predictions[task].confidence >= threshold),
                predictions[task].classes,
                UNLABELLED,
            ).astype(np.uint8)
            for task in partly_labelled
        }
