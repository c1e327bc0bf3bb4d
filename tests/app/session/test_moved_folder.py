"""The project's folder is renamed while it is open, as a file manager does it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from core.labels.writer import LabelWriter
from core.project.folder import ProjectFolder
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no folder with an open file is renamed there")


def test_painting_goes_on_and_is_saved_when_the_folder_is_back(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.02)
    notices: list[str] = []
    session.notice.connect(lambda notice: notices.append(notice.text))
    paint(session, 5, 5)
    (tmp_path / "project").rename(tmp_path / "renamed")
    paint(session, 20, 10)
    painted = label(session)
    qtbot.waitUntil(
        lambda: any(f"it is now {tmp_path / 'renamed'}" in text for text in notices), timeout=5000
    )
    qtbot.waitUntil(lambda: not session.saved, timeout=5000)
    assert not session.close()
    assert not (tmp_path / "project").exists()
    (tmp_path / "renamed").rename(tmp_path / "project")
    session.save_now()
    qtbot.waitUntil(lambda: session.saved, timeout=10_000)
    assert session.close()
    folder, _ = ProjectFolder.open(tmp_path / "project")
    stored = folder.labels.get("scene0", "road")
    folder.close()
    assert stored is not None
    assert (stored == painted).all()
