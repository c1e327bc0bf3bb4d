"""What a band of an image means for the probability of a class: by occlusion, one band at a time.

Zeiler and Fergus 2014, "Visualizing and understanding convolutional networks", arXiv:1311.2901, cover squares of an
image; here, a band is covered: all of its pixels get its mean over the image, which takes away what it shows and leaves
what it measures on average.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.network.multitask import as_tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import torch
    from torch import Tensor

    from core.images.pixels import DeepPixels

MEASURED: Final = 1 << 20
"""About the most pixels of an image from which the means of its bands are taken."""


def band_means(image: DeepPixels) -> Tensor:
    """(bands,) 0 ... 255 of an image (H, W, bands), from evenly spaced pixels where it is large."""
    step = 1
    while image.shape[0] * image.shape[1] > MEASURED * step * step:
        step += 1
    return as_tensor(np.ascontiguousarray(image[::step, ::step])).mean(dim=(0, 2, 3))


def band_drops(
    pixels: DeepPixels, means: Tensor, probability: Callable[[Tensor], float], device: torch.device
) -> Generator[None, None, tuple[float, tuple[float, ...]]]:
    """The probability with all bands, and how much lower it is without each; in pieces of one look at the image.

    `pixels` (H, W, bands); `probability` takes such an image as (1, bands, H, W) float32, 0 ... 255.
    """
    tensor = as_tensor(pixels, device)
    with_all = probability(tensor)
    drops = []
    for band in range(tensor.shape[1]):
        yield None
        covered = tensor.clone()
        covered[:, band] = means[band].to(device)
        drops.append(with_all - probability(covered))
    return with_all, tuple(drops)
