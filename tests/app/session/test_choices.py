"""What the window says of a project whose learning settings this version doesn't know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning.config import FullConfig
from core.project.model import Choices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from app.session import Session
    from core.learning.events import Notice


def test_a_balancing_that_is_no_more_is_said_when_the_project_opens_and_the_default_learns(
    new_session: Callable[[], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = new_session()
    monkeypatch.setattr(session.learning.host, "start", lambda: None)
    session.create(tmp_path / "project", "Harbour", (("road", ("background", "road")),))
    session.set_quietly(replace(session.project, learning=Choices(balancing="imtl-g")))
    assert session.close()
    notices: list[Notice] = []
    session.notice.connect(notices.append)
    session.open(tmp_path / "project")
    assert [notice.level for notice in notices] == ["warning"]
    assert "imtl-g, is not available" in notices[0].text
    assert session.learning.config == FullConfig()
    assert session.project.learning.balancing == "imtl-g"  # it may be known elsewhere
    monkeypatch.setattr(session.learning, "learn_quick", lambda: None)
    session.learning._continue_alone()
    assert len(notices) == 1
