from __future__ import annotations

import numpy as np
import pytest

from core.insight.next_images import diverse_order
from core.insight.regions import Looked, regions_of
from core.insight.suggestions import STRATEGIES
from core.insight.uncertainty import UNKNOWN, TaskMap, disagreement, entropy, margin, novelty, task_map
from core.project.model import Class, Task

ROAD = Task("road", "Road", (Class("background", "#000000"), Class("road", "#FF0000")))
SURFACE = Task("surface", "Surface", tuple(Class(n, "#000000") for n in ("grass", "sand", "water")))
WEIGHTS = {"road": 1.0, "surface": 1.0}
CELL, ROWS, COLUMNS = 4, 24, 30
HEIGHT, WIDTH = CELL * ROWS - 3, CELL * COLUMNS - 1


def looked(unsure: dict[str, np.ndarray], new: np.ndarray | float = 0.5) -> Looked:
    """Every pixel is of class 1, or else of class 0."""
    ones, zeros = np.ones((ROWS, COLUMNS), np.uint8), np.zeros((ROWS, COLUMNS), np.uint8)
    maps = {task: TaskMap(values.astype(np.float32), ones, zeros) for task, values in unsure.items()}
    novelties = np.broadcast_to(np.float32(new), (ROWS, COLUMNS)).copy()
    return Looked(maps, novelties, np.zeros(3, np.float32), CELL, (HEIGHT, WIDTH))


def planted(row: int, column: int, value: float) -> np.ndarray:
    unsure = np.full((ROWS, COLUMNS), 0.05)
    unsure[row : row + 5, column : column + 5] = value
    return unsure


def boxes(image: Looked, labels=None, strategy="entropy", weights=WEIGHTS):
    return regions_of("a", image, labels or {}, (ROAD, SURFACE), weights, strategy, 6)[0]


def inside(region, row: int, column: int) -> bool:
    top, left, bottom, right = region.box
    return top <= row < bottom and left <= column < right and bool(region.mask[row - top, column - left])


def test_what_is_unsure() -> None:
    sure, unsure = np.array([1.0, 0.0]), np.array([0.5, 0.5])
    both = np.stack([sure, unsure], axis=1)[:, None]
    assert entropy(both)[0] == pytest.approx([0, 1], abs=1e-6)
    assert margin(both)[0] == pytest.approx([0, 1])
    assert disagreement(both, both[::-1])[0] == pytest.approx([1, 0])
    assert entropy(np.ones((1, 2, 2))).max() == margin(np.ones((1, 2, 2))).max() == 0
    three = task_map(np.array([0.2, 0.5, 0.3])[:, None, None], "margin")
    assert (three.first[0, 0], three.second[0, 0]) == (1, 2)
    assert three.unsure[0, 0] == pytest.approx(0.8)


def test_novelty_is_the_distance_to_the_nearest_labelled_pixel() -> None:
    labelled = np.array([[1.0, 0, 0], [0, 1, 0]])
    new = novelty(np.array([[2.0, 0, 0], [1, 1, 0], [1, 1, 3], [0, 0, 1]]), labelled)
    assert new[0] == pytest.approx(0, abs=1e-6)
    assert list(np.argsort(new)) == [0, 1, 2, 3]
    assert novelty(np.ones((2, 3)), np.empty((0, 3))) == pytest.approx([UNKNOWN, UNKNOWN])


@pytest.mark.parametrize("strategy", ["entropy", "margin", "disagreement"])
def test_the_least_sure_region_comes_first(strategy: str) -> None:
    unsure = np.maximum(planted(3, 4, 0.6), planted(14, 20, 0.9))
    regions = boxes(looked({"road": unsure}), strategy=strategy)
    assert inside(regions[0], CELL * 16, CELL * 22)
    assert inside(regions[1], CELL * 5, CELL * 6)
    assert regions[0].score > regions[1].score > regions[2].score
    assert regions[0].tasks == ("road",)


