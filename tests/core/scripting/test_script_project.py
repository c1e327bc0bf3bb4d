"""Projects from Python: opening, images, labels as arrays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.project.folder import ProjectFolder
from core.project.model import UNLABELLED, ClassRef, Rule
from core.scripting.errors import MaskloomError
from core.scripting.project import Project
from tests.core.scripting.conftest import SHAPE

if TYPE_CHECKING:
    from pathlib import Path


def right_half(value: int = 1) -> np.ndarray:
    label = np.full(SHAPE, UNLABELLED, np.uint8)
    label[:, 32:] = value
    return label


def test_tasks_and_images_are_those_of_the_project(project: Project, root: Path) -> None:
    assert project.folder == root / "harbour"
    assert [(t.name, len(t.classes)) for t in project.tasks] == [("side", 2), ("tone", 3)]
    assert [(i.id, i.split, i.width, i.height) for i in project.images] == [
        (str(number), "train", 64, 48) for number in range(4)
    ]
    added = project.add_images(root / "photos")
    assert (added["images"], added["known"], added["problems"]) == (0, 4, [])
    assert project.add_task("roof", ["no", "yes"]).name == "roof"
    assert [t.name for t in project.tasks] == ["side", "tone", "roof"]
    assert project.read_image("0.png").shape == (*SHAPE, 3)


def test_a_label_is_an_array_and_stays_one_for_the_next_program(project: Project) -> None:
    assert (project.label("0", "side") == UNLABELLED).all()
    assert project.set_label("0", "side", right_half()) == 48 * 32
    assert project.set_label("0", "side", right_half()) == 0
    project.label("0", "side")[:] = 0  # a copy
    np.testing.assert_array_equal(project.label("0.png", "side"), right_half())
    project.close()
    with Project.open(project.folder, read_only=True) as again:
        np.testing.assert_array_equal(again.label("0", "side"), right_half())
        mark = again.images[0].file
        assert mark is not None
        assert mark.digest
        with pytest.raises(MaskloomError, match="read-only"):
            again.set_label("0", "side", right_half(0))


def test_what_set_label_has_taken_survives_a_crash(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder as a killed program leaves it: no PNG, but the journal."""
    monkeypatch.setattr("core.labels.writer.LabelWriter.quiet_seconds", 1e6)
    project.set_label("1", "tone", right_half(2))
    assert not list((project.folder / "labels").rglob("*.png"))
    folder, _ = ProjectFolder.open(project.folder, to_look=True)
    label = folder.labels.copy("1", "tone")
    folder.close()
    assert label is not None
    np.testing.assert_array_equal(label, right_half(2))


def test_only_unlabelled_keeps_what_is_there(project: Project) -> None:
    project.set_label("0", "side", right_half())
    assert project.set_label("0", "side", np.zeros(SHAPE, int), only_unlabelled=True) == 48 * 32
    assert project.label("0", "side")[0].tolist() == [0] * 32 + [1] * 32


def test_labels_are_backed_up_as_they_were_when_the_project_was_opened(project: Project) -> None:
    project.set_label("0", "side", right_half(1))
    project.close()
    with Project.open(project.folder) as again:
        again.set_label("0", "side", right_half(0))
        again.set_label("0", "side", np.zeros(SHAPE, np.uint8))
    folder, _ = ProjectFolder.open(project.folder, to_look=True)
    newest, first = folder.backups()
    task = project.tasks[0].id
    labels = [folder.backed_up(backup, "0", task) for backup in (first, newest)]
    folder.close()
    assert labels[0] is None  # there was none
    assert labels[1] is not None
    np.testing.assert_array_equal(labels[1], right_half(1))


