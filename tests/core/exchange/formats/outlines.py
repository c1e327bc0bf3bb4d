"""A region with a hole in the drawn world's first image, and what comes in of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.exchange.tables import READERS

if TYPE_CHECKING:
    from pathlib import Path

    from core.exchange.reader import ImportProblem
    from tests.core.exchange.formats.drawn_world import World

HEIGHT, WIDTH = 8, 15
"""Of the image of the drawn world, photo0.png."""
RING = np.zeros((HEIGHT, WIDTH), np.uint8)
RING[1:6, 2:9] = 1
RING[3, 4:6] = 0
"""A region with a hole."""
OUTER, HOLE = [[2, 1], [9, 1], [9, 6], [2, 6]], [[4, 3], [6, 3], [6, 4], [4, 4]]


def imported(world: World, reader: str, path: Path) -> tuple[dict[str, np.ndarray], list[ImportProblem]]:
    """The labels of photo0 by task, in the class numbers of new tasks."""
    labels, problems = world.imported(READERS[reader], path, tasks=())
    return {task: label for (_, task), label in labels.items()}, problems


def texts(problems: list[ImportProblem]) -> list[str]:
    """Without the question about pixels in no shape."""
    return [problem.text for problem in problems if problem.cause != "pixels in no shape"]
