"""Formats of other programs, one file each: a row of READERS, of WRITERS, or both (`core.exchange.tables`)."""
