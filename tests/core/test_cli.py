from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.cli import VERBS, run
from core.cli.learning import learning_data
from core.cli.report import Reporter
from core.image_files import look_at_all
from core.images import read_index_mask, write_index_mask
from core.project_settings import Normalisation, Preprocessing
from core.storage import ProjectFolder

ROOT = Path(__file__).parents[2]


def make_images(root: Path) -> Path:
    """Six images of 96 x 64, bright on the right, with masks: 7 on the right, 3 on the left, 9 for unknown."""
    rng = np.random.default_rng(0)
    for number in range(6):
        pixels = rng.integers(0, 60, (64, 96, 3), dtype=np.uint8)
        pixels[:, 48:] += 160
        mask = np.full((64, 96), 3, np.uint8)
        mask[:, 48:], mask[:4] = 7, 9
        for folder, array in (("photos", pixels), ("masks", mask)):
            (root / folder).mkdir(exist_ok=True)
            Image.fromarray(array).save(root / folder / f"shot {number}.png")
    return root / "photos"


def make_mapping(root: Path) -> Path:
    spec = {"classes": {"other": ["*"], "bright side": [7]}, "unlabelled": [9]}
    path = root / "mapping.json"
    path.write_text(json.dumps({"tasks": {"left and right": spec}}))
    return path


def make_project(root: Path, *options: str) -> Path:
    """A project with four train and two val images, labelled."""
    path, images = root / "project", make_images(root)
    assert run(["new", str(path)]) == 0
    masks = ["--masks", str(root / "masks"), "--mapping", str(make_mapping(root))]
    for split, numbers in (("train", range(4)), ("val", range(4, 6))):
        files = [str(images / f"shot {n}.png") for n in numbers]
        assert run(["import", str(path), "--images", *files, "--split", split, *masks, *options]) == 0
    return path


@pytest.fixture
def images(tmp_path: Path) -> Path:
    return make_images(tmp_path)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    return make_mapping(tmp_path)


