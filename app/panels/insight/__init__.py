"""The Insight panel: what labels and predictions say about each other, one page per question."""
