"""Every way to change a label: undo gives back what was, the Box covers all that changed, replaying gives what is.

For strokes of every shape, under guards, and for the operations on what is painted; on labels wider than a tile.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.labels.boxes import Box
from core.labels.guard import Guard, Where
from core.labels.journal import Journal, Patch, encode_record, read_journal
from core.labels.operations import Operation, changes
from core.labels.packing import pack
from core.labels.stroke import UNLABELLED, LabelChange, Stroke
from core.labels.swap import LabelSwap, Packed

if TYPE_CHECKING:
    from collections.abc import Callable

SHAPES = ((1, 1), (20, 28), (9, 300))
VALUES = (0, 1, 2, UNLABELLED)

numbers = st.integers(0, 2**32 - 1)


def label_of(shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Blobs, as people paint them, with some specks."""
    coarse = rng.choice(np.array(VALUES, np.uint8), (shape[0] // 6 + 1, shape[1] // 6 + 1))
    label = np.ascontiguousarray(coarse.repeat(6, 0).repeat(6, 1)[: shape[0], : shape[1]])
    specks = rng.random(shape) < 0.03
    label[specks] = rng.choice(np.array(VALUES, np.uint8), int(specks.sum()))
    return label


def point(shape: tuple[int, int], rng: np.random.Generator) -> tuple[float, float]:
    """Inside, on the border or outside."""
    return float(rng.uniform(-5, shape[1] + 5)), float(rng.uniform(-5, shape[0] + 5))


def line(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    return stroke.line(*point(label.shape, rng), *point(label.shape, rng), float(rng.uniform(0.2, 9)))


def path(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    points = [point(label.shape, rng) for _ in range(int(rng.integers(1, 5)))]
    return stroke.path(points, float(rng.uniform(0.2, 6)))


def polygon(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    return stroke.polygon([point(label.shape, rng) for _ in range(int(rng.integers(3, 8)))])


def ellipse(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    return stroke.ellipse(*point(label.shape, rng), *point(label.shape, rng))


def mask(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    size = (int(rng.integers(1, 12)), int(rng.integers(1, 12)))
    top, left = int(rng.integers(-6, label.shape[0])), int(rng.integers(-6, label.shape[1]))
    return stroke.mask(top, left, rng.random(size) < 0.5)


def fill(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    return stroke.fill(*point(label.shape, rng))


def several(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
    box = Box(0, 0, 0, 0)
    for act in rng.choice([line, polygon, fill, mask], 4):
        box = box.union(act(stroke, label, rng))
    return box


def operate(name: str) -> Callable[[Stroke, np.ndarray, np.random.Generator], Box]:
    def act(stroke: Stroke, label: np.ndarray, rng: np.random.Generator) -> Box:
        classes = None if rng.random() < 0.5 else (int(rng.integers(0, 3)),)
        operation = Operation(name, int(rng.integers(1, 6)), classes, bool(rng.random() < 0.5))
        at = point(label.shape, rng) if rng.random() < 0.3 else None
        box = Box(0, 0, 0, 0)
        for piece, values in changes(label, operation, at):
            box = box.union(stroke.put(piece, values))
        return box

    return act


ACTS = {
    "line": line,
    "path": path,
    "polygon": polygon,
    "ellipse": ellipse,
    "mask": mask,
    "fill": fill,
    "several": several,
    **{name: operate(name) for name in ("grow", "shrink", "smooth", "holes", "specks")},
}


def guard_of(label: np.ndarray, rng: np.random.Generator) -> Guard | None:
    match int(rng.integers(4)):
        case 0:
            return Guard(only_unlabelled=True)
        case 1:
            return Guard(locked={int(rng.integers(3))})
        case 2:
            return Guard(inside=Where(label_of(label.shape, rng), 1))
        case _:
            return None


@pytest.mark.parametrize("name", ACTS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seed=numbers, shape=st.sampled_from(SHAPES))
def test_undo_gives_back_what_was_and_replaying_gives_what_is(name, seed, shape):
    rng = np.random.default_rng(seed)
    label = label_of(shape, rng)
    before = label.copy()
    source = label_of(shape, rng) if rng.random() < 0.2 else None
    value = int(rng.choice(VALUES))
    stroke = Stroke(label, "a", "road", value, name, guard=guard_of(label, rng), source=source)
    box = ACTS[name](stroke, label, rng)
    after = label.copy()
    outside = np.ones(shape, bool)
    outside[box.slices] = False
    assert np.array_equal(after[outside], before[outside]), "the Box that is told covers all changes"
    check(stroke.finish(), before, after)


@pytest.mark.parametrize("name", ACTS)
@settings(max_examples=10)
@given(seed=numbers, shape=st.sampled_from(SHAPES))
def test_cancelling_gives_back_what_was(name, seed, shape):
    rng = np.random.default_rng(seed)
    label = label_of(shape, rng)
    before = label.copy()
    stroke = Stroke(label, "a", "road", int(rng.choice(VALUES)), name)
    ACTS[name](stroke, label, rng)
    stroke.cancel()
    assert np.array_equal(label, before)


def check(change: LabelChange | None, before: np.ndarray, after: np.ndarray) -> None:
    different = before != after
    if change is None:
        assert not different.any()
        return
    outside = np.ones(before.shape, bool)
    outside[change.box.slices] = False
    assert not different[outside].any()
    rows, columns = np.flatnonzero(different.any(1)), np.flatnonzero(different.any(0))
    assert change.box == Box(rows[0], columns[0], rows[-1] + 1, columns[-1] + 1), "the Box is tight"
    label = after.copy()
    change.revert(label)
    assert np.array_equal(label, before), "undo(do(x)) = x"
    change.apply(label)
    assert np.array_equal(label, after), "redo"
    change.reversed().apply(label)
    assert np.array_equal(label, before)
    assert np.array_equal(replayed(before, Patch.of(change)), after)
    assert np.array_equal(replayed(before, Patch.of(change), Patch.of(change)), after), "replaying twice"
    assert np.array_equal(replayed(before, Patch.of(change), Patch.of(change.reversed())), before)


def replayed(before: np.ndarray, *patches: Patch) -> np.ndarray:
    """What the journal makes of the label after a crash."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        for patch in patches:
            journal.append(encode_record(patch))
        journal.rotate()
        replay = read_journal(Path(folder))
    assert replay.problems == []
    label = before.copy()
    for patch in replay.patches:
        patch.apply(label)
    return label


@settings(max_examples=60)
@given(numbers, st.sampled_from(SHAPES))
def test_imports_and_bulk_changes(seed, shape):
    rng = np.random.default_rng(seed)
    before, after = label_of(shape, rng), label_of(shape, rng)
    check(LabelChange.between("a", "road", before, after, "import"), before, after)


@settings(max_examples=40)
@given(numbers, st.sampled_from(SHAPES), st.sampled_from(SHAPES))
def test_whole_labels_of_any_two_sizes_are_swapped_and_swapped_back(seed, shape, other):
    rng = np.random.default_rng(seed)
    before, after = label_of(shape, rng), label_of(other, rng)
    swap = LabelSwap("a", "road", Packed.of(before), Packed.of(after))
    assert np.array_equal(swap.before.label, before)
    assert np.array_equal(swap.after.label, after)
    patch = Patch("a", "road", other, (0, 0, *other), "anew", pack(after))
    assert np.array_equal(replayed(np.empty(other, np.uint8), patch), after)
