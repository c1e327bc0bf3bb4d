"""Verbs of the command line, ended at some moment, and what must hold afterwards: no label lost, nothing half-written.

    bench = Bench(folder)
    faults = bench.ended(VERBS["import"], signal.SIGKILL, after=0.8).faults

Used by test_kill_verbs.py and by benchmarks/reliability.py. A fault is "kind: what was seen"; the kinds are KINDS.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from core.cli import run
from core.labels.files import UnreadableLabelError
from core.project.folder import ProjectFolder

ROOT: Final = Path(__file__).parents[2]
KINDS: Final = ("label", "temporary", "traceback", "status", "result")
"""A label that is neither the old nor the new one; a temporary file after the next start; a traceback or a sentence
that doesn't say what to do; an exit status that doesn't fit; what the verb makes is half there or not at all."""
SHAPE: Final = (32, 48)
TASK: Final = "road"
LEARNS: Final = "Learning "
PATIENCE_SECONDS: Final = 300
BROKEN: Final = np.empty((0, 0), np.uint8)
"""Of a label that can't be read."""

Labels = dict[str, np.ndarray]
"""By image id."""


@dataclass(frozen=True)
class Verb:
    """A call of the command line; `{P}` stands for the project, `{W}` for its folder of work, `{B}` for the bench's."""

    name: str
    arguments: tuple[str, ...]
    template: str = "labelled"
    brings: tuple[str, ...] = ()
    """How the names of the images begin whose labels it replaces or brings."""
    makes: str = ""
    """The folder in {W} that it writes masks into."""
    learns: bool = False


_CPU: Final = ("--device", "cpu")
_LABELS: Final = ("--labels", "road={B}/new")
VERBS: Final = {
    verb.name: verb
    for verb in (
        Verb("import", ("import", "{P}", "--images", "{B}/photos", "{B}/more", *_LABELS), brings=("old", "more")),
        Verb("import --copy", ("import", "{P}", "--images", "{B}/more", "--copy", *_LABELS), brings=("more",)),
        Verb("export", ("export", "{P}", "--format", "masks", "--out", "{W}/out"), makes="out"),
        Verb("predict", ("predict", "{P}", "{B}/more", "--out", "{W}/out", *_CPU), "modelled", makes="out"),
        Verb("train quick", ("train", "{P}", "--steps", "5", *_CPU), "modelled", learns=True),
        Verb("train full", ("train", "{P}", "--mode", "full", "--steps", "4", *_CPU), "modelled", learns=True),
        Verb("train --resume", ("train", "{P}", "--resume", "--steps", "6", *_CPU), "interrupted", learns=True),
    )
}  # fmt: skip


@dataclass
class Ended:
    """How a call ended, and what was wrong then."""

    status: int
    errors: str
    seconds: float
    faults: list[str] = field(default_factory=list)


def call(
    arguments: list[str], work: Path, number: int = 0, after: float = 0.0, line: str = "", **environment: str
) -> Ended:
    """Call the program; the signal `number` comes `after` seconds from its start, or from when it says `line`."""
    log = work / "stderr"
    with log.open("wb") as errors:
        began = time.monotonic()
        program = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *arguments],
            stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, **environment},
            preexec_fn=_hear_ctrl_c,
        )  # fmt: skip
        try:
            if number:
                _wait_for(program, log, line)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    program.wait(after)
                program.send_signal(number)
            program.wait(PATIENCE_SECONDS)
        finally:
            program.kill()
            program.wait()
    return Ended(program.returncode, log.read_text("utf-8"), time.monotonic() - began)


def _hear_ctrl_c() -> None:
    """What a shell starts in the background ignores SIGINT, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _wait_for(program: subprocess.Popen[bytes], log: Path, line: str) -> None:
    while line and program.poll() is None and line not in log.read_text("utf-8", errors="replace"):
        time.sleep(0.02)


def said(arguments: list[str]) -> tuple[int, str]:
    """A call in this process: its status and all that it said."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        status = run(arguments)
    return status, text.getvalue()


