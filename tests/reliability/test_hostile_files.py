"""Small files that could hang, crash or flood whoever opens a project: refused with a sentence, in no time."""

from __future__ import annotations

import json
import os
import socket
import threading
import time

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.exchange.mapping import MappingError, read_mapping
from core.labels.journal import Journal, Patch, encode_record, read_journal
from core.labels.stroke import LabelChange
from core.project.file import parse_project
from core.project.folder import ProjectFolder, StorageError
from core.project.verifying import verify

SHAPE = (6, 8)


@pytest.fixture
def root(tmp_path, monkeypatch, capfd):
    """A project of one labelled image."""
    monkeypatch.chdir(tmp_path)
    for name in ("photos", "masks"):
        (tmp_path / name).mkdir()
        Image.fromarray(np.ones(SHAPE, np.uint8)).save(tmp_path / name / "im0.png")
    assert run(["new", "P", "--task", "road=background,road"]) == 0
    assert run(["import", "P", "--images", "photos", "--labels", "road=masks"]) == 0
    capfd.readouterr()
    return tmp_path


def within(seconds, call, *arguments):
    """What the call gives; fails where it hangs."""
    result = []
    thread = threading.Thread(target=lambda: result.append(call(*arguments)), daemon=True)
    thread.start()
    thread.join(seconds)
    assert result, "it hangs, or ended in an error"
    return result[0]


def refusal(capfd, *arguments):
    capfd.readouterr()
    assert run([*arguments]) == 2
    said = capfd.readouterr()
    assert "Traceback" not in said.err
    return said.err


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
@pytest.mark.parametrize(
    "name", ["project.json", "labels/road/im0.png", "journal/000001.journal", ".maskloom-lock"]
)
def test_a_pipe_is_not_waited_for(root, capfd, name):
    path = root / "P" / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    status = within(20, run, ["info", "P"])
    said = capfd.readouterr().err
    status = within(20, run, ["import", "P", "--images", "photos"]) or status
    if name == ".maskloom-lock":
        assert status == 0
        return
    assert "is a pipe or a device, not a file" in said
    assert status == (0 if name.startswith("labels") else 2)


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
@pytest.mark.parametrize("name", ["model.json", "model.safetensors"])
def test_a_model_that_is_a_pipe_is_refused(root, capfd, name):
    from core.network.model_files import stored_architecture

    model = root / "P" / "models" / "current"
    model.mkdir(parents=True)
    for file in ("model.json", "model.safetensors"):
        (model / file).write_bytes(b"{}")
    (model / name).unlink()
    os.mkfifo(model / name)
    assert within(20, run, ["evaluate", "P"]) == 2
    assert within(20, lambda: [stored_architecture(model)]) == [None]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs a device")
def test_a_device_is_not_read_for_ever(root, capfd):
    path = root / "P" / "labels" / "road" / "im0.png"
    path.unlink()
    path.symlink_to("/dev/zero")
    assert within(20, run, ["info", "P"]) == 0
    assert "is a pipe or a device" in capfd.readouterr().err


