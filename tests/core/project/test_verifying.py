"""What is wrong with a project's folder is found, and what can be repaired is, without losing anything."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from core.images.reading import read_index_mask, write_index_mask
from core.project.folder import ProjectFolder, StorageError
from core.project.model import ImageEntry, Project, add_task, new_task
from core.project.verifying import verify

LABEL = np.arange(48, dtype=np.uint8).reshape(6, 8) % 2


@pytest.fixture
def project(tmp_path):
    """A closed project of two labelled images, with a backup of each label."""
    path = tmp_path / "harbour"
    empty = Project("Harbour", images=tuple(ImageEntry(i, f"images/{i}.png", "train", 8, 6) for i in "ab"))
    folder = ProjectFolder.create(path, add_task(empty, new_task(empty, "road", ("background", "road"))))
    (path / "images").mkdir()
    for image in "ab":
        Image.fromarray(np.full((6, 8, 3), 90, np.uint8)).save(path / "images" / f"{image}.png")
        folder.labels.replace(image, "road", LABEL)
    folder.labels.flush()
    folder.backup_labels([("a", "road"), ("b", "road")], "try")
    folder.close()
    return path


def snapshot(path):
    return {p: p.read_bytes() for p in path.rglob("*") if p.is_file()}


def kinds(findings):
    return [(finding.kind, finding.repaired) for finding in findings]


def found_and_repaired(project, kind):
    """The one finding of that kind: the same before and after its repair, and nothing after that."""
    before = snapshot(project)
    (finding,) = verify(project)
    assert (finding.kind, finding.repaired) == (kind, False)
    assert snapshot(project) == before
    (repaired,) = verify(project, repair=True)
    assert (repaired.kind, repaired.repaired) == (kind, True)
    assert verify(project) == []
    return finding, repaired


def break_file(path):
    data = path.read_bytes()
    path.unlink()  # its second name in the backup keeps the bytes
    path.write_bytes(data[: len(data) // 2])


def test_a_whole_project_has_no_findings(project):
    before = snapshot(project)
    assert verify(project) == verify(project / "project.json") == verify(project, repair=True) == []
    assert snapshot(project) == before


def test_where_there_is_no_project_it_says_so(tmp_path):
    with pytest.raises(StorageError, match="There is no project"):
        verify(tmp_path)


def test_a_project_that_is_open_is_looked_at_but_not_repaired(project):
    folder, _ = ProjectFolder.open(project)
    (project / "labels" / "road" / ".a.png.tmp").touch()  # it may be writing that just now
    assert verify(project) == []
    with pytest.raises(StorageError, match="has the project open"):
        verify(project, repair=True)
    folder.close()


def test_a_broken_label_is_replaced_by_its_backup_and_kept(project):
    path = project / "labels" / "road" / "a.png"
    break_file(path)
    broken = path.read_bytes()
    finding, repaired = found_and_repaired(project, "label")
    assert finding.path == repaired.path == path
    assert "the backup of" in repaired.text
    assert np.array_equal(read_index_mask(path), LABEL)
    assert path.with_name("a.png.broken").read_bytes() == broken


def test_strokes_in_the_journal_come_onto_the_restored_label(project):
    folder, _ = ProjectFolder.open(project)
    changed = LABEL.copy()
    changed[0, 0] = 1 - changed[0, 0]
    folder.labels.replace("a", "road", changed)
    folder.labels.wait_durable()
    folder.labels.writer.close()  # killed
    folder._lock.release()
    break_file(project / "labels" / "road" / "a.png")
    assert kinds(verify(project)) == [("journal", False), ("label", False)]
    assert ("label", True) in kinds(verify(project, repair=True))
    assert verify(project) == []
    assert np.array_equal(read_index_mask(project / "labels" / "road" / "a.png"), changed)


def test_a_broken_label_without_a_backup_is_only_kept(project):
    shutil.rmtree(project / "backups")
    break_file(project / "labels" / "road" / "a.png")
    _, repaired = found_and_repaired(project, "label")
    assert "no usable backup" in repaired.text
    assert sorted(p.name for p in (project / "labels" / "road").iterdir()) == ["a.png.broken", "b.png"]


def test_a_label_of_another_size_is_found_and_left(project):
    write_index_mask(project / "labels" / "road" / "b.png", np.zeros((3, 3), np.uint8))
    before = snapshot(project)
    assert kinds(verify(project, repair=True)) == [("size", False)]
    assert snapshot(project) == before


def test_missing_changed_and_broken_images_are_found(project):
    (project / "images" / "a.png").unlink()
    (project / "images" / "b.png").write_bytes(b"no image")
    assert [f.path.name for f in verify(project, repair=True) if f.kind == "image"] == ["a.png", "b.png"]


def test_images_that_came_along_in_the_projects_folder_are_found_again(project):
    folder, loaded = ProjectFolder.open(project)
    images = tuple(replace(i, path=f"/elsewhere/harbour/{i.path}") for i in loaded.images)
    folder.save(replace(loaded, images=images))
    folder.close()
    assert kinds(verify(project)) == [("image", False)] * 2
    assert kinds(verify(project, repair=True)) == [("image", True)] * 2
    assert verify(project) == []


def test_a_damaged_journal_is_kept_aside(project):
    (project / "journal").mkdir(exist_ok=True)
    (project / "journal" / "000001.journal").write_bytes(b"rubbish that is no record")
    _, repaired = found_and_repaired(project, "journal")
    assert "000001.damaged" in repaired.text
    assert (project / "journal" / "000001.damaged").read_bytes() == b"rubbish that is no record"


def test_leftovers_are_removed(project):
    (project / "models" / "current").mkdir(parents=True)
    names = (".project.json.tmp", "labels/road/.a.png.tmp", "images/c.png.part", "backups/.making")
    for name in names[:3]:
        (project / name).write_bytes(b"half")
    (project / names[3]).mkdir()
    assert kinds(verify(project)) == [("leftover", False)] * 4
    assert kinds(verify(project, repair=True)) == [("leftover", True)] * 4
    assert not any((project / name).exists() for name in names)


def weights(text, pixels=b"\0\0\0\0"):
    tensor = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}
    head = json.dumps({"__metadata__": {"model": text}, "w": tensor}).encode()
    return len(head).to_bytes(8, "little") + head + pixels


def test_a_model_without_its_description_gets_it_back(project):
    model = project / "models" / "current"
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(weights('{"version": 1}'))
    found_and_repaired(project, "model")
    assert (model / "model.json").read_text() == '{"version": 1}'


@pytest.mark.parametrize("data", [b"", b"\0" * 30, weights("{}", b"\0"), weights("no json"), b"\xff" * 8])
def test_a_model_that_cannot_be_used_is_set_aside(project, data):
    model = project / "models" / "current"
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(data)
    found_and_repaired(project, "model")
    assert (model / "model.safetensors.broken").read_bytes() == data


def test_an_unknown_file_is_named_and_left(project):
    path = project / "labels" / "road" / "notes.txt"
    path.write_text("mine")
    (project / "labels" / "road" / ".DS_Store").touch()
    (project / "labels" / "My Copies").mkdir()
    shutil.copy(project / "labels" / "road" / "a.png", project / "labels" / "My Copies" / "a.png")
    for repair in (False, True):
        (finding,) = verify(project, repair=repair)
        assert (finding.kind, finding.path) == ("unknown", path)
    assert path.read_text() == "mine"


def test_a_broken_project_file_is_replaced_by_its_last_version_and_kept(project):
    folder, loaded = ProjectFolder.open(project)
    folder.save(replace(loaded, name="later"))
    folder.close()
    file = project / "project.json"
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data[:50])
    finding, repaired = found_and_repaired(project, "project")
    assert "project.json could not be opened" in finding.text
    assert "000001.json" in repaired.text
    assert (project / "project.json.broken").read_bytes() == data[:50]
    folder, loaded = ProjectFolder.open(project, to_look=True)
    folder.close()
    assert loaded.name == "Harbour"


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_a_folder_that_is_a_link_is_named(project, tmp_path):
    (tmp_path / "outside").mkdir()
    (project / "journal").rmdir()
    (project / "journal").symlink_to(tmp_path / "outside")
    for repair in (False, True):
        (finding,) = verify(project, repair=repair)
        assert finding.kind == "link"
        assert "is a link to" in finding.text
