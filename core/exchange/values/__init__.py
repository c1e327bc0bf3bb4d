"""Values of foreign masks and what they mean: found, guessed, chosen in a table. No Qt."""