def test_locks_and_rules_hold_for_scripts_too(project: Project) -> None:
    side, tone = project.tasks
    project.set_label("0", "side", right_half(1))
    project.set_label("0", "tone", right_half(2))
    rule = Rule(ClassRef(side.id, "left"), ClassRef(tone.id, "pale"))
    project._save(replace(project._project, locks=(ClassRef(side.id, "right"),), rules=(rule,)))
    assert project.set_label("0", "side", np.zeros(SHAPE, np.uint8)) == 48 * 32  # the rest is locked
    assert (project.label("0", "side") == 1).sum() == 48 * 32
    project._save(replace(project._project, locks=()))
    project.set_label("0", "side", np.zeros(SHAPE, np.uint8))
    assert (project.label("0", "tone") == UNLABELLED).all()  # cleared by the rule
    project._save(replace(project._project, locked_tasks=(side.id,)))
    with pytest.raises(MaskloomError, match="side is locked"):
        project.set_label("0", "side", right_half())


@pytest.mark.parametrize(
    ("label", "message"),
    [
        (np.zeros((48, 63), np.uint8), r"shape \(48, 63\), but its image needs \(48, 64\)"),
        (np.zeros(SHAPE), "holds float64"),
        (np.full(SHAPE, 2), "2 is no class of side: it has 0 to 1"),
        (np.full(SHAPE, -1), "-1 is no class"),
        (np.full(SHAPE, 511), "511 is no class"),
    ],
)
def test_what_is_no_label_is_refused(project: Project, label: np.ndarray, message: str) -> None:
    with pytest.raises(MaskloomError, match=message):
        project.set_label("0", "side", label)
    assert (project.label("0", "side") == UNLABELLED).all()


def test_a_project_that_is_open_elsewhere_is_refused(project: Project) -> None:
    """As the window holds it: by the same lock."""
    with pytest.raises(MaskloomError, match="open"):
        Project.open(project.folder)
    with Project.open(project.folder, read_only=True) as looking:
        assert len(looking.images) == 4


def test_errors_are_sentences(project: Project, root: Path) -> None:
    with pytest.raises(MaskloomError, match=r"no task 'roof'\. Its tasks: side, tone"):
        project.label("0", "roof")
    with pytest.raises(MaskloomError, match="no image '7'"):
        project.label("7", "side")
    with pytest.raises(MaskloomError, match="does not exist"):
        project.import_labels(root / "nowhere", task="side")
    with pytest.raises(MaskloomError, match="train has no option colour"):
        project.train(colour="red")
    with pytest.raises(MaskloomError, match="a number above 0"):
        project.train(minutes=-1)
    with pytest.raises(MaskloomError, match="already contains a project"):
        Project.create(project.folder)
    with pytest.raises(MaskloomError, match="no project"):
        Project.open(root / "photos")


def test_labels_come_from_index_masks_mappings_and_formats(project: Project, root: Path) -> None:
    assert project.import_labels(root / "masks", task="side")["labels"] == {"side": 4}
    assert (project.label("1", "side") == 1).sum() == 48 * 40
    mapping = root / "mapping.json"
    mapping.write_text('{"tasks": {"tone": {"classes": {"dark": [0], "bright": ["*"]}}}}', encoding="utf-8")
    assert project.import_labels(root / "masks", mapping=mapping)["labels"] == {"tone": 4}
    assert project.export("coco", out=root / "coco")["problems"] == []
    project.set_label("1", "side", np.zeros(SHAPE, np.uint8))
    assert project.import_labels(root / "coco")["labels"] == {"side": 4, "tone": 4}
    assert (project.label("1", "side") == 1).sum() == 48 * 40


def test_what_was_skipped_is_in_the_result(project: Project, root: Path) -> None:
    Image.fromarray(np.zeros((5, 5), np.uint8)).save(root / "masks" / "3.png")
    told: list[str] = []
    result = project.import_labels(root / "masks", task="side", progress=lambda _, text: told.append(text))
    assert result["labels"] == {"side": 3}
    assert len(result["problems"]) == 1
    assert "3.png" in result["problems"][0]
    assert told


def test_a_script_that_forgets_to_close_leaves_a_closed_project(project: Project) -> None:
    project.set_label("0", "side", right_half())
    project._close_at_exit()
    Project.open(project.folder).close()
