"""Backups: whole copies of what a data folder holds at one moment, each a file of its own in its folder `backups`.

A backup is made of the files alone, whether a companion runs or not, and bears its name only once it has been read back
and opened. It holds what the folder holds, the keys of paired browsers included: whoever copies one elsewhere should
keep it like the folder itself. People who were erased stay in the backups made before, until those are rotated out.
"""