def _label(folder: ProjectFolder, image_id: str) -> np.ndarray | None:
    try:
        return folder.labels.copy(image_id, TASK)
    except UnreadableLabelError:
        return BROKEN


def labels_of(project: Path) -> Labels:
    """The labels of a project, which is opened for that as a window does."""
    folder, opened = ProjectFolder.open(project)
    try:
        assert not folder.read_only, folder.read_only_reason
        pairs = [(image.id, _label(folder, image.id)) for image in opened.images]
        return {image_id: label for image_id, label in pairs if label is not None}
    finally:
        folder.close()


class Bench:
    """Images, masks and a project to copy, in a folder."""

    def __init__(self, folder: Path, images: int = 12, seed: int = 0) -> None:
        self.folder = folder
        self.new: Labels = {}
        dice = np.random.default_rng(seed)
        for name, prefix in (("photos", "old"), ("more", "more")):
            for number in range(images):
                image_id = f"{prefix}{number}"
                self._draw(folder / name / f"{image_id}.png", dice.integers(0, 256, (*SHAPE, 3)))
                self._draw(folder / "before" / f"{image_id}.png", dice.integers(0, 2, SHAPE))
                self.new[image_id] = dice.integers(0, 2, SHAPE).astype(np.uint8)
                self._draw(folder / "new" / f"{image_id}.png", self.new[image_id])
        labelled = folder / "labelled" / "project"
        before = ["--labels", f"{TASK}={folder / 'before'}"]
        for arguments in (
            ["new", str(labelled), "--task", f"{TASK}=background,road"],
            ["import", str(labelled), "--images", str(folder / "photos"), "--split", "auto", *before],
        ):
            status, text = said(arguments)
            assert status == 0, text

    @staticmethod
    def _draw(path: Path, pixels: np.ndarray) -> None:
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(pixels.astype(np.uint8)).save(path)

    def learn(self) -> None:
        """Make the templates with a model, and with a full run that was interrupted."""
        modelled = self.copy("labelled", self.folder / "modelled")
        ended = call(self.arguments(VERBS["train quick"], modelled), modelled.parent)
        assert ended.status == 0, ended.errors
        interrupted = self.copy("modelled", self.folder / "interrupted")
        full = self.arguments(VERBS["train full"], interrupted)
        ended = call(full, interrupted.parent, signal.SIGTERM, line="full learning, step")
        assert "--resume" in ended.errors, ended.errors

    def copy(self, template: str, work: Path) -> Path:
        """A copy of a template in a folder of its own; the project in it."""
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(self.folder / template, work)
        return work / "project"

    def arguments(self, verb: Verb, project: Path, *more: str) -> list[str]:
        """The call of a verb on a project."""
        values = {"P": str(project), "W": str(project.parent), "B": str(self.folder)}
        return [argument.format(**values) for argument in (*verb.arguments, *more)]

    def ended(self, verb: Verb, number: int, after: float, line: str = "", work: Path | None = None) -> Ended:
        """Call a verb on a copy of its template, end it by a signal, and look at what is left."""
        project = self.copy(verb.template, work or self.folder / "work")
        before = labels_of(project)
        weights = project / "models" / "current" / "model.safetensors"
        model = weights.stat().st_mtime_ns if weights.exists() else 0
        ended = call(self.arguments(verb, project), project.parent, number, after, line)
        ended.faults += _of_the_status(ended, number)
        ended.faults += self.after(verb, project, before, ended.status)
        gentle = (
            ended.status in (-signal.SIGINT, -signal.SIGTERM, 130, 143) and LEARNS + "all of" in ended.errors
        )
        saved = weights.exists() and weights.stat().st_mtime_ns != model
        if verb.learns and gentle and not saved and "--resume" not in ended.errors:
            ended.faults.append(f"result: neither a model nor a word of --resume: {ended.errors[-300:]}")
        return ended

    def after(self, verb: Verb, project: Path, before: Labels, status: int) -> list[str]:
        """What is wrong with a project, and with what the verb made, after it ended in whatever way."""
        faults = self._of_the_labels(verb, project, before, whole=status == 0)
        faults += _of_the_folder(project)
        if verb.learns and status == 0 and not (project / "models/current/model.safetensors").exists():
            faults.append("result: no model")
        if verb.makes:
            faults += self._of_the_masks(verb, project, before, whole=status == 0)
        return faults

    def _of_the_labels(self, verb: Verb, project: Path, before: Labels, *, whole: bool) -> list[str]:
        now = labels_of(project)
        new = {key: label for key, label in self.new.items() if verb.brings and key.startswith(verb.brings)}
        faults = []
        for key in before.keys() | now.keys():
            allowed = [label for label in (before.get(key), new.get(key)) if label is not None]
            if key not in now or not any(np.array_equal(now[key], label) for label in allowed):
                faults.append(f"label: {key} is neither as before nor as it comes")
        if whole and any(key not in now or not np.array_equal(now[key], new[key]) for key in new):
            faults.append("result: status 0 without all labels")
        return faults + _of_the_backups(project, before, now)

    def _of_the_masks(self, verb: Verb, project: Path, before: Labels, *, whole: bool) -> list[str]:
        out = project.parent / verb.makes
        faults = _half_masks(out, before if verb.name == "export" else {})
        amount = len(list(out.glob("*/*.png")))
        if whole and amount < len(before):
            faults.append(f"result: status 0 with {amount} masks of {len(before)}")
        more = "--skip-existing" if verb.name == "predict" else "--replace"
        status, text = said(self.arguments(verb, project, more))
        faults += [f"result: it can't be repeated: {text[-300:]}"] if status else []
        faults += [f"temporary: {path}" for path in out.rglob(".*") if path.is_file()]
        return faults + _half_masks(out, before if verb.name == "export" else {})


