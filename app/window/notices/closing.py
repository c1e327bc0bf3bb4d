"""What is asked before the window closes: about predictions that are running, and changes that can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.actions.base import MenuVerbs
    from app.session import Session


class Closing(QObject):
    """Closes the project before the window."""

    def __init__(self, session: Session, verbs: MenuVerbs, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._verbs, self._window = session, verbs, window
        self._stops_predicting = False

    def may_close(self) -> bool:
        """Close the project; False, with a question, where something would be lost or interrupted."""
        if self._session.prediction_queue.active is not None and not self._stops_predicting:
            self._ask_to_stop_predicting()
            return False
        if not self._session.close():
            self._ask_to_give_up()
            return False
        return True

    def _ask_to_stop_predicting(self) -> None:
        self._verbs.confirm(
            self.tr("Stop predicting and close?"),
            self.tr(
                "Images are still being predicted. What has been predicted stays, and you can resume the rest in the "
                "prediction queue when you start Maskloom again."
            ),
            self.tr("Stop and close"),
            self._stop_predicting,
        )

    @Slot()
    def _stop_predicting(self) -> None:
        self._stops_predicting = True
        self._window.close()

    def _ask_to_give_up(self) -> None:
        self._verbs.confirm(
            self.tr("Close without saving?"),
            self.tr(
                "The last changes could not be saved. Free some space on the disk of {0}, or reconnect "
                "it, then close again. Closing now discards them."
            ).format(self._session.folder.path if self._session.folder else ""),
            self.tr("Discard and close"),
            self._give_up,
        )

    @Slot()
    def _give_up(self) -> None:
        self._session.close(give_up=True)
        self._window.close()
