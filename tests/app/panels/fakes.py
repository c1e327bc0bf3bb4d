"""A session with the signals and verbs of the real one, kept in memory: no folder, no learner."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background import Background
from core import project as edits
from core.project import Class, ImageEntry, Project


class FakeLabels:
    def __init__(self) -> None:
        self.pairs: set[tuple[str, str]] = set()

    def labelled(self) -> frozenset[tuple[str, str]]:
        return frozenset(self.pairs)


class FakeFolder:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.labels = FakeLabels()
        self.asked: list[str] = []

    def image_path(self, entry: ImageEntry) -> Path:
        self.asked.append(entry.id)
        return self.path / entry.path


class FakeSession(QObject):
    project_changed = Signal()
    tasks_changed = Signal()
    weight_changed = Signal(str, float)
    images_changed = Signal()
    image_changed = Signal(str)
    current_image_changed = Signal(object)
    active_changed = Signal()
    scores_changed = Signal()
    learning_event = Signal(object)
    learning_changed = Signal()
    notice = Signal(object)

    def __init__(self, folder: Path | None = None, project: Project | None = None) -> None:
        super().__init__()
        self.folder = FakeFolder(folder) if folder is not None else None
        self.project = project or Project("")
        self.read_only = False
        self.current_image: str | None = None
        self.active_task: str | None = self.project.tasks[0].id if self.project.tasks else None
        self.active_class = 1
        self.scores: dict = {}
        self.held_out = "val"
        self.learning_mode: str | None = None
        self.phase = "idle"
        self.phase_text = ""
        self.device = ""
        self.device_reason = ""
        self.background = Background(self)
        self.covered: dict[str, dict[str, float]] = {}
        self.image_scores: dict[str, dict[str, float]] = {}
        self.calls: list[tuple] = []

    @property
    def is_open(self) -> bool:
        return self.folder is not None

    def take(self, folder: Path, project: Project) -> None:
        self.folder, self.project = FakeFolder(folder), project
        self.active_task = project.tasks[0].id if project.tasks else None
        self.project_changed.emit()
        self.tasks_changed.emit()
        self.images_changed.emit()

    def _put(self, project: Project) -> None:
        self.project = project
        if self.active_task not in {t.id for t in project.tasks}:
            self.active_task = project.tasks[0].id if project.tasks else None
        self.tasks_changed.emit()

    # images
    def add_images(self, paths, *, split="auto", copy=False) -> None:
        self.calls.append(("add_images", list(paths)))

    def remove_images(self, ids) -> None:
        self.calls.append(("remove_images", list(ids)))
        self.project = edits.remove_images(self.project, frozenset(ids))
        self.images_changed.emit()

    def set_split(self, ids, split) -> None:
        self.calls.append(("set_split", list(ids), split))
        for image_id in ids:
            self.project = edits.replace_image(self.project, replace(self.project.image(image_id), split=split))
        self.images_changed.emit()

    def show_image(self, image_id) -> None:
        if image_id != self.current_image:
            self.current_image = image_id
            self.current_image_changed.emit(image_id)

    def coverage(self, image_id):
        return self.covered.get(image_id, {})

    def image_score(self, image_id):
        return self.image_scores.get(image_id, {})

    def open_sample(self) -> None:
        self.calls.append(("open_sample",))

    # tasks
    def set_active(self, task_id, class_index=None) -> None:
        self.active_task, self.active_class = task_id, 1 if class_index is None else class_index
        self.active_changed.emit()

    def add_task(self, name, class_names=None):
        task = edits.new_task(self.project, name, tuple(class_names or ("background", name)))
        self._put(edits.add_task(self.project, task))
        return task.id

    def rename_task(self, task_id, name) -> None:
        self._put(edits.replace_task(self.project, replace(self.project.task(task_id), name=name)))

    def move_task(self, task_id, to) -> None:
        self._put(edits.move_task(self.project, task_id, to))

    def what_is_lost(self, task_id) -> str:
        return f"labels of {task_id} on 4 images"

    def remove_task(self, task_id) -> None:
        self._put(edits.remove_task(self.project, task_id))

    def _change_classes(self, task_id, classes) -> None:
        self._put(edits.replace_task(self.project, replace(self.project.task(task_id), classes=tuple(classes))))

    def add_class(self, task_id, name) -> None:
        self._change_classes(task_id, [*self.project.task(task_id).classes, Class(name, "#D55E00")])

    def rename_class(self, task_id, index, name) -> None:
        classes = list(self.project.task(task_id).classes)
        classes[index] = replace(classes[index], name=name)
        self._change_classes(task_id, classes)

    def recolor_class(self, task_id, index, color) -> None:
        classes = list(self.project.task(task_id).classes)
        classes[index] = replace(classes[index], color=color)
        self._change_classes(task_id, classes)

    def remove_class(self, task_id, index) -> None:
        classes = list(self.project.task(task_id).classes)
        del classes[index]
        self._change_classes(task_id, classes)

    def set_weight(self, task_id, weight) -> None:
        self.project = edits.replace_task(self.project, replace(self.project.task(task_id), weight=weight))
        self.weight_changed.emit(task_id, weight)

    # learning
    def stop(self) -> None:
        self.calls.append(("stop",))
        self.learning_mode = None
        self.learning_changed.emit()

    def cancel(self) -> None:
        self.calls.append(("cancel",))
        self.learning_mode = "quick"
        self.learning_changed.emit()
