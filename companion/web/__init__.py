"""The companion's HTTP side: it reads messages, calls the use case, writes the reply. No rule lives here."""
