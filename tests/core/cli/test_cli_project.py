"""new, info, export, import."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from core.cli import run
from core.cli.report import Reporter
from core.cli.verbs.learning import learning_data
from core.images.reading import read_index_mask, write_index_mask
from core.project.folder import ProjectFolder
from core.project.image_files import look_at_all
from tests.core.cli.conftest import refusal, result

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_new_makes_tasks_whose_names_hold_spaces(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "heart"
    assert run(["new", str(path), "--task", "left ventricle=other,myocardium,cavity", "--json"]) == 0
    assert result(capfd)["tasks"] == {"left ventricle": ["other", "myocardium", "cavity"]}
    folder, project = ProjectFolder.open(path)
    folder.close()
    assert project.name == "heart"
    assert [(t.name, [c.name for c in t.classes]) for t in project.tasks] == [
        ("left ventricle", ["other", "myocardium", "cavity"])
    ]


def test_info_counts_images_labels_and_pixels(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["info", str(project), "--json"]) == 0
    said = result(capfd)
    assert said["images"] == {"train": 4, "val": 2, "test": 0}
    assert said["tasks"] == {
        "left and right": {
            "classes": ["other", "bright side"],
            "weight": 1.0,
            "labelled_images": 6,
            "pixels": {"other": 6 * 60 * 48, "bright side": 6 * 60 * 48},
        }
    }
    assert said["models"] == []


def test_info_names_a_missing_image(project: Path, images: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (images / "shot 2.png").unlink()
    assert run(["info", str(project)]) == 0
    said = capfd.readouterr()
    assert "warning: shot 2.png is missing from" in said.err
    assert "6 images (4 train, 2 val, 0 test)" in said.out


def test_labels_of_a_changed_image_are_left_out_and_said(
    project: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, loaded = ProjectFolder.open(project)
    folder.save(replace(loaded, images=tuple(look.entry for look in look_at_all(folder, loaded))))
    folder.close()
    path = images / "shot 2.png"
    with Image.open(path) as image:
        turned = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    turned.save(path)
    os.utime(path, ns=(0, 5_000_000_000))
    folder, loaded = ProjectFolder.open(project)
    reporter = Reporter(as_json=False)
    data = learning_data(folder, loaded, reporter)
    folder.close()
    assert "shot 2.png has changed since it was labelled" in reporter.problems[0]
    (task,) = loaded.tasks
    assert data.read_label("shot 2", task.id) is None
    assert data.read_label("shot 0", task.id) is not None


def test_export_writes_what_import_took(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "--format", "masks", "--out", str(tmp_path / "out"), "--json"]) == 0
    assert result(capfd)["written"] == {"left and right": 6}
    label = read_index_mask(tmp_path / "out" / "left and right" / "shot 0.png")
    assert (label[:4] == 255).all()
    assert (label[4:, :48] == 0).all()
    assert (label[4:, 48:] == 1).all()


def test_import_refers_to_images_and_copies_on_demand(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, more in (("referring", []), ("copying", ["--copy"])):
        path = tmp_path / name
        assert run(["new", str(path), "--task", "a=b,c"]) == 0
        assert run(["import", str(path), "--images", str(images), *more]) == 0
        folder, project = ProjectFolder.open(path)
        folder.close()
        assert len(project.images) == 6
        inside = [folder.image_path(i).resolve().is_relative_to(path.resolve()) for i in project.images]
        assert all(inside) if more else not any(inside)


def test_import_takes_ready_index_masks_for_one_task(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, masks = tmp_path / "p", tmp_path / "ready"
    label = np.full((64, 96), 255, np.uint8)
    label[10, 10], label[20, 20] = 0, 1
    masks.mkdir()
    write_index_mask(masks / "shot 1.png", label)
    assert run(["new", str(path), "--task", "my road=background,road"]) == 0
    capfd.readouterr()
    call = ["import", str(path), "--images", str(images), "--labels", f"my road={masks}", "--split", "test"]
    assert run([*call, "--json"]) == 0
    said = result(capfd)
    assert said["labels"] == {"my road": 1}
    assert "shot 0.png" in str(said["problems"])
    folder, project = ProjectFolder.open(path)
    kept = folder.labels.copy("shot 1", project.tasks[0].id)
    folder.close()
    assert {i.split for i in project.images} == {"test"}
    assert kept is not None
    assert np.array_equal(kept, label)


def test_import_again_adds_nothing_twice(
    project: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(project), "--images", str(images), "--json"]) == 0
    said = result(capfd)
    assert (said["images"], said["known"]) == (0, 6)


def test_import_keeps_two_folders_with_equal_names_apart(
    project: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other, masks = tmp_path / "other", tmp_path / "other masks"
    other.mkdir(), masks.mkdir()
    Image.fromarray(np.zeros((20, 30, 3), np.uint8)).save(other / "shot 0.png")
    Image.fromarray(np.full((20, 30), 7, np.uint8)).save(masks / "shot 0.png")
    call = ["import", str(project), "--images", str(other), "--masks", str(masks), "--mapping", str(mapping)]
    assert run(call) == 0, capfd.readouterr().err
    folder, opened = ProjectFolder.open(project)
    task = opened.tasks[0].id
    first, second = folder.labels.copy("shot 0", task), folder.labels.copy("shot 0-2", task)
    folder.close()
    assert first is not None
    assert second is not None
    assert first.shape == (64, 96)
    assert (second == 1).all()
    assert second.shape == (20, 30)


def test_import_leaves_out_what_is_broken_and_goes_on(
    tmp_path: Path, images: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (images / "shot 0.png").write_bytes(b"not an image")
    Image.fromarray(np.zeros((9, 9), np.uint8)).save(tmp_path / "masks" / "shot 1.png")
    path = tmp_path / "p"
    assert run(["new", str(path)]) == 0
    capfd.readouterr()
    masks = ["--masks", str(tmp_path / "masks"), "--mapping", str(mapping)]
    assert run(["import", str(path), "--images", str(images), *masks, "--json"]) == 0
    said = result(capfd)
    assert (said["images"], said["labels"]) == (5, {"left and right": 4})
    problems = str(said["problems"])
    assert "shot 0.png" in problems
    assert "shot 1.png was skipped: it has 9 x 9 pixels" in problems


def test_a_dry_run_says_what_would_come_in_and_changes_nothing(
    project: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Image.fromarray(np.zeros((64, 96, 3), np.uint8)).save(tmp_path / "photos" / "shot 9.png")
    Image.fromarray(np.full((64, 96), 7, np.uint8)).save(tmp_path / "masks" / "shot 9.png")
    (tmp_path / "photos" / "broken.png").write_bytes(b"")
    before = {p: p.read_bytes() for p in project.rglob("*") if p.is_file()}
    call = ["import", str(project), "--images", str(tmp_path / "photos"), "--copy", "--dry-run", "--json"]
    assert run([*call, "--masks", str(tmp_path / "masks"), "--mapping", str(mapping)]) == 0
    said = result(capfd)
    assert (said["images"], said["known"], said["dry_run"]) == (1, 6, True)
    assert said["labels"] == {"left and right": 7}
    assert "broken.png" in str(said["problems"])
    assert {p: p.read_bytes() for p in project.rglob("*") if p.is_file()} == before


def test_strict_says_by_the_status_that_something_was_left_out(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p"
    assert run(["new", str(path)]) == 0
    capfd.readouterr()
    (images / "shot 0.png").write_bytes(b"not an image")
    assert run(["import", str(path), "--images", str(images), "--strict", "--json"]) == 2
    said = capfd.readouterr()
    assert json.loads(said.out)["images"] == 5
    assert said.err.splitlines()[-1].startswith("error: Not everything was imported")
    (images / "shot 0.png").unlink()
    assert run(["import", str(path), "--images", str(images), "--strict"]) == 0


def test_a_split_for_images_that_have_one_is_refused_in_words(
    project: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ("import", project, "--images", images, "--split", "test")
    assert "6 images are already in the project and stay in their splits" in refusal(capfd, *call)
    Image.fromarray(np.zeros((64, 96, 3), np.uint8)).save(images / "shot 9.png")
    assert run([str(a) for a in call]) == 0
    assert "stay in their splits" in capfd.readouterr().err
