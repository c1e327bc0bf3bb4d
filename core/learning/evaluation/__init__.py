"""How good a network is: scores, thresholds, and which of several networks is kept."""
