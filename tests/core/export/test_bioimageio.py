"""The archive for bioimage.io: what rdf.yaml says, and that the test data belong to the graph."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest
import yaml

from core.export import bioimageio, rdf
from core.export.errors import ExportError
from core.project.settings import Normalisation, Preprocessing
from tests.core.export.tiny import write_tiny

if TYPE_CHECKING:
    from pathlib import Path

    from core.export.trained import TrainedModel


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bioimageio, "write_onnx", write_tiny)


def content(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return yaml.safe_load(files["rdf.yaml"]), files


def array(files: dict[str, bytes], name: str) -> np.ndarray:
    return np.asarray(np.load(io.BytesIO(files[name]), allow_pickle=False))


def test_every_file_is_there_with_its_hash(model: TrainedModel, tmp_path: Path) -> None:
    exported = bioimageio.write(model, tmp_path / "m.zip", authors="Ada; Alan (NPL)", licence="CC-BY-4.0")
    data, files = content(exported.path)
    named = [
        data["weights"]["onnx"],
        *(tensor["test_tensor"] for tensor in (*data["inputs"], *data["outputs"])),
    ]
    for entry in named:
        assert hashlib.sha256(files[entry["source"]]).hexdigest() == entry["sha256"]
    assert {data["documentation"], *data["covers"]} <= files.keys()
    assert b"## Validation" in files["README.md"]
    assert data["authors"] == [{"name": "Ada"}, {"name": "Alan", "affiliation": "NPL"}]
    assert data["license"] == "CC-BY-4.0"
    assert exported.remarks == ()
    assert [path.name for path in tmp_path.iterdir()] == ["m.zip"]


def test_the_description_names_axes_and_classes(model: TrainedModel, tmp_path: Path) -> None:
    data, files = content(bioimageio.write(model, tmp_path / "m.zip").path)
    image, (road, sides) = data["inputs"][0], data["outputs"]
    step = model.net.neck.multiple
    assert [axis.get("id", axis["type"]) for axis in image["axes"]] == ["batch", "channel", "y", "x"]
    assert image["axes"][2]["size"]["step"] == step
    assert image["axes"][2]["size"]["min"] % step == 0
    assert (road["id"], sides["id"]) == ("road", "two_sides")
    assert road["axes"][1]["channel_names"] == ["none", "road", "path"]
    assert road["axes"][2]["size"] == {"tensor_id": "image", "axis_id": "y"}
    assert data["config"]["maskloom"]["tasks"][1]["name"] == "Two sides"
    height, width = array(files, "test_input.npy").shape[2:]
    assert height != width
    assert array(files, "test_output_0.npy").shape == (1, 3, height, width)


@pytest.mark.parametrize(
    "how", [Normalisation(), Normalisation(by="image", low=2, high=98, per_channel=True)]
)
def test_the_test_data_belong_together(model: TrainedModel, tmp_path: Path, how: Normalisation) -> None:
    data, files = content(
        bioimageio.write(
            replace(model, preprocessing=Preprocessing(normalisation=how)), tmp_path / "m.zip"
        ).path
    )
    image = array(files, "test_input.npy")
    steps = [step["id"] for step in data["inputs"][0]["preprocessing"]]
    if how.by == "image":
        assert steps == ["ensure_dtype", "scale_range", "clip", "scale_linear", "ensure_dtype"]
        low, high = np.percentile(image, (2, 98), axis=(2, 3), keepdims=True)
        image = (np.clip((image - low) / (high - low + 1e-6), 0, 1) * 255).astype(np.float32)
    else:
        assert steps == ["ensure_dtype"]
    session = onnxruntime.InferenceSession(files["weights.onnx"])
    for number, answer in enumerate(session.run(None, {"image": image})):
        np.testing.assert_allclose(answer, array(files, f"test_output_{number}.npy"), atol=1e-5)


def test_what_nobody_said_is_a_placeholder_and_is_said(model: TrainedModel, tmp_path: Path) -> None:
    exported = bioimageio.write(model, tmp_path / "m.zip")
    data, _ = content(exported.path)
    assert data["authors"] == [{"name": rdf.AUTHOR}]
    assert data["license"] is None
    assert "--authors" in exported.remarks[0]
    assert "--licence" in exported.remarks[1]


def test_what_is_no_licence_is_refused_before_anything_is_written(
    model: TrainedModel, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="SPDX"):
        bioimageio.write(model, tmp_path / "m.zip", licence="do what you like")
    assert not list(tmp_path.iterdir())


def test_names_become_identifiers_and_stay_apart() -> None:
    names = ["Straße", "strasse", "for", "2", "", "日本", "a" * 40]
    assert rdf.identifiers(names, 32) == ["strasse", "strasse_2", "c_for", "c_2", "c_", "c__2", "a" * 32]
    assert rdf.identifiers(["image", "Image"]) == ["image", "image_2"]


def test_names_of_models_keep_what_is_allowed() -> None:
    assert rdf.plain_name("Hafen/Ost: Größe") == "Hafen-Ost- Grosse"
    assert rdf.plain_name("x") == "Maskloom x"
    assert len(rdf.plain_name("long " * 50)) <= 64


def test_a_slash_leaves_a_name_and_nobody_is_left_out() -> None:
    assert rdf.authors("A/B; ; C (D)") == [{"name": "A-B"}, {"name": "C", "affiliation": "D"}]
    assert rdf.authors(" ") == [{"name": rdf.AUTHOR}]


def test_text_that_is_a_number_in_other_versions_of_yaml_is_in_quotes() -> None:
    assert rdf.as_yaml({"name": "12e03", "plain": "road"}) == "name: '12e03'\nplain: road\n"


def test_cancelling_is_no_error(model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cancelled(*_: object, **__: object) -> None:
        raise InterruptedError("the export was cancelled")

    monkeypatch.setattr(bioimageio, "write_onnx", cancelled)
    with pytest.raises(InterruptedError):
        bioimageio.write(model, tmp_path / "model.zip")
    assert not any(tmp_path.iterdir())
