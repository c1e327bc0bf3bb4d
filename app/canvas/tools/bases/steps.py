"""The steps of an unfinished shape, for undo and redo until it is painted."""

from __future__ import annotations

from typing import Generic, TypeVar

State = TypeVar("State")


class Steps(Generic[State]):
    """States for undo and redo. Whoever makes a step passes the state before it.

    States are values: nobody changes one that was handed in.
    """

    def __init__(self) -> None:
        self._before: list[State] = []
        self._after: list[State] = []

    def __bool__(self) -> bool:
        return bool(self._before or self._after)

    def begin(self, now: State) -> None:
        """A step is about to be made from the present state."""
        self._before.append(now)
        self._after.clear()

    def undo(self, now: State) -> State:
        """The state before the last step."""
        self._after.append(now)
        return self._before.pop()

    def redo(self, now: State) -> State:
        """The state after the step that was undone last."""
        self._before.append(now)
        return self._after.pop()

    def forget(self) -> None:
        """The present state is the only one."""
        self._before.clear()
        self._after.clear()

    def can_undo(self, *, unfinished: bool) -> bool | None:
        """As `Tool.can_undo`; `unfinished` says whether the present state is anything."""
        return True if self._before else False if unfinished else None

    def can_redo(self, *, unfinished: bool) -> bool | None:
        """As `Tool.can_redo`."""
        return True if self._after else False if unfinished else None
