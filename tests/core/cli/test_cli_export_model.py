"""The verb export-model."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import run
from core.cli.verbs import exporting_models
from core.export.errors import ExportError
from core.export.formats import FORMATS, Exported

if TYPE_CHECKING:
    from pathlib import Path

    from core.export.errors import Progress


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    path = tmp_path / "harbour"
    assert run(["new", str(path), "--task", "road=none,road"]) == 0
    return path


@pytest.fixture
def exporting(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A model whose file is a line of text, and the paths that were written."""
    written: list[Path] = []

    def write(model: Any, out: Path, progress: Progress) -> Exported:
        assert progress(0.5, "comparing with the network")
        if "bad" in out.name:
            raise ExportError("The exported file was not kept.")
        out.write_text("model")
        written.append(out)
        return Exported(out, ("Stretch images before.",))

    monkeypatch.setattr("core.export.onnx_file.write", write)
    model = SimpleNamespace(tasks=[SimpleNamespace(name="road")])
    monkeypatch.setattr(exporting_models, "load_trained", lambda *_arguments: model)
    return written


def test_it_writes_the_model_and_says_what_is_to_be_done_before(
    harbour: Path, exporting: list[Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["export-model", str(harbour), "--format", "onnx", "--out", str(tmp_path / "model")]
    assert run([*call, "--json"]) == 0
    result = json.loads(capfd.readouterr().out.splitlines()[-1])
    assert result == {
        "out": str(tmp_path / "model.onnx"),
        "format": "onnx",
        "tasks": ["road"],
        "remarks": ["Stretch images before."],
    }
    assert exporting == [tmp_path / "model.onnx"]
    assert run(call) == 2
    assert "model.onnx already exists, and nothing is replaced" in capfd.readouterr().err


@pytest.mark.usefixtures("exporting")
@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("bad.onnx", "was not kept"),
        ("missing/model.onnx", "does not exist"),
        ("harbour/models/model.onnx", "inside one of the project's own folders"),
    ],
)
def test_what_keeps_it_from_being_written_is_said(
    harbour: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], out: str, words: str
) -> None:
    assert run(["export-model", str(harbour), "--format", "onnx", "--out", str(tmp_path / out)]) == 2
    assert words in capfd.readouterr().err


def test_a_project_without_a_model_says_so(
    harbour: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export-model", str(harbour), "--format", "package", "--out", str(tmp_path / "out")]) == 2
    assert "There is no model in" in capfd.readouterr().err
    assert not (tmp_path / "out").exists()


def test_every_format_says_itself_in_a_sentence() -> None:
    for name, row in FORMATS.items():
        assert row.id == name
        assert row.title
        assert row.text.endswith(".")
