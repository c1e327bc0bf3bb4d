"""What labels, predictions and the network say about each other: what is labelled, and where to look next."""
