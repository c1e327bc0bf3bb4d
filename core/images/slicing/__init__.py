"""Volumes, stacks of pages and videos, taken apart into images: one module per kind, `unpacking` for all of them."""
