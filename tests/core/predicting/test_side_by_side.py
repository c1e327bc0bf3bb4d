"""Reading, predicting and writing side by side: order, errors, memory, and ends."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.atomic import StorageError
from core.predicting import ahead as module
from core.predicting.ahead import WAITING, Ahead
from core.predicting.prediction import TaskPrediction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.images.pixels import DeepPixels

PATHS = [Path(f"{number}.png") for number in range(20)]


class Steps:
    """Predicts an image's number everywhere."""

    def __init__(self, *, broken: tuple[int, ...] = (), size: int = 4) -> None:
        self.broken, self.size = broken, size
        self.read_paths: list[Path] = []
        self.predicted: list[Path] = []
        self.threads: set[str] = set()
        self.told = 0
        self.forgotten: list[Path] = []
        self.go = threading.Event()
        self.go.set()
        self.stopped = False

    def read(self, path: Path) -> DeepPixels:
        self.read_paths.append(path)
        self.threads.add(threading.current_thread().name)
        if int(path.stem) in self.broken:
            raise StorageError(f"{path} is broken")
        return np.full((self.size, self.size, 3), int(path.stem), np.uint8)

    def predict(
        self, path: Path, image: DeepPixels, continues: Callable[[], bool] = lambda: True
    ) -> Mapping[str, TaskPrediction]:
        self.threads.add(threading.current_thread().name)
        self.predicted.append(path)
        while not self.go.wait(0.01):
            if not continues():
                self.stopped = True
                return {}
        classes = np.ascontiguousarray(image[..., 0])
        return {"a": TaskPrediction(classes, classes)}

    def forget(self, path: Path) -> None:
        self.forgotten.append(path)

    def tell(self) -> None:
        self.told += 1

    def __call__(self, path: Path) -> Mapping[str, TaskPrediction]:
        return self.predict(path, self.read(path))


def number_of(predictions: Mapping[str, TaskPrediction]) -> int:
    assert predictions["a"].classes.shape == (4, 4)
    return int(predictions["a"].classes[0, 0])


def test_images_come_in_order_from_two_threads_of_their_own() -> None:
    steps = Steps()
    with Ahead(steps) as ahead:
        ahead.announce(PATHS)
        assert [number_of(ahead(path)) for path in PATHS] == list(range(20))
    assert steps.read_paths == steps.predicted == PATHS
    assert steps.threads == {"reading images", "predicting images"}
    assert steps.told >= 20
    assert steps.forgotten == PATHS


def test_an_error_reaches_the_image_that_it_is_about() -> None:
    with Ahead(Steps(broken=(0, 7, 19))) as ahead:
        ahead.announce(PATHS)
        for path in PATHS:
            if int(path.stem) in (0, 7, 19):
                with pytest.raises(StorageError, match=f"^{path} is broken"):
                    ahead(path)
            else:
                assert number_of(ahead(path)) == int(path.stem)


def test_little_is_read_ahead() -> None:
    steps = Steps()
    with Ahead(steps) as ahead:
        ahead.announce(PATHS)
        ahead(PATHS[0])
        # one in each hand, two in each queue, and the first
        assert len(steps.read_paths) <= 2 * WAITING + 3


def test_large_images_have_the_memory_to_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGE", 1)
    steps = Steps()
    with Ahead(steps) as ahead:
        ahead.announce(PATHS)
        for number, path in enumerate(PATHS):
            ahead(path)
            assert len(steps.read_paths) == number + 1


@pytest.mark.parametrize("again", [False, True])
def test_another_order_costs_no_second_prediction(again: bool) -> None:
    steps = Steps()
    with Ahead(steps, again=again) as ahead:
        ahead.announce(PATHS)
        order = [*PATHS[1::2], *PATHS[::2], *(PATHS if again else ())]
        assert [number_of(ahead(path)) for path in order] == [int(path.stem) for path in order]
    assert steps.predicted == PATHS


def test_an_image_that_nobody_announced_is_predicted_when_it_is_asked_for() -> None:
    steps = Steps()
    with Ahead(steps) as ahead:
        assert number_of(ahead(PATHS[3])) == 3


def test_the_threads_end_in_the_middle_of_the_work() -> None:
    steps = Steps()
    with Ahead(steps) as ahead:
        ahead.announce(PATHS)
        ahead(PATHS[0])
        steps.go.clear()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"reading images", "predicting images"}
    assert len(steps.predicted) < 20
