"""Labels survive: in memory, in the journal, in PNGs, on full disks, and between threads."""

from __future__ import annotations

import errno
import gc
import os
import shutil
import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core import label_store
from core.atomic import StorageError
from core.images import read_index_mask, write_index_mask
from core.journal import read_journal, segments
from core.label_store import LabelStore
from core.label_writer import LabelWriter
from core.labels import UNLABELLED, LabelChange, Stroke

SHAPE = (24, 32)
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def open_store(tmp_path):
    opened = []

    def open_it(read_only=""):
        store = LabelStore(
            tmp_path / "labels", tmp_path / "journal", read_journal(tmp_path / "journal"), read_only
        )
        opened.append(store)
        return store

    yield open_it
    for store in opened:
        store.writer.close()


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """PNGs are written only when a test asks for it; failures are retried at once."""
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 1000.0)
    monkeypatch.setattr(LabelWriter, "longest_wait", 1000.0)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.02)


def paint(store, x, y, value=1, image_id="scene", task_id="road", radius=2.0):
    label = store.edit(image_id, task_id, SHAPE)
    stroke = Stroke(label, image_id, task_id, value, "brush")
    stroke.line(x, y, x, y, radius)
    change = stroke.finish()
    assert change is not None
    store.commit(change)
    return change


def png(tmp_path, image_id="scene", task_id="road"):
    return tmp_path / "labels" / task_id / f"{image_id}.png"


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
    again = open_store(read_only="looking only")
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


def test_a_label_of_another_size_is_never_stretched_or_overwritten(open_store, tmp_path):
    write_index_mask(png(tmp_path), np.zeros((5, 6), np.uint8))
    old = png(tmp_path).read_bytes()
    store = open_store()
    with pytest.raises(StorageError, match=r"road/scene\.png has 6 x 5 pixels, its image has 32 x 24.*move"):
        store.edit("scene", "road", SHAPE)
    with pytest.raises(StorageError, match=r"road/scene\.png has 6 x 5 pixels, the new one 32 x 24"):
        store.replace("scene", "road", np.zeros(SHAPE, np.uint8))
    store.close()
    assert png(tmp_path).read_bytes() == old


@pytest.mark.parametrize("broken", [b"", b"not a png", "cut"])
def test_a_broken_png_is_named_and_left_as_it_is(open_store, tmp_path, broken):
    write_index_mask(png(tmp_path), np.zeros(SHAPE, np.uint8))
    if broken == "cut":
        broken = png(tmp_path).read_bytes()[:60]
    png(tmp_path).write_bytes(broken)
    store = open_store()
    for read in (store.get, store.copy, store.pixel_counts):
        with pytest.raises(
            StorageError, match=r"The label road/scene\.png can't be used, and is left as it is"
        ):
            read("scene", "road")
    paint(store, 5, 5, image_id="other")
    store.close()
    assert png(tmp_path).read_bytes() == broken
    assert png(tmp_path, "other").exists()


def test_a_png_that_broke_meanwhile_keeps_its_strokes_in_the_journal(open_store, tmp_path):
    store = open_store()
    paint(store, 5, 5)
    store.flush()
    paint(store, 20, 15)
    expected = store.copy("scene", "road")
    good = png(tmp_path).read_bytes()
    png(tmp_path).write_bytes(b"oops")
    problems = []
    store.on_problem = problems.append
    store.flush()
    assert len(problems) == 1
    assert "road/scene.png can't be used" in problems[0]
    store.close()
    assert png(tmp_path).read_bytes() == b"oops"
    png(tmp_path).write_bytes(good)
    assert np.array_equal(open_store().get("scene", "road"), expected)


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


def test_labels_go_to_their_pngs_by_themselves_when_painting_pauses(open_store, tmp_path, monkeypatch):
    written = threading.Event()
    real = write_index_mask

    def write(*arguments):
        real(*arguments)
        written.set()

    monkeypatch.setattr("core.label_writer.write_index_mask", write)
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 0.01)
    store = open_store()
    paint(store, 5, 5)
    assert written.wait(20)
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))


