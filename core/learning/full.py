"""Full learning: a fine-tune of encoder and heads on crops of labelled places, from what quick learning knows.

It works on a copy. The network it began with is scored first and is one of those that the best is chosen
from, so full learning never gives back a worse one than it was given.
"""

from __future__ import annotations

import copy
import math
import time
from typing import TYPE_CHECKING, Literal

import numpy as np
import torch

from core.learning.augment import Crop, colours, crop_around, stack_labels
from core.learning.events import Losses, Progress, Scored
from core.learning.losses import class_weights, partial_cross_entropy, weighted_sum
from core.learning.metrics import mean_miou
from core.learning.reader import hold_out
from core.learning.sampling import pixel_counts, sample_pixels
from core.learning.scoring import score_images
from core.network.multitask import as_tensor
from core.predicting.predictor import predict_image
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from torch import nn

    from core.learning.events import Event, LearningData, Pixels, TaskPrediction
    from core.learning.pace import Pace
    from core.learning.quick_run import QuickRun
    from core.learning.reader import Reader
    from core.network.multitask import MultiTaskNet

CROP, CROPS = 256, 4
PIXELS_A_CROP = 1024
RATE, ENCODER_RATE = 1e-3, 2e-4
MINUTES = 15.0
"""How long a run lasts where the user set no end."""
PATIENCE = 8
SCORED_IMAGES = 32
KEPT_BYTES = 512 << 20
SCREEN_SECONDS = 6.0


