"""Which images a draw learns from and which ones score it: drives, scenes and patients that it holds nothing of.

Images of a clip resemble their neighbours so much that a score on them says little about others. A draw of `street`
leaves out one of its three drives and scores on that; and, apart, on moments of the labelled drives that are ten
seconds away at least. A draw of `aerial` leaves out one scene. `cardiac` has val patients of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.street_data import evenly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DRAWS = 5
RESERVED = 0.25
"""The fraction of each training drive, at its end, that is kept out of training."""
FRAMES_AWAY = 300
"""Ten seconds, by the numbers in the names of frames."""
SCORED = 60


@dataclass(frozen=True)
class Draw:
    """Image files by what they are for."""

    train: list[Path]
    unseen: list[Path]
    """Of a drive, a scene or patients that nothing is learned from."""
    near: list[Path]
    """Other moments of what is learned from; empty where a set has none."""
    third: list[Path]
    """Of a drive that is neither learned from nor scored: val images of the project, where it is to have some."""


def street(files: Sequence[Path], number: int, count: int) -> Draw:
    """`count` images (0 for all) of two drives, by chance; the third drive is scored."""
    drives = _grouped(files)
    names = sorted(drives)
    held = names[number % len(names)]
    pool, near = [], []
    for name in names:
        if name != held:
            learned, reserved = _divided(drives[name])
            pool += learned
            near += reserved
    return Draw(_some(pool, count, number), evenly(drives[held], SCORED), evenly(near, SCORED), [])


def street_of_one(files: Sequence[Path], number: int, count: int) -> Draw:
    """The same from one drive, with val images of a second one in the project."""
    drives = _grouped(files)
    names = sorted(drives)
    held, learned_from, third = (names[(number + step) % len(names)] for step in range(3))
    learned, reserved = _divided(drives[learned_from])
    train = _some(learned, count, number)
    return Draw(
        train, evenly(drives[held], SCORED), evenly(reserved, SCORED), evenly(drives[third], count or 20)
    )


def aerial(files: Sequence[Path], number: int, count: int) -> Draw:
    """All scenes but one."""
    scenes = _grouped(files)
    names = sorted(scenes)
    held = names[number % len(names)]
    pool = [file for name in names if name != held for file in scenes[name]]
    return Draw(_some(pool, count, number), scenes[held], [], [])


def _grouped(files: Sequence[Path]) -> dict[str, list[Path]]:
    """By what comes before the first underscore, in the order of names."""
    groups: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(files):
        groups[file.stem.split("_")[0]].append(file)
    return groups


def _divided(drive: list[Path]) -> tuple[list[Path], list[Path]]:
    """What can be learned of a drive, and its end, ten seconds later."""
    reserved = drive[round(len(drive) * (1 - RESERVED)) :]
    first = _frame(reserved[0])
    return [file for file in drive if _frame(file) <= first - FRAMES_AWAY], reserved


def _frame(file: Path) -> int:
    return int(re.findall(r"\d+", file.stem)[-1])


def _some(pool: list[Path], count: int, seed: int) -> list[Path]:
    if not count or count >= len(pool):
        return sorted(pool)
    chosen = np.random.default_rng(seed).choice(len(pool), count, replace=False)
    return [sorted(pool)[index] for index in sorted(chosen)]
