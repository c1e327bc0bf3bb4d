"""DICOM series become images in the order of their slices; nothing of a patient is said or written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import highdicom
import imagecodecs
import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    EnhancedCTImageStorage,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
    generate_uid,
)

from core.images.bands import read_channels
from core.images.decoding import ImageError
from core.images.pixels import as_floats
from core.images.reading import read_image, read_raster
from core.images.slicing.dicom import dicom_series, headers_of, read_frame
from core.images.slicing.series import Record, Taking
from core.images.slicing.unpacking import Sources, Unpacked, unpack
from tests.reports.helpers import called, grey, new_project, prepared

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

SECRETS = ("Doe^Jane", "Doe", "19510203", "20240506", "PAT-77", "Mercy")
STUDY, SERIES = generate_uid(), generate_uid()


def dicom(path: Path, values: npt.NDArray[Any], number: int = 1, **tags: Any) -> Path:
    """A file as a scanner writes it, with a patient in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = tags.pop("syntax", ExplicitVRLittleEndian)
    pixels = tags.pop("pixels", None)
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    data.PatientName, data.PatientID, data.PatientBirthDate = "Doe^Jane", "PAT-77", "19510203"
    data.StudyDate, data.InstitutionName, data.Modality = "20240506", "Mercy", "CT"
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID, data.SeriesInstanceUID, data.SeriesNumber = STUDY, SERIES, 3
    data.InstanceNumber = number
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, 2.0 * number], [1, 0, 0, 0, 1, 0]
    data.PixelSpacing, data.SliceThickness, data.FrameOfReferenceUID = [1, 1], 2, STUDY
    data.SamplesPerPixel = 3 if values.ndim > 2 and values.shape[-1] == 3 else 1
    data.PhotometricInterpretation = "RGB" if data.SamplesPerPixel == 3 else "MONOCHROME2"
    if data.SamplesPerPixel == 3:
        data.PlanarConfiguration = 0
    frames = values.ndim - (data.SamplesPerPixel == 3) > 2
    if frames:
        data.NumberOfFrames = values.shape[0]
    data.Rows, data.Columns = values.shape[1 if frames else 0], values.shape[2 if frames else 1]
    data.BitsAllocated = data.BitsStored = 8 * values.dtype.itemsize
    data.HighBit, data.PixelRepresentation = data.BitsStored - 1, int(values.dtype.kind == "i")
    data.PixelData = values.tobytes() if pixels is None else encapsulate([pixels])
    if pixels is not None:
        data["PixelData"].is_undefined_length = True
    for keyword, value in tags.items():
        setattr(data, keyword, value)
    data.save_as(path, enforce_file_format=True)
    return path


def apart(paths: list[Path], images: Path) -> Unpacked:
    sources = Sources()
    assert [path for path in paths if not sources.add(path)] == []
    return unpack(sources, images, Taking())


def ramp(seed: int = 0, kind: Any = np.uint16) -> npt.NDArray[Any]:
    return np.random.default_rng(seed).integers(0, 4000, (6, 5)).astype(kind)


def test_a_series_without_file_endings_comes_in_by_position(tmp_path: Path) -> None:
    for name, number in (("IM0001", 3), ("1.2.840.7", 1), ("x", 2)):
        dicom(tmp_path / "s" / name, ramp(number), number, RescaleSlope=1, RescaleIntercept=-1024)
    (tmp_path / "s" / "DICOMDIR").write_bytes(bytes(128) + b"DICM" + bytes(100))
    project = new_project(tmp_path)
    made = prepared("import", project, "--images", tmp_path / "s", "--json")
    assert made.json["images"] == 3
    names = [f"CT-3_z00{n}.tif" for n in (1, 2, 3)]
    for number, name in enumerate(names, 1):
        raster = read_raster(project / "images" / "CT-3" / name)[..., 0]
        np.testing.assert_array_equal(raster, ramp(number).astype(int) - 1024)


def test_nothing_of_the_patient_is_said_or_written(tmp_path: Path) -> None:
    dicom(tmp_path / "s" / "a.dcm", ramp())
    dicom(
        tmp_path / "s" / "b.dcm",
        ramp(),
        syntax=JPEG2000Lossless,
        pixels=b"broken",
        SeriesInstanceUID=generate_uid(),
    )
    cut = dicom(tmp_path / "s" / "c.dcm", ramp(), PatientWeight=70, SeriesInstanceUID=generate_uid())
    cut.write_bytes(cut.read_bytes()[:-20])
    project = new_project(tmp_path)
    made = called("import", project, "--images", tmp_path / "s", "--json")
    written = [made.out, made.err]
    written += [p.read_bytes().decode("latin-1") for p in project.rglob("*") if p.is_file()]
    written += [str(p.relative_to(project)) for p in project.rglob("*")]
    assert made.json["images"] == 1, made.said
    assert made.says(r"b\.dcm could not be read as DICOM", "JPEG 2000"), made.said
    assert not [secret for secret in SECRETS for text in written if secret in text]


