"""What docs/python.md shows works as it is written, with fewer steps of learning."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.scripting.errors import MaskloomError

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[3]
START = ROOT / "resources" / "start"
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def maskloom(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The package as it is installed, from the launcher's files."""
    spec = importlib.util.spec_from_file_location(
        "maskloom", START / "__init__.py", submodule_search_locations=[str(START)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    for name in ("maskloom", "maskloom.start"):
        monkeypatch.setitem(sys.modules, name, module)
    del sys.modules["maskloom.start"]
    spec.loader.exec_module(module)
    return module


def test_the_examples_of_the_page_run(
    maskloom: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    assert len(EXAMPLES) == 4
    values: dict[str, object] = {}
    for example in EXAMPLES:
        exec(example.replace("minutes=1", 'steps=5, device="cpu"'), values)
    assert len(list((root / "predictions" / "side").glob("*.png"))) == 4
    assert len(list((root / "labels" / "side").glob("*.png"))) == 4
    assert getattr(values["right"], "shape", None) == (48, 64)
    output = capsys.readouterr().out
    assert "4 images" in output
    assert "current True []" in output
    with pytest.raises(MaskloomError, match="nowhere"):
        maskloom.Predictor.load(root / "nowhere")
    stopped: list[str] = []
    with maskloom.Project.open("harbour") as project:
        result = project.train(
            steps=10**6, device="cpu", progress=lambda _, text: stopped.append(text) or False
        )
    assert stopped
    assert "saved" in result


def test_the_package_offers_no_more_than_it_says(maskloom: ModuleType) -> None:
    assert set(maskloom.__all__) <= set(dir(maskloom))
    assert maskloom.MaskloomError is MaskloomError
    with pytest.raises(AttributeError, match="no attribute 'Projects'"):
        _ = maskloom.Projects


def test_another_package_called_core_is_named(
    maskloom: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "core.py").touch()
    spec = importlib.util.spec_from_file_location("core", tmp_path / "core.py")
    assert spec is not None
    other = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "core", other)
    path = list(sys.path)
    with pytest.raises(ImportError, match="another one of that name"):
        _ = maskloom.Predictor
    assert sys.path == path
