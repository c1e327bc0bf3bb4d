"""What is kept of images, and which model files are taken from another computer."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from core.learning.remote.image_cache import ImageCache
from core.learning.remote.model_folders import ModelError, ModelFolders
from core.network.architecture import Architecture
from core.network.model_files import WEIGHTS, describe, save_model
from core.network.multitask import MultiTaskNet
from core.project.model import Class, Task

if TYPE_CHECKING:
    from pathlib import Path

TASKS = (Task("road", "road", (Class("no", "#000000"), Class("yes", "#ffffff"))),)


def put(cache: ImageCache, data: bytes, digest: str = "") -> Path | None:
    draft = cache.draft()
    draft.write(data)
    return cache.keep(draft, digest or hashlib.blake2b(data, digest_size=16).hexdigest(), ".png")


def test_an_image_is_found_by_its_content(tmp_path: Path) -> None:
    cache = ImageCache(tmp_path / "cache")
    path = put(cache, b"pixels")
    assert path is not None
    assert path.read_bytes() == b"pixels"
    assert cache.find(path.stem, ".png") == path
    assert cache.find("0" * 32, ".png") is None


def test_other_content_than_was_said_is_not_kept(tmp_path: Path) -> None:
    cache = ImageCache(tmp_path / "cache")
    assert put(cache, b"pixels", "0" * 32) is None
    assert list(cache.folder.iterdir()) == []


@pytest.mark.parametrize(("digest", "suffix"), [("../../x", ".png"), ("0" * 32, "/../../x"), ("0" * 31, "")])
def test_names_lead_nowhere_else(tmp_path: Path, digest: str, suffix: str) -> None:
    with pytest.raises(ValueError, match="names no image"):
        ImageCache(tmp_path / "cache").path(digest, suffix)


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.learning.remote.image_cache.FREE_FRACTION", 0.0)
    cache = ImageCache(tmp_path / "cache", most_bytes=20)
    paths = [put(cache, bytes([number]) * 8) for number in range(2)]
    for age, path in enumerate(paths):
        assert path is not None
        os.utime(path, (age, age))
    assert paths[0] is not None
    cache.find(paths[0].stem, ".png")  # used again
    newest = put(cache, b"c" * 8)
    assert set(cache.folder.iterdir()) == {paths[0], newest}


@pytest.fixture
def folders(tmp_path: Path) -> ModelFolders:
    (tmp_path / "project").mkdir()
    return ModelFolders(tmp_path / "project" / "models", "current")


def model(folder: Path) -> bytes:
    folder.mkdir(parents=True)
    net = MultiTaskNet({"road": 2}, Architecture(pretrained=False))
    save_model(folder, net, describe(net, TASKS))
    return (folder / WEIGHTS).read_bytes()


def test_a_model_is_sent_once_and_stored(folders: ModelFolders, tmp_path: Path) -> None:
    far = ModelFolders(tmp_path / "far" / "models", "current")
    weights = model(far.models_dir / "current")
    model(far.models_dir / "careful")  # of another name: it belongs to no learner here
    written, ended = far.changes()
    assert [path for path, _ in written] == ["current/model.safetensors", "current/model.json"]
    assert far.changes() == ([], [])
    for path, data in written:
        folders.store(path, data)
    assert (folders.models_dir / "current" / WEIGHTS).read_bytes() == weights
    assert ended == []
    assert [path.name for path in folders.models_dir.iterdir()] == ["current"]


def test_a_checkpoint_goes_when_its_run_has_ended(folders: ModelFolders) -> None:
    run = folders.models_dir / "current" / "run"
    folders.store("current/run/run.safetensors", b"tensors")
    folders.remember()
    (run / "run.safetensors").unlink()
    assert folders.changes() == ([], ["current"])
    folders.store("current/run/run.safetensors", b"tensors")
    folders.remove_run("current")
    assert not run.exists()


def test_a_damaged_model_does_not_replace_a_good_one(folders: ModelFolders) -> None:
    weights = model(folders.models_dir / "current")
    with pytest.raises(ModelError, match="arrived damaged"):
        folders.store(f"current/{WEIGHTS}", weights[:5000])
    assert (folders.models_dir / "current" / WEIGHTS).read_bytes() == weights


@pytest.mark.parametrize(
    "path",
    [
        "../project.json",
        "current/../../project.json",
        "/etc/passwd",
        "careful/model.json",
        "current/notes.txt",
        "current-unused-1/model.json",
        "current-a\\b/model.json",
        "model.json",
        "",
    ],
)
def test_other_files_are_refused(folders: ModelFolders, path: str) -> None:
    with pytest.raises(ModelError, match="belongs to no model"):
        folders.store(path, b"x")
    assert not folders.models_dir.exists()
