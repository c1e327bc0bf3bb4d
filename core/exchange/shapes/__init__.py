"""Labels as shapes: outlines along the edges of pixels, run lengths, and what formats of shapes have in common."""
