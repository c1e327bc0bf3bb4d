"""Masks of public data sets: offered by the names of files, by colours and by files beside them, and taken by name."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.exchange.formats import mapped_masks
from core.exchange.importing import read_labels
from core.exchange.mapping import MappingError
from core.exchange.reader import ImportedLabel, Request
from core.exchange.values.guessing import guess
from core.exchange.values.ready_mappings import READY, chosen_mapping, ready_mapping
from core.exchange.values.scanning import scan
from core.exchange.values.table import NOTHING, Meaning
from core.project.model import ImageEntry


def image(stem: str, width: int = 3, height: int = 1) -> ImageEntry:
    return ImageEntry(stem, f"/photos/{stem}.jpg", "train", width, height)


def path_of(entry: ImageEntry) -> Path:
    return Path(entry.path)


def guessed(folder: Path, name: str, pixels: object, stem: str) -> tuple[dict[object, Meaning], str]:
    """Of two masks, in whose names "{}" stands for a number."""
    folder.mkdir(exist_ok=True)
    array = np.array([pixels], np.uint8)
    for number in (1, 2):
        Image.fromarray(array).save(folder / name.format(number))
    images = [image(stem.format(number), array.shape[1]) for number in (1, 2)]
    best = guess(scan(mapped_masks.READER, Request(folder), images, path_of), ())
    return {row.value.token: row.meanings[0] for row in best.table.rows}, best.source


def label_of(folder: Path, mapping: str, pixels: object) -> list[str]:
    """The classes of the pixels of a mask, by a ready-made mapping."""
    folder.mkdir(exist_ok=True)
    array = np.array([pixels], np.uint8)
    Image.fromarray(array).save(folder / "a.png")
    request = Request(folder, chosen_mapping(Path(mapping)))
    (item,) = read_labels(mapped_masks.READER, request, [image("a", array.shape[1])], path_of)
    assert isinstance(item, ImportedLabel)  # and nothing is said of unnamed values
    classes = request.mappings[0].classes
    return ["" if value == 255 else classes[value] for value in item.label[0]]


@pytest.mark.parametrize("name", READY)
def test_each_can_be_read(name: str) -> None:
    (mapping,) = ready_mapping(name)
    assert len(set(mapping.classes)) == len(mapping.classes) > 10
    tokens = [token for token, _ in mapping.values]
    assert len(set(tokens)) == len(tokens)


@pytest.mark.parametrize(
    ("name", "stem", "pixels", "classes", "source"),
    [
        (
            "c_00000{}_000002_gtFine_labelIds.png",
            "c_00000{}_000002_leftImg8bit",
            [7, 26, 4],
            ["road", "car", ""],
            "Cityscapes",
        ),
        ("c{}_gtFine_labelTrainIds.png", "c{}_leftImg8bit", [0, 13, 255], ["road", "car", ""], "Cityscapes"),
        ("ADE_val_0000000{}.png", "ADE_val_0000000{}", [0, 1, 150], ["", "wall", "flag"], "ADE20K"),
        ("0001TP_00669{}.png", "0001TP_00669{}", [0, 3, 11], ["Sky", "Road", ""], "CamVid"),
        (
            "0001TP_00669{}_L.png",
            "0001TP_00669{}",
            [(128, 64, 128), (128, 128, 0), (0, 0, 0)],
            ["Road", "Tree", ""],
            "CamVid",
        ),
        (
            "c{}_gtFine_color.png",
            "c{}_leftImg8bit",
            [(128, 64, 128), (0, 0, 142), (0, 0, 0)],
            ["road", "car", ""],
            "Cityscapes",
        ),
    ],
)
def test_they_are_offered_where_names_or_colours_fit(
    tmp_path: Path, name: str, stem: str, pixels: list[object], classes: list[str], source: str
) -> None:
    meanings, said = guessed(tmp_path / "masks", name, pixels, stem)
    assert said == source
    tokens = ["#{:02X}{:02X}{:02X}".format(*value) if isinstance(value, tuple) else value for value in pixels]
    assert [meanings[token].name if meanings[token] != NOTHING else "" for token in tokens] == classes


def test_values_that_the_data_set_lacks_are_not_taken_for_it(tmp_path: Path) -> None:
    assert guessed(tmp_path / "masks", "ADE_val_0000000{}.png", [0, 1, 200], "ADE_val_0000000{}")[1] == ""


@pytest.mark.parametrize(
    ("mapping", "pixels", "classes"),
    [
        ("cityscapes", [7, 33, 0], ["road", "bicycle", ""]),
        ("cityscapes", [(128, 64, 128), (119, 11, 32), (0, 0, 0)], ["road", "bicycle", ""]),
        ("voc", [0, 15, 255], ["background", "person", ""]),
        ("voc", [(0, 0, 0), (192, 128, 128), (224, 224, 192)], ["background", "person", ""]),
        ("camvid", [(64, 0, 128), (0, 0, 192), (0, 0, 0)], ["Car", "Sidewalk", ""]),
        ("ade20k", [1, 12, 0], ["wall", "sidewalk", ""]),
    ],
)
def test_they_are_taken_by_name(tmp_path: Path, mapping: str, pixels: object, classes: list[str]) -> None:
    assert label_of(tmp_path / "masks", mapping, pixels) == classes


def test_an_unknown_name_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match="no ready-made mapping of this name"):
        chosen_mapping(tmp_path / "citiscapes")


def test_mapillary_says_in_a_file_what_its_numbers_mean(tmp_path: Path) -> None:
    labels = [
        {"name": "construction--flat--road", "readable": "Road", "color": [128, 64, 128]},
        {"name": "nature--sky", "readable": "Sky", "color": [70, 130, 180]},
        {"name": "void--unlabeled", "readable": "Unlabeled", "color": [0, 0, 0], "evaluate": False},
    ]
    config = tmp_path / "config_v2.0.json"
    config.write_text(json.dumps({"version": 2.0, "mapping": "public", "labels": labels}))
    folder = tmp_path / "training" / "v2.0" / "labels"
    folder.parent.mkdir(parents=True)
    meanings, source = guessed(folder, "a{}.png", [0, 1, 2], "a{}")
    assert source == "config_v2.0.json"
    assert [meanings[token].name for token in (0, 1)] == ["Road", "Sky"]
    assert meanings[2] == NOTHING
    assert label_of(folder, str(config), [1, 0, 2]) == ["Sky", "Road", ""]
