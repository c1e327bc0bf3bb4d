"""NIfTI volumes become slices of one series, and masks go back to exactly where the volume lies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import nibabel
import numpy as np
import pytest

from core.exchange.exporting import export
from core.exchange.formats import nifti_masks
from core.exchange.source import Painted, Source
from core.images.bands import read_channels
from core.images.decoding import ImageError
from core.images.pixels import as_floats
from core.images.reading import read_raster
from core.images.slicing import nifti
from core.images.slicing.series import Taking
from core.images.slicing.unpacking import Sources, unpack
from core.predicting.inputs import Input
from core.predicting.origin import Predicted
from core.predicting.prediction import TaskPrediction
from core.project.folder import ProjectFolder
from core.project.model import Class, ImageEntry, Project, Task
from tests.reports.helpers import called, new_project, prepared, read

if TYPE_CHECKING:
    from pathlib import Path

SHAPE = (6, 7, 5)
TURNED = np.array([[0, -2.0, 0, 10], [0, 0, 3.0, -5], [1.5, 0, 0, 7], [0, 0, 0, 1]])
"""The first axis runs to the head, the second to the left, the third to the front."""


def volume(path: Path, values: np.ndarray[Any, Any], affine: Any = None, **header: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = nibabel.Nifti1Image(values, np.diag([2.0, 3, 4, 1]) if affine is None else affine)
    for key, value in header.items():
        image.header[key] = value
    nibabel.save(image, path)
    return path


def values_of(seed: int = 0, shape: tuple[int, ...] = SHAPE, kind: Any = np.int16) -> np.ndarray[Any, Any]:
    return np.random.default_rng(seed).integers(-1000, 3000, shape).astype(kind)


def slices_in(path: Path, images: Path, taking: Taking | None = None) -> list[Path]:
    sources = Sources()
    assert sources.add(path)
    unpacked = unpack(sources, images, taking or Taking())
    assert unpacked.problems == ()
    return list(unpacked.files)


@pytest.mark.parametrize("kind", [np.int16, np.uint16, np.float32, np.int32])
@pytest.mark.parametrize("axis", ["x", "y", "z"])
def test_slices_keep_their_values(tmp_path: Path, axis: str, kind: Any) -> None:
    values = values_of(kind=kind) if kind != np.uint16 else values_of().astype(np.uint16)
    files = slices_in(volume(tmp_path / "scan.nii.gz", values), tmp_path / "images", Taking(axis=axis))
    index = "xyz".index(axis)
    assert [path.name for path in files] == [f"scan_{axis}{n:03}.tif" for n in range(SHAPE[index])]
    for number, path in enumerate(files):
        raster = read_raster(path)[..., 0]
        np.testing.assert_array_equal(raster, np.take(values, number, index)[::-1, ::-1].T)


def test_a_volume_stored_in_another_direction_gives_the_same_slices(tmp_path: Path) -> None:
    values, turned = values_of(), tmp_path / "turned.nii"
    straight = nibabel.Nifti1Image(values, np.diag([2.0, 3, 4, 1]))
    ornt = nibabel.orientations.axcodes2ornt("ASL")
    nibabel.save(
        straight.as_reoriented(nibabel.orientations.ornt_transform([[0, 1], [1, 1], [2, 1]], ornt)), turned
    )
    first = slices_in(volume(tmp_path / "straight.nii", values), tmp_path / "images")
    second = slices_in(turned, tmp_path / "images")
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(read_raster(one), read_raster(other))


def test_an_intensity_means_the_same_in_all_slices(tmp_path: Path) -> None:
    values = np.zeros((8, 8, 4), np.int16)
    values[..., 3] = np.linspace(0, 2000, 64).reshape(8, 8)
    values[0, 0] = 700
    first, *_, last = slices_in(volume(tmp_path / "ct.nii", values), tmp_path / "images")
    learned = [float(as_floats(read_channels(path, 3))[-1, -1, 0]) for path in (first, last)]
    assert learned[0] == learned[1]
    assert 0 < learned[0] < 255


def test_repeating_writes_nothing_and_every_second_slice_is_a_choice(tmp_path: Path) -> None:
    path = volume(tmp_path / "scan.nii", values_of())
    second = slices_in(path, tmp_path / "images", Taking(every=2))
    assert [p.stem for p in second] == ["scan_z000", "scan_z002", "scan_z004"]
    marks = [p.stat().st_mtime_ns for p in second]
    assert len(slices_in(path, tmp_path / "images")) == 5
    assert [p.stat().st_mtime_ns for p in second] == marks
    other = volume(tmp_path / "b" / "scan.nii", values_of(1))
    assert slices_in(other, tmp_path / "images")[0].name == "scan-2_z000.tif"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no volume",
        nibabel.Nifti1Image(np.zeros((3, 3, 3), np.int16), np.eye(4)).to_bytes()[:380],
        b"\x1f\x8b\x08\x00broken",
    ],
    ids=["empty", "text", "cut", "gzip"],
)
def test_broken_volumes_are_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / ("bad.nii.gz" if data[:2] == b"\x1f\x8b" else "bad.nii")
    path.write_bytes(data)
    with pytest.raises(ImageError, match=r"bad\.nii"):
        nifti.open_nifti(path, "z")


def test_a_forged_size_takes_no_memory(tmp_path: Path) -> None:
    path = volume(tmp_path / "huge.nii", values_of())
    data = bytearray(path.read_bytes())
    data[42:48] = np.array([32000] * 3, "<i2").tobytes()
    path.write_bytes(data)
    with pytest.raises(ImageError, match=r"huge\.nii"):
        nifti.open_nifti(path, "z")


# A project of slices ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("affine", [None, TURNED], ids=["straight", "turned"])
@pytest.mark.parametrize("axis", ["y", "z"])
def test_masks_come_in_and_go_out_voxel_for_voxel(tmp_path: Path, axis: str, affine: Any) -> None:
    values = values_of()
    source = volume(tmp_path / "im" / "case_0000.nii.gz", values, affine, qform_code=1, sform_code=2)
    mask = (values > 800).astype(np.uint8)
    mask[values < -500] = 255
    volume(tmp_path / "m" / "case.nii.gz", mask, affine)
    project = new_project(tmp_path, "organ=other,liver")
    prepared(
        "import", project, "--images", source.parent, "--axis", axis, "--labels", f"organ={tmp_path / 'm'}"
    )
    images = read(project).images
    assert len({image.split for image in images}) == 1
    folder, opened = ProjectFolder.open(project)
    done = export(nifti_masks.WRITER, Source(Painted(folder, opened), opened), tmp_path / "out")
    folder.close()
    assert len(done.labels) == len(images)
    written = nibabel.load(tmp_path / "out" / "organ" / "case_0000.nii.gz")
    original = nibabel.load(source)
    np.testing.assert_array_equal(np.asanyarray(written.dataobj), mask)
    assert written.get_data_dtype() == np.uint8
    np.testing.assert_array_equal(written.affine, original.affine)
    np.testing.assert_allclose(written.get_qform(), original.affine, atol=1e-5)
    assert (int(written.header["qform_code"]), int(written.header["sform_code"])) == (1, 2)


def test_slices_that_are_not_labelled_are_255(tmp_path: Path) -> None:
    source = volume(tmp_path / "scan.nii", values_of())
    mask = np.ones(SHAPE, np.uint8)
    volume(tmp_path / "m" / "scan_seg.nii", mask)
    project = new_project(tmp_path, "organ=other,liver")
    prepared("import", project, "--images", source, "--every", "2")
    prepared("import", project, "--labels", f"organ={tmp_path / 'm'}")
    made = called("export", project, "--format", "nifti", "--out", tmp_path / "out")
    assert made.status == 0, made.said
    written = np.asanyarray(nibabel.load(tmp_path / "out" / "organ" / "scan.nii.gz").dataobj)
    assert (written[..., ::2] == 1).all()
    assert (written[..., 1::2] == 255).all()


def test_mask_volumes_beside_their_volume_are_no_images(tmp_path: Path) -> None:
    volume(tmp_path / "set" / "imagesTr" / "a.nii.gz", values_of())
    volume(tmp_path / "set" / "labelsTr" / "a.nii.gz", (values_of() > 0).astype(np.uint8))
    project = new_project(tmp_path, "organ=other,liver")
    made = prepared("import", project, "--images", tmp_path / "set", "--json")
    assert made.json["images"] == 5
    assert made.says("looks like a mask", r"a\.nii\.gz"), made.said


def test_a_mask_of_another_shape_is_left_out(tmp_path: Path) -> None:
    source = volume(tmp_path / "scan.nii", values_of())
    volume(tmp_path / "m" / "scan.nii", np.zeros((6, 7, 4), np.uint8))
    project = new_project(tmp_path, "organ=other,liver")
    made = called("import", project, "--images", source, "--labels", f"organ={tmp_path / 'm'}")
    assert made.says("scan.nii was skipped", "6 x 7 x 4 voxels", "6 x 7 x 5"), made.said


def test_a_mask_of_several_volumes_or_elsewhere_comes_in_with_a_word(tmp_path: Path) -> None:
    source = volume(tmp_path / "scan.nii", values_of())
    volume(tmp_path / "many" / "scan.nii", np.zeros((*SHAPE, 2), np.uint8))
    volume(
        tmp_path / "far" / "scan.nii", np.zeros(SHAPE, np.uint8), np.diag([2.0, 3, 4, 1]) + np.eye(4)[3] * 5
    )
    project = new_project(tmp_path, "organ=other,liver")
    made = prepared("import", project, "--images", source, "--labels", f"organ={tmp_path / 'many'}", "--json")
    assert made.json["labels"] == {"organ": 5}
    assert made.says("scan.nii holds several volumes"), made.said
    made = prepared("import", project, "--labels", f"organ={tmp_path / 'far'}", "--json")
    assert made.says("scan.nii lies elsewhere in the patient"), made.said


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    source = volume(tmp_path / "scan.nii", values_of())
    project = new_project(tmp_path, "organ=other,liver")
    made = prepared("import", project, "--images", source, "--dry-run", "--json")
    assert made.says(r"scan\.nii", "would become images"), made.said
    assert not (project / "images").exists()


def test_volumes_stay_in_one_split(tmp_path: Path) -> None:
    for seed in range(6):
        volume(tmp_path / "im" / f"s{seed}.nii", values_of(seed))
    project = new_project(tmp_path, "organ=other,liver")
    prepared("import", project, "--images", tmp_path / "im")
    splits: dict[str, set[str]] = {}
    for image in json.loads((project / "project.json").read_text())["images"]:
        splits.setdefault(image["path"].split("/")[1], set()).add(image.get("split", "train"))
    assert len(splits) == 6
    assert all(len(one) == 1 for one in splits.values())
    assert splits["s0"] == {"train"}


def test_a_volume_given_to_predict_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match=r"scan\.nii\.gz is a volume or a video\. Add it to a project"):
        read_raster(volume(tmp_path / "scan.nii.gz", values_of()))


def test_a_folder_that_is_a_link_is_not_written_into(tmp_path: Path) -> None:
    path = volume(tmp_path / "scan.nii", values_of())
    slices_in(path, tmp_path / "elsewhere", Taking(every=4))
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "scan").symlink_to(tmp_path / "elsewhere" / "scan")
    files = slices_in(path, tmp_path / "images")
    assert {file.parent.name for file in files} == {"scan-2"}
    assert len(list((tmp_path / "elsewhere" / "scan").glob("*.tif"))) == 2


def test_predictions_of_slices_become_a_volume(tmp_path: Path) -> None:
    values = values_of()
    slices_in(volume(tmp_path / "scan.nii", values), tmp_path / "images")
    inputs = {
        f"i{n}": Input(tmp_path / "images" / "scan" / f"scan_z{n:03}.tif", f"scan_z{n:03}") for n in range(5)
    }
    images = tuple(ImageEntry(id_, str(entry.path)) for id_, entry in inputs.items())
    task = Task("organ", "organ", (Class("other", "#202020"), Class("liver", "#E08040")))

    def predict(path: Path) -> dict[str, Any]:
        classes = (read_raster(path)[..., 0] > 800).astype(np.uint8)
        return {"organ": TaskPrediction(classes, classes)}

    source = Source(Predicted(tmp_path / "project", inputs, predict), Project("p", (task,), images))
    export(nifti_masks.WRITER, source, tmp_path / "out")
    written = np.asanyarray(nibabel.load(tmp_path / "out" / "organ" / "scan.nii.gz").dataobj)
    np.testing.assert_array_equal(written, values > 800)


def test_a_project_of_slices_verifies(tmp_path: Path) -> None:
    project = new_project(tmp_path, "organ=other,liver")
    prepared("import", project, "--images", volume(tmp_path / "scan.nii", values_of()))
    made = called("verify", project)
    assert made.status == 0, made.said
    assert not made.says("series.json|unknown"), made.said
