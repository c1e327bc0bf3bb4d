from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest

from core.atomic import StorageError
from core.cli.entry import SAMPLES
from core.images.reading import read_image
from core.project.folder import ProjectFolder
from core.project.model import UNLABELLED
from core.sample import FIELDS, SampleCancelledError, draw_scene, load_recipe, make_sample, sample_folder
from core.sample.aerial.light import share_of_sun
from core.sample.strokes import paint_strokes

if TYPE_CHECKING:
    from pathlib import Path

    from core.sample import FieldName, Recipe


def small_recipe(field: FieldName = "aerial") -> Recipe:
    """A train scene with strokes, one without, and one for val, at a quarter of the size."""
    recipe = load_recipe(field)
    painted = next(s for s in recipe.scenes if s.painted)
    bare = next(s for s in recipe.scenes if s.split == "train" and not s.painted)
    val = next(s for s in recipe.scenes if s.split == "val")
    return msgspec.structs.replace(recipe, size=128, scenes=(painted, bare, val))


@pytest.mark.parametrize(
    ("field", "train", "painted", "val"), [("aerial", 24, 4, 8), ("street", 8, 3, 4), ("body", 8, 5, 4)]
)
def test_every_recipe_has_painted_train_scenes_bare_ones_and_some_for_val(
    field: FieldName, train: int, painted: int, val: int
) -> None:
    scenes = load_recipe(field).scenes
    assert [s.split for s in scenes].count("train") == train
    assert [s.split for s in scenes].count("val") == val
    assert sum(s.painted for s in scenes) == painted
    assert all(s.split == "train" for s in scenes if s.painted)
    assert scenes[FIELDS[field].cover]


def test_the_command_line_knows_every_field() -> None:
    assert tuple(FIELDS) == SAMPLES


@pytest.mark.parametrize("field", ["aerial", "street"])
def test_every_kind_season_and_light_of_the_recipe_exists_and_every_kind_is_used(field: FieldName) -> None:
    recipe = load_recipe(field)
    assert {s.kind for s in recipe.scenes} == set(recipe.kinds)
    assert {s.season for s in recipe.scenes} <= set(recipe.seasons)
    assert {s.light for s in recipe.scenes} <= set(recipe.lights)


def test_the_fractions_of_the_aerial_recipe_sum_to_one() -> None:
    for kind in load_recipe().kinds.values():
        for shares in (kind.paving, kind.side_paving, kind.plots, kind.crowns):
            assert sum(shares.values()) == pytest.approx(1)


def test_no_patient_of_the_train_slices_is_in_val() -> None:
    patients = {s: {x.patient for x in load_recipe("body").scenes if x.split == s} for s in ("train", "val")}
    assert patients["train"]
    assert not patients["train"] & patients["val"]
    assert patients["train"] | patients["val"] == set(load_recipe("body").patients)


@pytest.mark.parametrize("kind", sorted(load_recipe().kinds))
def test_an_aerial_scene_of_every_kind_has_a_picture_and_exact_binary_truth(kind: str) -> None:
    recipe = msgspec.structs.replace(load_recipe(), size=256)
    index = next(i for i, s in enumerate(recipe.scenes) if s.kind == kind)
    scene = draw_scene(recipe, index)
    assert scene.picture.shape == (256, 256, 3)
    assert scene.picture.dtype == np.uint8
    assert scene.picture.std() > 15
    assert set(scene.truth) == set(FIELDS["aerial"].tasks)
    for truth in scene.truth.values():
        assert truth.shape == (256, 256)
        assert set(np.unique(truth)) <= {0, 1}
    assert scene.truth["road"].any()


@pytest.mark.parametrize(("field", "height"), [("street", 96), ("body", 120)])
def test_every_class_of_every_task_is_in_the_scenes_of_a_field(field: FieldName, height: int) -> None:
    recipe = msgspec.structs.replace(load_recipe(field), size=160)
    scenes = [draw_scene(recipe, index) for index in range(4)]
    for scene in scenes:
        assert scene.picture.shape == (height, 160, 3)
        assert scene.picture.dtype == np.uint8
        assert scene.picture.std() > 15
        assert {truth.shape for truth in scene.truth.values()} == {(height, 160)}
    for task, classes in FIELDS[field].tasks.items():
        present = np.unique([scene.truth[task] for scene in scenes])
        assert present.tolist() == list(range(len(classes)))


def test_tasks_overlap_where_trees_stand_over_roads() -> None:
    scene = draw_scene(load_recipe(), 0)
    assert np.count_nonzero(scene.truth["road"] & scene.truth["vegetation"]) > 500
    assert all(0.02 < truth.mean() < 0.8 for truth in scene.truth.values())


def test_a_pole_in_the_street_stands_before_something() -> None:
    truth = draw_scene(msgspec.structs.replace(load_recipe("street"), size=160), 0).truth
    behind = truth["scene"][truth["objects"] == 3]
    assert len(behind) > 20
    assert (behind > 0).mean() > 0.3


