"""The sample project: 32 aerial scenes with exact masks, drawn by `resources/sample.json` from a seed."""

from core.sample.making import SampleCancelledError, make_sample, sample_folder
from core.sample.recipe import Recipe, load_recipe
from core.sample.scene import TASKS, Scene, draw_scene

__all__ = [
    "TASKS",
    "Recipe",
    "SampleCancelledError",
    "Scene",
    "draw_scene",
    "load_recipe",
    "make_sample",
    "sample_folder",
]
