"""Where everything is kept: TinyDB made safe. Nothing else imports tinydb.

Come in by `file_store.open_store` or `memory_store.memory_store`; what they give is described in `door`.
"""