class Disk:
    """Refuses to write while `full`; tells what the store says."""

    def __init__(self, monkeypatch, store, *, journal=True, pngs=True):
        self.full = False
        self.problems: list[str] = []
        self.saved = threading.Event()
        store.on_problem = self.problems.append
        store.on_saved = self.saved.set
        real_write, real_mask = os.write, write_index_mask

        def write_mask(*arguments):
            if self.full and pngs:
                raise FULL
            real_mask(*arguments)

        calls = []

        def write_some(handle, data):
            if self.full and journal:
                calls.append(1)
                if len(calls) % 2:
                    return real_write(handle, data[:8])  # the last bytes of the disk
                raise FULL
            return real_write(handle, data)

        monkeypatch.setattr("core.journal.os.write", write_some)
        monkeypatch.setattr("core.label_writer.write_index_mask", write_mask)


def test_on_a_full_disk_painting_goes_on_and_all_is_saved_when_there_is_space(
    open_store, tmp_path, monkeypatch
):
    store = open_store()
    disk = Disk(monkeypatch, store)
    paint(store, 3, 3)
    store.wait_durable()
    disk.full = True
    for x in range(5, 25, 4):
        paint(store, x, 10, value=2)
        store.wait_durable()  # returns, although nothing is durable
    assert not store.saved
    assert len(disk.problems) == 1
    assert "the disk is full. Free some space" in disk.problems[0]
    assert "Go on painting" in disk.problems[0]
    store.flush()
    assert not store.saved
    assert not png(tmp_path).exists()
    disk.full = False
    assert disk.saved.wait(20)
    assert store.saved
    expected = store.copy("scene", "road")
    store.writer.close()  # dies before any PNG is written
    assert np.array_equal(open_store().get("scene", "road"), expected)


def test_pngs_alone_are_enough_where_the_journal_is_refused(open_store, tmp_path, monkeypatch):
    store = open_store()
    disk = Disk(monkeypatch, store, pngs=False)
    disk.full = True
    paint(store, 5, 5)
    assert not store.saved
    store.flush()
    assert store.saved
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))
    paint(store, 15, 5)
    store.flush()
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))


def test_the_journal_is_kept_while_pngs_are_refused(open_store, tmp_path, monkeypatch):
    store = open_store()
    disk = Disk(monkeypatch, store, journal=False)
    disk.full = True
    paint(store, 5, 5)
    store.flush()
    assert "scene.png could not be saved: the disk is full" in disk.problems[0]
    assert store.saved  # in the journal
    expected = store.copy("scene", "road")
    store.close()
    assert np.array_equal(open_store().get("scene", "road"), expected)


def test_an_fsync_that_fails_is_told_and_tried_again(open_store, monkeypatch):
    store = open_store()
    problems, saved, broken = [], threading.Event(), threading.Event()
    store.on_problem = problems.append
    store.on_saved = saved.set
    real = os.fsync
    broken.set()

    def fsync(handle):
        if broken.is_set():
            raise OSError(errno.EIO, "Input/output error")
        real(handle)

    monkeypatch.setattr("core.journal.os.fsync", fsync)
    paint(store, 5, 5)
    store.wait_durable()
    assert not store.saved
    broken.clear()
    assert saved.wait(20)
    assert store.saved
    assert "Input/output error" in problems[0]


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


def test_a_label_that_cannot_be_read_can_be_replaced_as_a_whole(open_store, tmp_path):
    store = open_store()
    path = tmp_path / "labels" / "road" / "a.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no png")
    store.put("a", "road", np.zeros((5, 3), np.uint8))
    store.flush()
    assert np.array_equal(read_index_mask(path), np.zeros((5, 3), np.uint8))
