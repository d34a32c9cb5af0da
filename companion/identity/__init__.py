"""Whether two are the same person: canonical addresses, comparable names, and a decision no name alone can make."""
