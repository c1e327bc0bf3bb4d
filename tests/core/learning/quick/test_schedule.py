"""What quick learning does next: read an image, make a step, or end."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from core.learning.full.head_start import HeadStart
from core.learning.quick import schedule
from core.learning.quick.schedule import Bounded, Continuous, read_next

if TYPE_CHECKING:
    from collections.abc import Callable

Clock = SimpleNamespace


class Bank(list[int]):
    """Stands for a bank: pixels, each of another image."""

    @property
    def images(self) -> int:
        return len(self)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time, which passes only where a test says so."""
    time = SimpleNamespace(now=100.0)
    time.monotonic = lambda: time.now
    monkeypatch.setattr(schedule, "time", time)
    return time


def quick_run(stale: tuple[bool, ...] = (), *, steps: int = 0, fresh: int = 0, read: int = 1) -> Any:
    """Stands for a QuickRun in which images wait, `stale` says of each whether it is mirrored."""
    run = SimpleNamespace(
        stale={(f"i{n}", mirrored): None for n, mirrored in enumerate(stale)},
        bank=Bank([0] * read),
        trainer=SimpleNamespace(ready=True, steps=steps, fresh=fresh),
        horizon=100,
        shuffled=0,
    )
    run.waiting = run.stale
    run.urgent = any(not mirrored for mirrored in stale)
    run.learned = fresh >= run.horizon

    def shuffle() -> None:
        run.shuffled += 1

    run.shuffle = shuffle
    return run


def test_beside_somebody_who_labels_mirrored_images_wait_until_the_others_are_learned() -> None:
    continuous = Continuous()
    assert continuous.reads_next(quick_run((False, True)))
    assert not continuous.reads_next(quick_run((True, True)))
    assert not continuous.over(quick_run((True,), fresh=99))
    assert continuous.over(quick_run((True,), fresh=100))
    assert continuous.fraction(quick_run(fresh=25)) == 0.25


def test_where_many_images_wait_what_was_read_is_learned_now_and_then() -> None:
    continuous, run = Continuous(), quick_run((False,), read=0)
    learned_at = []
    for _ in range(200):
        while not continuous.reads_next(run):
            assert not continuous.reads_next(run)  # asking changes nothing
            run.trainer.steps += 1
            if run.trainer.steps % schedule.SOME_STEPS == 0:
                learned_at.append(run.bank.images)
        run.bank.append(0)
    first = schedule.FIRST_READ
    assert learned_at == [first, 2 * first, 4 * first, 8 * first, 16 * first]
    assert run.trainer.steps == len(learned_at) * schedule.SOME_STEPS
    run.bank = Bank([0] * first)  # other tasks: everything is read again
    assert not continuous.reads_next(run)


def test_a_bounded_run_reads_all_before_its_first_step_in_random_order() -> None:
    bounded, run = Bounded(10), quick_run((False, True))
    assert bounded.reads_next(run)
    assert bounded.reads_next(run)
    assert run.shuffled == 1
    run.stale.clear()
    assert not bounded.reads_next(run)


def test_a_network_that_moved_to_another_device_is_read_for_again() -> None:
    bounded = Bounded(10)
    bounded.fraction(quick_run(steps=7))
    moved = quick_run((False,))
    assert bounded.reads_next(moved)
    assert moved.shuffled == 1
    assert bounded.steps_made == 7


@pytest.mark.parametrize(
    ("passed", "mirrored", "originals"), [(10, True, True), (25, False, True), (31, False, False)]
)
def test_reading_ends_in_time_with_mirrored_images_first(
    clock: Clock, passed: float, mirrored: bool, originals: bool
) -> None:
    bounded = Bounded(10, 60.0, started=clock.now)
    clock.now += passed
    assert bounded.reads_next(quick_run((True,))) == mirrored
    assert bounded.reads_next(quick_run((False, True))) == originals
    assert bounded.reads_next(quick_run((False,), read=0))  # without any there is nothing to learn


def test_steps_end_a_run_and_so_does_time(clock: Clock) -> None:
    by_steps = Bounded(10, bound_by_steps=True)
    assert not by_steps.over(quick_run(steps=9))
    assert by_steps.over(quick_run(steps=10))
    by_time, run = Bounded(900, 60.0, started=clock.now), quick_run(steps=5000)
    assert by_time.fraction(run) == 0
    clock.now += 25.5
    assert by_time.fraction(run) == pytest.approx(0.5)
    assert by_time.seconds_left(run, 1.0) == pytest.approx(25.5)
    clock.now += 25.5  # the rest of the minute is for scoring and saving
    assert by_time.over(run)


def test_a_run_without_time_still_makes_a_step(clock: Clock) -> None:
    bounded, run = Bounded(900, 0.06, started=clock.now), quick_run((False,))
    clock.now += 5
    assert not bounded.reads_next(run)
    assert not bounded.over(run)
    notice = bounded.skipped_notice(run)
    assert notice is not None
    assert "1 train images were skipped for lack of time" in notice.text
    clock.now += 1
    run.trainer.steps = 1
    assert bounded.over(run)
    assert bounded.skipped_notice(run) is None


def test_nothing_is_done_once_it_has_ended() -> None:
    bounded = Bounded(10)
    bounded.ended = True
    assert not bounded.reads_next(quick_run((False,)))
    assert bounded.over(quick_run())


def budget(steps: int | None, seconds: float, started: float) -> Any:
    """Stands for a full run's Budget."""
    return SimpleNamespace(limit=steps, seconds=seconds, started=started)


@pytest.mark.parametrize(("horizon", "steps", "most"), [(900, 12, 12), (900, 5000, 900), (30, None, 30)])
def test_heads_to_begin_with_learn_for_no_more_steps_than_the_run(
    horizon: int, steps: int | None, most: int
) -> None:
    head_start = HeadStart(horizon, budget(steps, 900.0, 0.0))
    assert head_start.over(quick_run(steps=most))
    if steps is not None:
        assert not head_start.over(quick_run(steps=most - 1))


def test_heads_to_begin_with_take_a_ninth_of_the_time_at_most(clock: Clock) -> None:
    head_start, run = HeadStart(900, budget(None, 60.0, clock.now)), quick_run((True,))
    clock.now += 4
    assert head_start.reads_next(run)
    clock.now += 2
    assert not head_start.reads_next(run)
    assert not head_start.over(run)
    clock.now += 7.1
    assert head_start.over(run)


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("CUDA error: out of memory")])
def test_an_image_that_memory_does_not_suffice_for_is_left_out(error: Exception) -> None:
    left_out: list[Exception] = []
    assert not read_next(_failing(error, left_out.append))
    assert left_out == [error]


def test_other_errors_are_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="of a library"):
        read_next(_failing(RuntimeError("of a library"), print))


def _failing(error: Exception, pass_over: Callable[[Exception], None]) -> Any:
    def gather_next() -> bool:
        raise error

    return SimpleNamespace(gather_next=gather_next, pass_over=pass_over)
