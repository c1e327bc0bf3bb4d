"""Learning, as the open project knows it: its state, its thread, its predictions."""
