"""Quick learning: which labels are new, the frozen encoder's features, and the heads that learn from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from core.learning.config import LearnSettings
from core.learning.data.implied_labels import ImpliedLabels
from core.learning.data.pixel_sampling import sample_pixels
from core.learning.quick.feature_cache import FeatureCache
from core.learning.quick.head_trainer import HeadTrainer
from core.learning.quick.pixel_bank import PixelBank
from core.network.multitask import as_tensor
from core.predicting.look import Look
from core.predicting.tiles import LARGE, cut
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.learning.data.dataset import Dataset
    from core.learning.events import Implication
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid

FIT_IMAGES = 6
SMALLEST_BATCH = 128
Key = tuple[str, bool]
"""Image id, mirrored."""


class QuickRun:
    """Gathers features of labelled pixels and trains heads on them, one short step at a time."""

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        settings: LearnSettings | None = None,
        *,
        fitted: bool,
    ) -> None:
        """`fitted`: the net's neck has measured its channels. Of `settings`: seed, horizon and batch."""
        settings = settings or LearnSettings()
        self.net, self.dataset, self.device = net, dataset, device
        self.fitted, self.seed = fitted, settings.seed
        self.horizon, self.batch = settings.horizon, settings.batch
        """Steps after which labels are learned, and pixels in each."""
        self.random = np.random.default_rng(settings.seed)
        self.memory = FeatureCache()
        self.stale: dict[Key, None] = {}
        self.latest: Key | None = None
        self.rate = 2e-3
        self._asleep: dict[Key, None] = {}
        self._withheld: frozenset[str] = frozenset()
        self.reset_tasks()

    def reset_tasks(self) -> None:
        """Start over with the project's current tasks; cached features and the network's heads are kept."""
        tasks = self.dataset.data.tasks
        self.classes = {t.id: len(t.classes) for t in tasks}
        relations = ImpliedLabels.of(self.dataset.data)
        self.bank = PixelBank(
            self.net.channels, [t.id for t in tasks], self.device, seed=self.seed, relations=relations
        )
        self.trainer: HeadTrainer | None = None
        train = self.dataset.of_split("train")
        self.stale = {(i, mirrored): None for mirrored in (False, True) for i in train}
        self.latest = None

    def change_images(self) -> None:
        """Images were added, removed or moved to another split: learn from the current train images."""
        train = set(self.dataset.of_split("train"))
        for key in [k for k in self.bank.filled() if isinstance(k, tuple) and k[0] not in train]:
            self.bank.drop(key)
        gathered = {k[0] for k in self.bank.filled() if isinstance(k, tuple)}
        self.stale = {k: None for k in self.stale if k[0] in train}
        self.stale |= {(i, m): None for m in (False, True) for i in sorted(train - gathered)}
        self._refresh()

    def label_changed(self, image_id: str) -> None:
        """A label of that image changed: read that image next."""
        self.dataset.forget(image_id)
        self.stale, self._asleep = {**self.stale, **self._asleep}, {}
        first: dict[Key, None] = {(image_id, False): None}
        self.stale = first | {k: None for k in self.stale if k != (image_id, False)}
        self.stale[(image_id, True)] = None
        self.latest = (image_id, False)

    def relate(self) -> None:
        """The project's rules about tasks changed."""
        self.bank.relate(ImpliedLabels.of(self.dataset.data))
        self._refresh()
        self.restart()

    def image_changed(self, image_id: str) -> None:
        """The file of that image changed: drop its features."""
        for mirrored in (False, True):
            self.memory.forget((image_id, mirrored))
        if image_id in self.dataset.of_split("train"):
            self.label_changed(image_id)

    def withhold(self, image_ids: Iterable[str]) -> None:
        """Neither read nor learn those train images until `admit`: heads will be scored on them."""
        self._withheld = frozenset(image_ids)
        self._refresh()

    def admit(self) -> None:
        """Learn from all train images again."""
        if self._withheld:
            self.withhold(())
            self.restart()

    @property
    def waiting(self) -> Iterator[Key]:
        """What can be read now, in order."""
        return (key for key in self.stale if key[0] not in self._withheld)

    def shuffle(self) -> None:
        """Read waiting images in random order, so that those read in limited time represent all."""
        keys = list(self.stale)
        self.stale = {keys[i]: None for i in self.random.permutation(len(keys))}

    def sleep(self) -> None:
        """The network comes from a full run and has learned these labels: continue when one changes, at a low rate."""
        self._asleep, self.stale, self.rate = self.stale, {}, 5e-4

    @property
    def asleep(self) -> bool:
        """Whether it waits for a label to change."""
        return bool(self._asleep)

    @property
    def urgent(self) -> bool:
        """Whether an image waits to be read (its mirror image can wait longer)."""
        return any(not mirrored for _, mirrored in self.waiting)

    def gather_next(self) -> bool:
        """Read the next waiting image that has labels; return whether pixels were added."""
        while (key := self._next_key()) is not None:
            gathered = self._gather(key)
            self.stale.pop(key, None)
            if gathered:
                return True
        return False

    def _next_key(self) -> Key | None:
        return next((key for key in self.waiting if not key[1]), None) or next(self.waiting, None)

    def pass_over(self, error: Exception) -> None:
        """Leave out the image that `gather_next` ran out of memory on."""
        key = self._next_key()
        if key is None:
            return
        self.stale.pop(key)
        self.memory.clear()
        if not key[1]:
            self.stale.pop((key[0], True), None)
            self.dataset.leave_out(key[0], error)

    def _gather(self, key: Key) -> bool:
        image_id, mirrored = key
        labels = self.dataset.labels(image_id)
        if not labels:
            had = key in self.bank
            self.bank.drop(key)
            self._refresh()
            return had
        image = self.dataset.image(image_id)
        if image is None:
            return False
        size = (image.shape[0], image.shape[1])
        if any(label.shape != size for label in labels.values()):
            labels = self.dataset.labels(image_id, size)  # skips those of a different size, and reports them
        if not labels:
            return False
        if not self.fitted:
            self._fit(image_id)
        if not len(self.bank):
            self.bank.plan(2 * len(self.dataset.of_split("train")))
        pixels = sample_pixels(labels, self.bank.capacity, self.random)
        task_labels = np.full((len(pixels), len(self.bank.tasks)), UNLABELLED, np.uint8)
        for index, task in enumerate(self.bank.tasks):
            if task in labels:
                task_labels[:, index] = labels[task].ravel()[pixels]
        counted = self.dataset.counted(image_id)
        counts = {task: counted.pixels[task] for task in labels} if counted is not None else {}
        del labels  # those of a very large image fill gigabytes while it is encoded
        ys, xs = torch.from_numpy(pixels // size[1]), torch.from_numpy(pixels % size[1])
        features = self._features(image_id, image, ys, size[1] - 1 - xs if mirrored else xs, mirrored)
        self.bank.put(key, features, torch.from_numpy(task_labels), counts)
        self._refresh()
        return True

    def _refresh(self) -> None:
        if not self.classes:
            return  # a project without tasks has no heads
        if self.trainer is None:
            self.trainer = HeadTrainer(
                self.net.heads, self.bank, self.classes, seed=self.seed, batch=self.batch, rate=self.rate
            )
        without: frozenset[Hashable] = frozenset((i, m) for i in self._withheld for m in (False, True))
        recent = self.latest if self.latest in self.bank and self.latest not in without else None
        self.trainer.refresh(recent, without)

    def measure(self) -> None:
        """Measure the channels of a network that starts without quick learning; then wait for labels."""
        train = self.dataset.of_split("train")
        first = next((i for i in train if self.dataset.is_labelled(i)), None)
        if first is not None and not self.fitted:
            self._fit(first)
        self.sleep()

    def _fit(self, image_id: str) -> None:
        """Measure the channels on a few labelled images, including that one, before anything is learned."""
        train = self.dataset.seem_labelled(self.dataset.of_split("train"))
        other_images = [i for i in train if i != image_id]
        picked = [image_id, *other_images[:: max(1, len(other_images) // (FIT_IMAGES - 1))][: FIT_IMAGES - 1]]
        images = [image for i in picked if (image := self.dataset.image(i)) is not None]
        with torch.no_grad():
            pyramids = [self.net.features(as_tensor(_middle(image), self.device)) for image in images]
            self.net.neck.fit(pyramids)
        self.fitted = True
        self.memory.clear()

    def pyramid(self, image_id: str, image: DeepPixels, mirrored: bool = False) -> Pyramid:
        """The image's features, cached; for images up to LARGE."""
        return self.memory.get((image_id, mirrored), lambda: self._encoded(image, mirrored))

    def features_of(self, image_id: str, image: DeepPixels) -> Pyramid:
        """The same, but those of an image that is only looked at take no room from others."""
        cached = (image_id, False) in self.memory
        return self.pyramid(image_id, image) if cached else self._encoded(image, mirrored=False)

    def _encoded(self, image: DeepPixels, mirrored: bool) -> Pyramid:
        pixels = np.ascontiguousarray(image[:, ::-1]) if mirrored else image
        with torch.no_grad():
            return self.net.features(as_tensor(pixels, self.device))

    @torch.no_grad()
    def _features(self, image_id: str, image: DeepPixels, ys: Tensor, xs: Tensor, mirrored: bool) -> Tensor:
        height, width = image.shape[:2]
        if height * width <= LARGE:
            return self.pyramid(image_id, image, mirrored).at(ys.to(self.device), xs.to(self.device)).half()
        pixels = image[:, ::-1] if mirrored else image  # a tile is copied, not all of a large image
        result = torch.zeros(len(ys), self.bank.channels, dtype=torch.float16)
        for tile in cut(height, width, 1024, 256):
            inside = (
                (ys >= tile.core_top)
                & (ys < tile.core_bottom)
                & (xs >= tile.core_left)
                & (xs < tile.core_right)
            )
            if bool(inside.any()):
                pyramid = Look(tile, height, width).features(self.net, pixels, self.device)
                local = (ys[inside] - tile.top).to(self.device), (xs[inside] - tile.left).to(self.device)
                result[inside] = pyramid.at(*local).half().cpu()
        return result

    @property
    def implied(self) -> tuple[Implication, ...]:
        """What labels of one task imply for another, by the tasks' ids."""
        rules = self.trainer.rules if self.trainer is not None else []
        tasks = self.bank.tasks
        return tuple((tasks[r.task], r.value, tasks[r.other], r.becomes) for r in rules)

    @property
    def learned(self) -> bool:
        """Whether all labels read so far are learned."""
        return self.trainer is None or not self.trainer.ready or self.trainer.fresh >= self.horizon

    def reduce_memory(self) -> str | None:
        """Remember fewer features and learn smaller batches: a sentence; None where they can't be smaller."""
        if self.batch <= SMALLEST_BATCH:
            return None
        self.memory.halve()
        self.batch //= 2
        if self.trainer is not None:
            self.trainer.batch = self.batch
        return (
            "Memory ran out, so learning continues with batches of half the size and fewer cached features."
        )

    def settle(self) -> None:
        """Count the labels as learned until one changes."""
        if self.trainer is not None:
            self.trainer.fresh = max(self.trainer.fresh, self.horizon)

    def restart(self, fraction: float = 0.67) -> None:
        """Labels or weights changed: learn for another `fraction` of the horizon."""
        if self.trainer is not None:
            self.trainer.fresh = min(self.trainer.fresh, round(self.horizon * (1 - fraction)))

    def step(self, weights: Mapping[str, float], fraction: float | None = None) -> dict[str, float]:
        """One step of the heads; return losses by task id. `fraction` of the run; None: by the horizon."""
        assert self.trainer is not None
        return self.trainer.step(weights, self.trainer.fresh / self.horizon if fraction is None else fraction)


def _middle(image: DeepPixels, size: int = 1024) -> DeepPixels:
    """The middle of an image, at most `size` pixels per side."""
    top, left = max(0, (image.shape[0] - size) // 2), max(0, (image.shape[1] - size) // 2)
    return image[top : top + size, left : left + size]
