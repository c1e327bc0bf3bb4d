"""The verbs of the menu Insight."""

from __future__ import annotations

from functools import partial
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from app.actions.base import MenuVerbs, show_dialog
from app.canvas.input.picking import Picking
from app.language.sentences import spoken
from app.verb_process import VerbProcess, accept_options
from app.window.spotlight import Spot
from app.work.reporting import ReportWriter
from core.labels.boxes import Box

if TYPE_CHECKING:
    from app.actions.base import Window
    from app.panels.insight.panel import InsightPanel
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import ViewState
    from core.insight.suggestions import Region


class InsightVerbs(MenuVerbs):
    """Insight."""

    _search: VerbProcess | None = None
    """What searches for task weights."""
    _searched: Path | None = None
    """The project whose weights they are."""
    _report_writer: ReportWriter | None = None

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        super().__init__(session, view_state, settings, window)
        self._spot: Spot | None = None
        session.where_next.pointed.connect(self._point_to)
        why = session.why
        Picking(window.canvas, lambda: why.picking, why.ask)

    # where to label next ----------------------------------------------------------------------------------

    @Slot()
    def next_region(self) -> None:
        """Fly to the next region that is worth labelling."""
        self._session.where_next.next_region()

    @Slot()
    def skip_region(self) -> None:
        """Leave out the region that is outlined, and fly to the next one."""
        self._session.where_next.skip()

    @Slot()
    def accept_region(self) -> None:
        """The prediction in the region that is outlined becomes its label; then fly to the next one."""
        where_next = self._session.where_next
        region = where_next.region
        if region is None or self._spot is not self._view.spotlight.spot:
            key = self._view.key_name("next_region")
            text = self.tr("No region is outlined. “Next region” ({0}) goes to one.").format(key)
            self._session.tell("info", text)
        elif self._session.taking.take_region(region):
            where_next.next_region()

    @Slot()
    def next_image(self) -> None:
        """Show the image that is most useful to label."""
        self._session.where_next.next_image()

    @Slot(object)
    def _point_to(self, region: Region | None) -> None:
        light, spot = self._view.spotlight, self._spot
        self._spot = None
        if region is not None:
            self._spot = Spot(region.image_id, Box(*region.box), region.mask, spoken(region.reason))
            light.show(self._spot)
        elif light.spot is spot:
            light.clear()

    # pages ------------------------------------------------------------------------------------------------

    def show_page(self, name: str) -> None:
        """Show a page of the Insight panel: one of app.panels.insight.pages.PAGES."""
        dock = self._shell.docks["insight"]
        cast("InsightPanel", dock.widget()).show_page(name)
        if dock.isHidden():
            dock.show()
            both = [self._shell.docks["tasks"], dock]
            self._window.resizeDocks(both, [1, 1], Qt.Orientation.Vertical)  # else it gets what tasks leave
        dock.raise_()

    @Slot()
    def explain(self) -> None:
        """Show why the region under the pointer is predicted as it is; in the middle of the view if it is elsewhere."""
        self.show_page("why")
        canvas, why = self._shell.canvas, self._session.why
        point, sight = canvas.pointed_at, canvas.in_sight
        if point is not None:
            why.ask(floor(point[0]), floor(point[1]))
        elif not sight.empty:
            why.ask((sight.left + sight.right) // 2, (sight.top + sight.bottom) // 2)

    @Slot()
    def show_reliability(self) -> None:
        """Show how often predictions of each confidence are right, starting with the active task."""
        from app.dialogs.scores.confusion import ConfusionDialog

        session = self._session
        dialog = ConfusionDialog(
            session.project.tasks, session.learning.state.scores, session.active_task, self._window
        )
        dialog.tabs.setCurrentIndex(1)
        show_dialog(dialog)

    @Slot()
    def contact_sheet(self) -> None:
        """Show the worst images of a task side by side, starting with the active one."""
        from app.dialogs.scores.contact_sheet import ContactSheetDialog

        show_dialog(ContactSheetDialog(self._session, self._view, self._window), modal=False)

    @Slot()
    def find_weights(self) -> None:
        """Offer to search for task weights, and show what the last search found for this project."""
        from app.dialogs.find_weights import FindWeightsDialog

        folder = self._session.folder
        if folder is None:
            return
        if self._search is None or self._searched != folder.path:
            self._renew_search(folder.path)
        assert self._search is not None
        dialog = FindWeightsDialog(self._search, self._window)
        dialog.wanted.connect(self._search_weights)
        dialog.apply_wanted.connect(self._use_weights)
        show_dialog(dialog)

    def _renew_search(self, path: Path) -> None:
        if self._search is not None:  # of a project that was open before
            self._search.end()
            self._search.deleteLater()
        self._search, self._searched = self._new_process(), path

    def _new_process(self) -> VerbProcess:
        process = VerbProcess(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(process.end)
        return process

    @Slot(float)
    def _search_weights(self, minutes: float) -> None:
        session = self._session
        if session.folder is None or self._search is None:
            return
        session.learning.stop()  # both would compete for the processor
        session.save_now()
        options = ["--minutes", f"{minutes:g}", "--device", session.learning.wanted_device, "--json"]
        options += accept_options(session.learning.licences)
        self._search.run(["weights", str(session.folder.path), *options])

    @Slot(dict)
    def _use_weights(self, weights: dict[str, float]) -> None:
        """Set weights by task name, as one undoable step."""
        stack = self._session.undo_stack
        stack.beginMacro(self.tr("Use other task weights"))
        for task in self._session.project.tasks:
            self._session.tasks.set_weight(task.id, weights.get(task.name, task.weight))
        stack.endMacro()

    @Slot()
    def report(self) -> None:
        """Ask for a file, and write a report on the project and its model into it."""
        folder = self._session.folder
        if folder is None:
            return
        if self._report_writer is not None and self._report_writer.running:
            self._session.tell("info", self.tr("A report is being written. Wait until it is done."))
            return
        start = str(folder.path.parent / f"{folder.path.name} report.html")
        page, pdf = self.tr("Web page (*.html)"), self.tr("PDF (*.pdf)")
        dialog = QFileDialog(self._window, self.tr("Write a report"), start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before a file is replaced
        dialog.setNameFilters([page, pdf])
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(partial(self._choose_suffix, dialog))
        dialog.selectFile(start)
        dialog.fileSelected.connect(self.write_report)
        show_dialog(dialog)

    def _choose_suffix(self, dialog: QFileDialog, chosen_filter: str) -> None:
        """A name without an ending gets that of the kind of file."""
        dialog.setDefaultSuffix("pdf" if "*.pdf" in chosen_filter else "html")

    @Slot(str)
    def write_report(self, path: str) -> None:
        """Write the report, replacing a file of that name; says when it is done."""
        session = self._session
        if session.folder is None:
            return
        session.save_now()
        if self._report_writer is None:
            self._report_writer = ReportWriter(session.background, self._new_process(), self)
            self._report_writer.written.connect(self._report_written)
            self._report_writer.failed.connect(self._report_failed)
        session.tell("info", self.tr("Writing the report…"))
        self._report_writer.write(session.folder.path, Path(path), session.learning.wanted_device)

    @Slot(object)
    def _report_written(self, path: Path) -> None:
        show = (self.tr("Show folder"), partial(self.show_folder, path.parent))
        text = self.tr("The report was written: {0}").format(path)
        self._shell.messages.show_notice("info", text, timeout_ms=0, buttons=(show,))

    @Slot(str)
    def _report_failed(self, error: str) -> None:
        self._session.tell("error", self.tr("The report was not written. {0}").format(spoken(error)))
