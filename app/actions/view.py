"""The verbs of the menu View: what is shown, and at which zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from app import theme
from app.actions.base import MenuVerbs
from app.canvas.adjustment import Adjustment
from app.language.choice import LANGUAGES
from app.window.blinker import Blinker
from app.window.comparison import PANES, VIEW_MODES, ViewMode

if TYPE_CHECKING:
    from app.actions.base import Window
    from app.canvas.patterns import Pattern
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import TaskView, ViewState, Wheel


class ViewVerbs(MenuVerbs):
    """View."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        super().__init__(session, view_state, settings, window)
        self._blinker = Blinker(view_state.comparison, self)
        self._hidden_panels: tuple[str, ...] = ("images", "tasks", "learning")

    @property
    def mode(self) -> str:
        """What is shown: labels, predictions, both, errors."""
        return self._view.mode

    @property
    def pixel_card(self) -> bool:
        """Whether the pixel card is shown at the pointer."""
        return self._view.pixel_card

    @property
    def labels_visible(self) -> bool:
        """The active task's labels are shown."""
        return self._task_view().label_visible

    @property
    def predictions_visible(self) -> bool:
        """The active task's prediction is shown."""
        return self._task_view().prediction_visible

    @property
    def theme_choice(self) -> str:
        return theme.theme().choice

    @property
    def is_full_screen(self) -> bool:
        """The window fills the screen."""
        return self._window.isFullScreen()

    def _task_view(self) -> TaskView:
        return self._view.task_view(self._session.active_task or "")

    @Slot()
    def zoom_in(self) -> None:
        self._shell.canvas.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        self._shell.canvas.zoom_out()

    @Slot()
    def fit(self) -> None:
        self._shell.canvas.fit()

    @Slot()
    def actual_size(self) -> None:
        """Show one image pixel as one screen pixel."""
        self._shell.canvas.actual_size()

    def set_mode(self, mode: ViewMode) -> None:
        """Show labels, predictions, both or errors."""
        self._view.set_mode(mode)

    @Slot()
    def next_mode(self) -> None:
        index = VIEW_MODES.index(self._view.mode)
        self._view.set_mode(VIEW_MODES[(index + 1) % len(VIEW_MODES)])

    @Slot()
    def toggle_labels(self) -> None:
        """Show or hide the active task's labels."""
        if self._session.active_task is not None:
            self._view.set_task_view(self._session.active_task, label_visible=not self.labels_visible)

    @Slot()
    def toggle_predictions(self) -> None:
        """Show or hide the active task's prediction."""
        if self._session.active_task is not None:
            self._view.set_task_view(
                self._session.active_task, prediction_visible=not self.predictions_visible
            )

    @property
    def one_class(self) -> bool:
        """The errors of the active class only are shown."""
        return self._view.mode == "errors" and self._view.comparison.one_class

    @Slot()
    def toggle_one_class(self) -> None:
        """Show the errors of the active class only, or those of all classes."""
        self._view.comparison.set_one_class(not self.one_class)
        self._view.set_mode("errors")

    @property
    def solo(self) -> bool:
        return self._view.comparison.solo

    @Slot()
    def toggle_solo(self) -> None:
        """Show only the active task, or all of them."""
        self._view.comparison.set_solo(not self.solo)

    @Slot()
    def blink(self) -> None:
        """Show the view's counterpart until the key is released."""
        self._blinker.begin()

    @property
    def swiping(self) -> bool:
        return self._view.comparison.swiping

    @Slot()
    def toggle_swipe(self) -> None:
        """Part the canvas by a divider, or don't."""
        self._view.comparison.set_swiping(not self.swiping)

    @property
    def has_panes(self) -> bool:
        return bool(self._view.comparison.panes)

    @Slot()
    def toggle_panes(self) -> None:
        """Show panes beside the canvas, or none."""
        self._view.comparison.set_panes(() if self.has_panes else PANES)

    @property
    def pattern(self) -> str:
        """How the active task's layers are hatched."""
        return self._task_view().pattern

    def set_pattern(self, pattern: Pattern) -> None:
        """Hatch the active task's layers; remembered per project."""
        if self._session.active_task is not None:
            self._view.set_task_view(self._session.active_task, pattern=pattern)

    @property
    def wheel(self) -> str:
        return self._view.wheel

    def set_wheel(self, wheel: Wheel) -> None:
        """Let the wheel zoom, or scroll; remembered."""
        self._settings.wheel = wheel
        self._view.set_wheel(wheel)

    @property
    def adjusting(self) -> bool:
        """Whether the panel that adjusts the photo is shown."""
        return self._shell.over_canvas.adjusting

    @Slot()
    def toggle_adjusting(self) -> None:
        """Show or hide the panel that adjusts the photo."""
        over = self._shell.over_canvas
        over.set_adjusting(not over.adjusting)

    @Slot()
    def reset_adjustment(self) -> None:
        self._view.set_adjustment(Adjustment())
        self._view.set_bands(())

    @property
    def navigating(self) -> bool:
        return self._settings.navigator

    @Slot()
    def toggle_navigator(self) -> None:
        """Show or hide the navigator; remembered."""
        self._settings.navigator = not self._settings.navigator
        self._shell.over_canvas.navigator.set_wanted(self._settings.navigator)

    @property
    def scale_bar(self) -> bool:
        return self._settings.scale_bar

    @Slot()
    def toggle_scale_bar(self) -> None:
        """Show the scale bar where the size of a pixel is known, or hide it; remembered."""
        self._settings.scale_bar = not self._settings.scale_bar
        self._shell.over_canvas.set_scale_wanted(self._settings.scale_bar)

    @Slot()
    def toggle_pixel_card(self) -> None:
        """Show or hide the pixel card at the pointer."""
        self._view.set_pixel_card(not self._view.pixel_card)

    @property
    def language(self) -> str:
        """What the window speaks from the next start on; "" for the system's language."""
        return self._settings.language

    def set_language(self, choice: str) -> None:
        """Speak this language from the next start on; remembered."""
        self._settings.language = choice
        text = (
            self.tr("Maskloom will be in {0} the next time it starts.").format(LANGUAGES[choice])
            if choice
            else self.tr("Maskloom will follow the system's language the next time it starts.")
        )
        self._session.tell("info", text)

    def set_theme(self, choice: theme.Choice) -> None:
        """Use the light, dark or system theme; remembered."""
        self._settings.theme = choice
        theme.theme().set_choice(choice)

    @Slot()
    def full_screen(self) -> None:
        """Fill the screen, or go back to what was before: maximised or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def panels_shown(self) -> bool:
        """Whether any panel is shown."""
        return any(not dock.isHidden() for dock in self._shell.docks.values())

    @Slot()
    def toggle_panels(self) -> None:
        """Hide all panels, or show those again that were hidden last."""
        docks = self._shell.docks
        if self.panels_shown:
            self._hidden_panels = tuple(name for name, dock in docks.items() if not dock.isHidden())
            for dock in docks.values():
                dock.hide()
        else:
            for name in self._hidden_panels:
                docks[name].show()

    @Slot()
    def reset_layout(self) -> None:
        """Restore the default panel layout."""
        self._shell.reset_layout()
