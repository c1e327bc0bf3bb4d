"""The program that makes the connection, and what it means where there is none."""

from __future__ import annotations

import sys
import time

import pytest

from core.learning.remote import call as calls
from core.learning.remote.call import Call
from core.learning.remote.host import Host, HostError
from core.learning.remote.program import Program

HOST = Host("gpu-box", "~/maskloom/.venv/bin/maskloom")


def refused(script: str) -> HostError:
    """Why a shell script in place of ssh gives no learner."""
    with pytest.raises(HostError) as caught:
        Call(HOST, Program(HOST, ("sh", "-c", script))).greet()
    return caught.value


def test_ssh_gets_no_options_but_ours() -> None:
    assert Host("me@gpu-box").arguments[-3:] == ("--", "me@gpu-box", "maskloom learner --stdio")
    assert "BatchMode=yes" in Host("gpu-box").arguments
    for name in ("-oProxyCommand=rm", "", "a b", "a;b", "a\nb", "$(rm)"):
        with pytest.raises(ValueError, match="is not the name of a computer"):
            Host(name)


@pytest.mark.parametrize(
    ("script", "text", "lasting"),
    [
        (
            "echo 'sh: 1: maskloom: not found' >&2; exit 127",
            "gpu-box has no command ~/maskloom/.venv/bin/maskloom (sh: 1: maskloom: not found). Install Maskloom",
            True,
        ),
        (
            "echo 'me@gpu-box: Permission denied (publickey).' >&2; exit 255",
            "gpu-box could not be reached (me@gpu-box: Permission denied (publickey)). Check that `ssh gpu-box`",
            True,
        ),
        (
            "echo 'ssh: connect to host gpu-box port 22: Connection refused' >&2; exit 255",
            "gpu-box could not be reached (ssh: connect to host gpu-box port 22: Connection refused).",
            False,
        ),
        (
            "echo 'error: learner is neither a verb nor a project (verbs: new)' >&2; exit 2",
            "gpu-box has an older version of Maskloom",
            True,
        ),
        ("echo hello; exit 0", "Maskloom could not be started on gpu-box (no answer). Check that", False),
        (
            "printf '\\0maskloom learner\\0\\nnoise that is no frame at all'",
            "Maskloom could not be started on gpu-box (no answer).",
            False,
        ),
    ],
)
def test_it_says_why_there_is_no_learner(script: str, text: str, lasting: bool) -> None:
    error = refused(script)
    assert str(error).startswith(text)
    assert error.lasting is lasting


def test_a_missing_ssh_is_said() -> None:
    with pytest.raises(
        HostError, match=r"The program no-ssh was not found on this computer\. Install an OpenSSH"
    ):
        Program(HOST, ("no-ssh",))


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "PATIENCE", 0.05)
    monkeypatch.setattr(calls, "LOOK", 0.01)
    begun = time.monotonic()
    refused(f"exec {sys.executable} -c 'import time; time.sleep(600)'")
    assert time.monotonic() - begun < 60
