"""Work in the background: threads, processes, and how their progress is shown."""
