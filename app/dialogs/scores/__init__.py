"""Dialogs that show how good a model is."""
