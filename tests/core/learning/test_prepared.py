"""Preprocessing on its way: into learning, into the stored model, and out of that into predictions."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import safetensors.torch
import torch

from core.images.preprocessing import prepare
from core.learning import events as ev
from core.learning.config import Augmentation
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.pacing import Pacing
from core.learning.train import evaluate
from core.network.model_files import Description, ModelError, load_model, save_model, to_json
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import Predictor
from core.project.settings import Denoising, Normalisation, Preprocessing
from tests.core.learning.conftest import headless
from tests.core.learning.test_learner import close_when_waiting, of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.learning.conftest import World

STRETCHED = Preprocessing(normalisation=Normalisation("image", 0, 100), denoising=Denoising("median", 1))


def darken(world: World) -> None:
    """Hardly anything is to be seen of the squares any more."""
    for image_id, image in world.images.items():
        world.images[image_id] = (100 + image // 60).astype(np.uint8)


def test_the_reader_prepares_once_and_leaves_what_was_read(world: World) -> None:
    world.preprocessing = STRETCHED
    before = world.images["i0"].copy()
    dataset = Dataset(world.data())
    image = dataset.image("i0")
    np.testing.assert_array_equal(image, prepare(before, STRETCHED))
    np.testing.assert_array_equal(world.images["i0"], before)
    assert dataset.image("i0") is image
    dataset.change(replace(dataset.data, preprocessing=Preprocessing()))
    np.testing.assert_array_equal(dataset.image("i0"), before)


def test_images_of_other_channels_than_were_measured_are_named_and_left_out(world: World) -> None:
    limits = ((0, 9),) * 4
    world.preprocessing = Preprocessing(
        normalisation=Normalisation("project", per_channel=True, limits=limits)
    )
    dataset = Dataset(world.data())
    assert dataset.image("i0") is None
    assert "i0.png" in dataset.notices[0].text
    assert "Measure them again" in dataset.notices[0].text


def test_a_model_predicts_elsewhere_as_it_learned(world: World, tmp_path: Path) -> None:
    darken(world)
    truth = world.images["i2"][..., 0] > 101
    world.preprocessing = STRETCHED
    headless(world.data(), tmp_path, steps=60, device="cpu")
    predictor = Predictor.load(tmp_path, device="cpu")
    assert predictor.preprocessing == STRETCHED
    right = predictor.predict(world.images["i2"])["square"].classes == truth
    assert right.mean() > 0.9
    predictor.preprocessing = Preprocessing()
    assert (predictor.predict(world.images["i2"])["square"].classes == truth).mean() < right.mean() - 0.05
    elsewhere = replace(
        world.data(), preprocessing=Preprocessing()
    )  # the project's own setting changes nothing
    assert evaluate(elsewhere, tmp_path, device="cpu") == evaluate(world.data(), tmp_path, device="cpu")


def test_the_description_names_it_and_models_from_before_have_none(tmp_path: Path, world: World) -> None:
    net = MultiTaskNet({"square": 2}, pretrained=False)
    save_model(tmp_path / "new", net, Description(tasks=world.tasks[:1], prepared=STRETCHED))
    assert load_model(tmp_path / "new")[1].prepared == STRETCHED
    assert json.loads((tmp_path / "new" / "model.json").read_text())["preprocessing"]["images"]
    old = Description(tasks=world.tasks[:1], preprocessing={"input": "RGB 0-255"})
    text = _without_images(tmp_path / "old", net, old)
    assert "images" not in text["preprocessing"]
    assert load_model(tmp_path / "old")[1].prepared == Preprocessing()


def _without_images(folder: Path, net: MultiTaskNet, description: Description) -> dict:
    """Write a model as an earlier version did; what its description says."""
    data = to_json(description)
    del data["preprocessing"]["images"]
    folder.mkdir()
    state = {k: v.contiguous() for k, v in net.state_dict().items()}
    safetensors.torch.save_file(state, folder / "model.safetensors", {"model": json.dumps(data)})
    return data


def test_a_way_to_prepare_that_is_unknown_here_is_said(tmp_path: Path, world: World) -> None:
    net = MultiTaskNet({"square": 2}, pretrained=False)
    data = to_json(Description(tasks=world.tasks[:1]))
    data["preprocessing"]["images"]["denoising"]["method"] = "magic"
    state = {k: v.contiguous() for k, v in net.state_dict().items()}
    safetensors.torch.save_file(state, tmp_path / "model.safetensors", {"model": json.dumps(data)})
    with pytest.raises(ModelError):
        load_model(tmp_path)


def test_another_preprocessing_is_learned_from_anew_while_it_runs(
    world: World, drive, tmp_path: Path
) -> None:
    darken(world)
    world.splits["i3"] = "train"  # no val: what was learned last is kept
    read: list[str] = []
    look = world.read
    world.read = lambda i: (read.append(i), look(i))[1]  # type: ignore[method-assign]
    changed: list[int] = []

    def on(event: ev.Event, post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            if changed:
                post(ev.Close())
            else:
                changed.append(len(read))
                world.preprocessing = STRETCHED
                post(ev.DataChanged(world.data()))

    events = drive(world, [ev.ShowImage("i2"), ev.Learn("quick")], on)
    assert {"i0", "i1"} <= set(read[changed[0] :])
    assert load_model(tmp_path / "models" / "current")[1].prepared == STRETCHED
    truth = world.images["i2"][..., 0] > 101
    assert (of(events, ev.Predicted)[-1].tasks["square"].classes == truth).mean() > 0.9
    assert not [e for e in of(events, ev.Notice) if e.level != "info"]


def test_a_stored_model_is_compared_on_images_as_it_learned_them(
    judged_world: World, drive, tmp_path: Path
) -> None:
    headless(judged_world.data(), tmp_path / "models", steps=60, device="cpu")
    before = (tmp_path / "models" / "current" / "model.safetensors").read_bytes()
    judged_world.preprocessing = Preprocessing(normalisation=Normalisation("project", limits=((250, 251),)))
    events = drive(judged_world, [ev.Learn("quick")], close_when_waiting)  # nothing can be seen any more
    assert any("different image settings" in e.text for e in of(events, ev.Notice))
    assert not of(events, ev.Scored)[-1].best
    assert (tmp_path / "models" / "current" / "model.safetensors").read_bytes() == before


@pytest.mark.parametrize("mode", ["quick", "full"])
def test_training_keeps_a_stored_model_that_sees_more(judged_world: World, tmp_path: Path, mode) -> None:
    headless(judged_world.data(), tmp_path, steps=60, device="cpu")
    before = (tmp_path / "current" / "model.safetensors").read_bytes()
    judged_world.preprocessing = Preprocessing(normalisation=Normalisation("project", limits=((250, 251),)))
    events = headless(judged_world.data(), tmp_path, mode=mode, steps=3, device="cpu")
    assert (tmp_path / "current" / "model.safetensors").read_bytes() == before
    assert not of(events, ev.ModelSaved)


def test_a_full_run_crops_images_as_they_are_prepared_now(world: World) -> None:
    dataset = Dataset(world.data())
    plain = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)
    crops = CropSource(dataset, plain, 64 * 80, np.random.default_rng(0))
    for _ in crops.read_all():
        pass
    assert crops.batch()
    dataset.change(replace(dataset.data, preprocessing=STRETCHED))
    crops.forget_images()
    drawn = crops.draw()
    assert drawn is not None
    crop = crops.render(drawn, drawn.draws)[0]
    np.testing.assert_array_equal(crop.image, prepare(world.images[drawn.draws[0].image_id], STRETCHED))


def test_a_full_run_goes_on_with_other_preprocessing(world: World) -> None:
    torch.manual_seed(0)
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, pretrained=False)
    dataset = Dataset(world.data())
    run = FullRun(net, dataset, torch.device("cpu"), limit=Limit(steps=4))
    while run.steps < 2:
        list(run.advance({}, Pacing()))
    dataset.change(replace(dataset.data, preprocessing=STRETCHED))
    run.preprocessing_changed()
    for _ in range(200):
        if run.done:
            break
        list(run.advance({}, Pacing()))
    assert run.done
    assert run.steps == 4
    run.end()
