"""Learning on another computer looks like learning here, and no lost connection loses a stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.learning import events as ev
from core.learning.remote.host import Host
from core.learning.remote.protocol import PROTOCOL, Hello
from core.learning.remote.remote_learner import RemoteError
from core.network.model_files import load_model
from tests.core.learning.remote.conftest import stroke

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.learning.conftest import World
    from tests.core.learning.remote.conftest import Network

    Post = Callable[[ev.Message], None]
    Drive = Callable[..., list[ev.Event]]


def states(events: list[ev.Event]) -> list[str]:
    return [event.state for event in events if isinstance(event, ev.ConnectionChanged)]


def predictions(events: list[ev.Event]) -> list[ev.Predicted]:
    return [event for event in events if isinstance(event, ev.Predicted)]


def test_it_learns_there_and_the_model_is_saved_here(
    drive_remote: Drive, filed: World, network: Network, tmp_path: Path
) -> None:
    painted = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            if painted:
                post(ev.Close())
            else:
                filed.paint("i2", "other")
                painted.append(1)
                post(ev.LabelChanged("i2", "other", (0, 0, 8, 8)))

    events = drive_remote([ev.ShowImage("i2"), ev.Learn("quick")], on)
    assert states(events) == ["connecting", "connected"]
    last = predictions(events)[-1]
    assert (last.image_id, last.labels_seen) == ("i2", 1)
    assert set(last.tasks) == {"square", "other"}
    assert [e for e in events if isinstance(e, ev.Scored)][-1].scores["square"].miou > 0.8  # type: ignore[operator]
    _, description = load_model(tmp_path / "project" / "models" / "current")
    assert [task.id for task in description.tasks] == ["square", "other"]
    assert len(list(network.cache.folder.glob("*.png"))) == len(filed.images)
    assert [e.level for e in events if isinstance(e, ev.Notice) and e.level != "info"] == []


@pytest.mark.usefixtures("echoes")
@pytest.mark.parametrize("waits", [False, True])
def test_no_stroke_is_lost_however_often_the_connection_is(
    drive_remote: Drive, filed: World, network: Network, waits: bool
) -> None:
    """Cut 20 times, each time right after strokes were painted."""
    strokes, cuts = 0, 0

    def on(event: ev.Event, post: Post) -> None:
        nonlocal strokes, cuts
        match event:
            case ev.ConnectionChanged(state="connected") if cuts < 20:
                for _ in range(3):
                    post(stroke(filed, strokes))
                    strokes += 1
                network.cut()
                cuts += 1
            case ev.ConnectionChanged(state="connected"):
                post(stroke(filed, strokes))
                strokes += 1
            case ev.ConnectionChanged(state="local" | "waiting"):
                post(stroke(filed, strokes))
                strokes += 1
            case ev.Predicted(labels_seen=seen) if cuts == 20 and seen == strokes == 81:
                post(ev.Close())

    events = drive_remote([ev.Learn("quick")], on, Host("gpu-box", waits=waits))
    assert states(events)[-1] == "connected"
    assert states(events).count("connected") == 21
    assert states(events).count("waiting" if waits else "local") == 20
    last = predictions(events)[-1]
    assert last.labels_seen == strokes
    assert (last.tasks["square"].classes == filed.labels["i0", "square"]).all()


@pytest.mark.usefixtures("echoes")
def test_it_says_where_it_learns(drive_remote: Drive, network: Network) -> None:
    network.reachable = False

    def on(event: ev.Event, post: Post) -> None:
        match event:
            case ev.ConnectionChanged(state="local"):
                network.reachable = True
            case ev.ConnectionChanged(state="connected"):
                post(ev.Close())

    events = drive_remote([], on)
    changes = [event for event in events if isinstance(event, ev.ConnectionChanged)]
    assert [change.text for change in changes] == [
        "Connecting to gpu-box.",
        "gpu-box is out of reach. Learning continues on this computer.",
        "Learning on gpu-box.",
    ]
    assert changes[-1].machine == "A GPU."
    (notice,) = [event for event in events if isinstance(event, ev.Notice)]
    assert notice.text == "gpu-box could not be reached. Learning continues on this computer."


@pytest.mark.usefixtures("echoes")
def test_another_version_is_named_and_not_called_again(drive_remote: Drive, network: Network) -> None:
    network.hello = Hello(PROTOCOL + 1, "2.0")

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Predicted):
            post(ev.Close())

    events = drive_remote([], on)
    (notice,) = [event for event in events if isinstance(event, ev.Notice)]
    assert "gpu-box has version 2.0 of Maskloom" in notice.text
    assert "Install the same version on both computers." in notice.text
    assert len(network.lines) == 1


@pytest.mark.usefixtures("echoes")
def test_what_a_login_script_prints_is_passed_over(drive_remote: Drive, network: Network) -> None:
    network.greeting = b"Welcome to gpu-box!\n\0mask\0"

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Predicted):
            post(ev.Close())

    assert states(drive_remote([], on)) == ["connecting", "connected"]


@pytest.mark.usefixtures("echoes")
def test_a_learner_that_breaks_down_there_is_an_error_here(drive_remote: Drive) -> None:
    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Predicted):
            post(ev.UndoRun())  # which breaks an echo

    with pytest.raises(RemoteError, match="gpu-box: no memory left"):
        drive_remote([], on)


@pytest.mark.usefixtures("echoes")
def test_images_are_sent_once(drive_remote: Drive, network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = []
    draft = network.cache.draft
    monkeypatch.setattr(network.cache, "draft", lambda: drafts.append(1) or draft())

    def on(event: ev.Event, post: Post) -> None:
        match event:
            case ev.Predicted():
                post(ev.SaveModel())  # an echo reads an image
            case ev.RunUndone():
                post(ev.Close())

    drive_remote([], on)
    drive_remote([], on)
    assert len(drafts) == 1


@pytest.mark.usefixtures("echoes")
def test_a_full_run_whose_connection_is_lost_has_ended(drive_remote: Drive, network: Network) -> None:
    def on(event: ev.Event, post: Post) -> None:
        match event:
            case ev.PhaseChanged(phase="full"):
                network.cut()
            case ev.ConnectionChanged(state="connected") if len(network.lines) == 2:
                post(ev.Close())

    events = drive_remote([ev.Learn("full")], on)
    (finished,) = [event for event in events if isinstance(event, ev.Finished)]
    assert (finished.mode, finished.stopped, finished.result) == ("full", True, None)
    assert "The connection to gpu-box was lost during full training." in finished.text
    assert len([e for e in events if isinstance(e, ev.PhaseChanged) and e.phase == "full"]) == 1


@pytest.mark.usefixtures("echoes")
def test_labels_travel_only_when_they_changed(
    drive_remote: Drive, filed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = []
    monkeypatch.setattr(
        "core.learning.remote.far_data.FarData.take_label", lambda _self, header, _body: sent.append(header)
    )

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.ConnectionChanged) and event.state == "connected":
            post(ev.LabelChanged("i0", "square", (0, 0, 1, 1)))  # nothing is painted
            post(stroke(filed, 0))
        elif isinstance(event, ev.Predicted) and event.labels_seen == 2:
            post(ev.Close())

    drive_remote([], on)
    assert [header.image for header in sent] == ["i0", "i1", "i3", "i0"]
