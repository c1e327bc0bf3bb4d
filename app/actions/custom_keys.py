"""The keys of actions: the table's, with the user's changes; and conflicts with new ones.

Keys are written as Qt's portable text ("Ctrl+Z"), one combination each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.actions.rows import ActionRow

Keys = tuple[str, ...]

RESERVED: Final = frozenset(
    [
        "Space",
        "Esc",
        "Return",
        "Enter",
        "Backspace",
        "Del",
        "Tab",
        "Shift+Tab",
        "Shift+Backtab",
        "Up",
        "Down",
        "Left",
        "Right",
        "Home",
        "End",
    ]
)
"""Keys reserved for the canvas and the controls."""


def reserved_for(key: str) -> str:
    """What a reserved key does, to complete a sentence after its name."""
    say = QCoreApplication.translate
    words = {
        "Space": say("Keys", "moves the image while held"),
        "Esc": say("Keys", "cancels the current action"),
        "Return": say("Keys", "finishes a polygon and presses buttons"),
        "Enter": say("Keys", "finishes a polygon and presses buttons"),
        "Backspace": say("Keys", "removes a polygon's last corner"),
        "Del": say("Keys", "removes the selected items of a list"),
        "Tab": say("Keys", "moves to the next control"),
        "Shift+Tab": say("Keys", "moves to the previous control"),
        "Shift+Backtab": say("Keys", "moves to the previous control"),
    }
    return words.get(key, say("Keys", "moves in lists and sliders"))


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a key is not free for an action."""

    key: str
    owner: str = ""
    """The id of the action that has it; empty if it is reserved."""
    reason: str = ""
    """What the key does if it is reserved, in the user's language."""


def portable(key: str) -> str:
    """The key in the form that is compared and stored; "" if it is not a key."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """The key as the user's keyboard names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def effective(rows: Iterable[ActionRow], wanted: Mapping[str, Sequence[str]]) -> dict[str, Keys]:
    """Every action's keys: the user's `wanted` if there are any, otherwise the table's; no key twice.

    A key that the user gave to one action is taken from the one that the table gives it to, so that a newer
    version's table never takes a key away from its user. Ids of older versions are passed over.
    """
    rows = list(rows)
    custom = {row.id: _clean(wanted[row.id]) for row in rows if row.id in wanted}
    used: set[str] = set()
    result: dict[str, Keys] = {}
    for row in rows:
        if row.id in custom:
            result[row.id] = tuple(k for k in custom[row.id] if k not in used)
            used.update(result[row.id])
    for row in rows:
        if row.id not in custom:
            result[row.id] = tuple(k for k in _clean(row.keys) if k not in used)
            used.update(result[row.id])
    return result


def changed(rows: Iterable[ActionRow], keys: Mapping[str, Keys]) -> dict[str, Keys]:
    """The `keys` that differ from the table's, which have to be stored."""
    return {row.id: keys[row.id] for row in rows if keys[row.id] != _clean(row.keys)}


def conflict(keys: Mapping[str, Keys], action_id: str, key: str) -> Conflict | None:
    """The conflict of `key` for `action_id`; None if there is none."""
    if key in RESERVED:
        return Conflict(key, reason=reserved_for(key))
    for owner, owned in keys.items():
        if owner != action_id and key in owned:
            return Conflict(key, owner)
    return None


def _clean(keys: Sequence[str]) -> Keys:
    """Portable keys without duplicates, invalid and reserved ones."""
    unique_keys = dict.fromkeys(portable(key) for key in keys)
    return tuple(key for key in unique_keys if key and key not in RESERVED)
