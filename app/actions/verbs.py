"""All verbs that the table of actions names, by menu; and the conditions under which they are available."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.actions.edit import EditVerbs
from app.actions.file import FileVerbs
from app.actions.help import HelpVerbs
from app.actions.images import ImageVerbs
from app.actions.insight import InsightVerbs
from app.actions.label import LabelVerbs
from app.actions.learn import LearnVerbs
from app.actions.operations import OperationVerbs
from app.actions.view import ViewVerbs
from app.language.sentences import spoken
from core.smart import prompting

if TYPE_CHECKING:
    from app.actions.base import Window
    from app.actions.rows import Need
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import ViewState


class Verbs:
    """Verbs that change the project call the session."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        self._session, self._settings = session, settings
        self.view_state = view_state
        self.file = FileVerbs(session, view_state, settings, window)
        self.edit = EditVerbs(session, view_state, settings, window)
        self.images = ImageVerbs(session, view_state, settings, window)
        self.view = ViewVerbs(session, view_state, settings, window)
        self.label = LabelVerbs(session, view_state, settings, window)
        self.operations = OperationVerbs(session, view_state, settings, window)
        self.learn = LearnVerbs(session, view_state, settings, window)
        self.insight = InsightVerbs(session, view_state, settings, window)
        self.help = HelpVerbs(session, view_state, settings, window)

    def state(self) -> dict[Need, bool]:
        """The conditions that hold now, by their names in the table of actions."""
        session, mode = self._session, self._session.learning.state.mode
        writable = session.is_open and not session.read_only
        return {
            "project": session.is_open,
            "writable": writable,
            "looking": session.is_open and session.read_only,
            "image": session.current_image is not None,
            "task": session.active_task is not None,
            "images": bool(session.project.images),
            "undo": self._may("undo") and not session.read_only,
            "redo": self._may("redo") and not session.read_only,
            "full": mode == "full",
            "no_run": mode != "full",
            "run_undoable": self.learn.run_undoable,
            "prompt": self.view_state.prompt_place is not None,
        }

    def _may(self, verb: Literal["undo", "redo"]) -> bool:
        """Whether there is something to undo or redo, in an unfinished shape or in the history."""
        steps, stack = self.view_state.unpainted, self._session.undo_stack
        if verb == "undo":
            return stack.canUndo() if steps.can_undo is None else steps.can_undo
        return stack.canRedo() if steps.can_redo is None else steps.can_redo

    def reasons(self) -> dict[Need, str]:
        """Why a condition does not hold, if that is not obvious."""
        model_place = self.view_state.prompt_place
        return {
            "prompt": ""
            if model_place is not None
            else spoken(prompting.problem(self._settings.prompt_place))
        }
