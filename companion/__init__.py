"""Keepwarm's companion: the local service that keeps one person's career network warm."""

VERSION = "0.1.0"
API = 1