def test_what_is_new_comes_before_what_is_only_unsure() -> None:
    new = np.full((ROWS, COLUMNS), 0.2)
    new[:, 15:] = 0.8
    unsure = np.maximum(planted(3, 4, 0.9), planted(14, 20, 0.7))
    image = looked({"road": unsure}, new)
    assert inside(boxes(image)[0], CELL * 16, CELL * 22)
    assert boxes(image)[0].reason == "Road is unsure (road or background), and unlike anything labelled."
    old = boxes(looked({"road": planted(3, 4, 0.9)}, 0.1))[0]
    assert old.reason == "Road is unsure: road or background?"
    assert boxes(image, strategy="coverage")[0].reason == "Unlike anything labelled."


def test_a_weight_moves_the_task_that_decides() -> None:
    image = looked({"road": planted(3, 4, 0.9), "surface": planted(14, 20, 0.9)})
    first = boxes(image, weights={"road": 3.0, "surface": 1.0})[0]
    assert (first.tasks, inside(first, CELL * 5, CELL * 6)) == (("road",), True)
    first = boxes(image, weights={"road": 0.0, "surface": 1.0})[0]
    assert (first.tasks, inside(first, CELL * 16, CELL * 22)) == (("surface",), True)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_labelled_pixels_are_never_suggested(strategy: str) -> None:
    label = np.full((HEIGHT, WIDTH), 255, np.uint8)
    label[: CELL * 10 + 2] = 1  # the last row of cells is labelled in part
    unsure = np.maximum(planted(6, 4, 0.9), planted(14, 20, 0.3))
    regions = boxes(looked({"road": unsure}), {"road": label}, strategy)
    assert regions
    for region in regions:
        top, left, bottom, right = region.box
        assert (label[top:bottom, left:right][region.mask > 0] == 255).all()
        assert bottom <= HEIGHT
        assert right <= WIDTH
    whole = regions_of("a", looked({"road": unsure}), {"road": np.ones_like(label)}, (ROAD,), {}, strategy, 6)
    assert whole == ((), 0.0)


def test_labels_of_one_task_leave_the_other_to_be_suggested() -> None:
    label = np.zeros((HEIGHT, WIDTH), np.uint8)
    image = looked({"road": planted(3, 4, 0.9), "surface": planted(14, 20, 0.5)})
    assert boxes(image, {"road": label})[0].tasks == ("surface",)


def test_regions_are_connected_and_apart() -> None:
    unsure = np.maximum(planted(2, 2, 0.9), planted(2, 12, 0.9))
    regions = boxes(looked({"road": unsure}))
    covered = np.zeros((HEIGHT, WIDTH), np.uint8)
    for region in regions:
        top, left, bottom, right = region.box
        covered[top:bottom, left:right] += region.mask
    assert covered.max() == 1
    assert max(max(r.mask.shape) for r in regions) <= 36  # a quarter of the shorter side, and a few cells


def test_random_regions_are_the_same_each_time_and_differ_between_images() -> None:
    image = looked({"road": planted(3, 4, 0.9)})
    answers = [
        [r.box for r in regions_of(name, image, {}, (ROAD,), {}, "random", 5)[0]] for name in ("a", "a", "b")
    ]
    assert answers[0] == answers[1] != answers[2]
    assert boxes(image, strategy="random")[0].reason == "Chosen at random."


def test_images_that_are_apart_come_first() -> None:
    means = np.array([[0.0, 0], [0.1, 0], [5, 0], [5, 5]])
    order = diverse_order([1.0, 1.0, 1.0, 1.0], means, np.array([[0.0, 0.1]]))
    assert order[:2] == [3, 2]
    assert sorted(order) == [0, 1, 2, 3]
    assert diverse_order([1.0, 1.0, 1.0, 0.1], means, np.array([[0.0, 0.1]]))[0] == 2
    assert diverse_order([0.2, 0.9, 0.5], means[:3], np.empty((0, 2)))[:2] == [1, 2]
    assert diverse_order([0.1, 0.2], means[[0, 0]], means[[0]]) == [1, 0]
