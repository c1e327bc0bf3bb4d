"""Full learning: the whole network learns."""
