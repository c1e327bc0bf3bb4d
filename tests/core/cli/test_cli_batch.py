"""predict with many images: interrupted, continued, shared by several processes, and what is said at the end."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING, Any

import fsspec
import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.images.reading import read_index_mask
from core.predicting.prediction import TaskPrediction
from core.project.folder import ProjectFolder
from core.project.settings import Preprocessing
from tests.core.cli.conftest import Answer, refusal, result

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.project.model import Project

TASK = "left and right"
BROKEN = ("a/02", "b/05")


class Bright(Answer):
    """Bright pixels are class 1. Counts what it predicts."""

    def __init__(self, tasks: tuple[object, ...]) -> None:
        super().__init__(tasks)
        self.preprocessing = Preprocessing()
        self.predicted = 0

    def predict(  # type: ignore[override]
        self, image: np.ndarray, *, looks: int = 1, complete: bool = False, **_: object
    ) -> dict[str, TaskPrediction]:
        self.predicted += 1
        classes = (image[..., 0] > 127).astype(np.uint8)
        likely = np.stack([1 - 0.75 * classes, 0.75 * classes]).astype(np.float16) if complete else None
        return {task.id: TaskPrediction(classes, 255 * classes, likely) for task in self.tasks}  # type: ignore[attr-defined]


@pytest.fixture
def model(project: Path, monkeypatch: pytest.MonkeyPatch) -> Bright:
    """The model of the project, which has a file."""
    made: list[Bright] = []

    def load(_chosen: object, _models: object, opened: Project) -> Bright:
        made[:] = made or [Bright(opened.tasks)]
        return made[0]

    monkeypatch.setattr("core.cli.verbs.predicting._predictor", load)
    for name in ("SLURM_ARRAY_TASK_ID", "RANK", "WORLD_SIZE"):
        monkeypatch.delenv(name, raising=False)
    learn(project, b"first")
    folder, opened = ProjectFolder.open(project, to_look=True)
    folder.close()
    return load(None, None, opened)


def learn(project: Path, weights: bytes) -> None:
    """Another model takes its place."""
    (project / "models" / "current").mkdir(parents=True, exist_ok=True)
    (project / "models" / "current" / "model.safetensors").write_bytes(weights)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Twelve images in two subfolders, two of them broken."""
    for number in range(12):
        folder = tmp_path / "many" / "ab"[number % 2]
        folder.mkdir(parents=True, exist_ok=True)
        pixels = np.zeros((8, 10, 3), np.uint8)
        pixels[:, : number % 10] = 200
        Image.fromarray(pixels).save(folder / f"{number:02}.png")
    for stem in BROKEN:
        path = tmp_path / "many" / f"{stem}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"no image")
    return tmp_path / "many"


def call(project: Path, many: Path, *options: str, out: str = "out") -> list[str]:
    return ["predict", str(project), str(many), "--out", str(many.parent / out), "--json", *options]


def masks(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted((out / TASK).rglob("*.png"))}


