"""The sample projects: scenes of three fields with exact masks, drawn from `resources/samples` and a seed."""

from core.sample.fields import FIELDS, FieldName, draw_scene, load_recipe
from core.sample.making import SampleCancelledError, make_sample, sample_folder
from core.sample.recipe import Recipe
from core.sample.scene import Scene

__all__ = [
    "FIELDS",
    "FieldName",
    "Recipe",
    "SampleCancelledError",
    "Scene",
    "draw_scene",
    "load_recipe",
    "make_sample",
    "sample_folder",
]
