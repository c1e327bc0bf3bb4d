"""Results never take the place of what people made, and one bad file never stops the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import tifffile

from core.predicting.prediction import TaskPrediction
from core.predicting.predictor import Predictor
from tests.reports.helpers import (
    Call,
    called,
    called_apart,
    grey,
    labels,
    new_project,
    photo,
    prepared,
    read,
    same,
    scene,
    scenes,
    square,
    stripes,
    texture,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def quick_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network says "road" everywhere, at once: what is looked at here is what becomes of an answer."""

    def predict(predictor: Predictor, image: Any, **_: object) -> dict[str, TaskPrediction]:
        ones = np.ones(image.shape[:2], np.uint8)
        return {task.id: TaskPrediction(ones, 255 * ones) for task in predictor.tasks}

    monkeypatch.setattr(Predictor, "predict", predict)


def predicted(project: Path, source: Path, out: Path) -> Call:
    """Predict images with the quick look."""
    return called("predict", project, source, "--out", out, "--device", "cpu", "--json")


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def labelled(project: Path, root: Path) -> dict[str, Any]:
    """Three images of a project with labels, which are given."""
    for number in range(3):
        scene(root / "im" / f"p{number}.png", stripes(shift=number % 2), number)
        grey(root / "m" / f"p{number}.png", square(at=5 * number))
    prepared("import", project, "--images", root / "im", "--labels", f"road={root / 'm'}")
    return labels(project, "road")


# Writing over things ----------------------------------------------------------------------------------------


def test_predictions_never_take_their_inputs_place(trained: Callable[..., Path], tmp_path: Path) -> None:
    """voxel51/fiftyone#2084: photos in data/road, predictions of the task road into data."""
    project, photos = trained(), tmp_path / "data" / "road"
    for number in range(2):
        scene(photos / f"p{number}.png", stripes(shift=number), number)
    before = contents(photos)
    made = predicted(project, photos, tmp_path / "data")
    assert contents(photos) == before
    assert made.status == 2 or made.says("overwrit|replace|would|already|originals?"), made.said


def test_an_export_does_not_replace_files_silently(tmp_path: Path) -> None:
    """voxel51/fiftyone#2084: the user's own masks lie where the export would write."""
    project = new_project(tmp_path, "road=background,road")
    labelled(project, tmp_path)
    masks = tmp_path / "masks" / "road"
    for number in range(3):
        grey(masks / f"p{number}.png", square(at=40))
    before = contents(masks)
    made = called("export", project, "--format", "masks", "--out", tmp_path / "masks", "--json")
    replaced = r"replac|overwr|\bwere there\b|already"
    assert contents(masks) == before or made.says(replaced), made.said


def test_predictions_are_never_written_over_the_projects_labels(
    trained: Callable[..., Path], tmp_path: Path
) -> None:
    """--out inside the project: labels are days of somebody's life."""
    project = trained()
    before = labelled(project, tmp_path)
    predicted(project, tmp_path / "im", project / "labels")
    after = labels(project, "road")
    assert after.keys() == before.keys()
    assert all(same(after[i], before[i]) for i in before)


@pytest.mark.parametrize("out", [".", "labels/road", "models"])
def test_results_inside_the_project_leave_its_labels(
    trained: Callable[..., Path], tmp_path: Path, out: str
) -> None:
    project = trained()
    before = labelled(project, tmp_path)
    predicted(project, tmp_path / "im", project / out)
    called("export", project, "--format", "masks", "--out", project / out)
    after = labels(project, "road")
    assert all(same(after[i], before[i]) for i in before)
    assert prepared("info", project, "--json").json["tasks"]["road"]["labelled_images"] == 3


def test_an_export_among_the_labels_leaves_them(tmp_path: Path) -> None:
    project = new_project(tmp_path, "road=background,road")
    before = labelled(project, tmp_path)
    called("export", project, "--format", "masks", "--out", project / "labels")
    after = labels(project, "road")
    assert all(same(after[i], before[i]) for i in before)


def test_outputs_are_not_picked_up_as_inputs_the_next_time(
    trained: Callable[..., Path], tmp_path: Path
) -> None:
    """MouseLand/cellpose#50: predict photos --out photos/pred, twice."""
    project, photos = trained(), scenes(tmp_path, 2)
    for _ in range(2):
        made = predicted(project, photos, photos / "pred")
        assert made.status == 0, made.said
        assert made.json["images"] == 2, made.said


# One bad file among many ------------------------------------------------------------------------------------