@pytest.fixture
def project(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    made = make_project(tmp_path)
    capfd.readouterr()
    return made


@pytest.fixture(scope="module")
def trained_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its own copies of the images, and a model."""
    root = tmp_path_factory.mktemp("trained")
    made = make_project(root, "--copy")
    assert (
        run(["train", str(made), "--steps", "20", "--device", "cpu", "--name", "first", "--seed", "3"]) == 0
    )
    return root


@pytest.fixture
def trained(trained_once: Path, tmp_path: Path) -> Path:
    """A copy of it, to do anything with."""
    shutil.copytree(trained_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "project"


def result(capfd: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The one JSON object on stdout."""
    out = capfd.readouterr().out
    assert out.count("\n") == 1
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def refusal(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The one line that a refused call ends with; nothing on stdout."""
    capfd.readouterr()
    assert run([str(a) for a in arguments]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert [line for line in lines if line.startswith("error: ")] == lines[-1:]
    assert "Traceback" not in said.err
    return lines[-1]


# new, info, export ------------------------------------------------------------------------------------------


def test_new_makes_tasks_whose_names_hold_spaces(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "heart"
    assert run(["new", str(path), "--task", "left ventricle=other,myocardium,cavity", "--json"]) == 0
    assert result(capfd)["tasks"] == {"left ventricle": ["other", "myocardium", "cavity"]}
    folder, project = ProjectFolder.open(path)
    folder.close()
    assert project.name == "heart"
    assert [(t.name, [c.name for c in t.classes]) for t in project.tasks] == [
        ("left ventricle", ["other", "myocardium", "cavity"])
    ]


def test_info_counts_images_labels_and_pixels(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["info", str(project), "--json"]) == 0
    said = result(capfd)
    assert said["images"] == {"train": 4, "val": 2, "test": 0}
    assert said["tasks"] == {
        "left and right": {
            "classes": ["other", "bright side"],
            "weight": 1.0,
            "labelled_images": 6,
            "pixels": {"other": 6 * 60 * 48, "bright side": 6 * 60 * 48},
        }
    }
    assert said["models"] == []


def test_info_names_a_missing_image(project: Path, images: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (images / "shot 2.png").unlink()
    assert run(["info", str(project)]) == 0
    said = capfd.readouterr()
    assert "warning: shot 2.png is not where it was" in said.err
    assert "6 images (4 train, 2 val, 0 test)" in said.out


def test_labels_of_a_changed_image_are_left_out_and_said(
    project: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, loaded = ProjectFolder.open(project)
    folder.save(replace(loaded, images=tuple(look.entry for look in look_at_all(folder, loaded))))
    folder.close()
    path = images / "shot 2.png"
    with Image.open(path) as image:
        turned = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    turned.save(path)
    os.utime(path, ns=(0, 5_000_000_000))
    folder, loaded = ProjectFolder.open(project)
    reporter = Reporter(as_json=False)
    data = learning_data(folder, loaded, reporter)
    folder.close()
    assert "shot 2.png changed since it was labelled" in reporter.problems[0]
    (task,) = loaded.tasks
    assert data.read_label("shot 2", task.id) is None
    assert data.read_label("shot 0", task.id) is not None


def test_export_writes_what_import_took(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "--format", "masks", "--out", str(tmp_path / "out"), "--json"]) == 0
    assert result(capfd)["written"] == {"left and right": 6}
    label = read_index_mask(tmp_path / "out" / "left and right" / "shot 0.png")
    assert (label[:4] == 255).all()
    assert (label[4:, :48] == 0).all()
    assert (label[4:, 48:] == 1).all()


# import -----------------------------------------------------------------------------------------------------


def test_import_refers_to_images_and_copies_on_demand(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, more in (("referring", []), ("copying", ["--copy"])):
        path = tmp_path / name
        assert run(["new", str(path), "--task", "a=b,c"]) == 0
        assert run(["import", str(path), "--images", str(images), *more]) == 0
        folder, project = ProjectFolder.open(path)
        folder.close()
        assert len(project.images) == 6
        inside = [folder.image_path(i).resolve().is_relative_to(path.resolve()) for i in project.images]
        assert all(inside) if more else not any(inside)


def test_import_takes_ready_index_masks_for_one_task(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, masks = tmp_path / "p", tmp_path / "ready"
    label = np.full((64, 96), 255, np.uint8)
    label[10, 10], label[20, 20] = 0, 1
    masks.mkdir()
    write_index_mask(masks / "shot 1.png", label)
    assert run(["new", str(path), "--task", "my road=background,road"]) == 0
    capfd.readouterr()
    call = ["import", str(path), "--images", str(images), "--labels", f"my road={masks}", "--split", "test"]
    assert run([*call, "--json"]) == 0
    said = result(capfd)
    assert said["labels"] == {"my road": 1}
    assert "shot 0.png" in str(said["problems"])
    folder, project = ProjectFolder.open(path)
    kept = folder.labels.copy("shot 1", project.tasks[0].id)
    folder.close()
    assert {i.split for i in project.images} == {"test"}
    assert kept is not None
    assert np.array_equal(kept, label)


def test_import_again_adds_nothing_twice(
    project: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(project), "--images", str(images), "--json"]) == 0
    said = result(capfd)
    assert (said["images"], said["known"]) == (0, 6)


def test_import_keeps_two_folders_with_equal_names_apart(
    project: Path, tmp_path: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other, masks = tmp_path / "other", tmp_path / "other masks"
    other.mkdir(), masks.mkdir()
    Image.fromarray(np.zeros((20, 30, 3), np.uint8)).save(other / "shot 0.png")
    Image.fromarray(np.full((20, 30), 7, np.uint8)).save(masks / "shot 0.png")
    call = ["import", str(project), "--images", str(other), "--masks", str(masks), "--mapping", str(mapping)]
    assert run(call) == 0, capfd.readouterr().err
    folder, opened = ProjectFolder.open(project)
    task = opened.tasks[0].id
    first, second = folder.labels.copy("shot 0", task), folder.labels.copy("shot 0-2", task)
    folder.close()
    assert first is not None
    assert second is not None
    assert first.shape == (64, 96)
    assert (second == 1).all()
    assert second.shape == (20, 30)


def test_import_leaves_out_what_is_broken_and_goes_on(
    tmp_path: Path, images: Path, mapping: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (images / "shot 0.png").write_bytes(b"not an image")
    Image.fromarray(np.zeros((9, 9), np.uint8)).save(tmp_path / "masks" / "shot 1.png")
    path = tmp_path / "p"
    assert run(["new", str(path)]) == 0
    capfd.readouterr()
    masks = ["--masks", str(tmp_path / "masks"), "--mapping", str(mapping)]
    assert run(["import", str(path), "--images", str(images), *masks, "--json"]) == 0
    said = result(capfd)
    assert (said["images"], said["labels"]) == (5, {"left and right": 4})
    problems = str(said["problems"])
    assert "shot 0.png" in problems
    assert "shot 1.png is left out: it has 9 x 9 pixels" in problems


# train, evaluate, predict -----------------------------------------------------------------------------------


def test_train_saves_a_model_and_says_its_scores(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    call = ["train", str(project), "--steps", "20", "--device", "cpu", "--weight", "left and right=0.5"]
    assert run([*call, "--json"]) == 0, capfd.readouterr().err
    said = result(capfd)
    assert (said["model"], said["held_out"]) == ("current", "val")
    assert (project / "models" / "current" / "model.json").exists()
    tasks = said["tasks"]
    assert isinstance(tasks, dict)
    assert tasks["left and right"]["miou"] > 0.8


def test_evaluate_prints_the_scores_of_the_val_images(
    trained: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(trained), "--json", "--model", "first"]) == 0
    tasks = result(capfd)["tasks"]
    assert isinstance(tasks, dict)
    score = tasks["left and right"]
    assert score["pixels"] == 2 * 60 * 96
    assert set(score["iou"]) == {"other", "bright side"}
    assert score["miou"] == pytest.approx(sum(score["iou"].values()) / 2)


def test_compare_says_what_may_be_said_and_keeps_it(trained: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert "two tasks" in refusal(capfd, "compare", trained, "--steps", "2", "--device", "cpu")
    spec = {"classes": {"other": ["*"], "dark side": [3]}, "unlabelled": [9]}
    mapping = trained.parent / "more.json"
    mapping.write_text(json.dumps({"tasks": {"dark": spec}}))
    masks = trained.parent / "masks"
    assert run(["import", str(trained), "--masks", str(masks), "--mapping", str(mapping)]) == 0
    models = {p: p.read_bytes() for p in (trained / "models").rglob("*") if p.is_file()}
    capfd.readouterr()
    call = ["compare", str(trained), "--steps", "2", "--device", "cpu", "--budget", "total", "--json"]
    assert run(call) == 0, capfd.readouterr().err
    values = result(capfd)
    assert set(values["tasks"]) == {"left and right", "dark"}  # type: ignore[call-overload]
    assert {"delta_m", "interval", "joint", "alone", "text", "budget"} <= set(values)
    kept = list((trained / "compare").glob("*.json"))
    assert len(kept) == 1
    assert json.loads(kept[0].read_text())["text"] == values["text"]
    assert {p: p.read_bytes() for p in (trained / "models").rglob("*") if p.is_file()} == models
    assert run(call[:-1]) == 0
    assert "parameters" in capfd.readouterr().out


def test_evaluate_says_in_words_that_a_split_has_no_labels(
    trained: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(trained), "--split", "test", "--model", "first"]) == 0
    assert "no labelled pixels" in capfd.readouterr().out


def test_predict_writes_index_masks_of_the_images_sizes(
    trained: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    images = tmp_path / "photos"
    Image.fromarray(np.full((50, 41, 3), 200, np.uint8)).save(tmp_path / "odd.size.jpg")
    out = tmp_path / "out"
    call = [
        "predict",
        str(trained),
        str(images),
        str(tmp_path / "odd.size.jpg"),
        "--out",
        str(out),
        "--model",
        "first",
    ]
    assert run([*call, "--json"]) == 0
    assert result(capfd)["images"] == 7
    odd = read_index_mask(out / "left and right" / "odd.size.png")
    assert odd.shape == (50, 41)
    shot = read_index_mask(out / "left and right" / "shot 5.png")
    assert shot.shape == (64, 96)
    assert (shot[:, 60:] == 1).mean() > 0.8
    assert (shot[:, :36] == 0).mean() > 0.8


def test_predict_goes_on_after_a_broken_image(
    trained: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (images / "shot 1.png").write_bytes(b"")
    call = [
        "predict",
        str(trained),
        str(images),
        "--out",
        str(tmp_path / "out"),
        "--model",
        "first",
        "--json",
    ]
    assert run(call) == 0
    said = result(capfd)
    assert said["images"] == 5
    assert "shot 1.png" in str(said["problems"])


# refusals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "VERB"),
        (["paint"], "paint"),
        (["new"], "PROJECT"),
        (["new", "P", "--task", "road"], "road=background,road"),
        (["new", "P", "--task", "road="], "road=background,road"),
        (["new", "P", "--task", "road=a,a"], "two classes of the same name"),
        (["new", "P", "--task", "road=a", "--task", "road=b"], "road"),
        (["train", "P", "--minutes", "0"], "above 0"),
        (["train", "P", "--minutes", "nan"], "above 0"),
        (["train", "P", "--steps", "2.5"], "whole number"),
        (["train", "P", "--minutes", "1", "--steps", "2"], "not allowed with"),
        (["train", "P", "--mode", "slow"], "slow"),
        (["train", "P", "--weight", "road"], "road=0.5"),
        (["train", "P", "--weight", "road=-1"], "road=0.5"),
        (["train", "P", "--name", "../../escape"], "folder's name"),
        (["train", "P", "--device", "tpu"], "tpu"),
        (["predict", "P", "--out", "x"], "IMAGE_OR_DIR"),
        (["export", "P", "--format", "docx", "--out", "x"], "docx"),
        (["info", "P"], "no project.json"),
    ],
)
def test_bad_arguments_are_refused_in_one_line(
    arguments: list[str], expected: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    placed = [str(tmp_path / "P") if a == "P" else a for a in arguments]
    assert expected in refusal(capfd, *placed)
    assert not (tmp_path / "P" / "project.json").exists()


def test_new_never_replaces_a_project(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (project / "project.json").read_bytes()
    assert "holds a project already" in refusal(capfd, "new", project)
    assert (project / "project.json").read_bytes() == before


def test_a_broken_project_file_is_named_and_left_alone(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "project.json").write_text('{"name": "half')
    assert "project.json" in refusal(capfd, "info", project)
    assert (project / "project.json").read_text() == '{"name": "half'


def test_import_refusals_say_what_is_missing(
    project: Path, images: Path, mapping: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "what to import" in refusal(capfd, "import", project)
    assert "belong together" in refusal(capfd, "import", project, "--masks", empty)
    assert "does not exist" in refusal(capfd, "import", project, "--images", tmp_path / "nowhere")
    assert "no images" in refusal(capfd, "import", project, "--images", empty)
    assert "no task 'sky'" in refusal(capfd, "import", project, "--labels", f"sky={empty}")
    assert "left and right" in refusal(capfd, "import", project, "--labels", f"sky={empty}")
    masks = ["--masks", images, "--mapping"]
    assert "broken.json" in refusal(capfd, "import", project, *masks, broken)
    assert "none.json" in refusal(capfd, "import", project, *masks, tmp_path / "none.json")
    assert "No mask" in refusal(capfd, "import", project, "--masks", empty, "--mapping", mapping)


def test_learning_refusals_name_what_is_missing(
    project: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", tmp_path / "out"]
    assert "no task 'sky'" in refusal(capfd, "train", project, "--weight", "sky=1")
    assert "lite0" in refusal(capfd, "train", project, "--encoder", "huge")
    assert "fixed" in refusal(capfd, "train", project, "--balancing", "magic")
    assert "current" in refusal(capfd, "evaluate", project)
    assert "other" in refusal(capfd, "predict", project, images, *out, "--model", "other")
    assert "nowhere.png does not exist" in refusal(capfd, "predict", project, images / "nowhere.png", *out)
    assert not (tmp_path / "out").exists()


def test_two_images_that_would_become_one_mask_are_refused(
    project: Path, images: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(tmp_path / "shot 3.bmp")
    call = ("predict", project, images, tmp_path / "shot 3.bmp", "--out", tmp_path / "out")
    assert "would both become shot 3.png" in refusal(capfd, *call)


def test_training_without_labels_says_so(
    tmp_path: Path, images: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bare"
    assert run(["new", str(path), "--task", "a=b,c"]) == 0
    assert run(["import", str(path), "--images", str(images)]) == 0
    assert "label" in refusal(capfd, "train", path, "--steps", "1", "--device", "cpu")


# the rooms --------------------------------------------------------------------------------------------------


def python(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


LOADED = "print(sorted({n.split('.')[0] for n in sys.modules} & {'torch', 'PySide6', 'pyqtgraph', 'app'}))"


def test_project_storage_labels_and_images_load_no_torch_and_no_qt() -> None:
    rooms = "core.project, core.labels, core.storage, core.images, core.exchange.masks, core.sample, core.cli"
    assert python(f"import sys\nimport {rooms}\n{LOADED}") == "[]"


def test_no_module_of_core_loads_qt() -> None:
    code = (
        "import importlib, pkgutil, sys, core\n"
        "for m in pkgutil.walk_packages(core.__path__, 'core.'):\n    importlib.import_module(m.name)\n"
    )
    assert python(code + LOADED) == "['torch']"


def test_the_program_with_a_verb_loads_neither_torch_nor_qt_where_it_needs_none(tmp_path: Path) -> None:
    code = (
        "import sys, main\n"
        "sys.argv = ['main.py', 'new', sys.argv[1], '--task', 'a=b,c']\n"
        "assert main.main() == 0\n"
    )
    assert python(code + LOADED, str(tmp_path / "p")).splitlines()[-1] == "[]"
    assert (tmp_path / "p" / "project.json").exists()


def test_every_verb_explains_itself(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    overview = capfd.readouterr().out
    for verb in VERBS:
        assert verb in overview
        assert run([verb, "--help"]) == 0
        assert "PROJECT" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--network", "nonsense", "deeplabv3plus"),
        ("--sharing", "nonsense", "attention"),
        ("--encoder", "nonsense", "resnet18"),
    ],
)
def test_a_network_that_there_is_not_is_named_with_those_there_are(
    project: Path, capfd: pytest.CaptureFixture[str], option: str, value: str, words: str
) -> None:
    assert run(["train", str(project), option, value]) == 2
    assert words in capfd.readouterr().err


def test_an_untrained_network_is_not_for_quick_learning(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", str(project), "--untrained", "--device", "cpu"]) == 2
    assert "Start full learning" in capfd.readouterr().err


def test_a_project_s_percentiles_are_measured_once_and_kept(project: Path) -> None:
    folder, opened = ProjectFolder.open(project)
    wanted = Preprocessing(normalisation=Normalisation("project", 0, 100, per_channel=True))
    folder.save(replace(opened, preprocessing=wanted))
    folder.close()
    folder, opened = ProjectFolder.open(project)
    data = learning_data(folder, opened, Reporter(as_json=False))
    folder.close()
    limits = data.preprocessing.normalisation.limits
    assert len(limits) == 3
    assert all(low < 5 and high > 210 for low, high in limits)
    kept = ProjectFolder.open(project, to_look=True)[1]
    assert kept.preprocessing == data.preprocessing
