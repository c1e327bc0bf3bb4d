"""Masks are looked at before they are imported: which values they hold, and what these most likely mean."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.exchange.fitting import fit
from core.exchange.formats import mapped_masks
from core.exchange.importing import grouped, merged
from core.exchange.mapping import REST, TRANSPARENT, MappingError, TaskMapping, mapping_json, parse_mapping
from core.exchange.reader import ImportedLabel, ImportProblem, Request
from core.exchange.values import scanning
from core.exchange.values.class_names import names_of_palette, read_names
from core.exchange.values.guessing import guess
from core.exchange.values.scanning import Scan, SourceValue, scan
from core.exchange.values.table import IGNORED, NOTHING, Meaning, Row, Table, explained, filled
from core.images.reading import write_index_mask
from core.project.model import ImageEntry, Project, Task, add_task, new_task
from tests.core.exchange.value_masks import INDICES, image, path_of, save

RED, BLACK, GREEN = (255, 0, 0), (0, 0, 0), (0, 200, 0)
COLOURS = np.array([[RED, RED, BLACK, GREEN]] * 3, np.uint8)


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    folder = tmp_path / "aerial" / "masks"
    folder.mkdir(parents=True)
    return folder


def scanned(folder: Path, stems: str = "ab", **options: object) -> Scan:
    images = [image(stem) for stem in stems]
    return scan(mapped_masks.READER, Request(folder), images, path_of, **options)  # type: ignore[arg-type]


def task(name: str, *classes: str) -> Task:
    return new_task(Project("p"), name, classes)


def meanings(scan_: Scan, *tasks: Task, active: str = "") -> dict[object, Meaning]:
    table = guess(scan_, tasks, active).table
    return {row.value.token: row.meanings[0] for row in table.rows}


# Scanning ---------------------------------------------------------------------------------------------------


def test_values_are_counted_with_the_image_that_shows_them_best(masks: Path) -> None:
    save(masks / "a.png", INDICES)
    save(masks / "b.png", np.full((3, 4), 5, np.uint8))
    result = scanned(masks, "abc")
    assert (result.masks, result.images, result.scanned, result.pixels) == (2, 3, 2, 24)
    rows = [(value.token, value.pixels, value.masks, value.example) for value in result.values]
    assert rows == [(0, 5, 1, "a"), (1, 2, 1, "a"), (5, 16, 2, "b"), (255, 1, 1, "a")]
    assert [problem.cause for problem in result.problems] == ["no mask"]


def test_palettes_give_colours_and_transparency_is_a_value(masks: Path) -> None:
    write_index_mask(masks / "a.png", INDICES, ["#000000", "#FF0000", "#0000FF"])
    assert [value.color for value in scanned(masks, "a").values][:2] == ["#000000", "#FF0000"]
    rgba = np.dstack([COLOURS, np.full((3, 4), 255, np.uint8)])
    rgba[0, 0, 3] = 0
    save(masks / "a.png", rgba)
    tokens = {value.token: value.pixels for value in scanned(masks, "a").values}
    assert tokens == {"#FF0000": 5, "#000000": 3, "#00C800": 3, TRANSPARENT: 1}


def test_masks_of_both_kinds_are_counted_by_colour(masks: Path) -> None:
    save(masks / "a.png", COLOURS)
    write_index_mask(masks / "b.png", np.ones((3, 4), np.uint8), ["#000000", "#FF0000"])
    assert {v.token: v.pixels for v in scanned(masks).values} == {"#FF0000": 18, "#000000": 3, "#00C800": 3}


def test_a_jpeg_shows_the_values_that_were_meant(masks: Path) -> None:
    truth = np.zeros((64, 64), np.uint8)
    truth[10:40, 10:40] = 255
    Image.fromarray(truth).save(masks / "a.jpg", quality=70)
    result = scan(mapped_masks.READER, Request(masks), [image("a", 64, 64)], path_of)
    assert {v.token: v.pixels for v in result.values} == pytest.approx({0: 64 * 64 - 900, 255: 900}, abs=20)
    assert result.lossy == 1


def test_not_all_of_many_masks_are_read_and_what_is_wrong_is_grouped(
    masks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "MOST_MASKS", 3)
    for stem in "abcdef":
        save(masks / f"{stem}.png", INDICES[:2] if stem in "ac" else INDICES)
    result = scanned(masks, "abcdef")
    assert result.scanned == 3
    assert result.values[-1] == SourceValue(REST)
    (sentence,) = grouped(result.problems, result.masks)
    assert sentence.startswith("2 of 6: different size (a.png, c.png). a.png was skipped")


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_photo_by_mistake_is_no_list_of_a_million_colours(masks: Path, suffix: str) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (128, 128, 3)).astype(np.uint8)
    Image.fromarray(noise).save(masks / f"a.{suffix}")
    result = scan(mapped_masks.READER, Request(masks), [image("a", 128, 128)], path_of)
    assert len(result.values) <= scanning.MOST_VALUES + 1
    assert sum(value.pixels for value in result.values) == result.pixels == 128 * 128


def test_a_scan_can_be_cancelled(masks: Path) -> None:
    save(masks / "a.png", INDICES)
    assert scanned(masks, "a", cancelled=lambda: True).scanned == 0


def test_photos_among_their_masks_are_no_masks(masks: Path) -> None:
    save(masks / "x1.png", COLOURS)
    save(masks / "x1_mask.png", INDICES)
    entry = ImageEntry("x1", str(masks / "x1.png"), "train", 4, 3)
    result = scan(mapped_masks.READER, Request(masks), [entry], path_of)
    assert result.match.items["x1"].source.name == "x1_mask.png"


# The table --------------------------------------------------------------------------------------------------


def test_a_table_is_a_mapping_file_and_back() -> None:
    values = [SourceValue(0), SourceValue(3), SourceValue("#FF0000"), SourceValue(7), SourceValue(REST)]
    road, wall = Meaning("scene", "road"), Meaning("building", "wall")
    cells = [
        (road, NOTHING),
        (Meaning("scene", "sky"), wall),
        (NOTHING, wall),
        (IGNORED, NOTHING),
        (road, NOTHING),
    ]
    table = Table(tuple(Row(value, row) for value, row in zip(values, cells, strict=True)))
    mappings = table.mappings()
    assert mappings == (
        TaskMapping("scene", ("road", "sky"), ((0, 0), (3, 1), ("#FF0000", 255)), 0, (7,)),
        TaskMapping("building", ("wall",), ((0, 255), (3, 0), ("#FF0000", 0), (7, 255))),
    )
    again = parse_mapping(mapping_json(mappings))
    assert filled(values, again) == table
    assert json.loads(mapping_json(mappings))["tasks"]["scene"]["ignored"] == [7]


def test_classes_come_in_the_order_of_their_mapping_file() -> None:
    scene = TaskMapping("scene", ("other", "sky", "car", "road"), ((0, 1), (3, 3)), 0)
    table = filled([SourceValue(0), SourceValue(3), SourceValue(5)], [scene])
    assert table.meanings() == [Meaning("scene", name) for name in ("other", "sky", "road")]
    (mapping,) = table.with_columns(2).with_columns(1).mappings()
    assert (mapping.classes, mapping.values) == (("other", "sky", "road"), ((0, 1), (3, 2), (5, 0)))
    changed = table.with_meaning(2, 0, Meaning("scene", "bush"))
    assert changed.mappings()[0].classes == ("sky", "road", "bush")


def test_a_value_cannot_be_two_classes_of_one_task() -> None:
    table = Table((Row(SourceValue(3), (Meaning("scene", "road"), Meaning("scene", "sky"))),))
    with pytest.raises(MappingError, match="3 would be road and sky of the task scene at once"):
        table.mappings()


def test_columns_come_and_go() -> None:
    table = Table((Row(SourceValue(3), (Meaning("scene", "road"),)),))
    assert table.with_columns(2).rows[0].meanings == (Meaning("scene", "road"), NOTHING)
    assert table.with_columns(2).with_columns(1) == table
    assert table.with_meaning(0, 0, IGNORED).mappings() == ()


def test_a_mapping_for_other_masks_explains_nothing() -> None:
    values = [SourceValue(3), SourceValue(4)]
    assert explained(values, [TaskMapping("t", ("a",), ((3, 0),))])
    assert not explained(values, [TaskMapping("t", ("a",), (("#FF0000", 0),), 0)])


# Guesses ----------------------------------------------------------------------------------------------------


def test_0_and_255_are_background_and_foreground(masks: Path) -> None:
    save(masks / "a.png", np.where(INDICES == 5, 255, 0).astype(np.uint8))
    result = scanned(masks, "a")
    new = {0: Meaning("aerial", "background"), 255: Meaning("aerial", "foreground")}
    assert meanings(result) == new
    assert meanings(result, task("scene", "a", "b", "c")) == new
    road = task("road", "other", "road")
    assert meanings(result, road) == {0: Meaning("road", "other"), 255: Meaning("road", "road")}


def test_an_exported_label_without_its_second_class_stays_unlabelled(masks: Path) -> None:
    write_index_mask(masks / "a.png", np.where(INDICES == 5, 255, 0).astype(np.uint8), ["#FF0000", "#00FF00"])
    assert meanings(scanned(masks, "a"), task("road", "other", "road"))[255] == NOTHING


def test_class_numbers_of_the_task_that_is_worked_on(masks: Path) -> None:
    save(masks / "a.png", np.where(INDICES == 5, 2, INDICES).astype(np.uint8))
    scene, road = task("scene", "sky", "tree", "wall"), task("road", "other", "road", "lane")
    expected = {
        0: Meaning("scene", "sky"),
        1: Meaning("scene", "tree"),
        2: Meaning("scene", "wall"),
        255: NOTHING,
    }
    assert meanings(scanned(masks, "a"), scene, road, active=scene.id) == expected
    assert meanings(scanned(masks, "a"), scene, road)[2] == Meaning("aerial", "class 2")


def test_a_folder_named_after_a_task_is_about_it(masks: Path) -> None:
    folder = masks.with_name("road")
    save(folder / "a.png", np.where(INDICES == 5, 2, INDICES).astype(np.uint8))
    result = meanings(scanned(folder, "a"), task("scene", "a", "b"), task("road", "other", "road"))
    assert result == {
        0: Meaning("road", "other"),
        1: Meaning("road", "road"),
        2: Meaning("road", "class 2"),
        255: NOTHING,
    }


def test_names_in_a_list_are_classes_and_void_is_unlabelled(masks: Path) -> None:
    save(masks / "a.png", INDICES)
    (masks.parent / "classes.txt").write_text("Sky\ntree\nwall\nroof\nlawn\nvoid\n")
    result = scanned(masks, "a")
    assert meanings(result, task("scene", "sky", "tree")) == {
        0: Meaning("scene", "sky"),
        1: Meaning("scene", "tree"),
        5: NOTHING,
        255: NOTHING,
    }
    assert guess(result, ()).source == "classes.txt"


def test_names_of_cvat_go_by_colour(masks: Path) -> None:
    save(masks / "a.png", COLOURS)
    text = "# label:color_rgb:parts:actions\nbackground:0,0,0::\nroof:255,0,0::\nlawn:0,200,0::\n"
    (masks.parent / "labelmap.txt").write_text(text)
    assert meanings(scanned(masks, "a")) == {
        "#FF0000": Meaning("aerial", "roof"),
        "#000000": Meaning("aerial", "background"),
        "#00C800": Meaning("aerial", "lawn"),
    }


def test_a_mapping_beside_the_masks_fills_the_table(masks: Path) -> None:
    save(masks / "a.png", INDICES)
    spec = {
        "scene": {"classes": {"rest": ["*"], "tree": [5]}, "unlabelled": [255]},
        "one": {"classes": {"x": [1]}},
    }
    (masks.parent / "mapping.json").write_text(json.dumps({"tasks": spec}))
    result = guess(scanned(masks, "a"), ())
    assert result.source == "mapping.json"
    assert result.table.columns == 2
    assert result.table.rows[1].meanings == (Meaning("scene", "rest"), Meaning("one", "x"))
    assert result.table.rows[3].meanings == (NOTHING, NOTHING)


def test_colours_of_the_project_and_of_a_known_palette(masks: Path) -> None:
    scene = task("scene", "sky", "tree")
    write_index_mask(masks / "a.png", np.where(INDICES > 1, 255, INDICES).astype(np.uint8), scene.colors)
    assert meanings(scanned(masks, "a"), scene, task("other", "x", "y"))[1] == Meaning("scene", "tree")
    colors = {0: "#000000", 1: "#800000", 15: "#C08080", 255: "#E0E0C0"}
    assert names_of_palette(colors).names == {0: "background", 1: "aeroplane", 15: "person", 255: "void"}


def test_unnamed_colours_are_called_by_their_colour(masks: Path) -> None:
    shades = COLOURS.copy()
    shades[0, 0] = (200, 0, 0)
    save(masks / "a.png", shades)
    names = {token: meaning.name for token, meaning in meanings(scanned(masks, "a")).items()}
    assert names == {"#FF0000": "red", "#000000": "black", "#00C800": "green", "#C80000": "red 2"}


def test_an_export_of_ours_names_its_classes(masks: Path) -> None:
    save(masks.with_name("road") / "a.png", np.where(INDICES == 5, 255, INDICES).astype(np.uint8))
    about = "Task: sky\n  0  #000000  ground\n  1  #0000FF  sky\n\n"
    about += "Task: road\n  0  #000000  verge\n  1  #FF0000  lane\n"
    (masks.parent / "about-index-png.txt").write_text(about)
    result = meanings(scanned(masks.with_name("road"), "a"))
    assert result == {0: Meaning("road", "verge"), 1: Meaning("road", "lane"), 255: NOTHING}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sky\n\ntree\n", {0: "sky", 1: "tree"}),
        ("# classes\n1 sky\n7: tall tree\n", {1: "sky", 7: "tall tree"}),
        ("\ufeff0,sky\n1,tree\n", {0: "sky", 1: "tree"}),
        ("64 128 64\tAnimal\n192 0 128\tArchway\n", {"#408040": "Animal", "#C00080": "Archway"}),
        ("name,r,g,b\nroof,255,0,0\n", {"#FF0000": "roof"}),
        ("#FF0000 roof\n", {"#FF0000": "roof"}),
        ("", {}),
    ],
)
def test_lists_of_names_are_read_as_people_write_them(
    tmp_path: Path, text: str, names: dict[object, str]
) -> None:
    (tmp_path / "classes.txt").write_text(text, encoding="utf-8")
    assert read_names(tmp_path / "classes.txt").names == names


# The project ------------------------------------------------------------------------------------------------


def test_missing_tasks_and_classes_are_added_together() -> None:
    project = add_task(Project("p"), task("road", "other", "road"))
    mappings = [
        TaskMapping("road", ("lane", "road"), ((1, 0), (2, 1))),
        TaskMapping("sky", ("sky",), ((3, 0),)),
    ]
    with pytest.raises(MappingError, match="has no class lane"):
        fit(project, mappings)
    fitted = fit(project, mappings, add_classes=True)
    assert [[each.name for each in t.classes] for t in fitted.project.tasks] == [
        ["other", "road", "lane"],
        ["sky"],
    ]
    assert fitted.mappings[0].values == ((1, 2), (2, 1))
    assert [(old and old.name, new.name) for old, new in fitted.changes] == [("road", "road"), (None, "sky")]
    assert len({each.color for each in fitted.project.tasks[0].classes}) == 3


def test_merging_keeps_what_is_painted_and_ignored_values_keep_it_too() -> None:
    label = np.array([[0, 255, 1]], np.uint8)
    new = np.array([[1, 1, 255]], np.uint8)
    imported = ImportedLabel("a", "t", new, Path("a.png"))
    assert merged(None, imported, keep=True) is new
    assert merged(label, imported, keep=True).tolist() == [[0, 1, 1]]
    assert merged(label, imported, keep=False) is new
    ignoring = ImportedLabel("a", "t", new, Path("a.png"), np.array([[False, False, True]]))
    assert merged(label, ignoring, keep=False).tolist() == [[1, 1, 1]]


def test_one_problem_is_said_as_it_is() -> None:
    assert grouped([ImportProblem("a.png is broken.", cause="unreadable", source="a.png")], 3) == [
        "a.png is broken."
    ]
