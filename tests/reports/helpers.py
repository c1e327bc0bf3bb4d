"""What tests made from public bug reports share: the command line in this process, small images, a trained model."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from core.cli import run

if TYPE_CHECKING:
    from core.project.model import Project

Array = npt.NDArray[np.uint8]
MAIN = Path(__file__).parents[2] / "main.py"
LOOKS = np.array([(60, 130, 60), (205, 70, 60), (60, 80, 205)], np.int16)
"""What pixels of class 0, 1 and 2 look like in a `scene`: easy to learn."""


# The command line -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the command line that ended without a traceback, and all that it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The JSON object on stdout; empty where there is none."""
        try:
            values = json.loads(self.out)
        except ValueError:
            return {}
        return values if isinstance(values, dict) else {}

    @property
    def lines(self) -> list[str]:
        """Everything that was said, progress left out."""
        said = [line for line in (self.err + "\n" + self.out).splitlines() if line.strip()]
        said += [str(problem) for problem in self.json.get("problems", ())]
        return [line for line in said if not re.match(r"\s*\d+% ", line)]

    @property
    def said(self) -> str:
        """All lines as one text, to show what was said instead."""
        return " / ".join(self.lines) or "nothing was said"

    def says(self, *patterns: str) -> bool:
        """Whether one line has all the patterns, in any case."""
        return any(all(re.search(p, line, re.IGNORECASE) for p in patterns) for line in self.lines)


def called(*arguments: object) -> Call:
    """`main.py ARGUMENTS` in this process. AssertionError where it ends in a traceback, or in 2 without a line."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = run([str(a) for a in arguments])
        except Exception as error:
            text = "".join(traceback.format_exception(error))
            raise AssertionError(f"a traceback instead of a sentence:\n{text}") from error
    call = Call(status, out.getvalue(), err.getvalue())
    assert status in (0, 2), call.said
    assert status == 0 or re.search(r"^error: \S", call.err, re.MULTILINE), call.said
    return call


def called_apart(*arguments: object, **environment: str) -> Call:
    """The same in a process of its own, for what only a process has, such as the encoding of its streams."""
    command = [sys.executable, str(MAIN), *(os.fsdecode(os.fspath(a)) for a in map(_path_like, arguments))]
    ended = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, timeout=300)
    out, err = (stream.decode("utf-8", "backslashreplace") for stream in (ended.stdout, ended.stderr))
    call = Call(ended.returncode, out, err)
    assert "Traceback" not in out + err, err
    assert call.status in (0, 2), call.said
    assert call.status == 0 or re.search(r"^error: \S", call.err, re.MULTILINE), call.said
    return call


def _path_like(argument: object) -> str | os.PathLike[str]:
    return argument if isinstance(argument, os.PathLike) else str(argument)


class PreparationError(Exception):
    """What a test needs first could not be made: no proof of the fault that it is about."""


def prepared(*arguments: object) -> Call:
    """The same for what a test needs first: PreparationError where it fails, which no xfail takes for its fault."""
    try:
        call = called(*arguments)
    except AssertionError as error:
        raise PreparationError(str(error)) from error
    if call.status:
        raise PreparationError(call.said)
    return call


def new_project(root: Path, *tasks: str, name: str = "project") -> Path:
    """A project with tasks such as "road=background,road"."""
    prepared("new", root / name, *[part for task in tasks for part in ("--task", task)])
    return root / name


def new_mapping(root: Path, tasks: dict[str, object]) -> Path:
    path = root / "mapping.json"
    path.write_text(json.dumps({"tasks": tasks}), encoding="utf-8")
    return path


# What a project holds ---------------------------------------------------------------------------------------


def read(project: Path) -> Project:
    from core.project.file import read_project

    return read_project(project / "project.json")


def change_file(project: Path, change: Any) -> None:
    """Change project.json by hand: `change` gets its object."""
    file = project / "project.json"
    values = json.loads(file.read_text("utf-8"))
    change(values)
    file.write_text(json.dumps(values), encoding="utf-8")


def ids_by_folder(project: Path) -> dict[str, str]:
    """Image ids by the name of the folder that their file lies in."""
    return {re.split(r"[/\\]", image.path)[-2]: image.id for image in read(project).images}


def labels(project: Path, task: str) -> dict[str, Array]:
    """All stored labels of a task by image id."""
    files = sorted((project / "labels" / task).glob("*.png"))
    return {file.stem: pixels_of(file) for file in files if not file.name.startswith(".")}


def label(project: Path, image_id: str, task: str) -> Array | None:
    return labels(project, task).get(image_id)


def pixels_of(file: Path) -> Array:
    return np.array(Image.open(file))


def same(first: Array | None, second: Array) -> bool:
    return first is not None and first.shape == second.shape and bool(np.array_equal(first, second))


def values_in(array: Array | None) -> str:
    """An array in a few words: its values with their pixels."""
    if array is None:
        return "no label"
    values, counts = np.unique(array, return_counts=True)
    return f"{array.shape}: " + ", ".join(f"{v} in {n} px" for v, n in zip(values, counts, strict=True))


# Small images -----------------------------------------------------------------------------------------------


def texture(width: int, height: int, seed: int = 0) -> Array:
    """(H, W, 3), soft spots of colour: another picture for every seed."""
    coarse = np.random.default_rng(seed).integers(30, 220, (4, 4, 3)).astype(np.uint8)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def photo(path: Path, width: int = 64, height: int = 64, seed: int = 0, **save: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(texture(width, height, seed)).save(path, **save)
    return path


def grey(path: Path, values: npt.NDArray[Any], **save: Any) -> Path:
    """A mask of plain numbers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.ascontiguousarray(values)).save(path, **save)
    return path


def square(at: int = 20, side: int = 20, value: int = 1, size: int = 64) -> Array:
    mask = np.zeros((size, size), np.uint8)
    mask[at : at + side, at : at + side] = value
    return mask


def stripes(classes: int = 2, shift: int = 0, size: int = 64) -> Array:
    """Classes side by side."""
    columns = (np.arange(size) * classes // size + shift) % classes
    return np.repeat(columns[None].astype(np.uint8), size, axis=0)


def scene(path: Path, truth: Array, seed: int = 0) -> Path:
    """A picture in which every class has its own colour, with grain."""
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(-20, 21, (*truth.shape, 3))
    Image.fromarray(np.clip(LOOKS[truth] + noise, 0, 255).astype(np.uint8)).save(path)
    return path


def scenes(root: Path, count: int, *, masks: int | None = None) -> Path:
    """`count` scenes of two stripes in im/, and masks for the first of them (all by default) in m/."""
    for number in range(count):
        truth = stripes(shift=number % 2)
        scene(root / "im" / f"p{number}.png", truth, number)
        if masks is None or number < masks:
            grey(root / "m" / f"p{number}.png", truth)
    return root / "im"