HEADS = {
    "heads alone": b"MLJ1",
    "heads whose records reach far": b"MLJ1" + (400_000).to_bytes(4, "little") + b"\0\0\0\0",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_damaged_journal_is_read_in_linear_time(tmp_path, head):
    patch = whole_patch("im0", SHAPE)
    (tmp_path / "000001.journal").write_bytes(encode_record(patch) + head * (1_000_000 // len(head)))
    began = time.monotonic()
    replay = read_journal(tmp_path)
    assert time.monotonic() - began < 5
    assert replay.patches == [patch]


def whole_patch(image, shape):
    change = LabelChange.between(
        image, "road", np.full(shape, 255, np.uint8), np.zeros(shape, np.uint8), "brush"
    )
    assert change is not None
    return Patch.of(change)


def test_strokes_of_another_size_than_their_label_are_kept_aside(root, capfd):
    path = root / "P" / "journal"
    journal = Journal(path)
    for image, shape in (("im0", (3, 3)), ("im1", SHAPE), ("im1", (3, 3))):
        journal.append(encode_record(whole_patch(image, shape)))
    journal.rotate()
    data = (path / "000001.journal").read_bytes()
    folder, _ = ProjectFolder.open(root / "P")
    assert len(folder.problems) == 2
    assert "The journal 000001.journal has strokes for road/im0.png of 3 x 3 pixels" in folder.problems[0]
    label = folder.labels.edit("im0", "road", SHAPE)
    assert (label == 1).all()
    assert (folder.labels.get("im1", "road") == 0).all()
    folder.close()
    assert (path / "000001.damaged").read_bytes() == data
    assert not (path / "000001.journal").exists()
    again, _ = ProjectFolder.open(root / "P")
    assert again.problems == ()
    again.close()


def test_a_second_damaged_journal_does_not_replace_the_first(root):
    for text in (b"rubbish" * 9, b"garbage" * 9):
        (root / "P" / "journal").mkdir(exist_ok=True)
        (root / "P" / "journal" / "000001.journal").write_bytes(text)
        folder, _ = ProjectFolder.open(root / "P")
        folder.close()
    kept = sorted((root / "P" / "journal").glob("*.damaged"))
    assert {path.read_bytes()[:7] for path in kept} == {b"rubbish", b"garbage"}


DEEP = "[" * 100_000 + "]" * 100_000


def test_nesting_without_an_end_is_refused(root, capfd):
    file = root / "P" / "project.json"
    text = file.read_text()
    for broken in (text.replace('"P"', DEEP, 1), text.replace('"version"', f'"more": {DEEP}, "version"')):
        file.write_text(broken)
        assert "nested too deeply" in refusal(capfd, "info", "P")
        assert file.read_text() == broken
    file.write_text(text)
    (root / "mapping.json").write_text('{"tasks": ' + DEEP + ', "more": ' + DEEP + "}")
    with pytest.raises(MappingError, match=r"mapping\.json cannot be used"):
        read_mapping(root / "mapping.json")
    (root / "P" / "backups" / "000001").mkdir(parents=True, exist_ok=True)
    (root / "P" / "backups" / "000001" / "backup.json").write_text('{"more": ' + DEEP + "}")
    folder, _ = ProjectFolder.open(root / "P")
    assert folder.backups() == []
    folder.close()


def test_a_model_whose_description_is_nested_without_an_end_is_refused(root, capfd):
    model = root / "P" / "models" / "current"
    model.mkdir(parents=True)
    head = json.dumps({"__metadata__": {"model": DEEP}}).encode()
    (model / "model.safetensors").write_bytes(len(head).to_bytes(8, "little") + head)
    assert "has no description of its model" in refusal(capfd, "evaluate", "P")
    (model / "model.json").write_text(DEEP)
    assert "model.json could not be read" in refusal(capfd, "evaluate", "P")
    assert [finding.kind for finding in verify(root / "P")] == ["model"]


@pytest.mark.parametrize("since", [1e300, -1e300, 1e12])
def test_a_lock_of_no_time_is_a_lock(root, capfd, since):
    owner = {"host": "elsewhere", "pid": 10**30, "user": "ann", "since": since}
    (root / "P" / ".maskloom-lock").write_text(json.dumps({**owner, "pid": 5}))
    assert "ann has the project open on elsewhere (process 5)" in refusal(
        capfd, "import", "P", "--images", "photos"
    )
    (root / "P" / ".maskloom-lock").write_text(
        json.dumps({**owner, "pid": 2**62, "host": socket.gethostname()})
    )
    assert run(["import", "P", "--images", "photos"]) == 0


@pytest.mark.parametrize("name", ["journal", "labels", "backups", "versions", "models", "opinions"])
def test_a_file_in_the_place_of_a_folder_is_named(root, capfd, name):
    path = root / "P" / name
    if path.exists():
        path.rename(root / name)
    path.write_text("a file")
    folder, _ = ProjectFolder.open(root / "P")
    folder.close()
    assert f"{path} is not a folder. Move it out of the project folder" in folder.read_only_reason
    assert f"{path} is not a folder" in refusal(capfd, "import", "P", "--images", "photos")
    assert run(["info", "P"]) == 0
    assert path.read_text() == "a file"


VALUES = [
    ("images", 0, "channels", 0, "1 to 16 channels, not 0 - at `images[0]`"),
    ("images", 0, "channels", 17, "1 to 16 channels, not 17 - at `images[0]`"),
    ("images", 0, "width", -5, "-5 x 6 pixels - at `images[0]`"),
    (
        "learning",
        "augmentation",
        "blur",
        1e9,
        "must be 0 to 50, not 1000000000.0 - at `learning.augmentation`",
    ),
    ("learning", "augmentation", "turn", 1e308, "must be 0 to 180, not 1e+308 - at `learning.augmentation`"),
    ("learning", "augmentation", "noise", -1, "must be 0 to 255"),
    ("learning", "augmentation", "mix", 2, "must be 0 to 1"),
    ("preprocessing", None, "low_percentile", 100, "percentiles must be 0 to 100"),
]


@pytest.mark.parametrize(("first", "second", "name", "value", "said"), VALUES)
def test_values_out_of_range_are_refused_with_their_place(root, capfd, first, second, name, value, said):
    file = root / "P" / "project.json"
    data = json.loads(file.read_text())
    target = data[first] if second is None else data[first][second]
    target[name] = value
    file.write_text(json.dumps(data))
    refused = refusal(capfd, "info", "P")
    assert said in refused
    assert str(file) in refused


MARKS = [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_a_byte_order_mark_is_read_over(root, mark, encoding):
    file = root / "P" / "project.json"
    text = file.read_text()
    file.write_bytes(mark + text.encode(encoding))
    folder, project = ProjectFolder.open(root / "P")
    folder.close()
    assert project == parse_project(text.encode())
    mapping = root / "mapping.json"
    mapping.write_bytes(mark + '{"tasks": {"road": {"classes": {"straße": [3]}}}}'.encode(encoding))
    assert read_mapping(mapping)[0].classes == ("straße",)
    file.write_bytes(mark + b"\xd8")
    with pytest.raises(StorageError, match=r"project\.json could not be opened"):
        ProjectFolder.open(root / "P")
