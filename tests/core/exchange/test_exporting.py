"""Labels go out, in any format of WRITERS."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.exchange.exporting import NoRoomError, RefusedExportError, export, survey
from core.exchange.formats import coloured_png, index_png
from core.exchange.formats.mapped_masks import READER as MAPPED
from core.exchange.importing import read_labels
from core.exchange.mapping import parse_mapping
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection
from core.exchange.writer import LeftOutError, OutFile, Writer
from core.project.folder import ProjectFolder
from core.project.model import ClassRef, Rule
from tests.core.exchange.conftest import files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.exchange.source import Source
    from tests.core.exchange.conftest import Harbour

INDEX, COLOURED = index_png.WRITER, coloured_png.WRITER


def read_back(harbour: Harbour, out: Path) -> dict[tuple[str, str], np.ndarray]:
    """What the index masks in `out` give when they are imported."""
    labels = {}
    for task in harbour.project.tasks:
        images = [image for image in harbour.project.images if image.id in "ab"]
        request = Request(out / task.name, task=task)
        for label in read_labels(index_png.READER, request, images, harbour.folder.image_path):
            assert isinstance(label, ImportedLabel)
            labels[label.image_id, task.id] = label.label
    return labels


def equal(labels: dict[tuple[str, str], np.ndarray], others: dict[tuple[str, str], np.ndarray]) -> bool:
    return labels.keys() == others.keys() and all(np.array_equal(labels[key], others[key]) for key in labels)


def test_index_masks_come_back_as_they_were(harbour: Harbour, tmp_path: Path) -> None:
    source = harbour.source()
    exported = export(INDEX, source, tmp_path / "out")
    assert exported.labels == frozenset(harbour.labels)
    assert (exported.images, source.problems) == (2, [])
    expected = ["about-index-png.txt", "road/a.png", "road/b.png", "water/a.png", "water/b.png"]
    assert files(tmp_path / "out") == expected
    assert equal(read_back(harbour, tmp_path / "out"), harbour.labels)


def test_coloured_masks_come_back_by_their_colours(harbour: Harbour, tmp_path: Path) -> None:
    export(COLOURED, harbour.source(), tmp_path / "out")
    water = harbour.project.task("water")
    classes = {each.name: [each.color] for each in water.classes}
    content = {"tasks": {"water": {"classes": classes, "unlabelled": ["#000000"]}}}
    request = Request(tmp_path / "out" / "water", parse_mapping(json.dumps(content).encode()))
    images = harbour.project.images[:2]
    labels = [*read_labels(MAPPED, request, images, harbour.folder.image_path)]
    assert all(isinstance(label, ImportedLabel) for label in labels)
    made = {(label.image_id, "water"): label.label for label in labels if isinstance(label, ImportedLabel)}
    assert equal(made, {key: label for key, label in harbour.labels.items() if key[1] == "water"})
    with Image.open(tmp_path / "out" / "water" / "a.png") as picture:
        alpha = np.asarray(picture)[..., 3]
    assert np.array_equal(alpha == 0, harbour.labels["a", "water"] == 255)


def test_strokes_that_are_in_no_png_yet_are_exported(harbour: Harbour, tmp_path: Path) -> None:
    harbour.folder.labels.flush()
    label = harbour.paint("a", "road", 1 - (harbour.labels["a", "road"][1, 1] == 1))
    assert harbour.folder.labels.writer.strokes(("a", "road"))
    export(INDEX, harbour.source(), tmp_path / "out")
    assert np.array_equal(read_back(harbour, tmp_path / "out")["a", "road"], label)


def test_a_stroke_under_way_is_not_exported(harbour: Harbour, tmp_path: Path) -> None:
    """It may still be cancelled."""
    live = harbour.folder.labels.edit("a", "road", (3, 4))
    live[:] = 1
    export(INDEX, harbour.source(), tmp_path / "out")
    assert equal(read_back(harbour, tmp_path / "out"), harbour.labels)


def test_only_what_was_chosen_is_written_and_images_come_along(harbour: Harbour, tmp_path: Path) -> None:
    source = harbour.source(Selection(("road",), ("val", "test"), with_images=True))
    exported = export(INDEX, source, tmp_path / "out")
    assert files(tmp_path / "out") == ["about-index-png.txt", "images/b.tif", "road/b.png"]
    assert exported.copies == 1
    copied, original = tmp_path / "out" / "images" / "b.tif", tmp_path / "photos" / "b.tif"
    assert copied.read_bytes() == original.read_bytes()


def test_an_image_that_is_gone_is_named_and_its_label_is_written(harbour: Harbour, tmp_path: Path) -> None:
    (tmp_path / "photos" / "a.tif").unlink()
    source = harbour.source(Selection(("road",), with_images=True))
    exported = export(INDEX, source, tmp_path / "out")
    assert files(tmp_path / "out") == ["about-index-png.txt", "images/b.tif", "road/a.png", "road/b.png"]
    assert exported.copies == 1
    assert "a.tif could not be copied" in source.problems[0]
    assert source.problems[0] in (tmp_path / "out" / "about-index-png.txt").read_text()


def test_a_task_named_images_keeps_apart_from_the_images(harbour: Harbour, tmp_path: Path) -> None:
    road = replace(harbour.project.task("road"), name="Images")
    harbour.project = replace(harbour.project, tasks=(road,))
    export(INDEX, harbour.source(Selection(with_images=True)), tmp_path / "out")
    assert "Images-2/a.png" in files(tmp_path / "out")


def test_nothing_is_replaced_without_being_told(harbour: Harbour, tmp_path: Path) -> None:
    mine = tmp_path / "out" / "water" / "b.png"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(RefusedExportError) as refused:
        export(INDEX, harbour.source(), tmp_path / "out")
    obstacle = refused.value.obstacle
    assert (obstacle.kind, obstacle.path, obstacle.count, obstacle.total) == ("exists", mine, 1, 4)
    assert obstacle == survey(INDEX, harbour.source(), tmp_path / "out").obstacle
    assert files(tmp_path / "out") == ["water/b.png"]
    assert survey(INDEX, harbour.source(), tmp_path / "out", replace=True).obstacle is None
    export(INDEX, harbour.source(), tmp_path / "out", replace=True)
    assert equal(read_back(harbour, tmp_path / "out"), harbour.labels)


def test_a_text_file_of_somebody_s_own_is_not_replaced(harbour: Harbour, tmp_path: Path) -> None:
    export(INDEX, harbour.source(Selection(("road",))), tmp_path)
    export(INDEX, harbour.source(Selection(("water",))), tmp_path)  # takes the place of the first one's
    (tmp_path / "about-index-png.txt").write_text("my notes")
    (tmp_path / "road" / "a.png").unlink()
    with pytest.raises(RefusedExportError):
        export(INDEX, harbour.source(Selection(("road",), ("train",))), tmp_path)
    assert not (tmp_path / "road" / "a.png").exists()


@pytest.mark.parametrize("name", ["labels", "models/x", "images"])
def test_the_project_s_own_folders_are_not_written_into(harbour: Harbour, name: str) -> None:
    obstacle = survey(INDEX, harbour.source(), harbour.folder.path / name, replace=True).obstacle
    assert obstacle is not None
    assert obstacle.kind == "own"


def test_an_unreadable_label_is_reported_and_the_rest_is_written(harbour: Harbour, tmp_path: Path) -> None:
    harbour.folder.close()
    (harbour.folder.path / "labels" / "road" / "a.png").write_bytes(b"no PNG")
    harbour.folder, harbour.project = ProjectFolder.open(harbour.folder.path)
    source = harbour.source()
    exported = export(INDEX, source, tmp_path / "out")
    assert ("a", "road") not in exported.labels
    assert files(tmp_path / "out")[1:] == ["road/b.png", "water/a.png", "water/b.png"]
    assert len(source.problems) == 1
    assert "road/a.png" in source.problems[0]


def test_a_file_that_can_t_be_written_is_reported_and_the_rest_is(harbour: Harbour, tmp_path: Path) -> None:
    (tmp_path / "out" / "road" / "a.png").mkdir(parents=True)
    source = harbour.source()
    assert len(export(INDEX, source, tmp_path / "out").labels) == 3
    assert "a.png could not be written" in source.problems[0]


def test_a_full_disk_ends_the_export(
    harbour: Harbour, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.exchange.exporting.write_parts", full)
    with pytest.raises(NoRoomError, match="the disk is full"):
        export(INDEX, harbour.source(), tmp_path / "out")


def test_cancelling_leaves_whole_files_only(harbour: Harbour, tmp_path: Path) -> None:
    told: list[float] = []
    exported = export(
        INDEX,
        harbour.source(),
        tmp_path / "out",
        progress=lambda fraction, _: told.append(fraction),
        cancelled=lambda: len(told) == 2,
    )
    assert exported.cancelled
    assert told == [0.25, 0.5]
    assert files(tmp_path / "out") == ["about-index-png.txt", "road/a.png"]


# What is lost -------------------------------------------------------------------------------------------------


def test_losses_are_those_of_this_project(harbour: Harbour, tmp_path: Path) -> None:
    assert survey(INDEX, harbour.source(), None).losses == (
        "A mask holds class numbers, not names. The names are listed in a text file.",
        "The files do not say which images are train or val.",
    )
    one = survey(INDEX, harbour.source(Selection(splits=("val",))), None)
    assert (one.labels, one.images, len(one.losses)) == (2, 1, 1)
    a, b, c = harbour.project.images
    rule = Rule(ClassRef("road", "road"), ClassRef("water", "sea"))
    images = (replace(a, note="blurred"), replace(b, flag="done"), c)
    harbour.project = replace(harbour.project, images=images, rules=(rule,))  # type: ignore[arg-type]
    text = "\n".join(survey(INDEX, harbour.source(), None).losses)
    assert [word in text for word in ("Notes", "“Done”", "Rules", "GeoTIFF")] == [True, True, True, False]
    exported = export(INDEX, harbour.source(), tmp_path / "out")
    notes = exported.notes.read_text()
    assert all(loss in notes for loss in text.splitlines())
    assert f"  2  {harbour.project.task('water').colors[2]}  river" in notes


def test_a_position_on_the_map_is_lost(harbour: Harbour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.exchange.losses.has_position", lambda path: path.name == "b.tif")
    assert any("GeoTIFF" in loss for loss in survey(INDEX, harbour.source(), None).losses)
    train = harbour.source(Selection(splits=("train",)))
    assert not any("GeoTIFF" in loss for loss in survey(INDEX, train, None).losses)


def test_classes_of_one_colour_can_t_be_told_apart_in_pictures(harbour: Harbour) -> None:
    water = harbour.project.task("water")
    none, sea, river = water.classes
    changed = replace(water, classes=(replace(none, color="#000000"), sea, replace(river, color=sea.color)))
    harbour.project = replace(harbour.project, tasks=(changed,))
    losses = "\n".join(survey(COLOURED, harbour.source(), None).losses)
    assert "water: sea and river have the same colour" in losses
    assert "water: none is black" in losses
    assert "same colour" not in "\n".join(survey(INDEX, harbour.source(), None).losses)


# A format that writes one file --------------------------------------------------------------------------------


def lines_of(source: Source) -> Iterator[bytes]:
    """A line per label, made while it is written."""
    for image, task in source.pairs():
        label = source.label(image, task)
        if label is not None:
            yield f"{task.name}/{image.id} {(label != 255).sum()}\n".encode()


COUNTS = Writer(
    "counts",
    "Counts",
    "one text file",
    lambda source: [OutFile("", lambda: lines_of(source))],
    lambda _source: ["Everything but counts is lost."],
    suffix=".txt",
    takes_images=False,
)


def test_a_format_of_one_file_reads_one_label_after_the_other(harbour: Harbour, tmp_path: Path) -> None:
    out = tmp_path / "out" / "counts.txt"
    told: list[float] = []
    exported = export(COUNTS, harbour.source(), out, progress=lambda fraction, _: told.append(fraction))
    assert len(out.read_text().splitlines()) == len(exported.labels) == 4
    assert told == [0.25, 0.5, 0.75, 1.0]
    assert "Everything but counts" in (tmp_path / "out" / "counts.txt.about.txt").read_text()


def test_a_cancelled_file_is_not_left_half_written(harbour: Harbour, tmp_path: Path) -> None:
    told: list[float] = []
    export(
        COUNTS,
        harbour.source(),
        tmp_path / "out" / "counts.txt",
        progress=lambda fraction, _: told.append(fraction),
        cancelled=lambda: len(told) == 2,
    )
    assert files(tmp_path / "out") == []


def test_a_file_that_a_format_can_t_make_is_reported(harbour: Harbour, tmp_path: Path) -> None:
    def broken() -> None:
        raise LeftOutError("a.txt holds too many regions. It is left out.")

    def large() -> None:
        raise MemoryError

    def of(source: Source) -> list[OutFile]:
        made = OutFile("whole.txt", lambda: lines_of(source))
        return [OutFile("a.txt", broken), OutFile("b.txt", large), made]

    source = harbour.source()
    export(replace(COUNTS, files=of, suffix=""), source, tmp_path / "out")
    assert files(tmp_path / "out") == ["about-counts.txt", "whole.txt"]
    assert source.problems[0] == "a.txt holds too many regions. It is left out."
    assert "not enough memory" in source.problems[1]
    assert "b.txt" in source.problems[1]
