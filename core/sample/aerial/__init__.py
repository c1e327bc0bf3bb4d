"""Aerial scenes: land, roads, buildings, cars and plants seen from above."""
