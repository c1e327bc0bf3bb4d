"""The verbs split and models."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.cli.report import CommandError
from core.cli.verbs.projects import opened

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from core.cli.report import Reporter
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project

_MODEL: Final = "model.json"
_RECORD: Final = "learning.json"
_WEIGHTS: Final = "model.safetensors"
_RUN: Final = "run"


def split(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Move images to another split."""
    with opened(chosen.project, to_write=True) as (folder, project):
        images = [_image(folder, project, name) for name in dict.fromkeys(chosen.images)]
        moved = {image.id for image in images if image.split != chosen.split}
        changed = tuple(replace(i, split=chosen.split) if i.id in moved else i for i in project.images)
        if moved:
            folder.save(replace(project, images=changed))
    already = len(images) - len(moved)
    lines = [
        f"{len(moved)} images moved to {chosen.split}." + (f" {already} already there." if already else "")
    ]
    reporter.result({"split": chosen.split, "moved": len(moved), "already": already}, lines)


def _image(folder: ProjectFolder, project: Project, name: str) -> ImageEntry:
    """The image with that id, path or file name. Raises CommandError if there is none or more than one."""
    path = os.path.realpath(name)
    candidates = [i for i in project.images if name == i.id] or [
        i for i in project.images if os.path.realpath(folder.image_path(i)) == path
    ]
    candidates = candidates or [i for i in project.images if name in (i.name, i.path, Path(i.name).stem)]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        paths = ", ".join(i.path for i in candidates[:3])
        raise CommandError(
            f"{name} could be any of {paths}. Use its path or its id (see info --images --json)."
        )
    raise CommandError(f"The project has no image {name}. List its images with info --images.")


def models(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """List the models, or remove one."""
    if chosen.remove is not None:
        _remove(chosen, reporter)
        return
    with opened(chosen.project) as (folder, project):
        listed = models_as_json(folder, project)
    lines = [line for name, model in listed.items() for line in model_lines(name, model)]
    reporter.result({"models": listed}, lines or ["models: none yet"])


def _remove(chosen: argparse.Namespace, reporter: Reporter) -> None:
    with opened(chosen.project, to_write=True) as (folder, project):
        if chosen.remove not in models_as_json(folder, project):
            names = ", ".join(models_as_json(folder, project)) or "none yet"
            raise CommandError(f"The project has no model {chosen.remove}. Its models: {names}.")
        path = folder.models_dir / chosen.remove
        if path.is_symlink() or folder.models_dir.is_symlink():
            raise CommandError(f"{path} is a link to another location. Remove it in the file manager.")
        for name in (_WEIGHTS, _MODEL, _RECORD):
            (path / name).unlink(missing_ok=True)
        if (path / _RUN / "run.safetensors").is_file() and not (path / _RUN).is_symlink():
            shutil.rmtree(path / _RUN)
        left = sorted(p.name for p in path.iterdir())
        if left:
            reporter.problem(f"{path} contains other files ({', '.join(left[:3])}), which were kept.")
        else:
            path.rmdir()
    reporter.result({"removed": chosen.remove}, [f"Removed the model {chosen.remove}."])


def models_as_json(folder: ProjectFolder, project: Project) -> dict[str, dict[str, object]]:
    """Each model by name: its date, mode, steps, and mean IoU per task when it was saved."""
    names = {p.parent.name for name in (_MODEL, _WEIGHTS) for p in folder.models_dir.glob(f"*/{name}")}
    return {name: _model(folder.models_dir / name) for name in sorted(names) if not name.startswith(".")}


def _model(path: Path) -> dict[str, object]:
    try:
        saved = max(f.stat().st_mtime for f in (path / _MODEL, path / _WEIGHTS) if f.exists())
        date = time.strftime("%Y-%m-%d %H:%M", time.localtime(saved))
    except (OSError, ValueError, OverflowError):
        date = ""
    try:
        values = json.loads((path / _MODEL).read_text(encoding="utf-8"))
        scores = {str(task): _number(score["miou"]) for task, score in dict(values["metrics"]).items()}
        mode, steps = str(values["mode"]), int(values["steps"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {"date": date, "mode": None, "steps": None, "miou": {}}
    return {"date": date, "mode": mode, "steps": steps, "miou": scores}


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def model_lines(name: str, model: Mapping[str, Any]) -> list[str]:
    """The same as readable lines."""
    mode = (
        f"{model['mode']} learning, {model['steps']} steps"
        if model["mode"]
        else "its description could not be read"
    )
    scored = [f"{task} {score:.3f}" for task, score in model["miou"].items() if score is not None]
    scores = f"; mean IoU {', '.join(scored)}" if scored else ""
    return [f"model {name}: {model['date']}, {mode}{scores}"]
