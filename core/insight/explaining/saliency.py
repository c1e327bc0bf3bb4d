"""Seg-Grad-CAM on the features that tasks share: where an image looks like what speaks for a class in a region.

Vinogradova, Dibrov and Myers 2020, "Towards interpretable semantic segmentation via gradient-weighted class activation
mapping", arXiv:2002.11434. The paper sums a class's logits over a region, averages the gradient of that sum over a
feature map to weigh its channels, and shows the positive part of the weighted sum of channels. Here, two things differ:
all maps of the pyramid take part, not one, and log odds take the place of the logit, because what raises the logits of
all classes alike speaks for none of them. A head reads every pixel by itself, so that the gradient of its pixels'
feature vectors is all there is to average, and the network's encoder is not run backwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F

if TYPE_CHECKING:
    from torch import Tensor

    from core.network.heads import PixelHead
    from core.network.neck import Pyramid


def channel_weights(head: PixelHead, features: Tensor, class_index: int) -> Tensor:
    """(C,): by how much each channel raises the log odds of a class, the mean over pixels with `features` (n, C)."""
    with torch.enable_grad():
        leaf = features.detach().clone().requires_grad_()
        odds = _log_odds(head(leaf), class_index)
        (gradient,) = torch.autograd.grad(odds.sum(), leaf)
    return gradient.mean(dim=0)


@torch.no_grad()
def saliency(pyramid: Pyramid, weights: Tensor, size: tuple[int, int]) -> Tensor:
    """(rows, columns) = `size`, over the whole padded rectangle: the positive part of the weighted sum of channels.

    `weights` (C,) are those of all maps, one after the other. Features are standardised, so that 0 is what an
    average pixel has.
    """
    total = torch.zeros(size, device=weights.device)
    channels = [level.shape[1] for level in pyramid.maps]
    for level, level_weights in zip(pyramid.maps, torch.split(weights, channels), strict=True):
        weighted = torch.tensordot(level_weights, level[0].float(), dims=1)[None, None]
        total += F.interpolate(weighted, size=size, mode="bilinear", align_corners=False)[0, 0]
    return total.relu_()


def _log_odds(logits: Tensor, class_index: int) -> Tensor:
    """(n, classes) -> (n,): the log odds of a class against all others; its logit where there are none."""
    rivals = [i for i in range(logits.shape[1]) if i != class_index]
    if not rivals:
        return logits[:, class_index]
    return logits[:, class_index] - logits[:, rivals].logsumexp(dim=1)
