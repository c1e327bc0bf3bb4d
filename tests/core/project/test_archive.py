"""A project as one file, and back: nothing is lost, and nobody's file can write where it should not."""

from __future__ import annotations

import json
import os
import stat
import struct
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.labels.stroke import LabelChange
from core.project.archive.packing import CancelledError, PackError, pack, relative_paths
from core.project.archive.unpacking import is_packed, unpack
from core.project.folder import ProjectFolder
from core.project.image_files import file_mark
from core.project.model import ImageEntry, Project, add_task, new_task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHAPE = (6, 8)


class Packable:
    """A project of two images in different folders, outside, and one inside; two labels, one in the journal only."""

    def __init__(self, root: Path) -> None:
        self.root = root
        project = Project("Harbour")
        project = add_task(project, new_task(project, "road", ("background", "road")))
        images = []
        for name in ("p1/s.png", "p2/s.png"):
            path = root / "photos" / name
            path.parent.mkdir(parents=True)
            path.write_bytes(name.encode() * 10)
            os.utime(path, (1_000_000_000, 1_000_000_000))
            mark = file_mark(path)
            images.append(ImageEntry(name[:2], str(path), "train", SHAPE[1], SHAPE[0], mark))
        images.append(ImageEntry("in", "images/in.png", "val", SHAPE[1], SHAPE[0]))
        self.project = replace(project, images=tuple(images))
        self.folder = ProjectFolder.create(root / "harbour", self.project)
        (self.folder.path / "images").mkdir()
        (self.folder.path / "images" / "in.png").write_bytes(b"inside")
        (self.folder.path / "models" / "current").mkdir(parents=True)
        (self.folder.path / "models" / "current" / "model.json").write_text("{}")
        self.labels = {
            ("p1", "road"): np.full(SHAPE, 1, np.uint8),
            ("in", "road"): np.full(SHAPE, 255, np.uint8),
        }
        self.folder.labels.put("p1", "road", self.labels["p1", "road"])
        self.folder.labels.flush()
        label = self.folder.labels.edit("in", "road", SHAPE)
        before = label.copy()
        label[1:3] = 1
        change = LabelChange.between("in", "road", before, label, "brush")
        assert change is not None
        self.folder.labels.commit(change)
        self.labels["in", "road"] = label.copy()

    def pack(self, *, with_images: bool = True) -> Path:
        out = self.root / ("all.zip" if with_images else "labels.zip")
        self.packed = pack(self.folder, self.project, out, with_images=with_images)
        return out


@pytest.fixture
def packable(tmp_path: Path) -> Iterator[Packable]:
    made = Packable(tmp_path)
    yield made
    made.folder.close()


def test_everything_comes_back_elsewhere(packable: Packable, tmp_path: Path) -> None:
    archive = packable.pack()
    assert (packable.packed.labels, packable.packed.images, packable.packed.problems) == (2, 3, ())
    assert is_packed(archive)
    (tmp_path / "photos").rename(tmp_path / "elsewhere")
    (tmp_path / "other").mkdir()
    unpacked = unpack(archive, tmp_path / "other" / "copy")
    assert (unpacked.images, unpacked.skipped) == (3, ())
    folder, project = ProjectFolder.open(unpacked.path)
    try:
        assert [image.path for image in project.images] == [
            "images/p1/s.png",
            "images/p2/s.png",
            "images/in.png",
        ]
        assert folder.image_path(project.image("p2")).read_bytes() == b"p2/s.png" * 10
        assert file_mark(folder.image_path(project.image("p1"))) == packable.project.image("p1").file
        for key, label in packable.labels.items():
            assert np.array_equal(folder.labels.copy(*key), label)
        assert (folder.path / "models" / "current" / "model.json").read_text() == "{}"
        assert (folder.problems, folder.recovered) == ((), 0)
    finally:
        folder.close()
    assert sorted(p.name for p in (tmp_path / "other").iterdir()) == ["copy"]


