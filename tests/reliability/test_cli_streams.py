"""Standard streams as systems hand them over: closed, full, of other encodings; and Ctrl-C at any time."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import run
from core.cli.interruption import Interruption
from core.cli.report import Reporter
from core.cli.streams import OutputLostError
from core.printable import json_line, printable

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="needs a shell and signals")


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command line in a shell; $M calls the program."""
    variables = {**os.environ, "M": f"{sys.executable} {ROOT / 'main.py'}", **environment}
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, env=variables, encoding="utf-8"
    )


class Broken(io.StringIO):
    """A stream that takes nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _text: str) -> int:
        raise self.error


@posix
def test_closed_streams_and_other_encodings_end_no_verb(tmp_path: Path) -> None:
    done = shell(
        f"cd {tmp_path}; $M new P --task 漢=字,é >&- 2>&- || exit 11; $M info P 2>&- || exit 12;"
        "PYTHONIOENCODING=ascii $M info P || exit 13; LC_ALL=C PYTHONIOENCODING=cp1252 $M info P --json || exit 14;"
        "$M info P --json 2>/dev/full || exit 15; $M info P --json >/dev/full; test $? = 2 || exit 16"
    )
    assert done.returncode == 0, done
    assert "Traceback" not in done.stderr
    assert "\\u6f22" in done.stdout
    assert "could not be written to standard output" in done.stderr


@posix
def test_a_file_never_takes_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from core.cli.streams import prepare; prepare();"
        "handle = os.open(sys.argv[2], os.O_CREAT | os.O_WRONLY); os._exit(0 if handle > 2 else 9)"
    )
    done = shell(f"{sys.executable} -c '{code}' {ROOT} {tmp_path / 'file'} <&- >&- 2>&-")
    assert done.returncode == 0


def test_what_libraries_warn_of_is_not_said_among_our_lines() -> None:
    code = (
        "import sys, warnings; sys.path.insert(0, sys.argv[1]); from core.cli.streams import prepare; prepare();"
        "warnings.warn('Corrupt EXIF data'); print('over', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.stderr == "over\n"


@posix
def test_arguments_that_are_no_text_are_refused_in_a_sentence(tmp_path: Path) -> None:
    done = shell(
        f"cd {tmp_path}; $M new P --task $'\\xff=a,b'; test $? = 2 || exit 11; $M new $'Q\\xff' || exit 12;"
        "$M info $'Q\\xff' --json || exit 13"
    )
    assert done.returncode == 0, done
    assert "Traceback" not in done.stderr
    assert "not valid UTF-8" in done.stderr


@posix
def test_ctrl_c_while_starting_ends_by_the_signal_without_a_word() -> None:
    code = "import os, signal, sys; sys.path.insert(0, sys.argv.pop(1)); import core.cli, main, core.cli.streams\n"
    code += "core.cli.streams.prepare = lambda: os.kill(os.getpid(), signal.SIGINT)\nsys.exit(main.main())"
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT), "info"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, "")


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_a_verb_with_their_status(
    number: signal.Signals,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("core.cli.verbs.info.info", lambda *_: signal.raise_signal(number))
    before = signal.getsignal(number)
    assert run(["info", str(tmp_path)]) == 128 + number
    assert signal.getsignal(number) == before
    assert capsys.readouterr().err.splitlines() == ["error: Interrupted."]


@posix
def test_a_second_signal_ends_at_once() -> None:
    code = (
        "import signal, sys; sys.path.insert(0, sys.argv[1]); from core.cli.interruption import Interruption\n"
        "with Interruption() as interruption:\n"
        "    interruption.gentle, interruption.ask_to_stop = True, lambda: print('asked', flush=True)\n"
        "    signal.raise_signal(signal.SIGTERM)\n"
        "    signal.raise_signal(signal.SIGTERM); print('never')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (-signal.SIGTERM, "asked\n")


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interruption():
            assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), BrokenPipeError(32, "Broken pipe")]
)
def test_what_can_t_be_said_ends_nothing(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    monkeypatch.setattr(sys, "stderr", Broken(error))
    reporter = Reporter(as_json=False)
    reporter.progress(0.5, "half")
    reporter.problem("one thing")
    reporter.say("another")
    monkeypatch.setattr(sys, "stdout", Broken(error))
    reporter.line("an event")
    with pytest.raises(OutputLostError) as caught:
        reporter.result({}, ["done"])
    assert caught.value.closed == isinstance(error, BrokenPipeError)


def test_a_closed_output_ends_quietly_as_other_tools_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["new", str(tmp_path / "P")]) == 0
    capsys.readouterr()
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError(32, "Broken pipe")))
    assert run(["info", str(tmp_path / "P")]) == 141
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "name", ["\x1b]0;owned\x07", "\x9b31m", "a\u202eb", "\u2066x", "\udcff", "a\nb", "\x7f"]
)
def test_names_never_command_the_terminal(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for reporter in (Reporter(as_json=False), Reporter(as_json=True)):
        reporter.progress(1, name)
        reporter.say(name)
        reporter.problem(f"{name} is gone")
        reporter.result({"name": name}, [name])
        reporter.failed(f"{name} has failed")
    run([name, "x"])
    run(["new", str(tmp_path / "p"), "--wrong", name])
    run(["info", str(tmp_path / "none"), "--log-file", str(tmp_path), "--json"])
    said = capsys.readouterr()
    assert all(printable(line) == line for line in (said.out + said.err).splitlines())
    assert json.loads(json_line({"name": name})) == {"name": name}
    assert json_line(name).isascii()


def test_errors_are_json_too_where_json_was_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for arguments in (
        ["info", str(tmp_path), "--json"],
        ["trian", "--json"],
        ["train", "--seed", "-1", "--json"],
    ):
        assert run(arguments) == 2
        said = capsys.readouterr()
        assert said.err == f"error: {json.loads(said.out)['error']}\n"


def test_the_same_sentence_is_not_said_twice(capsys: pytest.CaptureFixture[str]) -> None:
    reporter = Reporter(as_json=False)
    reporter.problem("nothing came of it")
    reporter.failed("nothing came of it")
    assert capsys.readouterr().err == "error: nothing came of it\n"


def test_quiet_says_warnings_and_the_log_file_all(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(_chosen: object, reporter: Reporter) -> None:
        reporter.say("a note")
        reporter.problem("a warning")
        reporter.result({}, ["done"])

    monkeypatch.setattr("core.cli.verbs.info.info", work)
    log = tmp_path / "log.txt"
    call = ["info", str(tmp_path), "--log-file", str(log)]
    assert run([*call, "--quiet"]) == 0
    assert capsys.readouterr() == ("done\n", "warning: a warning\n")
    assert run(call) == 0
    assert log.read_text().count("a warning") == 2
    assert "a note" in log.read_text()