@pytest.fixture
def bad_among_good(tmp_path: Path) -> Path:
    folder = scenes(tmp_path, 4)
    (folder / "empty.png").write_bytes(b"")
    (folder / "text.png").write_text("no picture at all")
    (folder / "later.tif").write_bytes(b"II*\0" + bytes(40))
    whole = photo(folder / "cut.jpg", 300, 300).read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    return folder


def test_bad_files_are_named_and_the_others_imported(bad_among_good: Path, tmp_path: Path) -> None:
    """Abe404/root_painter#38: one bad file stopped a whole batch."""
    made = prepared("import", new_project(tmp_path), "--images", bad_among_good, "--json")
    assert made.json["images"] in (4, 5)  # the cut photo has a good header
    assert all(made.says(name) for name in ("empty.png", "text.png", "later.tif")), made.said


def test_a_result_that_cannot_be_written_does_not_stop_the_others(
    trained: Callable[..., Path], bad_among_good: Path, tmp_path: Path
) -> None:
    """Abe404/root_painter#38: a folder lies in the place of one result, and four images can't be read."""
    project, out = trained(), tmp_path / "out"
    (out / "road" / "p1.png").mkdir(parents=True)
    made = predicted(project, bad_among_good, out)
    written = sorted(file.name for file in (out / "road").iterdir() if file.is_file())
    assert written == ["p0.png", "p2.png", "p3.png"], made.said
    assert made.says("p1"), made.said
    assert all(made.says(name) for name in ("empty.png", "text.png", "later.tif", "cut.jpg")), made.said


def with_odd_name(folder: Path) -> None:
    """Add a photo whose name is no UTF-8."""
    source = photo(folder.parent / "odd.png", seed=11)
    try:
        os.rename(os.fsencode(source), os.fsencode(folder) + b"/caf\xe9.png")
    except OSError:
        pytest.skip("this file system takes no such name")


def test_a_name_that_is_not_utf8_does_not_stop_the_others(
    trained: Callable[..., Path], tmp_path: Path
) -> None:
    """arsenetar/dupeguru#335: among three photos one whose name is no UTF-8."""
    project, photos = trained(), scenes(tmp_path, 3)
    with_odd_name(photos)
    strict = {"PYTHONIOENCODING": "utf-8:strict"}  # as on a desktop
    masks = ("--labels", f"road={tmp_path / 'm'}")
    made = called_apart("import", project, "--images", photos, *masks, **strict)
    stems = {image.name for image in read(project).images}
    assert {"p0.png", "p1.png", "p2.png"} <= stems, made.said
    assert len(stems) == 4 or made.says("caf"), made.said
    assert len(labels(project, "road")) == 3
    called_apart("info", project, **strict)
    called_apart("export", project, "--format", "masks", "--out", tmp_path / "e", **strict)


def test_predict_passes_over_a_name_that_is_not_utf8(trained: Callable[..., Path], tmp_path: Path) -> None:
    """arsenetar/dupeguru#335, in predicting."""
    project, photos = trained(), scenes(tmp_path, 2)
    with_odd_name(photos)
    predicted(project, photos, tmp_path / "out")
    assert len(list((tmp_path / "out" / "road").glob("p*.png"))) == 2


# The place on the map ---------------------------------------------------------------------------------------


def test_the_position_of_a_geotiff_is_not_lost_silently(trained: Callable[..., Path], tmp_path: Path) -> None:
    """cnr-isti-vclab/TagLab#148: kept in the result or beside it, or said not to be."""
    keys = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32632)
    scale, tie = (0.5, 0.5, 0.0), (0.0, 0.0, 0.0, 500000.0, 5600000.0, 0.0)
    tifffile.imwrite(
        tmp_path / "tile.tif",
        texture(64, 64),
        photometric="rgb",
        extratags=[
            (33550, "d", 3, scale, True),
            (33922, "d", 6, tie, True),
            (34735, "H", len(keys), keys, True),
        ],
    )
    made = predicted(trained(), tmp_path / "tile.tif", tmp_path / "out")
    assert made.status == 0, made.said
    files = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    beside = [f for f in files if f.name.endswith((".pgw", ".pngw", ".wld", ".tfw", ".prj", ".aux.xml"))]
    tagged = []
    for file in files:
        if file.suffix in (".tif", ".tiff"):
            with tifffile.TiffFile(file) as tif:
                tagged += [file] if {33550, 34735} <= set(tif.pages[0].tags.keys()) else []
    said = made.says("position|place on the map|georef|geo|coordinate")
    assert beside or tagged or said, f"{[f.name for f in files]}; {made.said}"
