"""Processes that learn one network together, over torch.distributed: nccl or xccl between GPUs, else gloo.

See core.learning.full.distributed for what they do together.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import torch
import torch.distributed as dist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from core.learning.data.cutting import Draw

PATIENCE = timedelta(hours=2)
"""How long a process waits for the others: rank 0 scores alone, which takes a while on large images."""


class ProcessGroup:
    """The processes that torchrun started, seen from one of them. All make the same calls in the same order."""

    def __init__(self, device: torch.device) -> None:
        """Join the others. `device` is this process's own."""
        self.device = device
        dist.init_process_group(backend_for(device), timeout=PATIENCE)
        self.rank, self.size = dist.get_rank(), dist.get_world_size()

    def leave(self) -> None:
        """End the connection, even if another process is gone."""
        if dist.is_initialized():
            dist.destroy_process_group()

    def order(self, number: int = 0, fraction: float = 0.0) -> tuple[int, float]:
        """Broadcast rank 0's order and a fraction, in single precision; the arguments of others are ignored."""
        order = torch.tensor([number, fraction], dtype=torch.float32, device=self.device)
        dist.broadcast(order, 0)
        order_number, order_fraction = order.tolist()
        return int(order_number), order_fraction

    def broadcast(self, value: Any = None, source: int = 0) -> Any:
        """Send the value that the process `source` passes to all, pickled. Its tensors must be in main memory."""
        values = [value]
        dist.broadcast_object_list(values, source, device=self.device)
        return values[0]

    def part(self, items: Sequence[Draw]) -> Sequence[Draw]:
        """This process's part of a batch: a piece of the whole, the pieces in the order of ranks."""
        begin, end = (len(items) * r // self.size for r in (self.rank, self.rank + 1))
        return items[begin:end]

    def counts(self, *local: int) -> list[list[int]]:
        """The counts of all processes, by rank."""
        row = torch.tensor(local, device=self.device)
        rows = [torch.zeros_like(row) for _ in range(self.size)]
        dist.all_gather(rows, row)
        return [row.tolist() for row in rows]

    def gather(self, local: Tensor, counts: Sequence[int]) -> Tensor:
        """Concatenate all processes' (n, ...), n = `counts[rank]`. Only the local part carries a gradient."""
        padded = local.new_zeros((max(counts), *local.shape[1:]))
        padded[: len(local)] = local.detach()
        parts = [torch.empty_like(padded) for _ in counts]
        dist.all_gather(parts, padded)
        parts = [rows[:n] for rows, n in zip(parts, counts, strict=True)]
        parts[self.rank] = local
        return torch.cat(parts)

    def add_up(self, tensors: Sequence[Tensor]) -> None:
        """Replace each tensor by its sum over all processes, which pass tensors of the same shapes."""
        flat = torch.cat([tensor.flatten() for tensor in tensors])
        dist.all_reduce(flat)
        for tensor, total in zip(tensors, torch.split(flat, [t.numel() for t in tensors]), strict=True):
            tensor.copy_(total.view_as(tensor))


def backend_for(device: torch.device) -> str:
    """The backend for that device's tensors: its own, or gloo where this PyTorch lacks it."""
    backend = dist.get_default_backend_for_device(device)
    return backend if dist.is_backend_available(backend) else "gloo"


def started_together() -> bool:
    """Whether torchrun started this process as one of several."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


def own_rank() -> int:
    """This process's rank, 0 if it is alone."""
    return int(os.environ.get("RANK", "0"))
