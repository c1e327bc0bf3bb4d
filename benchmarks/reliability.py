"""Verbs of the command line, killed at moments drawn by chance and run on full disks: what is lost, left over, wrong.

    python -m benchmarks.reliability [--kills 200] [--disks 50] [--seed 0] [--folder DIR]

Kills: SIGINT, SIGTERM and SIGKILL over import, import --copy, export, predict, quick, full and resumed learning.
Disks: a small file system (it needs the right to mount one) that fills while it holds the project, the output, the
log or the cache of weights. After each: labels pixel by pixel, the project's folder, the exit status, what was said.
Promised: no fault. tests/reliability/test_kill_verbs.py is the small version.
"""

from __future__ import annotations

import argparse
import hashlib
import http.server
import random
import signal
import subprocess
import tempfile
import threading
from collections import Counter, defaultdict
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reliability.verbs import KINDS, LEARNS, VERBS, Bench, Ended, Verb, call, labels_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
TURNS = (
    *("import", "import --copy", "export", "train full", "import", "import --copy", "export", "train quick"),
    *("import", "import --copy", "export", "train --resume", "import", "import --copy", "export", "predict"),
)
"""The order of kills; learning takes many times as long as the rest."""
DISKS = (
    *("project: import", "project: import --copy", "output: export", "log: export", "project: import"),
    *("project: import --copy", "output: export", "log: import", "output: predict", "cache: train quick"),
)
WORKS = "0%"
SECONDS, LEARNING_SECONDS = (1.6, 0.4), (12.0, 4.0)
"""In which a verb is ended: from its start, and from its first word of the work itself."""
DISK_BYTES = 48 * 2**20
PAGE = 4096
BODY = bytes(range(256)) * 2**13
"""What the server of weights gives: 2 MB, more than the disk has left."""


class Table:
    """Faults by case and kind; each is printed when it is seen."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._faults: dict[str, Counter[str]] = defaultdict(Counter)
        self._statuses: dict[str, Counter[int]] = defaultdict(Counter)

    def add(self, case: str, how: str, ended: Ended) -> None:
        """One call."""
        self._counts[case] += 1
        self._statuses[case][ended.status] += 1
        self._faults[case].update({fault.split(":")[0] for fault in ended.faults})
        print(f"{self._counts.total():4}  {case}, {how}: status {ended.status}", flush=True)
        for fault in ended.faults:
            print(f"      FAULT {fault}", flush=True)

    def print(self) -> bool:
        """The table; whether there was no fault."""
        heads = ("lost labels", "temporary files", "tracebacks", "wrong statuses", "half results")
        print(
            f"\n| case | count | {' | '.join(heads)} | statuses |\n|---|--:|" + "--:|" * len(KINDS) + "---|"
        )
        for case, count in self._counts.items():
            faults = " | ".join(str(self._faults[case][kind]) for kind in KINDS)
            statuses = ", ".join(f"{status} × {n}" for status, n in sorted(self._statuses[case].items()))
            print(f"| {case} | {count} | {faults} | {statuses} |")
        total = sum((self._faults[case] for case in self._counts), Counter())
        print(f"| all | {self._counts.total()} | {' | '.join(str(total[kind]) for kind in KINDS)} | |")
        return not total.total()


def main() -> int:
    """Print a line a call and the table; status 1 where there was a fault."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--disks", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="for the work, instead of the folder for temporary files")
    wanted = parser.parse_args()
    table, chance = Table(), random.Random(wanted.seed)
    with tempfile.TemporaryDirectory(dir=wanted.folder) as name:
        bench = Bench(Path(name), images=16)
        bench.learn()
        with suppress(KeyboardInterrupt):
            kill(bench, table, chance, wanted.kills)
            fill(bench, table, chance, wanted.disks)
    return 0 if table.print() else 1


