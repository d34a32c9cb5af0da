"""What Keepwarm does, one verb per file: plain functions on the store and the clock that know nothing of HTTP."""
