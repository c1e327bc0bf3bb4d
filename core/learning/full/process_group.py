"""Processes that learn one network together, over torch.distributed: nccl or xccl between GPUs, else gloo.

The first one (rank 0) runs the loop, speaks and writes. It tells the others what to do, so that all make the
same calls in the same order, whatever labels a process has in its part of a batch.
"""

from __future__ import annotations

import json
import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import torch
import torch.distributed as dist

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import Tensor, nn

    from core.learning.data.cutting import Draw

PATIENCE = timedelta(hours=2)
"""How long a process waits for another: the first one scores alone, which takes a while on large images."""


class ProcessGroup:
    """The processes that torchrun started, seen from one of them."""

    def __init__(self, device: torch.device) -> None:
        """Join the others. `device` is this process's own."""
        self.device = device
        dist.init_process_group(backend_for(device), timeout=PATIENCE)
        self.rank, self.size = dist.get_rank(), dist.get_world_size()

    def leave(self) -> None:
        """End the connection, also where another process has gone."""
        if dist.is_initialized():
            dist.destroy_process_group()

    def tell(self, values: Mapping[str, Any]) -> None:
        """Rank 0: what all do next."""
        data = torch.frombuffer(bytearray(json.dumps(values).encode()), dtype=torch.uint8).to(self.device)
        dist.broadcast(torch.tensor([len(data)], device=self.device), 0)
        dist.broadcast(data, 0)

    def hear(self) -> dict[str, Any]:
        """The others: wait for it."""
        length = torch.zeros(1, dtype=torch.int64, device=self.device)
        dist.broadcast(length, 0)
        data = torch.empty(int(length), dtype=torch.uint8, device=self.device)
        dist.broadcast(data, 0)
        heard: dict[str, Any] = json.loads(bytes(data.cpu().tolist()))
        return heard

    def share(self, *modules: nn.Module) -> None:
        """Give rank 0's weights and buffers to all."""
        for module in modules:
            for value in module.state_dict().values():
                buffer = value.contiguous()
                dist.broadcast(buffer, 0)
                value.copy_(buffer)

    def give(self, tensor: Tensor) -> None:
        """Rank 0: a tensor to all; they `take` it."""
        dist.broadcast(tensor.to(self.device).contiguous(), 0)

    def take(self, shape: Sequence[int], kind: str) -> Tensor:
        """The others: that tensor, of the type named `kind`."""
        tensor = torch.empty(tuple(shape), dtype=getattr(torch, kind), device=self.device)
        dist.broadcast(tensor, 0)
        return tensor

    def part(self, items: Sequence[Draw]) -> Sequence[Draw]:
        """This process's share of a batch: a piece of the whole, the pieces in the order of ranks."""
        begin, end = (len(items) * r // self.size for r in (self.rank, self.rank + 1))
        return items[begin:end]

    def gather(self, own: Tensor) -> Tensor:
        """All processes' (n, ...) one after the other, n differing. Only the own part carries a gradient."""
        own = own.contiguous()
        counts = [torch.zeros(1, dtype=torch.int64, device=self.device) for _ in range(self.size)]
        dist.all_gather(counts, torch.tensor([len(own)], device=self.device))
        lengths = [int(c) for c in counts]
        padded = own.new_zeros((max(lengths), *own.shape[1:]))
        padded[: len(own)] = own.detach()
        parts = [torch.empty_like(padded) for _ in lengths]
        dist.all_gather(parts, padded)
        parts = [rows[:n] for rows, n in zip(parts, lengths, strict=True)]
        parts[self.rank] = own
        return torch.cat(parts)


def backend_for(device: torch.device) -> str:
    """What carries tensors of that device between processes: its own way, gloo where this PyTorch lacks that."""
    backend = dist.get_default_backend_for_device(device)
    return backend if dist.is_backend_available(backend) else "gloo"


def started_together() -> bool:
    """Whether torchrun started this process as one of several."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


def own_rank() -> int:
    """This process's number among them, 0 where it is alone."""
    return int(os.environ.get("RANK", "0"))
