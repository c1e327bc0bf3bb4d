"""train, evaluate, compare, predict."""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.cli.interruption import Interruption
from core.cli.report import Reporter
from core.cli.verbs.learning import _learn
from core.images.reading import read_index_mask
from core.learning.events import Losses, PhaseChanged
from tests.core.cli.conftest import refusal, result
from tests.light_learning import take_small_steps

if TYPE_CHECKING:
    from pathlib import Path

    from core.learning.config import FullConfig, LearnSettings
    from core.learning.events import Event


@pytest.mark.usefixtures("lite0")
def test_train_saves_a_model_and_says_its_scores(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    call = ["train", str(project), "--steps", "20", "--device", "cpu", "--weight", "left and right=0.5"]
    assert run([*call, "--json"]) == 0, capfd.readouterr().err
    said = result(capfd)
    assert (said["model"], said["held_out"]) == ("current", "val")
    assert (project / "models" / "current" / "model.json").exists()
    tasks = said["tasks"]
    assert isinstance(tasks, dict)
    assert tasks["left and right"]["miou"] > 0.8


def test_evaluate_prints_the_scores_of_the_val_images(
    trained: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(trained), "--json", "--model", "first"]) == 0
    values = result(capfd)
    assert values["looks"] == 1
    tasks = values["tasks"]
    assert isinstance(tasks, dict)
    score = tasks["left and right"]
    assert score["pixels"] == 2 * 60 * 96
    assert set(score["iou"]) == set(score["precision"]) == set(score["recall"]) == {"other", "bright side"}
    assert score["miou"] == pytest.approx(sum(score["iou"].values()) / 2)


def test_evaluate_looks_as_often_as_it_is_told(trained: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(trained), "--json", "--model", "first", "--looks", "6"]) == 0
    values = result(capfd)
    assert values["looks"] == 6
    assert values["tasks"]["left and right"]["miou"] > 0.8  # type: ignore[index]
    assert run(["evaluate", str(trained), "--model", "first", "--looks", "6"]) == 0
    assert "6 looks at each image" in capfd.readouterr().out
    assert "--looks" in refusal(capfd, "evaluate", trained, "--looks", "2")


