"""The network: an encoder, a neck and a decoder, which tasks share to the chosen extent, and a head per task."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from core.images.pixels import as_floats
from core.network.architecture import Architecture
from core.network.attention import TaskAttention
from core.network.branch import Branch
from core.network.encoders import build_encoder
from core.network.heads import PixelHead, on_maps
from core.network.layout import Layout
from core.network.neck import Frame, Neck, Pyramid
from core.network.registry import decoder_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.images.pixels import DeepPixels
    from core.network.decoder import Decoder
    from core.project.model import Task

FINE, COARSE = 2, 4
"""Logits are computed for every second pixel of a row and column (every fourth if it must be fast) and
interpolated bilinearly."""


class MultiTaskNet(nn.Module):
    """Image -> pyramid of features -> logits of every task.

    It starts as a frozen encoder and heads, whatever is shared: that is quick learning. `add_decoder` adds the
    additional parts of full learning.
    """

    def __init__(
        self,
        classes: Mapping[str, int],
        architecture: Architecture | None = None,
        pretrained: bool = True,
    ) -> None:
        """`classes`: the number of classes of each task, by task id.

        With `pretrained` False, the encoder's pretrained weights are not loaded, for callers that load others next.
        Otherwise raises WeightsError if the architecture needs weights that are not on this computer. Raises ValueError
        if the encoder or network is unknown.
        """
        super().__init__()
        chosen_architecture = architecture or Architecture()
        self.make_decoder = decoder_of(chosen_architecture)
        self.encoder = build_encoder(
            chosen_architecture.encoder,
            pretrained and chosen_architecture.pretrained,
            chosen_architecture.channels,
        )
        self.neck = Neck(self.encoder, chosen_architecture.scales, positions=chosen_architecture.positions)
        self.architecture = replace(chosen_architecture, decoder=False)
        self.decoder: Decoder | None = None
        self.branches = nn.ModuleDict()
        self.heads = nn.ModuleDict()
        self.heads = nn.ModuleDict({task: self.new_head(count) for task, count in classes.items()})
        if chosen_architecture.decoder:
            self.add_decoder()

    # image -> logits, from top to bottom --------------------------------------------------------------------

    def features(self, image: Tensor, frame: Frame | Sequence[Frame] | None = None) -> Pyramid:
        """(N, C, H, W) float32, 0 ... 255, of any size -> the features of all its pixels, for all tasks.

        `frame`: the position of the images in larger ones, one for all of them or one for each. Raises ValueError if
        the number of channels differs from the architecture's.
        """
        self._check_channels(image)
        padded = self.neck.pad(image)
        frame = frame or Frame(0, 0, *image.shape[2:])
        first = self._split()
        runs = [self.encoder.run(self.encoder.begin(x), 0, first) for x in self.neck.scaled(padded)]
        layout = self._layout()
        levels = [level for _, run_levels in runs for level in run_levels]
        shared = self.neck.standardise([*levels, self.neck.positions(padded, frame)], layout.shared)
        steps = self.decoder.steps(shared) if self.decoder is not None else []
        maps = list(shared)
        if steps and self.architecture.sharing == "whole" and self._own_width():
            maps.append(steps[-1].after)
        for branch in self._branches().values():
            task_levels = [level for state, _ in runs for level in branch.levels(state, first)]
            task_levels = self.neck.standardise(task_levels, layout.own)
            maps += [*task_levels, *branch.map(layout.merge(shared, task_levels), steps)]
        return Pyramid(tuple(maps), *padded.shape[2:])

    def logits(
        self,
        pyramid: Pyramid,
        tasks: Iterable[str] | None = None,
        stride: int = FINE,
        *,
        together: bool = True,
    ) -> dict[str, Tensor]:
        """Logits (N, classes, h, w) per task id, one cell every `stride` pixels of the padded rectangle.

        `together` is faster, but then one task's loss has a gradient of 0, not none, for the other tasks' heads.
        """
        size = (pyramid.height // stride, pyramid.width // stride)
        task_ids = list(self.heads if tasks is None else tasks)
        heads = [self.head(task) for task in task_ids]
        groups = [heads] if together else [[head] for head in heads]
        task_logits = [logits for group in groups for logits in on_maps(group, pyramid, size)]
        return dict(zip(task_ids, task_logits, strict=True))

    def shared_by_tasks(self, pyramid: Pyramid) -> tuple[Pyramid, tuple[Tensor, ...]]:
        """The maps that the logits of all tasks depend on and that learn; none where tasks don't share the encoder.

        Also the pyramid to compute logits from, so that back-propagation ends at these maps.
        """
        sharing = self.architecture.sharing if self.architecture.decoder else "whole"
        if sharing == "whole":  # views, as the decoder reads some of the maps, too
            pyramid = pyramid._replace(maps=tuple(m.view_as(m) for m in pyramid.maps))
            shared = pyramid.maps
        else:
            shared = pyramid.maps[: len(self._layout().shared)] if sharing == "attention" else ()
        return pyramid, tuple(m for m in shared if m.requires_grad)

    def forward(self, image: Tensor, tasks: Iterable[str] | None = None) -> dict[str, Tensor]:
        """`features`, then `logits`."""
        return self.logits(self.features(image), tasks)

    # how it is put together ---------------------------------------------------------------------------------

    def add_decoder(self) -> None:
        """Add the parts that only full learning trains: a decoder, and, depending on `sharing`, each task's own layers.

        The heads read the new maps too, but at first predict almost the same as without them.
        """
        if self.architecture.decoder:
            return
        self.architecture = replace(self.architecture, decoder=True)
        if self.architecture.sharing in ("whole", "attention"):
            self.decoder = self._new_decoder()
        else:
            self._rest(self._split())
        self._follow_heads()
        extra = self._own_width()
        for task in self.heads:
            if extra:
                self.head(task).widen(extra)

    def new_head(self, classes: int, task: str | None = None) -> PixelHead:
        """A new head for that many classes; for `task` if it has layers of its own."""
        head = PixelHead(sum(self.neck.channels) + self._own_width(), classes)
        if task is not None and task in self.branches:
            head.read(self._reads(task), self._map_channels())
        return head

    @property
    def channels(self) -> int:
        """The length of a pixel's feature vector, with the features of all tasks."""
        return sum(self._map_channels())

    def head(self, task: str) -> PixelHead:
        """The head of that task id. Raises KeyError."""
        head = self.heads[task]
        assert isinstance(head, PixelHead)
        return head

    def match(self, old: Sequence[Task], new: Sequence[Task]) -> None:
        """Follow a change of tasks and classes: tasks and classes that remain keep their weights.

        What is new begins with the same weights in every network that follows the same change.
        """
        old_tasks = {task.id: task for task in old}
        heads: dict[str, nn.Module] = {}
        for task in new:
            with _seeded_by(task.id):
                heads[task.id] = self._matched_head(old_tasks.get(task.id), task)
        self.heads = nn.ModuleDict(heads)
        with _seeded_by(*self.heads):
            self._follow_heads()

    def _matched_head(self, old: Task | None, new: Task) -> nn.Module:
        if old is None or new.id not in self.heads:
            if new.id in self.branches:
                del self.branches[new.id]
            return self.new_head(len(new.classes)).to(self.neck.mean.device)
        class_indices = kept_classes(old, new)
        same = class_indices == list(range(len(old.classes)))
        return self.heads[new.id] if same else self.head(new.id).with_classes(class_indices)

    # what learns --------------------------------------------------------------------------------------------

    def freeze(self, levels: int) -> None:
        """Freeze the encoder's first `levels` levels, in every branch."""
        self.encoder.freeze(levels)
        for branch in self._branches().values():
            if branch.encoder is not None:
                branch.encoder.freeze(levels)

    def encoder_parameters(self) -> list[nn.Parameter]:
        """The parameters of the encoder and of the tasks' own copies of its steps."""
        encoders = [self.encoder, *(b.encoder for b in self._branches().values() if b.encoder is not None)]
        return [p for encoder in encoders for p in encoder.parameters() if p.requires_grad]

    def learning_parameters(self) -> list[nn.Parameter]:
        """All parameters except those reserved for future tasks."""
        return [p for p in self.parameters() if p.requires_grad]

    def forget_gradients(self, task: str) -> None:
        """Clear the gradients of a task's own parameters: it had nothing to learn from."""
        self.head(task).zero_grad(set_to_none=True)
        if task in self.branches:
            self.branches[task].zero_grad(set_to_none=True)

    def size(self) -> int:
        """The number of parameters that are or were trained."""
        return sum(p.numel() for p in self.learning_parameters())

    # inside -------------------------------------------------------------------------------------------------

    def _split(self) -> int:
        """The first step of the encoder that tasks don't share."""
        sharing = self.architecture.decoder and self.architecture.sharing
        return {"early": self.encoder.early, "none": 0}.get(sharing or "", len(self.encoder.stages) + 1)

    def _layout(self) -> Layout:
        levels = len(self.encoder.strides)
        return Layout(len(self.neck.scales), levels, self.encoder.levels_before(self._split()))

    def _new_decoder(self) -> Decoder:
        device = self.neck.mean.device
        return self.make_decoder(self.neck.channels, self.neck.strides).to(device)

    def _new_branch(self) -> Branch:
        if self.decoder is not None:
            return Branch(attention=TaskAttention(self.decoder.widths)).to(self.neck.mean.device)
        encoder = self.encoder.tail(self._split())
        return Branch(encoder=encoder, decoder=self._new_decoder())

    def _rest(self, first: int) -> None:
        """Freeze the shared encoder's steps from `first` on: future tasks start from them."""
        for step in (self.encoder.stem, *self.encoder.stages)[first:]:
            step.requires_grad_(False)

    def _follow_heads(self) -> None:
        """Make a branch for every task that has a head, and tell the heads where its maps are."""
        if not self.architecture.decoder or self.architecture.sharing == "whole":
            return
        branches = self._branches()
        self.branches = nn.ModuleDict({task: branches.get(task) or self._new_branch() for task in self.heads})
        for task in self.heads:
            self.head(task).read(self._reads(task), self._map_channels())

    def _branches(self) -> dict[str, Branch]:
        return {task: branch for task, branch in self.branches.items() if isinstance(branch, Branch)}

    def _own_width(self) -> int:
        """The channels of the map that a head reads in addition to the encoder's."""
        if not self.architecture.decoder:
            return 0
        decoder = self.decoder or self._probe()
        return decoder.widths[-1] if self.architecture.sharing == "attention" else decoder.width

    def _probe(self) -> Decoder:
        """A decoder like this network's, to read its channel counts from."""
        decoder = next((b.decoder for b in self._branches().values() if b.decoder is not None), None)
        return decoder or self._new_decoder()

    def _map_channels(self) -> list[int]:
        """The channels of each of the pyramid's maps."""
        layout, extra = self._layout(), self._own_width()
        shared = [self.neck.channels[i] for i in layout.shared]
        task_channels = [self.neck.channels[i] for i in layout.own] + ([extra] if extra else [])
        if self.architecture.decoder and self.architecture.sharing != "whole":
            return shared + task_channels * len(self.branches)
        return shared + task_channels

    def _reads(self, task: str) -> list[int]:
        """The indices of the maps that a task's head reads."""
        return self._layout().reads(list(self.branches).index(task), bool(self._own_width()))

    def _check_channels(self, image: Tensor) -> None:
        if image.shape[1] != self.architecture.channels:
            raise ValueError(
                f"The network takes images with {self.architecture.channels} channels, not {image.shape[1]}."
            )


@contextmanager
def _seeded_by(*names: str) -> Iterator[None]:
    """Random weights that depend on these names and nothing else."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(zlib.crc32("/".join(names).encode()))
        yield


def kept_classes(old: Task, new: Task) -> list[int | None]:
    """For each class of `new`, its index in `old`: by name, or by position if it was renamed; otherwise None."""
    names = [c.name for c in old.classes]
    new_names = {c.name for c in new.classes}
    indices: list[int | None] = []
    for index, cls in enumerate(new.classes):
        if cls.name in names:
            indices.append(names.index(cls.name))
        else:
            renamed = index < len(names) and len(names) == len(new.classes) and names[index] not in new_names
            indices.append(index if renamed else None)
    return indices


def as_tensor(image: DeepPixels, device: torch.device | str = "cpu") -> Tensor:
    """(H, W, C) -> (1, C, H, W) float32, 0 ... 255."""
    # Bytes are fewer to send. A copy in normal order: torch refuses the negative stride of a mirrored image.
    values = np.array(image, order="C") if image.dtype == np.uint8 else as_floats(image)
    tensor = torch.from_numpy(values).to(device)
    return tensor.permute(2, 0, 1)[None].float()