class FullRun:
    """One full run: `advance` does a short piece of it, until `done`."""

    def __init__(
        self,
        net: MultiTaskNet,
        reader: Reader,
        device: torch.device,
        *,
        quick: QuickRun | None,
        minutes: float | None = None,
        steps: int | None = None,
        seed: int = 0,
        hurry: float = 0.0,
    ) -> None:
        """Bounded by `minutes` less `hurry` seconds, or by `steps`; by MINUTES and patience where both are None.

        `quick` learns the heads first where they know nothing yet.
        """
        self.before, self.reader, self.device, self.quick = net, reader, device, quick
        self.limit = steps
        self.seconds = (
            (60 * minutes if minutes is not None else 60 * MINUTES) - hurry if steps is None else None
        )
        self.random = np.random.default_rng(seed)
        self._heads_before: nn.ModuleDict | None = copy.deepcopy(net.heads)
        self.started = time.monotonic()
        self.steps = 0
        self.done = False
        self._best: MultiTaskNet | None = None
        self._best_score: float | None = None
        self._waited = 0
        self._student: MultiTaskNet | None = None
        self._labels: dict[str, dict[str, Pixels] | None] = {}
        self._images: dict[str, Pixels] = {}
        self._order: list[tuple[str, str, int]] = []
        self._job: Generator[Event | None, None, None] | None = self._prepare()
        self._scored_at = 0.0
        self._shown_at = 0.0
        self._scoring_seconds = 0.0
        self._weights: Mapping[str, float] = {}

    # from outside -------------------------------------------------------------------------------------------

    def advance(self, weights: Mapping[str, float], pace: Pace) -> Iterator[Event]:
        """A short piece: something prepared, a step, or an image scored."""
        self._weights = weights
        if self._job is not None:
            try:
                event = next(self._job)
            except StopIteration:
                self._job = None
            else:
                if event is not None:
                    yield event
            return
        if self._over():
            self.done = True
            return
        losses = self._step(weights)
        pace.stepped()
        now = time.monotonic()
        if now - self._shown_at > SCREEN_SECONDS:
            self._shown_at = now
            pace.now()
        if pace.may_report():
            yield Losses("full", self.steps, losses)
            yield self._progress(pace)
        if self._time_to_score() or self._over():
            self._job = self._score()

    def best(self) -> MultiTaskNet | None:
        """The best network so far, None where that is the one from before."""
        if self._best is None and self._best_score is None and self.steps:
            return self.mean.eval()  # nothing could be scored: the newest has seen most
        return self._best

    def undo(self) -> None:
        """Give the network it began with its heads back, as they were."""
        if self._heads_before is not None:
            self.before.heads.load_state_dict(self._heads_before.state_dict())

    def answer(self, image: Pixels) -> dict[str, TaskPrediction]:
        """Every task's prediction by the running mean of the weights."""
        return predict_image(self.mean.eval(), image, self._tasks(), self.device)

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self._labels.pop(image_id, None)
        self._order.clear()
        self._waited = 0

    def val_changed(self) -> None:
        """Scores from before no longer hold: the best so far is scored again with the next."""
        self._best_score = None
        self._waited = 0

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
        for net in (self._student, self._best, getattr(self, "mean", None)):
            if net is not None:
                net.match(old.tasks, new.tasks)
        if self._student is not None:
            self._make_optimiser()
        self.images_changed()

    def images_changed(self) -> None:
        """Read all labels again."""
        self._labels.clear()
        self._order.clear()
        self._best_score = None
        if self._student is not None:
            self._job = self._read_all()

    # pieces -------------------------------------------------------------------------------------------------

    def _tasks(self) -> list[str]:
        return [t.id for t in self.reader.data.tasks]

    def _prepare(self) -> Generator[Event | None, None, None]:
        """Heads first, by quick learning, where they know nothing yet; then the score to beat."""
        until = self.started + (0.2 * self.seconds if self.seconds is not None else 60)
        quick = self.quick
        while quick is not None and time.monotonic() < until and (quick.stale or not quick.learned):
            if quick.stale:
                if quick.gather_next():
                    quick.restart()
            else:
                quick.step(self._weights)
            yield None
        self._student = copy.deepcopy(self.before).train()
        self.mean = copy.deepcopy(self.before).eval()
        self._make_optimiser()
        yield from self._read_all()
        yield from self._score()

    def _read_all(self) -> Generator[Event | None, None, None]:
        self._val = self.reader.labelled(self.reader.of_split("val"))
        train = self.reader.labelled(self.reader.of_split("train"))
        self._held_out = not self._val
        if self._held_out:
            self._val = sorted(hold_out(train))
        self._val = self._val[:: max(1, math.ceil(len(self._val) / SCORED_IMAGES))]
        held = set(self._val)
        counts: dict[str, np.ndarray] = {}
        self._places: dict[tuple[str, int], list[str]] = {}
        for image_id in train:
            if image_id in held:
                continue
            labels = self.reader.labels(image_id)
            for task, per_class in pixel_counts(labels).items():
                counts[task] = counts.get(task, np.zeros(UNLABELLED, np.int64)) + per_class
                for value in np.flatnonzero(per_class):
                    self._places.setdefault((task, int(value)), []).append(image_id)
            yield None
        self._labelled = {}
        for asked in self.reader.data.tasks:
            total = counts.get(asked.id, np.zeros(UNLABELLED, np.int64))[: len(asked.classes)]
            self._labelled[asked.id] = torch.from_numpy(total)

    def _make_optimiser(self) -> None:
        assert self._student is not None
        groups = [
            {"params": list(self._student.encoder.parameters()), "rate": ENCODER_RATE},
            {"params": list(self._student.heads.parameters()), "rate": RATE},
        ]
        self._optimiser = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01)

    def _step(self, weights: Mapping[str, float]) -> dict[str, float]:
        student = self._student
        assert student is not None
        tasks = tuple(self._tasks())
        features, labels = [], []
        for _ in range(CROPS):
            crop = self._next_crop(tasks)
            if crop is None:
                continue
            chosen = sample_pixels(
                {t: crop.labels[..., p] for p, t in enumerate(tasks)}, PIXELS_A_CROP, self.random
            )
            if not len(chosen):
                continue
            wide = crop.image.shape[1]
            pyramid = student.features(as_tensor(colours(crop.image, self.random), self.device), crop.frame)
            ys, xs = torch.from_numpy(chosen // wide), torch.from_numpy(chosen % wide)
            features.append(pyramid.at(ys.to(self.device), xs.to(self.device)))
            labels.append(
                torch.from_numpy(crop.labels.reshape(-1, len(tasks))[chosen]).long().to(self.device)
            )
        self.steps += 1
        if not features:
            return {}
        return self._learn(torch.cat(features), torch.cat(labels), tasks, weights)

    def _learn(
        self,
        features: torch.Tensor,
        labels: torch.Tensor,
        tasks: tuple[str, ...],
        weights: Mapping[str, float],
    ) -> dict[str, float]:
        assert self._student is not None
        losses = {}
        for place, task in enumerate(tasks):
            if weights.get(task, 1.0) <= 0:
                continue
            label, labelled = labels[:, place], self._labelled[task]
            sampled = torch.bincount(label.cpu(), minlength=UNLABELLED + 1)[: len(labelled)]
            per_class = class_weights(labelled, sampled).to(self.device)
            loss = partial_cross_entropy(self._student.head(task)(features), label, per_class)
            if loss is not None:
                losses[task] = loss
        total = weighted_sum(losses, weights)
        if total is not None and total.requires_grad:
            share = self._share()
            rate = min(1.0, self.steps / 20) * max(0.02, 0.5 + 0.5 * math.cos(math.pi * share))
            for group in self._optimiser.param_groups:
                group["lr"] = group["rate"] * rate
            self._optimiser.zero_grad(set_to_none=True)
            torch.autograd.backward(total)
            torch.nn.utils.clip_grad_norm_(self._student.parameters(), 5.0)
            self._optimiser.step()
            self._follow()
        return {task: float(loss.detach()) for task, loss in losses.items()}

    @torch.no_grad()
    def _follow(self) -> None:
        assert self._student is not None
        share = max(0.01, 1 / (1 + self.steps / 4))
        for mean, now in zip(self.mean.parameters(), self._student.parameters(), strict=True):
            mean.lerp_(now, share)

    def _next_crop(self, tasks: tuple[str, ...]) -> Crop | None:
        """A crop around a labelled pixel: tasks and classes take turns, the image is drawn."""
        if not self._order:
            self._order = [("", task, value) for task, value in self._places]
            self.random.shuffle(self._order)
        if not self._order:
            return None
        _, task, value = self._order.pop()
        candidates = self._places[(task, int(value))]
        image_id = candidates[int(self.random.integers(len(candidates)))]
        image = self._image(image_id)
        if image is None:
            return None
        size = (image.shape[0], image.shape[1])
        labels = self._labels.get(image_id)
        if labels is None:
            labels = self._labels[image_id] = self.reader.labels(image_id, size)
        found = np.flatnonzero(labels[task] == int(value)) if task in labels else np.empty(0, np.int64)
        if not len(found):
            return None
        pixel = int(found[int(self.random.integers(len(found)))])
        stacked = stack_labels(labels, tasks, size)
        return crop_around(image, stacked, pixel // size[1], pixel % size[1], CROP, self.random)

    def _image(self, image_id: str) -> Pixels | None:
        if image_id not in self._images:
            image = self.reader.image(image_id)
            if image is None:
                return None
            while self._images and sum(i.nbytes for i in self._images.values()) > KEPT_BYTES:
                oldest = next(iter(self._images))
                del self._images[oldest]
                self._labels.pop(oldest, None)
            self._images[image_id] = image
        return self._images[image_id]

    # scoring and the end ------------------------------------------------------------------------------------

    def _score(self) -> Generator[Event | None, None, None]:
        begun = time.monotonic()
        if self._val:
            if self._best_score is None and self._best is not None:
                best = self._best
                again = yield from score_images(
                    self.reader, self._val, lambda _i, image: self._by(best, image)
                )
                self._best_score = mean_miou(again.values())
            scores = yield from score_images(self.reader, self._val, lambda _i, image: self.answer(image))
            mine = mean_miou(scores.values())
            better = mine is not None and (self._best_score is None or mine > self._best_score)
            self._waited = 0 if better else self._waited + 1
            if better:
                self._best_score = mine
                self._best = copy.deepcopy(self.mean).eval() if self.steps else None
            held: Literal["val", "automatic"] = "automatic" if self._held_out else "val"
            yield Scored("full", self.steps, scores, better, held, (self._waited, PATIENCE))
        self._scored_at = time.monotonic()
        self._scoring_seconds = self._scored_at - begun

    def _by(self, net: MultiTaskNet, image: Pixels) -> dict[str, TaskPrediction]:
        return predict_image(net, image, self._tasks(), self.device)

    def _time_to_score(self) -> bool:
        return bool(self._val) and time.monotonic() - self._scored_at > max(10.0, 6 * self._scoring_seconds)

    def _share(self) -> float:
        if self.limit is not None:
            return min(1.0, self.steps / max(1, self.limit))
        assert self.seconds is not None
        reserve = 1.2 * self._scoring_seconds
        return min(1.0, (time.monotonic() - self.started) / max(1.0, self.seconds - reserve))

    def _over(self) -> bool:
        return self._share() >= 1 or not self._places or (self.limit is None and self._waited >= PATIENCE)

    def _progress(self, pace: Pace) -> Progress:
        share = self._share()
        passed = time.monotonic() - self.started
        eta = passed * (1 - share) / share if share > 0.01 else None
        return Progress("full", self.steps, share, eta, pace.seconds_a_step)
