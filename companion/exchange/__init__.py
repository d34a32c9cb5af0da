"""Formats that networks are taken along in: one file for each, and `formats` to tell which one a file has."""
