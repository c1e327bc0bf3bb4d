"""The learner on another computer: its loop there, and the same loop as it looks from here."""
