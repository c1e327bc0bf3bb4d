"""A far side in this process: a learner in a thread, and a pair of sockets for the line to it."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from core.learning import events as ev
from core.learning.remote import dialling
from core.learning.remote.call import Call
from core.learning.remote.host import Host, HostError
from core.learning.remote.image_cache import ImageCache
from core.learning.remote.protocol import PROTOCOL, Hello
from core.learning.remote.remote_learner import RemoteLearner
from core.learning.remote.serving import Serving
from core.predicting.prediction import TaskPrediction
from tests.core.learning.conftest import SHORT, World, make_world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData

HOST = Host("gpu-box")


class SocketLine:
    """In place of the ssh process."""

    def __init__(self, cache: ImageCache, hello: Hello, greeting: bytes = b"") -> None:
        self._near, self._far = socket.socketpair()
        self.source = self.sink = self._near.fileno()
        self._far.sendall(greeting)
        handle = self._far.fileno()
        serving = Serving(handle, handle, cache, hello)
        self._thread = threading.Thread(target=self._serve, args=(serving,), daemon=True)
        self._thread.start()

    def _serve(self, serving: Serving) -> None:
        with contextlib.suppress(OSError):  # cut before its first words
            serving.run()
        self.cut()

    def cut(self) -> None:
        """The network fails."""
        for end in (self._near, self._far):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    hang_up = kill = cut

    def close(self) -> None:
        self._thread.join(20)
        self._near.close()
        self._far.close()

    def why(self) -> HostError:
        return HostError("gpu-box could not be reached.", lasting=False)


@dataclass
class Network:
    """Makes the lines to one computer, and cuts them."""

    cache: ImageCache
    hello: Hello = field(default_factory=lambda: Hello(PROTOCOL, "1.0", "A GPU."))
    greeting: bytes = b""
    lines: list[SocketLine] = field(default_factory=list)
    reachable: bool = True

    def call(self, host: Host) -> Call:
        if not self.reachable:
            raise HostError(f"{host.name} could not be reached.", lasting=False)
        line = SocketLine(self.cache, self.hello, self.greeting)
        self.lines.append(line)
        return Call(host, line)

    def cut(self) -> None:
        self.lines[-1].cut()


class Echo:
    """In place of a learner: predicts exactly what is labelled, as soon as it hears of it."""

    def __init__(self, data: LearningData, models_dir: Path, settings: LearnSettings) -> None:
        self.data, self.models_dir = data, models_dir

    def run(self, inbox: ev.Inbox, *first: ev.Message) -> Iterator[ev.Event]:
        seen = 0
        yield ev.PhaseChanged("quick", "Learning.")
        for message in chain(first, iter(inbox.get, None)):
            match message:
                case ev.Close():
                    return
                case ev.DataChanged(data):
                    self.data = data
                case ev.LabelChanged():
                    seen += 1
                case ev.UndoRun():
                    raise RuntimeError("no memory left")
                case ev.SaveModel():
                    self.data.read_image(self.data.images[0].id)
                    yield ev.RunUndone(undone=True)
                case ev.Learn(mode="full"):
                    yield ev.PhaseChanged("full", "Training.")
            if isinstance(message, ev.LabelChanged | ev.ShowImage | ev.DataChanged):
                yield self._prediction(seen)

    def _prediction(self, seen: int) -> ev.Predicted:
        labels = {t.id: self.data.read_label("i0", t.id) for t in self.data.tasks}
        tasks = {task: TaskPrediction(label, label) for task, label in labels.items() if label is not None}
        return ev.Predicted("i0", tasks, seen)


@pytest.fixture
def echoes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Echoes learn on both computers, and nobody pauses before calling again."""
    monkeypatch.setattr("core.learning.remote.serving.Learner", Echo)
    monkeypatch.setattr("core.learning.learner.Learner", Echo)
    monkeypatch.setattr(dialling, "FIRST_PAUSE", 0.0)


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    monkeypatch.setattr("core.learning.remote.remote_learner.PATIENCE", 300.0)  # a busy machine is no failure
    monkeypatch.setattr("core.learning.remote.call.PATIENCE", 300.0)
    monkeypatch.setattr(
        "core.learning.remote.image_cache.FREE_FRACTION", 0.0
    )  # so is a disk that is nearly full
    return Network(ImageCache(tmp_path / "cache"))


@pytest.fixture
def filed(tmp_path: Path) -> World:
    """A tiny project whose images are files."""
    world = make_world()
    (tmp_path / "photos").mkdir()
    for image_id, pixels in world.images.items():
        Image.fromarray(pixels).save(tmp_path / "photos" / f"{image_id}.png")
    return world


@pytest.fixture
def drive_remote(tmp_path: Path, filed: World, network: Network) -> Callable[..., list[ev.Event]]:
    """Run a remote learner: messages first, then what `on(event, post)` posts."""

    def run(
        first: list[ev.Message],
        on: Callable[[ev.Event, Any], None],
        host: Host = HOST,
        limit: int = 4000,
    ) -> list[ev.Event]:
        inbox = ev.Inbox()
        for message in first:
            inbox.put(message)
        paths = {image_id: tmp_path / "photos" / f"{image_id}.png" for image_id in filed.images}
        data = replace(filed.data(), paths=paths)
        (tmp_path / "project").mkdir(exist_ok=True)
        learner = RemoteLearner(data, tmp_path / "project" / "models", SHORT, host, network.call)
        seen: list[ev.Event] = []
        for event in learner.run(inbox):
            seen.append(event)
            assert len(seen) < limit
            on(event, inbox.put)
        return seen

    return run


def stroke(world: World, number: int) -> ev.LabelChanged:
    """Paint one pixel of the first image."""
    label = world.labels["i0", "square"].copy()
    row, column = divmod(number, label.shape[1])
    label[row, column] = np.uint8(1 - label[row, column] if label[row, column] < 2 else 0)
    world.labels["i0", "square"] = label
    return ev.LabelChanged("i0", "square", (row, column, row + 1, column + 1))
