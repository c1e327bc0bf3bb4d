from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from tests.core.learning.conftest import World, make_world
from tests.core.learning.devices.pretend import Works, pretended

if TYPE_CHECKING:
    from collections.abc import Iterator

TASKS = {"square": 2, "other": 3}
KINDS = ("cuda", "mps")
"""What differs: "xpu" is to this program as "cuda" is."""


@pytest.fixture(params=KINDS)
def works(request: pytest.FixtureRequest) -> Iterator[Works]:
    """A device of each kind, for the length of a test."""
    with pretended(request.param) as mode:
        yield mode


@pytest.fixture
def device(works: Works) -> torch.device:
    return torch.device(works.kind)


@pytest.fixture
def both() -> World:
    """A tiny project whose two tasks are both labelled, one image's in part."""
    world = make_world()
    for image_id in ("i0", "i1", "i3"):
        world.labels[image_id, "other"] = (world.images[image_id][..., 1] // 86).astype(np.uint8)
    world.labels["i0", "other"][:, ::2] = 255
    return world
