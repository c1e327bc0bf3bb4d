"""The network: one encoder and one neck shared by all tasks, and a head per task."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from core.network.decoder import PyramidDecoder
from core.network.encoders import build_encoder
from core.network.heads import PixelHead
from core.network.neck import Frame, Neck, Pyramid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.learning.events import Pixels
    from core.project import Task

FINE, COARSE = 2, 4
"""Logits are worked out for every second pixel of a row and column (fourth, where it must be quick) and read
bilinearly between."""


class MultiTaskNet(nn.Module):
    """Image -> pyramid of shared features -> logits of every task."""

    def __init__(
        self,
        classes: Mapping[str, int],
        encoder: str = "lite0",
        scales: Sequence[float] = (1.0, 0.5),
        pretrained: bool = True,
        decoder: bool = False,
    ) -> None:
        """`classes`: how many classes each task has, by task id. `decoder`: with one, see `add_decoder`."""
        super().__init__()
        self.encoder_name = encoder
        self.encoder = build_encoder(encoder, pretrained)
        self.neck = Neck(self.encoder, scales)
        self.decoder: PyramidDecoder | None = None
        self.heads = nn.ModuleDict()
        if decoder:
            self.add_decoder()
        self.heads = nn.ModuleDict({task: self.new_head(count) for task, count in classes.items()})

    @property
    def channels(self) -> int:
        """Length of a pixel's feature vector."""
        return sum(self.neck.channels) + (self.decoder.width if self.decoder is not None else 0)

    def new_head(self, classes: int) -> PixelHead:
        """A fresh head for a task of so many classes."""
        return PixelHead(self.channels, classes)

    def add_decoder(self) -> None:
        """Add a fresh decoder. The heads see its map too, and answer at first as they did without it."""
        if self.decoder is None:
            device = self.neck.mean.device
            self.decoder = PyramidDecoder(self.neck.channels, self.neck.strides).to(device)
            for task in self.heads:
                self.head(task).widen(self.decoder.width)

    def features(self, image: Tensor, frame: Frame | Sequence[Frame] | None = None) -> Pyramid:
        """(N, 3, H, W) float32, 0 ... 255, of any size -> the shared features of all its pixels."""
        pyramid: Pyramid = self.neck(self.encoder, image, frame)
        if self.decoder is None:
            return pyramid
        return pyramid._replace(maps=(*pyramid.maps, self.decoder(pyramid.maps)))

    def logits(
        self, pyramid: Pyramid, tasks: Iterable[str] | None = None, stride: int = FINE
    ) -> dict[str, Tensor]:
        """Logits (N, classes, h, w) per task id, a cell every `stride` pixels of the padded rectangle."""
        size = (pyramid.height // stride, pyramid.width // stride)
        return {
            task: self.head(task).on_maps(pyramid, size) for task in (self.heads if tasks is None else tasks)
        }

    def forward(self, image: Tensor, tasks: Iterable[str] | None = None) -> dict[str, Tensor]:
        """`features`, then `logits`."""
        return self.logits(self.features(image), tasks)

    def head(self, task: str) -> PixelHead:
        """The head of that task id; KeyError without one."""
        head = self.heads[task]
        assert isinstance(head, PixelHead)
        return head

    def match(self, old: Sequence[Task], new: Sequence[Task]) -> None:
        """Follow a change of tasks and classes: what stayed the same keeps what it learned."""
        before = {task.id: task for task in old}
        device = self.neck.mean.device
        heads: dict[str, nn.Module] = {}
        for task in new:
            if task.id in before and task.id in self.heads:
                kept = kept_classes(before[task.id], task)
                same = kept == list(range(len(before[task.id].classes)))
                heads[task.id] = self.heads[task.id] if same else self.head(task.id).with_classes(kept)
            else:
                heads[task.id] = self.new_head(len(task.classes)).to(device)
        self.heads = nn.ModuleDict(heads)


def kept_classes(old: Task, new: Task) -> list[int | None]:
    """For each class of `new` its index in `old`: by name, or by place where it was renamed; else None."""
    names = [c.name for c in old.classes]
    now = {c.name for c in new.classes}
    kept: list[int | None] = []
    for index, cls in enumerate(new.classes):
        if cls.name in names:
            kept.append(names.index(cls.name))
        else:
            renamed = index < len(names) and len(names) == len(new.classes) and names[index] not in now
            kept.append(index if renamed else None)
    return kept


def as_tensor(image: Pixels, device: torch.device | str = "cpu") -> Tensor:
    """(H, W, 3) uint8 RGB -> (1, 3, H, W) float32, 0 ... 255."""
    return torch.tensor(image, device=device).permute(2, 0, 1)[None].float()
