"""What can go wrong in a step and be mended: memory that doesn't suffice, numbers that are none any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.learning.events import Notice
from core.machine.memory import free_memory, is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from torch import Tensor

    from core.learning.data.crops import CropSource
    from core.learning.events import Event
    from core.learning.full.full_run import FullRun

SMALLEST_SIDE = 128
"""Where memory is short, crops are not made smaller than this."""

SETBACKS = 5
"""So many times a run goes back because its numbers went wrong; then it ends with the best so far."""


class NotFinite(ArithmeticError):
    """A loss or gradient became infinite or no number; no weight has been changed by it."""


def make_smaller(crops: CropSource) -> str | None:
    """Take less memory a step: half the crops, then smaller ones. A sentence, None where neither is left."""
    crops.take_back()
    if crops.pixels >= 2 * crops.side**2:
        crops.pixels //= 2
        count = max(1, round(crops.pixels / crops.side**2))
        return f"Memory ran out, so learning continues with batches of half the size, about {count} crops."
    if crops.side > SMALLEST_SIDE:
        crops.side //= 2
        crops.pixels = min(crops.pixels, crops.side**2)
        return f"Memory ran out, so learning continues with smaller crops of {crops.side} pixels per side."
    return None


def all_finite(tensors: Iterable[Tensor]) -> bool:
    """Whether every number of all of them is one."""
    return all(bool(torch.isfinite(t).all()) for t in tensors if t.is_floating_point())


def take_less(run: FullRun, error: Exception) -> Notice | None:
    """After a step of `run` that ended by `error`: what is said, None where it is not for want of memory,
    or nothing less can be taken."""
    if not is_out_of_memory(error) or run.helpers.coordinator is not None:
        return None
    text = make_smaller(run.crops)
    if text is None:
        return None
    if run.trainer is not None:
        run.trainer.optimiser.zero_grad(set_to_none=True)
    free_memory()
    return Notice("warning", text, str(error))


def go_back(run: FullRun) -> Iterator[Event]:
    """Numbers went wrong: on from the best (else the mean, else the beginning), at half the rate."""
    trainer, coordinator = run.trainer, run.helpers.coordinator
    assert trainer is not None
    run.setbacks += 1
    if run.setbacks > SETBACKS:
        run.done = True
        yield Notice("warning", "Training diverged repeatedly and was stopped. The best model was kept.")
        return
    if coordinator is not None:
        coordinator.go_back()
    best = run.selection.best
    source = "the best model so far" if best is not None else "the mean of the last steps"
    if not trainer.go_back(best):
        source = "the initial model"
        steps, slow = trainer.steps, trainer.slow
        trainer = run.make_trainer()
        trainer.steps, trainer.slow = steps, 0.5 * slow
        run.set_totals()
    elif coordinator is not None:
        coordinator.share(trainer)
    yield Notice(
        "warning", f"The loss became NaN. Learning continues from {source} at half the learning rate."
    )
