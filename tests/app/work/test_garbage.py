"""Python's garbage is collected in the window's thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest

from app.work.garbage import GarbageCollector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Node:
    """Something that only the collector frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    yield made
    made.stop()


@pytest.fixture
def freed_by() -> Iterator[list[threading.Thread]]:
    """A thread drops a cycle and makes objects enough for Python to collect; the threads that free it, as they do."""
    threads: list[threading.Thread] = []
    lists: list[list[object]] = []

    def work() -> None:
        weakref.finalize(Node(), lambda: threads.append(threading.current_thread()))
        lists.extend([] for _ in range(100 * gc.get_threshold()[0]))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    yield threads
    assert lists  # alive until here: Python counts objects that are made less those that are gone


def test_a_cycle_that_another_thread_dropped_is_freed_in_the_window_s(
    qtbot: QtBot, collector: GarbageCollector, freed_by: list[threading.Thread]
) -> None:
    assert not freed_by
    qtbot.waitUntil(lambda: bool(freed_by))
    assert freed_by == [threading.main_thread()]


@pytest.fixture
def collecting() -> Iterator[None]:
    """Python collects by itself, as outside the tests."""
    gc.enable()
    yield
    gc.disable()


def test_without_it_the_other_thread_frees_it(collecting: None, freed_by: list[threading.Thread]) -> None:
    assert freed_by
    assert threading.main_thread() not in freed_by


def test_stopped_it_leaves_collecting_to_python(collector: GarbageCollector) -> None:
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
