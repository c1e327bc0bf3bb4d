"""Memory that is used again, and given back."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from core.machine.memory import _glibc

FAULTS = """
import resource, threading
import torch
from core.machine.memory import free_memory, keep_freed_memory

torch.set_num_threads(1)

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

def use():
    for _ in range(30):
        blocks = [torch.ones(1_500_000) for _ in range(10)]

def resident():
    pages = int(open("/proc/self/statm").read().split()[1])
    return pages * resource.getpagesize()

def work():
    use()
    before = faults()
    use()
    print(faults() - before)

keep_freed_memory()
for run in (work, lambda: threading.Thread(target=work)):
    thread = run()
    if thread is not None:
        thread.start()
        thread.join()
held = resident()
free_memory()
print(held - resident())
"""


@pytest.mark.skipif(_glibc() is None, reason="only glibc is told how to keep memory")
def test_freed_memory_is_used_again_and_given_back_when_asked() -> None:
    done = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True)
    main, thread, given_back = map(int, done.stdout.split())
    blocks = 30 * 10 * 1_500_000 * 4 // 4096
    assert main < blocks // 20, "fresh pages were asked for again and again"
    assert thread < blocks // 20, "in a thread too"
    assert given_back > 30e6


LARGE = """
import resource
import torch
from core.machine.memory import keep_freed_memory, large_blocks_kept

torch.set_num_threads(1)

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

def use(numbers=20_000_000):
    before = faults()
    for _ in range(10):
        torch.ones(numbers)
    return faults() - before

def resident():
    pages = int(open("/proc/self/statm").read().split()[1])
    return pages * resource.getpagesize()

keep_freed_memory()
usual = use()
with large_blocks_kept(), large_blocks_kept():
    use()
    kept, held = use(), resident()
given_back = held - resident()
print(usual, kept, use(50_000_000), given_back)  # of a size for which no hole is left
"""


@pytest.mark.skipif(_glibc() is None, reason="only glibc is told how to keep memory")
def test_blocks_of_any_size_are_used_again_while_a_large_image_is_predicted() -> None:
    environment = {**os.environ, "THP_MEM_ALLOC_ENABLE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", LARGE], capture_output=True, text=True, check=True, env=environment
    )
    usual, kept, after, given_back = map(int, done.stdout.split())
    assert kept < usual // 20
    assert given_back > 70e6
    assert after > usual // 2, "afterwards it is as before"
