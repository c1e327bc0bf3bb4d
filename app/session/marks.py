"""The session's verbs for what the user says of an image: done, to be skipped, a note. All undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.commands import SetMarks
from app.session.images import ImageVerbs

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.project import Flag, ImageEntry, Project

TOLD_ONE_BY_ONE = 20


class MarkVerbs(ImageVerbs):
    """Flags and notes change nothing that is learned, so the learner isn't told."""

    def set_flag(self, ids: Collection[str], flag: Flag) -> None:
        """Say of images that they are done, to be skipped, or nothing."""
        text = {"": self.tr("Clear flag"), "done": self.tr("Mark as done"), "skip": self.tr("Mark as skip")}
        wanted = frozenset(ids)
        self._mark([replace(i, flag=flag) for i in self.project.images if i.id in wanted], text[flag])

    def set_note(self, ids: Collection[str], note: str) -> None:
        """Write about images; an empty note takes it away."""
        wanted, note = frozenset(ids), note.strip()
        self._mark([replace(i, note=note) for i in self.project.images if i.id in wanted], self.tr("Note"))

    def _mark(self, entries: list[ImageEntry], text: str) -> None:
        known = {i.id: i for i in self.project.images}
        changed = {e.id: (e.flag, e.note) for e in entries if e != known[e.id]}
        if changed and self.may_change():
            self.undo_stack.push(SetMarks(self, changed, text))

    def set_marked(self, project: Project, ids: Collection[str]) -> None:
        """Put a project with other marks of `ids` in the place of this one, and save it. For commands."""
        self._project = project
        if len(ids) > TOLD_ONE_BY_ONE:
            self.images_changed.emit()
        else:
            for image_id in ids:
                self.image_changed.emit(image_id)
        self.save_now()
