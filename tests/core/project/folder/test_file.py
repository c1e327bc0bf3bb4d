"""project.json: read or refused in words, and its versions."""

from __future__ import annotations

import errno
import json
import os
import time
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version as program_version
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.project import migrations
from core.project.file import NewerProjectError, encode_project, parse_project, thinned
from core.project.folder import ProjectFolder, StorageError
from core.project.migrations import Migration, migrate
from core.project.model import FORMAT_VERSION, NEEDS, Choices, ImageEntry, Project, add_task, new_task
from core.project.verifying import verify

BAD_TASK = (
    '{"version": 1, "name": "x", "tasks": '
    '[{"id": "../a", "name": "a", "classes": [{"name": "c", "color": "#000000"}]}]}'
)


def test_project_json_is_readable_by_people(folder):
    text = (folder.path / "project.json").read_text(encoding="utf-8")
    assert json.loads(text)["tasks"][0]["name"] == "road"
    assert text.count("\n") > 20


names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8).filter(str.strip)


@given(names, st.lists(names, min_size=1, max_size=5, unique=True), st.floats(0, 1e6))
def test_any_project_survives_the_round_trip(name, classes, weight):
    empty = Project(name)
    task = replace(new_task(empty, name, tuple(classes)), weight=weight)
    project = replace(add_task(empty, task), images=(ImageEntry("x", f"/{name}".replace("\0", "")),))
    assert parse_project(encode_project(project)) == project


def test_learning_settings_that_older_versions_had_are_passed_over() -> None:
    values = json.loads(encode_project(Project("Harbour", learning=Choices(objective="dice"))))
    values["learning"]["unlabelled"] = True
    project = parse_project(json.dumps(values).encode())
    assert project.learning == Choices(objective="dice")
    assert b"unlabelled" not in encode_project(project)


def _clicking(start: datetime, minutes: int, every: int = 1) -> list[datetime]:
    return [start + timedelta(minutes=m) for m in range(0, minutes, every)]


def _left(saved: list[datetime]) -> list[datetime]:
    """What is kept when a version is made at each of these times and thinned at each."""
    kept: list[tuple[Path, float]] = []
    for number, when in enumerate(saved):
        kept.append((Path(f"{number:06d}.json"), when.timestamp()))
        still = set(thinned(kept))
        kept = [pair for pair in kept if pair[0] in still]
        assert len(kept) <= 10
    return [datetime.fromtimestamp(seconds) for _, seconds in kept]


def test_yesterdays_last_version_is_there_after_an_hour_of_clicking():
    yesterday = _clicking(datetime(2024, 5, 14, 16, 0), 60)
    today = _clicking(datetime(2024, 5, 15, 9, 0), 61)
    left = _left(yesterday + today)
    assert yesterday[-1] in left
    assert left[-3:] == today[-3:]
    assert datetime(2024, 5, 15, 9, 59) in left  # the last of its hour
    assert len(left) == 10


def test_a_minor_change_makes_yesterdays_version_no_younger(folder, project):
    saved = folder.path / "project.json"
    folder.save(replace(project, name="yesterday"))
    yesterday = time.time() - 86400
    os.utime(saved, (yesterday, yesterday))
    folder.save(replace(project, name="yesterday, with marks"), minor=True)
    for number in range(30):
        folder.save(replace(project, name=f"name {number}"))
    found = {parse_project(p.read_bytes()).name: p.stat().st_mtime for p in folder.versions()}
    assert found["yesterday, with marks"] == pytest.approx(yesterday)


def test_weeks_of_work_leave_the_last_of_hours_days_and_weeks():
    saved = [
        moment
        for day in range(28)  # from a Monday on, from nine to five
        for moment in _clicking(datetime(2024, 4, 1, 9, 0) + timedelta(days=day), 8 * 60, 7)
    ]
    left = _left(saved)
    day = saved[-1].replace(hour=0, minute=0)
    assert left[-3:] == saved[-3:]
    assert {m.hour for m in left if m > day} == {16, 15, 14, 13}
    assert [(m.date() - day.date()).days for m in left if m < day] == [-14, -7, -2, -1]
    assert all(m.hour == 16 for m in left if m < day)


def test_thinning_keeps_ten_where_all_are_new_and_minds_no_clock_that_was_set_back():
    quick = [(Path(f"{n}.json"), 1e9 + n) for n in range(14)]
    assert thinned(quick) == [path for path, _ in quick[4:]]
    back = [(Path(f"{n}.json"), 1e9 - 3600.0 * n) for n in range(14)]
    left = thinned(back)
    assert left[-3:] == [path for path, _ in back[-3:]]
    assert len(left) == 10
    assert thinned([]) == []


def test_the_last_ten_versions_are_kept_where_all_are_of_one_hour(folder, project):
    for number in range(14):
        folder.save(replace(project, name=f"name {number}"))
        folder.save(replace(project, name=f"name {number}"))  # nothing new, no version
    kept = folder.versions()
    assert [parse_project(p.read_bytes()).name for p in kept] == [f"name {n}" for n in range(3, 13)]
    assert kept == sorted(kept)
    assert parse_project((folder.path / "project.json").read_bytes()).name == "name 13"


