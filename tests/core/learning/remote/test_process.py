"""The learner as a process of its own: started directly, and by ssh from a server on this computer."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.learning import events as ev
from core.learning.remote.call import Call
from core.learning.remote.host import SSH, Host
from core.learning.remote.program import Program
from core.network.model_files import model_exists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.core.learning.conftest import World
    from tests.core.learning.remote.conftest import Network

MAIN = Path(__file__).resolve().parents[4] / "main.py"
SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")


def command(folder: Path) -> str:
    """Maskloom with its cache and temporary files in a folder."""
    (folder / "far" / "tmp").mkdir(parents=True)
    settings = (f"XDG_CACHE_HOME={folder / 'far'}", f"TMPDIR={folder / 'far' / 'tmp'}")
    return shlex.join(("env", *settings, sys.executable, str(MAIN)))


def learn(drive: Callable[..., list[ev.Event]], folder: Path, world: World) -> None:
    """Paint while it learns there, cut nothing, and look at what is left."""
    painted = []

    def on(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            if painted:
                post(ev.Close())
            else:
                world.paint("i2", "other")
                painted.append(1)
                post(ev.LabelChanged("i2", "other", (0, 0, 8, 8)))

    events = drive([ev.ShowImage("i2"), ev.Learn("quick")], on)
    states = [event.state for event in events if isinstance(event, ev.ConnectionChanged)]
    assert states == ["connecting", "connected"], [e.text for e in events if isinstance(e, ev.Notice)]
    assert [e for e in events if isinstance(e, ev.Predicted)][-1].labels_seen == 1
    assert model_exists(folder / "project" / "models" / "current")
    assert list((folder / "far" / "tmp").glob("*maskloom*")) == []
    assert {path.suffix for path in (folder / "far" / "Maskloom" / "learner-images").iterdir()} == {".png"}


def test_it_learns_and_leaves_only_images_behind(
    drive_remote: Callable[..., list[ev.Event]],
    filed: World,
    network: Network,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    arguments = (*shlex.split(command(tmp_path)), "learner", "--stdio")
    monkeypatch.setattr(network, "call", lambda host: Call(host, Program(host, arguments)))
    learn(drive_remote, tmp_path, filed)


@pytest.fixture
def ssh_config(tmp_path: Path) -> Iterator[Path]:
    """An SSH server for this user alone, on this computer, and the configuration that leads to it."""
    if SSHD is None or os.name != "posix":
        pytest.skip("there is no sshd on this computer")
    folder = tmp_path / "ssh"
    folder.mkdir()
    for name in ("host", "user"):
        subprocess.run(("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)), check=True)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    server = folder / "sshd_config"
    server.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\n"
        f"AuthorizedKeysFile {folder / 'user.pub'}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
    )
    client = folder / "config"
    client.write_text(
        f"Host gpu-box\n HostName 127.0.0.1\n Port {port}\n IdentityFile {folder / 'user'}\n IdentitiesOnly yes\n"
        f" StrictHostKeyChecking no\n UserKnownHostsFile {folder / 'known'}\n LogLevel ERROR\n"
    )
    with contextlib.suppress(OSError):  # where root's sshd separates its privileges
        Path("/run/sshd").mkdir(exist_ok=True)
    process = subprocess.Popen((SSHD, "-D", "-e", "-f", str(server)), stderr=subprocess.PIPE)
    assert process.stderr is not None
    first = process.stderr.readline().decode(errors="replace")
    if "listening" not in first:
        process.kill()
        process.communicate()
        pytest.skip(f"sshd does not start here: {first.strip()}")
    yield client
    process.terminate()
    process.communicate()


def test_it_learns_over_ssh(
    drive_remote: Callable[..., list[ev.Event]],
    filed: World,
    network: Network,
    ssh_config: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    host = Host("gpu-box", command(tmp_path))
    arguments = (SSH[0], "-F", str(ssh_config), *host.arguments[1:])
    monkeypatch.setattr(network, "call", lambda host: Call(host, Program(host, arguments)))
    learn(drive_remote, tmp_path, filed)
