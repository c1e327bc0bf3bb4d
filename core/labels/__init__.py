"""Labels: strokes, what may be painted, and how both reach the disk. No torch."""
