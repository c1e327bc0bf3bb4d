from __future__ import annotations

import math
import queue
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pytest

from core.images.reading import ImageError
from core.learning.config import FullConfig, LearnSettings
from core.learning.data.learning_data import LearningData
from core.learning.events import Inbox, Learn
from core.learning.learner import Learner
from core.learning.train import train
from core.project.model import ImageEntry, Project, Task, new_task
from core.project.settings import Preprocessing
from tests.light_learning import FEW_PIXELS

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from core.images.pixels import Pixels
    from core.learning.events import Event, Message, Mode

SHAPE = (64, 80)
Result = TypeVar("Result")
FEW_CROPS = FullConfig(pixels=FEW_PIXELS)
SHORT = LearnSettings(device="cpu", horizon=30, batch=128, config=FEW_CROPS)


@dataclass
class World:
    """A tiny project: bright squares on a dark ground, two tasks, labels that can be painted."""

    tasks: tuple[Task, ...]
    images: dict[str, Pixels]
    splits: dict[str, str]
    labels: dict[tuple[str, str], Pixels] = field(default_factory=dict)
    preprocessing: Preprocessing = field(default_factory=Preprocessing)

    def data(self) -> LearningData:
        entries = tuple(ImageEntry(i, f"{i}.png", self.splits[i]) for i in self.images)  # type: ignore[arg-type]
        return LearningData(self.tasks, entries, self.read, self.label, preprocessing=self.preprocessing)

    def read(self, image_id: str) -> Pixels:
        if not self.images[image_id].size:
            raise ImageError(f"{image_id}.png can't be read. Leave it out.")
        return self.images[image_id]

    def label(self, image_id: str, task_id: str) -> Pixels | None:
        found = self.labels.get((image_id, task_id))
        return None if found is None else found.copy()

    def paint(self, image_id: str, task_id: str) -> None:
        bright = self.images[image_id][..., 0] > 128
        label = np.full(bright.shape, 255, np.uint8)
        label[::3] = bright[::3]
        self.labels[image_id, task_id] = label


@pytest.fixture
def world() -> World:
    return make_world()


def make_world(val: int = 1) -> World:
    """Two train images with a label of the first task, a third without, and some of val."""
    random = np.random.default_rng(0)
    project = Project("tiny")
    tasks = (new_task(project, "square", ("ground", "square")), new_task(project, "other", ("a", "b", "c")))
    images = {}
    for number in range(3 + val):
        image = random.integers(0, 60, (*SHAPE, 3), dtype=np.uint8)
        image[10 + 5 * number : 30 + 5 * number, 20:50] += 180
        images[f"i{number}"] = image
    splits = {image_id: "train" if number < 3 else "val" for number, image_id in enumerate(images)}
    made = World(tasks, images, splits)
    for image_id in [i for i in images if i != "i2"]:
        made.paint(image_id, "square")
    return made


@pytest.fixture
def judged_world() -> World:
    """With as many val images as it takes for scores to decide something."""
    return make_world(val=3)


def end_of(work: Generator[object, None, Result]) -> Result:
    """Drive it to its end, and give what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def headless(
    data: LearningData,
    models_dir: Path,
    *,
    mode: Mode = "quick",
    steps: int | None = None,
    minutes: float | None = None,
    resume: bool = False,
    weights: Mapping[str, float] | None = None,
    inbox: Inbox | None = None,
    **settings: Any,
) -> list[Event]:
    """All that `train` says, with fields of LearnSettings as `settings`."""
    settings.setdefault("config", FEW_CROPS)
    return list(
        train(
            data,
            models_dir,
            Learn(mode, minutes, steps, resume=resume),
            LearnSettings(**settings),
            weights=weights,
            inbox=inbox,
        )
    )


class ImpatientInbox(Inbox):
    """Fails where a learner would wait forever."""

    def get(self, block: bool = True, timeout: float | None = 60.0) -> Message:
        try:
            return super().get(block, timeout)
        except queue.Empty:
            pytest.fail("The learner waited for a minute, and nobody posted a message.")


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Event]]:
    """Run a learner: messages first, then what `on(event, post)` posts, until one of these is Close.

    One that waits for a message nobody posts fails after a minute, and says so. Every step is reported, however
    fast the computer is.
    """
    monkeypatch.setattr("core.learning.pacing.REPORTS_A_SECOND", math.inf)

    def run(
        world: World,
        first: list[Message],
        on: Callable[[Event, Callable[[Message], None]], None] | None = None,
        settings: LearnSettings | None = None,
        limit: int = 4000,
    ) -> list[Event]:
        inbox = ImpatientInbox()
        for message in first:
            inbox.put(message)
        learner = Learner(world.data(), tmp_path / "models", settings or SHORT)
        seen: list[Event] = []
        for event in learner.run(inbox):
            seen.append(event)
            assert len(seen) < limit
            if on is not None:
                on(event, inbox.put)
        return seen

    return run


@pytest.fixture(autouse=True, scope="module")
def _light_learning(light_learning: None) -> None:
    """In all tests below, but for those that ask for `lite0`."""