def test_the_window_is_the_view(tmp_path: Path) -> None:
    values = np.array([[0, 984, 1024, 1064, 4000]], np.uint16)
    path = dicom(
        tmp_path / "a",
        values,
        RescaleSlope=1,
        RescaleIntercept=-1024,
        WindowCenter=[0, 500],
        WindowWidth=[81, 9],
    )
    (image,) = apart([path], tmp_path / "images").files
    learned = as_floats(read_channels(image, 3))[0, :, 0]
    np.testing.assert_allclose(learned, [0, 1.59, 129.09, 255, 255], atol=0.01)
    assert read_image(image)[0, :, 0].tolist() == [0, 2, 129, 255, 255]


def test_low_values_of_monochrome1_are_bright(tmp_path: Path) -> None:
    values = np.array([[0, 100, 4095]], np.uint16)
    path = dicom(
        tmp_path / "a", values, PhotometricInterpretation="MONOCHROME1", BitsStored=12, HighBit=11,
        WindowCenter=2048, WindowWidth=4096,
    )  # fmt: skip
    shown, window = read_frame(path)
    assert shown.tolist() == [[4095, 3995, 0]]
    assert window == (0.0, 4095.0)


def test_every_frame_of_an_enhanced_file_is_an_image(tmp_path: Path) -> None:
    frames = np.stack([ramp(n) for n in range(4)])
    unpacked = apart([dicom(tmp_path / "us.dcm", frames)], tmp_path / "images")
    assert len(unpacked.files) == 4
    np.testing.assert_array_equal(read_raster(unpacked.files[2])[..., 0], frames[2])


def group(**values: Any) -> Dataset:
    """A group of values, each {sequence}_{keyword}."""
    data = Dataset()
    for name, value in values.items():
        sequence, keyword = name.split("_")
        item = getattr(data, sequence)[0] if sequence in data else Dataset()
        setattr(item, keyword, value)
        setattr(data, sequence, [item])
    return data


def enhanced(path: Path, positions: Sequence[float], **shared: Any) -> tuple[Path, npt.NDArray[Any]]:
    """A file with groups of values for all frames, and for each its position, rescale intercept and window."""
    frames = np.stack([ramp(number) for number in range(len(positions))])
    dicom(path, frames)
    data = pydicom.dcmread(path)
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = EnhancedCTImageStorage
    del data.ImagePositionPatient, data.ImageOrientationPatient, data.PixelSpacing, data.SliceThickness
    data.SharedFunctionalGroupsSequence = [
        group(
            PlaneOrientationSequence_ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
            PixelMeasuresSequence_PixelSpacing=[1, 1],
            PixelMeasuresSequence_SliceThickness=2,
            **shared,
        )
    ]
    data.PerFrameFunctionalGroupsSequence = [
        group(
            PlanePositionSequence_ImagePositionPatient=[0, 0, z],
            PixelValueTransformationSequence_RescaleIntercept=-100 * number,
            PixelValueTransformationSequence_RescaleSlope=2,
            FrameVOILUTSequence_WindowCenter=10 * number + 0.5,
            FrameVOILUTSequence_WindowWidth=21,
        )
        for number, z in enumerate(positions)
    ]
    data.save_as(path)
    return path, frames


def test_each_frame_of_an_enhanced_file_has_its_own_rescale_window_and_place(tmp_path: Path) -> None:
    path, frames = enhanced(tmp_path / "a.dcm", [4, 0, 2, 6])
    (series,) = dicom_series([path], 1, [])
    cuts = list(series.slices(frozenset()))
    for cut, frame in zip(cuts, (1, 2, 0, 3), strict=True):
        np.testing.assert_array_equal(cut.values, frames[frame].astype(int) * 2 - 100 * frame)
        assert read_frame(path, frame)[1] == (10 * frame - 10, 10 * frame + 10)
    assert series.record.files == tuple(("a.dcm", frame) for frame in (1, 2, 0, 3))


def test_frames_of_several_times_or_directions_stay_in_their_order(tmp_path: Path) -> None:
    path, _ = enhanced(tmp_path / "times.dcm", [4, 0, 4, 0])
    assert [frame for _, frame in next(dicom_series([path], 1, [])).record.files] == [0, 1, 2, 3]
    data = pydicom.dcmread(path)
    for number, each in enumerate(data.PerFrameFunctionalGroupsSequence):
        each.PlaneOrientationSequence = [Dataset()]
        each.PlaneOrientationSequence[0].ImageOrientationPatient = [1, 0, 0, 0, number, 1]
    data.save_as(path)
    assert [frame for _, frame in next(dicom_series([path], 1, [])).record.files] == [0, 1, 2, 3]


def test_segmentations_of_an_enhanced_file_lie_over_their_frames(tmp_path: Path) -> None:
    path, frames = enhanced(tmp_path / "s" / "a.dcm", [4, 0, 2])
    project = new_project(tmp_path, "organ=other,liver")
    (series,) = dicom_series([path], 1, [])
    for number, (_, frame) in enumerate(series.record.files, 1):
        grey(tmp_path / "m" / f"CT-3_z00{number}.png", (frames[frame] > 2000).astype(np.uint8))
    prepared("import", project, "--images", tmp_path / "s", "--labels", f"organ={tmp_path / 'm'}")
    made = called("export", project, "--format", "dicom-seg", "--out", tmp_path / "out")
    assert made.status == 0, made.said
    segmentation = highdicom.seg.segread(tmp_path / "out" / "organ" / "CT-3.dcm")
    uid = pydicom.dcmread(path).SOPInstanceUID
    planes = segmentation.get_pixels_by_source_frame(uid, [1, 2, 3], combine_segments=True)
    np.testing.assert_array_equal(planes, (frames > 2000) + 1)


