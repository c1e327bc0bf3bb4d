"""The crops of full learning: around labelled pixels, every class of every task in turn."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from core.learning.data.ahead import Ahead, Turn
from core.learning.data.cutting import Batch, Draw, Material, Work, cut
from core.learning.data.label_counts import LabelCounts
from core.machine.byte_cache import ByteCache

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

    import numpy as np
    import torch

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.config import Augmentation
    from core.learning.data.augment import Crop
    from core.learning.data.dataset import Dataset
    from core.learning.data.implied_labels import Implied
    from core.learning.data.label_counts import Counted, TaskClass
    from core.learning.data.pseudo_labels import PseudoLabeler

SIDE = 512
"""The longest side of a crop, in pixels."""
SMALLEST_SIDE = 128
"""Where memory is short, crops are not made smaller than this."""
MANY_IMAGES, PASTED, DENSE = 100, 0.5, 0.5
"""From MANY_IMAGES labelled images on, the fraction PASTED of all crops get an object of a class from another image,
cut out along its label; at least the fraction DENSE of that image must be labelled. Rare classes are thus seen in more
places, which brought .019 and .024 mean IoU on 11 classes; see docs/decisions/0039."""
KEPT_BYTES = 512 << 20
"""Images, their labels and pseudo-labels that are kept, so that they are not read again for each crop."""


class Read(NamedTuple):
    """What was read of one image, and is kept as long as there is room."""

    image: DeepPixels
    labels: dict[str, Pixels] | None = None
    """By task id; None where they must be read again."""
    taught: dict[str, Pixels] | None = None
    """Pseudo-labels; None where there are none yet."""

    def bytes(self) -> int:
        """What it takes up."""
        layers = (self.labels or {}, self.taught or {})
        return self.image.nbytes + sum(label.nbytes for layer in layers for label in layer.values())


def scaled_size(
    image: tuple[int, int], side: int, how: Augmentation, random: np.random.Generator
) -> tuple[tuple[int, int], float]:
    """The (h, w) of crops of at most `side`, and the scale, for an image of that (H, W)."""
    scale = math.exp(random.uniform(math.log(how.smallest), math.log(how.largest)))
    height, width = (max(16, min(side, full, round(full * scale))) for full in image)
    return (height, width), scale


class CropSource:
    """Knows which images show which classes, and draws crops so that none is forgotten.

    Pairs of task and class take turns. Among the images that show one, the least often drawn is next.

    Crops can be cut in advance by threads. They are drawn and read here in the same order as without threads; any
    change that affects what would be drawn or read takes back the draws of crops that have not been learned yet.
    """

    def __init__(
        self,
        dataset: Dataset,
        how: Augmentation,
        pixels: int,
        random: np.random.Generator,
        threads: int = 0,
    ) -> None:
        """`pixels`: the approximate pixels of a batch. `threads` cut crops in advance; with 0, when needed."""
        self.dataset, self.how, self.pixels, self.random = dataset, how, pixels, random
        self._ahead = Ahead(threads)
        self.side = SIDE
        self.labeler: PseudoLabeler | None = None
        """Adds a second layer of labels after the tasks' own: confident pseudo-labels, and labels that others imply."""
        self.held: frozenset[str] = frozenset()
        self._counts = LabelCounts(dataset.data)
        self._drawn: dict[str, int] = {}
        self._order: list[TaskClass] = []
        self._read_before: ByteCache[str, Read] = ByteCache(KEPT_BYTES, Read.bytes)
        self.news: dict[str, Counted | None] = {}
        """New counts of images, found while the last batch was rendered; None for one that can't be learned from."""

    def read_all(self, held: Iterable[str] = ()) -> Generator[None, None, None]:
        """Count the labels of all train images except those `held` out; yields between images."""
        self.take_back()
        self.held = frozenset(held)
        stayed = set(self._counts)
        arranged = self._counts.images_of
        self._counts = LabelCounts(self.dataset.data)
        self._counts.images_of = arranged  # until all are counted
        self._forget_labels(list(self._read_before))
        for image_id in self.dataset.of_split("train"):
            if image_id not in self.held:
                self._count(image_id)
                yield
        fewest = min((self._drawn[i] for i in self._counts if i in stayed), default=0)
        for image_id in self._counts:
            self._drawn[image_id] = max(self._drawn[image_id], fewest)
        self._arrange()

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self.take_back()
        self.dataset.forget(image_id)
        self._forget_labels([image_id])
        if image_id not in self.held:
            self._count(image_id)
            self._arrange()

    def forget_images(self) -> None:
        """Images look different from now on: everything read is outdated."""
        self.take_back()
        self._read_before.clear()

    def _forget_labels(self, image_ids: Iterable[str]) -> None:
        for image_id in image_ids:
            if (read := self._read_before.peek(image_id)) is not None:
                self._read_before[image_id] = Read(read.image)

    def _count(self, image_id: str) -> None:
        self._remember(image_id, self.dataset.counted(image_id))

    def _remember(self, image_id: str, counted: Counted | None) -> None:
        self._counts.remember(image_id, counted)
        if counted is not None and image_id not in self._drawn:
            # A new image starts at the lowest draw count; otherwise it alone would be drawn for a long time.
            self._drawn[image_id] = min(self._drawn.values(), default=0)

    def _arrange(self) -> None:
        self._counts.arrange()
        self._order = []

    @property
    def rules(self) -> list[Implied]:
        """What one task's labels imply for another."""
        return self._counts.rules

    @property
    def _images_of(self) -> dict[TaskClass, list[str]]:
        return self._counts.images_of

    @property
    def empty(self) -> bool:
        """Whether there is no labelled pixel to learn from."""
        return not self._images_of

    def totals(self) -> dict[str, torch.Tensor]:
        """Labelled pixels per class of every task, (classes,) int64 by task id."""
        return self._counts.totals(self.dataset.data.tasks)

    def batch(self) -> list[Crop]:
        """The next crops, all of one size; empty if nothing could be read."""
        if not self._ahead.threads:
            drawn = self.draw()
            crops = self.render(drawn, drawn.draws) if drawn is not None else []
            self.apply_news()
            return crops
        while not self._ahead.full:
            turn, drawn = self._turn(), self.draw()
            if drawn is None:
                break
            self._ahead.add(turn, self._works(drawn, drawn.draws))
            self.apply_news()
        return self._ahead.take()

    def apply_news(self) -> None:
        """Take account of `news` from the next draw on."""
        if self.news:
            for image_id, counted in self.news.items():
                self._remember(image_id, counted)
            self.news = {}
            self._arrange()

    def take_back(self) -> None:
        """Draw again what was drawn in advance and not learned yet: it may have changed."""
        turn = self._ahead.turn
        self._ahead.clear()
        if turn is not None:
            self._go_to(turn)

    @property
    def turn(self) -> Turn:
        """What decides the next batch."""
        return self._ahead.turn or self._turn()

    def go_back(self, turn: Turn) -> None:
        """Draw again what was drawn since that `turn`: it was not learned."""
        self._ahead.clear()
        self._go_to(turn)

    def reduce_memory(self) -> str | None:
        """Use less memory a step: half the crops, then smaller ones. A sentence; None where neither is left."""
        self.take_back()
        if self.pixels >= 2 * self.side**2:
            self.pixels //= 2
            count = max(1, round(self.pixels / self.side**2))
            return (
                f"Memory ran out, so learning continues with batches of half the size, about {count} crops."
            )
        if self.side > SMALLEST_SIDE:
            self.side //= 2
            self.pixels = min(self.pixels, self.side**2)
            return f"Memory ran out, so learning continues with smaller crops of {self.side} pixels per side."
        return None

    def close(self) -> None:
        """End the threads; they start again with the next batch."""
        self.take_back()
        self._ahead.close()

    def draw(self) -> Batch | None:
        """Choose the next crops without reading them; None if there is no labelled pixel."""
        first = self._next()
        if first is None:
            return None
        size, scale = scaled_size(self._counts[first.image_id].size, self.side, self.how, self.random)
        further = [self._next() for _ in range(round(self.pixels / (size[0] * size[1])) - 1)]
        draws = (first, *(d for d in further if d is not None))
        if self.how.mix:
            draws = tuple(self._mixed(draw, self.how.mix) for draw in draws)
        elif len(self._counts) >= MANY_IMAGES:
            draws = tuple(self._dense(self._mixed(draw, PASTED, outlined=True)) for draw in draws)
        return Batch(draws, size, scale)

    def _mixed(self, draw: Draw, fraction: float, *, outlined: bool = False) -> Draw:
        """Give that fraction of draws another crop to paste from, whose class does not lose its turn."""
        if self.random.random() >= fraction:
            return draw
        task_classes = list(self._images_of)
        task, value = task_classes[int(self.random.integers(len(task_classes)))]
        images = self._images_of[task, value]
        image_id = images[int(self.random.integers(len(images)))]
        seed = int(self.random.integers(2**63))
        return draw._replace(other=Draw(image_id, task, value, seed, outlined=outlined))

    def _dense(self, draw: Draw) -> Draw:
        """The draw, which pastes nothing from an image with strokes only: a stroke's outline is not its object's."""
        if draw.other is None:
            return draw
        if draw.other.image_id not in self._counts:  # it has just lost its labels
            return draw._replace(other=None)
        counted = self._counts[draw.other.image_id]
        height, width = counted.size
        dense = counted.pixels[draw.other.task].sum() >= DENSE * height * width
        return draw if dense else draw._replace(other=None)

    def render(self, batch: Batch, draws: Sequence[Draw]) -> list[Crop]:
        """The batch's crops, the same for the same seed, without those that can't be read or are too small.

        `apply_news` before the next batch is drawn.
        """
        crops = map(cut, self._works(batch, draws))
        return [crop for crop in crops if crop is not None]

    def _works(self, batch: Batch, draws: Sequence[Draw]) -> Iterator[Work]:
        """Everything needed to cut those crops, without what can't be read."""
        for draw in draws:
            material = self._material(draw)
            if material is not None:
                pasted = self._material(draw.other) if draw.other is not None else None
                yield Work(material, pasted, batch, self.how)

    def _material(self, draw: Draw) -> Material | None:
        read = self._read(draw.image_id)
        if read is None:
            return None
        tasks = tuple(t.id for t in self.dataset.data.tasks)
        teach = self.labeler is not None and draw.task in (read.labels or {})
        if teach and read.taught is None:
            read = self._taught(draw.image_id, read)
        return Material(
            draw, read.image, read.labels or {}, read.taught if teach else None, tasks, tuple(self.rules)
        )

    def _taught(self, image_id: str, read: Read) -> Read:
        """With the pseudo-labels of the image, computed once."""
        assert self.labeler is not None
        self._read_before[image_id] = read._replace(taught=self.labeler(read.image, read.labels or {}))
        return self._read_before[image_id]

    def _next(self) -> Draw | None:
        """The image for the class whose turn it is."""
        if not self._images_of:
            return None
        if not self._order:
            task_classes = list(self._images_of)
            self._order = [task_classes[i] for i in self.random.permutation(len(task_classes))]
        task, value = self._order.pop()
        image_id = self._least_drawn(self._images_of[task, value])
        self._drawn[image_id] = self._drawn.get(image_id, 0) + 1
        return Draw(image_id, task, value, int(self.random.integers(2**63)))

    def _least_drawn(self, candidates: list[str]) -> str:
        fewest = min(self._drawn.get(i, 0) for i in candidates)
        tied = [i for i in candidates if self._drawn.get(i, 0) == fewest]
        return tied[int(self.random.integers(len(tied)))]

    def _read(self, image_id: str) -> Read | None:
        """The image with its labels; None if it can't be read."""
        read = self._read_before.get(image_id)
        image = self.dataset.image(image_id) if read is None else read.image
        if image is None:
            self.news[image_id] = None
            return None
        if read is None or read.labels is None:
            labels = self.dataset.labels(image_id, (image.shape[0], image.shape[1]))
            if set(labels) != self._counts.tasks_of(image_id):  # labels of a different size are skipped
                self.news[image_id] = self._counts.count(labels)
            self._read_before[image_id] = read = Read(image, labels)
        return read

    # for resuming after a crash ------------------------------------------------------------------------------

    def state_dict(self) -> dict[str, Any]:
        """Whose turn it is, as JSON values; without what is read again."""
        turn = self.turn
        return {
            "random": turn.random,
            "drawn": dict(turn.drawn),
            "order": [list(task_class) for task_class in turn.order],
            "pixels": self.pixels,
            "side": self.side,
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Continue drawing from that state."""
        self._ahead.clear()
        drawn = {str(k): int(v) for k, v in state["drawn"].items()}
        self._go_to(Turn(state["random"], drawn, [(str(task), int(value)) for task, value in state["order"]]))
        self.pixels, self.side = int(state["pixels"]), int(state["side"])

    def shared_state(self) -> dict[str, Any]:
        """`state_dict` with all label counts, for the source of another process."""
        counted = {image_id: self._counts[image_id] for image_id in self._counts}
        return {**self.state_dict(), "held": self.held, "counted": counted}

    def load_shared_state(self, state: Mapping[str, Any]) -> None:
        """Draw and render as the source of that state."""
        self.held = state["held"]
        self._counts = LabelCounts(self.dataset.data)
        self._forget_labels(list(self._read_before))
        for image_id, counted in state["counted"].items():
            self._remember(image_id, counted)
        self._arrange()
        self.load_state_dict(state)

    def _turn(self) -> Turn:
        return Turn(self.random.bit_generator.state, dict(self._drawn), list(self._order))

    def _go_to(self, turn: Turn) -> None:
        self.random.bit_generator.state = turn.random
        self._drawn = dict(turn.drawn)
        self._order = [task_class for task_class in turn.order if task_class in self._images_of]
