"""Labels survive: in memory, in the journal, in PNGs, through a crash, and between threads."""

from __future__ import annotations

import gc
import shutil
import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.atomic import StorageError
from core.images.reading import read_index_mask
from core.labels import store as label_store
from core.labels.journal import read_journal, segments
from core.labels.store import LabelStore
from core.labels.stroke import UNLABELLED, LabelChange, Stroke
from tests.core.labels.store.conftest import SHAPE, paint, png


def test_nothing_is_painted_at_first(open_store, tmp_path):
    store = open_store()
    assert store.get("scene", "road") is None
    assert store.copy("scene", "road") is None
    assert store.labelled() == frozenset()
    assert store.pixel_counts("scene", "road") == {}
    label = store.edit("scene", "road", SHAPE)
    assert label.shape == SHAPE
    assert (label == UNLABELLED).all()
    assert store.edit("scene", "road", SHAPE) is label
    assert store.saved
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_a_committed_stroke_is_in_the_journal_before_the_png(open_store, tmp_path):
    store = open_store()
    paint(store, 5, 5)
    store.wait_durable()
    assert store.saved
    assert not png(tmp_path).exists()
    again = open_store(read_only="read-only")
    assert np.array_equal(again.get("scene", "road"), store.get("scene", "road"))
    store.flush()
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))
    assert segments(tmp_path / "journal") == []


def test_the_png_carries_the_tasks_colours(open_store, tmp_path):
    store = open_store()
    store.set_task_colors("road", ("#6B7280", "#E69F00"))
    paint(store, 5, 5)
    store.flush()
    with Image.open(png(tmp_path)) as image:
        assert image.mode == "P"
        assert image.convert("RGB").getpixel((5, 5)) == (0xE6, 0x9F, 0x00)


def test_half_a_stroke_never_gets_into_the_png(open_store, tmp_path):
    store = open_store()
    paint(store, 5, 5)
    expected = store.copy("scene", "road")
    under_way = Stroke(store.edit("scene", "road", SHAPE), "scene", "road", 2, "brush")
    under_way.line(20, 10, 25, 15, 3)
    store.flush()
    assert np.array_equal(read_index_mask(png(tmp_path)), expected)
    assert store.pixel_counts("scene", "road") == {1: int((expected == 1).sum())}
    under_way.cancel()
    assert np.array_equal(store.get("scene", "road"), expected)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("paint"), st.floats(0, 32), st.floats(0, 24), st.sampled_from([0, 1, 2, 255])),
        st.tuples(st.sampled_from(["undo", "flush", "reopen", "count", "forget"])),
    ),
    max_size=14,
)


