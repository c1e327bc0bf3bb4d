"""Maskloom for scripts: a project and its labels as arrays, learning, and predictions.

`from maskloom import Project, Predictor` leads here; docs/python.md describes it.
"""
