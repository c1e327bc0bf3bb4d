"""The projects opened last: what is known of each at a glance, and their rows on the start page."""
