"""The learner as the window has it, when it works on another computer: the same loop, an inbox in, events out.

Labels are always on this computer, and every learner that takes over gets all of them, so a lost connection loses no
stroke. Until it is back, a learner on this computer continues, or learning waits, as the user chose.
"""

from __future__ import annotations

import queue
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.atomic import why_not_written
from core.learning import events as ev
from core.learning.remote import protocol as say
from core.learning.remote.connection import ConnectionChanged
from core.learning.remote.dialling import Dialling
from core.learning.remote.host import HostError
from core.learning.remote.link import content
from core.learning.remote.local_inbox import LocalInbox
from core.learning.remote.model_folders import ModelError, ModelFolders
from core.learning.remote.sending import Sending
from core.learning.remote.standing import Standing
from core.learning.remote.values import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path
    from typing import IO

    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.remote.call import Call
    from core.learning.remote.host import Host

PATIENCE: Final = 15.0
"""Seconds in which nobody minds that nothing is learned: afterwards, the learner here begins."""
LAST_WORDS: Final = 10.0
RUN_LOST: Final = (
    "The connection to {0} was lost during full training. The model from before it is in force; the run can be "
    "resumed if its last checkpoint had arrived."
)


class RemoteError(Exception):
    """The learner on the other computer broke down; str() says why."""


