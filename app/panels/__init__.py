"""Docks; each sees the session, never another panel."""
