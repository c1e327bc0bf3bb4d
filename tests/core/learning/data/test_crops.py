from __future__ import annotations

import json
import pickle
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import Augmentation
from core.learning.data.augment import Crop, paste_class
from core.learning.data.crops import SMALLEST_SIDE, CropSource
from core.learning.data.dataset import Dataset
from core.learning.data.implied_labels import ImpliedLabels
from core.network.neck import Frame

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

PLAIN = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)


def source(world: World, pixels: int = 4 * 64 * 80, how: Augmentation = PLAIN, seed: int = 0) -> CropSource:
    made = CropSource(Dataset(world.data()), how, pixels, np.random.default_rng(seed))
    for _ in made.read_all():
        pass
    return made


def test_every_class_of_every_task_takes_its_turn(world: World) -> None:
    label = np.full((64, 80), 255, np.uint8)
    label[0, 0] = 2  # one pixel of a rare class against thousands
    label[1, 0] = 0
    world.labels["i0", "other"] = label
    drawn = source(world)
    turns = Counter((d.task, d.value) for _ in range(20) for d in drawn.draw().draws)  # type: ignore[union-attr]
    assert turns == {("square", 0): 20, ("square", 1): 20, ("other", 0): 20, ("other", 2): 20}


def test_of_the_images_of_a_class_the_least_often_drawn_is_next(world: World) -> None:
    drawn = source(world, pixels=64 * 80)
    images = Counter(drawn.draw().draws[0].image_id for _ in range(40))  # type: ignore[union-attr]
    assert images == {"i0": 20, "i1": 20}


def test_a_crop_holds_a_pixel_of_the_class_whose_turn_it_is(world: World) -> None:
    drawn = source(world, pixels=32 * 32, how=replace(PLAIN, largest=1.4, smallest=0.8, mirror=True))
    drawn.side = 32
    for _ in range(30):
        batch = drawn.draw()
        assert batch is not None
        crops = drawn.render(batch, batch.draws)
        assert [c.image.shape[:2] for c in crops] == [batch.size]
        place = [t.id for t in world.tasks].index(batch.draws[0].task)
        assert (crops[0].labels[..., place] != 255).any()


def test_the_same_seed_draws_the_same_crops_anywhere(world: World) -> None:
    one, other = source(world), source(world)
    batch, again = one.draw(), other.draw()
    assert batch == again
    assert batch is not None
    whole = one.render(batch, batch.draws)
    parts = other.render(batch, batch.draws[:2]) + other.render(batch, batch.draws[2:])
    for a, b in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(a.image, b.image)
        np.testing.assert_array_equal(a.labels, b.labels)


def test_a_newly_labelled_image_joins_and_is_not_learned_alone(world: World) -> None:
    drawn = source(world, pixels=64 * 80)
    for _ in range(100):
        drawn.draw()
    world.paint("i2", "square")
    drawn.label_changed("i2")
    images = Counter(drawn.draw().draws[0].image_id for _ in range(30))  # type: ignore[union-attr]
    assert 8 <= images["i2"] <= 12


def test_a_label_that_was_wiped_is_learned_no_more(world: World) -> None:
    drawn = source(world)
    for image_id in ("i0", "i1"):
        del world.labels[image_id, "square"]
        drawn.label_changed(image_id)
    assert drawn.empty
    assert drawn.batch() == []


def test_held_out_images_are_not_drawn_until_they_are_released(world: World) -> None:
    drawn = source(world, pixels=64 * 80)
    for _ in drawn.read_all(("i0",)):
        pass
    assert {drawn.draw().draws[0].image_id for _ in range(10)} == {"i1"}  # type: ignore[union-attr]
    assert drawn.totals()["square"].sum() == (world.labels["i1", "square"] != 255).sum()
    for _ in drawn.read_all(()):
        pass
    assert {drawn.draw().draws[0].image_id for _ in range(10)} == {"i0", "i1"}  # type: ignore[union-attr]


def test_an_unreadable_image_is_drawn_once_and_never_again(world: World) -> None:
    world.images["i0"] = np.zeros((0, 0, 3), np.uint8)
    drawn = source(world, pixels=64 * 80)
    crops = [crop for _ in range(10) for crop in drawn.batch()]
    assert crops
    assert {drawn.draw().draws[0].image_id for _ in range(10)} == {"i1"}  # type: ignore[union-attr]
    assert len(drawn.dataset.notices) == 1


def test_it_goes_on_where_another_was(world: World) -> None:
    drawn = source(world)
    for _ in range(7):
        drawn.draw()
    state = drawn.state_dict()
    expected = [drawn.draw() for _ in range(9)]
    other = source(world, seed=5)
    other.load_state_dict(state)
    assert [other.draw() for _ in range(9)] == expected


def test_less_memory_means_fewer_crops_then_smaller_ones(world: World) -> None:
    drawn = source(world, pixels=4 * 512 * 512)
    said = []
    while (text := drawn.reduce_memory()) is not None:
        said.append((drawn.pixels, drawn.side))
        assert "Memory" in text
    assert said[:2] == [(2 * 512 * 512, 512), (512 * 512, 512)]
    assert said[-1] == (SMALLEST_SIDE**2, SMALLEST_SIDE)