class RemoteLearner:
    """Learns on `host`, and where that is out of reach on this computer."""

    def __init__(
        self,
        data: LearningData,
        models_dir: Path,
        settings: LearnSettings,
        host: Host,
        call: Callable[[Host], Call],
    ) -> None:
        """`call` starts the learner there (core.learning.remote.host.Call)."""
        self._models_dir, self._settings, self._host = models_dir, settings, host
        self._folders = ModelFolders(models_dir, settings.model_name)
        self._standing = Standing(data, settings.device)
        self._call = call
        self._inbox = ev.Inbox()
        self._dialling: Dialling | None = None

    def run(self, inbox: ev.Inbox) -> Iterator[ev.Event]:
        """Work until Close."""
        self._inbox = inbox
        text = f"Connecting to {self._host.name}."
        yield ConnectionChanged(self._host.name, "connecting", text)
        yield ev.PhaseChanged("preparing", text)
        dialling = self._dialling = Dialling(self._host, self._call, lambda: inbox.put(ev.Wake()))
        try:
            self._await_first(dialling)
            while not self._standing.closed:
                call = dialling.take()
                if call is None:
                    yield from self._without(dialling)
                else:
                    yield from self._with(call, dialling)
        finally:
            dialling.end()

    def _await_first(self, dialling: Dialling) -> None:
        """Wait for the first call; for a while only, where learning can begin here."""
        deadline = float("inf") if self._host.waits else time.monotonic() + PATIENCE
        timer = threading.Timer(PATIENCE, self._inbox.put, (ev.Wake(),))
        timer.daemon = True
        timer.start()
        self._wait(lambda: dialling.tried or time.monotonic() >= deadline)
        timer.cancel()

    # without a connection -----------------------------------------------------------------------------------

    def _wait(self, is_over: Callable[[], bool]) -> None:
        """Wait for the connection, or for Close; the messages in between count for whoever learns next."""
        while not is_over() and not self._standing.closed:
            self._standing.take(self._inbox.get())

    def _without(self, dialling: Dialling) -> Iterator[ev.Event]:
        """Until there is a connection: learn here, or wait."""
        name, waits = self._host.name, self._host.waits
        lost = f"The connection to {name} was lost." if dialling.had_one else f"{name} is out of reach."
        ending = f"Learning waits for {name}." if waits else "Learning continues on this computer."
        if (problem := dialling.problem) is not None:
            yield ev.Notice("warning", f"{problem} {ending}")
        text = f"{lost} {ending}"
        yield ConnectionChanged(name, "waiting" if waits else "local", text)
        if waits:
            yield ev.PhaseChanged("waiting", text)
            self._wait(lambda: dialling.ready)
        else:
            yield from self._here(dialling)

    def _here(self, dialling: Dialling) -> Iterator[ev.Event]:
        from core.learning.learner import Learner  # here: a learner elsewhere needs no network of ours

        standing = self._standing
        standing.takes_over()
        inbox = LocalInbox(self._inbox, standing, lambda: dialling.ready and not standing.full)
        settings = replace(self._settings, device=standing.device)
        learner = Learner(standing.data, self._models_dir, settings)
        for event in learner.run(inbox, *standing.messages()):
            standing.take_event(event)
            yield standing.counted(event)

    # with one -----------------------------------------------------------------------------------------------

    def _with(self, call: Call, dialling: Dialling) -> Iterator[ev.Event]:
        """Learn there until Close or until the connection is lost."""
        name = self._host.name
        started = False
        try:
            started = yield from self._hand_over(call)
            if started:
                yield ConnectionChanged(name, "connected", f"Learning on {name}.", call.hello.machine)
                yield from self._there(call)
        finally:
            call.end()
        if not self._standing.closed:
            if started and self._standing.full:
                finished = ev.Finished("full", True, RUN_LOST.format(name))
                self._standing.take_event(finished)
                yield ev.Notice("warning", finished.text)
                yield finished
            dialling.resume()

    def _hand_over(self, call: Call) -> Generator[ev.Event, None, bool]:
        """Send all that the learner there must have, and start it; whether it came to that."""
        name, standing, link = self._host.name, self._standing, call.link
        self._sending = Sending(link, standing.data)
        call.answer = self._sending.answer
        call.listen(lambda: self._inbox.put(ev.Wake()))
        settings = replace(self._settings, device=standing.device)
        link.send(say.Settings(), encode(settings))
        self._folders.forget()
        for path, data in self._folders.changes()[0]:
            link.send(say.ModelFile(path), data)
        standing.takes_over()
        for number, count in self._sending.project(standing.data):
            if self._inbox.closes() or call.over:
                return False
            if number % 50 == 0:
                yield ev.PhaseChanged("preparing", f"Sending labels to {name}: {number} of {count}.")
        for message in standing.messages():
            link.send(say.Post(), encode(_on_the_wire(message)))
        link.send(say.Start())
        return True

    def _there(self, call: Call) -> Iterator[ev.Event]:
        while not call.over and not self._standing.closed:
            message = self._inbox.get()
            if isinstance(message, ev.Wake):
                yield from self._hear(call)
            else:
                self._standing.take(message)
                yield from self._pass_on(message, call)
        if self._standing.closed:
            yield from self._close(call)
        yield from self._hear(call)  # what arrived before the end

    def _pass_on(self, message: ev.Message, call: Call) -> Iterator[ev.Event]:
        match message:
            case ev.DataChanged(data):
                for number, count in self._sending.project(data):
                    if self._inbox.closes() or call.over:
                        return
                    if number % 50 == 0:
                        text = f"Sending labels to {self._host.name}: {number} of {count}."
                        yield ev.PhaseChanged("preparing", text)
                return
            case ev.LabelChanged(image_id, task_id):
                self._sending.label(image_id, task_id)
        call.link.send(say.Post(), encode(_on_the_wire(message)))

    def _close(self, call: Call) -> Iterator[ev.Event]:
        """Wait until the learner there has saved what it has learned."""
        deadline = time.monotonic() + LAST_WORDS
        ended = False
        while not ended and not call.over and (left := deadline - time.monotonic()) > 0:
            with suppress(queue.Empty):
                self._inbox.get(timeout=left)
            ended = any(isinstance(header, say.Ended | say.Failed) for header, _ in tuple(call.arrived))
            yield from self._hear(call)

    def _hear(self, call: Call) -> Generator[ev.Event, None, None]:
        """What arrived: events to pass on, models to save."""
        while call.arrived:
            header, body = call.arrived.popleft()
            match header:
                case say.Event():
                    event: ev.Event = decode(content(body))
                    self._standing.take_event(event)
                    yield self._standing.counted(event)
                case say.ModelFile(path):
                    yield from self._save(path, body)
                case say.RunRemoved(model):
                    self._folders.remove_run(model)
                case say.Failed(text, details):
                    raise RemoteError(f"{self._host.name}: {text}") from RuntimeError(details)

    def _save(self, path: str, body: IO[bytes]) -> Iterator[ev.Event]:
        try:
            self._folders.store(path, content(body))
        except ModelError as error:
            yield ev.Notice("warning", str(error))
        except OSError as error:
            yield ev.Notice("warning", why_not_written(self._models_dir / path, error))


def _on_the_wire(message: ev.Message) -> ev.Message:
    """Without what means nothing on another computer: its clock is another."""
    return replace(message, started=None) if isinstance(message, ev.Learn) else message


__all__ = ["HostError", "RemoteError", "RemoteLearner"]
