"""A year of keeping in touch, by one rule or another."""
