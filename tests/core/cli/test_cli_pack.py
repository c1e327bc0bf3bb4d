"""The verbs pack and unpack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.cli import run
from core.project.folder import ProjectFolder
from tests.core.cli.conftest import result

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_project_goes_into_one_file_and_comes_back(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out, copy = tmp_path / "all.zip", tmp_path / "copy"
    assert run(["pack", str(project), "--out", str(out), "--json"]) == 0
    packed = result(capfd)
    assert (packed["labels"], packed["images"]) == (6, 6)
    assert run(["unpack", str(out), "--out", str(copy), "--json"]) == 0
    assert result(capfd) == {"project": str(copy), "images": 6, "missing": 0}
    assert run(["verify", str(copy)]) == 0
    folder, opened = ProjectFolder.open(copy, to_look=True)
    assert all(image.path.startswith("images/") for image in opened.images)
    folder.close()
    capfd.readouterr()
    assert run(["pack", str(project), "--out", str(out)]) == 2
    assert "nothing is replaced" in capfd.readouterr().err


def test_without_images_what_is_missing_is_said(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "labels.zip"
    assert run(["pack", str(project), "--out", str(out), "--without-images"]) == 0
    assert run(["unpack", str(out), "--out", str(tmp_path / "copy")]) == 0
    assert "6 of 6 images are not in it" in capfd.readouterr().out


def test_a_file_that_is_no_project_is_refused_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.zip").write_text(json.dumps({}))
    assert run(["unpack", str(tmp_path / "x.zip"), "--out", str(tmp_path / "copy"), "--json"]) == 2
    assert "could not be unpacked" in json.loads(capfd.readouterr().out)["error"]