def kill(bench: Bench, table: Table, chance: random.Random, times: int) -> None:
    """End verbs at any moment, more often than not while they are at their work."""
    for index in range(times):
        verb = VERBS[TURNS[index % len(TURNS)]]
        number = chance.choice(SIGNALS)
        line = (LEARNS if verb.learns else WORKS) if chance.random() < 0.6 else ""
        latest = (LEARNING_SECONDS if verb.learns or verb.name == "predict" else SECONDS)[bool(line)]
        after = chance.uniform(0, latest)
        ended = bench.ended(verb, number, after, line)
        moment = f"{after:.2f} s" + (" of its work" if line else "")
        table.add(f"kill: {verb.name}", f"{number.name} after {moment}", ended)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """A file system of its own; None where none may be mounted."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        mounted = False
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(bench: Bench, table: Table, chance: random.Random, times: int) -> None:
    """Run verbs while a disk has nearly nothing left."""
    for index in range(times):
        with small_disk(bench.folder / "disk") as disk:
            if disk is None:
                print("Full disks are left out: no file system may be mounted here.")
                return
            place, _, name = DISKS[index % len(DISKS)].partition(": ")
            left = PAGE * chance.randrange(12)
            run = _full_cache if place == "cache" else partial(_full, verb=VERBS[name], place=place)
            ended = run(bench, disk=disk, left=left)
            table.add(f"full {place}: {name}", f"{left} bytes left", ended)


def _take(disk: Path, left: int) -> None:
    with open(disk / "ballast", "wb", buffering=0) as ballast:
        with suppress(OSError):
            while True:
                ballast.write(bytes(PAGE))
        ballast.truncate(max(0, ballast.tell() - left))


def _full(bench: Bench, *, verb: Verb, place: str, disk: Path, left: int) -> Ended:
    """One verb whose project, output or log lies on the full disk; where it fails, it must succeed with space."""
    project = bench.copy(verb.template, disk / "work" if place == "project" else bench.folder / "work")
    before = labels_of(project)
    log = ("--log-file", str(disk / "log")) if place == "log" else ()
    arguments = bench.arguments(verb, project, *log)
    if place == "output":
        (project.parent / "out").symlink_to(disk / "out")
        (disk / "out").mkdir()
    _take(disk, left)
    ended = call(arguments, bench.folder)
    (disk / "ballast").unlink()
    ended.faults += _of_what_was_said(ended, place)
    partly = ended.status == 0 and "Free some space" in ended.errors
    ended.faults += bench.after(verb, project, before, -1 if partly else ended.status)
    if verb.brings:
        again = call(arguments, bench.folder)
        ended.faults += bench.after(verb, project, before, again.status)
        ended.faults += [f"result: with space again: {again.errors[-300:]}"] if again.status else []
    return ended


def _of_what_was_said(ended: Ended, place: str) -> list[str]:
    faults = [f"traceback: {ended.errors[-600:]}"] if "Traceback" in ended.errors else []
    if ended.status not in ((0,) if place == "log" else (0, 2)):
        faults.append(f"status: {ended.status}: {ended.errors[-300:]}")
    if ended.status == 2:
        lines = [each for each in ended.errors.splitlines() if each.startswith("error: ")]
        if not any(
            "ree some space" in each and ("disk" in each or "No space" in each) for each in lines[-1:]
        ):
            faults.append(f"traceback: it names no disk or no remedy: {ended.errors[-300:]}")
    return faults


class _Weights(http.server.BaseHTTPRequestHandler):
    """Predictions every request with BODY, whose checksum it says."""

    def do_GET(self) -> None:
        """See http.server."""
        self.send_response(200)
        self.send_header("ETag", f'"{hashlib.sha256(BODY).hexdigest()}"')
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(BODY)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def _full_cache(bench: Bench, *, disk: Path, left: int) -> Ended:
    """Learning with an encoder whose weights find no room."""
    project = bench.copy("labelled", bench.folder / "work")
    before = labels_of(project)
    _take(disk, left)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Weights) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        arguments = bench.arguments(VERBS["train quick"], project, "--encoder", "pvt")
        ended = call(
            arguments,
            bench.folder,
            HF_ENDPOINT=url,
            MASKLOOM_WEIGHTS=str(disk / "weights"),
            no_proxy="127.0.0.1",
        )
        server.shutdown()
    ended.faults += _of_what_was_said(ended, "cache")
    ended.faults += ["result: status 0 without the weights"] if ended.status == 0 else []
    ended.faults += [f"temporary: {path}" for path in (disk / "weights").glob(".part-*")]
    return Ended(ended.status, ended.errors, ended.seconds, [
        *ended.faults, *bench.after(VERBS["train quick"], project, before, ended.status)
    ])  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
