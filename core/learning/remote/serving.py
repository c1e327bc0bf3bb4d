"""The learner's side: a learner in a temporary folder, with a window on another computer."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import tempfile
import traceback
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from core.atomic import is_link, remove_tree
from core.learning import events as ev
from core.learning.learner import Learner
from core.learning.remote import protocol as say
from core.learning.remote.far_data import FarData
from core.learning.remote.link import Link, content
from core.learning.remote.model_folders import ModelFolders
from core.learning.remote.values import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.remote.image_cache import ImageCache

log = logging.getLogger(__name__)

MOST_UNSENT: Final = 8 << 20
"""Bytes that wait to be sent before the learner waits too."""
LAST_WORDS: Final = 10.0
"""Seconds for what is still to be sent at the end."""
PREFIX: Final = "maskloom-learner-"
_FOLDERS_CHANGE: Final = (ev.ModelSaved, ev.Progress, ev.Finished, ev.RunUndone, ev.Interrupted)


class Serving:
    """One window's learner, from its first words to its last."""

    def __init__(self, source: int, sink: int, cache: ImageCache, hello: say.Hello) -> None:
        self._sink, self._hello, self._cache = sink, hello, cache
        self._link = Link(source, sink, self._take, self._ended, self._body)
        self._inbox = ev.Inbox()
        self._begun: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._data = FarData(cache, self._link.send, self._is_over)
        self._settings: LearnSettings | None = None
        self._project: LearningData | None = None
        self._folders: ModelFolders | None = None
        self._running = False

    def run(self, when_gone: Callable[[], None] = lambda: None) -> None:
        """Serve until the other side closes, or says so. `when_gone` is called as soon as it is gone."""
        self._when_gone = when_gone
        with tempfile.TemporaryDirectory(
            prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True
        ) as folder:
            self._models_dir = Path(folder) / "models"
            self._models_dir.mkdir()
            os.write(self._sink, say.MAGIC)
            self._link.start()
            self._link.send(self._hello)
            if self._begun.get():
                self._learn()
                self._link.finish(LAST_WORDS)

    def _learn(self) -> None:
        settings, project, folders = self._settings, self._project, self._folders
        if settings is None or project is None or folders is None:
            self._link.send(say.Failed("The learner was started without a project.", ""))
            return
        folders.remember()
        self._running = True
        try:
            for event in Learner(project, self._models_dir, settings).run(self._inbox):
                self._say(event, folders)
            self._send_models(folders)
        except Exception as error:
            self._send_models(folders)
            failed = say.Failed(str(error) or type(error).__name__, traceback.format_exc())
            self._link.send(failed, bulk=True)
            return
        self._link.send(say.Ended(), bulk=True)  # after the models

    def _say(self, event: ev.Event, folders: ModelFolders) -> None:
        if isinstance(event, _FOLDERS_CHANGE):
            self._send_models(folders)
        after_models = isinstance(event, ev.ModelSaved | ev.RunUndone)
        key = event.name if isinstance(event, ev.ModelSaved) else None
        self._link.send(say.Event(), encode(event), bulk=after_models, key=key)
        self._link.wait_for_room(MOST_UNSENT)

    def _send_models(self, folders: ModelFolders) -> None:
        """What the learner has written since."""
        written, ended = folders.changes()
        for path, data in written:
            self._link.send(say.ModelFile(path), data, bulk=True, key=path)
        for model in ended:
            self._link.send(say.RunRemoved(model), bulk=True)

    # in the link's threads ----------------------------------------------------------------------------------

    def _body(self, header: say.Header) -> IO[bytes] | None:
        return self._cache.draft() if isinstance(header, say.File) else None

    def _take(self, header: say.Header, body: IO[bytes]) -> None:
        match header:
            case say.Hello():
                pass  # whoever asks compares the two, and says so
            case say.Settings():
                self._settings = decode(content(body))
                self._folders = ModelFolders(self._models_dir, self._settings.model_name)
            case say.Project():
                self._take_project(content(body))
            case say.Label():
                self._data.take_label(header, content(body))
            case say.ModelFile(path) if self._folders is not None:
                self._folders.store(path, content(body))
            case say.Start():
                self._begun.put(True)
            case say.Post():
                self._inbox.put(decode(content(body)))
            case say.ImageIs() | say.ImageMissing():
                self._data.take_answer(header)
            case say.File(digest):
                self._data.take_file(digest, body)

    def _take_project(self, data: bytes) -> None:
        project = self._data.describe(decode(data))
        if self._running:
            self._inbox.put(ev.DataChanged(project))
        else:
            self._project = project

    def _ended(self, reason: str) -> None:
        log.warning("the connection has ended: %s", reason)
        self._inbox.put(ev.Close())
        self._begun.put(False)
        self._when_gone()

    def _is_over(self) -> bool:
        return self._link.reason is not None or self._inbox.closes()


def remove_leftovers() -> None:
    """Remove the folders of learners that were killed on this computer."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        number = folder.name.removeprefix(PREFIX).split("-")[0]
        if number.isdecimal() and not _runs(int(number)):
            _remove_own(folder)


def _runs(process: int) -> bool:
    if os.name != "posix":
        return True  # os.kill would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _remove_own(folder: Path) -> None:
    with contextlib.suppress(OSError):
        if not is_link(folder) and folder.stat().st_uid == os.getuid():
            remove_tree(folder)
