from __future__ import annotations

import email.message
import hashlib
import http.server
import io
import socket
import threading
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
import safetensors.torch
import timm
import torch

from core.network import fetching, weights
from core.network.encoders import ENCODERS, build_encoder
from core.network.fetching import fetch
from core.network.weights import Source, WeightsError, find, load_weights, passed_over, present, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "resnet18.tv_in1k"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(weights.FOLDER, str(tmp_path / "weights"))
    return tmp_path / "weights"


class Server(http.server.ThreadingHTTPServer):
    """Serves `body`; by way of a redirect that names its checksum where `linked` is set."""

    daemon_threads = True
    body = b""
    linked = ""
    slow = 0.0
    cut = 0
    silent: threading.Event | None = None
    """Where set, the body's beginning comes, and the rest once the event does."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        server = self.server
        if self.path.startswith("/linked"):
            self.send_response(302)
            self.send_header("X-Linked-ETag", f'"{server.linked}"')
            self.send_header("Location", f"{server.url}/store")
            self.end_headers()
            return
        if self.path.startswith("/missing"):
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(server.body)))
        self.end_headers()
        try:
            for start in range(0, len(server.body) - server.cut, 1 << 16):
                self.wfile.write(server.body[start : min(start + (1 << 16), len(server.body) - server.cut)])
                time.sleep(server.slow)
                if server.silent is not None and start >= 1 << 18:
                    server.silent.wait(60)
        except OSError:
            return  # who asked has gone

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def state(name: str = "resnet18") -> bytes:
    torch.manual_seed(1)
    buffer = io.BytesIO()
    torch.save(timm.create_model(name, pretrained=False).state_dict(), buffer)
    return buffer.getvalue()


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def test_what_was_fetched_is_whole_found_and_loaded(server: Server, folder: Path) -> None:
    server.body = state()
    source = Source(NAME, f"{server.url}/resnet18.pth", digest(server.body)[:8])
    assert not present(NAME)
    seen = list(fetch(source))
    assert seen[-1].done == seen[-1].total == len(server.body)
    assert [p.name for p in folder.iterdir()] == [f"{NAME}-{digest(server.body)[:16]}.pth"]
    assert present(NAME)
    torch.manual_seed(1)
    same = build_encoder("resnet18", pretrained=False)
    torch.manual_seed(2)
    loaded = build_encoder("resnet18")
    torch.testing.assert_close(loaded.stages[3][1].conv2.weight, same.stages[3][1].conv2.weight)


def test_the_checksum_is_taken_from_the_server_that_sends_on_to_the_store(server: Server) -> None:
    server.body, server.linked = b"x" * 300_000, digest(b"x" * 300_000)
    list(fetch(Source(NAME, f"{server.url}/linked/model.safetensors")))
    assert find(NAME) is not None
    server.linked = digest(b"other")
    with pytest.raises(WeightsError, match="wrong checksum"):
        list(fetch(Source("another.weights", f"{server.url}/linked/model.safetensors")))


@pytest.mark.parametrize(
    ("path", "checksum", "words"),
    [
        ("a.pth", "00000000", "wrong checksum .*discarded"),
        ("a.pth", "", "does not report the file's checksum"),
        ("missing.pth", "00000000", "answers 404"),
    ],
)
def test_what_goes_wrong_is_said_with_every_way_on_and_leaves_nothing(
    server: Server, folder: Path, path: str, checksum: str, words: str
) -> None:
    server.body = b"not what was meant"
    with pytest.raises(WeightsError, match=rf"{words}.*lite0.*--untrained"):
        list(fetch(Source(NAME, f"{server.url}/{path}", checksum)))
    assert not present(NAME)
    assert not folder.exists() or not list(folder.iterdir())


def test_a_download_that_breaks_off_leaves_nothing(server: Server, folder: Path) -> None:
    server.body, server.cut = b"x" * 500_000, 200_000
    with pytest.raises(WeightsError, match=r"wrong checksum|IncompleteRead"):
        list(fetch(Source(NAME, f"{server.url}/a.pth", digest(server.body)[:8])))
    assert not list(folder.iterdir())


def test_offline_is_said_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    begun = time.monotonic()
    with pytest.raises(WeightsError, match=r"no connection to 127\.0\.0\.1"):
        list(fetch(Source(NAME, f"http://127.0.0.1:{port}/a.pth", "00000000")))
    assert time.monotonic() - begun < 10


def test_a_server_that_says_nothing_is_not_waited_for_long() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        url = f"http://127.0.0.1:{mute.getsockname()[1]}/a.pth"
        with pytest.raises(WeightsError, match=r"doesn't answer|no connection"):
            list(fetch(Source(NAME, url, "00000000"), silence=0.5))


def test_a_fetch_that_is_cancelled_ends_and_leaves_nothing(server: Server, folder: Path) -> None:
    server.body, server.slow = b"x" * 8_000_000, 0.02
    work = fetch(Source(NAME, f"{server.url}/a.pth", digest(server.body)[:8]))
    next(f for f in work if f.done)
    work.close()
    until = time.monotonic() + 10
    while any(t.name == f"fetch {NAME}" for t in threading.enumerate()) and time.monotonic() < until:
        time.sleep(0.02)
    assert not list(folder.iterdir())


def test_a_damaged_file_in_the_cache_is_fetched_again(server: Server, folder: Path) -> None:
    server.body = b"whole"
    folder.mkdir()
    path = folder / f"{NAME}-{digest(b'whole')[:16]}.pth"
    path.write_bytes(b"damaged")
    assert not present(NAME)
    assert path.read_bytes() == b"damaged"
    list(fetch(Source(NAME, f"{server.url}/a.pth", digest(b"whole")[:8])))
    assert path.read_bytes() == b"whole"
    assert find(NAME) == path


def test_a_persons_own_files_in_the_folder_are_passed_over_and_said_once(folder: Path) -> None:
    folder.mkdir()
    own = [folder / f"{NAME}-finetuned-on-my-data.pth", folder / f"{NAME}-0123456789abcdef.safetensors"]
    for path in own:
        path.write_bytes(b"days of work")
    (folder / f"{NAME}-backup").mkdir()
    assert find(NAME) is None
    said = passed_over(NAME)
    assert len(said) == 2
    assert all(any(str(path) in text for text in said) for path in own)
    assert passed_over(NAME) == []
    assert [path.read_bytes() for path in own] == [b"days of work"] * 2


def test_what_killed_fetches_left_is_removed_and_what_others_fetch_is_not(
    server: Server, folder: Path
) -> None:
    fcntl = pytest.importorskip("fcntl", reason="marks of this kind are POSIX's")
    server.body = b"whole"
    folder.mkdir()
    left, others, own = folder / ".part-left", folder / ".part-others", folder / "notes.part-1"
    for path in (left, others, own):
        path.write_bytes(b"x")
    with others.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        list(fetch(Source(NAME, f"{server.url}/a.pth", digest(b"whole")[:8])))
        assert not left.exists()
        assert others.exists()
        assert own.exists()


def test_a_fetch_that_is_ended_leaves_nothing_though_the_server_is_silent(
    server: Server, folder: Path
) -> None:
    """As when the program is ended by Ctrl-C, while a thread waits in the connection."""
    server.body, server.silent = b"x" * 1_000_000, threading.Event()
    work = fetch(Source(NAME, f"{server.url}/a.pth", digest(server.body)[:8]), silence=60)
    next(f for f in work if f.done)
    assert [p.name[:6] for p in folder.iterdir()] == [".part-"]
    work.close()
    assert not list(folder.iterdir())
    server.silent.set()


def test_a_redirect_that_drops_encryption_is_not_followed() -> None:
    redirects = fetching._Redirects(NAME)
    ask = urllib.request.Request("https://weights.example/a.pth")
    answer = (io.BytesIO(), 302, "Found", email.message.Message())
    with pytest.raises(
        WeightsError, match=r"weights\.example redirects to store\.example without encryption"
    ):
        redirects.redirect_request(ask, *answer, "http://store.example/a.pth")
    kept = redirects.redirect_request(ask, *answer, "https://store.example/a.pth")
    assert kept is not None
    assert kept.full_url == "https://store.example/a.pth"


def test_weights_of_another_network_are_refused(folder: Path) -> None:
    body = _tensors({"conv1.weight": torch.zeros(1)})
    folder.mkdir()
    (folder / f"{NAME}-{digest(body)[:16]}.pth").write_bytes(body)
    with pytest.raises(WeightsError, match="another network"):
        build_encoder("resnet18")


def test_a_pickle_is_not_unpickled(folder: Path) -> None:
    body = _tensors({"conv1.weight": _Trap()})
    folder.mkdir()
    (folder / f"{NAME}-{digest(body)[:16]}.pth").write_bytes(body)
    with pytest.raises(WeightsError, match="could not be read"):
        build_encoder("resnet18")
    assert not _Trap.sprung


class _Trap:
    sprung = False

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return _spring, ()


def _spring() -> None:
    _Trap.sprung = True


def _tensors(content: dict[str, object]) -> bytes:
    buffer = io.BytesIO()
    torch.save(content, buffer)
    return buffer.getvalue()


def test_a_file_in_the_format_of_those_who_published_it_is_converted_by_timm(folder: Path) -> None:
    sizes = {"embed_dim": 16, "depth": 1, "num_heads": 1}
    theirs = timm.create_model("vit_small_plus_patch16_dinov3", num_classes=0, **sizes).state_dict()
    renamed = {
        key.replace("reg_token", "storage_tokens")
        .replace("gamma_1", "ls1.gamma")
        .replace("fc1_g", "w1"): value
        for key, value in theirs.items()
    }
    body = safetensors.torch.save({**renamed, "mask_token": torch.zeros(1, 16)})
    folder.mkdir()
    (folder / f"small-{digest(body)[:16]}.safetensors").write_bytes(body)
    net = timm.create_model("vit_small_plus_patch16_dinov3", num_classes=0, **sizes)
    load_weights(net, "small")
    torch.testing.assert_close(net.state_dict(), theirs)


def test_weights_that_are_not_here_are_named() -> None:
    with pytest.raises(WeightsError, match=f"{NAME}.*have not been downloaded yet"):
        build_encoder("resnet18")


@pytest.mark.parametrize("info", [i for i in ENCODERS.values() if "." in i.weights], ids=lambda i: i.name)
def test_timm_knows_where_every_encoders_weights_are(info: object) -> None:
    source = source_of(info.weights)  # type: ignore[attr-defined]
    assert source.url.startswith("https://")
    assert source.digest or source.suffix == ".safetensors"


def test_weights_that_timm_does_not_know_are_named() -> None:
    with pytest.raises(WeightsError, match="nonsense"):
        source_of("nonsense.weights")
