"""What the window says beside the work: notices, questions, and work in progress."""
