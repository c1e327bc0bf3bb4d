"""Checkpoints of transformers: tiny ones with random weights, held against transformers' own way of asking them."""

from __future__ import annotations

import json
import os
import socket

import numpy as np
import pytest

pytest.importorskip("transformers", reason="checkpoints need the package transformers")

import torch
import transformers
from safetensors.torch import load_file, save_file

from core.smart import prompting
from core.smart.prompting import Click, Prompt, PromptError
from tests.core.smart.prompting.tiny_checkpoint import FAMILIES, save_checkpoint

SHAPE = (40, 60)
PIXELS = np.random.default_rng(2).integers(0, 256, (*SHAPE, 4), np.uint8)
PROMPTS = {
    "a click": Prompt((Click(20, 12, True),)),
    "clicks": Prompt((Click(20, 12, True), Click(50, 30, False))),
    "a box": Prompt((), (8, 5, 33, 30)),
    "a click and a box": Prompt((Click(20, 12, True),), (8, 5, 33, 30)),
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    return {
        family: save_checkpoint(tmp_path_factory.mktemp("checkpoints") / family, family)
        for family in FAMILIES
    }


def theirs(folder, family, prompt):
    """The mask, at the image's size, as the documentation of transformers gets it."""
    kind = {"sam": "Sam", "sam_hq": "SamHQ", "sam2": "Sam2"}[family]
    model = getattr(transformers, f"{kind}Model").from_pretrained(folder, local_files_only=True).eval()
    images = transformers.AutoImageProcessor.from_pretrained(folder, local_files_only=True)
    processor = getattr(transformers, f"{kind}Processor")(images)
    first = family != "sam2"
    clicks = [[c.x, c.y] for c in prompt.clicks]
    labels = [int(c.thing) for c in prompt.clicks]
    asked = {}
    if clicks:
        asked["input_points"] = [[clicks]] if not first else [clicks]
        asked["input_labels"] = [[labels]] if not first else [labels]
    if prompt.box:
        asked["input_boxes"] = [[list(prompt.box)]]
    given = processor(images=np.ascontiguousarray(PIXELS[..., 2::-1]), return_tensors="pt", **asked)
    sizes = [given.pop("original_sizes")]
    if first:
        sizes.append(given.pop("reshaped_input_sizes"))
    with torch.no_grad():
        found = model(**given, multimask_output=prompt.ambiguous)
    masks = processor.post_process_masks(found.pred_masks, *sizes)[0]
    best = int(found.iou_scores[0, 0].argmax()) if prompt.ambiguous else 0
    return masks.reshape(-1, *SHAPE)[best].numpy()


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("prompt", PROMPTS.values(), ids=PROMPTS)
def test_the_answer_is_that_of_transformers_own_pipeline(folders, family, prompt):
    model = prompting.load((folders[family],), "cpu")
    placed = model.segment(model.embed(PIXELS), prompt)
    assert placed is not None
    ours = np.zeros(SHAPE, bool)
    top, left, mask = placed
    ours[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    wanted = theirs(folders[family], family, prompt)
    assert wanted.mean() > 0.05
    assert (ours & wanted).sum() / (ours | wanted).sum() > 0.9


def test_nothing_shown_is_no_mask(folders):
    model = prompting.load((folders["sam"],), "cpu")
    assert model.segment(model.embed(PIXELS), Prompt()) is None


@pytest.mark.skipif("sam2" not in FAMILIES, reason="this transformers has no SAM 2")
def test_sam_2_as_it_is_published_is_used_for_single_images(folders, tmp_path):
    config = json.loads((folders["sam2"] / "config.json").read_text())
    config |= {"model_type": "sam2_video", "architectures": ["Sam2VideoModel"]}
    for file in folders["sam2"].iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "config.json").write_text(json.dumps(config))
    weights = load_file(tmp_path / "model.safetensors")
    weights["memory_attention.layer_norm.weight"] = torch.ones(4)  # of the part for videos
    save_file(weights, tmp_path / "model.safetensors", {"format": "pt"})
    mine, theirs = prompting.load((tmp_path,), "cpu"), prompting.load((folders["sam2"],), "cpu")
    asked = PROMPTS["clicks"]
    one, other = (m.segment(m.embed(PIXELS), asked) for m in (mine, theirs))
    assert one is not None
    assert other is not None
    assert one[:2] == other[:2]
    np.testing.assert_array_equal(one[2], other[2])


def test_no_name_is_looked_up_and_nothing_is_connected_to(folders, monkeypatch):
    def refuse(*args):
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    model = prompting.load((folders["sam"],), "cpu")
    assert model.segment(model.embed(PIXELS), PROMPTS["a click"]) is not None
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def copied(source, target):
    target.mkdir()
    for file in source.iterdir():
        (target / file.name).write_bytes(file.read_bytes())
    return target


def test_a_checkpoint_that_is_not_whole_is_refused(folders, tmp_path):
    lacking = copied(folders["sam"], tmp_path / "lacking")
    weights = load_file(lacking / "model.safetensors")
    weights.pop("mask_decoder.iou_token.weight")
    save_file(weights, lacking / "model.safetensors", {"format": "pt"})
    with pytest.raises(PromptError, match="lacks some of the weights"):
        prompting.load((lacking,), "cpu")
    cut = copied(folders["sam"], tmp_path / "cut")
    (cut / "model.safetensors").write_bytes((cut / "model.safetensors").read_bytes()[:1000])
    with pytest.raises(PromptError, match="could not be loaded"):
        prompting.load((cut,), "cpu")
    other = copied(folders["sam"], tmp_path / "other")
    config = json.loads((other / "config.json").read_text())
    config["mask_decoder_config"]["mlp_dim"] = 48
    (other / "config.json").write_text(json.dumps(config))
    with pytest.raises(PromptError, match=r"could not be loaded|lacks some"):
        prompting.load((other,), "cpu")


def test_an_image_processor_of_another_size_is_said(folders, tmp_path):
    folder = copied(folders["sam"], tmp_path / "other")
    path = folder / "preprocessor_config.json"
    prepared = json.loads(path.read_text())
    prepared |= {"size": {"longest_edge": 96}, "pad_size": {"height": 96, "width": 96}}
    path.write_text(json.dumps(prepared))
    model = prompting.load((folder,), "cpu")
    with pytest.raises(PromptError, match="do not match"):
        model.embed(PIXELS)


def test_a_device_that_is_not_there_is_said(folders):
    absent = "mps" if not torch.backends.mps.is_available() else "cuda"
    with pytest.raises(PromptError, match=r"is not available"):
        prompting.load((folders["sam"],), absent)
