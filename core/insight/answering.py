"""A learner's answers to what else it is asked, as jobs in short pieces between which it looks at its inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import torch

from core.insight.looking import Looker, labelled_means, references
from core.insight.next_images import diverse_order
from core.insight.regions import regions_of
from core.insight.suggestions import Ranked, RankedImage, Suggested
from core.learning.predictions import learned_tasks, predict

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from core.insight.suggestions import PredictSoon, RankImages, Region, Strategy, SuggestRegions
    from core.insight.uncertainty import Floats
    from core.learning.state import Job, LearnerState

REPORTED: Final = 8
"""Images between two reports of how far the ranking is."""


class View(NamedTuple):
    """What is known of an image that was looked at."""

    regions: tuple[Region, ...]
    score: float
    mean: Floats
    """Its mean features."""


def suggest(state: LearnerState, asked: SuggestRegions) -> Job:
    """The regions of an image, the most useful first."""
    view = None
    if _can_look(state):
        looker = _looker(state, asked.strategy)
        view = yield from _view(state, looker, asked.strategy, asked.image_id, asked.count)
    yield Suggested(asked.image_id, asked.strategy, view.regions if view is not None else ())


def rank(state: LearnerState, asked: RankImages) -> Job:
    """The order in which to label those images."""
    views: dict[str, View] = {}
    if not _can_look(state):
        yield Ranked(asked.strategy, (), 1.0)
        return
    looker = _looker(state, asked.strategy)
    for number, image_id in enumerate(asked.image_ids):
        view = yield from _view(state, looker, asked.strategy, image_id, 1)
        if view is not None and view.regions:
            views[image_id] = view
        yield Ranked(asked.strategy, (), number / len(asked.image_ids)) if number % REPORTED == 0 else None
    yield Ranked(asked.strategy, _ranked(views, asked.strategy, labelled_means(state.quick.bank)), 1.0)


def predict_soon(state: LearnerState, asked: PredictSoon) -> Job:
    """The predictions of those images, one after the other."""
    for image_id in asked.image_ids:
        if state.can_predict:
            yield from predict(state, image_id)
        yield None


def _can_look(state: LearnerState) -> bool:
    """Whether there is a task that was learned: all of them can have been removed."""
    return state.can_predict and bool(learned_tasks(state))


def _looker(state: LearnerState, strategy: Strategy) -> Looker:
    net, bank = state.net.eval(), state.quick.bank
    return Looker(net, learned_tasks(state), state.device, references(bank), strategy)


def _view(
    state: LearnerState, looker: Looker, strategy: Strategy, image_id: str, count: int
) -> Generator[None, None, View | None]:
    """At most `count` regions of an image; None where it can't be read."""
    if image_id not in {i.id for i in state.dataset.data.images}:
        return None
    image = state.dataset.image(image_id)
    if image is None:
        return None
    labels = state.dataset.labels(image_id, (image.shape[0], image.shape[1]))
    looked = yield from looker.look(image, lambda: state.quick.features_of(image_id, image))
    tasks = state.dataset.data.tasks
    regions, score = regions_of(image_id, looked, labels, tasks, state.weights, strategy, count)
    return View(regions, score, looked.mean)


def _ranked(views: Mapping[str, View], strategy: Strategy, labelled: Floats) -> tuple[RankedImage, ...]:
    ids = list(views)
    if not ids:
        return ()
    scores = [view.score for view in views.values()]
    if strategy == "random":
        order = [int(i) for i in torch.randperm(len(ids), generator=torch.Generator().manual_seed(len(ids)))]
    else:
        order = diverse_order(scores, np.stack([view.mean for view in views.values()]), labelled)
    images = []
    for index in order:
        region = views[ids[index]].regions[0]
        images.append(RankedImage(ids[index], scores[index], region.reason, region))
    return tuple(images)
