"""Fields of options lie beside one another as long as their words fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.widgets.option_rows import OptionRows
from core.option import Option

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def options(words: str) -> tuple[Option, ...]:
    return tuple(Option(name, f"{words} {name}", "help", default=1, highest=9) for name in ("a", "b", "c"))


@pytest.mark.parametrize(
    ("words", "lines"), [("side", 1), ("how much of its neighbours a tile overlaps,", 3)]
)
def test_long_titles_get_lines_of_their_own(qtbot: QtBot, words: str, lines: int) -> None:
    offered = options(words)
    rows = OptionRows(offered)
    qtbot.addWidget(rows)
    rows.offer(offered)
    rows.show()
    rows.resize(rows.sizeHint())
    fields = [rows.fields[option.id] for option in offered]
    assert len({field.y() for field in fields}) == lines
    assert all(field.width() >= field.sizeHint().width() for field in fields)
    assert rows.sizeHint().width() <= 640
    assert rows.values(offered) == {"a": 1, "b": 1, "c": 1}
    rows.offer(offered[:1])
    assert [field.isVisible() for field in fields] == [True, False, False]
