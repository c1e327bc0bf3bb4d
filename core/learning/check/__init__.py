"""Which devices this computer can learn on, and how fast."""
