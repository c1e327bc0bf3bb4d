"""JSON files are recognised by their beginning, and read once by an import, with little memory."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from core.exchange.shapes import json_files
from core.exchange.shapes.json_files import read_json, reading_once
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from tests.core.exchange.formats.drawn_world import drawn_world

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("coco", "labelme", "coco-panoptic", "label-studio")


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are really read."""
    files: list[Path] = []
    read = json_files._read

    def counted(path: Path, kind: object) -> object:
        files.append(path)
        return read(path, kind)

    monkeypatch.setattr(json_files, "_read", counted)
    return files


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("folders", [True, False])
def test_a_long_file_is_recognised_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_files: list[Path], name: str, *, folders: bool
) -> None:
    drawn_world(tmp_path / "photos").export(WRITERS[name], tmp_path / "out", Selection(folders=folders))
    monkeypatch.setattr(json_files, "_SHORT", 100)
    assert [reader.id for reader in recognised(tmp_path / "out")] == [name]
    assert read_files == []


def test_an_image_in_front_of_the_shapes_hides_nothing(tmp_path: Path, read_files: list[Path]) -> None:
    content = {"imageData": "A" * (1 << 19), "shapes": [], "imagePath": "a.png"}
    (tmp_path / "a.json").write_text(json.dumps(content))
    assert [reader.id for reader in recognised(tmp_path / "a.json")] == ["labelme"]
    assert read_files == []


@pytest.mark.parametrize("name", FORMATS)
def test_an_import_reads_each_file_once(tmp_path: Path, read_files: list[Path], name: str) -> None:
    world = drawn_world(tmp_path / "photos")
    world.export(WRITERS[name], tmp_path / "out")
    with reading_once():
        world.imported(READERS[name], tmp_path / "out")
        assert len(read_files) == len(set(read_files)) > 0
        world.imported(READERS[name], tmp_path / "out")
        assert len(read_files) == len(set(read_files))
    world.imported(READERS[name], tmp_path / "out")
    assert len(read_files) > 2 * len(set(read_files))  # nothing is kept after the import


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with reading_once():
        for number in (1, 2):
            file.write_text(f"[{number}]")
            os.utime(file, (number, number))
            assert read_json(file, list[int]) == [number]


def test_what_is_kept_has_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_files: list[Path]
) -> None:
    """The first files that fit in, and the last of the others."""
    monkeypatch.setattr(json_files, "_MOST_CACHED", 10)
    files = [tmp_path / f"{number}.json" for number in range(5)]
    for file in files:
        file.write_text("[1, 2]")
    with reading_once():
        for file in [*files, files[-1], files[0]]:
            read_json(file, list[int])
        assert read_files == files
        read_json(files[2], list[int])
        assert read_files == [*files, files[2]]
