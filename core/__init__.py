"""Maskloom without a window: projects, labels, learning, predicting. Nothing here imports Qt."""
