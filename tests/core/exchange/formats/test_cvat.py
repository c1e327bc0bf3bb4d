"""CVAT for images: what the file looks like, and shapes that CVAT writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from defusedxml import ElementTree

from core.exchange.exporting import export
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from tests.core.exchange.formats.drawn_world import drawn_world

if TYPE_CHECKING:
    from pathlib import Path

READER = READERS["cvat"]


def test_a_file_as_cvat_wants_it(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    world.export(WRITERS["cvat"], tmp_path / "out", Selection(folders=False))
    root = ElementTree.parse(tmp_path / "out" / "annotations.xml").getroot()
    assert (root.tag, root.findtext("version")) == ("annotations", "1.1")
    labels = [(label.findtext("name"), label.findtext("color")) for label in root.iter("label")]
    assert labels[:2] == [("ground/other", "#202020"), ("ground/road", "#E08040")]
    (image,) = root.findall("image")
    assert image.attrib == {
        "id": "0",
        "name": "photo0.png",
        "width": "15",
        "height": "8",
    }  # no subset: datumaro skips images of one that is not called like the file
    for mask in image.findall("mask"):
        runs = np.array(mask.attrib["rle"].split(","), int)
        assert runs.sum() == int(mask.attrib["width"]) * int(mask.attrib["height"])
        task, name = mask.attrib["label"].split("/")
        label = world.by_name()["photo0", task]
        value = {"other": 0, "road": 1, "water": 2, "nothing": 0, "building": 1}[name]
        assert runs[1::2].sum() == np.count_nonzero(label == value)


def read(
    tmp_path: Path, shapes: str, head: str = "<meta/>", image: str = 'width="15" height="8"'
) -> tuple[np.ndarray | None, list[str]]:
    world = drawn_world(tmp_path / "photos", count=1)
    path = tmp_path / "ground.xml"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<annotations><version>1.1</version>{head}\n'
        f'<image id="0" name="photo0.png" {image}>\n{shapes}\n</image></annotations>\n',
        encoding="utf-8",
    )
    labels, problems = world.imported(READER, path)
    return labels.get(("photo0", "ground")), [problem.text for problem in problems]


@pytest.mark.parametrize(
    ("shape", "rows", "columns"),
    [
        ('<polygon label="road" points="2,3;7,3;7.0,6;2,6" z_order="0"/>', slice(3, 6), slice(2, 7)),
        ('<box label="road" xtl="2" ytl="3" xbr="7" ybr="6" occluded="0"/>', slice(3, 6), slice(2, 7)),
        ('<box label="road" xtl="3" ytl="2" xbr="6" ybr="7" rotation="90"/>', slice(3, 6), slice(2, 7)),
        ('<ellipse label="road" cx="5" cy="4" rx="1.2" ry="1.2"/>', slice(3, 5), slice(4, 6)),
        ('<mask label="road" rle="0, 15" left="2" top="3" width="5" height="3"/>', slice(3, 6), slice(2, 7)),
        ('<mask label="road" rle="15" left="2" top="3" width="5" height="3"/>', slice(0, 0), slice(0, 0)),
        (
            '<mask label="road" rle="0, 99" left="-4" top="-2" width="9" height="11"/>',
            slice(0, 9),
            slice(0, 5),
        ),
    ],
)
def test_shapes_with_an_area(tmp_path: Path, shape: str, rows: slice, columns: slice) -> None:
    label, _ = read(tmp_path, shape)
    expected = np.full((8, 15), 255)
    expected[rows, columns] = 1
    assert (label is None) == (expected == 255).all()
    assert label is None or np.array_equal(label, expected)


def test_the_uppermost_layer_lies_on_top(tmp_path: Path) -> None:
    square = 'points="0,0;4,0;4,4;0,4"'
    label, _ = read(
        tmp_path,
        f'<polygon label="water" {square} z_order="2"/><polygon label="road" {square} z_order="-1"/>'
        f'<polygon label="other" {square}/>',
    )
    assert label is not None
    assert (label[:4, :4] == 2).all()


def test_attributes_and_tags_are_no_shapes(tmp_path: Path) -> None:
    head = "<meta><task><name>x</name><labels><label><name>road &amp; ü</name></label></labels></task></meta>"
    label, problems = read(
        tmp_path,
        '<tag label="night" source="manual"></tag><polygon label="road &amp; ü" points="0,0;4,0;4,4;0,4">'
        '<attribute name="wet">true</attribute></polygon>',
        head,
    )
    assert label is not None
    assert len(problems) == 1  # of what lies in no shape


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ('<polyline label="water" points="0,0;4,0;4,4"/>', "a polyline has no area"),
        ('<points label="water" points="0,0"/>', "a points has no area"),
        ('<polygon label="water" points="0,0;4,0"/>', "three corners"),
        ('<polygon label="water"/>', "no list of numbers"),
        ('<box label="water" xtl="2" ytl="x"/>', "its ytl is no number"),
        ('<mask label="water" rle="3, 4" left="0" top="0" width="3" height="3"/>', "not of 3 x 3 pixels"),
        ('<mask label="water" rle="0, x" left="0" top="0" width="3" height="3"/>', "no whole numbers"),
        ('<mask label="water" rle="0, 9" left="0.5" top="0" width="3" height="3"/>', "no whole number"),
        ('<mask label="water" rle="0, 9" left="nan" top="0" width="3" height="3"/>', "no whole number"),
        ('<mask label="water" rle="1" left="0" top="0" width="100000" height="100000"/>', "100000 x 100000"),
    ],
)
def test_one_broken_shape_leaves_the_others(tmp_path: Path, shape: str, sentence: str) -> None:
    label, problems = read(tmp_path, f'<polygon label="road" points="0,0;4,0;4,4;0,4"/>\n{shape}')
    assert label is not None
    assert (label[:4, :4] == 1).all()
    assert any(sentence in problem and "line 5 (water)" in problem for problem in problems)


def test_a_file_that_breaks_off_gives_what_is_before(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    out = tmp_path / "out"
    world.export(WRITERS["cvat"], out, Selection(folders=False))
    path = out / "annotations.xml"
    text = path.read_bytes()
    path.write_bytes(text[: text.index(b'name="photo2.png"') + 200])
    labels, problems = world.imported(READER, out)
    assert {image for image, _ in labels} == {"photo0", "photo1"}
    assert any("annotations.xml is damaged in line" in problem.text for problem in problems)


def test_tracks_of_a_video_are_named(tmp_path: Path) -> None:
    label, problems = read(
        tmp_path, '<polygon label="road" points="0,0;4,0;4,4;0,4"/></image><track id="0"/><image>'
    )
    assert label is not None
    assert any("1 tracks of a video" in problem for problem in problems)


def test_names_that_xml_cannot_hold(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    source = world.source()
    source.project = replace(source.project, name="a\x0b<b>&")
    export(WRITERS["cvat"], source, tmp_path / "out")
    root = ElementTree.parse(tmp_path / "out" / "ground.xml").getroot()
    assert root.findtext("meta/task/name") == "a\ufffd<b>&"
