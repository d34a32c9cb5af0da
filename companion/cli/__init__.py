"""The command `keepwarm`: one command per file, plain text for people and --json for programs."""