def test_broken_images_are_named_at_the_end_and_the_rest_is_predicted(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (many / "a" / "02.png").write_bytes(b"no image")
    assert run(call(project, many)) == 2
    said = capfd.readouterr()
    values = json.loads(said.out)
    assert values["images"] == 10
    assert sorted(values["failed"]) == sorted(str(many / f"{stem}.png") for stem in BROKEN)
    assert "error: 2 images could not be predicted." in said.err
    assert len(masks(many.parent / "out")) == 10
    lines = (many.parent / "out" / "errors.jsonl").read_text().splitlines()
    assert sorted(json.loads(line)["image"] for line in lines) == sorted(BROKEN)
    assert run([option for option in call(project, many) if option != "--json"]) == 2
    lines = capfd.readouterr().out.splitlines()
    assert lines[-3] == "2 could not be predicted:"
    assert {line.strip() for line in lines[-2:]} == {str(many / f"{stem}.png") for stem in BROKEN}


def test_mended_images_are_no_errors_any_more(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(call(project, many)) == 2
    for stem in BROKEN:
        Image.fromarray(np.zeros((8, 10, 3), np.uint8)).save(many / f"{stem}.png")
    model.predicted = 0
    capfd.readouterr()
    assert run(call(project, many, "--skip-existing")) == 0
    values = result(capfd)
    assert (values["images"], values["skipped"], model.predicted) == (2, 10, 2)
    assert not (many.parent / "out" / "errors.jsonl").exists()


def test_after_an_interruption_the_same_call_continues_where_it_was(
    project: Path,
    model: Bright,
    many: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run(call(project, many, out="whole")) == 2
    begun: list[str] = []

    def tell(_pace: object, _done: int, name: str) -> None:
        begun.append(name)
        if len(begun) == 6:
            raise KeyboardInterrupt

    monkeypatch.setattr("core.cli.verbs.batching.Progress.tell", tell)
    assert run(call(project, many)) == 130
    out = many.parent / "out"
    done = set(masks(out))
    assert 3 <= len(done) <= 5
    assert not [path for path in out.rglob(".*") if path.is_file()]
    capfd.readouterr()
    monkeypatch.undo()
    monkeypatch.setattr("core.cli.verbs.predicting._predictor", lambda *_: model)
    model.predicted = 0
    assert run(call(project, many)) == 2
    said = capfd.readouterr()
    assert json.loads(said.out)["skipped"] == len(done)
    assert model.predicted == 10 - len(done)
    assert masks(out) == masks(many.parent / "whole")
    model.predicted = 0
    assert run(call(project, many)) == 2  # the call reached its end, so this is another one
    assert model.predicted == 10


def test_a_killed_process_leaves_a_torn_line_and_files_without_a_record(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """labelme files have no mark by which predictions are known."""
    options = ("--format", "labelme")
    out = many.parent / "out"
    assert run(call(project, many, *options)) == 2
    records = out / "predicted.jsonl"
    lines = records.read_bytes().splitlines(keepends=True)
    ends = max(number for number, line in enumerate(lines) if b'"image"' in line)
    records.write_bytes(b"".join(lines[:ends]) + lines[ends][:40])
    (out / TASK / "labels.txt").unlink()
    model.predicted = 0
    capfd.readouterr()
    assert run(call(project, many, *options)) == 2
    assert (json.loads(capfd.readouterr().out)["skipped"], model.predicted) == (9, 1)
    assert (out / TASK / "labels.txt").read_text() == "other\nbright side\n"
    assert run(call(project, many, *options)) == 2  # its own files, unchanged, are replaced
    changed = next((out / TASK / "a").glob("*.json"))
    changed.write_text(changed.read_text() + "\n\n")
    assert "already exists" in refusal(capfd, *call(project, many, *options)[:5], *options)


def test_another_model_or_other_looks_predict_again(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    skip = "--skip-existing"
    assert run(call(project, many, skip)) == 2
    for options, count in (((skip,), 0), ((skip, "--looks", "6"), 10), ((skip, "--looks", "6"), 0)):
        model.predicted = 0
        assert run(call(project, many, *options)) == 2
        assert model.predicted == count
    learn(project, b"second")
    mask = many.parent / "out" / TASK / "a" / "00.png"
    data = mask.read_bytes()
    mask.write_bytes(data[:-1] + b"?")  # somebody changed it
    model.predicted = 0
    assert run(call(project, many, skip)) == 2
    assert model.predicted == 9
    assert mask.read_bytes() == data[:-1] + b"?"
    next((many.parent / "out" / TASK / "b").glob("*.png")).unlink()
    model.predicted = 0
    assert run(call(project, many, skip)) == 2
    assert model.predicted == 1


def test_shards_write_together_what_one_process_writes(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(call(project, many, out="whole")) == 2
    out = many.parent / "out"
    for number in (1, 2, 3):
        run(call(project, many, "--shard", f"{number}/3"))
    assert masks(out) == masks(many.parent / "whole")
    assert {path.name for path in out.glob("predicted*")} == {f"predicted-{n}-of-3.jsonl" for n in (1, 2, 3)}
    named = [
        json.loads(line)["image"]
        for path in out.glob("errors-*-of-3.jsonl")
        for line in path.read_text().splitlines()
    ]
    assert sorted(named) == sorted(BROKEN)
    capfd.readouterr()
    assert run(["predict", str(project), "--merge", str(out), "--json"]) == 0
    values = result(capfd)
    assert (values["images"], values["errors"]) == (10, 2)
    assert "problems" not in values
    with open(out / "predictions.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 20
    for row in rows:
        mask = read_index_mask(out / TASK / f"{row['image']}.png")
        value = ["other", "bright side"].index(row["class"])
        assert int(row["pixels"]) == (mask == value).sum()
        assert row["looks"] == "1"
    with open(out / "errors.csv", encoding="utf-8", newline="") as file:
        assert sorted(row["image"] for row in csv.DictReader(file)) == sorted(BROKEN)


def test_merging_says_which_shards_are_missing_and_what_does_not_fit_together(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = many.parent / "out"
    assert "predicted.jsonl" in refusal(capfd, "predict", project, "--merge", many)
    run(call(project, many, "--shard", "1/3"))
    learn(project, b"second")
    run(call(project, many, "--shard", "2/3"))
    capfd.readouterr()
    assert run(["predict", str(project), "--merge", str(out), "--json"]) == 0
    problems = result(capfd)["problems"]
    assert "Shard 3 of 3 has not started" in str(problems)
    assert "same model" in str(problems)


def test_the_environment_says_which_shard_it_is(
    project: Path,
    model: Bright,
    many: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in ("0", "1"):
        monkeypatch.setenv("RANK", number)
        monkeypatch.setenv("WORLD_SIZE", "2")
        assert run(call(project, many)) == 0  # torchrun would stop the other one, for want of an image
        assert f"Shard {int(number) + 1} of 2 (torchrun" in capfd.readouterr().err
    assert len(masks(many.parent / "out")) == 10
    monkeypatch.setenv("RANK", "5")
    assert "--shard i/n" in refusal(capfd, *call(project, many)[:5])


def test_formats_about_all_images_are_not_shared_or_continued(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start = call(project, many)[:5]
    for options in (("--shard", "1/2"), ("--skip-existing",), ("--overlay",), ("--probabilities",)):
        said = refusal(capfd, *start, "--format", "coco", *options)
        assert "index-png" in said
        assert "about all" in said
    assert "2/8" in refusal(capfd, *start, "--shard", "3/2")


def test_a_format_about_all_images_predicts_each_once(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(call(project, many, "--format", "coco", out="coco")) == 2
    said = capfd.readouterr()
    assert json.loads(said.out)["images"] == 10
    assert model.predicted == 10
    content = json.loads((many.parent / "coco" / f"{TASK}.json").read_text())
    assert len(content["images"]) == 10


def test_overlays_and_probabilities_are_written_in_the_same_pass(
    project: Path, model: Bright, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = many.parent / "out"
    assert run(call(project, many, "--overlay", "--probabilities", "--opacity", "1")) == 2
    assert model.predicted == 10
    mask = read_index_mask(out / TASK / "b" / "07.png")
    probabilities = np.load(out / "probabilities" / TASK / "b" / "07.npy")
    assert (probabilities.dtype, probabilities.shape) == (np.float16, (2, 8, 10))
    assert (probabilities.argmax(axis=0) == mask).all()
    with Image.open(out / "overlay" / TASK / "b" / "07.png") as picture:
        assert len(np.unique(np.asarray(picture).reshape(-1, 3), axis=0)) == 2
    model.predicted = 0
    assert run(call(project, many, "--skip-existing", "--overlay", "--probabilities", "--opacity", "1")) == 2
    assert model.predicted == 0
    assert run(["predict", str(project), str(out), "--out", str(many.parent / "next")]) == 2
    assert "contains no readable images" in capfd.readouterr().err  # all are predictions
    assert "opacity" in refusal(capfd, *call(project, many)[:5], "--opacity", "0.3")


# Elsewhere --------------------------------------------------------------------------------------------------


@pytest.fixture
def memory(many: Path) -> Iterator[Any]:
    """A file system that exists in this process only, with the same images."""
    system = fsspec.filesystem("memory")
    for path in sorted(many.rglob("*.png")):
        system.pipe(f"/bucket/{path.relative_to(many)}", path.read_bytes())
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def test_images_and_files_can_be_elsewhere(
    project: Path, model: Bright, many: Path, memory: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(call(project, many, out="whole")) == 2
    whole = masks(many.parent / "whole")
    model.predicted = 0
    capfd.readouterr()
    away = ["predict", str(project), "memory://bucket", "--json", "--out"]
    assert run([*away, "memory://results/new"]) == 2
    values = json.loads(capfd.readouterr().out)
    assert values["images"] == model.predicted == 10
    assert sorted(values["failed"]) == sorted(f"memory:///bucket/{stem}.png" for stem in BROKEN)
    written = {name.removeprefix("/results/new/"): memory.cat(name) for name in memory.find("/results/new")}
    root = f"{TASK}/"
    assert {n.removeprefix(root): d for n, d in written.items() if n.startswith(root)} == {
        name.removeprefix(root): data for name, data in whole.items()
    }
    assert {name for name in written if "/" not in name} == {"predicted.jsonl", "errors.jsonl"}
    assert "/tmp" not in written["errors.jsonl"].decode()
    model.predicted = 0
    assert run([*away, "memory://results/new", "--skip-existing"]) == 2
    assert model.predicted == 0
    learn(project, b"second")
    assert run([*away, "memory://results/new"]) == 2  # predictions from before give way to new ones
    assert model.predicted == 10
    assert run([*away, str(many.parent / "here")]) == 2
    assert masks(many.parent / "here") == whole


def test_somebodys_files_elsewhere_stay(
    project: Path, model: Bright, many: Path, memory: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    mine = f"/results/{TASK}/a/00.png"
    memory.pipe(mine, b"mine")
    away = ["predict", str(project), str(many), "--out", "memory://results"]
    assert "a/00.png already exists" in refusal(capfd, *away)
    assert run([*away, "--skip-existing", "--json"]) == 2
    assert (result(capfd)["skipped"], memory.cat(mine)) == (1, b"mine")
    assert run([*away, "--replace"]) == 2
    assert memory.cat(mine) != b"mine"


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("nosuch://bucket", "nosuch"),
        ("memory://empty", "contains no readable images"),
        ("s3://bucket", "pip install s3fs"),
    ],
)
def test_what_cannot_be_reached_is_said_in_a_sentence(
    project: Path,
    model: Bright,
    many: Path,
    memory: Any,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    source: str,
    says: str,
) -> None:
    memory.makedirs("/empty", exist_ok=True)
    monkeypatch.setitem(sys.modules, "s3fs", None)
    assert says in refusal(capfd, "predict", project, source, "--out", many.parent / "out")
    assert "this computer" in refusal(
        capfd, "predict", project, many, "--format", "coco", "--out", "memory://out"
    )
