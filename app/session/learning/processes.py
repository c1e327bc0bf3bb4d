"""Full learning in several separate processes: starts them, reads their events, ends them together."""

from __future__ import annotations

import logging
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from app.verb_process import accept_options
from core.learning.wire import from_line
from core.machine.program import this_program

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

KILL_MS: Final = 1500
STOP_MS: Final = 120_000
"""How long they may take to score and save after a stop, before they are ended."""

log = logging.getLogger(__name__)


class Processes(QObject):
    """N processes that share one run, each with its number in the environment, as torchrun starts them.

    The first one prints events as lines of JSON. All listen to their input; if it ends, because the window is gone,
    they exit at once. If one crashes, the others would wait for it forever, so all are ended.
    """

    happened = Signal(object)
    """An event of core.learning."""
    ended = Signal(str)
    """All have ended; with a sentence if not normally, otherwise ""."""

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = ()) -> None:
        """`program`: what is run before the verb and its options; Maskloom itself by default."""
        super().__init__(parent)
        self.program = tuple(program) or this_program()
        self._all: list[QProcess] = []
        self._waiting = False
        self._unread = b""
        self._errors: dict[QProcess, bytes] = {}
        self._problem = ""
        self._thrown = False

    @property
    def running(self) -> bool:
        """They learn, or wait for the window's own learner to end."""
        return self._waiting or bool(self._all)

    @property
    def waiting(self) -> bool:
        """They are about to start."""
        return self._waiting

    def wait(self) -> None:
        """They start once the window's own learner has ended."""
        self._waiting = True

    @property
    def ids(self) -> tuple[int, ...]:
        """The system's numbers of those that run."""
        return tuple(p.processId() for p in self._all if p.state() != QProcess.ProcessState.NotRunning)

    def start(
        self,
        folder: Path,
        count: int,
        device: str,
        minutes: float | None,
        *,
        resume: bool = False,
        licences: Collection[str] = (),
    ) -> None:
        """Learn the project in `folder`, which is saved and whose model nobody else writes. Nothing while some run.

        `resume`: continue the interrupted run. `licences`: those of pretrained weights that the user has accepted.
        """
        if self._all:
            return
        self._waiting = False
        self._unread, self._errors, self._problem, self._thrown = b"", {}, "", False
        options = ["--mode", "full", "--device", device, "--json-events", "--beside-window"]
        if minutes is not None:
            options += ["--minutes", f"{minutes:g}"]
        if resume:
            options += ["--resume"]
        options += accept_options(licences)
        shared = {"WORLD_SIZE": str(count), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(_free_port())}
        for rank in range(count):
            environment = QProcessEnvironment.systemEnvironment()
            for name, value in {**shared, "RANK": str(rank), "LOCAL_RANK": str(rank)}.items():
                environment.insert(name, value)
            process = QProcess(self)
            process.setProcessEnvironment(environment)
            process.readyReadStandardOutput.connect(self._hear)
            process.readyReadStandardError.connect(self._hear_errors)
            process.finished.connect(self._finished)
            process.errorOccurred.connect(self._failed)
            self._errors[process] = b""
            self._all.append(process)
        for process in tuple(self._all):
            process.start(self.program[0], [*self.program[1:], "train", str(folder), *options])

    def stop(self) -> None:
        """Stop the run and keep its best model; the processes are killed if that takes too long."""
        self._end_soon(b"keep\n")

    def throw_away(self) -> None:
        """End the run and keep nothing of it."""
        self._thrown = True
        self._end_soon(b"throw\n")

    def _end_soon(self, order: bytes) -> None:
        if self._waiting:
            self._waiting = False
            self.ended.emit("")
        self._order(order)
        for process in self._all:
            QTimer.singleShot(STOP_MS, process, process.kill)

    def end(self, milliseconds: int = KILL_MS) -> None:
        """End all and wait, because the window or the project closes; the run can be resumed."""
        processes, self._all, self._waiting = self._all, [], False
        for process in processes:
            process.disconnect(self)
            process.closeWriteChannel()
        for process in processes:
            if not process.waitForFinished(milliseconds // max(1, len(processes))):
                process.kill()
        for process in processes:
            process.waitForFinished(milliseconds)
            process.deleteLater()

    def _order(self, line: bytes) -> None:
        for process in self._all:
            process.write(line)

    @Slot()
    def _hear(self) -> None:
        process = self.sender()
        if not isinstance(process, QProcess) or not self._all or process is not self._all[0]:
            return
        *lines, self._unread = (self._unread + bytes(process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            event = from_line(line.decode(errors="replace"))
            if event is not None:
                self.happened.emit(event)

    @Slot()
    def _hear_errors(self) -> None:
        process = self.sender()
        if isinstance(process, QProcess) and process in self._errors:
            output = self._errors[process] + bytes(process.readAllStandardError().data())
            self._errors[process] = output[-20_000:]

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self.sender()
        if isinstance(process, QProcess):
            self._gone(process, bool(code) or status != QProcess.ExitStatus.NormalExit)

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        process = self.sender()
        if error == QProcess.ProcessError.FailedToStart and isinstance(process, QProcess):
            self._problem = self._problem or self.tr("A process could not be started: {0}.").format(
                process.errorString().rstrip(".")
            )
            self._gone(process, bad=True)

    def _gone(self, process: QProcess, bad: bool) -> None:
        if process not in self._all:
            return
        if bad and not self._problem:
            self._problem = self._why(process)
        self._all.remove(process)
        process.deleteLater()
        if bad:
            for process_left in self._all:
                process_left.kill()  # they would wait for the one that is gone
        if not self._all:
            self.ended.emit(self._problem)

    def _why(self, process: QProcess) -> str:
        output = self._errors.get(process, b"") + bytes(process.readAllStandardError().data())
        lines = [line.strip() for line in output.decode(errors="replace").split("\n") if line.strip()]
        log.warning("a learning process ended: %s", "\n".join(lines[-20:]))
        error_lines = [line.removeprefix("error: ") for line in lines if line.startswith("error: ")]
        if error_lines:
            return error_lines[-1]
        return self.tr(
            "A learning process ended unexpectedly. Your labels and the previous model are safe; "
            "see the log for details (Help › Open the log folder)."
        )


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
