"""The table of actions, their shortcuts, and what each of them does."""
