"""A learner says why a region is predicted as it is, and lets strokes go first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.insight.explaining import why
from core.insight.explaining.explanation import BandsWeighed, Explain, Explained, Explanation
from core.labels.boxes import Box
from core.learning import events as ev
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.state import LearnerState
    from tests.core.learning.conftest import World

    Post = Callable[[ev.Message], None]

HERE = Explain("i0", "square", 35, 20)
"""In the middle of the square."""


def of(events: list[ev.Event], kind: type) -> list:
    return [e for e in events if isinstance(e, kind)]


def ask_when_learned(*asked: Explain) -> Callable[[ev.Event, Post], None]:
    left = [len(asked)]

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting" and left[0] == len(asked):
            for message in asked[:1]:
                post(message)
        if isinstance(event, BandsWeighed) or (isinstance(event, Explained) and event.explanation is None):
            left[0] -= 1
            post(asked[-left[0]] if left[0] else ev.Close())

    return on


def explanation(event: Explained) -> Explanation:
    assert event.explanation is not None
    return event.explanation


def square_of(shape: tuple[int, ...], cell: int) -> np.ndarray:
    """The cells of a map that lie inside the first image's square."""
    inside = np.zeros(shape, np.bool_)
    inside[-(-10 // cell) : 30 // cell, -(-20 // cell) : 50 // cell] = True
    return inside


def test_the_map_is_high_where_the_class_is(world: World, drive) -> None:
    ground = replace(HERE, x=70, y=55)
    opposite = replace(HERE, class_index=0)
    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], ask_when_learned(HERE, ground, opposite))
    square, ground_answer, opposite_answer = (explanation(e) for e in of(events, Explained))
    assert (square.predicted, square.explained, square.whole) == (1, 1, True)
    assert square.probability > 0.7
    assert square.map.shape == (-(-64 // square.cell), -(-80 // square.cell))
    assert square.map.max() == 255
    inside = square_of(square.map.shape, square.cell)
    assert square.map[inside].mean() > 2 * square.map[~inside].mean()
    assert (ground_answer.predicted, ground_answer.explained) == (0, 0)
    assert ground_answer.map[~inside].mean() > 2 * ground_answer.map[inside].mean()
    assert (opposite_answer.predicted, opposite_answer.explained) == (1, 0)
    assert opposite_answer.probability == pytest.approx(1 - square.probability, abs=0.02)
    region = np.zeros((64, 80), np.bool_)
    height, width = square.mask.shape
    region[square.top : square.top + height, square.left : square.left + width] = square.mask
    bright = world.images["i0"][..., 0] > 128
    assert (region & bright).sum() / (region | bright).sum() > 0.7


def test_the_band_that_shows_the_class_decides(world: World, drive) -> None:
    """The squares are to be seen in the last band alone."""
    for image_id, image in world.images.items():
        bright = image[..., 0] > 128
        image[..., :2] = np.random.default_rng(3).integers(0, 60, (*bright.shape, 2))
        label = np.full(bright.shape, UNLABELLED, np.uint8)
        label[::3] = bright[::3]
        if (image_id, "square") in world.labels:
            world.labels[image_id, "square"] = label
    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], ask_when_learned(HERE))
    (weighed,) = of(events, BandsWeighed)
    assert weighed.asked == HERE
    assert weighed.order()[0] == 2
    assert weighed.drops[2] > 0.3
    assert max(weighed.drops[:2]) < weighed.drops[2] / 2
    assert weighed.probability == pytest.approx(explanation(of(events, Explained)[0]).probability, abs=0.05)


def test_what_cannot_be_explained_is_said(world: World, drive) -> None:
    """A task without labels, an image that is gone, a pixel beyond the image, a class that is gone."""
    asked = (
        replace(HERE, task_id="other"),
        replace(HERE, image_id="gone"),
        replace(HERE, x=80),
        replace(HERE, class_index=2),
    )
    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], ask_when_learned(*asked))
    assert [(e.asked, e.explanation) for e in of(events, Explained)] == [(a, None) for a in asked]


def test_before_anything_is_learned_there_is_nothing_to_explain(world: World, drive) -> None:
    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, Explained):
            post(ev.Close())

    assert of(drive(world, [HERE], on), Explained)[0].explanation is None


def test_of_a_large_image_a_part_is_looked_at(world: World, drive, monkeypatch) -> None:
    monkeypatch.setattr(why, "SIDE", 128)
    monkeypatch.setattr(why, "BANDS_SIDE", 128)
    world.images["i2"] = np.tile(world.images["i2"], (3, 4, 1))
    asked = Explain("i2", "square", 35 + 160, 30 + 64)
    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], ask_when_learned(asked))
    (answer,) = map(explanation, of(events, Explained))
    assert (answer.map_top, answer.map_left, answer.whole) == (0, 128, False)  # the pixel is at 94, 195
    assert answer.map.shape == (128 // answer.cell, 128 // answer.cell)
    assert (answer.predicted, answer.map.max()) == (1, 255)
    assert of(events, BandsWeighed)


def test_a_stroke_is_learned_and_predicted_before_bands_are_weighed(world: World, drive, monkeypatch) -> None:
    """The label changes as soon as the map is there, and between two bands."""
    pieces: list[str] = []
    weigh = why.band_drops

    def watched(*args):
        work = weigh(*args)
        while True:
            try:
                piece = next(work)
            except StopIteration as end:
                return end.value
            pieces.append("band")
            yield piece

    monkeypatch.setattr(why, "band_drops", watched)
    posts: list[Post] = []

    def on(event: ev.Event, post: Post) -> None:
        posts.append(post)
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting" and not pieces:
            post(HERE)
        if isinstance(event, Explained):
            post(ev.LabelChanged("i0", "square", Box(0, 0, 4, 4)))
            pieces.append("stroke")
        if isinstance(event, ev.Predicted) and event.image_id == "i0" and pieces:
            pieces.append("predicted")
        if isinstance(event, BandsWeighed):
            post(ev.Close())

    drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], on)
    assert pieces[:2] == ["stroke", "predicted"]
    assert pieces.count("band") == 3


def test_a_full_run_explains_with_what_it_has_learned(world: World, drive, monkeypatch) -> None:
    nets = []
    net_of = why._net

    def kept(state: LearnerState):
        nets.append((state.full is not None, net_of(state) is state.net))
        return net_of(state)

    monkeypatch.setattr(why, "_net", kept)

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and event.mode == "full" and not nets:
            post(HERE)
        if isinstance(event, BandsWeighed):
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i0"), ev.Learn("full", steps=500)], on)
    assert nets[0] == (True, False)
    assert explanation(of(events, Explained)[0]).map.any()


def test_a_task_that_goes_meanwhile_is_asked_again(world: World, drive) -> None:
    """The network's heads change while bands are weighed: the job starts over, and finds no such task."""
    other = tuple(task for task in world.tasks if task.id != "square")

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            post(HERE)
        if isinstance(event, Explained) and event.explanation is not None:
            post(ev.DataChanged(replace(world.data(), tasks=other)))
        elif isinstance(event, Explained):
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], on)
    assert of(events, BandsWeighed) == []
