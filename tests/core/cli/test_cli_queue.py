"""Orders of the window's queue: the same files as the verb's, with the model as it was when they were ordered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.atomic import StorageError
from core.cli import run
from core.exchange.exporting import RefusedExportError
from core.exchange.source import Selection
from core.images.reading import read_index_mask
from core.network import model_files
from core.predicting import carrying_out
from core.predicting.carrying_out import run_queued, survey_order
from core.predicting.gallery import Gallery, Picture, read_picture, read_tiles, small_picture
from core.predicting.order import Follower, Order
from core.predicting.prediction import TaskPrediction
from core.predicting.queued import (
    QueuedOrder,
    Standing,
    enqueue,
    forget_model,
    read_queued,
    save_standing,
)
from core.project.folder import ProjectFolder
from tests.core.cli.test_cli_batch import BROKEN, TASK, Bright, call, learn, many, model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["many", "model"]  # fixtures


class Listener(Follower):
    """Remembers what it hears; cancels after so many images."""

    def __init__(self, cancel_after: int = 1000) -> None:
        self.endings: dict[str, str] = {}
        self.totals: tuple[int, int] = (0, 0)
        self.predicted_stems: set[str] = set()
        self._cancel_after = cancel_after

    def begun(self, total: int, skipped: int) -> None:
        self.totals = total, skipped

    def ended(self, stem: str, path: Path, problem: str) -> None:
        self.endings[stem] = problem

    def predicted(self, stem: str, path: Path, image: object, predictions: object) -> None:
        self.predicted_stems.add(stem)

    def cancelled(self) -> bool:
        return len(self.endings) >= self._cancel_after


@pytest.fixture
def order(
    project: Path, model: Bright, many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Orders a prediction of the many images into a folder of that name, and returns the order's own folder."""
    monkeypatch.setattr(carrying_out, "load_predictor", lambda *_, **__: model)

    def make(name: str, **options: object) -> Path:
        folder, opened = ProjectFolder.open(project, to_look=True)
        folder.close()
        queued = QueuedOrder(
            str(project),
            (str(many),),
            str(tmp_path / name),
            Order(**options),  # type: ignore[arg-type]
            images=tuple(str(folder.image_path(image)) for image in opened.images),
        )
        enqueue(
            tmp_path / f"{name} order", queued, opened, project / "models" / "current" / "model.safetensors"
        )
        return tmp_path / f"{name} order"

    return make


