"""The images of a project: which files come in, where they are when they moved, which split they get."""

from __future__ import annotations

import os
import re
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.helpers import (
    called,
    change_file,
    grey,
    new_project,
    photo,
    prepared,
    read,
    scenes,
    square,
    values_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType

    from pytestqt.qtbot import QtBot

    from app.session import Session


def settled(session: Session, qtbot: QtBot) -> None:
    """The files were looked at, and no work runs."""
    qtbot.waitUntil(lambda: not session.work.running and not session.image_files.looking)


# Which files come in ----------------------------------------------------------------------------------------


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with 3 photos, 8 files of kinds that are not read, and 3 that are no images."""
    folder = tmp_path / "mixed"
    for number in range(3):
        photo(folder / f"p{number}.jpg", seed=number)
    for number in range(5):
        (folder / f"IMG_{number}.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(200))
    for number in range(2):
        (folder / f"scan{number}.dcm").write_bytes(bytes(128) + b"DICM" + bytes(200))
    (folder / "raw.cr2").write_bytes(b"II*\0" + bytes(200))
    for name in ("read.txt", "notes.xml", "meta.json"):
        (folder / name).write_text("{}")
    return folder


def test_image_files_of_unread_kinds_are_counted(mixed: Path, tmp_path: Path) -> None:
    """elementary/photos#580: "8 files of kinds that are not read: 5 .heic, 2 .dcm, 1 .cr2"."""
    made = prepared("import", new_project(tmp_path), "--images", mixed, "--json")
    assert made.json["images"] == 3
    assert not made.says(r"\.txt|\.xml|\.json\b"), made.said
    assert made.says("heic"), made.said


def test_the_window_counts_image_files_of_unread_kinds(
    mixed: Path, session: Session, notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    """elementary/photos#580, in the window."""
    session.open(new_project(tmp_path))
    session.images.add([mixed])
    settled(session, qtbot)
    assert len(session.project.images) == 3
    assert any("heic" in text for text in notices), notices


def test_linked_subfolders_are_searched_once_or_said(tmp_path: Path) -> None:
    """CarVac/filmulator-gui#142: a link to a folder elsewhere, and one that loops."""
    for number in range(2):
        photo(tmp_path / "data" / "day1" / f"a{number}.png", seed=number)
    for number in range(3):
        photo(tmp_path / "elsewhere" / f"b{number}.png", seed=10 + number)
    try:
        (tmp_path / "data" / "day2").symlink_to(tmp_path / "elsewhere")
        (tmp_path / "data" / "loop").symlink_to(tmp_path / "data")
    except OSError:
        pytest.skip("no links here")
    made = prepared("import", new_project(tmp_path), "--images", tmp_path / "data", "--json")
    count = made.json["images"]
    assert count == 5 or (count == 2 and made.says("day2|link")), made.said


# Files that moved or changed --------------------------------------------------------------------------------


def test_images_of_a_project_from_windows_are_told_apart_by_their_folders(
    session: Session, notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    r"""wkentaro/labelme#1725, qupath/qupath#1786: D:\photos\day1\a.jpg on another machine."""
    for seed, name in enumerate(("day1/a.jpg", "day2/a.jpg", "day1/b.jpg")):
        photo(tmp_path / "photos" / name, seed=seed)
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "photos")
    wanted: dict[str, str] = {}

    def to_windows(values: dict[str, Any]) -> None:
        for image in values["images"]:
            wanted[image["id"]] = re.split(r"[/\\]photos[/\\]", image["path"])[1].replace("\\", "/")
            image["path"] = "D:\\photos\\" + wanted[image["id"]].replace("/", "\\")

    change_file(project, to_windows)
    session.open(project)
    settled(session, qtbot)
    session.image_mends.find(tmp_path / "photos")
    settled(session, qtbot)
    stored = {image.id: project / image.path for image in session.project.images}
    assert stored == {i: (tmp_path / "photos" / name).resolve() for i, name in wanted.items()}, notices


def test_another_image_of_the_same_name_begins_without_labels(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """ilastik/ilastik#2560: an image is removed, and another of the same name added."""
    for seed, folder in enumerate(("d1", "d2")):
        photo(tmp_path / folder / "IMG_0001.png", seed=seed)
    grey(tmp_path / "m" / "IMG_0001.png", square())
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "d1", "--labels", f"road={tmp_path / 'm'}")
    session.open(project)
    settled(session, qtbot)
    session.images.remove([image.id for image in session.project.images])
    session.images.add([tmp_path / "d2" / "IMG_0001.png"])
    settled(session, qtbot)
    (image,) = session.project.images
    shown = session.labels.get(image.id, "road")
    assert shown is None or (shown == 255).all(), values_in(shown)
    session.close()
    counted = prepared("info", project, "--json").json["tasks"]["road"]
    assert counted["labelled_images"] == 0


def moved_together(trained: Callable[..., Path], root: Path) -> Path:
    """A project with a model that moved to another folder, and its two labelled photos with it."""
    (root / "before").mkdir()
    project = trained(root / "before")
    images = scenes(root / "before", 2)
    labelled = ("--labels", f"road={root / 'before' / 'm'}", "--split", "train")
    prepared("import", project, "--images", images, *labelled)
    (root / "before").rename(root / "after")
    return root / "after" / project.name


A_WAY = r"main\.py|--images|import |--root|relink|--find|run .* again"


def test_photos_that_moved_with_their_project_are_found(trained: Callable[..., Path], tmp_path: Path) -> None:
    """qupath/qupath#543: found by where they lie relative to the project, or a command is named that helps."""
    project = moved_together(trained, tmp_path)
    info = called("info", project, "--json")
    if info.json.get("missing"):
        assert info.says(A_WAY), info.said


def test_evaluate_does_not_leave_missing_images_out_silently(
    trained: Callable[..., Path], tmp_path: Path
) -> None:
    """qupath/qupath#543: photos and project moved together, then evaluate."""
    project = moved_together(trained, tmp_path)
    made = called("evaluate", project, "--split", "train", "--device", "cpu", "--json")
    scored = made.json.get("tasks", {}).get("road") or {}
    assert scored.get("miou") is not None or made.says("^(warning|error): ", "p0|images?"), made.said


def test_the_window_finds_photos_that_moved_with_their_project(
    trained: Callable[..., Path], session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """qupath/qupath#543, in the window: by itself, or in the folder above."""
    session.open(moved_together(trained, tmp_path))
    settled(session, qtbot)
    if session.image_files.problems:
        session.image_mends.find(tmp_path / "after")
        settled(session, qtbot)
    assert not session.image_files.problems


def test_images_labelled_by_the_command_line_may_be_touched(
    trained: Callable[..., Path], tmp_path: Path
) -> None:
    """docs/trouble.md: a file that was only copied or touched is the same."""
    project, images = trained(), scenes(tmp_path, 1)
    labelled = ("--labels", f"road={tmp_path / 'm'}", "--split", "train")
    prepared("import", project, "--images", images, *labelled)
    for file in images.iterdir():
        os.utime(file, (time.time() + 60, time.time() + 60))
    made = called("evaluate", project, "--split", "train", "--device", "cpu", "--json")
    assert made.status == 0, made.said
    assert not made.says("changed"), made.said
    assert made.json["tasks"]["road"]["miou"] is not None


# Many images ------------------------------------------------------------------------------------------------


def labelled_project(root: Path, count: int) -> Path:
    """A project of `count` labelled images in three tasks, all links to one photo and one label."""
    project = new_project(root, *(f"t{n}=background,road" for n in (1, 2, 3)), name=f"project{count}")
    first = photo(root / f"im{count}" / "i0.png", 8, 8)
    for number in range(1, count):
        os.link(first, first.with_name(f"i{number}.png"))
    prepared("import", project, "--images", first.parent)
    for task in ("t1", "t2", "t3"):
        stored = grey(project / "labels" / task / "i0.png", square(at=2, side=4, size=8))
        for number in range(1, count):
            os.link(stored, stored.with_name(f"i{number}.png"))
    return project


def lines_run(project: Path, count: int) -> int:
    """How many lines of Python `info` runs in core: a measure of its work that no busy machine disturbs."""
    lines = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal lines
        if f"{os.sep}core{os.sep}" not in frame.f_code.co_filename:
            return None
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        made = called("info", project, "--json")
    finally:
        sys.settrace(before)
    assert made.json["tasks"]["t1"]["labelled_images"] == count
    return lines


def test_four_times_the_images_are_about_four_times_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CVHub520/X-AnyLabeling#822: lists of tens of thousands of images."""
    from core.labels.store import LabelStore

    labelled, asked = LabelStore.labelled, []

    def counted(store: LabelStore) -> Any:
        asked.append(1)
        return labelled(store)

    monkeypatch.setattr(LabelStore, "labelled", counted)
    few, many = labelled_project(tmp_path, 20), labelled_project(tmp_path, 80)
    asked.clear()
    few_lines, few_asked = lines_run(few, 20), len(asked)
    asked.clear()
    many_lines, many_asked = lines_run(many, 80), len(asked)
    assert many_asked == few_asked, "the list of all labels is asked for again for each image"
    assert many_lines <= 6 * few_lines


# Splits -----------------------------------------------------------------------------------------------------


def test_new_frames_take_their_clips_split(tmp_path: Path) -> None:
    """digitalsreeni-image-annotator#93: neighbouring frames on both sides of a split."""
    clips = [f"clip{number}" for number in range(1, 9)]
    for clip in clips:
        for frame in range(1, 6):
            folder = "first" if frame <= 3 else f"later/{clip}"
            photo(tmp_path / folder / f"{clip}_{frame:04}.png", 8, 8)
    project = new_project(tmp_path)
    prepared("import", project, "--images", tmp_path / "first")
    for clip in clips:
        prepared("import", project, "--images", tmp_path / "later" / clip)
    splits = {
        clip: [i.split for i in read(project).images if i.name.startswith(f"{clip}_")] for clip in clips
    }
    assert all(len(of_clip) == 5 for of_clip in splits.values())
    parted = {clip: of_clip for clip, of_clip in splits.items() if len(set(of_clip)) > 1}
    assert not parted
