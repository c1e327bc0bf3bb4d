"""A learner says where to label next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.insight import answering, looking
from core.insight.regions import regions_of
from core.insight.suggestions import STRATEGIES, PredictSoon, Ranked, RankImages, Suggested, SuggestRegions
from core.learning import events as ev
from core.project.model import Class

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.insight.regions import Looked
    from core.insight.suggestions import Strategy
    from tests.core.learning.conftest import World

    Post = Callable[[ev.Message], None]


def of(events: list[ev.Event], kind: type) -> list:
    return [e for e in events if isinstance(e, kind)]


def test_it_suggests_regions_and_images(world: World, drive) -> None:
    """Once it has learned something; regions before the next step, images when nothing else is to be done."""
    asked = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and not asked:
            asked.append(event.step)
            post(RankImages(("i0", "i2", "gone"), "coverage"))
            for strategy in STRATEGIES:
                post(SuggestRegions("i0", strategy))
        if isinstance(event, Ranked) and event.fraction == 1:
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], on)
    suggested = of(events, Suggested)
    assert {s.strategy for s in suggested} == {"random"} | {s.strategy for s in suggested}
    first = events.index(suggested[0])
    assert [e for e in of(events[:first], ev.Losses) if e.step > asked[0] + 2] == []
    for answer in suggested:
        assert answer.regions
        for region in answer.regions:
            top, left, bottom, right = region.box
            label = world.labels["i0", "square"][top:bottom, left:right]
            assert (label[region.mask > 0] == 255).all()
            assert region.tasks == ("square",)  # the other task was never learned
    ranking = of(events, Ranked)[-1]
    assert {image.image_id for image in ranking.images} == {"i0", "i2"}
    assert all(image.region is not None and image.reason for image in ranking.images)


def test_predictions_that_somebody_waits_for_come_before_the_next_step(world: World, drive) -> None:
    asked = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and not asked:
            asked.append(event.step)
            post(PredictSoon(("i2", "gone", "i1")))
        if isinstance(event, ev.Predicted) and event.image_id == "i1":
            post(ev.Close())

    events = drive(world, [ev.Learn("quick")], on)
    predicted = [e.image_id for e in of(events, ev.Predicted)]
    assert predicted[-2:] == ["i2", "i1"]
    assert [e.step for e in of(events, ev.Losses) if e.step > asked[0] + 2] == []


def test_without_labels_there_is_nothing_to_suggest(world: World, drive) -> None:
    world.labels.clear()

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, Ranked):
            post(ev.Close())

    events = drive(world, [SuggestRegions("i0"), RankImages(("i0",))], on)
    assert of(events, Suggested)[0].regions == ()
    assert of(events, Ranked)[-1].images == ()


@pytest.mark.parametrize("strategy", ["random", "entropy"])
def test_without_a_task_that_was_learned_there_is_nothing_to_suggest(
    world: World, drive, strategy: Strategy
) -> None:
    asked = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and not asked:
            asked.append(event.step)
            post(ev.DataChanged(replace(world.data(), tasks=())))
            post(SuggestRegions("i0", strategy))
            post(RankImages(("i0",), strategy))
        if isinstance(event, Ranked):
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], on)
    assert of(events, Suggested)[-1].regions == ()
    assert of(events, Ranked)[-1].images == ()


def test_a_task_that_goes_meanwhile_is_not_asked_again(world: World, drive, monkeypatch) -> None:
    """An image in pieces: the tasks change between two of them."""
    monkeypatch.setattr(looking, "LARGE", 1000)
    monkeypatch.setattr(looking, "TILE", 64)
    monkeypatch.setattr(looking, "CONTEXT", 64)
    world.images["i0"] = np.tile(world.images["i0"], (2, 3, 1))
    for task_id in ("square", world.tasks[1].id):
        world.paint("i0", task_id)
    pieces = []
    piece = looking.Looker._seen

    def seen(self: looking.Looker, *args) -> looking.Looked:
        pieces.append(len(self._tasks))
        if len(pieces) == 1:
            task = replace(
                world.tasks[0], id="new", name="new", classes=(Class("x", "#000000"), Class("y", "#FFFFFF"))
            )
            post_now(ev.DataChanged(replace(world.data(), tasks=(task, *world.tasks[1:]))))
        return piece(self, *args)

    monkeypatch.setattr(looking.Looker, "_seen", seen)
    posts: list[Post] = []

    def post_now(message: ev.Message) -> None:
        posts[0](message)

    def on(event: ev.Event, post: Post) -> None:
        posts.append(post)
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting" and not pieces:
            post(SuggestRegions("i0", "entropy"))
        if isinstance(event, Suggested):
            post(ev.Close())

    events = drive(world, [ev.Learn("quick")], on)
    assert len(pieces) > 2
    assert len(of(events, Suggested)) == 1


def test_a_large_image_is_looked_at_in_tiles_as_if_whole(world: World, drive, monkeypatch) -> None:
    world.images["i2"] = np.tile(world.images["i2"], (3, 4, 1))
    looks: list[Looked] = []

    def keep(image_id: str, looked: Looked, *args) -> tuple[tuple, float]:
        looks.append(looked)
        return regions_of(image_id, looked, *args)

    monkeypatch.setattr(answering, "regions_of", keep)

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            post(SuggestRegions("i2", "entropy"))
        if isinstance(event, Suggested) and len(looks) == 1:
            monkeypatch.setattr(looking, "LARGE", 1000)
            monkeypatch.setattr(looking, "TILE", 64)
            monkeypatch.setattr(looking, "CONTEXT", 64)
            post(SuggestRegions("i2", "entropy"))
        elif isinstance(event, Suggested):
            post(ev.Close())

    suggested = of(drive(world, [ev.Learn("quick")], on), Suggested)
    assert all(len(answer.regions) > 1 for answer in suggested)
    whole, tiled = looks
    assert (tiled.cell, tiled.size) == (whole.cell, whole.size)
    for first, second in (
        (whole.new, tiled.new),
        (whole.tasks["square"].unsure, tiled.tasks["square"].unsure),
    ):
        assert first.shape == second.shape == (48, 80)
        assert np.abs(first - second).mean() < 0.4 * first.std()
