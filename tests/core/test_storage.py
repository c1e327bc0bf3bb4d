"""A project's folder: what is saved comes back, what is broken blocks by name, and nobody else gets in."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core import migrations
from core.images import read_index_mask
from core.label_writer import LabelWriter
from core.labels import Stroke
from core.migrations import Migration, migrate
from core.project import FORMAT_VERSION, ImageEntry, Project, add_task, new_task, replace_image
from core.project_file import encode_project, parse_project, thinned
from core.storage import ProjectFolder, StorageError

BAD_TASK = (
    '{"version": 1, "name": "x", "tasks": '
    '[{"id": "../a", "name": "a", "classes": [{"name": "c", "color": "#000000"}]}]}'
)
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 1000.0)
    monkeypatch.setattr(LabelWriter, "longest_wait", 1000.0)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.02)


@pytest.fixture
def project():
    empty = Project(
        "Harbour", images=(ImageEntry("a", "images/a.png", "val", 8, 6), ImageEntry("b", "/data/b.jpg"))
    )
    return add_task(empty, new_task(empty, "road", ("background", "road")))


@pytest.fixture
def folder(tmp_path, project):
    opened = ProjectFolder.create(tmp_path / "harbour", project)
    yield opened
    opened.close(give_up=True)


def paint(folder, image_id="a"):
    label = folder.labels.edit(image_id, "road", (6, 8))
    stroke = Stroke(label, image_id, "road", 1, "brush")
    stroke.line(2, 2, 5, 4, 1)
    change = stroke.finish()
    assert change is not None
    folder.labels.commit(change)
    folder.labels.wait_durable()
    return label.copy()


def test_a_project_of_version_1_gets_empty_flags_and_notes(tmp_path: Path) -> None:
    text = '{"version": 1, "name": "x", "images": [{"id": "a", "path": "/a.png", "split": "val"}]}'
    (tmp_path / "project.json").write_text(text)
    folder, project = ProjectFolder.open(tmp_path)
    assert (project.version, project.images[0].flag, project.images[0].note) == (FORMAT_VERSION, "", "")
    marked = replace_image(project, replace(project.images[0], flag="skip", note="Blurred.\nAsk Ann."))
    folder.save(marked)
    folder.close()
    again, found = ProjectFolder.open(tmp_path)
    again.close()
    assert found == marked
    assert folder.versions()[-1].read_text() == text  # the file as it was is kept


def test_what_was_saved_comes_back(folder, project):
    label = paint(folder)
    folder.close()
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert np.array_equal(again.labels.get("a", "road"), label)
    assert (again.recovered, again.read_only, again.read_only_reason, again.problems) == (0, False, "", ())
    assert again.models_dir == folder.path / "models"
    assert again.predictions_dir == folder.path / "predictions"
    again.close()
    again.close()
    assert sorted(p.name for p in folder.path.iterdir()) == ["journal", "labels", "project.json"]


def test_a_project_opens_by_its_file_too(folder, project):
    folder.close()
    again, loaded = ProjectFolder.open(folder.path / "project.json")
    assert loaded == project
    again.close()


def test_strokes_after_a_crash_are_replayed_and_counted(folder):
    label = paint(folder)
    folder.labels.writer.close()
    folder._lock.release()  # as the system does when the process dies
    again, _ = ProjectFolder.open(folder.path)
    assert again.recovered == 1
    assert np.array_equal(again.labels.get("a", "road"), label)
    again.close()
    assert np.array_equal(read_index_mask(folder.path / "labels" / "road" / "a.png"), label)
    once_more, _ = ProjectFolder.open(folder.path)
    assert once_more.recovered == 0
    once_more.close()


def test_images_inside_are_relative_and_others_absolute(folder, project):
    inside, outside = project.images
    assert folder.image_path(inside) == folder.path / "images" / "a.png"
    assert folder.image_path(outside) == Path("/data/b.jpg")


def test_missing_images_do_not_block_opening(folder, project):
    folder.close()
    again, loaded = ProjectFolder.open(folder.path)
    assert not again.image_path(loaded.images[0]).exists()
    again.close()


def test_palettes_follow_the_tasks(folder, project):
    task = project.tasks[0]
    recolored = replace(task, classes=tuple(replace(c, color="#112233") for c in task.classes))
    folder.save(replace(project, tasks=(recolored,)))
    paint(folder)
    folder.labels.flush()
    with Image.open(folder.path / "labels" / "road" / "a.png") as image:
        assert image.convert("RGB").getpixel((3, 2)) == (0x11, 0x22, 0x33)


# project.json -----------------------------------------------------------------------------------------------


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

    monkeypatch.setattr("core.project_file.os.link", no_links)
    folder.save(replace(project, name="new"))
    assert parse_project(folder.versions()[-1].read_bytes()) == project


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "truncated"),
        ("{", "truncated"),
        ('{"version": 1,\n "name": oops}', "line 2, column 10"),
        ("[]", "no object"),
        ('{"name": "x"}', "version"),
        ('{"version": 1}', "name"),
        ('{"version": 99, "name": "x"}', "newer Maskloom"),
        ('{"version": 0, "name": "x"}', "no way from version 0"),
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
    assert "It is left as it is. Mend it" in sentence
    assert path.read_text(encoding="utf-8") == text
    assert not (folder.path / ".maskloom-lock").exists()


def test_the_version_before_is_named_as_a_mend(folder, project):
    folder.save(replace(project, name="new"))
    folder.close()
    (folder.path / "project.json").write_bytes(b"\0" * 50)
    with pytest.raises(StorageError, match=r"replace it by a copy of .*000001\.json"):
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
        with pytest.raises(StorageError, match=r"There is no project in .* it has no project\.json"):
            ProjectFolder.open(path)
    assert list(tmp_path.iterdir()) == []


def test_a_project_is_not_made_over_another_or_over_a_file(folder, project, tmp_path):
    with pytest.raises(StorageError, match="holds a project already"):
        ProjectFolder.create(folder.path, project)
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="file in its place"):
        ProjectFolder.create(tmp_path / "file", project)
    with pytest.raises(StorageError, match="file in its place"):
        ProjectFolder.create(tmp_path / "file" / "below", project)


def test_migrations_go_step_by_step_by_name():
    steps = (
        Migration(1, "name the project", lambda d: {**d, "name": d["title"]}),
        Migration(2, "give images splits", lambda d: {**d, "images": []}),
    )
    data, taken = migrate({"version": 1, "title": "x"}, steps, to=3)
    assert data == {"version": 3, "title": "x", "name": "x", "images": []}
    assert taken == ["name the project", "give images splits"]
    with pytest.raises(ValueError, match="no way from version 1"):
        migrate({"version": 1}, steps[1:], to=3)


def test_there_is_a_migration_from_every_older_version():
    assert [m.version for m in migrations.MIGRATIONS] == list(range(1, FORMAT_VERSION))


# Disks and permissions --------------------------------------------------------------------------------------


def test_a_full_disk_leaves_the_old_project_and_saving_is_tried_again(folder, project, monkeypatch):
    saved, problems = threading.Event(), []
    folder.labels.on_saved = saved.set
    folder.labels.on_problem = problems.append
    full = threading.Event()
    full.set()
    real = os.fsync

    def fsync(handle):
        if full.is_set():
            raise FULL
        real(handle)

    monkeypatch.setattr("core.atomic.os.fsync", fsync)
    with pytest.raises(
        StorageError, match=r"project\.json could not be saved: the disk is full. Free some space"
    ):
        folder.save(replace(project, name="new"))
    assert parse_project((folder.path / "project.json").read_bytes()) == project
    assert not folder.labels.saved
    assert len(problems) == 1
    with pytest.raises(StorageError, match="close again"):
        folder.close()
    full.clear()
    assert saved.wait(20)
    assert parse_project((folder.path / "project.json").read_bytes()).name == "new"
    assert folder.labels.saved
    assert not list(folder.path.rglob("*.tmp"))


def test_closing_on_a_full_disk_can_be_given_up(folder, project, monkeypatch):
    def refuse(*arguments):
        raise FULL

    monkeypatch.setattr("core.journal.os.write", refuse)
    monkeypatch.setattr("core.label_writer.write_index_mask", refuse)
    paint(folder)
    with pytest.raises(StorageError, match="could not be saved"):
        folder.close()
    folder.close(give_up=True)
    monkeypatch.undo()
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert again.labels.get("a", "road") is None
    again.close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="a small file system needs root")
def test_a_real_full_disk(tmp_path, project):
    mount = tmp_path / "small"
    mount.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(mount)], capture_output=True
    )
    if done.returncode != 0:
        pytest.skip("no file system can be mounted here")
    try:
        folder = ProjectFolder.create(mount / "harbour", project)
        told, saved = [], threading.Event()
        folder.labels.on_problem = told.append
        folder.labels.on_saved = saved.set
        with open(mount / "ballast", "wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while True:
                ballast.write(bytes(1024))
        noise = np.random.default_rng(0).integers(0, 2, (100, 90), np.uint8)
        for number in range(6):
            folder.labels.replace(f"n{number}", "road", noise)
            folder.labels.wait_durable()
        assert "the disk is full" in told[0]
        with pytest.raises(StorageError, match="disk is full"):
            folder.save(replace(project, name="new"))
        assert parse_project((folder.path / "project.json").read_bytes()) == project
        (mount / "ballast").unlink()
        assert saved.wait(20)
        folder.close()
        again, loaded = ProjectFolder.open(mount / "harbour")
        assert loaded.name == "new"
        assert all(np.array_equal(again.labels.get(f"n{n}", "road"), noise) for n in range(6))
        again.close()
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)


def refuse_lock(monkeypatch, number):
    real = os.open

    def refuse(path, *arguments):
        if str(path).endswith("-lock"):
            raise OSError(number, os.strerror(number))
        return real(path, *arguments)

    monkeypatch.setattr("core.project_lock.os.open", refuse)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_without_write_permission_a_project_opens_for_looking(folder, project, monkeypatch, number):
    label = paint(folder)
    folder.close()
    refuse_lock(monkeypatch, number)
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert again.read_only
    assert "may not be written" in again.read_only_reason
    assert "copy the project" in again.read_only_reason
    assert np.array_equal(again.labels.get("a", "road"), label)
    with pytest.raises(StorageError, match="may not be written"):
        again.save(project)
    with pytest.raises(StorageError, match="may not be written"):
        again.labels.edit("a", "road", (6, 8))
    again.close()


def test_without_write_permission_no_project_is_made(tmp_path, project, monkeypatch):
    refuse_lock(monkeypatch, errno.EACCES)
    with pytest.raises(StorageError, match=r"You may not make a project in .* Choose a folder"):
        ProjectFolder.create(tmp_path / "new", project)


# The lock ---------------------------------------------------------------------------------------------------


def test_the_second_opening_is_read_only_and_says_who_has_it(folder, project):
    label = paint(folder)
    second, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert second.read_only
    assert (
        f"has the project open on {socket.gethostname()} (process {os.getpid()})" in second.read_only_reason
    )
    assert second.recovered == 0
    assert np.array_equal(second.labels.get("a", "road"), label)
    with pytest.raises(StorageError, match="has the project open"):
        second.save(project)
    second.close()
    assert not folder.read_only
    folder.save(replace(project, name="still mine"))
    folder.close()
    third, loaded = ProjectFolder.open(folder.path)
    assert not third.read_only
    assert loaded.name == "still mine"
    third.close()


def test_who_only_looks_sees_the_owners_strokes_and_leaves_them_in_the_journal(folder):
    label = paint(folder)

    def files():
        return {p: p.read_bytes() for p in sorted(folder.path.rglob("*")) if p.is_file()}

    folder.labels.wait_durable()
    before = files()
    second, _ = ProjectFolder.open(folder.path, to_look=True)
    assert second.read_only
    assert np.array_equal(second.labels.get("a", "road"), label)
    second.close()
    assert files() == before


def test_another_process_finds_it_locked_until_the_owner_is_killed(folder):
    folder.close()
    code = (
        "import sys, time; from pathlib import Path; from core.storage import ProjectFolder\n"
        "f, _ = ProjectFolder.open(Path(sys.argv[1])); print(f.read_only, flush=True); time.sleep(60)"
    )
    root = Path(__file__).parents[2]
    owner = subprocess.Popen([sys.executable, "-c", code, str(folder.path)], stdout=subprocess.PIPE, cwd=root)
    try:
        assert owner.stdout is not None
        assert owner.stdout.readline().strip() == b"False"
        second, _ = ProjectFolder.open(folder.path)
        assert f"process {owner.pid}" in second.read_only_reason
        second.close()
    finally:
        owner.kill()
        owner.communicate()
    third, _ = ProjectFolder.open(folder.path)
    assert not third.read_only
    third.close()


def dead_process():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def leave_lock(folder, host, pid):
    owner = {"host": host, "pid": pid, "user": "ada", "since": time.time()}
    (folder.path / ".maskloom-lock").write_text(json.dumps(owner))


def without_locks(monkeypatch):
    def refuse(*arguments):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)


@pytest.mark.skipif(os.name == "nt", reason="other locks on Windows")
@pytest.mark.parametrize("locks", [True, False])
def test_a_lock_left_by_a_dead_process_is_taken_over(folder, monkeypatch, locks):
    folder.close()
    leave_lock(folder, socket.gethostname(), dead_process())
    if not locks:
        without_locks(monkeypatch)
    again, _ = ProjectFolder.open(folder.path)
    assert not again.read_only
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="other locks on Windows")
def test_where_there_are_no_locks_a_living_owner_is_found_by_its_number(folder, monkeypatch):
    folder.close()
    leave_lock(folder, socket.gethostname(), os.getppid())
    without_locks(monkeypatch)
    again, _ = ProjectFolder.open(folder.path)
    assert again.read_only
    assert "ada has the project open" in again.read_only_reason
    again.close()


def test_a_lock_of_another_computer_is_respected_and_the_mend_told(folder):
    folder.close()
    leave_lock(folder, "somewhere-else", 1)
    again, _ = ProjectFolder.open(folder.path)
    assert again.read_only
    assert "ada has the project open on somewhere-else" in again.read_only_reason
    assert "if that computer is off, delete" in again.read_only_reason
    again.close()
    assert (folder.path / ".maskloom-lock").exists()


def test_a_lock_file_with_nonsense_is_taken_over(folder):
    folder.close()
    (folder.path / ".maskloom-lock").write_bytes(b"\xff{")
    again, _ = ProjectFolder.open(folder.path)
    assert not again.read_only
    again.close()


def test_a_damaged_journal_is_told_and_the_rest_is_there(folder):
    label = paint(folder)
    paint(folder, "b")
    folder.labels.writer.close()
    folder._lock.release()
    (path,) = (folder.path / "journal").iterdir()
    path.write_bytes(b"garbage" + path.read_bytes())
    again, _ = ProjectFolder.open(folder.path)
    assert len(again.problems) == 1
    assert "is damaged" in again.problems[0]
    assert np.array_equal(again.labels.get("a", "road"), label)
    again.close()
    assert [p.name for p in (folder.path / "journal").iterdir()] == ["000001.damaged"]


def test_core_storage_needs_neither_torch_nor_qt():
    code = (
        "import sys, core.storage, core.images, core.labels, core.project, core.exchange.masks\n"
        "assert not {'torch', 'PySide6'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_closing_in_haste_leaves_strokes_to_the_journal_and_is_no_crash(folder):
    labels = {image: paint(folder, image) for image in ("a", "b")}
    folder.close(seconds=0)
    assert len(list((folder.path / "labels").rglob("*.png"))) == 1
    again, _ = ProjectFolder.open(folder.path)
    assert again.recovered == 0
    for image, label in labels.items():
        assert np.array_equal(again.labels.copy(image, "road"), label)
    again.close()
    assert len(list((folder.path / "labels").rglob("*.png"))) == 2
    assert list((folder.path / "journal").iterdir()) == []


def test_a_crash_after_a_hasty_close_is_a_crash_again(folder):
    paint(folder, "a")
    paint(folder, "b")
    folder.close(seconds=0)
    again, _ = ProjectFolder.open(folder.path)
    stroke = Stroke(again.labels.edit("a", "road", (6, 8)), "a", "road", 0, "brush")
    stroke.line(1, 1, 1, 1, 1)
    change = stroke.finish()
    assert change is not None
    again.labels.commit(change)
    again.labels.writer.close()
    again._lock.release()
    once_more, _ = ProjectFolder.open(folder.path)
    assert once_more.recovered >= 2
    once_more.close()


def test_a_broken_label_does_not_block_a_second_opening(folder):
    paint(folder)
    (folder.path / "labels" / "road").mkdir(parents=True)
    (folder.path / "labels" / "road" / "a.png").write_bytes(b"oops")
    second, _ = ProjectFolder.open(folder.path)
    with pytest.raises(StorageError, match=r"a\.png can't be used"):
        second.labels.get("a", "road")
    second.close()
    (folder.path / "labels" / "road" / "a.png").unlink()
