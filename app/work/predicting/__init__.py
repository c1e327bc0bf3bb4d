"""Predictions of many images, one order after another, beside everything else."""
