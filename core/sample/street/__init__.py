"""Streets as seen from a car: sky, ground, houses, trees, cars, people, poles and signs in perspective."""