@pytest.mark.parametrize("scale", [0.75, 1.0, 1.37])
def test_crops_of_one_batch_are_of_one_size(world: World, scale: float) -> None:
    drawn = source(world, how=replace(PLAIN, smallest=scale, largest=scale))
    drawn.side = 48
    for _ in range(10):
        batch = drawn.draw()
        assert batch is not None
        assert len(drawn.render(batch, batch.draws)) == len(batch.draws)


def test_nothing_is_mixed_by_default_and_the_draws_stay_as_they_were(world: World) -> None:
    drawn = source(world)
    assert all(d.other is None for _ in range(10) for d in drawn.draw().draws)  # type: ignore[union-attr]


def test_mixed_crops_hold_another_s_pixels_with_all_its_labels(world: World) -> None:
    world.images = {"i0": np.zeros((64, 80, 3), np.uint8), "i1": np.full((64, 80, 3), 9, np.uint8)}
    world.splits = dict.fromkeys(world.images, "train")
    world.labels = {
        ("i0", "square"): np.zeros((64, 80), np.uint8),
        ("i1", "square"): np.ones((64, 80), np.uint8),
        ("i1", "other"): np.full((64, 80), 2, np.uint8),
    }
    drawn = source(world, how=replace(PLAIN, mix=1.0))
    pasted = 0
    for _ in range(20):
        for crop in drawn.batch():
            from_other = crop.image[..., 0] == 9
            pasted += 0 < from_other.sum() < from_other.size
            np.testing.assert_array_equal(crop.labels[..., 0], from_other)
            np.testing.assert_array_equal(crop.labels[..., 1], np.where(from_other, 2, 255))
    assert pasted > 10


def test_as_many_crops_are_mixed_as_was_said(world: World) -> None:
    drawn = source(world, how=replace(PLAIN, mix=0.3))
    draws = [d for _ in range(200) for d in drawn.draw().draws]  # type: ignore[union-attr]
    assert 0.25 < sum(d.other is not None for d in draws) / len(draws) < 0.35


def test_mixing_takes_nobody_s_turn(world: World) -> None:
    drawn = source(world, how=replace(PLAIN, mix=1.0))
    turns = Counter((d.task, d.value) for _ in range(20) for d in drawn.draw().draws)  # type: ignore[union-attr]
    assert set(turns.values()) == {40}


def test_mixed_crops_are_the_same_for_the_same_seed_after_a_break_and_in_another_process(
    world: World,
) -> None:
    how = Augmentation(mix=0.7, turn=20)
    drawn, other = source(world, how=how), source(world, how=how, seed=9)
    for _ in range(5):
        drawn.draw()
    other.load_state_dict(json.loads(json.dumps(drawn.state_dict())))
    batch, again = drawn.draw(), other.draw()
    assert batch == again
    assert batch is not None
    assert any(d.other for d in batch.draws)
    whole = drawn.render(batch, batch.draws)
    parts = other.render(batch, batch.draws[:1]) + other.render(batch, batch.draws[1:])
    for a, b in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(a.image, b.image)
        np.testing.assert_array_equal(a.labels, b.labels)


def many_images(world: World, label: np.ndarray) -> None:
    """Two images of different colour, with a small square of class 1 in the first one alone."""
    world.images = {"i0": np.full((64, 80, 3), 9, np.uint8), "i1": np.zeros((64, 80, 3), np.uint8)}
    world.splits = dict.fromkeys(world.images, "train")
    world.labels = {("i0", "square"): label, ("i1", "square"): np.zeros((64, 80), np.uint8)}


