"""Which build of PyTorch `make` installs, told by the calls that .ci/install makes of a Python that does nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FAKE = """#!/usr/bin/env bash
echo "$*" >> calls
case "$*" in
*"uv pip install"*) exit "${UV_STATUS:-0}" ;;
*"from importlib.metadata"*) exit "${TORCH_STATUS:-1}" ;;
esac
"""
TESTED = [
    line
    for line in (ROOT / ".ci" / "tested.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere PyTorch comes without CUDA"
)


class Checkout:
    """A folder with .ci and a Python that writes down how it is called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / ".ci", folder / ".ci")
        (folder / ".venv" / "bin").mkdir(parents=True)
        self._script(folder / ".venv" / "bin" / "python", FAKE)
        self.driver(present=False)

    def _script(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def driver(self, *, present: bool) -> None:
        """Let it look as if there were an NVIDIA driver, or none."""
        self._script(self.folder / ".ci" / "nvidia", f"#!/usr/bin/env bash\nexit {0 if present else 1}\n")

    def install(self, what: str = "run", **environment: str) -> tuple[str, list[str], list[str]]:
        """What is said, and the calls of uv and of pip."""
        environment = {**os.environ, "MASKLOOM_TORCH": "", **environment}
        done = subprocess.run(
            [".ci/install", what],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        calls = (self.folder / "calls").read_text(encoding="utf-8").splitlines()
        (self.folder / "calls").unlink()
        assert calls[-1].startswith("-m pip install")
        assert calls[-1].endswith("-e ." if what == "run" else "-e .[dev]")
        assert "--constraint .ci/tested.txt" in calls[-1]
        return done.stdout, [c for c in calls if c.startswith("-m uv")], calls


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_without_a_driver_the_build_for_cpus_comes_first(checkout: Checkout) -> None:
    output, uv, _ = checkout.install()
    assert "no NVIDIA driver" in output
    assert "could not be fetched" not in output
    assert len(uv) == 1
    assert uv[0].endswith(f"--no-deps --torch-backend=cpu {' '.join(TESTED)}")
    assert (checkout.folder / ".venv" / ".installed-run").exists()


def test_where_it_cannot_be_fetched_the_usual_one_is_installed_with_a_sentence(checkout: Checkout) -> None:
    output, uv, _ = checkout.install("dev", UV_STATUS="2")
    assert len(uv) == 1
    assert "could not be fetched, so the usual one is installed" in output
    assert (checkout.folder / ".venv" / ".installed-dev").exists()


def test_with_a_driver_the_usual_build_is_installed(checkout: Checkout) -> None:
    checkout.driver(present=True)
    output, uv, calls = checkout.install()
    assert uv == []
    assert not any("pip install" in call and call.endswith(" uv") for call in calls)
    assert "PyTorch's build" not in output


def test_the_build_can_be_chosen(checkout: Checkout) -> None:
    assert checkout.install(MASKLOOM_TORCH="usual")[1] == []
    output, uv, _ = checkout.install(MASKLOOM_TORCH="rocm6.4")
    assert "--torch-backend=rocm6.4" in uv[0]
    assert "driver" not in output


def test_a_build_that_is_there_stays(checkout: Checkout) -> None:
    assert checkout.install(TORCH_STATUS="0")[1] == []