def test_versions_are_kept_without_hard_links_too(folder, project, monkeypatch):
    def no_links(*arguments):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("core.project.file.os.link", no_links)
    folder.save(replace(project, name="new"))
    assert parse_project(folder.versions()[-1].read_bytes()) == project


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "truncated"),
        ("{", "truncated"),
        ('{"version": 1,\n "name": oops}', "line 2, column 10"),
        ("[]", "no JSON object"),
        ('{"name": "x"}', "version"),
        ('{"version": 1}', "name"),
        ('{"version": 0, "name": "x"}', "version 0 cannot be upgraded"),
        ('{"version": true, "name": "x"}', "version"),
        ('{"version": 1, "name": "x", "tasks": [{"id": "a", "name": 5, "classes": []}]}', "tasks[0].name"),
        ('{"version": 1, "name": "x", "tasks": [{"id": "a", "name": "a", "classes": []}]}', "tasks[0]"),
        (BAD_TASK, "tasks[0]"),
        ('{"version": 1, "name": "x", "images": [{"id": "a", "path": "../../etc/x"}]}', "images[0].path"),
        ('{"version": 1, "name": "x", "images": [{"id": "a", "path": "ok/..\\\\..\\\\x"}]}', "images[0].path"),
        ('{"version": 1, "name": "x", "images": [{"id": "a", "path": "C:x.png"}]}', "images[0].path"),
        ('{"version": 1, "name": "x", "images": [{"id": "a", "path": "a\\u0000b"}]}', "images[0].path"),
        ('{"version": 1, "name": "x", "images": [{"id": "../a", "path": "a"}]}', "images[0]"),
        ('{"version": 1, "name": "x", "images": [{"id": "a", "path": "a"}, {"id": "a", "path": "b"}]}', "'a'"),
    ],
)  # fmt: skip
def test_a_broken_project_json_blocks_with_file_place_and_mend(folder, text, place):
    folder.close()
    path = folder.path / "project.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StorageError) as caught:
        ProjectFolder.open(folder.path)
    sentence = str(caught.value)
    assert str(path) in sentence
    assert place in sentence
    assert "It was not changed. Fix it" in sentence
    assert path.read_text(encoding="utf-8") == text
    assert not (folder.path / ".maskloom-lock").exists()


@pytest.mark.parametrize(
    ("needs", "program"),
    [
        ("1.20.3", "Maskloom 1.20.3 or later"),
        (None, "a newer Maskloom"),
        ("1; rm -rf", "a newer Maskloom"),
        (7, "a newer Maskloom"),
    ],
)
def test_a_newer_project_is_refused_with_the_version_needed(folder, needs, program):
    folder.close()
    path = folder.path / "project.json"
    text = json.dumps({"version": 99, "name": "x", "new": {"of": 99}} | ({"needs": needs} if needs else {}))
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NewerProjectError) as caught:
        ProjectFolder.open(folder.path)
    assert str(caught.value) == (
        f"{path} could not be opened: it was saved by a newer Maskloom (format 99; this one reads up to "
        f"{FORMAT_VERSION}). It was not changed. Install {program}, then open it again."
    )
    with pytest.raises(NewerProjectError):
        verify(folder.path, repair=True)  # which would put an older version in its place
    assert path.read_text(encoding="utf-8") == text


def test_a_project_says_which_program_reads_it(folder):
    assert json.loads((folder.path / "project.json").read_bytes())["needs"] == NEEDS
    older = '{"version": 1, "name": "x", "needs": "0.0.1"}'
    assert parse_project(older.encode()).needs == NEEDS
    numbers = [tuple(map(int, text.split("."))) for text in (NEEDS, program_version("maskloom"))]
    assert numbers[0] <= numbers[1]


def test_the_version_before_is_named_as_a_mend(folder, project):
    folder.save(replace(project, name="new"))
    folder.close()
    (folder.path / "project.json").write_bytes(b"\0" * 50)
    with pytest.raises(StorageError, match=r"replace it with a copy of .*000001\.json"):
        ProjectFolder.open(folder.path)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=4), st.integers(0, 10_000))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_project_json_is_read_or_refused_in_words(project, changes, cut):
    data = bytearray(encode_project(project))
    for place, byte in changes:
        data[place % len(data)] = byte
    try:
        parsed = parse_project(bytes(data[: len(data) - cut % 50]))
    except ValueError:  # what `open` makes its sentence of; anything else would be a crash
        return
    assert parse_project(encode_project(parsed)) == parsed


def test_a_folder_without_a_project_is_told(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(StorageError, match=r"There is no project in .* project\.json is missing"):
            ProjectFolder.open(path)
    assert list(tmp_path.iterdir()) == []


def test_a_project_is_not_made_over_another_or_over_a_file(folder, project, tmp_path):
    with pytest.raises(StorageError, match="already contains a project"):
        ProjectFolder.create(folder.path, project)
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="because a file has that name"):
        ProjectFolder.create(tmp_path / "file", project)
    with pytest.raises(StorageError, match="because a file has that name"):
        ProjectFolder.create(tmp_path / "file" / "below", project)


def test_migrations_go_step_by_step_by_name():
    steps = (
        Migration(1, "name the project", lambda d: {**d, "name": d["title"]}),
        Migration(2, "give images splits", lambda d: {**d, "images": []}),
    )
    data, taken = migrate({"version": 1, "title": "x"}, steps, to=3)
    assert data == {"version": 3, "needs": NEEDS, "title": "x", "name": "x", "images": []}
    assert taken == ["name the project", "give images splits"]
    with pytest.raises(ValueError, match="version 1 cannot be upgraded"):
        migrate({"version": 1}, steps[1:], to=3)


def test_there_is_a_migration_from_every_older_version():
    assert [m.version for m in migrations.MIGRATIONS] == list(range(1, FORMAT_VERSION))
