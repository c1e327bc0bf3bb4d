"""Labels and predictions written to files: of the project's images, and of others."""
