"""What earlier versions kept, brought up to date: one file for each step from a schema to the next.

A step says what becomes of the documents, and nothing of files: reading a folder of any schema is `recovery`'s part,
writing it in this version's layout is `checkpoint`'s. The step to a schema that only laid the files out differently
passes the documents on as they are. Before anything is written, a verified backup is made of what was there.

To add one: raise SCHEMA in `schema.py`; write the step here and enter it in `steps.py`; and add a folder that the last
released version wrote to `tests/companion/store/schemas`, with what it holds. A step that was released never changes.
"""
