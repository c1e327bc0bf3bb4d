"""Labels: strokes, what can be painted, and how it all gets to disk. No torch."""
