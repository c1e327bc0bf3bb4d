"""How a running learner handles changed labels, tasks, images and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.learning.score_and_save import score_and_save

if TYPE_CHECKING:
    from core.learning.events import LearningData
    from core.learning.learner import Learner


def label_changed(learner: Learner, image_id: str) -> None:
    """A label of that image changed: learn it, or score on it."""
    split = next((i.split for i in learner.dataset.data.images if i.id == image_id), None)
    if split == "train":
        learner.quick.label_changed(image_id)
        learner.job = None
        if learner.full is not None:
            learner.full.label_changed(image_id)
    elif split == "val":
        learner.store.labels_changed()
        if learner.full is not None:
            learner.full.val_changed()
        if learner.has_model:
            learner.job = score_and_save(learner, decide=True)


def data_changed(learner: Learner, data: LearningData) -> None:
    """Tasks, images, their splits, their files or the preprocessing changed."""
    old = learner.dataset.data
    learner.dataset.change(data)
    for task in data.tasks:
        learner.weights[task.id] = task.weight
    changed = _changed_files(old, data)
    for image_id in changed:
        learner.quick.image_changed(image_id)
    if data.preprocessing != old.preprocessing:
        _preprocessing_changed(learner)
    related = data.tasks == old.tasks and (data.apart, data.relations) != (old.apart, old.relations)
    if related:
        learner.quick.relate()
        if learner.full is not None:
            learner.full.relate()
    if data.tasks != old.tasks:
        learner.net.match(old.tasks, data.tasks)
        learner.store.tasks_changed(old.tasks, data.tasks)
        learner.store.learned |= learner.quick.bank.seen
        learner.quick.reset_tasks()
        if learner.full is not None:
            learner.full.tasks_changed(old, data)
    elif [(i.id, i.split) for i in data.images] != [(i.id, i.split) for i in old.images]:
        learner.quick.change_images()
        learner.store.labels_changed()
        if learner.full is not None:
            learner.full.images_changed()
    elif changed:
        learner.store.labels_changed()
        if learner.full is not None:
            learner.full.images_changed()
    elif data.preprocessing == old.preprocessing and not related:
        return
    learner.job = None
    learner.pacing.now()


def _preprocessing_changed(learner: Learner) -> None:
    """Everything read from images is outdated. The heads continue from what they know."""
    learner.store.learned |= learner.quick.bank.seen
    learner.quick.memory.clear()
    learner.quick.reset_tasks()
    if learner.full is not None:
        learner.full.preprocessing_changed()


def _changed_files(old: LearningData, new: LearningData) -> list[str]:
    """Images whose files changed; one that only got its first mark has not."""
    old_entries = {i.id: i for i in old.images}
    changed = []
    for entry in new.images:
        old_entry = old_entries.get(entry.id)
        if old_entry is None:
            continue
        marks = (old_entry.file, entry.file)
        touched = all(marks) and len({(m.size, m.modified) for m in marks if m is not None}) > 1
        if old_entry.path != entry.path or touched:
            changed.append(entry.id)
    return changed
