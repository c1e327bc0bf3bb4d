"""Model selection of a full run: the best network on val, never one worse than the run began with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from core.evenly import evenly
from core.learning.evaluation.early_stopping import EarlyStopping
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.holdout import hold_out
from core.learning.evaluation.metrics import mean_miou, trusted_miou
from core.learning.evaluation.thresholds import ValAnswers
from core.learning.evaluation.trust import can_judge
from core.learning.events import Scored
from core.network.multitask import COARSE
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    import torch

    from core.images.pixels import DeepPixels
    from core.learning.data.dataset import Dataset
    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import Event
    from core.network.multitask import MultiTaskNet
    from core.predicting.prediction import TaskPrediction

    Scoring = Generator[Event | None, None, dict[str, TaskScore]]

SCORED_IMAGES = 20
SANITY_IMAGES = 8
"""Train images on which a run's end is compared with its beginning where nothing can be held out."""
SLACK, RELEASED_SLACK = 0.02, 0.1
"""Mean IoU that the end can lose there; and after a release."""


class ModelSelection:
    """Scores networks on val images, or on images it holds out where too little of val is labelled; keeps the best.

    Candidates are `before` (what the run starts with), the best so far and the newest, on the current labels. Where
    nothing can be held out either, val is scored all the same, but these scores choose nothing.
    """

    def __init__(self, dataset: Dataset, before: MultiTaskNet, device: torch.device, patience: int) -> None:
        self.dataset, self.before, self.device = dataset, before, device
        self.early_stopping = EarlyStopping(patience)
        self.best: MultiTaskNet | None = None
        """None means the one from before."""
        self.best_score: float | None = None
        """On the current labels; None if it must be scored (again)."""
        self.best_step = 0
        """At which the best one was scored; 0 for the one from before."""
        self.scores: Mapping[str, TaskScore] = {}
        """The best one's scores."""
        self.initial_scores: Mapping[str, TaskScore] = {}
        """Those of the one from before, on the labels of the last comparison."""
        self.val: list[str] = []
        self.pixels = 0
        """The pixels of all images in `val`."""
        self.held_out = self.released = False
        self.chooses = False
        """The best network is chosen by its score; otherwise the newest is kept (`unscored_end`)."""
        self._changes = 0

    def choose_val(self) -> None:
        """Choose the images to score: those of val if their score can be trusted or none can be held out."""
        val = list(evenly(self.dataset.labelled(self.dataset.of_split("val")), SCORED_IMAGES))
        trusted = can_judge(self.dataset, val)
        held_out = [] if trusted or self.released else self._to_hold_out()
        self.chooses = trusted or bool(held_out)
        self.held_out = not trusted and (self.released or bool(held_out) or not val)
        self.val = held_out if self.held_out else val
        self.pixels = self._pixels(self.val)

    def _to_hold_out(self) -> list[str]:
        train = self.dataset.labelled(self.dataset.of_split("train"))
        return list(evenly(sorted(hold_out(train)), SCORED_IMAGES))

    @property
    def held(self) -> tuple[str, ...]:
        """Train images that must not be learned from."""
        return tuple(self.val) if self.held_out else ()

    def changed(self) -> None:
        """Labels or tasks changed: earlier scores are outdated."""
        self.best_score = None
        self.early_stopping.reset()
        self._changes += 1

    def score(self, steps: int, newest: MultiTaskNet) -> Generator[Event | None, None, None]:
        """Score the newest network (before the first step, the one from before) and keep it if it is the best.

        `newest` itself is kept, so it must not be trained any further.
        """
        if not self.val:
            return
        changes = self._changes
        if self.best_score is None and self.chooses and steps:
            yield from self._score_again()
        scores = yield from self._fitted(newest if steps else self.before)
        if changes != self._changes:
            return  # a label changed meanwhile: the score is void
        if not steps:
            self.initial_scores = scores
        miou = self._judged(scores)
        better = miou is not None and (self.best_score is None or miou > self.best_score)
        if self.chooses:
            self.early_stopping.scored(better=better)
        if better:
            self.best_score, self.scores, self.best_step = miou, scores, steps
            self.best = newest if steps else None
        elif not self.chooses:
            self.scores, self.best_step = scores, steps
        basis: Literal["val", "automatic"] = "automatic" if self.held_out else "val"
        patience = (self.early_stopping.waited, self.early_stopping.patience)
        yield Scored("full", steps, scores, better, basis, patience)

    def _judged(self, scores: Mapping[str, TaskScore]) -> float | None:
        """What networks are compared by; None where scores choose nothing."""
        if not self.chooses:
            return None
        return mean_miou(scores.values()) if self.held_out else trusted_miou(scores.values())

    def _score_again(self) -> Generator[Event | None, None, None]:
        """Score the best and the one from before again, on the current labels."""
        changes = self._changes
        initial_scores = yield from self._fitted(self.before)
        best_scores = (yield from self._fitted(self.best)) if self.best is not None else None
        if changes != self._changes:
            return
        self.scores, self.best_score = initial_scores, self._judged(initial_scores)
        self.initial_scores = initial_scores
        score = self._judged(best_scores) if best_scores is not None else None
        if (
            best_scores is not None
            and score is not None
            and (self.best_score is None or score > self.best_score)
        ):
            self.scores, self.best_score = best_scores, score
        else:
            self.best, self.best_step = None, 0

    def release(self) -> None:
        """Learn from the images held out from now on: they have shown that learning helps."""
        self.released = True
        if self.best is not None:
            self.val, self.pixels, self.chooses = [], 0, False
            self.best, self.best_score = None, None

    def at_end(self) -> int:
        """How many pixels are scored when a run is over."""
        return self.pixels + (0 if self.chooses else 2 * self._pixels(self._some_train()))

    def _some_train(self) -> list[str]:
        return list(evenly(self.dataset.labelled(self.dataset.of_split("train")), SANITY_IMAGES))

    def _pixels(self, images: list[str]) -> int:
        """Pixels of those images, by the size of their labels."""
        counted = [counts for i in images if (counts := self.dataset.counted(i)) is not None]
        return sum(counts.size[0] * counts.size[1] for counts in counted)

    def unscored_end(self, before: MultiTaskNet, newest: MultiTaskNet) -> Generator[Event | None, None, None]:
        """If no score can choose, keep the newest, which has seen most, unless it forgot what was labelled.

        Heads from quick learning alone know their pixels by heart (.999 on experts' scribbles, where a full run with
        .992 is better by 2 points on unseen images), so it may lose a little. It may lose more if images that were held
        out for half of the run showed that learning helps.
        """
        sample = self._some_train()
        old_miou = mean_miou((yield from self._of(before, sample)).values())
        new_miou = mean_miou((yield from self._of(newest, sample)).values())
        slack = RELEASED_SLACK if self.released else SLACK
        self.best = (
            newest if new_miou is not None and (old_miou is None or new_miou >= old_miou - slack) else None
        )
        if self.val and self.best is None:
            self.scores, self.best_step = self.initial_scores, 0

    def _of(self, net: MultiTaskNet, images: list[str] | None = None) -> Scoring:
        tasks = [t.id for t in self.dataset.data.tasks]

        def predict(_image_id: str, image: DeepPixels) -> dict[str, TaskPrediction]:
            return predict_image(net.eval(), image, tasks, self.device, stride=COARSE)

        return score_images(self.dataset, self.val if images is None else images, predict)

    def _fitted(self, net: MultiTaskNet) -> Scoring:
        """Score on val with the best thresholds there, which the network keeps.

        Not on images that were held out: often one scene, whose thresholds can harm another's.
        """
        if self.held_out:
            return (yield from self._of(net))
        val_answers = ValAnswers(net.eval(), self.dataset, self.device)
        yield from val_answers.fit(self.val)
        return (yield from score_images(self.dataset, self.val, val_answers.predict))

    def state_dict(self) -> dict[str, Any]:
        """The state without the networks, in values that JSON can hold."""
        return {
            "best_score": self.best_score,
            "best_step": self.best_step,
            "waited": self.early_stopping.waited,
            "released": self.released,
        }

    def load_state_dict(self, state: Mapping[str, Any], best: MultiTaskNet | None) -> None:
        """Load the state. The best is scored again with the next: labels can have changed since."""
        self.best, self.best_score, self.best_step = best, None, int(state.get("best_step", 0))
        self.early_stopping.waited, self.released = int(state["waited"]), bool(state["released"])
