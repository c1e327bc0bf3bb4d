"""The verbs of the menu Learn."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot

from app.actions.base import MenuVerbs, show_dialog
from app.language.sentences import spoken
from app.panels.insight.examples import Examples
from core.images.bands import PLAIN, band_names
from core.insight.coverage import coverage_of, obstacles

if TYPE_CHECKING:
    from app.dialogs.compare import CompareDialog
    from app.dialogs.learning_settings import LearningSettingsDialog
    from core.learning.config import FullConfig
    from core.learning.remote.host import Host
    from core.project.folder import ProjectFolder


class LearnVerbs(MenuVerbs):
    """Learn."""

    @property
    def learning(self) -> bool:
        """Quick learning is switched on."""
        return self._session.learning.state.mode == "quick"

    @property
    def learning_fully(self) -> bool:
        return self._session.learning.state.mode == "full"

    @property
    def device_choice(self) -> str:
        """The chosen device: one of core.machine.device_choices.DEVICES."""
        return self._session.learning.wanted_device

    @Slot()
    def toggle_learning(self) -> None:
        """Toggle live learning; remembered for the next project."""
        on = self._session.learning.state.mode != "quick"
        self._settings.learn_at_once = self._session.learn_at_once = on
        self._session.learning.learn_quick(on)

    @Slot()
    def learn_full(self) -> None:
        """Ask how long, then start full learning."""
        from app.dialogs.full_learning import FullLearningDialog
        from core.machine.device import gpu_count

        session = self._session
        dialog = FullLearningDialog(
            self._window, session.learning.config, session.learning.state.interrupted, gpu_count()
        )
        if not session.images.counting:
            coverage = coverage_of(session.project, session.images.class_pixels)
            dialog.warn([spoken(sentence) for sentence in obstacles(coverage)])
        dialog.together_wanted.connect(session.learning.learn_together)
        dialog.wanted.connect(self._learn_full)
        dialog.resume_wanted.connect(session.learning.resume_full)
        show_dialog(dialog)

    @Slot(object, object)
    def _learn_full(self, minutes: object, config: object) -> None:
        self._session.learning.learn_full(cast("float | None", minutes), cast("FullConfig", config))

    @Slot()
    def learning_settings(self) -> None:
        """Ask which network learns, and how."""
        from app.dialogs.learning_settings import LearningSettingsDialog
        from app.dialogs.learning_settings.pages import make_pages

        session = self._session
        dialog = LearningSettingsDialog(make_pages(session), session.project, self._window)
        dialog.wanted.connect(self._take_settings)
        show_dialog(dialog)

    @Slot()
    def read_licence(self) -> None:
        """Show the licence of weights that are needed now; they are downloaded if the user accepts it."""
        from app.dialogs.licence import LicenceDialog

        info = self._session.weights.to_accept
        if info is not None and info.licence is not None:
            dialog = LicenceDialog(info, info.licence, self._window)
            dialog.wanted.connect(self._accept_licence)
            show_dialog(dialog)

    @Slot(str)
    def _accept_licence(self, name: str) -> None:
        self._settings.add_licence(name)
        self._session.weights.accept(name)

    @Slot()
    def _take_settings(self) -> None:
        dialog = cast("LearningSettingsDialog", self.sender())
        self._session.learning.set_choices(dialog.read(self._session.project))

    @Slot()
    def finish(self) -> None:
        """End the full run and keep the best model so far."""
        self._session.learning.finish()

    @property
    def run_undoable(self) -> bool:
        """The model from before the last full run is there."""
        state = self._session.learning.state
        result = state.outcome.result if state.outcome is not None else None
        return result is not None and result.undoable and state.mode != "full"

    @Slot()
    def undo_run(self) -> None:
        """Return to the model from before the last full run, or to that run's model again."""
        self._session.learning.undo_run()

    @Slot()
    def compare_previous(self) -> None:
        """Swipe between the model from before the last full run and the one in force."""
        other, comparison = self._session.other_model, self._view.comparison
        other.choose(other.previous)
        comparison.set_side(0, "other")
        comparison.set_side(1, "predictions")
        comparison.set_swiping(True)

    @Slot()
    def cancel(self) -> None:
        """Ask for confirmation, then discard the full run."""
        self.confirm(
            self.tr("Discard this training run?"),
            self.tr(
                "You will return to the model from before full training. To keep the best result so "
                "far, choose Finish now instead."
            ),
            self.tr("Discard"),
            self._session.learning.cancel,
            self.tr("Keep training"),
        )

    def set_device(self, device: str) -> None:
        """Learn on another device; remembered."""
        self._settings.device = device
        self._session.learning.set_device(device)

    @Slot()
    def choose_host(self) -> None:
        """Ask which computer to learn on."""
        from app.dialogs.learn_on import LearnOnDialog

        learning = self._session.learning
        if self.learning_fully:
            self._session.tell("info", self.tr("Finish or discard full training first."))
            return
        dialog = LearnOnDialog(
            learning.feed.elsewhere, self._settings.last_host, self._session.background, self._window
        )
        dialog.wanted.connect(self._take_host)
        show_dialog(dialog)

    @Slot(object)
    def _take_host(self, host: object) -> None:
        self._settings.learn_on = chosen = cast("Host | None", host)
        self._session.learning.set_learn_on(chosen)

    @cached_property
    def _examples(self) -> Examples:
        return Examples(self._session, self._view, self)

    @Slot(str)
    def show_confusion(self, task_id: str = "") -> None:
        """Show the confusion matrices, starting with the active task."""
        from app.dialogs.scores.confusion import ConfusionDialog

        session = self._session
        first = task_id or session.active_task
        scores = session.learning.state.scores
        dialog = ConfusionDialog(session.project.tasks, scores, first, self._window)
        dialog.cell_chosen.connect(self._examples.show)
        show_dialog(dialog, modal=False)

    @Slot()
    def compare(self) -> None:
        """Show comparisons of joint and single-task networks, and offer another."""
        from app.dialogs.compare import CompareDialog

        folder = self._session.folder
        if folder is None:
            return
        tasks = sum(t.weight > 0 for t in self._session.project.tasks)
        dialog = CompareDialog(self._shell.comparing, folder.path, tasks, self._window)
        dialog.wanted.connect(self._compare)
        dialog.bands_wanted.connect(self._compare_bands)
        self._offer_bands(dialog, folder)
        show_dialog(dialog)

    def _offer_bands(self, dialog: CompareDialog, folder: ProjectFolder) -> None:
        """Their names are read in the background."""
        project = self._session.project
        channels, path = project.channels, folder.image_path(project.images[0]) if project.images else None
        dialog.offer_bands(channels, project.preprocessing.left_out)
        if path is not None and channels != PLAIN:
            self._session.background.start(
                lambda _job: band_names(path, channels), dialog.name_bands, lambda _error: None
            )

    @Slot(float, tuple)
    def _compare_bands(self, minutes: float, bands: tuple[int, ...]) -> None:
        self._compare(minutes, "each", bands)

    @Slot(float, str)
    def _compare(self, minutes: float, budget: str, bands: tuple[int, ...] = ()) -> None:
        session = self._session
        if session.folder is None:
            return
        session.learning.stop()  # otherwise both would compete for the processor, and the times would be wrong
        session.save_now()
        device = session.learning.wanted_device
        self._shell.comparing.start(
            session.folder.path, minutes, budget, device, bands, session.learning.licences
        )
