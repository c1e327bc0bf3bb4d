"""Evaluation: scores, thresholds, and the selection of the best network."""