def contents(out: Path) -> dict[str, bytes]:
    """All files but the records, which hold times."""
    files = [path for path in out.rglob("*") if path.is_file() and path.suffix != ".jsonl"]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(files)}


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ((), {}),
        (("--overlay", "--probabilities"), {"overlay": True, "probabilities": True}),
        (("--format", "coco"), {"writer_id": "coco"}),
        (
            ("--format", "labelme", "--together"),
            {"writer_id": "labelme", "selection": Selection(folders=False)},
        ),
    ],
)
def test_the_files_are_those_of_the_verb(
    project: Path,
    many: Path,
    order: Callable[..., Path],
    options: tuple[str, ...],
    chosen: dict[str, object],
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(call(project, many, *options, out="verb")) == 2
    listener = Listener()
    result = run_queued(order("queue", **chosen), listener)
    files = contents(many.parent / "verb")
    assert len(files) >= 1
    assert contents(many.parent / "queue") == files
    assert (len(result.predicted), len(result.failures), len(result.images)) == (10, 2, 12)
    assert {stem for stem, problem in listener.endings.items() if problem} == set(BROKEN)
    assert all("not an image that Maskloom can read" in listener.endings[stem] for stem in BROKEN), (
        listener.endings
    )
    assert listener.predicted_stems == set(listener.endings) - set(BROKEN)


def test_with_notes_a_text_file_says_what_the_files_are(many: Path, order: Callable[..., Path]) -> None:
    run_queued(order("queue", notes=True), Listener())
    text = (many.parent / "queue" / "about-index-png.txt").read_text()
    assert text.startswith("Predictions made by Maskloom")
    assert "Written: 10 labels of 10 images" in text


def test_a_cancelled_order_continues_where_it_was(
    many: Path, model: Bright, order: Callable[..., Path]
) -> None:
    whole, folder = order("whole"), order("queue")
    run_queued(whole, Listener())
    first = Listener(cancel_after=4)
    result = run_queued(folder, first)
    assert len(first.endings) == 4
    model.predicted = 0
    rest = Listener()
    result = run_queued(folder, rest, resumed=True)
    assert rest.totals == (12 - len([e for e in first.endings.values() if not e]), result.skipped)
    assert model.predicted == 10 - result.skipped
    assert contents(many.parent / "queue") == contents(many.parent / "whole")


def test_trying_again_predicts_only_what_failed(
    many: Path, model: Bright, order: Callable[..., Path]
) -> None:
    folder = order("queue")
    run_queued(folder, Listener())
    for stem in BROKEN:
        Image.fromarray(np.zeros((8, 10, 3), np.uint8)).save(many / f"{stem}.png")
    model.predicted = 0
    listener = Listener()
    result = run_queued(folder, listener, resumed=True)
    assert (model.predicted, set(listener.endings)) == (2, set(BROKEN))
    assert (len(result.predicted), result.skipped, result.failures) == (2, 10, ())
    assert not (many.parent / "queue" / "errors.jsonl").exists()


def test_what_is_learned_or_renamed_later_changes_nothing(
    project: Path, model: Bright, many: Path, order: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = order("queue")
    learn(project, b"second")
    loaded: list[bytes] = []

    def load(models_dir: Path, snapshot: object, *_: object, **__: object) -> Bright:
        loaded.append((models_dir / "current" / model_files.WEIGHTS).read_bytes())
        return model

    monkeypatch.setattr(carrying_out, "load_predictor", load)
    opened, plan = ProjectFolder.open(project)
    opened.save(replace(plan, tasks=tuple(replace(task, name="renamed") for task in plan.tasks)))
    opened.close()
    run_queued(folder, Listener())
    assert loaded == [b"first"]
    assert len(list((many.parent / "queue" / TASK).rglob("*.png"))) == 10


def test_an_order_says_before_it_is_one_what_it_would_write(
    project: Path,
    model: Bright,
    many: Path,
    order: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = frozenset(task.id for task in model.tasks)  # type: ignore[attr-defined]
    monkeypatch.setattr(carrying_out, "stored_tasks", lambda _models: ids)
    folder = order("queue", overlay=True)
    queued, opened, _ = read_queued(folder)
    survey = survey_order(queued, opened, project / "models")
    assert (survey.images, survey.files, survey.skipped, survey.obstacle) == (12, 24, 0, None)
    run_queued(folder, Listener())
    again = replace(queued, order=replace(queued.order, skip_existing=True))
    survey = survey_order(again, opened, project / "models")
    assert (survey.images, survey.files, survey.skipped) == (2, 4, 10)
    mask = many.parent / "queue" / TASK / "a" / "00.png"
    mask.write_bytes(b"mine")
    survey = survey_order(queued, opened, project / "models")
    assert survey.obstacle is not None
    with pytest.raises(RefusedExportError):
        run_queued(folder, Listener())
    assert mask.read_bytes() == b"mine"
    monkeypatch.setattr(carrying_out, "stored_tasks", lambda _models: frozenset())
    assert survey_order(queued, opened, project / "models").labels == 0


def test_orders_outlive_the_program_and_damage_is_said(
    project: Path, order: Callable[..., Path], tmp_path: Path
) -> None:
    folder = order("caf\u00e9 odd \udc80")
    queued, opened, standing = read_queued(folder)
    assert queued.out == str(tmp_path / "caf\u00e9 odd \udc80")
    assert [task.name for task in opened.tasks] == [TASK]
    assert standing == Standing()
    save_standing(folder, Standing("running", 12, 4, 1, 2))
    assert read_queued(folder)[2] == Standing("running", 12, 4, 1, 2)
    forget_model(folder)
    assert not (folder / "current").exists()
    (folder / "order.json").write_bytes(b"{")
    with pytest.raises(StorageError, match="could not be read"):
        read_queued(folder)
    with pytest.raises(StorageError, match=r"nothing.safetensors could not be copied"):
        enqueue(tmp_path / "new", queued, opened, project / "nothing.safetensors")
    assert not (tmp_path / "new").exists()


# small pictures ---------------------------------------------------------------------------------------------


def picture(size: tuple[int, int] = (300, 400), channels: int = 3, dtype: type = np.uint8) -> Picture:
    image = np.full((*size, channels), 40, dtype)
    classes = np.zeros(size, np.uint8)
    classes[:, size[1] // 2 :] = 1
    return small_picture(image, {"road": TaskPrediction(classes, classes)})


@pytest.mark.parametrize(("channels", "dtype"), [(1, np.uint8), (2, np.uint8), (3, np.uint16), (6, np.uint8)])
def test_a_small_picture_of_any_image(channels: int, dtype: type) -> None:
    small = picture((300, 400), channels, dtype)
    assert small.photo.shape == (144, 192, 3)
    assert (small.photo.dtype, small.labels["road"].shape) == (np.uint8, (144, 192))
    assert set(np.unique(small.labels["road"])) == {0, 1}
    assert picture((3, 2), channels, dtype).photo.shape == (3, 2, 3)


def test_pictures_come_back_and_the_newest_counts(tmp_path: Path) -> None:
    path = tmp_path / "pictures"
    gallery = Gallery(path)
    gallery.add("a/1", "/photos/a/1.jpg", picture())
    gallery.fail("a/2", "/photos/a/2.jpg", "It is broken.")
    gallery.fail("a/1", "/photos/a/1.jpg", "The disk is full.")
    tile = gallery.add("a/1", "/photos/a/1.jpg", picture())
    gallery.close()
    tiles = read_tiles(path)
    assert [(each.image, each.problem) for each in tiles] == [("a/1", ""), ("a/2", "It is broken.")]
    assert tiles[0] == tile
    small = read_picture(path, tile)
    assert small is not None
    assert (small.labels["road"] == picture().labels["road"]).all()
    assert abs(small.photo.astype(int) - 40).max() < 4
    assert read_picture(path, tiles[1]) is None
    assert path.stat().st_size < 2 * 12_000  # 5,000 are less than 60 MB


def test_a_torn_picture_is_left_out_and_the_next_one_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "pictures"
    gallery = Gallery(path)
    gallery.add("1", "1.jpg", picture())
    gallery.add("2", "2.jpg", picture())
    gallery.close()
    path.write_bytes(path.read_bytes()[:-10])
    assert [tile.image for tile in read_tiles(path)] == ["1"]
    gallery = Gallery(path)
    tile = gallery.add("3", "3.jpg", picture())
    gallery.close()
    assert [each.image for each in read_tiles(path)] == ["1", "3"]
    assert read_picture(path, tile) is not None
    path.write_bytes(b"x" * path.stat().st_size)
    assert read_tiles(path) == []
    assert read_picture(path, tile) is None


def test_a_mask_is_as_the_model_predicts_it(many: Path, order: Callable[..., Path]) -> None:
    run_queued(order("queue"), Listener())
    mask = read_index_mask(many.parent / "queue" / TASK / "b" / "07.png")
    assert (mask[:, :7] == 1).all()
    assert (mask[:, 7:] == 0).all()