def _half_masks(out: Path, labels: Labels) -> list[str]:
    faults = []
    for path in out.glob("*/*.png"):
        try:
            mask = np.asarray(Image.open(path))
        except (OSError, SyntaxError) as error:
            faults.append(f"result: {path.name} is half-written ({error})")
            continue
        if mask.shape != SHAPE or (path.stem in labels and not np.array_equal(mask, labels[path.stem])):
            faults.append(f"result: {path.name} is wrong")
    return faults


def _of_the_backups(project: Path, before: Labels, now: Labels) -> list[str]:
    """A label that was replaced is in a backup."""
    changed = [key for key in before.keys() & now.keys() if not np.array_equal(before[key], now[key])]
    folder, _ = ProjectFolder.open(project, to_look=True)
    try:
        backups = [backup for backup in folder.backups() for _ in changed[:1]]
        copies = {
            key: [folder.backed_up(b, key, TASK) for b in backups if (key, TASK) in b.labels]
            for key in changed
        }
    finally:
        folder.close()
    return [
        f"label: {key} was replaced and is in no backup"
        for key in changed
        if not any(np.array_equal(before[key], copy) for copy in copies[key] if copy is not None)
    ]


def _of_the_folder(project: Path) -> list[str]:
    """What verify --repair names besides what was left over, and what is left after it."""
    _, text = said(["verify", str(project), "--repair", "--json", "--quiet"])
    findings = json.loads(text.splitlines()[0])["findings"]
    faults = [f"result: {each['text']}" for each in findings if each["kind"] not in ("leftover", "journal")]
    status, text = said(["verify", str(project), "--quiet"])
    faults += [f"result: {text[-300:]}"] if status else []
    names = (
        path for path in project.rglob("*") if path.name.endswith((".part", ".tmp")) or ".part-" in path.name
    )
    return faults + [f"temporary: {path.relative_to(project)}" for path in names]


def _of_the_status(ended: Ended, number: int) -> list[str]:
    faults = [f"traceback: {ended.errors[-600:]}"] if "Traceback" in ended.errors else []
    if ended.status not in (0, -number, 128 + number if number != signal.SIGKILL else 0):
        faults.append(f"status: {ended.status} after signal {number}: {ended.errors[-300:]}")
    return faults
