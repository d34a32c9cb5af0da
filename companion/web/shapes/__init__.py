"""Shapes: one description per message, from which come the check, the typed record and the page for programs."""
