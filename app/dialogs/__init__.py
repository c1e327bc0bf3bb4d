"""Questions to the user, one dialog each."""
