"""Whatever paints, what is locked, labelled, outside or excluded stays as it is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.labels.boxes import Box
from core.labels.guard import Guard, Where
from core.labels.stroke import UNLABELLED, Stroke

SHAPE = (16, 18)
values = st.sampled_from([0, 1, 2, 255])
labels = hnp.arrays(np.uint8, SHAPE, elements=values)
spots = st.floats(-3, 20)
operations = st.lists(
    st.one_of(
        st.tuples(st.just("line"), spots, spots, spots, spots, st.floats(0.1, 9)),
        st.tuples(st.just("polygon"), st.lists(st.tuples(spots, spots), max_size=6)),
        st.tuples(st.just("fill"), spots, spots),
        st.tuples(
            st.just("put"), st.just(Box(2, 1, 14, 17)), hnp.arrays(np.uint8, (12, 16), elements=values)
        ),
    ),
    min_size=1,
    max_size=4,
)


def draw(stroke: Stroke, steps: list[tuple]) -> None:
    for name, *arguments in steps:
        box = getattr(stroke, name)(*arguments)
        assert box.clip(*SHAPE) == box or box.empty


@given(labels, labels, labels, operations, st.sampled_from([0, 1, 255]), st.booleans())
def test_no_tool_changes_what_is_guarded(label, other, source, steps, value, from_source):
    before = label.copy()
    guard = Guard(locked={2}, inside=Where(other, 1), refused={0: [Where(source, 2)]})
    stroke = Stroke(label, "i", "t", value, "brush", guard=guard, source=source if from_source else None)
    draw(stroke, steps)
    changed = before != label
    assert not changed[before == 2].any()
    assert not (label[changed] == 2).any()
    assert not changed[other != 1].any()
    assert not (changed & (label == 0) & (source == 2)).any()
    change = stroke.finish()
    if change is not None:
        change.revert(label)
    assert np.array_equal(label, before)


@given(labels, operations, st.sampled_from([0, 1, 255]))
def test_only_unlabelled_says_nothing_to_erasing(label, steps, value):
    before = label.copy()
    draw(
        Stroke(label, "i", "t", value, "brush", only_unlabelled=True), steps[:1]
    )  # later steps may paint what was erased
    changed = before != label
    assert ((before == UNLABELLED) | (label == UNLABELLED))[changed].all()


@given(labels, labels, operations)
def test_a_source_gives_every_pixel_its_own_value(label, source, steps):
    steps = [step for step in steps if step[0] != "put"]
    before = label.copy()
    draw(Stroke(label, "i", "t", 0, "take", source=source), steps)
    changed = before != label
    assert np.array_equal(label[changed], source[changed])


def test_a_click_takes_the_connected_region_of_the_source():
    source = np.array([[1, 1, 0], [0, 1, 0], [1, 0, 0]], np.uint8)
    label = np.full((3, 3), UNLABELLED, np.uint8)
    stroke = Stroke(label, "i", "t", 0, "take", source=source)
    assert stroke.fill(0.5, 0.5) == (0, 0, 2, 2)
    assert label.tolist() == [[1, 1, 255], [255, 1, 255], [255, 255, 255]]


def test_a_stroke_knows_why_pixels_stayed():
    label = np.array([[2, 0, 255, 255]], np.uint8)
    other = np.array([[1, 1, 1, 0]], np.uint8)
    guard = Guard(locked={2}, only_unlabelled=True, inside=Where(other, 1))
    stroke = Stroke(label, "i", "t", 1, "brush", guard=guard)
    stroke.put(Box(0, 2, 1, 3), np.array([[1]], np.uint8))
    assert stroke.blocked == set()
    stroke.put(Box(0, 0, 1, 1), np.array([[1]], np.uint8))
    assert stroke.blocked == {"locked", "labelled"}
    stroke.put(Box(0, 0, 1, 4), np.array([[2, 1, 1, 1]], np.uint8))
    assert stroke.blocked == {"locked", "labelled", "outside"}
    assert label.tolist() == [[2, 0, 1, 255]]


def test_inside_a_label_that_holds_nothing_is_nowhere_but_its_unlabelled():
    box = Box(0, 0, 2, 2)
    old = np.zeros((2, 2), np.uint8)
    assert not Guard(inside=Where(None, 1)).mask(old, 1, box).any()
    assert Guard(inside=Where(None, UNLABELLED)).mask(old, 1, box).all()
    assert Guard().mask(old, 1, box) is None


def test_values_that_do_not_fit_are_refused():
    stroke = Stroke(np.zeros((4, 4), np.uint8), "i", "t", 1, "brush")
    with pytest.raises(ValueError, match="fit"):
        stroke.put(Box(0, 0, 2, 2), np.zeros((2, 3), np.uint8))
    with pytest.raises(ValueError, match="fit"):
        stroke.put(Box(2, 2, 6, 4), np.zeros((4, 2), np.uint8))
    with pytest.raises(ValueError, match="shape"):
        Stroke(np.zeros((4, 4), np.uint8), "i", "t", 1, "take", source=np.zeros((4, 5), np.uint8))
