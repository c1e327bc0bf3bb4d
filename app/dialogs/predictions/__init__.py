"""The queue of predictions with its results: a window that stays open beside the work."""
