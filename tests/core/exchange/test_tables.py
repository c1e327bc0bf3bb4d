"""A format is one file and one row: here a third one for writing and one for reading, given to the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.exchange.mapping import MappingError, TaskMapping
from core.exchange.reader import ImportProblem, Item, Opened, Reader, Request, TaskLabel
from core.exchange.tables import READERS, WRITERS
from core.exchange.writer import OutFile, Writer
from core.images.reading import ImageError
from core.project.folder import ProjectFolder
from tests.core.cli.conftest import refusal, result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.source import Source

SHAPE = (64, 96)


def rows_of(source: Source) -> Iterator[bytes]:
    """task image value, where the value is the label's first pixel."""
    for image, task in source.pairs():
        label = source.label(image, task)
        if label is not None:
            yield f"{task.name};{image.name};{label[0, 0]}\n".encode()


ROWS_OUT = Writer(
    "rows",
    "Rows of text",
    "one file, a line per label",
    lambda source: [OutFile("", lambda: rows_of(source))],
    lambda _source: ["Only the first pixel is kept."],
    suffix=".rows",
    takes_images=False,
)


def lines(path: Path) -> list[list[str]]:
    return [line.split(";") for line in path.read_text().splitlines()]


def items(path: Path) -> Iterator[Item | ImportProblem]:
    for task, image, value in lines(path):
        if task:
            yield Item(image, path, (task, value))
        else:
            yield ImportProblem(f"{path.name} has a line without a task. It is left out.")


def read(item: Item, request: Request) -> Opened:
    task, value = item.content  # type: ignore[misc]
    if value == "?":
        raise ImageError(f"{item.source.name} has no value for {item.image}.")
    (mapping,) = request.mappings
    numbers = dict(mapping.values)
    label = np.full(SHAPE, numbers[int(value)], np.uint8)  # KeyError for a value that is no class
    return Opened(SHAPE, iter([TaskLabel(task, label)]))


def tasks(path: Path) -> Sequence[TaskMapping]:
    names = {task for task, *_ in lines(path) if task}
    if not names:
        raise MappingError(f"{path.name} holds no task.")
    return [TaskMapping(name, ("dark", "bright"), ((0, 0), (1, 1))) for name in sorted(names)]


ROWS_IN = Reader(
    "rows", "Rows of text", "", items, read, recognises=lambda path: path.suffix == ".rows", tasks=tasks
)


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WRITERS, "rows", ROWS_OUT)
    monkeypatch.setitem(READERS, "rows", ROWS_IN)


@pytest.fixture
def bare(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """A project of four images, without tasks."""
    for number in range(4):
        Image.fromarray(np.full((*SHAPE, 3), number, np.uint8)).save(tmp_path / f"im{number}.png")
    project = tmp_path / "project"
    assert run(["new", str(project)]) == 0
    assert run(["import", str(project), "--images", *map(str, sorted(tmp_path.glob("*.png")))]) == 0
    capfd.readouterr()
    return project


def test_ids_are_unique_and_safe() -> None:
    for table in (READERS, WRITERS):
        assert all(key == row.id for key, row in table.items())  # type: ignore[attr-defined]
    names = [name for writer in WRITERS.values() for name in (writer.id, *writer.other_names)]
    assert len(names) == len(set(names))


def test_the_command_line_lists_every_writer(rows: None, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--help"]) == 0
    said = capfd.readouterr().out
    for writer in WRITERS.values():
        assert f"  {writer.id} " in said
        assert writer.layout in said
    assert "rows" in refusal(capfd, "export", "P", "--format", "docx", "--out", "x")


def test_formats_that_say_it_all_come_in_with_from(
    rows: None, bare: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "labels.rows"
    table.write_text("sky;im0.png;1\nsky;im1.png;0\n;im2.png;0\nsky;im2.png;?\nsky;im3.png;7\n")
    call = ["import", str(bare), "--from", str(table), "--json"]
    assert run([*call, "--dry-run"]) == 0
    assert result(capfd)["labels"] == {"sky": 2}
    assert run(call) == 0
    said = result(capfd)
    assert said["labels"] == {"sky": 2}
    problems = str(said["problems"])
    assert "line without a task" in problems
    assert "no value for im2.png" in problems
    assert (
        "labels of im3.png in labels.rows were skipped: they could not be read as rows" in problems
    )  # and no traceback
    folder, project = ProjectFolder.open(bare)
    label = folder.labels.copy("im0", "sky")
    folder.close()
    assert [each.name for each in project.tasks[0].classes] == ["dark", "bright"]
    assert label is not None
    assert (label == 1).all()
    assert run(["export", str(bare), "--format", "rows", "--out", str(tmp_path / "out.rows"), "--json"]) == 0
    assert result(capfd)["losses"] == ["Only the first pixel is kept."]
    assert (tmp_path / "out.rows").read_text() == "sky;im0.png;1\nsky;im1.png;0\n"


def test_what_no_reader_knows_is_refused(
    rows: None, bare: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "labels.txt").write_text("")
    said = refusal(capfd, "import", bare, "--from", tmp_path / "labels.txt")
    assert "labels.txt is in no format that is known" in said
    assert "--from-format: coco" in said
    assert "rows" in said
    forced = refusal(capfd, "import", bare, "--from", tmp_path / "labels.txt", "--from-format", "rows")
    assert "labels.txt holds no task" in forced
