"""The verb import beside other people's files: what is said, how often, and what is remembered."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from core.cli import run
from core.project.folder import ProjectFolder
from core.project.image_files import look_at_all
from tests.core.cli.conftest import refusal, result

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_files_that_were_only_touched_after_their_labels_came_are_the_same(
    project: Path, images: Path
) -> None:
    for path in images.iterdir():
        os.utime(path, (1, 1))
    folder, opened = ProjectFolder.open(project)
    assert all(i.file is not None and i.file.digest for i in opened.images)
    assert {seen.state for seen in look_at_all(folder, opened)} == {"fine"}
    folder.close()


def test_a_refused_import_says_each_thing_once(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("broken.png", "cut.png"):
        (tmp_path / "bad" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "bad" / name).write_bytes(b"?")
    assert run(["import", str(project), "--images", str(tmp_path / "bad")]) == 2
    said = capfd.readouterr().err
    assert said.count("warning: broken.png is not an image") == said.count("broken.png") == 1
    assert said.count("error: cut.png is not an image") == said.count("cut.png") == 1
    masks = ["--labels", f"left and right={tmp_path / 'bad'}"]
    assert run(["import", str(project), *masks]) == 2
    said = capfd.readouterr().err
    assert said.count("has no mask for") == said.count("The project has no image for") == 1


def test_one_mask_may_be_given_as_a_file(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mask = tmp_path / "ready" / "shot 2.png"
    mask.parent.mkdir()
    Image.fromarray(np.ones((64, 96), np.uint8)).save(mask)
    assert run(["import", str(project), "--labels", f"left and right={mask}", "--json"]) == 0
    said = result(capfd)
    assert said["labels"] == {"left and right": 1}
    assert "problems" not in said
    mask = mask.rename(mask.with_name("other.png"))
    assert run(["import", str(project), "--labels", f"left and right={mask}"]) == 2
    assert "No image in the project matches other.png." in capfd.readouterr().err


def test_masks_of_images_that_were_not_asked_for_are_no_problem(
    images: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(tmp_path / "few")]) == 0
    capfd.readouterr()
    masks = ["--masks", str(tmp_path / "masks"), "--mapping", str(mapping), "--json"]
    assert run(["import", str(tmp_path / "few"), "--images", str(images / "shot 1.png"), *masks]) == 0
    said = result(capfd)
    assert said["labels"] == {"left and right": 1}
    assert "problems" not in said


def test_labels_come_to_copies_in_images_that_is_a_link(
    images: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "linked"
    assert run(["new", str(project)]) == 0
    (tmp_path / "large").mkdir()
    (project / "images").symlink_to(tmp_path / "large")
    capfd.readouterr()
    masks = ["--masks", str(tmp_path / "masks"), "--mapping", str(mapping), "--json"]
    for known in (0, 6):
        assert run(["import", str(project), "--images", str(images), "--copy", *masks]) == 0
        said = result(capfd)
        assert (said["known"], said["labels"]) == (known, {"left and right": 6})
    assert len(list((tmp_path / "large").iterdir())) == 6


def test_info_says_once_what_moved_and_asks_for_the_labels_once(
    project: Path, images: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.labels.store import LabelStore

    asked: list[object] = []
    whole = LabelStore.labelled
    monkeypatch.setattr(LabelStore, "labelled", lambda store: asked.append(store) or whole(store))
    file = project / "project.json"
    data = json.loads(file.read_text())
    for number, image in enumerate(data["images"]):
        image["path"] = f"/gone/{number}.png"
    file.write_text(json.dumps(data))
    assert run(["info", str(project), "--json"]) == 0
    said = capfd.readouterr()
    assert said.err.count("warning") == 1
    assert "6 images are missing from /gone" in said.err
    assert len(json.loads(said.out)["missing"]) == 6
    assert len(asked) == 1


def test_a_dry_run_without_a_mapping_lists_the_values_and_suggests_one(
    images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "bare"
    assert run(["new", str(project), "--task", "scene=sky,tree"]) == 0
    (tmp_path / "classes.txt").write_text("3 sky\n7 wall\n9 void\n")
    capfd.readouterr()
    call = ["import", str(project), "--images", str(images), "--masks", str(tmp_path / "masks")]
    assert run([*call, "--dry-run", "--json"]) == 0
    said = result(capfd)
    assert said["masks"] == 6
    assert said["values"]["7"] == {"share": 0.46875, "masks": 6}  # type: ignore[index]
    suggested = {"tasks": {"scene": {"classes": {"sky": [3], "wall": [7]}, "unlabelled": [9]}}}
    assert said["mapping"] == suggested
    assert run([*call, "--dry-run"]) == 0
    assert "Names from classes.txt." in capfd.readouterr().out
    (tmp_path / "suggested.json").write_text(json.dumps(suggested))
    mapping = ["--mapping", str(tmp_path / "suggested.json")]
    assert run([*call, *mapping]) == 2
    assert "has no class wall" in capfd.readouterr().err
    assert run([*call, *mapping, "--add-classes", "--json"]) == 0
    assert result(capfd)["labels"] == {"scene": 6}
    folder, opened = ProjectFolder.open(project)
    folder.close()
    assert [each.name for each in opened.tasks[0].classes] == ["sky", "tree", "wall"]


def test_merging_keeps_what_was_labelled(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    save = tmp_path / "ready" / "shot 2.png"
    save.parent.mkdir()
    Image.fromarray(np.ones((64, 96), np.uint8)).save(save)
    call = ["import", str(project), "--labels", f"left and right={save.parent}", "--merge"]
    assert run(call) == 0
    folder, opened = ProjectFolder.open(project)
    label = folder.labels.copy("shot 2", opened.tasks[0].id)
    folder.close()
    assert label is not None
    assert [int(label[y, x]) for y, x in ((0, 0), (40, 0), (40, 60))] == [1, 0, 1]


def test_one_of_several_kinds_of_masks_is_chosen(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for number in range(6):
        for kind, value in (("inner", 0), ("outer", 1)):
            path = tmp_path / "kinds" / f"shot {number}_{kind}.png"
            path.parent.mkdir(exist_ok=True)
            Image.fromarray(np.full((64, 96), value, np.uint8)).save(path)
    call = ["import", str(project), "--labels", f"left and right={tmp_path / 'kinds'}"]
    assert run(call) == 2
    assert "several kinds of masks that fit the images: *_inner, *_outer" in capfd.readouterr().err
    assert run([*call, "--kind", "*_outer", "--json"]) == 0
    assert result(capfd)["labels"] == {"left and right": 6}


def test_a_ready_made_mapping_is_taken_by_its_name(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, opened = ProjectFolder.open(project)
    image = opened.images[0]
    folder.close()
    mask = np.full((image.height, image.width), 255, np.uint8)
    mask[:2], mask[2:4] = 0, 15
    (tmp_path / "voc").mkdir()
    Image.fromarray(mask).save(tmp_path / "voc" / f"{image.id}.png")
    call = ["import", str(project), "--masks", str(tmp_path / "voc"), "--mapping"]
    capfd.readouterr()
    assert run([*call, "voc", "--json"]) == 0
    assert result(capfd)["labels"] == {"objects": 1}
    folder, opened = ProjectFolder.open(project)
    task = next(task for task in opened.tasks if task.name == "objects")
    label = folder.labels.copy(image.id, task.id)
    folder.close()
    assert label is not None
    names = [task.classes[value].name for value in (label[0, 0], label[3, 0])]
    assert (names, label[4, 0]) == (["background", "person"], 255)
    assert "no ready-made mapping of this name" in refusal(capfd, *call, "pascal")
