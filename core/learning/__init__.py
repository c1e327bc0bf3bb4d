"""Learning from partial labels: the loop, its losses and its numbers."""
