from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.project import model as edits
from core.project.colors import BACKGROUND_COLOR, PALETTE
from core.project.file import encode_project, parse_project
from core.project.model import (
    Class,
    ClassRef,
    ImageEntry,
    Project,
    Rule,
    Task,
    add_task,
    new_task,
    replace_task,
)
from core.project.splits import automatic_split

if TYPE_CHECKING:
    import numpy.typing as npt


def with_tasks(*names: str) -> Project:
    project = Project("p")
    for name in names:
        project = edits.add_task(project, edits.new_task(project, name, ("background", name)))
    return project


def test_ids_are_slugs_and_stay_unique() -> None:
    project = with_tasks("Left ventricle", "left-ventricle", "Straße 2", "___")
    assert [t.id for t in project.tasks] == ["left-ventricle", "left-ventricle-2", "stra-e-2", "task"]


def test_ids_of_kept_labels_are_avoided() -> None:
    assert edits.new_task(Project("p"), "road", ("a",), frozenset({"road"})).id == "road-2"


def test_tasks_get_colours_that_no_other_task_has() -> None:
    colors = [t.colors for t in with_tasks("a", "b", "c").tasks]
    assert len({c for pair in colors for c in pair[1:]}) == 3
    assert {pair[0] for pair in colors} == {BACKGROUND_COLOR}


def test_move_add_remove() -> None:
    project = with_tasks("a", "b", "c")
    assert [t.id for t in edits.move_task(project, "a", 2).tasks] == ["b", "c", "a"]
    assert [t.id for t in edits.remove_task(project, "b").tasks] == ["a", "c"]
    with pytest.raises(KeyError):
        edits.remove_task(project, "d")


@pytest.mark.parametrize(
    ("classes", "weight"),
    [
        ((), 1.0),
        ((Class("a", "#000000"),) * 2, 1.0),
        ((Class("a", "#000000"),), -1.0),
        ((Class("a", "#000000"),), float("nan")),
    ],
)
def test_impossible_tasks_are_refused(classes: tuple[Class, ...], weight: float) -> None:
    with pytest.raises(ValueError, match="task"):
        Task("t", "t", classes, weight)


@pytest.mark.parametrize("image_id", ["../x", "a/b", ".hidden", "", 'a"b', "a\nb"])
def test_image_ids_are_safe_as_file_names(image_id: str) -> None:
    with pytest.raises(ValueError, match="image id"):
        ImageEntry(image_id, "x.png")


def test_image_ids_differ_by_more_than_case() -> None:
    assert edits.new_image_id("Tile", {"tile"}) == "Tile-2"
    assert edits.new_image_id("a:b/c", set()) == "a_b_c"


def test_two_of_the_same_id_or_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two tasks"):
        edits.add_task(with_tasks("a"), Task("b", "a", (Class("x", "#000000"),)))
    with pytest.raises(ValueError, match="two images"):
        edits.add_images(Project("p"), (ImageEntry("a", "a.png"), ImageEntry("a", "b.png")))


def test_automatic_split_is_stable_and_gives_about_a_fifth() -> None:
    splits = [automatic_split(f"image{n}.png") for n in range(2000)]
    assert splits == [automatic_split(f"image{n}.png") for n in range(2000)]
    assert 0.17 < splits.count("val") / 2000 < 0.23


def ruled() -> Project:
    road = Task("road", "Road", (Class("background", "#000000"), Class("road", "#111111")))
    tree = Task("tree", "Tree", (Class("background", "#000000"), Class("tree", "#111111")))
    rule = Rule(ClassRef("road", "road"), ClassRef("tree", "tree"), "refuse")
    return Project(
        "p", (road, tree), rules=(rule,), locks=(ClassRef("road", "road"),), locked_tasks=("tree",)
    )


def test_rules_and_locks_follow_renamed_classes_there_and_back():
    project = ruled()
    road = project.task("road")
    swapped = replace(road, classes=(Class("road", "#000000"), Class("background", "#111111")))
    after = replace_task(project, swapped)
    assert after.rules[0].first == ClassRef("road", "background")
    assert after.rules[0].second == ClassRef("tree", "tree")
    assert after.locks == (ClassRef("road", "background"),)
    assert replace_task(after, road) == project


def test_a_removed_class_leaves_its_rule_for_undo_to_find():
    project = ruled()
    road = project.task("road")
    after = replace_task(project, replace(road, classes=road.classes[:1]))
    assert after.rules == project.rules
    assert replace_task(after, road) == project


def test_a_rule_within_one_task_is_refused():
    with pytest.raises(ValueError, match="two different tasks"):
        Rule(ClassRef("road", "a"), ClassRef("road", "b"))


def test_rules_survive_the_disk_and_projects_without_them_open():
    project = ruled()
    assert parse_project(encode_project(project)) == project
    old = json.loads(encode_project(Project("p", project.tasks)))
    for name in ("rules", "locks", "locked_tasks"):
        del old[name]
    assert parse_project(json.dumps(old).encode()) == Project("p", project.tasks)


def _seen(color: str) -> list[npt.NDArray[np.float64]]:
    """A colour in CIELAB with normal, protan, deutan and tritan eyes (Machado, Oliveira and Fernandes 2009)."""
    parts = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    eyes = (
        np.eye(3),
        np.array(
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        np.array(
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        np.array(
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    )
    to_xyz = np.array([[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]])
    found = []
    for eye in eyes:
        xyz = to_xyz @ np.clip(eye @ linear, 0, 1) / (0.9505, 1.0, 1.0888)
        f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
        found.append(np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]))
    return found


def test_the_palette_is_told_apart_by_colour_blind_eyes_too() -> None:
    seen = [_seen(color) for color in PALETTE]
    apart = [
        min(float(np.linalg.norm(a - b)) for a, b in zip(one, other, strict=True))
        for place, one in enumerate(seen)
        for other in seen[:place]
    ]
    assert len(PALETTE) == 20
    assert min(apart) > 15  # 2.3 is just noticeable


def test_a_task_of_many_classes_has_no_colour_twice() -> None:
    names = ("background", *(f"class {n}" for n in range(60)))
    task = new_task(Project("x"), "many", names)
    assert len(set(task.colors)) == 61
    assert task.colors[1:21] == PALETTE


def test_a_second_task_takes_colours_that_the_first_has_not() -> None:
    project = add_task(Project("x"), new_task(Project("x"), "one", tuple("abcdefghij")))
    other = new_task(project, "two", tuple("klmnopqrst"))
    assert not set(other.colors) & set(project.tasks[0].colors)
