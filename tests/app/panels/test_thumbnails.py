from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from app.panels.images.thumbnails import HEIGHT, WAITING, WIDTH, Thumbnails
from app.work.background import Background
from tests.app.panels.conftest import write_image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.shut_down()


@pytest.fixture
def thumbnails(background: Background, tmp_path: Path) -> Thumbnails:
    return Thumbnails(background, tmp_path / "cache", background)


def test_a_thumbnail_comes_later_and_stays(thumbnails: Thumbnails, tmp_path: Path, qtbot: QtBot) -> None:
    write_image(tmp_path / "a.png", 200)
    with qtbot.waitSignal(thumbnails.ready):
        assert thumbnails.get("a", tmp_path / "a.png") is None
    picture = thumbnails.get("a", tmp_path / "a.png")
    assert picture is not None
    assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)
    middle = QColor(picture.toImage().pixel(WIDTH // 2, HEIGHT // 2))
    assert middle.red() == pytest.approx(200, abs=6)
    assert picture.toImage().pixelColor(0, 0).alpha() == 0  # round corners


def test_it_is_sharp_on_a_dense_screen(thumbnails: Thumbnails, tmp_path: Path, qtbot: QtBot) -> None:
    write_image(tmp_path / "a.png")
    thumbnails.set_ratio(2.0)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a", tmp_path / "a.png")
    picture = thumbnails.get("a", tmp_path / "a.png")
    assert picture is not None
    assert picture.width() == 2 * WIDTH
    assert picture.deviceIndependentSize().width() == WIDTH


def test_the_cache_folder_is_used_and_noticed_when_the_file_changes(
    background: Background, tmp_path: Path, qtbot: QtBot
) -> None:
    path, cache = tmp_path / "a.png", tmp_path / "cache"

    def look() -> int:
        thumbnails = Thumbnails(background, cache, background)
        with qtbot.waitSignal(thumbnails.ready):
            thumbnails.get("a", path)
        picture = thumbnails.get("a", path)
        assert picture is not None
        return QColor(picture.toImage().pixel(WIDTH // 2, HEIGHT // 2)).red()

    write_image(path, 20)
    look()
    (stored,) = cache.glob("*.jpg")
    write_image(cache / "other.png", 90)
    stored.write_bytes((cache / "other.png").read_bytes())
    assert look() == 90  # came from the cache folder, not from the image
    write_image(path, 250)
    assert look() == pytest.approx(250, abs=6)


def test_a_cache_that_cant_be_written_costs_nothing_else(
    background: Background, tmp_path: Path, qtbot: QtBot
) -> None:
    write_image(tmp_path / "a.png")
    (tmp_path / "cache").write_text("a file where the folder should be")
    thumbnails = Thumbnails(background, tmp_path / "cache", background)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a", tmp_path / "a.png")
    assert thumbnails.get("a", tmp_path / "a.png") is not None


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n broken"])
def test_a_missing_or_broken_image_says_where(
    thumbnails: Thumbnails, tmp_path: Path, qtbot: QtBot, content: bytes | None
) -> None:
    path = tmp_path / "lost.png"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a", path)
    assert "lost.png" in thumbnails.problem("a")
    assert thumbnails.get("a", path) is None
    write_image(path)
    thumbnails.look_again()
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a", path)
    assert thumbnails.problem("a") == ""


def test_another_projects_image_of_the_same_id_is_not_shown(
    thumbnails: Thumbnails, tmp_path: Path, qtbot: QtBot
) -> None:
    write_image(tmp_path / "old.png", 10)
    write_image(tmp_path / "new.png", 240)
    thumbnails.get("a", tmp_path / "old.png")
    thumbnails.clear()
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a", tmp_path / "new.png")
    picture = thumbnails.get("a", tmp_path / "new.png")
    assert picture is not None
    assert QColor(picture.toImage().pixel(WIDTH // 2, HEIGHT // 2)).red() > 200


def test_what_was_scrolled_past_is_dropped(thumbnails: Thumbnails, tmp_path: Path, qtbot: QtBot) -> None:
    done: list[str] = []
    thumbnails.ready.connect(done.append)
    for number in range(WAITING * 3):
        thumbnails.get(str(number), tmp_path / f"{number}.png")
    last = str(WAITING * 3 - 1)
    qtbot.waitUntil(lambda: last in done)
    qtbot.waitUntil(lambda: len(done) >= WAITING)
    assert str(WAITING) not in done
