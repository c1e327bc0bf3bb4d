from __future__ import annotations

import numpy as np

from core.insight.rule_breaks import BROKEN, rule_breaks
from core.project.model import UNLABELLED

ROAD = np.array([[0, 1, 1, UNLABELLED]], np.uint8)
BUILDING = np.array([[1, 1, 0, 1]], np.uint8)
WATER = np.array([[0, 0, 2, 2]], np.uint8)
U = UNLABELLED


def test_a_pixel_breaks_a_rule_where_both_classes_are_labelled() -> None:
    labels = {"road": ROAD, "building": BUILDING, "water": WATER}
    codes = rule_breaks([("road", 1, "building", 1), ("water", 2, "road", 1)], labels)
    assert codes is not None
    assert codes.tolist() == [[U, BROKEN, BROKEN, U]]


def test_without_both_labels_of_one_size_nothing_is_said() -> None:
    rule = [("road", 1, "building", 1)]
    assert rule_breaks(rule, {"road": ROAD}) is None
    assert rule_breaks(rule, {"road": ROAD, "building": BUILDING[:, :2]}) is None
    assert rule_breaks([], {"road": ROAD, "building": BUILDING}) is None
