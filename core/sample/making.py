"""Creates the sample project on disk: under a temporary name first, then moved into place."""

from __future__ import annotations

import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import platformdirs

from core.atomic import StorageError
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project
from core.sample.fields import FIELDS, FieldName, draw_scene, field_of, load_recipe
from core.sample.strokes import paint_strokes

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.sample.recipe import Recipe
    from core.sample.scene import Scene

_JPEG_QUALITY: Final = 94
_THREADS: Final = 2


class SampleCancelledError(Exception):
    """Creating the sample was cancelled; nothing of it is left."""


def sample_folder(field: FieldName = "aerial") -> Path:
    """The folder of a field's sample: in the user's data folder."""
    return Path(platformdirs.user_data_dir("Maskloom", appauthor=False)) / FIELDS[field].folder


def make_sample(
    folder: Path,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    recipe: Recipe | None = None,
    field: FieldName = "aerial",
) -> Path:
    """Draw the sample of a field and create its project in `folder`, which must not exist yet; returns `folder`.

    `recipe`: by default the field's own. `progress` gets fractions from 0 to 1. Raises StorageError if the disk
    refuses, SampleCancelledError if `cancelled` returns true; neither leaves anything behind.
    """
    recipe = recipe or load_recipe(field)
    if folder.exists():
        raise StorageError(f"{folder} already exists. Open it, or move it away to recreate the sample.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise StorageError(
            f"The sample could not be created in {folder.parent} ({error.strerror}). Make that folder writable."
        ) from error
    try:
        draft = beside / folder.name
        _fill(draft, recipe, progress or (lambda share: None), cancelled)
        os.replace(draft, folder)
    except OSError as error:
        raise StorageError(
            f"The sample could not be created in {folder} ({error.strerror}). Free some space, then try again."
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def _fill(
    made: Path, recipe: Recipe, progress: Callable[[float], object], cancelled: Callable[[], bool]
) -> None:
    project = field_of(recipe).new_project()
    entries = tuple(_entry(recipe, index) for index in range(len(recipe.scenes)))
    project = Project(project.name, project.tasks, entries)
    folder = ProjectFolder.create(made, project)
    try:
        (made / "images").mkdir(exist_ok=True)
        pool = ThreadPoolExecutor(_THREADS)
        try:
            drawn = [pool.submit(_draw, made, recipe, index, cancelled) for index in range(len(entries))]
            for index, waiting in enumerate(drawn):
                _label(folder, recipe, index, project, waiting.result())
                progress((index + 1) / len(entries))
        finally:
            pool.shutdown(cancel_futures=True)
    finally:
        folder.close()


def _entry(recipe: Recipe, index: int) -> ImageEntry:
    name = f"scene-{index + 1:02d}"
    path = f"images/{name}{field_of(recipe).suffix}"
    return ImageEntry(name, path, recipe.scenes[index].split, recipe.size, recipe.height)


def _draw(made: Path, recipe: Recipe, index: int, cancelled: Callable[[], bool]) -> Scene:
    """Draw one scene and write its picture; called in a thread."""
    if cancelled():
        raise SampleCancelledError("the sample was not created")
    scene = draw_scene(recipe, index)
    path = made / _entry(recipe, index).path
    turned = cv2.cvtColor(scene.picture, cv2.COLOR_RGB2BGR) if scene.picture.ndim == 3 else scene.picture
    quality = [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY] if path.suffix == ".jpg" else []
    _, data = cv2.imencode(path.suffix, turned, quality)
    path.write_bytes(data.tobytes())
    return scene


def _label(folder: ProjectFolder, recipe: Recipe, index: int, project: Project, scene: Scene) -> None:
    """Full labels for val, strokes for those that carry them, nothing for the rest."""
    spec = recipe.scenes[index]
    if spec.split != "val" and not spec.painted:
        return
    for number, task in enumerate(project.tasks):
        truth = scene.truth[task.name]
        rng = np.random.default_rng([recipe.seed, index, number])
        label = paint_strokes(truth, rng) if spec.painted else truth
        folder.labels.replace(project.images[index].id, task.id, label)
