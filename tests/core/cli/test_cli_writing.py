"""What predict and export write: never into the project's own folders, never over what is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.exchange.prediction_mark import is_unchanged_prediction
from core.images.reading import read_index_mask
from core.project.folder import ProjectFolder
from tests.core.cli.conftest import Answer, refusal, result

if TYPE_CHECKING:
    from pathlib import Path

    from core.project.model import Project


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    "name", ["labels", "Labels", "labels/left-and-right", "journal", "backups/x", "models", "images"]
)
@pytest.mark.parametrize("verb", ["predict", "export"])
def test_nothing_is_written_into_the_project_s_own_folders(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, verb: str
) -> None:
    (predicting / "labels").mkdir(exist_ok=True)
    (tmp_path / "link").symlink_to(predicting / "labels")
    (tmp_path / "photos" / "deep").mkdir()
    before = files(predicting)
    more = [tmp_path / "photos"] if verb == "predict" else ["--format", "masks"]
    ways = [predicting / name, tmp_path / "photos" / ".." / "project" / name]
    for out in [*ways, *([tmp_path / "link" / "left-and-right"] if name == "labels" else [])]:
        for replacing in ([], ["--replace"]):
            said = refusal(capfd, verb, predicting, *more, "--out", out, *replacing)
            assert "the project's own folders" in said
    assert files(predicting) == before


def test_a_task_named_like_a_folder_of_the_project_is_no_way_in(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, opened = ProjectFolder.open(predicting)
    folder.save(replace(opened, tasks=(replace(opened.tasks[0], name="Labels"),)))
    folder.close()
    before = files(predicting)
    assert "own folders" in refusal(capfd, "export", predicting, "--format", "masks", "--out", predicting)
    assert "own folders" in refusal(capfd, "predict", predicting, tmp_path / "photos", "--out", predicting)
    assert files(predicting) == before


def test_files_that_are_there_stay_until_replace_is_given(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "left and right"
    out.mkdir(parents=True)
    (out / "shot 0.png").write_text("mine")
    for call in (["predict", predicting, tmp_path / "photos"], ["export", predicting, "--format", "masks"]):
        said = refusal(capfd, *call, "--out", tmp_path / "out")
        assert "shot 0.png already exists" in said
        assert "--replace" in said
        assert files(out) == {"shot 0.png": b"mine"}
    (out / "shot 1.png").write_text("mine, too")
    assert "2 of the 6 files" in refusal(
        capfd, "export", predicting, "--format", "masks", "--out", tmp_path / "out"
    )
    assert (
        run(["export", str(predicting), "--format", "masks", "--out", str(tmp_path / "out"), "--replace"])
        == 0
    )
    assert read_index_mask(out / "shot 0.png").shape == (64, 96)


def test_skip_existing_continues_a_call_that_was_cut_off(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "left and right"
    out.mkdir(parents=True)
    (out / "shot 0.png").write_text("from before")
    call = [
        "predict",
        str(predicting),
        str(tmp_path / "photos"),
        "--out",
        str(tmp_path / "out"),
        "--skip-existing",
    ]
    assert run([*call, "--json"]) == 0
    said = result(capfd)
    assert (said["images"], said["skipped"]) == (5, 1)
    assert (out / "shot 0.png").read_text() == "from before"
    assert run([*call, "--json"]) == 0
    assert result(capfd)["skipped"] == 6


def test_images_are_never_replaced_by_their_predictions(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data" / "left and right"
    data.mkdir(parents=True)
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(data / "p.png")
    before = files(data)
    call = ("predict", predicting, data, "--out", tmp_path / "data")
    for more in ((), ("--replace",), ("--skip-existing",)):
        run([str(a) for a in (*call, *more)])
        assert files(data) == before
    assert "images are never overwritten" in refusal(capfd, *call, "--replace")
    (tmp_path / "photos").rename(tmp_path / "left and right")  # the project's own images lie outside of it
    folder, opened = ProjectFolder.open(predicting)
    moved = tuple(replace(i, path=i.path.replace("/photos/", "/left and right/")) for i in opened.images)
    folder.save(replace(opened, images=moved))
    folder.close()
    before = files(tmp_path / "left and right")
    call = ("export", predicting, "--format", "masks", "--out", tmp_path, "--replace")
    assert "images are never overwritten" in refusal(capfd, *call)
    assert files(tmp_path / "left and right") == before


def test_what_was_written_is_no_input_the_next_time(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    photos = tmp_path / "photos"
    for out in (photos / "out", photos):
        for _ in range(2):
            call = ["predict", str(predicting), str(photos), "--out", str(out), "--json"]
            assert run(call) == 0
            assert result(capfd)["images"] == 6


def test_sub_folders_are_kept(predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("a/x.png", "b/x.png", "b/c/x.jpg", "top.png"):
        path = tmp_path / "many" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.zeros((8, 9, 3), np.uint8)).save(path)
    many, task = tmp_path / "many", "left and right"
    for number, (sources, expected) in enumerate(
        (
            ([many], {"a/x.png", "b/x.png", "b/c/x.png", "top.png"}),
            ([many / "a", many / "b"], {"a/x.png", "b/x.png", "b/c/x.png"}),
            ([many / "a/x.png", many / "b/x.png"], {"a/x.png", "b/x.png"}),
            ([many / "a/x.png", many / "top.png"], {"x.png", "top.png"}),
        )
    ):
        out = tmp_path / f"out{number}"
        assert run(["predict", str(predicting), *map(str, sources), "--out", str(out)]) == 0, (
            capfd.readouterr().err
        )
        assert set(files(out / task)) == expected


def test_names_that_differ_in_case_only_are_one_file_on_some_disks(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.png", "ONE.jpg"):
        (tmp_path / "many").mkdir(exist_ok=True)
        Image.fromarray(np.zeros((8, 9, 3), np.uint8)).save(tmp_path / "many" / name)
    call = ("predict", predicting, tmp_path / "many", "--out", tmp_path / "out")
    assert "would both become" in refusal(capfd, *call)
    assert not (tmp_path / "out").exists()


def test_one_file_that_can_t_be_read_or_written_stops_no_batch(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "photos" / "shot 2.png").write_bytes(b"no image")
    (tmp_path / "out" / "left and right" / "shot 3.png").mkdir(parents=True)
    call = ["predict", str(predicting), str(tmp_path / "photos"), "--out", str(tmp_path / "out"), "--json"]
    assert run(call) == 2
    said = result(capfd)
    assert said["images"] == 4
    assert "shot 2.png" in str(said["problems"])
    assert "shot 3.png could not be written" in str(said["problems"])


def test_a_full_disk_is_named_with_a_way_out(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.exchange.exporting.write_parts", full)
    for call in (["predict", predicting, tmp_path / "photos"], ["export", predicting, "--format", "masks"]):
        said = refusal(capfd, *call, "--out", tmp_path / "out")
        assert "the disk is full" in said
        assert str(tmp_path / "out") in said
        assert "--out" in said


def test_only_the_tasks_that_were_asked_for_are_written(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["predict", predicting, tmp_path / "photos", "--out", tmp_path / "out", "--tasks"]
    assert "no task 'sky'" in refusal(capfd, *call, "sky")
    assert run([*map(str, call), "left and right"]) == 0


def test_a_log_is_never_one_of_the_project_s_files(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("project.json", "labels/log.txt", "."):
        before = files(project)
        assert "--log-file" in refusal(capfd, "info", project, "--log-file", project / name)
        assert files(project) == before


def test_a_prediction_that_somebody_corrected_is_kept(
    predicting: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["predict", str(predicting), str(tmp_path / "photos"), "--out", str(tmp_path / "out")]
    assert run(call) == 0
    path = tmp_path / "out" / "left and right" / "shot 3.png"
    assert is_unchanged_prediction(path)
    assert (read_index_mask(path) == 1).all()
    data = bytearray(path.read_bytes())
    assert run(call) == 0  # predictions from before give way to new ones
    data[-20] ^= 1
    path.write_bytes(data)
    assert not is_unchanged_prediction(path)
    assert "shot 3.png already exists" in refusal(capfd, *call)
    assert path.read_bytes() == data
    assert not is_unchanged_prediction(tmp_path / "photos" / "shot 3.png")
    assert not is_unchanged_prediction(tmp_path / "none.png")


@pytest.mark.parametrize(
    ("options", "looks"), [((), 1), (("--looks", "6"), 6), (("--quick",), 1), (("--looks", "1"), 1)]
)
def test_each_image_is_looked_at_once_unless_more_is_asked_for(
    project: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    looks: int,
) -> None:
    models: list[Answer] = []

    def load(_chosen: object, _models: object, opened: Project) -> Answer:
        models.append(Answer(opened.tasks))
        return models[-1]

    monkeypatch.setattr("core.cli.verbs.predicting._predictor", load)
    call = ["predict", str(project), str(tmp_path / "photos"), "--out", str(tmp_path / "out"), *options]
    assert run([*call, "--json"]) == 0
    assert result(capfd)["looks"] == looks
    assert set(models[-1].looks) == {looks}
    assert run([*call, "--replace"]) == 0
    assert ("One look at each image." in capfd.readouterr().out) == (looks == 1)
