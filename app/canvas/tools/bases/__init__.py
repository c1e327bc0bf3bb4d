"""Base classes of the tools."""
