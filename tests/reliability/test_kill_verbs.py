"""Each verb, ended by a signal at a moment drawn by chance: labels are whole, nothing half-written, nothing left over.

MASKLOOM_SEED draws other moments, and with MASKLOOM_KILLS set full learning is ended too;
benchmarks/reliability.py does the same hundreds of times, and with full disks.
"""

from __future__ import annotations

import os
import random
import shutil
import signal

import pytest

from tests.reliability.verbs import VERBS, Bench, labels_of

SEED = int(os.environ.get("MASKLOOM_SEED", "0"))

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL")


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("verbs"), images=5)


@pytest.mark.parametrize("name", ["import", "import --copy", "export"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_verb_that_is_killed_leaves_nothing_half_done(bench, name, number):
    after = random.Random(f"{SEED} {name} {number}").uniform(0.6, 1.2)
    assert bench.ended(VERBS[name], number, after).faults == []


def test_what_is_looked_for_would_be_seen(bench):
    project = bench.copy("labelled", bench.folder / "work")
    before = labels_of(project)
    first, second, third = sorted((project / "labels/road").iterdir())[:3]
    shutil.copyfile(bench.folder / "new" / first.name, first)
    second.write_bytes(second.read_bytes()[:-60])
    third.unlink()
    (project.parent / "out" / "road").mkdir(parents=True)
    (project.parent / "out" / "road" / ".gone.png.tmp").touch()
    faults = bench.after(VERBS["export"], project, before, 0)
    assert all(
        any(f"label: {path.stem} is neither" in fault for fault in faults) for path in (first, second, third)
    )
    assert any("temporary: " in fault for fault in faults)
    assert any("status 0 with 0 masks" in fault for fault in faults)
    model = bench.after(VERBS["train quick"], bench.copy("labelled", bench.folder / "work"), before, 0)
    assert model == ["result: no model"]


@pytest.mark.skipif("MASKLOOM_KILLS" not in os.environ, reason="takes half a minute: set MASKLOOM_KILLS")
def test_full_learning_that_is_ended_can_be_continued_and_killed_again(bench):
    bench.copy("labelled", bench.folder / "modelled")
    ended = bench.ended(
        VERBS["train full"], signal.SIGTERM, 0, "full learning, step", bench.folder / "interrupted"
    )
    assert ended.faults == []
    assert "--resume" in ended.errors
    after = random.Random(SEED).uniform(2, 5)
    assert bench.ended(VERBS["train --resume"], signal.SIGKILL, after).faults == []
    assert (bench.folder / "work/project/models/current/run/run.safetensors").is_file()