def test_without_images_they_are_looked_for_below_images(packable: Packable, tmp_path: Path) -> None:
    archive = packable.pack(with_images=False)
    with zipfile.ZipFile(archive) as file:
        assert not any(name.startswith("images/") for name in file.namelist())
    unpacked = unpack(archive, tmp_path / "copy")
    assert unpacked.images == 0
    assert unpacked.project.image("p1").path == "images/p1/s.png"


def test_what_cannot_be_read_is_said_and_the_rest_is_packed(packable: Packable, tmp_path: Path) -> None:
    (tmp_path / "photos" / "p2" / "s.png").unlink()
    (packable.folder.path / "labels" / "road" / "p1.png").write_bytes(b"broken")
    archive = packable.pack()
    assert len(packable.packed.problems) == 2
    assert packable.packed.images == 2
    unpack(archive, tmp_path / "copy")
    assert (tmp_path / "copy" / "labels" / "road" / "p1.png").read_bytes() == b"broken"


def test_nothing_is_replaced(packable: Packable, tmp_path: Path) -> None:
    archive = packable.pack()
    data = archive.read_bytes()
    with pytest.raises(PackError, match="already exists, and nothing is replaced"):
        packable.pack()
    assert archive.read_bytes() == data
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").touch()
    for taken in ("mine", "mine/file"):
        with pytest.raises(PackError, match="nothing is replaced"):
            unpack(archive, tmp_path / taken)
    (tmp_path / "empty").mkdir()
    assert unpack(archive, tmp_path / "empty").images == 3


def test_a_project_is_not_packed_into_itself(packable: Packable) -> None:
    with pytest.raises(PackError, match="belongs to the project itself"):
        pack(packable.folder, packable.project, packable.folder.path / "images" / "all.zip")


def test_what_is_cancelled_leaves_nothing(packable: Packable, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(CancelledError):
        pack(packable.folder, packable.project, tmp_path / "all.zip", cancelled=lambda: True)
    assert sorted(tmp_path.iterdir()) == before
    archive = packable.pack()
    with pytest.raises(CancelledError):
        unpack(archive, tmp_path / "copy", cancelled=lambda: True)
    assert sorted(tmp_path.iterdir()) == sorted([*before, archive])


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["/a/b/x.png", "/a/b/y.png"], ["images/x.png", "images/y.png"]),
        (["/a/p/x.png", "/b/p/x.png"], ["images/a/p/x.png", "images/b/p/x.png"]),
        (["/a/x.png", "/a/X.PNG"], ["images/x.png", "images/X-2.PNG"]),
        (["/a/x.png", "images/x.png"], ["images/x-2.png", "images/x.png"]),
        ([r"C:\set\x.png", r"D:\set\y.png"], ["images/x.png", "images/y.png"]),
        (["/a/we:ird?.png", "/a/y. "], ["images/we_ird_.png", "images/y"]),
        ([r"\\server\share\x.png"], ["images/x.png"]),
    ],
)
def test_paths_in_an_archive(paths: list[str], expected: list[str]) -> None:
    images = [ImageEntry(str(number), path) for number, path in enumerate(paths)]
    assert [relative_paths(images)[image.id] for image in images] == expected


# Hostile archives -------------------------------------------------------------------------------------------


def hostile(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes], project: bytes | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", project or b'{"name": "x", "version": 2}')
        for name, content in entries:
            archive.writestr(name, content)
    return path


