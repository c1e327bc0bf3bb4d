"""A report that is written beside the window, as a page and as a PDF."""

from __future__ import annotations

import re
import sys
import threading
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from app.verb_process import VerbProcess
from app.work.background import Background
from app.work.report_pdf import write_pdf
from app.work.reporting import ReportWriter
from core.insight.report import as_html
from tests.core.insight.test_report import made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WRITES = """
import pathlib, sys
verb, project, *options = sys.argv[1:]
assert verb == "report" and "--replace" in options
pathlib.Path(options[options.index("--out") + 1]).write_bytes(pathlib.Path(project).read_bytes())
"""
FAILS = "import sys; sys.exit('error: There is no model.')"


def streams(pdf: bytes) -> bytes:
    """All that is compressed in it and can be read."""
    texts = []
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            texts.append(zlib.decompress(found[1]))
        except zlib.error:  # a JPEG
            continue
    return b"".join(texts)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(as_html(made()), encoding="utf-8")
    return path


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def writer(owner: QObject, program: str, background: Background | None = None) -> ReportWriter:
    process = VerbProcess(owner, (sys.executable, "-c", program))
    return ReportWriter(background or Background(owner), process, owner)


def test_the_pdf_has_pages_charts_pictures_and_the_page_itself(
    qtbot: QtBot, page: Path, tmp_path: Path
) -> None:
    html = page.read_text(encoding="utf-8")
    target = tmp_path / "report.pdf"
    write_pdf(html, target)
    pdf = target.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 3  # the project, the task, the settings
    charts, pictures = html.count("<svg"), html.count("<img")
    assert (charts, pictures) == (3, 3)
    assert len(re.findall(rb"/Subtype\s*/Image\b", pdf)) >= charts + pictures
    assert b"/EmbeddedFile" in pdf
    assert html.encode() in pdf + streams(pdf)
    assert [path.name for path in tmp_path.iterdir() if "tmp" in path.name] == []


@pytest.mark.parametrize("name", ["report.html", "report.PDF"])
def test_it_is_written_by_its_ending(
    qtbot: QtBot, owner: QObject, page: Path, tmp_path: Path, name: str
) -> None:
    reports = writer(owner, WRITES)
    target = tmp_path / name
    with qtbot.waitSignal(reports.written, timeout=60_000) as said:
        reports.write(page, target, "cpu")
        assert reports.running
    assert said.args == [target]
    assert not reports.running
    content = target.read_bytes()
    assert content == page.read_bytes() if target.suffix == ".html" else content.startswith(b"%PDF")


def test_why_it_failed_is_said_and_another_can_be_written(qtbot: QtBot, owner: QObject, page: Path) -> None:
    reports = writer(owner, FAILS)
    for _ in range(2):
        with qtbot.waitSignal(reports.failed, timeout=60_000) as said:
            reports.write(page, page.with_name("report.pdf"), "cpu")
        assert said.args == ["There is no model."]
        assert not reports.running


def test_a_pdf_that_cannot_be_written_is_named(
    qtbot: QtBot, owner: QObject, page: Path, tmp_path: Path
) -> None:
    (tmp_path / "report.pdf").mkdir()
    (tmp_path / "report.pdf" / "something").touch()
    reports = writer(owner, WRITES)
    with qtbot.waitSignal(reports.failed, timeout=60_000) as said:
        reports.write(page, tmp_path / "report.pdf", "cpu")
    assert "report.pdf" in said.args[0]


def test_a_project_that_closes_meanwhile_does_not_keep_the_next_report_from_being_written(
    qtbot: QtBot, owner: QObject, page: Path, tmp_path: Path
) -> None:
    background, go_on = Background(owner, threads=1), threading.Event()
    reports = writer(owner, WRITES, background)
    background.start(lambda _job: go_on.wait(60))  # the PDF waits behind it
    reports.write(page, tmp_path / "report.pdf", "cpu")
    process = owner.findChild(VerbProcess)
    assert process is not None
    qtbot.waitUntil(lambda: not process.running, timeout=60_000)
    with qtbot.waitSignal(reports.failed, timeout=60_000) as said:
        background.cancel_all()
        go_on.set()
    assert "project was closed" in said.args[0]
    with qtbot.waitSignal(reports.written, timeout=60_000):
        reports.write(page, tmp_path / "report.pdf", "cpu")
