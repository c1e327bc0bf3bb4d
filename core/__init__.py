"""Maskloom without a window: projects, labels, learning, predicting. Nothing in here imports Qt."""
