"""The command line's output: progress and warnings on stderr, results on stdout."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from tqdm import tqdm

from core.cli.streams import OutputLostError, write
from core.printable import json_line, printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

log = logging.getLogger(__name__)

_PAUSE: Final = 5.0  # seconds between plain lines of progress


class CommandError(Exception):
    """A verb failed; str() is one line that says what is wrong and what to do."""


class Reporter:
    """Prints progress (a bar on a terminal, otherwise plain lines), warnings, and finally the result."""

    def __init__(self, *, as_json: bool, brief: bool = False) -> None:
        """With `brief`, print only warnings and the result."""
        self.problems: list[str] = []
        """The warnings so far, in order; they also go into the JSON result."""
        self.status = 0
        """The exit status."""
        self.quiet = False
        """Print nothing: another process does."""
        self.pause = _PAUSE
        """The least number of seconds between plain lines of progress."""
        self._as_json, self._brief = as_json, brief
        self._bar: tqdm[Any] | None = None
        self._on_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._last = -_PAUSE
        self._last_text = ""
        self._held = ""  # a warning that is held back, in case the next message says the same
        self._deaf = False  # stderr is closed: drop what would go there
        self._lost: OutputLostError | None = None

    def progress(self, share: float | None, text: str) -> None:
        """Report progress from 0 to 1 (None if the end is unknown); `text` names the work."""
        if self.quiet or self._brief:
            return
        self._say_held()
        text = printable(text)
        if self._on_terminal:
            self._move_bar(share, text)
            return
        seconds = time.monotonic()
        if seconds - self._last >= self.pause or share == 1:
            self._last = seconds
            self.say(text if share is None else f"{share:4.0%}  {text}")

    def say(self, text: str) -> None:
        """Print a line on stderr, unless it repeats the previous one."""
        self._say_held()
        line = printable(" ".join(text.split()))
        if line and not self._brief:
            self._write_line(line)

    def problem(self, text: str) -> None:
        """Warn that something was left out; the rest is done."""
        self._say_held()
        self.problems.append(text)
        self._held = text

    def failed(self, text: str) -> None:
        """Print the error of a verb that failed, as its last line."""
        line = " ".join(text.split())
        if self._held == text:
            self._held = ""
        self._say_held()
        self.close()
        self._write_line(f"error: {printable(line)}")
        if self._as_json and not self.quiet:
            self.line(json_line({"error": line, **({"problems": self.problems} if self.problems else {})}))

    def incomplete(self, text: str) -> None:
        """Report, after the result, that not everything was done."""
        self._write_line(f"error: {printable(text)}")
        self.status = 2

    def line(self, text: str) -> None:
        """Print a line on stdout at once. If that fails, the line is dropped, and `result` raises."""
        if self._lost is not None:
            return
        try:
            write(sys.stdout, f"{text}\n")
        except OSError as error:
            self._lost = OutputLostError(error)

    def result(self, values: Mapping[str, object], lines: Sequence[str]) -> None:
        """Print the result: `values` as one JSON object, or `lines`. Raises OutputLostError if it cannot be written."""
        self._say_held()
        self.close()
        if self._as_json:
            content = {**values, "problems": self.problems} if self.problems else dict(values)
            lines = [json_line(content)]
        self.line("\n".join(printable(line) for line in lines))
        if self._lost is not None:
            raise self._lost

    def close(self) -> None:
        """Remove the progress bar."""
        if self._bar is not None:
            try:
                self._bar.close()
            except OSError:
                self._deaf = True
            self._bar = None

    def _say_held(self) -> None:
        text, self._held = self._held, ""
        if text:
            self._write_line(f"warning: {printable(' '.join(text.split()))}")

    def _write_line(self, line: str) -> None:
        if line == self._last_text or self.quiet:
            return
        self._last_text = line
        log.info(line)
        if self._deaf:
            return
        try:
            if self._bar is None:
                write(sys.stderr, f"{line}\n")
            else:
                tqdm.write(line, file=sys.stderr)
                sys.stderr.flush()
        except OSError:
            self._deaf = True

    def _move_bar(self, share: float | None, text: str) -> None:
        if self._deaf:
            return
        try:
            if self._bar is None:
                form = "{percentage:3.0f}% {bar:30} {elapsed} {desc}"
                self._bar = tqdm(total=1.0, file=sys.stderr, bar_format=form, leave=False)
            self._bar.set_description_str(text, refresh=False)
            if share is not None:
                self._bar.n = share
            self._bar.refresh()
        except OSError:
            self._deaf = True
