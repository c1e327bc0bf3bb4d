"""The options of single formats of export-model."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import run
from core.cli.verbs import exporting_models
from core.export.formats import FORMATS, OPTIONS, Exported, Format

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What formats are asked for besides the path."""
    values: list[dict[str, Any]] = []

    def write(_model: Any, out: Path, _progress: Any, **options: Any) -> Exported:
        values.append(options)
        return Exported(out)

    monkeypatch.setattr(Format, "write", property(lambda _row: write))
    model = SimpleNamespace(tasks=[SimpleNamespace(name="road")])
    monkeypatch.setattr(exporting_models, "load_trained", lambda *_arguments: model)
    return values


def export(tmp_path: Path, *options: str) -> int:
    run(["new", str(tmp_path / "harbour"), "--task", "road=none,road"])
    return run(["export-model", str(tmp_path / "harbour"), "--out", str(tmp_path / "out"), *options])


@pytest.mark.parametrize(
    ("options", "values"),
    [
        (
            "deepness --tile 256 --overlap 30 --resolution 7.5",
            {"tile": 256, "overlap": 30, "resolution": 7.5},
        ),
        ("bioimageio --authors Ada --licence MIT", {"authors": "Ada", "licence": "MIT"}),
        ("package --precision int8", {"precision": "int8"}),
        ("cvat", {}),
        ("deepness --tile 512", {}),
    ],
)
def test_options_reach_their_format(
    tmp_path: Path, asked: list[dict[str, Any]], options: str, values: dict[str, Any]
) -> None:
    assert export(tmp_path, "--format", *options.split()) == 0
    assert asked == [values]


def test_options_of_other_formats_are_refused(
    tmp_path: Path, asked: list[dict[str, Any]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path, "--format", "cvat", "--precision", "int8") == 2
    line = capfd.readouterr().err.splitlines()[-1]
    assert line == (
        "error: cvat has no --precision. Leave it out, or choose one of these formats: onnx, package."
    )
    assert asked == []


def test_every_option_belongs_to_a_format() -> None:
    assert {option for row in FORMATS.values() for option in row.options} == set(OPTIONS)