def link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target.encode()


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([("../outside.png", b"")], "outside the folder"),
        ([("labels/../../outside.png", b"")], "outside the folder"),
        ([("/outside.png", b"")], "outside the folder"),
        ([("C:/outside.png", b"")], "outside the folder"),
        ([("labels\\..\\..\\outside.png", b"")], "outside the folder"),
        ([("images//x.png", b"")], "outside the folder"),
        ([("images/nul", b"")], "no name for a file"),
        ([link("labels/road", "/tmp")], "is a link"),
        ([("images/a.png", b"1"), ("images/A.png", b"2")], "twice"),
        ([("images/u\u0308.png", b"1"), ("images/\u00fc.png", b"2")], "twice"),
        ([("images/a", b"1"), ("images/a/b.png", b"2")], "lies in a file"),
        ([("images/bomb.png", bytes(40 << 20))], "would be unpacked to 41,943,040 bytes"),
    ],
)
def test_hostile_archives_are_refused_before_anything_is_written(
    tmp_path: Path, entries: list[tuple[str | zipfile.ZipInfo, bytes]], words: str
) -> None:
    archive = hostile(tmp_path / "x.zip", *entries)
    with pytest.raises(PackError, match=words):
        unpack(archive, tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_refused(tmp_path: Path) -> None:
    archive = hostile(tmp_path / "x.zip", ("images/a.png", b"1"), ("images/a.png", b"2"))
    with pytest.raises(PackError, match="twice"):
        unpack(archive, tmp_path / "copy")


def test_encrypted_archives_are_refused(tmp_path: Path) -> None:
    archive = hostile(tmp_path / "x.zip", ("images/a.png", b"1"))
    data = bytearray(archive.read_bytes())
    start = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[start + 8] |= 1
    archive.write_bytes(data)
    with pytest.raises(PackError, match="is encrypted"):
        unpack(archive, tmp_path / "copy")


def test_a_file_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    archive = hostile(tmp_path / "x.zip", ("images/a.png", os.urandom(5000)))
    data = bytearray(archive.read_bytes())
    start = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[start + 24 : start + 28] = struct.pack("<I", 100)
    archive.write_bytes(data)
    with pytest.raises(PackError, match="damaged"):
        unpack(archive, tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_files_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    archive = hostile(tmp_path / "x.zip", *((f"images/{n}.png", os.urandom(3000)) for n in range(4)))
    data = bytearray(archive.read_bytes())
    start = data.index(b"PK\x01\x02")
    offsets = []
    while start != -1:
        offsets.append(start)
        start = data.index(b"PK\x01\x02", start + 1) if b"PK\x01\x02" in data[start + 1 :] else -1
    for offset in offsets[1:]:
        data[offset + 20 : offset + 24] = struct.pack("<I", 2**31 - 1)
    archive.write_bytes(data)
    with pytest.raises(PackError):
        unpack(archive, tmp_path / "copy")


def test_no_room_is_said_before_anything_is_written(
    packable: Packable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = packable.pack()
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr("core.project.archive.unpacking.shutil.disk_usage", lambda _path: usage)
    with pytest.raises(PackError, match="Free some space"):
        unpack(archive, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"{}"])
def test_what_is_no_archive_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    assert not is_packed(tmp_path / "x.zip")
    with pytest.raises(PackError, match="could not be unpacked"):
        unpack(tmp_path / "x.zip", tmp_path / "copy")


def test_an_archive_without_a_project_is_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("photo.png", b"")
    with pytest.raises(PackError, match="holds no project"):
        unpack(tmp_path / "x.zip", tmp_path / "copy")


@pytest.mark.parametrize(
    "project", [b"[]", b"{", b'{"name": "x", "version": 2, "images": [{"id": "a", "path": "../a"}]}']
)
def test_a_project_file_that_cannot_be_read_is_said(tmp_path: Path, project: bytes) -> None:
    archive = hostile(tmp_path / "x.zip", project=project)
    with pytest.raises(PackError, match="Nothing was unpacked"):
        unpack(archive, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_a_newer_project_is_refused_with_the_version_needed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("project.json", b'{"version": 99, "needs": "9.1", "name": "x"}')
    with pytest.raises(
        PackError, match=r"newer Maskloom.*Install Maskloom 9\.1 or later, then unpack it again\."
    ):
        unpack(tmp_path / "x.zip", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_images_elsewhere_are_never_touched(tmp_path: Path) -> None:
    mine = tmp_path / "mine.png"
    mine.write_bytes(b"mine")
    image = {"id": "a", "path": str(mine), "file": {"size": 4, "modified": 5, "digest": ""}}
    content = json.dumps({"name": "x", "version": 2, "images": [image]}).encode()
    before = mine.stat().st_mtime_ns
    unpack(hostile(tmp_path / "x.zip", ("stray.sh", b"rm"), project=content), tmp_path / "copy")
    assert mine.stat().st_mtime_ns == before
    assert sorted(path.name for path in (tmp_path / "copy").iterdir()) == ["project.json"]