def test_colours_stay_colours(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 256, (6, 5, 3), np.uint8)
    (image,) = apart([dicom(tmp_path / "a.dcm", values)], tmp_path / "images").files
    np.testing.assert_array_equal(read_raster(image), values)


@pytest.mark.parametrize(
    ("syntax", "encode"),
    [
        (
            JPEG2000Lossless,
            lambda v: imagecodecs.jpeg2k_encode(v, reversible=True, codecformat="j2k", level=0),
        ),
        (JPEGLSLossless, imagecodecs.jpegls_encode),
        (JPEGLosslessSV1, imagecodecs.ljpeg_encode),
    ],
    ids=["JPEG 2000", "JPEG-LS", "lossless JPEG"],
)
def test_compressed_pixels_are_read_exactly(tmp_path: Path, syntax: str, encode: Any) -> None:
    values = np.random.default_rng(0).integers(0, 4000, (32, 24)).astype(np.uint16)
    path = dicom(tmp_path / "a.dcm", values, syntax=syntax, pixels=encode(values), BitsStored=16, HighBit=15)
    np.testing.assert_array_equal(read_frame(path)[0], values)


def test_run_lengths_are_read_exactly(tmp_path: Path) -> None:
    path = dicom(tmp_path / "a.dcm", ramp())
    data = pydicom.dcmread(path)
    data.compress(RLELossless)
    data.save_as(path)
    np.testing.assert_array_equal(read_frame(path)[0], ramp())


def test_segmentations_lie_over_their_series_and_name_nobody(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        dicom(tmp_path / "s" / f"{number}.dcm", ramp(number), number)
    masks = {number: (ramp(number) > 2000).astype(np.uint8) for number in (1, 3)}
    masks[1][0] = 255
    for number, mask in masks.items():
        grey(tmp_path / "m" / f"CT-3_z00{number}.png", mask)
    project = new_project(tmp_path, "organ=other,liver")
    prepared("import", project, "--images", tmp_path / "s", "--labels", f"organ={tmp_path / 'm'}")
    made = called("export", project, "--format", "dicom-seg", "--out", tmp_path / "out")
    assert made.status == 0, made.said
    path = tmp_path / "out" / "organ" / "CT-3.dcm"
    content = path.read_bytes().decode("latin-1")
    assert not [secret for secret in SECRETS if secret != "PAT-77" and secret in content]
    segmentation = highdicom.seg.segread(path)
    assert segmentation.StudyInstanceUID == STUDY
    assert [segment.SegmentLabel for segment in segmentation.SegmentSequence] == ["other", "liver"]
    source_uids = [pydicom.dcmread(tmp_path / "s" / f"{n}.dcm").SOPInstanceUID for n in (1, 2, 3)]
    planes = segmentation.get_pixels_by_source_instance(source_uids, combine_segments=True)
    for number, plane in zip((1, 2, 3), planes, strict=True):
        mask = masks.get(number, np.full((6, 5), 255, np.uint8))
        np.testing.assert_array_equal(plane, np.where(mask == 255, 0, mask + 1))


def test_a_record_from_elsewhere_leads_nowhere_else(tmp_path: Path) -> None:
    dicom(tmp_path / "a.dcm", ramp())
    inside = str(tmp_path / "s")
    for source, name in ((inside, "../a.dcm"), (inside, str(tmp_path / "a.dcm")), ("//far/s", "a")):
        with pytest.raises(ImageError, match=r"damaged|another computer"):
            headers_of(Record("dicom", source, "", files=((name, 0),)))


def test_files_without_permission_are_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dicom(tmp_path / "a.dcm", ramp())

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("core.images.slicing.dicom.open_file", refuse)
    problems: list[str] = []
    assert list(dicom_series([path], 1, problems)) == []
    assert "a.dcm could not be read (Permission denied)" in problems[0]


def test_a_file_that_unfolds_beyond_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = dicom(tmp_path / "a.dcm", ramp(), syntax=DeflatedExplicitVRLittleEndian)
    np.testing.assert_array_equal(read_frame(path)[0], ramp())
    monkeypatch.setattr("core.images.slicing.dicom.available_memory", lambda: 1000)
    with pytest.raises(ImageError, match=r"a\.dcm does not fit into memory"):
        read_frame(path)


def test_a_frame_of_another_size_is_not_decoded(tmp_path: Path) -> None:
    data = imagecodecs.ljpeg_encode(np.zeros((64, 64), np.uint16))
    path = dicom(tmp_path / "a.dcm", ramp(), syntax=JPEGLosslessSV1, pixels=data)
    with pytest.raises(ImageError, match=r"a\.dcm could not be read as DICOM"):
        read_frame(path)
