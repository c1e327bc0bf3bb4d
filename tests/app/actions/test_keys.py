from __future__ import annotations

import pytest

from app.actions import custom_keys as keys
from app.actions.rows import ActionRow
from app.actions.table import ACTIONS

ROWS = (
    ActionRow("brush", "Brush", "set_tool", keys=("B",)),
    ActionRow("undo", "Undo", "undo", keys=("Ctrl+Z", "Z")),
    ActionRow("about", "About", "about"),
)


def test_without_wishes_the_keys_are_the_tables() -> None:
    assert keys.effective(ROWS, {}) == {"brush": ("B",), "undo": ("Ctrl+Z", "Z"), "about": ()}


def test_a_wish_takes_the_key_from_the_action_that_the_table_gives_it_to() -> None:
    found = keys.effective(ROWS, {"about": ["z", "Z"]})
    assert found == {"brush": ("B",), "undo": ("Ctrl+Z",), "about": ("Z",)}


def test_of_two_wishes_for_one_key_the_first_action_gets_it() -> None:
    assert keys.effective(ROWS, {"about": ["X"], "brush": ["X"]})["brush"] == ("X",)
    assert keys.effective(ROWS, {"about": ["X"], "brush": ["X"]})["about"] == ()


@pytest.mark.parametrize("bad", ["", "no such key", "Space", "Esc"])
def test_what_is_no_key_or_nobodys_is_left_out(bad: str) -> None:
    assert keys.effective(ROWS, {"brush": [bad, "B"]})["brush"] in {("B",), (keys.portable(bad), "B")}
    assert bad in {"no such key"} or keys.effective(ROWS, {"brush": [bad]})["brush"] == ()


def test_only_what_differs_from_the_table_is_remembered() -> None:
    found = keys.effective(ROWS, {"about": ["Z"], "brush": ["B"]})
    assert keys.changed(ROWS, found) == {"undo": ("Ctrl+Z",), "about": ("Z",)}


def test_remembered_keys_come_back_as_they_were() -> None:
    wanted = {"brush": ["E"], "eraser": ["B"], "undo": [], "learn": ["Ctrl+Alt+L"]}
    found = keys.effective(ACTIONS, wanted)
    assert keys.effective(ACTIONS, keys.changed(ACTIONS, found)) == found
    assert found["undo"] == ()


def test_conflicts_name_the_owner_or_say_why_nobody_may() -> None:
    now = keys.effective(ROWS, {})
    assert keys.conflict(now, "about", "Z") == keys.Conflict("Z", "undo")
    assert keys.conflict(now, "undo", "Z") is None
    assert keys.conflict(now, "about", "Ctrl+B") is None
    taken = keys.conflict(now, "about", "Space")
    assert taken is not None
    assert (taken.owner, taken.reason) == ("", "moves the image while held")


def test_the_table_gives_away_no_key_that_is_nobodys() -> None:
    assert not {keys.portable(key) for row in ACTIONS for key in row.keys} & keys.RESERVED
