"""Steps and scorings of a full run that are left in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from core.learning import events as ev
from core.learning.config import FullConfig
from core.learning.data.dataset import Dataset
from core.learning.events import Inbox
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.pacing import Pacing
from core.machine.interruption import watch
from core.network.multitask import MultiTaskNet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.learning.conftest import World


@pytest.fixture
def net(world: World) -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet({t.id: len(t.classes) for t in world.tasks}).eval()


def begin(world: World, net: MultiTaskNet) -> FullRun:
    config = FullConfig(pixels=64 * 80, patience=2)
    return FullRun(net, Dataset(world.data()), torch.device("cpu"), config=config, limit=Limit(steps=3))


def weights(net: MultiTaskNet) -> bytes:
    return b"".join(v.numpy().tobytes() for v in net.state_dict().values())


class Presses:
    """An inbox in which a message waits at every `th` look, for that look alone."""

    def __init__(self, th: int, *, ending: bool = False) -> None:
        self.th, self.ending, self.looks, self.times = th, ending, 0, 0

    def presses(self) -> bool:
        self.looks += 1
        self.times += self.looks % self.th == 0
        return self.looks % self.th == 0

    def ends_run(self) -> bool:
        return self.ending and self.presses()


def test_a_run_whose_steps_are_left_and_made_again_is_the_same(world: World, net: MultiTaskNet) -> None:
    ends = []
    for inbox in (None, Presses(60)):
        run, pacing = begin(world, net), Pacing()
        if inbox is not None:
            pacing.inbox = inbox  # type: ignore[assignment]
        while not run.done:
            list(run.advance({}, pacing))
        assert run.steps == 3
        assert run.trainer is not None
        ends.append((weights(run.trainer.net), weights(run.trainer.mean), run.crops.state_dict()))
    assert inbox is not None
    assert inbox.times == 3
    assert ends[0] == ends[1]


def test_scoring_is_left_where_a_message_ends_the_run(world: World, net: MultiTaskNet) -> None:
    watch(net)
    run, pacing = begin(world, net), Pacing()
    pacing.inbox = presses = Presses(5, ending=True)  # type: ignore[assignment]
    for _ in range(4):  # scoring what there is before the first step
        assert list(run.advance({}, pacing)) == []
    assert presses.times
    assert not run.done
    assert run.best() is None
    run.end()


def test_stop_does_not_wait_for_the_step_that_is_being_made(
    world: World, drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, said = NetworkTrainer._losses, []

    def on(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        def losses(trainer: NetworkTrainer, *args):
            post(ev.Stop())
            said.append("begun")
            result = plain(trainer, *args)
            said.append("made")
            return result

        if isinstance(event, ev.Losses) and event.mode == "full":
            monkeypatch.setattr(NetworkTrainer, "_losses", losses)
        if isinstance(event, ev.PhaseChanged) and event.phase == "idle":
            post(ev.Close())

    events = drive(world, [ev.Learn("full", steps=50)], on)
    assert said == ["begun"]
    assert any(isinstance(event, ev.Finished) and event.stopped for event in events)


def test_an_inbox_knows_what_waits_in_it() -> None:
    inbox = Inbox()
    inbox.put(ev.SetWeight("a", 1.0))
    assert not inbox.presses()
    inbox.put(ev.ShowImage("i0"))
    assert inbox.presses()
    assert not inbox.ends_run()
    inbox.put(ev.Stop())
    assert inbox.ends_run()
    assert not inbox.closes()
    inbox.put(ev.Close())
    assert inbox.closes()
    for _ in range(4):
        inbox.get()
    assert not any((inbox.presses(), inbox.ends_run(), inbox.closes()))
