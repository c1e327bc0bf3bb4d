"""What the open project's labels, predictions and network say about each other."""