@given(STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_disk_and_memory_agree(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("project")

    def opened():
        return LabelStore(folder / "labels", folder / "journal", read_journal(folder / "journal"))

    store = opened()
    expected = np.full(SHAPE, UNLABELLED, np.uint8)
    done: list[LabelChange] = []
    for name, *arguments in steps:
        if name == "paint":
            x, y, value = arguments
            label = store.edit("scene", "road", SHAPE)
            stroke = Stroke(label, "scene", "road", value, "brush")
            stroke.line(x, y, y, x, 2.5)
            Stroke(expected, "", "", value, "").line(x, y, y, x, 2.5)
            change = stroke.finish()
            if change is not None:
                store.commit(change)
                done.append(change)
        elif name == "undo" and done:
            change = done.pop()
            change.revert(store.edit("scene", "road", SHAPE))
            change.revert(expected)
            store.commit(change.reversed())
        elif name == "flush":
            store.flush()
        elif name == "reopen":
            store.writer.close()  # as if the process had died: no PNG is written
            store = opened()
        elif name == "count":
            store.pixel_counts("scene", "road")
        elif name == "forget":
            label = None
            store._live.clear()  # as if other labels had needed the memory
            gc.collect()
        copy = store.copy("scene", "road")
        assert np.array_equal(expected if copy is None else copy, expected)
        assert store.get("scene", "road") is None or np.array_equal(store.get("scene", "road"), expected)
        values, numbers = np.unique(expected[expected != UNLABELLED], return_counts=True)
        assert store.pixel_counts("scene", "road") == dict(
            zip(values.tolist(), numbers.tolist(), strict=True)
        )
        assert copy is None or (("scene", "road") in store.labelled()) == (expected != UNLABELLED).any()
    store.close()
    assert segments(folder / "journal") == []
    path = folder / "labels" / "road" / "scene.png"
    on_disk = read_index_mask(path) if path.exists() else np.full(SHAPE, UNLABELLED, np.uint8)
    assert np.array_equal(on_disk, expected)


def test_an_array_on_the_screen_stays_the_live_one_when_memory_is_short(open_store, monkeypatch):
    monkeypatch.setattr(label_store, "_MEMORY", 3 * SHAPE[0] * SHAPE[1])
    store = open_store()
    paint(store, 5, 5, image_id="shown")
    shown = store.get("shown", "road")
    for number in range(8):
        paint(store, 5, 5, image_id=f"other{number}")
    assert len(store._live) == 3
    assert store.get("shown", "road") is shown
    assert np.array_equal(store.get("other0", "road"), shown)


def test_replace_brings_a_whole_label_and_tells_the_change(open_store):
    store = open_store()
    paint(store, 5, 5)
    live = store.get("scene", "road")
    before, wanted = live.copy(), np.zeros(SHAPE, np.uint8)
    change = store.replace("scene", "road", wanted)
    assert change is not None
    assert change.kind == "import"
    assert store.get("scene", "road") is live
    assert np.array_equal(live, wanted)
    assert store.pixel_counts("scene", "road") == {0: wanted.size}
    assert store.replace("scene", "road", wanted) is None
    change.revert(live)
    assert np.array_equal(live, before)
    assert store.replace("other", "road", wanted) is not None
    assert np.array_equal(store.get("other", "road"), wanted)


@pytest.mark.parametrize(
    "ids", [("../x", "road"), ("x", "../road"), ("a/b", "road"), (".hidden", "road"), ("x", "")]
)
def test_ids_never_lead_out_of_the_folder(open_store, ids):
    store = open_store()
    for verb in (store.get, store.copy, store.pixel_counts):
        with pytest.raises(ValueError, match="safe"):
            verb(*ids)
    with pytest.raises(ValueError, match="safe"):
        store.edit(*ids, SHAPE)
    with pytest.raises(ValueError, match="safe"):
        store.replace(*ids, np.zeros(SHAPE, np.uint8))


def test_a_read_only_store_shows_but_refuses(open_store):
    store = open_store()
    change = paint(store, 5, 5)
    store.wait_durable()
    other = open_store(read_only="Ada has it open.")
    assert np.array_equal(other.get("scene", "road"), store.get("scene", "road"))
    store.flush()
    assert np.array_equal(other.copy("scene", "road"), store.get("scene", "road"))
    for verb in (
        lambda: other.edit("scene", "road", SHAPE),
        lambda: other.commit(change),
        lambda: other.replace("scene", "road", np.zeros(SHAPE, np.uint8)),
    ):
        with pytest.raises(StorageError, match="Ada has it open"):
            verb()
    other.close()


def test_copies_from_other_threads_are_always_whole_committed_states(open_store, tmp_path):
    store = open_store()
    stop = threading.Event()
    errors = []

    def read():
        while not stop.is_set():
            for number in range(3):
                copy = store.copy(f"image{number}", "road")
                counts = store.pixel_counts(f"image{number}", "road")
                if copy is not None and (copy.shape != SHAPE or set(counts) - {0, 1, 2}):
                    errors.append((copy, counts))

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(60):
        store.replace(f"image{number % 3}", "road", np.full(SHAPE, number % 3, np.uint8))
        if number % 7 == 0:
            store.flush()
    stop.set()
    for reader in readers:
        reader.join()
    assert errors == []
    store.close()
    for number in range(3):
        assert (read_index_mask(png(tmp_path, f"image{number}")) == (57 + number) % 3).all()


def test_a_label_put_in_place_may_have_another_size_and_survives_a_crash_at_any_point(open_store, tmp_path):
    store = open_store()
    paint(store, 5, 5, value=1, image_id="a")
    store.flush()
    paint(store, 9, 9, value=2, image_id="a")  # in the journal, in the old size
    fresh = np.full((5, 3), 2, np.uint8)
    store.put("a", "road", fresh)
    assert store.get("a", "road").shape == (5, 3)
    assert store.sizes("a", ["road", "trees"]) == {"road": (5, 3)}
    assert store.pixel_counts("a", "road") == {2: 15}
    store.writer.sync()
    crashed = tmp_path / "crashed"
    shutil.copytree(tmp_path / "journal", crashed / "journal")
    store.flush()
    assert np.array_equal(read_index_mask(tmp_path / "labels" / "road" / "a.png"), fresh)
    assert store.sizes("a", ["road"]) == {"road": (5, 3)}
    shutil.copytree(tmp_path / "labels", crashed / "labels")  # written, and the journal not yet dropped
    again = LabelStore(crashed / "labels", crashed / "journal", read_journal(crashed / "journal"))
    assert np.array_equal(again.get("a", "road"), fresh)
    again.close()
