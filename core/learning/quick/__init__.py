"""Quick learning: the encoder is frozen, and only the heads are trained."""
