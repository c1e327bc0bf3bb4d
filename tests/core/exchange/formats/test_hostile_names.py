"""Names of tasks and classes that formats use for something else come back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.exchange.shapes.joined import joined, parted, unescaped, written
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from core.project.model import Class, Task
from tests.core.exchange.formats.drawn_world import drawn_world, equal
from tests.core.exchange.formats.test_round_trips import PAIRS

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    Task(
        "1",
        'land/cover "v1.2"',
        (Class("a/b", "#202020"), Class("c/d.e", "#E08040"), Class("\\/'", "#4080E0")),
    ),
    Task("2", "land_cover _v1.2_", (Class("no", "#404040"), Class("1: ü/u\u0308 & <x>", "#C04040"))),
    Task("3", "a\\/b/", (Class("- [é]", "#404040"), Class("#task/class", "#C04040"))),
)


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
@pytest.mark.parametrize(
    ("tasks", "folders"),
    [(HOSTILE, True), (HOSTILE, False), (HOSTILE[:1], True)],
    ids=["each", "together", "one"],
)
def test_hostile_names_come_back(
    tmp_path: Path, writer: str, reader: str, tasks: tuple[Task, ...], *, folders: bool
) -> None:
    world = drawn_world(tmp_path / "photos", count=1, tasks=tasks)
    world.export(WRITERS[writer], tmp_path / "out", Selection(folders=folders))
    labels, problems = world.imported(READERS[reader], tmp_path / "out", tasks=())
    assert problems == []
    assert equal(labels, world.by_name())
    names = {mapping.name: mapping.classes for mapping in READERS[reader].tasks(tmp_path / "out")}
    assert names == {task.name: tuple(entry.name for entry in task.classes) for task in tasks}


@pytest.mark.parametrize("name", ["a", "a/b", "/", "\\", "a\\/b", "\\/", "/a/", "ü/\\\\"])
def test_joined_names_are_parted_again(name: str) -> None:
    for other in ("x", "x/y", "\\/", "/", "x\\"):
        assert parted(joined(name, other)) == (name, other)
        assert unescaped(written([name, other])) == (name, other)
