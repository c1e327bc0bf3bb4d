"""What a folder or files hold, told by names; no package of the models is needed."""

from __future__ import annotations

import importlib.util
import json

import pytest

from core.smart import prompting
from core.smart.prompting import PromptError


def touch(folder, *names):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"")
    return folder


def checkpoint(folder, model_type="sam", *names):
    touch(folder, *(names or ("model.safetensors", "preprocessor_config.json")))
    (folder / "config.json").write_text(json.dumps({"model_type": model_type}))
    return folder


def names(place):
    return tuple(path.name for path in prompting.find(place).files)


def test_a_pair_is_found_in_a_folder(tmp_path):
    touch(tmp_path, "sam_encoder.onnx", "sam_decoder.onnx", "readme.txt")
    assert names((tmp_path,)) == ("sam_encoder.onnx", "sam_decoder.onnx")
    assert prompting.find((tmp_path,)).kind == "onnx"


def test_transformers_own_export_is_found_among_its_variants(tmp_path):
    both = ("vision_encoder", "prompt_encoder_mask_decoder")
    touch(tmp_path / "onnx", *(f"{n}{kind}.onnx" for n in both for kind in ("", "_fp16", "_quantized")))
    (tmp_path / "config.json").write_text("{}")
    wanted = ("vision_encoder.onnx", "prompt_encoder_mask_decoder.onnx")
    assert names((tmp_path,)) == names((tmp_path / "onnx",)) == wanted


def test_one_file_brings_the_other(tmp_path):
    touch(tmp_path, "b_encoder.onnx", "b_decoder.onnx", "l_encoder.onnx", "l_decoder.onnx")
    assert names((tmp_path / "l_decoder.onnx",)) == ("l_encoder.onnx", "l_decoder.onnx")
    assert names((tmp_path / "b_encoder.onnx",)) == ("b_encoder.onnx", "b_decoder.onnx")
    both = tmp_path / "l_decoder.onnx", tmp_path / "l_encoder.onnx"
    assert names(both) == ("l_encoder.onnx", "l_decoder.onnx")
    with pytest.raises(PromptError, match="several models"):
        prompting.find((tmp_path,))


def test_files_that_are_no_pair_are_refused(tmp_path):
    touch(tmp_path, "a_encoder.onnx", "b.onnx", "c.onnx", "notes.txt")
    with pytest.raises(PromptError, match="no decoder"):
        prompting.find((tmp_path / "a_encoder.onnx",))
    with pytest.raises(PromptError, match="not an ONNX file"):
        prompting.find((tmp_path / "b.onnx", tmp_path / "notes.txt"))
    with pytest.raises(PromptError, match="3 files"):
        prompting.find((tmp_path / "b.onnx", tmp_path / "c.onnx", tmp_path / "a_encoder.onnx"))
    touch(tmp_path / "other", "x_encoder.onnx", "x_decoder.onnx", "alone.onnx")
    with pytest.raises(PromptError, match="only half"):
        prompting.find((tmp_path / "other" / "alone.onnx",))


@pytest.mark.parametrize(
    ("model_type", "name"), [("sam", "SAM"), ("sam_hq", "SAM-HQ"), ("sam2", "SAM 2"), ("sam2_video", "SAM 2")]
)
def test_a_checkpoint_is_known_by_its_config(tmp_path, model_type, name):
    found = prompting.find((checkpoint(tmp_path, model_type),))
    assert (found.kind, found.name, found.files) == ("checkpoint", name, (tmp_path,))


@pytest.mark.parametrize("missing", ["config.json", "model.safetensors", "preprocessor_config.json"])
def test_what_a_checkpoint_lacks_is_named(tmp_path, missing):
    checkpoint(tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(PromptError, match=f"not a complete checkpoint: {missing} is missing"):
        prompting.find((tmp_path,))


def test_other_forms_of_a_checkpoint_are_whole_too(tmp_path):
    prompting.find((checkpoint(tmp_path, "sam", "model.safetensors.index.json", "processor_config.json"),))


def test_checkpoints_that_cannot_be_used_are_refused_in_a_sentence(tmp_path):
    with pytest.raises(
        PromptError, match=r"is a “bert”, which is not supported. Supported are SAM, SAM-HQ, SAM 2\."
    ):
        prompting.find((checkpoint(tmp_path / "bert", "bert"),))
    pickled = checkpoint(tmp_path / "pickled", "sam", "pytorch_model.bin", "preprocessor_config.json")
    with pytest.raises(PromptError, match=r"Save the model as model\.safetensors"):
        prompting.find((pickled,))
    broken = checkpoint(tmp_path / "broken")
    (broken / "config.json").write_text("{")
    with pytest.raises(PromptError, match=r"config\.json could not be read"):
        prompting.find((broken,))
    (broken / "config.json").write_text("[]")
    with pytest.raises(PromptError, match="model_type is missing"):
        prompting.find((broken,))


def test_what_is_missing_is_said_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    assert "Choose one" in prompting.problem(None)
    assert "no segmentation model" in prompting.problem((tmp_path,))
    assert "could not be read" in prompting.problem((tmp_path / "nowhere",))
    touch(tmp_path / "pair", "a_encoder.onnx", "a_decoder.onnx")
    checkpoint(tmp_path / "sam")
    assert prompting.problem((tmp_path / "pair",)) == prompting.problem((tmp_path / "sam",)) == ""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert prompting.problem((tmp_path / "pair",)).endswith("pip install onnxruntime")
    assert prompting.problem((tmp_path / "sam",)).endswith("pip install transformers")
    with pytest.raises(PromptError, match="pip install transformers"):
        prompting.load((tmp_path / "sam",))
