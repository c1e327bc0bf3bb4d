from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app.settings import RECENT_KEPT, Settings
from core.learning.remote.host import Host


def open_at(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_is_remembered_is_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "s.ini"
    first = open_at(file)
    first.theme, first.device, first.learn_at_once = "light", "cpu", False
    first.set_bytes("layout", QByteArray(b"\x00\xff layout"))
    first.set_keys({"brush": ["X", "Ctrl+B"]})
    first.add_recent(Path("/projects/harbour"))
    first.save()
    second = open_at(file)
    assert (second.theme, second.device, second.learn_at_once) == ("light", "cpu", False)
    assert second.bytes("layout") == QByteArray(b"\x00\xff layout")
    assert second.keys() == {"brush": ("X", "Ctrl+B")}
    assert second.recent() == [Path("/projects/harbour")]
    assert second.file == file


def test_the_language_is_used_from_the_next_start_on(tmp_path: Path) -> None:
    first = open_at(tmp_path / "s.ini")
    assert first.language == ""
    first.language = "zh_CN"
    first.save()
    assert open_at(tmp_path / "s.ini").language == "zh_CN"


def test_a_segmentation_model_is_remembered_also_from_when_it_was_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "s.ini"
    file.write_text("[General]\nprompt_folder=/models/sam\n")
    first = open_at(file)
    assert first.prompt_place == (Path("/models/sam"),)
    first.prompt_place = (Path("/models/a encoder.onnx"), Path("/models/a decoder.onnx"))
    first.save()
    assert open_at(file).prompt_place == (Path("/models/a encoder.onnx"), Path("/models/a decoder.onnx"))


def test_nothing_remembered_gives_what_everybody_starts_with(settings: Settings) -> None:
    assert (settings.theme, settings.device, settings.learn_at_once) == ("system", "auto", True)
    assert settings.recent() == []
    assert settings.keys() == {}
    assert settings.prompt_place is None
    assert settings.bytes("geometry").isEmpty()


def test_recent_projects_are_newest_first_without_repetition(settings: Settings) -> None:
    for name in ("a", "b", "c, with commas; and more", "a"):
        settings.add_recent(Path("/p") / name)
    assert [p.name for p in settings.recent()] == ["a", "c, with commas; and more", "b"]
    settings.remove_recent(Path("/p/a"))
    assert [p.name for p in settings.recent()] == ["c, with commas; and more", "b"]


def test_the_list_of_recent_projects_stays_short(settings: Settings) -> None:
    for number in range(RECENT_KEPT + 5):
        settings.add_recent(Path(f"/p/{number}"))
    assert len(settings.recent()) == RECENT_KEPT
    assert settings.recent()[0] == Path(f"/p/{RECENT_KEPT + 4}")


def test_a_broken_file_is_passed_over_with_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "s.ini"
    file.write_bytes(b"[General\nrecent=\xff\xfe[[[not json\ntheme=@Variant(\x00broken\n= = =\n")
    with caplog.at_level(logging.WARNING):
        settings = open_at(file)
    assert settings.recent() == []
    assert settings.theme == "system"
    assert "can't be read" in caplog.text


@pytest.mark.parametrize("text", ["{}", '"a"', "[1, 2]", "[", "null", '{"brush": "X"}'])
def test_values_of_the_wrong_kind_count_as_never_set(tmp_path: Path, text: str) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    for key in ("recent", "keys", "theme", "device", "window/layout"):
        store.setValue(key, text)
    settings = Settings(store)
    assert settings.recent() == []
    assert settings.keys() == {}
    assert (settings.theme, settings.device) == ("system", "auto")
    assert settings.bytes("layout").isEmpty()


def test_a_file_that_cannot_be_written_costs_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    settings = open_at(tmp_path / "taken" / "s.ini")
    settings.theme = "dark"
    with caplog.at_level(logging.WARNING):
        settings.save()
    assert "could not be written" in caplog.text
    assert settings.theme == "dark"


def test_another_computer_to_learn_on_is_remembered(settings: Settings) -> None:
    host = Host("me@gpu-box", "~/maskloom/.venv/bin/maskloom", waits=True)
    assert settings.learn_on is settings.last_host is None
    settings.learn_on = host
    assert settings.learn_on == host
    settings.learn_on = None
    assert (settings.learn_on, settings.last_host) == (None, host)


def test_a_host_that_is_none_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "s.ini"
    file.write_text('[General]\nlearn_elsewhere=yes\nhost="{\\"name\\": \\"-oProxyCommand=x\\"}"\n')
    assert open_at(file).learn_on is None