def test_of_many_images_a_class_is_pasted_along_its_outline_with_a_seam_of_a_pixel(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.learning.data.crops.MANY_IMAGES", 2)
    label = np.zeros((64, 80), np.uint8)
    label[20:28, 30:40] = 1
    many_images(world, label)
    drawn = source(world)
    pasted = [c for _ in range(20) for c in drawn.batch() if 0 < (c.image[..., 0] == 9).sum() < 1000]
    assert len(pasted) > 5
    for crop in pasted:
        assert (crop.image[..., 0] == 9).sum() == 10 * 12
        assert (crop.labels[..., 0] == 1).sum() == 8 * 10
        assert (crop.image[crop.labels[..., 0] == 1] == 9).all()


@pytest.mark.parametrize(("images", "rows"), [(3, 64), (2, 28)])
def test_nothing_is_pasted_of_few_images_or_of_strokes(
    world: World, monkeypatch: pytest.MonkeyPatch, images: int, rows: int
) -> None:
    monkeypatch.setattr("core.learning.data.crops.MANY_IMAGES", images)
    label = np.full((64, 80), 255, np.uint8)
    label[:rows] = 0
    label[20:28, 30:40] = 1
    many_images(world, label)
    world.labels["i1", "square"][10:] = 255
    assert all(d.other is None for _ in range(20) for d in source(world).draw().draws)  # type: ignore[union-attr]


def test_a_class_that_is_the_ground_of_a_crop_is_not_pasted() -> None:
    crop = Crop(np.zeros((8, 8, 3), np.uint8), np.zeros((8, 8, 1), np.uint8), Frame(0, 0, 8, 8))
    label = np.zeros((8, 8, 1), np.uint8)
    label[:2] = 1
    other = Crop(np.full((8, 8, 3), 9, np.uint8), label, crop.frame)
    assert (paste_class(crop, other, 0, 1).image == 9).any(axis=-1).sum() == 3 * 8
    label[2] = 1
    assert paste_class(crop, other, 0, 1) is crop
    assert paste_class(crop, other, 0, 7) is crop


def test_two_processes_draw_the_same_though_one_alone_finds_what_cant_be_learned_from(world: World) -> None:
    world.images["i4"], world.splits["i4"] = world.images["i0"].copy(), "train"
    for image_id in ("i0", "i1", "i2", "i4"):
        world.paint(image_id, "square")
        world.labels[image_id, "other"] = np.where(world.labels[image_id, "square"] == 1, 2, 0).astype(
            np.uint8
        )
    world.labels["i1", "other"] = world.labels["i1", "other"][:50]  # does not fit the image
    first = source(world, pixels=2 * 64 * 80)
    list(first.read_all(["i3"]))
    second = CropSource(Dataset(world.data()), PLAIN, 0, np.random.default_rng(9))  # which has read nothing
    second.load_shared_state(pickle.loads(pickle.dumps(first.shared_state())))
    assert first.rules
    alone = source(world, pixels=2 * 64 * 80)
    list(alone.read_all(["i3"]))
    alone.load_state_dict(first.state_dict())
    world.images["i2"] = np.zeros((0, 0, 3), np.uint8)
    for _ in range(8):
        whole, batch = alone.batch(), first.draw()
        assert batch is not None
        assert second.draw() == batch
        parts = first.render(batch, batch.draws[:1]) + second.render(batch, batch.draws[1:])
        for crop, wanted in zip(parts, whole, strict=True):
            np.testing.assert_array_equal(crop.labels, wanted.labels)
        found = first.news | second.news
        for each in (first, second):
            each.news = dict(found)
            each.apply_news()
            assert each.rules == alone.rules
            assert all(map(torch.equal, each.totals().values(), alone.totals().values()))
    assert not alone.rules  # two images say too little
    assert "i2" in first.dataset.notices[0].text + second.dataset.notices[0].text


def test_what_can_t_be_read_is_not_pasted_in(world: World) -> None:
    drawn = source(world, how=replace(PLAIN, mix=1.0))
    world.images["i1"] = np.zeros((0, 0, 3), np.uint8)
    assert [crop for _ in range(5) for crop in drawn.batch()]


def test_a_changed_label_leaves_all_as_if_every_image_was_counted(world: World) -> None:
    """Images by class and their order, totals, and what labels imply."""
    random = np.random.default_rng(0)
    world.splits = dict.fromkeys(world.images, "train")
    kept = source(world)
    rules = 0
    for _ in range(40):
        image_id, task = f"i{random.integers(4)}", ("square", "other")[random.integers(2)]
        if random.random() < 0.1:
            world.labels.pop((image_id, task), None)
        else:
            label = np.full((64, 80), 255, np.uint8)
            label[:, :40], label[:, 40:] = (0, 1) if random.random() < 0.9 else (1, 255)
            world.labels[image_id, task] = label
        kept.label_changed(image_id)
        counts = {i: kept._counts.count(kept.dataset.labels(i)) for i in kept._counts}
        images_of: dict[tuple[str, int], list[str]] = {}
        for image, counted in counts.items():
            for task_id, per_class in counted.pixels.items():
                for value in np.flatnonzero(per_class).tolist():
                    images_of.setdefault((task_id, value), []).append(image)
        assert list(kept._images_of.items()) == list(images_of.items())
        tables = [counted.tables for counted in counts.values()]
        relations = ImpliedLabels.of(world.data())
        assert kept.rules == relations.implied(tables, {task_id for task_id, _ in images_of})
        for task_id, total in kept.totals().items():
            parts = [counted.pixels[task_id] for counted in counts.values() if task_id in counted.pixels]
            expected = sum(parts, np.zeros(255, np.int64))[: len(total)]
            assert total.tolist() == expected.tolist()
        rules += bool(kept.rules)
    assert rules


def test_labels_and_pseudo_labels_count_for_the_memory_that_is_used(world: World) -> None:
    """Image, two labels, and as many pseudo-labels: 3 + 2 + 2 bytes a pixel; with room for 15, two images stay."""
    world.splits["i3"] = "train"
    for image_id in world.images:
        world.paint(image_id, "square")
        world.labels[image_id, "other"] = np.zeros((64, 80), np.uint8)
    drawn = source(world, pixels=64 * 80)
    drawn.labeler = lambda image, labels: {task: label.copy() for task, label in labels.items()}  # type: ignore
    drawn._read_before.limit = 15 * 64 * 80
    for _ in range(12):
        assert drawn.batch()
        assert (
            sum(drawn._read_before.peek(image_id).bytes() for image_id in drawn._read_before) <= 14 * 64 * 80
        )
    assert len(drawn._read_before) == 2
