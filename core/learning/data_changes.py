"""What changed labels, tasks, images or files mean for a learner at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.learning.scoring import score_and_save

if TYPE_CHECKING:
    from core.learning.data.learning_data import LearningData
    from core.learning.state import LearnerState


def label_changed(state: LearnerState, image_id: str) -> None:
    """A label of that image changed: learn it, or score on it."""
    state.dataset.forget(image_id)
    if not (state.labelled and state.dataset.is_labelled(image_id)):
        state.look_for_labels()
    split = next((i.split for i in state.dataset.data.images if i.id == image_id), None)
    if split == "train":
        state.quick.label_changed(image_id)
        if state.mode == "quick":  # otherwise nothing would score and save the network later
            state.begin_job(None)
        if state.full is not None:
            state.full.label_changed(image_id)
    elif split == "val":
        state.store.labels_changed()
        if state.full is not None:
            state.full.val_changed()
        if state.has_model:
            state.begin_job(lambda: score_and_save(state, decide=True))


def data_changed(state: LearnerState, data: LearningData) -> None:
    """Tasks, images, their splits, their files or the preprocessing changed."""
    old = state.dataset.data
    state.dataset.change(data)
    for task in data.tasks:
        state.weights[task.id] = task.weight
    changed = _changed_files(old, data)
    for image_id in changed:
        state.quick.image_changed(image_id)
    if data.preprocessing != old.preprocessing:
        _preprocessing_changed(state)
    related = data.tasks == old.tasks and (data.apart, data.relations) != (old.apart, old.relations)
    if related:
        state.quick.relate()
        if state.full is not None:
            state.full.relate()
    if data.tasks != old.tasks:
        state.net.match(old.tasks, data.tasks)
        state.scored = None
        state.store.tasks_changed(old.tasks, data.tasks)
        state.store.learned |= state.quick.bank.seen
        state.quick.reset_tasks()
        state.restart_asked()
        if state.full is not None:
            state.full.tasks_changed(old, data)
    elif [(i.id, i.split) for i in data.images] != [(i.id, i.split) for i in old.images]:
        state.quick.change_images()
        state.store.labels_changed()
        if state.full is not None:
            state.full.images_changed()
    elif changed:
        state.store.labels_changed()
        if state.full is not None:
            state.full.images_changed()
    elif data.preprocessing == old.preprocessing and not related:
        return
    state.begin_job(None)
    state.pacing.now()


def _preprocessing_changed(state: LearnerState) -> None:
    """Everything read from images is outdated. The heads continue from what they know."""
    state.store.learned |= state.quick.bank.seen
    state.quick.memory.clear()
    state.quick.reset_tasks()
    if state.full is not None:
        state.full.preprocessing_changed()


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
