"""A project as scripts see it."""

from __future__ import annotations

import atexit
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

import numpy as np

from core.cli.report import CommandError
from core.cli.verbs.projects import task_of, with_new_task
from core.images.bands import read_channels
from core.images.reading import read_info
from core.printable import printable
from core.project import model
from core.project.file import CURRENT_MODEL
from core.project.folder import ProjectFolder
from core.project.image_files import with_digests
from core.project.moved import found_beside
from core.scripting.errors import MaskloomError, plain_errors
from core.scripting.labels import LabelEditor, checked
from core.scripting.verbs import Tell, run_verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from core.images.pixels import DeepPixels, Pixels
    from core.project.backups import GrowingBackup
    from core.scripting.predictor import Predictor

PathLike = str | os.PathLike[str]


class Project:
    """An open project: made by `create` or `open`, closed by `close` or at the end of a `with` block.

    Nobody else can change it meanwhile. It is for one thread. What cannot be done raises MaskloomError.
    """

    def __init__(self, folder: ProjectFolder, project: model.Project) -> None:
        """Called by `create` and `open`."""
        self._folder = folder
        self._project = project
        self._backup: GrowingBackup | None = None
        self._labelled: dict[str, dict[str, tuple[int, int]]] = {}
        self.problems: tuple[str, ...] = folder.problems
        """The damage found when the project was opened, as sentences."""
        atexit.register(self._close_at_exit)

    @classmethod
    def create(
        cls, folder: PathLike, tasks: Mapping[str, Sequence[str]] | None = None, *, name: str = ""
    ) -> Self:
        """Create a project in a folder and open it; `tasks` has the classes, in order, of each task by its name."""
        path = Path(folder)
        with plain_errors():
            project = model.Project(name or printable(path.resolve().name) or "project")
            for task_name, classes in (tasks or {}).items():
                project = with_new_task(project, path, task_name, tuple(classes))
            return cls(ProjectFolder.create(path, project), project)

    @classmethod
    def open(cls, folder: PathLike, *, read_only: bool = False) -> Self:
        """Open a project. Raises MaskloomError if somebody else has it open, unless it is opened `read_only`."""
        with plain_errors():
            opened, project = ProjectFolder.open(Path(folder), to_look=read_only)
            if opened.read_only and not read_only:
                reason = opened.read_only_reason
                opened.close()
                raise MaskloomError(reason)
            return cls(opened, found_beside(opened.path, project))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Save everything and close the project. If that raises MaskloomError, it is still open: call it again."""
        with plain_errors():
            self._settle()
            self._folder.close()
        atexit.unregister(self._close_at_exit)

    # tasks and images -------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where the project is."""
        return self._folder.path

    @property
    def name(self) -> str:
        """The project's name."""
        return self._project.name

    @property
    def tasks(self) -> tuple[model.Task, ...]:
        """The tasks, each with `id`, `name` and `classes` (which have `name` and `color`)."""
        return self._project.tasks

    @property
    def images(self) -> tuple[model.ImageEntry, ...]:
        """The images, each with `id`, `name`, `split`, `width`, `height` and more."""
        return self._project.images

    def add_task(self, name: str, classes: Sequence[str]) -> model.Task:
        """Add a task with these classes, in order."""
        with plain_errors():
            self._save(with_new_task(self._project, self.folder, name, tuple(classes)))
        return self._project.tasks[-1]

    def add_images(
        self,
        *paths: PathLike,
        split: Literal["auto", "train", "val", "test"] = "auto",
        copy: bool = False,
        progress: Tell | None = None,
        **options: object,
    ) -> dict[str, Any]:
        """Add image files and folders with their subfolders; `copy` copies them into the project.

        Returns how many `images` were added, how many were `known`, and the `problems` of files that were skipped.
        """
        own_options = {"images": [Path(path) for path in paths], "split": split, "copy": copy}
        return self._run("import", progress, **own_options, **options)

    def import_labels(
        self,
        source: PathLike,
        *,
        task: str | None = None,
        mapping: PathLike | None = None,
        progress: Tell | None = None,
        **options: object,
    ) -> dict[str, Any]:
        """Import labels for images of the project from another program's files.

        With `task`, `source` holds index masks of that task; with a `mapping` file, masks of any values; otherwise
        it is in one of the formats that are recognised (`from_format` says which where that is not clear). Labels
        that are replaced are backed up. Returns how many `labels` came by task name, and the `problems`.
        """
        own_options: dict[str, object] = {"from": [Path(source)]}
        if task is not None:
            own_options = {"labels": {self._task(task).name: Path(source)}}
        elif mapping is not None:
            own_options = {"masks": Path(source), "mapping": mapping}
        return self._run("import", progress, **own_options, **options)

    # labels as arrays -------------------------------------------------------------------------------------

    def read_image(self, image: str) -> DeepPixels:
        """An image as it is learned from: (H, W, 3) uint8 of a grey or colour image, else its bands."""
        entry = self._image(image)
        with plain_errors():
            return read_channels(self._folder.image_path(entry), entry.channels)

    def label(self, image: str, task: str) -> Pixels:
        """A copy of a label: (H, W) uint8 of class indices, 255 = unlabelled."""
        entry, task_entry = self._image(image), self._task(task)
        with plain_errors():
            label = self._folder.labels.copy(entry.id, task_entry.id)
        return np.full((entry.height, entry.width), model.UNLABELLED, np.uint8) if label is None else label

    def set_label(self, image: str, task: str, label: npt.ArrayLike, *, only_unlabelled: bool = False) -> int:
        """Make an (H, W) array of class indices, 255 = unlabelled, the label; returns how many pixels changed.

        As when painting, locked pixels stay, and rules between tasks apply. `only_unlabelled` keeps every pixel
        that has a label. The labels before are kept as a backup (`maskloom restore`).
        """
        entry, task_entry = self._image(image), self._task(task)
        if task_entry.id in self._project.locked_tasks:
            raise MaskloomError(
                f"The task {task_entry.name} is locked. Unlock it in the window to change its labels."
            )
        pixels = checked(label, task_entry, (entry.height, entry.width))
        with plain_errors():
            if self._backup is None:
                self._backup = self._folder.growing_backup("script")
            editor = LabelEditor(self._folder.labels, self._project, entry, self._backup)
            changed = editor.put(task_entry, pixels, only_unlabelled=only_unlabelled)
        self._labelled.setdefault(entry.id, {})[task_entry.id] = pixels.shape[0], pixels.shape[1]
        return changed

    # learning and predictions -----------------------------------------------------------------------------

    def train(
        self,
        mode: Literal["quick", "full"] = "quick",
        minutes: float | None = None,
        *,
        steps: int | None = None,
        progress: Tell | None = None,
        **options: object,
    ) -> dict[str, Any]:
        """Train a model on the labels; other options are those of the command line's verb.

        Returns the `model`, whether it was `saved`, and the scores of its `tasks`. If `progress` returns False,
        training stops, and the best model so far is kept.
        """
        return self._run("train", progress, mode=mode, minutes=minutes, steps=steps, **options)

    def evaluate(self, split: Literal["train", "val", "test"] = "val", **options: object) -> dict[str, Any]:
        """The scores of a model on the labelled images of a split."""
        return self._run("evaluate", None, split=split, **options)

    def predict(
        self, *paths: PathLike, out: PathLike, progress: Tell | None = None, **options: object
    ) -> dict[str, Any]:
        """Predict image files and folders into `out`/<task>/<image>.png, index masks."""
        return self._run("predict", progress, *paths, out=Path(out), **options)

    def export(
        self, format: str, out: PathLike, *, progress: Tell | None = None, **options: object
    ) -> dict[str, Any]:
        """Write the labels in another program's format."""
        return self._run("export", progress, format=format, out=Path(out), **options)

    def predictor(self, model: str = CURRENT_MODEL, *, device: str = "auto") -> Predictor:
        """A model of the project, ready to predict arrays and files."""
        from core.scripting.predictor import Predictor

        return Predictor.of_project(self._folder.models_dir, self._project, model, device)

    # ------------------------------------------------------------------------------------------------------

    def _run(self, verb: str, progress: Tell | None, *paths: PathLike, **options: object) -> dict[str, Any]:
        with plain_errors():
            self._settle()
            try:
                return run_verb(self._folder, verb, *map(Path, paths), tell=progress, **options)
            finally:
                self._project = found_beside(self.folder, self._folder.read())

    def _task(self, name: str) -> model.Task:
        with plain_errors():
            return task_of(self._project, name)

    def _image(self, name: str) -> model.ImageEntry:
        """The image with that id or, if it is the only one, that file name."""
        images = [i for i in self.images if i.id == name] or [i for i in self.images if i.name == name]
        if len(images) != 1:
            reason = "several images named" if images else "no image"
            raise MaskloomError(f"The project has {reason} {name!r}. Pass an id: `images` lists them all.")
        entry = images[0]
        if not entry.width:  # in a project of the first version
            with plain_errors():
                info = read_info(self._folder.image_path(entry))
            entry = replace(entry, width=info.width, height=info.height)
        return entry

    def _settle(self) -> None:
        """Finish the backup, and remember the content of images that got labels. Raises StorageError."""
        backup, self._backup = self._backup, None
        if backup is not None:
            backup.finish()
        labelled, self._labelled = self._labelled, {}
        if labelled:
            self._save(with_digests(self._project, self._folder, labelled), minor=True)

    def _save(self, project: model.Project, *, minor: bool = False) -> None:
        if project != self._project:
            self._folder.save(project, minor=minor)
            self._project = project

    def _close_at_exit(self) -> None:
        try:
            self.close()
        except (MaskloomError, CommandError):
            self._folder.close(give_up=True)
