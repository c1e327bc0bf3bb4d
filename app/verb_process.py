"""Runs a verb of the command line beside the window, and reads how far it is and why it ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from core.machine.program import this_program

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

KILL_MS: Final = 1500
_SHARE: Final = re.compile(r"\s*(\d+)%\s+(.*)")


def accept_options(licences: Collection[str]) -> list[str]:
    """The options that tell a verb which licences of pretrained weights the user has accepted."""
    return [option for licence in sorted(licences) for option in ("--accept-licence", licence)]


class VerbProcess(QObject):
    """A process of its own, so that it takes nothing from the window but time of the processor; one at a time."""

    changed = Signal()
    """It began, went on or ended."""

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = ()) -> None:
        """`program`: what is run before the verb and its options; Maskloom itself by default."""
        super().__init__(parent)
        self._program = tuple(program) or this_program()
        self._process: QProcess | None = None
        self._unread = ""
        self._last = ""
        self.share = 0.0
        """How far it is, 0 ... 1."""
        self.text = ""
        """What it does, in its own words."""
        self.error = ""
        """Why it ended without a result, "" where it did not."""
        self.output = ""
        """What it has written to standard output."""

    @property
    def running(self) -> bool:
        return self._process is not None

    def run(self, arguments: Sequence[str]) -> None:
        """Run the verb and its options; nothing where one runs."""
        if self.running:
            return
        self.share, self.text, self.error, self.output = 0.0, "", "", ""
        self._unread = self._last = ""
        process = QProcess(self)
        process.readyReadStandardError.connect(self._read)
        process.readyReadStandardOutput.connect(self._read_output)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start(self._program[0], [*self._program[1:], *arguments])
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """End it; nothing is kept."""
        process = self._process
        if process is not None:
            self.error = self.tr("Cancelled.")
            process.terminate()
            QTimer.singleShot(KILL_MS, process, process.kill)

    def end(self, milliseconds: int = KILL_MS) -> None:
        """End it and wait, for the window closes."""
        process, self._process = self._process, None
        if process is not None:
            process.disconnect(self)
            process.terminate()
            if not process.waitForFinished(milliseconds):
                process.kill()
                process.waitForFinished(milliseconds)

    @Slot()
    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        said = self._unread + bytes(process.readAllStandardError().data()).decode(errors="replace")
        *lines, self._unread = said.split("\n")
        for line in filter(str.strip, lines):
            self._last = line.strip()
            told = _SHARE.fullmatch(line)
            if told is not None:
                self.share, self.text = int(told[1]) / 100, told[2]
        self.changed.emit()

    @Slot()
    def _read_output(self) -> None:
        if self._process is not None:
            self.output += bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_output()
        self._read()
        if self._process is None:
            return
        self._process.deleteLater()
        self._process = None
        if (code or status != QProcess.ExitStatus.NormalExit) and not self.error:
            self.error = (self._unread.strip() or self._last).removeprefix("error: ")
        self.changed.emit()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if error == QProcess.ProcessError.FailedToStart and process is not None:
            self._process = None
            self.error = process.errorString()
            process.deleteLater()
            self.changed.emit()
