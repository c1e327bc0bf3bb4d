"""Masks made elsewhere become labels, and what cannot be used is said in sentences while the rest goes on."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.exchange.formats import index_png, mapped_masks
from core.exchange.importing import read_labels
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.mask_files import mask_items
from core.exchange.matching import match_images
from core.exchange.reader import ImportedLabel, ImportProblem, Request
from core.exchange.source_masks import SourceMask, convert_mask, read_source_mask
from core.images.reading import ImageError, write_index_mask
from core.project.model import UNLABELLED, ImageEntry, Project, new_task

FUSION = {
    "tasks": {
        "road": {"classes": {"background": ["*"], "road": [3]}, "unlabelled": [11]},
        "scene": {"classes": {"sky": [0], "wall": [1, 2], "tree": [5]}},
    }
}
COLORS = {"tasks": {"roof": {"classes": {"rest": ["*"], "roof": ["#3C1098"]}, "unlabelled": ["#000000"]}}}


@pytest.fixture
def mapping_file(tmp_path):
    def write(content):
        path = tmp_path / "mapping.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return write


@pytest.fixture
def masks(tmp_path):
    folder = tmp_path / "masks"
    folder.mkdir()
    return folder


def image(stem, width=4, height=3):
    return ImageEntry(stem, f"/photos/{stem}.jpg", "train", width, height)


def run(generator):
    found = list(generator)
    labels = {(f.image_id, f.task_name): f.label.tolist() for f in found if isinstance(f, ImportedLabel)}
    return labels, [f.text for f in found if isinstance(f, ImportProblem)]


def import_masks(folder, mappings, images, image_path):
    return read_labels(mapped_masks.READER, Request(folder, tuple(mappings)), images, image_path)


def import_index_masks(folder, task, images, image_path):
    return read_labels(index_png.READER, Request(folder, task=task), images, image_path)


def no_path(entry):
    return Path(entry.path)  # there is no such file: the size is known


INDICES = np.array([[0, 1, 2, 3], [3, 5, 11, 0], [3, 3, 3, 11]], np.uint8)


def test_indices_become_labels_by_the_mapping(mapping_file, masks):
    Image.fromarray(INDICES).save(masks / "a.png")
    labels, problems = run(import_masks(masks, read_mapping(mapping_file(FUSION)), [image("a")], no_path))
    assert labels["a", "road"] == [[0, 0, 0, 1], [1, 0, 255, 0], [1, 1, 1, 255]]
    assert labels["a", "scene"] == [[0, 1, 1, 255], [255, 2, 255, 0], [255, 255, 255, 255]]
    assert len(problems) == 1
    assert problems[0].startswith("a.png has values that the mapping does not list for scene: 3, 11.")
    assert "Add them to the mapping" in problems[0]


def test_colours_become_labels_by_the_mapping(mapping_file, masks):
    roof, black, grass = (0x3C, 0x10, 0x98), (0, 0, 0), (0, 200, 0)
    pixels = np.array([[roof, black, grass, roof]] * 3, np.uint8)
    Image.fromarray(pixels).save(masks / "a.png")
    Image.fromarray(pixels).quantize(8).save(masks / "b.png")
    Image.fromarray(pixels).convert("RGBA").save(masks / "c.png")
    mappings = read_mapping(mapping_file(COLORS))
    labels, problems = run(import_masks(masks, mappings, [image(s) for s in "abc"], no_path))
    assert problems == []
    assert labels == {(stem, "roof"): [[1, 255, 0, 1]] * 3 for stem in "abc"}


def test_a_palette_mask_is_read_by_index_where_the_mapping_names_numbers(mapping_file, masks):
    write_index_mask(masks / "a.png", INDICES, ["#FF0000"] * 12)
    labels, _ = run(import_masks(masks, read_mapping(mapping_file(FUSION)), [image("a")], no_path))
    assert labels["a", "road"] == [[0, 0, 0, 1], [1, 0, 255, 0], [1, 1, 1, 255]]


def test_sixteen_bit_indices_are_read_whole(mapping_file, masks):
    Image.fromarray(INDICES.astype(np.uint16) + 1000).save(masks / "a.png")
    mapping = {"tasks": {"road": {"classes": {"rest": ["*"], "road": [1003]}, "unlabelled": [1011]}}}
    labels, _ = run(import_masks(masks, read_mapping(mapping_file(mapping)), [image("a")], no_path))
    assert labels["a", "road"] == [[0, 0, 0, 1], [1, 0, 255, 0], [1, 1, 1, 255]]


tokens = st.lists(st.one_of(st.integers(0, 6), st.just("*")), max_size=3)
specs = st.fixed_dictionaries(
    {
        "classes": st.dictionaries(st.sampled_from("pqrs"), tokens, min_size=1),
        "unlabelled": st.lists(st.integers(0, 6), max_size=2),
    }
)


@given(specs)
def test_conversion_follows_the_mappings_rules_in_their_order(tmp_path_factory, spec):
    path = tmp_path_factory.mktemp("mapping") / "mapping.json"
    path.write_text(json.dumps({"tasks": {"t": spec}}))
    (mapping,) = read_mapping(path)
    source = np.arange(8).reshape(2, 4)
    expected = np.full((2, 4), UNLABELLED, np.uint8)
    for index, values in enumerate(spec["classes"].values()):
        if "*" in values:
            expected[:] = index
    for index, values in enumerate(spec["classes"].values()):
        for value in values:
            if value != "*":
                expected[source == value] = index
    for value in spec["unlabelled"]:
        expected[source == value] = UNLABELLED
    assert np.array_equal(convert_mask(SourceMask(source, None), mapping), expected)


def test_a_mask_of_the_wrong_kind_is_left_out_with_a_sentence(mapping_file, masks):
    Image.fromarray(np.random.default_rng(0).integers(1, 255, (3, 4, 3), np.uint8)).save(masks / "a.png")
    labels, problems = run(import_masks(masks, read_mapping(mapping_file(FUSION)), [image("a")], no_path))
    assert labels == {}
    assert "a.png was skipped for road: the mapping lists numbers, but its pixels are colours" in problems[0]
    Image.fromarray(INDICES.astype(np.uint16)).save(masks / "a.png")
    labels, problems = run(import_masks(masks, read_mapping(mapping_file(COLORS)), [image("a")], no_path))
    assert "the mapping lists colours, but its pixels are plain numbers" in problems[0]


def test_a_mask_of_fractions_is_no_mask(masks):
    cv2.imwrite(str(masks / "a.tif"), np.ones((3, 4), np.float32) / 2)
    with pytest.raises(ImageError, match=r"a\.tif contains fractions"):
        read_source_mask(masks / "a.tif")


def test_wrong_sizes_and_broken_files_are_left_out_and_the_rest_goes_on(mapping_file, masks):
    for stem in "abcd":
        Image.fromarray(INDICES).save(masks / f"{stem}.png")
    Image.fromarray(INDICES[:, :3]).save(masks / "b.png")
    (masks / "c.png").write_bytes((masks / "a.png").read_bytes()[:50])
    entries = [image(stem) for stem in "abcd"]
    mappings = read_mapping(mapping_file(FUSION))[:1]
    labels, problems = run(import_masks(masks, mappings, entries, no_path))
    assert [key[0] for key in labels] == ["a", "d"]
    assert (
        "b.png was skipped: it has 3 x 3 pixels, but its image b.jpg has 4 x 3. Save the mask" in problems[0]
    )
    assert "c.png is damaged" in problems[1]
    task = new_task(Project("p"), "road", tuple("abcdefghijkl"))
    labels, problems = run(import_index_masks(masks, task, entries, no_path))
    assert labels == {("a", "road"): INDICES.tolist(), ("d", "road"): INDICES.tolist()}
    assert ["b.png" in problems[0], "c.png" in problems[1]] == [True, True]


def test_values_that_the_task_lacks_are_named(masks):
    Image.fromarray(INDICES).save(masks / "a.png")
    write_index_mask(masks / "b.png", np.full((3, 4), 255, np.uint8))
    task = new_task(Project("p"), "road", ("background", "road", "edge"))
    labels, problems = run(import_index_masks(masks, task, [image("a"), image("b")], no_path))
    assert list(labels) == [("b", "road")]
    assert problems == [
        "a.png was skipped: it has values that the task road lacks (3, 5, 11; it has classes 0 to 2). "
        "Add the classes, or import it with a mapping file."
    ]


def test_unknown_image_sizes_are_read_from_the_image(masks, tmp_path):
    Image.fromarray(INDICES).save(masks / "a.png")
    Image.fromarray(INDICES).save(masks / "b.png")
    Image.new("RGB", (4, 3)).save(tmp_path / "a.jpg")
    task = new_task(Project("p"), "road", tuple("abcdefghijkl"))
    entries = [image("a", 0, 0), image("b", 0, 0)]
    labels, problems = run(import_index_masks(masks, task, entries, lambda e: tmp_path / e.name))
    assert list(labels) == [("a", "road")]
    assert "b.png was skipped, because its image could not be read: b.jpg is missing" in problems[0]


def test_masks_are_matched_by_stem_and_missing_ones_told_in_one_sentence(masks):
    for name in ("a.png", "a.jpg", "b.tif", "stray.png"):
        Image.fromarray(INDICES).save(masks / name)
    match = match_images(masks, mask_items(masks), [image(s) for s in ("a", "b", *"cdefghi")])
    assert {stem: item.source.name for stem, item in match.items.items()} == {"a": "a.png", "b": "b.tif"}
    assert [p.text for p in match.problems] == [
        f"{masks} has no mask for c.jpg, d.jpg, e.jpg, f.jpg, g.jpg and 2 more. "
        "Name each mask like its image, apart from the extension.",
        f"The project has no image for stray.png in {masks}. Add the images first.",
    ]


def test_a_mapping_fits_a_task_that_exists_by_its_class_names(mapping_file, masks):
    Image.fromarray(INDICES).save(masks / "a.png")
    road, scene = read_mapping(mapping_file(FUSION))
    task = new_task(Project("p"), "road", ("road", "path", "background"))
    labels, _ = run(import_masks(masks, [road.for_task(task)], [image("a")], no_path))
    assert labels["a", "road"] == [[2, 2, 2, 0], [0, 2, 255, 2], [0, 0, 0, 255]]
    with pytest.raises(MappingError, match=r"The task road lacks 3 classes .*: sky, wall, tree\. Add"):
        scene.for_task(task)
    with pytest.raises(
        MappingError, match=r"The task scene has no class tree, which the mapping names\. Add"
    ):
        scene.for_task(new_task(Project("p"), "scene", ("sky", "wall")))


def test_names_are_for_files_that_have_names(mapping_file):
    (mapping,) = read_mapping(mapping_file({"tasks": {"road": {"classes": {"a": ["red"]}}}}))
    mask = SourceMask(np.zeros((1, 1), np.uint8), None)
    with pytest.raises(ValueError, match="lists 'red', but its pixels have no names"):
        convert_mask(mask, mapping)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("", "truncated"),
        ("{}", "tasks"),
        ({"tasks": {}}, "no task"),
        ({"tasks": {"road": {"classes": {}}}}, "road has 0 classes"),
        ({"tasks": {"road": {"classes": {"a": ["#red"]}}}}, "'#red' in the task road is no colour"),
        ({"tasks": {"road": {"classes": {"a": [1.5]}}}}, "tasks[...].classes[...][0]"),
        ({"tasks": {"road": {"classes": {"a": [1]}, "unlabeled": [2]}}}, "unlabeled"),
    ],
)
def test_a_broken_mapping_is_named_with_place_and_mend(mapping_file, content, place):
    with pytest.raises(MappingError) as caught:
        read_mapping(mapping_file(content))
    assert "The mapping mapping.json cannot be used" in str(caught.value)
    assert place in str(caught.value)
    assert "Fix it in a text editor" in str(caught.value)


def test_a_missing_mapping_is_named(tmp_path):
    with pytest.raises(MappingError, match=r"nowhere\.json could not be read .* Choose another file"):
        read_mapping(tmp_path / "nowhere.json")


def test_large_masks_take_few_bytes_a_pixel(mapping_file, masks):
    """Five whole numbers of 64 bits a pixel were more than a large scan's mask left of the memory."""
    side = 2000
    indices = np.tile(np.arange(side, dtype=np.uint16) // 250, (side, 1)).astype(np.uint8)
    write_index_mask(masks / "palette.png", indices, ["#000000", "#3C1098", "#00C800"])
    Image.fromarray(indices).save(masks / "grey.png")
    Image.fromarray(np.dstack([indices, indices, indices + 1])).save(masks / "colour.png")
    Image.fromarray(indices.astype(np.uint16) + 1000).save(masks / "wide.png")
    for name, token in (("palette", "#3C1098"), ("grey", "#010101"), ("colour", "#010102"), ("wide", 1001)):
        mapping = {"tasks": {"roof": {"classes": {"rest": [], "roof": [token]}}}}
        (roof,) = read_mapping(mapping_file(mapping))
        tracemalloc.start()
        label = convert_mask(read_source_mask(masks / f"{name}.png"), roof)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (label == np.where(indices == 1, 1, UNLABELLED)).all()
        assert peak < 14 * side * side  # with 8 of a strip that is looked at


def test_a_mask_that_does_not_fit_into_the_memory_is_one_files_problem(mapping_file, masks, monkeypatch):
    for stem in "ab":
        Image.fromarray(INDICES).save(masks / f"{stem}.png")
    whole = mapped_masks.convert_mask

    def convert(mask, mapping):
        if not converted:
            converted.append(mask)
            raise MemoryError
        return whole(mask, mapping)

    converted: list[SourceMask] = []
    monkeypatch.setattr(mapped_masks, "convert_mask", convert)
    mappings = read_mapping(mapping_file(FUSION))[:1]
    labels, problems = run(import_masks(masks, mappings, [image("a"), image("b")], no_path))
    assert list(labels) == [("b", "road")]
    assert problems == ["a.png does not fit into memory. Cut it into smaller images."]


def test_a_turned_palette_mask_is_upright(mapping_file, masks):
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = Image.fromarray(np.rot90(INDICES))
    turned.putpalette(bytes(range(256)) * 3)
    turned.save(masks / "a.png", exif=exif)
    assert np.array_equal(read_source_mask(masks / "a.png").indices, INDICES)


def test_transparent_pixels_are_what_the_mapping_says_of_them(mapping_file, masks):
    def import_a():
        mappings = read_mapping(mapping_file({"tasks": {"t": spec}}))
        return run(import_masks(masks, mappings, [image("a")], no_path))

    red = np.array([[(255, 0, 0, alpha) for alpha in (255, 255, 0, 0)]] * 3, np.uint8)
    Image.fromarray(red).save(masks / "a.png")
    spec = {"classes": {"rest": ["*"], "red": ["#ff0000"]}}
    labels, problems = run(
        import_masks(masks, read_mapping(mapping_file({"tasks": {"t": spec}})), [image("a")], no_path)
    )
    assert labels["a", "t"] == [[1, 1, 255, 255]] * 3
    assert "a.png has transparent pixels. They stay unlabelled for t." in problems[0]
    spec["classes"]["rest"].append("transparent")
    labels, problems = run(
        import_masks(masks, read_mapping(mapping_file({"tasks": {"t": spec}})), [image("a")], no_path)
    )
    assert (labels["a", "t"], problems) == ([[1, 1, 0, 0]] * 3, [])
    red[..., 3] = 0  # a program that writes an alpha channel and means nothing by it
    Image.fromarray(red).save(masks / "a.png")
    labels, problems = run(
        import_masks(masks, read_mapping(mapping_file({"tasks": {"t": spec}})), [image("a")], no_path)
    )
    assert (labels["a", "t"], problems) == ([[1] * 4] * 3, [])


@pytest.mark.parametrize("colours", [False, True])
def test_pixels_of_a_jpeg_count_as_the_nearest_value(mapping_file, masks, colours):
    truth = np.zeros((64, 64), np.uint8)
    truth[10:40, 10:40] = 1
    looks = np.array([(250, 40, 40), (20, 30, 250)], np.uint8) if colours else np.array([0, 255], np.uint8)
    Image.fromarray(looks[truth]).save(masks / "a.jpg", quality=90, subsampling=0)
    tokens = ["#FA2828", "#141EFA"] if colours else [0, 255]
    spec = {"classes": {"out": [tokens[0]], "in": [tokens[1]]}}
    mappings = read_mapping(mapping_file({"tasks": {"t": spec}}))
    labels, problems = run(import_masks(masks, mappings, [image("a", 64, 64)], no_path))
    assert (np.array(labels["a", "t"]) != truth).mean() < 0.01
    assert len(problems) == 1
    assert "a.jpg is a JPEG, whose compression changes values" in problems[0]


def test_ignored_values_are_marked(mapping_file, masks):
    Image.fromarray(INDICES).save(masks / "a.png")
    spec = {"classes": {"rest": ["*"], "road": [3]}, "ignored": [11]}
    mappings = read_mapping(mapping_file({"tasks": {"t": spec}}))
    (label,) = import_masks(masks, mappings, [image("a")], no_path)
    assert np.array_equal(label.ignored, INDICES == 11)
    assert np.array_equal(label.label, np.where(INDICES == 3, 1, np.where(INDICES == 11, 255, 0)))
