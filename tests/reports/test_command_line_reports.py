"""Broken projects, nonsense in the options, and streams that lack letters: a sentence, and never a traceback."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.reports.helpers import called, called_apart, new_project, photo, prepared, scenes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


# A broken project.json --------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    photo(tmp_path / "im" / "a.png")
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "im")
    return project


def changed(text: str, **values: object) -> str:
    return json.dumps({**json.loads(text), **values})


def with_first(text: str, kind: str, **values: object) -> str:
    """The first image or task with other values."""
    first, *rest = json.loads(text)[kind]
    return changed(text, **{kind: [{**first, **values}, *rest]})


BROKEN = {
    "a trailing comma": (lambda text: text.rstrip()[:-1] + ",}", "line|column|byte"),
    "cut off": (lambda text: text[: len(text) // 2], "line|column|truncated|ended|byte"),
    "empty": (lambda text: "", "truncated|empty|ended"),
    "a list": (lambda text: "[]", "object"),
    "zeros": (lambda text: "\0" * 500, "line|column|malformed|byte"),
    "another program's": (lambda text: '{"name": 5}', "name|expected|version"),
    "a later version": (lambda text: changed(text, version=99), "99|newer|later|version"),
    "one image twice": (
        lambda text: changed(text, images=2 * json.loads(text)["images"]),
        "two images|twice|image",
    ),
    "a path that leads out": (
        lambda text: with_first(text, "images", path="../../etc/passwd"),
        "path|leads out",
    ),
    "an id that leads out": (lambda text: with_first(text, "images", id="../x"), "id"),
    "a task id that leads out": (lambda text: with_first(text, "tasks", id="../x"), "id"),
    "100,000 brackets": (
        lambda text: '{"name": ' + "[" * 100_000,
        "deep|nest|recurs|malformed|line|truncated",
    ),
}


@pytest.mark.parametrize(
    ("breaking", "words"),
    [pytest.param(*BROKEN[name], id=name) for name in BROKEN],
)
def test_a_broken_project_is_named_and_left_as_it_is(
    project: Path, tmp_path: Path, breaking: Callable[[str], str], words: str
) -> None:
    file = project / "project.json"
    text = breaking(file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    for verb in (("info", project), ("import", project, "--images", tmp_path / "im")):
        made = called(*verb)
        assert made.status == 2, made.said
        assert made.says("error", r"project\.json"), made.said
        assert made.says("error", words), made.said
        assert file.read_text("utf-8") == text


def test_a_project_saved_by_an_editor_with_a_byte_order_mark_is_read(project: Path) -> None:
    file = project / "project.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    made = called("info", project)
    assert made.status == 0 or made.says("BOM|byte order|encod|UTF-8"), made.said


# Nonsense ---------------------------------------------------------------------------------------------------

P, IMAGES, MASKS, NOWHERE = "{project}", "{images}", "{masks}", "{nowhere}"
REFUSED = [
    ("new", NOWHERE, "--task", "road"),
    ("new", NOWHERE, "--task", "road=a,a"),
    ("new", NOWHERE, "--task", "=a,b"),
    ("new", NOWHERE, "--task", "road=a,,b"),
    ("new", NOWHERE, "--task", "r=a,b", "--task", "r=c,d"),
    ("import", P),
    ("import", P, "--images", NOWHERE),
    ("import", P, "--labels", f"nosuch={MASKS}"),
    ("import", P, "--masks", MASKS),
    ("import", P, "--labels", "road="),
    ("import", NOWHERE, "--images", IMAGES),
    ("export", P, "--format", "nosuch", "--out", NOWHERE),
    ("predict", P, NOWHERE, "--out", "{out}"),
    ("predict", P, IMAGES, "--out", "{out}", "--model", ".."),
    ("train", P, "--steps", "0"),
    ("train", P, "--steps", "-5"),
    ("train", P, "--minutes", "nan"),
    ("train", P, "--minutes", "0"),
    ("train", P, "--minutes", "1", "--steps", "1"),
    ("train", P, "--weight", "road=nan", "--steps", "1"),
    ("train", P, "--weight", "road=-1", "--steps", "1"),
    ("train", P, "--weight", "nosuch=1", "--steps", "1"),
    ("train", P, "--network", "nosuch", "--steps", "1"),
    ("train", P, "--encoder", "nosuch", "--steps", "1"),
    ("train", P, "--name", "../x", "--steps", "1"),
    ("train", P, "--name", "", "--steps", "1"),
    ("train", P, "--objective", "nosuch", "--steps", "1"),
]


def filled(arguments: tuple[str, ...], root: Path) -> list[str]:
    names = {"project": "project", "images": "im", "masks": "m", "nowhere": "nowhere", "out": "out"}
    return [a.format(**{key: root / name for key, name in names.items()}) for a in arguments]


@pytest.mark.parametrize("arguments", REFUSED, ids=lambda a: " ".join(a))
def test_nonsense_is_refused_in_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    scenes(tmp_path, 1)
    prepared("import", new_project(tmp_path, "road=background,road"), "--images", tmp_path / "im")
    made = called(*filled(arguments, tmp_path))
    assert made.status == 2, made.said
    errors = [line for line in made.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1, made.said


@pytest.mark.parametrize("seed", ["-1", "99999999999999999999"])
def test_a_seed_is_taken_or_refused_in_one_line(tmp_path: Path, seed: str) -> None:
    scenes(tmp_path, 1)
    project = new_project(tmp_path, "road=background,road")
    masks = ("--labels", f"road={tmp_path / 'm'}", "--split", "train")
    prepared("import", project, "--images", tmp_path / "im", *masks)
    made = called("train", project, "--seed", seed, "--steps", "1", "--device", "cpu")
    errors = [line for line in made.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == (1 if made.status else 0), made.said


def test_a_mistyped_verb_is_named(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import main
    from app import application

    def opened(*_: object) -> int:
        raise AssertionError("the window was opened")

    monkeypatch.setattr("sys.argv", ["main.py", "tarin", "P", "--steps", "1"])
    monkeypatch.setattr(application, "make_application", opened)
    monkeypatch.setattr("os._exit", lambda status: (_ for _ in ()).throw(SystemExit(status)))
    try:
        status: object = main.main()
    except SystemExit as ended:
        status = ended.code
    said = capfd.readouterr().err
    assert status == 2
    assert any("tarin" in line or "verb" in line for line in said.splitlines()), said


# Streams ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_names_that_the_outputs_encoding_lacks_end_in_no_traceback(tmp_path: Path, encoding: str) -> None:
    """Output to a file on Windows."""
    streams = {"PYTHONIOENCODING": encoding}
    called_apart("new", tmp_path / "P", "--task", "\u9053\u8def=\u80cc\u666f,\u8def", **streams)
    called_apart("info", tmp_path / "P", **streams)
    called_apart("import", tmp_path / "P", "--labels", f"nosuch={tmp_path}", **streams)


def test_warnings_and_json_reach_a_stream_of_another_encoding(tmp_path: Path) -> None:
    """Output to a file on Windows, with images of such names; --json prints one object and nothing else."""
    photo(tmp_path / "im" / "\u8857\u9053.png")
    (tmp_path / "im" / "\u574f.png").write_text("no picture")
    project = new_project(tmp_path, "\u9053\u8def=\u80cc\u666f,\u8def")
    streams = {"PYTHONIOENCODING": "cp1252"}
    made = called_apart("import", project, "--images", tmp_path / "im", "--json", **streams)
    assert made.status == 0
    assert made.json["images"] == 1, made.out
    assert made.json["problems"]
    made = called_apart("info", project, "--json", **streams)
    assert list(made.json["tasks"]) == ["\u9053\u8def"], made.out
