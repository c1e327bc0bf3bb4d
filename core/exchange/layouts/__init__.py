"""Data sets as folders of masks, as other programs lay them out (`core.exchange.tables`)."""