def test_compare_says_what_may_be_said_and_keeps_it(
    trained: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    take_small_steps(monkeypatch, "core.learning.compare")
    assert "two tasks" in refusal(capfd, "compare", trained, "--steps", "2", "--device", "cpu")
    spec = {"classes": {"other": ["*"], "dark side": [3]}, "unlabelled": [9]}
    mapping = trained.parent / "more.json"
    mapping.write_text(json.dumps({"tasks": {"dark": spec}}))
    masks = trained.parent / "masks"
    assert run(["import", str(trained), "--masks", str(masks), "--mapping", str(mapping)]) == 0
    models = {p: p.read_bytes() for p in (trained / "models").rglob("*") if p.is_file()}
    capfd.readouterr()
    call = ["compare", str(trained), "--steps", "2", "--device", "cpu", "--budget", "total", "--json"]
    assert run(call) == 0, capfd.readouterr().err
    values = result(capfd)
    assert set(values["tasks"]) == {"left and right", "dark"}  # type: ignore[call-overload]
    assert {"delta_m", "interval", "joint", "alone", "text", "budget"} <= set(values)
    kept = list((trained / "compare").glob("*.json"))
    assert len(kept) == 1
    assert json.loads(kept[0].read_text())["text"] == values["text"]
    assert {p: p.read_bytes() for p in (trained / "models").rglob("*") if p.is_file()} == models
    assert run(call[:-1]) == 0
    assert "parameters" in capfd.readouterr().out


def test_evaluate_says_in_words_that_a_split_has_no_labels(
    trained: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ("evaluate", trained, "--split", "test", "--model", "first")
    assert "No test image has labels" in refusal(capfd, *call)


def test_predict_writes_index_masks_of_the_images_sizes(
    trained: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    images = tmp_path / "photos"
    Image.fromarray(np.full((50, 41, 3), 200, np.uint8)).save(tmp_path / "odd.size.jpg")
    out = tmp_path / "out"
    call = [
        "predict",
        str(trained),
        str(images),
        str(tmp_path / "odd.size.jpg"),
        "--out",
        str(out),
        "--model",
        "first",
    ]
    assert run([*call, "--json"]) == 0
    assert result(capfd)["images"] == 7
    odd = read_index_mask(out / "left and right" / "odd.size.png")
    assert odd.shape == (50, 41)
    shot = read_index_mask(out / "left and right" / "shot 5.png")
    assert shot.shape == (64, 96)
    assert (shot[:, 60:] == 1).mean() > 0.8
    assert (shot[:, :36] == 0).mean() > 0.8


def test_predict_goes_on_after_a_broken_image(
    trained: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (images / "shot 1.png").write_bytes(b"")
    call = [
        "predict",
        str(trained),
        str(images),
        "--out",
        str(tmp_path / "out"),
        "--model",
        "first",
        "--json",
    ]
    assert run(call) == 2
    said = result(capfd)
    assert said["images"] == 5
    assert said["failed"] == [str(images / "shot 1.png")]
    assert "shot 1.png" in str(said["problems"])


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_learning_and_keeps_what_was_learned(
    project: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    sent: list[int] = []

    def send(event: object, _reporter: object) -> None:
        if isinstance(event, Losses) and not sent:
            sent.append(number)
            signal.raise_signal(number)

    monkeypatch.setattr("core.cli.verbs.learning.report_event", send)
    call = ["train", str(project), "--steps", "5000", "--device", "cpu", "--json-events"]
    assert run(call) == 128 + number
    lines = capfd.readouterr().out.splitlines()
    last = json.loads(lines[-1])  # without --json, too
    assert (last["model"], last["saved"]) == ("current", True)
    assert "event" not in last
    assert all("event" in json.loads(line) for line in lines[:-1])
    assert json.loads((project / "models" / "current" / "model.json").read_text())["steps"] < 5000


def test_a_model_that_can_t_be_saved_is_no_success(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(folder: Path, *_: object) -> None:
        if folder.parent == project / "models":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.learning.model_store.save_model", save)
    monkeypatch.setattr("core.learning.scoring.SAVING_SECONDS", 0.0)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    said = refusal(capfd, "train", project, "--steps", "3", "--device", "cpu")
    assert "the disk is full" in said
    assert str(tmp_path / "elsewhere") in said
    assert "is saved" not in said


def test_learning_goes_on_where_nobody_listens_and_ends_as_other_tools_do(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(sys, "stdout", Closed())
    monkeypatch.setattr(sys, "stderr", Closed())
    assert run(["train", str(project), "--steps", "3", "--device", "cpu", "--json-events"]) == 141
    assert (project / "models" / "current" / "model.safetensors").is_file()


def test_weights_of_nothing_are_refused(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said = refusal(capfd, "train", project, "--weight", "left and right=0", "--device", "cpu")
    assert "nothing to learn" in said


def test_a_projects_balancing_that_is_no_more_is_said_once_and_fixed_weights_learn(
    project: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "project.json"
    values = json.loads(path.read_text())
    path.write_text(json.dumps({**values, "learning": {"balancing": "graddrop"}}))
    configs: list[FullConfig] = []

    def no_train(
        _data: object, _dir: object, _learn: object, settings: LearnSettings, **_: object
    ) -> list[Event]:
        configs.append(settings.config)
        return []

    monkeypatch.setattr("core.cli.verbs.learning.train", no_train)
    assert run(["train", str(project), "--mode", "full", "--device", "cpu"]) == 0
    assert capfd.readouterr().err.count("graddrop, is not available in this version") == 1
    assert run(["train", str(project), "--mode", "full", "--balancing", "dwa"]) == 0
    assert "graddrop" not in capfd.readouterr().err
    assert [config.balancing for config in configs] == ["fixed", "dwa"]


@pytest.mark.parametrize(
    ("event", "gentle"),
    [
        (PhaseChanged("preparing"), False),
        (PhaseChanged("quick"), True),
        (PhaseChanged("full"), True),
        (Losses("quick", 1, {}), True),  # full learning's heads, before it begins
    ],
)
def test_a_signal_is_an_order_as_soon_as_something_was_learned(event: Event, gentle: bool) -> None:
    chosen = argparse.Namespace(interruption=Interruption(), json_events=False)
    _learn(iter([event]), chosen, Reporter(as_json=False))
    assert chosen.interruption.gentle == gentle
