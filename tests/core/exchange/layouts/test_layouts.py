"""Data sets as folders of masks: laid out as the programs want them, and read back; hostile ones are a sentence."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.exchange.exporting import survey
from core.exchange.importing import read_labels
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from core.exchange.values.looking import look
from core.project.model import Class, Task
from tests.core.exchange.conftest import files
from tests.core.exchange.formats.drawn_world import TASKS, World, drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

LAYOUTS = ("ultralytics-semantic", "mmseg", "voc", "cityscapes")


def world_of_splits(folder: Path, *splits: str) -> World:
    world = drawn_world(folder, partial=True, count=len(splits))
    images = [replace(image, split=split) for image, split in zip(world.images, splits, strict=True)]
    world.images = tuple(images)
    return world


def values(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.array(picture)


def test_ultralytics_finds_masks_beside_images_by_split(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val", "test")
    world.export(WRITERS["ultralytics-semantic"], tmp_path / "out", Selection(with_images=True))
    assert files(tmp_path / "out" / "ground") == [
        "data.yaml",
        *(f"images/{split}/photo{n}.png" for n, split in ((2, "test"), (0, "train"), (1, "val"))),
        *(f"masks/{split}/photo{n}.png" for n, split in ((2, "test"), (0, "train"), (1, "val"))),
    ]
    assert (tmp_path / "out/ground/data.yaml").read_text() == (
        "# world: ground\ntrain: images/train\nval: images/val\ntest: images/test\nmasks_dir: masks\n"
        'names:\n  0: "other"\n  1: "road"\n  2: "water"\n'
    )
    with Image.open(tmp_path / "out/ground/masks/val/photo1.png") as mask:
        assert mask.mode == "L"  # a palette would be read as the greys of its colours
        assert np.array_equal(np.array(mask), world.labels["photo1", "1"])


def test_a_data_set_without_val_images_says_that_it_names_others(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train")
    _, source = world.export(WRITERS["ultralytics-semantic"], tmp_path / "out")
    assert "val: images/train" in (tmp_path / "out/things/data.yaml").read_text()
    assert any("has no val images" in remark for remark in source.remarks)


def test_mmseg_gets_classes_and_palette(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val")
    world.export(WRITERS["mmseg"], tmp_path / "out", Selection(with_images=True))
    folder = tmp_path / "out" / "things"
    assert json.loads((folder / "metainfo.json").read_text()) == {
        "classes": ["nothing", "building"],
        "palette": [[64, 64, 64], [192, 64, 64]],
    }
    assert (folder / "img_dir/val/photo1.png").read_bytes() == world.path(world.images[1]).read_bytes()
    assert np.array_equal(values(folder / "ann_dir/train/photo0.png"), world.labels["photo0", "2"])


def test_voc_has_its_palette_and_lists(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val", "train")
    world.export(WRITERS["voc"], tmp_path / "out")
    folder = tmp_path / "out" / "ground"
    with Image.open(folder / "SegmentationClass/photo0.png") as mask:
        palette = mask.getpalette()
        assert (mask.mode, palette[3:6], palette[765:]) == ("P", [128, 0, 0], [224, 224, 192])
        assert np.array_equal(np.array(mask), world.labels["photo0", "1"])
    lists = {name: (folder / f"ImageSets/Segmentation/{name}.txt") for name in ("train", "val", "trainval")}
    assert [path.read_text().split() for path in lists.values()] == [
        ["photo0", "photo2"],
        ["photo1"],
        ["photo0", "photo2", "photo1"],
    ]
    assert not (folder / "ImageSets/Segmentation/test.txt").exists()
    lines = (folder / "labelmap.txt").read_text().splitlines()
    assert "road:128,0,0::" in lines
    assert (
        lines[-1] == "ignored:224,224,192::"
    )  # programs that read palettes refuse colours that are not listed


def test_a_voc_export_names_its_classes_when_it_is_imported(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val")
    world.labels["photo1", "1"][2] = 255
    world.export(WRITERS["voc"], tmp_path / "out")
    request = Request(tmp_path / "out/ground/SegmentationClass")
    looked = look(READERS["mapped-masks"], request, world.images, world.path, TASKS)
    assert looked.guess.source == "labelmap.txt"
    request = replace(request, mappings=looked.guess.table.mappings())
    labels = [
        item
        for item in read_labels(READERS["mapped-masks"], request, world.images, world.path)
        if isinstance(item, ImportedLabel)
    ]
    assert [label.task_name for label in labels] == ["ground"] * 2
    assert all(np.array_equal(label.label, world.labels[label.image_id, "1"]) for label in labels)


def test_cityscapes_keeps_its_numbers_for_its_classes(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val")
    out = tmp_path / "out"
    world.export(WRITERS["cityscapes"], out, Selection(with_images=True))
    assert (out / "ground/leftImg8bit/val/images/photo1_leftImg8bit.png").is_file()
    mask = values(out / "ground/gtFine/train/images/photo0_gtFine_labelIds.png")
    label = world.labels["photo0", "1"]  # other, road, water
    assert np.array_equal(mask, np.select([label == 0, label == 1, label == 2], [34, 7, 35], 0))
    request = Request(out / "ground/gtFine", read_mapping(out / "ground/mapping.json"))
    labels = list(read_labels(READERS["mapped-masks"], request, world.images, world.path))
    assert [type(item) for item in labels] == [ImportedLabel] * 2
    assert all(np.array_equal(item.label, world.labels[item.image_id, "1"]) for item in labels)


def test_more_classes_than_cityscapes_has_numbers_are_refused(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train")
    many = Task("1", "many", tuple(Class(f"class {number}", "#123456") for number in range(250)))
    source = world.source()
    source.tasks = (many,)
    source._tasks_of = {"photo0": (many,)}
    file, *_ = WRITERS["cityscapes"].files(source)
    with pytest.raises(Exception, match="more classes than there are numbers"):
        file.parts()


@pytest.mark.parametrize("writer", LAYOUTS)
def test_splits_are_no_loss(tmp_path: Path, writer: str) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val")
    result = survey(WRITERS[writer], world.source(), tmp_path / "out")
    assert not any("which images are" in loss for loss in result.losses)


@pytest.mark.parametrize("reader", ["ultralytics-semantic", "mmseg"])
def test_the_folder_of_one_task_is_read_by_itself(tmp_path: Path, reader: str) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "val")
    world.export(WRITERS[reader], tmp_path / "out")
    assert [row.id for row in recognised(tmp_path / "out" / "ground")] == [reader]
    labels, problems = world.imported(READERS[reader], tmp_path / "out" / "ground", tasks=())
    assert problems == []
    assert equal(labels, {key: label for key, label in world.by_name().items() if key[1] == "ground"})


def data_set(folder: Path, yaml: str) -> Path:
    (folder / "masks").mkdir(parents=True, exist_ok=True)
    (folder / "data.yaml").write_text(yaml)
    return folder


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("masks_dir: ../../..\nnames: [a]\n", "names the folder ../../.. for its masks"),
        ("masks_dir: /\nnames: [a]\n", "names the folder / for its masks"),
        ("masks_dir: masks\nnames: 5\n", "data.yaml could not be read"),
        ("masks_dir: masks\nnames: {a: b}\n", "data.yaml could not be read"),
        ("masks_dir: [\n", "data.yaml could not be read"),
        ("masks_dir: masks\nnames: !!python/object/apply:os.system [ls]\n", "data.yaml could not be read"),
        ("masks_dir: masks\nnames: " + "[" * 5000 + "\n", "data.yaml could not be read"),
    ],
)
def test_a_hostile_description_is_a_sentence(tmp_path: Path, yaml: str, said: str) -> None:
    reader = READERS["ultralytics-semantic"]
    folder = data_set(tmp_path / "set", yaml)
    assert not reader.recognises(folder)
    with pytest.raises(MappingError, match=re.escape(said)):
        reader.tasks(folder)
    assert [said in problem.text for problem in reader.items(folder)] == [True]  # type: ignore[union-attr]


def test_masks_need_not_be_named_where_they_lie_in_masks(tmp_path: Path) -> None:
    """As Ultralytics has it, which reads outlines from text files where there is no such folder."""
    folder = data_set(tmp_path / "set", "names: [other, road]\n")
    assert READERS["ultralytics-semantic"].recognises(folder)
    (folder / "masks").rmdir()
    assert not READERS["ultralytics-semantic"].recognises(folder)


def test_a_value_without_a_name_and_a_broken_mask_are_named(tmp_path: Path) -> None:
    world = world_of_splits(tmp_path / "photos", "train", "train")
    folder = data_set(tmp_path / "set", "masks_dir: masks\nnames: [other, road]\n")
    Image.fromarray(np.full((8, 15), 7, np.uint8)).save(folder / "masks" / "photo0.png")
    (folder / "masks" / "photo1.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    labels, problems = world.imported(READERS["ultralytics-semantic"], folder, tasks=())
    assert labels == {}
    assert ["value 7" in problem.text for problem in problems] == [True, False]
    assert problems[1].cause == "unreadable"
