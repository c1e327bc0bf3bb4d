"""What this computer learns on, and how fast."""
