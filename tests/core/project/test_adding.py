"""Which files become images: each once, under whatever names and links; and what is passed over is said."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.project import adding
from core.project.adding import gather_images
from core.project.file import write_project
from core.project.model import ImageEntry, Project, add_images
from core.project.splits import automatic_splits

posix = pytest.mark.skipif(os.name != "posix", reason="names and links as on Linux")


def picture(path: Path, seed: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (8, 10, 3), np.uint8)).save(path)
    return path


@pytest.fixture
def photos(tmp_path):
    for number in range(3):
        picture(tmp_path / "photos" / f"n{number}.png", number)
    return tmp_path / "photos"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "P").mkdir()
    return tmp_path / "P"


def import_into(folder: Path, project: Project, *sources: Path, **options: object):
    added = gather_images(sources, project, folder, **options)  # type: ignore[arg-type]
    return add_images(project, added.entries), added


def test_a_project_below_the_photos_is_left_out_and_counted(photos):
    project = photos / "deep" / "project"
    for name in ("labels/road/a.png", "backups/000001/road/a.png", "images/b.png"):
        picture(project / name)
    (project / "project.json").write_text("{}")
    added = gather_images([photos], Project("x"), project)
    assert [e.name for e in added.entries] == ["n0.png", "n1.png", "n2.png"]
    assert added.problems == (
        f"{project} is a project. Its 3 image files were skipped, because they include labels and backups. "
        f"To add its photos, choose {project / 'images'}.",
    )
    inside = gather_images([project / "images"], Project("x"), project)
    assert [e.path for e in inside.entries] == ["images/b.png"]


def test_kinds_that_are_not_read_are_counted(photos):
    for name in ("a.heic", "b.HEIC", "c.dcm", "notes.txt", "list.xml", "data.json", ".hidden.heic"):
        (photos / name).write_bytes(b"?")
    added = gather_images([photos], Project("x"), photos / "P")
    assert len(added.entries) == 3
    assert added.problems == (
        "3 files have unsupported formats: 2 .heic, 1 .dcm. Save them as PNG, JPEG or TIFF to add them. "
        "To read HEIC as it is: pip install pillow-heif.",
    )
    (photos / "one").mkdir()
    (photos / "one" / "a.cr2").touch()
    added = gather_images([photos / "one"], Project("x"), photos / "P")
    assert "1 file has an unsupported format: 1 .cr2." in added.problems[0]


@posix
def test_linked_folders_are_gone_into_once_and_circles_end(photos, tmp_path):
    picture(tmp_path / "elsewhere" / "far.png", 9)
    (photos / "link").symlink_to(tmp_path / "elsewhere")
    (photos / "again").symlink_to(tmp_path / "elsewhere")
    (photos / "circle").symlink_to(photos)
    (photos / "gone").symlink_to(tmp_path / "nowhere")
    added = gather_images([photos], Project("x"), tmp_path / "P")
    assert sorted(e.name for e in added.entries) == ["far.png", "n0.png", "n1.png", "n2.png"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_named_and_costs_nothing_else(photos, tmp_path):
    try:
        os.rename(photos / "n1.png", os.fsencode(photos) + b"/caf\xe9.png")
    except OSError:
        pytest.skip("this file system takes no such name")
    added = gather_images([photos], Project("x"), tmp_path / "P")
    assert [e.name for e in added.entries] == ["n0.png", "n2.png"]
    assert added.problems == (
        r"caf\xe9.png was skipped, because its name is not valid UTF-8. Rename it, then add it again.",
    )
    from core.images.finding import search

    (single,) = search(photos).unnamed
    assert gather_images([single], Project("x"), tmp_path / "P").problems == added.problems


@posix
def test_a_backslash_is_a_letter_of_a_name_here(photos, folder):
    os.rename(photos / "n1.png", photos / "a\\b.png")
    added = gather_images([photos], Project("x"), folder)
    assert sorted(e.name for e in added.entries) == ["a\\b.png", "n0.png", "n2.png"]
    assert [
        ImageEntry("i", path).name for path in ("D:\\photos\\a.jpg", "\\\\host\\share\\a.jpg", "C:/x/a.jpg")
    ] == (["a.jpg"] * 3)


def test_copying_twice_copies_once(photos, folder):
    project, first = import_into(folder, Project("x"), photos, copy=True)
    for options in ({"copy": True}, {"copy": False}):
        project, again = import_into(folder, project, photos, **options)
        assert (again.entries, again.known) == ((), 3)
        assert again.meant == first.meant == {"n0", "n1", "n2"}
    assert len(list((folder / "images").iterdir())) == 3


def test_copies_of_an_import_that_was_cut_off_are_used(photos, folder):
    import_into(folder, Project("x"), photos, copy=True)  # killed before the project was saved
    _, added = import_into(folder, Project("x"), photos, copy=True)
    assert [e.path for e in added.entries] == [f"images/n{number}.png" for number in range(3)]
    assert len(list((folder / "images").iterdir())) == 3


def test_other_pictures_of_the_same_name_get_names_of_their_own(photos, folder, tmp_path):
    picture(tmp_path / "other" / "n0.png", 7)
    project, _ = import_into(folder, Project("x"), photos, copy=True)
    for _ in range(2):
        project, _ = import_into(folder, project, tmp_path / "other", copy=True)
    assert sorted(e.path for e in project.images) == [
        *("images/n0-2.png", "images/n0.png", "images/n1.png", "images/n2.png"),
    ]


def test_a_copy_that_fails_leaves_nothing(photos, folder, monkeypatch):
    def full(source, target):
        target.write(source.read(10))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfileobj", full)
    _, added = import_into(folder, Project("x"), photos, copy=True)
    assert [text.split()[0] for text in added.problems] == ["n0.png", "n1.png", "n2.png"]
    assert "Free some space" in added.problems[0]
    assert list((folder / "images").iterdir()) == []


def test_what_a_kill_left_of_a_copy_is_removed_the_next_time(photos, folder, monkeypatch):
    monkeypatch.setattr("os.unlink", lambda *_: None)  # as if killed
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(4, "killed")))
    import_into(folder, Project("x"), photos, copy=True)
    assert len(list((folder / "images").iterdir())) == 3
    monkeypatch.undo()
    (folder / "images" / "mine.part").touch()
    import_into(folder, Project("x"), photos, copy=True)
    assert sorted(p.name for p in (folder / "images").iterdir()) == [
        "mine.part",
        "n0.png",
        "n1.png",
        "n2.png",
    ]


@posix
def test_a_copy_is_never_written_through_a_link(photos, folder, tmp_path):
    victim = tmp_path / "letter.txt"
    victim.write_text("dear")
    (folder / "images").mkdir()
    (folder / "images" / "n0.png.part").symlink_to(victim)
    import_into(folder, Project("x"), photos, copy=True)
    assert victim.read_text() == "dear"


@posix
def test_images_may_be_a_link_to_a_larger_disk(photos, folder, tmp_path):
    (tmp_path / "large").mkdir()
    (folder / "images").symlink_to(tmp_path / "large")
    project, added = import_into(folder, Project("x"), photos, copy=True)
    assert [e.path for e in added.entries] == [f"images/n{number}.png" for number in range(3)]
    assert len(added.meant) == 3
    _, again = import_into(folder, project, tmp_path / "large", photos)
    assert (again.known, again.entries) == (6, ())


def test_many_files_of_one_name_take_no_longer_each(photos, tmp_path, monkeypatch):
    taken: list[str] = []
    files = [tmp_path / f"d{number}" / "frame.png" for number in range(300)]
    monkeypatch.setattr(adding, "_files", lambda *_: files)
    monkeypatch.setattr(adding, "read_info", lambda path: read_info(photos / "n0.png"))
    monkeypatch.setattr(adding, "file_mark", lambda path: None)
    monkeypatch.setattr("core.project.copying.Copies.of", lambda *_: None)
    monkeypatch.setattr("core.project.removed.Removed.is_another", lambda _, i, __: bool(taken.append(i)))
    from core.images.reading import read_info

    added = gather_images([tmp_path], Project("x"), tmp_path / "P")
    assert [e.id for e in added.entries[:3]] == ["frame", "frame-2", "frame-3"]
    assert len({e.id for e in added.entries}) == len(taken) == 300  # each was tried once


# Pictures that were removed ---------------------------------------------------------------------------------


def removed(folder: Path, project: Project, image_id: str) -> Project:
    """The project without that image, saved before and after."""
    write_project(folder, project)
    fewer = replace(project, images=tuple(i for i in project.images if i.id != image_id))
    write_project(folder, fewer)
    return fewer


def test_another_picture_never_gets_a_removed_ones_labels(photos, folder, tmp_path):
    project, _ = import_into(folder, Project("x"), photos)
    fewer = removed(folder, project, "n0")
    picture(tmp_path / "new" / "n0.png", 5)
    _, added = import_into(folder, fewer, tmp_path / "new", labelled=[("n0", "road"), ("n1", "road")])
    assert [e.id for e in added.entries] == ["n0-2"]
    assert added.notes == (
        "n0.png differs from the image that was removed as n0, so it starts without labels. "
        "The labels of the removed one are kept in the project's labels folder.",
    )
    _, added = import_into(folder, fewer, tmp_path / "new")  # nothing was labelled
    assert [e.id for e in added.entries] == ["n0"]


def test_the_same_picture_gets_its_labels_back(photos, folder):
    project, _ = import_into(folder, Project("x"), photos)
    fewer = removed(folder, project, "n0")
    _, added = import_into(folder, fewer, photos / "n0.png", labelled=[("n0", "road")])
    assert ([e.id for e in added.entries], added.notes) == (["n0"], ())


def test_a_picture_is_known_by_its_content_where_it_was_touched(photos, folder):
    from core.project.image_files import file_mark

    project, _ = import_into(folder, Project("x"), photos)
    marked = [replace(i, file=file_mark(Path(i.path), digest=True)) for i in project.images]
    fewer = removed(folder, replace(project, images=tuple(marked)), "n0")
    os.utime(photos / "n0.png", (1, 1))
    _, added = import_into(folder, fewer, photos / "n0.png", labelled=[("n0", "road")])
    assert [e.id for e in added.entries] == ["n0"]


# Splits -----------------------------------------------------------------------------------------------------


def test_new_frames_take_their_clips_split():
    clips = [f"clip{clip}_{frame:03}.png" for clip in range(8) for frame in range(10)]
    splits = dict(zip(clips, automatic_splits(clips), strict=True))
    known = list(splits.items())
    for clip in range(8):
        later = [f"clip{clip}_{frame:03}.png" for frame in range(10, 14)]
        assert set(automatic_splits(later, known)) == {splits[f"clip{clip}_000.png"]}
    moved = [(name, "test" if name.startswith("clip3_") else split) for name, split in known]
    assert automatic_splits(["clip3_999.png"], moved) == ["test"]


def test_names_that_tell_of_no_clips_are_split_one_by_one_later_too():
    names = [f"IMG_{number:04}.jpg" for number in range(400)]
    known = [(name, "train") for name in names[:3]]
    assert 50 < automatic_splits(names[3:], known).count("val") < 120
