"""What normalising by the project's percentiles needs: measured once on some of its images, kept in the project.

First the range of the values of more than 8 bits, which is the same for all images, then the percentiles of the bytes
that they become.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.evenly import evenly
from core.images.preprocessing import MEASURED_IMAGES, limits_of, project_histogram

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.images.pixels import DeepPixels
    from core.images.preprocessing import Histogram
    from core.images.stretching import Limits
    from core.project.settings import Normalisation

Sample = npt.NDArray[np.float64]

_PERCENTILES: Final = (0.5, 99.5)
SAMPLE: Final = 50_000
"""About how many values of an image count."""


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """The values of a project's images."""

    depth: tuple[Limits, ...]
    """See Normalisation.depth."""
    spread: Histogram

    def limit(self, how: Normalisation) -> Normalisation:
        """`how` with the limits that belong to its percentiles."""
        return replace(how, limits=limits_of(self.spread, how), depth=self.depth)


def measure(
    image_ids: Sequence[str],
    sample: Callable[[str], Sequence[Sample]],
    read: Callable[[str, Sequence[Limits]], DeepPixels],
    unreadable: tuple[type[Exception], ...],
    progress: Callable[[float], bool] = lambda _fraction: True,
) -> Measured:
    """Read some of the images. Raises ValueError and InterruptedError as `project_histogram` does.

    `sample` gives some values of each band of an image, or none of an 8-bit one; `read` its pixels between limits.
    """
    picked = evenly(image_ids, MEASURED_IMAGES)
    samples: list[Sequence[Sample]] = []
    for number, image_id in enumerate(picked):
        if not progress(0.5 * number / len(picked)):
            raise InterruptedError("measuring was cancelled")
        with suppress(*unreadable):
            values = sample(image_id)
            if values and (not samples or len(values) == len(samples[0])):
                samples.append(values)
    depth = tuple(_limits(np.concatenate(values)) for values in zip(*samples, strict=True))
    spread = project_histogram(
        lambda image_id: read(image_id, depth),
        picked,
        unreadable,
        lambda fraction: progress(0.5 + 0.5 * fraction),
    )
    return Measured(depth, spread)


def _limits(values: Sample) -> Limits:
    low, high = np.percentile(values, _PERCENTILES) if values.size else (0.0, 1.0)
    return float(low), float(high)
