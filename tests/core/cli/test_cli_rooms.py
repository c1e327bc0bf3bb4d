"""What a verb loads, and what it says of itself."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.cli import VERBS, run
from core.cli.parser import make_parser
from core.cli.report import Reporter
from core.cli.verbs.learning import learning_data
from core.learning import initial_network
from core.network import weights
from core.network.model_files import stored_architecture
from core.network.weights import Source
from core.project.folder import ProjectFolder
from core.project.settings import Normalisation, Preprocessing

ROOT = Path(__file__).parents[3]


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


RUN_ELSEWHERE = ("core.export.cvat_function",)
"""Copied beside exported models, and run by other programs with packages of theirs."""
LOADED = "print(sorted({n.split('.')[0] for n in sys.modules} & {'torch', 'PySide6', 'pyqtgraph', 'app'}))"


def test_project_storage_labels_and_images_load_no_torch_and_no_qt() -> None:
    rooms = (
        "core.project.model, core.labels.stroke, core.project.folder, "
        "core.images.reading, core.exchange.tables, core.sample, core.cli"
    )
    assert python(f"import sys\nimport {rooms}\n{LOADED}") == "[]"


def test_no_module_of_core_loads_qt() -> None:
    code = (
        "import importlib, pkgutil, sys, core\n"
        "for m in pkgutil.walk_packages(core.__path__, 'core.'):\n"
        f"    m.name in {RUN_ELSEWHERE!r} or importlib.import_module(m.name)\n"
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
        assert ("PROJECT" in capfd.readouterr().out) == (verb not in ("check", "unpack", "learner"))


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--network", "nonsense", "deeplabv3plus"),
        ("--sharing", "nonsense", "attention"),
        ("--encoder", "nonsense", "resnet18"),
        ("--accept-licence", "nonsense", "apache-2.0"),
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


def test_a_licence_is_accepted_by_an_option_and_otherwise_explained(
    project: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(weights.FOLDER, str(tmp_path / "weights"))
    monkeypatch.setattr(
        initial_network, "source_of", lambda name: Source(name, "http://127.0.0.1:9/a.pth", "0" * 8)
    )
    call = ["train", str(project), "--encoder", "dinov3-vit", "--device", "cpu"]
    assert run(call) == 2
    assert "--accept-licence dinov3" in capfd.readouterr().err
    assert run([*call, "--accept-licence", "dinov3"]) == 2
    errors = capfd.readouterr().err
    assert "no connection" in errors
    assert "vit_small_plus_patch16_dinov3.lvd1689m-…" in errors


def test_positions_are_switched_off_by_an_option_and_the_stored_model_stays_so(project: Path) -> None:
    for options in (["--no-positions"], []):
        assert run(["train", str(project), "--steps", "1", "--device", "cpu", *options]) == 0
        architecture = stored_architecture(project / "models" / "current")
        assert architecture is not None
        assert not architecture.positions


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


def test_every_option_has_a_help_text_and_every_verb_examples(capfd: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        assert run([verb, "--help"]) == 0
        text = capfd.readouterr().out
        assert f"main.py {verb} " in text.split("examples:")[1]
        assert len(text.splitlines()) < 80
    parser = make_parser()
    verbs = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    for verb in verbs.choices.values():
        for action in verb._actions:
            assert action.help, (verb.prog, action.dest)
            takes_a_value = action.option_strings and action.nargs != 0 and action.help != argparse.SUPPRESS
            if (
                takes_a_value
                and not action.required
                and action.dest in ("mode", "split", "seed", "model", "device")
            ):
                assert "(default: " in action.help, (verb.prog, action.dest)
