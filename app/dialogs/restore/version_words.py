"""What happened between two versions of a project, and how long ago, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.language.joining import list_text

if TYPE_CHECKING:
    from core.project.model import Project, Task


class VersionWords(QObject):
    """Says what one version has that another lacks."""

    def what_changed(self, before: Project, after: Project) -> str:
        """The step from one version to the next: images and tasks that came or went, else what else differs."""
        parts = [*self._images(before, after), *self._tasks(before, after)]
        return list_text(parts) or self.tr("other changes")

    def age(self, seconds: float) -> str:
        """How long ago that is, in the largest unit of which there is a whole one."""
        minutes = int(seconds // 60)
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("%n minute(s) ago", "", minutes)
        if minutes < 24 * 60:
            return self.tr("%n hour(s) ago", "", minutes // 60)
        days = minutes // (24 * 60)
        if days < 14:
            return self.tr("%n day(s) ago", "", days)
        return self.tr("%n week(s) ago", "", days // 7)

    def _images(self, before: Project, after: Project) -> list[str]:
        old, new = {i.id: i.split for i in before.images}, {i.id: i.split for i in after.images}
        parts = []
        if added := len(new.keys() - old.keys()):
            parts.append(self.tr("%n image(s) added", "", added))
        if gone := len(old.keys() - new.keys()):
            parts.append(self.tr("%n image(s) removed", "", gone))
        if moved := sum(split != new.get(i, split) for i, split in old.items()):
            parts.append(self.tr("split of %n image(s) changed", "", moved))
        return parts

    def _tasks(self, before: Project, after: Project) -> list[str]:
        old, new = {t.id: t for t in before.tasks}, {t.id: t for t in after.tasks}
        parts = [self.tr("task {0} added").format(t.name) for i, t in new.items() if i not in old]
        parts += [self.tr("task {0} removed").format(t.name) for i, t in old.items() if i not in new]
        for task_id, task in old.items():
            if task_id in new:
                parts += self._task(task, new[task_id])
        return parts

    def _task(self, before: Task, after: Task) -> list[str]:
        parts = []
        if before.name != after.name:
            parts.append(self.tr("task {0} renamed").format(before.name))
        if before.classes != after.classes:
            parts.append(self.tr("classes of {0} changed").format(after.name))
        if before.weight != after.weight:
            parts.append(self.tr("weight of {0} changed").format(after.name))
        return parts
