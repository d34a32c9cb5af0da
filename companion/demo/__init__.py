"""Keepwarm shown at work: a real browser, the extension in it, and an invented network, thrown away afterwards."""
