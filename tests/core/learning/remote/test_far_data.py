"""Images and labels as the learner on the other computer reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import IO, TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.images.reading import ImageError
from core.learning.data.learning_data import LearningData
from core.learning.remote import protocol as say
from core.learning.remote.description import describe
from core.learning.remote.far_data import FarData
from core.learning.remote.image_cache import ImageCache
from core.learning.remote.sending import Sending
from core.project.model import FileMark, ImageEntry, Project, new_task

if TYPE_CHECKING:
    from pathlib import Path

    from core.images.pixels import Pixels


class Wire:
    """In place of a link: what one side sends is with the other at once."""

    def __init__(self, cache: ImageCache) -> None:
        self.sent: list[say.Header] = []
        self.cache = cache
        self.far = FarData(cache, self.ask, lambda: True)
        self.sending: Sending | None = None

    def ask(self, header: say.Header) -> None:
        assert self.sending is not None
        assert self.sending.answer(header)

    def wait_for_room(self, most: int) -> None: ...

    def send(self, header: say.Header, body: bytes | IO[bytes] = b"", *, bulk: bool = False) -> None:
        self.sent.append(header)
        match header:
            case say.Label():
                assert isinstance(body, bytes)
                self.far.take_label(header, body)
            case say.ImageIs() | say.ImageMissing():
                self.far.take_answer(header)
            case say.File(digest):
                assert not isinstance(body, bytes)
                draft = self.cache.draft()
                draft.write(body.read())
                body.close()
                self.far.take_file(digest, draft)


class Shore:
    """A project here, and the data there."""

    def __init__(self, folder: Path) -> None:
        self.labels: dict[tuple[str, str], Pixels] = {}
        self.folder = folder
        (folder / "photos").mkdir()
        self.paths = {name: folder / "photos" / f"{name}.png" for name in ("a", "b")}
        for value, path in enumerate(self.paths.values()):
            Image.fromarray(np.full((4, 6, 3), 100 + value, np.uint8)).save(path)
        images = tuple(ImageEntry(name, str(path), note="secret") for name, path in self.paths.items())
        tasks = (new_task(Project("p"), "road", ("no", "yes")),)
        self.near = LearningData(tasks, images, self.read_image, self.read_label, paths=self.paths,
                                 painted=lambda: tuple(self.labels))  # fmt: skip
        self.wire = Wire(ImageCache(folder / "cache"))
        self.wire.sending = Sending(self.wire, self.near)  # type: ignore[arg-type]
        self.far = self.wire.far.describe(describe(self.near))

    def read_image(self, image_id: str) -> Pixels:
        raise AssertionError("only files are sent")

    def read_label(self, image_id: str, task_id: str) -> Pixels | None:
        return self.labels.get((image_id, task_id))

    def project(self, data: LearningData) -> list[say.Header]:
        """Send it, and give what went over the wire."""
        self.wire.sent.clear()
        assert self.wire.sending is not None
        assert list(self.wire.sending.project(data))[-1:] in ([], [(1, 1)], [(2, 2)])
        self.far = self.wire.far.describe(describe(data))
        return [header for header in self.wire.sent if not isinstance(header, say.Project)]


@pytest.fixture
def shore(tmp_path: Path) -> Shore:
    return Shore(tmp_path)


def test_an_image_is_the_file_here(shore: Shore) -> None:
    assert (shore.far.read_image("b") == 101).all()
    assert [type(header) for header in shore.wire.sent] == [say.ImageIs, say.File]
    assert (shore.far.read_image("b") == 101).all()
    assert len(shore.wire.sent) == 2


def test_an_image_that_changed_is_sent_again(shore: Shore) -> None:
    shore.far.read_image("a")
    Image.fromarray(np.full((4, 6, 3), 7, np.uint8)).save(shore.paths["a"])
    entry = replace(shore.near.images[0], file=FileMark(1, 2))
    shore.project(replace(shore.near, images=(entry, shore.near.images[1])))
    assert (shore.far.read_image("a") == 7).all()


def test_a_missing_image_is_said_as_here(shore: Shore) -> None:
    shore.paths["a"].rename(shore.folder / "away.png")
    with pytest.raises(ImageError, match=r"a\.png is missing from .*photos\. Put it back") as caught:
        shore.far.read_image("a")
    assert isinstance(caught.value.__cause__, FileNotFoundError)
    (shore.folder / "away.png").rename(shore.paths["a"])
    assert (shore.far.read_image("a") == 100).all()


def test_a_damaged_image_is_named_as_here(shore: Shore) -> None:
    shore.paths["a"].write_bytes(b"no picture")
    with pytest.raises(ImageError, match=r"^a\.png is not an image that Maskloom can read"):
        shore.far.read_image("a")


def test_an_image_that_nobody_sends_is_not_waited_for(shore: Shore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.learning.remote.far_data.LOOK", 0.01)
    monkeypatch.setattr(shore.wire, "ask", lambda header: None)
    shore.wire.far._send = lambda header: None
    with pytest.raises(ImageError, match=r"The connection ended before a\.png was sent"):
        shore.far.read_image("a")


def test_labels_are_sent_when_they_are_new_or_changed(shore: Shore) -> None:
    label = np.full((4, 6), 255, np.uint8)
    shore.labels["a", "road"] = label
    assert shore.far.read_label("a", "road") is None
    assert shore.project(shore.near) == []  # empty
    label[1, 2] = 1
    assert shore.project(shore.near) == [say.Label("a", "road", 4, 6)]
    received = shore.far.read_label("a", "road")
    assert received is not None
    assert (received == label).all()
    assert shore.project(shore.near) == []
    del shore.labels["a", "road"]
    assert shore.project(shore.near) == [say.Label("a", "road", 0, 0)]
    assert shore.far.read_label("a", "road") is None
    assert shore.far.painted is not None
    assert list(shore.far.painted()) == []


def test_another_class_order_sends_that_tasks_labels(shore: Shore) -> None:
    shore.labels["a", "road"] = np.zeros((4, 6), np.uint8)
    shore.project(shore.near)
    shore.labels["a", "road"] = np.ones((4, 6), np.uint8)  # what happens when its classes change places
    (task,) = shore.near.tasks
    changed = replace(task, classes=task.classes[::-1])
    assert shore.project(replace(shore.near, tasks=(changed,))) == [say.Label("a", "road", 4, 6)]


def test_notes_and_folders_stay_here(shore: Shore) -> None:
    description = describe(shore.near)
    assert "secret" not in str(description)
    assert str(shore.folder) not in str(description)