def test_a_lesion_in_the_liver_is_soft_tissue_too() -> None:
    truth = draw_scene(msgspec.structs.replace(load_recipe("body"), size=160), 0).truth
    lesion = truth["lesion"] == 1
    assert lesion.sum() > 20
    assert (truth["organs"][lesion] == 1).mean() > 0.9
    assert (truth["tissue"][lesion] == 2).mean() > 0.9
    assert (truth["tissue"][truth["organs"] == 3] == 3).mean() > 0.5  # most of the spine is bone


@pytest.mark.parametrize("field", FIELDS)
def test_the_same_scene_is_drawn_every_time_and_another_seed_draws_another(field: FieldName) -> None:
    recipe = small_recipe(field)
    first, same = draw_scene(recipe, 0), draw_scene(recipe, 0)
    other = draw_scene(msgspec.structs.replace(recipe, seed=recipe.seed + 1), 0)
    assert np.array_equal(first.picture, same.picture)
    assert all(np.array_equal(first.truth[t], same.truth[t]) for t in FIELDS[field].tasks)
    assert not np.array_equal(first.picture, other.picture)


def test_a_shadow_lies_opposite_to_the_sun_and_is_as_long_as_the_height_asks() -> None:
    height = np.zeros((120, 120), np.float32)
    height[50:70, 50:60] = 10  # metres; 2 pixels a metre, sun in the east, 45 degrees high
    share = share_of_sun(height, np.array([1.0, 0.0]), np.pi / 4, 2.0)
    shaded = np.flatnonzero(share[60] < 0.5)
    assert shaded.min() == pytest.approx(50 - 20, abs=1)
    assert shaded.max() == 49
    assert share[60, 60:].min() == 1
    assert share[:49].min() == 1


def test_strokes_are_sparse_lie_inside_their_class_and_cover_both_classes() -> None:
    truth = np.zeros((200, 200), np.uint8)
    truth[80:120] = 1
    label = paint_strokes(truth, np.random.default_rng(3))
    known = label != UNLABELLED
    assert 0.005 < known.mean() < 0.3
    assert np.array_equal(label[known], truth[known])
    assert set(np.unique(label[known])) == {0, 1}


def test_strokes_reach_a_class_of_a_few_pixels() -> None:
    truth = np.zeros((64, 64), np.uint8)
    truth[30, 30:32] = 1
    label = paint_strokes(truth, np.random.default_rng(0))
    assert (label == 1).any()


@pytest.mark.parametrize("field", FIELDS)
def test_the_project_opens_with_strokes_full_labels_and_nothing_where_they_belong(
    field: FieldName, tmp_path: Path
) -> None:
    shares: list[float] = []
    made = make_sample(tmp_path / "data" / "sample", shares.append, recipe=small_recipe(field))
    folder, project = ProjectFolder.open(made)
    try:
        tasks = {t.name: tuple(c.name for c in t.classes) for t in project.tasks}
        assert tasks == FIELDS[field].tasks
        assert [i.split for i in project.images] == ["train", "train", "val"]
        painted, bare, val = (i.id for i in project.images)
        scene = draw_scene(small_recipe(field), 2)
        for task in project.tasks:
            assert folder.labels.copy(bare, task.id) is None
            full = folder.labels.copy(val, task.id)
            assert full is not None
            assert np.array_equal(full, scene.truth[task.name])
            sparse = folder.labels.copy(painted, task.id)
            assert sparse is not None
            assert 0.5 < (sparse == UNLABELLED).mean() < 1
        seen = read_image(folder.image_path(project.images[2])).astype(int)
        assert np.abs(seen - scene.picture).mean() < 12  # JPEG
    finally:
        folder.close()
    assert shares == pytest.approx([1 / 3, 2 / 3, 1])
    assert [p.name for p in made.parent.iterdir()] == ["sample"]


def test_two_makings_give_the_same_bytes(tmp_path: Path) -> None:
    assert digests(make_sample(tmp_path / "a", recipe=small_recipe())) == digests(
        make_sample(tmp_path / "b", recipe=small_recipe())
    )


def digests(folder: Path) -> dict[str, str]:
    files = [p for p in folder.rglob("*") if p.suffix in {".jpg", ".png"}]
    assert len(files) == 3 + 6
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_a_cancelled_making_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(SampleCancelledError):
        make_sample(tmp_path / "sample", cancelled=lambda: True, recipe=small_recipe())
    assert list(tmp_path.iterdir()) == []


def test_a_failed_making_leaves_nothing_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.sample.making._draw", full)
    with pytest.raises(StorageError, match=r"No space left on device.*Free some space"):
        make_sample(tmp_path / "sample", recipe=small_recipe())
    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "mine.txt").write_text("mine")
    with pytest.raises(StorageError, match="already exists"):
        make_sample(tmp_path / "sample", recipe=small_recipe())
    assert (tmp_path / "sample" / "mine.txt").read_text() == "mine"


def test_each_sample_has_a_folder_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "Maskloom"))
    assert sample_folder() == tmp_path / "Maskloom" / "sample"
    folders = [sample_folder(field) for field in FIELDS]
    assert [f.name for f in folders] == ["sample", "sample-street", "sample-body"]
