"""The entries of the command palette: actions, tasks, classes and images."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from app.actions.custom_keys import native
from app.actions.names import menu_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.actions.action_set import ActionSet
    from app.session import Session

Kind = Literal["action", "task", "class", "image"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry."""

    kind: Kind
    title: str
    where: str
    """Its menu, or its kind."""
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    color: str = ""
    """A class's colour, "#RRGGBB"."""
    why_not: str = ""
    """Why it is not available now, as a sentence; empty if it is."""
    checked: bool = False
    words: str = ""
    """Found by these too."""

    @property
    def searched(self) -> str:
        return f"{self.title} {self.where} {self.words}".rstrip()


def action_entries(actions: ActionSet) -> list[Entry]:
    """All actions, in the menus' order."""
    entries = []
    for action_id, path in menu_paths().items():
        action = actions[action_id]
        title = action.text().removesuffix("…")
        entries.append(
            Entry(
                "action",
                title,
                " › ".join(path),
                action.trigger,
                tuple(native(key) for key in actions.keys[action_id]),
                actions.icon_name(action_id),
                why_not=actions.why_not(action_id),
                checked=action.isCheckable() and action.isChecked(),
                words=actions.words(action_id),
            )
        )
    return entries


def settings_entries(
    actions: ActionSet, pages: Sequence[tuple[str, str]], show: Callable[[int], object]
) -> list[Entry]:
    """The pages of the learning settings: their titles, with what else people call what is on them."""
    action = "learning_settings"
    where, why_not = actions[action].text().removesuffix("…"), actions.why_not(action)
    return [
        Entry(
            "action",
            title,
            where,
            partial(show, index),
            icon=actions.icon_name(action),
            why_not=why_not,
            words=words,
        )
        for index, (title, words) in enumerate(pages)
    ]


def project_entries(session: Session, actions: ActionSet) -> list[Entry]:
    """The open project's tasks, their classes, and its images."""
    say = QCoreApplication.translate
    entries = []
    for task in session.project.tasks:
        run = partial(session.set_active, task.id)
        entries.append(Entry("task", task.name, say("Palette", "Task"), run, icon="task"))
        for index, class_ in enumerate(task.classes):
            active = task.id == session.active_task
            key = actions.keys.get(f"class_{index + 1}", ()) if active else ()
            entries.append(
                Entry(
                    "class",
                    class_.name,
                    say("Palette", "Class of {0}").format(task.name),
                    partial(session.set_active, task.id, index),
                    tuple(native(k) for k in key),
                    color=class_.color,
                    checked=active and index == session.active_class,
                )
            )
    image = say("Palette", "Image")
    entries += [
        Entry("image", entry.name, image, partial(session.show_image, entry.id), icon="image")
        for entry in session.project.images
    ]
    return entries
