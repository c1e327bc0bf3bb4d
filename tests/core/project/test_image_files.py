"""Images that moved, changed or were cut since they were labelled are noticed; those only touched or copied are not."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.project.adding import gather_images
from core.project.file import encode_project, parse_project
from core.project.folder import ProjectFolder
from core.project.image_files import look, look_at_all
from core.project.model import FileMark, ImageEntry, Project, add_task, new_task
from core.project.moved import find_moved

SIZE = {"road": (20, 30)}


def write(path: Path, seed: int = 0, size: tuple[int, int] = (20, 30)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (*size, 3), np.uint8)).save(path)
    return path


@pytest.fixture
def image(tmp_path):
    return write(tmp_path / "pictures" / "a.png")


@pytest.fixture
def entry(image, tmp_path):
    """As it is after its first label: with a digest."""
    (added,) = gather_images([image], Project("x"), tmp_path / "project").entries
    assert added.file == FileMark(image.stat().st_size, image.stat().st_mtime_ns)
    return look(image, added, SIZE).entry


def later(path: Path) -> None:
    stat = path.stat()
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 5_000_000_000))


def test_the_digest_comes_with_the_first_label_and_is_saved(image, entry, tmp_path):
    assert entry.file.digest != ""
    project = Project("x", images=(entry,))
    assert parse_project(encode_project(project)) == project
    assert look(image, entry, SIZE).entry is entry


def test_an_untouched_image_is_not_read(image, entry, monkeypatch):
    monkeypatch.setattr("core.project.image_files.digest_of", lambda path: pytest.fail("read"))
    monkeypatch.setattr("core.project.image_files.read_info", lambda path: pytest.fail("read"))
    assert look(image, entry, SIZE).state == "fine"


def test_a_touched_or_copied_image_is_the_same(image, entry):
    later(image)
    found = look(image, entry, SIZE)
    assert found.state == "fine"
    assert found.entry.file.modified == image.stat().st_mtime_ns
    assert found.entry.file.digest == entry.file.digest


def test_a_changed_image_is_noticed(image, entry):
    write(image, seed=1)
    later(image)
    found = look(image, entry, SIZE)
    assert found.state == "changed"
    assert look(image, found.entry, SIZE).state == "fine"  # when it is agreed to


def test_a_change_of_the_bytes_behind_an_equal_size_is_noticed(image, entry):
    data = bytearray(image.read_bytes())
    data[-20] ^= 1
    image.write_bytes(data)
    later(image)
    assert look(image, entry, SIZE).state == "changed"


def test_another_size_is_noticed_and_names_the_labels_that_no_longer_fit(image, entry):
    write(image, size=(40, 60))
    later(image)
    found = look(image, entry, SIZE)
    assert (found.state, found.tasks) == ("resized", ("road",))
    assert (found.entry.width, found.entry.height) == (60, 40)


def test_an_image_without_labels_may_change(image, entry):
    fresh = replace(entry, file=replace(entry.file, digest=""))
    write(image, size=(40, 60))
    later(image)
    found = look(image, fresh, {})
    assert found.state == "fine"
    assert (found.entry.width, found.entry.height) == (60, 40)


def test_a_change_between_adding_and_labelling_is_noticed(image, entry):
    fresh = replace(entry, file=replace(entry.file, digest=""))
    write(image, seed=1)
    later(image)
    assert look(image, fresh, SIZE).state == "changed"


def test_a_missing_image_and_one_that_is_a_folder(image, entry):
    image.unlink()
    assert look(image, entry, SIZE).state == "missing"
    image.mkdir()
    assert look(image, entry, SIZE).state in ("missing", "changed")


def test_a_project_from_before_marks_takes_what_it_finds(image, entry):
    old = replace(entry, file=None)
    assert look(image, old, SIZE).entry.file == entry.file
    assert look(image, replace(old, width=7), SIZE).state == "resized"


def test_a_label_of_another_size_is_noticed_on_a_fine_image(image, entry):
    found = look(image, entry, {"road": (20, 30), "trees": (5, 5)})
    assert (found.state, found.tasks) == ("label", ("trees",))


def test_all_images_of_a_project_are_looked_at_without_reading_labels(tmp_path):
    paths = [write(tmp_path / "pictures" / f"{name}.png", seed) for seed, name in enumerate("abc")]
    empty = Project("x")
    entries = gather_images(paths, empty, tmp_path / "project").entries
    project = add_task(replace(empty, images=entries), new_task(empty, "road", ("a", "b")))
    folder = ProjectFolder.create(tmp_path / "project", project)
    folder.labels.put("a", "road", np.ones((20, 30), np.uint8))
    folder.labels.put("b", "road", np.ones((7, 9), np.uint8))
    folder.labels.flush()
    folder.labels.put("c", "road", np.ones((20, 30), np.uint8))
    folder.labels.put("c", "gone", np.ones((1, 1), np.uint8))  # a task that left the project
    paths[2].unlink()
    found = list(look_at_all(folder, project))
    assert [f.state for f in found] == ["fine", "label", "missing"]
    assert [bool(f.entry.file.digest) for f in found] == [True, True, False]
    assert list(look_at_all(folder, project, cancelled=lambda: True)) == []
    folder.close()


# Moved files ------------------------------------------------------------------------------------------------


def test_a_moved_folder_brings_all_that_moved_with_it(tmp_path):
    old = {f"{n}": tmp_path / "old" / "data" / f"day{n % 2}" / f"{n}.png" for n in range(4)}
    new = {i: tmp_path / "elsewhere" / "data" / p.parent.name / p.name for i, p in old.items()}
    for path in new.values():
        write(path)
    assert find_moved(old, tmp_path / "elsewhere") == new
    assert find_moved(old, tmp_path / "elsewhere" / "data") == new


def test_one_found_file_shows_where_the_others_are(tmp_path):
    old = {"a": tmp_path / "old" / "x" / "a.png", "b": tmp_path / "old" / "y" / "b.png"}
    new = {"a": tmp_path / "new" / "x" / "a.png", "b": tmp_path / "new" / "y" / "b.png"}
    for path in new.values():
        write(path)
    assert find_moved(old, new["a"]) == new


def test_a_name_is_looked_for_below_the_folder_and_taken_only_where_it_is_the_only_one(tmp_path):
    write(tmp_path / "new" / "deep" / "a.png")
    for folder in ("one", "two"):
        write(tmp_path / "new" / folder / "b.png")
    old = {"a": Path("/gone/a.png"), "b": Path("/gone/b.png"), "c": Path("/gone/c.png")}
    assert find_moved(old, tmp_path / "new") == {"a": tmp_path / "new" / "deep" / "a.png"}


def test_an_entry_of_an_older_project_file_has_no_mark():
    text = b'{"version": 1, "name": "x", "images": [{"id": "a", "path": "/a.png"}]}'
    assert parse_project(text).images == (ImageEntry("a", "/a.png"),)
