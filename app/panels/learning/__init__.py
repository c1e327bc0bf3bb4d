"""Learning: its status, its scores and their curves."""
