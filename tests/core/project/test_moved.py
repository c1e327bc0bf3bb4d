"""Images that moved are found: with their project, by another system's paths; and many are said in one sentence."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from PIL import Image

from core.project import remote
from core.project.adding import gather_images
from core.project.folder import ProjectFolder
from core.project.image_files import file_mark
from core.project.model import FileMark, ImageEntry, Project
from core.project.moved import find_moved, found_beside, lost_texts, old_place
from core.project.remote import is_remote_path, may_look


def picture(path: Path, seed: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (8, 10, 3), np.uint8)).save(path)
    return path


@pytest.mark.skipif(os.name == "nt", reason="its own paths")
def test_paths_of_windows_are_found_by_their_folders(tmp_path):
    new = {}
    for number, name in enumerate(("day1/a.jpg", "day2/a.jpg", "day1/b.jpg")):
        new[str(number)] = picture(tmp_path / "photos" / name, number)
    entries = [
        ImageEntry(i, "D:\\pictures\\" + str(p.relative_to(tmp_path / "photos")).replace("/", "\\"))
        for i, p in new.items()
    ]
    missing = {e.id: old_place(tmp_path / "P", e) for e in entries}
    assert missing["0"] == PureWindowsPath("D:\\pictures\\day1\\a.jpg")
    assert find_moved(missing, tmp_path / "photos") == new
    assert find_moved(missing, new["0"]) == new


@pytest.fixture
def moved(tmp_path):
    """A project and its photos, in folders beside each other, moved together."""
    for number in range(4):
        picture(tmp_path / "a" / "photos" / f"day{number % 2}" / f"{number}.png", number)
    entries = gather_images([tmp_path / "a" / "photos"], Project("x"), tmp_path / "a" / "work" / "P").entries
    (tmp_path / "a").rename(tmp_path / "b")
    return tmp_path / "b" / "work" / "P", Project("x", images=entries)


def test_images_that_moved_with_their_project_are_found(moved):
    folder, project = moved
    project = found_beside(folder, project)
    assert [Path(i.path).exists() for i in project.images] == [True] * 4
    assert all(i.path.startswith(str(folder.parents[1] / "photos")) for i in project.images)
    assert found_beside(folder, project) is project


def test_a_file_of_another_content_is_not_taken_for_one_that_moved(moved):
    folder, project = moved
    path = folder.parents[1] / "photos" / "day0" / "0.png"
    size = path.stat().st_size
    picture(path, 9)
    with open(path, "r+b") as file:
        file.truncate(size)  # of the same size, and another time
    os.utime(path, (1, 1))
    lost = [i.name for i in found_beside(folder, project).images if not Path(i.path).exists()]
    assert lost == ["0.png"]


def test_what_was_copied_without_its_times_is_known_by_its_content(moved):
    folder, project = moved
    photos = folder.parents[1] / "photos"
    marks = {p.name: file_mark(p, digest=True) for p in photos.rglob("*.png")}
    project = replace(project, images=tuple(replace(i, file=marks[i.name]) for i in project.images))
    for path in photos.rglob("*.png"):
        os.utime(path, (1, 1))
    assert all(Path(i.path).exists() for i in found_beside(folder, project).images)
    shutil.rmtree(photos)
    assert found_beside(folder, project) is project


def test_images_that_are_lost_are_said_together(tmp_path):
    def lost(*paths: str) -> list[str]:
        return lost_texts(tmp_path, [ImageEntry(str(n), p) for n, p in enumerate(paths)])

    assert lost() == []
    assert lost("/gone/a.png") == ["a.png is missing from /gone. Put it back, or remove it from the project."]
    (text,) = lost(*(f"/gone/{number}.png" for number in range(5000)))
    assert text == (
        "5,000 images are missing from /gone: 0.png, 1.png, 2.png and 4,997 more. "
        "Put them back, or open the project in the window, which can search a folder for them."
    )
    (text,) = lost(*(f"/gone/day{number}/{number}.png" for number in range(200)))
    assert text.startswith("200 images are missing from /gone: 0.png")
    assert len(lost("/one/a.png", "D:\\two\\b.png", "images/c.png")) == 3
    (text,) = lost(*(f"/{n}/a.png" for n in range(9)), "D:\\a.png", "images/c.png")
    assert text.startswith("11 images")


# Other computers --------------------------------------------------------------------------------------------


@pytest.fixture
def nobody_chosen(tmp_path, monkeypatch):
    monkeypatch.setattr(remote, "_file", lambda: tmp_path / "settings" / "computers.txt")
    remote._chosen.cache_clear()
    yield tmp_path / "settings" / "computers.txt"
    remote._chosen.cache_clear()


@pytest.mark.parametrize(
    "path",
    [
        "\\\\host\\share\\x.png",
        "//host/share/x.png",
        "\\/host/x.png",
        "\\\\?\\UNC\\host\\x.png",
        "//./pipe/x",
        "///x",
    ],
)
def test_paths_to_other_computers_are_told_by_their_letters(path):
    assert is_remote_path(path)


@pytest.mark.parametrize(
    "path", ["/data/x.png", "images/x.png", "D:\\x.png", "images\\x.png", "\\\\?\\D:\\x.png", "a//b.png"]
)
def test_paths_of_this_computer_are_none(path):
    assert not is_remote_path(path)
    assert may_look(path)


@pytest.mark.parametrize("path", ["\\\\host\\share\\x.png", "//host/share/x.png"])
def test_no_other_computer_is_asked_before_the_user_chose_it(tmp_path, nobody_chosen, path):
    entry = ImageEntry("x", path, file=FileMark(1, 1))
    project = Project("p", images=(entry,))
    folder = ProjectFolder.create(tmp_path / "P", project)
    assert folder.image_path(entry).is_relative_to(folder.path)
    assert not folder.image_path(entry).exists()
    assert found_beside(folder.path, project) is project
    (text,) = lost_texts(folder.path, [entry])
    assert "another computer (host), which is not accessed until you choose it" in text
    remote.choose("\\\\HOST\\other")
    assert may_look(path)
    assert str(folder.image_path(entry)) == str(folder.path / path)
    remote._chosen.cache_clear()  # another start
    assert may_look(path)
    assert not may_look("\\\\second\\x.png")
    assert nobody_chosen.read_text() == "host\n"
    folder.close()


def test_adding_and_finding_images_chooses_their_computer(tmp_path, nobody_chosen, monkeypatch):
    picture(tmp_path / "x.png")
    monkeypatch.setattr("core.project.adding.stored_path", lambda *_: "\\\\lab\\share\\x.png")
    (entry,) = gather_images([tmp_path / "x.png"], Project("x"), tmp_path / "P").entries
    assert entry.path == "\\\\lab\\share\\x.png"
    assert may_look(entry.path)
