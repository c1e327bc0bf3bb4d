"""Predictions for images of any size."""
